//! The PDF as another library reads it: text, language, title, bookmarks and the tags of PDF/UA.

use super::hostile::hostile;
use super::{bytes, port_aurel};
use lopdf::{Dictionary, Document, Object};
use scidip_scorecard::report::Format;
use std::collections::BTreeMap;

fn resolved<'a>(document: &'a Document, object: &'a Object) -> &'a Object {
    object.as_reference().map_or(object, |id| document.get_object(id).unwrap())
}

fn entry<'a>(document: &'a Document, of: &'a Dictionary, key: &str) -> Option<&'a Object> {
    of.get(key.as_bytes()).ok().map(|object| resolved(document, object))
}

fn text_of(object: &Object) -> String {
    lopdf::decode_text_string(object).unwrap()
}

/// Every structure element with its role, in reading order.
fn tags<'a>(document: &'a Document, element: &'a Object, found: &mut Vec<(String, &'a Dictionary)>) {
    match resolved(document, element) {
        Object::Array(elements) => elements.iter().for_each(|element| tags(document, element, found)),
        Object::Dictionary(element) => {
            if let Some(role) = entry(document, element, "S") {
                found.push((String::from_utf8_lossy(role.as_name().unwrap()).into_owned(), element));
            }
            if let Some(children) = entry(document, element, "K") {
                tags(document, children, found);
            }
        }
        _ => {}
    }
}

#[test]
fn the_pdf_is_tagged_named_and_readable() {
    let outline = port_aurel();
    let document = Document::load_mem(&bytes(&outline, Format::Pdf)).unwrap();
    let catalog = document.catalog().unwrap();
    assert_eq!(text_of(entry(&document, catalog, "Lang").unwrap()), "en");
    let marked = entry(&document, catalog, "MarkInfo").unwrap().as_dict().unwrap();
    assert!(marked.get(b"Marked").unwrap().as_bool().unwrap());
    let viewer = entry(&document, catalog, "ViewerPreferences").unwrap().as_dict().unwrap();
    assert!(viewer.get(b"DisplayDocTitle").unwrap().as_bool().unwrap());
    let metadata = entry(&document, catalog, "Metadata").unwrap().as_stream().unwrap();
    let metadata = String::from_utf8(metadata.get_plain_content().unwrap()).unwrap();
    let xmp = roxmltree::Document::parse(&metadata).unwrap();
    let part = xmp.descendants().find(|node| node.tag_name().name() == "part").unwrap();
    assert_eq!(
        (part.text(), part.tag_name().namespace()),
        (Some("1"), Some("http://www.aiim.org/pdfua/ns/id/"))
    );
    assert!(metadata.contains(&outline.title), "{metadata}");

    let root = entry(&document, catalog, "StructTreeRoot").unwrap().as_dict().unwrap();
    let mut found = Vec::new();
    tags(&document, entry(&document, root, "K").unwrap(), &mut found);
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for (role, _) in &found {
        *counts.entry(role).or_default() += 1;
    }
    assert_eq!(counts["H1"], outline.sections.len(), "{counts:?}");
    for role in ["H2", "H3", "Table", "TH", "TD", "L", "LI", "P"] {
        assert!(counts.get(role).is_some_and(|count| *count > 0), "{role}: {counts:?}");
    }
    let alts: Vec<String> = found
        .iter()
        .filter(|(role, _)| role == "Figure")
        .map(|(_, figure)| text_of(entry(&document, figure, "Alt").unwrap()))
        .collect();
    assert_eq!(alts, outline.charts().map(|chart| chart.alt.clone()).collect::<Vec<_>>());
    for (_, header) in found.iter().filter(|(role, _)| role == "TH") {
        assert!(format!("{:?}", header.get(b"A").map(|of| resolved(&document, of))).contains("Scope"));
    }

    let bookmarks = entry(&document, catalog, "Outlines").unwrap().as_dict().unwrap();
    let first = entry(&document, bookmarks, "First").unwrap().as_dict().unwrap();
    assert_eq!(text_of(first.get(b"Title").unwrap()), "Summary");
    let pages: Vec<u32> = document.get_pages().into_keys().collect();
    assert!(document.extract_text(&pages[..1]).unwrap().contains("Page 1 of"));
}

#[test]
fn hostile_texts_are_text_in_the_pdf() {
    let document = Document::load_mem(&bytes(&hostile(), Format::Pdf)).unwrap();
    let pages: Vec<u32> = document.get_pages().into_keys().collect();
    let said = document.extract_text(&pages).unwrap();
    // Lines break where the page ends, so words are looked for.
    for word in
        ["<script>alert(1)</script>", "#panic(\"typst\")", "=HYPERLINK(\"https://", "]]></title></svg>"]
    {
        let (word, said) = (word.replace(' ', ""), said.replace(['\n', ' ', '\u{200b}'], ""));
        assert!(said.contains(&word), "{word}");
    }
    assert!(!said.contains('\u{1b}'));
    let letters = said.chars().filter(|c| *c == 'a').count();
    assert!(letters > 50_000, "{letters}");
}
