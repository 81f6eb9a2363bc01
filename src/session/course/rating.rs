//! Rating in a course: alone, for a trainer, or at the trainer's laptop.

use super::{Course, CourseEffect, CourseView, OpenSheet, Purpose};
use crate::model::{
    CourseSession, CriterionId, Exercise, ExerciseId, Framework, RaterId, RatingRound, RatingSheet,
};
use crate::session::desk::Desk;
use crate::session::{
    Content, Effect, Handing, Move, Notice, PersonRating, Question, Questions, RatingAct, RatingEffect,
    WriteJob,
};
use crate::store::{Expected, Fault, Faults, new_rater_id};
use crate::text::{course::notices as text, faults};
use std::path::{Path, PathBuf};
use std::sync::Arc;

impl Course {
    pub(super) fn start_alone(&mut self, desk: &mut Desk, id: &ExerciseId) {
        let Some(exercise) = desk.library.exercise(id).cloned() else { return };
        let Some(questions) = self.questions_at_hand(desk, exercise) else { return };
        let is_it = |draft: &RatingSheet| draft.session.is_none() && draft.exercise == *id;
        let draft = self.drafts.iter().find(|draft| is_it(draft)).cloned();
        self.rate_alone(
            desk,
            match draft {
                Some(sheet) => PersonRating::new(questions, sheet),
                None => PersonRating::begin(questions, new_rater_id(), None),
            },
        );
    }

    fn rate_alone(&mut self, desk: &mut Desk, rating: PersonRating) {
        let view = if rating.sheet().edition > 0 { CourseView::Feedback } else { CourseView::Rate };
        self.sit_at(desk, OpenSheet::new(rating, Purpose::Alone), view);
    }

    /// Asks first, where something would be lost.
    pub(super) fn ask_to_start_afresh(&mut self, desk: &mut Desk) {
        match &self.sheet {
            Some(open) if !open.rating.sheet().ratings.is_empty() => desk.ask(Question::StartAfresh),
            _ => self.start_afresh(desk),
        }
    }

    pub(in crate::session) fn start_afresh(&mut self, desk: &mut Desk) {
        let Some(open) = &self.sheet else { return };
        if *open.purpose() != Purpose::Alone {
            return;
        }
        let rating = PersonRating::begin(open.rating.questions().clone(), new_rater_id(), None);
        self.drop_draft(desk);
        self.rate_alone(desk, rating);
    }

    /// Opens what a trainer gave out: a new sheet, or the one that was begun or handed in before.
    pub(super) fn join(&mut self, desk: &mut Desk, file: &Path, session: CourseSession) {
        let questions = match self.questions_of_session(desk, file, &session) {
            Ok(questions) => questions,
            Err(faults) => return desk.tell(Notice::fault(&faults)),
        };
        let is_it = |draft: &&RatingSheet| draft.session.as_ref() == Some(&session.id);
        let draft = self.drafts.iter().find(is_it).cloned();
        let is_new = draft.is_none();
        let mut rating = match draft {
            Some(sheet) => PersonRating::new(questions, sheet),
            None => PersonRating::begin(questions, new_rater_id(), Some(session.id.clone())),
        };
        // A second round begins from one's own answers of the first.
        rating.begin_round(session.round);
        let has_rated = *rating.handing() != Handing::NotYet;
        let was_open = self.sheet.as_ref().filter(|open| {
            open.session().map(|session| &session.id) == Some(&session.id)
                && open.rating.sheet().round == session.round
        });
        let handed_in = was_open.and_then(|open| open.handed_in.clone());
        let has_looked_again = has_rated && was_open.is_some() && self.view == CourseView::HandedIn;
        let purpose = Purpose::Joined { session: Arc::new(session), file: file.to_owned() };
        let view = match (is_new, has_rated) {
            (true, _) => CourseView::AboutYou,
            (false, true) => CourseView::HandedIn,
            (false, false) => CourseView::Rate,
        };
        self.sit_at(desk, OpenSheet { handed_in, ..OpenSheet::new(rating, purpose) }, view);
        if has_looked_again {
            desk.tell(Notice::done(text::NO_SECOND_ROUND_YET));
        }
    }

