//! Ratings of several people from files and folders, put together for the command line.

use super::handed_in::{HandedIn, is_table, ratings_in};
use super::intake::{FolderIntake, Intake};
use super::room_table::RoomTable;
use crate::model::{CourseSession, CriterionId, Framework, Identity, RatingRound, RatingSheet, Shared};
use crate::store::{
    Fault, Faults, Kind, Library, Wanted, kind_of_file, load_assessment, load_room, load_session, load_sheet,
};
use crate::text::course::room_tables as text;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// The name under which a trainer's program puts the session into the folder it shares.
pub const SESSION_FILE: &str = "session.scidip";
/// The name before there was an ending of our own; folders of then are still read.
const OLD_SESSION_FILE: &str = "session.ron";

/// Ratings that can be counted together.
#[derive(Debug)]
pub struct Gathered {
    pub framework: Arc<Framework>,
    /// What was rated: as the exercise of a session says, or else all that anybody rated, in the order of
    /// the framework.
    pub criteria: Vec<CriterionId>,
    /// One of each person and round; of several editions the newest.
    pub sheets: Vec<RatingSheet>,
    /// What was not counted, with the reason.
    pub faults: Vec<Fault>,
    /// Who is taken for whom in tables, and what else one should know of them, in sentences.
    pub remarks: Vec<String>,
}

/// Gathers what the files and folders hold: rating sheets, rooms, tables, and, where there is no session,
/// assessments as the ratings of one person each. A session, in a folder or named itself, says what is rated.
///
/// Rows of a table that share something are taken as is suggested, which is different people where it is not sure;
/// with `merge` they are one person each time.
///
/// # Errors
/// When there is no framework to read them by. What is wrong with one file is among the faults.
pub fn gather(paths: &[PathBuf], library: &Library, merge: bool) -> Result<Gathered, Faults> {
    let mut faults = Vec::new();
    let session = paths.iter().find_map(|path| session_of(path, &mut faults));
    let (framework, wanted) = if let Some((file, session)) = &session {
        let own = session.own_framework.as_ref();
        let framework = library.framework_of_file(file, &session.framework, own)?;
        let wanted = Wanted::of(session, &framework);
        (framework, wanted)
    } else {
        let framework = paths.iter().find_map(|path| framework_of(path, library));
        let framework = framework.or_else(|| library.default_framework().cloned());
        let framework =
            framework.ok_or_else(|| Fault::of_file(Path::new("."), crate::text::faults::no_framework()))?;
        let wanted = Wanted::any(&framework);
        (framework, wanted)
    };
    let mut sheets = Vec::new();
    let mut remarks = Vec::new();
    for path in paths {
        match ratings_below(path, &wanted) {
            Ok(Intake { sheets: found, tables, refused }) => {
                for sheet in found {
                    take_in(&mut sheets, sheet);
                }
                for table in &tables {
                    take_in_table(&mut sheets, table, merge, &mut remarks);
                }
                faults.extend(refused);
            }
            Err(Faults(found)) => faults.extend(found),
        }
    }
    let is_rated = |id: &CriterionId| sheets.iter().any(|sheet| sheet.ratings.contains_key(id));
    let criteria = match session {
        Some((_, session)) => session.exercise.criteria,
        None => framework.criteria.iter().map(|c| c.id.clone()).filter(is_rated).collect(),
    };
    Ok(Gathered { framework, criteria, sheets, faults, remarks })
}

/// The session that a path leads to, with the file it stands in.
fn session_of(path: &Path, faults: &mut Vec<Fault>) -> Option<(PathBuf, CourseSession)> {
    let names = [SESSION_FILE, OLD_SESSION_FILE];
    let in_folder = || names.map(|name| path.join(name)).into_iter().find(|file| file.is_file());
    let file = if path.is_dir() { in_folder()? } else { path.to_owned() };
    if !file.is_file() || is_table(&file) {
        return None;
    }
    let session = match kind_of_file(&file)? {
        Kind::Session => load_session(&file),
        Kind::Room => load_room(&file).map(|room| room.session),
        _ => return None,
    };
    match session {
        Ok(session) => Some((file, session)),
        // A damaged room is told where its sheets are read.
        Err(Faults(found)) => {
            faults.extend(found.into_iter().filter(|_| path.is_dir()));
            None
        }
    }
}

