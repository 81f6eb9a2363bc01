//! Files and dialogs on threads, so that the window never waits for a disk or a desktop.

mod keeper;

use crate::report::PlanFormat;
#[cfg(feature = "live")]
use crate::session::PhonesJob;
use crate::session::{Command, Effect, FilePurpose, Lane, Outcome};
use crate::store::{DATA_ENDING, OWN_ENDING, Places};
use crate::text;
use egui::Context;
use keeper::{Kept, keep};
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::mpsc::{Receiver, SendError, Sender, channel};
use std::thread;
use std::time::{Duration, Instant};

/// What a thread sends back.
pub enum Report {
    Outcome(Outcome),
    Command(Command),
}

/// Everything that is under way.
pub struct Jobs {
    lanes: Arc<Lanes>,
    /// Reading has a line of its own: a share that does not answer keeps nobody from saving.
    reads: Sender<(Context, Effect)>,
    /// Writing goes through one thread in its order, so that two saves of one file never cross.
    writes: Sender<(Context, Effect)>,
    keeper: Sender<Kept>,
    reports: Receiver<Report>,
    /// A dialog of the desktop is open; a second one is not opened beside it.
    dialog: Option<thread::JoinHandle<()>>,
    /// The desktop turned out to have no such dialog when it was last asked for one.
    is_without_dialogs: Arc<AtomicBool>,
}

/// What all lines have in common.
pub struct Lanes {
    places: Option<Places>,
    report: Sender<Report>,
    /// Writes that were asked for and have not ended.
    writing: AtomicUsize,
}

impl Lanes {
    /// Does an effect and has the window look at each thing that comes of it.
    fn perform(&self, effect: Effect, ctx: &Context) {
        let is_write = is_write(&effect.lane());
        #[cfg(feature = "live")]
        let effect = match effect {
            Effect::OpenToPhones(job) => return self.open_to_phones(*job, ctx),
            other => other,
        };
        effect.perform(self.places.as_ref(), |outcome| {
            // Nobody listens any more once the window is closed.
            if self.report.send(Report::Outcome(outcome)).is_ok() {
                ctx.request_repaint();
            }
        });
        if is_write {
            self.end_one();
            // The window may be waiting to close.
            ctx.request_repaint();
        }
    }

    /// Listens until the room is closed to phones. The thread sleeps while nobody asks for anything.
    #[cfg(feature = "live")]
    fn open_to_phones(&self, job: PhonesJob, ctx: &Context) {
        let (opening, report, ctx) = (job.opening, self.report.clone(), ctx.clone());
        crate::live::run(job, move |event| {
            if report.send(Report::Outcome(Outcome::Phones(opening, event))).is_ok() {
                ctx.request_repaint();
            }
        });
    }

    /// One write has ended, or is no longer wanted.
    fn end_one(&self) {
        self.writing.fetch_sub(1, Ordering::AcqRel);
    }
}

fn is_write(lane: &Lane) -> bool {
    matches!(lane, Lane::Write | Lane::Keep(_) | Lane::Drop(_))
}

/// Nobody reads a dialog and cancels it within this time: what comes back sooner was never shown.
const TOO_SOON: Duration = Duration::from_millis(250);

impl Jobs {
    /// Starts the threads; `places` is where settings go.
    pub fn new(places: Option<Places>) -> Self {
        let (report, reports) = channel();
        let lanes = Arc::new(Lanes { places, report, writing: AtomicUsize::new(0) });
        // The threads end when this value is dropped and their lines with it.
        let line = || {
            let (line, queue) = channel::<(Context, Effect)>();
            let lanes = Arc::clone(&lanes);
            thread::spawn(move || queue.iter().for_each(|(ctx, effect)| lanes.perform(effect, &ctx)));
            line
        };
        let (reads, writes) = (line(), line());
        let (keeper, told) = channel();
        let of_keeper = Arc::clone(&lanes);
        thread::spawn(move || keep(&told, &of_keeper));
        Self { lanes, reads, writes, keeper, reports, dialog: None, is_without_dialogs: Arc::default() }
    }

