//! The trainer’s room: who has handed in, what to talk about, where sectors differ, and what the room agrees on.

mod agenda;
mod consensus;
mod criterion;
mod people;
#[cfg(feature = "live")]
mod phones;
mod second_round;
mod sectors;
mod tables;

use crate::findings::MIN_GROUP;
use crate::model::{Criterion, CriterionId, RatingRound, SessionId};
use crate::scoring::Debrief;
use crate::session::{Command, CourseCommand, CourseView, FilePurpose, OpenRoom};
use crate::text::{
    course::home, course::room as text, course::room_tables as tables_text, live::trainer as live_text,
};
use crate::ui::theme::{AreaLook, Palette, palette, space};
use crate::ui::widgets::{
    chip, plain_button, primary_button, quiet_button, segments, small, title, to_the_top,
};
use egui::Ui;
#[cfg(feature = "live")]
pub use phones::ScanCodes;

/// What fills the middle of the screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Tab {
    People,
    Agenda,
    Sectors,
    SecondRound,
    Consensus,
}

/// Remembers the view, the round that is looked at, and what is unfolded.
#[derive(Default)]
#[expect(clippy::struct_excessive_bools, reason = "each is a switch of its own")]
pub struct RoomScreen {
    /// The room all this belongs to.
    session: Option<SessionId>,
    /// What was pressed; before that the first view that has something to show.
    tab: Option<Tab>,
    /// What was pressed; before that the round that counts.
    round: Option<RatingRound>,
    is_explained: bool,
    /// On the agenda, the criterion of the room is open.
    is_criterion_open: bool,
    are_small_groups_shown: bool,
    is_key_shown: bool,
    has_projected: bool,
    #[cfg(feature = "live")]
    phones: phones::PhonesCard,
    /// Tables that the trainer chose and that were shown at once.
    chosen_tables: usize,
}

/// What all views of the screen show.
#[derive(Clone, Copy)]
struct Shown<'a> {
    open: &'a OpenRoom,
    /// The round that is looked at.
    round: RatingRound,
    /// Of that round.
    debrief: &'a Debrief,
    /// Fewest levels that a median of a sector must rest on to be shown.
    fewest: usize,
}

impl<'a> Shown<'a> {
    fn criterion(&self, id: &CriterionId) -> Option<&'a Criterion> {
        self.open.framework().criterion(id)
    }

    fn name(&self, id: &'a CriterionId) -> &'a str {
        self.criterion(id).map_or(id.as_str(), |criterion| &criterion.name)
    }

    fn look(&self, id: &CriterionId, palette: &Palette) -> Option<AreaLook> {
        let criterion = self.criterion(id)?;
        Some(palette.area(self.open.framework(), &criterion.area))
    }
}

impl RoomScreen {
    pub fn ui(&mut self, ui: &mut Ui, open: &OpenRoom, commands: &mut Vec<Command>) {
        if self.session.as_ref() != Some(&open.session().id) {
            *self = Self { session: Some(open.session().id.clone()), ..Self::default() };
        }
        let round = self.round.filter(|_| open.rounds().is_some()).unwrap_or(open.latest_round());
        let fewest = if self.are_small_groups_shown { 1 } else { MIN_GROUP };
        let shown = Shown { open, round, debrief: open.debrief(round), fewest };
        if open.chosen_tables() > self.chosen_tables {
            self.tab = Some(Tab::People);
            to_the_top(ui);
        }
        self.chosen_tables = open.chosen_tables();
        // While phones come in, the view with their codes does not go by itself.
        let is_coming_in = open.phones().is_open() || open.phones().codes().is_some();
        let has_few = open.debrief(RatingRound::First).raters.len() < 2;
        let tab = self.tab.unwrap_or(if is_coming_in || has_few { Tab::People } else { Tab::Agenda });
        self.head_ui(ui, shown, tab, commands);
        if matches!(tab, Tab::Agenda | Tab::Sectors) && open.rounds().is_some() {
            let rounds = [(RatingRound::First, text::FIRST), (RatingRound::Second, text::SECOND)];
            if let Some(pressed) = segments(ui, text::ROUND, Some(round), &rounds) {
                self.round = Some(pressed);
            }
            ui.add_space(space::S);
        }
        match tab {
            Tab::People => {
                #[cfg(feature = "live")]
                {
                    let is_first = open.people() == 0 && open.room().folder.is_none();
                    crate::ui::widgets::card(ui, |ui| self.phones.ui(ui, open, is_first, commands));
                    ui.add_space(space::M);
                }
                people::ui(ui, open, commands);
            }
            Tab::Agenda => self.agenda_ui(ui, shown, commands),
            Tab::Sectors => self.sectors_ui(ui, shown),
            Tab::SecondRound => self.second_round_ui(ui, shown, commands),
            Tab::Consensus => self.consensus_ui(ui, shown, commands),
        }
    }

