//! The typefaces of this computer, for letters that those built in lack.

use crate::report::{OtherFace, Typefaces};
use fontdb::{Database, FaceInfo, Style, Weight};
use std::collections::BTreeSet;
use std::sync::Arc;

/// What letters can be drawn with on this computer.
#[derive(Debug, Default)]
pub struct FoundTypefaces {
    /// Those built in, and as few others as draw the letters.
    pub typefaces: Typefaces,
    /// Letters that none of them has.
    pub lacking: BTreeSet<char>,
}

/// Looks for typefaces that have those letters.
pub fn typefaces_for(letters: &BTreeSet<char>) -> FoundTypefaces {
    let mut lacking = Typefaces::default().lacking(letters);
    if lacking.is_empty() {
        return FoundTypefaces::default();
    }
    let mut database = Database::new();
    database.load_system_fonts();
    // Upright and of common weight; in the order of their names, so that the same is found again.
    let mut faces: Vec<&FaceInfo> = database
        .faces()
        .filter(|face| face.style == Style::Normal && face.weight == Weight::NORMAL)
        .collect();
    faces.sort_by_key(|face| (face.post_script_name.len(), &face.post_script_name));
    let mut chosen = Vec::new();
    for face in faces {
        if lacking.is_empty() {
            break;
        }
        let Some(family) = face.families.first().map(|(name, _)| name.clone()) else { continue };
        let read = |content: &[u8], index| OtherFace { family, content: Arc::new(content.to_vec()), index };
        let Some(face) = database.with_face_data(face.id, read) else { continue };
        let before = lacking.len();
        lacking.retain(|letter| !face.has(*letter));
        if lacking.len() < before {
            chosen.push(face);
        }
    }
    FoundTypefaces { typefaces: Typefaces::with(chosen), lacking }
}
