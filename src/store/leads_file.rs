//! Files of leads: read, and checked against the city and the framework they speak of.

use super::wire::{Content, Head, Kind, LeadsV1, Wire};
use super::{Fault, Faults, Library};
use crate::model::CityLeads;
use std::path::Path;

/// Reads and checks a file of leads; `path` only names the file in faults.
///
/// # Errors
/// With every fault that could be found.
pub fn check_leads(path: &Path, text: &str, library: &Library) -> Result<CityLeads, Faults> {
    let head = Head::wanted(path, text, Kind::Leads, 1)?;
    let leads = LeadsV1::read(path, text, &head)?;
    let framework = library.frameworks().find(|framework| framework.id.as_str() == leads.framework);
    if framework.is_none() && !leads.framework.trim().is_empty() {
        return Err(Fault::unknown_framework(path, &leads.framework).into());
    }
    let mut faults_found = head.faults(path, text);
    leads.check(framework, library, &mut faults_found);
    let leads = leads.into_model(&mut faults_found);
    faults_found.into_result()?;
    Ok(leads)
}
