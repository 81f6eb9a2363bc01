//! How the result was worked out: settings, weights, scale, sources, and whose ratings the cities' are.

use super::Context;
use crate::geometry::Look;
use crate::model::{AreaId, CheckLength, CityReading};
use crate::report::table::{Cell, Column, Form, Row, Table};
use crate::report::{Block, Fact};
use crate::scoring::{Lens, Scheme};
use crate::text::{cli, report as text, results, score, sureness};
use std::collections::BTreeSet;

/// The page about method and sources.
pub fn method(context: &Context) -> Vec<Block> {
    let Context { framework, assessment, .. } = context;
    let length = match assessment.check {
        CheckLength::Quick => score::QUICK,
        CheckLength::Full => score::FULL,
    };
    let chosen = !context.story.weights.is_framework();
    let weights_words = if chosen {
        format!("{} {}", results::weights(framework, &context.story.weights), text::WEIGHTS_CHOSEN)
    } else {
        text::WEIGHTS_OF_FRAMEWORK.to_owned()
    };
    let across: Vec<String> = Lens::ALL
        .into_iter()
        .map(|lens| format!("{}: {}", results::lens(lens), results::about_lens(lens)))
        .collect();
    let mut facts = vec![
        Fact::new(text::FRAMEWORK, text::framework(&framework.title, &framework.version)),
        Fact::new(text::CHECK, length),
        Fact::new(text::INSIDE, text::INSIDE_MEAN),
        Fact::new(text::ACROSS, format!("{} {}", across.join(" "), text::BALANCED_FORMULA)),
        Fact::new(text::INTERVAL, text::INTERVAL_ABOUT),
        Fact::new(text::COVERAGE, text::COVERAGE_ABOUT),
        Fact::new(text::COMPARED, text::COMPARED_ABOUT),
        Fact::new(text::WEIGHTS, weights_words),
    ];
    if let Some(found) = context.sureness {
        let (draws, seed) = (found.settings.draws.get().into(), found.settings.seed);
        // The last sentence is about the usual number of draws.
        let [assumed @ .., _] = sureness::assumptions(&context.locale.whole(draws), seed);
        let exactness = cli::exactness(found.settings.draws);
        facts.push(Fact::new(text::DRAWS, format!("{} {exactness}", assumed.join(" "))));
    }
    facts.push(Fact::new(text::PROGRAM, text::program(env!("CARGO_PKG_VERSION"))));
    let mut blocks = vec![Block::heading(text::SETTINGS), Block::Facts { facts }];
    if chosen {
        blocks.push(Block::Table(weights(context)));
    }
    blocks.extend([Block::heading(text::SCALE), Block::Table(scale(context))]);
    blocks.extend([Block::heading(text::SOURCES), Block::List { items: sources(context) }]);
    if !context.cities.is_empty() {
        blocks.push(Block::notice(ours(context)));
        blocks.push(Block::notice(text::OURS));
    }
    blocks
}

/// Whose ratings the cities' are, and from what.
pub fn ours(context: &Context) -> String {
    crate::text::cities::whose_ratings(context.cities.iter().copied())
}

/// Share of an area in the index, 0..1.
pub fn area_share(context: &Context, area: &AreaId) -> f64 {
    let scheme = Scheme::of_index(context.framework, context.assessment);
    let of = context.framework.areas.iter().position(|other| other.id == *area);
    of.map_or(0.0, |a| scheme.area_share(a))
}

fn sources(context: &Context) -> Vec<String> {
    let cities = context.cities.iter().map(|city: &CityReading| city.reading.source.citation.as_str());
    let sources: BTreeSet<&str> = std::iter::once(context.framework.source.as_str()).chain(cities).collect();
    sources.into_iter().map(ToOwned::to_owned).collect()
}

/// What each criterion counts in the index.
fn weights(context: &Context) -> Table {
    let criteria = context.framework.criteria.iter().zip(&context.scorecard.criteria);
    let rows = criteria.map(|(criterion, result)| {
        let weight = match result.effective_weight {
            share if share > 0.0 => Cell::share(Some(share), ""),
            _ => Cell::Dash(text::FOUNDATION_APART.to_owned()),
        };
        let name = format!("{} {}", criterion.id, criterion.name);
        let cells = vec![Cell::text(name), Cell::text(context.area_name(&criterion.area)), weight];
        Row { look: Some(Look::of_area(context.framework, &criterion.area)), cells }
    });
    Table {
        name: "weights",
        caption: text::WEIGHTS.to_owned(),
        form: Form::Grid,
        columns: vec![
            Column::text(text::CRITERION, 5),
            Column::text(text::AREA, 4),
            Column::number(text::WEIGHT, 2),
        ],
        rows: rows.collect(),
    }
}

fn scale(context: &Context) -> Table {
    let rows = context.framework.scale.iter().zip(0..).map(|(level, number)| Row {
        look: None,
        cells: vec![Cell::Whole(number), Cell::text(&level.name), Cell::text(&level.meaning)],
    });
    Table {
        name: "scale",
        caption: text::SCALE.to_owned(),
        form: Form::Grid,
        columns: vec![
            Column::number(text::LEVEL, 1),
            Column::text(text::LEVEL_NAME, 2),
            Column::text(text::MEANING, 8),
        ],
        rows: rows.collect(),
    }
}
