//! In and out: the only code that knows files and their formats.

mod atomic;
mod check;
mod city_file;
mod document;
mod fault;
mod findings;
mod framework_file;
mod import;
mod library;
mod places;
mod recovery;
mod ron_text;
mod save;
mod settings;
mod sniff;
mod table;
mod typefaces;
mod upgrade;

pub use check::{Checked, check_files, files_below};
pub use city_file::{check_city, load_city};
pub use document::write_document;
pub use fault::{CellPlace, Column, Fault, FaultKind, Faults, Place};
pub use framework_file::{check_framework, load_framework};
pub use import::{answer_in, confidence_in, import_ratings};
pub use library::{Example, Fitted, Library};
pub use places::{Places, documents_folder};
pub use recovery::{Recovered, RecoveryCopy, list_recovered};
pub use save::{
    Expected, Fingerprint, SAVE_VERSION, Saved, assessment_from_text, assessment_to_text, load_assessment,
    save_assessment,
};
pub use settings::{Settings, TextSize, ThemeChoice};
pub use sniff::{Kind, kind_of};
pub use table::{Cell, Headings, Row, Table, read_tables, same_words};
pub use typefaces::typefaces_for;
pub use upgrade::{CarryOver, carry_over};
