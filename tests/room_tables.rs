//! Ratings of a room from tables, as survey tools export them.

use crate::support::{Desk, course, criterion, small_framework};
use scidip_scorecard::model::{Answer, Level, RatingRound, RatingSheet, Sector};
use scidip_scorecard::report::{TemplateFormat, room_template};
use scidip_scorecard::store::{Faults, Wanted, import_room};

fn import(desk: &Desk, name: &str) -> Result<Vec<RatingSheet>, Faults> {
    let framework = small_framework();
    import_room(&desk.path(name), &Wanted::of(&course(&framework), &framework), RatingRound::First)
}

fn import_text(text: &str) -> Result<Vec<RatingSheet>, Faults> {
    let desk = Desk::new();
    desk.write("export.csv", text);
    import(&desk, "export.csv")
}

fn level(number: u8) -> Option<Answer> {
    Level::new(number).map(Answer::Level)
}

#[test]
fn headings_are_understood_however_a_survey_tool_writes_them() {
    let framework = small_framework();
    let (b2, l2) = (&framework.criteria[1], &framework.criteria[3]);
    let text = format!(
        "Our course;;;;;;;;\nResponse ID;Your name;Organisation type;B1;B2 {};How far? [L1];{};T1: in your words;T1[comment]\n\
         7;Ana;City administration;3;Established;n/a;?;don't know;to check\n8;Bo;prefer not to say;;;;;4;\n9;Cy;ngo;;;;;;\n",
        b2.name, l2.question
    );
    let sheets = import_text(&text).unwrap();
    assert_eq!(sheets.len(), 2, "who answered nothing has not rated");
    let ana = &sheets[0];
    assert_eq!((ana.participant.name.as_str(), ana.participant.sector), ("Ana", Some(Sector::Government)));
    let answers = ["B1", "B2", "L1", "L2", "T1", "T2"].map(|id| ana.answer(&criterion(id)));
    assert_eq!(
        answers,
        [
            level(3),
            level(3),
            Some(Answer::NotApplicable),
            Some(Answer::NotKnown),
            Some(Answer::NotKnown),
            None
        ]
    );
    assert_eq!(ana.ratings[&criterion("T1")].note, "to check");
    assert_eq!((sheets[1].participant.sector, sheets[1].answer(&criterion("T1"))), (None, level(4)));
    assert_eq!(sheets[1].session, Some(course(&framework).id));
}

#[test]
fn every_bad_cell_is_named_and_nothing_is_imported() {
    let text = "Name,Sector,Round,B1,B2\nAna,Museum,3,5,2\nBo,Research,2,2.5,maybe\n";
    let Faults(faults) = import_text(text).unwrap_err();
    let told: Vec<String> = faults.iter().map(ToString::to_string).collect();
    assert_eq!(told.len(), 5, "{told:#?}");
    for (fault, place) in told.iter().zip([
        "row 2, column B (“Sector”)",
        "row 2, column C (“Round”)",
        "row 2, column D (“B1”)",
        "row 3, column D (“B1”)",
        "row 3, column E (“B2”)",
    ]) {
        assert!(fault.contains(place), "{fault}");
    }
    assert!(told[0].contains("“Museum” is no sector") && told[2].contains("“5”"), "{told:#?}");
}

#[test]
fn two_columns_for_one_question_are_refused() {
    let Faults(faults) = import_text("Name,B1,B1 again\nAna,1,2\n").unwrap_err();
    assert!(faults[0].to_string().contains("row 1, column C (“B1 again”)"), "{}", faults[0]);
}

#[test]
fn a_table_without_a_question_says_how_headings_begin() {
    let Faults(faults) = import_text("Name,Colour\nAna,blue\n").unwrap_err();
    assert!(faults[0].to_string().contains("“Name”, “Colour”"), "{}", faults[0]);
    assert!(faults[0].to_do.contains("such as B1"), "{}", faults[0].to_do);
}

#[test]
fn importing_a_newer_export_replaces_people_and_adds_nobody_twice() {
    let ids = |text: &str| -> Vec<String> {
        import_text(text).unwrap().iter().map(|sheet| sheet.rater.to_string()).collect()
    };
    // By the name, wherever the row has moved to.
    let old = ids("Name,B1\nAna,1\nBo,2\n");
    let new = ids("Name,B1\nCy,4\nana ,3\nBo,2\n");
    assert_eq!(old, new[1..]);
    // Two people of one name both count.
    let twins = ids("Name,B1\nAna,1\nAna,2\n");
    assert_eq!((twins.len(), &twins[0]), (2, &old[0]));
    assert_ne!(twins[0], twins[1]);
    // By an id, even where names change; the same id twice is one person who answered again.
    let by_mail = import_text("Email,Name,B1\na@x.org,Ana,1\nb@x.org,,2\nA@x.org,A.,3\n").unwrap();
    assert_eq!(by_mail.len(), 2);
    assert_eq!(by_mail[0].answer(&criterion("B1")), level(3));
    assert_eq!(by_mail[0].rater.to_string(), ids("Email,B1\na@x.org,1\n")[0]);
    assert!(!format!("{by_mail:?}").contains("x.org"), "addresses are not kept");
    // FNV-1a of "course-1", 0, "name ana 1", 0, as Python reckons it: it never changes from one build to the next: rooms keep these ids for years.
    assert_eq!(old[0], "t16c2479a8810ea5c");
}

#[test]
fn rounds_stand_in_one_table() {
    let sheets = import_text("Name,Round,B1\nAna,1,1\nAna,second,3\n").unwrap();
    let rounds: Vec<_> = sheets.iter().map(|sheet| (sheet.round, sheet.answer(&criterion("B1")))).collect();
    assert_eq!(rounds, [(RatingRound::First, level(1)), (RatingRound::Second, level(3))]);
    assert_eq!(sheets[0].rater, sheets[1].rater);
}

#[test]
fn templates_are_understood_once_they_are_filled_in() {
    let framework = small_framework();
    let criteria: Vec<_> = framework.criteria.iter().map(|criterion| criterion.id.clone()).collect();
    let csv = room_template(&framework, &criteria, TemplateFormat::Csv).unwrap();
    let filled = String::from_utf8(csv).unwrap() + "Ana,Research,Planner,Smallville,0,1,2,3,4,?\n";
    let sheets = import_text(&filled).unwrap();
    let answers: Vec<_> = criteria.iter().map(|id| sheets[0].answer(id)).collect();
    assert_eq!(answers, [level(0), level(1), level(2), level(3), level(4), Some(Answer::NotKnown)]);
    assert_eq!(
        (sheets[0].participant.role.as_str(), sheets[0].participant.city.as_str()),
        ("Planner", "Smallville")
    );

    let desk = Desk::new();
    desk.write("empty.xlsx", room_template(&framework, &criteria, TemplateFormat::Xlsx).unwrap());
    let Faults(faults) = import(&desk, "empty.xlsx").unwrap_err();
    assert!(
        faults[0].what.contains("nobody has rated"),
        "the sheet that explains is not read: {}",
        faults[0]
    );
}
