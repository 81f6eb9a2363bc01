//! The case, one question a page, the answers in a list, and the beginning of another round.

use super::Notice;
use super::frame::Frame;
use crate::geometry::{Hue, Look, Shape};
use crate::live::room::LiveRoom;
use crate::live::seats::Seats;
use crate::model::{Answer, Criterion, Exercise, Framework, Level, Rating, RatingRound};
use crate::text::course::rate::city_and_country;
use crate::text::live::page as text;
use crate::text::score;
use maud::{Markup, html};

/// The case; `from` is the question one came from, from 1.
pub fn case(room: &LiveRoom, seats: &Seats, place: usize, from: Option<usize>) -> Markup {
    let seat = seats.seat(place);
    let exercise = seat.rating.exercise();
    let asked = exercise.criteria.len();
    let from = from.filter(|number| (1..=asked).contains(number));
    let (there, words) = match from {
        Some(number) => (format!("q/{number}"), text::BACK_TO_QUESTION),
        None if seats.is_closed => ("done".to_owned(), text::LOOK_AGAIN),
        None => ("q/1".to_owned(), text::TO_QUESTIONS),
    };
    Frame::inside(text::CASE, room, seats).page(&html! {
        p.place { (text::CASE) }
        h1 { (exercise.title) }
        @if from.is_none() {
            div.card { h2 { (text::MY_WAY_BACK) } p { (text::remember_words(&seat.way_back)) } }
        }
        (case_text(exercise))
        p.notice { (text::ONLY_THE_CASE) }
        div.ways { a.button.primary href=(room.path(&there)) { (words) } }
    })
}

/// The text of a case, without its title.
pub fn case_text(exercise: &Exercise) -> Markup {
    let case = &exercise.case;
    let city = city_and_country(&case.city, &case.country);
    html! {
        div lang=(exercise.language) {
            @if !city.trim().is_empty() { p.small { (city) } }
            @if !case.summary.is_empty() { p.lead { (case.summary) } }
            @for section in &case.sections {
                @if !section.title.is_empty() { h2 { (section.title) } }
                @for paragraph in &section.text { p { (paragraph) } }
            }
            @if !exercise.source.is_empty() { p.small { (text::SOURCE) ": " (exercise.source) } }
        }
    }
}

/// The mark of an area: its colour and its shape, of which the name beside it says as much.
pub fn shape(framework: &Framework, criterion: &Criterion) -> Markup {
    let look = Look::of_area(framework, &criterion.area);
    let sign = match look.shape {
        Shape::Ring => "○",
        Shape::Square | Shape::Pillar => "■",
        Shape::Disc => "●",
        Shape::Triangle | Shape::Kite => "▲",
        Shape::Diamond | Shape::Cross | Shape::Saltire => "◆",
    };
    let hue = match look.hue {
        Hue::Area(place) => format!("mark area-{place}"),
        Hue::Own | Hue::Other(_) | Hue::Foundation => "mark".to_owned(),
    };
    html! { span class=(hue) aria-hidden="true" { (sign) } " " }
}

/// One question, from 0.
pub fn question(room: &LiveRoom, seats: &Seats, place: usize, number: usize, notice: Option<&str>) -> Markup {
    let seat = seats.seat(place);
    let (framework, exercise) = (seat.rating.framework(), seat.rating.exercise());
    let of = exercise.criteria.len();
    let Some(criterion) = exercise.criteria.get(number).and_then(|id| framework.criterion(id)) else {
        return html! {};
    };
    let rating = seat.rating.sheet().ratings.get(&criterion.id);
    let area = framework.area(&criterion.area).map_or("", |area| area.name.as_str());
    let answered = seat.rating.answered();
    let is_last = number + 1 == of;
    Frame::inside(&criterion.name, room, seats).page(&html! {
        form #rate method="post" action=(room.path(&format!("q/{}", number + 1)))
            data-save=(room.path("save")) data-question=(number + 1)
            data-saving=(text::SAVING) data-saved=(text::SAVED) data-failed=(text::NOT_SAVED) {
            input type="hidden" name="edition" value=(seat.next_save());
            p.place { (shape(framework, criterion)) (text::place(number + 1, of, area)) }
            progress max=(of) value=(answered) aria-label=(text::PROGRESS) { (text::answered(answered, of)) }
            h1 { (criterion.question) }
            @if let Some(notice) = notice { p.notice role="alert" { (notice) } }
            (answers(criterion, rating, "answer"))
            // Both are read out when they change, so they stand there from the beginning.
            p.status #saved role="status" {}
            div.ways {
                button.primary name="go" value="next" { (if is_last { text::LOOK_OVER } else { text::NEXT }) }
                @if number > 0 { button name="go" value="back" { (text::PREVIOUS) } }
                button name="go" value="case" { (text::CASE_AGAIN) }
                @if !is_last { button name="go" value="review" { (text::ALL_QUESTIONS) } }
            }
        }
    })
}

