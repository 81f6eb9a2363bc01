//! Blindness as a law: whatever happens in a room, no page holds a word of the key, or anything of another person.

use super::client::{Phone, visit};
use crate::support::{course, small_framework};
use proptest::prelude::*;
use scidip_scorecard::model::{
    AnswerKey, Basis, CourseSession, CriterionId, Level, Passage, RatingRound, ReferenceRating, Script,
};

const PAGES: [&str; 13] = [
    "",
    "/case",
    "/q/1",
    "/q/2",
    "/q/6",
    "/review",
    "/you",
    "/round",
    "/done",
    "/feedback",
    "/back",
    "/state",
    "/key",
];

/// The small course with a key, a script and questions, each of which would give something away.
fn with_key() -> CourseSession {
    let framework = small_framework();
    let mut session = course(&framework);
    let rating = |criterion: &CriterionId| ReferenceRating {
        criterion: criterion.clone(),
        low: Level::new(3).unwrap(),
        high: Level::new(3).unwrap(),
        basis: Basis::Described,
        passages: vec![Passage {
            section: "KEYMARKsection".into(),
            text: "KEYMARKpassage".into(),
            link: None,
        }],
    };
    session.exercise.key = AnswerKey::Own(session.exercise.criteria.iter().map(rating).collect());
    session.exercise.questions = vec!["KEYMARKquestion".into()];
    session.exercise.scripts = vec![Script {
        minutes: 1,
        steps: vec![scidip_scorecard::model::ScriptStep {
            minutes: 1,
            title: "KEYMARKtitle".into(),
            text: "KEYMARKtext".into(),
        }],
    }];
    session
}

#[derive(Clone, Debug)]
enum Step {
    Answer(usize, usize, char),
    Note(usize, usize),
    HandIn(usize),
    Lock(bool),
    Close(bool),
    Second,
}

fn any_step() -> impl Strategy<Value = Step> {
    let answers = prop::sample::select(vec!['0', '1', '2', '3', '4', 'u', 'n']);
    prop_oneof![
        6 => (0..3_usize, 1..7_usize, answers).prop_map(|(who, question, answer)| Step::Answer(who, question, answer)),
        2 => (0..3_usize, 1..7_usize).prop_map(|(who, question)| Step::Note(who, question)),
        2 => (0..3_usize).prop_map(Step::HandIn),
        1 => any::<bool>().prop_map(Step::Lock),
        1 => any::<bool>().prop_map(Step::Close),
        1 => Just(Step::Second),
    ]
}

fn look(phone: &mut Phone, who: usize) -> Result<(), TestCaseError> {
    for page in PAGES {
        let got = phone.get(page);
        let all = format!("{:?} {}", got.headers, got.body);
        prop_assert!(!all.contains("KEYMARK"), "{page} shows the key: {all}");
        for other in (0..3).filter(|other| *other != who) {
            prop_assert!(!all.contains(&format!("PERSON{other}X")), "{page} of {who} shows {other}: {all}");
        }
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 16, ..ProptestConfig::default() })]

    #[test]
    fn no_page_shows_the_key_or_anybody_else_before_the_release(steps in prop::collection::vec(any_step(), 0..25)) {
        let room = visit(&with_key());
        let mut phones: Vec<Phone> = (0..3).map(|_| room.phone()).collect();
        for (who, phone) in phones.iter_mut().enumerate() {
            phone.join(&format!("PERSON{who}X"));
        }
        for step in steps {
            match step {
                Step::Answer(who, question, answer) => {
                    phones[who].post("/save", &format!("edition=4000000000&question={question}&answer={answer}"));
                }
                Step::Note(who, question) => {
                    let form = format!("edition=4000000001&question={question}&note=PERSON{who}X+thinks");
                    phones[who].post("/save", &form);
                }
                Step::HandIn(who) => _ = phones[who].post("/hand-in", "edition=4000000002"),
                Step::Lock(is_locked) => room.door.lock(is_locked),
                Step::Close(is_closed) => room.door.close_round(is_closed),
                Step::Second => room.door.set_round(RatingRound::Second),
            }
        }
        for (who, phone) in phones.iter_mut().enumerate() {
            look(phone, who)?;
        }
        let mut stranger = room.phone();
        look(&mut stranger, 9)?;
    }
}

#[test]
fn after_the_release_one_sees_the_key_and_still_nobody_else() {
    let session = with_key();
    let room = visit(&session);
    let AnswerKey::Own(key) = session.exercise.key.clone() else { panic!() };
    let mut phones: Vec<Phone> = (0..3).map(|_| room.phone()).collect();
    for (who, phone) in phones.iter_mut().enumerate() {
        phone.join(&format!("PERSON{who}X")).answer(1, "2");
        phone.hand_in();
    }
    room.door.release(Some(std::sync::Arc::new(key)));
    let page = phones[1].get("/feedback").body;
    assert!(page.contains("KEYMARKpassage") && !page.contains("KEYMARKquestion"));
    assert!(!page.contains("PERSON0X") && !page.contains("PERSON2X"));
}
