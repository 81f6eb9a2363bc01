//! The folder of cities that a network shares: read in a job, remembered, and never ranked.

use super::{Effect, FilePurpose, Notice, Outcome, Session};
use crate::findings::{AlternativeId, NetworkCity, name_of};
use crate::model::{Assessment, Framework, FrameworkRef, ReadingRef};
use crate::scoring::{Cell, Pool, Scheme};
use crate::store::{Fault, Faults, Library, PoolFolder, PoolMember, Pooled, read_pool};
use crate::text;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// What a folder of cities shows, worked out once when it is read.
#[derive(Debug)]
pub struct Network {
    pub folder: PathBuf,
    pub framework: Arc<Framework>,
    pub members: Vec<PoolMember>,
    /// The members as far as they can be looked for, in the same order.
    pub cities: Vec<NetworkCity>,
    /// All countries and tags there are, each once, in the order of the alphabet.
    pub countries: Vec<String>,
    pub tags: Vec<String>,
    /// How each answer spreads over the members, without names.
    pub pool: Pool,
    /// What is not counted, with the reason.
    pub faults: Vec<Fault>,
}

impl Network {
    /// Reads the folder.
    ///
    /// # Errors
    /// When it cannot be read, or nothing in it can be put together.
    pub fn read(folder: &Path, library: &Library) -> Result<Self, Faults> {
        let PoolFolder { framework, members, faults, .. } = read_pool(folder, library)?;
        let cells: Vec<Vec<Cell>> = members.iter().map(|member| member.cells(&framework)).collect();
        let scheme = Scheme::of_profile(&framework, &Assessment::new(&framework));
        let cities: Vec<NetworkCity> = members.iter().map(network_city).collect();
        let once = |of: Vec<&String>| {
            let mut all: Vec<String> =
                of.into_iter().filter(|text| !text.trim().is_empty()).cloned().collect();
            all.sort();
            all.dedup();
            all
        };
        Ok(Self {
            folder: folder.to_owned(),
            countries: once(cities.iter().map(|city| &city.country).collect()),
            tags: once(cities.iter().flat_map(|city| &city.tags).collect()),
            pool: Pool::of(&scheme, &cells),
            framework,
            members,
            cities,
            faults,
        })
    }
}

fn network_city(member: &PoolMember) -> NetworkCity {
    let profile = member.profile().cloned().unwrap_or_default();
    match &member.what {
        Pooled::City(city, _) => NetworkCity {
            name: city.name.clone(),
            country: city.country.clone(),
            inhabitants: city.inhabitants,
            tags: city.tags.clone(),
            source: member.city().map(|of| text::cities::source_name(&of.reading.source)).unwrap_or_default(),
            profile,
        },
        Pooled::Assessment(assessment) => NetworkCity {
            name: name_of(assessment, &member.file),
            country: profile.country.clone(),
            inhabitants: None,
            tags: Vec::new(),
            source: text::pool::AN_ASSESSMENT.to_owned(),
            profile,
        },
    }
}

/// The folder of cities and what is under way with it.
#[derive(Debug, Default)]
pub struct NetworkState {
    read: Option<Arc<Network>>,
    is_reading: bool,
    /// Readings that were added to the cities from the folder, to be put away again.
    added: Vec<ReadingRef>,
}

/// Something asked for of the folder of cities.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NetworkCommand {
    /// Reads it again.
    Reread,
    /// Forgets it; nothing on the disk changes.
    Forget,
    /// Sets one of its members beside oneself, by its place.
    SetBeside(usize),
    /// Takes all that was set beside from it away again.
    PutAway,
}

impl Session {
    /// The folder that was added; `None` without one.
    pub fn network_folder(&self) -> Option<&Path> {
        self.settings.network_folder.as_deref()
    }

    /// What it holds; `None` until it has been read.
    pub fn network(&self) -> Option<&Arc<Network>> {
        self.network.read.as_ref()
    }

    /// Whether it is being read.
    pub fn is_reading_network(&self) -> bool {
        self.network.is_reading
    }

    /// Whether cities of it stand beside oneself.
    pub fn has_added_from_network(&self) -> bool {
        !self.network.added.is_empty()
    }

