//! What a user has chosen for the program, as against for one assessment.

use super::atomic::{self, Readers, Replace};
use super::fault_list::FaultList;
use super::wire::{Content, Head, SettingsV1, Wire};
use super::{Fault, Places, Renderer, ron_text};
use crate::text::faults;
use std::path::{Path, PathBuf};

/// Most recent files first; more would not be read.
const RECENT: usize = 8;

/// Light or dark.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ThemeChoice {
    /// As the desktop has it.
    #[default]
    System,
    Light,
    Dark,
}

impl ThemeChoice {
    /// In the order they are shown.
    pub const ALL: [Self; 3] = [Self::System, Self::Light, Self::Dark];
}

/// Size of all text, in percent, 80..=200.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TextSize(u16);

impl TextSize {
    /// One step of the plus and minus buttons.
    const STEP: u16 = 10;

    /// That size, or the nearest one allowed.
    pub fn new(percent: u16) -> Self {
        Self(percent.clamp(80, 200))
    }

    /// 80..=200.
    pub fn percent(self) -> u16 {
        self.0
    }

    /// 0.8..=2.0.
    pub fn factor(self) -> f32 {
        f32::from(self.0) / 100.0
    }

    /// One step larger.
    #[must_use]
    pub fn larger(self) -> Self {
        Self::new(self.0.saturating_add(Self::STEP))
    }

    /// One step smaller.
    #[must_use]
    pub fn smaller(self) -> Self {
        Self::new(self.0.saturating_sub(Self::STEP))
    }
}

impl Default for TextSize {
    fn default() -> Self {
        Self(100)
    }
}

/// What was chosen for reports, by names; an empty name is the usual choice.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ReportMemory {
    pub paper: String,
    /// The ending of its files.
    pub format: String,
    /// Parts that are not wanted, so that a part of a later version is there.
    pub left_out: Vec<String>,
    pub chart: String,
    pub numbers: String,
}

/// The settings file. Fields of another version are passed over: losing one choice beats refusing to start.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Settings {
    pub theme: ThemeChoice,
    pub text_size: TextSize,
    /// Whether choosing an answer leads on to the next question by itself.
    pub goes_on: bool,
    /// What draws the window from the next start on; `None` is what draws best here.
    pub drawing: Option<Renderer>,
    /// Assessments opened or saved last, the latest first.
    pub recent: Vec<PathBuf>,
    /// Reference cities the user has added.
    pub own_cities: Vec<PathBuf>,
    /// A folder of cities that a network shares.
    pub network_folder: Option<PathBuf>,
    /// Exercises the user has written or added.
    pub own_exercises: Vec<PathBuf>,
    /// What was chosen for reports.
    pub report: ReportMemory,
}

impl Settings {
    /// The settings of a user, and what was wrong with the file if it could not be read.
    pub fn load(places: &Places) -> (Self, Option<Fault>) {
        let path = places.settings();
        if !path.exists() {
            return (Self::default(), None);
        }
        // Those of a newer program are read as far as they are known.
        let read = |text: String| SettingsV1::read(&path, &text, &Head::of(&text));
        match ron_text::read_text(&path).and_then(read) {
            Ok(settings) => (settings.into_model(&mut FaultList::new(&path, "")), None),
            Err(fault) => (Self::default(), Some(fault)),
        }
    }

    /// Writes the settings.
    ///
    /// # Errors
    /// When the folder cannot be made or written to.
    pub fn save(&self, places: &Places) -> Result<(), Fault> {
        let path = places.settings();
        let cannot_write = |err: &dyn std::fmt::Display| Fault::of_file(&path, faults::cannot_write(err));
        let text = SettingsV1::from_model(self).into_text().map_err(|err| cannot_write(&err))?;
        if let Some(folder) = path.parent() {
            std::fs::create_dir_all(folder).map_err(|err| cannot_write(&faults::io_words(&err)))?;
        }
        atomic::write(&path, text.as_bytes(), true, Readers::Owner, Replace::Anything)
            .map_err(|err| cannot_write(&faults::io_words(&err)))
    }

    /// Puts a file at the head of the recent ones.
    pub fn note_recent(&mut self, path: &Path) {
        self.recent.retain(|old| old != path);
        self.recent.insert(0, path.to_owned());
        self.recent.truncate(RECENT);
    }

    /// Takes a file off the recent ones.
    pub fn forget_recent(&mut self, path: &Path) {
        self.recent.retain(|old| old != path);
    }
}
