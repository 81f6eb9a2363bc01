//! Every sentence of a room with phones: the pages, the trainer’s side of it, short codes, and what can go wrong.

pub mod cli;
pub mod codes;
pub mod faults;
pub mod file;
pub mod page;
pub mod trainer;
