//! Finds places in a RON text without reading its values: the fields at its top, and where a field lies.

/// One step on the way from the top of a file to a place in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// The value of a field.
    Field(&'static str),
    /// An entry of a list, or the value of an entry of a map, from 0.
    Item(usize),
    /// The key of an entry of a map, from 0.
    Key(usize),
}

impl From<&'static str> for Step {
    fn from(field: &'static str) -> Self {
        Self::Field(field)
    }
}

impl From<usize> for Step {
    fn from(item: usize) -> Self {
        Self::Item(item)
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Token<'t> {
    /// A name, a number or a choice.
    Word(&'t str),
    /// A text in quotation marks.
    Quoted,
    Sign(u8),
}

/// The tokens of a text with where they begin.
#[derive(Clone)]
struct Tokens<'t> {
    text: &'t str,
    at: usize,
}

impl Tokens<'_> {
    fn byte(&self, at: usize) -> u8 {
        self.text.as_bytes().get(at).copied().unwrap_or(0)
    }

    /// Goes on while that is so of the bytes.
    fn skip_while(&mut self, is_so: impl Fn(u8) -> bool) {
        while self.at < self.text.len() && is_so(self.byte(self.at)) {
            self.at += 1;
        }
    }

    fn skip_block_comment(&mut self) {
        let mut depth = 0_usize;
        while self.at < self.text.len() {
            match (self.byte(self.at), self.byte(self.at + 1)) {
                (b'/', b'*') => (depth, self.at) = (depth + 1, self.at + 2),
                (b'*', b'/') => (depth, self.at) = (depth - 1, self.at + 2),
                _ => self.at += 1,
            }
            if depth == 0 {
                return;
            }
        }
    }

    fn skip_quoted(&mut self) {
        self.at += 1;
        while self.at < self.text.len() && self.byte(self.at) != b'"' {
            self.at += if self.byte(self.at) == b'\\' { 2 } else { 1 };
        }
        self.at += 1;
    }

    /// The end of `#"…"#`, where one begins here.
    fn after_raw(&self) -> Option<usize> {
        let rest = self.text.get(self.at..)?;
        let marks = rest.len() - rest.trim_start_matches('#').len();
        let inside = rest[marks..].strip_prefix('"')?;
        let close = format!("\"{}", "#".repeat(marks));
        let end = inside.find(&close).map_or(inside.len(), |end| end + close.len());
        Some(self.at + marks + 1 + end)
    }
}

impl<'t> Iterator for Tokens<'t> {
    type Item = (usize, Token<'t>);

    fn next(&mut self) -> Option<Self::Item> {
        loop {
            self.skip_while(|byte| byte.is_ascii_whitespace());
            match (self.byte(self.at), self.byte(self.at + 1)) {
                (b'/', b'/') => self.skip_while(|byte| byte != b'\n'),
                (b'/', b'*') => self.skip_block_comment(),
                _ => break,
            }
        }
        let start = self.at;
        let is_word = |byte: u8| byte.is_ascii_alphanumeric() || b"_.+-".contains(&byte) || byte >= 0x80;
        let token = match self.byte(start) {
            _ if start >= self.text.len() => return None,
            b'"' => {
                self.skip_quoted();
                Token::Quoted
            }
            byte if is_word(byte) => {
                self.skip_while(is_word);
                let word = &self.text[start..self.at];
                match self.after_raw().filter(|_| matches!(word, "r" | "br")) {
                    Some(end) => {
                        self.at = end;
                        Token::Quoted
                    }
                    None => Token::Word(word),
                }
            }
            sign => {
                self.at += 1;
                Token::Sign(sign)
            }
        };
        Some((start, token))
    }
}

/// A text whose values are passed over, with the places that are wanted of it.
struct Walk<'t, 'w> {
    tokens: Tokens<'t>,
    wanted: &'w [Vec<Step>],
    /// For each of them, where the nearest that was found begins.
    found: Vec<usize>,
}

const OPEN: &[u8] = b"([{";
const CLOSE: &[u8] = b")]}";

impl<'t> Walk<'t, '_> {
    fn peek(&self) -> Option<(usize, Token<'t>)> {
        self.tokens.clone().next()
    }

