//! Sizes of what a room reads from the wall.

use super::typefaces::semibold;
use egui::{FontFamily, FontId, Vec2};

/// Sizes of the projector view. They grow with the window, so that it is read from ten metres: the smallest
/// text of a question is a thirtieth of the height of a window that is filled.
#[derive(Clone, Copy, Debug)]
pub struct ProjectorSizes {
    /// A hundredth of the height, or of what the width allows, in points.
    unit: f32,
}

impl ProjectorSizes {
    /// The sizes for a window of that size in points.
    pub fn of(window: Vec2) -> Self {
        Self { unit: window.y.min(window.x * 0.66) / 100.0 }
    }

    /// The same so much larger or smaller, as the text leaves room.
    #[must_use]
    pub fn scaled(self, share: f32) -> Self {
        Self { unit: self.unit * share }
    }

    /// A length of so many hundredths of the height.
    pub fn length(self, hundredths: f32) -> f32 {
        self.unit * hundredths
    }

    /// The name of a criterion.
    pub fn name(self) -> FontId {
        FontId::new(self.length(5.6), semibold())
    }

    /// Its question.
    pub fn question(self) -> FontId {
        FontId::new(self.length(3.5), FontFamily::Proportional)
    }

    /// The title of a level.
    pub fn level(self) -> FontId {
        FontId::new(self.length(3.3), FontFamily::Proportional)
    }

    /// A count, the number of a level, what the room said.
    pub fn strong(self) -> FontId {
        FontId::new(self.length(3.6), semibold())
    }

    /// The clock.
    pub fn clock(self) -> FontId {
        FontId::new(self.length(6.0), semibold())
    }

    /// Where one is, and the legend.
    pub fn small(self) -> FontId {
        FontId::new(self.length(2.6), FontFamily::Proportional)
    }
}
