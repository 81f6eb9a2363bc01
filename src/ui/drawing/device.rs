//! What draws: the name that a driver gives itself, and whether it is the processor alone.

use super::Device;
use crate::store::Renderer;
use log::{LevelFilter, Log, Metadata, Record};
use std::sync::Mutex;

/// Hears what the painter for OpenGL logs of the driver. To ask the driver itself would need `unsafe`.
pub struct Listener {
    heard: Mutex<Option<String>>,
}

static LISTENER: Listener = Listener { heard: Mutex::new(None) };

impl Listener {
    /// Listens from now on, until [`of`] has its answer.
    pub fn install() -> &'static Self {
        // Where another one listens already, the driver stays without a name.
        let _ = log::set_logger(&LISTENER);
        log::set_max_level(LevelFilter::Debug);
        &LISTENER
    }
}

impl Log for Listener {
    fn enabled(&self, about: &Metadata) -> bool {
        about.target().starts_with("egui_glow")
    }

    fn log(&self, record: &Record) {
        if self.enabled(record.metadata())
            && let Some(name) = opengl_renderer(&record.args().to_string())
            && let Ok(mut heard) = self.heard.lock()
        {
            *heard = Some(name);
        }
    }

    fn flush(&self) {}
}

/// What draws the window that was just made.
pub fn of(cc: &eframe::CreationContext<'_>, renderer: Renderer, listener: &Listener) -> Device {
    log::set_max_level(LevelFilter::Off);
    #[cfg(feature = "wgpu")]
    if let Some(state) = &cc.wgpu_render_state {
        let about = state.adapter.get_info();
        let is_software = about.device_type == wgpu::DeviceType::Cpu || is_software(&about.name);
        return Device { renderer, name: format!("{}, {}", about.backend, about.name), is_software };
    }
    #[cfg(not(feature = "wgpu"))]
    let _ = cc;
    let name = listener.heard.lock().ok().and_then(|mut heard| heard.take()).unwrap_or_default();
    Device { renderer, is_software: is_software(&name), name }
}

fn opengl_renderer(logged: &str) -> Option<String> {
    logged.lines().find_map(|line| line.strip_prefix("opengl renderer: ")).map(|name| name.trim().to_owned())
}

/// Names of drivers that draw with the processor: those of Mesa, Windows and macOS.
fn is_software(name: &str) -> bool {
    const NAMES: [&str; 6] =
        ["llvmpipe", "softpipe", "swrast", "software", "gdi generic", "basic render driver"];
    let name = name.to_lowercase();
    NAMES.iter().any(|software| name.contains(software))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_driver_is_known_by_what_the_painter_logs() {
        let logged = "\nopengl version: 4.5 (Core Profile) Mesa 22.3.6\nopengl renderer: llvmpipe (LLVM 15.0.6, 256 bits)\n\
             opengl vendor: Mesa";
        let name = opengl_renderer(logged).unwrap();
        assert_eq!(name, "llvmpipe (LLVM 15.0.6, 256 bits)");
        assert!(is_software(&name) && is_software("Microsoft Basic Render Driver"));
        assert!(!is_software("Mesa Intel(R) UHD Graphics 620 (KBL GT2)"));
        assert_eq!(opengl_renderer("Shader header: \"#version 140\""), None);
    }
}
