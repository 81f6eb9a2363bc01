//! The Results screen: the sentence first, then the numbers and how sure they are.

use super::answers::answers_ui;
use super::rounds::RoundsCard;
use super::{radar_axes, radar_series, weights_ui};
use crate::findings::{
    Headline, Standing, gaps, has_band, has_evidence, learning, shown_interval, shown_lens, standing,
};
use crate::scoring::{AreaScore, CriterionResult, Lens};
use crate::session::{Command, Document, Route, Session};
use crate::text::{numbers, plan, results as text, score as score_text};
use crate::ui::charts::{Radar, radar_ui};
use crate::ui::theme::{Type, palette, space};
use crate::ui::widgets::{
    ScoreBar, body, card_sized, divider, link, mark, name_link, plain_button, primary_button, score_bar,
    section, side_by_side, small, title,
};
use egui::{Align, Align2, Label, Layout, RichText, Ui, vec2};

/// Most entries of a list; the rest is one click away in the table of all answers.
const LISTED: usize = 4;

/// Remembers whether the table of all answers is unfolded, and what is being written about rounds.
#[derive(Default)]
pub struct Results {
    are_answers_open: bool,
    rounds: RoundsCard,
}

impl Results {
    pub fn ui(&mut self, ui: &mut Ui, session: &Session, document: &Document, commands: &mut Vec<Command>) {
        let about = &document.assessment().initiative;
        let round = document.assessment().round.as_str();
        let context = text::context(&about.title, &about.city, round);
        if !context.is_empty() {
            small(ui, context);
        }
        title(ui, text::headline(document.framework(), document.result()));
        ui.add_space(space::S);
        if document.result().headline == Headline::NothingAnswered {
            if primary_button(ui, text::ANSWER_QUESTIONS).clicked() {
                commands.push(Command::GoTo(Route::Score));
            }
            return;
        }
        side_by_side(
            ui,
            0.32,
            720.0,
            |ui, height| card_sized(ui, height, |ui| index_ui(ui, document)),
            |ui, height| card_sized(ui, height, |ui| areas_ui(ui, document)),
        );
        ui.add_space(space::L);
        side_by_side(
            ui,
            0.42,
            820.0,
            |ui, height| card_sized(ui, height, |ui| shape_ui(ui, document)),
            |ui, height| {
                card_sized(ui, height, |ui| {
                    gaps_ui(ui, session, document, commands);
                    divider(ui);
                    open_ui(ui, document, commands);
                })
            },
        );
        ui.add_space(space::L);
        self.rounds.ui(ui, session, document, commands);
        ui.add_space(space::L);
        card_sized(ui, 0.0, |ui| strengths_ui(ui, document, commands));
        ui.add_space(space::L);
        card_sized(ui, 0.0, |ui| {
            section(ui, text::ALL_ANSWERS);
            let toggle = if self.are_answers_open { text::HIDE_ALL_ANSWERS } else { text::SHOW_ALL_ANSWERS };
            if plain_button(ui, toggle).clicked() {
                self.are_answers_open = !self.are_answers_open;
            }
            if self.are_answers_open {
                answers_ui(ui, document, commands);
            }
        });
        ui.add_space(space::L);
        if primary_button(ui, text::COMPARE).clicked() {
            commands.push(Command::GoTo(Route::Compare));
        }
        super::worked_out_ui(ui, commands);
    }
}

fn index_ui(ui: &mut Ui, document: &Document) {
    let (framework, result) = (document.framework(), document.result());
    let overall = &document.scorecard().overall;
    let palette = palette(ui);
    ui.spacing_mut().item_spacing.y = 4.0;
    let name = text::index_name(result.areas.basis);
    section(ui, &name);
    ui.horizontal(|ui| {
        let is_sure = standing(overall.coverage) == Standing::Sure;
        let color = if is_sure { palette.ink } else { palette.muted };
        let shown = text::shown_score(overall.average.score, overall.coverage);
        ui.add(Label::new(RichText::new(shown).font(Type::Figure.font()).color(color)));
        ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
            crate::ui::widgets::muted(ui, numbers::between(overall.average.low, overall.average.high));
        });
    });
    let look = palette.own();
    let is_sure = standing(overall.coverage) == Standing::Sure;
    let interval = shown_interval(overall.average, overall.coverage);
    let bar = ScoreBar { name: &name, interval, look, is_sure };
    score_bar(ui, ui.available_width(), bar);
    ends_ui(ui);
    if !is_sure {
        body(ui, text::standing_words(overall.coverage));
    }
    weights_ui(ui, document);
    small(ui, text::tally(&result.counts));
    let evidence = text::evidence(&result.evidence);
    if !evidence.is_empty() {
        small(ui, evidence);
    }
    divider(ui);
    lenses_ui(ui, document);
    small(ui, text::why_lenses_differ(framework, &result.lenses));
}

