//! The text of the document: paragraphs, tables and pictures in their styles.

use crate::report::Locale;
use crate::report::chart::{Chart, ChartId, Picture};
use crate::report::outline::{Block, Fact, KeyFigure, Outline, Section, Tone};
use crate::report::table::{Align, Cell, Column, Form, Record, Row, Table};
use crate::text::{report as words, tables};
use quick_xml::escape::escape;
use std::collections::HashMap;
use std::fmt::Write;

/// Width of the text on A4 with margins of 2 cm, in twentieths of a point.
const TEXT_WIDTH: u32 = 9_638;
/// One of them in the units of pictures.
const EMU_OF_TWIP: u32 = 635;
/// A bold letter of a table, and the margin on each side of a cell, in the same.
const LETTER: u32 = 125;
const MARGIN: u32 = 85;
/// The highest picture that leaves room for its caption.
const HIGHEST: u32 = 12_500;
/// The widest radar: one of the full width would fill half a page.
const WIDEST_RADAR: u32 = 6_800;

/// The XML of the text so far, and its pictures.
pub struct Body {
    pub xml: String,
    /// PNG files; the first is `rIdPicture1`.
    pub pictures: Vec<Vec<u8>>,
    /// PNG files that no chart has taken yet.
    drawn: HashMap<ChartId, Vec<u8>>,
    locale: Locale,
    /// Title of the part that is written.
    part: String,
    /// A record is a paragraph, since a page has no room for headings.
    is_one_page: bool,
    /// Level of the last heading that was not of a record: a record stands one below it.
    level: u8,
}

impl Body {
    /// No text yet. `drawn` are the charts as PNG; one without a picture will be told in words.
    pub fn new(locale: Locale, drawn: HashMap<ChartId, Vec<u8>>) -> Self {
        Self {
            xml: String::new(),
            pictures: Vec::new(),
            drawn,
            locale,
            part: String::new(),
            is_one_page: false,
            level: 1,
        }
    }

    /// The whole document.
    pub fn document(&mut self, outline: &Outline) {
        self.paragraph("Subtitle", &outline.kind);
        self.paragraph("Title", &outline.title);
        self.paragraph("Subtitle", &words::joined([&outline.subtitle, &outline.date_shown()]));
        self.is_one_page = outline.is_one_page;
        for Section { title, blocks, .. } in &outline.sections {
            self.heading(1, title);
            for block in blocks {
                self.block(block);
            }
        }
    }

    fn block(&mut self, block: &Block) {
        match block {
            Block::Heading { text, .. } => self.heading(2, text),
            Block::Paragraph { text, tone } => {
                let style = match tone {
                    Tone::Lead => "Lead",
                    Tone::Body => "Normal",
                    Tone::Small => "Explanation",
                };
                self.paragraph(style, text);
            }
            Block::Notice { text } => self.paragraph("Notice", text),
            Block::Figures { figures } => self.grid(&figures_table(figures)),
            Block::Facts { facts } => {
                for Fact { name, text } in facts {
                    self.labelled("Normal", name, text);
                }
            }
            Block::List { items } => {
                for item in items {
                    self.paragraph("ListBullet", item);
                }
            }
            Block::Table(table) if table.form == Form::Grid => self.grid(table),
            Block::Table(table) => self.records(table),
            Block::Chart(chart) => self.chart(chart),
        }
    }

    /// A heading of level 1 or 2.
    fn heading(&mut self, level: u8, text: &str) {
        self.level = level;
        if level == 1 {
            text.clone_into(&mut self.part);
        }
        self.paragraph(if level == 1 { "Heading1" } else { "Heading2" }, text);
    }

    fn paragraph(&mut self, style: &str, text: &str) {
        let run = run(text, false);
        self.raw_paragraph(style, "", &run);
    }

    fn labelled(&mut self, style: &str, label: &str, text: &str) {
        let runs = format!("{}{}", run(&format!("{label}: "), true), run(text, false));
        self.raw_paragraph(style, "", &runs);
    }

