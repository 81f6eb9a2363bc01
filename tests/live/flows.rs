//! What people do with phones in a room, page by page, without a script.

use super::client::{Phone, visit, visit_in, visited};
use crate::support::{course, small_framework};
use scidip_scorecard::model::{Answer, CriterionId, Level, Passage, RatingRound, ReferenceRating, Sector};
use std::sync::Arc;

fn rate_all(phone: &mut Phone, answers: &str) {
    for (i, answer) in answers.chars().enumerate() {
        let got = phone.answer(i + 1, &answer.to_string());
        assert_eq!(got.status, 303, "{got:?}");
    }
}

#[test]
fn somebody_comes_in_reads_rates_and_hands_in() {
    let room = visited();
    let mut phone = room.phone();
    let start = phone.get("");
    assert_eq!(start.status, 200);
    assert!(start.body.contains("Your pseudonym") && start.body.contains("lang=\"en\""), "{}", start.body);
    let got = phone.post("/join", "name=Quiet+Otter&sector=2");
    assert_eq!((got.status, got.header("location").ends_with("/case?new")), (303, true), "{got:?}");
    assert!(phone.get("/case?new").body.contains("A lab."));
    rate_all(&mut phone, "0123un");
    let review = phone.get("/review").body;
    assert!(review.contains("Every question has an answer."), "{review}");
    assert!(room.sheets().is_empty(), "nothing is handed in before somebody presses it");
    assert!(phone.hand_in().header("location").ends_with("/done"));
    let sheets = room.sheets();
    let [sheet] = &sheets[..] else { panic!("{sheets:?}") };
    assert_eq!((sheet.edition, sheet.round), (1, RatingRound::First));
    assert_eq!(
        (sheet.participant.name.as_str(), sheet.participant.sector),
        ("Quiet Otter", Some(Sector::Research))
    );
    assert_eq!(sheet.answer(&CriterionId::new("B2")), Some(Answer::Level(Level::new(1).unwrap())));
    assert_eq!(sheet.ratings.len(), 6);
    assert_eq!(room.counts.try_iter().last(), Some((1, 1)));
    // Until the round is closed it can be changed, and counts when it is handed in again.
    phone.answer(1, "4");
    assert!(phone.get("/review").body.contains("hand in again"));
    assert_eq!(room.sheets().len(), 1);
    phone.hand_in();
    assert_eq!(room.sheets().last().unwrap().edition, 2);
    // Pressed once more without a change, by a browser that sends it again: nothing new.
    let old = phone.post("/hand-in", "edition=1");
    assert!(old.header("location").ends_with("/done"));
    assert_eq!(room.sheets().len(), 2);
}

#[test]
fn a_save_with_an_older_number_changes_nothing_and_says_so() {
    let room = visited();
    let mut phone = room.phone();
    phone.join("A");
    let edition = phone.edition("/q/1");
    phone.post("/q/1", &format!("edition={edition}&answer=3&go=next"));
    let again = phone.post("/q/1", &format!("edition={edition}&answer=3&go=next"));
    assert_eq!(again.status, 303, "sent twice by the browser");
    let older = phone.post("/q/1", &format!("edition={edition}&answer=1&go=next"));
    assert_eq!(older.status, 409);
    assert!(older.body.contains("You have answered this on another page since"), "{}", older.body);
    let tap = phone.post("/save", &format!("edition={edition}&question=1&answer=1"));
    assert!(tap.body.contains("\"saved\":false") && tap.body.contains("\"why\":\"old\""), "{}", tap.body);
    let tap = phone.post("/save", &format!("edition={}&question=1&answer=1", edition + 7));
    assert!(tap.body.contains("\"saved\":true"), "{}", tap.body);
    phone.hand_in();
    assert_eq!(room.sheets()[0].answer(&CriterionId::new("B1")), Some(Answer::Level(Level::new(1).unwrap())));
}

#[test]
fn two_words_bring_somebody_back_in_another_browser_and_only_the_right_ones() {
    let room = visited();
    let mut phone = room.phone();
    phone.join("A").answer(1, "2");
    let page = phone.get("/case").body;
    let words = page.split('“').nth(1).and_then(|rest| rest.split('”').next()).unwrap().to_owned();
    let mut other = room.phone();
    assert_eq!(other.post("/back", "words=nobody+here").status, 404);
    assert_eq!(other.cookie, "");
    let got = other.post("/back", &format!("words={}", words.to_uppercase().replace(' ', "+-+")));
    assert_eq!(got.status, 303, "{got:?}");
    assert!(other.get("/q/1").body.contains("value=\"2\" checked"));
    assert!(phone.get("/q/1").body.contains("value=\"2\" checked"), "the first browser goes on as well");
}

