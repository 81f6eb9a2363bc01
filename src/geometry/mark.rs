//! The mark of an area or of a profile: which colour by its part, which shape, and its outline.

use super::Point;
use crate::model::{AreaId, AreaRole, Framework};

/// The mark of an area, so that it is told apart without its colour.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// Hollow: the foundation stands apart.
    Ring,
    Square,
    Disc,
    Triangle,
    Diamond,
    /// A plus: somebody one compares with.
    Cross,
    /// A triangle on its tip: somebody else.
    Kite,
    /// A cross on its side.
    Saltire,
    /// A narrow upright.
    Pillar,
}

/// Whose colour it is. The window and reports each know which one that is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Hue {
    /// Oneself.
    Own,
    /// Somebody one compares with, 0 to 9.
    Other(usize),
    /// An action area, 0 to 3.
    Area(usize),
    Foundation,
}

/// Colour and mark of an area or a profile, always both.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Look {
    pub hue: Hue,
    pub shape: Shape,
}

impl Look {
    /// One's own look.
    pub const OWN: Self = Self { hue: Hue::Own, shape: Shape::Disc };

    /// The look of an area, by its place among the action areas.
    pub fn of_area(framework: &Framework, id: &AreaId) -> Self {
        const SHAPES: [Shape; 4] = [Shape::Square, Shape::Disc, Shape::Triangle, Shape::Diamond];
        let action_areas = framework.areas.iter().filter(|area| area.role == AreaRole::ActionArea);
        match action_areas.enumerate().find(|(_, area)| area.id == *id) {
            // A framework with more than four areas begins again: the name always stands beside.
            Some((i, _)) => Self { hue: Hue::Area(i % 4), shape: SHAPES[i % 4] },
            None => Self { hue: Hue::Foundation, shape: Shape::Ring },
        }
    }

    /// The look of an answer key beside one's own answers.
    pub const KEY: Self = Self { hue: Hue::Other(0), shape: Shape::Cross };

    /// How many colours there are for those one compares with.
    pub const OTHERS: usize = 10;

    /// The look of somebody one compares with. It hangs on nothing but who that is, so that a city keeps its colour
    /// and mark whoever else is chosen or added. No area looks like it.
    pub fn of_other(key: &str) -> Self {
        const SHAPES: [Shape; 4] = [Shape::Cross, Shape::Kite, Shape::Saltire, Shape::Pillar];
        // FNV-1a, from a start at which the ten first keys come out as ten colours.
        const START: u32 = 2_166_136_261 + 4149;
        let hash = key.bytes().fold(START, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(16_777_619));
        let place = |shift: u32, of: usize| (hash >> shift) as usize % of;
        Self { hue: Hue::Other(place(8, Self::OTHERS)), shape: SHAPES[place(20, SHAPES.len())] }
    }

    /// The looks of those drawn together, in their order: who would have the colour of one before gets the next free
    /// one, since two of them must be told apart.
    pub fn of_drawn<'a>(keys: impl IntoIterator<Item = &'a str>) -> Vec<Self> {
        let mut looks: Vec<Self> = Vec::new();
        for key in keys {
            let mut look = Self::of_other(key);
            for _ in 0..Self::OTHERS {
                let Hue::Other(place) = look.hue else { break };
                if looks.iter().all(|other| other.hue != look.hue) {
                    break;
                }
                look.hue = Hue::Other((place + 1) % Self::OTHERS);
            }
            looks.push(look);
        }
        looks
    }
}

/// The outline of a mark.
#[derive(Clone, Debug, PartialEq)]
pub enum Outline {
    /// A filled circle of that radius.
    Circle(f32),
    /// A circle of that radius whose inside stays empty.
    Ring(f32),
    /// A filled square, its half side.
    Square(f32),
    /// A filled shape with these corners.
    Polygon(Vec<Point>),
    /// Strokes of that width, each from one point to another.
    Strokes { width: f32, lines: Vec<(Point, Point)> },
}

/// The outline of a mark around `at`; `radius` is half its height.
pub fn outline(shape: Shape, at: Point, radius: f32) -> Outline {
    let polygon = |corners: &[(f32, f32)]| {
        Outline::Polygon(corners.iter().map(|&(x, y)| at + Point::new(x, y) * radius).collect())
    };
    match shape {
        Shape::Ring => Outline::Ring(radius),
        Shape::Disc => Outline::Circle(radius),
        Shape::Square => Outline::Square(radius * 0.9),
        Shape::Triangle => polygon(&[(0.0, -1.15), (1.1, 0.85), (-1.1, 0.85)]),
        Shape::Diamond => polygon(&[(0.0, -1.25), (1.25, 0.0), (0.0, 1.25), (-1.25, 0.0)]),
        Shape::Kite => polygon(&[(-1.1, -0.88), (1.1, -0.88), (0.0, 1.1)]),
        Shape::Pillar => polygon(&[(-0.5, -1.2), (0.5, -1.2), (0.5, 1.2), (-0.5, 1.2)]),
        Shape::Cross => strokes(at, radius, Point::new(1.15, 0.0), Point::new(0.0, 1.15)),
        Shape::Saltire => strokes(at, radius, Point::new(0.9, 0.9), Point::new(-0.9, 0.9)),
    }
}

/// Two strokes through a point, each so far to both sides.
fn strokes(at: Point, radius: f32, one: Point, other: Point) -> Outline {
    let (one, other) = (one * radius, other * radius);
    Outline::Strokes { width: radius * 0.8, lines: vec![(at - one, at + one), (at - other, at + other)] }
}

/// The same, hollow: for what is shown and carries less.
pub fn hollow_outline(shape: Shape, at: Point, radius: f32) -> Outline {
    const WIDTH: f32 = 1.5;
    match outline(shape, at, radius) {
        Outline::Circle(radius) | Outline::Ring(radius) => Outline::Ring(radius),
        Outline::Square(half) => Outline::Ring(half),
        Outline::Polygon(corners) => {
            let next = corners.iter().cycle().skip(1);
            Outline::Strokes { width: WIDTH, lines: corners.iter().copied().zip(next.copied()).collect() }
        }
        Outline::Strokes { lines, .. } => Outline::Strokes { width: WIDTH, lines },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_city_keeps_its_look_and_those_drawn_together_have_different_colours() {
        let keys: Vec<String> = (0..40).map(|i| format!("city {i}")).collect();
        for first in &keys {
            for second in keys.iter().filter(|second| *second != first) {
                let looks = Look::of_drawn([first.as_str(), second]);
                assert_eq!(looks[0], Look::of_other(first));
                assert_eq!(looks[1].shape, Look::of_other(second).shape);
                assert_ne!(looks[0].hue, looks[1].hue, "{first}, {second}");
            }
        }
    }
}
