//! Ratings of a room from a table with one person a row: all of them, or none and every fault.

mod columns;

use crate::model::{Participant, RaterId, Rating, RatingRound, RatingSheet, Sector};
use crate::store::fault_list::FaultList;
use crate::store::table::Row;
use crate::store::{Fault, Faults, Headings, Table, Wanted, answer_in, read_tables, same_words};
use crate::text::{course::room_tables as text, tables};
use columns::{Holds, Layout};
use std::collections::BTreeMap;
use std::path::Path;

/// The sheets in a table, one for each row with an answer; rows are of the first round where they do not say
/// otherwise.
///
/// # Errors
/// With every cell that cannot be read; nothing is taken then.
pub fn read(file: &Path, wanted: &Wanted) -> Result<Vec<RatingSheet>, Faults> {
    import_room(file, wanted, RatingRound::First)
}

/// The same, where rows that do not say their round are of that one.
///
/// A person has the same id each time the table is imported, so that a newer export replaces the one before:
/// it follows from a column such as “Response ID” or “Email” where there is one, else from the name, and where
/// there is no name from the number of the row. People of the same name are told apart by their order.
///
/// # Errors
/// With every cell that cannot be read; nothing is taken then.
pub fn import_room(file: &Path, wanted: &Wanted, round: RatingRound) -> Result<Vec<RatingSheet>, Faults> {
    let all = read_tables(file)?;
    let Some(layout) = layout_of(&all, wanted) else {
        let first = all.iter().find_map(Headings::first);
        let headings: Vec<String> =
            first.into_iter().flat_map(|first| first.columns).map(|(_, heading)| heading).collect();
        let example = wanted.criteria.first().map_or("", |criterion| criterion.id.as_str());
        return Err(Fault::of_file(file, text::no_criteria(&headings, example)).into());
    };
    let mut faults_found = FaultList::new(file, "");
    let mut people = People { wanted, round, sheets: Vec::new(), seen: BTreeMap::new() };
    layout.check(&mut faults_found);
    for row in layout.headings.data(layout.table) {
        people.add(&mut RowReader { layout: &layout, row, faults_found: &mut faults_found });
    }
    faults_found.into_result()?;
    if people.sheets.is_empty() {
        return Err(Fault::of_file(file, text::nobody_rated()).into());
    }
    Ok(people.sheets)
}

/// The sheet called “Ratings”, or else the one with the most questions: another may explain them.
fn layout_of<'a>(all: &'a [Table], wanted: &Wanted) -> Option<Layout<'a>> {
    let layouts = || all.iter().filter_map(|table| Layout::find(table, wanted));
    let is_named = |layout: &Layout| {
        layout.table.sheet.as_ref().is_some_and(|sheet| same_words(sheet, tables::RATINGS_SHEET))
    };
    layouts().find(is_named).or_else(|| layouts().max_by_key(Layout::questions))
}

/// The people of a table so far.
struct People<'a> {
    wanted: &'a Wanted,
    round: RatingRound,
    sheets: Vec<RatingSheet>,
    /// How many of each name have come before, in each round.
    seen: BTreeMap<(RatingRound, String), usize>,
}

impl People<'_> {
    fn add(&mut self, row: &mut RowReader) {
        let mut ratings: BTreeMap<_, Rating> = BTreeMap::new();
        for (column, holds) in &row.layout.columns {
            let (Holds::Answer(at) | Holds::Comment(at)) = holds else { continue };
            let criterion = &self.wanted.criteria[*at];
            let rating = ratings.entry(criterion.id.clone()).or_default();
            if let Holds::Comment(_) = holds {
                row.text(*column).unwrap_or_default().clone_into(&mut rating.note);
                continue;
            }
            let Some(cell) = row.text(*column) else { continue };
            if let Some(answer) = answer_in(cell, &self.wanted.scale, criterion) {
                rating.answer = answer;
            } else {
                let names: Vec<&str> = self.wanted.scale.iter().map(|level| level.name.as_str()).collect();
                row.fault(*column, tables::no_answer(cell, &names));
            }
        }
        ratings.retain(|_, rating| !rating.is_empty());
        let participant = row.participant();
        let round = row.round().unwrap_or(self.round);
        // Whoever opened the survey and answered nothing has not rated.
        if ratings.is_empty() {
            return;
        }
        let rater = self.rater(row, &participant.name, round);
        let sheet = RatingSheet {
            session: self.wanted.session.clone(),
            exercise: self.wanted.exercise.clone(),
            framework: self.wanted.framework.clone(),
            round,
            rater,
            edition: 0,
            participant,
            ratings,
        };
        // The same id twice is one person who answered again.
        let same = |old: &&mut RatingSheet| old.rater == sheet.rater && old.round == sheet.round;
        match self.sheets.iter_mut().find(same) {
            Some(old) => *old = sheet,
            None => self.sheets.push(sheet),
        }
    }

    fn rater(&mut self, row: &mut RowReader, name: &str, round: RatingRound) -> RaterId {
        let session = self.wanted.session.as_ref().map_or("", |session| session.as_str());
        let name = name.trim().to_lowercase();
        let own = if let Some(id) = row.id() {
            format!("id {}", id.trim().to_lowercase())
        } else if name.is_empty() {
            format!("row {}", row.row.number)
        } else {
            let before = self.seen.entry((round, name.clone())).or_default();
            *before += 1;
            format!("name {name} {before}")
        };
        RaterId::new(format!("t{:016x}", stable_hash(&[session, &own])))
    }
}

/// FNV-1a with 64 bits: the same in every build, which the hash of the standard library does not promise.
fn stable_hash(parts: &[&str]) -> u64 {
    let bytes = parts.iter().flat_map(|part| part.bytes().chain([0]));
    bytes.fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
}

/// One row, and where its faults go.
struct RowReader<'a, 'f, 'p> {
    layout: &'a Layout<'a>,
    row: &'a Row,
    faults_found: &'f mut FaultList<'p>,
}

impl<'a> RowReader<'a, '_, '_> {
    fn fault(&mut self, column: u16, advice: crate::text::faults::Advice) {
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

    /// What tells this person from others, from the surest column that says something.
    fn id(&mut self) -> Option<&'a str> {
        let mut columns: Vec<(usize, u16)> = Vec::new();
        for (column, holds) in &self.layout.columns {
            if let Holds::Id(rank) = holds {
                columns.push((*rank, *column));
            }
        }
        columns.sort_unstable();
        columns.into_iter().find_map(|(_, column)| self.text(column).filter(|text| !text.trim().is_empty()))
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
        advice: impl Fn(&str) -> crate::text::faults::Advice,
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
