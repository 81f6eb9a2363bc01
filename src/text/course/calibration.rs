//! Sentences about one person beside an answer key.

use super::debrief::{hundredths, level_range};
use crate::findings::{KappaReading, Leniency, is_few, kappa_reading, leniency};
use crate::scoring::{Calibration, CriterionAgainstKey, KeyStanding};
use crate::text::numbers::{count, decimal, whole};

/// Everything that can be said of a calibration, a sentence each.
pub fn sentences(calibration: &Calibration) -> Vec<String> {
    let mut told = vec![bias(calibration)];
    told.extend(agreement(calibration));
    told.push(kappa(calibration));
    told.extend(without_evidence(calibration));
    told.extend(not_rated(calibration));
    told.extend(few(calibration));
    told
}

/// "You rate 0.6 levels more leniently than the key."
pub fn bias(calibration: &Calibration) -> String {
    let levels = |apart: f64| {
        let shown = decimal(apart, 1);
        if shown == "1.0" { "1 level".to_owned() } else { format!("{shown} levels") }
    };
    match leniency(calibration) {
        Leniency::NothingInCommon => "You and the key have no criterion with a level in common.".to_owned(),
        Leniency::Neither => "On average you are neither more lenient nor stricter than the key.".to_owned(),
        Leniency::Lenient(bias) => format!("You rate {} more leniently than the key.", levels(bias)),
        Leniency::Strict(bias) => format!("You rate {} more strictly than the key.", levels(bias)),
    }
}

/// How many levels are right, and nearly; `None` without common criteria.
pub fn agreement(calibration: &Calibration) -> Option<String> {
    let Calibration { n, exact, adjacent, mean_error, .. } = calibration;
    #[expect(clippy::cast_precision_loss, reason = "criteria are few")]
    let of_n = |share: f64| whole(share * *n as f64);
    let (exact, adjacent) = (of_n((*exact)?), of_n((*adjacent)?));
    Some(format!(
        "Of {}, {exact} {} the key’s and {adjacent} {} at most one level off; you are {} levels off on average.",
        count(*n, "common criterion", "common criteria"),
        if exact == 1 { "is" } else { "are" },
        if adjacent == 1 { "is" } else { "are" },
        decimal((*mean_error)?, 1)
    ))
}

/// Kappa with the customary words of Landis and Koch.
pub fn kappa(calibration: &Calibration) -> String {
    let Some(kappa) = calibration.kappa else {
        return "Weighted kappa cannot be worked out: there is no variation to tell agreement from chance."
            .to_owned();
    };
    let words = match kappa_reading(kappa) {
        KappaReading::AsChance => "as much agreement as chance would give",
        KappaReading::BelowChance => "less agreement than chance would give",
        KappaReading::Slight => "slight agreement",
        KappaReading::Fair => "fair agreement",
        KappaReading::Moderate => "moderate agreement",
        KappaReading::Substantial => "substantial agreement",
        KappaReading::AlmostPerfect => "almost perfect agreement",
        KappaReading::Perfect => "perfect agreement",
    };
    format!("Weighted kappa is {}: {words}.", hundredths(kappa))
}

/// `None` where every level of the rater had evidence in the key.
pub fn without_evidence(calibration: &Calibration) -> Option<String> {
    let n = calibration.rated_without_evidence;
    let told = format!(
        "You gave {} a level on which the case says nothing of this city; “not known” is the right answer there.",
        count(n, "criterion", "criteria")
    );
    (n > 0).then_some(told)
}

/// `None` where the rater gave a level wherever the key has one.
pub fn not_rated(calibration: &Calibration) -> Option<String> {
    let n = calibration.not_rated;
    let has = if n == 1 { "has" } else { "have" };
    let told = format!("{} {has} a level in the key and none from you.", count(n, "criterion", "criteria"));
    (n > 0).then_some(told)
}

/// A warning where the figures rest on little.
pub fn few(calibration: &Calibration) -> Option<String> {
    let told = format!(
        "This rests on {} only: read it as a hint, and do not compare people by it.",
        count(calibration.n, "criterion", "criteria")
    );
    is_few(calibration).then_some(told)
}

/// How one answer stands to the key.
pub fn standing(criterion: &CriterionAgainstKey) -> String {
    let key = criterion.key.as_ref().map_or_else(String::new, |key| level_range(key.low, key.high));
    let off = || match criterion.difference.map(f64::is_sign_negative) {
        Some(true) => "lower than the key",
        _ => "higher than the key",
    };
    let nothing = if criterion.of_all_cities.is_some() {
        "The case does not say it of this city, only of all cities together"
    } else {
        "The case says nothing of this"
    };
    match criterion.standing {
        KeyStanding::Exact => format!("As the key: {key}"),
        KeyStanding::Adjacent => format!("One level {}: {key}", off()),
        KeyStanding::Off => format!("More than one level {}: {key}", off()),
        KeyStanding::NotRated => format!("You gave no level; the key has {key}"),
        KeyStanding::WithoutEvidence => format!("{nothing}: “not known” is right"),
        KeyStanding::RightlyNotKnown => format!("Rightly not known. {nothing}"),
        KeyStanding::NeitherRated => format!("{nothing}, and you gave no level"),
    }
}
