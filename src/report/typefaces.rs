//! The typefaces of documents: Inter, and what a computer has for letters that Inter lacks.

use std::collections::BTreeSet;
use std::sync::Arc;
use ttf_parser::Face;

/// Inter in three weights.
const INTER: [&[u8]; 3] = [
    include_bytes!("../../assets/fonts/Inter-Regular.otf"),
    include_bytes!("../../assets/fonts/Inter-Medium.otf"),
    include_bytes!("../../assets/fonts/Inter-SemiBold.otf"),
];

/// A typeface that is not built in.
#[derive(Clone, Debug)]
pub struct OtherFace {
    /// Name of its family.
    pub family: String,
    /// The content of its file.
    pub content: Arc<Vec<u8>>,
    /// Which face of that file it is.
    pub index: u32,
}

impl OtherFace {
    /// Whether it has that letter.
    pub fn has(&self, letter: char) -> bool {
        Face::parse(&self.content, self.index).is_ok_and(|face| face.glyph_index(letter).is_some())
    }
}

/// What letters are drawn with: Inter first, then others.
#[derive(Clone, Debug, Default)]
pub struct Typefaces {
    others: Vec<OtherFace>,
}

impl Typefaces {
    /// Inter, then these.
    pub fn with(others: Vec<OtherFace>) -> Self {
        Self { others }
    }

    /// The files of all typefaces.
    pub(super) fn files(&self) -> impl Iterator<Item = &[u8]> {
        INTER.into_iter().chain(self.others.iter().map(|face| face.content.as_slice()))
    }

    /// Names of the families, in the order they are looked through.
    #[cfg(feature = "pdf")]
    pub(super) fn families(&self) -> Vec<&str> {
        std::iter::once("Inter").chain(self.others.iter().map(|face| face.family.as_str())).collect()
    }

    /// Those letters that no typeface has. Marks that only say how others are joined need none.
    pub fn lacking(&self, letters: &BTreeSet<char>) -> BTreeSet<char> {
        let inter = Face::parse(INTER[0], 0).ok();
        let others: Vec<Face> =
            self.others.iter().filter_map(|face| Face::parse(&face.content, face.index).ok()).collect();
        let has = |letter: char| {
            let joins = matches!(letter, '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{fe00}'..='\u{fe0f}');
            joins || inter.iter().chain(&others).any(|face| face.glyph_index(letter).is_some())
        };
        letters.iter().copied().filter(|letter| !has(*letter)).collect()
    }
}
