//! A relative weight: finite and not negative.

/// How much something counts beside its neighbours. Weights are relative: they need not sum to 1.
#[derive(Clone, Copy, Debug, PartialEq, PartialOrd)]
pub struct Weight(f64);

impl Weight {
    /// Leaves the weighting.
    pub const ZERO: Self = Self(0.0);
    /// What a criterion or an action area counts where nothing else is said.
    pub const ONE: Self = Self(1.0);

    /// A weight of that size.
    ///
    /// # Errors
    /// When it is negative, infinite or not a number.
    pub fn new(value: f64) -> Result<Self, InvalidWeight> {
        if value.is_finite() && value >= 0.0 { Ok(Self(value)) } else { Err(InvalidWeight(value)) }
    }

    /// The weight as a number, 0 or more.
    pub fn value(self) -> f64 {
        self.0
    }
}

impl Default for Weight {
    fn default() -> Self {
        Self::ONE
    }
}

/// A number that cannot be a weight.
#[derive(Clone, Copy, Debug, PartialEq, thiserror::Error)]
#[error("a weight is a number of 0 or more, not {0}")]
pub struct InvalidWeight(pub f64);
