//! Earlier rounds: what came of the time since each, and what of it is only more evidence.

use super::Context;
use crate::geometry::Look;
use crate::report::Block;
use crate::report::table::{Cell, Column, Form, Row, Table};
use crate::scoring::{LevelMove, RoundProgress, round_progress};
use crate::text::{report as text, rounds as words};

/// A part for each earlier round, the latest first; nothing where there is none.
pub fn rounds(context: &Context) -> Vec<Block> {
    let mut blocks = Vec::new();
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
        let moved = |moves: &[LevelMove], is_up: bool| -> Vec<String> {
            let of = moves.iter().filter(|moved| moved.is_up() == is_up);
            of.filter_map(|moved| Some(words::moved(&context.criterion(&moved.criterion)?.name, moved)))
                .collect()
        };
        for (is_up, heading) in [(true, words::UP), (false, words::DOWN)] {
            let mut items = moved(&found.moves, is_up);
            items.extend(moved(&found.foundation_moves, is_up));
            if !items.is_empty() {
                blocks.extend([Block::heading(heading), Block::List { items }]);
            }
        }
    }
    blocks
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
