//! Text in which words of the glossary explain themselves where they stand.

use super::text::as_heading;
use crate::model::Glossary;
use crate::text::words::{FoundWord, found_in};
use crate::text::{cities, help};
use crate::ui::theme::{Type, palette, space};
use egui::accesskit::Role;
use egui::text::{CCursor, LayoutJob, TextFormat};
use egui::{Color32, Label, Plugin, Popup, Response, Sense, Stroke, Ui, Vec2};
use std::sync::Arc;

/// The glossary at hand, for every text of the window.
pub struct Words(pub Arc<Glossary>);

impl Plugin for Words {
    fn debug_name(&self) -> &'static str {
        "words"
    }
}

/// The name of a thing inside a screen; its words explain themselves.
pub fn worded_heading(ui: &mut Ui, kind: Type, text: &str) -> Response {
    let color = palette(ui).ink;
    worded(ui, kind, color, text, true)
}

/// Running text whose words explain themselves.
pub fn worded_body(ui: &mut Ui, text: &str) -> Response {
    let color = palette(ui).ink;
    worded(ui, Type::Body, color, text, false)
}

/// Running text of less weight whose words explain themselves.
pub fn worded_muted(ui: &mut Ui, text: &str) -> Response {
    let color = palette(ui).muted;
    worded(ui, Type::Body, color, text, false)
}

/// Small text of less weight whose words explain themselves.
pub fn worded_small(ui: &mut Ui, text: &str) -> Response {
    let color = palette(ui).muted;
    worded(ui, Type::Small, color, text, false)
}

/// Which word of a text is unfolded.
#[derive(Clone, Copy)]
struct OpenWord(usize);

fn worded(ui: &mut Ui, kind: Type, color: Color32, text: &str, is_heading: bool) -> Response {
    let glossary = ui.ctx().with_plugin(|words: &mut Words| Arc::clone(&words.0));
    let found = glossary.as_ref().map(|glossary| found_in(glossary, text)).unwrap_or_default();
    let Some(glossary) = glossary.filter(|_| !found.is_empty()) else {
        if is_heading {
            return as_heading(ui, text.to_owned(), kind, color);
        }
        return ui.add(Label::new(kind.text(text).color(color)).wrap());
    };
    let mut job = job(ui, kind, color, text, &found);
    job.wrap.max_width = ui.available_width();
    let label = Label::new(job).wrap().selectable(false).sense(Sense::click());
    let (at, galley, response) = label.layout_in_ui(ui);
    ui.painter().galley(at, Arc::clone(&galley), color);
    super::focus_ring(ui, &response, response.rect, 2);

    // Where the words stand, in letters as the galley counts them.
    let letters = |to: usize| text[..to].chars().count();
    let word_at = |pos: egui::Pos2| {
        let letter = galley.cursor_from_pos(pos - at).index.0;
        found.iter().find(|word| (letters(word.at.start)..=letters(word.at.end)).contains(&letter))
    };
    let pointed = response.hover_pos().and_then(word_at);
    if pointed.is_some() {
        ui.ctx().set_cursor_icon(egui::CursorIcon::PointingHand);
    }
    if response.clicked() {
        // A key or a screen reader means the words one after the other.
        let next = || {
            let open = ui.data(|data| data.get_temp::<OpenWord>(response.id)).map_or(0, |open| open.0 + 1);
            found.get(open)
        };
        let word = match response.interact_pointer_pos() {
            Some(pos) => word_at(pos),
            None => next(),
        };
        let place = word.and_then(|word| found.iter().position(|other| other == word));
        ui.data_mut(|data| match place {
            Some(place) => _ = data.insert_temp(response.id, OpenWord(place)),
            None => data.remove::<OpenWord>(response.id),
        });
    }
    say(ui, &response, text, &found, &glossary, is_heading);
    let open = ui.data(|data| data.get_temp::<OpenWord>(response.id));
    if let Some((place, word)) = open.and_then(|OpenWord(place)| Some((place, found.get(place)?))) {
        let cursor = galley.pos_from_cursor(CCursor::new(letters(word.at.start)));
        explain_ui(ui, &response, at + cursor.left_bottom().to_vec2(), &glossary, word, place);
    }
    response
}

fn job(ui: &Ui, kind: Type, color: Color32, text: &str, found: &[FoundWord]) -> LayoutJob {
    let plain = TextFormat {
        font_id: kind.font(),
        color,
        line_height: Some(kind.line_height()),
        ..TextFormat::default()
    };
    let word = TextFormat { underline: Stroke::new(1.0, palette(ui).accent), ..plain.clone() };
    let mut job = LayoutJob::default();
    let mut from = 0;
    for found in found {
        job.append(&text[from..found.at.start], 0.0, plain.clone());
        job.append(&text[found.at.clone()], 0.0, word.clone());
        from = found.at.end;
    }
    job.append(&text[from..], 0.0, plain);
    job
}

/// What a screen reader hears: the text, and which words can be explained.
fn say(ui: &Ui, response: &Response, text: &str, found: &[FoundWord], glossary: &Glossary, is_heading: bool) {
    let role = if is_heading { Role::Heading } else { Role::Link };
    response.widget_info(|| egui::WidgetInfo::labeled(role, true, text));
    ui.ctx().accesskit_node_builder(response.id, |node| {
        let terms: Vec<&str> = found.iter().map(|found| glossary.terms[found.term].term.as_str()).collect();
        node.set_description(help::explains(&terms));
    });
}

fn explain_ui(
    ui: &Ui,
    response: &Response,
    at: egui::Pos2,
    glossary: &Glossary,
    word: &FoundWord,
    place: usize,
) {
    let term = &glossary.terms[word.term];
    let mut is_open = true;
    let id = response.id.with(place);
    Popup::from_response(response)
        .id(id)
        .at_position(at + Vec2::new(0.0, space::XS))
        .open_bool(&mut is_open)
        .width(360.0)
        .show(|ui| {
            ui.set_max_width(360.0);
            super::strong(ui, &term.term);
            super::body(ui, &term.meaning);
            super::small(ui, cities::section(&term.section));
        });
    if !is_open {
        ui.data_mut(|data| data.remove::<OpenWord>(response.id));
    }
}
