//! Where the ratings stand in a table: on which sheet, and in which columns.

use crate::model::Framework;
use crate::store::fault_list::FaultList;
use crate::store::table::{Headings, Table, not_read, same_words};
use crate::store::{Fault, Place};
use crate::text::tables::{self, columns};
use std::path::Path;

/// Sheets that the program writes for other ends.
const OTHERS: [&str; 8] = [
    tables::SUMMARY_SHEET,
    tables::COMPARISON_SHEET,
    tables::PLAN_SHEET,
    tables::ROUNDS_SHEET,
    tables::PASSAGES_SHEET,
    tables::INITIATIVE_SHEET,
    tables::METHOD_SHEET,
    tables::HOW_TO_SHEET,
];

/// Whether the sheet has that name.
pub fn is_called(table: &Table, name: &str) -> bool {
    table.sheet.as_ref().is_some_and(|sheet| same_words(sheet, name))
}

/// The sheet called “Ratings”; without one, the only sheet with the headings of ratings that is not of the
/// program for another end. Levels of reference cities are never taken for one’s own.
///
/// # Errors
/// Where there is none, or more than one.
pub fn ratings_table<'a>(path: &Path, tables: &'a [Table]) -> Result<(&'a Table, Headings), Fault> {
    let none = |table: Option<&Table>| {
        let first = table.and_then(Headings::first);
        let columns = first.map(|first| first.columns).unwrap_or_default();
        let found: Vec<String> = columns.into_iter().map(|(_, heading)| heading).collect();
        let fault = Fault::of_file(path, tables::no_ratings(&found));
        let place = |table: &Table| Some(table.place(table.rows.first()?.number, None));
        Fault { place: table.filter(|table| table.sheet.is_some()).and_then(place), ..fault }
    };
    if let Some(named) = tables.iter().find(|table| is_called(table, tables::RATINGS_SHEET)) {
        return of_ratings(named).map(|headings| (named, headings)).ok_or_else(|| none(Some(named)));
    }
    let others = |table: &&Table| OTHERS.iter().any(|name| is_called(table, name));
    let mut found = tables
        .iter()
        .filter(|table| !others(table))
        .filter_map(|table| of_ratings(table).map(|headings| (table, headings)));
    match (found.next(), found.next()) {
        (Some((one, _)), Some((other, _))) => {
            let name = |table: &Table| table.sheet.clone().unwrap_or_default();
            Err(Fault::of_file(path, tables::two_sheets_of_ratings(&name(one), &name(other))))
        }
        (Some(found), None) => Ok(found),
        (None, _) => Err(none(tables.iter().find(|table| !others(table) && !table.rows.is_empty()))),
    }
}

/// The headings, where a sheet has those of ratings.
fn of_ratings(table: &Table) -> Option<Headings> {
    let headings = Headings::with(table, columns::LEVEL)?;
    let names_criteria =
        [columns::ID, columns::CRITERION].iter().any(|names| !headings.columns_named(names).is_empty());
    names_criteria.then_some(headings)
}

/// Where each kind of content stands; absent where the table has no such column.
#[derive(Debug)]
pub struct Columns {
    pub id: Option<u16>,
    pub criterion: Option<u16>,
    pub level: Option<u16>,
    pub confidence: Option<u16>,
    pub evidence: Option<u16>,
    pub link: Option<u16>,
    pub note: Option<u16>,
}

impl Columns {
    /// Two columns of one name are a fault.
    pub fn find(table: &Table, headings: &Headings, faults_found: &mut FaultList) -> Self {
        // A better name goes before one that could mean it too.
        let mut find = |names: &[&str]| {
            let found =
                names.iter().map(|name| headings.columns_named(&[name])).find(|found| !found.is_empty())?;
            if let [_, second, ..] = found[..] {
                let heading = headings.heading(second);
                let row = table.rows[headings.at].number;
                let place: Place = table.place(row, Some((second, heading)));
                faults_found.add_at(place, tables::column_twice(heading));
            }
            found.first().copied()
        };
        Self {
            id: find(columns::ID),
            criterion: find(columns::CRITERION),
            level: find(columns::LEVEL),
            confidence: find(columns::CONFIDENCE),
            evidence: find(columns::EVIDENCE),
            link: find(columns::LINK),
            note: find(columns::NOTE),
        }
    }

    /// The columns with something in them that are neither read nor of the program itself, in a sentence; `None`
    /// where there are none.
    pub fn not_read(&self, table: &Table, headings: &Headings, framework: &Framework) -> Option<String> {
        let Self { id, criterion, level, confidence, evidence, link, note } = self;
        let read: Vec<u16> =
            [id, criterion, level, confidence, evidence, link, note].into_iter().copied().flatten().collect();
        let of_level = |heading: &str| {
            let mut levels = framework.scale.iter().zip(0_u8..);
            levels.any(|(level, number)| same_words(&tables::numbered(number, &level.name), heading))
        };
        let is_ours = |heading: &str| {
            columns::OF_QUESTIONS.iter().any(|name| same_words(name, heading)) || of_level(heading)
        };
        let known = [
            columns::ID,
            columns::CRITERION,
            columns::LEVEL,
            columns::CONFIDENCE,
            columns::EVIDENCE,
            columns::LINK,
            columns::NOTE,
        ];
        let known: Vec<&str> = known.into_iter().flatten().copied().collect();
        let passed_over = headings.without(table, &read).filter(|heading| !is_ours(heading));
        not_read(passed_over, &known)
    }
}
