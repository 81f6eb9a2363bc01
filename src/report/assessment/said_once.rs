//! No sentence stands twice in a report: what an earlier part has said, a later one does not say again.

use crate::report::{Block, Section};
use std::collections::HashSet;

/// The sections without what was said before. Tables stay whole: a reader looks things up in them.
pub fn said_once(sections: impl Iterator<Item = Section>) -> Vec<Section> {
    let mut said = HashSet::new();
    let mut is_new = |text: &str| text.trim().is_empty() || said.insert(text.trim().to_owned());
    let mut once = |block: Block| match block {
        Block::Paragraph { text, tone } => is_new(&text).then_some(Block::Paragraph { text, tone }),
        Block::Notice { text } => is_new(&text).then_some(Block::Notice { text }),
        Block::List { mut items } => {
            items.retain(|item| is_new(item));
            (!items.is_empty()).then_some(Block::List { items })
        }
        other => Some(other),
    };
    sections
        .map(|section| Section {
            blocks: section.blocks.into_iter().filter_map(&mut once).collect(),
            ..section
        })
        .collect()
}
