//! Reports as DOCX, XLSX and CSV, read again by other libraries than those that write them.

use super::{bytes, options, port_aurel, report};
use crate::save_round_trip::{HOSTILE, built_in_framework, filled_with};
use calamine::{Data, Reader, Xlsx};
use roxmltree::{Document, Node};
use scidip_scorecard::model::{Assessment, CriterionId, Round};
use scidip_scorecard::report::{ChartId, Format, Options, Outline, SectionId, plain};
use scidip_scorecard::store::Library;
use std::collections::BTreeMap;
use std::io::{Cursor, Read};

const W: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

/// The whole report on an assessment with the built-in framework.
pub fn report_of(assessment: &Assessment) -> Outline {
    report(&built_in_framework(), assessment, &options())
}

/// The example with everything in it.
fn example() -> Assessment {
    Library::built_in().unwrap().examples()[0].assessment.clone()
}

/// Every part of an Office file by its name.
fn parts(bytes: &[u8]) -> BTreeMap<String, Vec<u8>> {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let names: Vec<String> = archive.file_names().map(|name| name.unwrap().into_owned()).collect();
    let read = |name: String| {
        let mut content = Vec::new();
        archive.by_name(&name).unwrap().read_to_end(&mut content).unwrap();
        (name, content)
    };
    names.into_iter().map(read).collect()
}

fn text_of(parts: &BTreeMap<String, Vec<u8>>, name: &str) -> String {
    String::from_utf8(parts[name].clone()).unwrap()
}

fn elements<'a>(of: &Node<'a, 'a>, name: &'static str) -> Vec<Node<'a, 'a>> {
    of.descendants().filter(|node| node.tag_name().name() == name).collect()
}

/// Style and text of every paragraph; a line break is `\n`.
fn paragraphs(document: &Document) -> Vec<(String, String)> {
    let root = document.root();
    let paragraphs = root.descendants().filter(|node| node.has_tag_name((W, "p")));
    let style = |p: &Node| {
        let style = p.descendants().find(|node| node.has_tag_name((W, "pStyle")));
        style.and_then(|style| style.attribute((W, "val"))).unwrap_or("").to_owned()
    };
    let text = |p: &Node| {
        let pieces = p.descendants().filter_map(|node| match node.tag_name().name() {
            "t" => Some(node.text().unwrap_or("")),
            "br" => Some("\n"),
            _ => None,
        });
        pieces.collect::<String>()
    };
    paragraphs.map(|p| (style(&p), text(&p))).collect()
}

#[test]
fn the_text_document_has_real_styles_headings_and_a_language() {
    let report = port_aurel();
    let parts = parts(&bytes(&report, Format::Docx));
    let text = text_of(&parts, "word/document.xml");
    let document = Document::parse(&text).unwrap();
    let paragraphs = paragraphs(&document);
    let of_style = |style: &str| -> Vec<&str> {
        paragraphs.iter().filter(|(of, _)| of == style).map(|(_, text)| text.as_str()).collect()
    };
    assert_eq!(of_style("Title"), [report.title.as_str()]);
    let sections: Vec<&str> = report.sections.iter().map(|section| section.title.as_str()).collect();
    assert_eq!(of_style("Heading1"), sections);
    assert!(of_style("Heading3").iter().any(|heading| heading.starts_with("F1 ")));
    assert!(of_style("ListBullet").len() > 3);

    let styles = text_of(&parts, "word/styles.xml");
    let styles = Document::parse(&styles).unwrap();
    let defined: Vec<&str> = styles.descendants().filter_map(|node| node.attribute((W, "styleId"))).collect();
    for (style, text) in &paragraphs {
        assert!(defined.contains(&style.as_str()), "“{style}” of “{text}” is not defined");
    }
    let language = elements(&styles.root(), "lang")[0].attribute((W, "val"));
    assert_eq!(language, Some("en"));
    let core = text_of(&parts, "docProps/core.xml");
    let core = Document::parse(&core).unwrap();
    let property = |name: &'static str| elements(&core.root(), name)[0].text();
    assert_eq!([property("title"), property("language")], [Some(report.title.as_str()), Some("en")]);
    let footer = text_of(&parts, "word/footer1.xml");
    assert!(footer.contains("PAGE") && footer.contains("NUMPAGES"));
}

