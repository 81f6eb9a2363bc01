//! Where a program keeps what is under way in courses: sheets that are not handed in, and rooms.
//!
//! A trainer saves nothing by hand: a room is written here whenever something comes in, so that whatever
//! happens to the folder, the stick or the program, no rating that was taken in is lost.

use super::files::{load_room, load_sheet, save_room, save_sheet};
use super::seats::{book_name, handed_in_by_phones};
use crate::model::{Exercise, RatingSheet, Room, SessionId};
use crate::store::atomic::make_private_folder;
use crate::store::exercise_file::load_exercise_draft;
use crate::store::{Expected, Fault, Faults, Places, Readers, exercise_to_text, put};
use crate::text::faults;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

/// The folders of one user.
#[derive(Clone, Debug)]
pub struct CourseShelf {
    sheets: PathBuf,
    rooms: PathBuf,
    exercises: PathBuf,
    phones: PathBuf,
}

/// Everything that was found on a shelf.
#[derive(Debug, Default)]
pub struct Shelved {
    pub sheets: Vec<RatingSheet>,
    /// The one written last first.
    pub rooms: Vec<Room>,
    /// An exercise that somebody was writing.
    pub exercise: Option<Exercise>,
    /// Files that could not be read; they are left alone.
    pub faults: Vec<Fault>,
}

impl CourseShelf {
    /// The shelf among the places of one user.
    pub fn of(places: &Places) -> Self {
        Self {
            sheets: places.course("sheets"),
            rooms: places.course("rooms"),
            exercises: places.course("exercises"),
            phones: places.course("phones"),
        }
    }

    /// Where the room of a session is kept.
    pub fn room_path(&self, session: &SessionId) -> PathBuf {
        self.rooms.join(file_name(session.as_str()))
    }

    /// Where a sheet that is being filled in is kept.
    pub fn sheet_path(&self, sheet: &RatingSheet) -> PathBuf {
        let name = match &sheet.session {
            Some(session) => format!("session-{session}"),
            None => format!("alone-{}", sheet.exercise),
        };
        self.sheets.join(file_name(&name))
    }

    /// Where the seats of the phones in a room are kept.
    pub fn seat_book_path(&self, session: &SessionId) -> PathBuf {
        self.phones.join(book_name(session))
    }

    /// Everything on the shelf.
    pub fn read(&self) -> Shelved {
        let mut shelved = Shelved::default();
        for path in files_of(&self.sheets) {
            match load_sheet(&path) {
                Ok(sheet) => shelved.sheets.push(sheet),
                Err(Faults(faults)) => shelved.faults.extend(faults),
            }
        }
        for path in files_of(&self.rooms) {
            match load_room(&path) {
                Ok(mut room) => {
                    // What phones handed in is there also where the program ended before the room was kept.
                    for sheet in handed_in_by_phones(&self.seat_book_path(&room.session.id)) {
                        room.take_in(sheet);
                    }
                    shelved.rooms.push(room);
                }
                Err(Faults(faults)) => shelved.faults.extend(faults),
            }
        }
        let draft = self.draft_path();
        if draft.exists() {
            // It may be half written, so it is not checked as a finished exercise would be.
            match load_exercise_draft(&draft) {
                Ok(exercise) => shelved.exercise = Some(exercise),
                Err(Faults(faults)) => shelved.faults.extend(faults),
            }
        }
        shelved
    }

    /// Where the exercise that is being written is kept.
    pub fn draft_path(&self) -> PathBuf {
        self.exercises.join("draft.ron")
    }

    /// Keeps the exercise that is being written.
    ///
    /// # Errors
    /// When it cannot be written.
    pub fn keep_exercise(&self, exercise: &Exercise) -> Result<(), Fault> {
        let path = self.draft_path();
        make_folder_of(&path)?;
        let text =
            exercise_to_text(exercise).map_err(|err| Fault::of_file(&path, faults::cannot_write(err)))?;
        put(&path, text.as_bytes(), Expected::Anything, Readers::Owner)
    }

    /// Removes the exercise that was being written. One that is not there is no error.
    pub fn drop_exercise(&self) {
        remove(&self.draft_path());
    }

    /// Keeps a sheet that is being filled in.
    ///
    /// # Errors
    /// When it cannot be written.
    pub fn keep_sheet(&self, sheet: &RatingSheet) -> Result<(), Fault> {
        let path = self.sheet_path(sheet);
        make_folder_of(&path)?;
        save_sheet(&path, sheet, Expected::Anything)
    }

    /// Removes a sheet that is no longer needed. One that is not there is no error.
    pub fn drop_sheet(&self, sheet: &RatingSheet) {
        remove(&self.sheet_path(sheet));
    }

    /// Keeps a room.
    ///
    /// # Errors
    /// When it cannot be written; what was kept before is then still there.
    pub fn keep_room(&self, room: &Room) -> Result<(), Fault> {
        let path = self.room_path(&room.session.id);
        make_folder_of(&path)?;
        save_room(&path, room, Expected::Anything)
    }

    /// Removes a room. One that is not there is no error.
    pub fn drop_room(&self, session: &SessionId) {
        remove(&self.room_path(session));
        remove(&self.seat_book_path(session));
    }
}

/// An id as the name of a file: whatever a folder may not hold is replaced.
fn file_name(id: &str) -> String {
    let plain = |c: char| if c.is_ascii_alphanumeric() || c == '-' { c } else { '_' };
    format!("{}.ron", id.chars().take(80).map(plain).collect::<String>())
}

/// Sheets are written to be passed on; here they are nobody else’s business.
fn make_folder_of(path: &Path) -> Result<(), Fault> {
    let Some(folder) = path.parent() else { return Ok(()) };
    make_private_folder(folder)
        .map_err(|err| Fault::of_file(folder, faults::cannot_write(faults::io_words(&err))))
}

fn remove(path: &Path) {
    let _ = fs::remove_file(path);
    let _ = fs::remove_file(crate::store::atomic::backup_of(path));
}

/// The RON files of a folder, the one written last first. A folder that is not there holds none.
fn files_of(folder: &Path) -> Vec<PathBuf> {
    let Ok(entries) = fs::read_dir(folder) else { return Vec::new() };
    let mut files: Vec<(SystemTime, PathBuf)> = entries
        .filter_map(Result::ok)
        .filter(|entry| entry.path().extension().is_some_and(|ending| ending == "ron"))
        .map(|entry| {
            let written = entry.metadata().and_then(|about| about.modified());
            (written.unwrap_or(SystemTime::UNIX_EPOCH), entry.path())
        })
        .collect();
    files.sort_by(|a, b| b.cmp(a));
    files.into_iter().map(|(_, path)| path).collect()
}
