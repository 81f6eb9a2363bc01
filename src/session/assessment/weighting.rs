//! Changes to what areas and criteria count.

use super::{Change, Document};
use crate::model::{AreaId, CriterionId, Weight};

impl Document {
    /// A weight that is the framework's own is not kept, so that the file says only what was chosen.
    pub fn set_area_weight(&mut self, id: AreaId, weight: Weight) {
        let is_own = self.framework().area(&id).is_none_or(|area| area.weight == weight);
        self.edit(Change::AreaWeight(id.clone()), |assessment| {
            if is_own {
                assessment.area_weights.remove(&id);
            } else {
                assessment.area_weights.insert(id, weight);
            }
        });
    }

    pub fn set_criterion_weight(&mut self, id: CriterionId, weight: Weight) {
        let is_own = self.framework().criterion(&id).is_none_or(|criterion| criterion.weight == weight);
        self.edit(Change::CriterionWeight(id.clone()), |assessment| {
            if is_own {
                assessment.criterion_weights.remove(&id);
            } else {
                assessment.criterion_weights.insert(id, weight);
            }
        });
    }

    pub fn use_weight_preset(&mut self, index: usize) {
        let Some(preset) = self.framework().presets.get(index).cloned() else { return };
        let own = |area: &AreaId| self.framework().area(area).map(|area| area.weight);
        let chosen = preset.areas.into_iter().filter(|(area, weight)| own(area) != Some(*weight)).collect();
        self.edit(Change::Weights, |assessment| assessment.area_weights = chosen);
    }

    /// Back to the framework's weights.
    pub fn reset_weights(&mut self) {
        self.edit(Change::Weights, |assessment| {
            assessment.area_weights.clear();
            assessment.criterion_weights.clear();
        });
    }
}
