//! How cells of a workbook look.

use crate::report::palette::{Palette, Rgb};
use rust_xlsxwriter::{Color, Format, FormatAlign, FormatBorder};

/// A colour of reports as the workbook's library wants it.
pub fn color(Rgb([red, green, blue]): Rgb) -> Color {
    Color::RGB(u32::from_be_bytes([0, red, green, blue]))
}

/// Every look there is.
pub struct Styles {
    pub title: Format,
    pub subtitle: Format,
    pub section: Format,
    pub heading: Format,
    pub lead: Format,
    pub body: Format,
    pub small: Format,
    pub notice: Format,
    pub head: Format,
    pub head_beside: Format,
    pub head_of_numbers: Format,
    pub text: Format,
    pub first: Format,
    pub whole: Format,
    pub signed: Format,
    pub percent: Format,
    pub none: Format,
    /// A cell to fill in.
    pub blank: Format,
}

impl Styles {
    pub fn new() -> Self {
        let base = || Format::new().set_font_color(color(Palette::INK)).set_align(FormatAlign::Top);
        let wrapped = || base().set_text_wrap();
        let cell =
            || wrapped().set_border_bottom(FormatBorder::Thin).set_border_bottom_color(color(Palette::LINE));
        let beside = || cell().set_align(FormatAlign::Left).set_indent(1);
        let head = || wrapped().set_bold().set_background_color(color(Palette::SOFT));
        let number = |shown: &str| cell().set_num_format(shown).set_align(FormatAlign::Right);
        let accent = || base().set_font_color(color(Palette::ACCENT)).set_bold();
        Self {
            title: accent().set_font_size(18),
            subtitle: base().set_font_color(color(Palette::MUTED)),
            section: accent().set_font_size(14),
            heading: base().set_bold().set_font_size(12),
            lead: wrapped().set_bold().set_font_size(12),
            body: wrapped(),
            small: wrapped().set_font_color(color(Palette::MUTED)).set_font_size(10),
            notice: wrapped().set_background_color(color(Palette::ACCENT_SOFT)),
            head: head(),
            head_beside: head().set_align(FormatAlign::Left).set_indent(1),
            head_of_numbers: head().set_align(FormatAlign::Right),
            text: beside(),
            first: cell().set_bold(),
            whole: number("0"),
            signed: number("+0;−0;0"),
            percent: number("0 %"),
            none: beside().set_font_color(color(Palette::MUTED)).set_italic(),
            blank: cell().set_background_color(color(Palette::ACCENT_SOFT)),
        }
    }
}
