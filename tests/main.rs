//! The one integration binary: a module a feature.

mod agreement_laws;
mod content;
mod layers;
mod save_round_trip;
mod vector_runner;
#[cfg(feature = "gui")]
mod window;
