//! The words of the field.

use crate::model::{Glossary as Words, Term};
use crate::session::{Command, CourseCommand, CourseView, Session};
use crate::text::{cities, course::home as text};
use crate::ui::theme::space;
use crate::ui::widgets::{Field, body, field, heading, muted, quiet_button, reading, small, title};
use egui::Ui;

/// Remembers what is looked for.
#[derive(Default)]
pub struct Glossary {
    wanted: String,
}

impl Glossary {
    pub fn ui(&mut self, ui: &mut Ui, session: &Session, commands: &mut Vec<Command>) {
        let Some(glossary) = session.library().glossary() else { return };
        if quiet_button(ui, text::BACK).clicked() {
            commands.push(Command::Course(CourseCommand::Show(CourseView::Home)));
        }
        title(ui, text::GLOSSARY_TITLE);
        reading(ui, |ui| {
            muted(ui, text::GLOSSARY_ABOUT);
            ui.add_space(space::S);
            field(ui, Field { name: text::FIND, hint: "", id: "find" }, &mut self.wanted);
            ui.add_space(space::M);
            glossary_ui(ui, glossary, &self.wanted);
        });
    }
}

/// Every word with what it means, or those in which something is found.
pub fn glossary_ui(ui: &mut Ui, glossary: &Words, wanted: &str) {
    let wanted = wanted.trim().to_lowercase();
    let found: Vec<&Term> = glossary.terms.iter().filter(|term| has(term, &wanted)).collect();
    if found.is_empty() {
        muted(ui, text::NOTHING_FOUND);
    }
    for term in found {
        term_ui(ui, term);
    }
    small(ui, cities::source(&glossary.source));
}

fn has(term: &Term, wanted: &str) -> bool {
    [&term.term, &term.meaning].into_iter().any(|text| text.to_lowercase().contains(wanted))
}

fn term_ui(ui: &mut Ui, term: &Term) {
    ui.vertical(|ui| {
        ui.spacing_mut().item_spacing.y = 3.0;
        heading(ui, &term.term);
        body(ui, &term.meaning);
        small(ui, cities::section(&term.section));
        for literature in &term.literature {
            small(ui, text::cites(literature));
        }
    });
    ui.add_space(space::M);
}
