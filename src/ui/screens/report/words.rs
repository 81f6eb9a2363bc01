//! What the parts and formats of a report are called on the screen.

use crate::report::{ChartId, Format, Locale, Paper, Personal, SectionId};
use crate::text::report_screen as text;

/// Name of a format and what it is good for.
pub fn format(format: Format) -> text::Named {
    match format {
        Format::Pdf => text::PDF,
        Format::Docx => text::DOCX,
        Format::Xlsx => text::XLSX,
        Format::Csv => text::CSV,
        Format::Html => text::HTML,
        Format::Markdown => text::MARKDOWN,
        Format::Json => text::JSON,
        Format::Svg => text::SVG,
        Format::Png => text::PNG,
    }
}

/// What may go along, and what that adds.
pub fn personal(of: Personal) -> text::Named {
    match of {
        Personal::Evidence => text::EVIDENCE,
        Personal::Links => text::LINKS,
        Personal::Notes => text::NOTES,
        Personal::Owners => text::OWNERS,
    }
}

/// Name of a part; empty for those of documents of a course, which are not chosen.
pub fn section(section: SectionId) -> &'static str {
    match section {
        SectionId::Summary => text::SUMMARY,
        SectionId::Result => text::RESULT,
        SectionId::Strengths => text::STRENGTHS,
        SectionId::Gaps => text::GAPS,
        SectionId::Open => text::OPEN,
        SectionId::Plan => text::PLAN,
        SectionId::Comparison => text::COMPARISON,
        SectionId::Criteria => text::CRITERIA,
        SectionId::Rounds => text::ROUNDS,
        SectionId::Profile => text::PROFILE,
        SectionId::Ratings => text::RATINGS,
        SectionId::Passages => text::PASSAGES,
        SectionId::Leads => text::LEADS,
        SectionId::Method => text::METHOD,
        _ => "",
    }
}

pub fn chart(chart: ChartId) -> &'static str {
    match chart {
        ChartId::Radar => text::RADAR,
        ChartId::RadarCompared => text::RADAR_COMPARED,
        ChartId::Dots => text::DOTS,
        ChartId::Rounds => text::CHART_OF_ROUNDS,
        ChartId::Answers => crate::text::course::documents::ANSWERS,
    }
}

/// A document and what it is for.
pub fn paper(paper: Paper) -> text::Named {
    match paper {
        Paper::Report => text::WHOLE,
        Paper::OnePage => text::ONE_PAGE,
        Paper::FindOut => text::FIND_OUT,
    }
}

/// A locale, by how a day and a number look in it.
pub fn locale(locale: Locale) -> &'static str {
    match locale {
        Locale::English => text::ENGLISH,
        Locale::Continental => text::CONTINENTAL,
        Locale::Iso => text::ISO,
    }
}
