//! What is chosen on the Compare screen, and how the open assessment stands to those it can be compared with.

mod sureness;

pub use sureness::{Found, Sureness, SurenessJob};

use super::Notice;
use super::desk::Desk;
use crate::findings::{Alternative, AlternativeId, Case, DrawInput, OtherFile, Verdict, alternatives};
use crate::model::{Assessment, CriterionId, Framework, ReadingRef};
use crate::store::Library;
use crate::text::compare as text;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use sureness::Run;

/// What is chosen on the Compare screen.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Choice {
    /// Drawn over one's own profile, the latest last.
    pub chosen: Vec<AlternativeId>,
    /// The cell of the matrix whose passage is shown; without an alternative it is one's own.
    pub cell: Option<(CriterionId, Option<AlternativeId>)>,
}

impl Choice {
    /// One's own profile and two more are as many as one can tell apart in one radar.
    const MOST: usize = 2;

    /// Chooses, or takes back; a third choice replaces the first.
    fn toggle(&mut self, id: AlternativeId) {
        if let Some(at) = self.chosen.iter().position(|chosen| *chosen == id) {
            self.chosen.remove(at);
        } else {
            self.chosen.push(id);
            if self.chosen.len() > Self::MOST {
                self.chosen.remove(0);
            }
        }
    }
}

/// How the assessment stands to everybody, worked out once for each of its revisions.
#[derive(Debug)]
pub struct Standings {
    pub case: Case,
    /// One for each of the others of the case; without shares until the draws are done.
    pub verdicts: Vec<Verdict>,
}

/// The standings, and what they were made from.
#[derive(Debug)]
struct Kept {
    /// Which assessment and which revision of it, the files and the library it is compared with.
    key: ((u64, u64), u64, u64),
    standings: Standings,
    input: Arc<DrawInput>,
}

/// The assessment that is compared.
#[derive(Clone, Copy, Debug)]
pub struct Compared<'a> {
    /// Which one it is, by the count of opened ones, and its revision.
    pub version: (u64, u64),
    pub framework: &'a Framework,
    pub assessment: &'a Assessment,
}

/// The state machine of the Compare screen.
#[derive(Debug, Default)]
pub struct Comparison {
    choice: Choice,
    /// Files opened only to be compared with.
    others: Vec<OtherFile>,
    /// Counts changes of these.
    changes: u64,
    kept: Option<Kept>,
    sureness: Option<Sureness>,
    run: Option<Run>,
}

impl Comparison {
    pub fn choice(&self) -> &Choice {
        &self.choice
    }

    /// Files opened only to be compared with.
    pub fn others(&self) -> &[OtherFile] {
        &self.others
    }

    /// The chosen ones among the reference cities.
    pub fn chosen_cities(&self) -> Vec<ReadingRef> {
        let city = |id: &AlternativeId| match id {
            AlternativeId::City(city) => Some(city.clone()),
            _ => None,
        };
        self.choice.chosen.iter().filter_map(city).collect()
    }

    /// Everything that assessment can be compared with.
    pub fn alternatives<'a>(
        &'a self,
        framework: &'a Framework,
        assessment: &'a Assessment,
        library: &'a Library,
    ) -> Vec<Alternative<'a>> {
        alternatives(library.readings_of(framework), assessment, &self.others)
    }

    /// How the open assessment stands to them, in their order; `None` without one.
    pub fn standings(&self) -> Option<&Standings> {
        self.kept.as_ref().map(|kept| &kept.standings)
    }

    /// What is known of how sure the comparison is; `None` until a run has ended.
    pub fn sureness(&self) -> Option<&Sureness> {
        self.sureness.as_ref()
    }

    /// The draws over the standings as they are now; `None` until they are done.
    pub fn current_sureness(&self) -> Option<&Sureness> {
        let kept = self.kept.as_ref()?;
        self.sureness.as_ref().filter(|sureness| Arc::ptr_eq(&sureness.input, &kept.input))
    }

    pub fn toggle(&mut self, id: AlternativeId) {
        self.choice.toggle(id);
    }

    /// Chooses it, if it is not chosen already.
    pub fn choose(&mut self, id: AlternativeId) {
        if !self.choice.chosen.contains(&id) {
            self.choice.toggle(id);
        }
    }

    /// Takes readings of cities, and files below a folder, out of what is chosen and set beside.
    pub fn put_away(&mut self, cities: &[ReadingRef], folder: &Path) {
        self.others.retain(|other| !other.path.starts_with(folder));
        self.changes += 1;
        self.choice.chosen.retain(|id| match id {
            AlternativeId::City(of) => !cities.contains(of),
            AlternativeId::File(path) => !path.starts_with(folder),
            AlternativeId::Round(_) => true,
        });
    }

    /// Shows the passage of a cell of the matrix, or none.
    pub fn show_cell(&mut self, cell: Option<(CriterionId, Option<AlternativeId>)>) {
        self.choice.cell = cell;
    }

    /// Another assessment is open: nothing is chosen.
    pub fn choose_nothing(&mut self) {
        self.choice = Choice::default();
    }

    /// Chooses the nearest city where nothing is chosen, so that there is something to see.
    pub fn choose_by_default(&mut self) {
        let nearest = self.standings().and_then(|standings| standings.case.nearest_city());
        if let Some(nearest) = nearest.map(|city| city.id.clone()).filter(|_| self.choice.chosen.is_empty()) {
            self.choice.chosen.push(nearest);
        }
    }

    /// A file to be compared with, in place of what was read of it before; it must answer the questions of the open one.
    pub fn add_other(&mut self, path: PathBuf, assessment: Assessment, open: &Assessment, desk: &mut Desk) {
        if assessment.framework != open.framework {
            return desk.tell_once(Notice::attention(text::other_framework(&path)));
        }
        desk.files.stop_asking();
        self.others.retain(|other| other.path != path);
        self.others.push(OtherFile { path: path.clone(), assessment });
        self.changes += 1;
        self.toggle(AlternativeId::File(path));
    }

    /// Works the standings out anew where something they rest on has changed. Where the draws are wanted and not known,
    /// the job that does them is handed over.
    pub fn keep(&mut self, of: Option<Compared<'_>>, desk: &Desk, wants_draws: bool) -> Option<SurenessJob> {
        match of {
            None => self.kept = None,
            Some(of) => self.work_out(of, desk),
        }
        self.keep_sureness(wants_draws)
    }

    fn work_out(&mut self, of: Compared<'_>, desk: &Desk) {
        let key = (of.version, self.changes, desk.library_changes);
        if self.kept.as_ref().is_some_and(|kept| kept.key == key) {
            return;
        }
        let others = self.alternatives(of.framework, of.assessment, &desk.library);
        let case = Case::of(of.framework, of.assessment, &others);
        let input = DrawInput::of(&case);
        // An edit that changes nothing the draws rest on, such as a weight, needs no new ones.
        let mut known = self.sureness.iter().map(|sureness| &sureness.input).chain(self.running_input());
        let input = known.find(|known| ***known == input).cloned().unwrap_or_else(|| Arc::new(input));
        let standings = Standings { verdicts: Vec::new(), case };
        self.kept = Some(Kept { key, standings, input });
        self.tell_verdicts();
    }

    /// Says of each of the others what may be said by now.
    fn tell_verdicts(&mut self) {
        let Some(kept) = &self.kept else { return };
        let draws = self.current_sureness().map(|sureness| &sureness.draws);
        let verdicts = kept.standings.case.verdicts(draws);
        if let Some(kept) = &mut self.kept {
            kept.standings.verdicts = verdicts;
        }
    }
}