/// The framework of the first ratings that a path leads to; `None` where it is not at hand.
fn framework_of(path: &Path, library: &Library) -> Option<Arc<Framework>> {
    let files = if path.is_dir() { super::intake::files_in(path).ok()? } else { vec![path.to_owned()] };
    files.iter().filter(|file| !is_table(file)).find_map(|file| match kind_of_file(file)? {
        Kind::Sheet => library.framework(&load_sheet(file).ok()?.framework).cloned(),
        Kind::Assessment => library.framework_for(file, &load_assessment(file).ok()?.assessment).ok(),
        _ => None,
    })
}

fn ratings_below(path: &Path, wanted: &Wanted) -> Result<Intake, Faults> {
    if path.is_dir() {
        return Ok(FolderIntake::new(path.to_owned(), wanted.clone()).look().unwrap_or_default());
    }
    let kind = if is_table(path) { None } else { kind_of_file(path) };
    let sheets = match kind {
        Some(Kind::Session) => {
            load_session(path)?;
            Vec::new()
        }
        Some(Kind::Room) => {
            let room = load_room(path)?;
            room.sheets
                .iter()
                .filter(|sheet| !room.left_out.contains(&sheet.rater))
                .map(|sheet| RatingSheet::clone(sheet))
                .collect()
        }
        _ => match ratings_in(path, wanted)? {
            HandedIn::Sheet(sheet) => vec![*sheet],
            HandedIn::Table(table) => return Ok(Intake { tables: vec![*table], ..Intake::default() }),
        },
    };
    Ok(Intake { sheets, ..Intake::default() })
}

fn take_in_table(sheets: &mut Vec<RatingSheet>, table: &RoomTable, merge: bool, remarks: &mut Vec<String>) {
    let mut choices = table.suggested(RatingRound::First);
    if merge {
        for (choice, group) in choices.groups.iter_mut().zip(&table.groups) {
            if group.shared != Shared::Nothing {
                *choice = Identity::OnePerson;
            }
        }
    } else {
        choices.known = table.suggested_known(&choices, sheets.iter());
    }
    let before = table
        .plan(&crate::model::TableChoices { known: Identity::OnePerson, ..choices.clone() }, sheets.iter());
    let mut say = |remark: &str| remarks.push(text::of_table(&table.file, remark));
    for remark in &table.remarks {
        say(remark);
    }
    for (group, choice) in table.groups.iter().zip(&choices.groups) {
        let shared = text::shared(group.shared, &group.heading, &group.text, &group.rows, &group.names);
        say(&format!("{shared} {}", text::counted(*choice, &group.rows)));
    }
    if !before.replaced.is_empty() {
        say(&format!("{} {}", text::replaced(&before.replaced), text::known_counted(choices.known)));
    }
    if !merge
        && table.groups.iter().zip(&choices.groups).any(|(group, choice)| {
            group.rows.len() > 1 && group.shared != Shared::Nothing && *choice == Identity::Several
        })
    {
        say(text::MERGE_IT);
    }
    for sheet in table.plan(&choices, sheets.iter()).sheets {
        take_in(sheets, sheet);
    }
}

/// Of the same person and round the newest edition stays.
fn take_in(sheets: &mut Vec<RatingSheet>, sheet: RatingSheet) {
    match sheets.iter_mut().find(|old| old.rater == sheet.rater && old.round == sheet.round) {
        Some(old) if old.edition > sheet.edition => {}
        Some(old) => *old = sheet,
        None => sheets.push(sheet),
    }
}
