//! Undo and redo: whole states are kept, such as an assessment, since one is small.

use super::RatingEdit;
use crate::model::{AreaId, CityId, CriterionId, Framework};
use std::sync::Arc;

/// More steps than an hour's work makes.
const LIMIT: usize = 500;

/// What is written about one action of the plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ActionField {
    Action,
    Owner,
    Due,
    Proof,
    Status,
}

/// A field of the profile that one types into.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ProfileField {
    Title,
    City,
    Country,
    LeadBody,
    StartYear,
    WebLink,
    Description,
}

/// A field of an exercise that one types into; sections by their place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ExerciseField {
    Title,
    City,
    Country,
    Source,
    Summary,
    SectionTitle(usize),
    SectionText(usize),
    Passage(CriterionId),
    PassageSection(CriterionId),
    Goals,
    Questions,
}

/// How something was changed that has many fields.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Edited<F> {
    /// Typing into the same field goes on with the same step.
    Typed(F),
    /// Something chosen, added or removed: a step of its own.
    Chosen,
}

/// What a step changed; only typing into the same field goes on with a step.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Change {
    Answer(CriterionId),
    Confidence(CriterionId),
    EvidenceText(CriterionId),
    EvidenceLink(CriterionId),
    Note(CriterionId),
    /// Text and link of the evidence at once.
    Evidence(CriterionId),
    /// It was looked at again and found right.
    StillSo(CriterionId),
    Profile(Edited<ProfileField>),
    CheckLength,
    /// All answers came from a spreadsheet.
    Imported,
    AreaWeight(AreaId),
    CriterionWeight(CriterionId),
    /// All weights at once.
    Weights,
    /// Whether what is said of all cities together counts.
    CountGeneral,
    /// A new round was started.
    Round,
    RoundName,
    /// Another version of the framework is used.
    Framework,
    /// A step went into the plan.
    PlanAdded(CriterionId),
    /// Several steps at once.
    PlanPath,
    /// One of the user’s own.
    PlanOwnAdded,
    /// A step on that criterion or, without one, one of the user’s own.
    PlanRemoved(Option<CriterionId>),
    /// The action at that place of the plan.
    PlanEdited {
        place: usize,
        criterion: Option<CriterionId>,
        field: ActionField,
    },
    StepCost(CriterionId),
    /// Whom to ask about a criterion.
    InquiryAsk(CriterionId),
    /// By when.
    InquiryDue(CriterionId),
    /// It was ticked off, or is open again.
    InquiryTicked(CriterionId),
    /// A lead on that city or, without one, on the own initiative.
    OwnLeads(Option<CityId>),
    /// Who rates, in a course.
    Participant,
    /// What was said about a criterion in a room.
    RoomNote(CriterionId),
    /// What a room decided about a criterion.
    RoomDecision(CriterionId),
    /// Why it decided so.
    RoomReason(CriterionId),
    /// Of an exercise that is being written.
    Exercise(Edited<ExerciseField>),
    /// Somebody's ratings were left out of a room, or put back.
    RoomLeftOut,
}

impl Change {
    /// Whether the next change of the same kind belongs to the same step.
    fn is_typing(&self) -> bool {
        match self {
            Self::EvidenceText(_)
            | Self::EvidenceLink(_)
            | Self::Note(_)
            // A slider that is drawn changes many times.
            | Self::AreaWeight(_)
            | Self::CriterionWeight(_)
            | Self::Profile(Edited::Typed(_))
            | Self::Exercise(Edited::Typed(_))
            | Self::RoundName
            | Self::InquiryAsk(_)
            | Self::InquiryDue(_)
            | Self::Participant
            | Self::RoomNote(_)
            | Self::RoomReason(_) => true,
            Self::PlanEdited { field, .. } => *field != ActionField::Status,
            _ => false,
        }
    }

