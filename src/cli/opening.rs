//! What several commands begin with: an assessment, and the reference cities to set beside it.

use super::console::Console;
use super::layout::plain;
use crate::findings::{Case, ResultStory, city_alternatives};
use crate::model::{Assessment, CityReading, Framework};
use crate::scoring::Scorecard;
use crate::session::Opened;
use crate::store::Library;
use crate::text::{cli as text, results};
use std::path::Path;

/// Opens an assessment and remarks on what of it is not in the framework. `None` where it cannot be read;
/// every fault is then printed.
pub fn open(file: &Path, library: &Library, console: &mut Console) -> Option<Opened> {
    match Opened::read(file, library) {
        Ok(opened) => {
            let strays = opened.strays();
            if !strays.is_empty() {
                console.remark(&text::strays(file, &strays));
            }
            Some(opened)
        }
        Err(faults) => {
            console.error(&faults);
            None
        }
    }
}

/// The readings of cities on a framework, or those of cities of these ids, in the order of their names. `None` where an
/// id is of no city; every such id is then printed.
pub fn cities<'a>(
    framework: &Framework,
    with: Option<&[String]>,
    library: &'a Library,
    console: &mut Console,
) -> Option<Vec<CityReading<'a>>> {
    let known: Vec<CityReading> = library.readings_of(framework).collect();
    let Some(ids) = with else { return Some(known) };
    let ids: Vec<&str> = ids.iter().map(|id| id.trim()).collect();
    let is_known = |id: &&str| known.iter().any(|of| of.city.id.as_str() == *id);
    let unknown: Vec<&str> = ids.iter().copied().filter(|id| !is_known(id)).collect();
    if unknown.is_empty() {
        return Some(known.into_iter().filter(|of| ids.contains(&of.city.id.as_str())).collect());
    }
    let known: Vec<&str> = known.iter().map(|of| of.city.id.as_str()).collect();
    for id in unknown {
        console.error(&text::unknown_city(id, &known));
    }
    None
}

/// Only these readings. `CITY=ID` chooses one for that city and leaves the other cities as they are; `ID` alone leaves
/// only cities that have such a reading. `None` where one of them is nowhere; it is then printed.
fn of_readings<'a>(
    mut cities: Vec<CityReading<'a>>,
    wanted: &[String],
    console: &mut Console,
) -> Option<Vec<CityReading<'a>>> {
    let mut is_fine = true;
    let is = |of: &CityReading, id: &str| of.reading.id.as_str() == id.trim();
    for wanted in wanted {
        let chosen = wanted.split_once('=');
        let matches = |of: &CityReading| match chosen {
            Some((city, id)) => of.city.id.as_str() == city.trim() && is(of, id),
            None => is(of, wanted),
        };
        if !cities.iter().any(matches) {
            is_fine = false;
            let known = |of: &CityReading| format!("{}={}", of.city.id, of.reading.id);
            let known: Vec<String> = cities.iter().map(known).collect();
            console.error(&text::unknown_reading(wanted, &known));
        }
    }
    let plain: Vec<&str> = wanted.iter().filter(|of| !of.contains('=')).map(String::as_str).collect();
    cities.retain(|of| {
        let own: Vec<&str> = wanted
            .iter()
            .filter_map(|wanted| wanted.split_once('='))
            .filter(|(city, _)| of.city.id.as_str() == city.trim())
            .map(|(_, id)| id)
            .collect();
        if own.is_empty() {
            plain.is_empty() || plain.iter().any(|id| is(of, id))
        } else {
            own.iter().any(|id| is(of, id))
        }
    });
    is_fine.then_some(cities)
}

/// Which cities an assessment is set beside, and what of them counts.
#[derive(Clone, Copy)]
pub struct Beside<'a> {
    /// By their ids; all where none are named.
    pub with: Option<&'a [String]>,
    /// Whether what is said of all cities together counts, where the assessment does not say so already.
    pub count_general: bool,
    /// By which of their readings, as `ID` or `CITY=ID`; all where none are named.
    pub readings: &'a [String],
}

/// An assessment, and the cities it is set beside; its earlier rounds are of the same city and stay out.
pub struct Opening<'a> {
    pub opened: Opened,
    pub cities: Vec<CityReading<'a>>,
}

impl<'a> Opening<'a> {
    /// The assessment's id in JSON.
    const SELF: &'static str = "self";

    /// Opens both; `None` where something of it is wrong, which is then printed.
    pub fn of(file: &Path, beside: Beside, library: &'a Library, console: &mut Console) -> Option<Self> {
        let mut opened = open(file, library, console)?;
        opened.saved.assessment.count_general |= beside.count_general;
        let cities = cities(&opened.framework, beside.with, library, console)?;
        let cities = of_readings(cities, beside.readings, console)?;
        Some(Self { opened, cities })
    }

    /// How the assessment stands to each of the cities.
    pub fn case(&self) -> Case {
        let alternatives = city_alternatives(self.cities.iter().copied());
        Case::of(&self.opened.framework, &self.opened.saved.assessment, &alternatives)
    }

    /// How each is called in JSON, the assessment first.
    pub fn ids(&self) -> Vec<&str> {
        std::iter::once(Self::SELF).chain(self.cities.iter().map(|of| of.city.id.as_str())).collect()
    }
}

/// Whose weights count, where they are not the framework's; empty otherwise.
pub fn weights(framework: &Framework, assessment: &Assessment) -> String {
    let scorecard = Scorecard::of(framework, assessment);
    let story = ResultStory::of(framework, assessment, &scorecard);
    plain(&results::weights(framework, &story.weights))
}
