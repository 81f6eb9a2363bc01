//! What came of a room: how far it agrees, what it talked about, what it settled on. Nobody’s name is in it.

use super::{document, texts};
use crate::model::{CriterionId, Framework, ReferenceRating, Room};
use crate::report::{Block, Cell, Column, Date, Outline, SectionId};
use crate::scoring::{
    ConsensusStatus, CriterionDebrief, Debrief, MIN_GROUP, RoomAnswer, RoundsDebrief, SectorGap,
    room_consensus,
};
use crate::text::{course::debrief, course::documents as text, course::room as words, course::second_round};

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
            (SectionId::Summary, text::SUMMARY, context.summary(&first, &second, &answers)),
            (SectionId::Agenda, text::AGENDA, context.agenda()),
            (SectionId::Sectors, words::SECTORS, context.sectors()),
            (
                SectionId::SecondRound,
                text::SECOND_ROUND,
                rounds.map_or_else(Vec::new, |rounds| moved(&rounds, &first, &second)),
            ),
            (SectionId::Consensus, words::CONSENSUS, context.consensus(&answers)),
            (
                SectionId::Method,
                text::READING,
                vec![
                    Block::paragraph(debrief::ALPHA_EXPLAINED),
                    Block::paragraph(debrief::AGREEMENT_EXPLAINED),
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

    fn summary(&self, first: &Debrief, second: &Debrief, answers: &[RoomAnswer]) -> Vec<Block> {
        let agreed =
            answers.iter().filter(|one| matches!(one.suggested, ConsensusStatus::Consensus(_))).count();
        let again = (!second.raters.is_empty()).then_some(second.raters.len());
        let headline = words::headline(first.raters.len(), again, agreed, answers.len());
        vec![
            Block::lead(headline),
            Block::paragraph(debrief::alpha(&self.latest.alpha)),
            Block::paragraph(debrief::scores(&self.latest.scores)),
        ]
    }

    fn agenda(&self) -> Vec<Block> {
        let row = |(_, one): (usize, &CriterionDebrief)| {
            vec![
                Cell::text(self.name(&one.id)),
                Cell::text(debrief::spread(&one.spread)),
                Cell::text(words::agreement(one.spread.agreement_a)),
                Cell::text(debrief::status(one.status)),
                Cell::text(self.room.notes.get(&one.id).map_or("", String::as_str)),
            ]
        };
        let columns = vec![
            Column::text(text::QUESTION, 3),
            Column::text(text::SAID, 4),
            Column::text(words::AGREEMENT, 2),
            Column::text(text::STATUS, 2),
            Column::text(words::NOTE, 3),
        ];
        let rows = self.latest.by_dispute().map(row).collect();
        vec![texts("agenda", words::MOST_DISPUTED_FIRST, columns, rows)]
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
}

fn moved(rounds: &RoundsDebrief, first: &Debrief, second: &Debrief) -> Vec<Block> {
    let mut blocks = vec![
        Block::paragraph(second_round::alphas(first, second)),
        Block::paragraph(second_round::moves(&rounds.moves)),
    ];
    if let Some(error) = &rounds.error {
        blocks.push(Block::paragraph(second_round::accuracy(error, first, second)));
    }
    blocks.push(Block::small(words::AGREEMENT_IS_NOT_ACCURACY));
    blocks
}
