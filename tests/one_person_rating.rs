//! One person rating an exercise, whatever they do and in whatever order: the machine that the window and a room with
//! phones share.

use proptest::prelude::*;
use scidip_scorecard::model::{
    Answer, Confidence, CriterionId, Level, Participant, RaterId, Rating, RatingRound, RatingSheet, Sector,
};
use scidip_scorecard::session::{
    Handing, Move, PersonRating, Questions, RatingAct, RatingEdit, RatingEffect,
};
use scidip_scorecard::store::Library;
use std::sync::{Arc, OnceLock};

fn questions() -> Questions {
    static QUESTIONS: OnceLock<Questions> = OnceLock::new();
    let of_first_exercise = || {
        let library = Library::built_in().unwrap();
        let exercise = Arc::clone(&library.exercises()[0]);
        let framework = Arc::clone(library.latest_framework(&exercise.framework).unwrap());
        Questions::of(framework, exercise).unwrap()
    };
    QUESTIONS.get_or_init(of_first_exercise).clone()
}

fn begun() -> PersonRating {
    PersonRating::begin(questions(), RaterId::new("somebody"), None)
}

/// One of those asked, or one that is not.
fn any_criterion() -> impl Strategy<Value = CriterionId> {
    let ids = questions().ids().to_vec();
    let count = ids.len();
    (0..=count)
        .prop_map(move |i| ids.get(i).cloned().unwrap_or_else(|| CriterionId::new("of-another-exercise")))
}

fn any_edit() -> impl Strategy<Value = RatingEdit> {
    let answer = prop_oneof![
        5 => (0..5_u8).prop_map(|level| Some(Answer::Level(Level::new(level).unwrap()))),
        1 => Just(Some(Answer::NotKnown)),
        1 => Just(Some(Answer::NotApplicable)),
        1 => Just(None),
    ];
    let text = "[a-z]{0,2}";
    prop_oneof![
        4 => answer.prop_map(RatingEdit::Answer),
        1 => prop::option::of(Just(Confidence::Low)).prop_map(RatingEdit::Confidence),
        1 => text.prop_map(RatingEdit::EvidenceText),
        1 => text.prop_map(RatingEdit::EvidenceLink),
        2 => text.prop_map(RatingEdit::Note),
    ]
}

fn any_participant() -> impl Strategy<Value = Box<Participant>> {
    ("[a-z]{0,2}", any::<bool>()).prop_map(|(name, has_sector)| {
        let sector = has_sector.then_some(Sector::Research);
        Box::new(Participant { name, sector, ..Participant::default() })
    })
}

fn any_act() -> impl Strategy<Value = RatingAct> {
    prop_oneof![
        6 => (any_criterion(), any_edit()).prop_map(|(criterion, edit)| RatingAct::Rate(criterion, edit)),
        1 => any_participant().prop_map(RatingAct::SetParticipant),
        1 => any_criterion().prop_map(RatingAct::Show),
        1 => Just(RatingAct::Step(Move::Next)),
        1 => Just(RatingAct::Step(Move::Previous)),
        2 => Just(RatingAct::Undo),
        1 => Just(RatingAct::Redo),
        1 => Just(RatingAct::HandIn),
    ]
}

/// What the act should leave of a rating, by words of its own.
fn edited(before: Option<&Rating>, edit: RatingEdit) -> Option<Rating> {
    let mut rating = before.cloned().unwrap_or_default();
    match edit {
        RatingEdit::Answer(answer) => rating.answer = answer,
        RatingEdit::Confidence(confidence) => rating.confidence = confidence,
        RatingEdit::EvidenceText(text) => rating.evidence.text = text,
        RatingEdit::EvidenceLink(link) => rating.evidence.link = link,
        RatingEdit::Note(note) => rating.note = note,
        RatingEdit::Evidence(evidence) => rating.evidence = evidence,
    }
    (rating != Rating::default()).then_some(rating)
}

/// What undo and redo are about: not the edition, which only grows.
fn content(rating: &PersonRating) -> RatingSheet {
    RatingSheet { edition: 0, ..RatingSheet::clone(rating.sheet()) }
}

