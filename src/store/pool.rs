//! A folder of cities: city files and assessments that a network shares, read together.

use super::upgrade::reading_on;
use super::{
    Fault, Faults, Kind, Library, carry_over, check_city, check_framework, files_below, kind_of, ron_text,
    save,
};
use crate::model::{
    Assessment, CityReading, Framework, FrameworkId, Initiative, RatedBy, Reading, ReadingId, ReferenceCity,
};
use crate::scoring::{Cell, city_cells};
use crate::text::faults;
use std::collections::{BTreeMap, HashMap};
use std::num::NonZero;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// What a folder holds that can be put together.
#[derive(Clone, Debug)]
pub struct PoolFolder {
    /// On which all members are read: of the one most files speak of, the newest version at hand.
    pub framework: Arc<Framework>,
    /// In the order of their files.
    pub members: Vec<PoolMember>,
    /// What is not counted, with the reason.
    pub faults: Vec<Fault>,
    /// Files of this program that are neither a city nor an assessment.
    pub passed_over: usize,
}

/// One city or assessment of a folder, on the framework of the folder.
#[derive(Clone, Debug)]
pub struct PoolMember {
    pub file: PathBuf,
    pub what: Pooled,
}

/// What stands in the file of a member.
#[derive(Clone, Debug)]
pub enum Pooled {
    /// A city, and which of its readings counts.
    City(Box<ReferenceCity>, ReadingId),
    Assessment(Box<Assessment>),
}

impl PoolMember {
    /// The reading of a city that counts; `None` for an assessment.
    pub fn city(&self) -> Option<CityReading<'_>> {
        match &self.what {
            Pooled::City(city, id) => city.each_reading().find(|of| of.reading.id == *id),
            Pooled::Assessment(_) => None,
        }
    }

    /// Its profile, as it describes itself or is described; `None` for a city without a reading.
    pub fn profile(&self) -> Option<&Initiative> {
        match &self.what {
            Pooled::City(city, id) => city.readings.iter().find(|of| of.id == *id).map(|of| &of.profile),
            Pooled::Assessment(assessment) => Some(&assessment.initiative),
        }
    }

    /// Its cells in the framework's order. What is said of all cities together is not known of it.
    pub fn cells(&self, framework: &Framework) -> Vec<Cell> {
        match &self.what {
            Pooled::City(..) => {
                self.city().map_or_else(Vec::new, |of| city_cells(framework, of.reading, false))
            }
            Pooled::Assessment(assessment) => assessment.cells(framework),
        }
    }

    fn framework(&self) -> Option<(&FrameworkId, &str)> {
        match &self.what {
            Pooled::City(city, id) => {
                let reading = city.readings.iter().find(|of| of.id == *id)?;
                Some((&reading.framework, &reading.framework_version))
            }
            Pooled::Assessment(of) => Some((&of.framework.id, &of.framework.version)),
        }
    }

    /// The same under that framework; `None` where nothing says what became of its questions.
    fn on(self, framework: &Framework, library: &Library) -> Option<Self> {
        let (id, version) = self.framework()?;
        if *id != framework.id {
            return None;
        }
        if version.is_empty() || *version == framework.version {
            return Some(self);
        }
        let what = match self.what {
            Pooled::City(mut city, id) => {
                let reading = city.readings.iter_mut().find(|of| of.id == id)?;
                let is_it =
                    |f: &Framework| f.id == reading.framework && f.version == reading.framework_version;
                let rated = library.framework_where(is_it)?;
                *reading = reading_on(reading, rated, framework)?;
                Pooled::City(city, id)
            }
            Pooled::Assessment(old) => Pooled::Assessment(Box::new(carry_over(&old, framework, false)?.0)),
        };
        Some(Self { file: self.file, what })
    }
}

/// The reading by which a city counts: its own view of itself before what others read, and the latest of these.
fn counted(city: &ReferenceCity) -> Option<&Reading> {
    city.readings.iter().max_by_key(|of| (of.source.rated_by == RatedBy::City, of.source.year))
}

/// What came of one file.
enum Found {
    /// With a fingerprint of its text.
    Member(Box<PoolMember>, u64),
    Other,
}

