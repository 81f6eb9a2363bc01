//! Copies of unsaved work, so that a crash or a power cut costs at most some seconds.
//!
//! A running program holds a lock on its copy; a copy without a lock was left behind by one that ended
//! without being asked.

use super::atomic::{self, Readers, Replace};
use super::wire::{AssessmentV1, Content, FingerprintV1, Head, Kind, RecoveryV1, Wire};
use super::{Fault, Faults, Fingerprint, Places, ron_text};
use crate::model::Assessment;
use crate::text::faults;
use std::fs::{self, File};
use std::path::{Path, PathBuf};

/// What a copy holds.
#[derive(Clone, Debug)]
pub struct Recovered {
    /// The file the work belongs to; absent where it was never saved.
    pub file: Option<PathBuf>,
    /// What stood in that file when the work was begun or last saved. Absent in copies of older programs:
    /// it is then not known whether somebody has changed the file since.
    pub based_on: Option<Fingerprint>,
    pub assessment: Assessment,
    /// Where the copy lies.
    pub copy: PathBuf,
}

/// The copy of one running program. The file is removed when there is nothing unsaved.
#[derive(Debug)]
pub struct RecoveryCopy {
    path: PathBuf,
    /// Held while the program runs.
    _lock: File,
}

impl RecoveryCopy {
    /// A new, locked, still empty place for a copy.
    ///
    /// # Errors
    /// When the folder cannot be made or written to.
    pub fn create(places: &Places) -> Result<Self, Fault> {
        let folder = places.recovery();
        let cannot_write =
            |err: std::io::Error| Fault::of_file(&folder, faults::cannot_write(faults::io_words(&err)));
        atomic::make_private_folder(&folder).map_err(cannot_write)?;
        let (lock, lock_path) = tempfile::Builder::new()
            .prefix("work-")
            .suffix(".lock")
            .tempfile_in(&folder)
            .map_err(cannot_write)?
            .keep()
            .map_err(|err| cannot_write(err.error))?;
        lock.lock().map_err(cannot_write)?;
        Ok(Self { path: lock_path.with_extension("ron"), _lock: lock })
    }

    /// Where the copy lies.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Writes the copy; this takes a disk's time, so it is for a thread.
    ///
    /// # Errors
    /// When it cannot be written.
    pub fn write(
        copy: &Path,
        file: Option<&Path>,
        based_on: Option<Fingerprint>,
        assessment: &Assessment,
    ) -> Result<(), Fault> {
        let cannot_write = |err: &dyn std::fmt::Display| Fault::of_file(copy, faults::cannot_write(err));
        let content = RecoveryV1 {
            file: file.map(Path::to_owned),
            based_on: based_on.map(|Fingerprint(number)| FingerprintV1(number)),
            assessment: AssessmentV1::from_model(assessment),
        };
        let text = content.into_text().map_err(|err| cannot_write(&err))?;
        atomic::write(copy, text.as_bytes(), false, Readers::Owner, Replace::Anything)
            .map_err(|err| cannot_write(&faults::io_words(&err)))
    }

    /// Removes a copy, its own or one left behind. One that is not there is no error.
    pub fn remove(copy: &Path) {
        let _ = fs::remove_file(copy);
    }
}

impl Drop for RecoveryCopy {
    fn drop(&mut self) {
        let _ = fs::remove_file(self.path.with_extension("lock"));
    }
}

/// Work that earlier programs left behind. Copies that cannot be read are left alone and reported.
pub fn list_recovered(places: &Places) -> Vec<Result<Recovered, Faults>> {
    let Ok(entries) = fs::read_dir(places.recovery()) else {
        return Vec::new(); // There never was a copy.
    };
    let found: Vec<PathBuf> = entries.filter_map(|entry| Some(entry.ok()?.path())).collect();
    // Locks that programs left which ended without being asked.
    for lock in found.iter().filter(|path| path.extension().is_some_and(|ending| ending == "lock")) {
        if !is_in_use(lock) {
            let _ = fs::remove_file(lock);
        }
    }
    let mut copies: Vec<PathBuf> = found
        .into_iter()
        .filter(|path| path.extension().is_some_and(|ending| ending == "ron"))
        .filter(|path| !is_in_use(path))
        .collect();
    copies.sort();
    copies.into_iter().map(read).collect()
}

fn is_in_use(copy: &Path) -> bool {
    File::open(copy.with_extension("lock")).is_ok_and(|lock| lock.try_lock().is_err())
}

fn read(copy: PathBuf) -> Result<Recovered, Faults> {
    let text = ron_text::read_text(&copy)?;
    let head = Head::of(&text);
    // Copies of earlier programs begin with the file, and look like an assessment.
    let head = if head.kind == Some(Kind::Recovery) {
        Head::wanted(&copy, &text, Kind::Recovery, 1)?
    } else {
        Head::NONE
    };
    let RecoveryV1 { file, based_on, assessment } = RecoveryV1::read(&copy, &text, &head)?;
    let mut faults_found = head.faults(&copy, &text);
    let assessment = faults_found.within("assessment", |here| assessment.into_model(here));
    faults_found.into_result()?;
    let based_on = based_on.map(|FingerprintV1(number)| Fingerprint(number));
    Ok(Recovered { file, based_on, assessment, copy })
}