    /// Where the next token begins.
    fn place(&self) -> usize {
        self.peek().map_or(self.tokens.text.trim_end().len(), |(at, _)| at)
    }

    /// The name of the field that begins here.
    fn field(&mut self) -> Option<&'t str> {
        let mut ahead = self.tokens.clone();
        match (ahead.next(), ahead.next()) {
            (Some((_, Token::Word(name))), Some((_, Token::Sign(b':')))) => {
                self.tokens = ahead;
                Some(name)
            }
            _ => None,
        }
    }

    /// Passes over a value up to the comma or bracket behind it. `towards` are those wanted that lie in it,
    /// all at least `depth` steps long.
    fn value(&mut self, depth: usize, towards: &[usize]) {
        let place = self.place();
        for i in towards {
            self.found[*i] = place;
        }
        let inside: Vec<usize> = towards.iter().copied().filter(|i| self.wanted[*i].len() > depth).collect();
        while let Some((_, token)) = self.peek() {
            match token {
                Token::Sign(b',') => return,
                Token::Sign(sign) if CLOSE.contains(&sign) => return,
                Token::Sign(sign) if OPEN.contains(&sign) => {
                    self.tokens.next();
                    if inside.is_empty() { self.skip_to_close() } else { self.entries(sign, depth, &inside) }
                }
                _ => drop(self.tokens.next()),
            }
        }
    }

    /// Passes over everything up to the bracket that closes the one that was opened last.
    fn skip_to_close(&mut self) {
        let mut depth = 1_usize;
        for (_, token) in self.tokens.by_ref() {
            match token {
                Token::Sign(sign) if OPEN.contains(&sign) => depth += 1,
                Token::Sign(sign) if CLOSE.contains(&sign) => depth -= 1,
                _ => {}
            }
            if depth == 0 {
                return;
            }
        }
    }

    fn entries(&mut self, open: u8, depth: usize, inside: &[usize]) {
        let wanted = self.wanted;
        let towards = |step: Step| -> Vec<usize> {
            inside.iter().copied().filter(|i| wanted[*i].get(depth) == Some(&step)).collect()
        };
        for n in 0.. {
            match self.peek() {
                None => return,
                Some((_, Token::Sign(sign))) if CLOSE.contains(&sign) => {
                    self.tokens.next();
                    return;
                }
                Some((place, _)) if open == b'{' => {
                    for i in towards(Step::Key(n)) {
                        self.found[i] = place;
                    }
                    while self.tokens.next().is_some_and(|(_, token)| token != Token::Sign(b':')) {}
                    self.value(depth + 1, &towards(Step::Item(n)));
                }
                Some(_) => {
                    let named = (open == b'(').then(|| self.field()).flatten();
                    let is_here = |i: &usize| match (wanted[*i].get(depth), named) {
                        (Some(Step::Field(field)), Some(name)) => *field == name,
                        (Some(Step::Item(item)), None) => *item == n,
                        _ => false,
                    };
                    let towards: Vec<usize> = inside.iter().copied().filter(is_here).collect();
                    self.value(depth + 1, &towards);
                }
            }
            if self.peek().is_some_and(|(_, token)| token == Token::Sign(b',')) {
                self.tokens.next();
            }
        }
    }
}

/// Goes behind the attributes at the beginning of a file and the bracket that opens it.
fn open(text: &str) -> Walk<'_, 'static> {
    let mut walk = Walk { tokens: Tokens { text, at: 0 }, wanted: &[], found: Vec::new() };
    while let Some((_, token)) = walk.peek() {
        match token {
            Token::Sign(b'#' | b'!') | Token::Word(_) => drop(walk.tokens.next()),
            Token::Sign(b'[') => {
                walk.tokens.next();
                walk.skip_to_close();
            }
            _ => break,
        }
    }
    walk
}

