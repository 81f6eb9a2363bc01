//! How sure the comparison is: verdicts, what they hang on, places and scores over all assumptions.

use super::Shown;
use crate::report::Locale;
use crate::scoring::{Driver, Factor, Robustness, Settings};
use crate::session::{Command, Sureness};
use crate::text::sureness as text;
use crate::ui::charts::{Curve, distribution_ui, rank_strip_ui};
use crate::ui::theme::{palette, space};
use crate::ui::widgets::{body, card, divider, link, muted, name_link, section, small};
use egui::Ui;

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
            if shown.is_too_little_known() {
                body(ui, text::TOO_LITTLE);
                return;
            }
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
            self.verdicts_ui(ui, shown, sureness, commands);
            divider(ui);
            own_ui(ui, shown, &sureness.robustness);
        });
    }

    /// A line for each that one is compared with, in their order: this is no league table.
    fn verdicts_ui(&mut self, ui: &mut Ui, shown: &Shown, sureness: &Sureness, commands: &mut Vec<Command>) {
        ui.spacing_mut().item_spacing.y = 3.0;
        for (i, other) in shown.alternatives.iter().enumerate() {
            let Some(verdict) = sureness.robustness.verdict(0, i + 1) else { continue };
            if verdict.common == 0 {
                small(ui, text::nothing_in_common(&other.name));
                continue;
            }
            let is_chosen = shown.chosen.contains(&i);
            ui.horizontal_wrapped(|ui| {
                let sentence = text::verdict(&other.name, verdict.verdict);
                if name_link(ui, &sentence).clicked() {
                    self.are_assumptions_open = true;
                    if !is_chosen {
                        commands.push(Command::Toggle(other.id.clone()));
                    }
                }
                small(ui, format!("· {}", text::common(verdict)));
            });
            if is_chosen
                && let Some(driver) = sureness.drivers[i].as_ref().and_then(|drivers| drivers.first())
            {
                small(ui, text::driver(driver, &factor_name(shown, driver), &other.name));
            }
            ui.add_space(space::XS);
        }
    }
}

/// The criterion or area a verdict hangs on.
fn factor_name(shown: &Shown, driver: &Driver) -> String {
    match driver.factor {
        Factor::OwnCriterion(j) | Factor::OtherCriterion(j) => shown.framework.criteria[j].name.clone(),
        Factor::AreaWeight(a) => crate::text::results::in_text(shown.framework, &shown.framework.areas[a].id),
    }
}

fn own_ui(ui: &mut Ui, shown: &Shown, robustness: &Robustness) {
    let palette = palette(ui);
    section(ui, text::RANK);
    rank_strip_ui(ui, &robustness.alternatives[0].rank_acceptability);
    ui.add_space(space::S);
    section(ui, text::SCORES);
    let mut curves = vec![Curve {
        name: crate::text::compare::YOU.to_owned(),
        color: palette.accent,
        outcome: &robustness.alternatives[0],
    }];
    curves.extend(shown.chosen.iter().enumerate().map(|(place, &i)| Curve {
        name: shown.alternatives[i].name.clone(),
        color: palette.other(place).color,
        outcome: &robustness.alternatives[i + 1],
    }));
    distribution_ui(ui, &curves);
}
