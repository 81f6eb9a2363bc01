//! HTML: one file that needs no other, for the screen and for printing, readable by ear.

use super::svg::{self, escaped};
use super::table::{Align, Cell, Form, Table};
use super::{Block, Chart, Fact, KeyFigure, Outline, Palette, Section, Tone};
use crate::geometry::Look;
use crate::text::report as text;
use std::fmt::{Arguments, Write};

const STYLE: &str = include_str!("../../assets/report/report.css");

/// Writes a document.
pub fn write(outline: &Outline) -> Vec<u8> {
    let mut page = Page { html: String::new(), outline };
    page.head();
    if !outline.is_one_page {
        page.contents();
    }
    page.put(format_args!("<main>\n"));
    outline.sections.iter().for_each(|section| page.section(section));
    page.put(format_args!("</main>\n</body>\n</html>\n"));
    page.html.into_bytes()
}

struct Page<'a> {
    html: String,
    outline: &'a Outline,
}

impl Page<'_> {
    fn put(&mut self, html: Arguments) {
        // Writing to a string cannot fail.
        let _ = self.html.write_fmt(html);
    }

    fn head(&mut self) {
        let Outline { language, title, kind, subtitle, description, .. } = self.outline;
        let colors = [
            ("paper", Palette::PAPER),
            ("card", Palette::CARD),
            ("ink", Palette::INK),
            ("muted", Palette::MUTED),
            ("line", Palette::LINE),
            ("accent", Palette::ACCENT),
            ("accent-soft", Palette::ACCENT_SOFT),
        ];
        let colors = colors.map(|(name, rgb)| format!("--{name}:{};", rgb.hex())).concat();
        let about = escaped(&text::joined([subtitle.clone(), self.outline.date_shown()]));
        let class = if self.outline.is_one_page { " class=\"one-page\"" } else { "" };
        let (language, title, kind) = (escaped(language), escaped(title), escaped(kind));
        let (description, program) =
            (escaped(description), escaped(&text::program(env!("CARGO_PKG_VERSION"))));
        self.put(format_args!(
            "<!doctype html>\n<html lang=\"{language}\">\n<head>\n<meta charset=\"utf-8\">\n\
             <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n\
             <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
             <meta name=\"description\" content=\"{description}\">\n<meta name=\"generator\" content=\"{program}\">\n\
             <title>{title} – {kind}</title>\n<style>\n:root {{ {colors} }}\n{STYLE}</style>\n</head>\n<body{class}>\n\
             <header>\n<p class=\"kind\">{kind}</p>\n<h1 dir=\"auto\">{title}</h1>\n<p class=\"about\" dir=\"auto\">{about}</p>\n</header>\n"
        ));
    }

    fn contents(&mut self) {
        let contents = text::CONTENTS;
        self.put(format_args!("<nav aria-label=\"{contents}\">\n<ol>\n"));
        for section in &self.outline.sections {
            let (id, title) = (section.id.name(), escaped(&section.title));
            self.put(format_args!("<li><a href=\"#{id}\">{title}</a></li>\n"));
        }
        self.put(format_args!("</ol>\n</nav>\n"));
    }

    fn section(&mut self, section: &Section) {
        let (id, title) = (section.id.name(), escaped(&section.title));
        self.put(format_args!(
            "<section aria-labelledby=\"{id}\">\n<h2 id=\"{id}\" dir=\"auto\">{title}</h2>\n"
        ));
        // Records stand below the last heading, so that no level is left out.
        let mut level = 3;
        for block in &section.blocks {
            if matches!(block, Block::Heading { .. }) {
                level = 4;
            }
            self.block(block, level);
        }
        self.put(format_args!("</section>\n"));
    }

    fn block(&mut self, block: &Block, level: u8) {
        match block {
            Block::Heading { text, look } => {
                let (mark, text) = (mark(*look), escaped(text));
                self.put(format_args!("<h3 dir=\"auto\">{mark}{text}</h3>\n"));
            }
            Block::Paragraph { text, tone } => {
                let class = match tone {
                    Tone::Lead => "lead",
                    Tone::Body => "break",
                    Tone::Small => "small",
                };
                self.put(format_args!("<p class=\"{class}\" dir=\"auto\">{}</p>\n", escaped(text)));
            }
            Block::Notice { text } => {
                self.put(format_args!(
                    "<p class=\"notice\" role=\"note\" dir=\"auto\">{}</p>\n",
                    escaped(text)
                ));
            }
            Block::Figures { figures } => self.figures(figures),
            Block::Facts { facts } => {
                self.put(format_args!("<dl>\n"));
                for Fact { name, text } in facts {
                    let (name, text) = (escaped(name), escaped(text));
                    self.put(format_args!("<dt>{name}</dt>\n<dd class=\"break\" dir=\"auto\">{text}</dd>\n"));
                }
                self.put(format_args!("</dl>\n"));
            }
            Block::List { items } => {
                self.put(format_args!("<ul>\n"));
                for item in items {
                    self.put(format_args!("<li dir=\"auto\">{}</li>\n", escaped(item)));
                }
                self.put(format_args!("</ul>\n"));
            }
            Block::Table(table) if table.form == Form::Grid => self.grid(table),
            Block::Table(table) => self.records(table, level),
            Block::Chart(chart) => self.chart(chart),
        }
    }

    fn figures(&mut self, figures: &[KeyFigure]) {
        for figure in figures.iter().filter(|figure| figure.is_main) {
            let KeyFigure { name, shown, range, note, is_sure, .. } = figure;
            let unsure = if *is_sure { "" } else { " unsure" };
            let (name, shown, range, note) = (escaped(name), escaped(shown), escaped(range), escaped(note));
            let drawn = if figure.bar.is_some() { svg::bar(figure).svg } else { String::new() };
            self.put(format_args!(
                "<div class=\"main\">\n<p class=\"note\">{name}</p>\n\
                 <p><span class=\"score{unsure}\">{shown}</span> <span>{range}</span></p>\n\
                 {drawn}\n<p class=\"note\">{note}</p>\n</div>\n"
            ));
        }
        let mut rest = figures.iter().filter(|figure| !figure.is_main).peekable();
        if rest.peek().is_none() {
            return;
        }
        let (area, bar, score, between) = (text::AREA, text::FROM_LOW_TO_HIGH, text::SCORE, text::BETWEEN);
        self.put(format_args!(
            "<div class=\"wide\">\n<table>\n<caption>{}</caption>\n<thead>\n<tr><th scope=\"col\">{area}</th><th scope=\"col\" class=\"bars\">{bar}</th>\
             <th scope=\"col\" class=\"number\">{score}</th><th scope=\"col\" class=\"number\">{between}</th></tr>\n</thead>\n<tbody>\n",
            text::areas_caption()
        ));
        for figure in rest {
            let KeyFigure { name, shown, range, note, look, is_sure, .. } = figure;
            let drawn = if figure.bar.is_some() { svg::bar(figure).svg } else { text::NOT_SCORED.to_owned() };
            let note = if note.is_empty() {
                String::new()
            } else {
                format!("<br><span class=\"note\">{}</span>", escaped(note))
            };
            let unsure = if *is_sure { "" } else { " unsure" };
            let (mark, name, shown, range) =
                (mark(Some(*look)), escaped(name), escaped(shown), escaped(range));
            self.put(format_args!(
                "<tr><th scope=\"row\" dir=\"auto\">{mark}{name}{note}</th><td>{drawn}</td>\
                 <td class=\"number{unsure}\"><b>{shown}</b></td><td class=\"number\">{range}</td></tr>\n"
            ));
        }
        self.put(format_args!("</tbody>\n</table>\n</div>\n"));
    }

    fn grid(&mut self, table: &Table) {
        let class = |align| if align == Align::Right { " class=\"number\"" } else { "" };
        let caption = escaped(&table.caption);
        self.put(format_args!(
            "<div class=\"wide\">\n<table>\n<caption dir=\"auto\">{caption}</caption>\n<thead>\n<tr>"
        ));
        for column in &table.columns {
            let (class, heading) = (class(column.align), escaped(&column.heading));
            self.put(format_args!("<th scope=\"col\"{class}>{heading}</th>"));
        }
        self.put(format_args!("</tr>\n</thead>\n<tbody>\n"));
        for row in &table.rows {
            self.put(format_args!("<tr>"));
            for (i, (column, cell)) in table.columns.iter().zip(&row.cells).enumerate() {
                let (class, shown) = (class(column.align), escaped(&cell.shown(self.outline.locale)));
                let why = match cell {
                    Cell::Dash(why) if !why.is_empty() => format!(" title=\"{}\"", escaped(why)),
                    _ => String::new(),
                };
                if i == 0 {
                    let mark = mark(row.look);
                    self.put(format_args!("<th scope=\"row\"{class} dir=\"auto\">{mark}{shown}</th>"));
                } else {
                    self.put(format_args!("<td{class}{why} dir=\"auto\">{shown}</td>"));
                }
            }
            self.put(format_args!("</tr>\n"));
        }
        self.put(format_args!("</tbody>\n</table>\n</div>\n"));
    }

    fn records(&mut self, table: &Table, level: u8) {
        let records = table.records(self.outline.locale);
        let level = if records.iter().any(|record| record.group.is_some()) { 4 } else { level };
        for record in records {
            if let Some(group) = record.group {
                self.put(format_args!("<h3 dir=\"auto\">{}</h3>\n", escaped(&group)));
            }
            let (mark, name) = (mark(record.look), escaped(&record.name));
            let standing = match record.standing.as_str() {
                "" => String::new(),
                standing => format!("<span class=\"standing\">{}</span>", escaped(standing)),
            };
            self.put(format_args!(
                "<h{level} class=\"record\" dir=\"auto\">{mark}{name} {standing}</h{level}>\n"
            ));
            for (label, text) in record.lines {
                let label = label.map(|label| format!("<b>{}:</b> ", escaped(label))).unwrap_or_default();
                let text = escaped(&text);
                self.put(format_args!("<p class=\"record-line break\" dir=\"auto\">{label}{text}</p>\n"));
            }
        }
    }

    fn chart(&mut self, chart: &Chart) {
        let drawing = svg::part(chart).svg;
        let caption = escaped(&text::joined([&chart.title, &chart.caption]));
        self.put(format_args!(
            "<figure>\n{drawing}\n<figcaption dir=\"auto\">{caption}</figcaption>\n</figure>\n"
        ));
    }
}

/// The mark before a name; the name says all.
fn mark(look: Option<Look>) -> String {
    look.map(|look| format!("<span class=\"mark\">{}</span>", svg::mark(look).svg)).unwrap_or_default()
}
