//! Words of questions and of the dialog for a file.

pub const FILES: &str = "Scorecard files (.ron)";
pub const BROWSE: &str = "Browse…";
pub const CANCEL: &str = "Cancel";
pub const PATH: &str = "File";
pub const PATH_HINT: &str = "/folder/name.ron";
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
pub const OPEN_FRAMEWORK_TITLE: &str = "Open a framework";
pub const ADD: &str = "Add";

pub const OPEN_ABOUT: &str = "Choose a file with Browse…, or type where it is.";
pub const SAVE_ABOUT: &str = "One private file holds everything. Choose a place with Browse…, or type it.";
pub const COMPARE_ABOUT: &str = "The file is only read. Its ratings are set beside yours.";
pub const ADD_CITY_ABOUT: &str = "The city is checked, and remembered for next time.";
pub const OPEN_FRAMEWORK_ABOUT: &str =
    "The framework is checked. New assessments then use it, and carry it in their file.";
