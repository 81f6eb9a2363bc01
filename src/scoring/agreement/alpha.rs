//! Krippendorff's alpha: how far a room agrees beyond what its mix of levels would give by chance.
//!
//! Symbols: `n_uc` raters who gave criterion u level c; `m_u` raters who gave it any level; only criteria
//! with `m_u >= 2` enter. `o_ck = sum_u n_uc (n_uk - [c = k]) / (m_u - 1)`, `n_c = sum_k o_ck`, `n = sum n_c`,
//! `D_o = sum o_ck d²_ck / n`, `D_e = sum n_c n_k d²_ck / (n (n - 1))`, `alpha = 1 - D_o / D_e`.
//! `d² = (x_c - x_k)²` with x the mid-rank `n_0 + .. + n_c - n_c / 2` (ordinal) or the level (interval), or 1 (nominal).
//! Sources: Krippendorff 2011, "Computing Krippendorff's Alpha-Reliability"; Hayes & Krippendorff 2007,
//! doi 10.1080/19312450709336664.

use super::Ratings;
use super::pairs::Pairs;
use crate::model::Answer;

/// What a step between two levels means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scale {
    /// Levels have an order; a step weighs by how many ratings lie between. The one to show.
    Ordinal,
    /// Every step weighs the same.
    Interval,
    /// Levels are equal or not.
    Nominal,
}

/// Why there is no alpha.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum AlphaUndefined {
    /// Nothing to compare.
    #[error("no criterion has a level from two raters")]
    NoPairs,
    /// No variation, so that chance cannot be told from agreement.
    #[error("all ratings equal")]
    AllEqual,
}

/// Alpha over the levels of a room, at most 1; 0 is what chance gives, below 0 is systematic disagreement.
///
/// # Errors
/// When it is undefined, with the reason.
pub fn krippendorff_alpha(ratings: &Ratings, scale: Scale) -> Result<f64, AlphaUndefined> {
    level_counts(ratings).iter().map(Pairs::of).sum::<Pairs>().alpha(scale)
}

/// Nominal alpha over the kinds of answers: a level, "not known", "not applicable".
/// Says whether a room agrees on what can be rated at all.
///
/// # Errors
/// When it is undefined, with the reason.
pub fn answer_kind_alpha(ratings: &Ratings) -> Result<f64, AlphaUndefined> {
    let kinds = |answer: Answer| match answer {
        Answer::Level(_) => 0,
        Answer::NotKnown => 1,
        Answer::NotApplicable => 2,
    };
    unit_counts(ratings, |answer| Some(kinds(answer)))
        .iter()
        .map(Pairs::of)
        .sum::<Pairs>()
        .alpha(Scale::Nominal)
}

/// `n_uc` for each criterion.
pub(super) fn level_counts(ratings: &Ratings) -> Vec<[u32; 5]> {
    unit_counts(ratings, |answer| answer.level().map(crate::model::Level::index))
}

fn unit_counts(ratings: &Ratings, category: impl Fn(Answer) -> Option<usize>) -> Vec<[u32; 5]> {
    let mut counts = vec![[0; 5]; ratings.criteria()];
    for rater in 0..ratings.raters() {
        for (counts, answer) in counts.iter_mut().zip(ratings.rater(rater)) {
            if let Some(category) = answer.and_then(&category) {
                counts[category] += 1;
            }
        }
    }
    counts
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Level;

    #[test]
    fn kinds_of_answers_are_three_and_which_level_it_is_does_not_matter() {
        let of = |rows: [[Option<Answer>; 2]; 2]| {
            let mut room = Ratings::new(2);
            for row in &rows {
                room.push(row);
            }
            answer_kind_alpha(&room)
        };
        let low = Some(Answer::Level(Level::MIN));
        let high = Some(Answer::Level(Level::MAX));
        let (unknown, inapplicable) = (Some(Answer::NotKnown), Some(Answer::NotApplicable));
        assert_eq!(of([[low, unknown], [high, unknown]]), Ok(1.0));
        // D_o = 1/2; of the 4 · 3 pairs by chance 2 are alike, so D_e = 10/12.
        let alpha = of([[low, unknown], [high, inapplicable]]);
        assert!((alpha.unwrap() - 0.4).abs() < 1e-12, "{alpha:?}");
        assert_eq!(of([[low, high], [high, low]]), Err(AlphaUndefined::AllEqual));
        assert_eq!(of([[low, None], [None, unknown]]), Err(AlphaUndefined::NoPairs));
    }
}
