//! What is said where no window can be opened, also to somebody who pressed an icon and sees no terminal.

use crate::text;
use std::io::IsTerminal;
use std::sync::atomic::{AtomicBool, Ordering};

/// While a renderer is tried, a panic in it is a refusal: its message names files of the machine it was built on, and
/// helps nobody.
static IS_SILENT: AtomicBool = AtomicBool::new(false);

/// Does something without printing panics, until it ends or [`end_silence`] is called in it.
pub fn in_silence<T>(what: impl FnOnce() -> T) -> T {
    IS_SILENT.store(true, Ordering::Relaxed);
    let usual = std::panic::take_hook();
    std::panic::set_hook(Box::new(move |about| {
        if !IS_SILENT.load(Ordering::Relaxed) {
            usual(about);
        }
    }));
    let done = what();
    end_silence();
    done
}

/// From now on a panic is one of the program itself.
pub fn end_silence() {
    IS_SILENT.store(false, Ordering::Relaxed);
}

/// Shows the sentence in a message of the desktop, unless a terminal shows it.
pub fn show(why: &str) {
    if !std::io::stderr().is_terminal() {
        message(why);
    }
}

/// Programs that show a message without OpenGL, with the arguments before the text. A desktop has one of them; nothing
/// waits until it is read.
#[cfg(target_os = "linux")]
fn message(why: &str) {
    let title = format!("--title={}", text::TITLE);
    let programs: [(&str, &[&str]); 4] = [
        ("zenity", &["--error", "--no-markup", "--width=480", &title, "--text"]),
        ("kdialog", &[&title, "--error"]),
        ("xmessage", &["-center"]),
        ("notify-send", &[text::TITLE]),
    ];
    let has_display = ["DISPLAY", "WAYLAND_DISPLAY"].iter().any(|name| std::env::var_os(name).is_some());
    if has_display {
        programs.iter().find(|(program, arguments)| {
            std::process::Command::new(program).args(*arguments).arg(why).spawn().is_ok()
        });
    }
}

#[cfg(not(target_os = "linux"))]
#[expect(clippy::disallowed_methods, reason = "there is no window that could wait")]
fn message(why: &str) {
    rfd::MessageDialog::new()
        .set_level(rfd::MessageLevel::Error)
        .set_title(text::TITLE)
        .set_description(why)
        .show();
}
