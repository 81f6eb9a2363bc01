//! The style sheet and the scripts of the pages, and what browsers know them by.

use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use sha2::{Digest, Sha256};
use std::sync::LazyLock;

/// Colours are those of the window’s theme; a test holds them together.
pub const STYLE: &str = include_str!("../../assets/live/page.css");
/// Saves at every tap, and looks for news. Every page works without it.
pub const SCRIPT: &str = include_str!("../../assets/live/page.js");
/// What the page that is one file cannot do without.
/// The short code of a sheet, for the page that is one file.
pub const CODE_SCRIPT: &str = include_str!("../../assets/live/code.js");
pub const FILE_SCRIPT: &str = include_str!("../../assets/live/file.js");

/// Of the script, which a browser compares before it runs it.
pub static SCRIPT_HASH: LazyLock<String> = LazyLock::new(|| hash(SCRIPT));
/// The script’s own name, as below.
pub static SCRIPT_NAME: LazyLock<String> = LazyLock::new(|| format!("page-{}.js", letters_of(SCRIPT)));
/// The style sheet’s own name, which changes with its content.
pub static STYLE_NAME: LazyLock<String> = LazyLock::new(|| format!("style-{}.css", letters_of(STYLE)));

fn letters_of(text: &str) -> String {
    hash(text).chars().filter(char::is_ascii_alphanumeric).take(10).collect()
}

/// SHA-256, as a Content-Security-Policy writes it.
pub fn hash(text: &str) -> String {
    BASE64_STANDARD.encode(Sha256::digest(text.as_bytes()))
}
