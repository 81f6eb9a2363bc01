//! Leads in a document: each with who says it, when, and the address in full.

use super::Block;
use super::table::{Cell, Column, Form, Part, Row, Table};
use crate::model::{Framework, Lead};
use crate::text::{leads as text, report};

/// What must be said wherever leads stand.
pub fn leads_notes() -> [Block; 2] {
    [Block::notice(text::CHANGE_NOTHING), Block::small(text::HOW_READ)]
}

/// A record for each lead, under the name of what it is about; without names there are no heads.
pub fn leads_table<'a>(framework: &Framework, leads: impl IntoIterator<Item = (&'a str, &'a Lead)>) -> Block {
    let row = |(about, lead): (&str, &Lead)| {
        let names: Vec<&str> = lead
            .bears_on
            .iter()
            .map(|id| framework.criterion(id).map_or(id.as_str(), |criterion| criterion.name.as_str()))
            .collect();
        let (tie, speaks) = (text::tie(lead.tie), text::speaks(lead.speaks));
        let cells = vec![
            Cell::text(about),
            Cell::text(text::source(&lead.publisher, lead.date)),
            Cell::text(tie),
            Cell::text(speaks),
            Cell::text(report::joined([tie, speaks])),
            Cell::text(&lead.fact),
            Cell::text(lead.address.as_str()),
            Cell::text(names.join(", ")),
        ];
        Row { look: None, cells }
    };
    Block::Table(Table {
        name: "leads",
        caption: text::TITLE.to_owned(),
        form: Form::Records,
        columns: vec![
            Column::part(report::CITY, Part::Group),
            Column::part(text::SOURCE, Part::Name),
            Column::part(text::TIE, Part::SheetOnly),
            Column::part(text::SPEAKS, Part::SheetOnly),
            Column::part(text::STANDING, Part::Standing),
            Column::part(text::FACT, Part::Body),
            Column::part(report::LINK, Part::Labelled),
            Column::part(text::CRITERIA, Part::Labelled),
        ],
        rows: leads.into_iter().map(row).collect(),
    })
}
