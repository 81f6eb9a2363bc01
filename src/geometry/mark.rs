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
}

/// Whose colour it is. The window and reports each know which one that is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Hue {
    /// Oneself.
    Own,
    /// Somebody one compares with, 0 or 1.
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

    /// The look of somebody one compares with, by the place among the chosen: no area looks like it.
    pub fn of_other(place: usize) -> Self {
        let shape = [Shape::Cross, Shape::Kite][place % 2];
        Self { hue: Hue::Other(place % 2), shape }
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
        Shape::Cross => {
            let (across, down) = (Point::new(radius * 1.15, 0.0), Point::new(0.0, radius * 1.15));
            let lines = vec![(at - across, at + across), (at - down, at + down)];
            Outline::Strokes { width: radius * 0.8, lines }
        }
    }
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
