//! Which leads help where: those that come with the program and those a user has added.

use crate::model::{CityId, CityLeads, CriterionId, Lead, OwnLead, Speaks};
use std::cmp::Reverse;

/// The leads at hand. They stand beside ratings and never go into one: they were found by looking for them,
/// so levels read from them would lean upwards, and no two cities were searched alike.
#[derive(Clone, Debug, Default)]
pub struct Leads<'a> {
    found: Vec<&'a CityLeads>,
    own: &'a [OwnLead],
}

impl<'a> Leads<'a> {
    /// Those found of the cities, and those of the open assessment.
    pub fn new(found: impl IntoIterator<Item = &'a CityLeads>, own: &'a [OwnLead]) -> Self {
        Self { found: found.into_iter().collect(), own }
    }

    /// What was found of a city as a whole; `None` where nobody has looked.
    pub fn found_of(&self, city: &CityId) -> Option<&'a CityLeads> {
        self.found.iter().copied().find(|found| found.city == *city)
    }

    /// All leads of a city. What contradicts the source comes first, then what became of it, then what bears it
    /// out: good news is easier to find, and the reader must not stop before the rest. Within these, what is
    /// nearest to the source comes first; then the latest, and the undated last.
    pub fn of(&self, city: &CityId) -> Vec<&'a Lead> {
        let found = self.found.iter().filter(|found| found.city == *city).flat_map(|found| &found.leads);
        let mut leads: Vec<&Lead> = found.chain(self.own_of(Some(city))).collect();
        leads.sort_by_key(|lead| (turn(lead.speaks), lead.tie, Reverse(lead.date.order())));
        leads
    }

    /// Those of them that bear on a criterion.
    pub fn on(&self, city: &CityId, criterion: &CriterionId) -> Vec<&'a Lead> {
        let mut leads = self.of(city);
        leads.retain(|lead| lead.bears_on.contains(criterion));
        leads
    }

    /// Leads that the user has added to a city or, without one, to the own initiative, in the order of adding.
    pub fn own_of(&self, city: Option<&CityId>) -> impl Iterator<Item = &'a Lead> {
        self.own.iter().filter(move |own| own.city.as_ref() == city).map(|own| &own.lead)
    }

    /// Whether the user has added it.
    pub fn is_own(&self, lead: &Lead) -> bool {
        self.own.iter().any(|own| std::ptr::eq(&raw const own.lead, lead))
    }
}

fn turn(speaks: Speaks) -> u8 {
    match speaks {
        Speaks::Against => 0,
        Speaks::Status => 1,
        Speaks::For => 2,
    }
}
