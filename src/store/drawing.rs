//! Remembers, from one start to the next, which way to draw a window has ended the program.
//!
//! A driver of a graphics card can end a process, which nothing in it can prevent. So a mark is laid before the
//! first frame and taken away after it: a mark that is still there, and that no running program holds, tells.

use super::Places;
use super::atomic::make_private_folder;
use std::fs::{self, File};
use std::path::{Path, PathBuf};

/// A way to draw the window.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Renderer {
    /// OpenGL 2 or later, by a driver or by the processor alone.
    OpenGl,
    /// Vulkan, Direct3D 12 or Metal, by a driver or by the processor alone.
    Wgpu,
}

/// How much is drawn that could be left out.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum DrawingEffort {
    /// Little where the processor draws alone, or the picture goes over a network.
    #[default]
    Auto,
    Full,
    Light,
}

impl Renderer {
    pub const ALL: [Self; 2] = [Self::OpenGl, Self::Wgpu];

    /// As it is typed, and as its mark is called.
    pub fn id(self) -> &'static str {
        match self {
            Self::OpenGl => "opengl",
            Self::Wgpu => "wgpu",
        }
    }
}

/// What is remembered of drawing. Without places nothing is.
#[derive(Debug, Default)]
pub struct DrawingMemory {
    folder: Option<PathBuf>,
    ended: Vec<Renderer>,
    news: Option<Renderer>,
}

/// A way to draw that is being tried. Dropped without a word, it counts as one that ended the program.
#[derive(Debug)]
pub struct Trying {
    mark: PathBuf,
    ended: PathBuf,
    /// Held while it is tried, so that another window that opens just now does not take the mark for an old one.
    _lock: File,
}

/// What stands in the mark of one that ended the program: another version of it may fare better.
const VERSION: &str = env!("CARGO_PKG_VERSION");

impl DrawingMemory {
    /// Reads the marks that earlier starts have left.
    pub fn read(places: Option<&Places>) -> Self {
        let Some(folder) = places.map(Places::drawing) else { return Self::default() };
        let mut memory = Self { ended: Vec::new(), news: None, folder: None };
        for renderer in Renderer::ALL {
            let (mark, ended) = (mark(&folder, "trying", renderer), mark(&folder, "ended", renderer));
            // A file that cannot be locked is held by a program that is opening its window now.
            if File::open(&mark).is_ok_and(|file| file.try_lock().is_ok()) {
                // If it cannot be remembered for the next time, it still counts this time.
                let _ = fs::write(&ended, VERSION).and_then(|()| fs::remove_file(&mark));
                memory.news = Some(renderer);
                memory.ended.push(renderer);
            } else if fs::read_to_string(&ended).is_ok_and(|version| version == VERSION) {
                memory.ended.push(renderer);
            }
        }
        Self { folder: Some(folder), ..memory }
    }

    /// In which order to try: what is wanted first, what has ended the program last.
    pub fn order(&self, wanted: Option<Renderer>, usual: &[Renderer]) -> Vec<Renderer> {
        let mut order = usual.to_vec();
        order.sort_by_key(|renderer| (Some(*renderer) != wanted, self.ended.contains(renderer)));
        order
    }

    /// The one that ended the program at the last start, of which the user has not heard yet.
    pub fn news(&self) -> Option<Renderer> {
        self.news
    }

    /// Lays the mark. `None` where nothing can be remembered; drawing goes on without.
    pub fn begin(&self, renderer: Renderer) -> Option<Trying> {
        let folder = self.folder.as_ref()?;
        make_private_folder(folder).ok()?;
        let mark_path = mark(folder, "trying", renderer);
        let lock = File::create(&mark_path).ok()?;
        lock.try_lock().ok()?;
        Some(Trying { mark: mark_path, ended: mark(folder, "ended", renderer), _lock: lock })
    }
}

impl Trying {
    /// It has drawn.
    pub fn drew(self) {
        let _ = fs::remove_file(&self.ended);
        let _ = fs::remove_file(&self.mark);
    }

    /// It could not, and said so.
    pub fn was_refused(self) {
        let _ = fs::remove_file(&self.mark);
    }
}

fn mark(folder: &Path, what: &str, renderer: Renderer) -> PathBuf {
    folder.join(format!("{what}-{}", renderer.id()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use Renderer::{OpenGl, Wgpu};

    fn order(memory: &DrawingMemory) -> Vec<Renderer> {
        memory.order(None, &[OpenGl, Wgpu])
    }

    #[test]
    fn what_ended_the_program_is_told_once_and_tried_last_until_it_draws() {
        let folder = tempfile::tempdir().unwrap();
        let places = Places::below(folder.path());
        let read = || DrawingMemory::read(Some(&places));
        assert_eq!(order(&read()), [OpenGl, Wgpu]);

        drop(read().begin(OpenGl).unwrap());
        let after_a_crash = read();
        assert_eq!((after_a_crash.news(), order(&after_a_crash)), (Some(OpenGl), vec![Wgpu, OpenGl]));
        after_a_crash.begin(Wgpu).unwrap().drew();
        assert_eq!((read().news(), order(&read())), (None, vec![Wgpu, OpenGl]));
        assert_eq!(read().order(Some(OpenGl), &[OpenGl, Wgpu]), [OpenGl, Wgpu], "unless it is wanted");

        read().begin(OpenGl).unwrap().drew();
        assert_eq!(order(&read()), [OpenGl, Wgpu]);
    }

    #[test]
    fn one_that_refused_is_tried_again_and_so_is_one_that_ended_another_version() {
        let folder = tempfile::tempdir().unwrap();
        let places = Places::below(folder.path());
        DrawingMemory::read(Some(&places)).begin(OpenGl).unwrap().was_refused();
        assert_eq!(order(&DrawingMemory::read(Some(&places))), [OpenGl, Wgpu]);
        fs::write(mark(&places.drawing(), "ended", OpenGl), "0.0.9").unwrap();
        assert_eq!(order(&DrawingMemory::read(Some(&places))), [OpenGl, Wgpu]);
    }

    #[test]
    fn a_window_that_opens_just_now_counts_as_no_crash() {
        let folder = tempfile::tempdir().unwrap();
        let places = Places::below(folder.path());
        let opening = DrawingMemory::read(Some(&places)).begin(OpenGl);
        assert_eq!(DrawingMemory::read(Some(&places)).news(), None);
        drop(opening);
    }
}
