//! Leads: those of one city in a file of their own, and those that a user has added.

use super::{Needed, Wire, is_default, wire, wire_choices, wire_file};
use crate::model::{CityId, CityLeads, Framework, Lead, LeadDate, OwnLead, Speaks, Tie, WebAddress};
use crate::store::Library;
use crate::store::fault_list::FaultList;
use crate::text::faults;

wire_file! { LeadsFileV1 { version: 1, leads: LeadsV1 } }

wire! {
    #[serde(default)]
    LeadsV1 => CityLeads {
        city: String,
        language: String,
        framework: String,
        #[serde(skip_serializing_if = "is_default")]
        questions: Vec<String>,
        #[serde(skip_serializing_if = "is_default")]
        remark: String,
        leads: Needed<Vec<LeadV1>>,
    }

    #[serde(default)]
    LeadV1 => Lead {
        id: Needed<String>,
        fact: Needed<String>,
        publisher: Needed<String>,
        date: Needed<String>,
        address: Needed<String>,
        bears_on: Vec<String>,
        tie: Needed<TieV1>,
        speaks: Needed<SpeaksV1>,
        #[serde(skip_serializing_if = "is_default")]
        read: String,
    }

    OwnLeadV1 => OwnLead {
        #[serde(default, skip_serializing_if = "is_default")]
        city: Option<String>,
        lead: LeadV1,
    }
}

wire_choices! {
    TieV1 => Tie { SameInitiative, NamedInitiative, OtherProgramme }
    SpeaksV1 => Speaks { For, Against, Status }
}

impl Wire<LeadDate> for String {
    fn from_model(model: &LeadDate) -> Self {
        model.to_string()
    }

    fn into_model(self, faults_found: &mut FaultList) -> LeadDate {
        self.parse().unwrap_or_else(|_| {
            faults_found.here(faults::bad_date(&self));
            LeadDate::Undated
        })
    }
}

impl Wire<WebAddress> for String {
    fn from_model(model: &WebAddress) -> Self {
        model.as_str().to_owned()
    }

    fn into_model(self, faults_found: &mut FaultList) -> WebAddress {
        self.parse().unwrap_or_else(|_| {
            faults_found.here(faults::bad_address(&self));
            WebAddress::example()
        })
    }
}

impl LeadsV1 {
    /// Notes what is wrong; the framework is the one that is named, where that is at hand.
    pub fn check(&self, framework: Option<&Framework>, library: &Library, faults_found: &mut FaultList) {
        let texts =
            [("city", self.city.as_str()), ("language", &self.language), ("framework", &self.framework)];
        faults_found.need_texts("leads", &texts);
        faults_found.each("questions", &self.questions, |here, _, question| {
            here.need_text("questions", "leads", question);
        });
        if !self.city.trim().is_empty() && library.city(&CityId::new(&self.city)).is_none() {
            faults_found.of("city", faults::unknown_city_of_leads(&self.city));
        }
        faults_found.each("leads", self.leads.items(), |here, i, lead| {
            lead.check(&self.leads.items()[..i], framework, here);
        });
    }
}

impl LeadV1 {
    fn check(&self, before: &[Self], framework: Option<&Framework>, faults_found: &mut FaultList) {
        let of = format!("lead \"{}\"", self.id.words());
        let texts =
            [("id", self.id.words()), ("fact", self.fact.words()), ("publisher", self.publisher.words())];
        faults_found.need_texts(&of, &texts);
        if let Some(id) = &self.id.0
            && before.iter().any(|other| other.id == self.id)
        {
            faults_found.of("id", faults::duplicate_id("leads", id));
        }
        let says_the_same = |other: &Self| other.fact == self.fact && other.address == self.address;
        if self.fact.0.is_some() && before.iter().any(says_the_same) {
            faults_found.of("fact", faults::same_fact_twice(&of));
        }
        if self.bears_on.is_empty() {
            faults_found.of("bears_on", faults::bears_on_nothing(&of));
        }
        faults_found.each("bears_on", &self.bears_on, |here, _, criterion| {
            if framework.is_some_and(|f| f.criteria.iter().all(|c| c.id.as_str() != criterion)) {
                here.here(faults::unknown_criterion(&of, criterion));
            }
        });
    }
}
