//! Documents for a course: what stands in them, and what must not.

use super::options;
use crate::support::{course, sheet, small_framework};
use scidip_scorecard::model::{AnswerKey, Decision, RatingRound, Room};
use scidip_scorecard::report::{
    Block, ChartId, Format, Outline, SectionId, Typefaces, facilitator_pack, room_report, write,
};
use scidip_scorecard::store::Library;

/// All words of a document.
fn words(outline: &Outline) -> String {
    String::from_utf8(write(outline, Format::Markdown, &Typefaces::default(), ChartId::Radar).unwrap())
        .unwrap()
}

#[test]
fn the_report_on_a_room_tells_what_it_agrees_on_and_names_nobody() {
    let framework = small_framework();
    let mut room = Room::new(course(&framework));
    let criteria = room.session.exercise.criteria.len();
    for (person, level) in ["2", "2", "3", "2"].into_iter().enumerate() {
        let mut sheet =
            sheet(&framework, &format!("rater-{person}"), RatingRound::First, &level.repeat(criteria));
        sheet.participant.name = format!("Zebulon {person}");
        sheet.participant.role = "Harbour master".to_owned();
        assert!(room.take_in(sheet));
    }
    let first = room.session.exercise.criteria[0].clone();
    room.notes.insert(first.clone(), "the minutes settle it".to_owned());
    let answer = scidip_scorecard::model::Answer::NotKnown;
    room.decisions.insert(first, Decision { answer, reason: "nobody saw the minutes".to_owned() });
    let report = room_report(&framework, &room, None, options().date);
    let words = words(&report);
    assert!(words.contains("4 people have rated"), "{words}");
    assert!(words.contains("the minutes settle it") && words.contains("nobody saw the minutes"), "{words}");
    for personal in ["Zebulon", "Harbour master", "rater-"] {
        assert!(!words.contains(personal), "{personal}: {words}");
    }
    assert!(report.section(SectionId::SecondRound).is_none(), "there was none");
    // Levels and what is no level stand on one axis.
    let chart = report.charts().next().unwrap();
    assert!(chart.alt.contains(": 3 at level 2, 1 at level 3"), "{}", chart.alt);
    let svg = write(&report, Format::Svg, &Typefaces::default(), ChartId::Answers).unwrap();
    let svg = String::from_utf8(svg).unwrap();
    assert!(svg.contains("Not known") && svg.contains("Not applicable"), "{svg}");
}

#[test]
fn the_trainers_pack_says_where_the_case_is_silent_and_its_scripts_add_up() {
    let library = Library::built_in().unwrap();
    for exercise in library.exercises() {
        let framework = library.latest_framework(&exercise.framework).unwrap();
        let key = library.key_of(exercise);
        let pack =
            facilitator_pack(framework, exercise, key.as_deref(), None, library.glossary(), options().date);
        let tables: Vec<_> = pack.tables().filter(|table| table.name == "script").collect();
        assert_eq!(tables.len(), 2, "{}", exercise.id);
        for (table, minutes) in tables.iter().zip([45, 90]) {
            let last = table.rows.last().unwrap().cells[1].shown(pack.locale);
            assert!(last.ends_with(&format!("–{minutes}")), "{}: {last}", exercise.id);
        }
        let silent =
            words(&pack).matches("The case does not say it of this city. “Not known” is right.").count();
        let key = key.unwrap();
        let is_open = |id: &&_| !key.iter().any(|rating| rating.criterion == **id);
        assert_eq!(silent, exercise.criteria.iter().filter(is_open).count(), "{}", exercise.id);
        let is_heading = |block: &Block| matches!(block, Block::Heading { .. });
        let case = pack.section(SectionId::Case).unwrap();
        assert_eq!(
            case.blocks.iter().filter(|block| is_heading(block)).count(),
            exercise.case.sections.len()
        );
    }
}

#[test]
fn the_trainers_pack_asks_what_became_of_it_with_addresses_and_without_leads_it_does_not() {
    let library = Library::built_in().unwrap();
    for exercise in library.exercises() {
        let framework = library.latest_framework(&exercise.framework).unwrap();
        let AnswerKey::City(city) = &exercise.key else { continue };
        let found = library.leads().find(|found| found.city == *city).unwrap();
        let pack = |leads| facilitator_pack(framework, exercise, None, leads, None, options().date);
        assert!(pack(None).section(SectionId::Leads).is_none());
        let pack = pack(Some(found));
        let section = pack.section(SectionId::Leads).unwrap();
        assert_eq!(section.title, "What became of it?");
        let said = section.as_text();
        assert!(found.questions.iter().all(|question| said.contains(question.as_str())), "{said}");
        assert!(said.contains("They change no level") && said.contains(&found.remark), "{said}");
        let words = words(&pack);
        for lead in &found.leads {
            assert!(words.contains(lead.address.host()), "{}: {}", found.city, lead.id);
        }
    }
}
