//! Sharing the open assessment as a reference city: what goes along is chosen here, and shown before it is written.

use super::{CourseEffect, Effect, FileContent, FileJob, Session};
use crate::model::{Along, ReferenceChoice, ReferenceCity};
use crate::store::{Expected, reference_of, today};
use std::path::PathBuf;
use std::sync::Arc;

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

impl Session {
    /// What stands in the dialog; `None` while it is closed.
    pub fn sharing(&self) -> Option<&Sharing> {
        self.sharing.as_ref()
    }

    /// What would be written; or why it cannot be. `None` without a document or a dialog.
    pub fn reference(&self) -> Option<Result<ReferenceCity, SharingLacks>> {
        let document = self.document.as_ref()?;
        let sharing = self.sharing.as_ref()?;
        let about = &document.assessment().initiative;
        if about.city.trim().is_empty() || about.country.trim().is_empty() {
            return Some(Err(SharingLacks::City));
        }
        if about.title.trim().is_empty() {
            return Some(Err(SharingLacks::Title));
        }
        if document.scorecard().tally.levels == 0 {
            return Some(Err(SharingLacks::Levels));
        }
        let known = self.library.cities();
        Some(
            sharing
                .choice()
                .map(|choice| reference_of(document.assessment(), document.framework(), &choice, known)),
        )
    }

    pub(super) fn apply_share(&mut self, command: ShareCommand) {
        match command {
            ShareCommand::Begin => {
                let Some(document) = &self.document else { return };
                let about = &document.assessment().initiative;
                let source = if about.lead_body.trim().is_empty() { &about.city } else { &about.lead_body };
                self.sharing = Some(Sharing {
                    source: source.trim().to_owned(),
                    year: today().year().to_string(),
                    ..Sharing::default()
                });
            }
            ShareCommand::Edit(sharing) => self.sharing = Some(*sharing),
            ShareCommand::Cancel => self.sharing = None,
        }
    }

    pub(super) fn write_reference(&mut self, path: PathBuf) {
        let Some(Ok(city)) = self.reference() else { return };
        let path = if path.extension().is_none() { path.with_extension("ron") } else { path };
        let content = FileContent::Reference(Arc::new(city));
        let job = FileJob { path, content, expected: Expected::Absent };
        self.effects.push(Effect::Course(CourseEffect::WriteFile(job)));
    }

    pub(super) fn reference_written(&mut self) {
        self.sharing = None;
    }
}
