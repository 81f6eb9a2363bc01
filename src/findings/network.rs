//! Finding cities of a network: by words, size, country and tag, and those with a profile like one's own.

use crate::model::Initiative;
use crate::scoring::{SharedTraits, shared_traits};
use std::cmp::Reverse;

/// A city or an initiative of a network, as far as it can be looked for.
#[derive(Clone, Debug, PartialEq)]
pub struct NetworkCity {
    /// What it is called in a list.
    pub name: String,
    pub country: String,
    /// `None` where nobody says.
    pub inhabitants: Option<u32>,
    pub tags: Vec<String>,
    /// Source and year of what is counted of it.
    pub source: String,
    pub profile: Initiative,
}

/// How large a city is. Cities of unlike size can seldom do alike; the bars are those by which the OECD and the European
/// Commission class urban areas (0.1, 0.25, 0.5 and 1.5 million), in three steps.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum CitySize {
    /// Below 250,000 people.
    Small,
    /// Below 1,500,000.
    Large,
    /// From 1,500,000 on.
    VeryLarge,
}

impl CitySize {
    pub const ALL: [Self; 3] = [Self::Small, Self::Large, Self::VeryLarge];

    /// The size of a city of so many people.
    pub fn of(inhabitants: u32) -> Self {
        match inhabitants {
            0..250_000 => Self::Small,
            250_000..1_500_000 => Self::Large,
            _ => Self::VeryLarge,
        }
    }
}

/// What is looked for; what is empty is not asked for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct NetworkQuery {
    /// All of them must stand in name, country, tags, title or description.
    pub words: String,
    pub country: Option<String>,
    pub tag: Option<String>,
    pub size: Option<CitySize>,
    /// Only those whose profile has enough in common with one's own.
    pub like_us: bool,
}

/// Traits that two profiles must share to be called alike: one is shared by chance, since there are few to choose from.
const ALIKE: usize = 2;

/// One that fits.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NetworkMatch {
    /// Its place among all.
    pub place: usize,
    /// What its profile has in common with one's own: the reason why it is like us.
    pub shared: SharedTraits,
}

/// Those that fit, in the order of their names; those like us by how much they have in common, and then by name. No
/// level decides on the order.
#[must_use]
pub fn find_in_network(cities: &[NetworkCity], query: &NetworkQuery, own: &Initiative) -> Vec<NetworkMatch> {
    let words: Vec<String> = query.words.split_whitespace().map(str::to_lowercase).collect();
    let fits = |(place, city): (usize, &NetworkCity)| {
        let is_it = query.country.as_ref().is_none_or(|country| city.country == *country)
            && query.tag.as_ref().is_none_or(|tag| city.tags.contains(tag))
            && query.size.is_none_or(|size| city.inhabitants.map(CitySize::of) == Some(size))
            && has_words(city, &words);
        let shared = is_it.then(|| shared_traits(own, &city.profile))?;
        (!query.like_us || shared.count() >= ALIKE).then_some(NetworkMatch { place, shared })
    };
    let mut found: Vec<NetworkMatch> = cities.iter().enumerate().filter_map(fits).collect();
    let name = |found: &NetworkMatch| &cities[found.place].name;
    found.sort_by(|a, b| {
        let alike = |of: &NetworkMatch| Reverse(if query.like_us { of.shared.count() } else { 0 });
        alike(a).cmp(&alike(b)).then_with(|| name(a).cmp(name(b))).then(a.place.cmp(&b.place))
    });
    found
}

fn has_words(city: &NetworkCity, words: &[String]) -> bool {
    if words.is_empty() {
        return true;
    }
    let NetworkCity { name, country, tags, profile, .. } = city;
    let parts = [name, country, &profile.city, &profile.title, &profile.description].into_iter().chain(tags);
    let text = parts.map(|part| part.to_lowercase()).collect::<Vec<_>>().join("\n");
    words.iter().all(|word| text.contains(word))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Motive, Purpose};

    fn city(name: &str, inhabitants: Option<u32>, motives: &[Motive]) -> NetworkCity {
        let profile = Initiative {
            motives: motives.iter().copied().collect(),
            purposes: [Purpose::GlobalChallenges].into(),
            ..Initiative::default()
        };
        NetworkCity {
            name: name.into(),
            country: "Nowhere".into(),
            inhabitants,
            tags: vec!["port".into()],
            source: String::new(),
            profile,
        }
    }

    fn found(query: &NetworkQuery) -> Vec<&'static str> {
        let cities = [
            city("Beta", Some(2_000_000), &[Motive::Talent]),
            city("Alpha", Some(100), &[Motive::Talent, Motive::Resilience]),
            city("Gamma", None, &[]),
        ];
        let names = ["Beta", "Alpha", "Gamma"];
        let own = city("Own", None, &[Motive::Talent, Motive::Resilience]).profile;
        find_in_network(&cities, query, &own).into_iter().map(|found| names[found.place]).collect()
    }

    #[test]
    fn cities_stand_in_the_order_of_their_names_and_never_of_their_levels() {
        assert_eq!(found(&NetworkQuery::default()), ["Alpha", "Beta", "Gamma"]);
        assert_eq!(found(&NetworkQuery { words: "NOWHERE bet".into(), ..NetworkQuery::default() }), ["Beta"]);
    }

    #[test]
    fn those_like_us_share_two_traits_and_the_most_alike_come_first() {
        assert_eq!(found(&NetworkQuery { like_us: true, ..NetworkQuery::default() }), ["Alpha", "Beta"]);
    }

    #[test]
    fn a_city_that_does_not_say_its_size_has_none() {
        let of = |size| found(&NetworkQuery { size: Some(size), ..NetworkQuery::default() });
        assert_eq!((of(CitySize::Small), of(CitySize::Large)), (vec!["Alpha"], vec![]));
        assert_eq!(of(CitySize::VeryLarge), ["Beta"]);
        let tag = NetworkQuery { tag: Some("capital".into()), ..NetworkQuery::default() };
        assert!(found(&tag).is_empty());
    }
}
