//! The plan as a calendar and as a table, read line by line as RFC 5545 and RFC 4180 have it.

use crate::save_round_trip::HOSTILE;
use crate::support::{assessment, small_framework};
use scidip_scorecard::model::{
    ActionId, ActionStatus, Assessment, CriterionId, Level, PlannedAction, PlannedStep,
};
use scidip_scorecard::report::{Date, PlanFormat, plan_file};

fn action(id: &str, step: Option<(&str, u8)>, due: &str) -> PlannedAction {
    PlannedAction {
        id: ActionId::new(id),
        step: step.map(|(criterion, from)| PlannedStep {
            criterion: CriterionId::new(criterion),
            from: Level::new(from).unwrap(),
        }),
        action: "Meet; agree, sign\nand \\ file".into(),
        owner: "Ana".into(),
        due: due.into(),
        proof: "Minutes".into(),
        status: ActionStatus::Open,
    }
}

fn with_plan(plan: Vec<PlannedAction>) -> Assessment {
    Assessment { plan, ..assessment(&small_framework(), "123123") }
}

fn day() -> Date {
    Date::new(2026, 11, 24).unwrap()
}

fn calendar(assessment: &Assessment) -> String {
    String::from_utf8(plan_file(&small_framework(), assessment, PlanFormat::Calendar, day()).bytes).unwrap()
}

/// The lines as a calendar reads them: those that are folded put together again.
fn lines(calendar: &str) -> Vec<(String, String)> {
    assert!(calendar.ends_with("\r\n"));
    for line in calendar.split("\r\n") {
        assert!(line.len() <= 75, "{} bytes: {line}", line.len());
        assert!(!line.contains(['\n', '\r']), "{line:?}");
    }
    let whole = calendar.replace("\r\n ", "");
    whole
        .lines()
        .map(|line| line.split_once(':').map(|(a, b)| (a.to_owned(), b.to_owned())).unwrap())
        .collect()
}

fn values<'a>(lines: &'a [(String, String)], name: &str) -> Vec<&'a str> {
    lines.iter().filter(|(of, _)| of == name).map(|(_, value)| value.as_str()).collect()
}

#[test]
fn each_action_with_a_day_is_an_event_of_that_whole_day() {
    let plan = vec![
        action("1f0c", Some(("L1", 3)), "30.06.2027"),
        action("2a2a", None, "June 2027"),
        action("3b3b", None, "spring 2027"),
    ];
    let made = plan_file(&small_framework(), &with_plan(plan.clone()), PlanFormat::Calendar, day());
    assert_eq!((made.actions, made.without_day), (2, 1));
    let lines = lines(&calendar(&with_plan(plan)));
    assert_eq!(lines.first().unwrap(), &("BEGIN".to_owned(), "VCALENDAR".to_owned()));
    assert_eq!(values(&lines, "VERSION"), ["2.0"]);
    assert_eq!(values(&lines, "UID"), ["1f0c@scidip-scorecard", "2a2a@scidip-scorecard"]);
    assert_eq!(values(&lines, "DTSTART;VALUE=DATE"), ["20270630", "20270630"]);
    assert_eq!(values(&lines, "DTEND;VALUE=DATE"), ["20270701", "20270701"]);
    assert_eq!(values(&lines, "DTSTAMP"), ["20261124T000000Z"; 2]);
    assert_eq!(values(&lines, "SUMMARY"), [r"Meet\; agree\, sign and \\ file"; 2]);
    assert!(values(&lines, "DESCRIPTION")[0].contains(r"\nOwner: Ana\nProof: Minutes\nStatus: Open\n"));
    assert_eq!(values(&lines, "STATUS"), ["CONFIRMED"; 2]);
    assert_eq!(values(&lines, "END").last(), Some(&"VCALENDAR"));
}

#[test]
fn a_later_file_changes_the_entry_and_a_dropped_action_is_cancelled() {
    let mut plan = vec![action("1f0c", None, "2027-06-30")];
    let before = lines(&calendar(&with_plan(plan.clone())));
    plan[0].action = "Something else".into();
    plan[0].status = ActionStatus::Dropped;
    let assessment = with_plan(plan);
    let later = Date::new(2026, 11, 25).unwrap();
    let after = plan_file(&small_framework(), &assessment, PlanFormat::Calendar, later);
    let after = lines(&String::from_utf8(after.bytes).unwrap());
    assert_eq!(values(&before, "UID"), values(&after, "UID"));
    let number = |lines: &[(String, String)]| values(lines, "SEQUENCE")[0].parse::<u32>().unwrap();
    assert!(number(&after) > number(&before));
    assert_eq!(values(&after, "STATUS"), ["CANCELLED"]);
}

#[test]
fn actions_of_old_plans_without_an_id_have_one_of_their_own_that_stays() {
    let plan = vec![
        action("", Some(("L1", 1)), "2027"),
        action("", Some(("L2", 1)), "2027"),
        action("", None, "2027"),
        action("", None, "2027"),
    ];
    let once = lines(&calendar(&with_plan(plan.clone())));
    let mut uids = values(&once, "UID");
    assert_eq!(uids, values(&lines(&calendar(&with_plan(plan))), "UID"));
    assert!(uids[0].starts_with("L1-1-") && uids[0].contains("the-lab"), "{uids:?}");
    uids.sort_unstable();
    uids.dedup();
    assert_eq!(uids.len(), 4);
}

#[test]
fn whatever_is_typed_stays_a_value_in_both_files() {
    let long = "é".repeat(50_000);
    for text in HOSTILE.iter().copied().chain([long.as_str(), "END:VCALENDAR\r\nBEGIN:VALARM"]) {
        let mut of = action(text, None, "2027-06-30");
        for field in [&mut of.action, &mut of.owner, &mut of.proof] {
            text.clone_into(field);
        }
        let mut assessment = with_plan(vec![of]);
        text.clone_into(&mut assessment.initiative.title);
        let lines = lines(&calendar(&assessment));
        assert_eq!(values(&lines, "BEGIN"), ["VCALENDAR", "VEVENT"], "{text:?}");
        let table = plan_file(&small_framework(), &assessment, PlanFormat::Csv, day()).bytes;
        let table = String::from_utf8(table).unwrap();
        let mut reader = csv::Reader::from_reader(table.trim_start_matches('\u{feff}').as_bytes());
        let rows: Vec<csv::StringRecord> = reader.records().map(Result::unwrap).collect();
        assert_eq!(rows.len(), 1, "{text:?}");
        assert_eq!((&rows[0][5], &rows[0][6]), ("2027-06-30", "2027-06-30"));
        assert!(!rows[0].iter().any(|cell| cell.starts_with('=')));
    }
}
