//! The sheet about the initiative: a name and a text in each row, in any order.

use crate::model::{Framework, Initiative};
use crate::store::fault_list::FaultList;
use crate::store::{Cell, Row};
use crate::store::{Library, Table, same_words};
use crate::text::{initiative as names, report, tables};
use std::sync::Arc;

/// What the sheet says; empty where it says nothing.
#[derive(Default)]
pub struct Profile {
    pub initiative: Initiative,
    /// Absent where none is named.
    pub framework: Option<Arc<Framework>>,
}

/// Reads what can be said in one line; partners, purposes and the like are left to the window.
pub fn read(table: &Table, library: &Library, faults_found: &mut FaultList) -> Profile {
    let mut profile = Profile::default();
    for row in &table.rows {
        let Some((name, value)) = name_and_value(row) else { continue };
        let Initiative { title, city, country, lead_body, web_link, description, .. } =
            &mut profile.initiative;
        let texts = [
            (names::INITIATIVE_TITLE, title),
            (names::CITY, city),
            (names::COUNTRY, country),
            (names::LEAD, lead_body),
            (names::WEB, web_link),
            (names::DESCRIPTION, description),
        ];
        let place = || table.place(row.number, Some((value.column, &name.text)));
        let mut fault = |advice| faults_found.add_at(place(), advice);
        if value.broken {
            fault(tables::broken_cell(&value.text));
        } else if let Some((_, text)) = texts.into_iter().find(|(known, _)| same_words(known, &name.text)) {
            text.clone_from(&value.text);
        } else if same_words(&name.text, names::YEAR) {
            match value.text.trim().parse() {
                Ok(year) => profile.initiative.start_year = Some(year),
                Err(_) => fault(tables::no_year(&value.text)),
            }
        } else if same_words(&name.text, report::FRAMEWORK) {
            let spoken = |framework: &Framework| report::framework(&framework.title, &framework.version);
            profile.framework = library
                .framework_where(|framework| same_words(&spoken(framework), &value.text))
                .map(Arc::clone);
            if profile.framework.is_none() {
                let known: Vec<String> = library.frameworks().map(spoken).collect();
                fault(tables::other_framework(&value.text, &known));
            }
        }
    }
    profile
}

/// The first two cells of a row that has both.
fn name_and_value(row: &Row) -> Option<(&Cell, &Cell)> {
    match &row.cells[..] {
        [name, value, ..] => Some((name, value)),
        _ => None,
    }
}
