//! What must be answered before anything else: unsaved changes, and which file.

use super::jobs::Jobs;
use super::theme::{self, space};
use super::widgets::{Field, body, field, heading, plain_button, primary_button, strong};
use crate::session::{Command, Document, FilePurpose, NoticeKind, Question, Session};
use crate::store::{DATA_ENDING, OWN_ENDING};
use crate::text::dialogs as text;
use crate::text::live::trainer as live;
use egui::{Context, Id, Key, Modal, ScrollArea, Ui};
use std::path::PathBuf;

/// What the dialog for a file remembers while it is open.
#[derive(Default)]
pub struct Dialogs {
    /// Which file is asked for, and what stands in the field.
    asked: Option<(FilePurpose, String)>,
    is_open: bool,
    /// The control that had the focus before a dialog took it.
    focused_before: Option<Id>,
}

/// The words of the dialog for a file.
pub struct Words {
    pub title: &'static str,
    about: &'static str,
    confirm: &'static str,
}

/// What the dialog says for each purpose.
pub fn words(purpose: FilePurpose) -> Words {
    let (title, about, confirm) = match purpose {
        FilePurpose::Open | FilePurpose::Recent => (text::OPEN_TITLE, text::OPEN_ABOUT, text::OPEN),
        FilePurpose::SaveAs => (text::SAVE_AS_TITLE, text::SAVE_ABOUT, text::SAVE),
        FilePurpose::CompareWith => (text::COMPARE_TITLE, text::COMPARE_ABOUT, text::ADD),
        FilePurpose::NetworkFolder => (text::NETWORK_TITLE, text::NETWORK_ABOUT, text::USE_FOLDER),
        FilePurpose::SaveReference => (text::REFERENCE_TITLE, text::REFERENCE_ABOUT, text::SAVE),
        FilePurpose::AddCity => (text::ADD_CITY_TITLE, text::ADD_CITY_ABOUT, text::ADD),
        FilePurpose::OpenFramework => (text::OPEN_FRAMEWORK_TITLE, text::OPEN_FRAMEWORK_ABOUT, text::OPEN),
        FilePurpose::ShareFolder => (text::SHARE_TITLE, text::SHARE_ABOUT, text::USE_FOLDER),
        FilePurpose::SaveRoom => (text::SAVE_ROOM_TITLE, text::SAVE_ROOM_ABOUT, text::SAVE),
        FilePurpose::SaveSheet => (text::SAVE_SHEET_TITLE, text::SAVE_SHEET_ABOUT, text::SAVE),
        FilePurpose::SaveExercise => (text::SAVE_EXERCISE_TITLE, text::SAVE_EXERCISE_ABOUT, text::SAVE),
        FilePurpose::Export => (text::EXPORT_TITLE, text::EXPORT_ABOUT, text::SAVE),
        FilePurpose::ExportPlan => (text::PLAN_TITLE, text::PLAN_ABOUT, text::SAVE),
        FilePurpose::EvidenceFile => (text::EVIDENCE_TITLE, text::EVIDENCE_ABOUT, text::USE_FILE),
        FilePurpose::ImportAssessment => (text::IMPORT_TITLE, text::IMPORT_OWN_ABOUT, text::IMPORT),
        FilePurpose::SaveRoomTemplate => (text::TEMPLATE_TITLE, text::ROOM_TEMPLATE_ABOUT, text::SAVE),
        FilePurpose::SavePage => (live::PAGE_TITLE, live::PAGE_ABOUT, text::SAVE),
        FilePurpose::SaveTemplate => (text::TEMPLATE_TITLE, text::TEMPLATE_ABOUT, text::SAVE),
        FilePurpose::SaveForm => (text::FORM_TITLE, text::PAPER_ABOUT, text::SAVE),
        FilePurpose::SavePack => (text::PACK_TITLE, text::PAPER_ABOUT, text::SAVE),
        FilePurpose::SaveRoomReport => (text::ROOM_REPORT_TITLE, text::PAPER_ABOUT, text::SAVE),
        FilePurpose::ImportRatings => (text::IMPORT_TITLE, text::IMPORT_ABOUT, text::IMPORT),
    };
    Words { title, about, confirm }
}

