//! Which column of a table holds what: a question, a comment on one, or something about the person.

use crate::model::Criterion;
use crate::store::fault_list::FaultList;
use crate::store::{Headings, Row, Table, Wanted, same_words};
use crate::text::course::room_tables as text;
use crate::text::course::room_tables::columns;

/// Headings stand among the first rows; above them there may be a title.
const SEARCHED_ROWS: usize = 20;

/// What a column holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Holds {
    /// Answers to the criterion at that position of what is wanted.
    Answer(usize),
    /// Comments on it.
    Comment(usize),
    Name,
    Sector,
    Role,
    City,
    Round,
    /// What tells people apart; the position says how surely, 0 most.
    Id(usize),
}

/// A table with at least one question among its headings.
pub struct Layout<'a> {
    pub table: &'a Table,
    pub headings: Headings,
    pub columns: Vec<(u16, Holds)>,
}

impl<'a> Layout<'a> {
    /// Finds the row of headings: the first of those with the most questions. `None` where no row has one.
    pub fn find(table: &'a Table, wanted: &Wanted) -> Option<Self> {
        let holds = |row: &Row| -> Vec<(u16, Holds)> {
            row.cells.iter().filter_map(|cell| Some((cell.column, holds(&cell.text, wanted)?))).collect()
        };
        let rows = table.rows.iter().take(SEARCHED_ROWS).map(holds).enumerate();
        // Of equals `max_by_key` would take the last.
        let (at, columns) = rows.rev().max_by_key(|(_, columns)| questions(columns))?;
        if questions(&columns) == 0 {
            return None;
        }
        let cells = table.rows[at].cells.iter().map(|cell| (cell.column, cell.text.clone()));
        Some(Self { table, headings: Headings { at, columns: cells.collect() }, columns })
    }

    /// How many columns are questions.
    pub fn questions(&self) -> usize {
        questions(&self.columns)
    }

    /// Notes every column that says the same as an earlier one.
    pub fn check(&self, faults_found: &mut FaultList) {
        let row = self.table.rows[self.headings.at].number;
        for (i, (column, holds)) in self.columns.iter().enumerate() {
            let earlier = self.columns[..i].iter().find(|(_, other)| other == holds);
            if let (Some((other, _)), false) = (earlier, matches!(holds, Holds::Id(_))) {
                let heading = self.headings.heading(*column);
                let advice = text::same_column(heading, self.headings.heading(*other));
                faults_found.add_at(self.table.place(row, Some((*column, heading))), advice);
            }
        }
    }
}

fn questions(columns: &[(u16, Holds)]) -> usize {
    columns.iter().filter(|(_, holds)| matches!(holds, Holds::Answer(_))).count()
}

fn holds(heading: &str, wanted: &Wanted) -> Option<Holds> {
    let is_one_of = |names: &[&str]| names.iter().any(|name| same_words(name, heading));
    let people = [
        (columns::NAME, Holds::Name),
        (columns::SECTOR, Holds::Sector),
        (columns::ROLE, Holds::Role),
        (columns::CITY, Holds::City),
        (columns::ROUND, Holds::Round),
    ];
    let id = || columns::ID.iter().position(|name| same_words(name, heading)).map(Holds::Id);
    let person = people.into_iter().find(|(names, _)| is_one_of(names)).map(|(_, holds)| holds);
    question(heading, &wanted.criteria).or(person).or_else(id)
}

/// The question of a heading: its id, its name or its text, the id before either of them or before anything
/// else, and each of these in square brackets, as survey tools put parts of a question.
fn question(heading: &str, criteria: &[Criterion]) -> Option<Holds> {
    let in_brackets = heading.rsplit_once('[').and_then(|(before, rest)| {
        let (inside, _) = rest.split_once(']')?;
        Some((before, inside))
    });
    if let Some((before, inside)) = in_brackets {
        // `F1[comment]` is the comment on F1, `Rate these [F1]` is F1.
        let comment = is_comment(inside).then(|| plain_question(before, criteria)).flatten();
        let comment = comment.map(|holds| match holds {
            Holds::Answer(at) => Holds::Comment(at),
            other => other,
        });
        return comment
            .or_else(|| plain_question(inside, criteria))
            .or_else(|| plain_question(heading, criteria));
    }
    plain_question(heading, criteria)
}

fn plain_question(heading: &str, criteria: &[Criterion]) -> Option<Holds> {
    let is_called = |criterion: &Criterion| {
        [criterion.id.as_str(), &criterion.name, &criterion.question]
            .iter()
            .any(|name| same_words(name, heading))
    };
    if let Some(at) = criteria.iter().position(is_called) {
        return Some(Holds::Answer(at));
    }
    let rest_of = |criterion: &Criterion| rest_after(heading.trim(), criterion.id.as_str());
    let (at, rest) =
        criteria.iter().enumerate().find_map(|(at, criterion)| Some((at, rest_of(criterion)?)))?;
    Some(if is_comment(rest) { Holds::Comment(at) } else { Holds::Answer(at) })
}

fn is_comment(text: &str) -> bool {
    columns::COMMENT.iter().any(|word| same_words(word, text))
}

/// What follows the id at the beginning of a heading, where the id ends there.
fn rest_after<'h>(heading: &'h str, id: &str) -> Option<&'h str> {
    let begins = heading.get(..id.len()).is_some_and(|begin| begin.eq_ignore_ascii_case(id));
    let rest = begins.then(|| &heading[id.len()..])?;
    rest.starts_with(|c: char| !c.is_alphanumeric()).then_some(rest)
}

/// Every name that a heading may have, to tell what a misspelt one means.
pub fn known(wanted: &Wanted) -> Vec<&str> {
    let people = [columns::NAME, columns::SECTOR, columns::ROLE, columns::CITY, columns::ROUND, columns::ID];
    let questions =
        wanted.criteria.iter().flat_map(|criterion| [criterion.name.as_str(), &criterion.question]);
    people.into_iter().flatten().copied().chain(questions).collect()
}
