//! Handing a sheet in: to the key, to the trainer's folder, or into the room on this computer.

use super::{Course, CourseView, Purpose};
use crate::model::{RatingRound, RatingSheet};
use crate::scoring::{AgainstKey, against_key};
use crate::session::Content;
use crate::session::desk::Desk;
use crate::store::{Expected, Library, OWN_ENDING};
use std::path::{Path, PathBuf};
use std::sync::Arc;

impl Course {
    /// Brings a sheet where it belongs: to the key, to the trainer's folder, or into the room on this computer.
    pub(super) fn hand_in(&mut self, desk: &mut Desk, sheet: Arc<RatingSheet>) {
        let Some(open) = &mut self.sheet else { return };
        match open.purpose() {
            Purpose::Alone => {
                open.rating.was_handed_in(&sheet);
                self.keep_draft(desk);
                self.show_course(desk, CourseView::Feedback);
            }
            Purpose::Joined { file, .. } => {
                // Each rater's file has a name of its own, so that it can only replace itself.
                let folder = file.parent().unwrap_or(Path::new(""));
                let path = folder.join(sheet_file_name(&sheet));
                self.write_course_file(desk, path, Content::HandedIn(sheet), Expected::Anything);
            }
            Purpose::Passed => {
                self.take_in_sheets(desk, vec![Arc::unwrap_or_clone(sheet)]);
                self.pass_the_laptop(desk);
            }
        }
    }

    /// Hands in to a folder of one's own choice.
    pub(super) fn hand_in_to(&mut self, desk: &mut Desk, path: PathBuf) {
        let Some(open) = &self.sheet else { return };
        let content = match open.purpose() {
            Purpose::Alone => Content::Sheet(Arc::clone(open.rating.sheet())),
            Purpose::Joined { .. } | Purpose::Passed => Content::HandedIn(open.rating.next_edition()),
        };
        self.write_course_file(desk, path, content, Expected::Absent);
    }

    /// Only what has been written counts as handed in, whenever the program ends.
    pub(super) fn was_handed_in(&mut self, desk: &mut Desk, path: PathBuf, sheet: &Arc<RatingSheet>) {
        if let Some(open) = &mut self.sheet
            && open.rating.was_handed_in(sheet)
        {
            open.handed_in = Some(path);
            self.keep_draft(desk);
            self.show_course(desk, CourseView::HandedIn);
        }
    }

    pub(super) fn was_not_handed_in(&mut self, sheet: &RatingSheet) {
        if let Some(open) = &mut self.sheet {
            open.rating.was_not_handed_in(sheet);
        }
    }

    /// One's own answers beside the key, when one has handed in alone; `None` as long as nobody should see it,
    /// and where nobody knows what is right.
    pub fn feedback(&self, library: &Library) -> Option<AgainstKey> {
        let open = self.sheet.as_ref()?;
        let (rating, sheet) = (&open.rating, open.rating.sheet());
        if *open.purpose() != Purpose::Alone || sheet.edition == 0 {
            return None;
        }
        let key = library.key_of(rating.exercise())?;
        Some(against_key(&sheet.ratings, rating.questions().ids(), &key))
    }
}

/// A name that tells the trainer whose file it is, as far as the participant said so, and that no other one has.
fn sheet_file_name(sheet: &RatingSheet) -> String {
    let name: String = sheet
        .participant
        .name
        .chars()
        .map(|c| if c.is_alphanumeric() { c.to_lowercase().next().unwrap_or(c) } else { ' ' })
        .take(40)
        .collect();
    let words: Vec<&str> = name.split_whitespace().collect();
    let rater: String = sheet.rater.as_str().chars().filter(char::is_ascii_alphanumeric).take(8).collect();
    let round = match sheet.round {
        RatingRound::First => 1,
        RatingRound::Second => 2,
    };
    [vec!["ratings"], words].concat().join("-") + &format!("-{rater}-round-{round}.{OWN_ENDING}")
}
