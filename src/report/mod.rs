//! Documents: what is said of an assessment as one outline, and a writer for each format over it.
//!
//! The outline words and rounds; writers only lay out, and each returns bytes. Texts of users are plain text
//! in every format: no formula, no markup, no control characters.

mod assessment;
mod chart;
mod evaluation;
mod format;
mod json;
mod locale;
mod markdown;
mod outline;
mod palette;
mod plain;
mod room_template;
mod table;

pub use assessment::{Options, Subject, Sureness, outline};
pub use chart::{Axis, Chart, ChartId, DotPlot, DotRow, Picture, Radar, Series};
pub use evaluation::{Evaluation, role};
pub use format::{Format, WriteError, write};
pub use locale::{Date, InvalidDate, Locale};
pub use outline::{Bar, Block, Fact, KeyFigure, Outline, Section, SectionId, Tone};
pub use palette::{Palette, Rgb};
pub use plain::{one_line, plain};
pub use room_template::room_template;
pub use table::{Align, Cell, Column, Form, Part, Record, Row, Table};
