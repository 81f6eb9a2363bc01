//! What is asked of everybody who rates an exercise: shared by all seats of a room, and never empty.

use crate::model::{Criterion, CriterionId, Exercise, Framework};
use std::sync::Arc;

/// The questions of an exercise on its framework. Cheap to clone: two hundred seats hold one of each.
#[derive(Clone, Debug)]
pub struct Questions {
    framework: Arc<Framework>,
    exercise: Arc<Exercise>,
    first: CriterionId,
}

impl Questions {
    /// Those criteria of the exercise that the framework has, in the order of the exercise; `None` where it has none
    /// of them, so that there would be nothing to rate.
    pub fn of(framework: Arc<Framework>, exercise: Arc<Exercise>) -> Option<Self> {
        let is_asked = |id: &CriterionId| framework.criterion(id).is_some();
        let exercise = if exercise.criteria.iter().all(is_asked) {
            exercise
        } else {
            let mut known = Exercise::clone(&exercise);
            known.criteria.retain(is_asked);
            Arc::new(known)
        };
        let first = exercise.criteria.first()?.clone();
        Some(Self { framework, exercise, first })
    }

    pub fn framework(&self) -> &Arc<Framework> {
        &self.framework
    }

    /// The exercise with the criteria that are asked.
    pub fn exercise(&self) -> &Arc<Exercise> {
        &self.exercise
    }

    /// The ids of what is asked, in their order; never empty.
    pub fn ids(&self) -> &[CriterionId] {
        &self.exercise.criteria
    }

    /// What is asked, in its order; never empty.
    pub fn asked(&self) -> impl Iterator<Item = &Criterion> {
        self.ids().iter().filter_map(|id| self.framework.criterion(id))
    }

    /// Whether that criterion is asked.
    pub fn contains(&self, criterion: &CriterionId) -> bool {
        self.ids().contains(criterion)
    }

    pub fn first(&self) -> &CriterionId {
        &self.first
    }

    /// The criterion so many places after (or before) another; `None` past either end.
    pub fn neighbour(&self, of: &CriterionId, places: isize) -> Option<&CriterionId> {
        let here = self.ids().iter().position(|id| id == of)?;
        here.checked_add_signed(places).and_then(|there| self.ids().get(there))
    }
}
