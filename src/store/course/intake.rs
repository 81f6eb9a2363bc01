//! Takes in what participants hand in to a folder, as it comes and changes.

use super::handed_in::{Content, HandedIn, may_hold_ratings};
use super::room_table::RoomTable;
use crate::model::RatingSheet;
use crate::store::save::Fingerprint;
use crate::store::{Fault, Faults, Wanted};
use crate::text::{course::intake as text, faults};
use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant, SystemTime};

/// A file changed less than this before it was read is read again next time, whatever its time says: the
/// clocks of some sticks only know every second second.
const SETTLED_AFTER: Duration = Duration::from_secs(3);

/// A file that could not be read again and again is tried once in so many looks.
const LONGEST_WAIT: u32 = 32;

/// What a look into a folder found.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Intake {
    /// New sheets and new editions, in the order of their files. A file that goes takes nothing back.
    pub sheets: Vec<RatingSheet>,
    /// New and changed tables, of which somebody has to decide who is who.
    pub tables: Vec<RoomTable>,
    /// Everything that is not taken in now, with the reason: the folder itself first where it is gone, then
    /// its files. What is mended or taken away is no longer among them.
    pub refused: Vec<Fault>,
}

/// A folder and what was already seen in it. It holds no sheets: those are kept in the room.
#[derive(Debug)]
pub struct FolderIntake {
    folder: PathBuf,
    wanted: Wanted,
    seen: BTreeMap<PathBuf, Seen>,
    /// Why the folder could not be read the last time.
    gone: Option<Fault>,
}

/// What a file was like when it was last read.
#[derive(Debug)]
struct Seen {
    mark: Mark,
    /// When it was first seen with that mark.
    since: Instant,
    /// Changed long enough before it was read that any later change shows in `mark`.
    is_settled: bool,
    /// How often it could not be read, and how many looks it is still left alone for that.
    tries: u32,
    waits: u32,
    /// Of its content; `None` where it could not be read at all.
    fingerprint: Option<Fingerprint>,
    /// Why nothing was taken from it; empty where something was, or nothing should be.
    refused: Vec<Fault>,
}

/// What tells a changed file without reading it.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Mark {
    length: u64,
    /// Absent where the file system does not say.
    modified: Option<SystemTime>,
}

impl FolderIntake {
    /// A folder that has not been looked into yet.
    pub fn new(folder: PathBuf, wanted: Wanted) -> Self {
        Self { folder, wanted, seen: BTreeMap::new(), gone: None }
    }

    /// Looks for new and changed files in the folder and in the folders directly inside it. `None` where
    /// nothing has changed since the last look.
    ///
    /// A file that is still being copied is refused and taken once it is whole. Materials of the course
    /// (the session, the room, exercises, frameworks) are passed over.
    pub fn look(&mut self) -> Option<Intake> {
        let files = match candidates(&self.folder) {
            Ok(files) => files,
            Err(err) => {
                let advice = text::folder_gone(&faults::io_words(&err));
                let was_gone = self.gone.replace(Fault::of_file(&self.folder, advice)).is_some();
                return (!was_gone).then(|| self.found(Intake::default()));
            }
        };
        let mut is_news = self.gone.take().is_some();
        self.seen.retain(|file, seen| {
            let stays = files.contains_key(file);
            is_news |= !stays && !seen.refused.is_empty();
            stays
        });
        let mut new = Intake::default();
        for (file, mark) in files {
            let before = self.seen.remove(&file);
            let was_refused = before.as_ref().map(|seen| seen.refused.clone()).unwrap_or_default();
            let now = look_at(&file, mark, before, &self.wanted, &mut new);
            is_news |= now.refused != was_refused;
            self.seen.insert(file, now);
        }
        is_news |= !new.sheets.is_empty() || !new.tables.is_empty();
        is_news.then(|| self.found(new))
    }

    fn found(&self, new: Intake) -> Intake {
        let of_files = self.seen.values().flat_map(|seen| seen.refused.iter().cloned());
        Intake { refused: self.gone.iter().cloned().chain(of_files).collect(), ..new }
    }
}

/// Reads a file where it may have changed, and adds what it holds.
fn look_at(file: &Path, mark: Mark, before: Option<Seen>, wanted: &Wanted, new: &mut Intake) -> Seen {
    let before = match before {
        Some(mut seen) if seen.mark == mark && (seen.is_settled || seen.waits > 0) => {
            seen.waits = seen.waits.saturating_sub(1);
            return seen;
        }
        before => before,
    };
    let is_old = mark.modified.is_some_and(|modified| {
        SystemTime::now().duration_since(modified).is_ok_and(|age| age >= SETTLED_AFTER)
    });
    // The clock of the file may be wrong; ours is right about how long we have looked.
    let same = before.as_ref().filter(|seen| seen.mark == mark);
    let since = same.map_or_else(Instant::now, |seen| seen.since);
    let content = Content::of(file);
    let fingerprint = content.as_ref().ok().map(Content::fingerprint);
    // What is locked by another program can become readable without any change: it is tried again, ever more seldom.
    let is_settled = (is_old || since.elapsed() >= SETTLED_AFTER) && fingerprint.is_some();
    let tries = if fingerprint.is_some() { 0 } else { same.map_or(0, |seen| seen.tries) + 1 };
    let waits =
        if tries == 0 { 0 } else { 1_u32.checked_shl(tries).unwrap_or(u32::MAX).min(LONGEST_WAIT) - 1 };
    let refused = match before {
        Some(seen) if seen.fingerprint.is_some() && seen.fingerprint == fingerprint => seen.refused,
        _ => match content.map_err(Faults::from).and_then(|content| content.ratings(file, wanted)) {
            Ok(found) => {
                match found {
                    Some(HandedIn::Sheet(sheet)) => new.sheets.push(*sheet),
                    Some(HandedIn::Table(table)) => new.tables.push(*table),
                    None => {}
                }
                Vec::new()
            }
            Err(Faults(faults)) => faults,
        },
    };
    Seen { mark, since, is_settled, tries, waits, fingerprint, refused }
}

/// Files that may be sheets, in the order of their names. Hidden files and those that office programs and
/// copying leave lying are passed over.
fn candidates(folder: &Path) -> io::Result<BTreeMap<PathBuf, Mark>> {
    let mut files = BTreeMap::new();
    for folder_inside in add_files(folder, &mut files)? {
        // One that may not be looked into is none of ours.
        let _ = add_files(&folder_inside, &mut files);
    }
    Ok(files)
}

/// The files in a folder that may hold ratings, in the order of their names.
///
/// # Errors
/// When the folder cannot be read.
pub fn files_in(folder: &Path) -> io::Result<Vec<PathBuf>> {
    Ok(candidates(folder)?.into_keys().collect())
}

/// Adds the files of one folder and returns the folders in it.
fn add_files(folder: &Path, files: &mut BTreeMap<PathBuf, Mark>) -> io::Result<Vec<PathBuf>> {
    let mut inside = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        let is_hidden = path.file_name().is_none_or(|name| name.to_string_lossy().starts_with(['.', '~']));
        // It may have gone since it was listed; then it is not there.
        let Ok(about) = fs::metadata(&path) else { continue };
        if is_hidden {
            continue;
        }
        if about.is_dir() {
            inside.push(path);
        } else if may_hold_ratings(&path) {
            files.insert(path, Mark { length: about.len(), modified: about.modified().ok() });
        }
    }
    Ok(inside)
}
