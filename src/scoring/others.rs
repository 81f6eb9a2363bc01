//! How an assessment stands to others: comparisons, and a city’s area scores by one’s own weights.

use super::{Cell, Comparison, Scheme, Scorecard, compare_profiles};
use crate::model::{
    Answer, AreaRole, Assessment, Basis, Criterion, Framework, Rating, Reading, ReferenceRating,
};

/// How an assessment stands to each of these profiles, in their order.
pub fn compare_all<'a>(
    framework: &Framework,
    assessment: &Assessment,
    others: impl IntoIterator<Item = &'a [Cell]>,
) -> Vec<Comparison> {
    let profile = Scheme::of_profile(framework, assessment);
    let index = Scheme::of_index(framework, assessment);
    let action_area_weights: Vec<f64> = framework
        .areas
        .iter()
        .enumerate()
        .map(|(a, area)| if area.role == AreaRole::ActionArea { index.area_weight(a) } else { 0.0 })
        .collect();
    let own = assessment.cells(framework);
    others.into_iter().map(|other| compare_profiles(&profile, &action_area_weights, &own, other)).collect()
}

/// A city’s area scores by the weights of an assessment; of a range the lower reading counts, since a level
/// must be evidenced.
pub fn city_scorecard(framework: &Framework, assessment: &Assessment, reading: &Reading) -> Scorecard {
    let rated = |criterion: &Criterion| {
        let counts = |rating: &&ReferenceRating| assessment.count_general || rating.basis != Basis::General;
        let rating = reading.rating(&criterion.id).filter(counts)?;
        let answer = Some(Answer::Level(rating.low));
        Some((criterion.id.clone(), Rating { answer, ..Rating::default() }))
    };
    let ratings = framework.criteria.iter().filter_map(rated).collect();
    Scorecard::of(framework, &Assessment { ratings, ..assessment.clone() })
}
