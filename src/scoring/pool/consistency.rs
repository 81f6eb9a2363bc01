//! How well criteria go together over many profiles: Cronbach's alpha and corrected item-rest correlations.
//!
//! Symbols: x a level, `c_ik` the covariance of criteria i and k with n - 1, over the profiles in which **both** are known,
//! k the number of criteria; S the sum of all `c_ik`, T the sum of the variances `c_ii`.
//! `alpha = k / (k - 1) * (1 - T / S)`. Item-rest of i: the correlation of i with the sum of all others,
//! `r_i = sum_{k != i} c_ik / sqrt(c_ii * sum_{k, l != i} c_kl)`. Without gaps both are the textbook's numbers.
//!
//! Why pairwise and not complete profiles alone: who runs a network has twenty cities, each with a few answers open, each
//! with other ones. Hardly any profile is complete, and those that are may be the richest cities. The price: the
//! covariances may contradict each other; where alpha or r then leaves its range, it is undefined.
//! A criterion that two profiles or more do not share with every other is left out, the one that lacks most first.
//! One that does not vary stays, as in the formula; its correlation is undefined. Levels count unweighted.
//!
//! Sources: Cronbach 1951, doi 10.1007/BF02310555; OECD/JRC Handbook 2008, ISBN 978-92-64-04345-9, step 4,
//! multivariate analysis; corrected for overlap: Nunnally & Bernstein 1994, Psychometric Theory, ISBN 978-0-07-047849-7.
//! Checked against pingouin (pairwise and listwise), numpy and scipy: `tests/vectors/n_pool.json`.

/// Profiles that two criteria must share to have a covariance.
const MIN_SHARED: usize = 2;
/// Beyond the range by less than this is rounding.
const ROUNDING: f64 = 1e-9;

/// How well some criteria go together.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Consistency {
    /// Cronbach's alpha, 1 at most; it may be negative. `None` for fewer than two criteria, where nothing varies, and
    /// where the covariances contradict each other.
    pub alpha: Option<f64>,
    /// One for each criterion, -1..=1; `None` where it was left out, does not vary, or stands beside nothing that does.
    pub item_rest: Vec<Option<f64>>,
    /// Positions of the criteria that too few profiles share with the others.
    pub left_out: Vec<usize>,
    /// Profiles in which every criterion that was not left out is known.
    pub complete: usize,
}

impl Consistency {
    /// Of criteria, each with its level in every profile, or `None`.
    pub fn of(columns: &[Vec<Option<f64>>]) -> Self {
        let (kept, left_out) = shared_enough(columns);
        let covariances: Vec<Vec<f64>> = kept
            .iter()
            .map(|&i| kept.iter().map(|&k| covariance(&columns[i], &columns[k])).collect())
            .collect();
        let all: f64 = covariances.iter().flatten().sum();
        let variances: f64 = (0..kept.len()).map(|i| covariances[i][i]).sum();
        let mut item_rest = vec![None; columns.len()];
        for (place, &criterion) in kept.iter().enumerate() {
            let own = covariances[place][place];
            let with_all: f64 = covariances[place].iter().sum();
            // What is left of the sum of all, once the row and the column of this one are taken away.
            item_rest[criterion] = correlation(with_all - own, own, all - 2.0 * with_all + own);
        }
        let profiles = columns.first().map_or(0, Vec::len);
        let is_complete = |profile: &usize| kept.iter().all(|&j| columns[j][*profile].is_some());
        let complete = if kept.is_empty() { 0 } else { (0..profiles).filter(is_complete).count() };
        Self { alpha: alpha(kept.len(), variances, all), item_rest, left_out, complete }
    }
}

#[expect(clippy::cast_precision_loss, reason = "a few criteria")]
fn alpha(criteria: usize, variances: f64, all: f64) -> Option<f64> {
    let k = criteria as f64;
    let alpha = (criteria > 1 && all > ROUNDING).then(|| k / (k - 1.0) * (1.0 - variances / all))?;
    (alpha <= 1.0 + ROUNDING).then_some(alpha.min(1.0))
}

