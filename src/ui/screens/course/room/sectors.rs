//! The room by sector of the helix: who rates high and who low, the widest gaps first.

use super::{RoomScreen, Shown};
use crate::findings::reveals_a_person;
use crate::model::Sector;
use crate::scoring::SectorGroup;
use crate::text::{course::debrief as words, course::room as text};
use crate::ui::charts::{MedianColumn, MedianRow, medians_ui};
use crate::ui::theme::{palette, space};
use crate::ui::widgets::{body, card, check, heading, mark, muted, reading, section, small};
use egui::Ui;

impl RoomScreen {
    pub(super) fn sectors_ui(&mut self, ui: &mut Ui, shown: Shown) {
        let debrief = shown.debrief;
        let gaps = debrief.sector_gaps(shown.fewest);
        let is_said = debrief.sectors.iter().any(|group| group.sector.is_some());
        card(ui, |ui| {
            let large = shown_groups(shown).filter(|group| group.sector.is_some()).count();
            reading(ui, |ui| match gaps.first() {
                Some(gap) => {
                    heading(ui, text::widest_gap(shown.name(&debrief.criteria[gap.criterion].id), gap));
                    body(ui, words::sector_gap(gap));
                    muted(ui, text::SECTORS_ABOUT);
                }
                None if !is_said => _ = body(ui, text::NO_SECTOR),
                None if large == 0 => _ = body(ui, text::NO_SECTOR_GROUP),
                None if large == 1 => _ = body(ui, text::ONE_SECTOR),
                None => _ = heading(ui, text::NO_GAP),
            });
            hidden_groups_ui(ui, shown, &mut self.are_small_groups_shown);
        });
        if shown_groups(shown).next().is_none() {
            return;
        }
        ui.add_space(space::M);
        let with_gap: Vec<usize> = gaps.iter().map(|gap| gap.criterion).collect();
        let without = (0..debrief.criteria.len()).filter(|place| !with_gap.contains(place));
        let order = with_gap.iter().copied().chain(without);
        card(ui, |ui| {
            section(ui, text::BY_SECTOR);
            small(ui, text::WITHOUT_A_MEDIAN);
            table_ui(ui, shown, order);
        });
        if gaps.len() > 1 {
            ui.add_space(space::M);
            card(ui, |ui| {
                section(ui, text::OTHER_GAPS);
                reading(ui, |ui| {
                    for gap in &gaps[1..] {
                        body(ui, text::widest_gap(shown.name(&debrief.criteria[gap.criterion].id), gap));
                        small(ui, words::sector_gap(gap));
                    }
                });
            });
        }
    }
}

/// The groups that are large enough to be shown, or all.
fn shown_groups(shown: Shown<'_>) -> impl Iterator<Item = &SectorGroup> {
    shown.debrief.sectors.iter().filter(move |group| group.raters >= shown.fewest)
}

/// The medians of the groups that are shown.
fn table_ui(ui: &mut Ui, shown: Shown, order: impl Iterator<Item = usize>) {
    let palette = palette(ui);
    let column = |group: &SectorGroup| MedianColumn {
        name: text::group(group.sector, group.raters),
        look: palette.sector(group.sector),
    };
    let columns: Vec<MedianColumn> = shown_groups(shown).map(column).collect();
    let row = |place: usize| MedianRow {
        name: shown.name(&shown.debrief.criteria[place].id),
        medians: shown_groups(shown).map(|group| group.median(place, shown.fewest)).collect(),
    };
    medians_ui(ui, &columns, &order.map(row).collect::<Vec<_>>());
}

/// The sectors with their marks and medians of one criterion. Tells whether there is any to show.
pub fn groups_ui(ui: &mut Ui, shown: Shown, criterion: usize) -> bool {
    let mut is_any = false;
    for group in shown_groups(shown) {
        is_any = true;
        ui.horizontal(|ui| {
            mark(ui, palette(ui).sector(group.sector));
            body(ui, text::group(group.sector, group.raters));
            small(ui, text::group_median(group.median(criterion, shown.fewest)));
        });
    }
    is_any
}

/// Which groups are too small to be shown and why, and the switch that shows them all the same.
pub fn hidden_groups_ui(ui: &mut Ui, shown: Shown, are_shown: &mut bool) {
    let small_ones: Vec<(Option<Sector>, usize)> = shown
        .debrief
        .sectors
        .iter()
        .filter(|group| reveals_a_person(group.raters))
        .map(|group| (group.sector, group.raters))
        .collect();
    if small_ones.is_empty() {
        return;
    }
    reading(ui, |ui| {
        if *are_shown {
            small(ui, text::small_groups_shown());
        } else {
            small(ui, text::hidden_groups(&small_ones));
        }
    });
    if check(ui, *are_shown, text::SHOW_SMALL).clicked() {
        *are_shown = !*are_shown;
    }
}
