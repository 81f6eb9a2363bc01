//! The dialog that shares an assessment as a reference city: what goes along, and what others will read.

use super::dialogs::modal;
use super::theme::space;
use super::widgets::{
    Field, body, check, field, heading, muted, plain_button, primary_button, section, small, strong,
};
use crate::model::{Along, CityReading, RatedBy, ReferenceCity, WebAddress};
use crate::session::{Command, Document, FilePurpose, Session, ShareCommand, Sharing, SharingLacks};
use crate::text::{cities, share as text};
use egui::{Context, ScrollArea, Ui};

/// Shows the dialog while something is shared; not while a file or an answer is asked for above it.
pub fn ui(ctx: &Context, session: &Session, commands: &mut Vec<Command>) {
    let Some((sharing, document)) = session.sharing().zip(session.document()) else { return };
    if session.asking_for().is_some() || session.question().is_some() {
        return;
    }
    let cancelled = modal(ctx, "share", |ui| {
        heading(ui, text::TITLE);
        // The buttons stay in the window, however much is shared.
        let most = (ui.ctx().content_rect().height() - 220.0).max(160.0);
        ScrollArea::vertical().id_salt("share").max_height(most).show(ui, |ui| {
            body(ui, text::ABOUT);
            ui.add_space(space::XS);
            choice_ui(ui, sharing, commands);
            ui.add_space(space::S);
            preview_ui(ui, session, document);
        });
        ui.add_space(space::S);
        ui.horizontal(|ui| {
            let is_ready = matches!(session.reference(), Some(Ok(_)));
            if ui.add_enabled_ui(is_ready, |ui| primary_button(ui, text::SAVE)).inner.clicked() {
                commands.push(Command::AskFor(FilePurpose::SaveReference));
            }
            plain_button(ui, text::CANCEL).clicked()
        })
        .inner
    });
    if cancelled {
        commands.push(Command::Share(ShareCommand::Cancel));
    }
}

fn choice_ui(ui: &mut Ui, sharing: &Sharing, commands: &mut Vec<Command>) {
    let mut edited = sharing.clone();
    let fields = [
        (text::SOURCE, text::SOURCE_HINT, "source", &mut edited.source),
        (text::YEAR, "", "year", &mut edited.year),
        (text::INHABITANTS, "", "inhabitants", &mut edited.inhabitants),
        (text::TAGS, text::TAGS_HINT, "tags", &mut edited.tags),
    ];
    for (name, hint, id, value) in fields {
        field(ui, Field { name, hint, id }, value);
        ui.add_space(space::XS);
    }
    section(ui, text::GOES_ALONG);
    for what in Along::ALL {
        let goes = edited.along.contains(&what);
        if check(ui, goes, text::along(what)).clicked() {
            if goes {
                edited.along.remove(&what);
            } else {
                edited.along.insert(what);
            }
        }
    }
    small(ui, text::ALWAYS);
    if edited != *sharing {
        commands.push(Command::Share(ShareCommand::Edit(Box::new(edited))));
    }
}

fn preview_ui(ui: &mut Ui, session: &Session, document: &Document) {
    section(ui, text::PREVIEW);
    let city = match session.reference() {
        Some(Ok(city)) => city,
        Some(Err(lacks)) => {
            body(ui, words(lacks));
            return;
        }
        None => return,
    };
    let Some(of) = city.each_reading().next() else { return };
    strong(ui, format!("{}, {}", city.name, city.country));
    body(ui, cities::rated_by(&of.reading.source));
    small(ui, &of.reading.source.citation);
    joins_ui(ui, session, &city);
    let passages = of.reading.ratings.iter().map(|rating| rating.passages.len()).sum();
    muted(ui, text::summary(of.reading.ratings.len(), of.reading.not_applicable.len(), passages));
    paths_ui(ui, document, session.sharing());
    ui.add_space(space::XS);
    inside_ui(ui, document, of);
}

/// That others read it as one reading of a city that is here already.
fn joins_ui(ui: &mut Ui, session: &Session, city: &ReferenceCity) {
    let Some(here) = session.library().city(&city.id) else { return };
    let sources: Vec<String> = here.readings.iter().map(|of| cities::source_name(&of.source)).collect();
    small(ui, text::joins(&here.name, &crate::text::numbers::list(&sources)));
}

/// What of the links stays here.
fn paths_ui(ui: &mut Ui, document: &Document, sharing: Option<&Sharing>) {
    if !sharing.is_some_and(|sharing| sharing.along.contains(&Along::Links)) {
        return;
    }
    let is_path = |link: &str| !link.trim().is_empty() && link.trim().parse::<WebAddress>().is_err();
    let stays =
        document.assessment().ratings.values().filter(|rating| is_path(&rating.evidence.link)).count();
    if stays > 0 {
        small(ui, text::paths_stay(stays));
    }
}

fn inside_ui(ui: &mut Ui, document: &Document, of: CityReading) {
    debug_assert_eq!(of.reading.source.rated_by, RatedBy::City);
    for rating in &of.reading.ratings {
        let name = document.framework().criterion(&rating.criterion).map_or("", |of| of.name.as_str());
        small(ui, format!("{name} · {}", cities::levels(rating.low, rating.high)));
        for passage in &rating.passages {
            small(ui, format!("    {}", cities::passage(passage)));
        }
    }
}

fn words(lacks: SharingLacks) -> &'static str {
    match lacks {
        SharingLacks::City => text::NEEDS_CITY,
        SharingLacks::Title => text::NEEDS_TITLE,
        SharingLacks::Levels => text::NEEDS_LEVELS,
        SharingLacks::Source => text::NEEDS_SOURCE,
        SharingLacks::Year => text::NEEDS_YEAR,
        SharingLacks::Number => text::NEEDS_NUMBER,
    }
}
