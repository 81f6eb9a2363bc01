//! Words of menus.

pub const FILE: &str = "File";
pub const EDIT: &str = "Edit";
pub const VIEW: &str = "View";
pub const NEW: &str = "New assessment";
pub const OPEN: &str = "Open…";
pub const SAVE: &str = "Save";
pub const SAVE_AS: &str = "Save as…";
pub const CLOSE: &str = "Close the assessment";
pub const SHARE: &str = "Share as a reference…";
pub const ADD_CITY: &str = "Add reference city…";
pub const OPEN_FRAMEWORK: &str = "Open other questions…";
pub const IMPORT: &str = "Import ratings…";
pub const NEW_EXERCISE: &str = "New exercise…";
pub const LARGER: &str = "Larger text";
pub const SMALLER: &str = "Smaller text";
pub const USUAL_SIZE: &str = "Usual text size";
pub const QUIT: &str = "Quit";
pub const THEME: &str = "Theme";
pub const THEME_SYSTEM: &str = "As the desktop";
pub const THEME_LIGHT: &str = "Light";
pub const THEME_DARK: &str = "Dark";
pub const TEXT_SIZE: &str = "Text size";
pub const FULL_SCREEN: &str = "Full screen";

pub fn undo(change: Option<String>) -> String {
    change.map_or_else(|| "Undo".to_owned(), |change| format!("Undo: {change}"))
}

pub fn redo(change: Option<String>) -> String {
    change.map_or_else(|| "Redo".to_owned(), |change| format!("Redo: {change}"))
}

pub fn percent(percent: u16) -> String {
    format!("{percent} %")
}
