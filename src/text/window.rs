//! Words of the window itself: what draws it, and what to do where nothing can.

use std::fmt::Display;

pub const OPEN_GL: &str = "OpenGL";
/// What the other renderer draws by.
pub const OTHER: &str = if cfg!(windows) {
    "Direct3D 12"
} else if cfg!(target_os = "macos") {
    "Metal"
} else {
    "Vulkan"
};

/// Why a renderer did not draw, where it did not say.
pub const GAVE_UP: &str = "it gave up without saying why";

pub const DRAWING: &str = "Drawing";
pub const DRAWING_AUTO: &str = "Automatic";
pub const DRAWING_NEXT_TIME: &str = "From the next start on.";

const COMMAND_LINE: &str = "The same results come from the command line: scidip-scorecard --help";

/// What draws the window, for those who help with trouble.
pub fn drawn_by(renderer: &str, device: &str, is_light: bool) -> String {
    let device = if device.is_empty() { String::new() } else { format!(" ({device})") };
    let light = if is_light { ", with less work: edges are not smoothed and nothing moves" } else { "" };
    format!("Drawn with {renderer}{device}{light}.")
}

/// A driver has ended the program before its window was shown.
pub fn ended(renderer: &str, instead: Option<&str>) -> String {
    match instead {
        Some(instead) => format!(
            "The last time, the program ended while {renderer} was to draw its window. So {instead} is tried first from now on. View, Drawing brings {renderer} back."
        ),
        None => format!(
            "The last time, the program ended while {renderer} was to draw its window. If that happens again, a newer driver of the graphics card may help."
        ),
    }
}

/// A window that stood there could not be drawn any more.
pub fn lost(err: &impl Display) -> String {
    format!(
        "The window can no longer be drawn ({err}). Start the program again: it offers what was not saved."
    )
}

/// Nothing draws: each renderer with its reason, and what to do.
pub fn cannot_open(refusals: &[(&str, String)], is_linux: bool) -> String {
    let reasons: Vec<String> =
        refusals.iter().map(|(renderer, why)| format!("{renderer}: {}", without_paths(why))).collect();
    let to_do = if is_linux {
        "Install what draws without a graphics card, on Debian and Ubuntu with: sudo apt install libgl1-mesa-dri libegl1 libgl1 mesa-vulkan-drivers, and begin the program from a desktop."
    } else {
        "A newer driver of the graphics card may help; ask whoever looks after this computer."
    };
    format!("No window can be opened here. {} {to_do} {COMMAND_LINE}", sentences(&reasons))
}

fn sentences(reasons: &[String]) -> String {
    reasons.iter().map(|reason| format!("{}.", reason.trim_end_matches('.'))).collect::<Vec<_>>().join(" ")
}

/// Only the first line, and no word that is a file of the machine on which the program was built.
fn without_paths(why: &str) -> String {
    let line = why.lines().next().unwrap_or_default();
    let is_source = |word: &str| word.contains(".rs") && word.contains(['/', '\\', ':']);
    line.split_whitespace().filter(|word| !is_source(word)).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_cannot_be_opened_is_told_with_what_to_do_and_without_a_source_file() {
        let refusals = [
            (
                OPEN_GL,
                "os error at /home/x/.cargo/registry/src/winit/mod.rs:765: no display is set\nmore"
                    .to_owned(),
            ),
            (OTHER, GAVE_UP.to_owned()),
        ];
        let told = cannot_open(&refusals, true);
        assert!(told.contains("OpenGL: os error at no display is set. "), "{told}");
        assert!(told.contains("apt install") && !told.contains(".rs") && !told.contains('\n'), "{told}");
        assert!(!cannot_open(&refusals, false).contains("apt"));
    }
}
