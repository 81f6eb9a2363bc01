//! Tables that wait for the trainer’s word: who is who, before anything of them counts.

use super::room::OpenRoom;
use crate::model::{DecidedTable, RatingSheet, TableChoices};
use crate::session::Notice;
use crate::store::{RoomTable, TablePlan};
use crate::text::course::notices as text;

/// A table that was read, what is decided about it so far, and what would come of that.
#[derive(Debug)]
pub struct WaitingTable {
    table: RoomTable,
    choices: TableChoices,
    plan: TablePlan,
    /// What would come of it if those who seem to be in the room already are the same people.
    plan_of_same: TablePlan,
}

impl WaitingTable {
    pub fn table(&self) -> &RoomTable {
        &self.table
    }

    pub fn choices(&self) -> &TableChoices {
        &self.choices
    }

    /// What would be taken in.
    pub fn plan(&self) -> &TablePlan {
        &self.plan
    }

    /// The same if nobody who seems to be in the room already were somebody else: it tells who these are.
    pub fn plan_of_same(&self) -> &TablePlan {
        &self.plan_of_same
    }
}

impl OpenRoom {
    /// Tables of which nobody has said yet who is who, in the order they came.
    pub fn waiting_tables(&self) -> &[WaitingTable] {
        &self.waiting
    }

    /// How many tables the trainer has chosen so far: whoever chooses one wants to see it.
    pub fn chosen_tables(&self) -> usize {
        self.chosen_tables
    }

    /// A table from the folder. One of the same content as another that was decided is not asked about again.
    pub(super) fn table_came(&mut self, table: RoomTable) {
        let waits = |waiting: &WaitingTable| waiting.table.content == table.content;
        if self.room().decided(&table.content).is_none() && !self.waiting.iter().any(waits) {
            self.wait_for(table);
        }
    }

    /// Has a table wait, in the place of an earlier one of the same file.
    fn wait_for(&mut self, table: RoomTable) {
        self.waiting.retain(|old| old.table.file != table.file && old.table.content != table.content);
        let suggested = table.suggested(self.round());
        let known = table.suggested_known(&suggested, self.sheets());
        let before = self.room().decided(&table.content).and_then(|decided| decided.taken_in.clone());
        let before = before.filter(|choices| choices.groups.len() == table.groups.len());
        let choices = before.unwrap_or(TableChoices { known, ..suggested });
        let (plan, plan_of_same) = (TablePlan::default(), TablePlan::default());
        self.waiting.push(WaitingTable { table, choices, plan, plan_of_same });
        self.plan_tables();
    }

    fn sheets(&self) -> impl Iterator<Item = &RatingSheet> {
        self.room().sheets.iter().map(AsRef::as_ref)
    }

    /// Works out anew what would come of the tables that wait.
    pub(super) fn plan_tables(&mut self) {
        let mut waiting = std::mem::take(&mut self.waiting);
        for WaitingTable { table, choices, plan, plan_of_same } in &mut waiting {
            *plan = table.plan(choices, self.sheets());
            let same = TableChoices { known: crate::model::Identity::OnePerson, ..choices.clone() };
            *plan_of_same = table.plan(&same, self.sheets());
        }
        self.waiting = waiting;
    }

    fn take_waiting(&mut self, content: &str) -> Option<WaitingTable> {
        let at = self.waiting.iter().position(|waiting| waiting.table.content == content)?;
        Some(self.waiting.remove(at))
    }

    /// A table that the trainer has chosen: it is asked about even where it was decided before.
    pub(super) fn table_chosen(&mut self, table: RoomTable) {
        self.wait_for(table);
        self.chosen_tables += 1;
    }

    /// Says who is who in a table that waits.
    pub(super) fn choose_in_table(&mut self, content: &str, choices: TableChoices) {
        if let Some(waiting) = self.waiting.iter_mut().find(|waiting| waiting.table.content == content) {
            waiting.choices = choices;
            self.plan_tables();
        }
    }

    /// Takes a table in as was chosen, and remembers it; says what was taken in.
    pub(super) fn take_in_table(&mut self, content: &str) -> Option<Notice> {
        let WaitingTable { table, choices, plan, .. } = self.take_waiting(content)?;
        self.remember(DecidedTable { content: table.content, taken_in: Some(choices) });
        self.take_in(plan.sheets);
        Some(Notice::done(text::imported(plan.people, &table.file)))
    }

    /// Takes nothing of a table, and remembers that; tells whether it was there.
    pub(super) fn pass_table_over(&mut self, content: &str) -> bool {
        let waiting = self.take_waiting(content);
        let is_there = waiting.is_some();
        if let Some(WaitingTable { table, .. }) = waiting {
            self.remember(DecidedTable { content: table.content, taken_in: None });
        }
        is_there
    }
}
