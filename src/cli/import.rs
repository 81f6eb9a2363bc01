//! `import`: ratings from a spreadsheet become an assessment; `template`: the spreadsheet to fill in.

use super::console::Console;
use crate::report::{self, TemplateFormat};
use crate::store::{Expected, Fault, Imported, Library, import_ratings, save_assessment, write_document};
use crate::text::{cli as text, faults, report as words, tables};
use std::io;
use std::path::Path;

/// What a table of ratings need not say itself.
pub struct About {
    pub title: Option<String>,
    pub city: Option<String>,
    pub country: Option<String>,
}

/// Imports the ratings of one table. Nothing is written where a cell cannot be read.
pub fn run(
    ratings: &Path,
    output: &Path,
    about: About,
    force: bool,
    library: &Library,
    console: &mut Console,
) -> io::Result<()> {
    let Imported { mut assessment, remarks, .. } = match import_ratings(ratings, library) {
        Ok(imported) => imported,
        Err(faults) => {
            console.error(&faults);
            return Ok(());
        }
    };
    let initiative = &mut assessment.initiative;
    let texts = [
        (&mut initiative.title, about.title),
        (&mut initiative.city, about.city),
        (&mut initiative.country, about.country),
    ];
    for (text, said) in texts {
        if let Some(said) = said {
            *text = said;
        }
    }
    let expected = if force { Expected::Anything } else { Expected::Absent };
    match save_assessment(output, &assessment, expected) {
        Ok(_) => {
            let answered = assessment.ratings.values().filter(|rating| rating.answer.is_some()).count();
            let framework = library.framework(&assessment.framework);
            let of = framework.map_or(answered, |framework| framework.criteria.len());
            for remark in &remarks {
                console.remark(remark);
            }
            console.say(tables::imported(output, answered, of))
        }
        Err(fault) => {
            console.error(&fault);
            Ok(())
        }
    }
}

/// Writes a table to fill in, for the framework of new assessments.
pub fn template(output: &Path, force: bool, library: &Library, console: &mut Console) -> io::Result<()> {
    let Some(framework) = library.default_framework() else {
        console.error(&text::NO_FRAMEWORK);
        return Ok(());
    };
    let Some(format) = TemplateFormat::of_file(output) else {
        console.error(&Fault::of_file(output, faults::no_such_format(&tables::TEMPLATE_ENDINGS)));
        return Ok(());
    };
    let bytes = match report::template(framework, format) {
        Ok(bytes) => bytes,
        Err(err) => {
            console.error(&words::writer_failed(tables::TEMPLATE_ENDINGS[0], &err.to_string()));
            return Ok(());
        }
    };
    match write_document(output, &bytes, force) {
        Ok(()) => console.say(tables::template_written(output)),
        Err(fault) => {
            console.error(&fault);
            Ok(())
        }
    }
}
