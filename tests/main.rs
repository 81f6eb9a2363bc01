//! The one integration binary: a module a feature.

mod scoring_laws;
mod vector_runner;
