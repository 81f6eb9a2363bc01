//! What is compiled in (frameworks, reference cities, examples, exercises) and what a user has added to it.

use super::upgrade::{CarryOver, carry_over, reading_on};
use super::{
    Fault, FaultKind, Faults, Kind, check_city, check_exercise, check_framework, check_glossary, check_leads,
    kind_of, save,
};
use crate::model::{
    Assessment, CityId, CityLeads, CityReading, CriterionId, Exercise, ExerciseId, Framework, FrameworkId,
    FrameworkRef, Glossary, Lead, ReadingRef, ReferenceCity, ReferenceRating,
};
use crate::text::faults;
use include_dir::{Dir, include_dir};
use std::path::Path;
use std::sync::{Arc, LazyLock};

static FRAMEWORKS: Dir = include_dir!("$CARGO_MANIFEST_DIR/assets/frameworks");
static CITIES: Dir = include_dir!("$CARGO_MANIFEST_DIR/assets/cities");
static LEADS: Dir = include_dir!("$CARGO_MANIFEST_DIR/assets/leads");
static COURSES: Dir = include_dir!("$CARGO_MANIFEST_DIR/assets/courses");
static LICENCES: Dir = include_dir!("$CARGO_MANIFEST_DIR/assets/licences");
static EXAMPLES: Dir = include_dir!("$CARGO_MANIFEST_DIR/saves");

/// The frameworks that are compiled in, in the order of their names; read once.
static BUILT_IN: LazyLock<Result<Vec<Arc<Framework>>, Faults>> = LazyLock::new(|| {
    texts(&FRAMEWORKS).map(|(path, text)| Ok(Arc::new(check_framework(path, text)?))).collect()
});

/// A finished assessment that comes with the program.
#[derive(Clone, Debug)]
pub struct Example {
    /// Name of its file.
    pub file: String,
    pub assessment: Assessment,
}

/// An assessment and the framework it is worked on with.
#[derive(Clone, Debug)]
pub struct Fitted {
    pub framework: Arc<Framework>,
    pub assessment: Assessment,
    /// The assessment as it was, and what became of it, where its version of the framework is not at hand.
    pub carried: Option<Box<(Assessment, CarryOver)>>,
}

/// A city, and how other versions of its framework read it.
#[derive(Clone, Debug)]
struct CityAtHand {
    city: Arc<ReferenceCity>,
    on: Vec<(FrameworkRef, Arc<ReferenceCity>)>,
}

/// Frameworks, cities and examples at hand. Cheap to clone.
#[derive(Clone, Debug)]
pub struct Library {
    frameworks: Vec<Arc<Framework>>,
    cities: Vec<CityAtHand>,
    leads: Vec<Arc<CityLeads>>,
    examples: Vec<Arc<Example>>,
    exercises: Vec<Arc<Exercise>>,
    glossary: Option<Arc<Glossary>>,
}

impl Library {
    /// What is compiled in. Adding a file to `assets` or `saves` adds it here.
    ///
    /// # Errors
    /// With the faults of the files, which the tests keep from shipping.
    pub fn built_in() -> Result<Self, Faults> {
        let mut library = Self {
            frameworks: Vec::new(),
            cities: Vec::new(),
            leads: Vec::new(),
            examples: Vec::new(),
            exercises: Vec::new(),
            glossary: None,
        };
        for framework in BUILT_IN.as_ref().map_err(Clone::clone)? {
            library.frameworks.insert(0, Arc::clone(framework));
        }
        for (path, text) in texts(&CITIES) {
            let city = check_city(path, text, library.frameworks())?;
            library.add_city(city);
        }
        for (path, text) in texts(&LEADS) {
            let leads = check_leads(path, text, &library)?;
            library.leads.push(Arc::new(leads));
        }
        for (path, text) in texts(&EXAMPLES) {
            let assessment = save::assessment_from_text(path, text)?;
            let file = path.to_string_lossy().into_owned();
            library.examples.push(Arc::new(Example { file, assessment }));
        }
        for (path, text) in texts(&COURSES) {
            if kind_of(text) == Some(Kind::Glossary) {
                library.glossary = Some(Arc::new(check_glossary(path, text)?));
            } else {
                let exercise = check_exercise(path, text, &library)?;
                library.add_exercise(exercise);
            }
        }
        Ok(library)
    }

