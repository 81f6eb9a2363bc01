//! Values that hold nothing else: texts, numbers, ids, dates and addresses.

use super::Wire;
use crate::model::{
    ActionId, AreaId, CityId, CriterionId, ExerciseId, FrameworkId, LeadId, Level, RaterId, ReadingId, Sdg,
    SessionId, StepCost, Weight,
};
use crate::store::fault_list::FaultList;
use crate::text::faults;
use std::path::PathBuf;

macro_rules! as_it_is {
    ($($type:ty),+) => {$(
        impl Wire<$type> for $type {
            fn from_model(model: &$type) -> Self {
                model.clone()
            }

            fn into_model(self, _: &mut FaultList) -> $type {
                self
            }
        }
    )+};
}
as_it_is!(String, bool, u8, u32, i32, f64, PathBuf);

macro_rules! ids {
    ($($id:ident),+) => {$(
        impl Wire<$id> for String {
            fn from_model(model: &$id) -> Self {
                model.as_str().to_owned()
            }

            fn into_model(self, _: &mut FaultList) -> $id {
                $id::new(self)
            }
        }
    )+};
}
ids!(ActionId, AreaId, CityId, CriterionId, ExerciseId, FrameworkId, LeadId, RaterId, ReadingId, SessionId);

/// Numbers of which only some are meant: how they are made, and what stands in the place of one that is not.
macro_rules! numbers {
    ($($model:ident as $number:ty: $get:ident, $new:expr, $fault:path, $instead:expr;)+) => {$(
        impl Wire<$model> for $number {
            fn from_model(model: &$model) -> Self {
                model.$get()
            }

            fn into_model(self, faults: &mut FaultList) -> $model {
                $new(self).unwrap_or_else(|| {
                    faults.here($fault(self));
                    $instead
                })
            }
        }
    )+};
}
numbers! {
    Level as u8: number, Level::new, faults::no_level, Level::MIN;
    Weight as f64: value, |number| Weight::new(number).ok(), faults::no_weight, Weight::ONE;
    StepCost as u8: number, StepCost::new, faults::no_step_cost, StepCost::ONE;
    Sdg as u8: number, Sdg::new, faults::no_goal, Sdg::FIRST;
}
