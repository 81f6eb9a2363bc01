//! The one integration binary: a module a feature.

mod agreement_laws;
mod vector_runner;