#[test]
fn a_locked_door_lets_nobody_new_in_and_everybody_inside_go_on() {
    let room = visited();
    let (mut inside, mut late) = (room.phone(), room.phone());
    inside.join("A");
    room.door.lock(true);
    assert!(late.get("").body.contains("The door is closed"));
    assert_eq!(late.post("/join", "name=B&sector=0").status, 403);
    assert_eq!(late.cookie, "");
    assert_eq!(inside.answer(1, "2").status, 303);
    room.door.lock(false);
    late.join("B");
    assert_eq!(room.door.head_count().inside, 2);
}

#[test]
fn the_second_round_begins_from_ones_own_answers() {
    let room = visited();
    let mut phone = room.phone();
    phone.join("A");
    rate_all(&mut phone, "012341");
    phone.hand_in();
    room.door.set_round(RatingRound::Second);
    let news = phone.get("/done");
    assert!(news.header("location").ends_with("/round"), "{news:?}");
    assert!(phone.get("/round").body.contains("The second round is open"));
    assert!(phone.get("/q/3").body.contains("value=\"2\" checked"));
    phone.answer(3, "4");
    phone.hand_in();
    let sheets = room.sheets();
    let last = sheets.last().unwrap();
    assert_eq!((last.round, last.edition), (RatingRound::Second, 1));
    assert_eq!(last.rater, sheets[0].rater);
    assert_eq!(last.answer(&CriterionId::new("L1")), Some(Answer::Level(Level::new(4).unwrap())));
}

fn key() -> Arc<Vec<ReferenceRating>> {
    let level = |n| Level::new(n).unwrap();
    Arc::new(vec![ReferenceRating {
        criterion: CriterionId::new("B1"),
        low: level(3),
        high: level(3),
        basis: scidip_scorecard::model::Basis::Described,
        passages: vec![Passage {
            section: "Towards".into(),
            text: "The passage tells it.".into(),
            link: None,
        }],
    }])
}

#[test]
fn the_key_is_shown_once_released_to_those_who_have_handed_in_and_nobody_can_change_then() {
    let room = visited();
    let (mut one, mut other) = (room.phone(), room.phone());
    one.join("A");
    other.join("B");
    rate_all(&mut one, "1uuuuu");
    one.hand_in();
    other.answer(1, "1");
    assert!(one.get("/feedback").header("location").ends_with("/done"), "before it is released");
    room.door.release(Some(key()));
    let feedback = one.get("/feedback").body;
    assert!(feedback.contains("The passage tells it.") && feedback.contains("strict"), "{feedback}");
    assert!(other.get("/feedback").header("location").ends_with("/done"), "who has not handed in");
    let done = other.get("/done").body;
    assert!(done.contains("You had not handed in") && !done.contains("passage tells"), "{done}");
    let tap = one.post("/save", "edition=99&question=1&answer=3");
    assert!(tap.body.contains("\"why\":\"closed\""), "{}", tap.body);
    assert!(one.post("/hand-in", "edition=99").header("location").ends_with("/done"));
    assert_eq!(room.sheets().len(), 1);
}

#[test]
fn who_was_told_saved_finds_it_again_after_the_program_was_started_anew() {
    let session = course(&small_framework());
    let room = visit(&session);
    let mut phone = room.phone();
    phone.join("A").answer(1, "2");
    let tap = phone.post("/save", "edition=50&question=2&answer=u");
    assert!(tap.body.contains("\"saved\":true"));
    phone.hand_in();
    phone.post("/save", "edition=60&question=3&answer=4");
    let super::client::Visited { door, folder, .. } = room;
    door.close();
    let room = visit_in(&session, folder);
    assert_eq!(room.door.handed_in().len(), 1);
    let mut again = Phone { to: room.door.local(), code: room.door.code().to_owned(), ..phone };
    assert!(again.get("/q/1").body.contains("value=\"2\" checked"));
    assert!(again.get("/q/2").body.contains("value=\"u\" checked"));
    assert!(again.get("/q/3").body.contains("value=\"4\" checked"));
    assert!(again.get("").header("location").ends_with("/review"), "something was changed since handing in");
    again.hand_in();
    assert_eq!(room.sheets()[0].edition, 2);
}
