//! The ring around what the keyboard has reached: painted in one place, for every control, after all else.

use super::theme::{CONTROL_RADIUS, RING_GAP, ring};
use egui::{Id, LayerId, Plugin, Rect, Response, StrokeKind, Ui};

/// What a control has said of its own ring in this frame.
#[derive(Debug, Default)]
pub struct FocusRing {
    noted: Option<Noted>,
}

#[derive(Clone, Copy, Debug)]
struct Noted {
    id: Id,
    rect: Rect,
    radius: u8,
    layer: LayerId,
    clip: Rect,
}

/// Says which shape the ring around a control has; without it, it is that of a button.
pub fn note(ui: &Ui, response: &Response, rect: Rect, radius: u8) {
    if response.has_focus() {
        let noted = Noted { id: response.id, rect, radius, layer: ui.layer_id(), clip: ui.clip_rect() };
        ui.ctx().with_plugin(|ring: &mut FocusRing| ring.noted = Some(noted));
    }
}

impl Plugin for FocusRing {
    fn debug_name(&self) -> &'static str {
        "focus ring"
    }

    fn on_end_pass(&mut self, ui: &mut Ui) {
        let noted = self.noted.take();
        let ctx = ui.ctx();
        // A field one writes in shows its cursor.
        if ctx.text_edit_focused() || !ctx.input(|input| input.focused) {
            return;
        }
        let Some(id) = ctx.memory(egui::Memory::focused) else { return };
        let of_button = |response: Response| Noted {
            id,
            rect: response.rect,
            radius: CONTROL_RADIUS,
            layer: response.layer_id,
            // Cut where its control is cut.
            clip: response.interact_rect.expand(4.0),
        };
        let noted = noted.filter(|noted| noted.id == id);
        let Some(noted) = noted.or_else(|| ctx.read_response(id).map(of_button)) else { return };
        let painter = egui::Painter::new(ctx.clone(), noted.layer, noted.clip);
        painter.rect_stroke(noted.rect.expand(RING_GAP), noted.radius + 1, ring(ctx), StrokeKind::Outside);
    }
}
