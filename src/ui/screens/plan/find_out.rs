//! What is to be found out: whom to ask, by when, and what is ticked off. Nothing moves when it is ticked.

use super::{Plan, criterion_ui, day_ui};
use crate::findings::ToFindOut;
use crate::model::{Answer, Inquiry, Missing};
use crate::report::Paper;
use crate::session::{Command, Document, InquiryEdit, ReportEdit, Route, Session};
use crate::text::{find_out as text, plan};
use crate::ui::theme::space;
use crate::ui::widgets::{Field, body, card, check, field, muted, plain_button, section, small};
use egui::Ui;

/// Below this the fields stand under each other.
const SHORT_FIELDS: f32 = 560.0;

impl Plan {
    pub(super) fn find_out_ui(
        &mut self,
        ui: &mut Ui,
        session: &Session,
        document: &Document,
        all: &[ToFindOut],
        commands: &mut Vec<Command>,
    ) {
        let left = |missing| all.iter().filter(|of| of.missing == missing && !of.is_ticked).count();
        body(ui, text::summary(left(Missing::Answer), left(Missing::Evidence)));
        if all.is_empty() {
            return;
        }
        muted(ui, text::ABOUT);
        ui.horizontal_wrapped(|ui| {
            if plain_button(ui, text::PRINT).clicked() {
                commands.push(Command::EditReport(ReportEdit::Paper(Paper::FindOut)));
                commands.push(Command::GoTo(Route::Report));
            }
            if plain_button(ui, text::COPY).clicked() {
                commands.push(Command::CopyFindOut);
            }
        });
        for (missing, name) in [(Missing::Answer, text::ANSWERS), (Missing::Evidence, text::EVIDENCE)] {
            let of_kind: Vec<&ToFindOut> = all.iter().filter(|of| of.missing == missing).collect();
            if of_kind.is_empty() {
                continue;
            }
            ui.add_space(space::M);
            section(ui, name);
            for of in of_kind {
                ui.push_id(("to find out", of.place), |ui| {
                    card(ui, |ui| self.item_ui(ui, session, document, *of, commands));
                });
            }
        }
        if all.iter().any(|of| of.is_ticked) {
            small(ui, text::TICKED_ABOUT);
        }
    }

    fn item_ui(
        &mut self,
        ui: &mut Ui,
        session: &Session,
        document: &Document,
        of: ToFindOut,
        commands: &mut Vec<Command>,
    ) {
        let Some(criterion) = document.framework().criteria.get(of.place) else { return };
        let assessment = document.assessment();
        let inquiry = assessment.inquiries.get(&criterion.id).cloned().unwrap_or_default();
        let level = assessment.answer(&criterion.id).and_then(Answer::level);
        ui.horizontal_wrapped(|ui| {
            let name = plan::of(text::TICK, &criterion.name);
            if check(ui, of.is_ticked, text::TICK).accessible_name(name).clicked() {
                let ticked = (!of.is_ticked).then_some(of.missing);
                commands.push(Command::EditInquiry(criterion.id.clone(), InquiryEdit::Ticked(ticked)));
            }
            criterion_ui(ui, document, &criterion.id, commands);
            small(ui, crate::text::score::answer_spoken(assessment.answer(&criterion.id)));
        });
        body(ui, &criterion.question);
        if of.missing == Missing::Evidence {
            small(ui, text::what(of.missing, level));
        }
        let mut edits = Vec::new();
        if ui.available_width() < SHORT_FIELDS {
            ask_ui(ui, &inquiry, &mut edits);
            edits.extend(
                day_ui(ui, &mut self.picker, session, &criterion.name, (text::BY, &inquiry.due))
                    .map(InquiryEdit::Due),
            );
        } else {
            ui.columns(2, |columns| {
                if let [left, right] = columns {
                    ask_ui(left, &inquiry, &mut edits);
                    let due =
                        day_ui(right, &mut self.picker, session, &criterion.name, (text::BY, &inquiry.due));
                    edits.extend(due.map(InquiryEdit::Due));
                }
            });
        }
        commands.extend(edits.into_iter().map(|edit| Command::EditInquiry(criterion.id.clone(), edit)));
    }
}

fn ask_ui(ui: &mut Ui, inquiry: &Inquiry, edits: &mut Vec<InquiryEdit>) {
    let mut words = inquiry.ask.clone();
    let about = Field { name: text::ASK, hint: text::ASK_HINT, id: "ask" };
    if field(ui, about, &mut words).changed() {
        edits.push(InquiryEdit::Ask(words));
    }
}
