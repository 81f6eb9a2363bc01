//! Takes in what participants hand in: rating sheets from a folder, as they come and change.

use super::course_files::sheet_from_text;
use super::save::Fingerprint;
use super::sniff::{Kind, kind_of};
use super::{Fault, ron_text};
use crate::model::{CourseSession, CriterionId, ExerciseId, FrameworkRef, RatingSheet, SessionId};
use crate::text::{faults, intake as text};
use serde::de::IgnoredAny;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

/// A file changed less than this before it was read is read again next time, whatever its time says: the
/// clocks of some sticks only know every second second.
const SETTLED_AFTER: Duration = Duration::from_secs(3);

/// What a sheet must be of, to be taken in.
#[derive(Clone, Debug, PartialEq)]
pub struct Wanted {
    pub session: SessionId,
    pub exercise: ExerciseId,
    pub framework: FrameworkRef,
    pub criteria: BTreeSet<CriterionId>,
}

impl From<&CourseSession> for Wanted {
    fn from(session: &CourseSession) -> Self {
        Self {
            session: session.id.clone(),
            exercise: session.exercise.id.clone(),
            framework: session.framework.clone(),
            criteria: session.exercise.criteria.iter().cloned().collect(),
        }
    }
}

impl Wanted {
    /// Whether a sheet was made for this course.
    ///
    /// # Errors
    /// When it was not, with the reason. `file` only names the file.
    pub fn check(&self, file: &Path, sheet: &RatingSheet) -> Result<(), Fault> {
        let unknown: Vec<String> = sheet
            .ratings
            .keys()
            .filter(|criterion| !self.criteria.contains(criterion))
            .map(|criterion| format!("\"{criterion}\""))
            .collect();
        let advice = match &sheet.session {
            None => text::no_session(),
            Some(session) if *session != self.session => text::other_session(),
            Some(_) if sheet.exercise != self.exercise => {
                text::other_exercise(sheet.exercise.as_str(), self.exercise.as_str())
            }
            Some(_) if sheet.framework != self.framework => {
                text::other_framework(&sheet.framework.version, &self.framework.version)
            }
            Some(_) if sheet.rater.as_str().trim().is_empty() => text::no_rater(),
            Some(_) if !unknown.is_empty() => text::unknown_criteria(&unknown),
            Some(_) => return Ok(()),
        };
        Err(Fault::of_file(file, advice))
    }
}

/// What a look into a folder found.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Intake {
    /// New sheets and new editions, in the order of their files. A file that goes takes nothing back.
    pub sheets: Vec<RatingSheet>,
    /// Everything that is not taken in now, with the reason: the folder itself first where it is gone, then
    /// its files. What is mended or taken away is no longer among them.
    pub refused: Vec<Fault>,
}

/// A folder and what was already seen in it. It holds no sheets: those are kept in the room.
#[derive(Debug)]
pub struct FolderIntake {
    folder: PathBuf,
    wanted: Option<Wanted>,
    seen: BTreeMap<PathBuf, Seen>,
    /// Why the folder could not be read the last time.
    gone: Option<Fault>,
}

/// What a file was like when it was last read.
#[derive(Debug)]
struct Seen {
    mark: Mark,
    /// Changed long enough before it was read that any later change shows in `mark`.
    is_settled: bool,
    /// Of its content; `None` where it could not be read at all.
    fingerprint: Option<Fingerprint>,
    refused: Option<Fault>,
}

/// What tells a changed file without reading it.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Mark {
    length: u64,
    /// Absent where the file system does not say.
    modified: Option<SystemTime>,
}

impl FolderIntake {
    /// A folder that has not been looked into yet. Without `wanted` any sheet is taken.
    pub fn new(folder: PathBuf, wanted: Option<Wanted>) -> Self {
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
                return (!was_gone).then(|| self.found(Vec::new()));
            }
        };
        let mut is_news = self.gone.take().is_some();
        self.seen.retain(|file, seen| {
            let stays = files.contains_key(file);
            is_news |= !stays && seen.refused.is_some();
            stays
        });
        let mut sheets = Vec::new();
        for (file, mark) in files {
            let before = self.seen.remove(&file);
            let was_refused = before.as_ref().and_then(|seen| seen.refused.clone());
            let now = look_at(&file, mark, before, self.wanted.as_ref(), &mut sheets);
            is_news |= now.refused != was_refused;
            self.seen.insert(file, now);
        }
        is_news |= !sheets.is_empty();
        is_news.then(|| self.found(sheets))
    }

    fn found(&self, sheets: Vec<RatingSheet>) -> Intake {
        let of_files = self.seen.values().filter_map(|seen| seen.refused.clone());
        Intake { sheets, refused: self.gone.iter().cloned().chain(of_files).collect() }
    }
}

/// Reads a file where it may have changed, and adds what it holds.
fn look_at(
    file: &Path,
    mark: Mark,
    before: Option<Seen>,
    wanted: Option<&Wanted>,
    sheets: &mut Vec<RatingSheet>,
) -> Seen {
    let before = match before {
        Some(seen) if seen.is_settled && seen.mark == mark => return seen,
        before => before,
    };
    let is_old = mark.modified.is_some_and(|modified| {
        SystemTime::now().duration_since(modified).is_ok_and(|age| age >= SETTLED_AFTER)
    });
    let text = ron_text::read_text(file);
    let fingerprint = text.as_ref().ok().map(|text| Fingerprint::of(text));
    // What is locked by another program can become readable without any change.
    let is_settled = is_old && fingerprint.is_some();
    let refused = match before {
        Some(seen) if seen.fingerprint.is_some() && seen.fingerprint == fingerprint => seen.refused,
        _ => match text.and_then(|text| read_sheet(file, &text, wanted)) {
            Ok(sheet) => {
                sheets.extend(sheet);
                None
            }
            Err(fault) => Some(fault),
        },
    };
    Seen { mark, is_settled, fingerprint, refused }
}

/// The sheet in a file; `None` where it is a file of the course that nobody hands in.
fn read_sheet(file: &Path, text: &str, wanted: Option<&Wanted>) -> Result<Option<RatingSheet>, Fault> {
    match sheet_from_text(file, text) {
        Ok(sheet) => wanted.map_or(Ok(()), |wanted| wanted.check(file, &sheet)).map(|()| Some(sheet)),
        Err(fault) => match kind_of(file, text) {
            // An assessment may be somebody's work in the wrong form, so its loss is told.
            None | Some(Kind::Sheet | Kind::Assessment) => Err(fault),
            // The kind of a damaged file is a guess, and a sheet must not be lost for it.
            Some(_) if ron_text::parse::<IgnoredAny>(file, text).is_err() => Err(fault),
            Some(_) => Ok(None),
        },
    }
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
        } else if path.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("ron")) {
            files.insert(path, Mark { length: about.len(), modified: about.modified().ok() });
        }
    }
    Ok(inside)
}
