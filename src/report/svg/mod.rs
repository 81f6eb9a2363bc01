//! Charts as SVG: the geometry of the window’s charts in the colours of reports, texts as texts.

mod answers;
mod bar;
mod dots;
mod lines;
mod pen;
mod radar;
mod rounds;

pub use bar::bar;
pub use pen::escaped;

use super::{Chart, Picture};
use crate::geometry::{Look, Point};
use pen::Pen;

/// A chart as a file of its own, on white, with its title and what it is of above it.
pub fn file(chart: &Chart, of: &str) -> Drawing {
    draw(chart, Some(of))
}

/// A chart as a part of a document that has its title already.
pub fn part(chart: &Chart) -> Drawing {
    draw(chart, None)
}

/// A mark alone, to stand in a line of text.
pub fn mark(look: Look) -> Drawing {
    let mut pen = Pen::new(14.0);
    pen.y = 14.0;
    pen.mark(Point::new(7.0, 7.0), 5.0, look);
    pen.decoration()
}

/// A finished picture.
#[derive(Clone, Debug)]
pub struct Drawing {
    /// A whole `svg` element.
    pub svg: String,
    /// Size in pixels at which its letters are as large as those of the window.
    pub width: f32,
    pub height: f32,
}

/// Width of every chart, in pixels.
const WIDTH: f32 = 660.0;

fn draw(chart: &Chart, of: Option<&str>) -> Drawing {
    let mut pen = Pen::new(WIDTH);
    if let Some(of) = of {
        pen.title(&chart.title, of);
    }
    match &chart.picture {
        Picture::Radar(radar) => radar::draw(&mut pen, radar),
        Picture::Dots(plot) => dots::draw(&mut pen, plot),
        Picture::Rounds(plot) => rounds::draw(&mut pen, plot),
        Picture::Answers(plot) => answers::draw(&mut pen, plot),
    }
    if of.is_some() && !chart.caption.is_empty() {
        pen.caption(&chart.caption);
    }
    pen.finish(&format!("chart-{}", chart.id.name()), &chart.title, &chart.alt)
}
