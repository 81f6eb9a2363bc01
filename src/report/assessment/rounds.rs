//! Earlier rounds: what came of the time since each, and what of it is only more evidence.

use super::Context;
use crate::findings::{Standing, standing};
use crate::geometry::Look;
use crate::model::{Area, AreaId, AreaRole, Framework};
use crate::report::table::{Cell, Column, Form, Row, Table};
use crate::report::{Block, Chart, ChartId, Picture, RoundLine, RoundTick, RoundsPlot};
use crate::scoring::{LevelMove, RoundProgress, RoundScores, round_progress};
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
        let found = round_progress(context.framework, context.assessment, &round.ratings);
        blocks.push(Block::paragraph(format!("{}.", words::progress(&found, &round.name))));
        let counts = format!("{} {}", words::counts(&found), words::caution(&found, &round.name));
        blocks.push(Block::paragraph(counts.trim()));
        blocks.push(Block::Table(areas(context, &found, &round.name)));
        blocks.push(Block::small(words::CHANGES_ROUNDED));
        let moved = |moves: &[LevelMove], is_up: bool| -> Vec<String> {
            let of = moves.iter().filter(|moved| moved.is_up() == is_up);
            of.filter_map(|moved| Some(words::moved(&context.criterion(&moved.criterion)?.name, moved)))
                .collect()
        };
        for (is_up, heading) in [(true, words::UP), (false, words::DOWN)] {
            let items = moved(&found.moves, is_up);
            if !items.is_empty() {
                blocks.extend([Block::heading(heading), Block::List { items }]);
            }
        }
        // The counts above are of the index.
        let items = [true, false].map(|is_up| moved(&found.foundation_moves, is_up)).concat();
        if !items.is_empty() {
            blocks.extend([Block::heading(words::FOUNDATION_INSIDE), Block::List { items }]);
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

fn areas(context: &Context, found: &RoundProgress, since: &str) -> Table {
    let rows = context.framework.areas.iter().zip(&found.progress.areas).map(|(area, change)| {
        let cells = vec![
            Cell::text(&area.name),
            Cell::score(change.before, text::NOT_SCORED),
            Cell::score(change.after, text::NOT_SCORED),
            Cell::signed(change.total, text::NOTHING_IN_COMMON),
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