/// The fields at the top of a file, each with the word that is its value, if it is one. Those behind the
/// first place that makes no sense are missing.
pub fn fields(text: &str) -> impl Iterator<Item = (&str, Option<&str>)> {
    let mut walk = open(text);
    let is_open = walk.tokens.next().is_some_and(|(_, token)| token == Token::Sign(b'('));
    let mut is_at_value = false;
    std::iter::from_fn(move || {
        // Whoever has seen enough need not wait for the end of a long value.
        if std::mem::take(&mut is_at_value) {
            walk.value(0, &[]);
            walk.tokens.next();
        }
        let name = walk.field().filter(|_| is_open)?;
        is_at_value = true;
        match walk.peek() {
            Some((_, Token::Word(word))) => Some((name, Some(word))),
            _ => Some((name, None)),
        }
    })
}

/// Where each of these places begins, in bytes from the beginning. What is not there is where the nearest
/// begins that it would lie in.
pub fn places(text: &str, wanted: &[Vec<Step>]) -> Vec<usize> {
    let tokens = open(text).tokens;
    let mut walk = Walk { tokens, wanted, found: vec![0; wanted.len()] };
    walk.value(0, &(0..wanted.len()).collect::<Vec<_>>());
    walk.found
}

/// Whether brackets are nested deeper than that; then the place of the first that is.
pub fn too_deep(text: &str, limit: usize) -> Option<usize> {
    let mut depth = 0_usize;
    Tokens { text, at: 0 }.find_map(|(at, token)| {
        match token {
            Token::Sign(sign) if OPEN.contains(&sign) => depth += 1,
            Token::Sign(sign) if CLOSE.contains(&sign) => depth = depth.saturating_sub(1),
            _ => {}
        }
        (depth > limit).then_some(at)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = r##"#![enable(implicit_some)]
// (a comment: [
(
    version: 1, /* { */
    word: r#"raw " ) "#,
    city: (
        name: "a \" ) b",
        list: [(a: 1), (a: Level(2), b: {"x": (y: 3), "z": 4})],
    ),
)
"##;

    #[test]
    fn the_fields_at_the_top_are_found_with_their_words() {
        let found: Vec<_> = fields(TEXT).collect();
        assert_eq!(found, [("version", Some("1")), ("word", None), ("city", None)]);
        for broken in ["", "(", "[a: 1]", "(a", "(a:", ")", "\"a: \"", "(1: (", "(\"a\": 1)"] {
            assert!(fields(broken).count() <= 1, "{broken}");
        }
        assert_eq!(fields("(a: (b: 1), c: [").map(|(name, _)| name).collect::<Vec<_>>(), ["a", "c"]);
    }

    #[test]
    fn a_place_is_found_by_the_steps_to_it() {
        use Step::{Field, Item, Key};
        let (city, list) = (Field("city"), Field("list"));
        let wanted = vec![
            vec![],
            vec![city, Field("name")],
            vec![city, list, Item(1), Field("a"), Item(0)],
            vec![city, list, Item(1), Field("b"), Key(1)],
            vec![city, list, Item(1), Field("b"), Item(1)],
            vec![city, list, Item(1), Field("b"), Item(0), Field("y")],
            vec![city, list, Item(7), Field("b")],
            vec![Field("nothing")],
        ];
        let found: Vec<&str> = places(TEXT, &wanted).into_iter().map(|at| &TEXT[at..at + 4]).collect();
        assert_eq!(found, ["(\n  ", "\"a \\", "2), ", "\"z\":", "4})]", "3), ", "[(a:", "(\n  "]);
    }

    #[test]
    fn a_text_of_nothing_but_brackets_costs_no_stack() {
        let bomb = "(".repeat(100_000);
        assert_eq!(fields(&bomb).count(), 0);
        assert_eq!(places(&bomb, &[vec![Step::Item(0); 4]]), [4]);
        assert_eq!(too_deep(&bomb, 32), Some(32));
        assert_eq!(too_deep(TEXT, 32), None);
    }
}
