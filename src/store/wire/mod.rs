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
mod course_v1;
mod exercise_v1;
mod framework_v1;
mod glossary_v1;
mod initiative_v1;
mod leads_v1;
mod rating_v1;
mod ratings_v1;
mod recovery_v1;
mod save_v1;
mod seat_v1;
mod settings_v1;

pub use basics::{Entries, Needed};
pub use city_v1::CityV1;
pub use city_v2::CityV2;
pub use course_v1::{RoomV1, SessionV1, SheetV1};
pub use exercise_v1::ExerciseV1;
pub use framework_v1::{
    ConsensusRulesV1, CriterionV1, CrosswalkV1, FrameworkV1, ScaleLevelV1, WeightPresetV1,
};
pub use glossary_v1::GlossaryV1;
pub use head::{Head, Kind, kind_of, kind_of_file};
pub use initiative_v1::InitiativeV1;
pub use leads_v1::LeadsV1;
pub use ratings_v1::ReferenceRatingV1;
pub use recovery_v1::{FingerprintV1, RecoveryV1};
pub use save_v1::AssessmentV1;
pub use seat_v1::{SeatFileV1, SeatV1};
pub use settings_v1::SettingsV1;

use super::fault_list::FaultList;
use super::{Fault, Faults, ron_text};
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

/// Reads and checks a file of which there is one version; `path` only names the file in faults.
///
/// # Errors
/// With every fault that could be found.
pub fn read<C: Content + Wire<M>, M>(path: &Path, text: &str, kind: Kind) -> Result<M, Faults> {
    read_checked(path, text, kind, |_: &C, _| Ok(()))
}

/// The same, where what stands in the file must also fit to what is at hand.
///
/// # Errors
/// With every fault that could be found.
pub fn read_checked<C: Content + Wire<M>, M>(
    path: &Path,
    text: &str,
    kind: Kind,
    check: impl FnOnce(&C, &mut FaultList) -> Result<(), Fault>,
) -> Result<M, Faults> {
    let head = Head::wanted(path, text, kind, 1)?;
    let content = C::read(path, text, &head)?;
    let mut faults_found = head.faults(path, text);
    check(&content, &mut faults_found)?;
    let value = content.into_model(&mut faults_found);
    faults_found.into_result()?;
    Ok(value)
}

/// Types of files: their fields in the order they are written, and what of the model each stands for. In brackets
/// behind the model stands what is checked of all fields together.
macro_rules! wire {
    ($($(#[$meta:meta])* $name:ident => $model:ident $(($check:ident))? {
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
                $(self.$check(faults);)?
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
    ($($name:ident => $model:ident $(($check:ident))? { $first:ident $(, $item:ident)* $(,)? })+) => {$(
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
            pub version: u32,
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