fn level(level: u8) -> RatingEdit {
    RatingEdit::Answer(Some(Answer::Level(Level::new(level).unwrap())))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    #[test]
    fn every_act_lands_on_its_question_and_nothing_else_changes(acts in prop::collection::vec(any_act(), 0..40)) {
        let mut rating = begun();
        for act in acts {
            let before = content(&rating);
            let here = rating.criterion().clone();
            let effect = rating.act(act.clone());
            let mut expected = before.clone();
            match act {
                RatingAct::Rate(criterion, edit) => {
                    if rating.questions().contains(&criterion) {
                        match edited(before.ratings.get(&criterion), edit) {
                            Some(rating) => expected.ratings.insert(criterion, rating),
                            None => expected.ratings.remove(&criterion),
                        };
                    }
                    prop_assert_eq!(rating.criterion(), &here, "an answer moves nobody");
                }
                RatingAct::SetParticipant(participant) => expected.participant = *participant,
                RatingAct::Undo | RatingAct::Redo => expected = content(&rating),
                RatingAct::Show(_) | RatingAct::Step(_) | RatingAct::HandIn => {}
            }
            let after = content(&rating);
            prop_assert_eq!(&after, &expected);
            prop_assert!(rating.questions().contains(rating.criterion()));
            match effect {
                Some(RatingEffect::Keep(kept)) => prop_assert!(kept == *rating.sheet() && after != before),
                Some(RatingEffect::HandIn(sheet)) => {
                    prop_assert_eq!(sheet.edition, rating.sheet().edition + 1);
                    prop_assert_eq!(&sheet.ratings, &after.ratings);
                    prop_assert!(rating.was_handed_in(&sheet));
                    prop_assert!(!rating.has_changed_since());
                }
                None => prop_assert_eq!(after, before, "what changed must be kept"),
            }
        }
    }

    #[test]
    fn undo_after_any_act_restores_and_redo_brings_back(acts in prop::collection::vec(any_act(), 0..40)) {
        let mut rating = begun();
        for act in acts {
            let (before, step_before) = (content(&rating), rating.next_undo().cloned());
            let is_travel = matches!(act, RatingAct::Undo | RatingAct::Redo);
            // Whatever is typed next is a step of its own.
            rating.act(RatingAct::Show(rating.criterion().clone()));
            rating.act(act);
            let after = content(&rating);
            if is_travel || after == before {
                continue;
            }
            rating.act(RatingAct::Undo);
            prop_assert_eq!(&content(&rating), &before);
            prop_assert_eq!(rating.next_undo().cloned(), step_before);
            rating.act(RatingAct::Redo);
            prop_assert_eq!(content(&rating), after);
            prop_assert_eq!(rating.next_redo(), None);
        }
    }

    #[test]
    fn undo_goes_all_the_way_back_and_redo_all_the_way_on(acts in prop::collection::vec(any_act(), 0..40)) {
        let mut rating = begun();
        let empty = content(&rating);
        for act in acts {
            rating.act(act);
        }
        while rating.next_redo().is_some() {
            rating.act(RatingAct::Redo);
        }
        let full = content(&rating);
        let mut steps = 0;
        while rating.act(RatingAct::Undo).is_some() {
            steps += 1;
        }
        prop_assert_eq!(content(&rating), empty);
        for _ in 0..steps {
            prop_assert!(rating.act(RatingAct::Redo).is_some());
        }
        prop_assert_eq!(content(&rating), full);
    }

    #[test]
    fn what_was_handed_in_last_is_the_latest_edition(acts in prop::collection::vec(any_act(), 0..40), fails in any::<u64>()) {
        let mut rating = begun();
        let (mut editions, mut last) = (0, None);
        for (i, act) in acts.into_iter().enumerate() {
            let Some(RatingEffect::HandIn(sheet)) = rating.act(act) else { continue };
            if fails >> (i % 64) & 1 == 1 {
                rating.was_not_handed_in(&sheet);
                prop_assert!(rating.has_failed());
            } else {
                editions += 1;
                prop_assert!(rating.was_handed_in(&sheet));
                last = Some(sheet);
            }
            // What failed was no edition, and is handed in with the next one.
            prop_assert_eq!(rating.sheet().edition, editions);
        }
        prop_assert_eq!(last.map_or(0, |sheet| sheet.edition), editions);
    }

    #[test]
    fn after_the_round_is_closed_nothing_changes(
        before in prop::collection::vec(any_act(), 0..20), after in prop::collection::vec(any_act(), 0..20)
    ) {
        let mut rating = begun();
        for act in before {
            rating.act(act);
        }
        rating.close(true);
        let closed = rating.sheet().clone();
        for act in after {
            prop_assert_eq!(rating.act(act), None);
        }
        prop_assert_eq!(rating.sheet(), &closed);
    }
}

