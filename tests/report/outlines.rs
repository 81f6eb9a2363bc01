//! What the reports on the examples say, kept as text beside this file.

use super::{examples, options, report, report_of_draws};
use scidip_scorecard::model::Assessment;
use scidip_scorecard::report::{Block, Cell, Locale, Options, Outline, SectionId, Table};
use std::fmt::Write;

/// The outline in short: every sentence of its own, and of each table the first rows.
fn in_short(outline: &Outline) -> String {
    let mut short = format!("{} | {} | {}\n", outline.kind, outline.title, outline.subtitle);
    for section in &outline.sections {
        writeln!(short, "\n== {} ({})", section.title, section.id.name()).unwrap();
        for block in &section.blocks {
            writeln!(short, "{}", block_in_short(block, outline.locale)).unwrap();
        }
    }
    short
}

fn cut(text: &str) -> String {
    const MOST: usize = 150;
    let short: String = text.chars().take(MOST).collect();
    if short.len() < text.len() { format!("{short}…") } else { short }
}

fn block_in_short(block: &Block, locale: Locale) -> String {
    match block {
        Block::Heading { text, .. } => format!("-- {text}"),
        Block::Paragraph { text, .. } => cut(text),
        Block::Notice { text } => format!("! {}", cut(text)),
        Block::Figures { figures } => {
            let figures =
                figures.iter().map(|f| format!("# {}: {} ({}) {}", f.name, f.shown, f.range, f.note));
            figures.map(|line| line.trim_end().to_owned()).collect::<Vec<_>>().join("\n")
        }
        Block::Facts { facts } => {
            let facts = facts.iter().map(|fact| format!("{}: {}", fact.name, cut(&fact.text)));
            facts.collect::<Vec<_>>().join("\n")
        }
        Block::List { items } => {
            items.iter().map(|item| format!("* {}", cut(item))).collect::<Vec<_>>().join("\n")
        }
        Block::Table(table) => table_in_short(table, locale),
        Block::Chart(chart) => format!("[{}] {}: {}", chart.id.name(), chart.title, cut(&chart.alt)),
    }
}

fn table_in_short(table: &Table, locale: Locale) -> String {
    let headings: Vec<&str> = table.columns.iter().map(|column| column.heading.as_str()).collect();
    let mut lines = vec![format!("[{}] {}", table.name, headings.join(" | "))];
    for row in table.rows.iter().take(3) {
        let cells: Vec<String> = row.cells.iter().map(|cell| cut(&cell.shown(locale))).collect();
        lines.push(format!("  {}", cells.join(" | ")));
    }
    if table.rows.len() > 3 {
        lines.push(format!("  … {} rows", table.rows.len()));
    }
    lines.join("\n")
}

#[test]
fn the_reports_on_the_examples_say_this() {
    for (name, framework, assessment) in examples() {
        insta::assert_snapshot!(name, in_short(&report(&framework, &assessment, &options())));
    }
}

#[test]
fn only_what_was_chosen_is_said() {
    let (_, framework, assessment) = &examples()[0];
    let sections = [SectionId::Plan, SectionId::Summary].into();
    let cities = Some(["kigali", "barcelona", "miami"].map(super::reading).to_vec());
    let short = report(framework, assessment, &Options { sections, cities: cities.clone(), ..options() });
    let ids: Vec<&str> = short.sections.iter().map(|section| section.id.name()).collect();
    assert_eq!(ids, ["summary", "plan"]);

    let full = report(framework, assessment, &Options { cities, ..options() });
    let gaps = full.tables().find(|table| table.name == "gap-by-area").unwrap();
    let mut cities: Vec<String> = gaps.rows.iter().map(|row| row.cells[0].shown(Locale::Iso)).collect();
    cities.dedup();
    assert_eq!(cities, ["Kigali", "Barcelona", "Miami"]);
    for row in &gaps.rows {
        // Whoever subtracts what is shown gets what is shown.
        if let [_, _, Cell::Whole(own), Cell::Whole(other), Cell::Signed(difference), _] =
            row.cells.as_slice()
        {
            assert_eq!(own - other, *difference);
        } else {
            assert!(row.cells[2..5].iter().all(|cell| matches!(cell, Cell::Dash(_))), "{:?}", row.cells);
        }
    }
    let compared = full.charts().find(|chart| chart.id.name() == "radar-compared").unwrap();
    assert!(compared.alt.contains("Kigali") && !compared.alt.contains("Miami"), "{}", compared.alt);
    assert!(in_short(&full).contains("The charts show the first two cities"));
}

#[test]
fn every_rating_stands_there_with_its_evidence_confidence_and_note() {
    let (_, framework, assessment) = &examples()[0];
    let outline = report(framework, assessment, &options());
    let table = outline.tables().find(|table| table.name == "ratings").unwrap();
    assert_eq!(table.rows.len(), framework.criteria.len());
    for (id, rating) in &assessment.ratings {
        let row = table.rows.iter().find(|row| row.cells[1].shown(Locale::Iso) == id.as_str()).unwrap();
        let said: Vec<String> = row.cells.iter().map(|cell| cell.shown(Locale::Iso)).collect();
        assert_eq!(said[7..], [&*rating.evidence.text, &*rating.evidence.link, &*rating.note], "{id}");
        let level = rating.answer.and_then(scidip_scorecard::model::Answer::level);
        assert_eq!(said[3], level.map_or("–".to_owned(), |level| level.to_string()), "{id}");
    }
}

#[test]
fn an_empty_assessment_makes_a_report_without_any_number() {
    let (_, framework, _) = &examples()[0];
    let outline = report(framework, &Assessment::new(framework), &options());
    let said = in_short(&outline);
    assert!(said.contains("Nothing is answered yet"), "{said}");
    assert!(outline.charts().next().is_none());
    let numbers = outline.sections.iter().flat_map(|section| &section.blocks);
    assert!(!numbers.into_iter().any(|block| matches!(block, Block::Figures { .. })), "{said}");
}

#[test]
fn numbers_and_dates_follow_the_reader() {
    let (_, framework, assessment) = &examples()[0];
    let date = |locale| report(framework, assessment, &Options { locale, ..options() }).date_shown();
    assert_eq!(Locale::ALL.map(date), ["23 November 2026", "23.11.2026", "2026-11-23"]);
    for (locale, draws) in
        Locale::ALL.into_iter().zip(["10,000 draws", "10.000 draws", "10\u{202f}000 draws"])
    {
        let options = Options { sections: [SectionId::Method].into(), locale, ..options() };
        let said = in_short(&report_of_draws(framework, assessment, &options, 10_000));
        assert!(said.contains(draws), "{said}");
    }
}
