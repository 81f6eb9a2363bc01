//! Where the dots of one line of a dot plot go.

/// The track of a line, from level 0 at the left to level 4 at the right.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct DotTrack {
    pub left: f32,
    pub right: f32,
}

impl DotTrack {
    /// Where a level 0..=4 lies.
    pub fn x(self, level: f64) -> f32 {
        #[expect(clippy::cast_possible_truncation, reason = "0..=4 fits")]
        let share = (level / 4.0) as f32;
        self.left + (self.right - self.left) * share
    }
}

/// How far each dot steps aside, in places, so that those on one level stand beside each other; the first
/// stays where it is. Levels are low and high; `None` where nothing is known.
pub fn shifts(levels: &[Option<(f64, f64)>]) -> Vec<f32> {
    let middle = |levels: Option<(f64, f64)>| levels.map(|(low, high)| f64::midpoint(low, high));
    let shift = |(i, own): (usize, &Option<(f64, f64)>)| {
        let own = middle(*own);
        let before = levels[..i]
            .iter()
            .filter(|other| own.zip(middle(**other)).is_some_and(|(own, other)| (other - own).abs() < 0.2));
        #[expect(clippy::cast_precision_loss, reason = "a handful")]
        let places = before.count() as f32;
        places
    };
    levels.iter().enumerate().map(shift).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dots_on_one_level_stand_beside_each_other() {
        let levels = [Some((2.0, 2.0)), None, Some((1.0, 3.0)), Some((3.0, 3.0)), Some((2.0, 2.0))];
        assert_eq!(shifts(&levels), [0.0, 0.0, 1.0, 0.0, 2.0]);
    }

    #[test]
    fn level_2_is_in_the_middle() {
        let track = DotTrack { left: 10.0, right: 30.0 };
        for (level, x) in [(0.0, 10.0), (2.0, 20.0), (4.0, 30.0)] {
            assert!((track.x(level) - x).abs() < 0.001, "{level}");
        }
    }
}
