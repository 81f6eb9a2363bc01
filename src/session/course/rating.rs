//! Rating in a course: alone, for a trainer, or at the trainer's laptop.

use super::effect::{CourseEffect, FileContent, FileJob};
use super::{CourseView, OpenSheet, Purpose};
use crate::model::{
    CourseSession, CriterionId, Exercise, ExerciseId, Framework, RaterId, RatingRound, RatingSheet,
};
use crate::session::{
    Effect, Handing, Move, Notice, PersonRating, Question, Questions, RatingAct, RatingEffect, Session,
};
use crate::store::{Expected, Fault, Faults, new_rater_id};
use crate::text::{course::notices as text, faults};
use std::path::{Path, PathBuf};
use std::sync::Arc;

impl Session {
    pub(super) fn start_alone(&mut self, id: &ExerciseId) {
        let Some(exercise) = self.library.exercise(id).cloned() else { return };
        let Some(questions) = self.questions_at_hand(exercise) else { return };
        let is_it = |draft: &RatingSheet| draft.session.is_none() && draft.exercise == *id;
        let draft = self.course.drafts.iter().find(|draft| is_it(draft)).cloned();
        self.rate_alone(match draft {
            Some(sheet) => PersonRating::new(questions, sheet),
            None => PersonRating::begin(questions, new_rater_id(), None),
        });
    }

    fn rate_alone(&mut self, rating: PersonRating) {
        let view = if rating.sheet().edition > 0 { CourseView::Feedback } else { CourseView::Rate };
        self.sit_at(OpenSheet::new(rating, Purpose::Alone), view);
    }

    /// Asks first, where something would be lost.
    pub(super) fn ask_to_start_afresh(&mut self) {
        match &self.course.sheet {
            Some(open) if !open.rating.sheet().ratings.is_empty() => self.ask(Question::StartAfresh),
            _ => self.start_afresh(),
        }
    }

    pub(in crate::session) fn start_afresh(&mut self) {
        let Some(open) = &self.course.sheet else { return };
        if *open.purpose() != Purpose::Alone {
            return;
        }
        let rating = PersonRating::begin(open.rating.questions().clone(), new_rater_id(), None);
        self.drop_draft();
        self.rate_alone(rating);
    }

    /// Opens what a trainer gave out: a new sheet, or the one that was begun or handed in before.
    pub(super) fn join(&mut self, file: &Path, session: CourseSession) {
        let questions = match self.questions_of_session(file, &session) {
            Ok(questions) => questions,
            Err(faults) => return self.notices.push(Notice::fault(&faults)),
        };
        let is_it = |draft: &&RatingSheet| draft.session.as_ref() == Some(&session.id);
        let draft = self.course.drafts.iter().find(is_it).cloned();
        let is_new = draft.is_none();
        let mut rating = match draft {
            Some(sheet) => PersonRating::new(questions, sheet),
            None => PersonRating::begin(questions, new_rater_id(), Some(session.id.clone())),
        };
        // A second round begins from one's own answers of the first.
        rating.begin_round(session.round);
        let has_rated = *rating.handing() != Handing::NotYet;
        let was_open = self.course.sheet.as_ref().filter(|open| {
            open.session().map(|session| &session.id) == Some(&session.id)
                && open.rating.sheet().round == session.round
        });
        let handed_in = was_open.and_then(|open| open.handed_in.clone());
        let has_looked_again = has_rated && was_open.is_some() && self.course.view == CourseView::HandedIn;
        let purpose = Purpose::Joined { session: Arc::new(session), file: file.to_owned() };
        let view = match (is_new, has_rated) {
            (true, _) => CourseView::AboutYou,
            (false, true) => CourseView::HandedIn,
            (false, false) => CourseView::Rate,
        };
        self.sit_at(OpenSheet { handed_in, ..OpenSheet::new(rating, purpose) }, view);
        if has_looked_again {
            self.notices.push(Notice::done(text::NO_SECOND_ROUND_YET));
        }
    }

    pub(super) fn look_again(&mut self) {
        let Some(open) = &self.course.sheet else { return };
        if let Purpose::Joined { file, .. } = open.purpose() {
            let (path, library) = (file.clone(), self.library.clone());
            self.effects.push(Effect::OpenAny { path, library });
        }
    }

    /// Asks first, where somebody has begun to rate and would lose it.
    pub(super) fn ask_to_pass_the_laptop(&mut self) {
        let begun =
            |open: &OpenSheet| *open.purpose() == Purpose::Passed && open.rating.next_undo().is_some();
        let is_rating = matches!(self.course.view, CourseView::AboutYou | CourseView::Rate);
        if is_rating && self.course.sheet.as_ref().is_some_and(begun) {
            self.ask(Question::StopRating);
        } else {
            self.pass_the_laptop();
        }
    }

    /// Draws the curtain; what somebody has begun and not handed in is gone.
    pub(in crate::session) fn pass_the_laptop(&mut self) {
        if self.course.sheet.as_ref().is_some_and(|open| *open.purpose() == Purpose::Passed) {
            self.course.sheet = None;
        }
        self.show_course(CourseView::Curtain);
    }

    /// Somebody sits down at the trainer's laptop.
    pub(super) fn sit_down(&mut self, rater: Option<&RaterId>) {
        let Some(open) = &self.course.room else { return };
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
        self.sit_at(OpenSheet::new(rating, Purpose::Passed), view);
    }

