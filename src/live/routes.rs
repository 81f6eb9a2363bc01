//! Which answer belongs to which request: the pages of a room, and what they send.

use super::answer::Answered;
use super::assets::{SCRIPT_NAME, STYLE_NAME};
use super::chance;
use super::guard::Turn;
use super::pages::{self, Notice};
use super::request::{Asked, Form, NoForm};
use super::room::LiveRoom;
use super::seats::{NoSeat, OneSeat};
use crate::model::{Answer, Level, Participant, Sector};
use crate::session::RatingAct;
use crate::text::live::page as text;
use hyper::body::Incoming;
use hyper::{Method, StatusCode, header};
use serde_json::json;
use std::net::IpAddr;
use std::time::Instant;

/// Letters of a name, and of a note.
const MOST_OF_NAME: usize = 80;
const MOST_OF_NOTE: usize = 2000;

/// Answers one request.
pub async fn answer(room: &LiveRoom, asked: &Asked, body: Incoming, from: IpAddr) -> Answered {
    if !room.access.is_host(asked.host.as_deref()) {
        return Answered::words(StatusCode::MISDIRECTED_REQUEST, text::WRONG_HOST);
    }
    let is_post = asked.method == Method::POST;
    if !is_post && asked.method != Method::GET && asked.method != Method::HEAD {
        return Answered::words(StatusCode::METHOD_NOT_ALLOWED, text::WRONG_METHOD)
            .with(header::ALLOW, "GET, HEAD, POST");
    }
    if is_post && !room.access.is_origin(asked.origin.as_deref()) {
        return Answered::words(StatusCode::FORBIDDEN, text::WRONG_ORIGIN);
    }
    let parts: Vec<&str> = asked.path.iter().map(String::as_str).collect();
    match parts[..] {
        [name] if name == *STYLE_NAME && !is_post => return Answered::style(),
        [name] if name == *SCRIPT_NAME && !is_post => return Answered::script(),
        ["favicon.ico" | "robots.txt"] => return Answered::words(StatusCode::NOT_FOUND, text::NOT_FOUND),
        [""] if !is_post => return at_the_door(room, asked, from).await,
        _ => {}
    }
    let place = asked.cookie(&room.cookie).and_then(|secret| room.seats().of_secret(secret));
    if let Some(refused) = wrong_code(room, parts[0], place.is_some(), from).await {
        return refused;
    }
    if is_post {
        let form = match asked.form(body).await {
            Ok(form) => form,
            Err(no_form) => return no_such_form(no_form),
        };
        sent(room, &parts[1..], place, &form, from).await
    } else {
        read(room, &parts[1..], place, asked)
    }
}

/// The page that asks for the six letters.
async fn at_the_door(room: &LiveRoom, asked: &Asked, from: IpAddr) -> Answered {
    let Some(typed) = asked.query("code") else {
        return Answered::page(StatusCode::OK, pages::door(None));
    };
    let typed: String = typed.chars().filter(char::is_ascii_alphanumeric).collect();
    match wrong_code(room, &typed, false, from).await {
        Some(refused) => refused,
        None => Answered::see(&room.path("")),
    }
}

/// The answer to a code that is not this room’s, which comes the later the more of them there were.
async fn wrong_code(room: &LiveRoom, code: &str, is_inside: bool, from: IpAddr) -> Option<Answered> {
    let is_right = code.eq_ignore_ascii_case(&room.code);
    // Who is inside waits for nobody, whatever others behind the same router try.
    if is_inside && is_right {
        return None;
    }
    let turn = room.guard().turn(from, Instant::now());
    match turn {
        Turn::Now => {}
        Turn::After(wait) => tokio::time::sleep(wait).await,
        Turn::Never => {
            let page = pages::again_by_itself(text::SLOW);
            return Some(Answered::page(StatusCode::TOO_MANY_REQUESTS, page).with(header::RETRY_AFTER, "5"));
        }
    }
    if is_right {
        return None;
    }
    room.guard().was_wrong(from, Instant::now());
    Some(Answered::page(StatusCode::NOT_FOUND, pages::door(Some(text::CODE_WRONG))))
}

