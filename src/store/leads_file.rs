//! Files of leads: read, and checked against the city and the framework they speak of.

use super::wire::{self, Kind, LeadsV1};
use super::{Fault, Faults, Library};
use crate::model::CityLeads;
use std::path::Path;

/// Reads and checks a file of leads; `path` only names the file in faults.
///
/// # Errors
/// With every fault that could be found.
pub fn check_leads(path: &Path, text: &str, library: &Library) -> Result<CityLeads, Faults> {
    wire::read_checked(path, text, Kind::Leads, |leads: &LeadsV1, faults_found| {
        let framework = library.frameworks().find(|framework| framework.id.as_str() == leads.framework);
        if framework.is_none() && !leads.framework.trim().is_empty() {
            return Err(Fault::unknown_framework(path, &leads.framework));
        }
        leads.check(framework, library, faults_found);
        Ok(())
    })
}
