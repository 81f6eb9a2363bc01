//! Text of a file without what no format can carry.

use super::{Block, Cell, Chart, ChartId, Format, Outline, Picture, Table};
use std::borrow::Cow;
use std::collections::BTreeSet;

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

/// Whether a text keeps its line breaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Line,
    Lines,
}

type EachText<'a> = &'a mut dyn FnMut(&mut String, Kind);

impl Outline {
    /// The same document without what no format can carry; every writer gets it so.
    pub(super) fn cleaned(&self) -> Self {
        let mut clean = self.clone();
        clean.each_text(&mut |text, kind| match kind {
            Kind::Line => *text = one_line(text),
            Kind::Lines => {
                if let Cow::Owned(clean) = plain(text) {
                    *text = clean;
                }
            }
        });
        clean
    }

    /// Every letter.
    #[cfg(feature = "pdf")]
    pub(super) fn letters(&self) -> BTreeSet<char> {
        let mut letters = BTreeSet::new();
        self.clone().each_text(&mut |text, _| letters.extend(text.chars().filter(|c| *c != '\n')));
        letters
    }

    /// The letters that are drawn here, and not by the program that opens the file: all of a PDF, those of the
    /// charts in a Word document, those of a chart that is a picture. `chart` says which one that is.
    pub fn letters_drawn(&self, format: Format, chart: ChartId) -> BTreeSet<char> {
        let mut letters = BTreeSet::new();
        let add: EachText = &mut |text, _| letters.extend(text.chars().filter(|c| *c != '\n'));
        let mut drawn = self.cleaned();
        match format {
            Format::Pdf => drawn.each_text(add),
            Format::Docx => drawn.charts_mut().for_each(|chart| each_of_chart(chart, add)),
            Format::Png => {
                add(&mut drawn.title, Kind::Line);
                add(&mut drawn.subtitle, Kind::Line);
                let wanted = drawn.charts_mut().filter(|other| other.id == chart);
                wanted.for_each(|chart| each_of_chart(chart, add));
            }
            Format::Xlsx | Format::Csv | Format::Html | Format::Markdown | Format::Json | Format::Svg => {}
        }
        letters
    }

    fn charts_mut(&mut self) -> impl Iterator<Item = &mut Chart> {
        self.sections.iter_mut().flat_map(|section| &mut section.blocks).filter_map(|block| match block {
            Block::Chart(chart) => Some(chart),
            _ => None,
        })
    }

    /// The same document with another letter for each that is not to be drawn.
    #[cfg(feature = "pdf")]
    pub(super) fn with_letters(&self, letter: impl Fn(char) -> char) -> Self {
        let mut changed = self.clone();
        changed.each_text(&mut |text, _| {
            if text.chars().any(|c| c != '\n' && letter(c) != c) {
                *text = text.chars().map(|c| if c == '\n' { c } else { letter(c) }).collect();
            }
        });
        changed
    }

    fn each_text(&mut self, each: EachText) {
        for text in [&mut self.title, &mut self.kind, &mut self.subtitle, &mut self.description] {
            each(text, Kind::Line);
        }
        for section in &mut self.sections {
            each(&mut section.title, Kind::Line);
            section.blocks.iter_mut().for_each(|block| each_of_block(block, each));
        }
    }
}

fn each_of_block(block: &mut Block, each: EachText) {
    match block {
        Block::Heading { text, .. } => each(text, Kind::Line),
        Block::Paragraph { text, .. } | Block::Notice { text } => each(text, Kind::Lines),
        Block::Figures { figures } => {
            for figure in figures {
                for text in [&mut figure.name, &mut figure.shown, &mut figure.range, &mut figure.note] {
                    each(text, Kind::Line);
                }
            }
        }
        Block::Facts { facts } => {
            for fact in facts {
                each(&mut fact.name, Kind::Line);
                each(&mut fact.text, Kind::Lines);
            }
        }
        Block::List { items } => items.iter_mut().for_each(|item| each(item, Kind::Lines)),
        Block::Table(table) => each_of_table(table, each),
        Block::Chart(chart) => each_of_chart(chart, each),
    }
}

fn each_of_table(table: &mut Table, each: EachText) {
    each(&mut table.caption, Kind::Line);
    table.columns.iter_mut().for_each(|column| each(&mut column.heading, Kind::Line));
    for cell in table.rows.iter_mut().flat_map(|row| &mut row.cells) {
        if let Cell::Text(text) | Cell::Dash(text) = cell {
            each(text, Kind::Lines);
        }
    }
}

fn each_of_chart(chart: &mut Chart, each: EachText) {
    let Chart { title, alt, caption, picture, .. } = chart;
    for text in [title, alt, caption] {
        each(text, Kind::Line);
    }
    match picture {
        Picture::Radar(radar) => {
            radar.axes.iter_mut().for_each(|axis| each(&mut axis.name, Kind::Line));
            radar.series.iter_mut().for_each(|series| each(&mut series.name, Kind::Line));
        }
        Picture::Dots(plot) => {
            plot.profiles.iter_mut().for_each(|(name, _)| each(name, Kind::Line));
            for row in &mut plot.rows {
                each(&mut row.name, Kind::Line);
                row.group.iter_mut().for_each(|(name, _)| each(name, Kind::Line));
            }
        }
        Picture::Rounds(plot) => {
            for round in &mut plot.rounds {
                each(&mut round.name, Kind::Line);
                each(&mut round.remark, Kind::Line);
            }
            plot.lines.iter_mut().for_each(|line| each(&mut line.name, Kind::Line));
        }
        Picture::Answers(plot) => {
            plot.rows.iter_mut().for_each(|row| each(&mut row.name, Kind::Line));
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
