//! Undo and redo bring back exactly one step each, whatever was done before.

use proptest::prelude::*;
use scidip_scorecard::model::{
    Answer, Assessment, CaseSection, CheckLength, Confidence, Decision, Exercise, Level, Naming, Partner,
    RaterId, Sector, StepCost,
};
use scidip_scorecard::session::{
    Command, CourseCommand, Edited, ExerciseField, ProfileField, RatingEdit, Session,
};
use scidip_scorecard::store::Library;

/// Something done, and the field where it is typing.
#[derive(Clone, Debug, PartialEq)]
enum Done {
    Answer(usize, u8),
    Confidence(usize),
    Note(usize, String),
    Evidence(usize, String),
    Title(String),
    City(String),
    Partner(String),
    Check(bool),
    General,
    Cost(usize, u8),
    Add(usize),
}

impl Done {
    /// What of it goes on with the step before, if that was the same.
    fn typed_into(&self) -> Option<(u8, usize)> {
        match self {
            Self::Note(i, _) => Some((0, *i)),
            Self::Evidence(i, _) => Some((1, *i)),
            Self::Title(_) => Some((2, 0)),
            Self::City(_) => Some((3, 0)),
            _ => None,
        }
    }
}

fn any_done() -> impl Strategy<Value = Done> {
    let word = "[a-z]{0,3}";
    prop_oneof![
        (0..4_usize, 0..5_u8).prop_map(|(i, level)| Done::Answer(i, level)),
        (0..4_usize).prop_map(Done::Confidence),
        (0..2_usize, word).prop_map(|(i, text)| Done::Note(i, text)),
        (0..2_usize, word).prop_map(|(i, text)| Done::Evidence(i, text)),
        word.prop_map(Done::Title),
        word.prop_map(Done::City),
        word.prop_map(Done::Partner),
        any::<bool>().prop_map(Done::Check),
        Just(Done::General),
        (0..3_usize, 1..4_u8).prop_map(|(i, cost)| Done::Cost(i, cost)),
        (0..4_usize).prop_map(Done::Add),
    ]
}

fn apply(session: &mut Session, done: &Done) {
    let document = session.document().unwrap();
    let id = |i: usize| document.framework().criteria[i].id.clone();
    let describe = |field, change: &dyn Fn(&mut scidip_scorecard::model::Initiative)| {
        let mut initiative = Box::new(document.assessment().initiative.clone());
        change(&mut initiative);
        Command::Describe { field, initiative }
    };
    let command = match done {
        Done::Answer(i, level) => {
            let answer = Answer::Level(Level::new(*level).unwrap());
            Command::Rate(id(*i), RatingEdit::Answer(Some(answer)))
        }
        Done::Confidence(i) => Command::Rate(id(*i), RatingEdit::Confidence(Some(Confidence::Low))),
        Done::Note(i, text) => Command::Rate(id(*i), RatingEdit::Note(text.clone())),
        Done::Evidence(i, text) => Command::Rate(id(*i), RatingEdit::EvidenceText(text.clone())),
        Done::Title(text) => describe(Edited::Typed(ProfileField::Title), &|it| it.title.clone_from(text)),
        Done::City(text) => describe(Edited::Typed(ProfileField::City), &|it| it.city.clone_from(text)),
        Done::Partner(name) => describe(Edited::Chosen, &|it| {
            it.partners.push(Partner { name: name.clone(), sector: Sector::Research });
        }),
        Done::Check(is_full) => {
            Command::SetCheck(if *is_full { CheckLength::Full } else { CheckLength::Quick })
        }
        Done::General => Command::ResetWeights,
        Done::Cost(i, cost) => Command::SetStepCost(id(*i), StepCost::new(*cost).unwrap()),
        Done::Add(i) => Command::AddAction(id(*i)),
    };
    session.apply(command);
}

/// The states between which undo goes: one for each step, the latest last.
struct Steps<S> {
    states: Vec<S>,
    open: Option<(u8, usize)>,
}

impl<S: Clone + PartialEq + std::fmt::Debug> Steps<S> {
    fn new(state: S) -> Self {
        Self { states: vec![state], open: None }
    }

    fn note(&mut self, state: S, typed_into: Option<(u8, usize)>) {
        if self.states.last() == Some(&state) {
            return;
        }
        let continues = typed_into.is_some() && self.open == typed_into;
        if continues {
            self.states.pop();
        }
        // What was typed and taken back again is no step.
        if continues && self.states.last() == Some(&state) {
            self.open = None;
            return;
        }
        self.states.push(state);
        self.open = typed_into;
    }

