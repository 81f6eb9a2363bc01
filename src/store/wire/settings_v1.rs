//! What a user has chosen. Whatever is not known here is passed over: losing one choice beats refusing to start.

use super::{Wire, wire_choices, wire_file};
use crate::store::fault_list::FaultList;
use crate::store::{Renderer, ReportMemory, Settings, TextSize, ThemeChoice};
use serde::{Deserialize, Serialize};
use std::path::PathBuf;

wire_file! { SettingsFileV1 { version: 1, settings: SettingsV1 } }

macro_rules! settings {
    ($($name:ident => $model:ident { $($field:ident: $wire:ty),+ $(,)? })+) => {$(
        #[derive(Serialize, Deserialize)]
        #[serde(default)]
        pub struct $name { $($field: $wire),+ }

        impl Wire<$model> for $name {
            fn from_model(model: &$model) -> Self {
                Self { $($field: Wire::from_model(&model.$field)),+ }
            }

            fn into_model(self, faults: &mut FaultList) -> $model {
                $model { $($field: self.$field.into_model(faults)),+ }
            }
        }

        impl Default for $name {
            fn default() -> Self {
                Self::from_model(&$model::default())
            }
        }
    )+};
}
settings! {
    SettingsV1 => Settings {
        theme: ThemeChoiceV1,
        text_size: u16,
        goes_on: bool,
        drawing: Option<RendererV1>,
        recent: Vec<PathBuf>,
        own_cities: Vec<PathBuf>,
        network_folder: Option<PathBuf>,
        own_exercises: Vec<PathBuf>,
        report: ReportMemoryV1,
    }

    ReportMemoryV1 => ReportMemory {
        paper: String,
        format: String,
        left_out: Vec<String>,
        chart: String,
        numbers: String,
    }
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