#[test]
fn no_heading_skips_a_level() {
    let parts = parts(&bytes(&port_aurel(), Format::Docx));
    let text = text_of(&parts, "word/document.xml");
    let mut before = 0;
    for (style, heading) in paragraphs(&Document::parse(&text).unwrap()) {
        let Some(level) = style.strip_prefix("Heading").map(|level| level.parse::<u32>().unwrap()) else {
            continue;
        };
        assert!(level <= before + 1, "“{heading}” is of level {level} behind one of level {before}");
        assert!(!heading.trim().is_empty());
        before = level;
    }
    assert_eq!(before.min(1), 1);
}

#[test]
fn tables_of_the_text_document_have_heading_rows_and_charts_alternative_text() {
    let report = port_aurel();
    let parts = parts(&bytes(&report, Format::Docx));
    let text = text_of(&parts, "word/document.xml");
    let document = Document::parse(&text).unwrap();
    let tables = elements(&document.root(), "tbl");
    assert!(tables.len() > 4);
    for table in tables {
        let rows = elements(&table, "tr");
        let is_head = |row: &Node| row.descendants().any(|node| node.has_tag_name((W, "tblHeader")));
        assert!(is_head(&rows[0]) && !rows[1..].iter().any(is_head));
        let columns = elements(&table, "gridCol").len();
        assert!(
            rows.iter()
                .all(|row| row.children().filter(|cell| cell.has_tag_name((W, "tc"))).count() == columns)
        );
        let caption = elements(&table, "tblCaption")[0].attribute((W, "val")).unwrap();
        assert!(!caption.is_empty());
    }
    let told: Vec<Option<&str>> =
        elements(&document.root(), "docPr").iter().map(|picture| picture.attribute("descr")).collect();
    assert_eq!(told, report.charts().map(|chart| Some(chart.alt.as_str())).collect::<Vec<_>>());
    assert_eq!(told.len(), 4);
}

#[test]
fn every_part_that_a_text_document_speaks_of_is_there() {
    let parts = parts(&bytes(&port_aurel(), Format::Docx));
    let relations = text_of(&parts, "word/_rels/document.xml.rels");
    let relations = Document::parse(&relations).unwrap();
    let mut known = Vec::new();
    for relation in elements(&relations.root(), "Relationship") {
        let target = format!("word/{}", relation.attribute("Target").unwrap());
        assert!(parts.contains_key(&target), "{target}");
        known.push(relation.attribute("Id").unwrap());
    }
    let text = text_of(&parts, "word/document.xml");
    let document = Document::parse(&text).unwrap();
    let used = document.descendants().flat_map(|node| node.attributes()).filter(|attribute| {
        attribute.namespace() == Some("http://schemas.openxmlformats.org/officeDocument/2006/relationships")
    });
    let used: Vec<&str> = used.map(|attribute| attribute.value()).collect();
    assert!(used.len() >= 4 && used.iter().all(|id| known.contains(id)), "{used:?}");
    let types = text_of(&parts, "[Content_Types].xml");
    for name in elements(&Document::parse(&types).unwrap().root(), "Override") {
        assert!(parts.contains_key(&name.attribute("PartName").unwrap()[1..]));
    }
}

fn workbook(bytes: Vec<u8>) -> Xlsx<Cursor<Vec<u8>>> {
    Xlsx::new(Cursor::new(bytes)).unwrap()
}

#[test]
fn the_workbook_has_a_sheet_for_each_part_and_numbers_are_numbers() {
    let report = port_aurel();
    let mut book = workbook(bytes(&report, Format::Xlsx));
    let names =
        ["Summary", "Ratings", "Comparison", "Plan", "Rounds", "Passages", "Leads", "Initiative", "Method"];
    assert_eq!(book.sheet_names(), names);
    let ratings = book.worksheet_range("Ratings").unwrap();
    let headings: Vec<String> = ratings.rows().next().unwrap().iter().map(ToString::to_string).collect();
    let column = |name: &str| headings.iter().position(|heading| heading == name).unwrap();
    let [id, level] = [column("Id"), column("Level")];
    assert_eq!(ratings.height(), 1 + built_in_framework().criteria.len());
    let assessment = example();
    for row in ratings.rows().skip(1) {
        let answer = assessment.answer(&crate::support::criterion(&row[id].to_string()));
        if let Some(expected) = answer.and_then(scidip_scorecard::model::Answer::level) {
            assert_eq!(row[level], Data::Float(f64::from(expected.number())));
        } else {
            let is_told = matches!(&row[level], Data::String(words) if words.starts_with("not "));
            assert!(is_told, "{row:?}");
        }
    }
    let summary = book.worksheet_range("Summary").unwrap();
    assert_eq!(summary.get_value((0, 0)), Some(&Data::String(report.title.clone())));
    // Shares are kept as spreadsheets reckon with them: 80 % is 0.8.
    let areas =
        summary.rows().position(|row| row.iter().any(|cell| *cell == Data::String("Known".into()))).unwrap();
    let known =
        summary.rows().nth(areas).unwrap().iter().position(|cell| *cell == Data::String("Known".into()));
    assert!(
        matches!(summary.rows().nth(areas + 1).unwrap()[known.unwrap()], Data::Float(share) if share <= 1.0)
    );
}

