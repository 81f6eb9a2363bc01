//! Rating in a course: alone, for a trainer, or at the trainer's laptop.

use super::effect::{CourseEffect, FileContent, FileJob};
use super::{CourseView, OpenSheet, Purpose};
use crate::model::{
    CourseSession, CriterionId, Exercise, ExerciseId, Framework, FrameworkRef, Participant, RaterId,
    RatingRound, RatingSheet, SessionId,
};
use crate::session::{Change, Effect, Move, Notice, Question, Session};
use crate::store::{Expected, Fault, Faults, new_rater_id};
use crate::text::{course::notices as text, faults};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

impl Session {
    pub(super) fn start_alone(&mut self, id: &ExerciseId) {
        let Some(exercise) = self.library.exercise(id).cloned() else { return };
        let Some(framework) = self.framework_at_hand(&exercise) else { return };
        let is_it = |draft: &RatingSheet| draft.session.is_none() && draft.exercise == exercise.id;
        let draft = self.course.drafts.iter().find(|draft| is_it(draft)).cloned();
        let sheet = draft.unwrap_or_else(|| new_sheet(&framework, &exercise, None));
        let view = if sheet.edition > 0 { CourseView::Feedback } else { CourseView::Rate };
        self.sit_at(OpenSheet::new(framework, exercise, sheet, Purpose::Alone), view);
    }

    /// Asks first, where something would be lost.
    pub(super) fn ask_to_start_afresh(&mut self) {
        match &self.course.sheet {
            Some(open) if !open.sheet().ratings.is_empty() => self.ask(Question::StartAfresh),
            _ => self.start_afresh(),
        }
    }

    pub(in crate::session) fn start_afresh(&mut self) {
        let Some(open) = &mut self.course.sheet else { return };
        if *open.purpose() != Purpose::Alone {
            return;
        }
        let sheet = new_sheet(open.framework(), open.exercise(), None);
        let open = OpenSheet::new(open.shared_framework(), open.shared_exercise(), sheet, Purpose::Alone);
        self.drop_draft();
        self.sit_at(open, CourseView::Rate);
    }

    /// Opens what a trainer gave out: a new sheet, or the one that was begun or handed in before.
    pub(super) fn join(&mut self, file: &Path, session: CourseSession) {
        let framework = match self.framework_of_session(file, &session) {
            Ok(framework) => framework,
            Err(faults) => return self.notices.push(Notice::fault(&faults)),
        };
        let exercise = Arc::new(session.exercise.clone());
        let is_it = |draft: &&RatingSheet| draft.session.as_ref() == Some(&session.id);
        let draft = self.course.drafts.iter().find(is_it).cloned();
        let is_new = draft.is_none();
        let mut sheet = draft.unwrap_or_else(|| new_sheet(&framework, &exercise, Some(session.id.clone())));
        // A second round begins from one's own answers of the first.
        let round_is_new = sheet.round != session.round;
        if round_is_new {
            (sheet.round, sheet.edition) = (session.round, 0);
        }
        let has_rated = sheet.edition > 0;
        let was_open = self.course.sheet.as_ref().filter(|open| {
            open.session().map(|session| &session.id) == Some(&session.id)
                && open.sheet().round == session.round
        });
        let handed_in = was_open.and_then(|open| open.handed_in().map(ToOwned::to_owned));
        let has_looked_again = has_rated && was_open.is_some() && self.course.view == CourseView::HandedIn;
        let purpose = Purpose::Joined { session: Arc::new(session), file: file.to_owned() };
        let view = match (is_new, has_rated) {
            (true, _) => CourseView::AboutYou,
            (false, true) => CourseView::HandedIn,
            (false, false) => CourseView::Rate,
        };
        let edition = sheet.edition;
        let mut open = OpenSheet::new(framework, exercise, sheet, purpose);
        if handed_in.is_some() {
            open.mark_handed_in(edition, handed_in);
        }
        self.sit_at(open, view);
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
        let begun = |open: &OpenSheet| *open.purpose() == Purpose::Passed && open.next_undo().is_some();
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
        let (framework, room) = (open.shared_framework(), open.room());
        let exercise = Arc::new(room.session.exercise.clone());
        let session = Some(room.session.id.clone());
        let known = |round| {
            let is_it = |sheet: &&RatingSheet| Some(&sheet.rater) == rater;
            room.sheets_of(round).find(is_it).cloned()
        };
        let round = room.session.round;
        let before = known(round).or_else(|| known(RatingRound::First));
        let is_new = before.is_none();
        let mut sheet = before.unwrap_or_else(|| new_sheet(&framework, &exercise, session));
        if sheet.round != round {
            (sheet.round, sheet.edition) = (round, 0);
        }
        let view = if is_new { CourseView::AboutYou } else { CourseView::Rate };
        self.sit_at(OpenSheet::new(framework, exercise, sheet, Purpose::Passed), view);
    }

    fn sit_at(&mut self, sheet: OpenSheet, view: CourseView) {
        self.course.exercise = Some(sheet.shared_exercise());
        self.course.sheet = Some(sheet);
        self.show_course(view);
    }

    pub(super) fn edit_sheet(&mut self, change: Change, edit: impl FnOnce(&mut RatingSheet)) {
        if self.course.sheet.as_mut().is_some_and(|sheet| sheet.edit(change, edit)) {
            self.keep_draft();
        }
    }

    pub(super) fn show_in_course(&mut self, criterion: CriterionId) {
        match (self.course.view, &mut self.course.sheet, &mut self.course.room) {
            (CourseView::Room | CourseView::Projector, _, Some(room)) => room.show(criterion),
            (_, Some(sheet), _) => {
                sheet.show(criterion);
                self.course.view = CourseView::Rate;
            }
            _ => {}
        }
    }

    pub(super) fn step_in_course(&mut self, step: Move) {
        let steps = match step {
            Move::Next => 1,
            Move::Previous => -1,
        };
        let there = match (self.course.view, &self.course.sheet, &self.course.room) {
            (CourseView::Room | CourseView::Projector, _, Some(room)) => room.neighbour(steps),
            (CourseView::Rate, Some(sheet), _) => sheet.neighbour(steps),
            _ => None,
        };
        if let Some(criterion) = there.cloned() {
            self.show_in_course(criterion);
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
        let Some(framework) = self.framework_at_hand(&exercise) else { return };
        let view = if sheet.edition > 0 { CourseView::Feedback } else { CourseView::Rate };
        self.sit_at(OpenSheet::new(framework, exercise, sheet, Purpose::Alone), view);
        self.keep_draft();
    }

    pub(super) fn keep_draft(&mut self) {
        let Some(open) = &self.course.sheet else { return };
        if *open.purpose() == Purpose::Passed {
            return;
        }
        let sheet = open.shared_sheet();
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
        let sheet = open.shared_sheet();
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

fn new_sheet(framework: &Framework, exercise: &Exercise, session: Option<SessionId>) -> RatingSheet {
    RatingSheet {
        session,
        exercise: exercise.id.clone(),
        framework: FrameworkRef::from(framework),
        round: RatingRound::First,
        rater: new_rater_id(),
        edition: 0,
        participant: Participant::default(),
        ratings: BTreeMap::new(),
    }
}
