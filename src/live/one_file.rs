//! The pages of a phone as one file: it works in any browser without a network, and ends in a file and a short code.

use super::assets::{CODE_SCRIPT, FILE_SCRIPT, STYLE, hash};
use super::pages::{answers, case_text, shape, who_fields};
use crate::model::{CourseSession, Exercise, Naming, Participant, RaterId, RatingRound, Sector};
use crate::session::Questions;
use crate::store::{CODE_ALPHABET, OWN_ENDING, code_room};
use crate::text::course::pseudonyms;
use crate::text::live::{file as words, page as text};
use maud::{DOCTYPE, Markup, PreEscaped, html};
use serde_json::json;

/// The page, for a room where there is a `session`, else for the exercise in whichever room. No key is in it.
pub fn one_file(
    questions: &Questions,
    session: Option<&CourseSession>,
    naming: Naming,
    round: RatingRound,
) -> String {
    let exercise = questions.exercise();
    let script = format!("{CODE_SCRIPT}{FILE_SCRIPT}");
    let policy = format!(
        "default-src 'none'; style-src 'sha256-{}'; script-src 'sha256-{}'; form-action 'none'; base-uri 'none'",
        hash(STYLE),
        hash(&script)
    );
    let page = html! {
        (DOCTYPE)
        html lang=(text::LANGUAGE) {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                meta name="color-scheme" content="light dark";
                meta http-equiv="Content-Security-Policy" content=(policy);
                title { (text::window(&exercise.title, session.map_or("", |session| &session.title))) }
                style { (PreEscaped(STYLE)) }
            }
            body {
                @if let Some(session) = session { header { p { (session.title) } } }
                main {
                    noscript { h1 { (exercise.title) } p.notice { (words::NO_SCRIPT) } }
                    form #sheet hidden { (parts(questions, naming)) }
                    p.status #saved role="status" {}
                }
                // A text of the exercise could hold what ends a script: no sign of markup is left in it.
                script #about type="application/json" { (PreEscaped(about(questions, session, naming, round).replace('<', "\\u003c"))) }
                script { (PreEscaped(&script)) }
            }
        }
    };
    page.into_string()
}

/// What the script knows of the room.
fn about(
    questions: &Questions,
    session: Option<&CourseSession>,
    naming: Naming,
    round: RatingRound,
) -> String {
    let (exercise, framework) = (questions.exercise(), questions.framework());
    let reference = (&**framework).into();
    let sectors: Vec<String> = Sector::ALL.iter().map(|sector| format!("{sector:?}")).collect();
    let about = json!({
        "alphabet": CODE_ALPHABET,
        "version": 0,
        "ending": OWN_ENDING,
        "room": code_room(exercise, &reference, session),
        "session": session.map(|session| session.id.as_str()),
        "exercise": exercise.id.as_str(),
        "framework": { "id": framework.id.as_str(), "version": framework.version },
        "second": round == RatingRound::Second,
        "criteria": questions.ids().iter().map(crate::model::CriterionId::as_str).collect::<Vec<_>>(),
        "sectors": sectors,
        "names": names(exercise, naming),
        "words": {
            "kept": words::KEPT, "forgets": words::FORGETS, "open": words::NO_ANSWER,
            "none": text::open(0, exercise.criteria.len()), "one": text::open(1, exercise.criteria.len()),
            "some": words::some_open(exercise.criteria.len()), "saved": words::SAVED, "copied": words::COPIED,
            "select": words::SELECT, "afresh": words::AFRESH_ASK,
        },
    });
    about.to_string()
}

/// Pseudonyms, of which the script suggests one; a name is each one’s own.
fn names(exercise: &Exercise, naming: Naming) -> Vec<String> {
    let any = RaterId::new(exercise.id.as_str());
    let suggested = (0..200).map(|number| pseudonyms::suggestion(&any, number));
    if naming == Naming::Pseudonym { suggested.collect() } else { vec![String::new()] }
}

/// Every screen, of which the script shows one.
fn parts(questions: &Questions, naming: Naming) -> Markup {
    let (exercise, framework) = (questions.exercise(), questions.framework());
    let of = exercise.criteria.len();
    html! {
        section data-at="start" {
            h1 { (exercise.title) }
            p { (text::what_will_happen(&exercise.case.city, of)) }
            p { (words::WHAT_THEN) }
            p.notice #is-second hidden { (words::IS_SECOND) }
            (who_fields(naming, &Participant::default()))
            div.ways { button.primary type="button" data-go="case" { (text::READ_THE_CASE) } }
            p.small { (words::who_sees_what(naming)) }
        }
        section data-at="case" hidden {
            p.place { (text::CASE) }
            h1 { (exercise.title) }
            (case_text(exercise))
            p.notice { (text::ONLY_THE_CASE) }
            div.ways {
                button.primary #go-on type="button" data-go="q1" { (text::TO_QUESTIONS) }
                button.primary #go-back type="button" data-go="return" hidden { (text::BACK_TO_QUESTION) }
            }
        }
        @for (i, criterion) in questions.asked().enumerate() {
            @let area = framework.area(&criterion.area).map_or("", |area| area.name.as_str());
            section data-at=(format!("q{}", i + 1)) hidden {
                p.place { (shape(framework, criterion)) (text::place(i + 1, of, area)) }
                progress max=(of) value="0" aria-label=(text::PROGRESS) {}
                h1 { (criterion.question) }
                (answers(criterion, None, &format!("a-{}", criterion.id)))
                div.ways {
                    @if i + 1 < of {
                        button.primary type="button" data-go=(format!("q{}", i + 2)) { (text::NEXT) }
                    } @else {
                        button.primary type="button" data-go="review" { (text::LOOK_OVER) }
                    }
                    @if i > 0 { button type="button" data-go=(format!("q{i}")) { (text::PREVIOUS) } }
                    button type="button" data-go="case" { (text::CASE_AGAIN) }
                    @if i + 1 < of { button type="button" data-go="review" { (text::ALL_QUESTIONS) } }
                }
            }
        }
        section data-at="review" hidden {
            h1 { (text::REVIEW) }
            p #still-open {}
            ol.list {
                @for (i, criterion) in questions.asked().enumerate() {
                    li {
                        a href="#" data-go=(format!("q{}", i + 1)) aria-label=(text::change_answer(&criterion.name)) {
                            (shape(framework, criterion)) (criterion.name)
                        }
                        span.small data-answer=(criterion.id) {}
                    }
                }
            }
            div.ways {
                button.primary type="button" data-go="done" { (words::FINISH) }
                button type="button" data-go="case" { (text::CASE_AGAIN) }
            }
        }
        section data-at="done" hidden {
            h1 { (words::GIVE) }
            p { (words::GIVE_ABOUT) }
            div.card {
                h2 { (words::FILE) }
                p { (words::FILE_ABOUT) }
                div.ways { button.primary #save type="button" { (words::SAVE) } }
            }
            div.card {
                h2 { (words::CODE) }
                p.codeline #code {}
                p.small { (words::CODE_ABOUT) }
                div.ways { button #copy type="button" { (words::COPY) } }
            }
            p.status #done-status role="status" {}
            div.ways {
                button type="button" data-go="review" { (text::CHANGE_ANSWERS) }
                button #to-second type="button" { (words::TO_SECOND) }
                button #afresh type="button" { (words::AFRESH) }
            }
        }
    }
}