/// Reads all that is in the folder and its folders. Frameworks among the files come first, since others may speak of
/// them. Files are read on all cores: parsing is the work here.
///
/// # Errors
/// When the folder cannot be read, or nothing in it can be put together.
pub fn read_pool(folder: &Path, library: &Library) -> Result<PoolFolder, Faults> {
    if !folder.is_dir() {
        return Err(Fault::of_file(folder, faults::no_folder()).into());
    }
    let files = files_below(folder)?;
    let texts = on_all_cores(&files, |file| {
        let text = ron_text::read_text(file)?;
        let kind = kind_of(&text);
        Ok::<_, Fault>((text, kind))
    });
    let (mut library, mut faults_found) = (library.clone(), Vec::new());
    for (file, read) in files.iter().zip(&texts) {
        match read {
            Ok((text, Some(Kind::Framework))) => match check_framework(file, text) {
                Ok(framework) => library.add_behind(framework),
                Err(Faults(found)) => faults_found.extend(found),
            },
            Ok(_) => {}
            Err(fault) => faults_found.push(fault.clone()),
        }
    }
    let good: Vec<_> =
        files.iter().zip(&texts).filter_map(|(file, read)| Some((file, read.as_ref().ok()?))).collect();
    let read = on_all_cores(&good, |(file, (text, kind))| member(file, text, *kind, &library));
    let (mut members, mut passed_over) = (Vec::new(), 0);
    let mut seen: HashMap<u64, PathBuf> = HashMap::new();
    for found in read {
        match found {
            Ok(Found::Other) => passed_over += 1,
            Ok(Found::Member(member, print)) => {
                if let Some(first) = seen.get(&print) {
                    faults_found.push(Fault::of_file(&member.file, faults::same_file_twice(first)));
                } else {
                    seen.insert(print, member.file.clone());
                    members.push(*member);
                }
            }
            Err(Faults(found)) => faults_found.extend(found),
        }
    }
    let Some(framework) = common_framework(&members, &library) else {
        if faults_found.is_empty() {
            faults_found.push(Fault::of_file(folder, faults::no_city_in_folder()));
        }
        return Err(Faults(faults_found));
    };
    let mut on_framework = Vec::new();
    for member in members {
        let file = member.file.clone();
        match member.on(&framework, &library) {
            Some(member) => on_framework.push(member),
            None => faults_found.push(Fault::of_file(
                &file,
                faults::other_framework_than_most(&framework.id, &framework.version),
            )),
        }
    }
    keep_one_of_each_city(&mut on_framework, &mut faults_found);
    Ok(PoolFolder { framework, members: on_framework, faults: faults_found, passed_over })
}

fn member(file: &Path, text: &str, kind: Option<Kind>, library: &Library) -> Result<Found, Faults> {
    let what = match kind {
        Some(Kind::City) => {
            let city = check_city(file, text, library.frameworks())?;
            let Some(id) = counted(&city).map(|of| of.id.clone()) else { return Ok(Found::Other) };
            Pooled::City(Box::new(city), id)
        }
        Some(Kind::Assessment) => {
            let assessment = save::assessment_from_text(file, text)?;
            Pooled::Assessment(Box::new(library.fit(file, assessment)?.assessment))
        }
        Some(_) => return Ok(Found::Other),
        None => return Err(Fault::of_file(file, faults::not_a_known_kind()).into()),
    };
    Ok(Found::Member(Box::new(PoolMember { file: file.to_owned(), what }), fingerprint(text)))
}

/// Two files of the same text are one.
fn fingerprint(text: &str) -> u64 {
    use std::hash::{DefaultHasher, Hash, Hasher};
    let mut hasher = DefaultHasher::new();
    text.hash(&mut hasher);
    hasher.finish()
}

/// The newest version at hand of the framework that most members speak of.
fn common_framework(members: &[PoolMember], library: &Library) -> Option<Arc<Framework>> {
    let mut counts: BTreeMap<&FrameworkId, usize> = BTreeMap::new();
    for (id, _) in members.iter().filter_map(PoolMember::framework) {
        *counts.entry(id).or_default() += 1;
    }
    let (most, _) = counts.into_iter().max_by_key(|(_, count)| *count)?;
    library.latest_framework(most).cloned()
}

/// A city counts once, by its own view of itself or else by the latest of its texts; files stand in the order of their names, so that of two alike the
/// first stays.
fn keep_one_of_each_city(members: &mut Vec<PoolMember>, faults_found: &mut Vec<Fault>) {
    let city = |member: &PoolMember| {
        let CityReading { city, reading } = member.city()?;
        Some((city.id.clone(), (reading.source.rated_by == RatedBy::City, reading.source.year)))
    };
    let mut best: BTreeMap<_, ((bool, i32), PathBuf)> = BTreeMap::new();
    for member in &*members {
        let Some((id, turn)) = city(member) else { continue };
        if best.get(&id).is_none_or(|(other, _)| *other < turn) {
            best.insert(id, (turn, member.file.clone()));
        }
    }
    members.retain(|member| {
        let Some((_, kept)) = city(member).and_then(|(id, _)| best.get(&id)) else { return true };
        if *kept != member.file {
            faults_found.push(Fault::of_file(&member.file, faults::same_city_twice(kept)));
        }
        *kept == member.file
    });
}

/// What comes of each, in their order.
fn on_all_cores<T: Sync, R: Send>(items: &[T], work: impl Fn(&T) -> R + Sync) -> Vec<R> {
    let cores = std::thread::available_parallelism().map_or(1, NonZero::get);
    std::thread::scope(|scope| {
        let work = &work;
        let parts = items.chunks(items.len().div_ceil(cores).max(1));
        let workers: Vec<_> =
            parts.map(|part| scope.spawn(move || part.iter().map(work).collect::<Vec<_>>())).collect();
        let results = workers.into_iter().flat_map(|worker| match worker.join() {
            Ok(results) => results,
            Err(panic) => std::panic::resume_unwind(panic),
        });
        results.collect()
    })
}
