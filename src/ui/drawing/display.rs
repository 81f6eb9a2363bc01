//! What the window is shown on: Wayland or X11, here or over a network.

use crate::store::Renderer;
use crate::text;
use std::process::Command;

/// Leads to X11 where the environment names a Wayland that nobody answers at, as it does after `su` or in a container.
#[cfg(target_os = "linux")]
pub fn choose(options: &mut eframe::NativeOptions) {
    use winit::platform::x11::EventLoopBuilderExtX11 as _;
    let has_x11 = std::env::var_os("DISPLAY").is_some_and(|display| !display.is_empty());
    if has_x11 && names_wayland() && !answers_at_wayland() {
        options.event_loop_builder = Some(Box::new(|builder| {
            builder.with_x11();
        }));
    }
}

#[cfg(not(target_os = "linux"))]
pub fn choose(_: &mut eframe::NativeOptions) {}

#[cfg(target_os = "linux")]
fn names_wayland() -> bool {
    std::env::var_os("WAYLAND_SOCKET").is_none()
        && std::env::var_os("WAYLAND_DISPLAY").is_some_and(|display| !display.is_empty())
}

#[cfg(target_os = "linux")]
fn answers_at_wayland() -> bool {
    let Some(display) = std::env::var_os("WAYLAND_DISPLAY") else { return false };
    let folder = std::env::var_os("XDG_RUNTIME_DIR").unwrap_or_default();
    // A name is one in that folder, a whole path stands for itself: `join` does both.
    std::os::unix::net::UnixStream::connect(std::path::Path::new(&folder).join(display)).is_ok()
}

/// Whether the picture goes over a network: a remote desktop of Windows or Citrix, xrdp, X11 through ssh.
pub fn is_remote() -> bool {
    let is = |name: &str, begins: &[&str]| {
        std::env::var(name).is_ok_and(|value| begins.iter().any(|begin| value.starts_with(begin)))
    };
    is("SESSIONNAME", &["RDP-", "ICA-"])
        || std::env::var_os("XRDP_SESSION").is_some()
        || std::env::var_os("SSH_CONNECTION").is_some() && is("DISPLAY", &["localhost:", "127.0.0.1:"])
}

/// Starts the program anew with another renderer and waits for it; `None` where it cannot be started.
pub fn begin_again(renderer: Renderer) -> Option<Result<(), String>> {
    let program = std::env::current_exe().ok()?;
    let mut arguments = std::env::args_os().skip(1).peekable();
    let mut kept = Vec::new();
    while let Some(argument) = arguments.next() {
        if argument == "--drawing" {
            arguments.next();
        } else if !argument.to_string_lossy().starts_with("--drawing=") {
            kept.push(argument);
        }
    }
    // First, since what follows the file might be taken for another one.
    let ended = Command::new(program).arg(format!("--drawing={}", renderer.id())).args(kept).status().ok()?;
    Some(if ended.success() { Ok(()) } else { Err(text::window::GAVE_UP.to_owned()) })
}
