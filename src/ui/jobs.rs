//! Files and dialogs on threads, so that the window never waits for a disk or a desktop.

use crate::session::{Command, Effect, FilePurpose, Outcome};
use crate::store::Places;
use crate::text;
use egui::Context;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::thread;
use std::time::{Duration, Instant};

/// What a thread sends back.
pub enum Report {
    Outcome(Outcome),
    Command(Command),
}

/// Everything that is under way.
pub struct Jobs {
    places: Option<Places>,
    /// Effects go through one thread in their order, so that two saves of one file never cross.
    effects: Sender<(Context, Effect)>,
    reports: Receiver<Report>,
    report: Sender<Report>,
    /// A dialog of the desktop is open; a second one is not opened beside it.
    dialog: Option<thread::JoinHandle<()>>,
    /// The desktop turned out to have no such dialog when it was last asked for one.
    is_without_dialogs: Arc<AtomicBool>,
}

/// Nobody reads a dialog and cancels it within this time: what comes back sooner was never shown.
const TOO_SOON: Duration = Duration::from_millis(250);

impl Jobs {
    /// Starts the thread; `places` is where settings go.
    pub fn new(places: Option<Places>) -> Self {
        let (report, reports) = channel();
        let (effects, queue) = channel::<(Context, Effect)>();
        let (to, at) = (report.clone(), places.clone());
        // The thread ends when this value is dropped and the queue with it.
        thread::spawn(move || {
            for (ctx, effect) in queue {
                perform(effect, at.as_ref(), &to, &ctx);
            }
        });
        Self { places, effects, reports, report, dialog: None, is_without_dialogs: Arc::default() }
    }

    /// Has an effect done: a long one on a thread of its own, others after those before them.
    pub fn start(&mut self, ctx: &Context, effect: Effect) {
        if effect.is_long() {
            let (to, ctx) = (self.report.clone(), ctx.clone());
            thread::spawn(move || perform(effect, None, &to, &ctx));
        } else if let Err(unsent) = self.effects.send((ctx.clone(), effect)) {
            // The thread is gone, which only a panic in it can cause: do the work here rather than lose it.
            let (ctx, effect) = unsent.0;
            perform(effect, self.places.as_ref(), &self.report, &ctx);
        }
    }

    /// What has been done, and what dialogs have chosen, since the last call.
    pub fn take_reports(&mut self) -> Vec<Report> {
        self.reports.try_iter().collect()
    }

    /// Whether the desktop has no dialog for files, so that asking for one shows nothing.
    pub fn is_without_dialogs(&self) -> bool {
        self.is_without_dialogs.load(Ordering::Relaxed)
    }

    /// Shows the desktop's own dialog for a file, if it has one; the path field is always there beside it.
    #[expect(clippy::disallowed_methods, reason = "the dialog waits on a thread of its own")]
    pub fn browse(&mut self, ctx: &Context, purpose: FilePurpose, suggestion: PathBuf) {
        if self.dialog.as_ref().is_some_and(|dialog| !dialog.is_finished()) {
            return;
        }
        let (to, ctx) = (self.report.clone(), ctx.clone());
        let is_without_dialogs = Arc::clone(&self.is_without_dialogs);
        self.dialog = Some(thread::spawn(move || {
            let begun = Instant::now();
            let mut dialog = rfd::FileDialog::new()
                .set_title(super::dialogs::words(purpose).title)
                .add_filter(text::dialogs::FILES, endings(purpose));
            if let Some(folder) = suggestion.parent().filter(|folder| folder.is_dir()) {
                dialog = dialog.set_directory(folder);
            }
            let chosen = match purpose {
                FilePurpose::ShareFolder => dialog.set_directory(suggestion).pick_folder(),
                FilePurpose::SaveAs
                | FilePurpose::SaveRoom
                | FilePurpose::SaveSheet
                | FilePurpose::SaveExercise
                | FilePurpose::Export
                | FilePurpose::SaveForm
                | FilePurpose::SavePack
                | FilePurpose::SaveRoomReport
                | FilePurpose::SaveRoomTemplate
                | FilePurpose::SaveTemplate => {
                    let name = suggestion.file_name().unwrap_or_default().to_string_lossy().into_owned();
                    dialog.set_file_name(name).save_file()
                }
                _ => dialog.pick_file(),
            };
            let was_shown = chosen.is_some() || begun.elapsed() > TOO_SOON;
            if is_without_dialogs.swap(!was_shown, Ordering::Relaxed) == was_shown {
                ctx.request_repaint();
            }
            if let Some(path) = chosen
                && to.send(Report::Command(Command::UseFile(purpose, path))).is_ok()
            {
                ctx.request_repaint();
            }
        }));
    }
}

/// How the names of files end that may be chosen.
fn endings(purpose: FilePurpose) -> &'static [&'static str] {
    match purpose {
        FilePurpose::ImportRatings | FilePurpose::ImportAssessment => &["csv", "xlsx"],
        FilePurpose::SaveForm | FilePurpose::SavePack | FilePurpose::SaveRoomReport => {
            &["html", "pdf", "docx", "md"]
        }
        FilePurpose::SaveTemplate | FilePurpose::SaveRoomTemplate => &["xlsx", "csv"],
        FilePurpose::Export => &["pdf", "docx", "xlsx", "csv", "html", "md", "json", "svg", "png"],
        _ => &["ron"],
    }
}

/// Does an effect and has the window look at each thing that comes of it.
fn perform(effect: Effect, places: Option<&Places>, to: &Sender<Report>, ctx: &Context) {
    effect.perform(places, |outcome| {
        // Nobody listens any more once the window is closed.
        if to.send(Report::Outcome(outcome)).is_ok() {
            ctx.request_repaint();
        }
    });
}
