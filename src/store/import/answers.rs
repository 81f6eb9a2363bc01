//! Answers as people write them in a cell.

use crate::model::{Answer, Confidence, Criterion, Level, ScaleLevel};
use crate::store::same_words;
use crate::text::{numbers, score, tables};

/// The answer in a cell: `Some(None)` where it is left open, `None` where the cell is no answer.
///
/// A level is a whole number (3 or 3.0), the name of the level (Established), its title in this criterion, or
/// a number with either (Level 3: Established).
pub fn answer_in(cell: &str, scale: &[ScaleLevel; 5], criterion: &Criterion) -> Option<Option<Answer>> {
    let cell = cell.trim();
    let is_one_of = |words: &[&str]| words.iter().any(|word| same_words(word, cell));
    if cell.is_empty() || matches!(cell, numbers::NONE | "-" | "—") || is_one_of(tables::UNANSWERED) {
        return Some(None);
    }
    if cell == "?" || is_one_of(tables::NOT_KNOWN) {
        return Some(Some(Answer::NotKnown));
    }
    if is_one_of(tables::NOT_APPLICABLE) {
        return Some(Some(Answer::NotApplicable));
    }
    let is_level = |level: &Level| {
        let names = [&scale[level.index()].name, &criterion.descriptor(*level).title];
        let numbered = names.map(|name| format!("{level} {name}"));
        let called = |text: &str| {
            is_number(text, *level)
                || names.iter().any(|name| !name.is_empty() && same_words(name, text))
                || numbered.iter().any(|name| same_words(name, text))
        };
        called(cell) || after_level(cell).is_some_and(called)
    };
    let mut levels = Level::ALL.into_iter().filter(is_level);
    let level = levels.next()?;
    // Two levels of the same name: only their numbers tell them apart.
    levels.next().is_none().then_some(Some(Answer::Level(level)))
}

/// How sure somebody is, in a cell: `Some(None)` where it is left open, `None` where the cell says something
/// else.
pub fn confidence_in(cell: &str) -> Option<Option<Confidence>> {
    if cell.trim().is_empty() {
        return Some(None);
    }
    let is_it = |of: &Confidence| {
        [score::confidence(*of), score::confidence_words(*of)].iter().any(|word| same_words(word, cell))
    };
    Confidence::ALL.into_iter().find(is_it).map(Some)
}

/// Spreadsheets write 3 as 3, 3.0 or 3,0.
fn is_number(text: &str, level: Level) -> bool {
    text.trim().replace(',', ".").parse::<f64>() == Ok(f64::from(level.number()))
}

/// What stands behind the word “level”.
fn after_level(cell: &str) -> Option<&str> {
    let (word, rest) = cell.split_once(char::is_whitespace)?;
    same_words(word, "level").then_some(rest)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::Library;

    #[test]
    fn an_answer_is_understood_however_it_is_written_and_never_guessed() {
        let library = Library::built_in().unwrap();
        let framework = library.default_framework().unwrap();
        let (scale, criterion) = (&framework.scale, &framework.criteria[0]);
        let check = |cells: &[&str], expected: Option<Option<Answer>>| {
            for cell in cells {
                assert_eq!(answer_in(cell, scale, criterion), expected, "{cell:?}");
            }
        };
        let level = |number| Some(Some(Answer::Level(Level::new(number).unwrap())));
        let title = &criterion.descriptors[3].title;
        check(&["3", " 3 ", "3.0", "3,0", "Level 3", "level 3.0", "Established", "ESTABLISHED"], level(3));
        check(&["3 – Established", "3 Established", "Level 3: Established", title], level(3));
        check(&[&format!("Level 3: {title}"), &format!("3 {title}")], level(3));
        check(&["0", "Absent", "0 Absent"], level(0));
        check(&["", "  ", "–", "-", "unanswered"], Some(None));
        check(&["n/a", "N/A", "NA", "Not applicable", "not-applicable"], Some(Some(Answer::NotApplicable)));
        check(&["?", "unknown", "Not known yet", "don't know"], Some(Some(Answer::NotKnown)));
        for none in
            ["5", "-1", "2.5", "3-4", "3 or 4", "3 Leading", "Level", "Level 5", "yes", "75%", "NaN", "inf"]
        {
            check(&[none], None);
        }
    }

    #[test]
    fn confidence_is_one_of_three_words() {
        assert_eq!(confidence_in("HIGH "), Some(Some(Confidence::High)));
        assert_eq!(confidence_in("low confidence"), Some(Some(Confidence::Low)));
        assert_eq!([confidence_in(" "), confidence_in("80%")], [Some(None), None]);
    }
}
