//! Where to look: leads on the initiative, on the cities it is compared with, and on whom to learn from.

use super::Context;
use crate::findings::{gaps, learning};
use crate::model::{CityReading, Lead, ReferenceCity};
use crate::report::{Block, leads_notes, leads_table};
use crate::text::leads as text;
use std::collections::BTreeSet;

/// The user’s own leads on the initiative; all on a city that is compared; of other cities, those on a gap for
/// which they are named to learn from.
pub fn leads(context: &Context) -> Vec<Block> {
    let at_hand = context.leads;
    let own = at_hand.own_of(None).map(|lead| (text::YOUR_INITIATIVE, lead));
    // A city of which several readings are at hand stands here once.
    let mut seen = BTreeSet::new();
    let mut once = |of: CityReading<'_>| seen.insert(of.city.id.clone());
    let compared: Vec<&ReferenceCity> =
        context.chosen_cities().filter(|of| once(*of)).map(|of| of.city).collect();
    let rest: Vec<&ReferenceCity> = context.cities.iter().filter(|of| once(**of)).map(|of| of.city).collect();
    let of_compared = compared.iter().map(|city| (*city, at_hand.of(&city.id)));
    let of_rest = rest.into_iter().map(|city| (city, on_gaps(context, city)));
    let of_cities = of_compared
        .chain(of_rest)
        .flat_map(|(city, leads)| leads.into_iter().map(|lead| (city.name.as_str(), lead)));
    let leads: Vec<(&str, &Lead)> = own.chain(of_cities).collect();
    if leads.is_empty() {
        return Vec::new();
    }
    let mut blocks = leads_notes().to_vec();
    let remarks = compared.iter().filter_map(|city| {
        let found = at_hand.found_of(&city.id).filter(|found| !found.remark.is_empty())?;
        Some(Block::small(format!("{}. {}", city.name, found.remark)))
    });
    blocks.extend(remarks);
    blocks.push(leads_table(context.framework, leads));
    blocks
}

/// The leads of a city on those gaps for which it is named to learn from.
fn on_gaps<'a>(context: &Context<'a>, city: &ReferenceCity) -> Vec<&'a Lead> {
    let taught: Vec<_> = gaps(context.framework, context.assessment, context.scorecard)
        .iter()
        .filter_map(|step| Some((context.framework.criteria.get(step.place)?, step.from)))
        .filter(|(criterion, from)| {
            let learning = learning(context.cities.iter().copied(), criterion, *from);
            learning.teachers().any(|teacher| teacher.city.city.id == city.id)
        })
        .map(|(criterion, _)| &criterion.id)
        .collect();
    let mut leads = context.leads.of(&city.id);
    leads.retain(|lead| lead.bears_on.iter().any(|id| taught.contains(&id)));
    leads
}