fn no_such_form(no_form: NoForm) -> Answered {
    let (status, words) = match no_form {
        NoForm::TooLarge => (StatusCode::PAYLOAD_TOO_LARGE, text::TOO_LARGE),
        NoForm::TooSlow => (StatusCode::REQUEST_TIMEOUT, text::TOO_SLOW),
        NoForm::OtherKind => (StatusCode::UNSUPPORTED_MEDIA_TYPE, text::WRONG_FORM),
    };
    Answered::page(status, pages::trouble(text::REFUSED, words))
}

/// A page that is read.
fn read(room: &LiveRoom, path: &[&str], place: Option<usize>, asked: &Asked) -> Answered {
    let fine = |page| Answered::page(StatusCode::OK, page);
    let Some(place) = place else {
        return match path {
            [] | ["you"] => {
                let seats = room.seats();
                fine(if seats.is_locked { pages::locked(room) } else { pages::join(room, &seats) })
            }
            ["back"] => fine(pages::way_back(room, None)),
            ["state"] => Answered::json(StatusCode::OK, &json!({ "news": 0, "inside": false })),
            // It has just been given a cookie.
            ["case"] if asked.query("new").is_some() => fine(pages::no_cookie(room)),
            _ => Answered::see(&room.path("")),
        };
    };
    let mut seats = room.seats();
    let (news, is_closed) = (seats.news, seats.is_closed);
    if let ["state"] = path {
        return Answered::json(StatusCode::OK, &json!({ "news": news, "inside": true }));
    }
    if seats.catch_up(place) {
        return Answered::see(&room.path("round"));
    }
    let seat = seats.seat(place);
    match path {
        [] => Answered::see(&room.path(where_one_was(seat, is_closed))),
        ["case"] => {
            fine(pages::case(room, &seats, place, asked.query("from").and_then(|from| from.parse().ok())))
        }
        ["q", number] => match question(seat, number) {
            Some(number) if !is_closed => fine(pages::question(room, &seats, place, number, None)),
            Some(_) => Answered::see(&room.path("done")),
            None => not_found(),
        },
        ["review"] if !is_closed => fine(pages::review(room, &seats, place, None)),
        ["you"] if !is_closed => fine(pages::you(room, &seats, place)),
        ["round"] => fine(pages::round(room, &seats, place)),
        ["done"] if seat.handed_in().is_some() || is_closed => fine(pages::done(room, &seats, place)),
        ["feedback"] => match seats.key.as_ref().filter(|_| seat.last_handed_in().is_some()) {
            Some(key) => fine(pages::feedback(room, &seats, place, key)),
            None => Answered::see(&room.path("done")),
        },
        ["back" | "review" | "you" | "done"] => Answered::see(&room.path("")),
        _ => not_found(),
    }
}

fn not_found() -> Answered {
    Answered::page(StatusCode::NOT_FOUND, pages::trouble(text::NOT_FOUND, text::NOT_FOUND_ABOUT))
}

/// Where somebody goes on who opens the room again.
fn where_one_was(seat: &OneSeat, is_closed: bool) -> &'static str {
    if is_closed || (seat.handed_in().is_some() && !seat.has_changed_since()) {
        "done"
    } else if seat.rating.answered() == 0 {
        "case"
    } else {
        "review"
    }
}

/// The place of a question, from 0.
fn question(seat: &OneSeat, number: &str) -> Option<usize> {
    let place = number.parse::<usize>().ok()?.checked_sub(1)?;
    (place < seat.rating.questions().ids().len()).then_some(place)
}

/// A form that was sent.
async fn sent(room: &LiveRoom, path: &[&str], place: Option<usize>, form: &Form, from: IpAddr) -> Answered {
    let Some(place) = place else {
        return match path {
            ["join"] => join(room, form).await,
            ["back"] => find_back(room, form, from).await,
            ["save"] => Answered::json(StatusCode::OK, &json!({ "saved": false, "why": "outside" })),
            _ => Answered::see(&room.path("")),
        };
    };
    let is_behind = room.seats().catch_up(place);
    match path {
        ["save"] => save(room, place, form, is_behind).await,
        _ if is_behind => Answered::see(&room.path("round")),
        ["q", number] => answer_question(room, place, form, number).await,
        ["you"] => change_you(room, place, form).await,
        ["hand-in"] => hand_in(room, place, form).await,
        ["join" | "back"] => Answered::see(&room.path("")),
        _ => not_found(),
    }
}

