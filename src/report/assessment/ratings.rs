//! Every rating with what its level says, evidence, confidence and note.

use super::{Context, Personal};
use crate::geometry::Look;
use crate::model::{Answer, Criterion};
use crate::report::Block;
use crate::report::table::{Cell, Column, Form, Part, Row, Table};
use crate::text::{report as text, score};

/// What may stand beside an answer, with its heading.
const PERSONAL: [(Personal, &str); 3] =
    [(Personal::Evidence, text::EVIDENCE), (Personal::Links, text::LINK), (Personal::Notes, text::NOTE)];

/// A link, unless it is a path: that tells of somebody's computer and leads nobody else anywhere.
fn link_for_others(link: &str) -> &str {
    if is_path(link) { "" } else { link }
}

/// Whether a link is the place of a file.
pub fn is_path(link: &str) -> bool {
    let text = link.trim_start();
    let mut letters = text.chars();
    let has_drive = letters.next().is_some_and(|c| c.is_ascii_alphabetic())
        && letters.next() == Some(':')
        && matches!(letters.next(), Some('/' | '\\'));
    let is_of_file = text.get(..5).is_some_and(|scheme| scheme.eq_ignore_ascii_case("file:"));
    has_drive
        || is_of_file
        || text.starts_with(['/', '\\', '~'])
        || text.starts_with("./")
        || text.starts_with("../")
}

/// One record for each criterion, area by area.
pub fn ratings(context: &Context) -> Vec<Block> {
    let mut columns = vec![
        Column::part(text::AREA, Part::Group),
        Column::part(text::ID, Part::Id),
        Column::part(text::CRITERION, Part::Name),
        Column::part(text::LEVEL, Part::SheetOnly),
        Column::part(text::ANSWER, Part::Standing),
        Column::part(text::LEVEL_SAYS, Part::Body),
        Column::part(text::CONFIDENCE, Part::SheetOnly),
    ];
    let personal = PERSONAL.iter().filter(|(of, _)| context.personal.contains(of));
    columns.extend(personal.map(|(_, heading)| Column::part(*heading, Part::Labelled)));
    let areas = context.framework.areas.iter().flat_map(|area| context.framework.criteria_of(&area.id));
    let rows = areas.map(|criterion| row(context, criterion)).collect();
    let caption = text::RATINGS.to_owned();
    vec![Block::Table(Table { name: "ratings", caption, form: Form::Records, columns, rows })]
}

fn row(context: &Context, criterion: &Criterion) -> Row {
    let rating = context.assessment.ratings.get(&criterion.id);
    let answer = rating.and_then(|rating| rating.answer);
    let confidence = rating.and_then(|rating| rating.confidence);
    let (level, said, descriptor) = match answer {
        Some(Answer::Level(level)) => {
            let descriptor = criterion.descriptor(level);
            let said = text::level_title(level, &descriptor.title);
            (Cell::Whole(i64::from(level.number())), said, descriptor.text.as_str())
        }
        other => (Cell::Dash(score::answer_spoken(other)), score::answer_spoken(other), ""),
    };
    let standing = text::joined([said.as_str(), confidence.map_or("", score::confidence_words)]);
    let told = |of: Personal| match (of, rating) {
        (Personal::Evidence, Some(rating)) => rating.evidence.text.as_str(),
        (Personal::Links, Some(rating)) => link_for_others(&rating.evidence.link),
        (Personal::Notes, Some(rating)) => rating.note.as_str(),
        _ => "",
    };
    let mut cells = vec![
        Cell::text(context.area_name(&criterion.area)),
        Cell::text(criterion.id.as_str()),
        Cell::text(&criterion.name),
        level,
        Cell::text(standing),
        Cell::text(descriptor),
        Cell::text(confidence.map_or("", score::confidence)),
    ];
    let personal = PERSONAL.iter().filter(|(of, _)| context.personal.contains(of));
    cells.extend(personal.map(|(of, _)| Cell::text(told(*of))));
    Row { look: Some(Look::of_area(context.framework, &criterion.area)), cells }
}

#[cfg(test)]
mod tests {
    use super::link_for_others;

    #[test]
    fn a_path_of_a_computer_is_never_passed_on() {
        for path in [
            "/home/ana/minutes.pdf",
            "C:\\Users\\ana\\a.pdf",
            "c:/a.pdf",
            "\\\\share\\a",
            "~/a",
            "FILE:///a",
            "../a",
            " /a",
        ] {
            assert_eq!(link_for_others(path), "", "{path}");
        }
        for link in ["https://example.org/a", "Archive, box 7", "doi:10.1000/1"] {
            assert_eq!(link_for_others(link), link);
        }
    }
}
