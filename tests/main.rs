//! The one integration binary: a module a feature.

mod vector_runner;
#[cfg(feature = "gui")]
mod window;
