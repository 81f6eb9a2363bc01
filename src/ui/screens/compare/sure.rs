//! How sure the comparison is: what may be said of everybody, and what it hangs on.

use super::Shown;
use crate::findings::main_driver;
use crate::report::Locale;
use crate::scoring::{Driver, Factor, Settings};
use crate::session::Command;
use crate::text::sureness as text;
use crate::ui::theme::{palette, space};
use crate::ui::widgets::{body, card, link, mark, muted, name_link, section, small};
use egui::Ui;

/// From this width on, two verdicts stand beside each other.
const TWO_COLUMNS: f32 = 860.0;

/// Remembers whether the assumptions are unfolded.
#[derive(Default)]
pub struct Sure {
    are_assumptions_open: bool,
}

impl Sure {
    pub fn ui(&mut self, ui: &mut Ui, shown: &Shown, commands: &mut Vec<Command>) {
        card(ui, |ui| {
            section(ui, text::TITLE);
            muted(ui, text::ABOUT);
            let Some(sureness) = shown.sureness else {
                body(ui, text::WORKING);
                return;
            };
            if link(ui, text::SHOW_ASSUMPTIONS).clicked() {
                self.are_assumptions_open = !self.are_assumptions_open;
            }
            if self.are_assumptions_open {
                let Settings { draws, seed, .. } = sureness.settings;
                let draws = Locale::default().whole(draws.get().into());
                for line in text::assumptions(&draws, seed) {
                    small(ui, format!("· {line}"));
                }
            }
            ui.add_space(space::S);
            ui.spacing_mut().item_spacing.y = 3.0;
            let columns = if ui.available_width() < TWO_COLUMNS { 1 } else { 2 };
            let all: Vec<usize> = (0..shown.alternatives.len()).collect();
            for some in all.chunks(columns) {
                ui.columns(columns, |columns| {
                    for (ui, &i) in columns.iter_mut().zip(some) {
                        let driver = sureness.drivers[i].as_deref().and_then(main_driver);
                        ui.horizontal_top(|ui| {
                            mark(ui, palette(ui).look(shown.looks[i]));
                            ui.vertical(|ui| verdict_ui(ui, shown, i, driver, commands));
                        });
                    }
                });
            }
        });
    }
}

/// What may be said of one, in the order of the list: this is no league table.
fn verdict_ui(ui: &mut Ui, shown: &Shown, i: usize, driver: Option<&Driver>, commands: &mut Vec<Command>) {
    for (n, sentence) in shown.verdict(i).iter().enumerate() {
        if n > 0 {
            small(ui, sentence);
        } else if name_link(ui, sentence).clicked() && !shown.chosen.contains(&i) {
            commands.push(Command::Toggle(shown.alternatives[i].id.clone()));
        }
    }
    if let Some(driver) = driver.filter(|_| shown.chosen.contains(&i)) {
        small(ui, text::driver(driver, &factor_name(shown, driver)));
    }
    ui.add_space(space::XS);
}

/// The criterion or area a finding hangs on.
fn factor_name(shown: &Shown, driver: &Driver) -> String {
    match driver.factor {
        Factor::OwnCriterion(j) => shown.framework.criteria[j].name.clone(),
        Factor::AreaWeight(a) => crate::text::results::in_text(shown.framework, &shown.framework.areas[a].id),
    }
}
