//! `report`: a document of an assessment, in the format of its ending.

use super::console::Console;
use super::opening::{Field, cities as chosen_cities, open};
use super::robustness::all_cores;
use crate::model::CityId;
use crate::report::{
    ChartId, Date, Format, Locale, Options, SectionId, Subject, Sureness, Typefaces, outline, write,
};
use crate::scoring::{RunControl, Scheme, Scorecard, Settings, robustness};
use crate::session::{Opened, SEED};
use crate::store::{Fault, Library, typefaces_for, write_document};
use crate::text::{cli as text, faults};
use std::collections::BTreeSet;
use std::io;
use std::path::Path;

/// What is to be written, and where.
pub struct Wanted<'a> {
    pub output: &'a Path,
    /// All parts where none are named.
    pub sections: Option<BTreeSet<SectionId>>,
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
    with: Option<&[String]>,
    wanted: Wanted,
    library: &Library,
    console: &mut Console,
) -> io::Result<()> {
    let Wanted { output, sections, chart, locale, date, force } = wanted;
    let Some(format) = Format::of_file(output) else {
        let endings = Format::ALL.map(Format::ending);
        console.error(&Fault::of_file(output, faults::no_such_format(&endings)));
        return Ok(());
    };
    let Some(opened) = open(file, library, console) else { return Ok(()) };
    let Opened { saved, framework, .. } = &opened;
    let assessment = &saved.assessment;
    if chosen_cities(framework, with, library, console).is_none() {
        return Ok(());
    }
    let cities: Vec<_> = library.cities_of(framework).collect();
    let settings = Settings { draws: Settings::DEFAULT_DRAWS, seed: SEED, threads: all_cores() };
    let field = Field::of(&opened, &cities);
    let scheme = Scheme::of_index(framework, assessment);
    let robustness = robustness(&scheme, &field.cells, settings, &RunControl::default());
    let scorecard = Scorecard::of(framework, assessment);
    let subject = Subject {
        framework,
        assessment,
        scorecard: &scorecard,
        cities,
        sureness: robustness.as_ref().map(|robustness| Sureness { settings, robustness }),
        file: file.to_string_lossy().into_owned(),
    };
    let options = Options {
        sections: sections.unwrap_or_else(|| SectionId::ALL.into()),
        cities: with.map(|ids| ids.iter().map(|id| CityId::new(id.trim())).collect()),
        locale,
        date: date.unwrap_or_else(today),
    };
    let outline = outline(&subject, &options);
    let mut typefaces = Typefaces::default();
    if format.draws_letters() {
        let letters = outline.letters();
        typefaces = typefaces_for(&letters);
        let lacking = typefaces.lacking(&letters);
        if !lacking.is_empty() {
            console.remark(&text::undrawable(&lacking));
        }
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

/// The day it is here.
fn today() -> Date {
    let today = jiff::ZonedDateTime::now().date();
    let part = |part: i8| u8::try_from(part).ok();
    let date = u16::try_from(today.year()).ok().zip(part(today.month()).zip(part(today.day())));
    // A clock that is so wrong has no better day to offer.
    date.and_then(|(year, (month, day))| Date::new(year, month, day)).unwrap_or(Date::FIRST)
}
