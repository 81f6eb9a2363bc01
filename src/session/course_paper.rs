//! Documents of a course: a form, a trainer’s pack, and a report on a room.

use crate::model::{AnswerKey, Exercise, Framework, ReferenceRating, Room};
use crate::report::{ChartId, Format, Outline, blank_form, facilitator_pack, room_report, write};
use crate::store::{Expected, Fault, Library, today, typefaces_for, write_document};
use crate::text::faults;
use std::path::Path;
use std::sync::Arc;

/// What such a document can be written as: it is to be read, and holds no results for other programs.
const FORMATS: [Format; 4] = [Format::Html, Format::Pdf, Format::Docx, Format::Markdown];

/// What a document of a course is made from.
#[derive(Clone, Debug)]
pub enum CoursePaper {
    /// To rate on paper.
    Form { framework: Arc<Framework>, exercise: Arc<Exercise> },
    /// For the trainer.
    Pack { framework: Arc<Framework>, exercise: Arc<Exercise>, library: Library },
    /// What came of a room.
    Report { framework: Arc<Framework>, room: Arc<Room>, key: Option<Vec<ReferenceRating>> },
}

impl CoursePaper {
    /// Makes it in the format of the ending of that name and writes it.
    ///
    /// # Errors
    /// When there is no such format, or the file cannot be written; it is then as it was.
    pub(super) fn write(&self, path: &Path, expected: Expected) -> Result<(), Fault> {
        let endings = FORMATS.map(Format::ending);
        let no_format = || Fault::of_file(path, faults::no_such_format(&endings));
        let format = Format::of_file(path).filter(|format| FORMATS.contains(format)).ok_or_else(no_format)?;
        let outline = self.outline();
        let chart = ChartId::Radar;
        let found = typefaces_for(&outline.letters_drawn(format, chart));
        let made = write(&outline, format, &found.typefaces, chart);
        let bytes = made.map_err(|err| Fault::of_file(path, faults::cannot_write_document(err)))?;
        write_document(path, &bytes, expected == Expected::Anything)
    }

    fn outline(&self) -> Outline {
        match self {
            Self::Form { framework, exercise } => blank_form(framework, exercise, today()),
            Self::Pack { framework, exercise, library } => {
                let leads = match &exercise.key {
                    AnswerKey::City(city) => library.leads().find(|found| found.city == *city),
                    _ => None,
                };
                let key = library.key_of(exercise);
                facilitator_pack(framework, exercise, key.as_deref(), leads, library.glossary(), today())
            }
            Self::Report { framework, room, key } => room_report(framework, room, key.as_deref(), today()),
        }
    }
}