async fn join(room: &LiveRoom, form: &Form) -> Answered {
    let Ok(secret) = chance::secret() else { return cannot_save() };
    let seated = {
        let mut seats = room.seats();
        let Some(way_back) = new_way_back(|words| seats.is_taken(words)) else { return cannot_save() };
        seats.sit_down(&secret, way_back, participant(form, Participant::default()))
    };
    let place = match seated {
        Ok(place) => place,
        Err(NoSeat::Locked) => return Answered::page(StatusCode::FORBIDDEN, pages::locked(room)),
        Err(NoSeat::Full) => {
            let page = pages::trouble(text::FULL, text::FULL_ABOUT);
            return Answered::page(StatusCode::SERVICE_UNAVAILABLE, page);
        }
    };
    room.tell_count();
    if !room.keep(place).await {
        return cannot_save();
    }
    let secure = room.access.is_secure();
    Answered::see(&room.path("case?new")).with_cookie(&room.cookie, &secret, secure)
}

/// Words that lead to nobody yet.
fn new_way_back(is_taken: impl Fn(&str) -> bool) -> Option<String> {
    (0..100).find_map(|_| chance::way_back().ok().filter(|words| !is_taken(words)))
}

async fn find_back(room: &LiveRoom, form: &Form, from: IpAddr) -> Answered {
    if !room.guard().may_find_back(from, Instant::now()) {
        let page = pages::way_back(room, Some(text::WAY_BACK_SLOW));
        return Answered::page(StatusCode::TOO_MANY_REQUESTS, page).with(header::RETRY_AFTER, "300");
    }
    let words = chance::plain_way_back(form.get("words").unwrap_or_default());
    let Ok(secret) = chance::secret() else { return cannot_save() };
    let Some(place) = room.seats().find_back(&words, &secret) else {
        room.guard().was_no_way_back(from);
        return Answered::page(StatusCode::NOT_FOUND, pages::way_back(room, Some(text::WAY_BACK_WRONG)));
    };
    if !room.keep(place).await {
        return cannot_save();
    }
    Answered::see(&room.path("")).with_cookie(&room.cookie, &secret, room.access.is_secure())
}

/// Who rates, as a form says it.
fn participant(form: &Form, before: Participant) -> Participant {
    let name = form.text("name", MOST_OF_NAME).map(|name| name.replace('\n', " ")).unwrap_or(before.name);
    let number = form.number("sector").and_then(|number| usize::try_from(number).ok());
    let sector = match form.get("sector") {
        Some(_) => number.and_then(|number| Sector::ALL.get(number.wrapping_sub(1)).copied()),
        None => before.sector,
    };
    Participant { name, sector, ..before }
}

async fn change_you(room: &LiveRoom, place: usize, form: &Form) -> Answered {
    {
        let mut seats = room.seats();
        let before = seats.seat(place).rating.sheet().participant.clone();
        let who = Box::new(participant(form, before));
        let number = form.number("edition").unwrap_or_default();
        seats.save(place, number, vec![RatingAct::SetParticipant(who)]);
    }
    if room.keep(place).await { Answered::see(&room.path("review")) } else { cannot_save() }
}

/// What a form says of one question; a field that is not there changes nothing.
fn acts(seat: &OneSeat, number: usize, form: &Form) -> Vec<RatingAct> {
    let criterion = &seat.rating.questions().ids()[number];
    let answer =
        form.get("answer").and_then(answer_of).map(|answer| OneSeat::answer_act(criterion, Some(answer)));
    let note = form.text("note", MOST_OF_NOTE).map(|note| OneSeat::note_act(criterion, note));
    answer.into_iter().chain(note).collect()
}

/// Whether what a form says stands there already.
fn says_the_same(seat: &OneSeat, number: usize, form: &Form) -> bool {
    let criterion = &seat.rating.questions().ids()[number];
    let rating = seat.rating.sheet().ratings.get(criterion);
    let answer = form.get("answer").and_then(answer_of);
    let note = form.text("note", MOST_OF_NOTE);
    answer.is_none_or(|answer| rating.and_then(|rating| rating.answer) == Some(answer))
        && note.is_none_or(|note| rating.map_or("", |rating| rating.note.as_str()) == note)
}