#[test]
fn the_workbook_has_native_charts_with_words_and_no_macros() {
    let report = port_aurel();
    let parts = parts(&bytes(&report, Format::Xlsx));
    let charts: Vec<&String> = parts.keys().filter(|name| name.starts_with("xl/charts/chart")).collect();
    assert_eq!(charts.len(), 3, "{charts:?}");
    let told: Vec<String> = charts.into_iter().map(|chart| text_of(&parts, chart)).collect();
    let has =
        |kind: &str, cells: &str| told.iter().any(|chart| chart.contains(kind) && chart.contains(cells));
    assert!(
        has("radarChart", "Summary!") && has("radarChart", "Comparison!") && has("lineChart", "Spring 2026")
    );
    let drawings: String = parts
        .keys()
        .filter(|name| name.starts_with("xl/drawings/drawing"))
        .map(|name| text_of(&parts, name))
        .collect();
    for chart in report.charts().filter(|chart| matches!(chart.id, ChartId::Radar | ChartId::RadarCompared)) {
        assert!(drawings.contains(&chart.alt.replace('&', "&amp;")), "{}", chart.alt);
    }
    // Longer than a spreadsheet keeps.
    assert!(drawings.contains("Round by round. Its values stand in the cells next to it."), "{drawings}");
    assert!(!parts.keys().any(|name| name.contains("vba")));
    let core = text_of(&parts, "docProps/core.xml");
    assert!(core.contains(&report.title) && core.contains("2026-11-23"), "{core}");
}

#[test]
fn no_printed_page_of_the_workbook_ends_within_a_chart() {
    let numbers = |of: &Node, name: &'static str| -> Vec<u32> {
        let found = of.descendants().filter(|node| node.tag_name().name() == name);
        found.map(|node| node.text().or(node.attribute("id")).unwrap().parse().unwrap()).collect()
    };
    let (_, framework, example) = super::examples().swap_remove(0);
    let mut charts = 0;
    // Summaries of different lengths push the charts to different places of the page.
    for rounds in 0..12 {
        let mut assessment = example.clone();
        let before = assessment.earlier_rounds[0].clone();
        assessment
            .earlier_rounds
            .extend((0..rounds).map(|n| Round { name: format!("Round {n}"), ..before.clone() }));
        let cities =
            ["geneva", "miami", "berlin"].map(super::reading).into_iter().take(1 + rounds % 3).collect();
        let outline = report(&framework, &assessment, &Options { cities: Some(cities), ..options() });
        let parts = parts(&bytes(&outline, Format::Xlsx));
        for sheet in parts.keys().filter(|name| name.starts_with("xl/worksheets/sheet")) {
            let relations = sheet.replace("worksheets/", "worksheets/_rels/") + ".rels";
            let Some(relations) = parts.get(&relations) else { continue };
            let relations = String::from_utf8(relations.clone()).unwrap();
            let Some(drawing) = relations.split("../drawings/").nth(1) else { continue };
            let drawing = text_of(&parts, &format!("xl/drawings/{}", drawing.split('"').next().unwrap()));
            let (sheet, drawing) = (text_of(&parts, sheet), Document::parse(&drawing).unwrap());
            let sheet = Document::parse(&sheet).unwrap();
            let breaks: Vec<u32> = elements(&sheet.root(), "rowBreaks")
                .iter()
                .flat_map(|breaks| numbers(breaks, "brk"))
                .collect();
            for anchor in elements(&drawing.root(), "twoCellAnchor") {
                let rows = numbers(&anchor, "row");
                assert!(!breaks.iter().any(|row| rows[0] < *row && *row <= rows[1]), "{rows:?} {breaks:?}");
                charts += 1;
            }
        }
    }
    assert_eq!(charts, 3 * 12);
}