    /// `more` stands among the properties of the paragraph, `runs` is its content; both are XML.
    fn raw_paragraph(&mut self, style: &str, more: &str, runs: &str) {
        // Writing to a string cannot fail.
        let _ = write!(self.xml, r#"<w:p><w:pPr><w:pStyle w:val="{style}"/>{more}</w:pPr>{runs}</w:p>"#);
    }

    /// Headings for groups and names, since records are what one looks for in the navigation.
    fn records(&mut self, table: &Table) {
        for Record { group, name, standing, lines, .. } in table.records(self.locale) {
            if let Some(group) = group {
                self.heading(2, &group);
            }
            if self.is_one_page {
                self.page_record(&name, &standing, &lines);
                continue;
            }
            self.paragraph(if self.level == 1 { "Heading2" } else { "Heading3" }, &name);
            if !standing.is_empty() {
                self.paragraph("Standing", &standing);
            }
            for (label, text) in lines {
                match label {
                    Some(label) => self.labelled("Normal", label, &text),
                    None => self.paragraph("Normal", &text),
                }
            }
        }
    }

    fn page_record(&mut self, name: &str, standing: &str, lines: &[(Option<&str>, String)]) {
        let rest: Vec<&str> = lines.iter().map(|(_, text)| text.as_str()).collect();
        let words = if standing.is_empty() { String::new() } else { format!(" ({standing})") };
        let runs = format!("{}{}", run(name, true), run(&format!("{words}. {}", rest.join(" ")), false));
        self.raw_paragraph("Normal", "", &runs);
    }

    fn grid(&mut self, table: &Table) {
        let widths = widths(&table.columns);
        let caption = escape(table.caption.as_str());
        let _ = write!(
            self.xml,
            r#"<w:tbl><w:tblPr><w:tblStyle w:val="ReportTable"/><w:tblW w:w="5000" w:type="pct"/><w:tblLayout w:type="fixed"/><w:tblLook w:val="00A0" w:firstRow="1" w:lastRow="0" w:firstColumn="1" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/><w:tblCaption w:val="{caption}"/></w:tblPr><w:tblGrid>"#
        );
        for width in &widths {
            let _ = write!(self.xml, r#"<w:gridCol w:w="{width}"/>"#);
        }
        self.xml.push_str("</w:tblGrid>");
        self.xml.push_str("<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>");
        for (column, width) in table.columns.iter().zip(&widths) {
            self.cell(*width, column.align, &column.heading);
        }
        self.xml.push_str("</w:tr>");
        for Row { cells, .. } in &table.rows {
            self.xml.push_str("<w:tr><w:trPr><w:cantSplit/></w:trPr>");
            for ((column, width), cell) in table.columns.iter().zip(&widths).zip(cells) {
                self.cell(*width, column.align, &cell.shown(self.locale));
            }
            self.xml.push_str("</w:tr>");
        }
        self.xml.push_str("</w:tbl>");
        // Word joins two tables that touch.
        self.raw_paragraph("TableText", "", "");
    }

    fn cell(&mut self, width: u32, align: Align, text: &str) {
        let _ = write!(self.xml, r#"<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>"#);
        let side = match align {
            Align::Left => "",
            Align::Right => r#"<w:jc w:val="right"/>"#,
        };
        let run = run(text, false);
        self.raw_paragraph("TableText", side, &run);
        self.xml.push_str("</w:tc>");
    }

    fn chart(&mut self, chart: &Chart) {
        let drawn = self.drawn.remove(&chart.id).and_then(|png| size_of_png(&png).map(|size| (png, size)));
        let Some((png, (width, height))) = drawn else {
            return self.labelled("Normal", &chart.title, &chart.alt);
        };
        let widest = match chart.picture {
            Picture::Radar(_) => WIDEST_RADAR,
            Picture::Dots(_) | Picture::Rounds(_) | Picture::Answers(_) => TEXT_WIDTH,
        };
        let (mut across, mut down) = (widest, widest * height / width.max(1));
        if down > HIGHEST {
            (across, down) = (HIGHEST * width / height.max(1), HIGHEST);
        }
        let (across, down) = (across * EMU_OF_TWIP, down * EMU_OF_TWIP);
        self.pictures.push(png);
        let number = self.pictures.len();
        let (title, alt) = (escape(chart.title.as_str()), escape(chart.alt.as_str()));
        let drawing = format!(
            r#"<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="{across}" cy="{down}"/><wp:docPr id="{number}" name="{title}" descr="{alt}"/><wp:cNvGraphicFramePr><a:graphicFrameLocks noChangeAspect="1"/></wp:cNvGraphicFramePr><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:nvPicPr><pic:cNvPr id="{number}" name="{title}" descr="{alt}"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="rIdPicture{number}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="{across}" cy="{down}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"#
        );
        // The only chart of a part may have its title.
        if chart.title != self.part {
            self.heading(2, &chart.title);
        }
        self.raw_paragraph("Normal", "<w:keepNext/>", &drawing);
        if !chart.caption.is_empty() {
            self.paragraph("Caption", &chart.caption);
        }
    }
}

/// The width of the text shared out among columns, so that the longest word of every heading has room.
fn widths(columns: &[Column]) -> Vec<u32> {
    let needed = |column: &Column| {
        let longest = column.heading.split_whitespace().map(|word| word.chars().count()).max().unwrap_or(0);
        u32::try_from(longest).unwrap_or(u32::MAX).min(15) * LETTER + 2 * MARGIN
    };
    let needed: Vec<u32> = columns.iter().map(needed).collect();
    let rest = TEXT_WIDTH.saturating_sub(needed.iter().sum());
    let shares: u32 = columns.iter().map(|column| u32::from(column.width)).sum();
    let share = |column: &Column| rest * u32::from(column.width) / shares.max(1);
    columns.iter().zip(needed).map(|(column, needed)| needed + share(column)).collect()
}

/// Figures as rows, since a page has no cards.
fn figures_table(figures: &[KeyFigure]) -> Table {
    let row = |KeyFigure { name, shown, range, note, look, .. }: &KeyFigure| Row {
        look: Some(*look),
        cells: [name, shown, range, note].map(Cell::text).into(),
    };
    Table {
        name: "figures",
        caption: tables::FIGURES.to_owned(),
        form: Form::Grid,
        columns: vec![
            Column::text(tables::FIGURE, 5),
            Column::number(words::SCORE, 2),
            Column::text(words::BETWEEN, 4),
            Column::text(tables::REMARK, 7),
        ],
        rows: figures.iter().map(row).collect(),
    }
}

/// A run of plain text; line breaks stay.
fn run(text: &str, is_strong: bool) -> String {
    let strong = if is_strong { r#"<w:rPr><w:rStyle w:val="Strong"/></w:rPr>"# } else { "" };
    let lines = text.split('\n').map(|line| format!(r#"<w:t xml:space="preserve">{}</w:t>"#, escape(line)));
    format!("<w:r>{strong}{}</w:r>", lines.collect::<Vec<_>>().join("<w:br/>"))
}

/// Width and height, which stand at the beginning of every PNG.
fn size_of_png(png: &[u8]) -> Option<(u32, u32)> {
    let number = |at: usize| Some(u32::from_be_bytes(png.get(at..at + 4)?.try_into().ok()?));
    number(16).zip(number(20)).filter(|(width, height)| *width > 0 && *height > 0)
}
