//! A trainer writes an exercise.

use crate::model::{
    AnswerKey, Basis, CaseSection, Criterion, CriterionId, Exercise, Framework, Level, Passage,
    ReferenceRating,
};
use crate::session::{
    Command, CourseCommand, CourseView, Edited, ExerciseDraft, ExerciseField, FilePurpose, Session,
};
use crate::text::course::editor as text;
use crate::ui::theme::{palette, space};
use crate::ui::widgets::{
    Field, card, check, divider, field, mark, muted, paragraph_field, plain_button, primary_button,
    quiet_button, reading, section, segments, small, strong, title,
};
use egui::Ui;

/// Shows the screen; what is written stands in the session, so that it can be undone.
pub fn ui(ui: &mut Ui, session: &Session, draft: &ExerciseDraft, commands: &mut Vec<Command>) {
    let before = draft.exercise();
    let Some(framework) = session.library().latest_framework(&before.framework) else { return };
    let mut edit = Edit { exercise: before.clone(), field: None };
    if quiet_button(ui, text::BACK).clicked() {
        commands.push(Command::Course(CourseCommand::Show(CourseView::Home)));
    }
    title(ui, text::TITLE);
    reading(ui, |ui| {
        muted(ui, text::ABOUT);
        ui.add_space(space::M);
        card(ui, |ui| head_ui(ui, &mut edit));
        ui.add_space(space::M);
        card(ui, |ui| case_ui(ui, &mut edit));
        ui.add_space(space::M);
        card(ui, |ui| criteria_ui(ui, framework, &mut edit));
        ui.add_space(space::M);
        card(ui, |ui| key_ui(ui, framework, &mut edit));
        ui.add_space(space::M);
        card(ui, |ui| trainer_ui(ui, &mut edit));
        ui.add_space(space::M);
        let missing = text::missing(&missing(before));
        ui.horizontal(|ui| {
            ui.add_enabled_ui(missing.is_none(), |ui| {
                if primary_button(ui, text::SAVE).clicked() {
                    commands.push(Command::AskFor(FilePurpose::SaveExercise));
                }
            });
            if quiet_button(ui, text::DISCARD).clicked() {
                commands.push(Command::Course(CourseCommand::DiscardExercise));
            }
        });
        small(ui, missing.as_deref().unwrap_or(text::KEPT));
    });
    if let Some(field) = edit.field {
        let exercise = Box::new(edit.exercise);
        commands.push(Command::Course(CourseCommand::EditExercise { field, exercise }));
    }
}

/// The exercise as it is after this frame, and the field that was changed.
struct Edit {
    exercise: Exercise,
    field: Option<Edited<ExerciseField>>,
}

impl Edit {
    /// Changes something that is no typing: a step of its own.
    fn set(&mut self, change: impl FnOnce(&mut Exercise)) {
        change(&mut self.exercise);
        self.field = Some(Edited::Chosen);
    }
}

fn missing(exercise: &Exercise) -> Vec<&'static str> {
    let blank = |text: &str| text.trim().is_empty();
    let sections = &exercise.case.sections;
    let no_reason = match &exercise.key {
        AnswerKey::Own(ratings) => {
            ratings.iter().any(|rating| rating.passages.iter().all(|passage| blank(&passage.text)))
        }
        AnswerKey::None | AnswerKey::City(_) => false,
    };
    let checks = [
        (blank(&exercise.title), text::A_TITLE),
        (blank(&exercise.case.summary), text::A_SUMMARY),
        (sections.iter().any(|s| blank(&s.title) || blank(&s.text.concat())), text::HEADINGS),
        (exercise.criteria.is_empty(), text::A_CRITERION),
        (no_reason, text::A_REASON),
    ];
    checks.into_iter().filter(|(is_missing, _)| *is_missing).map(|(_, what)| what).collect()
}

