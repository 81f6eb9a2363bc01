//! Where things of a chart go: plain geometry for the window and for reports, without colours or egui.

mod dot_plot;
mod mark;
mod point;
mod radar;
mod rounds;

pub use dot_plot::{DotTrack, shifts};
pub use mark::{Hue, Look, Outline, Shape, hollow_outline, outline};
pub use point::Point;
pub use radar::{RadarLayout, Side};
pub use rounds::{RoundsLayout, pieces};
