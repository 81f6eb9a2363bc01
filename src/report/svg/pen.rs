//! What draws: shapes and texts of a picture that grows downwards.

use super::Drawing;
use super::lines::lines;
use crate::geometry::{Look, Outline, Point, hollow_outline, outline};
use crate::report::{Palette, Rgb};
use std::fmt::Write;

/// Letter height and weight of a text.
#[derive(Clone, Copy, Debug)]
pub struct Type {
    pub size: f32,
    pub is_strong: bool,
}

impl Type {
    pub const TITLE: Self = Self { size: 17.0, is_strong: true };
    pub const STRONG: Self = Self { size: 13.0, is_strong: true };
    pub const BODY: Self = Self { size: 13.0, is_strong: false };
    pub const SMALL: Self = Self { size: 12.0, is_strong: false };

    /// From one line to the next.
    pub fn line_height(self) -> f32 {
        (self.size * 1.35).round()
    }
}

/// Which part of a text stands at its anchor.
#[derive(Clone, Copy, Debug)]
pub enum Anchor {
    Start,
    Middle,
    End,
}

impl Anchor {
    fn name(self) -> &'static str {
        match self {
            Self::Start => "start",
            Self::Middle => "middle",
            Self::End => "end",
        }
    }
}

/// A picture in the making.
#[derive(Debug)]
pub struct Pen {
    body: String,
    width: f32,
    /// Where the next part begins.
    pub y: f32,
}

impl Pen {
    /// An empty picture.
    pub fn new(width: f32) -> Self {
        Self { body: String::new(), width, y: 0.0 }
    }

    /// Width of the picture.
    pub fn width(&self) -> f32 {
        self.width
    }

    fn push(&mut self, element: std::fmt::Arguments) {
        // Writing to a string cannot fail.
        let _ = self.body.write_fmt(element);
    }

    /// The title above everything, and of what the picture is.
    pub fn title(&mut self, title: &str, of: &str) {
        self.y += 10.0;
        self.running(title, Type::TITLE, Palette::INK);
        self.running(of, Type::SMALL, Palette::MUTED);
        self.y += 6.0;
    }

    /// An explanation below everything.
    pub fn caption(&mut self, caption: &str) {
        self.y += 6.0;
        self.running(caption, Type::SMALL, Palette::MUTED);
        self.y += 8.0;
    }

    fn running(&mut self, text: &str, of: Type, color: Rgb) {
        for line in lines(text, self.width - 24.0, of.size, 4) {
            self.text(Point::new(12.0, self.y + of.line_height() * 0.75), &line, of, color, Anchor::Start);
            self.y += of.line_height();
        }
    }

    /// One line of text; `at` is on its baseline.
    pub fn text(&mut self, at: Point, text: &str, of: Type, color: Rgb, anchor: Anchor) {
        let weight = if of.is_strong { "600" } else { "400" };
        let (x, y, size, color, anchor) = (at.x, at.y, of.size, color.hex(), anchor.name());
        let text = escaped(text);
        self.push(format_args!(
            "<text x=\"{x:.1}\" y=\"{y:.1}\" font-size=\"{size}\" font-weight=\"{weight}\" fill=\"{color}\" text-anchor=\"{anchor}\">{text}</text>\n"
        ));
    }

    /// A straight line.
    pub fn line(&mut self, from: Point, to: Point, color: Rgb, width: f32, dash: Option<&str>) {
        let dash = dash.map(|dash| format!(" stroke-dasharray=\"{dash}\"")).unwrap_or_default();
        let color = color.hex();
        self.push(format_args!(
            "<line x1=\"{:.1}\" y1=\"{:.1}\" x2=\"{:.1}\" y2=\"{:.1}\" stroke=\"{color}\" stroke-width=\"{width}\" stroke-linecap=\"round\"{dash}/>\n",
            from.x, from.y, to.x, to.y
        ));
    }

    /// A closed shape without an outline; `opacity` is 0..=1.
    pub fn fill(&mut self, corners: &[Point], color: Rgb, opacity: f32) {
        let (points, color) = (points(corners), color.hex());
        self.push(format_args!(
            "<polygon points=\"{points}\" fill=\"{color}\" fill-opacity=\"{opacity}\"/>\n"
        ));
    }

    /// The outline of a closed shape.
    pub fn ring(&mut self, corners: &[Point], color: Rgb) {
        let (points, color) = (points(corners), color.hex());
        self.push(format_args!("<polygon points=\"{points}\" fill=\"none\" stroke=\"{color}\"/>\n"));
    }

    /// A bar with round ends.
    pub fn bar(&mut self, left: f32, right: f32, y: f32, height: f32, color: Rgb) {
        let (top, width, radius) = (y - height / 2.0, (right - left).max(height), height / 2.0);
        let color = color.hex();
        self.push(format_args!(
            "<rect x=\"{left:.1}\" y=\"{top:.1}\" width=\"{width:.1}\" height=\"{height:.1}\" rx=\"{radius:.1}\" fill=\"{color}\"/>\n"
        ));
    }

