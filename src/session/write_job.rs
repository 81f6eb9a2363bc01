//! The one way to write a file that the user asked for.

use crate::model::{
    Assessment, CourseSession, CriterionId, Exercise, Framework, RatingSheet, ReferenceCity, Room,
};
use crate::report::{TemplateFormat, room_template, template};
use crate::session::{Command, CoursePaper};
use crate::store::{
    Expected, Fault, FaultKind, Faults, Fingerprint, Library, Readers, check_exercise, exercise_to_text, put,
    save_assessment, save_city, save_room, save_session, save_sheet, write_document,
};
use crate::text::{faults, tables};
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// A file to be written.
#[derive(Debug)]
pub struct WriteJob {
    pub path: PathBuf,
    pub content: Content,
    /// What the file may hold for it to be written over.
    pub expected: Expected,
}

/// What a file is to hold.
#[derive(Debug)]
pub enum Content {
    /// It belongs to its document, whatever is open when the writing ends.
    Assessment {
        /// Which document it is, by the count of opened ones.
        document: u64,
        assessment: Arc<Assessment>,
        /// What was waiting for the save.
        then: Option<Box<Command>>,
    },
    /// An empty spreadsheet to rate in.
    Template(Arc<Framework>),
    /// Handed in to a trainer.
    HandedIn(Arc<RatingSheet>),
    /// One's own ratings, for oneself.
    Sheet(Arc<RatingSheet>),
    Session(Arc<CourseSession>),
    /// A copy of what the trainer keeps.
    Room(Arc<Room>),
    /// It is checked against what is at hand before it is written.
    Exercise(Arc<Exercise>, Library),
    Document(Arc<CoursePaper>),
    /// The pages of a phone as one file.
    Page(Arc<String>),
    /// An assessment that is shared as a reference city.
    Reference(Arc<ReferenceCity>),
    RoomTemplate {
        framework: Arc<Framework>,
        criteria: Vec<CriterionId>,
    },
}

impl WriteJob {
    /// The same, whatever the file holds: the user has said so.
    #[must_use]
    pub fn over_anything(self) -> Self {
        Self { expected: Expected::Anything, ..self }
    }

    /// Whether what the file holds is kept beside it when it is written over. What can be made again is not.
    pub fn keeps_previous(&self) -> bool {
        !matches!(self.content, Content::Document(_) | Content::Page(_) | Content::Template(_))
    }

    /// Writes it; of an assessment comes back what then stands in the file.
    ///
    /// # Errors
    /// When the file holds something else than was expected, or cannot be written; it is then as it was.
    pub fn perform(&self) -> Result<Option<Fingerprint>, Faults> {
        let Self { path, content, expected } = self;
        let may_replace = *expected == Expected::Anything;
        match content {
            Content::Assessment { assessment, .. } => {
                return Ok(Some(save_assessment(path, assessment, *expected)?));
            }
            Content::HandedIn(sheet) | Content::Sheet(sheet) => save_sheet(path, sheet, *expected)?,
            Content::Session(session) => save_session(path, session, *expected)?,
            Content::Room(room) => save_room(path, room, *expected)?,
            Content::Exercise(exercise, library) => write_exercise(path, exercise, library, *expected)?,
            Content::Document(paper) => paper.write(path, *expected)?,
            Content::Page(page) => write_document(path, page.as_bytes(), may_replace)?,
            Content::Reference(city) => save_city(path, city, *expected)?,
            Content::Template(framework) => {
                let bytes = spreadsheet(path, |format| template(framework, format))?;
                write_document(path, &bytes, may_replace)?;
            }
            Content::RoomTemplate { framework, criteria } => {
                let bytes = spreadsheet(path, |format| room_template(framework, criteria, format))?;
                put(path, &bytes, *expected, Readers::AsUsual)?;
            }
        }
        Ok(None)
    }
}

impl Content {
    /// What was waiting for it to be written.
    pub fn into_waiting(self) -> Option<Box<Command>> {
        match self {
            Self::Assessment { then, .. } => then,
            _ => None,
        }
    }
}

/// Why a file holds something else than was expected; `None` where something else is wrong.
pub fn in_the_way(faults: &Faults) -> Option<FaultKind> {
    let mut kinds = faults.0.iter().map(|fault| fault.kind);
    kinds.find(|kind| matches!(kind, FaultKind::Exists | FaultKind::ChangedElsewhere))
}

/// An empty spreadsheet in the format of the ending of its name.
fn spreadsheet<E: std::fmt::Display>(
    path: &Path,
    made: impl FnOnce(TemplateFormat) -> Result<Vec<u8>, E>,
) -> Result<Vec<u8>, Fault> {
    let no_format = || Fault::of_file(path, faults::no_such_format(&tables::TEMPLATE_ENDINGS));
    let format = TemplateFormat::of_file(path).ok_or_else(no_format)?;
    made(format).map_err(|err| Fault::of_file(path, faults::cannot_write_document(err)))
}

fn write_exercise(
    path: &Path,
    exercise: &Exercise,
    library: &Library,
    expected: Expected,
) -> Result<(), Faults> {
    let text = exercise_to_text(exercise).map_err(|err| Fault::of_file(path, faults::cannot_write(err)))?;
    check_exercise(path, &text, library)?;
    Ok(put(path, text.as_bytes(), expected, Readers::AsUsual)?)
}