    fn head_ui(&mut self, ui: &mut Ui, shown: Shown, tab: Tab, commands: &mut Vec<Command>) {
        let open = shown.open;
        let session = open.session();
        small(ui, text::place(&session.exercise.title, open.round()));
        title(ui, home::room_title(&session.title));
        crate::ui::widgets::body(ui, text::headline(open.rounds(), &open.agreement()));
        if !open.refused().is_empty() && tab != Tab::People {
            small(ui, text::some_refused(open.refused().len()));
        }
        let waiting = open.waiting_tables().len();
        if waiting > 0 && tab != Tab::People {
            ui.horizontal_wrapped(|ui| {
                crate::ui::widgets::strong(ui, tables_text::waiting(waiting));
                if plain_button(ui, tables_text::DECIDE).clicked() {
                    self.tab = Some(Tab::People);
                    to_the_top(ui);
                }
            });
        }
        let phones = open.phones();
        if phones.is_open() {
            crate::ui::widgets::light(ui, &live_text::light(phones.handed_in(), phones.inside()));
        }
        ui.add_space(space::XS);
        ui.horizontal_wrapped(|ui| {
            let press = if tab == Tab::Agenda { primary_button } else { plain_button };
            if press(ui, text::PROJECTOR).clicked() {
                // The talk begins with what is most disputed, and goes on later where it was left.
                let first = open.latest().by_dispute().map(|(_, criterion)| &criterion.id).next();
                if let Some(id) = first.filter(|_| !self.has_projected && !self.is_criterion_open) {
                    commands.push(Command::Course(CourseCommand::ShowCriterion(id.clone())));
                }
                self.has_projected = true;
                commands.push(Command::Course(CourseCommand::Show(CourseView::Projector)));
            }
            if plain_button(ui, text::WRITE_REPORT).clicked() {
                commands.push(Command::AskFor(FilePurpose::SaveRoomReport));
            }
            if plain_button(ui, text::SAVE_COPY).clicked() {
                commands.push(Command::AskFor(FilePurpose::SaveRoom));
            }
            if quiet_button(ui, text::CLOSE).on_hover_text(text::CLOSE_ABOUT).clicked() {
                commands.push(Command::Course(CourseCommand::CloseRoom));
            }
        });
        ui.add_space(space::S);
        let people = text::people_tab(open.people());
        let tabs = [
            (Tab::People, people.as_str()),
            (Tab::Agenda, text::AGENDA),
            (Tab::Sectors, text::SECTORS),
            (Tab::SecondRound, text::SECOND_ROUND),
            (Tab::Consensus, text::CONSENSUS),
        ];
        if let Some(pressed) = tabs_ui(ui, tab, &tabs) {
            self.tab = Some(pressed);
            self.is_criterion_open = false;
            to_the_top(ui);
        }
        ui.add_space(space::S);
    }

    /// Opens a criterion on the agenda, from whichever view.
    fn open_criterion(&mut self, ui: &Ui, id: &CriterionId, commands: &mut Vec<Command>) {
        self.tab = Some(Tab::Agenda);
        self.is_criterion_open = true;
        to_the_top(ui);
        commands.push(Command::Course(CourseCommand::ShowCriterion(id.clone())));
    }
}

/// The views in one row, or as words that wrap where they do not fit.
fn tabs_ui(ui: &mut Ui, tab: Tab, tabs: &[(Tab, &str)]) -> Option<Tab> {
    const WIDTH: f32 = 500.0;
    if ui.available_width() >= WIDTH {
        return segments(ui, text::VIEW, Some(tab), tabs);
    }
    let mut pressed = None;
    ui.horizontal_wrapped(|ui| {
        for (other, name) in tabs {
            let response = chip(ui, name, *other == tab, None);
            if response.accessible_name(format!("{}: {name}", text::VIEW)).clicked() {
                pressed = Some(*other);
            }
        }
    });
    pressed
}

/// A criterion by the mark of its area and its name, which leads to it; true when it was pressed.
fn criterion_link_ui(ui: &mut Ui, shown: Shown, id: &CriterionId) -> bool {
    if let Some(look) = shown.look(id, palette(ui)) {
        crate::ui::widgets::mark(ui, look);
    }
    let name = shown.criterion(id).map_or(id.as_str(), |criterion| criterion.name.as_str());
    crate::ui::widgets::name_link(ui, name).clicked()
}
