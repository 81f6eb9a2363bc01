//! What several commands begin with: an assessment, and the reference cities to set beside it.

use super::console::Console;
use crate::findings::{Alternative, alternatives};
use crate::model::{Framework, ReferenceCity};
use crate::scoring::Cell;
use crate::session::Opened;
use crate::store::Library;
use crate::text::cli as text;
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

/// The cities of a framework, or those of these ids, in the order of their names. `None` where an id is of
/// no city; every such id is then printed.
pub fn cities<'a>(
    framework: &'a Framework,
    with: Option<&[String]>,
    library: &'a Library,
    console: &mut Console,
) -> Option<Vec<&'a ReferenceCity>> {
    let known: Vec<&ReferenceCity> = library.cities_of(framework).collect();
    let Some(ids) = with else { return Some(known) };
    let ids: Vec<&str> = ids.iter().map(|id| id.trim()).collect();
    let is_known = |id: &&str| known.iter().any(|city| city.id.as_str() == *id);
    let unknown: Vec<&str> = ids.iter().copied().filter(|id| !is_known(id)).collect();
    if unknown.is_empty() {
        return Some(known.into_iter().filter(|city| ids.contains(&city.id.as_str())).collect());
    }
    let known: Vec<&str> = known.iter().map(|city| city.id.as_str()).collect();
    for id in unknown {
        console.error(&text::unknown_city(id, &known));
    }
    None
}

/// The cities as alternatives to the assessment; its earlier rounds are of the same city and stay out.
pub fn as_alternatives<'a>(opened: &'a Opened, cities: &[&'a ReferenceCity]) -> Vec<Alternative<'a>> {
    let mut others = alternatives(cities.iter().copied(), &opened.saved.assessment, &[]);
    others.retain(|other| other.city().is_some());
    others
}

/// Whoever is weighed against one another: the assessment first, then the cities.
pub struct Field<'a> {
    /// How each is called in JSON.
    pub ids: Vec<&'a str>,
    /// Their cells in the framework's order.
    pub cells: Vec<Vec<Cell>>,
}

impl<'a> Field<'a> {
    /// The assessment's id in JSON.
    const SELF: &'static str = "self";

    /// The assessment and those cities.
    pub fn of(opened: &'a Opened, cities: &[&'a ReferenceCity]) -> Self {
        let Opened { saved, framework, .. } = opened;
        let others = as_alternatives(opened, cities);
        let ids = std::iter::once(Self::SELF).chain(cities.iter().map(|city| city.id.as_str()));
        let own = std::iter::once(saved.assessment.cells(framework));
        let cells =
            own.chain(others.iter().map(|other| other.cells(framework, saved.assessment.count_general)));
        Self { ids: ids.collect(), cells: cells.collect() }
    }
}
