//! A rating sheet that is being filled in on this computer, and whom it is for.

use crate::model::CourseSession;
use crate::session::PersonRating;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// Whom the sheet is for.
#[derive(Clone, Debug, PartialEq)]
pub enum Purpose {
    /// To learn alone: it is compared with the key when it is handed in.
    Alone,
    /// For a trainer, who gave out that file.
    Joined { session: Arc<CourseSession>, file: PathBuf },
    /// At the trainer's laptop: it goes into the room.
    Passed,
}

/// One person rating in this window.
#[derive(Debug)]
pub struct OpenSheet {
    pub(super) rating: PersonRating,
    pub(super) purpose: Purpose,
    /// Where it was handed in.
    pub(super) handed_in: Option<PathBuf>,
}

impl OpenSheet {
    pub(super) fn new(rating: PersonRating, purpose: Purpose) -> Self {
        Self { rating, purpose, handed_in: None }
    }

    /// Who rates what, and how far it has come.
    pub fn rating(&self) -> &PersonRating {
        &self.rating
    }

    pub fn purpose(&self) -> &Purpose {
        &self.purpose
    }

    /// The session it is for; `None` for somebody alone.
    pub fn session(&self) -> Option<&CourseSession> {
        match &self.purpose {
            Purpose::Joined { session, .. } => Some(session),
            Purpose::Alone | Purpose::Passed => None,
        }
    }

    /// Where it was handed in; `None` before that, or for somebody alone.
    pub fn handed_in(&self) -> Option<&Path> {
        self.handed_in.as_deref()
    }
}
