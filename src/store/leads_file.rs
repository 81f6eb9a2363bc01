//! Files of leads: read, then checked against the city and the framework they speak of.

use super::fault_list::FaultList;
use super::{Fault, Faults, Library, ron_text};
use crate::model::{CityId, CityLeads, Framework, LeadDate, Speaks, Tie, WebAddress};
use crate::text::faults;
use serde::Deserialize;
use std::path::Path;

/// Reads and checks a file of leads; `path` only names the file in faults.
///
/// # Errors
/// With every fault that could be found.
pub fn check_leads(path: &Path, text: &str, library: &Library) -> Result<CityLeads, Faults> {
    let draft: Draft = ron_text::parse(path, text)?;
    let framework = library.frameworks().find(|framework| framework.id.as_str() == draft.framework);
    if framework.is_none() && !draft.framework.trim().is_empty() {
        return Err(Fault::unknown_framework(path, &draft.framework).into());
    }
    let mut faults_found = FaultList::new(path, text);
    draft.check(framework, library, &mut faults_found);
    faults_found.into_result()?;
    Ok(ron_text::parse(path, text)?)
}

/// A list of leads as somebody may have written it. Whatever can be missing is.
#[derive(Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
struct Draft {
    city: String,
    language: String,
    framework: String,
    questions: Vec<String>,
    remark: String,
    leads: Vec<DraftLead>,
}

#[derive(Default, PartialEq, Deserialize)]
#[serde(default, deny_unknown_fields)]
struct DraftLead {
    id: String,
    fact: String,
    publisher: String,
    date: String,
    address: String,
    bears_on: Vec<String>,
    tie: Option<Tie>,
    speaks: Option<Speaks>,
    read: String,
}

impl Draft {
    fn check(&self, framework: Option<&Framework>, library: &Library, faults_found: &mut FaultList) {
        let texts = [
            ("city", self.city.as_str()),
            ("language", self.language.as_str()),
            ("framework", self.framework.as_str()),
        ];
        faults_found.need_texts(None, "leads", &texts);
        for question in &self.questions {
            faults_found.need_texts(None, "leads", &[("questions", question)]);
        }
        if !self.city.trim().is_empty() && library.city(&CityId::new(&self.city)).is_none() {
            let line = faults_found.line("city", &self.city, 0);
            faults_found.add(line, faults::unknown_city_of_leads(&self.city));
        }
        for (i, lead) in self.leads.iter().enumerate() {
            lead.check(&self.leads[..i], framework, faults_found);
        }
    }
}

impl DraftLead {
    fn check(&self, before: &[Self], framework: Option<&Framework>, faults_found: &mut FaultList) {
        let earlier = before.iter().filter(|other| other.id == self.id).count();
        let line = faults_found.line("id", &self.id, earlier);
        let of = format!("lead \"{}\"", self.id);
        let texts = [
            ("id", self.id.as_str()),
            ("fact", self.fact.as_str()),
            ("publisher", self.publisher.as_str()),
            ("address", self.address.as_str()),
        ];
        faults_found.need_texts(line, &of, &texts);
        if earlier > 0 {
            faults_found.add(line, faults::duplicate_id("leads", &self.id));
        }
        let says_the_same = |other: &Self| other.fact == self.fact && other.address == self.address;
        if !self.fact.is_empty() && before.iter().any(says_the_same) {
            faults_found.add(line, faults::same_fact_twice(&of));
        }
        if self.date.parse::<LeadDate>().is_err() {
            faults_found.add(line, faults::bad_date(&of, &self.date));
        }
        if !self.address.trim().is_empty() && self.address.parse::<WebAddress>().is_err() {
            faults_found.add(line, faults::bad_address(&of, &self.address));
        }
        if self.tie.is_none() {
            let choices = ["SameInitiative", "NamedInitiative", "OtherProgramme"];
            faults_found.add(line, faults::missing_choice("tie", &of, &choices));
        }
        if self.speaks.is_none() {
            faults_found.add(line, faults::missing_choice("speaks", &of, &["For", "Against", "Status"]));
        }
        if self.bears_on.is_empty() {
            faults_found.add(line, faults::bears_on_nothing(&of));
        }
        let known = |id: &String| framework.is_none_or(|f| f.criteria.iter().any(|c| c.id.as_str() == id));
        for criterion in self.bears_on.iter().filter(|id| !known(id)) {
            faults_found.add(line, faults::unknown_criterion(&of, criterion));
        }
    }
}
