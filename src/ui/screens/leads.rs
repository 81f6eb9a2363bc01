//! Leads: what stands in the public record of a city, beside its page and beside a rating.

use crate::model::{Criterion, CriterionId, Framework, Lead, ReferenceCity, Speaks};
use crate::session::{Command, Session};
use crate::text::leads as text;
use crate::ui::theme::space;
use crate::ui::widgets::{body, link, pill, section, small, strong};
use egui::{Id, Ui};

/// Most leads of a city before the rest is asked for.
const LISTED: usize = 4;

/// One lead: the fact, who says it and when, what it does to the picture, and a link that opens its page.
pub fn lead_ui(ui: &mut Ui, lead: &Lead, is_own: bool, commands: &mut Vec<Command>) {
    body(ui, &lead.fact);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = 6.0;
        small(ui, text::source(&lead.publisher, lead.date));
        let host = lead.address.host();
        let spoken = text::open_spoken(host, &lead.publisher);
        let response = link(ui, &text::open(host)).accessible_name(spoken);
        if response.on_hover_text(lead.address.as_str()).clicked() {
            commands.push(Command::OpenAddress(lead.address.clone()));
        }
        small(ui, format!("· {}", text::tie(lead.tie)));
        match lead.speaks {
            Speaks::Against => _ = pill(ui, text::speaks(Speaks::Against), None),
            other => _ = small(ui, format!("· {}", text::speaks(other))),
        }
        if is_own {
            small(ui, format!("· {}", text::ADDED_BY_YOU));
        }
    });
}

/// What must be said wherever leads stand.
fn about_ui(ui: &mut Ui) {
    small(ui, text::CHANGE_NOTHING);
    small(ui, text::HOW_READ);
}

/// A line that unfolds the leads of some cities on one criterion; nothing where there are none.
pub fn leads_on_ui<'a>(
    ui: &mut Ui,
    session: &Session,
    cities: impl IntoIterator<Item = &'a ReferenceCity>,
    criterion: &Criterion,
    commands: &mut Vec<Command>,
) {
    let at_hand = session.leads();
    // Several readings of a city have the same leads.
    let mut seen = std::collections::BTreeSet::new();
    let mut found: Vec<(&str, Vec<&Lead>)> = cities
        .into_iter()
        .filter(|city| seen.insert(&city.id))
        .map(|city| (city.name.as_str(), at_hand.on(&city.id, &criterion.id)))
        .collect();
    found.retain(|(_, leads)| !leads.is_empty());
    if found.is_empty() {
        return;
    }
    let names: Vec<&str> = found.iter().map(|(name, _)| *name).collect();
    let names = crate::text::numbers::list(&names);
    let key = Id::unique(("leads", criterion.id.as_str(), &names));
    let is_open = ui.data(|data| data.get_temp(key)).unwrap_or(false);
    let count = found.iter().map(|(_, leads)| leads.len()).sum();
    let (shown, spoken) = if is_open {
        (text::FOLD.to_owned(), text::of_city(text::FOLD, &criterion.name, &names))
    } else {
        (text::unfold(count), text::of_city(&text::unfold(count), &criterion.name, &names))
    };
    if link(ui, &shown).accessible_name(spoken).clicked() {
        ui.data_mut(|data| data.insert_temp(key, !is_open));
    }
    if !is_open {
        return;
    }
    let is_one = found.len() == 1;
    for (name, leads) in found {
        if !is_one {
            strong(ui, name);
        }
        for lead in leads {
            lead_ui(ui, lead, at_hand.is_own(lead), commands);
            ui.add_space(space::XS);
        }
    }
    about_ui(ui);
    ui.add_space(space::S);
}

/// All leads of a city, with the questions they bear on, the weightiest first.
pub fn city_leads_ui(
    ui: &mut Ui,
    session: &Session,
    framework: &Framework,
    city: &ReferenceCity,
    are_all_shown: &mut bool,
    commands: &mut Vec<Command>,
) {
    section(ui, text::TITLE);
    let at_hand = session.leads();
    // One's own stand below, where they can be changed.
    let mut leads = at_hand.of(&city.id);
    leads.retain(|lead| !at_hand.is_own(lead));
    if leads.is_empty() {
        small(ui, text::NONE_OF_CITY);
        return;
    }
    about_ui(ui);
    if let Some(found) = at_hand.found_of(&city.id).filter(|found| !found.remark.is_empty()) {
        small(ui, &found.remark);
    }
    ui.add_space(space::S);
    let shown = if *are_all_shown { leads.len() } else { LISTED };
    for lead in leads.iter().take(shown) {
        lead_ui(ui, lead, false, commands);
        small(ui, text::bears_on(&names_of(framework, &lead.bears_on)));
        ui.add_space(space::S);
    }
    if leads.len() > LISTED {
        let all = text::show_all(leads.len());
        let toggle = if *are_all_shown { text::SHOW_FEWER } else { all.as_str() };
        if link(ui, toggle).accessible_name(text::of(toggle, text::TITLE)).clicked() {
            *are_all_shown = !*are_all_shown;
        }
    }
}

/// What criteria are called; one the framework does not have keeps its id.
pub fn names_of<'a>(framework: &'a Framework, ids: &'a [CriterionId]) -> Vec<&'a str> {
    ids.iter()
        .map(|id| framework.criterion(id).map_or(id.as_str(), |criterion| criterion.name.as_str()))
        .collect()
}
