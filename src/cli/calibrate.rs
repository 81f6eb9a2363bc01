//! `calibrate`: how one person stands to the ratings of a reference city or to an answer key.

use super::console::Console;
use super::layout::{plain, wrapped};
use super::opening;
use crate::model::ReferenceRating;
use crate::scoring::{AgainstKey, Calibration, KeyStanding, against_key};
use crate::store::{Library, Rated};
use crate::text::{course::calibration as words, course::cli as text};
use serde::Serialize;
use std::io;
use std::path::Path;

/// Sets the ratings of a file beside those of the city, or of the exercise they are of.
pub fn run(
    file: &Path,
    city: Option<&str>,
    json: bool,
    library: &Library,
    console: &mut Console,
) -> io::Result<()> {
    let rated = match Rated::read(file, library) {
        Ok(rated) => rated,
        Err(faults) => {
            console.error(&faults);
            return Ok(());
        }
    };
    let Some((whose, key)) = key(file, &rated, city, library, console) else { return Ok(()) };
    let found = against_key(&rated.ratings, &rated.criteria(), &key);
    if json {
        return console.json(&Report::from(&found.calibration));
    }
    let name = if rated.name.trim().is_empty() { file.display().to_string() } else { rated.name.clone() };
    console.say(text::calibrated(&plain(&name), &plain(&whose)))?;
    say(&rated, &found, console)
}

/// What is right, and whose answers these are. `None` where nothing says so; the reason is then printed.
fn key(
    file: &Path,
    rated: &Rated,
    city: Option<&str>,
    library: &Library,
    console: &mut Console,
) -> Option<(String, Vec<ReferenceRating>)> {
    if let Some(city) = city {
        let cities = opening::cities(&rated.framework, Some(&[city.to_owned()]), library, console)?;
        return cities.first().map(|city| (city.name(), city.own_ratings().cloned().collect()));
    }
    let of_exercise = rated.exercise.as_ref().and_then(|exercise| {
        let key = library.key_of(exercise)?;
        Some((text::own_key(&exercise.title), key))
    });
    if of_exercise.is_none() {
        let known: Vec<&str> = library.readings_of(&rated.framework).map(|of| of.city.id.as_str()).collect();
        console.error(&text::no_key(file, &known));
    }
    of_exercise
}

fn say(rated: &Rated, found: &AgainstKey, console: &mut Console) -> io::Result<()> {
    for sentence in words::sentences(&found.calibration) {
        wrapped(&sentence, 0).into_iter().try_for_each(|line| console.say(line))?;
    }
    let is_shown = |standing: KeyStanding| !matches!(standing, KeyStanding::NeitherRated);
    let shown: Vec<_> = found.criteria.iter().filter(|criterion| is_shown(criterion.standing)).collect();
    if shown.is_empty() {
        return Ok(());
    }
    console.say("")?;
    console.say(text::ANSWERS)?;
    for criterion in shown {
        let name = rated.framework.criterion(&criterion.id).map_or("", |known| known.name.as_str());
        let told = format!("{} {name}: {}.", criterion.id, words::standing(criterion));
        wrapped(&told, 2).into_iter().try_for_each(|line| console.say(line))?;
    }
    Ok(())
}

/// A calibration for other programs. Null where something is undefined.
#[derive(Serialize)]
struct Report {
    n: usize,
    bias: Option<f64>,
    mae: Option<f64>,
    exact: Option<f64>,
    adjacent: Option<f64>,
    qwk: Option<f64>,
    rated_without_evidence: usize,
}

impl From<&Calibration> for Report {
    fn from(found: &Calibration) -> Self {
        Self {
            n: found.n,
            bias: found.bias,
            mae: found.mean_error,
            exact: found.exact,
            adjacent: found.adjacent,
            qwk: found.kappa,
            rated_without_evidence: found.rated_without_evidence,
        }
    }
}
