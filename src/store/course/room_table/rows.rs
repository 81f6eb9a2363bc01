//! The rows of a table with one person a row: what each says of the person, and what they answered.

use super::MOST_PEOPLE;
use super::columns::{Holds, Layout};
use super::identity::{IdColumn, IdKind, Mark};
use crate::model::{CriterionId, Participant, Rating, RatingRound, Sector};
use crate::store::fault_list::FaultList;
use crate::store::table::Row;
use crate::store::{Wanted, answer_in, same_words};
use crate::text::course::room_tables::columns;
use crate::text::{course::room_tables as text, faults::Advice, tables};
use std::collections::BTreeMap;

/// A row with at least one answer or comment.
#[derive(Clone, Debug, PartialEq)]
pub struct PersonRow {
    /// From 1, as spreadsheet programs show it.
    pub number: u32,
    /// Absent where the row does not say it.
    pub round: Option<RatingRound>,
    pub participant: Participant,
    pub ratings: BTreeMap<CriterionId, Rating>,
    /// What it is called, what tells people apart most surely first; blank cells are left out.
    pub marks: Vec<Mark>,
    /// The mark by which it is known, as far as one tells it from others.
    pub known_by: Option<usize>,
}

/// The columns that may tell people apart, the surest first, names last.
pub fn id_columns(layout: &Layout) -> Vec<IdColumn> {
    let mut found: Vec<(usize, IdColumn)> = Vec::new();
    for (number, holds) in &layout.columns {
        let (rank, kind) = match holds {
            Holds::Id(rank) if columns::OF_RESPONSES.contains(&columns::ID[*rank]) => {
                (*rank, IdKind::Response)
            }
            Holds::Id(rank) => (*rank, IdKind::Person),
            Holds::Name => (usize::MAX, IdKind::Name),
            _ => continue,
        };
        let heading = layout.headings.heading(*number).trim().to_owned();
        found.push((rank, IdColumn { number: *number, heading, kind }));
    }
    found.sort_by_key(|(rank, column)| (*rank, column.number));
    found.into_iter().map(|(_, column)| column).collect()
}

/// Every row with an answer, though at most one more than a room may hold, and how many have none.
pub fn read(
    layout: &Layout,
    ids: &[IdColumn],
    wanted: &Wanted,
    faults_found: &mut FaultList,
) -> (Vec<PersonRow>, usize) {
    let (mut rows, mut silent) = (Vec::new(), 0);
    // Most cells hold one of a few answers.
    let mut known: BTreeMap<(usize, &str), Option<Option<crate::model::Answer>>> = BTreeMap::new();
    for row in layout.headings.data(layout.table) {
        if faults_found.is_full() || rows.len() > MOST_PEOPLE {
            break;
        }
        let mut reader = RowReader { layout, row, faults_found };
        let mut ratings: BTreeMap<_, Rating> = BTreeMap::new();
        for (column, holds) in &layout.columns {
            let (Holds::Answer(at) | Holds::Comment(at)) = holds else { continue };
            let criterion = &wanted.criteria[*at];
            let rating = ratings.entry(criterion.id.clone()).or_default();
            let Some(cell) = reader.text(*column) else { continue };
            if let Holds::Comment(_) = holds {
                cell.clone_into(&mut rating.note);
            } else if let Some(answer) =
                *known.entry((*at, cell)).or_insert_with(|| answer_in(cell, &wanted.scale, criterion))
            {
                rating.answer = answer;
            } else {
                let names: Vec<&str> = wanted.scale.iter().map(|level| level.name.as_str()).collect();
                reader.fault(*column, tables::no_answer(cell, &names));
            }
        }
        ratings.retain(|_, rating| !rating.is_empty());
        let participant = reader.participant();
        let round = reader.round();
        // Whoever opened the survey and answered nothing has not rated.
        if ratings.is_empty() {
            silent += 1;
            continue;
        }
        let mut marks = Vec::new();
        for (column, id) in ids.iter().enumerate() {
            let written = reader.text(id.number).map(|written| written.trim().to_lowercase());
            marks.extend(written.filter(|written| !written.is_empty()).map(|text| Mark { column, text }));
        }
        rows.push(PersonRow { number: row.number, round, participant, ratings, marks, known_by: None });
    }
    (rows, silent)
}

/// One row, and where its faults go.
struct RowReader<'a, 'f, 'p> {
    layout: &'a Layout<'a>,
    row: &'a Row,
    faults_found: &'f mut FaultList<'p>,
}

impl<'a> RowReader<'a, '_, '_> {
    fn fault(&mut self, column: u16, advice: Advice) {
        let heading = self.layout.headings.heading(column);
        self.faults_found.add_at(self.layout.table.place(self.row.number, Some((column, heading))), advice);
    }

    /// What stands in a cell; `None` where it is blank, or its formula gives no value, which is a fault.
    fn text(&mut self, column: u16) -> Option<&'a str> {
        let cell = self.row.cell(column)?;
        if cell.broken {
            self.fault(column, tables::broken_cell(&cell.text));
            return None;
        }
        Some(cell.text.as_str())
    }

    fn column_of(&self, wanted: Holds) -> Option<u16> {
        self.layout.columns.iter().find(|(_, holds)| *holds == wanted).map(|(column, _)| *column)
    }

    fn text_of(&mut self, wanted: Holds) -> Option<&'a str> {
        let column = self.column_of(wanted)?;
        self.text(column).filter(|text| !text.trim().is_empty())
    }

    fn participant(&mut self) -> Participant {
        let sector = self.read(Holds::Sector, sector_in, text::unknown_sector).flatten();
        let mut text = |holds| self.text_of(holds).map(|text| text.trim().to_owned()).unwrap_or_default();
        Participant { name: text(Holds::Name), sector, role: text(Holds::Role), city: text(Holds::City) }
    }

    fn round(&mut self) -> Option<RatingRound> {
        let round_in = |cell: &str| {
            let is_it = |words: &&[&str]| words.iter().any(|word| same_words(word, cell));
            text::ROUNDS.iter().find(|(_, words)| is_it(words)).map(|(round, _)| *round)
        };
        self.read(Holds::Round, round_in, text::unknown_round)
    }

    /// What is read from a cell; `None` where it is blank or cannot be read, which is a fault.
    fn read<T>(
        &mut self,
        holds: Holds,
        read: impl Fn(&str) -> Option<T>,
        advice: impl Fn(&str) -> Advice,
    ) -> Option<T> {
        let cell = self.text_of(holds)?;
        let value = read(cell);
        if let (None, Some(column)) = (&value, self.column_of(holds)) {
            self.fault(column, advice(cell));
        }
        value
    }
}

/// `Some(None)` where somebody does not say, `None` where the cell is no sector.
#[expect(clippy::option_option, reason = "not to say is an answer to the question what stands there")]
fn sector_in(cell: &str) -> Option<Option<Sector>> {
    if matches!(cell.trim(), "-" | "–" | "?") || text::no_sector().any(|words| same_words(words, cell)) {
        return Some(None);
    }
    text::sectors().find(|(_, words)| same_words(words, cell)).map(|(sector, _)| Some(sector))
}
