//! Brings ratings from a table into an assessment: all of them, or none and every fault.

mod answers;
mod columns;
mod profile;

pub use answers::{answer_in, confidence_in};

use super::fault_list::FaultList;
use super::table::{Cell, Headings, Row, Table, hidden_beside, read_tables, same_words};
use super::{Fault, Faults, Library};
use crate::model::{Assessment, Criterion, CriterionId, Evidence, Framework, Rating};
use crate::text::tables;
use columns::{Columns, is_called, ratings_table};
use std::collections::BTreeMap;
use std::path::Path;

/// What a table of ratings brought.
#[derive(Debug)]
pub struct Imported {
    /// The table alone, as an assessment.
    pub assessment: Assessment,
    /// What one should know of the table, in sentences: columns that were passed over, guesses, what is hidden.
    pub remarks: Vec<String>,
    /// A rating for each row, also for one that is blank but for its criterion.
    rows: BTreeMap<CriterionId, Rating>,
    columns: Columns,
}

impl Imported {
    /// Those ratings with the table over them. What the table has no row or no column for stays as it is.
    pub fn over(&self, ratings: &BTreeMap<CriterionId, Rating>) -> BTreeMap<CriterionId, Rating> {
        let mut all = ratings.clone();
        for (id, row) in &self.rows {
            let rating = all.entry(id.clone()).or_default();
            let Rating { answer, confidence, evidence, note } = row.clone();
            rating.answer = answer;
            if self.columns.confidence.is_some() {
                rating.confidence = confidence;
            }
            if self.columns.evidence.is_some() {
                rating.evidence.text = evidence.text;
            }
            if self.columns.link.is_some() {
                rating.evidence.link = evidence.link;
            }
            if self.columns.note.is_some() {
                rating.note = note;
            }
        }
        all.retain(|_, rating| !rating.is_empty());
        all
    }
}

/// The ratings in a table: CSV, or a workbook with a sheet of ratings and perhaps one about the initiative.
/// What the program writes as report or template comes back as it was.
///
/// The framework is the one that the sheet about the initiative names, else that of new assessments.
///
/// # Errors
/// With every cell that cannot be read; nothing is imported then.
pub fn import_ratings(path: &Path, library: &Library) -> Result<Imported, Faults> {
    let tables = read_tables(path)?;
    let mut faults_found = FaultList::new(path, "");
    let about = tables.iter().find(|table| is_called(table, tables::INITIATIVE_SHEET));
    let profile = about.map(|about| profile::read(about, library, &mut faults_found)).unwrap_or_default();
    let framework = match &profile.framework {
        Some(framework) => framework,
        None => library
            .default_framework()
            .ok_or_else(|| Fault::of_file(path, crate::text::faults::no_framework()))?,
    };
    let (table, headings) = ratings_table(path, &tables)?;
    let columns = Columns::find(table, &headings, &mut faults_found);
    let rows = read_ratings(table, &headings, &columns, framework, &mut faults_found);
    faults_found.into_result()?;
    if rows.is_empty() {
        return Err(Fault::of_file(path, tables::nothing_rated()).into());
    }
    let mut assessment = Assessment::new(framework);
    if !Library::is_built_in(framework) {
        assessment.own_framework = Some(Framework::clone(framework));
    }
    assessment.initiative = profile.initiative;
    let rated = rows.iter().filter(|(_, rating)| !rating.is_empty());
    assessment.ratings = rated.map(|(id, rating)| (id.clone(), rating.clone())).collect();
    let mut remarks = table.remarks(table.rows[headings.at].number);
    remarks.extend(hidden_beside(&tables, table));
    remarks.extend(columns.not_read(table, &headings, framework));
    Ok(Imported { assessment, remarks, rows, columns })
}

