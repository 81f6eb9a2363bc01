//! A room with phones from the command line: serving one, writing the page that is one file, reading short codes.

mod code;
mod page;
mod serve;
mod target;

pub use code::{CodeArgs, run as code};
pub use page::{PageArgs, run as page};
pub use serve::{ServeArgs, run as serve};
