//! What came of a key on a question: it is said, and an answer can be taken back where it is said.

use super::{Change, CourseCommand, RatingEdit, Route, Session};
use crate::model::{Answer, CriterionId};

/// What the last key on a question did.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum KeySaid {
    Answered {
        criterion: CriterionId,
        /// The answer before; `None` where there was none.
        before: Option<Answer>,
        after: Answer,
    },
    /// The answer of the round before was found right.
    StillSo { criterion: CriterionId },
    /// Words were typed while no field has the cursor; they answer nothing.
    WordsIgnored,
}

impl Session {
    /// What the last key did; an answer only as long as undo would take back just this one.
    pub fn key_said(&self) -> Option<&KeySaid> {
        self.key_said.as_ref().filter(|said| match said {
            KeySaid::Answered { criterion, .. } => {
                self.next_undo().is_some_and(|(change, _)| *change == Change::Answer(criterion.clone()))
            }
            KeySaid::StillSo { criterion } => {
                self.next_undo().is_some_and(|(change, _)| *change == Change::StillSo(criterion.clone()))
            }
            KeySaid::WordsIgnored => true,
        })
    }

    pub(super) fn answer_by_key(&mut self, criterion: &CriterionId, after: Answer) {
        let edit = RatingEdit::Answer(Some(after));
        let before = if self.route == Route::Course {
            let before = self.course.sheet().and_then(|open| open.rating().answer(criterion));
            self.apply_course(CourseCommand::Rate(criterion.clone(), edit));
            before
        } else {
            let before = self.document.as_ref().and_then(|document| document.assessment().answer(criterion));
            self.rate(criterion, edit);
            self.go_on_from(criterion, before);
            before
        };
        // The same answer once more changes nothing, so there is nothing new to say.
        if before != Some(after) {
            self.key_said = Some(KeySaid::Answered { criterion: criterion.clone(), before, after });
        }
    }

    /// Keeps an edit of a question. An answer that leads on by itself is said where it leads to.
    pub(super) fn rate_and_go_on(&mut self, criterion: &CriterionId, edit: RatingEdit) {
        let before = self.document.as_ref().and_then(|document| document.assessment().answer(criterion));
        let given = if let RatingEdit::Answer(answer) = edit { answer } else { None };
        self.rate(criterion, edit);
        if let Some(after) = given
            && self.go_on_from(criterion, before)
        {
            self.key_said = Some(KeySaid::Answered { criterion: criterion.clone(), before, after });
        }
    }

    /// Shows the next question after the first answer to this one, where the user has chosen so. Whoever changes
    /// an answer stays with it, and the last question leads nowhere by itself. Tells whether it went on.
    fn go_on_from(&mut self, criterion: &CriterionId, before: Option<Answer>) -> bool {
        let Some(document) = self.document.as_mut().filter(|_| self.settings.goes_on) else { return false };
        let is_first = before.is_none() && document.assessment().answer(criterion).is_some();
        let next = document.neighbour(1).cloned().filter(|_| is_first && document.criterion() == criterion);
        next.map(|next| document.show(next)).is_some()
    }

    /// Notes that a question of a later round was looked at again and found right as it stands. Tells whether it was:
    /// what has no answer cannot be still so.
    pub(super) fn confirm(&mut self, criterion: &CriterionId) -> bool {
        let Some(document) = &mut self.document else { return false };
        let has_answer = document.assessment().answer(criterion).is_some();
        if !has_answer || document.second_look(criterion).is_none() {
            return false;
        }
        let id = criterion.clone();
        document.edit(Change::StillSo(id.clone()), |assessment| _ = assessment.confirmed.insert(id));
        true
    }

    pub(super) fn still_so(&mut self, criterion: &CriterionId) {
        if !self.confirm(criterion) {
            return;
        }
        self.key_said = Some(KeySaid::StillSo { criterion: criterion.clone() });
        let Some(document) = &mut self.document else { return };
        if let Some(next) = document.next_to_look_at(criterion).cloned() {
            document.show(next);
        }
    }
}
