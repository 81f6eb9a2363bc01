//! What is chosen on the Compare screen, and how the open document stands to those it can be compared with.

use super::{Document, Session, Sureness};
use crate::findings::{Alternative, AlternativeId, Case, DrawInput, Verdict, alternatives};
use crate::model::CriterionId;
use std::sync::Arc;

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

/// How the document stands to everybody, worked out once for each of its revisions.
#[derive(Debug)]
pub struct Standings {
    pub case: Case,
    /// One for each of the others of the case; without shares until the draws are done.
    pub verdicts: Vec<Verdict>,
}

/// The standings, and what they were made from.
#[derive(Debug)]
pub(super) struct Kept {
    /// Document, its revision, and those it is compared with.
    key: (u64, u64, u64),
    standings: Standings,
    pub(super) input: Arc<DrawInput>,
}

impl Session {
    /// Everything the open document can be compared with.
    pub fn alternatives<'a>(&'a self, document: &'a Document) -> Vec<Alternative<'a>> {
        alternatives(self.library().readings_of(document.framework()), document.assessment(), self.others())
    }

    /// How the open document stands to them, in their order; `None` without a document.
    pub fn standings(&self) -> Option<&Standings> {
        self.comparison.as_ref().map(|kept| &kept.standings)
    }

    /// The draws over the standings as they are now; `None` until they are done.
    pub fn current_sureness(&self) -> Option<&Sureness> {
        let kept = self.comparison.as_ref()?;
        self.sureness.as_ref().filter(|sureness| Arc::ptr_eq(&sureness.input, &kept.input))
    }

    /// Works the standings out anew where something they rest on has changed, and has the draws done that they need.
    pub(super) fn keep_comparison(&mut self) {
        let Some(document) = &self.document else {
            self.comparison = None;
            self.keep_sureness();
            return;
        };
        let key = (self.opened, document.revision(), self.compared_with);
        if self.comparison.as_ref().is_none_or(|kept| kept.key != key) {
            let case = Case::of(document.framework(), document.assessment(), &self.alternatives(document));
            let input = DrawInput::of(&case);
            // An edit that changes nothing the draws rest on, such as a weight, needs no new ones.
            let mut known = self.sureness.iter().map(|sureness| &sureness.input).chain(self.running_input());
            let input = known.find(|known| ***known == input).cloned().unwrap_or_else(|| Arc::new(input));
            let standings = Standings { verdicts: Vec::new(), case };
            self.comparison = Some(Kept { key, standings, input });
            self.tell_verdicts();
        }
        self.keep_sureness();
    }

    /// Says of each of the others what may be said by now.
    pub(super) fn tell_verdicts(&mut self) {
        let Some(kept) = &self.comparison else { return };
        let draws = self.current_sureness().map(|sureness| &sureness.draws);
        let verdicts = kept.standings.case.verdicts(draws);
        if let Some(kept) = &mut self.comparison {
            kept.standings.verdicts = verdicts;
        }
    }

    /// What is chosen when Compare is opened with nothing chosen: the nearest city, so that there is something to see.
    pub(super) fn choose_by_default(&mut self) {
        self.keep_comparison();
        let nearest = self.standings().and_then(|standings| standings.case.nearest_city());
        if let Some(nearest) = nearest.map(|city| city.id.clone()).filter(|_| self.choice.chosen.is_empty()) {
            self.choice.chosen.push(nearest);
        }
    }
}
