//! Who counts how much: the weights of criteria inside areas and of areas in the index.
//!
//! Symbols: `w_j >= 0` weight of criterion j inside its area `a(j)`; `v_a >= 0` weight of area a.
//! Weights are relative. They are rescaled once, here, so that no sum of them can overflow.

use crate::model::{AreaRole, Assessment, Framework, Weight};

/// Weights and areas of a list of criteria, by position.
#[derive(Clone, Debug, PartialEq)]
pub struct Scheme {
    criterion_weights: Vec<f64>,
    area_of: Vec<usize>,
    area_weights: Vec<f64>,
}

/// Why lists of weights make no scheme.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
pub enum SchemeError {
    /// One weight and one area are needed for each criterion.
    #[error("{weights} criterion weights for {areas} area numbers")]
    Lengths { weights: usize, areas: usize },
    #[error("criterion {criterion} is of area {area}, and there are only {areas}")]
    UnknownArea { criterion: usize, area: usize, areas: usize },
    #[error(transparent)]
    Weight(#[from] crate::model::InvalidWeight),
}

impl Scheme {
    /// A scheme of these relative weights; `area_of[j]` is the position of criterion j's area.
    ///
    /// # Errors
    /// When lengths differ, an area does not exist, or a weight is negative or not finite.
    pub fn new(
        criterion_weights: &[f64],
        area_of: &[usize],
        area_weights: &[f64],
    ) -> Result<Self, SchemeError> {
        if criterion_weights.len() != area_of.len() {
            return Err(SchemeError::Lengths { weights: criterion_weights.len(), areas: area_of.len() });
        }
        for &weight in criterion_weights.iter().chain(area_weights) {
            Weight::new(weight)?;
        }
        let areas = area_weights.len();
        if let Some((criterion, &area)) = area_of.iter().enumerate().find(|(_, a)| **a >= areas) {
            return Err(SchemeError::UnknownArea { criterion, area, areas });
        }
        Ok(Self {
            criterion_weights: rescaled(criterion_weights),
            area_of: area_of.to_vec(),
            area_weights: rescaled(area_weights),
        })
    }

    /// The weights of the index: the framework's, where the assessment has not chosen its own.
    pub fn of_index(framework: &Framework, assessment: &Assessment) -> Self {
        Self::of_framework(framework, assessment, |_, weight| weight)
    }

    /// The weights by which profiles are compared: as in the index, but the foundation counts as one area.
    pub fn of_profile(framework: &Framework, assessment: &Assessment) -> Self {
        Self::of_framework(framework, assessment, |role, weight| match role {
            AreaRole::ActionArea => weight,
            AreaRole::Foundation => Weight::ONE,
        })
    }

    fn of_framework(
        framework: &Framework,
        assessment: &Assessment,
        area_weight: impl Fn(AreaRole, Weight) -> Weight,
    ) -> Self {
        let chosen =
            |area: &crate::model::Area| assessment.area_weights.get(&area.id).copied().unwrap_or(area.weight);
        let area_weights: Vec<f64> =
            framework.areas.iter().map(|area| area_weight(area.role, chosen(area)).value()).collect();
        // A criterion of no known area cannot pass the checker; weight 0 keeps it out all the same.
        let (weights, area_of): (Vec<f64>, Vec<usize>) = framework
            .criteria
            .iter()
            .map(|criterion| {
                let weight = assessment.criterion_weights.get(&criterion.id);
                match framework.areas.iter().position(|area| area.id == criterion.area) {
                    Some(area) => (weight.copied().unwrap_or(criterion.weight).value(), area),
                    None => (0.0, 0),
                }
            })
            .unzip();
        Self { criterion_weights: rescaled(&weights), area_of, area_weights: rescaled(&area_weights) }
    }

    /// The same criteria and areas, each that counts with weight 1: all that random weights depend on.
    #[must_use]
    pub fn equalised(&self) -> Self {
        let ones =
            |weights: &[f64]| weights.iter().map(|weight| f64::from(u8::from(*weight > 0.0))).collect();
        Self {
            criterion_weights: ones(&self.criterion_weights),
            area_of: self.area_of.clone(),
            area_weights: ones(&self.area_weights),
        }
    }

    /// Number of criteria.
    pub fn criteria(&self) -> usize {
        self.criterion_weights.len()
    }

    /// Number of areas.
    pub fn areas(&self) -> usize {
        self.area_weights.len()
    }

    /// Relative weight of criterion `j` inside its area.
    pub fn criterion_weight(&self, j: usize) -> f64 {
        self.criterion_weights[j]
    }

    /// Position of criterion `j`'s area.
    pub fn area_of(&self, j: usize) -> usize {
        self.area_of[j]
    }

    /// Relative weight of area `a` in the index.
    pub fn area_weight(&self, a: usize) -> f64 {
        self.area_weights[a]
    }

    /// Share of area `a` among all areas, 0..1; 0 where none has a weight.
    pub fn area_share(&self, a: usize) -> f64 {
        let all: f64 = self.area_weights.iter().sum();
        if all > 0.0 { self.area_weights[a] / all } else { 0.0 }
    }

    /// Positions of the criteria of area `a`.
    pub fn criteria_of(&self, a: usize) -> impl Iterator<Item = usize> + '_ {
        (0..self.criteria()).filter(move |&j| self.area_of[j] == a)
    }

    /// Share of criterion `j` in the whole index when everything is known, 0..1:
    /// `e_j = (v_a / sum v) (w_j / sum of w in the area)`; 0 where either sum is 0.
    pub fn effective_weight(&self, j: usize) -> f64 {
        let a = self.area_of[j];
        let areas: f64 = self.area_weights.iter().sum();
        let inside: f64 = self.criteria_of(a).map(|k| self.criterion_weights[k]).sum();
        if areas > 0.0 && inside > 0.0 {
            self.area_weights[a] / areas * (self.criterion_weights[j] / inside)
        } else {
            0.0
        }
    }
}

/// The same relative weights with the largest at 1.
fn rescaled(weights: &[f64]) -> Vec<f64> {
    let largest = weights.iter().copied().fold(0.0, f64::max);
    if largest > 0.0 { weights.iter().map(|weight| weight / largest).collect() } else { weights.to_vec() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn effective_weights_sum_to_one() {
        let scheme = Scheme::new(&[1.0, 3.0, 2.0], &[0, 0, 1], &[1.0, 4.0]).unwrap();
        let sum: f64 = (0..3).map(|j| scheme.effective_weight(j)).sum();
        assert!((sum - 1.0).abs() < 1e-12);
        assert!((scheme.effective_weight(1) - 0.15).abs() < 1e-12);
    }

    #[test]
    fn huge_weights_do_not_overflow() {
        let scheme = Scheme::new(&[f64::MAX, f64::MAX], &[0, 0], &[f64::MAX]).unwrap();
        assert!((scheme.effective_weight(0) - 0.5).abs() < 1e-12);
    }

    #[test]
    fn a_negative_weight_is_refused() {
        assert!(matches!(Scheme::new(&[-1.0], &[0], &[1.0]), Err(SchemeError::Weight(_))));
    }

    #[test]
    fn a_missing_area_is_refused() {
        assert!(matches!(Scheme::new(&[1.0], &[1], &[1.0]), Err(SchemeError::UnknownArea { .. })));
    }
}
