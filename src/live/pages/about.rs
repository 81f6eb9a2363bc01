//! Pages before the first question: which room, who rates, the way back, and what stands in the way.

use super::frame::Frame;
use crate::live::room::LiveRoom;
use crate::live::seats::Seats;
use crate::model::{Naming, Participant, Sector};
use crate::store::new_rater_id;
use crate::text::cities;
use crate::text::course::pseudonyms;
use crate::text::live::page as text;
use maud::{Markup, html};

/// Asks for the six letters.
pub fn door(wrong: Option<&str>) -> Markup {
    Frame::outside(text::CODE_TITLE).page(&html! {
        h1 { (text::CODE_TITLE) }
        @if let Some(wrong) = wrong { p.notice role="alert" { (wrong) } }
        form method="get" action="/" {
            label for="code" { (text::CODE) }
            input.code #code name="code" required maxlength="12" autocapitalize="characters" autocomplete="off" spellcheck="false";
            div.ways { button.primary { (text::CODE_GO) } }
        }
    })
}

/// Says what cannot be done, and what to do.
pub fn trouble(title: &str, words: &str) -> Markup {
    Frame::outside(title).page(&html! { h1 { (title) } p { (words) } })
}

/// The same, where waiting helps.
pub fn again_by_itself(words: &str) -> Markup {
    let frame = Frame { again: Some(5), ..Frame::outside(text::BUSY) };
    frame.page(&html! { h1 { (text::BUSY) } p { (words) } })
}

fn outside<'a>(title: &'a str, seats: &'a Seats) -> Frame<'a> {
    Frame { room: &seats.session().title, ..Frame::outside(title) }
}

/// Asks who comes in.
pub fn join(room: &LiveRoom, seats: &Seats) -> Markup {
    let session = seats.session();
    let asked = seats.questions().ids().len();
    // A word to begin with: few people want to think of one while others wait.
    let name = match session.naming {
        Naming::Pseudonym => pseudonyms::suggestion(&new_rater_id(), 0),
        Naming::Name => String::new(),
    };
    let who = Participant { name, ..Participant::default() };
    let title = if session.exercise.title.is_empty() { text::JOIN } else { &session.exercise.title };
    outside(title, seats).page(&html! {
        h1 { (title) }
        p { (text::what_will_happen(&session.exercise.case.city, asked)) }
        form method="post" action=(room.path("join")) {
            (who_fields(session.naming, &who))
            div.ways { button.primary { (text::READ_THE_CASE) } }
        }
        p.small { (text::who_sees_what(session.naming)) }
        p { a href=(room.path("back")) { (text::HAVE_BEEN_HERE) } }
    })
}

/// Lets somebody say anew who rates.
pub fn you(room: &LiveRoom, seats: &Seats, place: usize) -> Markup {
    let seat = seats.seat(place);
    let naming = seats.session().naming;
    Frame::inside(text::WHO, room, seats).page(&html! {
        h1 { (text::WHO) }
        form method="post" action=(room.path("you")) {
            input type="hidden" name="edition" value=(seat.next_save());
            (who_fields(naming, &seat.rating.sheet().participant))
            div.ways { button.primary { (text::SAVE) } a.button href=(room.path("review")) { (text::REVIEW) } }
        }
        p.small { (text::who_sees_what(naming)) }
    })
}

/// Name and sector.
pub fn who_fields(naming: Naming, who: &Participant) -> Markup {
    let (label, about) = match naming {
        Naming::Pseudonym => (text::PSEUDONYM, text::PSEUDONYM_ABOUT),
        Naming::Name => (text::NAME, text::NAME_ABOUT),
    };
    html! {
        div.field {
            label for="name" { (label) }
            input #name name="name" value=(who.name) maxlength="80" autocomplete="off" aria-describedby="name-about";
            p.small #name-about { (about) }
        }
        div.field {
            label for="sector" { (text::SECTOR) }
            select #sector name="sector" aria-describedby="sector-about" {
                option value="0" selected[who.sector.is_none()] { (text::NO_SECTOR) }
                @for (i, sector) in Sector::ALL.iter().enumerate() {
                    option value=(i + 1) selected[who.sector == Some(*sector)] { (cities::sector(*sector)) }
                }
            }
            p.small #sector-about { (text::SECTOR_ABOUT) }
        }
    }
}

/// Asks for the two words.
pub fn way_back(room: &LiveRoom, wrong: Option<&str>) -> Markup {
    Frame::outside(text::WAY_BACK_TITLE).page(&html! {
        h1 { (text::WAY_BACK_TITLE) }
        @if let Some(wrong) = wrong { p.notice role="alert" { (wrong) } }
        p { (text::WAY_BACK_ABOUT) }
        form method="post" action=(room.path("back")) {
            label for="words" { (text::WAY_BACK_WORDS) }
            input #words name="words" required maxlength="40" autocapitalize="none" autocomplete="off" spellcheck="false";
            div.ways { button.primary { (text::WAY_BACK_GO) } }
        }
    })
}

/// Nobody new comes in.
pub fn locked(room: &LiveRoom) -> Markup {
    Frame::outside(text::LOCKED).page(&html! {
        h1 { (text::LOCKED) }
        p { (text::LOCKED_ABOUT) }
        p { a href=(room.path("back")) { (text::HAVE_BEEN_HERE) } }
    })
}

/// The cookie did not come back.
pub fn no_cookie(room: &LiveRoom) -> Markup {
    Frame::outside(text::NO_COOKIE).page(&html! {
        h1 { (text::NO_COOKIE) }
        p { (text::NO_COOKIE_ABOUT) }
        p { a href=(room.path("")) { (text::JOIN) } }
    })
}
