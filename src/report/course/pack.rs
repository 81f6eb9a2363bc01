//! What a trainer takes into the room: goals, scripts, questions, the key with its passages, and the words.

use super::{asked, case, document, texts};
use crate::findings::Leads;
use crate::model::{CityLeads, Criterion, Exercise, Framework, Glossary, ReferenceRating, Script};
use crate::report::{Block, Cell, Column, Date, Fact, Outline, SectionId};
use crate::report::{leads_notes, leads_table};
use crate::scoring::{key_rating, rating_of_all_cities};
use crate::text::{cities, course::debrief, course::documents as text, course::home, leads as leads_text};

/// The pack of an exercise. Without a key or leads on its city, the part on them is left out.
pub fn facilitator_pack(
    framework: &Framework,
    exercise: &Exercise,
    key: Option<&[ReferenceRating]>,
    leads: Option<&CityLeads>,
    glossary: Option<&Glossary>,
    date: Date,
) -> Outline {
    let list = |items: &[String]| match items {
        [] => Vec::new(),
        items => vec![Block::List { items: items.to_vec() }],
    };
    let mut scripts: Vec<Block> = exercise.scripts.iter().flat_map(script).collect();
    scripts.push(Block::heading(text::WAYS));
    scripts.push(Block::List { items: text::WAYS_LIST.map(str::to_owned).to_vec() });
    let reading = vec![
        Block::paragraph(text::HOW_TO_READ),
        Block::paragraph(debrief::DISPUTE_EXPLAINED),
        Block::paragraph(debrief::ALPHA_EXPLAINED),
        Block::paragraph(debrief::AGREEMENT_EXPLAINED),
    ];
    let key = key.map_or_else(Vec::new, |key| answers(framework, exercise, key));
    let leads = leads.map_or_else(Vec::new, |leads| what_became(framework, leads));
    let glossary = glossary.map_or_else(Vec::new, |glossary| {
        let fact = |term: &crate::model::Term| {
            Fact::new(&term.term, format!("{} {}", term.meaning, cities::section(&term.section)))
        };
        vec![Block::Facts { facts: glossary.terms.iter().map(fact).collect() }]
    });
    document(
        text::PACK_KIND,
        &exercise.title,
        &home::place(&exercise.case.city, &exercise.case.country),
        date,
        vec![
            (SectionId::Goals, home::GOALS, list(&exercise.goals)),
            (SectionId::Script, home::SCRIPT, scripts),
            (SectionId::Questions, home::QUESTIONS, list(&exercise.questions)),
            (SectionId::Key, home::KEY, key),
            (SectionId::Leads, leads_text::IN_PACK, leads),
            (SectionId::Agreement, text::READING, reading),
            (SectionId::Case, text::CASE, case(exercise)),
            (SectionId::Glossary, home::GLOSSARY, glossary),
        ],
    )
}

fn script(script: &Script) -> Vec<Block> {
    let mut begins = 0;
    let rows = script.steps.iter().map(|step| {
        let from = begins;
        begins += step.minutes;
        vec![Cell::text(&step.title), Cell::text(text::from_to(from, begins)), Cell::text(&step.text)]
    });
    let columns =
        vec![Column::text(text::STEP, 2), Column::text(text::MINUTES, 1), Column::text(text::WHAT_TO_DO, 5)];
    let rows = rows.collect();
    let name = home::minutes(script.minutes);
    vec![Block::heading(&name), texts("script", &name, columns, rows)]
}

fn answers(framework: &Framework, exercise: &Exercise, key: &[ReferenceRating]) -> Vec<Block> {
    let row = |criterion: &Criterion| {
        let name = Cell::text(&criterion.name);
        if let Some(rating) = key_rating(key, &criterion.id) {
            let answer = cities::level_and_basis(rating.low, rating.high, rating.basis);
            let passages = rating.passages.iter().map(cities::passage).collect::<Vec<_>>().join("\n");
            return vec![name, Cell::text(answer), Cell::text(passages)];
        }
        let of_all_cities = rating_of_all_cities(key, &criterion.id).is_some();
        let why = if of_all_cities { home::NOT_OF_THIS_CITY } else { home::NOT_IN_CASE };
        vec![name, Cell::text(crate::text::score::NOT_KNOWN), Cell::text(why)]
    };
    let columns =
        vec![Column::text(text::QUESTION, 2), Column::text(text::ANSWER, 2), Column::text(text::PASSAGE, 5)];
    let rows = asked(framework, exercise).map(row).collect();
    vec![Block::notice(crate::text::report::PROGRAM_RATINGS), texts("key", home::KEY, columns, rows)]
}

/// What to ask the room, and the leads to do it with.
fn what_became(framework: &Framework, found: &CityLeads) -> Vec<Block> {
    let at_hand = Leads::new([found], &[]);
    let mut blocks = Vec::new();
    if !found.questions.is_empty() {
        blocks.push(Block::heading(leads_text::QUESTIONS));
        blocks.push(Block::List { items: found.questions.clone() });
    }
    blocks.push(Block::heading(leads_text::TITLE));
    blocks.extend(leads_notes());
    if !found.remark.is_empty() {
        blocks.push(Block::paragraph(&found.remark));
    }
    let leads = at_hand.of(&found.city).into_iter().map(|lead| ("", lead));
    blocks.push(leads_table(framework, leads));
    blocks
}
