//! One turn a frame: what is pressed is applied to what is shown then, however late the window comes to it.
//!
//! On a busy machine several keys fall into one frame. egui asks for keys by kind, so their order would be
//! lost, and a key would answer the question that an earlier key has just left. Everything behind the first
//! turn of a frame is therefore held back for the next frame.

use egui::{Context, Event, Key, Modifiers, Plugin, RawInput, TouchPhase};
use std::collections::VecDeque;

/// Holds back what belongs to later turns.
#[derive(Debug, Default)]
pub struct Turns {
    held: VecDeque<Event>,
}

/// What a frame has taken so far.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Turn {
    Key,
    Pointer,
}

impl Plugin for Turns {
    fn debug_name(&self) -> &'static str {
        "turns"
    }

    fn input_hook(&mut self, ctx: &Context, input: &mut RawInput) {
        self.held.extend(input.events.drain(..));
        let is_writing = ctx.text_edit_focused();
        let mut taken = None;
        while let Some(event) = self.held.front() {
            let begins = begun(event, taken, is_writing);
            if begins.is_some() && taken.is_some() {
                ctx.request_repaint();
                break;
            }
            taken = taken.or(begins);
            input.events.extend(self.held.pop_front());
        }
    }
}

/// The turn that begins with this event: something is done with it, so that what follows may be meant for
/// what it leads to. `None` for an event that belongs to the turn before, such as a release.
fn begun(event: &Event, taken: Option<Turn>, is_writing: bool) -> Option<Turn> {
    match event {
        Event::PointerButton { pressed: true, .. } | Event::Touch { phase: TouchPhase::Start, .. } => {
            Some(Turn::Pointer)
        }
        // Letters go into the field together; only what can leave the field is a turn of its own.
        Event::Key { key, pressed: true, modifiers, .. } => {
            (!is_writing || leaves_field(*key, *modifiers)).then_some(Turn::Key)
        }
        // A key and its text are one; a text behind a click is meant for what was clicked.
        Event::Text(_) | Event::Paste(_) => (taken == Some(Turn::Pointer)).then_some(Turn::Key),
        _ => None,
    }
}

fn leaves_field(key: Key, modifiers: Modifiers) -> bool {
    modifiers.command || modifiers.alt || matches!(key, Key::Tab | Key::Enter | Key::Escape)
}
