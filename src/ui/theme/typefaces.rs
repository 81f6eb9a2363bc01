//! Kinds of text and the typefaces they are set in.

use egui::epaint::text::{FontData, FontDefinitions};
use egui::{FontFamily, FontId, RichText};
use std::sync::Arc;

pub(super) fn medium() -> FontFamily {
    FontFamily::Name("Inter Medium".into())
}

pub(super) fn semibold() -> FontFamily {
    FontFamily::Name("Inter SemiBold".into())
}

/// Kinds of text, as look and size; a line is always a little higher than its letters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Type {
    /// The sentence at the head of a screen.
    Title,
    /// The one big number of a screen.
    Figure,
    /// A number of second rank.
    SmallFigure,
    Question,
    Body,
    /// Body text of more weight.
    Strong,
    /// The head of a section.
    Section,
    Small,
    SmallStrong,
    /// The head of a narrow column.
    Tiny,
    TinyStrong,
}

impl Type {
    /// Letter height and line height in points.
    fn size(self) -> (f32, f32) {
        match self {
            Self::Title => (22.0, 28.0),
            Self::Figure => (52.0, 56.0),
            Self::SmallFigure => (18.0, 24.0),
            Self::Question => (17.0, 24.0),
            Self::Body | Self::Strong => (14.0, 20.0),
            Self::Section => (13.0, 18.0),
            Self::Small | Self::SmallStrong => (12.0, 17.0),
            Self::Tiny | Self::TinyStrong => (11.0, 14.0),
        }
    }

    /// The font for painting.
    pub fn font(self) -> FontId {
        let family = match self {
            Self::Title
            | Self::Figure
            | Self::SmallFigure
            | Self::Section
            | Self::Strong
            | Self::SmallStrong
            | Self::TinyStrong => semibold(),
            Self::Question | Self::Body | Self::Small | Self::Tiny => FontFamily::Proportional,
        };
        FontId::new(self.size().0, family)
    }

    /// Height of a line in points.
    pub fn line_height(self) -> f32 {
        self.size().1
    }

    /// Text of this kind.
    pub fn text(self, text: impl Into<String>) -> RichText {
        RichText::new(text).font(self.font()).line_height(Some(self.line_height()))
    }
}

/// The typefaces that come with the program, for every kind of text.
pub(super) fn fonts() -> FontDefinitions {
    let mut fonts = FontDefinitions::empty();
    let faces: [(&str, &'static [u8]); 3] = [
        ("Inter", include_bytes!("../../../assets/fonts/Inter-Regular.otf")),
        ("Inter Medium", include_bytes!("../../../assets/fonts/Inter-Medium.otf")),
        ("Inter SemiBold", include_bytes!("../../../assets/fonts/Inter-SemiBold.otf")),
    ];
    for (name, bytes) in faces {
        fonts.font_data.insert(name.to_owned(), Arc::new(FontData::from_static(bytes)));
    }
    for family in [FontFamily::Proportional, FontFamily::Monospace] {
        fonts.families.insert(family, vec!["Inter".to_owned()]);
    }
    fonts.families.insert(medium(), vec!["Inter Medium".to_owned()]);
    fonts.families.insert(semibold(), vec!["Inter SemiBold".to_owned()]);
    fonts
}
