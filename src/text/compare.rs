//! Words of the Compare screen.

use std::path::Path;

pub fn other_framework(path: &Path) -> String {
    format!("{} uses another framework or version, so its ratings cannot be set beside yours", path.display())
}
