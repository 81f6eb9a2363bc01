//! What is chosen for reports, as it is remembered from one time to the next.
//!
//! What of people and of notes goes along is not remembered: it is chosen anew, so that nothing private goes into the
//! report on another initiative because it once went into one.

use super::{Paper, ReportChoice};
use crate::report::{ChartId, Format, Locale, SectionId};
use crate::store::ReportMemory;
use std::path::Path;

const PAPERS: [(&str, Paper); 3] =
    [("report", Paper::Report), ("one-page", Paper::OnePage), ("find-out", Paper::FindOut)];
const NUMBERS: [(&str, Locale); 3] =
    [("english", Locale::English), ("continental", Locale::Continental), ("iso", Locale::Iso)];
const CHARTS: [ChartId; 4] = [ChartId::Radar, ChartId::RadarCompared, ChartId::Dots, ChartId::Rounds];

impl ReportChoice {
    /// As it was remembered; what is not known any more is as usual.
    pub(super) fn of_memory(memory: &ReportMemory) -> Self {
        let usual = Self::default();
        let named = |name: &str| PAPERS.iter().find(|(of, _)| *of == name).map(|of| of.1);
        let numbers = |name: &str| NUMBERS.iter().find(|(of, _)| *of == name).map(|of| of.1);
        let paper = named(&memory.paper).unwrap_or_default();
        let format = Format::of_file(&Path::new("x").with_extension(&memory.format));
        let is_left_out = |id: &SectionId| memory.left_out.iter().any(|name| name == id.name());
        Self {
            paper,
            format: format.filter(|format| paper.can_be(*format)).unwrap_or(usual.format),
            sections: SectionId::ALL.into_iter().filter(|id| !is_left_out(id)).collect(),
            chart: CHARTS.into_iter().find(|chart| chart.name() == memory.chart).unwrap_or(usual.chart),
            locale: numbers(&memory.numbers).unwrap_or_default(),
            personal: usual.personal,
        }
    }

    /// To be remembered.
    pub(super) fn memory(&self) -> ReportMemory {
        let paper = PAPERS.iter().find(|(_, paper)| *paper == self.paper).map_or("", |of| of.0);
        let numbers = NUMBERS.iter().find(|(_, locale)| *locale == self.locale).map_or("", |of| of.0);
        let left_out = SectionId::ALL.into_iter().filter(|id| !self.sections.contains(id));
        ReportMemory {
            paper: paper.to_owned(),
            format: self.format.ending().to_owned(),
            left_out: left_out.map(|id| id.name().to_owned()).collect(),
            chart: self.chart.name().to_owned(),
            numbers: numbers.to_owned(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::Personal;

    #[test]
    fn choices_come_back_but_for_what_is_private() {
        let mut choice =
            ReportChoice { paper: Paper::OnePage, format: Format::Docx, ..ReportChoice::default() };
        choice.sections.remove(&SectionId::Leads);
        choice.locale = Locale::Iso;
        choice.chart = ChartId::Dots;
        let back = ReportChoice::of_memory(&choice.memory());
        assert_eq!(back, choice);
        choice.personal = Personal::ALL.into();
        assert_eq!(ReportChoice::of_memory(&choice.memory()), back);
    }

    #[test]
    fn nothing_remembered_and_nonsense_are_the_usual_choice() {
        assert_eq!(ReportChoice::of_memory(&ReportMemory::default()), ReportChoice::default());
        let nonsense = ReportMemory {
            paper: "find-out".into(),
            format: "csv".into(),
            left_out: vec!["nothing".into()],
            chart: "pie".into(),
            numbers: "roman".into(),
        };
        let usual = ReportChoice { paper: Paper::FindOut, ..ReportChoice::default() };
        assert_eq!(ReportChoice::of_memory(&nonsense), usual);
    }
}
