//! The profile of the initiative, which describes and never scores.

use super::Context;
use crate::model::Initiative;
use crate::report::{Block, Fact};
use crate::text::{cities, initiative as text, numbers};

/// What is filled in; nothing where nothing is.
pub fn profile(context: &Context) -> Vec<Block> {
    let about = &context.assessment.initiative;
    let Initiative { title, city, country, lead_body, start_year, description, web_link, .. } = about;
    let partners: Vec<String> = about
        .partners
        .iter()
        .map(|partner| format!("{} ({})", partner.name, cities::sector(partner.sector)))
        .collect();
    let resembles =
        about.resembles.as_ref().and_then(|id| context.cities.iter().find(|of| of.city.id == *id));
    let year = start_year.map(|year| year.to_string()).unwrap_or_default();
    let resembles =
        resembles.map(|city| text::resembles(&city.city.name, &city.figure1_use)).unwrap_or_default();
    let facts = [
        (text::INITIATIVE_TITLE, title.clone()),
        (text::CITY, city.clone()),
        (text::COUNTRY, country.clone()),
        (text::LEAD, lead_body.clone()),
        (text::YEAR, year),
        (text::WEB, web_link.clone()),
        (text::PARTNERS, partners.join("; ")),
        (
            text::GOVERNMENT,
            named(&about.government_levels, |level| cities::government_level(*level).to_owned()),
        ),
        (text::KIND, named(&about.diplomacy, |kind| cities::diplomacy(*kind).to_owned())),
        (text::PURPOSE, named(&about.purposes, |purpose| cities::purpose(*purpose).to_owned())),
        (text::MOTIVES, named(&about.motives, |motive| cities::motive(*motive).to_owned())),
        (text::SDGS, named(&about.sdgs, |goal| cities::sdg_name(goal.number()))),
        (text::RESEMBLES, resembles),
    ];
    let facts: Vec<Fact> = facts
        .into_iter()
        .filter(|(_, text)| !text.trim().is_empty())
        .map(|(name, text)| Fact::new(name, text))
        .collect();
    let mut blocks = Vec::new();
    if !description.trim().is_empty() {
        blocks.push(Block::paragraph(description));
    }
    if !facts.is_empty() {
        blocks.push(Block::Facts { facts });
    }
    blocks
}

fn named<'a, T: 'a>(of: impl IntoIterator<Item = &'a T>, name: impl Fn(&T) -> String) -> String {
    numbers::list(&of.into_iter().map(name).collect::<Vec<_>>())
}
