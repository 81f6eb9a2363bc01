//! What came of a key on a question: it is said, and an answer can be taken back where it is said.

use super::Change;
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

impl KeySaid {
    /// What is said of that answer; nothing new where it was there already.
    pub(super) fn answered(criterion: &CriterionId, before: Option<Answer>, after: Answer) -> Option<Self> {
        let criterion = criterion.clone();
        (before != Some(after)).then_some(Self::Answered { criterion, before, after })
    }

    /// Whether it still holds: an answer only as long as undo would take back just this one.
    pub(super) fn holds(&self, next_undo: Option<&Change>) -> bool {
        match (self, next_undo) {
            (Self::Answered { criterion, .. }, Some(Change::Answer(answered))) => answered == criterion,
            (Self::StillSo { criterion }, Some(Change::StillSo(confirmed))) => confirmed == criterion,
            (Self::Answered { .. } | Self::StillSo { .. }, _) => false,
            (Self::WordsIgnored, _) => true,
        }
    }
}
