//! How far a room agrees: on how many questions, and by alpha, as one finding.
//!
//! The two look at different things. The count is of questions on which the room stands together, also where all say
//! "not known". Alpha looks at levels only, among those who gave one, over all questions at once, and takes off what
//! chance alone would bring. They may point apart, so what stands between them belongs to the finding.

use crate::model::Level;
use crate::scoring::{AlphaUndefined, AnswerCounts, ConsensusStatus, Debrief};

/// From here on an alpha is firm, and from here on tentative; customary bars (Krippendorff 2004, "Content Analysis").
const FIRM: f64 = 0.8;
const TENTATIVE: f64 = 0.667;
/// A room that agrees on this share of the questions agrees on many: half of them.
const MANY: f64 = 0.5;
/// Levels of a room lie near together where so many are within one level of the middle; the same convention as for
/// the consensus on one question (Holey et al. 2007).
const NEAR_SHARE: f64 = 0.8;
const NEAR: u8 = 1;

/// How far a room agrees.
#[derive(Clone, Debug, PartialEq)]
pub struct RoomAgreement {
    /// People who rated.
    pub people: usize,
    /// Questions asked.
    pub questions: usize,
    /// Of these, agreed on: a level, that it is not known, that it is not applicable.
    pub on_levels: usize,
    pub on_not_known: usize,
    pub on_not_applicable: usize,
    /// As it is shown, in hundredths; `None` where it is undefined.
    pub alpha: Option<f64>,
    /// Its interval in hundredths; `None` where there is none, or none that can be seen.
    pub interval: Option<(f64, f64)>,
    pub reading: AlphaReading,
    pub beside: Beside,
}

impl RoomAgreement {
    /// Questions the room agrees on, of whatever kind.
    pub fn agreed(&self) -> usize {
        self.on_levels + self.on_not_known + self.on_not_applicable
    }
}

/// How far alpha may be relied on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AlphaReading {
    /// No question has levels from two people.
    NoPairs,
    /// All levels of the room are equal, so that chance cannot be told from agreement.
    AllEqual,
    /// Nobody differs from anybody on any question.
    Perfect,
    /// At least 0.80, and the lower end of its interval at least 0.667.
    Firm,
    /// At least 0.80, but too few levels to tell whether that holds.
    MaybeFirm,
    /// At least 0.667.
    Tentative,
    /// Below.
    Weak,
}

/// What stands between the count and alpha.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Beside {
    /// They say the same.
    Alike,
    /// Many agreed, alpha weak: half or more of what is agreed is that there is no level to give.
    MostlyWithoutLevels,
    /// Many agreed, alpha weak: nearly all levels of the room lie next to this one, as chance alone would have it.
    LevelsNearTogether(Level),
    /// Many agreed, alpha weak: on the other questions levels are far apart.
    OthersFarApart,
    /// Few agreed, alpha strong: on half or more of the others too few gave a level.
    FewLevels,
    /// Few agreed, alpha strong: people see the same questions as high and as low, without being near each other.
    SameOrder,
}

/// The finding of one round.
pub fn room_agreement(debrief: &Debrief) -> RoomAgreement {
    let count = |of: &dyn Fn(ConsensusStatus) -> bool| {
        debrief.criteria.iter().filter(|criterion| of(criterion.status)).count()
    };
    let on_not_known = count(&|status| status == ConsensusStatus::NotKnown);
    let on_not_applicable = count(&|status| status == ConsensusStatus::NotApplicable);
    let too_few = count(&|status| matches!(status, ConsensusStatus::Insufficient | ConsensusStatus::None));
    let agreed = count(&ConsensusStatus::is_agreed);
    let (questions, without_levels) = (debrief.criteria.len(), on_not_known + on_not_applicable);
    let alpha = &debrief.alpha;
    let low = alpha.interval.map(|interval| interval.low);
    let reading = match alpha.alpha {
        Err(AlphaUndefined::NoPairs) => AlphaReading::NoPairs,
        Err(AlphaUndefined::AllEqual) => AlphaReading::AllEqual,
        Ok(_) if alpha.is_perfect() => AlphaReading::Perfect,
        Ok(FIRM..) if low.is_some_and(|low| low >= TENTATIVE) => AlphaReading::Firm,
        Ok(FIRM..) => AlphaReading::MaybeFirm,
        Ok(TENTATIVE..) => AlphaReading::Tentative,
        Ok(_) => AlphaReading::Weak,
    };
    let is_many = is_share(agreed, questions, MANY);
    let beside = match reading {
        AlphaReading::Weak if is_many && is_share(without_levels, agreed, MANY) => {
            Beside::MostlyWithoutLevels
        }
        AlphaReading::Weak if is_many => near_together(debrief).unwrap_or(Beside::OthersFarApart),
        AlphaReading::Weak | AlphaReading::NoPairs => Beside::Alike,
        _ if is_many => Beside::Alike,
        _ if is_share(too_few, questions - agreed, MANY) => Beside::FewLevels,
        _ => Beside::SameOrder,
    };
    RoomAgreement {
        people: debrief.raters.len(),
        questions,
        on_levels: agreed - without_levels,
        on_not_known,
        on_not_applicable,
        alpha: alpha.alpha.ok().map(shown_alpha),
        interval: alpha
            .interval
            .map(|interval| (shown_alpha(interval.low), shown_alpha(interval.high)))
            .filter(|(low, high)| low < high),
        reading,
        beside,
    }
}

/// Whether the part is at least that share; of nothing, everything is.
#[expect(clippy::cast_precision_loss, reason = "questions are few")]
fn is_share(part: usize, of: usize, share: f64) -> bool {
    part as f64 >= share * of as f64
}

fn near_together(debrief: &Debrief) -> Option<Beside> {
    let mut all = AnswerCounts::default();
    for criterion in &debrief.criteria {
        for (sum, more) in all.levels.iter_mut().zip(criterion.spread.counts.levels) {
            *sum += more;
        }
    }
    let middle = all.lower_median()?;
    let near = |level: &Level| level.number().abs_diff(middle.number()) <= NEAR;
    let near: u32 = Level::ALL.into_iter().filter(near).map(|level| all.levels[level.index()]).sum();
    (f64::from(near) >= NEAR_SHARE * f64::from(all.rated())).then_some(Beside::LevelsNearTogether(middle))
}

/// In hundredths, since the third decimal is noise; cut where rounding would carry it over a bar it has not reached.
#[must_use]
pub fn shown_alpha(alpha: f64) -> f64 {
    let rounded = (100.0 * alpha).round() / 100.0;
    let is_carried = |bar: f64| rounded >= bar && alpha < bar;
    if is_carried(FIRM) || is_carried(TENTATIVE) || is_carried(1.0) {
        (100.0 * alpha).floor() / 100.0
    } else {
        rounded
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_alpha_is_shown_beyond_a_bar_it_has_not_reached() {
        let found = [0.796, 0.8, 0.6661, 0.667, 0.669, 0.9971, 1.0, -0.204].map(shown_alpha);
        let expected = [0.79, 0.8, 0.66, 0.67, 0.67, 0.99, 1.0, -0.2];
        assert!(
            found.iter().zip(expected).all(|(found, expected)| (found - expected).abs() < 1e-12),
            "{found:?}"
        );
    }
}
