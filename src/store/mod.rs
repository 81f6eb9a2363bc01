//! In and out: the only code that knows files and their formats.

mod atomic;
mod check;
mod city_file;
mod clock;
mod course;
mod desktop;
mod desktop_recent;
mod document;
mod drawing;
mod endings;
mod exercise_file;
mod fault;
mod fault_list;
mod framework_file;
mod glossary_file;
mod import;
mod leads_file;
mod library;
mod new_ids;
mod places;
mod pool;
mod recovery;
mod reference;
mod ron_text;
mod save;
mod settings;
mod table;
mod typefaces;
mod upgrade;
pub mod wire;

pub use atomic::Readers;
pub use check::{Checked, check_files, files_below};
pub use city_file::{check_city, city_to_text, load_city, save_city};
pub use clock::today;
pub use course::{
    CODE_ALPHABET, CodeFault, CourseShelf, FolderIntake, Gathered, IdentityGroup, Intake, Rated, RoomTable,
    SESSION_FILE, Seat, SeatBook, Shelved, ShortCode, TablePlan, Wanted, code_room, codes_in, gather,
    is_of_page, load_room, load_session, load_sheet, read_room_table, room_from_text, save_room,
    save_session, save_sheet, seat_book_in, session_from_text, sheet_from_text, watch,
};
pub use desktop::{open_address, open_file, open_folder, phones_forbidden_by};
pub use desktop_recent::note_for_desktop;
pub use document::write_document;
pub use drawing::{DrawingEffort, DrawingMemory, Renderer, Trying};
pub use endings::{DATA_ENDING, OWN_ENDING, TABLE_ENDINGS, has_our_ending, is_table, with_ending};
pub use exercise_file::{check_exercise, exercise_to_text, load_exercise};
pub use fault::{CellPlace, Column, Fault, FaultKind, Faults, Place};
pub use framework_file::{check_framework, load_framework};
pub use glossary_file::check_glossary;
pub use import::{Imported, answer_in, confidence_in, import_ratings};
pub use leads_file::check_leads;
pub use library::{Example, Fitted, Library};
pub use new_ids::{new_action_id, new_exercise_id, new_rater_id, new_session_id};
pub use places::{Places, documents_folder};
pub use pool::{PoolFolder, PoolMember, Pooled, read_pool};
pub use recovery::{Recovered, RecoveryCopy, list_recovered};
pub use reference::reference_of;
pub use save::{
    Expected, Fingerprint, Saved, assessment_from_text, assessment_to_text, load_assessment, put,
    save_assessment,
};
pub use settings::{ReportMemory, Settings, TextSize, ThemeChoice};
pub use table::{Cell, Headings, Row, Table, read_tables, same_words};
pub use typefaces::{FoundTypefaces, typefaces_for};
pub use upgrade::{CarryOver, carry_over};
pub use wire::{Kind, kind_of, kind_of_file};
