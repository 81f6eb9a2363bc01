//! The Report screen: what the report says, how it is written, and how it will read.

mod preview;
mod table;
mod words;

use crate::report::{ChartId, Format, Locale, Outline, Paper, Personal, SectionId};
use crate::session::{Command, FilePurpose, NoticeKind, PageCount, ReportChoice, ReportEdit, Session};
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
            _ if has_no_part(session.reporting().choice()) => {
                muted(ui, text::NOTHING_CHOSEN);
            }
            Some(outline) => preview::ui(ui, outline),
            None => {
                muted(ui, text::PREPARING);
            }
        });
    }
}

fn has_no_part(choice: &ReportChoice) -> bool {
    choice.paper == Paper::Report && choice.sections.is_empty()
}

fn choices_ui(ui: &mut Ui, session: &Session, commands: &mut Vec<Command>) {
    let choice = session.reporting().choice();
    section(ui, text::PAPER);
    ui.horizontal_wrapped(|ui| {
        for paper in Paper::ALL {
            if chip(ui, words::paper(paper).0, choice.paper == paper, None).clicked() {
                commands.push(Command::EditReport(ReportEdit::Paper(paper)));
            }
        }
    });
    small(ui, words::paper(choice.paper).1);
    if choice.paper == Paper::OnePage {
        personal_ui(ui, choice, &[Personal::Evidence, Personal::Owners], commands);
    }
    ui.add_space(space::S);
    section(ui, text::FORMAT);
    ui.horizontal_wrapped(|ui| {
        for format in Format::ALL.into_iter().filter(|format| choice.paper.can_be(*format)) {
            if chip(ui, words::format(format).0, choice.format == format, None).clicked() {
                commands.push(Command::EditReport(ReportEdit::Format(format)));
            }
        }
    });
    small(ui, words::format(choice.format).1);
    pages_ui(ui, session);
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
    if choice.paper == Paper::Report {
        parts_ui(ui, choice, commands);
        ui.add_space(space::L);
    }
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

/// How many pages there are. The line is there from the first moment, so that nothing moves when they are counted.
fn pages_ui(ui: &mut Ui, session: &Session) {
    let reporting = session.reporting();
    let is_paged = matches!(reporting.choice().format, Format::Pdf | Format::Docx | Format::Html);
    match reporting.pages() {
        _ if !is_paged => {}
        PageCount::Counting => _ = small(ui, text::COUNTING),
        PageCount::Pages(pages) if reporting.choice().format == Format::Pdf => {
            small(ui, text::pages(pages));
        }
        PageCount::Pages(pages) => _ = small(ui, text::pages_about(pages)),
        PageCount::Unknown => {}
    }
}

/// The parts of the report, and what goes along with the answers.
fn parts_ui(ui: &mut Ui, choice: &ReportChoice, commands: &mut Vec<Command>) {
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
    personal_ui(ui, choice, &Personal::ALL, commands);
}

fn personal_ui(ui: &mut Ui, choice: &ReportChoice, all: &[Personal], commands: &mut Vec<Command>) {
    ui.horizontal_wrapped(|ui| {
        for of in all.iter().copied() {
            let is_in = choice.personal.contains(&of);
            let (name, about) = words::personal(of);
            if check(ui, is_in, name).on_hover_text(about).clicked() {
                commands.push(Command::EditReport(ReportEdit::Personal(of, !is_in)));
            }
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
    if reporting.written().is_some() {
        ui.horizontal_wrapped(|ui| {
            if plain_button(ui, text::OPEN_IT).clicked() {
                commands.push(Command::OpenWritten);
            }
            if plain_button(ui, text::OPEN_FOLDER).clicked() {
                commands.push(Command::OpenFolder);
            }
        });
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
