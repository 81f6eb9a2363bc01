//! One assessment: an initiative, its ratings, and earlier rounds of the same.

use super::{
    ActionStatus, Answer, AreaId, Criterion, CriterionId, Framework, FrameworkId, Initiative, Inquiry, Level,
    OwnLead, PlannedAction, Rating, StepCost, Weight,
};
use std::collections::{BTreeMap, BTreeSet};

/// Which framework the ratings speak of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FrameworkRef {
    pub id: FrameworkId,
    pub version: String,
}

impl From<&Framework> for FrameworkRef {
    fn from(framework: &Framework) -> Self {
        Self { id: framework.id.clone(), version: framework.version.clone() }
    }
}

/// How many of the questions are asked. It changes what is shown, never what is scored:
/// a question that was not asked is open, and widens the interval.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum CheckLength {
    /// The core criteria only.
    Quick,
    #[default]
    Full,
}

impl CheckLength {
    /// Whether a check of this length asks that question.
    pub fn asks(self, criterion: &Criterion) -> bool {
        self == Self::Full || criterion.core
    }
}

/// The content of one save. No result is in it; only ratings and choices are.
#[derive(Clone, Debug, PartialEq)]
pub struct Assessment {
    pub framework: FrameworkRef,
    /// The framework itself where it is not one of those built in, so that the file stands alone.
    pub own_framework: Option<Framework>,
    pub initiative: Initiative,
    pub check: CheckLength,
    /// Name of the round, such as a date; empty until there is a second one.
    pub round: String,
    /// A criterion without an entry is unanswered.
    pub ratings: BTreeMap<CriterionId, Rating>,
    /// Questions of a later round that were looked at again and found right as they stand.
    pub confirmed: BTreeSet<CriterionId>,
    /// Area weights that differ from the framework's.
    pub area_weights: BTreeMap<AreaId, Weight>,
    /// Criterion weights that differ from the framework's.
    pub criterion_weights: BTreeMap<CriterionId, Weight>,
    /// Whether what the source says of all reference cities together counts as said of each.
    pub count_general: bool,
    /// Steps that somebody has taken on, in the order they were added.
    pub plan: Vec<PlannedAction>,
    /// What each step on a criterion costs, where that is not 1.
    pub step_costs: BTreeMap<CriterionId, StepCost>,
    /// Earlier rounds, oldest first.
    pub earlier_rounds: Vec<Round>,
    /// Answers to questions of earlier versions of the framework that have no place in this one.
    pub set_aside: Vec<SetAside>,
    /// Whom to ask about what is open or has no evidence, and by when.
    pub inquiries: BTreeMap<CriterionId, Inquiry>,
    /// Leads that the user has added, in the order they were added. They count nowhere.
    pub own_leads: Vec<OwnLead>,
}

/// The ratings of an earlier round, kept as they were.
#[derive(Clone, Debug, PartialEq)]
pub struct Round {
    /// Such as `Spring 2025`.
    pub name: String,
    pub framework: FrameworkRef,
    /// The framework itself where it is neither built in nor that of the current round.
    pub own_framework: Option<Framework>,
    pub ratings: BTreeMap<CriterionId, Rating>,
}

/// What was kept about a question that a later version of the framework does not ask, or asks as
/// several: it counts nowhere and is never thrown away.
#[derive(Clone, Debug, PartialEq)]
pub struct SetAside {
    /// Its id in the version it comes from.
    pub criterion: CriterionId,
    /// Version of the framework that asked it.
    pub from_version: String,
    pub rating: Rating,
    /// The weight that was chosen for it, if one was.
    pub weight: Option<Weight>,
}

impl Assessment {
    /// An empty assessment on that framework.
    pub fn new(framework: &Framework) -> Self {
        Self {
            framework: framework.into(),
            own_framework: None,
            initiative: Initiative::default(),
            check: CheckLength::default(),
            round: String::new(),
            ratings: BTreeMap::new(),
            confirmed: BTreeSet::new(),
            area_weights: BTreeMap::new(),
            criterion_weights: BTreeMap::new(),
            count_general: false,
            plan: Vec::new(),
            step_costs: BTreeMap::new(),
            earlier_rounds: Vec::new(),
            set_aside: Vec::new(),
            inquiries: BTreeMap::new(),
            own_leads: Vec::new(),
        }
    }

    /// What a step on one criterion costs.
    pub fn step_cost(&self, criterion: &CriterionId) -> StepCost {
        self.step_costs.get(criterion).copied().unwrap_or_default()
    }

    /// Whether the step from that level is in the plan, and not dropped.
    pub fn is_planned(&self, criterion: &CriterionId, from: Level) -> bool {
        self.actions_on(criterion, from).any(|action| action.status != ActionStatus::Dropped)
    }

    /// Whether the step from that level was given up.
    pub fn is_dropped(&self, criterion: &CriterionId, from: Level) -> bool {
        self.actions_on(criterion, from).next().is_some() && !self.is_planned(criterion, from)
    }

    fn actions_on<'a>(
        &'a self,
        criterion: &'a CriterionId,
        from: Level,
    ) -> impl Iterator<Item = &'a PlannedAction> {
        self.plan.iter().filter(move |action| action.is_step(criterion, from))
    }

    /// The answer to one criterion; `None` while it is unanswered.
    pub fn answer(&self, criterion: &CriterionId) -> Option<Answer> {
        self.ratings.get(criterion).and_then(|rating| rating.answer)
    }

    /// Criteria and areas that have a rating, a weight or a lead here and do not stand in the framework,
    /// in the order of their ids. They are kept and never scored.
    pub fn strays(&self, framework: &Framework) -> Vec<String> {
        let in_leads = self.own_leads.iter().flat_map(|own| &own.lead.bears_on);
        let criteria = self.ratings.keys().chain(self.criterion_weights.keys()).chain(in_leads);
        let areas = self.area_weights.keys();
        let strays: BTreeSet<String> = criteria
            .filter(|id| framework.criterion(id).is_none())
            .map(ToString::to_string)
            .chain(areas.filter(|id| framework.area(id).is_none()).map(ToString::to_string))
            .collect();
        strays.into_iter().collect()
    }
}
