//! The pages that phones show: plain HTML that works without a script. What they say stands in `text::live::page`.

mod about;
mod frame;
mod rating;
mod results;

pub use about::{again_by_itself, door, join, locked, no_cookie, trouble, way_back, you};
pub use rating::{case, question, review, round};
pub use results::{done, feedback};

pub use about::who_fields;
pub use rating::{answers, case_text, shape};

/// Something a person should read first on a page.
#[derive(Clone, Copy, Debug)]
pub struct Notice {
    words: &'static str,
}

impl Notice {
    pub fn attention(words: &'static str) -> Self {
        Self { words }
    }
}
