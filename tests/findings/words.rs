//! What must not contradict each other in the sentences and tables of one report.

use super::cases::{LIBRARY, Page, framework};
use scidip_scorecard::findings::{Evenness, difference, next_steps};
use scidip_scorecard::report::{
    Block, Cell, ChartId, Date, KeyFigure, Locale, Options, Outline, Picture, Section, SectionId, Subject,
    Table, outline,
};
use scidip_scorecard::scoring::{AreaScore, round_scores};

pub type Holds = fn(&Page, &Read) -> Result<(), String>;

/// Every pair of words and numbers.
pub const WORDS: &[(&str, Holds)] = &[
    ("“up to” is the larger shown side of the index", up_to_and_index),
    ("the count of levels is the same wherever it stands", levels_and_counts),
    ("“far behind” and “close to each other” are said where the areas are", far_behind_and_areas),
    ("no bullet of the summary speaks of what does not stand there", bullets_and_summary),
    ("what the index would be instead stands in the table of lenses", instead_and_lenses),
    ("the index by one's weights is the index", weights_and_index),
    ("the index that steps lift is the index", steps_and_index),
    ("the sentence on a round says the difference of its two numbers", rounds_and_index),
    ("after less before is the change in each row of a round", rounds_and_table),
    ("a step has its effect in one place only", gaps_and_plan),
    ("bands are explained where a score has one", bands_and_scores),
    ("a shape has a corner for each area that counts", shape_and_areas),
];

/// A report as somebody reads it.
pub struct Read {
    outline: Outline,
}

impl Read {
    /// The report on that page, without a comparison, which has pairs of its own.
    pub fn of(page: &Page) -> Self {
        let (framework, assessment) = (framework(), &page.assessment);
        let rounds = round_scores(assessment, |of| LIBRARY.framework_of_round((assessment, framework), of));
        let (scorecard, cities) = (&page.scorecard, LIBRARY.readings_of(framework).collect());
        let file = "random.ron".to_owned();
        let leads = scidip_scorecard::findings::Leads::new(LIBRARY.leads(), &assessment.own_leads);
        let subject =
            Subject { framework, assessment, scorecard, cities, rounds, sureness: None, file, leads };
        Self { outline: outline(&subject, &Options::all(Date::new(2026, 11, 23).unwrap())) }
    }

    /// All sentences, to be told where one of them is wrong.
    pub fn all(&self) -> String {
        let sections: Vec<String> = self.outline.sections.iter().map(Section::as_text).collect();
        sections.join("\n\n")
    }

    fn section(&self, id: SectionId) -> Option<&Section> {
        self.outline.section(id)
    }

    /// The sentences of a section, bullets and paragraphs alike.
    fn sentences(&self, id: SectionId) -> Vec<&str> {
        let blocks = self.section(id).map_or(&[][..], |section| &section.blocks);
        blocks.iter().flat_map(sentences_of).collect()
    }

    fn index(&self) -> Option<&KeyFigure> {
        let blocks = &self.section(SectionId::Summary)?.blocks;
        blocks.iter().find_map(|block| match block {
            Block::Figures { figures } => figures.first(),
            _ => None,
        })
    }

    fn table(&self, name: &str) -> Option<&Table> {
        self.outline.tables().find(|table| table.name == name)
    }
}

fn sentences_of(block: &Block) -> Vec<&str> {
    match block {
        Block::Paragraph { text, .. } => vec![text.as_str()],
        Block::List { items } => items.iter().map(String::as_str).collect(),
        _ => Vec::new(),
    }
}

/// The number that follows those words.
fn number_after(text: &str, words: &str) -> Option<i64> {
    let (_, rest) = text.split_once(words)?;
    let digits: String = rest.chars().take_while(char::is_ascii_digit).collect();
    digits.parse().ok()
}

/// A number with one decimal, in tenths.
fn tenths_after(text: &str, words: &str) -> Option<i64> {
    let (_, rest) = text.split_once(words)?;
    let (whole, rest) = rest.split_once('.')?;
    Some(10 * whole.parse::<i64>().ok()? + rest.get(..1)?.parse::<i64>().ok()?)
}

