//! The rubric an initiative is scored on.

use super::{AreaId, CityId, ConsensusRules, CriterionId, FrameworkId, Level, Weight};

/// A whole rubric in one language and one version, as it stands in a framework file.
///
/// A framework that the checker of `store` has passed has unique ids, criteria of known areas,
/// and no empty text.
#[derive(Clone, Debug, PartialEq)]
pub struct Framework {
    pub id: FrameworkId,
    /// Changes whenever a question, a descriptor or a weight does.
    pub version: String,
    /// BCP 47 tag of the texts, such as `en`.
    pub language: String,
    pub title: String,
    /// What the framework rests on, as one would cite it.
    pub source: String,
    /// What the five levels mean in general, lowest first.
    pub scale: [ScaleLevel; 5],
    /// In the order they are asked and shown.
    pub areas: Vec<Area>,
    /// In the order they are asked, area by area.
    pub criteria: Vec<Criterion>,
    /// Other ways to weight the areas that an official may choose.
    pub presets: Vec<WeightPreset>,
    /// What became of the criteria of earlier versions, one entry for each of these versions.
    pub crosswalk: Vec<Crosswalk>,
    /// From where on a room that rates together counts as agreed.
    pub consensus: ConsensusRules,
}

/// What became of the criteria of one earlier version of the same framework.
///
/// A criterion that is not named here keeps its id and its meaning. In a file:
///
/// ```ron
/// crosswalk: [
///     (
///         from_version: "1.0",
///         renamed: [("X1", "M1")],
///         split: [("E4", ["E4a", "E4b"])],
///         dropped: ["C3"],
///         changed: [("C5", "Level 2 now asks for work on preparedness.")],
///     ),
/// ],
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Crosswalk {
    pub from_version: String,
    /// Old id and new id of one and the same question: its answer is carried over.
    pub renamed: Vec<(CriterionId, CriterionId)>,
    /// One question that became several. Nobody has answered these yet, so they stay open: the old
    /// answer stands in the note of each, and is set aside.
    pub split: Vec<(CriterionId, Vec<CriterionId>)>,
    /// Questions that are asked no longer, or whose id now stands for another question: their answers
    /// are set aside.
    pub dropped: Vec<CriterionId>,
    /// Questions of the same id of which a level has moved, each with the reason in one short sentence. Their
    /// levels are asked again; the old one is shown beside the question.
    pub changed: Vec<(CriterionId, String)>,
}

impl Crosswalk {
    /// Why the level given to a question is asked again; `None` where its meaning is the same.
    pub fn reason_to_ask_again(&self, id: &CriterionId) -> Option<&str> {
        self.changed.iter().find(|(changed, _)| changed == id).map(|(_, reason)| reason.as_str())
    }
}

/// The general meaning of a level.
#[derive(Clone, Debug, PartialEq)]
pub struct ScaleLevel {
    /// One word, such as `Established`.
    pub name: String,
    pub meaning: String,
}

/// Whether an area counts in the overall index.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AreaRole {
    /// One of the areas the index is made of.
    ActionArea,
    /// Scored and shown beside them; outside the index unless it is given a weight.
    Foundation,
}

/// An action area, or the foundation.
#[derive(Clone, Debug, PartialEq)]
pub struct Area {
    pub id: AreaId,
    pub name: String,
    pub role: AreaRole,
    /// Relative weight in the overall index.
    pub weight: Weight,
    /// What the area is about, in a sentence or two.
    pub about: String,
    /// Section of the source.
    pub section: String,
}

/// One question.
#[derive(Clone, Debug, PartialEq)]
pub struct Criterion {
    pub id: CriterionId,
    pub area: AreaId,
    /// Asked in the quick check as well.
    pub core: bool,
    /// Relative weight inside the area.
    pub weight: Weight,
    /// A few words that stand for the question in tables and charts.
    pub name: String,
    pub question: String,
    /// Why it matters, after the source.
    pub why: String,
    /// Section of the source.
    pub section: String,
    /// What one would see at each level, lowest first.
    pub descriptors: [LevelDescriptor; 5],
    /// "What would you show?"
    pub prompts: Vec<String>,
    /// The steps 0 → 1, 1 → 2, 2 → 3 and 3 → 4.
    pub steps: [StepUp; 4],
}

impl Criterion {
    /// What one sees at that level.
    pub fn descriptor(&self, level: Level) -> &LevelDescriptor {
        &self.descriptors[level.index()]
    }

    /// The step from that level to the next; `None` at the top.
    pub fn step_from(&self, level: Level) -> Option<&StepUp> {
        self.steps.get(level.index())
    }
}

/// What one would see at one level of one criterion.
#[derive(Clone, Debug, PartialEq)]
pub struct LevelDescriptor {
    /// A few words that tell this level from its neighbours.
    pub title: String,
    /// The sentence an official compares with what she sees.
    pub text: String,
}

/// A suggested action that leads one level up.
#[derive(Clone, Debug, PartialEq)]
pub struct StepUp {
    pub action: String,
    /// A reference city that shows how, where the source has one.
    pub learn_from: Option<CityId>,
}

/// A named set of area weights; areas that are not listed keep their own.
#[derive(Clone, Debug, PartialEq)]
pub struct WeightPreset {
    pub name: String,
    pub about: String,
    pub areas: Vec<(AreaId, Weight)>,
}

impl Framework {
    /// The criterion of that id; `None` where the framework has none.
    pub fn criterion(&self, id: &CriterionId) -> Option<&Criterion> {
        self.criteria.iter().find(|criterion| criterion.id == *id)
    }

    /// The area of that id; `None` where the framework has none.
    pub fn area(&self, id: &AreaId) -> Option<&Area> {
        self.areas.iter().find(|area| area.id == *id)
    }

    /// What became of the criteria of that version; `None` where the file does not say.
    pub fn crosswalk_from(&self, version: &str) -> Option<&Crosswalk> {
        self.crosswalk.iter().find(|crosswalk| crosswalk.from_version == version)
    }

    /// The criteria of one area, in their order.
    pub fn criteria_of<'a>(&'a self, area: &'a AreaId) -> impl Iterator<Item = &'a Criterion> {
        self.criteria.iter().filter(move |criterion| criterion.area == *area)
    }
}
