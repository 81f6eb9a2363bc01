//! Leads: those at hand, and those a user adds.

use super::{Change, Document};
use crate::model::{CityId, Lead, LeadId, OwnLead};

/// A change to the leads that the user has added. Each is one step of undo.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LeadEdit {
    /// One more on that city or, without one, on the own initiative. It is given an id of its own.
    Add(Option<CityId>, Box<Lead>),
    /// Takes the place of the one of the same id.
    Replace(Box<Lead>),
    Remove(LeadId),
}

impl Document {
    /// Changes the leads that the user has added.
    pub fn edit_leads(&mut self, edit: LeadEdit) {
        let leads = &self.assessment().own_leads;
        let of = |id: &LeadId| leads.iter().find(|own| own.lead.id == *id).map(|own| own.city.clone());
        let city = match &edit {
            LeadEdit::Add(city, _) => Some(city.clone()),
            LeadEdit::Replace(lead) => of(&lead.id),
            LeadEdit::Remove(id) => of(id),
        };
        let Some(city) = city else { return };
        self.edit(Change::OwnLeads(city), |assessment| change(&mut assessment.own_leads, edit));
    }
}

fn change(leads: &mut Vec<OwnLead>, edit: LeadEdit) {
    match edit {
        LeadEdit::Add(city, mut lead) => {
            lead.id = free_id(leads);
            leads.push(OwnLead { city, lead: *lead });
        }
        LeadEdit::Replace(lead) => {
            if let Some(own) = leads.iter_mut().find(|own| own.lead.id == lead.id) {
                own.lead = *lead;
            }
        }
        LeadEdit::Remove(id) => leads.retain(|own| own.lead.id != id),
    }
}

/// An id that none of them has. The first of so many that one more than the leads suffices.
fn free_id(leads: &[OwnLead]) -> LeadId {
    let ids = (1..).map(|number| LeadId::new(format!("own-{number}")));
    let mut free = ids.take(leads.len() + 1).filter(|id| leads.iter().all(|own| own.lead.id != *id));
    free.next().unwrap_or_else(|| LeadId::new("own"))
}
