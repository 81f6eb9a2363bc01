//! Files of reference cities and of leads.

use super::*;
use crate::save_round_trip::{any_initiative, hostile_text};
use proptest::collection::vec;
use proptest::option;
use scidip_scorecard::model::{CityId, Passage, RatedBy, Reading, ReadingId, Source};

const BERLIN: &str = include_str!("../../assets/cities/berlin.ron");
const LEADS: &str = include_str!("../../assets/leads/berlin.ron");

fn city(text: &str) -> Result<ReferenceCity, Faults> {
    check_city(Path::new("city.ron"), text, LIBRARY.frameworks())
}

/// A text that may stand where one must.
fn some_text() -> impl Strategy<Value = String> {
    hostile_text().prop_map(|text| format!("a{text}"))
}

fn any_rating() -> impl Strategy<Value = ReferenceRating> {
    let passage = (some_text(), some_text(), option::of(Just("https://example.org/a")));
    let passage = passage.prop_map(|(section, text, link)| Passage {
        section,
        text,
        link: link.map(|link| link.parse().unwrap()),
    });
    (0_u8..=2, 0_u8..=2, vec(passage, 1..3)).prop_map(|(low, more, passages)| ReferenceRating {
        criterion: LIBRARY.default_framework().unwrap().criteria[0].id.clone(),
        low: Level::new(low).unwrap(),
        high: Level::new(low + more).unwrap(),
        basis: if low + more > 2 { Basis::Described } else { Basis::Aimed },
        passages,
    })
}

fn any_reading() -> impl Strategy<Value = Reading> {
    let texts = proptest::array::uniform5(some_text());
    let initiative = (
        proptest::array::uniform3(some_text()),
        option::of(any::<i32>()),
        hostile_text(),
        vec(hostile_text(), 0..3),
    );
    let initiative = initiative.prop_map(|([name, kind, about], year, lead, partners)| CityInitiative {
        name,
        year,
        lead,
        partners,
        kind,
        about,
    });
    let by = prop_oneof![Just(RatedBy::Readers), Just(RatedBy::City)];
    (texts, any::<i32>(), by, any_initiative(), vec(initiative, 0..3), any_rating(), any::<bool>()).prop_map(
        |(
            [id, name, citation, heading, figure1_use],
            year,
            rated_by,
            mut profile,
            initiatives,
            rating,
            is_out,
        )| {
            profile.title.push('a');
            let framework = LIBRARY.default_framework().unwrap();
            let out = is_out.then(|| framework.criteria[1].id.clone());
            Reading {
                id: ReadingId::new(id),
                framework: framework.id.clone(),
                framework_version: framework.version.clone(),
                source: Source { name, year, citation, rated_by },
                heading,
                figure1_use,
                profile,
                initiatives,
                ratings: vec![rating],
                not_applicable: out.into_iter().collect(),
            }
        },
    )
}

fn any_city() -> impl Strategy<Value = ReferenceCity> {
    let texts = proptest::array::uniform4(some_text());
    (texts, option::of(any::<u32>()), vec(hostile_text(), 0..3), vec(any_reading(), 1..3)).prop_map(
        |([id, name, country, language], inhabitants, tags, mut readings)| {
            for (i, reading) in readings.iter_mut().enumerate() {
                reading.id = ReadingId::new(format!("{i} {}", reading.id));
            }
            ReferenceCity { id: CityId::new(id), name, country, language, inhabitants, tags, readings }
        },
    )
}

proptest! {
    #[test]
    fn any_city_comes_back(any in any_city()) {
        let text = city_to_text(&any).unwrap();
        let read = city(&text).unwrap_or_else(|faults| panic!("{faults}\n{text}"));
        prop_assert_eq!(&read, &any);
        prop_assert_eq!(city_to_text(&read).unwrap(), text);
    }
}

#[test]
fn a_city_or_leads_without_a_head_are_read_as_they_always_were() {
    let first = include_str!("../fixtures/cities-1/berlin.ron");
    let with_head = first.replacen("(\n", "(version: 1, city: (\n", 1).trim_end().to_owned() + ")\n";
    assert_eq!(city(&with_head).unwrap(), city(first).unwrap());
    let path = Path::new("leads.ron");
    let old = check_leads(path, &without_head(LEADS, "leads"), &LIBRARY).unwrap();
    assert_eq!(old, check_leads(path, LEADS, &LIBRARY).unwrap());
}

#[test]
fn every_fault_of_a_city_is_told_with_its_place() {
    let text = BERLIN
        .replacen("country: \"Germany\"", "country: \"\"", 1)
        .replacen("\"E3\", low: 1", "\"E3\", low: 7", 1)
        .replacen("year: 2021,", "", 1)
        .replacen("\"E6\", low: 3", "\"Q9\", low: 3", 1);
    {
        let told = told(city(&text));
        let lines = [
            (place(&text, "\"\""), "city: \"country\" is empty"),
            (place(&text, "7"), "a level is a whole number from 0 to 4, not 7"),
            (place(&text, "7"), "\"low\" is above \"high\""),
            (place(&text, "\"Q9\""), "the criterion \"Q9\""),
            (place(&text, "(\n                name: \"Abdullah"), "\"year\" is missing"),
        ];
        for (place, what) in &lines {
            let is_it = |line: &str| line.contains(place.as_str()) && line.contains(what);
            assert!(told.lines().any(is_it), "{place}{what} is not in\n{told}");
        }
        assert_eq!(told.lines().count(), lines.len(), "{told}");
    }
}

#[test]
fn a_city_or_leads_of_a_newer_program_are_left_to_it() {
    let newer = BERLIN.replacen("(version: 2, city: (", "(version: 9, city: (mood: \"good\", ", 1);
    let told_of_city = told(city(&newer));
    let newer = LEADS.replacen("(version: 1, leads: (", "(version: 9, leads: [mood: \"good\", ", 1);
    let told_of_leads = told(check_leads(Path::new("leads.ron"), &newer, &LIBRARY));
    for told in [told_of_city, told_of_leads] {
        assert!(
            told.contains("version 9") && told.contains("Get the newest version of the program"),
            "{told}"
        );
    }
}

#[test]
fn a_file_of_another_kind_is_told_as_what_it_is() {
    assert!(told(city(LEADS)).contains("this is a list of leads, not a reference city"));
    assert!(
        told(city(&without_head(LEADS, "leads"))).contains("this is a list of leads, not a reference city")
    );
}
