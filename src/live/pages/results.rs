//! Pages after handing in: thanks, and one's own answers beside the key once it is released.

use super::frame::Frame;
use super::rating::shape;
use crate::live::room::LiveRoom;
use crate::live::seats::Seats;
use crate::model::{RatingRound, ReferenceRating};
use crate::scoring::against_key;
use crate::text::cities;
use crate::text::course::{calibration, rate};
use crate::text::live::page as text;
use maud::{Markup, html};

/// It is handed in, or the round is closed.
pub fn done(room: &LiveRoom, seats: &Seats, place: usize) -> Markup {
    let seat = seats.seat(place);
    let has_handed_in = seat.handed_in().is_some();
    let title = if has_handed_in { text::THANKS } else { text::ROUND_IS_CLOSED };
    let next = match seat.rating.sheet().round {
        RatingRound::First => text::WHAT_NEXT,
        RatingRound::Second => text::WHAT_NEXT_AFTER,
    };
    let may_see_key = seats.key.is_some() && seat.last_handed_in().is_some();
    Frame::inside(title, room, seats).page(&html! {
        p.place { (text::round(seat.rating.sheet().round)) }
        h1 { (title) }
        @if !seats.is_closed && seat.has_changed_since() { p.notice { (text::CHANGED) } }
        @if may_see_key {
            div.ways { a.button.primary href=(room.path("feedback")) { (text::TO_FEEDBACK) } }
        } @else if has_handed_in {
            p { (next) }
        } @else {
            p { (text::NOT_HANDED_IN) }
        }
        @if seats.is_closed {
            @if !may_see_key { p { (text::ROUND_IS_CLOSED_ABOUT) } }
            @if seats.key.is_some() && !may_see_key { p { (text::NO_FEEDBACK) } }
        }
        div.ways {
            @if !seats.is_closed { a.button href=(room.path("review")) { (text::CHANGE_ANSWERS) } }
            a.button href=(room.path("")) { (text::LOOK_AGAIN) }
        }
        p.small { (text::remember_words(&seat.way_back)) }
    })
}

/// Own answers, as they were handed in last, beside the key.
pub fn feedback(room: &LiveRoom, seats: &Seats, place: usize, key: &[ReferenceRating]) -> Markup {
    let seat = seats.seat(place);
    let (framework, exercise) = (seat.rating.framework(), seat.rating.exercise());
    let Some(sheet) = seat.last_handed_in() else { return html! {} };
    let against = against_key(&sheet.ratings, &exercise.criteria, key);
    Frame::inside(text::FEEDBACK, room, seats).page(&html! {
        p.place { (text::round(sheet.round)) }
        h1 { (text::FEEDBACK) }
        @for sentence in calibration::sentences(&against.calibration) { p { (sentence) } }
        p.small { (text::FEEDBACK_ABOUT) }
        @for one in &against.criteria {
            @if let Some(criterion) = framework.criterion(&one.id) {
                section.card {
                    h2 { (shape(framework, criterion)) (criterion.name) }
                    p { (calibration::standing(one)) }
                    p.small { (rate::own_level(criterion, one.own)) }
                    p.small { (rate::key_level(criterion, one)) }
                    @let note = sheet.ratings.get(&one.id).map_or("", |rating| rating.note.trim());
                    @if !note.is_empty() { p.small { (rate::note(note)) } }
                    @if let Some(rating) = one.key.as_ref().or(one.of_all_cities.as_ref()) {
                        details {
                            summary aria-label=(rate::passage_of(&criterion.name)) { (rate::PASSAGE) }
                            @for passage in &rating.passages {
                                p { (passage.text) }
                                @if !passage.section.is_empty() { p.small { (cities::section(&passage.section)) } }
                            }
                        }
                    }
                }
            }
        }
        div.ways { a.button href=(room.path("done")) { (text::LOOK_AGAIN) } }
    })
}
