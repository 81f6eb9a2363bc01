//! What a user has chosen. Whatever is not known here is passed over: losing one choice beats refusing to start.

use super::{Wire, wire_choices, wire_file};
use crate::store::fault_list::FaultList;
use crate::store::{Renderer, Settings, TextSize, ThemeChoice};
use serde::{Deserialize, Serialize};
use std::path::PathBuf;

wire_file! { SettingsFileV1 { version: 1, settings: SettingsV1 } }

macro_rules! settings {
    ($($field:ident: $wire:ty),+ $(,)?) => {
        #[derive(Serialize, Deserialize)]
        #[serde(default)]
        pub struct SettingsV1 { $($field: $wire),+ }

        impl Wire<Settings> for SettingsV1 {
            fn from_model(model: &Settings) -> Self {
                Self { $($field: Wire::from_model(&model.$field)),+ }
            }

            fn into_model(self, faults: &mut FaultList) -> Settings {
                Settings { $($field: self.$field.into_model(faults)),+ }
            }
        }
    };
}
settings! {
    theme: ThemeChoiceV1,
    text_size: u16,
    goes_on: bool,
    drawing: Option<RendererV1>,
    recent: Vec<PathBuf>,
    own_cities: Vec<PathBuf>,
    network_folder: Option<PathBuf>,
    own_exercises: Vec<PathBuf>,
}

/// In percent.
impl Wire<TextSize> for u16 {
    fn from_model(model: &TextSize) -> Self {
        model.percent()
    }

    fn into_model(self, _: &mut FaultList) -> TextSize {
        TextSize::new(self)
    }
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