fn head_ui(ui: &mut Ui, edit: &mut Edit) {
    section(ui, text::HEAD);
    let Edit { exercise, field: changed } = edit;
    let mut line = |ui: &mut Ui, name, hint, id, of, value: &mut String| {
        if field(ui, Field { name, hint, id }, value).changed() {
            *changed = Some(Edited::Typed(of));
        }
    };
    line(ui, text::NAME, text::NAME_HINT, "exercise title", ExerciseField::Title, &mut exercise.title);
    line(ui, text::CITY, "", "case city", ExerciseField::City, &mut exercise.case.city);
    line(ui, text::COUNTRY, "", "case country", ExerciseField::Country, &mut exercise.case.country);
    line(ui, text::SOURCE, "", "case source", ExerciseField::Source, &mut exercise.source);
    let summary = Field { name: text::SUMMARY, hint: "", id: "case summary" };
    if paragraph_field(ui, summary, 2, &mut exercise.case.summary).changed() {
        *changed = Some(Edited::Typed(ExerciseField::Summary));
    }
}

fn case_ui(ui: &mut Ui, edit: &mut Edit) {
    section(ui, text::CASE);
    let mut removed = None;
    let Edit { exercise, field: changed } = edit;
    for (i, part) in exercise.case.sections.iter_mut().enumerate() {
        ui.push_id(i, |ui| {
            strong(ui, text::section_number(i + 1));
            let name = Field { name: text::SECTION, hint: "", id: "section title" };
            if field(ui, name, &mut part.title).changed() {
                *changed = Some(Edited::Typed(ExerciseField::SectionTitle(i)));
            }
            let mut paragraphs = part.text.join("\n\n");
            let name = Field { name: text::SECTION_TEXT, hint: "", id: "section text" };
            if paragraph_field(ui, name, 4, &mut paragraphs).changed() {
                part.text = paragraphs.split("\n\n").map(str::to_owned).collect();
                *changed = Some(Edited::Typed(ExerciseField::SectionText(i)));
            }
            if quiet_button(ui, text::REMOVE_SECTION).clicked() {
                removed = Some(i);
            }
        });
        divider(ui);
    }
    if let Some(i) = removed {
        edit.set(|exercise| {
            exercise.case.sections.remove(i);
        });
    }
    if plain_button(ui, text::ADD_SECTION).clicked() {
        edit.set(|exercise| exercise.case.sections.push(CaseSection::default()));
    }
}

fn criteria_ui(ui: &mut Ui, framework: &Framework, edit: &mut Edit) {
    section(ui, text::CRITERIA);
    small(ui, text::CRITERIA_ABOUT);
    for area in &framework.areas {
        ui.add_space(space::XS);
        ui.horizontal(|ui| {
            mark(ui, palette(ui).area(framework, &area.id));
            small(ui, &area.name);
        });
        ui.horizontal_wrapped(|ui| {
            for criterion in framework.criteria_of(&area.id) {
                let is_asked = edit.exercise.criteria.contains(&criterion.id);
                if check(ui, is_asked, &criterion.name).clicked() {
                    edit.set(|exercise| ask(exercise, framework, &criterion.id, !is_asked));
                }
            }
        });
    }
}

/// Puts a criterion among those that are asked, in the order of the framework, or takes it out with its answer.
fn ask(exercise: &mut Exercise, framework: &Framework, criterion: &CriterionId, is_asked: bool) {
    let asked = std::mem::take(&mut exercise.criteria);
    let is_in = |id: &CriterionId| if id == criterion { is_asked } else { asked.contains(id) };
    let ids = framework.criteria.iter().map(|criterion| &criterion.id);
    exercise.criteria = ids.filter(|id| is_in(id)).cloned().collect();
    if let (AnswerKey::Own(ratings), false) = (&mut exercise.key, is_asked) {
        ratings.retain(|rating| rating.criterion != *criterion);
    }
}

