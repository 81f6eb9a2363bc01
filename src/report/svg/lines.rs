//! Breaking a text into lines of a picture, which does not break them itself.

/// About how wide a text is, in units of its size. Inter’s letters are 0.55 wide on average; capitals, and
/// letters of scripts whose letters are wide, take more.
pub fn width(text: &str, size: f32) -> f32 {
    let letter = |c: char| match c {
        'i' | 'j' | 'l' | 't' | 'f' | 'r' | ' ' | '.' | ',' | '\'' | '’' | ':' | ';' | '|' | '(' | ')' => {
            0.34
        }
        'm' | 'w' | 'M' | 'W' => 0.9,
        'A'..='Z' => 0.7,
        '\u{0300}'..='\u{036f}' => 0.0,
        c if (c as u32) < 0x2e80 => 0.58,
        _ => 1.05,
    };
    text.chars().map(letter).sum::<f32>() * size
}

/// The text in at most so many lines of that width, with `…` where it goes on.
pub fn lines(text: &str, room: f32, size: f32, most: usize) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    let mut is_cut = false;
    for word in text.split_whitespace() {
        let together = lines.last().map(|line| format!("{line} {word}"));
        match together.filter(|line| width(line, size) <= room) {
            Some(line) => {
                lines.pop();
                lines.push(line);
            }
            None if lines.len() == most => {
                is_cut = true;
                break;
            }
            None => lines.push(word.to_owned()),
        }
        if width(word, size) > room {
            is_cut = true;
            break;
        }
    }
    if is_cut && let Some(last) = lines.last_mut() {
        while !last.is_empty() && width(last, size) + size > room {
            last.pop();
        }
        last.truncate(last.trim_end().len());
        last.push('…');
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_name_is_broken_and_a_longer_one_is_cut() {
        assert_eq!(lines("Urban experimentation", 100.0, 12.0, 2), ["Urban", "experimentation"]);
        assert_eq!(lines("Urban experimentation and more of it", 100.0, 12.0, 2).len(), 2);
        let cut = lines(&"a".repeat(50_000), 100.0, 12.0, 2);
        assert!(cut.len() == 1 && cut[0].ends_with('…') && cut[0].chars().count() < 20, "{cut:?}");
        assert_eq!(lines("", 100.0, 12.0, 2), Vec::<String>::new());
    }
}