/// The three lenses side by side, or in lines where their names would not fit.
fn lenses_ui(ui: &mut Ui, document: &Document) {
    const NARROWEST: f32 = 84.0;
    let palette = palette(ui);
    let room = ui.available_width() / 3.0 - 6.0;
    let lens_ui = |ui: &mut Ui, lens: Lens| {
        let interval = shown_lens(document.scorecard(), lens);
        let name = Type::Small.text(text::lens(lens)).color(palette.muted);
        ui.add(Label::new(name).extend()).on_hover_text(text::about_lens(lens));
        let shown = numbers::score(interval.score);
        ui.add(Label::new(Type::SmallFigure.text(shown).color(palette.ink)));
        small(ui, numbers::range(interval.low, interval.high));
    };
    if room < NARROWEST {
        egui::Grid::new("lenses").num_columns(3).spacing([12.0, 2.0]).show(ui, |ui| {
            for lens in Lens::ALL {
                lens_ui(ui, lens);
                ui.end_row();
            }
        });
        return;
    }
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = 9.0;
        for lens in Lens::ALL {
            ui.allocate_ui(vec2(room, 44.0), |ui| {
                ui.vertical(|ui| {
                    ui.set_width(room);
                    lens_ui(ui, lens);
                });
            });
        }
    });
}

/// 0 and 100 under a bar.
fn ends_ui(ui: &mut Ui) {
    let (font, color) = (Type::Small.font(), palette(ui).muted);
    let (_, rect) = ui.allocate_space(vec2(ui.available_width(), Type::Small.line_height()));
    ui.painter().text(rect.left_center(), Align2::LEFT_CENTER, "0", font.clone(), color);
    ui.painter().text(rect.right_center(), Align2::RIGHT_CENTER, "100", font, color);
}

fn areas_ui(ui: &mut Ui, document: &Document) {
    section(ui, text::BY_AREA);
    ui.add_space(space::XS);
    for area in document.scorecard().action_areas() {
        area_ui(ui, document, area);
    }
    for (area, gate) in document.scorecard().foundation().zip(&document.result().gates) {
        divider(ui);
        area_ui(ui, document, area);
        small(ui, text::foundation_gate(*gate));
    }
    ui.add_space(space::XS);
    small(ui, text::band(has_band(document.scorecard())));
}

fn area_ui(ui: &mut Ui, document: &Document, area: &AreaScore) {
    let palette = palette(ui);
    let look = palette.area(document.framework(), &area.id);
    let name = document.framework().area(&area.id).map_or("", |area| area.name.as_str());
    let is_sure = standing(area.coverage) == Standing::Sure;
    let interval = shown_interval(area.interval, area.coverage);
    let bar = ScoreBar { name, interval, look, is_sure };
    let shown = text::shown_score(area.interval.score, area.coverage);
    let range = numbers::range(area.interval.low, area.interval.high);
    let figures = 92.0;
    let names = 190.0;
    let is_wide = ui.available_width() > names + figures + 140.0;
    let row = vec2(ui.available_width(), Type::SmallFigure.line_height());
    ui.allocate_ui_with_layout(row, Layout::left_to_right(Align::Center), |ui| {
        mark(ui, look);
        ui.allocate_ui_with_layout(
            vec2(if is_wide { names - 24.0 } else { ui.available_width() - figures - 8.0 }, 20.0),
            Layout::left_to_right(Align::Center),
            |ui| {
                ui.set_min_width(ui.max_rect().width());
                body(ui, name);
            },
        );
        if is_wide {
            let room = ui.available_width() - figures - 8.0;
            score_bar(ui, room, bar);
        }
        let color = if is_sure { palette.ink } else { palette.muted };
        ui.add(Label::new(Type::SmallFigure.text(shown).color(color)));
        small(ui, range);
    });
    if !is_wide {
        score_bar(ui, ui.available_width(), bar);
    }
    if !is_sure {
        small(ui, text::standing_words(area.coverage));
    }
    ui.add_space(space::XS);
}

