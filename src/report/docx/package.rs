//! The parts around the text: what belongs together, styles, footer and properties, in one archive.

use super::body::Body;
use crate::report::Locale;
use crate::report::outline::Outline;
use crate::report::palette::Palette;
use crate::text::{TITLE, report as words};
use quick_xml::escape::escape;
use std::fmt::Write as _;
use std::io::{Cursor, Write as _};
use zip::ZipWriter;
use zip::result::ZipError;
use zip::write::SimpleFileOptions;

const STYLES: &str = include_str!("parts/styles.xml");
const NUMBERING: &str = include_str!("parts/numbering.xml");
const SETTINGS: &str = include_str!("parts/settings.xml");
const HEAD: &str = r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>"#;
const W: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const R: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE: &str = "http://schemas.openxmlformats.org/package/2006";

/// A document and its text.
pub struct Package<'a> {
    pub outline: &'a Outline,
    pub body: Body,
}

/// The styles with smaller letters and less room between paragraphs, so that a page holds more.
fn closer(styles: &str) -> String {
    // Letters in percent, and room before and after a paragraph.
    const SHRUNK: [(&str, u32); 4] =
        [("<w:sz w:val=\"", 80), ("<w:szCs w:val=\"", 80), ("w:before=\"", 35), ("w:after=\"", 35)];
    SHRUNK.iter().fold(styles.to_owned(), |styles, (before, percent)| {
        let mut parts = styles.split(before);
        let mut out = parts.next().unwrap_or_default().to_owned();
        for part in parts {
            let digits = part.bytes().take_while(u8::is_ascii_digit).count();
            let (number, rest) = part.split_at(digits);
            let number =
                number.parse::<u32>().map_or_else(|_| number.to_owned(), |n| (n * percent / 100).to_string());
            out.extend([before, number.as_str(), rest]);
        }
        out
    })
}

