//! Sharing the open assessment as a reference city: what goes along is chosen here, and shown before it is written.

use crate::model::{Along, Assessment, Framework, ReferenceChoice, ReferenceCity};
use crate::store::{Library, reference_of, today};

/// What stands in the dialog.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sharing {
    pub along: std::collections::BTreeSet<Along>,
    pub source: String,
    /// As they are typed.
    pub year: String,
    pub inhabitants: String,
    pub tags: String,
}

/// Why nothing can be shared as it stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SharingLacks {
    City,
    Title,
    Levels,
    Source,
    Year,
    Number,
}

impl Sharing {
    /// The choice, where everything needed is there and understood.
    fn choice(&self) -> Result<ReferenceChoice, SharingLacks> {
        if self.source.trim().is_empty() {
            return Err(SharingLacks::Source);
        }
        let digits: String =
            self.inhabitants.chars().filter(|c| !matches!(c, ' ' | ',' | '.' | '\u{a0}' | '’')).collect();
        let inhabitants = match digits.as_str() {
            "" => None,
            digits => Some(digits.parse().map_err(|_| SharingLacks::Number)?),
        };
        let tags: Vec<String> = self
            .tags
            .split(',')
            .map(str::trim)
            .filter(|tag| !tag.is_empty())
            .map(ToOwned::to_owned)
            .collect();
        let year = self.year.trim().parse().ok().filter(|year| (1900..=2200).contains(year));
        Ok(ReferenceChoice {
            along: self.along.clone(),
            source: self.source.trim().to_owned(),
            year: year.ok_or(SharingLacks::Year)?,
            inhabitants,
            tags,
        })
    }
}

/// Something done in the dialog.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ShareCommand {
    Begin,
    Edit(Box<Sharing>),
    Cancel,
}

impl Sharing {
    /// What the dialog begins with: nothing goes along.
    pub fn of(assessment: &Assessment) -> Self {
        let about = &assessment.initiative;
        let source = if about.lead_body.trim().is_empty() { &about.city } else { &about.lead_body };
        Self { source: source.trim().to_owned(), year: today().year().to_string(), ..Self::default() }
    }

    /// What would be written; or why it cannot be.
    ///
    /// # Errors
    /// With what is missing first.
    pub fn reference(
        &self,
        framework: &Framework,
        assessment: &Assessment,
        library: &Library,
    ) -> Result<ReferenceCity, SharingLacks> {
        let about = &assessment.initiative;
        if about.city.trim().is_empty() || about.country.trim().is_empty() {
            return Err(SharingLacks::City);
        }
        if about.title.trim().is_empty() {
            return Err(SharingLacks::Title);
        }
        if !assessment
            .ratings
            .values()
            .any(|rating| rating.answer.is_some_and(|answer| answer.level().is_some()))
        {
            return Err(SharingLacks::Levels);
        }
        Ok(reference_of(assessment, framework, &self.choice()?, library.cities()))
    }
}