#[test]
fn a_second_round_begins_from_the_answers_of_the_first_and_is_handed_in_anew() {
    let mut rating = begun();
    let first = rating.criterion().clone();
    rating.act(RatingAct::Rate(first.clone(), level(3)));
    let Some(RatingEffect::HandIn(sheet)) = rating.act(RatingAct::HandIn) else {
        panic!("nothing to hand in")
    };
    assert!(rating.was_handed_in(&sheet));
    rating.close(true);
    rating.begin_round(RatingRound::Second);
    assert_eq!((rating.sheet().round, rating.sheet().edition), (RatingRound::Second, 0));
    assert_eq!((rating.handing(), rating.is_closed()), (&Handing::NotYet, false));
    assert!(rating.answer(&first).is_some());
    assert_eq!(rating.next_undo(), None);
    // What was on its way from the first round is of that round.
    assert!(!rating.was_handed_in(&sheet));
    assert_eq!(rating.sheet().edition, 0);
}

#[test]
fn somebody_who_has_handed_in_may_change_it_and_hand_in_again() {
    let mut rating = begun();
    let first = rating.criterion().clone();
    let hand_in = |rating: &mut PersonRating| {
        let Some(RatingEffect::HandIn(sheet)) = rating.act(RatingAct::HandIn) else {
            panic!("nothing to hand in")
        };
        assert!(rating.was_handed_in(&sheet));
        sheet
    };
    hand_in(&mut rating);
    rating.act(RatingAct::Rate(first.clone(), level(2)));
    assert!(rating.has_changed_since());
    rating.act(RatingAct::Undo);
    assert!(!rating.has_changed_since());
    rating.act(RatingAct::Rate(first, level(4)));
    assert_eq!(hand_in(&mut rating).edition, 2);
    assert!(!rating.has_changed_since());
}

#[test]
fn a_word_typed_and_taken_back_again_is_no_step() {
    let mut rating = begun();
    let first = rating.criterion().clone();
    rating.act(RatingAct::Rate(first.clone(), level(2)));
    let answered = rating.next_undo().cloned();
    for note in ["a", "ab", "a", ""] {
        rating.act(RatingAct::Rate(first.clone(), RatingEdit::Note(note.to_owned())));
    }
    assert_eq!(rating.next_undo().cloned(), answered);
}

#[test]
fn an_exercise_of_which_the_framework_knows_no_question_cannot_be_rated() {
    let questions = questions();
    let mut exercise = questions.exercise().as_ref().clone();
    exercise.criteria = vec![CriterionId::new("unknown")];
    assert!(Questions::of(Arc::clone(questions.framework()), Arc::new(exercise)).is_none());
}

#[test]
fn two_hundred_seats_weigh_little_and_go_to_any_thread() {
    fn is_send<T: Send + Sync + 'static>(_: &T) {}
    let mut rating = begun();
    is_send(&rating);
    let ids = rating.questions().ids().to_vec();
    // A whole visit: every question answered, reconsidered and explained.
    for id in ids.iter().cycle().take(ids.len() * 3) {
        rating.act(RatingAct::Rate(id.clone(), level(2)));
        rating.act(RatingAct::Rate(id.clone(), RatingEdit::Note("because of the case".to_owned())));
        rating.act(RatingAct::Rate(id.clone(), level(3)));
    }
    // The exercise and the framework are shared by all seats, not copied.
    let (mine, ours) = (rating.questions(), questions());
    assert!(Arc::ptr_eq(mine.exercise(), ours.exercise()) && Arc::ptr_eq(mine.framework(), ours.framework()));
}
