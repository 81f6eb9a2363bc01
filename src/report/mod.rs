//! Documents: what is said of an assessment as one outline, and a writer for each format over it.
//!
//! The outline words and rounds; writers only lay out, and each returns bytes. Texts of users are plain text
//! in every format: no formula, no markup, no control characters.

mod assessment;
mod calendar;
mod chart;
mod course;
mod csv;
mod docx;
mod evaluation;
mod format;
mod html;
mod json;
mod leads;
mod locale;
mod markdown;
mod outline;
mod palette;
#[cfg(feature = "pdf")]
mod pdf;
mod plain;
mod plan_files;
mod png;
mod room_template;
mod sheet;
mod svg;
mod table;
mod template;
mod typefaces;
mod xlsx;

pub use assessment::{
    Options, Paper, Personal, Subject, Sureness, due_shown, find_out_mail, is_path, outline, rounds_plot,
};
pub use chart::{
    Axis, Chart, ChartId, DotPlot, DotRow, Picture, Radar, RoundLine, RoundTick, RoundsPlot, Series,
};
pub use course::{blank_form, facilitator_pack, room_report};
pub use evaluation::{Evaluation, role};
pub use format::{Format, WriteError, page_count, write};
pub use leads::{leads_notes, leads_table};
pub use locale::{Date, InvalidDate, Locale};
pub use outline::{Bar, Block, Fact, KeyFigure, Outline, Section, SectionId, Tone};
pub use palette::{Palette, Rgb};
pub use plain::{one_line, plain};
pub use plan_files::{PlanFile, PlanFormat, plan_file};
pub use png::write as chart_png;
pub use room_template::room_template;
pub use sheet::{Sheet, Value};
pub use svg::{Drawing, file as chart_file, part as chart_part};
pub use table::{Align, Cell, Column, Form, Part, Record, Row, Table};
pub use template::{TemplateFormat, template};
pub use typefaces::{OtherFace, Typefaces};