    /// What an edit of a rating is.
    pub fn of_rating(criterion: &CriterionId, edit: &RatingEdit) -> Self {
        let id = criterion.clone();
        match edit {
            RatingEdit::Answer(_) => Self::Answer(id),
            RatingEdit::Confidence(_) => Self::Confidence(id),
            RatingEdit::EvidenceText(_) => Self::EvidenceText(id),
            RatingEdit::EvidenceLink(_) => Self::EvidenceLink(id),
            RatingEdit::Note(_) => Self::Note(id),
            RatingEdit::Evidence(_) => Self::Evidence(id),
        }
    }

    /// Whether it shows on the Plan screen.
    pub fn is_of_plan(&self) -> bool {
        matches!(
            self,
            Self::PlanAdded(_)
                | Self::PlanPath
                | Self::PlanOwnAdded
                | Self::PlanRemoved(_)
                | Self::PlanEdited { .. }
                | Self::StepCost(_)
        ) || self.is_of_inquiries()
    }

    /// Whether it shows among what is to be found out.
    pub fn is_of_inquiries(&self) -> bool {
        matches!(self, Self::InquiryAsk(_) | Self::InquiryDue(_) | Self::InquiryTicked(_))
    }

    /// The criterion whose rating it concerns.
    pub fn criterion(&self) -> Option<&CriterionId> {
        match self {
            Self::Answer(id)
            | Self::Confidence(id)
            | Self::EvidenceText(id)
            | Self::EvidenceLink(id)
            | Self::Evidence(id)
            | Self::StillSo(id)
            | Self::Note(id) => Some(id),
            _ => None,
        }
    }
}

#[derive(Clone, Debug)]
struct Step<S> {
    change: Change,
    /// As it was on the other side of the step.
    state: Arc<S>,
}

/// The steps behind and ahead.
#[derive(Debug)]
pub struct History<S> {
    undo: Vec<Step<S>>,
    redo: Vec<Step<S>>,
    /// The last step may still grow by typing.
    is_open: bool,
}

impl<S> Default for History<S> {
    fn default() -> Self {
        Self { undo: Vec::new(), redo: Vec::new(), is_open: false }
    }
}

impl<S: PartialEq> History<S> {
    /// Notes that `before` has just become `after`. What was typed and taken back again is no step.
    pub fn note(&mut self, change: Change, before: Arc<S>, after: &S) {
        let continues = self.is_open
            && change.is_typing()
            && self.redo.is_empty()
            && self.undo.last().is_some_and(|step| step.change == change);
        let is_as_before = |step: &mut Step<S>| *step.state == *after;
        if continues && self.undo.pop_if(is_as_before).is_some() {
            return self.close_step();
        }
        if !continues {
            self.undo.push(Step { change, state: before });
            if self.undo.len() > LIMIT {
                self.undo.remove(0);
            }
        }
        self.redo.clear();
        self.is_open = true;
    }

    /// Whatever is typed next is a step of its own.
    pub fn close_step(&mut self) {
        self.is_open = false;
    }

    /// What undo would change.
    pub fn next_undo(&self) -> Option<&Change> {
        self.undo.last().map(|step| &step.change)
    }

    /// What redo would change.
    pub fn next_redo(&self) -> Option<&Change> {
        self.redo.last().map(|step| &step.change)
    }

    /// Goes one step back from `now`.
    pub fn undo(&mut self, now: Arc<S>) -> Option<(Change, Arc<S>)> {
        Self::go(&mut self.undo, &mut self.redo, now)
    }

    /// Goes one step forward from `now`.
    pub fn redo(&mut self, now: Arc<S>) -> Option<(Change, Arc<S>)> {
        Self::go(&mut self.redo, &mut self.undo, now)
    }

    fn go(from: &mut Vec<Step<S>>, to: &mut Vec<Step<S>>, now: Arc<S>) -> Option<(Change, Arc<S>)> {
        let Step { change, state } = from.pop()?;
        to.push(Step { change: change.clone(), state: now });
        Some((change, state))
    }
}

/// The next steps of undo and redo where one is, and the framework they speak of.
pub struct Steps<'a> {
    pub undo: Option<&'a Change>,
    pub redo: Option<&'a Change>,
    pub framework: &'a Framework,
}