fn read_ratings(
    table: &Table,
    headings: &Headings,
    columns: &Columns,
    framework: &Framework,
    faults_found: &mut FaultList,
) -> BTreeMap<CriterionId, Rating> {
    let mut seen: BTreeMap<CriterionId, u32> = BTreeMap::new();
    let mut ratings = BTreeMap::new();
    for row in headings.data(table) {
        if faults_found.is_full() {
            break;
        }
        let mut row = RowReader { table, headings, row, faults_found };
        let Some(criterion) = row.criterion(columns, framework) else { continue };
        if let Some(before) = seen.insert(criterion.id.clone(), row.row.number) {
            let column = columns.id.or(columns.criterion);
            row.fault(column, tables::rated_before(criterion.id.as_str(), before));
        }
        let rating = Rating {
            answer: row.read(columns.level, |cell| {
                answer_in(cell, &framework.scale, criterion).ok_or_else(|| {
                    let names: Vec<&str> = framework.scale.iter().map(|level| level.name.as_str()).collect();
                    tables::no_answer(cell, &names)
                })
            }),
            confidence: row.read(columns.confidence, |cell| {
                confidence_in(cell).ok_or_else(|| tables::no_confidence(cell))
            }),
            evidence: Evidence { text: row.text(columns.evidence), link: row.text(columns.link) },
            note: row.text(columns.note),
        };
        ratings.insert(criterion.id.clone(), rating);
    }
    ratings
}

/// One row, and where its faults go.
struct RowReader<'a, 'f, 'p> {
    table: &'a Table,
    headings: &'a Headings,
    row: &'a Row,
    faults_found: &'f mut FaultList<'p>,
}

impl<'a> RowReader<'a, '_, '_> {
    fn fault(&mut self, column: Option<u16>, advice: crate::text::faults::Advice) {
        let column = column.map(|column| (column, self.headings.heading(column)));
        self.faults_found.add_at(self.table.place(self.row.number, column), advice);
    }

    /// The cell, unless it is blank or its formula gives no value, which is a fault.
    fn cell(&mut self, column: Option<u16>) -> Option<&'a Cell> {
        let cell = self.row.cell(column?)?;
        if cell.broken {
            self.fault(column, tables::broken_cell(&cell.text));
            return None;
        }
        Some(cell)
    }

    /// What is read from a cell; nothing from a blank one.
    fn read<T>(
        &mut self,
        column: Option<u16>,
        read: impl Fn(&str) -> Result<Option<T>, crate::text::faults::Advice>,
    ) -> Option<T> {
        match read(&self.cell(column)?.text) {
            Ok(value) => value,
            Err(advice) => {
                self.fault(column, advice);
                None
            }
        }
    }

    /// A text as it stands.
    fn text(&mut self, column: Option<u16>) -> String {
        self.cell(column).map(|cell| cell.text.clone()).unwrap_or_default()
    }

    /// The criterion that the row rates. `None` where there is none, which is a fault unless the row holds
    /// nothing of a rating either.
    fn criterion<'f>(&mut self, columns: &Columns, framework: &'f Framework) -> Option<&'f Criterion> {
        let named = [columns.id, columns.criterion].into_iter().find(|column| self.cell(*column).is_some());
        let Some(named) = named else {
            let rest = [columns.level, columns.confidence, columns.evidence, columns.link, columns.note];
            let is_rated = rest.into_iter().flatten().any(|column| !self.row.text(column).trim().is_empty());
            if is_rated {
                self.fault(columns.id.or(columns.criterion), tables::no_criterion_named());
            }
            return None;
        };
        let text = named.map_or("", |column| self.row.text(column));
        let is_it = |criterion: &&Criterion| {
            let Criterion { id, name, .. } = criterion;
            [id.as_str(), name, &format!("{id} {name}")].iter().any(|known| same_words(known, text))
        };
        let found = framework.criteria.iter().find(is_it);
        if found.is_none() {
            let example = framework.criteria.first().map_or("", |criterion| criterion.id.as_str());
            self.fault(named, tables::unknown_id(text, &framework.title, example));
        }
        if let Some(found) = found {
            self.check_name(columns, framework, found);
        }
        found
    }

    /// Where a row has the id of one criterion and the name of another, nobody can tell which is meant: columns
    /// that were sorted apart look like this.
    fn check_name(&mut self, columns: &Columns, framework: &Framework, found: &Criterion) {
        let Some(column) = columns.criterion.filter(|_| columns.id.is_some()) else { return };
        let name = self.row.text(column);
        let is_other = |other: &&Criterion| {
            other.id != found.id
                && [other.name.as_str(), other.id.as_str()].iter().any(|known| same_words(known, name))
        };
        if !same_words(&found.name, name)
            && let Some(other) = framework.criteria.iter().find(is_other)
        {
            let advice = if same_words(&other.name, name) {
                tables::name_of_other(&other.name, other.id.as_str(), found.id.as_str())
            } else {
                tables::id_of_other(other.id.as_str(), found.id.as_str())
            };
            self.fault(Some(column), advice);
        }
    }
}
