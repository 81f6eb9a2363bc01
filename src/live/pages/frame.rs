//! What stands around every page: head, title of the room, the one script.

use crate::live::assets::{SCRIPT_HASH, SCRIPT_NAME, STYLE_NAME};
use crate::live::room::LiveRoom;
use crate::live::seats::Seats;
use crate::text::live::page as text;
use maud::{DOCTYPE, Markup, html};

/// What a script of a page needs to know.
pub struct Frame<'a> {
    pub title: &'a str,
    /// The room; empty outside of one.
    pub room: &'a str,
    /// Where to look for news, and the number of those known; absent where nobody waits.
    pub news: Option<(String, u64)>,
    /// Seconds until the page is asked for again, where it is to be.
    pub again: Option<u32>,
}

impl<'a> Frame<'a> {
    /// A page outside of any room.
    pub fn outside(title: &'a str) -> Self {
        Self { title, room: "", news: None, again: None }
    }

    /// A page of somebody who is inside.
    pub fn inside(title: &'a str, room: &LiveRoom, seats: &'a Seats) -> Self {
        let news = Some((room.path("state"), seats.news));
        Self { title, room: &seats.session().title, news, again: None }
    }

    /// The whole page.
    pub fn page(&self, main: &Markup) -> Markup {
        let (state, news) = self.news.clone().unwrap_or_default();
        let home = state.trim_end_matches("/state");
        html! {
            (DOCTYPE)
            html lang=(text::LANGUAGE) {
                head {
                    meta charset="utf-8";
                    meta name="viewport" content="width=device-width, initial-scale=1";
                    meta name="color-scheme" content="light dark";
                    @if let Some(seconds) = self.again { meta http-equiv="refresh" content=(seconds); }
                    title { (text::window(self.title, self.room)) }
                    link rel="stylesheet" href=(format!("/{}", *STYLE_NAME));
                    @if self.news.is_some() {
                        script defer src=(format!("/{}", *SCRIPT_NAME)) integrity=(format!("sha256-{}", *SCRIPT_HASH)) {}
                    }
                }
                body data-state=(state) data-home=(home) data-news=(news) {
                    @if !self.room.is_empty() && self.room != self.title { header { p { (self.room) } } }
                    main { (main) }
                }
            }
        }
    }
}
