//! Markdown (`CommonMark` with tables), for notes and wikis.

use super::table::{Align, Form, Table};
use super::{Block, Fact, KeyFigure, Locale, Outline, Tone, one_line};
use std::fmt::Write;

/// Writes a document.
pub fn write(outline: &Outline) -> Vec<u8> {
    let mut out = Markdown { text: String::new(), locale: outline.locale };
    out.line(&format!("# {}", escaped(&outline.title)));
    let about = crate::text::report::joined([&outline.kind, &outline.subtitle, &outline.date_shown()]);
    out.line(&escaped(&about));
    for section in &outline.sections {
        out.line(&format!("## {}", escaped(&section.title)));
        section.blocks.iter().for_each(|block| out.block(block));
    }
    out.text.into_bytes()
}

struct Markdown {
    text: String,
    locale: Locale,
}

impl Markdown {
    /// A paragraph of its own.
    fn line(&mut self, text: &str) {
        if !self.text.is_empty() {
            self.text.push('\n');
        }
        self.text.push_str(text);
        self.text.push('\n');
    }

    fn block(&mut self, block: &Block) {
        match block {
            Block::Heading { text, .. } => self.line(&format!("### {}", escaped(text))),
            Block::Paragraph { text, tone: Tone::Lead } => self.line(&format!("**{}**", escaped(text))),
            Block::Paragraph { text, .. } => self.line(&paragraph(text)),
            Block::Notice { text } => self.line(&format!("> {}", escaped(text))),
            Block::Figures { figures } => self.items(figures.iter().map(figure)),
            Block::Facts { facts } => {
                self.items(facts.iter().map(|Fact { name, text }| labelled(name, text)));
            }
            Block::List { items } => self.items(items.iter().map(|item| escaped(item))),
            Block::Table(table) if table.form == Form::Grid => self.grid(table),
            Block::Table(table) => self.records(table),
            Block::Chart(chart) => {
                self.line(&format!("**{}.** {}", escaped(&chart.title), escaped(&chart.alt)));
                if !chart.caption.is_empty() {
                    self.line(&escaped(&chart.caption));
                }
            }
        }
    }

    fn items(&mut self, items: impl Iterator<Item = String>) {
        let items: Vec<String> = items.map(|item| format!("- {item}")).collect();
        self.line(&items.join("\n"));
    }

    fn grid(&mut self, table: &Table) {
        let row = |cells: Vec<String>| format!("| {} |", cells.join(" | "));
        let rule = |align| match align {
            Align::Left => "---".to_owned(),
            Align::Right => "---:".to_owned(),
        };
        let mut lines = vec![
            row(table.columns.iter().map(|column| escaped(&column.heading)).collect()),
            row(table.columns.iter().map(|column| rule(column.align)).collect()),
        ];
        let shown =
            |cells: &[super::Cell]| cells.iter().map(|cell| escaped(&cell.shown(self.locale))).collect();
        lines.extend(table.rows.iter().map(|of| row(shown(&of.cells))));
        self.line(&lines.join("\n"));
    }

    fn records(&mut self, table: &Table) {
        for record in table.records(self.locale) {
            if let Some(group) = record.group {
                self.line(&format!("### {}", escaped(&group)));
            }
            let mut item = format!("- **{}**", escaped(&record.name));
            if !record.standing.is_empty() {
                // Writing to a string cannot fail.
                let _ = write!(item, " ({})", escaped(&record.standing));
            }
            for (label, text) in record.lines {
                let text = label.map_or_else(|| escaped(&text), |label| labelled(label, &text));
                let _ = write!(item, "  \n  {text}");
            }
            self.line(&item);
        }
    }
}

fn figure(figure: &KeyFigure) -> String {
    let KeyFigure { name, shown, range, note, .. } = figure;
    let range = if range.is_empty() { String::new() } else { format!(" ({})", escaped(range)) };
    let note = if note.is_empty() { String::new() } else { format!(". {}", escaped(note)) };
    format!("**{}:** {}{range}{note}", escaped(name), escaped(shown))
}

fn labelled(name: &str, text: &str) -> String {
    format!("**{}:** {}", escaped(name), escaped(text))
}

/// Text with its paragraphs kept.
fn paragraph(text: &str) -> String {
    let lines: Vec<String> = text.lines().map(escaped).filter(|line| !line.is_empty()).collect();
    lines.join("\n\n")
}

/// One line in which nothing is markup or HTML.
fn escaped(text: &str) -> String {
    let text = one_line(text);
    let mut escaped = String::with_capacity(text.len());
    for (i, c) in text.char_indices() {
        match c {
            // Entities, since some readers take a backslash before them for text.
            '<' => escaped.push_str("&lt;"),
            '&' => escaped.push_str("&amp;"),
            '\\' | '`' | '*' | '_' | '[' | ']' | '|' | '~' | '$' | '^' => escaped.extend(['\\', c]),
            // Headings, lists and quotes begin a line.
            '#' | '+' | '-' | '>' | '=' if i == 0 => escaped.extend(['\\', c]),
            '.' | ')' if text[..i].bytes().all(|b| b.is_ascii_digit()) && i > 0 => escaped.extend(['\\', c]),
            _ => escaped.push(c),
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_a_user_writes_is_markup() {
        let check = |text: &str, expected: &str| assert_eq!(escaped(text), expected);
        check("# Not a heading", "\\# Not a heading");
        check("- not a list", "\\- not a list");
        check("1. not a list, 2.5 is", "1\\. not a list, 2.5 is");
        check("*a* _b_ `c` [d](e) | f", "\\*a\\* \\_b\\_ \\`c\\` \\[d\\](e) \\| f");
        check("<b>&nbsp;\n\nnext", "&lt;b>&amp;nbsp; next");
        check("=1+2", "\\=1+2");
    }
}
