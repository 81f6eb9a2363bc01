//! By whose weights an index stands, what it is by the framework's, and how far one weight can move.

use super::{shown_index, whole};
use crate::model::{Assessment, Framework, WeightPreset};
use crate::scoring::{Scheme, Scorecard, TIE};

/// Whose weights of the areas are used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AreaWeights {
    Framework,
    /// One of the framework's presets, by its position.
    Preset(usize),
    Own,
}

/// By whose weights the index stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct WeightStory {
    pub areas: AreaWeights,
    /// Whether criteria inside their areas count other than in the framework.
    pub are_criteria_own: bool,
    /// The shown index by these weights; `None` where too little is known.
    pub index: Option<i64>,
    /// The shown index by the framework's weights.
    pub by_framework: Option<i64>,
}

impl WeightStory {
    /// The weights of that assessment; the scorecard is its own.
    pub fn of(framework: &Framework, assessment: &Assessment, scorecard: &Scorecard) -> Self {
        let usual = Assessment {
            ratings: assessment.ratings.clone(),
            check: assessment.check,
            ..Assessment::new(framework)
        };
        let [own, theirs] = [assessment, &usual].map(|of| Scheme::of_index(framework, of));
        let are_criteria_own =
            (0..own.criteria()).any(|j| (share_in_area(&own, j) - share_in_area(&theirs, j)).abs() > TIE);
        let areas = if have_same_areas(&own, &theirs) {
            AreaWeights::Framework
        } else {
            preset_in_use(framework, assessment).map_or(AreaWeights::Own, AreaWeights::Preset)
        };
        let index = shown_index(scorecard);
        let mut story = Self { areas, are_criteria_own, index, by_framework: index };
        if !story.is_framework() {
            story.by_framework = shown_index(&Scorecard::of(framework, &usual));
        }
        story
    }

    /// Whether nothing differs from the framework's weights.
    pub fn is_framework(&self) -> bool {
        self.areas == AreaWeights::Framework && !self.are_criteria_own
    }
}

/// The first preset by which the areas count as they do now.
#[must_use]
pub fn preset_in_use(framework: &Framework, assessment: &Assessment) -> Option<usize> {
    let own = Scheme::of_index(framework, assessment);
    framework.presets.iter().position(|preset| have_same_areas(&own, &of_preset(framework, preset)))
}

fn of_preset(framework: &Framework, preset: &WeightPreset) -> Scheme {
    let chosen =
        Assessment { area_weights: preset.areas.iter().cloned().collect(), ..Assessment::new(framework) };
    Scheme::of_index(framework, &chosen)
}

/// Weights are relative: what counts is the share.
fn have_same_areas(a: &Scheme, b: &Scheme) -> bool {
    (0..a.areas()).all(|area| (a.area_share(area) - b.area_share(area)).abs() < TIE)
}

fn share_in_area(scheme: &Scheme, j: usize) -> f64 {
    let all: f64 = scheme.criteria_of(scheme.area_of(j)).map(|k| scheme.criterion_weight(k)).sum();
    if all > 0.0 { scheme.criterion_weight(j) / all } else { 0.0 }
}

/// How far a share can move before something changes, in whole percents as it is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ShareRange {
    /// As it is.
    pub share: i64,
    /// `None` where it can fall to nothing.
    pub from: Option<i64>,
    /// `None` where it can rise as far as it goes.
    pub to: Option<i64>,
}

impl ShareRange {
    /// The range of that share (0..1) between those ends; `reach` is the highest share that can be chosen.
    pub fn of(share: f64, (low, high): (f64, f64), reach: f64) -> Self {
        let percent = |share: f64| whole(100.0 * share);
        Self {
            share: percent(share),
            from: (low > TIE).then(|| percent(low)),
            to: (high < reach - TIE).then(|| percent(high)),
        }
    }

    /// Whether every share is as good.
    pub fn is_free(&self) -> bool {
        self.from.is_none() && self.to.is_none()
    }

    /// Whether both ends are shown as the share itself.
    pub fn is_narrow(&self) -> bool {
        self.from == Some(self.share) && self.to == Some(self.share)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_range_says_only_ends_that_can_be_reached() {
        let range = ShareRange::of(0.25, (0.0, 0.9), 0.62);
        assert!(range.is_free(), "the slider ends before the order changes: {range:?}");
        assert_eq!(ShareRange::of(0.25, (0.1, 0.4), 0.62).to, Some(40));
        assert!(ShareRange::of(0.25, (0.249, 0.252), 1.0).is_narrow());
    }
}
