//! A room side by side by a trait of its raters, such as the sector of the quadruple helix.

use super::{AnswerCounts, Ratings};
use std::collections::BTreeMap;

/// The raters who share a trait. A group of one shows that person's answers: keep those off a public screen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group {
    /// Number of raters.
    pub raters: usize,
    /// How often each answer was given, for each criterion.
    pub counts: Vec<AnswerCounts>,
}

impl Group {
    /// The median level of each criterion, 0..=4; `None` where the group gave none.
    pub fn medians(&self) -> Vec<Option<f64>> {
        self.counts.iter().map(AnswerCounts::median).collect()
    }
}

/// Splits a room by the key of each rater. Groups stand in the order of their keys.
///
/// # Panics
/// When there are not as many keys as raters.
pub fn by_group<K: Ord + Clone>(ratings: &Ratings, keys: &[K]) -> BTreeMap<K, Group> {
    assert_eq!(keys.len(), ratings.raters(), "one key a rater");
    let empty = || Group { raters: 0, counts: vec![AnswerCounts::default(); ratings.criteria()] };
    let mut groups = BTreeMap::new();
    for (rater, key) in keys.iter().enumerate() {
        let group = groups.entry(key.clone()).or_insert_with(empty);
        group.raters += 1;
        for (counts, answer) in group.counts.iter_mut().zip(ratings.rater(rater)) {
            counts.add(*answer);
        }
    }
    groups
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Answer, Level};

    #[test]
    fn each_group_has_the_medians_of_its_own_raters() {
        let level = |number| Level::new(number).map(Answer::Level);
        let mut room = Ratings::new(2);
        for row in [[level(4), None], [level(1), level(2)], [level(3), Some(Answer::NotKnown)]] {
            room.push(&row);
        }
        let groups = by_group(&room, &["office", "civil society", "office"]);
        assert_eq!(groups.keys().collect::<Vec<_>>(), [&"civil society", &"office"]);
        assert_eq!((groups["office"].raters, groups["office"].medians()), (2, vec![Some(3.5), None]));
        assert_eq!(groups["civil society"].medians(), [Some(1.0), Some(2.0)]);
    }
}
