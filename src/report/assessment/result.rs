//! The summary and the result: the sentence first, then index, lenses, areas and their shape.

use super::Context;
use crate::findings::{Headline, Standing, has_band, shown_interval, shown_lens, standing};
use crate::geometry::Look;
use crate::model::AreaRole;
use crate::report::chart::{Axis, Chart, ChartId, Picture, Radar, Series};
use crate::report::table::{Cell, Column, Form, Row, Table};
use crate::report::{Bar, Block, KeyFigure};
use crate::scoring::{AreaScore, Lens, ScoreInterval, Scorecard};
use crate::text::results;
use crate::text::{charts, compare, numbers, report as text};

/// The sentence, the index, and whose ratings the cities' are.
pub fn summary(context: &Context) -> Vec<Block> {
    let Context { framework, story, .. } = context;
    let mut blocks = vec![Block::lead(results::headline(framework, story))];
    if story.headline == Headline::NothingAnswered {
        return blocks;
    }
    blocks.push(Block::Figures { figures: vec![index(context)] });
    let nearest = (!context.cities.is_empty()).then(|| super::comparison::nearest(context));
    let next = context.has_levels().then(|| format!("{}.", super::plan::headline(context)));
    let sentences = standing_sentences(context).chain(nearest).chain(next);
    let sentences: Vec<String> = sentences.filter(|sentence| !sentence.is_empty()).collect();
    blocks.push(Block::List { items: sentences });
    if !context.cities.is_empty() {
        blocks.push(Block::notice(super::method::ours(context)));
    }
    blocks
}

/// Weights, balance, foundation and evidence, each in a sentence; some may be empty.
pub fn standing_sentences<'a>(context: &'a Context) -> impl Iterator<Item = String> + use<'a> {
    let Context { framework, story, .. } = context;
    let weights = results::weights(framework, &story.weights);
    let balance = results::balance(framework, story);
    let gates = story.gates.iter().map(|gate| results::foundation_gate(*gate).to_owned());
    let evidence = sentence(results::evidence(&story.evidence));
    [weights, balance].into_iter().chain(gates).chain([evidence])
}

/// Index and areas, for a page that has no room for remarks.
pub fn page_figures(context: &Context) -> Vec<KeyFigure> {
    let areas = context.scorecard.action_areas().chain(context.scorecard.foundation());
    std::iter::once(index(context)).chain(areas.map(|area| area_figure(context, area))).collect()
}

/// Index, lenses, areas and radar.
pub fn result(context: &Context) -> Vec<Block> {
    let Context { framework, scorecard, story, .. } = context;
    if story.headline == Headline::NothingAnswered {
        return Vec::new();
    }
    let mut areas: Vec<KeyFigure> = scorecard.action_areas().map(|area| area_figure(context, area)).collect();
    areas.extend(scorecard.foundation().zip(&story.gates).map(|(area, gate)| {
        // The summary has said it.
        let gate = if context.has_summary { "" } else { results::foundation_gate(*gate) };
        let figure = area_figure(context, area);
        KeyFigure { note: text::joined([figure.note.as_str(), gate]), ..figure }
    }));
    // Two paragraphs: the second may have been said in the summary.
    let [how_lenses_differ, few_answers] = results::about_lenses(framework, &story.lenses);
    vec![
        Block::heading(results::BY_AREA),
        Block::small(text::BESIDE_SCORES),
        Block::Figures { figures: areas },
        Block::Chart(radar(context)),
        Block::heading(text::LENSES),
        Block::Table(lenses(context)),
        Block::paragraph(how_lenses_differ),
        Block::paragraph(few_answers),
        Block::heading(text::areas_caption()),
        Block::Table(area_table(context)),
        Block::paragraph(if context.has_summary {
            String::new()
        } else {
            sentence(results::tally(&story.counts))
        }),
        Block::paragraph(sentence(results::evidence(&story.evidence))),
    ]
    .into_iter()
    .filter(|block| !matches!(block, Block::Paragraph { text, .. } if text.is_empty()))
    .collect()
}

/// With a full stop, where there is something to end.
fn sentence(words: String) -> String {
    if words.is_empty() { words } else { format!("{words}.") }
}

/// The index with its interval.
fn index(context: &Context) -> KeyFigure {
    let overall = &context.scorecard.overall;
    let name = results::index_name(context.story.areas.basis);
    let standing_words = results::standing_words(overall.coverage);
    let tally = results::tally(&context.story.counts);
    KeyFigure {
        note: text::joined([standing_words, tally.as_str()]),
        range: numbers::between(overall.average.low, overall.average.high),
        is_main: true,
        ..figure(&name, overall.average, overall.coverage, Look::OWN)
    }
}

