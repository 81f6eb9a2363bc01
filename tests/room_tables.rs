//! Ratings of a room from tables, as survey tools export them.

use crate::support::{Desk, course, criterion, small_framework};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;
use scidip_scorecard::model::{
    Answer, Identity, Level, RatingRound, RatingSheet, Sector, Shared, TableChoices,
};
use scidip_scorecard::report::{TemplateFormat, room_template};
use scidip_scorecard::store::{Faults, RoomTable, TablePlan, Wanted, read_room_table};

fn read(desk: &Desk, name: &str) -> Result<RoomTable, Faults> {
    let framework = small_framework();
    read_room_table(&desk.path(name), &Wanted::of(&course(&framework), &framework))
}

fn import(desk: &Desk, name: &str) -> Result<Vec<RatingSheet>, Faults> {
    let table = read(desk, name)?;
    Ok(planned(&table, &table.suggested(RatingRound::First), &[]).sheets)
}

fn planned(table: &RoomTable, choices: &TableChoices, there: &[RatingSheet]) -> TablePlan {
    table.plan(choices, there.iter())
}

/// A table of that text, in a folder that goes away.
fn table(text: &str) -> RoomTable {
    let desk = Desk::new();
    desk.write("export.csv", text);
    read(&desk, "export.csv").unwrap()
}

fn suggested(table: &RoomTable) -> TablePlan {
    planned(table, &table.suggested(RatingRound::First), &[])
}

