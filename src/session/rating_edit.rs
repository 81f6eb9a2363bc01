//! What can be changed of the rating of one criterion, whoever rates.

use crate::model::{Answer, Confidence, Evidence, Rating};

/// A change to what is kept about one criterion.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RatingEdit {
    /// `None` takes the answer back.
    Answer(Option<Answer>),
    Confidence(Option<Confidence>),
    EvidenceText(String),
    EvidenceLink(String),
    Note(String),
    /// Text and link at once, as one step.
    Evidence(Evidence),
}

/// A move through the questions that are asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Move {
    Next,
    Previous,
}

impl Move {
    /// So many places on.
    pub(super) fn places(self) -> isize {
        match self {
            Self::Next => 1,
            Self::Previous => -1,
        }
    }
}

impl RatingEdit {
    /// What is kept of a rating after the change; `None` where that is nothing.
    pub(super) fn on(self, rating: Option<&Rating>) -> Option<Rating> {
        let mut rating = rating.cloned().unwrap_or_default();
        match self {
            Self::Answer(answer) => rating.answer = answer,
            Self::Confidence(confidence) => rating.confidence = confidence,
            Self::EvidenceText(text) => rating.evidence.text = text,
            Self::EvidenceLink(link) => rating.evidence.link = link,
            Self::Note(note) => rating.note = note,
            Self::Evidence(evidence) => rating.evidence = evidence,
        }
        Some(rating).filter(|rating| !rating.is_empty())
    }
}