impl Dialogs {
    /// Shows what stands in the way, if anything does.
    pub fn ui(&mut self, ctx: &Context, session: &Session, jobs: &mut Jobs, commands: &mut Vec<Command>) {
        self.keep_focus(
            ctx,
            session.asking_for().is_some() || session.question().is_some() || session.sharing().is_some(),
        );
        match session.asking_for() {
            Some(purpose) => self.file_ui(ctx, purpose, session, jobs, commands),
            None => self.asked = None,
        }
        super::share::ui(ctx, session, commands);
        if let Some(question) = session.question() {
            question_ui(ctx, question, session.course().room().is_some(), commands);
        }
    }

    /// Whoever works with the keyboard goes on where the dialog came up, not at the head of the window.
    fn keep_focus(&mut self, ctx: &Context, is_open: bool) {
        let was_open = std::mem::replace(&mut self.is_open, is_open);
        if is_open {
            return;
        }
        if let Some(id) = self.focused_before.filter(|_| was_open) {
            ctx.memory_mut(|memory| memory.request_focus(id));
        }
        self.focused_before = ctx.memory(egui::Memory::focused);
    }

    fn file_ui(
        &mut self,
        ctx: &Context,
        purpose: FilePurpose,
        session: &Session,
        jobs: &mut Jobs,
        commands: &mut Vec<Command>,
    ) {
        let is_new = self.asked.as_ref().is_none_or(|(asked, _)| *asked != purpose);
        if is_new {
            let suggestion = suggestion(purpose, session);
            jobs.browse(ctx, purpose, suggestion.clone());
            self.asked = Some((purpose, suggestion.to_string_lossy().into_owned()));
        }
        let Some((_, path)) = &mut self.asked else { return };
        let words = words(purpose);
        let shown = modal(ctx, "file", |ui| {
            heading(ui, words.title);
            body(ui, words.about);
            ui.add_space(space::XS);
            let file = Field { name: text::PATH, hint: text::PATH_HINT, id: "path" };
            let response = field(ui, file, path);
            if is_new {
                response.request_focus();
            }
            let entered = response.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
            let trouble = |notice: &&crate::session::Notice| notice.kind == NoticeKind::Attention;
            if let Some(notice) = session.notices().iter().rev().find(trouble) {
                // Many bad cells must not push the buttons out of the window.
                let most = (ui.ctx().content_rect().height() * 0.4).max(80.0);
                ScrollArea::vertical().id_salt("trouble").max_height(most).show(ui, |ui| {
                    super::widgets::small(ui, &notice.text);
                });
            }
            ui.add_space(space::S);
            let can_browse = !jobs.is_without_dialogs();
            let is_cancelled = ui.horizontal(|ui| {
                let confirmed = primary_button(ui, words.confirm).clicked() || entered;
                if confirmed && !path.trim().is_empty() {
                    commands.push(Command::UseFile(purpose, PathBuf::from(path.trim())));
                }
                if ui.add_enabled_ui(can_browse, |ui| plain_button(ui, text::BROWSE)).inner.clicked() {
                    jobs.browse(ctx, purpose, PathBuf::from(path.trim()));
                }
                plain_button(ui, text::CANCEL).clicked()
            });
            // Below, so that nothing moves that is about to be pressed.
            if !can_browse {
                super::widgets::small(ui, text::NO_BROWSING);
            }
            is_cancelled.inner
        });
        if shown {
            commands.push(Command::StopAsking);
        }
    }
}