fn number(text: &str) -> Option<i64> {
    text.parse().ok()
}

fn same(what: &str, text: &str, a: Option<i64>, b: Option<i64>) -> Result<(), String> {
    if a == b { Ok(()) } else { Err(format!("{what}: {a:?} and {b:?} in “{text}”")) }
}

fn up_to_and_index(_: &Page, read: &Read) -> Result<(), String> {
    let Some(figure) = read.index() else { return Ok(()) };
    for sentence in read.sentences(SectionId::Summary) {
        let Some(points) = number_after(sentence, "could move the index by up to ") else { continue };
        let ends = (number_after(&figure.range, "between "), number_after(&figure.range, " and "));
        let (Some(shown), (Some(low), Some(high))) = (number(&figure.shown), ends) else {
            return Err(format!("no number beside “{sentence}”"));
        };
        same("larger side", sentence, Some(points), Some((shown - low).max(high - shown)))?;
    }
    Ok(())
}

fn levels_and_counts(page: &Page, read: &Read) -> Result<(), String> {
    let (levels, questions) = (page.story.counts.levels, page.story.counts.questions);
    let note = read.index().map_or("", |figure| figure.note.as_str());
    let sentences = [SectionId::Summary, SectionId::Result].map(|id| read.sentences(id)).concat();
    for text in sentences.into_iter().chain([note]) {
        let Some((before, _)) = text.split_once(&format!(" of {questions} questions")) else { continue };
        let said = before.rsplit(|c: char| !c.is_ascii_digit()).next().and_then(number);
        same("levels", text, said, i64::try_from(levels).ok())?;
    }
    Ok(())
}

fn far_behind_and_areas(page: &Page, read: &Read) -> Result<(), String> {
    let evenness = page.story.areas.spread.as_ref().map(|spread| spread.evenness);
    for sentence in [SectionId::Summary, SectionId::Result].map(|id| read.sentences(id)).concat() {
        for (words, of) in [
            ("far behind", Evenness::FarApart),
            ("much less on", Evenness::FarApart),
            ("close to each other", Evenness::Even),
            ("none far ahead", Evenness::Even),
            (" is the lowest", Evenness::Apart),
            (" are the lowest", Evenness::Apart),
        ] {
            if sentence.contains(words) && evenness != Some(of) {
                return Err(format!("“{sentence}” with areas that are {evenness:?}"));
            }
        }
    }
    Ok(())
}

fn bullets_and_summary(_: &Page, read: &Read) -> Result<(), String> {
    for sentence in read.sentences(SectionId::Summary) {
        // The lenses by their names, and figures of which none stands there.
        let refers = ["Balanced", "balanced figure", "three figures", "the table"];
        if sentence.trim().is_empty() || refers.iter().any(|words| sentence.contains(words)) {
            return Err(format!("“{sentence}”"));
        }
    }
    Ok(())
}

fn instead_and_lenses(_: &Page, read: &Read) -> Result<(), String> {
    for sentence in read.sentences(SectionId::Summary) {
        let Some(usual) = number_after(sentence, " instead of ") else { continue };
        same("index", sentence, read.index().and_then(|figure| number(&figure.shown)), Some(usual))?;
        let balanced =
            read.table("lenses").and_then(|table| number(&table.rows[1].cells[1].shown(Locale::Iso)));
        same("balanced", sentence, number_after(sentence, "the index is "), balanced)?;
    }
    Ok(())
}

fn weights_and_index(page: &Page, read: &Read) -> Result<(), String> {
    let own: Vec<&str> = read
        .sentences(SectionId::Summary)
        .into_iter()
        .filter(|sentence| sentence.contains("by the usual ones"))
        .collect();
    if own.is_empty()
        != (page.story.weights.is_framework()
            || page.story.weights.index.or(page.story.weights.by_framework).is_none())
    {
        return Err(format!("{:?} and {own:?}", page.story.weights));
    }
    for sentence in own {
        if let Some(index) = number_after(sentence, "The index is ") {
            same("index", sentence, Some(index), read.index().and_then(|figure| number(&figure.shown)))?;
        }
    }
    Ok(())
}

