//! What is chosen on the Compare screen, and with whom the open document can be compared.

use super::{Document, Session};
use crate::findings::{Alternative, AlternativeId, alternatives};
use crate::model::CriterionId;

/// What is chosen on the Compare screen.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Choice {
    /// Drawn over one's own profile, the latest last.
    pub chosen: Vec<AlternativeId>,
    /// The cell of the matrix whose passage is shown; without an alternative it is one's own.
    pub cell: Option<(CriterionId, Option<AlternativeId>)>,
}

impl Choice {
    /// One's own profile and two more are as many as one can tell apart in one radar.
    const MOST: usize = 2;

    /// Chooses, or takes back; a third choice replaces the first.
    pub(super) fn toggle(&mut self, id: AlternativeId) {
        if let Some(at) = self.chosen.iter().position(|chosen| *chosen == id) {
            self.chosen.remove(at);
        } else {
            self.chosen.push(id);
            if self.chosen.len() > Self::MOST {
                self.chosen.remove(0);
            }
        }
    }
}

impl Session {
    /// Everything the open document can be compared with.
    pub fn alternatives<'a>(&'a self, document: &'a Document) -> Vec<Alternative<'a>> {
        alternatives(self.library().cities_of(document.framework()), document.assessment(), self.others())
    }
}
