//! What a user has chosen. Whatever is not known here is passed over: losing one choice beats refusing to start.

use super::{Wire, wire_choices, wire_file};
use crate::store::fault_list::FaultList;
use crate::store::{Settings, TextSize, ThemeChoice};
use serde::{Deserialize, Serialize};
use std::path::PathBuf;

wire_file! { SettingsFileV1 { version: 1, settings: SettingsV1 } }

#[derive(Serialize, Deserialize)]
#[serde(default)]
pub struct SettingsV1 {
    theme: ThemeChoiceV1,
    /// In percent.
    text_size: u16,
    recent: Vec<PathBuf>,
    own_cities: Vec<PathBuf>,
    own_exercises: Vec<PathBuf>,
}

wire_choices! {
    ThemeChoiceV1 => ThemeChoice { System, Light, Dark }
}

impl Default for SettingsV1 {
    fn default() -> Self {
        Self::from_model(&Settings::default())
    }
}

impl Wire<Settings> for SettingsV1 {
    fn from_model(model: &Settings) -> Self {
        let Settings { theme, text_size, recent, own_cities, own_exercises } = model.clone();
        let theme = Wire::from_model(&theme);
        Self { theme, text_size: text_size.percent(), recent, own_cities, own_exercises }
    }

    fn into_model(self, faults: &mut FaultList) -> Settings {
        let Self { theme, text_size, recent, own_cities, own_exercises } = self;
        let theme = theme.into_model(faults);
        Settings { theme, text_size: TextSize::new(text_size), recent, own_cities, own_exercises }
    }
}
