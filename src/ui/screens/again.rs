//! A later round beside its question: what was answered before, and whether its evidence still fits.

use crate::findings::SecondLook;
use crate::model::{Answer, Criterion, Evidence, Rating, WebAddress};
use crate::session::{Command, RatingEdit};
use crate::text::again as text;
use crate::ui::theme::space;
use crate::ui::widgets::{body, card, link, plain_button, section, small};
use egui::Ui;

/// What stood in the round before, and what has come of it.
pub fn before_ui(
    ui: &mut Ui,
    criterion: &Criterion,
    look: &SecondLook,
    now: Option<Answer>,
    commands: &mut Vec<Command>,
) {
    card(ui, |ui| {
        ui.spacing_mut().item_spacing.y = space::XS;
        section(ui, text::in_round(&look.round.name));
        let level = look.before.and_then(|rating| rating.answer).and_then(Answer::level);
        body(ui, text::before(look.before, level.map(|level| criterion.descriptor(level))));
        if let Some(Rating { evidence, note, .. }) = look.before {
            if !evidence.text.is_empty() {
                small(ui, &evidence.text);
            }
            match evidence.link.parse::<WebAddress>() {
                Ok(address) if link(ui, &evidence.link).clicked() => {
                    commands.push(Command::OpenAddress(address));
                }
                Ok(_) => {}
                Err(_) if evidence.link.is_empty() => {}
                Err(_) => _ = small(ui, &evidence.link),
            }
            if !note.is_empty() {
                small(ui, note);
            }
        }
        small(ui, text::state(look, now));
    });
}

/// Asks whether evidence of the round before fits the answer that stands now; nothing is decided silently.
pub fn evidence_ui(
    ui: &mut Ui,
    criterion: &Criterion,
    look: &SecondLook,
    now: Option<Answer>,
    commands: &mut Vec<Command>,
) {
    let Some(before) = look.evidence_for else { return };
    card(ui, |ui| {
        body(ui, text::evidence_for(before, now));
        ui.horizontal_wrapped(|ui| {
            if plain_button(ui, text::IT_FITS).clicked() {
                commands.push(Command::KeepEvidence(criterion.id.clone()));
            }
            if plain_button(ui, text::REMOVE).clicked() {
                let none = RatingEdit::Evidence(Evidence::default());
                commands.push(Command::Rate(criterion.id.clone(), none));
            }
            small(ui, text::OR_CHANGE);
        });
    });
    ui.add_space(space::S);
}
