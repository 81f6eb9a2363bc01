//! Earlier rounds: what came of the time since each, and what of it is only more evidence.

use super::Context;
use crate::findings::{AreaChange, RoundStory, Standing, standing};
use crate::geometry::Look;
use crate::model::{Area, AreaId, AreaRole, Framework};
use crate::report::table::{Cell, Column, Form, Row, Table};
use crate::report::{Block, Chart, ChartId, Picture, RoundLine, RoundTick, RoundsPlot};
use crate::scoring::{LevelMove, RoundScores};
use crate::text::{report as text, rounds as words};

/// All rounds in one chart and a part for each earlier one, the latest first; nothing where there is none.
pub fn rounds(context: &Context) -> Vec<Block> {
    if context.assessment.earlier_rounds.is_empty() {
        return Vec::new();
    }
    let mut blocks = vec![Block::Chart(chart(context))];
    for round in context.assessment.earlier_rounds.iter().rev() {
        let since = format!("{} {}", words::SINCE, round.name);
        blocks.push(Block::heading(since));
        if round.framework != context.assessment.framework {
            let changed =
                words::questions_changed(&round.name, &round.framework, &context.assessment.framework);
            blocks.push(Block::paragraph(format!("{changed}. {}", words::QUESTIONS_CHANGED_ABOUT)));
            continue;
        }
        let story = RoundStory::since(context.framework, context.assessment, &round.ratings);
        blocks.push(Block::paragraph(format!("{}.", words::progress(&story, &round.name))));
        let counts = format!("{} {}", words::counts(&story), words::caution(&story, &round.name));
        blocks.push(Block::paragraph(counts.trim()));
        blocks.push(Block::Table(areas(context, &story, &round.name)));
        let told = |moved: &LevelMove| Some(words::moved(&context.criterion(&moved.criterion)?.name, moved));
        let up: Vec<String> = story.up().filter_map(told).collect();
        let down: Vec<String> = story.down().filter_map(told).collect();
        for (items, heading) in [(up, words::UP), (down, words::DOWN)] {
            if !items.is_empty() {
                blocks.extend([Block::heading(heading), Block::List { items }]);
            }
        }
    }
    blocks
}

/// The scores of the areas in all rounds; `None` for an area of which too little was known.
pub fn rounds_plot(framework: &Framework, rounds: &[RoundScores]) -> RoundsPlot {
    let tick = |round: &RoundScores| RoundTick {
        name: words::name(&round.name).to_owned(),
        remark: match &round.scorecard {
            Some(_) => String::new(),
            None => words::not_scored(&round.framework.version),
        },
        is_break: round.is_break,
    };
    let line = |area: &Area| RoundLine {
        name: area.name.clone(),
        look: Look::of_area(framework, &area.id),
        is_dashed: area.role == AreaRole::Foundation,
        points: rounds.iter().map(|round| point(round, &area.id)).collect(),
    };
    RoundsPlot {
        rounds: rounds.iter().map(tick).collect(),
        lines: framework.areas.iter().map(line).collect(),
    }
}

fn point(round: &RoundScores, area: &AreaId) -> Option<(f64, f64, f64)> {
    let area = round.scorecard.as_ref()?.areas.iter().find(|scored| scored.id == *area)?;
    let interval = area.interval;
    let known = standing(area.coverage) != Standing::TooLittle;
    known.then_some((interval.score?, interval.low?, interval.high?))
}

fn chart(context: &Context) -> Chart {
    let plot = rounds_plot(context.framework, context.rounds);
    let is_broken = plot.rounds.iter().any(|round| round.is_break);
    let broken = is_broken.then_some(words::CHART_BROKEN);
    Chart {
        id: ChartId::Rounds,
        title: words::CHART.to_owned(),
        alt: format!("{}.", plot.in_words()),
        caption: [Some(words::BARS), Some(words::BY_WEIGHTS_OF_TODAY), broken]
            .into_iter()
            .flatten()
            .collect::<Vec<_>>()
            .join(" "),
        picture: Picture::Rounds(plot),
    }
}

fn areas(context: &Context, story: &RoundStory, since: &str) -> Table {
    let shown =
        |score: Option<i64>| score.map_or_else(|| Cell::Dash(text::NOT_SCORED.to_owned()), Cell::Whole);
    let rows = context.framework.areas.iter().zip(&story.areas).map(|(area, change)| {
        let AreaChange { before, after, change: found, .. } = change;
        let total = found.map(|found| Cell::Signed(found.total()));
        let cells = vec![
            Cell::text(&area.name),
            shown(*before),
            shown(*after),
            total.unwrap_or_else(|| Cell::Dash(text::NOTHING_IN_COMMON.to_owned())),
            Cell::text(words::area_change(change)),
        ];
        Row { look: Some(Look::of_area(context.framework, &area.id)), cells }
    });
    Table {
        name: "rounds",
        caption: format!("{} {since}: {}", words::SINCE, words::BY_AREA),
        form: Form::Grid,
        columns: vec![
            Column::text(text::AREA, 5),
            Column::number(since, 2),
            Column::number(words::NOW, 2),
            Column::number(text::CHANGE, 2),
            Column::text(text::CHANGED_BY, 5),
        ],
        rows: rows.collect(),
    }
}
