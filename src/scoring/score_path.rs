//! A score as a ratio of two linear functions of one weight's share t, and where two such scores cross.

/// A linear function of t: value at 0 and slope.
#[derive(Clone, Copy, Debug)]
pub struct Line(pub f64, pub f64);

impl Line {
    /// `(1 - t) at_zero + t at_one`.
    pub fn between(at_zero: f64, at_one: f64) -> Self {
        Self(at_zero, at_one - at_zero)
    }

    fn at(self, t: f64) -> f64 {
        self.0 + self.1 * t
    }

    /// `a self + b other`.
    pub fn mix(self, a: f64, other: Self, b: f64) -> Self {
        Self(a * self.0 + b * other.0, a * self.1 + b * other.1)
    }

    /// Coefficients of the product, the constant first.
    fn times(self, other: Self) -> [f64; 3] {
        [self.0 * other.0, self.0 * other.1 + self.1 * other.0, self.1 * other.1]
    }
}

/// A score (or what rises with it) over t.
#[derive(Clone, Copy, Debug)]
pub struct Path {
    pub numerator: Line,
    pub denominator: Line,
}

impl Path {
    /// Lowest and highest t around `share` between which this one stays ahead of the other (or behind).
    pub fn keeps_its_place(self, other: &Self, ahead: bool, share: f64) -> (f64, f64) {
        let own = self.numerator.times(other.denominator);
        let others = other.numerator.times(self.denominator);
        let mut stops = roots([own[0] - others[0], own[1] - others[1], own[2] - others[2]]);
        stops.retain(|root| (0.0..=1.0).contains(root));
        stops.sort_by(f64::total_cmp);
        // A root where the two only touch is no change of places: what counts is who is ahead beyond it.
        let flipped = |from: f64, to: f64| {
            let t = f64::midpoint(from, to);
            let lead = self.numerator.at(t) / self.denominator.at(t)
                - other.numerator.at(t) / other.denominator.at(t);
            if ahead { lead < 0.0 } else { lead > 0.0 }
        };
        let edge = |stops: &mut dyn Iterator<Item = f64>| {
            let mut reached = share;
            for stop in stops {
                if flipped(reached, stop) {
                    break;
                }
                reached = stop;
            }
            reached
        };
        let below = stops.iter().rev().copied().filter(|root| *root < share);
        let low = edge(&mut below.chain((share > 0.0).then_some(0.0)));
        let above = stops.iter().copied().filter(|root| *root > share);
        (low, edge(&mut above.chain((share < 1.0).then_some(1.0))))
    }
}

/// Real roots of `c0 + c1 t + c2 t^2`, without the cancellation of the schoolbook formula.
fn roots(coefficients: [f64; 3]) -> Vec<f64> {
    let scale = coefficients.iter().fold(0.0, |scale: f64, c| scale.max(c.abs()));
    if scale == 0.0 {
        return Vec::new();
    }
    let [c0, c1, c2] = coefficients.map(|c| c / scale);
    let discriminant = c1 * c1 - 4.0 * c2 * c0;
    if discriminant < 0.0 {
        return Vec::new();
    }
    let q = -0.5 * (c1 + discriminant.sqrt().copysign(c1));
    // Linear where c2 is 0: the first quotient is then not finite.
    [q / c2, c0 / q].into_iter().filter(|root| root.is_finite()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stable_roots() {
        let mut found = roots([1e-12, -1.0, 1.0]);
        found.sort_by(f64::total_cmp);
        assert!((found[0] - 1e-12).abs() < 1e-23 && (found[1] - 1.0).abs() < 1e-9);
        assert_eq!(roots([-1.0, 2.0, 0.0]), [0.5]);
        assert_eq!(roots([1.0, 0.0, 1.0]), Vec::<f64>::new());
    }
}
