//! Texts that would be more than text somewhere: they come out as text everywhere.

use super::{examples, options, report, text};
use pulldown_cmark::{Event, HeadingLevel, Options as MarkdownOptions, Parser, Tag};
use scidip_scorecard::report::{ChartId, Format, Outline, Typefaces, write};

/// Each with what must be found of it in plain text.
pub const TEXTS: [(&str, &str); 9] = [
    ("=HYPERLINK(\"https://example.org\",\"a\")", "=HYPERLINK(\"https://example.org\",\"a\")"),
    ("<script>alert(1)</script><img src=x onerror=alert(2)>", "<script>alert(1)</script>"),
    ("#set page(width: 1pt) #panic(\"typst\") $x$ @ref *b*", "#set page(width: 1pt) #panic(\"typst\")"),
    ("# heading\n- list [link](javascript:alert(3)) `code` |", "[link](javascript:alert(3)) `code` |"),
    ("]]></title></svg>&quot;&amp;", "]]></title></svg>&quot;&amp;"),
    ("\u{202e}turned\u{2066}", "turned"),
    ("nul\u{0} escape\u{1b}[31m bell\u{7} delete\u{7f}", "nul  escape [31m bell  delete"),
    ("שלום مرحبا", "שלום مرحبا"),
    ("🏙️ 👩‍🔬", "🏙️ 👩‍🔬"),
];

/// The first example with such texts wherever a user can write, one of 50 000 letters among them.
pub fn hostile() -> Outline {
    let (_, framework, mut assessment) = examples().remove(0);
    let all = TEXTS.map(|(text, _)| text).join("\n");
    let initiative = &mut assessment.initiative;
    initiative.title = TEXTS.map(|(text, _)| text)[..5].join(" ");
    initiative.description.clone_from(&all);
    TEXTS[1].0.clone_into(&mut initiative.city);
    initiative.lead_body = "a".repeat(50_000);
    "javascript:alert(4)".clone_into(&mut initiative.web_link);
    initiative.partners[0].name.clone_from(&all);
    for rating in assessment.ratings.values_mut() {
        rating.evidence.text.clone_from(&all);
        TEXTS[2].0.clone_into(&mut rating.note);
    }
    for round in &mut assessment.earlier_rounds {
        TEXTS[4].0.clone_into(&mut round.name);
    }
    report(&framework, &assessment, &options())
}

#[test]
fn a_web_page_holds_them_as_text_alone() {
    let page = scraper::Html::parse_document(&text(&hostile(), Format::Html));
    let found = |css: &str| page.select(&scraper::Selector::parse(css).unwrap()).count();
    assert_eq!(found("script") + found("img") + found("iframe") + found("a[href^=javascript]"), 0);
    let on_attributes = page.root_element().descendants().filter_map(|node| node.value().as_element());
    assert!(on_attributes.flat_map(|element| element.attrs()).all(|(name, _)| !name.starts_with("on")));
    let said: String = page.root_element().text().collect();
    for (_, expected) in TEXTS {
        assert!(said.contains(expected), "{expected}");
    }
    assert!(said.contains(&"a".repeat(50_000)));
    assert!(!said.contains('\u{202e}') && !said.contains('\u{1b}'));
}

#[test]
fn json_holds_them_word_by_word() {
    let document: serde_json::Value = serde_json::from_str(&text(&hostile(), Format::Json)).unwrap();
    let said = document["report"].to_string();
    for (_, expected) in TEXTS {
        let quoted = serde_json::to_string(expected).unwrap();
        assert!(said.contains(quoted.trim_matches('"')), "{expected}");
    }
}

#[test]
fn markdown_holds_no_markup_of_theirs() {
    let outline = hostile();
    let page = text(&outline, Format::Markdown);
    // All that any dialect knows, but not the turning of quotation marks.
    let all = MarkdownOptions::all().difference(MarkdownOptions::ENABLE_SMART_PUNCTUATION);
    let (mut said, mut headings) = (String::new(), 0);
    for event in Parser::new_ext(&page, all) {
        match event {
            Event::Text(text) => said.push_str(&text),
            Event::Start(Tag::Heading { level: HeadingLevel::H1, .. }) => headings += 1,
            Event::Html(_)
            | Event::InlineHtml(_)
            | Event::Code(_)
            | Event::InlineMath(_)
            | Event::DisplayMath(_)
            | Event::FootnoteReference(_)
            | Event::Start(Tag::Link { .. } | Tag::Image { .. } | Tag::CodeBlock(_)) => panic!("{event:?}"),
            _ => {}
        }
    }
    assert_eq!(headings, 1, "the title and nothing else");
    for (_, expected) in TEXTS {
        // On a line, one space stands for several.
        let expected = expected.split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(said.contains(&expected), "{expected}");
    }
    assert!(!page.contains('\u{1b}') && !page.contains('\u{202e}'));
}

#[test]
fn charts_hold_them_as_text_alone() {
    let mut outline = hostile();
    for block in outline.sections.iter_mut().flat_map(|section| &mut section.blocks) {
        if let scidip_scorecard::report::Block::Chart(chart) = block {
            chart.title = TEXTS.map(|(text, _)| text).join(" ");
            chart.alt = TEXTS[4].0.to_owned();
        }
    }
    let svg = String::from_utf8(write(&outline, Format::Svg, &Typefaces::default(), ChartId::Dots).unwrap());
    let svg = svg.unwrap();
    let tree = roxmltree::Document::parse(&svg).unwrap();
    assert!(tree.descendants().all(|node| node.tag_name().name() != "script"));
    let title = tree.descendants().find(|node| node.tag_name().name() == "title").unwrap();
    assert!(title.text().unwrap().contains("<script>alert(1)</script>"));
    write(&outline, Format::Png, &Typefaces::default(), ChartId::Dots).unwrap();
}