    /// All frameworks; the one new assessments use comes first.
    pub fn frameworks(&self) -> impl Iterator<Item = &Framework> {
        self.frameworks.iter().map(Arc::as_ref)
    }

    /// The framework of new assessments.
    pub fn default_framework(&self) -> Option<&Arc<Framework>> {
        self.frameworks.first()
    }

    /// The framework of that id that new work uses.
    pub fn latest_framework(&self, id: &FrameworkId) -> Option<&Arc<Framework>> {
        self.frameworks.iter().find(|framework| framework.id == *id)
    }

    /// The framework of that id and version.
    pub fn framework(&self, reference: &FrameworkRef) -> Option<&Arc<Framework>> {
        self.frameworks.iter().find(|f| f.id == reference.id && f.version == reference.version)
    }

    /// A framework that the rounds of an assessment speak of: the one it is worked on with, one in its
    /// file, or one at hand.
    pub fn framework_of_round<'a>(
        &'a self,
        (assessment, current): (&'a Assessment, &'a Framework),
        of: &FrameworkRef,
    ) -> Option<&'a Framework> {
        let in_file = assessment.earlier_rounds.iter().filter_map(|round| round.own_framework.as_ref());
        std::iter::once(current)
            .chain(in_file)
            .find(|framework| FrameworkRef::from(*framework) == *of)
            .or_else(|| self.framework(of).map(Arc::as_ref))
    }

    /// The first framework of which that is so.
    pub fn framework_where(&self, is_it: impl Fn(&Framework) -> bool) -> Option<&Arc<Framework>> {
        self.frameworks.iter().find(|framework| is_it(framework))
    }

    /// All cities, in the order of their names.
    pub fn cities(&self) -> impl Iterator<Item = &ReferenceCity> {
        self.cities.iter().map(|at_hand| at_hand.city.as_ref())
    }

    /// The readings rated on that framework, city by city in the order of their names. Of one rated on another
    /// version of it, only the ratings on questions that mean the same in both are there.
    pub fn readings_of<'a>(
        &'a self,
        framework: &Framework,
    ) -> impl Iterator<Item = CityReading<'a>> + use<'a> {
        let version = FrameworkRef::from(framework);
        let id = version.id.clone();
        let read = move |at_hand: &'a CityAtHand| {
            let on = at_hand.on.iter().find(|(on, _)| *on == version);
            on.map_or(&at_hand.city, |(_, city)| city).each_reading()
        };
        self.cities.iter().flat_map(read).filter(move |city| city.reading.framework == id)
    }

    /// Reads each city as every version of a framework that is at hand would.
    fn read_cities(&mut self) {
        for CityAtHand { city, on } in &mut self.cities {
            let read = |to: &Arc<Framework>| {
                Some((to.as_ref().into(), Arc::new(city_on(city, to, &self.frameworks)?)))
            };
            *on = self.frameworks.iter().filter_map(read).collect();
        }
    }

    /// The city to show on that framework: of several readings those that speak of it, or else of one as it is.
    pub fn city_on(&self, id: &CityId, framework: &Framework) -> Option<&ReferenceCity> {
        let version = FrameworkRef::from(framework);
        let at_hand = self.cities.iter().find(|at_hand| at_hand.city.id == *id)?;
        let on = at_hand.on.iter().find(|(on, _)| *on == version);
        Some(on.map_or(&at_hand.city, |(_, city)| city))
    }

    /// The city of that id.
    pub fn city(&self, id: &CityId) -> Option<&ReferenceCity> {
        self.cities().find(|city| city.id == *id)
    }

    /// What was found of each city in the public record.
    pub fn leads(&self) -> impl Iterator<Item = &CityLeads> {
        self.leads.iter().map(Arc::as_ref)
    }

    /// The leads of that city that come with the program, in the order of their file.
    pub fn leads_of(&self, city: &CityId) -> impl Iterator<Item = &Lead> {
        self.leads().filter(move |found| found.city == *city).flat_map(|found| &found.leads)
    }

    /// Those of them that bear on that criterion.
    pub fn leads_on(&self, city: &CityId, criterion: &CriterionId) -> impl Iterator<Item = &Lead> {
        self.leads_of(city).filter(move |lead| lead.bears_on.contains(criterion))
    }

    /// The examples, in the order of their files.
    pub fn examples(&self) -> &[Arc<Example>] {
        &self.examples
    }

    /// The exercises, in the order of their titles.
    pub fn exercises(&self) -> &[Arc<Exercise>] {
        &self.exercises
    }

    /// The exercise of that id.
    pub fn exercise(&self, id: &ExerciseId) -> Option<&Arc<Exercise>> {
        self.exercises.iter().find(|exercise| exercise.id == *id)
    }

    /// The words of the field; `None` where no glossary ships.
    pub fn glossary(&self) -> Option<&Glossary> {
        self.glossary.as_deref()
    }

    /// The licences of what the program is built with, as text; `None` where no list came along.
    pub fn licences(&self) -> Option<&'static str> {
        let is_text =
            |file: &&include_dir::File| file.path().extension().is_some_and(|ending| ending == "txt");
        LICENCES.files().find(is_text).and_then(include_dir::File::contents_utf8)
    }

    /// What is right in an exercise. `None` where nobody knows.
    pub fn key_of(&self, exercise: &Exercise) -> Option<Vec<ReferenceRating>> {
        exercise.key.ratings(|city| self.city(city))
    }

    /// Adds an exercise; one of the same id is replaced.
    pub fn add_exercise(&mut self, exercise: Exercise) {
        self.exercises.retain(|old| old.id != exercise.id);
        self.exercises.push(Arc::new(exercise));
        self.exercises.sort_by(|a, b| a.title.cmp(&b.title));
    }

    /// Adds a framework in front, so that new assessments use it; the same id and version is replaced.
    pub fn add_framework(&mut self, framework: Framework) {
        self.frameworks.retain(|old| old.id != framework.id || old.version != framework.version);
        self.frameworks.insert(0, Arc::new(framework));
        self.read_cities();
    }

    /// Adds a framework behind those at hand, for files that speak of it; none that is here already is replaced.
    pub(super) fn add_behind(&mut self, framework: Framework) {
        if self.framework(&FrameworkRef::from(&framework)).is_none() {
            self.frameworks.push(Arc::new(framework));
            self.read_cities();
        }
    }

    /// Adds a city. Where one of that id is here, its readings stand beside those that are here; one of the same id
    /// is replaced. What is known of the city itself stays as it is here.
    pub fn add_city(&mut self, mut city: ReferenceCity) {
        if let Some(here) = self.cities.iter().position(|old| old.city.id == city.id) {
            let mut both = ReferenceCity::clone(&self.cities.remove(here).city);
            both.readings.retain(|old| city.readings.iter().all(|new| new.id != old.id));
            both.readings.append(&mut city.readings);
            both.inhabitants = both.inhabitants.or(city.inhabitants);
            let new: Vec<String> = city.tags.into_iter().filter(|tag| !both.tags.contains(tag)).collect();
            both.tags.extend(new);
            both.sort_readings();
            city = both;
        }
        self.cities.push(CityAtHand { city: Arc::new(city), on: Vec::new() });
        self.cities.sort_by(|a, b| a.city.name.cmp(&b.city.name));
        self.read_cities();
    }

    /// Takes one reading of a city away, and the city with its last one.
    pub fn remove_reading(&mut self, of: &ReadingRef) {
        for at_hand in &mut self.cities {
            if at_hand.city.id == of.city {
                Arc::make_mut(&mut at_hand.city).readings.retain(|reading| reading.id != of.reading);
            }
        }
        self.cities.retain(|at_hand| !at_hand.city.readings.is_empty());
        self.read_cities();
    }

    /// The framework an assessment speaks of: one at hand, or the one its file carries.
    ///
    /// # Errors
    /// When it is neither here nor in the file. `path` only names the file.
    pub fn framework_for(&self, path: &Path, assessment: &Assessment) -> Result<Arc<Framework>, Faults> {
        self.framework_of_file(path, &assessment.framework, assessment.own_framework.as_ref())
    }

    /// The framework a file speaks of: one at hand, or the one the file carries.
    ///
    /// # Errors
    /// When it is neither here nor in the file. `path` only names the file.
    pub fn framework_of_file(
        &self,
        path: &Path,
        wanted: &FrameworkRef,
        own: Option<&Framework>,
    ) -> Result<Arc<Framework>, Faults> {
        if let Some(own) = own {
            if FrameworkRef::from(own) != *wanted {
                let advice = faults::other_own_framework(&wanted.id, &wanted.version, &own.id, &own.version);
                return Err(Fault::of_file(path, advice).into());
            }
            return Ok(Arc::new(own.clone()));
        }
        self.framework(wanted).cloned().ok_or_else(|| {
            let advice = faults::unknown_framework(wanted.id.as_str(), Some(&wanted.version));
            Fault::of_kind(path, FaultKind::UnknownFramework, advice).into()
        })
    }

    /// The framework an assessment can be worked on with: its own version, or else another one at hand that
    /// says what became of the questions of its version. The answers are then carried over.
    ///
    /// # Errors
    /// When there is no such framework. `path` only names the file.
    pub fn fit(&self, path: &Path, assessment: Assessment) -> Result<Fitted, Faults> {
        let faults = match self.framework_for(path, &assessment) {
            Ok(framework) => return Ok(Fitted { framework, assessment, carried: None }),
            Err(faults) => faults,
        };
        let wanted = &assessment.framework;
        let others = || self.frameworks.iter().filter(|other| other.id == wanted.id);
        if assessment.own_framework.is_some() || others().next().is_none() {
            return Err(faults);
        }
        for framework in others() {
            if let Some((carried, report)) = carry_over(&assessment, framework, !Self::is_built_in(framework))
            {
                let carried_over = Box::new((assessment, report));
                let framework = Arc::clone(framework);
                return Ok(Fitted { framework, assessment: carried, carried: Some(carried_over) });
            }
        }
        let here: Vec<&str> = others().map(|other| other.version.as_str()).collect();
        let advice = faults::no_crosswalk(wanted.id.as_str(), &wanted.version, &here);
        Err(Fault::of_kind(path, FaultKind::UnknownFramework, advice).into())
    }

    /// Another version of that framework, at hand, to which its answers can be carried over.
    pub fn next_version(&self, of: &FrameworkRef) -> Option<&Arc<Framework>> {
        let leads_there =
            |next: &&Arc<Framework>| next.id == of.id && next.crosswalk_from(&of.version).is_some();
        self.frameworks.iter().find(leads_there)
    }

    /// Whether a framework is compiled in, so that saves need not carry it.
    pub fn is_built_in(framework: &Framework) -> bool {
        BUILT_IN.iter().flatten().any(|built_in| **built_in == *framework)
    }
}

/// A city as a version of a framework reads it; `None` where none of its readings is of another version.
fn city_on(city: &ReferenceCity, to: &Framework, frameworks: &[Arc<Framework>]) -> Option<ReferenceCity> {
    let mut on = city.clone();
    let mut is_other = false;
    for reading in &mut on.readings {
        let is_it = |f: &&Arc<Framework>| f.id == reading.framework && f.version == reading.framework_version;
        if reading.framework != to.id || reading.framework_version == to.version {
            continue;
        }
        let Some(rated) = frameworks.iter().find(is_it) else { continue };
        if let Some(read) = reading_on(reading, rated, to) {
            *reading = read;
            is_other = true;
        }
    }
    is_other.then_some(on)
}

/// The RON files of a folder, in the order of their names.
fn texts(folder: &'static Dir) -> impl Iterator<Item = (&'static Path, &'static str)> {
    let mut files: Vec<_> = folder.files().collect();
    files.sort_by_key(|file| file.path());
    files
        .into_iter()
        .filter(|file| file.path().extension().is_some_and(|ending| ending == "ron"))
        .filter_map(|file| Some((file.path(), file.contents_utf8()?)))
}
