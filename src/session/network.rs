//! The folder of cities that a network shares: read in a job, remembered, and never ranked.

use super::desk::Desk;
use super::{Effect, Notice};
use crate::findings::{NetworkCity, name_of};
use crate::model::{Assessment, Framework, ReadingRef, ReferenceCity};
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

/// A member that is to stand beside oneself.
#[derive(Debug)]
pub enum Beside {
    City(ReadingRef),
    File(PathBuf),
}

impl NetworkState {
    /// What the folder holds; `None` until it has been read.
    pub fn network(&self) -> Option<&Arc<Network>> {
        self.read.as_ref()
    }

    /// Whether it is being read.
    pub fn is_reading(&self) -> bool {
        self.is_reading
    }

    /// Whether cities of it stand beside oneself.
    pub fn has_added(&self) -> bool {
        !self.added.is_empty()
    }

    /// Remembers a folder and has it read.
    pub fn use_folder(&mut self, folder: PathBuf, desk: &mut Desk) {
        desk.files.stop_asking();
        desk.settings.network_folder = Some(folder);
        desk.keep_settings();
        self.have_read(desk);
    }

    /// Has the folder read, if there is one.
    pub fn have_read(&mut self, desk: &mut Desk) {
        let Some(folder) = desk.settings.network_folder.clone() else { return };
        self.is_reading = true;
        let library = desk.library.clone();
        desk.push(Effect::ReadNetwork { folder, library });
    }

    /// Takes in what was read.
    pub fn take_in(&mut self, folder: &Path, result: Result<Box<Network>, Faults>, desk: &mut Desk) {
        // Another folder may have been chosen since.
        if desk.settings.network_folder.as_deref() != Some(folder) {
            return;
        }
        self.is_reading = false;
        match result {
            Ok(network) => {
                if let Some(first) = network.faults.first() {
                    let told = text::pool::not_counted(network.faults.len(), &first.to_string());
                    desk.tell_once(Notice::attention(told));
                }
                self.read = Some(Arc::from(network));
            }
            Err(faults) => {
                self.read = None;
                desk.tell_once(Notice::fault(&faults));
            }
        }
    }

    /// Sets a member beside oneself: a city is put among those at hand, a file is to be read.
    pub fn set_beside(&mut self, place: usize, desk: &mut Desk) -> Option<Beside> {
        let member = self.read.as_ref()?.members.get(place)?;
        let Pooled::City(city, id) = &member.what else { return Some(Beside::File(member.file.clone())) };
        let of = ReadingRef { city: city.id.clone(), reading: id.clone() };
        let here = desk.library.city(&of.city);
        if !here.is_some_and(|city| city.readings.iter().any(|reading| reading.id == of.reading)) {
            let mut one = ReferenceCity::clone(city);
            one.readings.retain(|reading| reading.id == of.reading);
            desk.change_library(|library| library.add_city(one));
            self.added.push(of.clone());
        }
        Some(Beside::City(of))
    }

    /// Takes its cities away from those at hand again, and says which.
    pub fn put_away(&mut self, desk: &mut Desk) -> Vec<ReadingRef> {
        let added = std::mem::take(&mut self.added);
        desk.change_library(|library| added.iter().for_each(|of| library.remove_reading(of)));
        added
    }

    /// Forgets the folder; nothing on the disk changes.
    pub fn forget(&mut self, desk: &mut Desk) {
        *self = Self::default();
        desk.settings.network_folder = None;
        desk.keep_settings();
    }
}