/// An answer as forms name it.
fn answer_of(named: &str) -> Option<Answer> {
    match named {
        "n" => Some(Answer::NotApplicable),
        "u" => Some(Answer::NotKnown),
        level => level.parse().ok().and_then(Level::new).map(Answer::Level),
    }
}

async fn answer_question(room: &LiveRoom, place: usize, form: &Form, number: &str) -> Answered {
    let (number, of) = {
        let mut seats = room.seats();
        let seat = seats.seat(place);
        let Some(number) = question(seat, number) else { return not_found() };
        let of = seat.rating.questions().ids().len();
        let acts = acts(seat, number, form);
        let edition = form.number("edition").unwrap_or_default();
        if !seats.save(place, edition, acts) {
            if seats.is_closed {
                return Answered::see(&room.path("done"));
            }
            if !says_the_same(seats.seat(place), number, form) {
                let page = pages::question(room, &seats, place, number, Some(text::OLDER));
                return Answered::page(StatusCode::CONFLICT, page);
            }
        }
        (number, of)
    };
    if !room.keep(place).await {
        return cannot_save();
    }
    let there = match form.get("go") {
        Some("back") if number > 0 => format!("q/{number}"),
        Some("case") => format!("case?from={}", number + 1),
        Some("review") => "review".to_owned(),
        _ if number + 1 < of => format!("q/{}", number + 2),
        _ => "review".to_owned(),
    };
    Answered::see(&room.path(&there))
}

/// What the script of a page sends at every tap.
async fn save(room: &LiveRoom, place: usize, form: &Form, is_behind: bool) -> Answered {
    let no = |why: &str, edition: u32| {
        Answered::json(StatusCode::OK, &json!({ "saved": false, "why": why, "edition": edition }))
    };
    let (saves, answered) = {
        let mut seats = room.seats();
        let seat = seats.seat(place);
        let Some(number) = form.get("question").and_then(|number| question(seat, number)) else {
            return no("form", seat.saves);
        };
        if is_behind || seats.is_closed {
            return no("closed", seat.saves);
        }
        let (acts, edition) = (acts(seat, number, form), form.number("edition").unwrap_or_default());
        if !seats.save(place, edition, acts) && !says_the_same(seats.seat(place), number, form) {
            return no("old", seats.seat(place).saves);
        }
        let seat = seats.seat(place);
        (seat.saves, seat.rating.answered())
    };
    if !room.keep(place).await {
        return no("disk", saves);
    }
    Answered::json(StatusCode::OK, &json!({ "saved": true, "edition": saves, "answered": answered }))
}

async fn hand_in(room: &LiveRoom, place: usize, form: &Form) -> Answered {
    let number = form.number("edition").unwrap_or_default();
    let handing_in = {
        let mut seats = room.seats();
        let sheet = seats.hand_in(place, number);
        let seat = seats.seat(place);
        match sheet {
            Some(sheet) => sheet,
            None if seats.is_closed => return Answered::see(&room.path("done")),
            // Pressed twice, or sent again by the browser: it is handed in already.
            None if seat.handed_in().is_some() && !seat.has_changed_since() => {
                return Answered::see(&room.path("done"));
            }
            None => {
                let notice = Notice::attention(text::OLDER_HAND_IN);
                let page = pages::review(room, &seats, place, Some(notice));
                return Answered::page(StatusCode::CONFLICT, page);
            }
        }
    };
    if room.deliver(place, &handing_in).await {
        return Answered::see(&room.path("done"));
    }
    let seats = room.seats();
    let page = pages::review(room, &seats, place, Some(Notice::attention(text::CANNOT_HAND_IN)));
    Answered::page(StatusCode::SERVICE_UNAVAILABLE, page)
}

fn cannot_save() -> Answered {
    let page = pages::trouble(text::CANNOT_SAVE, text::CANNOT_SAVE_ABOUT);
    Answered::page(StatusCode::SERVICE_UNAVAILABLE, page)
}