    fn sit_at(&mut self, sheet: OpenSheet, view: CourseView) {
        self.course.exercise = Some(Arc::clone(sheet.rating.questions().exercise()));
        self.course.sheet = Some(sheet);
        self.show_course(view);
    }

    /// Does something to the sheet that is being filled in, and carries out what follows.
    pub(super) fn act(&mut self, act: RatingAct) {
        let Some(open) = &mut self.course.sheet else { return };
        match open.rating.act(act) {
            None => {}
            Some(RatingEffect::Keep(_)) => self.keep_draft(),
            Some(RatingEffect::HandIn(sheet)) => self.hand_in(sheet),
        }
    }

    pub(super) fn show_in_course(&mut self, criterion: CriterionId) {
        match (self.course.view, &mut self.course.room) {
            (CourseView::Room | CourseView::Projector, Some(room)) => room.show(criterion),
            _ if self.course.sheet.is_some() => {
                self.act(RatingAct::Show(criterion));
                self.course.view = CourseView::Rate;
            }
            _ => {}
        }
    }

    pub(super) fn step_in_course(&mut self, step: Move) {
        match (self.course.view, &mut self.course.room) {
            (CourseView::Room | CourseView::Projector, Some(room)) => {
                if let Some(criterion) = room.neighbour(step.places()).cloned() {
                    room.show(criterion);
                }
            }
            (CourseView::Rate, _) => self.act(RatingAct::Step(step)),
            _ => {}
        }
    }

    /// Opens somebody's own ratings again, to look at them beside the key.
    pub(super) fn open_sheet_file(&mut self, path: &Path, sheet: RatingSheet) {
        if sheet.session.is_some() {
            if let Some(room) = &self.course.room
                && Some(&room.session().id) == sheet.session.as_ref()
            {
                self.take_in_sheets(vec![sheet]);
                return self.show_course(CourseView::Room);
            }
            return self.notices.push(Notice::attention(text::SHEET_OF_A_SESSION));
        }
        let Some(exercise) = self.library.exercise(&sheet.exercise).cloned() else {
            let fault = Fault::of_file(path, faults::unknown_exercise(sheet.exercise.as_str()));
            return self.notices.push(Notice::fault(&fault));
        };
        let Some(questions) = self.questions_at_hand(exercise) else { return };
        self.rate_alone(PersonRating::new(questions, sheet));
        self.keep_draft();
    }

    pub(super) fn keep_draft(&mut self) {
        let Some(open) = &self.course.sheet else { return };
        if *open.purpose() == Purpose::Passed {
            return;
        }
        let sheet = Arc::clone(open.rating.sheet());
        self.course.drafts.retain(|draft| !is_same_work(draft, &sheet));
        self.course.drafts.push(RatingSheet::clone(&sheet));
        if let Some(place) = self.course.shelf.clone() {
            // One write a frame is enough: the last one holds everything.
            let is_of_sheet = |effect: &Effect| matches!(effect, Effect::Course(CourseEffect::KeepSheet(_, kept)) if is_same_work(kept, &sheet));
            self.effects.retain(|effect| !is_of_sheet(effect));
            self.effects.push(Effect::Course(CourseEffect::KeepSheet(place, sheet)));
        }
    }

    fn drop_draft(&mut self) {
        let Some(open) = &self.course.sheet else { return };
        let sheet = Arc::clone(open.rating.sheet());
        self.course.drafts.retain(|draft| !is_same_work(draft, &sheet));
        if let Some(place) = self.course.shelf.clone() {
            self.effects.push(Effect::Course(CourseEffect::DropSheet(place, sheet)));
        }
    }

    /// The framework an exercise is rated on; tells the user where it is not at hand.
    pub(super) fn framework_at_hand(&mut self, exercise: &Exercise) -> Option<Arc<Framework>> {
        let found = self.library.latest_framework(&exercise.framework).cloned();
        if found.is_none() {
            let told = text::framework_missing(&exercise.title, exercise.framework.as_str());
            self.notices.push(Notice::attention(told));
        }
        found
    }

    /// What an exercise asks; tells the user where that is not at hand.
    fn questions_at_hand(&mut self, exercise: Arc<Exercise>) -> Option<Questions> {
        let framework = self.framework_at_hand(&exercise)?;
        let questions = Questions::of(framework, Arc::clone(&exercise));
        if questions.is_none() {
            self.notices.push(Notice::attention(text::nothing_asked(&exercise.title)));
        }
        questions
    }

    fn questions_of_session(&self, file: &Path, session: &CourseSession) -> Result<Questions, Faults> {
        let framework = self.framework_of_session(file, session)?;
        let nothing_asked = || Fault::of_file(file, faults::no_criteria("exercise"));
        Ok(Questions::of(framework, Arc::new(session.exercise.clone())).ok_or_else(nothing_asked)?)
    }

    pub(super) fn framework_of_session(
        &self,
        file: &Path,
        session: &CourseSession,
    ) -> Result<Arc<Framework>, Faults> {
        self.library.framework_of_file(file, &session.framework, session.own_framework.as_ref())
    }

    pub(super) fn write_course_file(&mut self, path: PathBuf, content: FileContent, expected: Expected) {
        let job = FileJob { path, content, expected };
        self.effects.push(Effect::Course(CourseEffect::WriteFile(job)));
    }
}

/// Whether both are of one person's work on the same thing, whatever the round.
fn is_same_work(a: &RatingSheet, b: &RatingSheet) -> bool {
    a.session == b.session && (a.session.is_some() || a.exercise == b.exercise)
}