impl Package<'_> {
    /// The bytes of the file.
    ///
    /// # Errors
    /// When the archive cannot be built.
    pub fn write(&self) -> Result<Vec<u8>, ZipError> {
        let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
        let mut part = |name: &str, content: &[u8]| -> Result<(), ZipError> {
            archive.start_file(name, SimpleFileOptions::default())?;
            Ok(archive.write_all(content)?)
        };
        part("[Content_Types].xml", content_types().as_bytes())?;
        part("_rels/.rels", main_relations().as_bytes())?;
        part("docProps/core.xml", self.properties().as_bytes())?;
        part("word/document.xml", self.document().as_bytes())?;
        part("word/_rels/document.xml.rels", self.relations().as_bytes())?;
        let styles = self.filled_in(STYLES);
        let styles = if self.outline.is_one_page { closer(&styles) } else { styles };
        part("word/styles.xml", styles.as_bytes())?;
        part("word/numbering.xml", NUMBERING.as_bytes())?;
        part("word/settings.xml", self.filled_in(SETTINGS).as_bytes())?;
        part("word/footer1.xml", self.footer().as_bytes())?;
        for (picture, number) in self.body.pictures.iter().zip(1..) {
            part(&format!("word/media/picture{number}.png"), picture)?;
        }
        Ok(archive.finish()?.into_inner())
    }

    fn document(&self) -> String {
        let text = &self.body.xml;
        let edge = if self.outline.is_one_page { 624 } else { 1134 };
        let half = edge / 2;
        format!(
            r#"{HEAD}<w:document xmlns:w="{W}" xmlns:r="{R}" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><w:body>{text}<w:sectPr><w:footerReference w:type="default" r:id="rIdFooter"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="{edge}" w:right="1134" w:bottom="{edge}" w:left="1134" w:header="{half}" w:footer="{half}" w:gutter="0"/></w:sectPr></w:body></w:document>"#
        )
    }

    /// Title on the left, page on the right.
    fn footer(&self) -> String {
        let field = |name: &str| {
            format!(
                r#"</w:t></w:r><w:fldSimple w:instr="{name}"><w:r><w:t>1</w:t></w:r></w:fldSimple><w:r><w:t xml:space="preserve">"#
            )
        };
        let page = words::page(&field("PAGE"), &field("NUMPAGES"));
        let title = escape(self.outline.title.as_str());
        format!(
            r#"{HEAD}<w:ftr xmlns:w="{W}"><w:p><w:pPr><w:pStyle w:val="Footer"/></w:pPr><w:r><w:t xml:space="preserve">{title}</w:t><w:tab/><w:t xml:space="preserve">{page}</w:t></w:r></w:p></w:ftr>"#
        )
    }

    fn properties(&self) -> String {
        let Outline { title, kind, description, language, date, .. } = self.outline;
        let [title, kind, description, language, program] =
            [title, kind, description, language, TITLE].map(|text: &str| escape(text).into_owned());
        let day = Locale::Iso.date(*date);
        format!(
            r#"{HEAD}<cp:coreProperties xmlns:cp="{PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>{title}</dc:title><dc:subject>{kind}</dc:subject><dc:creator>{program}</dc:creator><dc:description>{description}</dc:description><dc:language>{language}</dc:language><dcterms:created xsi:type="dcterms:W3CDTF">{day}T00:00:00Z</dcterms:created></cp:coreProperties>"#
        )
    }

    fn relations(&self) -> String {
        let parts = [
            ("rIdStyles", "styles", "styles.xml"),
            ("rIdNumbering", "numbering", "numbering.xml"),
            ("rIdSettings", "settings", "settings.xml"),
            ("rIdFooter", "footer", "footer1.xml"),
        ];
        let mut relations: String = parts.map(|(id, kind, target)| relation(id, kind, target)).concat();
        for number in 1..=self.body.pictures.len() {
            let (id, target) = (format!("rIdPicture{number}"), format!("media/picture{number}.png"));
            relations.push_str(&relation(&id, "image", &target));
        }
        format!(r#"{HEAD}<Relationships xmlns="{PACKAGE}/relationships">{relations}</Relationships>"#)
    }

    /// A part with colours and language in it.
    fn filled_in(&self, part: &str) -> String {
        let colors = [
            ("{ink}", Palette::INK),
            ("{muted}", Palette::MUTED),
            ("{accent}", Palette::ACCENT),
            ("{notice}", Palette::ACCENT_SOFT),
            ("{line}", Palette::LINE),
            ("{head}", Palette::SOFT),
        ];
        let part = part.replace("{language}", &escape(self.outline.language.as_str()));
        colors
            .iter()
            .fold(part, |part, (name, color)| part.replace(name, color.hex().trim_start_matches('#')))
    }
}

fn relation(id: &str, kind: &str, target: &str) -> String {
    format!(r#"<Relationship Id="{id}" Type="{R}/{kind}" Target="{target}"/>"#)
}

fn main_relations() -> String {
    let document = relation("rIdDocument", "officeDocument", "word/document.xml");
    format!(
        r#"{HEAD}<Relationships xmlns="{PACKAGE}/relationships">{document}<Relationship Id="rIdCore" Type="{PACKAGE}/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>"#
    )
}

fn content_types() -> String {
    let word = "application/vnd.openxmlformats-officedocument.wordprocessingml";
    let parts = [
        ("word/document.xml", format!("{word}.document.main+xml")),
        ("word/styles.xml", format!("{word}.styles+xml")),
        ("word/numbering.xml", format!("{word}.numbering+xml")),
        ("word/settings.xml", format!("{word}.settings+xml")),
        ("word/footer1.xml", format!("{word}.footer+xml")),
        ("docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml".to_owned()),
    ];
    let mut types = String::new();
    for (part, kind) in parts {
        // Writing to a string cannot fail.
        let _ = write!(types, r#"<Override PartName="/{part}" ContentType="{kind}"/>"#);
    }
    format!(
        r#"{HEAD}<Types xmlns="{PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/>{types}</Types>"#
    )
}
