//! Words of questions and of the dialog for a file.

pub const FILES: &str = "Files to choose from";
pub const NO_BROWSING: &str =
    "This computer shows no window to choose files in: write the whole path, from the first folder on.";
pub const BROWSE: &str = "Browse…";
pub const CANCEL: &str = "Cancel";
pub const PATH: &str = "File";
pub const PATH_HINT: &str = "/folder/name.scidip";
pub const SAVE: &str = "Save";
pub const DONT_SAVE: &str = "Don’t save";
pub const SAVE_OVER: &str = "Save over it";
pub const DISCARD: &str = "Throw away";

pub const UNSAVED_TITLE: &str = "Save your changes first?";
pub const UNSAVED: &str = "If you don’t save, the changes since the last save are lost.";
pub const CHANGED_TITLE: &str = "Somebody else has changed this file";
pub const CHANGED: &str = "It is not as it was when you opened it. If you save over it, the other version is kept beside it with the ending .bak.";
pub const REPLACE_TITLE: &str = "Replace the file that is there?";
pub const REPLACE_TEXT: &str = "There is a file of that name already. If you replace it, its content is kept beside it with the ending .bak.";
pub const REPLACE: &str = "Replace it";
pub const DISCARD_TITLE: &str = "Throw this work away?";
pub const DISCARD_TEXT: &str = "It was never saved and cannot be brought back.";

pub const OPEN: &str = "Open";
pub const OPEN_TITLE: &str = "Open an assessment";
pub const SAVE_AS_TITLE: &str = "Save the assessment as";
pub const COMPARE_TITLE: &str = "Compare with another assessment";
pub const ADD_CITY_TITLE: &str = "Add a reference city";
pub const OPEN_FRAMEWORK_TITLE: &str = "Open other questions (a framework)";
pub const ADD: &str = "Add";
pub const NETWORK_TITLE: &str = "Which folder holds the cities of your network?";
pub const NETWORK_ABOUT: &str =
    "City files and assessments in it, and in its folders, are only read. The folder is remembered.";
pub const REFERENCE_TITLE: &str = "Save the reference";
pub const REFERENCE_ABOUT: &str = "Give the file to whoever may compare with your city. They add it with File, “Add reference city…”, or put it into the folder of the network.";

pub const OPEN_ABOUT: &str = "Choose a file with Browse…, or type where it is.";
pub const SAVE_ABOUT: &str = "One private file holds everything. Choose a place with Browse…, or type it.";
pub const COMPARE_ABOUT: &str = "The file is only read. Its ratings are set beside yours.";
pub const ADD_CITY_ABOUT: &str = "The city is checked, and remembered for next time.";
pub const OPEN_FRAMEWORK_ABOUT: &str = "A framework is a set of questions with their levels. It is checked; new assessments then use it, and carry it in their file.";

pub const USE_FOLDER: &str = "Use this folder";
pub const IMPORT: &str = "Import";
pub const SHARE_TITLE: &str = "Which folder do participants use?";
pub const SHARE_ABOUT: &str = "The file session.scidip is put there for participants to open. Their rating files are taken in from there as they arrive. A shared folder or a stick will do.";
pub const SAVE_ROOM_TITLE: &str = "Save a copy of the room";
pub const SAVE_ROOM_ABOUT: &str =
    "The copy holds every rating that was taken in. Keep it to yourself: it may tell who rated what.";
pub const SAVE_SHEET_TITLE: &str = "Save your ratings";
pub const SAVE_SHEET_ABOUT: &str =
    "A small file with your answers. You can open it again here, or hand it in.";
pub const SAVE_EXERCISE_TITLE: &str = "Save the exercise";
pub const SAVE_EXERCISE_ABOUT: &str = "The exercise is checked, and remembered for next time.";
pub const IMPORT_TITLE: &str = "Import ratings from a spreadsheet";
pub const IMPORT_ABOUT: &str =
    "A CSV or XLSX file with one row for each person and one column for each question.";
pub const DISCARD_ROOM_TITLE: &str = "Throw this room away?";
pub const DISCARD_ROOM: &str =
    "Every rating that was taken in is lost here. The files that participants handed in stay where they are.";
pub const EXPORT_TITLE: &str = "Write the report";
pub const EXPORT_ABOUT: &str = "The ending of the name says which format it is.";
pub const PLAN_TITLE: &str = "Write the plan";
pub const PLAN_ABOUT: &str = "With the ending .ics for calendars, or .csv for spreadsheets.";
pub const EVIDENCE_TITLE: &str = "Which file proves it?";
pub const EVIDENCE_ABOUT: &str =
    "Only its place is kept, in your private file. It is not copied, and never printed in a report.";
pub const USE_FILE: &str = "Use this file";
pub const REPLACE_REPORT: &str = "There is a file of that name already. Its content will be lost.";
pub const IMPORT_OWN_ABOUT: &str = "A CSV or XLSX file with one row for each question. What it says takes the place of your answers; questions and columns that it does not have stay as they are. Undo brings yours back.";
pub const TEMPLATE_TITLE: &str = "Save an empty spreadsheet";
pub const TEMPLATE_NAME: &str = "ratings to fill in";
pub const ROOM_TEMPLATE_ABOUT: &str = "With a row for each person and a column for each question of this room. With the ending .xlsx for Excel and LibreOffice, or .csv for any program.";
pub const TEMPLATE_ABOUT: &str = "With the ending .xlsx for Excel and LibreOffice, or .csv for any program.";
pub const STOP_RATING_TITLE: &str = "Stop without handing in?";
pub const STOP_RATING: &str = "Your answers and notes are thrown away, and nobody sees them.";
pub const DISCARD_EXERCISE_TITLE: &str = "Save the exercise you are writing?";
pub const DISCARD_EXERCISE: &str =
    "It is in no file yet. Another one takes its place, and this one cannot be brought back.";
pub const START_AFRESH_TITLE: &str = "Throw these ratings away and begin again?";
pub const START_AFRESH: &str =
    "Your answers and notes on this case are lost, unless you save them to a file first.";
pub const FORM_TITLE: &str = "Write a form to rate on paper";
pub const PACK_TITLE: &str = "Write the trainer’s pack";
pub const ROOM_REPORT_TITLE: &str = "Write the report on the course";
pub const PAPER_ABOUT: &str = "The ending of the name says which format it is: .html prints well in any browser; .pdf and .docx are there too.";

pub fn plan_name(title: &str) -> String {
    format!("plan {title}")
}

pub fn form_name(city: &str) -> String {
    format!("rating form {city}")
}

pub fn pack_name(city: &str) -> String {
    format!("trainers pack {city}")
}

pub fn room_report_name(title: &str) -> String {
    format!("report {title}")
}

pub fn my_ratings(city: &str) -> String {
    format!("my ratings {city}")
}

pub const WAITING_TITLE: &str = "Your work is being written";
pub const WAITING: &str =
    "The disk takes long. The window closes by itself as soon as everything is written.";
pub const CLOSE_AT_ONCE: &str = "Close without waiting";
pub const TABLE_TITLE: &str = "Take in the ratings of this spreadsheet?";
pub const TABLE: &str = "What it says takes the place of the answers of the open assessment, if it is about the same initiative, and undo brings them back. Otherwise it becomes an assessment of its own.";
pub const TABLE_OWN: &str = "Take them in";
pub const TABLE_ROOM: &str = "Into the open room";
