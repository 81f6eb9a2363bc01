//! Leads of one's own, on a city or on the own initiative: the list, and the form for one more.

use super::leads::{lead_ui, names_of};
use crate::model::{CityId, CriterionId, Framework, Lead, LeadDate, LeadId, Speaks, Tie};
use crate::session::{Command, Document, LeadEdit, Session};
use crate::text::leads as text;
use crate::ui::theme::space;
use crate::ui::widgets::{
    Field, check, field, paragraph_field, plain_button, primary_button, quiet_button, section, segments,
    small,
};
use egui::Ui;

/// Remembers the lead that is being written.
#[derive(Default)]
pub struct OwnLeads {
    draft: Option<Draft>,
}

/// A lead that is being written.
struct Draft {
    /// The document and the city it was begun for; with others it is out of place.
    of: (u64, Option<CityId>),
    /// That of the lead it is to replace.
    id: Option<LeadId>,
    fact: String,
    address: String,
    publisher: String,
    date: String,
    criteria: Vec<CriterionId>,
    tie: Tie,
    speaks: Speaks,
    /// Whether what is missing has been asked for, so that it is named.
    is_tried: bool,
}

impl Draft {
    fn new(of: (u64, Option<CityId>)) -> Self {
        Self {
            id: None,
            fact: String::new(),
            address: String::new(),
            publisher: String::new(),
            date: String::new(),
            criteria: Vec::new(),
            // About a city, one rather finds what the source does not tell of.
            tie: if of.1.is_some() { Tie::OtherProgramme } else { Tie::SameInitiative },
            speaks: Speaks::Status,
            is_tried: false,
            of,
        }
    }

    fn of_lead(of: (u64, Option<CityId>), lead: &Lead) -> Self {
        let date = match lead.date {
            LeadDate::Undated => String::new(),
            date => date.to_string(),
        };
        Self {
            id: Some(lead.id.clone()),
            fact: lead.fact.clone(),
            address: lead.address.to_string(),
            publisher: lead.publisher.clone(),
            date,
            criteria: lead.bears_on.clone(),
            tie: lead.tie,
            speaks: lead.speaks,
            ..Self::new(of)
        }
    }

    /// The lead as it is written, or what is missing.
    fn lead(&self) -> Result<Lead, &'static str> {
        let [fact, address, publisher, date] =
            [&self.fact, &self.address, &self.publisher, &self.date].map(|text| text.trim());
        if fact.is_empty() {
            return Err(text::FACT_MISSING);
        }
        let address = address.parse().map_err(|_| text::BAD_ADDRESS)?;
        if publisher.is_empty() {
            return Err(text::PUBLISHER_MISSING);
        }
        let date =
            if date.is_empty() { LeadDate::Undated } else { date.parse().map_err(|_| text::BAD_DATE)? };
        Ok(Lead {
            id: self.id.clone().unwrap_or_else(|| LeadId::new("")),
            fact: fact.to_owned(),
            publisher: publisher.to_owned(),
            date,
            address,
            bears_on: self.criteria.clone(),
            tie: self.tie,
            speaks: self.speaks,
            read: String::new(),
        })
    }
}

impl OwnLeads {
    /// Those on that city or, without one, on the own initiative.
    pub fn ui(
        &mut self,
        ui: &mut Ui,
        session: &Session,
        document: &Document,
        city: Option<&CityId>,
        commands: &mut Vec<Command>,
    ) {
        let of = (session.opened_count(), city.cloned());
        self.draft.take_if(|draft| draft.of != of);
        section(ui, text::YOURS);
        small(ui, if city.is_some() { text::YOURS_ABOUT } else { text::YOURS_ABOUT_INITIATIVE });
        let at_hand = session.leads();
        for lead in at_hand.own_of(city) {
            ui.add_space(space::XS);
            lead_ui(ui, lead, true, commands);
            if !lead.bears_on.is_empty() {
                small(ui, text::bears_on(&names_of(document.framework(), &lead.bears_on)));
            }
            ui.horizontal(|ui| {
                let change = text::of(text::CHANGE, &lead.publisher);
                if quiet_button(ui, text::CHANGE).accessible_name(change).clicked() {
                    self.draft = Some(Draft::of_lead(of.clone(), lead));
                }
                let remove = text::of(text::REMOVE, &lead.publisher);
                if quiet_button(ui, text::REMOVE).accessible_name(remove).clicked() {
                    commands.push(Command::EditLeads(LeadEdit::Remove(lead.id.clone())));
                }
            });
        }
        ui.add_space(space::XS);
        let is_done = match &mut self.draft {
            None => {
                if plain_button(ui, text::ADD).clicked() {
                    self.draft = Some(Draft::new(of));
                }
                false
            }
            Some(draft) => form_ui(ui, document.framework(), draft, commands),
        };
        if is_done {
            self.draft = None;
        }
    }
}

/// The form. Returns whether it is done with.
fn form_ui(ui: &mut Ui, framework: &Framework, draft: &mut Draft, commands: &mut Vec<Command>) -> bool {
    let about = Field { name: text::FACT, hint: text::FACT_HINT, id: "lead fact" };
    paragraph_field(ui, about, 2, &mut draft.fact);
    for (name, hint, id, value) in [
        (text::ADDRESS, text::ADDRESS_HINT, "lead address", &mut draft.address),
        (text::PUBLISHER, text::PUBLISHER_HINT, "lead publisher", &mut draft.publisher),
        (text::DATE, text::DATE_HINT, "lead date", &mut draft.date),
    ] {
        field(ui, Field { name, hint, id }, value);
    }
    if draft.of.1.is_some() {
        small(ui, text::TIE);
        let ties = Tie::ALL.map(|tie| (tie, text::tie(tie)));
        draft.tie = segments(ui, text::TIE, Some(draft.tie), &ties).unwrap_or(draft.tie);
        small(ui, text::SPEAKS);
        let speaks = Speaks::ALL.map(|speaks| (speaks, text::speaks(speaks)));
        draft.speaks = segments(ui, text::SPEAKS, Some(draft.speaks), &speaks).unwrap_or(draft.speaks);
    }
    small(ui, text::CRITERIA);
    ui.horizontal_wrapped(|ui| {
        for criterion in &framework.criteria {
            let place = draft.criteria.iter().position(|id| *id == criterion.id);
            if check(ui, place.is_some(), &criterion.name).clicked() {
                match place {
                    Some(place) => _ = draft.criteria.remove(place),
                    None => draft.criteria.push(criterion.id.clone()),
                }
            }
        }
    });
    let lead = draft.lead();
    if let (true, Err(missing)) = (draft.is_tried, &lead) {
        small(ui, *missing);
    }
    let (keep, cancel) = ui
        .horizontal(|ui| (primary_button(ui, text::KEEP).clicked(), quiet_button(ui, text::CANCEL).clicked()))
        .inner;
    draft.is_tried |= keep;
    match lead {
        Ok(lead) if keep => {
            let lead = Box::new(lead);
            let edit = match &draft.id {
                Some(_) => LeadEdit::Replace(lead),
                None => LeadEdit::Add(draft.of.1.clone(), lead),
            };
            commands.push(Command::EditLeads(edit));
            true
        }
        _ => cancel,
    }
}