    /// Has an effect done, each in its line.
    pub fn start(&mut self, ctx: &Context, effect: Effect) {
        let (lane, ctx) = (effect.lane(), ctx.clone());
        if is_write(&lane) {
            self.lanes.writing.fetch_add(1, Ordering::AcqRel);
        }
        // A line is gone only after a panic in its thread: the work is done here rather than lost.
        let unsent = match lane {
            Lane::Long => {
                let lanes = Arc::clone(&self.lanes);
                thread::spawn(move || lanes.perform(effect, &ctx));
                None
            }
            Lane::Read => self.reads.send((ctx, effect)).err().map(|unsent| unsent.0),
            Lane::Write => self.writes.send((ctx, effect)).err().map(|unsent| unsent.0),
            Lane::Keep(place) => unkept(self.keeper.send(Kept::Later(place, ctx, effect))),
            Lane::Drop(place) => unkept(self.keeper.send(Kept::Now(place, ctx, effect))),
        };
        if let Some((ctx, effect)) = unsent {
            self.lanes.perform(effect, &ctx);
        }
    }

    /// Whether everything that was to be written has been.
    pub fn has_written_all(&self) -> bool {
        self.lanes.writing.load(Ordering::Acquire) == 0
    }

    /// Has everything written now that waits for its time.
    pub fn flush(&self) {
        // Without a keeper nothing waits.
        let _ = self.keeper.send(Kept::Flush);
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
        let (to, ctx) = (self.lanes.report.clone(), ctx.clone());
        let is_without_dialogs = Arc::clone(&self.is_without_dialogs);
        self.dialog = Some(thread::spawn(move || {
            let begun = Instant::now();
            let mut dialog = rfd::FileDialog::new().set_title(super::dialogs::words(purpose).title);
            // Without endings any file may be chosen.
            let endings = endings(purpose);
            if !endings.is_empty() {
                dialog = dialog.add_filter(text::dialogs::FILES, endings);
            }
            if let Some(folder) = suggestion.parent().filter(|folder| folder.is_dir()) {
                dialog = dialog.set_directory(folder);
            }
            let chosen = match purpose {
                FilePurpose::ShareFolder | FilePurpose::NetworkFolder => {
                    dialog.set_directory(suggestion).pick_folder()
                }
                FilePurpose::SaveAs
                | FilePurpose::SaveRoom
                | FilePurpose::SaveSheet
                | FilePurpose::SaveExercise
                | FilePurpose::Export
                | FilePurpose::ExportPlan
                | FilePurpose::SaveReference
                | FilePurpose::SaveForm
                | FilePurpose::SavePack
                | FilePurpose::SaveRoomReport
                | FilePurpose::SaveRoomTemplate
                | FilePurpose::SavePage
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
        FilePurpose::Open => &[OWN_ENDING, DATA_ENDING, "csv", "xlsx"],
        FilePurpose::SaveForm | FilePurpose::SavePack | FilePurpose::SaveRoomReport => {
            &["html", "pdf", "docx", "md"]
        }
        FilePurpose::SavePage => &["html"],
        FilePurpose::SaveTemplate | FilePurpose::SaveRoomTemplate => &["xlsx", "csv"],
        FilePurpose::Export => &["pdf", "docx", "xlsx", "csv", "html", "md", "json", "svg", "png"],
        FilePurpose::ExportPlan => &PlanFormat::ENDINGS,
        FilePurpose::EvidenceFile => &[],
        FilePurpose::AddCity
        | FilePurpose::OpenFramework
        | FilePurpose::SaveExercise
        | FilePurpose::SaveReference => &[DATA_ENDING],
        _ => &[OWN_ENDING, DATA_ENDING],
    }
}

fn unkept(sent: Result<(), SendError<Kept>>) -> Option<(Context, Effect)> {
    match sent.err()?.0 {
        Kept::Later(_, ctx, effect) | Kept::Now(_, ctx, effect) => Some((ctx, effect)),
        Kept::Flush => None,
    }
}
