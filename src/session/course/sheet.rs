//! A rating sheet that is being filled in on this computer, and whom it is for.

use crate::model::{CourseSession, RatingRound, RatingSheet, Room};
use crate::session::desk::Desk;
use crate::session::{Content, Effect, PersonRating, Questions, WriteJob};
use crate::store::{Expected, OWN_ENDING, is_of_page, new_rater_id};
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
    purpose: Purpose,
    /// Where it was handed in.
    handed_in: Option<PathBuf>,
}

impl OpenSheet {
    /// Goes on alone with a sheet, or begins a new one.
    pub(super) fn alone(questions: Questions, sheet: Option<RatingSheet>) -> Self {
        let begin = |questions| PersonRating::begin(questions, new_rater_id(), None);
        let rating = match sheet {
            Some(sheet) => PersonRating::new(questions, sheet),
            None => begin(questions),
        };
        Self { rating, purpose: Purpose::Alone, handed_in: None }
    }

    /// For a trainer, who gave out that file: a new sheet, or the one that was begun or handed in before. A second round
    /// begins from one's own answers of the first.
    pub(super) fn joined(
        questions: Questions,
        session: CourseSession,
        file: &Path,
        sheet: Option<RatingSheet>,
        handed_in: Option<PathBuf>,
    ) -> Self {
        let mut rating = match sheet {
            Some(sheet) => PersonRating::new(questions, sheet),
            None => PersonRating::begin(questions, new_rater_id(), Some(session.id.clone())),
        };
        rating.begin_round(session.round);
        let purpose = Purpose::Joined { session: Arc::new(session), file: file.to_owned() };
        Self { rating, purpose, handed_in }
    }

    /// At the trainer's laptop: for somebody who has rated before, or without a sheet for somebody new.
    pub(super) fn passed(questions: Questions, room: &Room, sheet: Option<RatingSheet>) -> Self {
        let mut rating = match sheet {
            Some(sheet) => PersonRating::new(questions, sheet),
            None => PersonRating::begin(questions, new_rater_id(), Some(room.session.id.clone())),
        };
        rating.begin_round(room.session.round);
        Self { rating, purpose: Purpose::Passed, handed_in: None }
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

    /// Whether it is for that round of that session.
    pub(super) fn is_of(&self, session: &CourseSession) -> bool {
        let is_it = |own: &CourseSession| own.id == session.id;
        self.session().is_some_and(is_it) && self.rating.sheet().round == session.round
    }

    /// Where it was handed in; `None` before that, or for somebody alone.
    pub fn handed_in(&self) -> Option<&Path> {
        self.handed_in.as_deref()
    }

    /// Only what has been written counts as handed in, whenever the program ends; tells whether it was this sheet.
    pub(super) fn was_handed_in(&mut self, path: &Path, sheet: &Arc<RatingSheet>) -> bool {
        let is_it = self.rating.was_handed_in(sheet);
        if is_it {
            self.handed_in = Some(path.to_owned());
        }
        is_it
    }

    /// Looks at the file of the session again.
    pub(super) fn look_again(&self, desk: &mut Desk) {
        if let Purpose::Joined { file, .. } = &self.purpose {
            let (path, library) = (file.clone(), desk.library.clone());
            desk.push(Effect::OpenAny { path, library });
        }
    }

    /// Writes it to a place of one's own choice: handed in, or for oneself.
    pub(super) fn write_to(&self, path: PathBuf, desk: &mut Desk) {
        let content = match &self.purpose {
            Purpose::Alone => Content::Sheet(Arc::clone(self.rating.sheet())),
            Purpose::Joined { .. } | Purpose::Passed => Content::HandedIn(self.rating.next_edition()),
        };
        desk.push(WriteJob { path, content, expected: Expected::Absent });
    }
}

/// Where a sheet goes beside the file of a session. Each rater's file has a name of its own, so that it can only replace
/// itself; it tells the trainer whose it is, as far as the participant said so.
pub(super) fn hand_in_beside(file: &Path, sheet: Arc<RatingSheet>, desk: &mut Desk) {
    let path = file.parent().unwrap_or(Path::new("")).join(sheet_file_name(&sheet));
    desk.push(WriteJob { path, content: Content::HandedIn(sheet), expected: Expected::Anything });
}

pub fn sheet_file_name(sheet: &RatingSheet) -> String {
    let name: String = sheet
        .participant
        .name
        .chars()
        .map(|c| if c.is_alphanumeric() { c.to_lowercase().next().unwrap_or(c) } else { ' ' })
        .take(40)
        .collect();
    let words: Vec<&str> = name.split_whitespace().collect();
    // All of those who rated on the page that is one file begin alike.
    let letters = if is_of_page(&sheet.rater) { 10 } else { 8 };
    let rater: String =
        sheet.rater.as_str().chars().filter(char::is_ascii_alphanumeric).take(letters).collect();
    let round = match sheet.round {
        RatingRound::First => 1,
        RatingRound::Second => 2,
    };
    [vec!["ratings"], words].concat().join("-") + &format!("-{rater}-round-{round}.{OWN_ENDING}")
}
