//! How far a score may be trusted, by how much of the weight is known.

use crate::scoring::ScoreInterval;

/// Below this share of the weight no number is shown: with three quarters unknown it would pretend to know
/// (`COINr`'s `dat_thresh`). The range is shown always.
const SHOWN_FROM: f64 = 0.25;
/// Below this share a score is a first impression: more is unknown than known.
const FIRM_FROM: f64 = 0.5;

/// How far a score may be trusted, by the share of the weight that is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Standing {
    /// A quarter of the weight is not even known: no number.
    TooLittle,
    /// Less than half is.
    Provisional,
    Sure,
}

/// The standing at that coverage (0..1); `None` where nothing is applicable.
#[must_use]
pub fn standing(coverage: Option<f64>) -> Standing {
    match coverage {
        Some(share) if share >= FIRM_FROM => Standing::Sure,
        Some(share) if share >= SHOWN_FROM => Standing::Provisional,
        _ => Standing::TooLittle,
    }
}

/// The score (0..100) where one may be shown at that coverage (0..1).
#[must_use]
pub fn shown_score(score: Option<f64>, coverage: Option<f64>) -> Option<f64> {
    score.filter(|_| standing(coverage) != Standing::TooLittle)
}

/// The interval as it may be drawn: without the score where no number is shown.
#[must_use]
pub fn shown_interval(of: ScoreInterval, coverage: Option<f64>) -> ScoreInterval {
    ScoreInterval { score: shown_score(of.score, coverage), ..of }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_standing_follows_what_is_known() {
        let at = |share| standing(Some(share));
        assert_eq!([at(0.0), at(0.24)], [Standing::TooLittle; 2]);
        assert_eq!([at(0.25), at(0.49)], [Standing::Provisional; 2]);
        assert_eq!([at(0.5), at(1.0)], [Standing::Sure; 2]);
        assert_eq!(standing(None), Standing::TooLittle);
        assert_eq!(shown_score(Some(70.0), Some(0.2)), None);
    }
}