fn area_figure(context: &Context, area: &AreaScore) -> KeyFigure {
    let look = Look::of_area(context.framework, &area.id);
    figure(context.area_name(&area.id), area.interval, area.coverage, look)
}

/// A score as it may be shown.
fn figure(name: &str, interval: ScoreInterval, coverage: Option<f64>, look: Look) -> KeyFigure {
    let drawn = shown_interval(interval, coverage);
    KeyFigure {
        name: name.to_owned(),
        shown: results::shown_score(interval.score, coverage),
        range: numbers::range(interval.low, interval.high),
        note: results::standing_words(coverage).to_owned(),
        bar: drawn.low.zip(drawn.high).map(|(low, high)| Bar { low, score: drawn.score, high }),
        look,
        is_main: false,
        is_sure: standing(coverage) == Standing::Sure,
    }
}

fn lenses(context: &Context) -> Table {
    let row = |lens: Lens| {
        let interval = shown_lens(context.scorecard, lens);
        let cells = vec![
            Cell::text(results::lens(lens)),
            Cell::score(interval.score, text::NOT_SCORED),
            Cell::range(interval.low, interval.high, text::NOT_SCORED),
            Cell::text(results::about_lens(lens)),
        ];
        Row { look: None, cells }
    };
    Table {
        name: "lenses",
        caption: text::LENSES.to_owned(),
        form: Form::Grid,
        columns: vec![
            Column::text(text::INDEX, 3),
            Column::number(text::SCORE, 2),
            Column::number(text::BETWEEN, 2),
            Column::text(text::MEANING, 9),
        ],
        rows: Lens::ALL.map(row).into(),
    }
}

fn area_table(context: &Context) -> Table {
    let row = |area: &AreaScore| {
        let shown = shown_interval(area.interval, area.coverage);
        let weight = super::method::area_share(context, &area.id);
        let weight = match area.role {
            AreaRole::Foundation if weight <= 0.0 => Cell::Dash(text::FOUNDATION_APART.to_owned()),
            _ => Cell::share(Some(weight), ""),
        };
        let cells = vec![
            Cell::text(context.area_name(&area.id)),
            Cell::score(shown.score, text::NOT_SCORED),
            Cell::range(area.interval.low, area.interval.high, text::NOT_SCORED),
            Cell::share(area.coverage, text::NOT_SCORED),
            Cell::text(crate::text::cli::of(area.tally.levels, area.tally.applicable())),
            weight,
        ];
        Row { look: Some(Look::of_area(context.framework, &area.id)), cells }
    };
    Table {
        name: "areas",
        caption: text::areas_caption().to_owned(),
        form: Form::Grid,
        columns: vec![
            Column::text(text::AREA, 6),
            Column::number(text::SCORE, 2),
            Column::number(text::BETWEEN, 2),
            Column::number(text::KNOWN, 2),
            Column::number(text::ANSWERED, 3),
            Column::number(text::WEIGHT, 3),
        ],
        rows: context.scorecard.areas.iter().map(row).collect(),
    }
}

/// One's own shape with its band.
fn radar(context: &Context) -> Chart {
    let series = vec![series(context.scorecard, compare::YOU, Look::OWN)];
    let band = results::band(has_band(context.scorecard));
    radar_of(context, ChartId::Radar, results::SHAPE, band, series)
}

/// A radar of shapes over the areas of one's own.
pub fn radar_of(context: &Context, id: ChartId, title: &str, caption: &str, series: Vec<Series>) -> Chart {
    let areas = context.scorecard.shaped_areas();
    let of_area = |area: &AreaScore| Axis {
        name: context.area_name(&area.id).to_owned(),
        look: Look::of_area(context.framework, &area.id),
    };
    let axes: Vec<Axis> = areas.map(of_area).collect();
    let told = charts::radar(series.iter().map(|series| {
        let values = axes.iter().zip(&series.scores);
        (series.name.as_str(), values.map(|(axis, score)| (axis.name.as_str(), *score)).collect())
    }));
    let picture = Picture::Radar(Radar { axes, series });
    Chart { id, title: title.to_owned(), alt: format!("{told}."), caption: caption.to_owned(), picture }
}

/// A scorecard as a line of a radar, with its band.
pub fn series(scorecard: &Scorecard, name: &str, look: Look) -> Series {
    let known = |area: &AreaScore| standing(area.coverage) != Standing::TooLittle;
    Series {
        name: name.to_owned(),
        look,
        scores: scorecard.shaped_areas().map(|area| area.interval.score.filter(|_| known(area))).collect(),
        band: scorecard.shaped_areas().map(|area| area.interval.low.zip(area.interval.high)).collect(),
        is_dashed: false,
    }
}
