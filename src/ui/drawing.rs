//! Opens the window with the first renderer that can draw here, and tells which one that was.

mod device;
mod display;
mod troubles;

use super::App;
use crate::session::Session;
use crate::store::{DrawingEffort, DrawingMemory, Places, Renderer, Trying};
use crate::text;
use device::Listener;
use std::cell::RefCell;
use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};
use std::rc::Rc;

pub use troubles::show as show_trouble;

/// What draws the window.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Device {
    pub renderer: Renderer,
    /// As it names itself.
    pub name: String,
    /// The processor draws alone.
    pub is_software: bool,
}

/// Whether more than one is compiled in.
pub const IS_CHOICE: bool = cfg!(feature = "wgpu");

/// In which order renderers are tried. On Windows a remote desktop has OpenGL 1.1, which is too old, and a Direct3D
/// that the processor draws; on Linux Mesa draws OpenGL without a graphics card; on macOS OpenGL is no longer cared for.
fn usual() -> &'static [Renderer] {
    if !IS_CHOICE {
        &[Renderer::OpenGl]
    } else if cfg!(target_os = "linux") {
        &[Renderer::OpenGl, Renderer::Wgpu]
    } else {
        &[Renderer::Wgpu, Renderer::OpenGl]
    }
}

/// As a user reads it.
pub fn name(renderer: Renderer) -> &'static str {
    match renderer {
        Renderer::OpenGl => text::window::OPEN_GL,
        Renderer::Wgpu => text::window::OTHER,
    }
}

/// Opens the window and stays until it is closed.
///
/// # Errors
/// In words, when nothing draws here.
pub fn open(
    mut session: Session,
    places: Option<Places>,
    wanted: Option<Renderer>,
    effort: DrawingEffort,
) -> Result<(), String> {
    let memory = DrawingMemory::read(places.as_ref());
    let order = memory.order(wanted.or(session.settings().drawing), usual());
    if let Some(renderer) = memory.news() {
        let instead = order.first().filter(|first| **first != renderer).map(|first| name(*first));
        session.tell(text::window::ended(name(renderer), instead));
    }
    let listener = Listener::install();
    // Whoever draws takes the session; as long as it is here, the next one may try.
    let waiting = Rc::new(RefCell::new(Some((session, places))));
    let mut refusals = Vec::new();
    for (place, renderer) in order.iter().copied().enumerate() {
        let trying = Rc::new(RefCell::new(memory.begin(renderer)));
        let tried = troubles::in_silence(|| {
            catch_unwind(AssertUnwindSafe(|| try_one(renderer, effort, listener, &waiting, &trying)))
        });
        let has_opened = waiting.borrow().is_none();
        let refused = |trying: &RefCell<Option<Trying>>| {
            if let Some(trying) = trying.take() {
                trying.was_refused();
            }
        };
        match tried {
            Ok(Ok(())) => return Ok(()),
            Ok(Err(err)) if has_opened => return Err(text::window::lost(&err)),
            Ok(Err(err)) => {
                refused(&trying);
                refusals.push((name(renderer), reason(&err)));
            }
            Err(panic) if has_opened => resume_unwind(panic),
            // What the window system was told before stays half done in this process: the next one is tried in a new one.
            Err(_) if place + 1 < order.len() => {
                if let Some(ended) = display::begin_again(order[place + 1]) {
                    refused(&trying);
                    return ended;
                }
                refusals.push((name(renderer), text::window::GAVE_UP.to_owned()));
                break;
            }
            Err(_) => {
                refused(&trying);
                refusals.push((name(renderer), text::window::GAVE_UP.to_owned()));
            }
        }
    }
    Err(text::window::cannot_open(&refusals, cfg!(target_os = "linux")))
}

/// Why it did not draw, without what it looked for.
fn reason(err: &eframe::Error) -> String {
    match err {
        eframe::Error::NoGlutinConfigs(_, why) => why.to_string(),
        err => err.to_string(),
    }
}

/// What a window begins with, until one takes it.
type Waiting = Rc<RefCell<Option<(Session, Option<Places>)>>>;

fn try_one(
    renderer: Renderer,
    effort: DrawingEffort,
    listener: &'static Listener,
    waiting: &Waiting,
    trying: &Rc<RefCell<Option<Trying>>>,
) -> eframe::Result<()> {
    let (waiting, trying) = (Rc::clone(waiting), Rc::clone(trying));
    eframe::run_native(
        "scidip-scorecard",
        options(renderer),
        Box::new(move |cc| {
            let device = device::of(cc, renderer, listener);
            let is_light = match effort {
                DrawingEffort::Auto => device.is_software || display::is_remote(),
                DrawingEffort::Full => false,
                DrawingEffort::Light => true,
            };
            let (mut session, places) = waiting.take().ok_or_else(|| text::window::GAVE_UP.to_owned())?;
            session.set_drawn_by(text::window::drawn_by(name(renderer), &device.name, is_light));
            troubles::end_silence();
            let app = App::new(&cc.egui_ctx, session, places);
            Ok(Box::new(app.opened_by(&cc.egui_ctx, is_light, trying.take())))
        }),
    )
}

fn options(renderer: Renderer) -> eframe::NativeOptions {
    let mut options = eframe::NativeOptions {
        viewport: egui::ViewportBuilder::default()
            .with_title(text::TITLE)
            .with_app_id("scidip-scorecard")
            .with_inner_size([1280.0, 800.0])
            .with_min_inner_size([480.0, 400.0])
            .with_icon(icon()),
        // Nothing here has a gradient, which is all that it is for.
        dithering: false,
        ..eframe::NativeOptions::default()
    };
    options.renderer = match renderer {
        Renderer::OpenGl => eframe::Renderer::Glow,
        #[cfg(feature = "wgpu")]
        Renderer::Wgpu => eframe::Renderer::Wgpu,
        // It is not among those that are tried.
        #[cfg(not(feature = "wgpu"))]
        Renderer::Wgpu => eframe::Renderer::Glow,
    };
    #[cfg(feature = "wgpu")]
    {
        // Only what changes is drawn, so there is nothing to hold back: a letter shows as soon as it is painted.
        options.wgpu_options.surface = eframe::egui_wgpu::SurfaceConfig {
            present_mode: wgpu::PresentMode::AutoNoVsync,
            ..eframe::egui_wgpu::SurfaceConfig::LOW_LATENCY
        };
    }
    display::choose(&mut options);
    options
}

/// A diamond in the colour of the accent, drawn here so that no picture need be decoded at the start.
fn icon() -> egui::IconData {
    const SIDE: u32 = 64;
    let [r, g, b, _] = super::theme::icon_color().to_array();
    let pixel = |x: u32, y: u32| {
        let reach = x.abs_diff(SIDE / 2) + y.abs_diff(SIDE / 2);
        [r, g, b, if (12..=30).contains(&reach) { 255 } else { 0 }]
    };
    let rgba = (0..SIDE * SIDE).flat_map(|i| pixel(i % SIDE, i / SIDE)).collect();
    egui::IconData { rgba, width: SIDE, height: SIDE }
}