    pub(super) fn use_network_folder(&mut self, folder: PathBuf) {
        self.asking_for = None;
        self.settings.network_folder = Some(folder);
        self.keep_settings();
        self.read_network();
    }

    pub(super) fn read_network(&mut self) {
        let Some(folder) = self.settings.network_folder.clone() else { return };
        self.network.is_reading = true;
        self.effects.push(Effect::ReadNetwork { folder, library: self.library.clone() });
    }

    pub(super) fn network_read(&mut self, folder: &Path, result: Result<Box<Network>, Faults>) {
        // Another folder may have been chosen since.
        if self.settings.network_folder.as_deref() != Some(folder) {
            return;
        }
        self.network.is_reading = false;
        match result {
            Ok(network) => {
                if !network.faults.is_empty() {
                    let told = text::pool::not_counted(network.faults.len(), &network.faults[0].to_string());
                    self.notice_once(Notice::attention(told));
                }
                self.network.read = Some(Arc::from(network));
            }
            Err(faults) => {
                self.network.read = None;
                self.notice_once(Notice::fault(&faults));
            }
        }
    }

    pub(super) fn apply_network(&mut self, command: NetworkCommand) {
        match command {
            NetworkCommand::Reread => self.read_network(),
            NetworkCommand::Forget => {
                self.put_network_away();
                self.network = NetworkState::default();
                self.settings.network_folder = None;
                self.keep_settings();
            }
            NetworkCommand::SetBeside(place) => self.set_beside(place),
            NetworkCommand::PutAway => self.put_network_away(),
        }
    }

    fn set_beside(&mut self, place: usize) {
        let Some(network) = self.network.read.clone() else { return };
        let Some(member) = network.members.get(place) else { return };
        match &member.what {
            Pooled::City(city, id) => {
                let of = ReadingRef { city: city.id.clone(), reading: id.clone() };
                let here = self.library.city(&of.city);
                if !here.is_some_and(|city| city.readings.iter().any(|reading| reading.id == of.reading)) {
                    let mut one = (**city).clone();
                    one.readings.retain(|reading| reading.id == of.reading);
                    self.library.add_city(one);
                    self.network.added.push(of.clone());
                    self.compared_with += 1;
                }
                self.choose(AlternativeId::City(of));
            }
            Pooled::Assessment(_) => {
                let (path, library) = (member.file.clone(), self.library.clone());
                let is_there = self.others.iter().any(|other| other.path == path);
                if is_there {
                    self.choose(AlternativeId::File(path));
                } else {
                    let purpose = FilePurpose::CompareWith;
                    self.effects.push(Effect::ReadAssessment { path, library, purpose });
                }
            }
        }
    }

    fn choose(&mut self, id: AlternativeId) {
        if !self.choice.chosen.contains(&id) {
            self.choice.toggle(id);
        }
    }

    fn put_network_away(&mut self) {
        for of in std::mem::take(&mut self.network.added) {
            self.library.remove_reading(&of);
            self.choice.chosen.retain(|chosen| *chosen != AlternativeId::City(of.clone()));
        }
        let is_of_folder = |path: &Path| {
            self.settings.network_folder.as_ref().is_some_and(|folder| path.starts_with(folder))
        };
        let put_away: Vec<PathBuf> =
            self.others.iter().map(|other| other.path.clone()).filter(|path| is_of_folder(path)).collect();
        self.others.retain(|other| !put_away.contains(&other.path));
        self.choice
            .chosen
            .retain(|chosen| !matches!(chosen, AlternativeId::File(path) if put_away.contains(path)));
        self.compared_with += 1;
    }

    /// Whether the answers of the folder can be set beside those of the open assessment.
    pub fn is_network_comparable(&self) -> bool {
        let of = |document: &super::Document| FrameworkRef::from(document.framework());
        let both = self.document.as_ref().map(of).zip(self.network());
        both.is_some_and(|(own, network)| own == FrameworkRef::from(&*network.framework))
    }
}

/// Reads a folder on a thread of its own.
pub(super) fn read(folder: PathBuf, library: &Library) -> Outcome {
    let result = Network::read(&folder, library).map(Box::new);
    Outcome::NetworkRead { folder, result }
}
