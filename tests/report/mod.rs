//! Reports as somebody who opens them finds them: every format is read again by another library.

mod charts;
mod course;
mod hostile;
mod html;
mod json;
pub mod office;
mod one_page;
mod outlines;
#[cfg(feature = "pdf")]
mod pdf;
mod plan_files;

use scidip_scorecard::findings::{Case, DrawInput, Leads, city_alternatives};
use scidip_scorecard::model::{Assessment, CityId, Framework, ReadingId, ReadingRef};
use scidip_scorecard::report::{
    ChartId, Date, Format, Options, Outline, SectionId, Subject, Sureness, Typefaces, outline, write,
};
use scidip_scorecard::scoring::{RunControl, Scorecard, Settings, round_scores};
use scidip_scorecard::store::Library;
use std::num::{NonZeroU32, NonZeroUsize};
use std::path::Path;

/// A fixed day, so that documents are the same on every day.
fn options() -> Options {
    Options::all(Date::new(2026, 11, 23).unwrap())
}

/// The examples of the program: the names of their files, framework and content.
fn examples() -> Vec<(String, std::sync::Arc<Framework>, Assessment)> {
    let library = Library::built_in().unwrap();
    let fitted = |example: &std::sync::Arc<scidip_scorecard::store::Example>| {
        let fitted = library.fit(Path::new(&example.file), example.assessment.clone()).unwrap();
        (example.file.trim_end_matches(".ron").to_owned(), fitted.framework, fitted.assessment)
    };
    library.examples().iter().map(fitted).collect()
}

/// The whole report on an assessment, beside the cities of the program, with a few draws.
fn report(framework: &Framework, assessment: &Assessment, options: &Options) -> Outline {
    report_of_draws(framework, assessment, options, 2000)
}

fn report_of_draws(framework: &Framework, assessment: &Assessment, options: &Options, draws: u32) -> Outline {
    let library = Library::built_in().unwrap();
    let cities: Vec<_> = library.readings_of(framework).collect();
    let (draws, threads) = (NonZeroU32::new(draws).unwrap(), NonZeroUsize::MIN);
    let settings = Settings { draws, seed: 258, threads };
    let case = Case::of(framework, assessment, &city_alternatives(cities.iter().copied()));
    let draws = DrawInput::of(&case).draw(settings, &RunControl::default()).unwrap();
    let scorecard = Scorecard::of(framework, assessment);
    let sureness = Some(Sureness { settings, draws: &draws });
    let file = "example.ron".to_owned();
    let rounds = round_scores(assessment, |of| library.framework_of_round((assessment, framework), of));
    let leads = Leads::new(library.leads(), &assessment.own_leads);
    let subject =
        Subject { framework, assessment, scorecard: &scorecard, cities, leads, rounds, sureness, file };
    outline(&subject, options)
}

/// The report on the first example, in which every section has something to say.
fn port_aurel() -> Outline {
    let (_, framework, assessment) = &examples()[0];
    let outline = report(framework, assessment, &options());
    let sections: Vec<SectionId> = outline.sections.iter().map(|section| section.id).collect();
    assert_eq!(sections, SectionId::ALL);
    outline
}

/// A document in that format.
pub fn bytes(outline: &Outline, format: Format) -> Vec<u8> {
    write(outline, format, &Typefaces::default(), ChartId::Radar).unwrap()
}

fn text(outline: &Outline, format: Format) -> String {
    String::from_utf8(bytes(outline, format)).unwrap()
}

/// The one reading of a city that comes with the program.
fn reading(city: &str) -> ReadingRef {
    ReadingRef { city: CityId::new(city), reading: ReadingId::new("cidob-2021") }
}
