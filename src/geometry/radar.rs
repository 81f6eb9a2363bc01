//! Where the parts of a radar go.

use super::Point;
use std::f32::consts::TAU;

/// On which side of its anchor a text stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// It ends there.
    Before,
    /// It is centred there.
    Around,
    /// It begins there.
    After,
}

impl Side {
    fn of(component: f32) -> Self {
        match component {
            c if c > 0.3 => Self::After,
            c if c < -0.3 => Self::Before,
            _ => Self::Around,
        }
    }
}

/// Centre, size and axes of a radar.
#[derive(Clone, Debug, PartialEq)]
pub struct RadarLayout {
    pub center: Point,
    pub radius: f32,
    /// Direction of each axis; the first points up, the others follow clockwise.
    directions: Vec<Point>,
}

impl RadarLayout {
    /// The largest radar of so many axes that leaves the margins of a room free.
    pub fn new(center: Point, room: Point, axes: usize, margin: Point) -> Self {
        #[expect(clippy::cast_precision_loss, reason = "a radar has a handful of axes")]
        let angle = |i: usize| i as f32 / axes as f32 * TAU - TAU / 4.0;
        let room = room - margin * 2.0;
        Self {
            center,
            radius: (room.x.min(room.y) / 2.0).max(8.0),
            directions: (0..axes).map(|i| Point::new(angle(i).cos(), angle(i).sin())).collect(),
        }
    }

    /// Number of axes.
    pub fn axes(&self) -> usize {
        self.directions.len()
    }

    /// Where a score of 0..100 lies on an axis.
    pub fn point(&self, axis: usize, score: f64) -> Point {
        #[expect(clippy::cast_possible_truncation, reason = "0..1 fits")]
        let share = (score / 100.0).clamp(0.0, 1.0) as f32;
        self.center + self.directions[axis] * (self.radius * share)
    }

    /// The ring through that score on all axes.
    pub fn ring(&self, score: f64) -> impl Iterator<Item = Point> + '_ {
        (0..self.axes()).map(move |axis| self.point(axis, score))
    }

    /// The corners of a band between two neighbouring axes, each with low and high.
    pub fn band(&self, axis: usize, here: (f64, f64), there: (f64, f64)) -> [Point; 4] {
        let next = self.next(axis);
        [
            self.point(axis, here.0),
            self.point(axis, here.1),
            self.point(next, there.1),
            self.point(next, there.0),
        ]
    }

    /// The axis after that one.
    pub fn next(&self, axis: usize) -> usize {
        (axis + 1) % self.axes()
    }

    /// Where the name of an axis is anchored, and on which sides of it the text stands, across and down.
    pub fn name(&self, axis: usize) -> (Point, Side, Side) {
        let direction = self.directions[axis];
        let at = self.center + direction * (self.radius + 12.0);
        (at, Side::of(direction.x), Side::of(direction.y))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn layout(axes: usize) -> RadarLayout {
        let (center, room) = (Point::new(100.0, 100.0), Point::new(200.0, 200.0));
        RadarLayout::new(center, room, axes, Point::new(20.0, 20.0))
    }

    #[test]
    fn the_first_area_points_up_and_a_full_score_reaches_the_rim() {
        let near = |a: Point, b: Point| (a.x - b.x).abs() < 0.01 && (a.y - b.y).abs() < 0.01;
        let layout = layout(4);
        assert!(near(layout.point(0, 100.0), Point::new(100.0, 20.0)), "{:?}", layout.point(0, 100.0));
        assert!(near(layout.point(1, 50.0), Point::new(140.0, 100.0)), "{:?}", layout.point(1, 50.0));
        assert_eq!(layout.point(2, 0.0), layout.center);
    }

    #[test]
    fn a_score_never_leaves_the_rim() {
        let layout = layout(5);
        assert_eq!(layout.point(3, 140.0), layout.point(3, 100.0));
    }

    #[test]
    fn names_stand_outside() {
        let layout = layout(4);
        assert_eq!((layout.name(0).1, layout.name(0).2), (Side::Around, Side::Before));
        assert_eq!((layout.name(1).1, layout.name(1).2), (Side::After, Side::Around));
    }
}