fn steps_and_index(_: &Page, read: &Read) -> Result<(), String> {
    for sentence in [SectionId::Summary, SectionId::Plan].map(|id| read.sentences(id)).concat() {
        if let Some(from) = number_after(sentence, "the index from ") {
            // Steps are told in tenths, the index beside them as a whole number: the same to the reader.
            let shown = read.index().and_then(|figure| number(&figure.shown));
            let tenths = tenths_after(sentence, "the index from ");
            let is_same = shown.zip(tenths).is_some_and(|(shown, tenths)| (10 * shown - tenths).abs() <= 5);
            if !is_same {
                return Err(format!("index: {from} and {shown:?} in “{sentence}”"));
            }
        }
    }
    Ok(())
}

fn rounds_and_index(page: &Page, read: &Read) -> Result<(), String> {
    let index = read.index().and_then(|figure| number(&figure.shown));
    for sentence in read.sentences(SectionId::Rounds) {
        for since in &page.rounds {
            let head = format!("since {}, from ", since.name);
            let Some(from) = number_after(sentence, &head) else { continue };
            let to = number_after(sentence, &format!("{head}{from} to "));
            same("the end", sentence, to, index)?;
            let said = number_after(sentence, "Up ").or(number_after(sentence, "Down ").map(|down| -down));
            same("the change", sentence, said, to.map(|to| to - from))?;
        }
    }
    Ok(())
}

/// A step among the first has its figures in the plan, where the one before it is done; here it has none.
fn gaps_and_plan(page: &Page, read: &Read) -> Result<(), String> {
    let steps = next_steps(framework(), &page.assessment, &page.scorecard).marked;
    let marked: Vec<&str> = steps.iter().map(|step| framework().criteria[step.place].name.as_str()).collect();
    let rows = read.table("gaps").map_or(&[][..], |table| &table.rows);
    for row in rows {
        let said: Vec<String> = row.cells.iter().map(|cell| cell.shown(Locale::Iso)).collect();
        let has_figure = said.last().is_some_and(|body| body.contains(" alone") || body.contains('→'));
        if marked.contains(&said[1].as_str()) && has_figure {
            return Err(format!("{said:?}"));
        }
    }
    Ok(())
}

fn bands_and_scores(page: &Page, read: &Read) -> Result<(), String> {
    let interval = |area: &AreaScore| area.interval.low.zip(area.interval.high);
    let is_open =
        page.scorecard.areas.iter().filter_map(interval).any(|(low, high)| difference(low, high) > 0);
    let charts = read.outline.charts().filter(|chart| chart.id == ChartId::Radar);
    for chart in charts {
        if chart.caption.contains("band") != is_open {
            return Err(format!("“{}” with {is_open}", chart.caption));
        }
    }
    Ok(())
}

fn shape_and_areas(page: &Page, read: &Read) -> Result<(), String> {
    for chart in read.outline.charts() {
        let Picture::Radar(radar) = &chart.picture else { continue };
        let names: Vec<&str> = radar.axes.iter().map(|axis| axis.name.as_str()).collect();
        let counting = page.scorecard.areas.iter().filter(|area| area.weight > 0.0);
        for area in counting.filter_map(|area| framework().area(&area.id)) {
            if !names.contains(&area.name.as_str()) {
                return Err(format!("{} is not among {names:?}", area.name));
            }
        }
    }
    Ok(())
}

fn rounds_and_table(_: &Page, read: &Read) -> Result<(), String> {
    for table in read.outline.tables().filter(|table| table.name == "rounds") {
        for row in &table.rows {
            let said = format!("{:?}", row.cells);
            let [_, before, after, change, ..] = row.cells.as_slice() else { return Err(said) };
            let whole = |cell: &Cell| match cell {
                Cell::Whole(number) | Cell::Signed(number) => Some(*number),
                _ => None,
            };
            let expected = whole(after).zip(whole(before)).map(|(after, before)| after - before);
            same("change", &said, whole(change), expected)?;
        }
    }
    Ok(())
}
