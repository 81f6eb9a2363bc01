//! Words of the window itself.

use std::fmt::Display;

pub fn cannot_open(err: &impl Display) -> String {
    format!(
        "No window can be opened here ({err}). The same results come from the command line: scidip-scorecard --help"
    )
}
