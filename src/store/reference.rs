//! An assessment as a reference city that others can add: what goes along is chosen, and the rest stays behind.

use crate::model::{
    Along, Answer, Assessment, Basis, CityId, CriterionId, Evidence, Framework, Initiative, Partner, Passage,
    RatedBy, Rating, Reading, ReadingId, ReferenceChoice, ReferenceCity, ReferenceRating, Source,
};
use crate::text;
use std::collections::BTreeSet;

/// The assessment as a city with a reading of its own. Where one of `known` has its name and country, it is a reading
/// of that city.
pub fn reference_of<'a>(
    assessment: &Assessment,
    framework: &Framework,
    choice: &ReferenceChoice,
    known: impl IntoIterator<Item = &'a ReferenceCity>,
) -> ReferenceCity {
    let about = &assessment.initiative;
    let same = |a: &str, b: &str| a.trim().to_lowercase() == b.trim().to_lowercase();
    let known =
        known.into_iter().find(|city| same(&city.name, &about.city) && same(&city.country, &about.country));
    let id = known.map_or_else(
        || CityId::new(slug(&format!("{} {}", about.city, about.country), "city")),
        |city| city.id.clone(),
    );
    let answer = |id: &CriterionId| assessment.ratings.get(id).and_then(|rating| rating.answer);
    let rating = |id: &CriterionId| shared_rating(id, assessment.ratings.get(id)?, choice);
    let ids = || framework.criteria.iter().map(|criterion| &criterion.id);
    let source = Source {
        name: choice.source.trim().to_owned(),
        year: choice.year,
        citation: text::share::citation(&choice.source, &about.title, choice.year),
        rated_by: RatedBy::City,
    };
    let reading = Reading {
        id: ReadingId::new(slug(&format!("{} {}", about.title, choice.year), "own")),
        framework: framework.id.clone(),
        framework_version: framework.version.clone(),
        source,
        heading: String::new(),
        figure1_use: String::new(),
        profile: shared_profile(about, choice),
        initiatives: Vec::new(),
        ratings: ids().filter_map(rating).collect(),
        not_applicable: ids().filter(|id| answer(id) == Some(Answer::NotApplicable)).cloned().collect(),
    };
    ReferenceCity {
        id,
        name: about.city.trim().to_owned(),
        country: about.country.trim().to_owned(),
        // Nobody says in which language a user writes; `und` is the tag for that.
        language: "und".to_owned(),
        inhabitants: choice.inhabitants,
        tags: choice.tags.clone(),
        readings: vec![reading],
    }
}

fn shared_rating(id: &CriterionId, rating: &Rating, choice: &ReferenceChoice) -> Option<ReferenceRating> {
    let level = rating.answer?.level()?;
    let goes = |what| choice.along.contains(&what);
    let Evidence { text, link } = &rating.evidence;
    let link = goes(Along::Links).then(|| link.trim().parse().ok()).flatten();
    let text = if goes(Along::Evidence) { text.trim().to_owned() } else { String::new() };
    let mut passages = Vec::new();
    if !text.is_empty() || link.is_some() {
        passages.push(Passage { section: String::new(), text, link });
    }
    if goes(Along::Notes) && !rating.note.trim().is_empty() {
        passages.push(Passage { text: rating.note.trim().to_owned(), ..Passage::default() });
    }
    Some(ReferenceRating {
        criterion: id.clone(),
        low: level,
        high: level,
        basis: Basis::Described,
        passages,
    })
}

fn shared_profile(about: &Initiative, choice: &ReferenceChoice) -> Initiative {
    let goes = |what| choice.along.contains(&what);
    let mut profile = about.clone();
    if !goes(Along::Links) || profile.web_link.trim().parse::<crate::model::WebAddress>().is_err() {
        profile.web_link.clear();
    }
    if !goes(Along::Names) {
        profile.lead_body.clear();
        let sectors: BTreeSet<_> = about.partners.iter().map(|partner| partner.sector).collect();
        let of_sector = |sector| Partner { name: text::cities::sector(sector).to_owned(), sector };
        profile.partners = sectors.into_iter().map(of_sector).collect();
    }
    profile
}

/// A text as an id: small letters and digits, words joined.
fn slug(text: &str, otherwise: &str) -> String {
    let plain: String = text.chars().map(|c| if c.is_alphanumeric() { c } else { ' ' }).collect();
    let words: Vec<String> = plain.split_whitespace().take(8).map(str::to_lowercase).collect();
    if words.is_empty() { otherwise.to_owned() } else { words.join("-") }
}
