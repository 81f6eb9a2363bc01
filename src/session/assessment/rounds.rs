//! Rounds of the open assessment: their names, their scores, and how the current one stands to an earlier one.

use super::{Change, Document};
use crate::findings::RoundStory;
use crate::model::{Assessment, Framework, FrameworkRef, Round};
use crate::scoring::{RoundScores, round_scores};
use crate::session::Notice;
use crate::store::{CarryOver, Library, carry_over};
use crate::text::{rounds as text, versions};
use std::sync::Arc;

/// How the current round stands to an earlier one.
#[derive(Clone, Debug, PartialEq)]
pub enum Since {
    Progress(Box<RoundStory>),
    /// They answer different questions, so there is nothing to call progress.
    QuestionsChanged,
}

/// Why a round cannot be called so.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NameFault {
    Empty,
    /// Another round has this name.
    Taken,
}

impl Document {
    /// The progress since an earlier round, by its position; `None` where there is no such round.
    pub fn progress_since(&self, round: usize) -> Option<Since> {
        let assessment = self.assessment();
        let round = assessment.earlier_rounds.get(round)?;
        Some(if round.framework == assessment.framework {
            let story = RoundStory::since(self.framework(), assessment, &round.ratings);
            Since::Progress(Box::new(story))
        } else {
            Since::QuestionsChanged
        })
    }

    /// All rounds, oldest first, the current one last.
    pub fn rounds(&self, library: &Library) -> Vec<RoundScores> {
        round_scores(self.assessment(), |of| self.framework_of(library, of))
    }

    /// A framework that the rounds speak of: its own, one in its file, or one at hand.
    pub fn framework_of<'a>(&'a self, library: &'a Library, of: &FrameworkRef) -> Option<&'a Framework> {
        library.framework_of_round((self.assessment(), self.framework()), of)
    }

    /// Another version of the framework to which the answers can be carried over.
    pub fn next_version<'a>(&self, library: &'a Library) -> Option<&'a Arc<Framework>> {
        library.next_version(&self.assessment().framework)
    }

    /// Sets the current answers aside as an earlier round, and goes on from a copy; says what came of it.
    pub fn start_round(&mut self, earlier: &str, new: &str) -> Notice {
        let assessment = self.assessment();
        let refused = match (ending_name_fault(assessment, earlier), new_name_fault(assessment, earlier, new))
        {
            (Some(NameFault::Empty), _) => Some(text::NEEDS_ENDING_NAME.to_owned()),
            (Some(NameFault::Taken), _) => Some(text::name_taken(earlier)),
            (None, Some(NameFault::Empty)) => Some(text::NEEDS_NEW_NAME.to_owned()),
            (None, Some(NameFault::Taken)) => Some(text::name_taken(new)),
            (None, None) => None,
        };
        if let Some(refused) = refused {
            return Notice::attention(refused);
        }
        self.edit(Change::Round, |assessment| {
            assessment.earlier_rounds.push(Round {
                name: earlier.trim().to_owned(),
                framework: assessment.framework.clone(),
                own_framework: None,
                ratings: assessment.ratings.clone(),
            });
            assessment.confirmed.clear();
            new.trim().clone_into(&mut assessment.round);
        });
        let first = self.asked().next().map(|criterion| criterion.id.clone());
        if let Some(first) = first {
            self.show(first);
        }
        Notice::done(text::started(new.trim()))
    }

    pub fn name_round(&mut self, name: String) {
        if current_name_fault(self.assessment(), &name).is_none() {
            self.edit(Change::RoundName, |assessment| assessment.round = name);
        }
    }

    /// Carries the answers over to another version of the framework, as one step; says what became of them. `None`
    /// where they cannot be carried over.
    pub fn use_version(&mut self, framework: Arc<Framework>) -> Option<Notice> {
        let into_file = !Library::is_built_in(&framework);
        let (carried, report) = carry_over(self.assessment(), &framework, into_file)?;
        let told = told(&report, &framework);
        self.change_framework(framework, carried);
        Some(Notice::attention(told))
    }
}

/// What was carried over and what was not, in words.
pub(super) fn told(report: &CarryOver, to: &Framework) -> String {
    let CarryOver { from_version, to_version, kept, renamed, asked_again, split, dropped } = report;
    let name = |id| to.criterion(id).map(|criterion| criterion.name.as_str());
    versions::carried_over(versions::CarriedOver {
        from: from_version,
        to: to_version,
        kept: kept.len(),
        renamed: renamed.len(),
        asked_again: &asked_again.iter().filter_map(name).collect::<Vec<_>>(),
        split,
        dropped,
    })
}

/// Whether the round that ends may be called so.
pub fn ending_name_fault(assessment: &Assessment, name: &str) -> Option<NameFault> {
    let taken = assessment.earlier_rounds.iter().any(|round| text::same_name(&round.name, name));
    fault(name, taken)
}

/// Whether the round that begins may be called so.
pub fn new_name_fault(assessment: &Assessment, ending: &str, name: &str) -> Option<NameFault> {
    let taken = assessment.earlier_rounds.iter().any(|round| text::same_name(&round.name, name));
    fault(name, taken || text::same_name(ending, name))
}

/// Whether the current round may be called so.
pub fn current_name_fault(assessment: &Assessment, name: &str) -> Option<NameFault> {
    ending_name_fault(assessment, name)
}

fn fault(name: &str, is_taken: bool) -> Option<NameFault> {
    if name.trim().is_empty() { Some(NameFault::Empty) } else { is_taken.then_some(NameFault::Taken) }
}

/// Names to begin with: of the round that ends and of the new one.
pub fn suggested_names(assessment: &Assessment) -> (String, String) {
    let earlier = &assessment.earlier_rounds;
    let free = |from: usize, also: &str| {
        let taken = |name: &str| {
            text::same_name(name, also) || earlier.iter().any(|round| text::same_name(&round.name, name))
        };
        // One more name than there are rounds: one of them is free.
        let mut names = (from..=from + earlier.len() + 1).map(text::round_number);
        names.find(|name| !taken(name)).unwrap_or_default()
    };
    let ending = match assessment.round.trim() {
        "" => free(earlier.len() + 1, ""),
        name => name.to_owned(),
    };
    let new = free(earlier.len() + 2, &ending);
    (ending, new)
}