fn shape_ui(ui: &mut Ui, document: &Document) {
    let palette = palette(ui);
    section(ui, text::SHAPE);
    let radar = Radar {
        axes: radar_axes(document.framework(), document.scorecard(), palette),
        series: vec![radar_series(document.scorecard(), crate::text::compare::YOU, palette.own())],
    };
    let side = ui.available_width();
    radar_ui(ui, vec2(side, (side * 0.8).clamp(220.0, 420.0)), &radar);
}

fn strengths_ui(ui: &mut Ui, document: &Document, commands: &mut Vec<Command>) {
    ui.spacing_mut().item_spacing.y = 2.0;
    section(ui, text::STRENGTHS);
    let strengths = document.scorecard().strengths();
    if strengths.is_empty() {
        small(ui, text::NO_STRENGTHS);
    }
    for result in strengths.iter().take(LISTED) {
        let lacks_evidence = !has_evidence(document.assessment(), &result.id);
        named_ui(ui, document, result, lacks_evidence, commands);
        if let Some(descriptor) = descriptor(document, result) {
            small(ui, descriptor);
        }
        ui.add_space(space::S);
    }
    if strengths.len() > LISTED {
        small(ui, text::more(strengths.len() - LISTED));
    }
}

fn gaps_ui(ui: &mut Ui, session: &Session, document: &Document, commands: &mut Vec<Command>) {
    ui.spacing_mut().item_spacing.y = 2.0;
    section(ui, text::GAPS);
    let gaps = gaps(document.framework(), document.assessment(), document.scorecard());
    if gaps.is_empty() {
        small(ui, if document.result().counts.open() == 0 { text::NO_GAPS } else { text::NO_GAPS_YET });
    }
    for step in gaps.iter().take(LISTED) {
        let Some(criterion) = document.framework().criteria.get(step.place) else { continue };
        named_ui(ui, document, &document.scorecard().criteria[step.place], false, commands);
        let cities = session.library().readings_of(document.framework());
        let area = document.framework().area(&criterion.area).map_or("", |area| area.name.as_str());
        small(ui, plan::gap(step, area, &learning(cities, criterion, step.from)));
        ui.add_space(space::S);
    }
    if gaps.len() > LISTED {
        small(ui, text::more(gaps.len() - LISTED));
    }
}

fn open_ui(ui: &mut Ui, document: &Document, commands: &mut Vec<Command>) {
    section(ui, text::OPEN);
    let open = document.scorecard().open();
    if open.is_empty() {
        small(ui, text::NOTHING_OPEN);
        return;
    }
    ui.horizontal_wrapped(|ui| {
        for result in open.iter().take(6) {
            let name = criterion_name(document, result);
            if link(ui, name).clicked() {
                commands.push(Command::ShowCriterion(result.id.clone()));
            }
        }
        if open.len() > 6 {
            small(ui, text::more(open.len() - 6));
        }
    });
}

fn named_ui(
    ui: &mut Ui,
    document: &Document,
    result: &CriterionResult,
    lacks_evidence: bool,
    commands: &mut Vec<Command>,
) {
    let palette = palette(ui);
    ui.horizontal_wrapped(|ui| {
        mark(ui, palette.area(document.framework(), &result.area));
        if name_link(ui, criterion_name(document, result)).clicked() {
            commands.push(Command::ShowCriterion(result.id.clone()));
        }
        small(ui, score_text::standing(result.answer, result.confidence, lacks_evidence));
    });
}

fn criterion_name<'a>(document: &'a Document, result: &CriterionResult) -> &'a str {
    document.framework().criterion(&result.id).map_or("", |criterion| criterion.name.as_str())
}

fn descriptor<'a>(document: &'a Document, result: &CriterionResult) -> Option<&'a str> {
    let criterion = document.framework().criterion(&result.id)?;
    Some(criterion.descriptor(result.level()?).text.as_str())
}
