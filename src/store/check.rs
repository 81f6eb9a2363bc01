//! Checks files of any kind of this program, so that every fault is known before they are used.

use super::endings::has_our_ending;
use super::wire::Head;
use super::{
    Fault, Faults, Kind, Library, check_city, check_exercise, check_framework, check_glossary, check_leads,
    kind_of, ron_text, room_from_text, save, session_from_text, sheet_from_text,
};
use crate::model::Assessment;
use crate::text::faults;
use std::fs;
use std::path::{Path, PathBuf};

/// What came of checking one file.
#[derive(Debug)]
pub struct Checked {
    pub file: PathBuf,
    pub result: Result<Kind, Faults>,
}

/// Checks each file. Frameworks among them come first and are added to the library, because the
/// other files may speak of them; the answers stand in the order of the files.
pub fn check_files(files: &[PathBuf], library: &mut Library) -> Vec<Checked> {
    let mut frameworks: Vec<Option<Result<Kind, Faults>>> =
        files.iter().map(|file| check_if_framework(file, library)).collect();
    let results = files.iter().zip(&mut frameworks);
    results
        .map(|(file, done)| Checked {
            file: file.clone(),
            result: done.take().unwrap_or_else(|| check_other(file, library)),
        })
        .collect()
}

/// The files to check under a path, in the order of their names: the file itself, or everything in
/// the folder and its folders that has an ending of this program.
///
/// # Errors
/// When the path is not there or a folder cannot be read.
pub fn files_below(path: &Path) -> Result<Vec<PathBuf>, Fault> {
    let not_readable = |err| Fault::of_file(path, faults::not_readable(err));
    if !path.is_dir() {
        return Ok(vec![path.to_owned()]); // Whether it is there is seen when it is read.
    }
    let mut entries =
        fs::read_dir(path).and_then(Iterator::collect::<Result<Vec<_>, _>>).map_err(not_readable)?;
    entries.sort_by_key(fs::DirEntry::file_name);
    let mut files = Vec::new();
    for entry in entries {
        // A link to a folder is not followed, since it may lead back.
        if entry.file_type().map_err(not_readable)?.is_dir() {
            files.append(&mut files_below(&entry.path())?);
        } else if has_our_ending(&entry.path()) && !entry.path().is_dir() {
            files.push(entry.path());
        }
    }
    Ok(files)
}

/// `None` where the file is of another kind.
fn check_if_framework(file: &Path, library: &mut Library) -> Option<Result<Kind, Faults>> {
    let text = match ron_text::read_text(file) {
        Ok(text) => text,
        Err(fault) => return Some(Err(fault.into())),
    };
    (kind_of(&text)? == Kind::Framework).then(|| {
        library.add_framework(check_framework(file, &text)?);
        Ok(Kind::Framework)
    })
}

fn check_other(file: &Path, library: &Library) -> Result<Kind, Faults> {
    // It is read again: holding a thousand texts would cost more.
    let text = ron_text::read_text(file)?;
    let Some(kind) = kind_of(&text) else {
        // The first place that cannot be read says more than that the kind is not known.
        ron_text::check(file, &text)?;
        return Err(Fault::of_file(file, faults::not_a_known_kind()).into());
    };
    match kind {
        Kind::Framework => check_framework(file, &text).map(drop)?,
        Kind::City => check_city(file, &text, library.frameworks()).map(drop)?,
        Kind::Exercise => check_exercise(file, &text, library).map(drop)?,
        Kind::Glossary => check_glossary(file, &text).map(drop)?,
        Kind::Leads => check_leads(file, &text, library).map(drop)?,
        Kind::Sheet => sheet_from_text(file, &text).map(drop)?,
        Kind::Session => session_from_text(file, &text).map(drop)?,
        Kind::Room => room_from_text(file, &text).map(drop)?,
        Kind::Recovery | Kind::Settings => ron_text::check(file, &text)?,
        Kind::Assessment => {
            let assessment = save::assessment_from_text(file, &text)?;
            let strays = assessment.strays(&*library.framework_for(file, &assessment)?);
            if !strays.is_empty() {
                return Err(Fault::of_file(file, faults::strays(&strays)).into());
            }
            check_own_leads(file, &text, &assessment)?;
        }
    }
    Ok(kind)
}

/// Leads that a user has added need what all leads need.
fn check_own_leads(file: &Path, text: &str, assessment: &Assessment) -> Result<(), Faults> {
    let mut faults_found = Head::of(text).faults(file, text);
    faults_found.each("own_leads", &assessment.own_leads, |here, _, own| {
        let lead = &own.lead;
        let of = format!("lead \"{}\"", lead.id);
        here.within("lead", |here| {
            here.need_texts(&of, &[("fact", &lead.fact), ("publisher", &lead.publisher)]);
        });
    });
    faults_found.into_result()
}
