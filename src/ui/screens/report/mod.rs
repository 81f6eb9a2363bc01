//! The Report screen: what the report says, how it is written, and how it will read.

mod preview;
mod table;
mod words;

use crate::report::{ChartId, Format, Locale, Outline, Personal, SectionId};
use crate::session::{Command, FilePurpose, NoticeKind, ReportEdit, Session};
use crate::text::report_screen as text;
use crate::ui::theme::{Type, palette, space};
use crate::ui::widgets::{
    body, card, check, chip, muted, plain_button, primary_button, section, segments, small, title,
};
use egui::{Frame, Margin, Panel, ScrollArea, Ui};

/// Width of the column where one chooses.
const CHOICES: f32 = 316.0;
/// What the report needs beside it.
const PAGE: f32 = 520.0;

/// Remembers whether there is room for two columns, and what is unfolded where there is not.
#[derive(Default)]
pub struct Report {
    has_column: bool,
    is_more_open: bool,
}

impl Report {
    /// Where one chooses, at the right, where there is room.
    pub fn panels_ui(&mut self, ui: &mut Ui, session: &Session, commands: &mut Vec<Command>) {
        self.has_column = ui.available_width() >= CHOICES + PAGE;
        if !self.has_column {
            return;
        }
        let frame = Frame::new().fill(palette(ui).paper).inner_margin(Margin {
            left: 4,
            right: 16,
            top: 24,
            bottom: 0,
        });
        Panel::right("report choices")
            .exact_size(CHOICES)
            .resizable(false)
            .show_separator_line(false)
            .frame(frame)
            .show(ui, |ui| {
                ScrollArea::vertical().id_salt("report choices").auto_shrink([false, false]).show(ui, |ui| {
                    Frame::new().inner_margin(Margin { right: 12, bottom: 24, ..Margin::ZERO }).show(
                        ui,
                        |ui| {
                            choices_ui(ui, session, commands);
                            ui.add_space(space::L);
                            more_ui(ui, session, commands);
                            crate::ui::widgets::follow_focus(ui);
                        },
                    );
                });
            });
    }

    /// The report as it will read.
    pub fn ui(&mut self, ui: &mut Ui, session: &Session, commands: &mut Vec<Command>) {
        title(ui, text::TITLE);
        muted(ui, text::ABOUT);
        ui.add_space(space::M);
        if !self.has_column {
            choices_ui(ui, session, commands);
            let name = if self.is_more_open { text::LESS } else { text::MORE };
            if crate::ui::widgets::link(ui, name).clicked() {
                self.is_more_open = !self.is_more_open;
            }
            if self.is_more_open {
                ui.add_space(space::S);
                more_ui(ui, session, commands);
            }
            ui.add_space(space::M);
        }
        card(ui, |ui| match session.reporting().outline() {
            _ if session.reporting().choice().sections.is_empty() => {
                muted(ui, text::NOTHING_CHOSEN);
            }
            Some(outline) => preview::ui(ui, outline),
            None => {
                muted(ui, text::PREPARING);
            }
        });
    }
}

fn choices_ui(ui: &mut Ui, session: &Session, commands: &mut Vec<Command>) {
    let choice = session.reporting().choice();
    section(ui, text::FORMAT);
    ui.horizontal_wrapped(|ui| {
        for format in Format::ALL {
            if chip(ui, words::format(format).0, choice.format == format, None).clicked() {
                commands.push(Command::EditReport(ReportEdit::Format(format)));
            }
        }
    });
    small(ui, words::format(choice.format).1);
    if choice.format.is_of_one_chart() {
        small(ui, text::CHART);
        let charts = session.reporting().outline().into_iter().flat_map(Outline::charts);
        let ids: Vec<(ChartId, &str)> = charts.map(|chart| (chart.id, words::chart(chart.id))).collect();
        if let Some(chart) = segments(ui, text::CHART, Some(choice.chart), &ids) {
            commands.push(Command::EditReport(ReportEdit::Chart(chart)));
        }
    }
    ui.add_space(space::S);
    export_ui(ui, session, commands);
}