/// A name to begin with when saving: that of the initiative.
fn suggestion(purpose: FilePurpose, session: &Session) -> PathBuf {
    let named = |title: &str, otherwise: &str| session.course().folder().join(file_name(title, otherwise));
    let course = session.course();
    match purpose {
        FilePurpose::ShareFolder => return session.course().folder(),
        FilePurpose::SaveRoom => {
            let title = course.room().map_or("", |room| room.session().title.as_str());
            return named(title, "room").with_extension(OWN_ENDING);
        }
        FilePurpose::SaveSheet => {
            let title = course.sheet().map_or("", |sheet| sheet.rating().exercise().case.city.as_str());
            return named(&text::my_ratings(title), "ratings").with_extension(OWN_ENDING);
        }
        FilePurpose::Export => {
            let title =
                session.document().map_or("", |document| document.assessment().initiative.title.as_str());
            let ending = session.reporting().choice().format.ending();
            let beside = session.document().and_then(Document::file);
            return session
                .reporting()
                .folder(beside)
                .join(file_name(title, "report"))
                .with_extension(ending);
        }
        FilePurpose::ExportPlan => {
            let title =
                session.document().map_or("", |document| document.assessment().initiative.title.as_str());
            let name = file_name(&text::plan_name(title), "plan");
            let beside = session.document().and_then(Document::file);
            return session.reporting().folder(beside).join(name).with_extension("ics");
        }
        FilePurpose::SaveForm | FilePurpose::SavePack => {
            let title = course.exercise().map_or("", |exercise| exercise.case.city.as_str());
            let of = if purpose == FilePurpose::SaveForm {
                text::form_name(title)
            } else {
                text::pack_name(title)
            };
            return named(&of, "course").with_extension("html");
        }
        FilePurpose::SaveRoomReport => {
            let title = course.room().map_or("", |room| room.session().title.as_str());
            return named(&text::room_report_name(title), "course").with_extension("html");
        }
        FilePurpose::SavePage => {
            let city = course.room().map_or("", |room| room.exercise().case.city.as_str());
            return named(&live::page_name(city), "rate").with_extension("html");
        }
        FilePurpose::SaveRoomTemplate | FilePurpose::SaveTemplate => {
            return named(text::TEMPLATE_NAME, "ratings").with_extension("xlsx");
        }
        FilePurpose::NetworkFolder => return crate::store::documents_folder(),
        FilePurpose::SaveReference => {
            let city =
                session.document().map_or("", |document| document.assessment().initiative.city.as_str());
            let year =
                session.sharing().and_then(|sharing| sharing.year.trim().parse().ok()).unwrap_or_default();
            let name = file_name(&crate::text::share::file_name(city, year), "reference");
            return crate::store::documents_folder().join(name).with_extension(DATA_ENDING);
        }
        FilePurpose::SaveExercise => {
            let title = course.editor().map_or("", |draft| draft.exercise().title.as_str());
            return named(title, "exercise").with_extension(DATA_ENDING);
        }
        _ => {}
    }
    let Some(document) = session.document().filter(|_| purpose == FilePurpose::SaveAs) else {
        return PathBuf::new();
    };
    if let Some(file) = document.file() {
        return file.to_owned();
    }
    let name = file_name(&document.assessment().initiative.title, "assessment");
    crate::store::documents_folder().join(name).with_extension(OWN_ENDING)
}

/// A title as the name of a file, which still lacks its ending.
fn file_name(title: &str, otherwise: &str) -> String {
    let plain = |c: char| if c.is_alphanumeric() { c.to_ascii_lowercase() } else { ' ' };
    let title: String = title.chars().map(plain).collect();
    let words: Vec<&str> = title.split_whitespace().take(6).collect();
    if words.is_empty() { otherwise.to_owned() } else { words.join("-") }
}