    fn check(&self, session: &mut Session, state: impl Fn(&Session) -> S) {
        for before in self.states.iter().rev().skip(1) {
            session.apply(Command::Undo);
            assert_eq!(state(session), *before, "undo went somewhere else");
        }
        assert!(session.next_undo().is_none(), "there is a step nobody made");
        for after in self.states.iter().skip(1) {
            session.apply(Command::Redo);
            assert_eq!(state(session), *after, "redo went somewhere else");
        }
        assert!(session.next_redo().is_none());
    }
}

fn assessment(session: &Session) -> Assessment {
    session.document().unwrap().assessment().clone()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn undo_and_redo_go_step_by_step_through_an_assessment(done in prop::collection::vec(any_done(), 0..25)) {
        let mut session = Session::new(Library::built_in().unwrap(), None);
        session.apply(Command::Begin(CheckLength::Full));
        let mut steps = Steps::new(assessment(&session));
        for done in &done {
            apply(&mut session, done);
            steps.note(assessment(&session), done.typed_into());
        }
        steps.check(&mut session, assessment);
    }

    #[test]
    fn undo_and_redo_go_step_by_step_through_an_exercise(
        done in prop::collection::vec((0..6_u8, 0..3_usize, "[a-z]{0,3}"), 0..25)
    ) {
        let mut session = Session::new(Library::built_in().unwrap(), None);
        session.apply(Command::Course(CourseCommand::WriteExercise(None)));
        let exercise = |session: &Session| session.course().editor().unwrap().exercise().clone();
        let mut steps: Steps<Exercise> = Steps::new(exercise(&session));
        for (what, place, text) in done {
            let mut edited = exercise(&session);
            let sections = edited.case.sections.len();
            let (field, typed_into) = match what {
                0 => {
                    edited.title = text;
                    (Edited::Typed(ExerciseField::Title), Some((0, 0)))
                }
                1 | 2 => {
                    edited.case.sections.push(CaseSection { title: text, ..CaseSection::default() });
                    (Edited::Chosen, None)
                }
                3 if place < sections => {
                    edited.case.sections.remove(place);
                    (Edited::Chosen, None)
                }
                4 if place < sections => {
                    edited.case.sections[place].title = text;
                    (Edited::Typed(ExerciseField::SectionTitle(place)), Some((1, place)))
                }
                _ => {
                    edited.goals = vec![text];
                    (Edited::Typed(ExerciseField::Goals), Some((2, 0)))
                }
            };
            let exercise_after = Box::new(edited);
            session.apply(Command::Course(CourseCommand::EditExercise { field, exercise: exercise_after }));
            steps.note(exercise(&session), typed_into);
        }
        steps.check(&mut session, exercise);
    }

    #[test]
    fn undo_and_redo_go_step_by_step_through_a_room(
        done in prop::collection::vec((0..4_u8, 0..3_usize, "[a-z]{0,2}"), 0..25)
    ) {
        let mut session = Session::new(Library::built_in().unwrap(), None);
        let exercise = session.library().exercises()[0].id.clone();
        let (title, naming) = (String::new(), Naming::Pseudonym);
        let start = CourseCommand::StartRoom { exercise, title, naming, folder: None };
        session.apply(Command::Course(start));
        let room = |session: &Session| session.course().room().unwrap().room().clone();
        let kept = |session: &Session| {
            let room = room(session);
            (room.left_out, room.notes, room.decisions)
        };
        let mut steps = Steps::new(kept(&session));
        let ids = room(&session).session.exercise.criteria;
        for (what, i, text) in done {
            let (id, rater) = (ids[i].clone(), RaterId::new(format!("rater-{i}")));
            let (command, typed_into) = match what {
                0 => (CourseCommand::NoteOn(id, text), Some((0, i))),
                1 => (CourseCommand::LeaveOut(rater), None),
                2 => (CourseCommand::PutBack(rater), None),
                _ => {
                    let answer = Answer::Level(Level::ALL[text.len() % 2]);
                    let before = room(&session).decisions.get(&id).map(|decision| decision.answer);
                    let typed_into = (before == Some(answer)).then_some((1, i));
                    (CourseCommand::Decide(id, Some(Decision { answer, reason: text })), typed_into)
                }
            };
            session.apply(Command::Course(command));
            steps.note(kept(&session), typed_into);
        }
        steps.check(&mut session, kept);
    }
}