fn correlation(covariance: f64, variance: f64, other_variance: f64) -> Option<f64> {
    let is_defined = variance > ROUNDING && other_variance > ROUNDING;
    let r = is_defined.then(|| covariance / (variance * other_variance).sqrt())?;
    (r.abs() <= 1.0 + ROUNDING).then_some(r.clamp(-1.0, 1.0))
}

/// Positions of criteria that share enough profiles, each with every other, and of those that do not.
fn shared_enough(columns: &[Vec<Option<f64>>]) -> (Vec<usize>, Vec<usize>) {
    let shared = |i: &usize, k: &usize| pairs(&columns[*i], &columns[*k]).count() >= MIN_SHARED;
    let mut lacking: Vec<Vec<bool>> = Vec::new();
    for i in 0..columns.len() {
        lacking.push((0..columns.len()).map(|k| !shared(&i, &k)).collect());
    }
    let mut kept: Vec<usize> = (0..columns.len()).collect();
    let mut left_out = Vec::new();
    loop {
        let lacks = |i: usize| kept.iter().filter(|&&k| lacking[i][k]).count();
        let most = kept.iter().enumerate().max_by_key(|&(_, &i)| lacks(i));
        match most {
            Some((place, &i)) if lacks(i) > 0 => {
                kept.remove(place);
                left_out.push(i);
            }
            _ => break,
        }
    }
    left_out.sort_unstable();
    (kept, left_out)
}

/// The levels of the profiles in which both are known.
fn pairs<'a>(a: &'a [Option<f64>], b: &'a [Option<f64>]) -> impl Iterator<Item = (f64, f64)> + Clone + 'a {
    a.iter().zip(b).filter_map(|(a, b)| a.zip(*b))
}

/// With n - 1; the two have at least [`MIN_SHARED`] profiles in common.
#[expect(clippy::cast_precision_loss, reason = "a few thousand profiles")]
fn covariance(a: &[Option<f64>], b: &[Option<f64>]) -> f64 {
    let pairs = pairs(a, b);
    let n = pairs.clone().count() as f64;
    let (mean_a, mean_b) =
        (pairs.clone().map(|(a, _)| a).sum::<f64>() / n, pairs.clone().map(|(_, b)| b).sum::<f64>() / n);
    pairs.map(|(a, b)| (a - mean_a) * (b - mean_b)).sum::<f64>() / (n - 1.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn columns(of: &[&[i8]]) -> Vec<Vec<Option<f64>>> {
        of.iter().map(|levels| levels.iter().map(|&l| (l >= 0).then_some(f64::from(l))).collect()).collect()
    }

    #[test]
    fn the_same_question_asked_twice_is_wholly_consistent() {
        let found = Consistency::of(&columns(&[&[0, 1, 4], &[0, 1, 4]]));
        assert!((found.alpha.unwrap() - 1.0).abs() < 1e-12);
        assert_eq!((found.item_rest, found.complete), (vec![Some(1.0); 2], 3));
    }

    #[test]
    fn opposite_questions_that_cancel_out_have_no_alpha() {
        assert_eq!(Consistency::of(&columns(&[&[0, 4, 2], &[4, 0, 2]])).alpha, None);
    }

    #[test]
    fn what_nobody_varies_in_is_undefined_and_never_zero() {
        let found = Consistency::of(&columns(&[&[2, 2, 2], &[3, 3, 3]]));
        assert_eq!((found.alpha, found.item_rest), (None, vec![None, None]));
        assert_eq!(Consistency::of(&columns(&[&[2], &[3]])).alpha, None);
        assert_eq!(Consistency::of(&[]), Consistency::default());
    }

    #[test]
    fn what_too_few_profiles_share_with_the_others_is_left_out_and_told() {
        let found = Consistency::of(&columns(&[&[0, 1, 4, 2], &[-1, -1, -1, 3], &[1, 1, 3, 2]]));
        assert_eq!((found.left_out, found.complete), (vec![1], 4));
        assert!(found.alpha.unwrap() > 0.9);
        assert_eq!(found.item_rest[1], None);
    }
}
