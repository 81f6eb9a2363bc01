//! Reference city files: read, and checked against the framework they speak of.

use super::wire::{self, CityV1, Content, Kind, Wire};
use super::{Fault, FaultKind, Faults, ron_text};
use crate::model::{Framework, ReferenceCity};
use crate::text::faults;
use std::path::Path;

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
    wire::read_checked(path, text, Kind::City, |city: &CityV1, faults_found| {
        let version = Some(city.framework_version.as_str()).filter(|version| !version.is_empty());
        let framework = frameworks.into_iter().find(|framework| {
            framework.id.as_str() == city.framework
                && version.is_none_or(|version| framework.version == version)
        });
        if framework.is_none() && !city.framework.trim().is_empty() {
            let advice = faults::unknown_framework(&city.framework, version);
            return Err(Fault::of_kind(path, FaultKind::UnknownFramework, advice));
        }
        city.check(framework, faults_found);
        Ok(())
    })
}

/// The text of a city file.
///
/// # Errors
/// When it cannot stand in RON, which no city causes.
pub fn city_to_text(city: &ReferenceCity) -> Result<String, ron::Error> {
    CityV1::from_model(city).into_text()
}