#[test]
fn strengths_and_gaps_of_the_workbook_have_their_levels_as_numbers() {
    let mut book = workbook(bytes(&port_aurel(), Format::Xlsx));
    let summary = book.worksheet_range("Summary").unwrap();
    let rows: Vec<&[Data]> = summary.rows().collect();
    let heads = |row: &&&[Data]| row.iter().any(|cell| *cell == "Confidence");
    assert_eq!(rows.iter().filter(heads).count(), 3, "strengths, gaps and what is open");
    let first = rows.iter().position(|row| heads(&row)).unwrap();
    let column = rows[first].iter().position(|cell| *cell == "Level").unwrap();
    assert_eq!(rows[first + 1][column], Data::Float(4.0), "{:?}", rows[first + 1]);
}

#[test]
fn a_chart_of_the_workbook_has_a_gap_where_too_little_is_known() {
    let mut assessment = example();
    let of_area =
        |id: &CriterionId| built_in_framework().criterion(id).unwrap().area.as_str() == "citizen-science";
    assessment.ratings.retain(|id, _| !of_area(id));
    let options = Options { sections: [SectionId::Result].into(), ..options() };
    let outline = report(&built_in_framework(), &assessment, &options);
    let mut book = workbook(bytes(&outline, Format::Xlsx));
    let summary = book.worksheet_range("Summary").unwrap();
    // Text would be drawn as 0.
    let is_gap = |row: &[Data]| row[0] == "Citizen science" && row[1] == Data::Empty;
    assert!(summary.rows().any(is_gap));
    let explained = |row: &[Data]| row[0].to_string().contains("too little is known for a score");
    assert!(summary.rows().any(explained));
}

#[test]
fn the_same_report_is_the_same_file() {
    let report = port_aurel();
    for format in [Format::Docx, Format::Xlsx, Format::Csv] {
        assert!(bytes(&report, format) == bytes(&report, format), "{format:?}");
    }
}

/// The texts in the notes of one criterion after another, and one of them wherever else one can be typed.
pub fn noted<'a>(texts: impl IntoIterator<Item = &'a str>) -> Assessment {
    let mut assessment = filled_with("=1+2 <b>&amp;</b> ]]> \u{1}");
    for (criterion, text) in built_in_framework().criteria.iter().zip(texts) {
        let rating = assessment.ratings.entry(criterion.id.clone()).or_default();
        for field in [&mut rating.evidence.text, &mut rating.evidence.link, &mut rating.note] {
            text.clone_into(field);
        }
    }
    assessment
}

#[test]
fn hostile_texts_are_plain_text_in_every_office_format() {
    let more =
        ["=cmd|' /C calc'!A0", "+1", "-1", "@SUM(A1)", "<script>alert(1)</script>&amp;", "]]>", "{ink}"];
    let long = "50 000 🏙 ".repeat(5_000);
    let texts: Vec<&str> = HOSTILE.iter().chain(&more).copied().chain([long.as_str()]).collect();
    assert_eq!(texts.len(), built_in_framework().criteria.len(), "each has a criterion");
    let report = report_of(&noted(texts.iter().copied()));

    let parts = parts(&bytes(&report, Format::Docx));
    for (name, content) in parts.iter().filter(|(_, content)| content.starts_with(b"<?xml")) {
        let part = std::str::from_utf8(content).unwrap();
        Document::parse(part).unwrap_or_else(|err| panic!("{name}: {err}"));
    }
    let xml = text_of(&parts, "word/document.xml");
    let paragraphs = paragraphs(&Document::parse(&xml).unwrap());
    for text in texts.iter().map(|text| plain(text)).filter(|text| !text.trim().is_empty()) {
        let is_it = |(_, paragraph): &(String, String)| paragraph.strip_prefix("Note: ") == Some(&text);
        assert!(paragraphs.iter().any(is_it), "{text:?} is not in the document");
    }

    let mut book = workbook(bytes(&report, Format::Xlsx));
    for sheet in book.sheet_names() {
        assert!(book.worksheet_formula(&sheet).unwrap().is_empty(), "{sheet}");
    }

    let csv = bytes(&report, Format::Csv);
    let mut reader = csv::Reader::from_reader(&csv[3..]);
    for cell in reader.records().flat_map(|row| row.unwrap().iter().map(str::to_owned).collect::<Vec<_>>()) {
        assert!(!cell.starts_with(['=', '+', '-', '@', '\t', '\r']), "{cell:?}");
    }
}
