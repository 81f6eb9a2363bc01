//! What a user has chosen. Whatever is not known here is passed over: losing one choice beats refusing to start.

use super::{Wire, wire_choices, wire_file};
use crate::store::fault_list::FaultList;
use crate::store::{Renderer, Settings, TextSize, ThemeChoice};
use serde::{Deserialize, Serialize};
use std::path::PathBuf;

wire_file! { SettingsFileV1 { version: 1, settings: SettingsV1 } }

#[derive(Serialize, Deserialize)]
#[serde(default)]
pub struct SettingsV1 {
    theme: ThemeChoiceV1,
    /// In percent.
    text_size: u16,
    drawing: Option<RendererV1>,
    recent: Vec<PathBuf>,
    own_cities: Vec<PathBuf>,
    own_exercises: Vec<PathBuf>,
}

wire_choices! {
    ThemeChoiceV1 => ThemeChoice { System, Light, Dark }
    RendererV1 => Renderer { OpenGl, Wgpu }
}

impl Default for SettingsV1 {
    fn default() -> Self {
        Self::from_model(&Settings::default())
    }
}

impl Wire<Settings> for SettingsV1 {
    fn from_model(model: &Settings) -> Self {
        let Settings { theme, text_size, drawing, recent, own_cities, own_exercises } = model.clone();
        let (theme, drawing) = (Wire::from_model(&theme), Wire::from_model(&drawing));
        Self { theme, text_size: text_size.percent(), drawing, recent, own_cities, own_exercises }
    }

    fn into_model(self, faults: &mut FaultList) -> Settings {
        let Self { theme, text_size, drawing, recent, own_cities, own_exercises } = self;
        let (theme, drawing) = (theme.into_model(faults), drawing.into_model(faults));
        Settings { theme, text_size: TextSize::new(text_size), drawing, recent, own_cities, own_exercises }
    }
}
