//! The web page as another parser reads it.

use super::{examples, options, port_aurel, report, text};
use scidip_scorecard::report::Format;
use scraper::{ElementRef, Html, Selector};
use std::collections::BTreeSet;

fn all<'a>(page: &'a Html, css: &str) -> Vec<ElementRef<'a>> {
    page.select(&Selector::parse(css).unwrap()).collect()
}

#[test]
fn the_page_is_valid_and_names_its_language_and_title() {
    for (name, framework, assessment) in examples() {
        let page = Html::parse_document(&text(&report(&framework, &assessment, &options()), Format::Html));
        assert_eq!(page.errors, Vec::<String>::new(), "{name}");
        assert_eq!(page.root_element().attr("lang"), Some("en"));
        let title: String = all(&page, "title")[0].text().collect();
        assert!(title.starts_with(&assessment.initiative.title), "{title}");
    }
}

#[test]
fn headings_leave_out_no_level_and_ids_stand_once() {
    let page = Html::parse_document(&text(&port_aurel(), Format::Html));
    let levels: Vec<u8> = all(&page, "h1, h2, h3, h4, h5, h6")
        .iter()
        .map(|heading| heading.value().name().as_bytes()[1] - b'0')
        .collect();
    assert!(levels[0] == 1 && levels[1..].iter().all(|level| *level > 1), "{levels:?}");
    assert!(levels.windows(2).all(|pair| pair[1] <= pair[0] + 1), "{levels:?}");
    let ids: Vec<&str> = all(&page, "[id]").iter().filter_map(|element| element.attr("id")).collect();
    let once: BTreeSet<&str> = ids.iter().copied().collect();
    assert_eq!(ids.len(), once.len(), "{ids:?}");
    for link in all(&page, "a[href]") {
        let target = link.attr("href").unwrap().strip_prefix('#').unwrap();
        assert!(once.contains(target), "{target}");
    }
}

#[test]
fn every_picture_has_a_name_or_is_decoration_and_every_table_has_headers() {
    let page = Html::parse_document(&text(&port_aurel(), Format::Html));
    let pictures = all(&page, "svg");
    for picture in &pictures {
        if picture.attr("aria-hidden") == Some("true") {
            continue;
        }
        assert_eq!(picture.attr("role"), Some("img"));
        for id in picture.attr("aria-labelledby").unwrap().split(' ') {
            let named: String = all(&page, &format!("#{id}"))[0].text().collect();
            assert!(named.len() > 5, "{id}");
        }
    }
    assert_eq!(pictures.iter().filter(|picture| picture.attr("role") == Some("img")).count(), 4);
    let tables = all(&page, "table");
    assert!(tables.len() > 5);
    for table in tables {
        let select = |css: &str| table.select(&Selector::parse(css).unwrap()).collect::<Vec<_>>();
        assert_eq!(select("caption").len(), 1);
        let headers = select("th");
        assert!(!headers.is_empty() && headers.iter().all(|header| header.attr("scope").is_some()));
        let width = select("thead th").len();
        assert!(select("tbody tr").iter().all(|row| row.child_elements().count() == width));
    }
}

#[test]
fn nothing_is_fetched_from_anywhere() {
    let html = text(&port_aurel(), Format::Html);
    let page = Html::parse_document(&html);
    assert_eq!(all(&page, "link, script, img, iframe, object, [src]").len(), 0);
    assert!(!html.contains("url(") && !html.contains("@import"));
}