fn key_ui(ui: &mut Ui, framework: &Framework, edit: &mut Edit) {
    section(ui, text::KEY);
    let has_key = !edit.exercise.key.is_none();
    let options = [(true, text::HAS_KEY), (false, text::NO_KEY)];
    if let Some(wanted) = segments(ui, text::KEY, Some(has_key), &options).filter(|wanted| *wanted != has_key)
    {
        let key = if wanted { AnswerKey::Own(Vec::new()) } else { AnswerKey::None };
        edit.set(|exercise| exercise.key = key);
    }
    small(ui, if has_key { text::HAS_KEY_ABOUT } else { text::NO_KEY_ABOUT });
    let asked: Vec<&Criterion> =
        edit.exercise.criteria.iter().filter_map(|id| framework.criterion(id)).collect();
    let Edit { exercise, field } = edit;
    let AnswerKey::Own(ratings) = &mut exercise.key else { return };
    for criterion in asked {
        divider(ui);
        ui.push_id(&criterion.id, |ui| {
            if let Some(changed) = answer_ui(ui, criterion, ratings) {
                *field = Some(changed);
            }
        });
    }
}

/// The answer to one criterion; returns the field that was changed.
fn answer_ui(
    ui: &mut Ui,
    criterion: &Criterion,
    ratings: &mut Vec<ReferenceRating>,
) -> Option<Edited<ExerciseField>> {
    let mut changed = None;
    strong(ui, &criterion.name);
    let place = ratings.iter().position(|rating| rating.criterion == criterion.id);
    let low = place.map(|i| ratings[i].low);
    let names: Vec<String> = Level::ALL.iter().map(ToString::to_string).collect();
    let levels = |from: Level| {
        Level::ALL
            .into_iter()
            .zip(&names)
            .filter(move |(level, _)| *level >= from)
            .map(|(l, n)| (Some(l), n.as_str()))
    };
    let options: Vec<_> = std::iter::once((None, text::SILENT)).chain(levels(Level::ALL[0])).collect();
    let pressed = segments(ui, &text::level_of(&criterion.name), Some(low), &options);
    match (pressed, place) {
        (Some(None), Some(i)) => {
            ratings.remove(i);
            return Some(Edited::Chosen);
        }
        (Some(Some(level)), None) => {
            ratings.push(ReferenceRating {
                criterion: criterion.id.clone(),
                low: level,
                high: level,
                basis: Basis::Described,
                passages: vec![Passage { section: text::CASE_SECTION.to_owned(), ..Passage::default() }],
            });
            return Some(Edited::Chosen);
        }
        (Some(Some(level)), Some(i)) => {
            (ratings[i].low, ratings[i].high) = (level, level);
            changed = Some(Edited::Chosen);
        }
        _ => {}
    }
    let Some(rating) = place.map(|i| &mut ratings[i]) else { return changed };
    small(ui, &criterion.descriptor(rating.low).text);
    small(ui, text::UP_TO);
    let options: Vec<_> = levels(rating.low).collect();
    let pressed = segments(ui, &text::up_to_of(&criterion.name), Some(Some(rating.high)), &options);
    if let Some(Some(level)) = pressed {
        rating.high = level;
        changed = Some(Edited::Chosen);
    }
    let name = Field { name: text::PASSAGE, hint: "", id: "passage" };
    if paragraph_field(ui, name, 2, &mut rating.first_passage_mut().text).changed() {
        changed = Some(Edited::Typed(ExerciseField::Passage(criterion.id.clone())));
    }
    if field(
        ui,
        Field { name: text::IN_SECTION, hint: "", id: "where" },
        &mut rating.first_passage_mut().section,
    )
    .changed()
    {
        changed = Some(Edited::Typed(ExerciseField::PassageSection(criterion.id.clone())));
    }
    changed
}

fn trainer_ui(ui: &mut Ui, edit: &mut Edit) {
    section(ui, text::TRAINER);
    let Edit { exercise, field } = edit;
    let lists = [
        (text::GOALS, "goals", ExerciseField::Goals, &mut exercise.goals),
        (text::QUESTIONS, "questions", ExerciseField::Questions, &mut exercise.questions),
    ];
    for (name, id, of, list) in lists {
        let mut lines = list.join("\n");
        if paragraph_field(ui, Field { name, hint: "", id }, 3, &mut lines).changed() {
            *list = lines.split('\n').map(str::to_owned).collect();
            *field = Some(Edited::Typed(of));
        }
    }
}
