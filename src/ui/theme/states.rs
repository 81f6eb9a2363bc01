//! How things one presses look: at rest, under the pointer, chosen. Each differs from the others everywhere,
//! and none looks like the ring of the keyboard, which stands apart from what it is around.

use super::{Palette, of};
use egui::{Color32, Context, Stroke, Style, Vec2};

/// Width of the ring around what the keyboard is on.
const RING: f32 = 2.0;
/// Between the words of a button and its edge.
pub const BUTTON_PADDING: Vec2 = Vec2::new(14.0, 7.0);
/// How far it stands from the edge.
pub const RING_GAP: f32 = 1.0;

/// Fill and edge of a surface one presses that is painted by hand: a card, a row, a tile.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Surface {
    pub fill: Color32,
    pub edge: Stroke,
}

impl Palette {
    /// A surface with an edge; `color` is that of its choice.
    pub fn surface(&self, is_chosen: bool, is_hovered: bool, color: Color32) -> Surface {
        match (is_chosen, is_hovered) {
            (true, false) => Surface { fill: self.chosen(color), edge: Stroke::new(2.0, color) },
            (true, true) => Surface { fill: self.chosen_hovered(color), edge: Stroke::new(2.0, color) },
            (false, true) => Surface { fill: self.soft, edge: Stroke::new(1.0, self.muted) },
            (false, false) => Surface { fill: self.card, edge: Stroke::new(1.0, self.line) },
        }
    }

    /// A row of a list, without an edge: nothing at rest.
    pub fn row(&self, is_here: bool, is_hovered: bool) -> Color32 {
        match (is_here, is_hovered) {
            (true, false) => self.accent_soft,
            (true, true) => self.chosen_hovered(self.accent),
            (false, true) => self.soft,
            (false, false) => Color32::TRANSPARENT,
        }
    }

    fn chosen(&self, color: Color32) -> Color32 {
        if color == self.accent { self.accent_soft } else { self.card.lerp_to_gamma(color, 0.10) }
    }

    /// Still in its colour: what is chosen never turns grey under the pointer.
    fn chosen_hovered(&self, color: Color32) -> Color32 {
        self.chosen(color).lerp_to_gamma(color, 0.12)
    }
}

/// Buttons that are not chosen.
pub(super) fn rest(widgets: &mut egui::style::Widgets, palette: &Palette) {
    widgets.inactive.bg_stroke = Stroke::new(1.0, palette.line.lerp_to_gamma(palette.muted, 0.35));
    widgets.hovered.weak_bg_fill = palette.soft;
    widgets.hovered.bg_fill = palette.soft;
    widgets.hovered.bg_stroke = Stroke::new(1.0, palette.muted);
    widgets.open.weak_bg_fill = palette.soft;
    // Pressed, or reached with the keyboard: no fill of its own, so that it looks like no answer.
    widgets.active.bg_stroke = Stroke::new(1.0, palette.ink);
}

/// Buttons as they are outside menus, where the toolkit takes their room and edges away.
pub fn framed(style: &mut Style, palette: &Palette) {
    style.spacing.button_padding = BUTTON_PADDING;
    let widgets = &mut style.visuals.widgets;
    widgets.inactive.weak_bg_fill = palette.card;
    rest(widgets, palette);
}

/// Buttons that are chosen; `edge` is a colour of their own.
pub fn chosen(style: &mut Style, palette: &Palette, edge: Option<Color32>) {
    let widgets = &mut style.visuals.widgets;
    for widget in [&mut widgets.inactive, &mut widgets.hovered, &mut widgets.active] {
        widget.weak_bg_fill = palette.accent_soft;
        // A whole number: margins are whole, so that half a point would move what stands beside it.
        widget.bg_stroke = Stroke::new(2.0, edge.unwrap_or(palette.accent));
        widget.fg_stroke = Stroke::new(1.0, palette.accent);
    }
    widgets.hovered.weak_bg_fill = palette.chosen_hovered(palette.accent);
}

/// The ring around what the keyboard is on.
pub fn ring(ctx: &Context) -> Stroke {
    Stroke::new(RING, of(ctx.global_style().visuals.dark_mode).ink)
}

#[cfg(test)]
mod tests {
    use super::super::{DARK, LIGHT};

    #[test]
    fn chosen_pointed_at_and_at_rest_are_different_looks() {
        for palette in [&LIGHT, &DARK] {
            for color in [palette.accent, palette.areas[0], palette.foundation] {
                let looks = [(false, false), (false, true), (true, false), (true, true)]
                    .map(|(chosen, hovered)| palette.surface(chosen, hovered, color));
                for (i, look) in looks.iter().enumerate() {
                    assert!(looks[..i].iter().all(|other| other.fill != look.fill), "{color:?} {i}");
                }
                assert_eq!(looks[2].edge, looks[3].edge, "what is chosen keeps its edge under the pointer");
            }
            let rows = [(false, false), (false, true), (true, false), (true, true)]
                .map(|(here, hovered)| palette.row(here, hovered));
            for (i, row) in rows.iter().enumerate() {
                assert!(!rows[..i].contains(row), "{i}");
            }
        }
    }

    #[test]
    fn the_ring_of_the_keyboard_has_no_colour_of_an_answer() {
        for palette in [&LIGHT, &DARK] {
            let answers = palette.areas.iter().chain([&palette.foundation, &palette.accent]);
            assert!(answers.into_iter().all(|color| *color != palette.ink));
        }
    }
}
