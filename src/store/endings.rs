//! How the names of this program’s files end. What a file is, its content tells.

use std::path::{Path, PathBuf};

/// What officials open: assessments, sessions, sheets and rooms. A desktop knows this ending as the program’s own.
pub const OWN_ENDING: &str = "scidip";

/// What authors write: frameworks, cities, exercises. Before there was an ending of its own it was that of every
/// file, so files with it are opened for ever.
pub const DATA_ENDING: &str = "ron";

/// Spreadsheets with ratings that can be taken in.
pub const TABLE_ENDINGS: [&str; 2] = ["csv", "xlsx"];

/// Whether a file is there and is a spreadsheet by its name: what is in it is found out when it is taken in.
pub fn is_table(file: &Path) -> bool {
    has_ending(file, &TABLE_ENDINGS) && file.is_file()
}

/// Whether the name of a file ends as those of this program do.
pub fn has_our_ending(file: &Path) -> bool {
    has_ending(file, &[OWN_ENDING, DATA_ENDING])
}

/// Whether the name of a file ends in one of these, in small or large letters.
pub fn has_ending(file: &Path, endings: &[&str]) -> bool {
    file.extension().is_some_and(|found| endings.iter().any(|ending| found.eq_ignore_ascii_case(ending)))
}

/// That name with an ending, if it has none.
pub fn with_ending(file: PathBuf, ending: &str) -> PathBuf {
    if file.extension().is_none() { file.with_extension(ending) } else { file }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_ending_is_added_only_where_there_is_none_and_read_in_any_letters() {
        assert_eq!(with_ending("plan".into(), OWN_ENDING), Path::new("plan.scidip"));
        assert_eq!(with_ending("plan.ron".into(), OWN_ENDING), Path::new("plan.ron"));
        assert!(has_our_ending(Path::new("a.SciDip")) && has_our_ending(Path::new("a.RON")));
        assert!(!has_our_ending(Path::new("scidip")) && !has_our_ending(Path::new("a.scidip.bak")));
    }
}
