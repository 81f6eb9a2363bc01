//! Science Diplomacy Scorecard for Cities.
//!
//! Data flows one way: files → model → scoring → session → screens, and commands flow back.
//! The modules stand in reading order; a module may use only those above it
//! (`tests/layers.rs` reads the sources and holds this).

pub mod cli;
pub mod findings;
pub mod geometry;
#[cfg(feature = "live")]
pub mod live;
pub mod model;
pub mod report;
pub mod scoring;
pub mod session;
pub mod store;
pub mod text;
#[cfg(feature = "gui")]
pub mod ui;
