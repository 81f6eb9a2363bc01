//! A city has readings: cities of the first version keep opening, and two readings side by side say what they may.

use scidip_scorecard::findings::{ReadingsDiffer, TwoReadings, readings_beside};
use scidip_scorecard::model::{CityReading, Level, RatedBy, ReadingId, ReferenceCity};
use scidip_scorecard::store::{Library, check_city, city_to_text};
use std::path::Path;

fn library() -> Library {
    Library::built_in().unwrap()
}

#[test]
fn every_city_that_ever_shipped_keeps_opening_as_a_city_with_one_reading() {
    let library = library();
    let folder = Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixtures/cities-1"));
    let mut seen = 0;
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let text = std::fs::read_to_string(&path).unwrap();
        let old = check_city(&path, &text, library.frameworks()).unwrap();
        let [reading] = old.readings.as_slice() else { panic!("{}: one reading", old.id) };
        assert_eq!((reading.source.year, reading.source.rated_by), (2021, RatedBy::Readers));
        assert_eq!(reading.source.name, "Abdullah, H. and Roig, A.");
        assert!(reading.source.citation.starts_with("Abdullah, H. and Roig, A. (2021)."));
        assert!(reading.ratings.iter().all(|rating| rating.passages.len() == 1));
        // What is written today opens as the same.
        let again = check_city(&path, &city_to_text(&old).unwrap(), library.frameworks()).unwrap();
        assert_eq!(again, old);
        seen += 1;
    }
    assert_eq!(seen, 8);
}

/// Berlin, and how it would see itself by these changes of level.
fn berlin_with_own_view(change: impl Fn(usize, Level) -> Level) -> ReferenceCity {
    let mut city = library().cities().find(|city| city.id.as_str() == "berlin").unwrap().clone();
    let mut own = city.readings[0].clone();
    (own.id, own.source.name, own.source.year) = (ReadingId::new("own-2026"), "City of Berlin".into(), 2026);
    own.source.rated_by = RatedBy::City;
    for (i, rating) in own.ratings.iter_mut().enumerate() {
        let level = change(i, rating.low);
        (rating.low, rating.high) = (level, level);
    }
    city.readings.push(own);
    city
}

fn two(city: &ReferenceCity) -> TwoReadings<'_> {
    let library = library();
    let readings: Vec<CityReading> = city.each_reading().collect();
    let mut pairs = readings_beside(library.default_framework().unwrap(), &readings);
    assert_eq!(pairs.len(), 1);
    pairs.remove(0)
}

#[test]
fn the_same_levels_are_alike_and_more_are_told_in_tenths_of_a_level() {
    let same = berlin_with_own_view(|_, level| level);
    assert!(matches!(two(&same).differ, ReadingsDiffer::Alike), "{:?}", two(&same).differ);
    let higher = berlin_with_own_view(|_, level| Level::new(level.number() + 1).unwrap_or(Level::MAX));
    let told = two(&higher);
    assert!(matches!(told.differ, ReadingsDiffer::Higher { .. }), "{:?}", told.differ);
    assert!(told.is_own_view() && told.lower == 0);
    assert_eq!(told.common(), told.first.own_ratings().count());
}

#[test]
fn what_is_said_of_all_cities_is_compared_with_nothing() {
    let city = berlin_with_own_view(|_, level| level);
    let general = city.readings[0].ratings.len() - city.readings[0].own_ratings().count();
    assert!(general > 0);
    assert_eq!(two(&city).common(), city.readings[0].ratings.len() - general);
}

#[test]
fn names_tell_readings_apart_only_where_there_are_several() {
    let library = library();
    let berlin = library.cities().find(|city| city.id.as_str() == "berlin").unwrap();
    assert_eq!(berlin.each_reading().next().unwrap().name(), "Berlin");
    let two = berlin_with_own_view(|_, level| level);
    let names: Vec<String> = two.each_reading().map(CityReading::name).collect();
    assert_eq!(names, ["Berlin · Abdullah and Roig 2021", "Berlin · City of Berlin 2026"]);
}

#[test]
fn a_reading_that_is_added_stands_beside_those_that_are_here_and_the_same_one_is_replaced() {
    let mut library = library();
    let count = library.cities().count();
    let mut own = berlin_with_own_view(|_, level| level);
    own.readings.remove(0);
    library.add_city(own.clone());
    library.add_city(own.clone());
    let berlin = library.cities().find(|city| city.id.as_str() == "berlin").unwrap();
    assert_eq!((library.cities().count(), berlin.readings.len()), (count, 2));
    library.remove_reading(&own.each_reading().next().unwrap().id());
    let berlin = library.cities().find(|city| city.id.as_str() == "berlin").unwrap();
    assert_eq!(berlin.readings.len(), 1);
}
