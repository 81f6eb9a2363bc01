//! A code to scan: dark squares on a light field in either theme, since many phones read nothing else.

use crate::live::ScanCode;
use crate::ui::theme::scan_colors;
use egui::accesskit::Role;
use egui::{Rect, Response, Sense, Ui, WidgetInfo, pos2, vec2};

/// Squares of the light edge that a phone needs around it.
const EDGE: usize = 4;

/// Shows a code with that side; `spoken` says what it leads to.
pub fn scan_code(ui: &mut Ui, code: &ScanCode, side: f32, spoken: &str) -> Response {
    let (rect, response) = ui.allocate_exact_size(vec2(side, side), Sense::hover());
    let (dark, light) = scan_colors();
    let painter = ui.painter().with_clip_rect(rect.intersect(ui.clip_rect()));
    painter.rect_filled(rect, 4, light);
    #[expect(clippy::cast_precision_loss, reason = "codes are small")]
    let at = |place: usize| (place + EDGE) as f32 * side / (code.size + 2 * EDGE) as f32;
    for (y, row) in code.is_dark.chunks(code.size).enumerate() {
        // What is dark side by side is one piece, so that no hairline shows between.
        let mut x = 0;
        while x < row.len() {
            let run = row[x..].iter().take_while(|is_dark| **is_dark).count();
            if run > 0 {
                let min = pos2(rect.left() + at(x), rect.top() + at(y));
                let max = pos2(rect.left() + at(x + run), rect.top() + at(y + 1));
                painter.rect_filled(Rect::from_min_max(min, max), 0, dark);
            }
            x += run.max(1);
        }
    }
    response.widget_info(|| WidgetInfo::labeled(Role::Image, true, spoken));
    response
}
