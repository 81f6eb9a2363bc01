//! Reference city files: read, and checked against the framework they speak of.

use super::wire::{CityV1, CityV2, Content, Head, Kind, Wire};
use super::{Expected, Fault, FaultKind, Faults, Readers, put, ron_text};
use crate::model::{Framework, ReferenceCity};
use crate::text::faults;
use std::path::Path;

/// The version of the files that are written today.
const VERSION: u32 = 2;

/// Reads and checks a city file. Of the frameworks given, the one it names must be there.
///
/// # Errors
/// With every fault that could be found.
pub fn load_city<'a>(
    path: &Path,
    frameworks: impl IntoIterator<Item = &'a Framework>,
) -> Result<ReferenceCity, Faults> {
    check_city(path, &ron_text::read_text(path)?, frameworks)
}

/// The same from a text; `path` only names the file in faults.
///
/// # Errors
/// With every fault that could be found.
pub fn check_city<'a>(
    path: &Path,
    text: &str,
    frameworks: impl IntoIterator<Item = &'a Framework>,
) -> Result<ReferenceCity, Faults> {
    let head = Head::wanted(path, text, Kind::City, VERSION)?;
    let at_hand: Vec<&Framework> = frameworks.into_iter().collect();
    let find = |id: &str, version: Option<&str>| {
        let is_it =
            |of: &&&Framework| of.id.as_str() == id && version.is_none_or(|version| of.version == version);
        at_hand.iter().find(is_it).copied()
    };
    let needs = |id: &str, version: Option<&str>| {
        if find(id, version).is_some() || id.trim().is_empty() {
            return Ok(());
        }
        Err(Fault::of_kind(path, FaultKind::UnknownFramework, faults::unknown_framework(id, version)))
    };
    let mut faults_found = head.faults(path, text);
    let city = if head.version() == 1 {
        let city = CityV1::read(path, text, &head)?;
        let version = Some(city.framework_version.as_str()).filter(|version| !version.is_empty());
        needs(&city.framework, version)?;
        city.check(find(&city.framework, version), &mut faults_found);
        city.into_model(&mut faults_found)
    } else {
        let city = CityV2::read(path, text, &head)?;
        city.frameworks().try_for_each(|(id, version)| needs(id, version))?;
        city.check(find, &mut faults_found);
        city.into_model(&mut faults_found)
    };
    faults_found.into_result()?;
    Ok(city)
}

/// The text of a city file.
///
/// # Errors
/// When it cannot stand in RON, which no city causes.
pub fn city_to_text(city: &ReferenceCity) -> Result<String, ron::Error> {
    CityV2::from_model(city).into_text()
}

/// Writes a city file atomically; what was there is kept as `.bak`.
///
/// # Errors
/// When the file does not hold what is `expected`, or cannot be written.
pub fn save_city(path: &Path, city: &ReferenceCity, expected: Expected) -> Result<(), Fault> {
    let text = city_to_text(city).map_err(|err| Fault::of_file(path, faults::cannot_write(err)))?;
    put(path, text.as_bytes(), expected, Readers::AsUsual)?;
    Ok(())
}
