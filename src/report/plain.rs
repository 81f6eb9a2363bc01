//! Text of a file without what no format can carry.

use super::{Block, Cell, Chart, Outline, Picture, Table};
use std::borrow::Cow;

/// The text with a space for every control character but the line break, and for what XML forbids; without
/// the marks that turn the direction of what follows, since they would turn our words as well. Letters of
/// Arabic or Hebrew need none of them.
pub fn plain(text: &str) -> Cow<'_, str> {
    let turns = |c: char| matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    let is_fine = |c: char| {
        c == '\n'
            || !(c.is_control() || turns(c) || matches!(c, '\u{2028}' | '\u{2029}' | '\u{fffe}' | '\u{ffff}'))
    };
    if text.chars().all(is_fine) {
        return Cow::Borrowed(text);
    }
    let text = text.replace("\r\n", "\n").replace(turns, "");
    Cow::Owned(text.chars().map(|c| if is_fine(c) { c } else { ' ' }).collect())
}

/// The same on one line.
pub fn one_line(text: &str) -> String {
    plain(text).split_whitespace().collect::<Vec<_>>().join(" ")
}

impl Outline {
    /// The same document without what no format can carry; every writer gets it so.
    pub(super) fn cleaned(&self) -> Self {
        let mut clean = self.clone();
        let head = [&mut clean.title, &mut clean.kind, &mut clean.subtitle, &mut clean.description];
        head.into_iter().for_each(clean_line);
        for section in &mut clean.sections {
            clean_line(&mut section.title);
            section.blocks.iter_mut().for_each(clean_block);
        }
        clean
    }
}

fn clean_line(text: &mut String) {
    *text = one_line(text);
}

fn clean_text(text: &mut String) {
    if let Cow::Owned(clean) = plain(text) {
        *text = clean;
    }
}

fn clean_block(block: &mut Block) {
    match block {
        Block::Heading { text, .. } => clean_line(text),
        Block::Paragraph { text, .. } | Block::Notice { text } => clean_text(text),
        Block::Figures { figures } => {
            for figure in figures {
                let texts = [&mut figure.name, &mut figure.shown, &mut figure.range, &mut figure.note];
                texts.into_iter().for_each(clean_line);
            }
        }
        Block::Facts { facts } => {
            for fact in facts {
                clean_line(&mut fact.name);
                clean_text(&mut fact.text);
            }
        }
        Block::List { items } => items.iter_mut().for_each(clean_text),
        Block::Table(table) => clean_table(table),
        Block::Chart(chart) => clean_chart(chart),
    }
}

fn clean_table(table: &mut Table) {
    clean_line(&mut table.caption);
    table.columns.iter_mut().for_each(|column| clean_line(&mut column.heading));
    for cell in table.rows.iter_mut().flat_map(|row| &mut row.cells) {
        if let Cell::Text(text) | Cell::Dash(text) = cell {
            clean_text(text);
        }
    }
}

fn clean_chart(chart: &mut Chart) {
    let Chart { title, alt, caption, picture, .. } = chart;
    [title, alt, caption].into_iter().for_each(clean_line);
    match picture {
        Picture::Radar(radar) => {
            radar.axes.iter_mut().for_each(|axis| clean_line(&mut axis.name));
            radar.series.iter_mut().for_each(|series| clean_line(&mut series.name));
        }
        Picture::Dots(plot) => {
            plot.profiles.iter_mut().for_each(|(name, _)| clean_line(name));
            for row in &mut plot.rows {
                clean_line(&mut row.name);
                row.group.iter_mut().for_each(|(name, _)| clean_line(name));
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_line_breaks_are_left_of_control_characters() {
        assert_eq!(plain("a\0b\r\nc\u{1b}[1m\u{85}\u{7f}\t\u{ffff}d"), "a b\nc [1m    d");
        assert_eq!(plain("\u{202e}abc\u{2066}"), "abc");
        assert!(matches!(plain("já, 日本, שלום 🏙"), Cow::Borrowed(_)));
    }
}