    /// The mark of an area or a profile; `radius` is half its height.
    pub fn mark(&mut self, at: Point, radius: f32, look: Look) {
        self.mark_in(at, radius, look, Palette::of(look.hue));
    }

    /// The same in another colour.
    pub fn mark_in(&mut self, at: Point, radius: f32, look: Look, color: Rgb) {
        self.mark_outline(at, outline(look.shape, at, radius), color);
    }

    /// The same, hollow.
    pub fn hollow_mark(&mut self, at: Point, radius: f32, look: Look) {
        self.mark_outline(at, hollow_outline(look.shape, at, radius), Palette::of(look.hue));
    }

    fn mark_outline(&mut self, at: Point, outline: Outline, color: Rgb) {
        let (color, card) = (color.hex(), Palette::CARD.hex());
        match outline {
            Outline::Circle(r) => self.push(format_args!(
                "<circle cx=\"{:.1}\" cy=\"{:.1}\" r=\"{r:.1}\" fill=\"{color}\" stroke=\"{card}\" stroke-width=\"1.5\"/>\n",
                at.x, at.y
            )),
            Outline::Ring(r) => self.push(format_args!(
                "<circle cx=\"{:.1}\" cy=\"{:.1}\" r=\"{r:.1}\" fill=\"{card}\" stroke=\"{color}\" stroke-width=\"2\"/>\n",
                at.x, at.y
            )),
            Outline::Square(half) => self.push(format_args!(
                "<rect x=\"{:.1}\" y=\"{:.1}\" width=\"{side:.1}\" height=\"{side:.1}\" rx=\"1\" fill=\"{color}\" stroke=\"{card}\" stroke-width=\"1.5\" paint-order=\"stroke\"/>\n",
                at.x - half, at.y - half, side = 2.0 * half
            )),
            Outline::Polygon(corners) => {
                let points = points(&corners);
                self.push(format_args!(
                    "<polygon points=\"{points}\" fill=\"{color}\" stroke=\"{card}\" stroke-width=\"1.5\" paint-order=\"stroke\"/>\n"
                ));
            }
            Outline::Strokes { width, lines } => {
                for (from, to) in lines {
                    self.push(format_args!(
                        "<line x1=\"{:.1}\" y1=\"{:.1}\" x2=\"{:.1}\" y2=\"{:.1}\" stroke=\"{color}\" stroke-width=\"{width:.1}\"/>\n",
                        from.x, from.y, to.x, to.y
                    ));
                }
            }
        }
    }

    /// Marks and names in lines, as wide as the picture.
    pub fn legend<'a>(&mut self, entries: impl Iterator<Item = (&'a str, Look)>) {
        let (mut x, left) = (12.0, 12.0);
        self.y += 20.0;
        for (name, look) in entries {
            let name = lines(name, self.width - 60.0, Type::BODY.size, 1).concat();
            let width = 28.0 + super::lines::width(&name, Type::BODY.size);
            if x > left && x + width > self.width {
                x = left;
                self.y += 20.0;
            }
            self.mark(Point::new(x + 6.0, self.y - 4.5), 5.0, look);
            self.text(Point::new(x + 17.0, self.y), &name, Type::BODY, Palette::INK, Anchor::Start);
            x += width + 12.0;
        }
        self.y += 8.0;
    }

    /// The picture with its title and description for those who cannot see it.
    pub fn finish(self, id: &str, title: &str, alt: &str) -> Drawing {
        let (width, height) = (self.width, self.y.ceil());
        let (title, alt, card) = (escaped(title), escaped(alt), Palette::CARD.hex());
        let svg = format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width} {height}\" width=\"{width}\" height=\"{height}\" \
             role=\"img\" aria-labelledby=\"{id}-title {id}-text\" font-family=\"Inter, 'Segoe UI', 'Helvetica Neue', Arial, sans-serif\">\n\
             <title id=\"{id}-title\">{title}</title>\n<desc id=\"{id}-text\">{alt}</desc>\n\
             <rect width=\"{width}\" height=\"{height}\" fill=\"{card}\"/>\n{}</svg>",
            self.body
        );
        Drawing { svg, width, height }
    }

    /// The picture as decoration: everything it shows stands beside it in words.
    pub fn decoration(self) -> Drawing {
        let (width, height) = (self.width, self.y);
        let svg = format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width} {height}\" width=\"{width}\" height=\"{height}\" aria-hidden=\"true\">\n{}</svg>",
            self.body
        );
        Drawing { svg, width, height }
    }
}

fn points(corners: &[Point]) -> String {
    corners.iter().map(|corner| format!("{:.1},{:.1}", corner.x, corner.y)).collect::<Vec<_>>().join(" ")
}

/// Text between the tags of XML or in an attribute.
pub fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '&' => escaped.push_str("&amp;"),
            '"' => escaped.push_str("&quot;"),
            '\'' => escaped.push_str("&#39;"),
            _ => escaped.push(c),
        }
    }
    escaped
}
