//! `report`: a document of an assessment, in the format of its ending.

use super::console::Console;
use super::opening::{Beside, Opening};
use crate::report::{ChartId, Date, Format, Locale, Paper, Personal, SectionId, write};
use crate::scoring::RunControl;
use crate::session::{Opened, ReportInput};
use crate::store::{Fault, FoundTypefaces, Library, typefaces_for, write_document};
use crate::text::{cli as text, faults, report_screen::undrawable};
use std::collections::BTreeSet;
use std::io;
use std::path::Path;
use std::sync::Arc;

/// What is to be written, and where.
pub struct Wanted<'a> {
    pub output: &'a Path,
    pub paper: Paper,
    /// All parts where none are named.
    pub sections: Option<BTreeSet<SectionId>>,
    /// What of people and from notes goes along.
    pub personal: BTreeSet<Personal>,
    pub chart: ChartId,
    pub locale: Locale,
    /// Today where none is named.
    pub date: Option<Date>,
    /// Whether a file that is there may be replaced.
    pub force: bool,
}

/// Writes the report beside the cities of these ids, or the nearest.
pub fn run(
    file: &Path,
    beside: Beside,
    wanted: Wanted,
    library: &Library,
    console: &mut Console,
) -> io::Result<()> {
    let Wanted { output, paper, sections, personal, chart, locale, date, force } = wanted;
    let Some(format) = Format::of_file(output).filter(|format| paper.can_be(*format)) else {
        let fitting = Format::ALL.into_iter().filter(|format| paper.can_be(*format));
        let endings: Vec<&str> = fitting.map(Format::ending).collect();
        console.error(&Fault::of_file(output, faults::no_such_format(&endings)));
        return Ok(());
    };
    let Some(opening) = Opening::of(file, beside, library, console) else { return Ok(()) };
    let cities = beside.with.map(|_| opening.cities.iter().map(|of| of.id()).collect());
    let Opened { saved, framework, .. } = opening.opened;
    let input = ReportInput {
        framework,
        assessment: Arc::new(saved.assessment),
        library: library.clone(),
        paper,
        sections: sections.unwrap_or_else(|| SectionId::ALL.into()),
        personal,
        cities,
        locale,
        date,
        // Its name only: where it lies is nobody else's business.
        file: file.file_name().unwrap_or_default().to_string_lossy().into_owned(),
    };
    // Nobody cancels it here.
    let Some(outline) = input.outline(&RunControl::default()) else { return Ok(()) };
    let FoundTypefaces { typefaces, lacking } = typefaces_for(&outline.letters_drawn(format, chart));
    if !lacking.is_empty() {
        console.remark(&undrawable(&lacking));
    }
    let written = match write(&outline, format, &typefaces, chart) {
        Ok(bytes) => write_document(output, &bytes, force),
        Err(err) => {
            console.error(&err);
            return Ok(());
        }
    };
    match written {
        Ok(()) => console.say(text::report_written(output)),
        Err(fault) => {
            console.error(&fault);
            Ok(())
        }
    }
}