    pub(super) fn look_again(&mut self, desk: &mut Desk) {
        let Some(open) = &self.sheet else { return };
        if let Purpose::Joined { file, .. } = open.purpose() {
            let (path, library) = (file.clone(), desk.library.clone());
            desk.push(Effect::OpenAny { path, library });
        }
    }

    /// Asks first, where somebody has begun to rate and would lose it.
    pub(super) fn ask_to_pass_the_laptop(&mut self, desk: &mut Desk) {
        let begun =
            |open: &OpenSheet| *open.purpose() == Purpose::Passed && open.rating.next_undo().is_some();
        let is_rating = matches!(self.view, CourseView::AboutYou | CourseView::Rate);
        if is_rating && self.sheet.as_ref().is_some_and(begun) {
            desk.ask(Question::StopRating);
        } else {
            self.pass_the_laptop(desk);
        }
    }

    /// Draws the curtain; what somebody has begun and not handed in is gone.
    pub(in crate::session) fn pass_the_laptop(&mut self, desk: &mut Desk) {
        if self.sheet.as_ref().is_some_and(|open| *open.purpose() == Purpose::Passed) {
            self.sheet = None;
        }
        self.show_course(desk, CourseView::Curtain);
    }

    /// Somebody sits down at the trainer's laptop.
    pub(super) fn sit_down(&mut self, desk: &mut Desk, rater: Option<&RaterId>) {
        let Some(open) = &self.room else { return };
        let room = open.room();
        let exercise = Arc::new(room.session.exercise.clone());
        let Some(questions) = Questions::of(open.shared_framework(), exercise) else { return };
        let known = |round| {
            let is_it = |sheet: &&RatingSheet| Some(&sheet.rater) == rater;
            room.sheets_of(round).find(is_it).cloned()
        };
        let round = room.session.round;
        let before = known(round).or_else(|| known(RatingRound::First));
        let (mut rating, view) = match before {
            Some(sheet) => (PersonRating::new(questions, sheet), CourseView::Rate),
            None => {
                let session = Some(room.session.id.clone());
                (PersonRating::begin(questions, new_rater_id(), session), CourseView::AboutYou)
            }
        };
        rating.begin_round(round);
        self.sit_at(desk, OpenSheet::new(rating, Purpose::Passed), view);
    }

    fn sit_at(&mut self, desk: &mut Desk, sheet: OpenSheet, view: CourseView) {
        self.exercise = Some(Arc::clone(sheet.rating.questions().exercise()));
        self.sheet = Some(sheet);
        self.show_course(desk, view);
    }

    /// Does something to the sheet that is being filled in, and carries out what follows.
    pub(super) fn act(&mut self, desk: &mut Desk, act: RatingAct) {
        let Some(open) = &mut self.sheet else { return };
        match open.rating.act(act) {
            None => {}
            Some(RatingEffect::Keep(_)) => self.keep_draft(desk),
            Some(RatingEffect::HandIn(sheet)) => self.hand_in(desk, sheet),
        }
    }

    pub(super) fn show_in_course(&mut self, desk: &mut Desk, criterion: CriterionId) {
        match (self.view, &mut self.room) {
            (CourseView::Room | CourseView::Projector, Some(room)) => room.show(criterion),
            _ if self.sheet.is_some() => {
                self.act(desk, RatingAct::Show(criterion));
                self.view = CourseView::Rate;
            }
            _ => {}
        }
    }

    pub(super) fn step_in_course(&mut self, desk: &mut Desk, step: Move) {
        match (self.view, &mut self.room) {
            (CourseView::Room | CourseView::Projector, Some(room)) => {
                if let Some(criterion) = room.neighbour(step.places()).cloned() {
                    room.show(criterion);
                }
            }
            (CourseView::Rate, _) => self.act(desk, RatingAct::Step(step)),
            _ => {}
        }
    }

