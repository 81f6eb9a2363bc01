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
            before
        };
        // The same answer once more changes nothing, so there is nothing new to say.
        if before != Some(after) {
            self.key_said = Some(KeySaid::Answered { criterion: criterion.clone(), before, after });
        }
    }
}