fn question_ui(ctx: &Context, question: &Question, has_room: bool, commands: &mut Vec<Command>) {
    let (title, about) = match question {
        Question::Unsaved { .. } => (text::UNSAVED_TITLE, text::UNSAVED),
        Question::ChangedElsewhere(_) => (text::CHANGED_TITLE, text::CHANGED),
        Question::Replace(job) if job.keeps_previous() => (text::REPLACE_TITLE, text::REPLACE_TEXT),
        Question::Replace(_) | Question::ReplaceReport(_) => (text::REPLACE_TITLE, text::REPLACE_REPORT),
        Question::DiscardRoom { .. } => (text::DISCARD_ROOM_TITLE, text::DISCARD_ROOM),
        Question::StartAfresh => (text::START_AFRESH_TITLE, text::START_AFRESH),
        Question::StopRating => (text::STOP_RATING_TITLE, text::STOP_RATING),
        Question::DiscardExercise { .. } => (text::DISCARD_EXERCISE_TITLE, text::DISCARD_EXERCISE),
        Question::DiscardRecovered { .. } => (text::DISCARD_TITLE, text::DISCARD_TEXT),
        Question::ImportTable { .. } => (text::TABLE_TITLE, text::TABLE),
    };
    let cancelled = modal(ctx, "question", |ui| {
        heading(ui, title);
        // Which file: with two questions in a row nobody should have to guess.
        if let Some(file) = question.file() {
            strong(ui, file.display().to_string());
        }
        body(ui, about);
        ui.add_space(space::S);
        ui.horizontal(|ui| {
            match question {
                Question::Unsaved { .. } => {
                    if primary_button(ui, text::SAVE).clicked() {
                        commands.push(Command::SaveFirst);
                    }
                    if plain_button(ui, text::DONT_SAVE).clicked() {
                        commands.push(Command::WithoutSaving);
                    }
                }
                Question::DiscardExercise { .. } => {
                    if primary_button(ui, text::SAVE).clicked() {
                        commands.push(Command::SaveFirst);
                    }
                    if plain_button(ui, text::DISCARD).clicked() {
                        commands.push(Command::WithoutSaving);
                    }
                }
                Question::ChangedElsewhere(_) => {
                    if primary_button(ui, text::SAVE_AS_TITLE).clicked() {
                        commands.push(Command::Cancel);
                        commands.push(Command::AskFor(FilePurpose::SaveAs));
                    }
                    if plain_button(ui, text::SAVE_OVER).clicked() {
                        commands.push(Command::SaveOverChanges);
                    }
                }
                Question::Replace(_) | Question::ReplaceReport(_) => {
                    if plain_button(ui, text::REPLACE).clicked() {
                        commands.push(Command::SaveOverChanges);
                    }
                }
                Question::ImportTable { .. } => {
                    if primary_button(ui, text::TABLE_OWN).clicked() {
                        commands.push(Command::ImportAs(FilePurpose::ImportAssessment));
                    }
                    if has_room && plain_button(ui, text::TABLE_ROOM).clicked() {
                        commands.push(Command::ImportAs(FilePurpose::ImportRatings));
                    }
                }
                Question::DiscardRecovered { .. }
                | Question::DiscardRoom { .. }
                | Question::StartAfresh
                | Question::StopRating => {
                    if plain_button(ui, text::DISCARD).clicked() {
                        commands.push(Command::WithoutSaving);
                    }
                }
            }
            plain_button(ui, text::CANCEL).clicked()
        })
        .inner
    });
    if cancelled {
        commands.push(Command::Cancel);
    }
}

/// Says that the window closes when all is written; true where the user does not want to wait for it.
pub fn waiting_ui(ctx: &Context) -> bool {
    let mut gives_up = false;
    modal(ctx, "waiting", |ui| {
        heading(ui, text::WAITING_TITLE);
        body(ui, text::WAITING);
        ui.add_space(space::S);
        gives_up = plain_button(ui, text::CLOSE_AT_ONCE).clicked();
        false
    });
    gives_up
}

/// Shows a dialog; true when it is to close, by its content or by Escape.
pub fn modal(ctx: &Context, name: &str, content: impl FnOnce(&mut Ui) -> bool) -> bool {
    let id = Id::unique(("dialog", name));
    let response =
        Modal::new(id).frame(theme::dialog_frame(ctx)).backdrop_color(theme::backdrop(ctx)).show(ctx, |ui| {
            ui.set_width(460.0_f32.min(ui.ctx().content_rect().width() - 80.0));
            content(ui)
        });
    response.inner || response.should_close()
}
