//! How files look: for each kind of file and each of its versions the types that stand in it, and no others.
//!
//! Only these types derive serde, so what is thought (`model`) can change while every file ever written goes
//! on opening. A file is parsed once, into the types of the version that it names. What can be missing is then
//! `None` or empty, and a number is a number. On the way into the model everything is checked, and every fault
//! is noted with its place; what a fault stands for is made up, and thrown away with the rest.

mod basics;
mod head;
mod leaves;
pub mod scan;

mod city_v1;
mod city_v2;
mod initiative_v1;
mod leads_v1;
mod ratings_v1;

pub use basics::{Entries, Needed};
pub use city_v1::CityV1;
pub use city_v2::CityV2;
pub use head::{Head, Kind, expect_kind, kind_of, kind_of_file};
pub use initiative_v1::InitiativeV1;
pub use leads_v1::{LeadV1, LeadsV1};
pub use ratings_v1::{ReferenceRatingV1, check_ratings};

use super::fault_list::FaultList;
use super::{Fault, ron_text};
use serde::{Serialize, de::DeserializeOwned};
use std::path::Path;

/// How a value of the model stands in files.
pub trait Wire<M>: Sized {
    /// The choices there are, where the value is one of a few.
    const CHOICES: &'static [&'static str] = &[];

    /// What is written of a value.
    fn from_model(model: &M) -> Self;

    /// The value that was read. Where it cannot be one, a fault is noted and another stands in its place.
    fn into_model(self, faults: &mut FaultList) -> M;
}

/// What stands in a file of one kind and one version, below its head.
pub trait Content: Serialize + DeserializeOwned {
    /// The whole file: version, and a field that names the kind.
    type File: Serialize + DeserializeOwned;

    fn with_head(self) -> Self::File;
    fn without_head(file: Self::File) -> Self;

    /// The text of a file.
    ///
    /// # Errors
    /// When it cannot stand in RON, which nothing of this program does.
    fn into_text(self) -> Result<String, ron::Error> {
        ron_text::to_text(&self.with_head())
    }

    /// What stands in a file with that head.
    ///
    /// # Errors
    /// At the first place that does not fit.
    fn read(path: &Path, text: &str, head: &Head) -> Result<Self, Fault> {
        if head.is_written {
            ron_text::parse(path, text).map(Self::without_head)
        } else {
            ron_text::parse(path, text)
        }
    }
}

/// Types of files: their fields in the order they are written, and what of the model each stands for.
macro_rules! wire {
    ($($(#[$meta:meta])* $name:ident => $model:ident {
        $($(#[$attr:meta])* $field:ident: $wire:ty),+ $(,)?
    })+) => {$(
        #[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
        $(#[$meta])*
        #[serde(deny_unknown_fields)]
        pub struct $name { $($(#[$attr])* pub $field: $wire),+ }

        impl $crate::store::wire::Wire<$model> for $name {
            fn from_model(model: &$model) -> Self {
                Self { $($field: $crate::store::wire::Wire::from_model(&model.$field)),+ }
            }

            fn into_model(self, faults: &mut $crate::store::fault_list::FaultList) -> $model {
                $model { $($field: {
                    let value = self.$field;
                    faults.within(stringify!($field), |faults| value.into_model(faults))
                }),+ }
            }
        }
    )+};
}

/// Choices as they stand in files, under the names that they have in the model.
macro_rules! wire_choices {
    ($($name:ident => $model:ident { $first:ident $(, $item:ident)* $(,)? })+) => {$(
        #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
        pub enum $name { #[default] $first, $($item),* }

        impl $crate::store::wire::Wire<$model> for $name {
            const CHOICES: &'static [&'static str] = &[stringify!($first), $(stringify!($item)),*];

            fn from_model(model: &$model) -> Self {
                match model {
                    $model::$first => Self::$first,
                    $($model::$item => Self::$item,)*
                }
            }

            fn into_model(self, _: &mut $crate::store::fault_list::FaultList) -> $model {
                match self {
                    Self::$first => $model::$first,
                    $(Self::$item => $model::$item,)*
                }
            }
        }
    )+};
}

/// A whole file: version first, then its content under the name of its kind.
macro_rules! wire_file {
    ($file:ident { version: $version:literal, $kind:ident: $content:ident }) => {
        #[derive(serde::Serialize, serde::Deserialize)]
        #[serde(deny_unknown_fields)]
        pub struct $file {
            version: u32,
            $kind: $content,
        }

        impl $crate::store::wire::Content for $content {
            type File = $file;

            fn with_head(self) -> $file {
                $file { version: $version, $kind: self }
            }

            fn without_head(file: $file) -> Self {
                file.$kind
            }
        }
    };
}

use {wire, wire_choices, wire_file};

/// Whether nothing is there that would have to be written.
fn is_default<T: Default + PartialEq>(value: &T) -> bool {
    *value == T::default()
}