/// Why it is asked, the five sentences, the two other answers, and room for a note.
pub fn answers(criterion: &Criterion, rating: Option<&Rating>, name: &str) -> Markup {
    let answer = rating.and_then(|rating| rating.answer);
    let note = rating.map_or("", |rating| rating.note.as_str());
    let levels = (0..=4).filter_map(Level::new);
    html! {
        details { summary { (text::WHY_ASKED) } p { (criterion.why) } }
        fieldset {
            legend { (text::FITS) }
            @for level in levels {
                @let descriptor = criterion.descriptor(level);
                label.answer {
                    input type="radio" name=(name) value=(level.number()) checked[answer == Some(Answer::Level(level))];
                    span { b { (text::level(level)) ": " (descriptor.title) "." } " " (descriptor.text) }
                }
            }
            @for (value, other, words, about) in [
                ("u", Answer::NotKnown, score::NOT_KNOWN, text::NOT_KNOWN_ABOUT),
                ("n", Answer::NotApplicable, score::NOT_APPLICABLE, text::NOT_APPLICABLE_ABOUT),
            ] {
                label.answer.other {
                    input type="radio" name=(name) value=(value) checked[answer == Some(other)];
                    span { b { (words) "." } " " (about) }
                }
            }
        }
        details open[!note.is_empty()] {
            summary { (text::NOTE) }
            p.small #(format!("about-{name}")) { (text::NOTE_ABOUT) }
            textarea name=(if name == "answer" { "note".to_owned() } else { format!("note-{name}") }) rows="4"
                maxlength="2000" aria-label=(text::NOTE) aria-describedby=(format!("about-{name}")) { (note) }
        }
    }
}

/// Everything before it is handed in.
pub fn review(room: &LiveRoom, seats: &Seats, place: usize, notice: Option<Notice>) -> Markup {
    let seat = seats.seat(place);
    let (framework, exercise) = (seat.rating.framework(), seat.rating.exercise());
    let (answered, of) = (seat.rating.answered(), exercise.criteria.len());
    let has_handed_in = seat.handed_in().is_some();
    let hand_in = if has_handed_in { text::HAND_IN_AGAIN } else { text::HAND_IN };
    Frame::inside(text::REVIEW, room, seats).page(&html! {
        p.place { (text::round(seat.rating.sheet().round)) }
        h1 { (text::REVIEW) }
        @if let Some(notice) = notice { p.notice role="alert" { (notice.words) } }
        @if seat.has_changed_since() { p.notice { (text::CHANGED) } }
        p { (text::open(of - answered, of)) }
        ol.list {
            @for (i, criterion) in seat.rating.asked().enumerate() {
                @let answer = seat.rating.answer(&criterion.id);
                li {
                    a href=(room.path(&format!("q/{}", i + 1))) aria-label=(text::change_answer(&criterion.name)) {
                        (shape(framework, criterion)) (criterion.name)
                    }
                    span class=(if answer.is_none() { "small open" } else { "small" }) { (text::answer(criterion, answer)) }
                }
            }
        }
        form method="post" action=(room.path("hand-in")) {
            input type="hidden" name="edition" value=(seat.next_save());
            p.small { (text::HAND_IN_ABOUT) }
            div.ways {
                button.primary { (hand_in) }
                a.button href=(room.path("case")) { (text::CASE_AGAIN) }
            }
        }
        p.small {
            (text::rating_as(&seat.rating.sheet().participant.name)) " "
            a href=(room.path("you")) { (text::CHANGE) }
        }
    })
}

/// Another round has been opened.
pub fn round(room: &LiveRoom, seats: &Seats, place: usize) -> Markup {
    let seat = seats.seat(place);
    let (title, about) = match seat.rating.sheet().round {
        RatingRound::Second => (text::SECOND_ROUND, text::SECOND_ROUND_ABOUT),
        RatingRound::First => (text::BACK_IN_FIRST, text::BACK_IN_FIRST_ABOUT),
    };
    Frame::inside(title, room, seats).page(&html! {
        h1 { (title) }
        p { (about) }
        div.ways {
            a.button.primary href=(room.path("q/1")) { (text::BEGIN) }
            a.button href=(room.path("review")) { (text::REVIEW) }
        }
    })
}
