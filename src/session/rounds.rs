//! Rounds of the open assessment: their names, their scores, and how the current one stands to an earlier one.

use super::{Change, Document, Notice, Route, Session};
use crate::findings::RoundStory;
use crate::model::{Assessment, Framework, FrameworkRef, Round};
use crate::scoring::{RoundScores, round_scores};
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

impl Session {
    /// The progress since an earlier round, by its position; `None` where there is no such round.
    pub fn progress_since(&self, document: &Document, round: usize) -> Option<Since> {
        let assessment = document.assessment();
        let round = assessment.earlier_rounds.get(round)?;
        Some(if round.framework == assessment.framework {
            let story = RoundStory::since(document.framework(), assessment, &round.ratings);
            Since::Progress(Box::new(story))
        } else {
            Since::QuestionsChanged
        })
    }

    /// All rounds, oldest first, the current one last.
    pub fn rounds(&self, document: &Document) -> Vec<RoundScores> {
        round_scores(document.assessment(), |of| self.framework_of(document, of))
    }

    /// A framework that the rounds of a document speak of: its own, one in its file, or one at hand.
    pub fn framework_of<'a>(&'a self, document: &'a Document, of: &FrameworkRef) -> Option<&'a Framework> {
        self.library().framework_of_round((document.assessment(), document.framework()), of)
    }

    /// Another version of the document's framework to which its answers can be carried over.
    pub fn next_version(&self, document: &Document) -> Option<&Arc<Framework>> {
        self.library().next_version(&document.assessment().framework)
    }

    pub(super) fn start_round(&mut self, earlier: &str, new: &str) {
        let Some(document) = &mut self.document else { return };
        let assessment = document.assessment();
        let refused = match (ending_name_fault(assessment, earlier), new_name_fault(assessment, earlier, new))
        {
            (Some(NameFault::Empty), _) => Some(text::NEEDS_ENDING_NAME.to_owned()),
            (Some(NameFault::Taken), _) => Some(text::name_taken(earlier)),
            (None, Some(NameFault::Empty)) => Some(text::NEEDS_NEW_NAME.to_owned()),
            (None, Some(NameFault::Taken)) => Some(text::name_taken(new)),
            (None, None) => None,
        };
        if let Some(refused) = refused {
            return self.notice_once(Notice::attention(refused));
        }
        document.edit(Change::Round, |assessment| {
            assessment.earlier_rounds.push(Round {
                name: earlier.trim().to_owned(),
                framework: assessment.framework.clone(),
                own_framework: None,
                ratings: assessment.ratings.clone(),
            });
            assessment.confirmed.clear();
            new.trim().clone_into(&mut assessment.round);
        });
        let first = document.asked().next().map(|criterion| criterion.id.clone());
        if let Some(first) = first {
            document.show(first);
            self.route = Route::Score;
        }
        self.notice_once(Notice::done(text::started(new.trim())));
    }

    pub(super) fn name_round(&mut self, name: String) {
        let Some(document) = &mut self.document else { return };
        if current_name_fault(document.assessment(), &name).is_none() {
            document.edit(Change::RoundName, |assessment| assessment.round = name);
        }
    }

    /// Carries the open assessment over to another version of its framework, as one step.
    pub(super) fn use_version(&mut self, wanted: &FrameworkRef) {
        let Some(framework) = self.library.framework(wanted).cloned() else { return };
        let Some(document) = &mut self.document else { return };
        let into_file = !Library::is_built_in(&framework);
        let Some((carried, report)) = carry_over(document.assessment(), &framework, into_file) else {
            return;
        };
        let told = told(&report, &framework);
        document.change_framework(framework, carried);
        let offered = versions::version_on_results(&report.to_version);
        self.notices.retain(|notice| notice.text != offered);
        self.notices.push(Notice::attention(told));
        self.route = Route::Results;
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
