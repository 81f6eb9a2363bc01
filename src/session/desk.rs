//! What every machine has at hand, and where it lays down what it says and what it asks of the world.

use super::write_job::in_the_way;
use super::{
    Attempt, Command, Effect, Files, HelpPage, Notice, NoticeKind, Outcome, Question, Route, Until, WriteJob,
};
use crate::model::{CityId, Framework, ReferenceCity};
use crate::store::{Fault, FaultKind, Faults, Library, Settings};
use crate::text::start as text;
use std::path::{Path, PathBuf};

/// Nothing of any one machine: it is lent to whichever is at work.
#[derive(Debug)]
pub struct Desk {
    pub library: Library,
    /// Counts changes of it.
    pub library_changes: u64,
    pub settings: Settings,
    pub route: Route,
    /// The city that is being explored.
    pub city: Option<CityId>,
    pub files: Files,
    /// The page of help that is shown; absent while there is none.
    pub help: Option<HelpPage>,
    pub notices: Vec<Notice>,
    pub effects: Vec<Effect>,
    /// What draws the window, in words.
    pub drawn_by: Option<String>,
}

impl Desk {
    pub fn new(library: Library) -> Self {
        Self {
            library,
            library_changes: 0,
            settings: Settings::default(),
            route: Route::Start,
            city: None,
            files: Files::default(),
            help: None,
            notices: Vec::new(),
            effects: Vec::new(),
            drawn_by: None,
        }
    }

    /// Asks it of the world.
    pub fn push(&mut self, effect: impl Into<Effect>) {
        self.effects.push(effect.into());
    }

    pub fn tell(&mut self, notice: Notice) {
        self.notices.push(notice);
    }

    /// The same words do not stand there twice.
    pub fn tell_once(&mut self, notice: Notice) {
        if !self.notices.contains(&notice) {
            self.notices.push(notice);
        }
    }

    /// Takes back what was told of one kind, for it is no longer so.
    pub fn untell(&mut self, kind: NoticeKind) {
        self.notices.retain(|notice| notice.kind != kind);
    }

    /// Takes back what was told on the screen that is left, of so many messages; what came with the new one stays.
    pub fn untell_left(&mut self, told: usize) {
        if told <= self.notices.len() {
            let mut place = 0;
            self.notices.retain(|notice| {
                place += 1;
                place > told || notice.until != Until::Left
            });
        }
    }

    /// The dialog for a file is put away, and what it said was wrong with one.
    pub fn stop_asking(&mut self) {
        if self.files.asking_for().is_some() {
            let is_of_file =
                |notice: &Notice| notice.kind == NoticeKind::Attention && notice.until == Until::Left;
            self.notices.retain(|notice| !is_of_file(notice));
        }
        self.files.stop_asking();
    }

    /// What is tried again and again is told when it fails, until it works.
    fn tried(&mut self, attempt: Attempt, result: Result<(), Fault>) {
        let until = Until::Works(attempt);
        match result {
            Ok(()) => self.notices.retain(|notice| notice.until != until),
            Err(fault) => self.tell_once(Notice::fault(&fault).until(until)),
        }
    }

    pub fn ask(&mut self, question: Question) {
        self.files.ask(question);
    }

    pub fn keep_settings(&mut self) {
        self.push(Effect::WriteSettings(self.settings.clone()));
    }

    /// Puts a file at the head of the recent ones, here and on the desktop.
    pub fn remember_recent(&mut self, path: &Path) {
        self.settings.note_recent(path);
        self.keep_settings();
        self.push(Effect::NoteForDesktop(path.to_owned()));
    }

    pub fn change_library(&mut self, change: impl FnOnce(&mut Library)) {
        change(&mut self.library);
        self.library_changes += 1;
    }

    /// Has the cities read that the user has added.
    pub fn read_own_cities(&mut self) {
        for path in self.settings.own_cities.clone() {
            let library = self.library.clone();
            self.push(Effect::ReadCity { path, library, first_time: false });
        }
    }

    pub fn add_city(&mut self, path: PathBuf, city: ReferenceCity, first_time: bool) {
        let id = city.id.clone();
        let told = crate::text::cities::added(&city, self.library.city(&id));
        self.change_library(|library| library.add_city(city));
        if first_time {
            self.files.stop_asking();
            self.tell(Notice::done(told));
            self.settings.own_cities.retain(|old| *old != path);
            self.settings.own_cities.push(path);
            self.keep_settings();
            self.city = Some(id);
        }
    }

    /// New assessments use it from now on; the open one keeps its own.
    pub fn add_framework(&mut self, framework: Framework) {
        self.files.stop_asking();
        self.tell(Notice::done(text::framework_opened(&framework.title, &framework.version)));
        self.library.add_framework(framework);
        self.read_own_cities();
    }

    /// A file was not written: asks where somebody's content is in the way, and else says why.
    pub fn was_not_written(&mut self, job: WriteJob, faults: &Faults) {
        match in_the_way(faults) {
            Some(FaultKind::ChangedElsewhere) => self.ask(Question::ChangedElsewhere(job)),
            Some(_) => self.ask(Question::Replace(job)),
            None => {
                self.files.stay_open();
                self.tell_once(Notice::fault(faults));
                self.files.goes_on_waiting(job.content.into_waiting());
            }
        }
    }

    /// What belongs to no machine.
    pub fn apply(&mut self, command: Command) {
        match command {
            Command::OpenAddress(address) => return self.push(Effect::OpenAddress(address)),
            Command::PutAway(index) if index < self.notices.len() => {
                self.notices.remove(index);
                return;
            }
            Command::Help(page) => {
                self.help = page;
                return;
            }
            Command::SetGoesOn(goes_on) => self.settings.goes_on = goes_on,
            Command::ForgetRecent(path) => self.settings.forget_recent(&path),
            Command::SetTheme(theme) => self.settings.theme = theme,
            Command::SetTextSize(size) => self.settings.text_size = size,
            Command::SetDrawing(renderer) => self.settings.drawing = renderer,
            _ => return,
        }
        self.keep_settings();
    }

    /// What comes back for no machine.
    pub fn take_in(&mut self, outcome: Outcome) {
        match outcome {
            Outcome::CityRead { path, first_time, result: Ok(city) } => {
                self.add_city(path, *city, first_time);
            }
            // A city on an own framework waits, without a word, until that framework is opened.
            Outcome::CityRead { first_time: false, result: Err(faults), .. }
                if faults.is_of_unknown_framework() => {}
            Outcome::CityRead { result: Err(faults), .. } | Outcome::FrameworkRead(Err(faults)) => {
                self.tell_once(Notice::fault(&faults).until(Until::Left));
            }
            Outcome::AddressOpened(result) => self.tried(Attempt::Address, result),
            Outcome::RecoveryWritten(result) => self.tried(Attempt::Recovery, result),
            Outcome::SettingsWritten(result) => self.tried(Attempt::Settings, result),
            Outcome::TableFound { path } => {
                self.files.stop_asking();
                self.ask(Question::ImportTable { path });
            }
            _ => {}
        }
    }
}
