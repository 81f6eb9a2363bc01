//! Brings ratings from a table into an assessment: all of them, or none and every fault.

mod answers;
mod profile;

pub use answers::{answer_in, confidence_in};

use super::findings::Findings;
use super::table::{Cell, Headings, Row, Table, read_tables, same_words};
use super::{Fault, Faults, Library};
use crate::model::{Assessment, Criterion, CriterionId, Evidence, Framework, Rating};
use crate::text::tables::{self, columns};
use std::collections::BTreeMap;
use std::path::Path;

/// The assessment in a table of ratings: CSV, or a workbook with a sheet of ratings and perhaps one about the
/// initiative. What the program writes as report or template comes back as it was.
///
/// The framework is the one that the sheet about the initiative names, else that of new assessments.
///
/// # Errors
/// With every cell that cannot be read; nothing is imported then.
pub fn import_ratings(path: &Path, library: &Library) -> Result<Assessment, Faults> {
    let tables = read_tables(path)?;
    let mut findings = Findings::new(path, "");
    let about = tables.iter().find(|table| is_called(table, tables::INITIATIVE_SHEET));
    let profile = about.map(|about| profile::read(about, library, &mut findings)).unwrap_or_default();
    let framework = match &profile.framework {
        Some(framework) => framework,
        None => library
            .default_framework()
            .ok_or_else(|| Fault::of_file(path, crate::text::faults::no_framework()))?,
    };
    let (table, headings) = ratings_table(path, &tables)?;
    let columns = Columns::find(table, &headings, &mut findings);
    let ratings = read_ratings(table, &headings, &columns, framework, &mut findings);
    findings.into_result()?;
    if ratings.is_empty() {
        return Err(Fault::of_file(path, tables::nothing_rated()).into());
    }
    let mut assessment = Assessment::new(framework);
    if !Library::is_built_in(framework) {
        assessment.own_framework = Some(Framework::clone(framework));
    }
    assessment.initiative = profile.initiative;
    assessment.ratings = ratings.into_iter().filter(|(_, rating)| !rating.is_empty()).collect();
    Ok(assessment)
}

fn is_called(table: &Table, name: &str) -> bool {
    table.sheet.as_ref().is_some_and(|sheet| same_words(sheet, name))
}

/// The sheet called “Ratings”, or else the first with its headings.
fn ratings_table<'a>(path: &Path, tables: &'a [Table]) -> Result<(&'a Table, Headings), Fault> {
    let of_ratings = |table: &'a Table| {
        let headings = Headings::with(table, columns::LEVEL)?;
        let names_criteria =
            [columns::ID, columns::CRITERION].iter().any(|names| !headings.columns_named(names).is_empty());
        names_criteria.then_some((table, headings))
    };
    let named = tables.iter().filter(|table| is_called(table, tables::RATINGS_SHEET));
    named.chain(tables).find_map(of_ratings).ok_or_else(|| {
        let first = tables.iter().find_map(Headings::first);
        let found: Vec<String> = first
            .map(|first| first.columns.into_iter().map(|(_, heading)| heading).collect())
            .unwrap_or_default();
        Fault::of_file(path, tables::no_ratings(&found))
    })
}

/// Where each kind of content stands; absent where the table has no such column.
struct Columns {
    id: Option<u16>,
    criterion: Option<u16>,
    level: Option<u16>,
    confidence: Option<u16>,
    evidence: Option<u16>,
    link: Option<u16>,
    note: Option<u16>,
}

impl Columns {
    fn find(table: &Table, headings: &Headings, findings: &mut Findings) -> Self {
        // A better name goes before one that could mean it too.
        let mut find = |names: &[&str]| {
            let found =
                names.iter().map(|name| headings.columns_named(&[name])).find(|found| !found.is_empty())?;
            if let [_, second, ..] = found[..] {
                let heading = headings.heading(second);
                let row = table.rows[headings.at].number;
                findings.add_at(table.place(row, Some((second, heading))), tables::column_twice(heading));
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
}

fn read_ratings(
    table: &Table,
    headings: &Headings,
    columns: &Columns,
    framework: &Framework,
    findings: &mut Findings,
) -> BTreeMap<CriterionId, Rating> {
    let mut seen: BTreeMap<CriterionId, u32> = BTreeMap::new();
    let mut ratings = BTreeMap::new();
    for row in headings.data(table) {
        let mut row = RowReader { table, headings, row, findings };
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
    findings: &'f mut Findings<'p>,
}

impl<'a> RowReader<'a, '_, '_> {
    fn fault(&mut self, column: Option<u16>, advice: crate::text::faults::Advice) {
        let column = column.map(|column| (column, self.headings.heading(column)));
        self.findings.add_at(self.table.place(self.row.number, column), advice);
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
        found
    }
}
