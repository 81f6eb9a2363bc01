//! What is going on: the open assessment, where the user is, and what can be undone. No window is needed.
//!
//! A [`Session`] is a composition of state machines ([`machines`]) that do not know one another. State changes in one
//! place, [`Session::apply`]. What takes time or touches the world leaves as an [`Effect`] and comes back as an [`Outcome`].

mod assessment;
mod by_key;
mod command;
mod comparison;
mod composition;
mod course;
mod course_paper;
mod desk;
mod effect;
mod files;
mod history;
mod machines;
mod network;
mod outcome;
mod purpose;
mod question;
mod rating;
mod rating_edit;
mod reporting;
mod route;
mod sharing;
mod write_job;

pub use assessment::{
    ActionEdit, Document, ExampleOverview, InquiryEdit, LeadEdit, NameFault, RecentFile, Since,
    current_name_fault, ending_name_fault, new_name_fault, suggested_names,
};
pub use by_key::KeySaid;
pub use command::Command;
pub use comparison::{Choice, Comparison, Found, Standings, Sureness, SurenessJob};
pub use composition::Session;
pub use course::{
    Adapter, CodesTaken, Course, CourseCommand, CourseEffect, CourseFile, CourseOutcome, CourseView,
    ExerciseDraft, KeptRoom, OpenRoom, OpenSheet, OpenedDoor, PageMaker, PhoneCommand, PhoneEvent,
    PhoneOrder, Phones, PhonesJob, Place, Purpose, RatingView, RoomEdits, RoomView, WaitingTable, WatchJob,
    Wifi, sheet_file_name,
};
pub use course_paper::CoursePaper;
pub use effect::{Effect, Lane, Opened};
pub use files::Files;
pub use history::{ActionField, Change, Edited, ExerciseField, ProfileField, Steps};
pub use network::{Network, NetworkCommand};
pub use outcome::Outcome;
pub use purpose::FilePurpose;
pub use question::Question;
pub use rating::{Handing, PersonRating, Questions, RatingAct, RatingEffect};
pub use rating_edit::{Move, RatingEdit};
pub use reporting::{
    ExportFault, ExportJob, Exported, PageCount, ReportChoice, ReportEdit, ReportEffect, ReportInput,
    ReportOutcome, Reporting, Written,
};
pub use route::{Attempt, HelpPage, Notice, NoticeKind, Route, Screen, Until};
pub use sharing::{ShareCommand, Sharing, SharingLacks};
pub use write_job::{Content, WriteJob};

/// The seed of every run in the window: the same ratings always show the same shares.
pub const SEED: u64 = 258;