/// All that can wait until somebody wants another report than the usual one.
fn more_ui(ui: &mut Ui, session: &Session, commands: &mut Vec<Command>) {
    let choice = session.reporting().choice();
    section(ui, text::SECTIONS);
    ui.horizontal_wrapped(|ui| {
        for id in SectionId::ALL {
            let is_in = choice.sections.contains(&id);
            if check(ui, is_in, words::section(id)).clicked() {
                commands.push(Command::EditReport(ReportEdit::Section(id, !is_in)));
            }
        }
    });
    small(ui, text::CITIES);
    ui.add_space(space::L);
    section(ui, text::PERSONAL);
    small(ui, text::PERSONAL_ABOUT);
    ui.horizontal_wrapped(|ui| {
        for of in Personal::ALL {
            let is_in = choice.personal.contains(&of);
            let (name, about) = words::personal(of);
            if check(ui, is_in, name).on_hover_text(about).clicked() {
                commands.push(Command::EditReport(ReportEdit::Personal(of, !is_in)));
            }
        }
    });
    ui.add_space(space::L);
    section(ui, text::NUMBERS);
    ui.horizontal_wrapped(|ui| {
        for locale in Locale::ALL {
            if chip(ui, words::locale(locale), choice.locale == locale, None).clicked() {
                commands.push(Command::EditReport(ReportEdit::Locale(locale)));
            }
        }
    });
    ui.add_space(space::L);
    copy_ui(ui, session, commands);
    ui.add_space(space::L);
    section(ui, text::SPREADSHEET);
    small(ui, text::SPREADSHEET_ABOUT);
    ui.horizontal_wrapped(|ui| {
        if plain_button(ui, text::TEMPLATE).clicked() {
            commands.push(Command::AskFor(FilePurpose::SaveTemplate));
        }
        if plain_button(ui, text::IMPORT).clicked() {
            commands.push(Command::AskFor(FilePurpose::ImportAssessment));
        }
    });
}

fn export_ui(ui: &mut Ui, session: &Session, commands: &mut Vec<Command>) {
    let reporting = session.reporting();
    if let Some(file) = reporting.exporting() {
        body(ui, text::writing(file));
        if plain_button(ui, text::STOP).clicked() {
            commands.push(Command::StopExport);
        }
        return;
    }
    ui.add_enabled_ui(reporting.can_be_written(), |ui| {
        if primary_button(ui, text::WRITE).clicked() {
            commands.push(Command::AskFor(FilePurpose::Export));
        }
    });
    if !reporting.can_be_written() && reporting.choice().format.is_of_one_chart() {
        small(ui, text::NO_CHART);
    }
    // The messages at the head of the screen may be out of sight.
    if let Some(told) = reporting.told() {
        let color = match told.kind {
            NoticeKind::Done => palette(ui).muted,
            NoticeKind::Attention => palette(ui).attention,
        };
        ui.add(egui::Label::new(Type::Small.text(&told.text).color(color)).wrap());
    }
    if reporting.written().is_some() && plain_button(ui, text::OPEN_FOLDER).clicked() {
        commands.push(Command::OpenFolder);
    }
}

fn copy_ui(ui: &mut Ui, session: &Session, commands: &mut Vec<Command>) {
    let Some(outline) = session.reporting().outline() else { return };
    section(ui, text::COPY);
    ui.horizontal_wrapped(|ui| {
        if outline.section(SectionId::Summary).is_some() && plain_button(ui, text::COPY_SUMMARY).clicked() {
            commands.push(Command::CopySummary);
        }
        let charts = [
            (ChartId::Radar, text::COPY_RADAR),
            (ChartId::Dots, text::COPY_DOTS),
            (ChartId::Rounds, text::COPY_ROUNDS),
        ];
        for (id, name) in charts {
            if outline.charts().any(|chart| chart.id == id) && plain_button(ui, name).clicked() {
                commands.push(Command::CopyChart(id));
            }
        }
    });
}
