//! Words about the reference cities and how they were rated.

use crate::model::Basis;

/// What carries a rating.
pub fn basis(basis: Basis) -> &'static str {
    match basis {
        Basis::Described => "described",
        Basis::Aimed => "aimed at",
        Basis::Planned => "planned",
        Basis::Inferred => "inferred",
    }
}
