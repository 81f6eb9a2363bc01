//! As much of Rust's grammar as it takes to find the paths in a file.

/// A word, or one other sign.
pub struct Token {
    pub text: String,
    /// From 1.
    pub line: usize,
}

/// The tokens of a source, without comments, strings, characters and lifetimes.
pub fn tokens_of(source: &str) -> Vec<Token> {
    let chars: Vec<char> = source.chars().collect();
    let at = |i: usize| chars.get(i).copied().unwrap_or('\0');
    let is_word = |c: char| c.is_alphanumeric() || c == '_';
    let mut tokens = Vec::new();
    let (mut i, mut line) = (0, 1);
    while i < chars.len() {
        let start = i;
        match (at(i), at(i + 1)) {
            ('/', '/') => {
                while i < chars.len() && at(i) != '\n' {
                    i += 1;
                }
            }
            ('/', '*') => i = after_block_comment(&chars, i),
            ('"', _) => i = after_string(&chars, i),
            // A character such as 'a' or '\n'; otherwise a lifetime.
            ('\'', '\\') => {
                i += 3;
                while i < chars.len() && at(i) != '\'' {
                    i += 1;
                }
                i += 1;
            }
            ('\'', _) if at(i + 2) == '\'' => i += 3,
            ('\'', _) => {
                i += 1;
                while is_word(at(i)) {
                    i += 1;
                }
            }
            (c, _) if is_word(c) => {
                while is_word(at(i)) {
                    i += 1;
                }
                let word: String = chars[start..i].iter().collect();
                let raw = matches!(word.as_str(), "r" | "br" | "cr");
                match after_raw_string(&chars, i).filter(|_| raw) {
                    Some(end) => i = end,
                    None => tokens.push(Token { text: word, line }),
                }
            }
            (c, _) => {
                i += 1;
                if !c.is_whitespace() {
                    tokens.push(Token { text: c.to_string(), line });
                }
            }
        }
        line += chars[start..i.min(chars.len())].iter().filter(|c| **c == '\n').count();
    }
    tokens
}

fn after_block_comment(chars: &[char], start: usize) -> usize {
    let mut depth = 0;
    let mut i = start;
    while i < chars.len() {
        match chars[i..] {
            ['/', '*', ..] => (depth, i) = (depth + 1, i + 2),
            ['*', '/', ..] => (depth, i) = (depth - 1, i + 2),
            _ => i += 1,
        }
        if depth == 0 {
            break;
        }
    }
    i
}

fn after_string(chars: &[char], start: usize) -> usize {
    let mut i = start + 1;
    while i < chars.len() && chars[i] != '"' {
        i += if chars[i] == '\\' { 2 } else { 1 };
    }
    i + 1
}

/// The end of `#"…"#`, where one begins here.
fn after_raw_string(chars: &[char], start: usize) -> Option<usize> {
    let marks = chars[start..].iter().take_while(|c| **c == '#').count();
    let open = start + marks;
    if chars.get(open) != Some(&'"') {
        return None;
    }
    let closes = |i: &usize| {
        chars[*i] == '"' && chars.len() > i + marks && chars[i + 1..=i + marks].iter().all(|c| *c == '#')
    };
    Some((open + 1..chars.len()).find(closes).map_or(chars.len(), |i| i + marks + 1))
}

/// The paths in a file with their lines. Those into this crate are complete and begin with `crate`;
/// a group in braces gives a path for each of its members.
pub fn paths_of(file: &str, tokens: &[Token]) -> Vec<(usize, Vec<String>)> {
    let module = module_of(file);
    // For each open brace, whether it opened a module.
    let mut braces = Vec::new();
    let mut paths = Vec::new();
    let mut i = 0;
    while let Some(token) = tokens.get(i) {
        let text = |i: usize| tokens.get(i).map_or("", |token| token.text.as_str());
        match token.text.as_str() {
            "{" => braces.push(i > 1 && text(i - 2) == "mod"),
            "}" => drop(braces.pop()),
            _ => {}
        }
        let begins = matches!(text(i), "crate" | "super") || is_name(text(i)) && is_joint(tokens, i + 1);
        let inner = i > 1 && is_joint(tokens, i - 2) && is_name(text(i.saturating_sub(3)));
        let visibility = text(i + 1) == ")" && i > 1 && text(i - 1) == "(" && text(i - 2) == "pub";
        if begins && !inner && !visibility {
            let depth = braces.iter().filter(|module| **module).count();
            let mut found = Vec::new();
            i = expand(tokens, i, &[], &mut found);
            paths.extend(found.into_iter().map(|(line, path)| (line, resolved(&module, depth, path))));
        } else {
            i += 1;
        }
    }
    paths
}

/// The names from the crate to the module that is a file.
fn module_of(file: &str) -> Vec<String> {
    let mut names: Vec<String> = file.trim_end_matches(".rs").split('/').map(str::to_owned).collect();
    if names.last().is_some_and(|last| matches!(last.as_str(), "mod" | "lib" | "main")) {
        names.pop();
    }
    names
}

fn is_name(text: &str) -> bool {
    text.starts_with(|c: char| c.is_alphabetic() || c == '_')
}

fn is_joint(tokens: &[Token], i: usize) -> bool {
    let is_colon = |i: usize| tokens.get(i).is_some_and(|token| token.text == ":");
    is_colon(i) && is_colon(i + 1)
}

/// Collects the paths that begin with `before` and go on at `i`; returns where they end.
fn expand(tokens: &[Token], mut i: usize, before: &[String], found: &mut Vec<(usize, Vec<String>)>) -> usize {
    let mut path = before.to_vec();
    let mut line = tokens.get(i).map_or(0, |token| token.line);
    while let Some(token) = tokens.get(i) {
        match token.text.as_str() {
            "{" if path.len() > before.len() || !before.is_empty() => {
                i += 1;
                while let Some(token) = tokens.get(i) {
                    match token.text.as_str() {
                        "}" => return i + 1,
                        name if is_name(name) || matches!(name, "{" | "*") => {
                            i = expand(tokens, i, &path, found);
                            // A member may be given another name.
                            if tokens.get(i).is_some_and(|token| token.text == "as") {
                                i += 2;
                            }
                        }
                        _ => i += 1,
                    }
                }
                return i;
            }
            name if is_name(name) || name == "*" => {
                line = token.line;
                path.push(name.to_owned());
                i += 1;
                if !is_joint(tokens, i) {
                    break;
                }
                i += 2;
            }
            // Such as the generics of `Vec::<u8>`.
            _ => break,
        }
    }
    found.push((line, path));
    i
}

/// The path from the crate, for one that begins with `super` or `self`, `depth` modules inside a file.
fn resolved(module: &[String], depth: usize, mut path: Vec<String>) -> Vec<String> {
    // In braces, `self` is the path before them.
    if path.len() > 1 && path.last().is_some_and(|last| last == "self") {
        path.pop();
    }
    match path.first().map(String::as_str) {
        Some("scidip_scorecard") => "crate".clone_into(&mut path[0]),
        Some("super" | "self") => {
            let ups = path.iter().take_while(|name| *name == "super").count();
            let names = path.iter().skip_while(|name| matches!(name.as_str(), "super" | "self")).cloned();
            // The modules inside a file stand for names that lie below it.
            let inside = (0..depth).map(|_| "inside".to_owned());
            let mut whole: Vec<String> = module.iter().cloned().chain(inside).collect();
            whole.truncate(whole.len().saturating_sub(ups));
            path = ["crate".to_owned()].into_iter().chain(whole).chain(names).collect();
        }
        _ => {}
    }
    path
}
