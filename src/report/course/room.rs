//! What came of a room: how far it agrees, what it talked about, what it settled on. Nobody’s name is in it.

use super::{document, texts};
use crate::findings::{MIN_GROUP, room_agreement, room_figure};
use crate::model::{CriterionId, Framework, Level, ReferenceRating, Room};
use crate::report::chart::{AnswerPlot, AnswerRow, Chart, ChartId, Picture};
use crate::report::{Block, Cell, Column, Date, Outline, SectionId};
use crate::scoring::{
    CriterionDebrief, Debrief, Movement, RoomAnswer, RoundsDebrief, SectorGap, room_consensus,
};
use crate::text::{
    charts, course::debrief, course::documents as text, course::room as words, course::second_round,
};

/// The report on a room after its first round, or after both.
pub fn room_report(
    framework: &Framework,
    room: &Room,
    key: Option<&[ReferenceRating]>,
    date: Date,
) -> Outline {
    let of = |round| Debrief::of(framework, &room.session.exercise.criteria, room.sheets_of(round));
    let (first, second) = (of(crate::model::RatingRound::First), of(crate::model::RatingRound::Second));
    let has_second = !second.raters.is_empty();
    let latest = if has_second { &second } else { &first };
    let rounds = has_second.then(|| RoundsDebrief::of(&first, &second, key));
    let answers = room_consensus(latest, &room.decisions);
    let context = Context { framework, room, latest };
    document(
        text::ROOM_KIND,
        crate::text::course::home::room_title(&room.session.title),
        &room.session.exercise.title,
        date,
        vec![
            (SectionId::Summary, text::SUMMARY, context.summary(rounds.as_ref())),
            (SectionId::Agenda, text::AGENDA, context.agenda()),
            (SectionId::Sectors, words::SECTORS, context.sectors()),
            (
                SectionId::SecondRound,
                text::SECOND_ROUND,
                rounds.as_ref().map_or_else(Vec::new, |rounds| context.moved(rounds)),
            ),
            (SectionId::Consensus, words::CONSENSUS, context.consensus(&answers)),
            (
                SectionId::Method,
                text::READING,
                vec![
                    Block::paragraph(debrief::DISPUTE_EXPLAINED),
                    Block::paragraph(debrief::ALPHA_EXPLAINED),
                    Block::small(debrief::SMALL_GROUP),
                ],
            ),
        ],
    )
}

struct Context<'a> {
    framework: &'a Framework,
    room: &'a Room,
    latest: &'a Debrief,
}

impl Context<'_> {
    fn name<'b>(&'b self, criterion: &'b CriterionId) -> &'b str {
        self.framework.criterion(criterion).map_or(criterion.as_str(), |criterion| &criterion.name)
    }

    fn summary(&self, rounds: Option<&RoundsDebrief>) -> Vec<Block> {
        let found = room_agreement(self.latest);
        vec![
            Block::lead(words::headline(rounds, &found)),
            Block::paragraph(debrief::agreement_story(&found)),
            Block::paragraph(debrief::scores(&room_figure(&self.latest.scores))),
        ]
    }

    fn agenda(&self) -> Vec<Block> {
        let row = |(_, one): (usize, &CriterionDebrief)| {
            vec![
                Cell::text(self.name(&one.id)),
                Cell::text(debrief::spread(&one.spread)),
                Cell::text(debrief::dispute(one)),
                Cell::text(debrief::status(one.status)),
                Cell::text(self.room.notes.get(&one.id).map_or("", String::as_str)),
            ]
        };
        let columns = vec![
            Column::text(text::QUESTION, 3),
            Column::text(text::SAID, 4),
            Column::text(text::DISPUTE, 2),
            Column::text(text::STATUS, 2),
            Column::text(words::NOTE, 3),
        ];
        let rows = self.latest.by_dispute().map(row).collect();
        let mut blocks = vec![texts("agenda", words::MOST_DISPUTED_FIRST, columns, rows)];
        blocks.extend(self.answers());
        blocks
    }

    /// How often each answer was given, levels and what is no level on one line.
    fn answers(&self) -> Option<Block> {
        let row = |(_, one): (usize, &CriterionDebrief)| AnswerRow {
            name: self.name(&one.id).to_owned(),
            counts: one.spread.counts.each(),
        };
        let rows: Vec<AnswerRow> = self.latest.by_dispute().map(row).collect();
        let levels = Level::ALL.map(|level| level.to_string());
        let others = [charts::NOT_KNOWN_BAR, charts::NOT_APPLICABLE_BAR].map(str::to_owned);
        let answers = levels.into_iter().chain(others).collect();
        let chart = Chart {
            id: ChartId::Answers,
            title: text::ANSWERS.to_owned(),
            alt: charts::answers(rows.iter().map(|row| (row.name.as_str(), row.counts))),
            caption: String::new(),
            picture: Picture::Answers(AnswerPlot { answers, rows }),
        };
        (!self.latest.raters.is_empty()).then_some(Block::Chart(chart))
    }

    fn sectors(&self) -> Vec<Block> {
        let name = |gap: &SectorGap| self.name(&self.latest.criteria[gap.criterion].id).to_owned();
        let items: Vec<String> =
            self.latest.sector_gaps(MIN_GROUP).iter().map(|gap| words::widest_gap(&name(gap), gap)).collect();
        if items.is_empty() {
            return Vec::new();
        }
        vec![Block::paragraph(words::SECTORS_ABOUT), Block::List { items }]
    }

    fn consensus(&self, answers: &[RoomAnswer]) -> Vec<Block> {
        let row = |one: &RoomAnswer| {
            vec![
                Cell::text(self.name(&one.criterion)),
                Cell::text(debrief::answer(one.answer)),
                Cell::text(debrief::decided_by(one.decided_by)),
                Cell::text(&one.reason),
            ]
        };
        let columns = vec![
            Column::text(text::QUESTION, 3),
            Column::text(text::ANSWER, 2),
            Column::text(text::DECIDED, 2),
            Column::text(text::REASON, 4),
        ];
        vec![texts("consensus", words::QUESTION_LIST, columns, answers.iter().map(row).collect())]
    }

    fn moved(&self, rounds: &RoundsDebrief) -> Vec<Block> {
        let mut blocks = vec![Block::paragraph(second_round::people(rounds))];
        blocks.extend(second_round::left_out(rounds).map(Block::paragraph));
        if rounds.people > 0 {
            let row = |name: &str, movement: Movement| {
                let numbers = movement.parts().into_iter().map(|n| Cell::Whole(n.into()));
                std::iter::once(Cell::text(name)).chain(numbers).collect()
            };
            let mut rows: Vec<Vec<Cell>> =
                rounds.by_dispute().map(|of| row(self.name(&of.id), of.movement)).collect();
            rows.push(row(second_round::TOTAL, rounds.total));
            let heads = second_round::PARTS_SHORT.into_iter().map(|head| Column::number(head, 2));
            let columns = std::iter::once(Column::text(text::QUESTION, 4)).chain(heads).collect();
            blocks.push(texts("movement", second_round::PARTS_CAPTION, columns, rows));
            blocks.push(Block::paragraph(second_round::alphas(rounds)));
        }
        if let Some(error) = &rounds.error {
            blocks.push(Block::paragraph(second_round::accuracy(error, rounds)));
        }
        blocks.push(Block::small(words::AGREEMENT_IS_NOT_ACCURACY));
        blocks
    }
}
