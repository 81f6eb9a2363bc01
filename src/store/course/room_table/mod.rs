//! Ratings of a room from a table with one person a row. It is read whole or with every fault, and nothing of it
//! counts before somebody has decided who is who in it.

mod columns;
mod identity;
mod plan;
mod rows;

pub use identity::IdentityGroup;
pub use plan::TablePlan;

use crate::model::{ExerciseId, FrameworkRef, Identity, RatingRound, SessionId, TableChoices};
use crate::store::fault_list::FaultList;
use crate::store::table::{hidden_beside, not_read, tables_in};
use crate::store::{Fault, Faults, Headings, Table, Wanted, ron_text, same_words};
use crate::text::{course::room_tables as text, tables};
use columns::Layout;
use identity::IdColumn;
use rows::PersonRow;
use std::path::{Path, PathBuf};

/// More people than any room holds, each of whom takes some thousand bytes.
const MOST_PEOPLE: usize = 5_000;

/// A table that was read and not yet taken in.
#[derive(Clone, Debug, PartialEq)]
pub struct RoomTable {
    pub file: PathBuf,
    /// Tells its content from any other, in every build and on every computer.
    pub content: String,
    /// Rows that may be of one person, in the order of their first rows.
    pub groups: Vec<IdentityGroup>,
    /// Rows without any answer.
    pub silent_rows: usize,
    /// What else one should know before it counts, in sentences.
    pub remarks: Vec<String>,
    rows: Vec<PersonRow>,
    columns: Vec<IdColumn>,
    session: Option<SessionId>,
    exercise: ExerciseId,
    framework: FrameworkRef,
}

/// Reads a table.
///
/// # Errors
/// With every cell that cannot be read.
pub fn read_room_table(file: &Path, wanted: &Wanted) -> Result<RoomTable, Faults> {
    RoomTable::of(file, &ron_text::read_bytes(file)?, wanted)
}

impl RoomTable {
    /// The same of a content that is at hand.
    pub(super) fn of(file: &Path, content: &[u8], wanted: &Wanted) -> Result<Self, Faults> {
        let all = tables_in(file, content)?;
        let Some(layout) = layout_of(&all, wanted) else {
            let first = all.iter().find_map(Headings::first);
            let headings: Vec<String> =
                first.into_iter().flat_map(|first| first.columns).map(|(_, heading)| heading).collect();
            let example = wanted.criteria.first().map_or("", |criterion| criterion.id.as_str());
            return Err(Fault::of_file(file, text::no_criteria(&headings, example)).into());
        };
        let mut faults_found = FaultList::new(file, "");
        layout.check(&mut faults_found);
        let columns = rows::id_columns(&layout);
        let (mut rows, silent_rows) = rows::read(&layout, &columns, wanted, &mut faults_found);
        faults_found.into_result()?;
        if rows.is_empty() {
            return Err(Fault::of_file(file, text::nobody_rated()).into());
        }
        if rows.len() > MOST_PEOPLE {
            return Err(Fault::of_file(file, text::too_many_people(MOST_PEOPLE)).into());
        }
        let mut remarks = layout.table.remarks(layout.table.rows[layout.headings.at].number);
        remarks.extend(hidden_beside(&all, layout.table));
        let read: Vec<u16> = layout.columns.iter().map(|(column, _)| *column).collect();
        remarks.extend(not_read(layout.headings.without(layout.table, &read), &columns::known(wanted)));
        Ok(Self {
            file: file.to_owned(),
            content: format!("{:016x}-{}", stable_hash(&[content]), content.len()),
            groups: identity::find_groups(&mut rows, &columns),
            silent_rows,
            remarks,
            rows,
            columns,
            session: wanted.session.clone(),
            exercise: wanted.exercise.clone(),
            framework: wanted.framework.clone(),
        })
    }

    /// How many rows hold answers.
    pub fn row_count(&self) -> usize {
        self.rows.len()
    }

    /// Whether there are rows that do not say their round.
    pub fn asks_for_round(&self) -> bool {
        self.rows.iter().any(|row| row.round.is_none())
    }

    /// What is suggested: placeholders and shared names are several people, rows with one address are one person.
    pub fn suggested(&self, round: RatingRound) -> TableChoices {
        let groups = self.groups.iter().map(|group| group.suggested).collect();
        TableChoices { groups, known: Identity::OnePerson, round }
    }
}

/// The sheet called “Ratings”, or else the one with the most questions: another may explain them.
fn layout_of<'a>(all: &'a [Table], wanted: &Wanted) -> Option<Layout<'a>> {
    let layouts = || all.iter().filter_map(|table| Layout::find(table, wanted));
    let is_named = |layout: &Layout| {
        layout.table.sheet.as_ref().is_some_and(|sheet| same_words(sheet, tables::RATINGS_SHEET))
    };
    layouts().find(is_named).or_else(|| layouts().max_by_key(Layout::questions))
}

/// FNV-1a with 64 bits: the same in every build, which the hash of the standard library does not promise.
fn stable_hash(parts: &[&[u8]]) -> u64 {
    let bytes = parts.iter().flat_map(|part| part.iter().copied().chain([0]));
    bytes.fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
}