    /// Opens somebody's own ratings again, to look at them beside the key.
    pub(super) fn open_sheet_file(&mut self, desk: &mut Desk, path: &Path, sheet: RatingSheet) {
        if sheet.session.is_some() {
            if let Some(room) = &self.room
                && Some(&room.session().id) == sheet.session.as_ref()
            {
                self.take_in_sheets(desk, vec![sheet]);
                return self.show_course(desk, CourseView::Room);
            }
            return desk.tell(Notice::attention(text::SHEET_OF_A_SESSION));
        }
        let Some(exercise) = desk.library.exercise(&sheet.exercise).cloned() else {
            let fault = Fault::of_file(path, faults::unknown_exercise(sheet.exercise.as_str()));
            return desk.tell(Notice::fault(&fault));
        };
        let Some(questions) = self.questions_at_hand(desk, exercise) else { return };
        self.rate_alone(desk, PersonRating::new(questions, sheet));
        self.keep_draft(desk);
    }

    pub(super) fn keep_draft(&mut self, desk: &mut Desk) {
        let Some(open) = &self.sheet else { return };
        if *open.purpose() == Purpose::Passed {
            return;
        }
        let sheet = Arc::clone(open.rating.sheet());
        self.drafts.retain(|draft| !is_same_work(draft, &sheet));
        self.drafts.push(RatingSheet::clone(&sheet));
        if let Some(place) = self.shelf.clone() {
            // One write a frame is enough: the last one holds everything.
            let is_of_sheet = |effect: &Effect| matches!(effect, Effect::Course(CourseEffect::KeepSheet(_, kept)) if is_same_work(kept, &sheet));
            desk.effects.retain(|effect| !is_of_sheet(effect));
            desk.push(CourseEffect::KeepSheet(place, sheet));
        }
    }

    fn drop_draft(&mut self, desk: &mut Desk) {
        let Some(open) = &self.sheet else { return };
        let sheet = Arc::clone(open.rating.sheet());
        self.drafts.retain(|draft| !is_same_work(draft, &sheet));
        if let Some(place) = self.shelf.clone() {
            desk.push(CourseEffect::DropSheet(place, sheet));
        }
    }

    /// The framework an exercise is rated on; tells the user where it is not at hand.
    pub(super) fn framework_at_hand(
        &mut self,
        desk: &mut Desk,
        exercise: &Exercise,
    ) -> Option<Arc<Framework>> {
        let found = desk.library.latest_framework(&exercise.framework).cloned();
        if found.is_none() {
            let told = text::framework_missing(&exercise.title, exercise.framework.as_str());
            desk.tell(Notice::attention(told));
        }
        found
    }

    /// What an exercise asks; tells the user where that is not at hand.
    fn questions_at_hand(&mut self, desk: &mut Desk, exercise: Arc<Exercise>) -> Option<Questions> {
        let framework = self.framework_at_hand(desk, &exercise)?;
        let questions = Questions::of(framework, Arc::clone(&exercise));
        if questions.is_none() {
            desk.tell(Notice::attention(text::nothing_asked(&exercise.title)));
        }
        questions
    }

    fn questions_of_session(
        &self,
        desk: &mut Desk,
        file: &Path,
        session: &CourseSession,
    ) -> Result<Questions, Faults> {
        let framework = self.framework_of_session(desk, file, session)?;
        let nothing_asked = || Fault::of_file(file, faults::no_criteria("exercise"));
        Ok(Questions::of(framework, Arc::new(session.exercise.clone())).ok_or_else(nothing_asked)?)
    }

    pub(super) fn framework_of_session(
        &self,
        desk: &mut Desk,
        file: &Path,
        session: &CourseSession,
    ) -> Result<Arc<Framework>, Faults> {
        desk.library.framework_of_file(file, &session.framework, session.own_framework.as_ref())
    }

    pub(super) fn write_course_file(
        &mut self,
        desk: &mut Desk,
        path: PathBuf,
        content: Content,
        expected: Expected,
    ) {
        desk.push(WriteJob { path, content, expected });
    }
}

/// Whether both are of one person's work on the same thing, whatever the round.
fn is_same_work(a: &RatingSheet, b: &RatingSheet) -> bool {
    a.session == b.session && (a.session.is_some() || a.exercise == b.exercise)
}