fn merged(table: &RoomTable) -> TablePlan {
    let suggested = table.suggested(RatingRound::First);
    let groups = vec![Identity::OnePerson; suggested.groups.len()];
    planned(table, &TableChoices { groups, ..suggested }, &[])
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

#[test]
fn people_who_do_not_say_who_they_are_are_as_many_as_there_are_rows() {
    for word in ["anonymous", "Anonym", "anonyme", "anónimo", "anònim", "匿名", "n/a", "-", "0"] {
        let rows = (1..=8).map(|id| format!("{id},{word},,{}\n", id % 5)).collect::<Vec<_>>().concat();
        let table = table(&format!("ID,Email,Name,B1\n{rows}"));
        let [group] = &table.groups[..] else { panic!("{word}: {:?}", table.groups) };
        assert_eq!((group.shared, group.rows.len()), (Shared::Placeholder, 8), "{word}");
        assert_eq!((suggested(&table).people, merged(&table).people), (8, 1), "{word}");
        assert_eq!(merged(&table).set_aside.len(), 7, "{word}");
    }
    // The same in a word that no list knows: it stands in too many rows.
    let rows: String = (1..=8).map(|_| "hemlig,2\n").collect();
    let table = table(&format!("Name,B1\n{rows}"));
    assert_eq!((table.groups[0].shared, suggested(&table).people), (Shared::Repeated, 8));
}

#[test]
fn rows_that_share_an_id_are_told_with_what_speaks_for_one_person() {
    let other_names = table("Name,Id,B1\nAnn,1,0\nBob,1,4\nCy,2,2\n");
    let [group] = &other_names.groups[..] else { panic!("{:?}", other_names.groups) };
    assert_eq!((group.shared, &group.rows[..]), (Shared::Id, &[2, 3][..]));
    assert_eq!(group.names, ["Ann", "Bob"]);
    assert_eq!((suggested(&other_names).people, merged(&other_names).people), (3, 2));
    let one_name = table("Name,Id,B1\nAnn,1,0\nann,1,4\nCy,2,2\n");
    assert_eq!(one_name.groups[0].suggested, Identity::OnePerson);
    assert_eq!(suggested(&one_name).set_aside, [2]);
    let rounded = table("Id,Name,B1\n1.23457E+11,Ann,1\n1.23457E+11,Bob,2\n3,Cy,2\n");
    assert_eq!((rounded.groups[0].shared, suggested(&rounded).people), (Shared::Rounded, 3));
    let name = table("Name,B1\nAnn,0\nAnn,4\n");
    assert_eq!((name.groups[0].shared, suggested(&name).people, merged(&name).people), (Shared::Name, 2, 1));
}

#[test]
fn rows_without_a_name_are_told_apart_by_their_file() {
    let desk = Desk::new();
    let framework = small_framework();
    let wanted = Wanted::of(&course(&framework), &framework);
    let rater = |name: &str| {
        let table = read_room_table(&desk.write(name, "B1\n1\n2\n"), &wanted).unwrap();
        assert_eq!((table.groups[0].shared, &table.groups[0].rows[..]), (Shared::Nothing, &[2, 3][..]));
        suggested(&table).sheets.remove(0).rater
    };
    assert_ne!(rater("a.csv"), rater("b.csv"));
    assert_eq!(rater("a.csv"), rater("a.csv"), "a newer export replaces the one before");
}

#[test]
fn the_same_text_as_an_id_and_as_another_is_never_one_person() {
    let table = table("Token,Id,B1\n7,,1\n,7,2\n");
    assert!(table.groups.is_empty());
    assert_eq!(suggested(&table).people, 2);
}

#[test]
fn who_replaces_whom_is_told_before_it_is_taken_in() {
    let first = suggested(&table("Email,Name,B1\na@x.org,Ann,1\nb@x.org,Bob,2\n")).sheets;
    let newer = table("Email,Name,B1\na@x.org,Ann,3\nb@x.org,Bob,2\nc@x.org,Cy,2\n");
    let choices = newer.suggested(RatingRound::First);
    let plan = planned(&newer, &choices, &first);
    assert_eq!((&plan.replaced[..], plan.unchanged, plan.people), (&["Ann".to_owned()][..], 1, 3));
    assert_eq!(newer.suggested_known(&choices, first.iter()), Identity::OnePerson);
    let others = planned(&newer, &TableChoices { known: Identity::Several, ..choices }, &first);
    assert_eq!((others.replaced.len(), others.unchanged, others.people), (0, 1, 3));
    assert!(first.iter().all(|old| old.rater != others.sheets[0].rater), "Ann of the table is another one");

    // Another survey gives the same running numbers to other people.
    let first = suggested(&table("ID,B1\n1,1\n2,2\n")).sheets;
    let second = table("ID,B1\n1,4\n2,2\n3,0\n");
    let choices = second.suggested(RatingRound::First);
    assert_eq!(second.suggested_known(&choices, first.iter()), Identity::Several);
    let linked = planned(&second, &second.suggested(RatingRound::Second), &first);
    assert_eq!((linked.replaced.len(), linked.linked.len()), (0, 2));
}

#[test]
fn columns_that_are_not_read_are_told_and_misspelt_ones_are_known() {
    let name = &small_framework().criteria[1].name;
    let misspelt = name.replacen('e', "a", 1);
    assert_ne!(*name, misspelt);
    let told = table(&format!("Name,B1,{misspelt},Weight,Blank\nAnn,0,3,2,\n")).remarks.join(" ");
    assert!(told.contains(&format!("“{misspelt}” (did you mean “{name}”?) and “Weight”.")), "{told}");
}

fn any_cell() -> impl Strategy<Value = String> {
    let known =
        select(vec!["", "Ann", "ann", "Bob", "7", "07", "0", "-", "anonymous", "1.2E+11", "x y", "row 3"]);
    prop_oneof![4 => known.prop_map(str::to_owned), 1 => "[ac0-2 ]{0,3}"]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(256))]
    /// Each row is a person of its own, or one of a group that was told and decided to be one person.
    #[test]
    fn nobody_is_merged_without_a_word(
        rows in vec((any_cell(), any_cell(), any_cell(), select(vec!["", "1", "2"])), 1..12),
        decisions in vec(any::<bool>(), 12..40),
    ) {
        let lines: Vec<String> = rows.iter().map(|(token, id, name, round)| format!("{token},{id},{name},{round},2\n")).collect();
        let table = table(&format!("Token,Id,Name,Round,B1\n{}", lines.concat()));
        let mut choices = table.suggested(RatingRound::First);
        for (choice, one) in choices.groups.iter_mut().zip(&decisions) {
            *choice = if *one { Identity::OnePerson } else { Identity::Several };
        }
        let plan = planned(&table, &choices, &[]);
        prop_assert_eq!(plan.sheets.len() + plan.set_aside.len(), rows.len());
        let told = |row: &u32| {
            table.groups.iter().zip(&choices.groups).any(|(group, choice)| {
                *choice == Identity::OnePerson && group.rows.contains(row)
            })
        };
        prop_assert!(plan.set_aside.iter().all(told), "{:?} of {:?}", plan.set_aside, table.groups);
        let apart = TableChoices { groups: vec![Identity::Several; choices.groups.len()], ..choices };
        let plan = planned(&table, &apart, &[]);
        prop_assert_eq!((plan.sheets.len(), plan.set_aside.len()), (rows.len(), 0));
        let mut raters: Vec<_> = plan.sheets.iter().map(|sheet| (&sheet.rater, sheet.round)).collect();
        raters.sort();
        raters.dedup();
        prop_assert_eq!(raters.len(), rows.len());
    }
}
