//! Where scores go that stand round by round: a line an area, time from left to right.

use super::Point;

/// The plot, with an equal room for each round.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct RoundsLayout {
    /// The corner at the left and the top.
    corner: Point,
    size: Point,
    lines: usize,
    /// Room of one round.
    slot: f32,
    /// Areas stand so far beside each other in one round, so that their bars do not cover each other.
    step: f32,
}

impl RoundsLayout {
    /// A plot of that size for so many rounds and areas.
    pub fn new(corner: Point, size: Point, rounds: usize, lines: usize) -> Self {
        let slot = size.x / share(rounds.max(1));
        let step = (slot * 0.6 / share(lines.max(1))).min(16.0);
        Self { corner, size, lines, slot, step }
    }

    /// Room of one round.
    pub fn slot(&self) -> f32 {
        self.slot
    }

    /// The middle of a round.
    pub fn middle(&self, round: usize) -> f32 {
        self.corner.x + self.slot * (share(round) + 0.5)
    }

    /// Where the bar of an area stands in a round.
    pub fn x(&self, round: usize, line: usize) -> f32 {
        let from_middle = share(line) - (share(self.lines) - 1.0) / 2.0;
        self.middle(round) + from_middle * self.step
    }

    /// The height of a score 0..100.
    pub fn y(&self, score: f64) -> f32 {
        #[expect(clippy::cast_possible_truncation, reason = "0..1 fits")]
        let up = (score / 100.0).clamp(0.0, 1.0) as f32;
        self.corner.y + self.size.y * (1.0 - up)
    }

    /// Where a round begins to answer other questions than the one before it.
    pub fn boundary(&self, round: usize) -> f32 {
        self.corner.x + self.slot * share(round)
    }
}

/// The pieces of a line, as pairs of rounds: it ends where a round has no score and where the questions
/// changed.
pub fn pieces<T>(points: &[Option<T>], breaks: &[bool]) -> Vec<(usize, usize)> {
    (1..points.len())
        .filter(|&i| points[i - 1].is_some() && points[i].is_some() && !breaks.get(i).is_some_and(|b| *b))
        .map(|i| (i - 1, i))
        .collect()
}

#[expect(clippy::cast_precision_loss, reason = "a handful of rounds and areas")]
fn share(n: usize) -> f32 {
    n as f32
}

#[cfg(test)]
mod tests {
    use super::*;

    fn layout() -> RoundsLayout {
        RoundsLayout::new(Point::new(30.0, 8.0), Point::new(300.0, 200.0), 3, 5)
    }

    #[test]
    fn scores_rise_and_rounds_go_to_the_right() {
        let layout = layout();
        assert!((layout.y(0.0) - 208.0).abs() < 0.01 && (layout.y(100.0) - 8.0).abs() < 0.01);
        assert!((layout.middle(0) - 80.0).abs() < 0.01 && (layout.middle(2) - 280.0).abs() < 0.01);
        assert!((layout.boundary(1) - 130.0).abs() < 0.01);
    }

    #[test]
    fn areas_stand_beside_each_other_inside_their_round() {
        let layout = layout();
        assert!((layout.x(1, 2) - layout.middle(1)).abs() < 0.01, "the middle one of five");
        assert!(layout.x(1, 0) > layout.boundary(1) && layout.x(1, 4) < layout.boundary(2));
        assert!(layout.x(1, 1) - layout.x(1, 0) >= 6.0);
    }

    #[test]
    fn a_score_never_leaves_the_plot() {
        assert!((layout().y(140.0) - 8.0).abs() < 0.01);
    }

    #[test]
    fn a_line_stops_where_nothing_is_known_and_where_the_questions_changed() {
        let point = Some(());
        assert_eq!(pieces(&[point, point, point], &[false; 3]), [(0, 1), (1, 2)]);
        assert_eq!(pieces(&[point, point, point], &[false, true, false]), [(1, 2)]);
        assert_eq!(pieces(&[point, None, point], &[false; 3]), []);
    }
}
