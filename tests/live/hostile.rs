//! What a bored or hostile person in the same room tries, and what then happens to the others: nothing.

use super::client::{Got, Phone, raw, visited};
use proptest::prelude::*;
use std::io::{Read, Write};
use std::net::{SocketAddr, TcpStream};
use std::time::Duration;

fn with_head(to: SocketAddr, head: &str, body: &str) -> Got {
    raw(to, format!("{head}\r\nConnection: close\r\n\r\n{body}").as_bytes())
}

#[test]
fn a_request_under_another_name_is_refused_whatever_it_asks_for() {
    let room = visited();
    let (to, code) = (room.door.local(), room.door.code());
    for host in ["Host: evil.example", "Host: localhost:80", "Host:", "X: y", "Host: a\r\nHost: b"] {
        let got = with_head(to, &format!("GET /{code} HTTP/1.1\r\n{host}"), "");
        assert!(matches!(got.status, 400 | 421), "{host}: {got:?}");
        assert!(!got.body.contains("The lab"), "{host}");
    }
    let host = format!("Host: {to}");
    assert_eq!(with_head(to, &format!("GET /{code} HTTP/1.1\r\n{host}\r\n{host}"), "").status, 421);
    let proxy = with_head(to, &format!("GET http://evil.example/{code} HTTP/1.1\r\n{host}"), "");
    assert!(matches!(proxy.status, 400 | 421), "{proxy:?}");
}

#[test]
fn a_form_from_another_page_is_refused() {
    let room = visited();
    let (to, code) = (room.door.local(), room.door.code());
    let form = "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 6";
    for origin in ["", "Origin: null\r\n", "Origin: http://evil.example\r\n", "Origin: https://127.0.0.1\r\n"]
    {
        let head = format!("POST /{code}/join HTTP/1.1\r\nHost: {to}\r\n{origin}{form}");
        let got = with_head(to, &head, "name=A");
        assert_eq!((got.status, got.header("set-cookie")), (403, ""), "{origin}");
    }
    assert_eq!(room.door.head_count().inside, 0);
}

#[test]
fn every_answer_keeps_the_page_to_itself() {
    let room = visited();
    let mut phone = room.phone();
    phone.join("A");
    let pages = ["", "/case", "/q/1", "/review", "/you", "/back", "/nothing", "/state"];
    for got in pages.map(|page| phone.get(page)) {
        let policy = got.header("content-security-policy");
        assert!(policy.starts_with("default-src 'none'") && !policy.contains("unsafe"), "{policy}");
        assert!(policy.ends_with("frame-ancestors 'none'"), "{policy}");
        assert_eq!(got.header("x-content-type-options"), "nosniff");
        assert_eq!(got.header("cache-control"), "no-store");
        assert_eq!(got.header("referrer-policy"), "same-origin");
        assert!(!got.headers.keys().any(|name| name.starts_with("access-control")), "{got:?}");
        assert!(got.body.matches("http").all(|_| !got.body.contains("src=\"http")), "an outside address");
    }
    assert!(phone.cookie.len() > 30);
    let cookie = room.phone().post("/join", "name=B").headers["set-cookie"].clone();
    assert!(cookie.contains("HttpOnly") && cookie.contains("SameSite=Lax"), "{cookie}");
}

#[test]
fn a_greeting_in_tls_is_closed_at_once_and_a_slow_head_in_seconds() {
    let room = visited();
    let to = room.door.local();
    assert_eq!(raw(to, b"\x16\x03\x01\x02\x00\x01\x00").status, 0);
    let mut slow = TcpStream::connect(to).unwrap();
    slow.write_all(b"GET / HTTP/1.1\r\nHost: a").unwrap();
    slow.set_read_timeout(Some(Duration::from_secs(30))).unwrap();
    let mut rest = Vec::new();
    // It ends by itself; whether an answer comes before is the server's business.
    let _ = slow.read_to_end(&mut rest);
}

#[test]
fn what_is_too_large_is_refused_and_others_go_on() {
    let room = visited();
    let (to, code) = (room.door.local(), room.door.code());
    let mut phone = room.phone();
    phone.join("A");
    let long = format!("GET /{code} HTTP/1.1\r\nHost: {to}\r\nX: {}", "a".repeat(20_000));
    assert!(matches!(with_head(to, &long, "").status, 0 | 431));
    let many = (0..200).map(|i| format!("\r\nX{i}: y")).collect::<Vec<_>>().concat();
    assert!(matches!(with_head(to, &format!("GET / HTTP/1.1\r\nHost: {to}{many}"), "").status, 0 | 431));
    let note = "a".repeat(40_000);
    assert_eq!(phone.post("/q/1", &format!("edition=99&answer=1&note={note}")).status, 413);
    let head = format!(
        "POST /{code}/join HTTP/1.1\r\nHost: {to}\r\nOrigin: http://{to}\r\nContent-Type: text/plain\r\nContent-Length: 1"
    );
    assert_eq!(with_head(to, &head, "a").status, 415);
    let got = phone.post("/q/1", &format!("edition=99&answer=1&note={}&go=next", "b".repeat(20_000)));
    assert_eq!(got.status, 303);
    phone.hand_in();
    let sheet = &room.sheets()[0];
    assert!(sheet.ratings.values().all(|rating| rating.note.len() == 2000), "a note has its limit");
}

#[test]
fn silent_connections_and_a_flood_of_wrong_codes_keep_nobody_out() {
    let room = visited();
    let to = room.door.local();
    let mut phone = room.phone();
    phone.join("A");
    let silent: Vec<TcpStream> = (0..300).filter_map(|_| TcpStream::connect(to).ok()).collect();
    let half: Vec<TcpStream> = (0..100)
        .filter_map(|_| TcpStream::connect(to).ok())
        .map(|mut stream| {
            let _ = stream.write_all(b"POST /");
            stream
        })
        .collect();
    assert_eq!(phone.answer(1, "3").status, 303);
    drop((silent, half));
    let stranger = std::thread::spawn(move || {
        let codes =
            (0..120).map(|i| format!("ZZZZ{}{}", char::from(b'A' + i % 26), char::from(b'A' + i / 26)));
        codes.map(|code| Phone::new(to, &code).get("").status).collect::<Vec<u16>>()
    });
    for question in 1..=6 {
        assert_eq!(phone.answer(question, "2").status, 303, "who is inside waits for nobody");
    }
    assert_eq!(phone.hand_in().status, 303);
    let statuses = stranger.join().unwrap();
    assert!(statuses.iter().all(|status| matches!(status, 404 | 429)), "{statuses:?}");
}

#[test]
fn wrong_ways_back_come_to_an_end() {
    let room = visited();
    let mut stranger = room.phone();
    let statuses: Vec<u16> = (0..12)
        .map(|i| stranger.post("/back", &format!("words=bafa+ra{}a", ["b", "d"][i % 2])).status)
        .collect();
    assert_eq!(statuses.last(), Some(&429), "{statuses:?}");
}

/// Paths as strangers write them.
fn any_path() -> impl Strategy<Value = String> {
    let part = prop_oneof![
        Just("..".to_owned()),
        Just("%2e%2e".to_owned()),
        Just("q".to_owned()),
        Just("0".to_owned()),
        Just("7".to_owned()),
        Just("state".to_owned()),
        Just("room.log".to_owned()),
        Just("etc".to_owned()),
        Just("feedback".to_owned()),
        Just("hand-in".to_owned()),
        Just("save".to_owned()),
        Just(String::new()),
        "[!-~&&[^#? ]]{1,12}",
    ];
    prop::collection::vec(part, 0..5).prop_map(|parts| parts.join("/"))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 12, ..ProptestConfig::default() })]

    #[test]
    fn whatever_is_asked_the_room_answers_in_its_own_words_and_changes_nothing(
        asked in prop::collection::vec(
            (
                prop::sample::select(vec!["GET", "POST", "PUT", "DELETE", "HEAD", "OPTIONS", "TRACE", "PATCH", "FOO"]),
                any_path(), any::<bool>(), "[ -~]{0,60}",
            ),
            1..12,
        ),
    ) {
        let room = visited();
        let (to, code) = (room.door.local(), room.door.code().to_owned());
        let mut phone = room.phone();
        phone.join("A").answer(1, "3");
        for (method, path, is_inside, body) in asked {
            let before = if is_inside { format!("/{code}") } else { String::new() };
            let head = format!(
                "{method} {before}/{path} HTTP/1.1\r\nHost: {to}\r\nOrigin: http://{to}\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: {}",
                body.len()
            );
            let got = with_head(to, &head, &body);
            prop_assert!(matches!(got.status, 200 | 303 | 400 | 403 | 404 | 405 | 413 | 415 | 429), "{head}: {got:?}");
            prop_assert!(got.status == 200 || !got.body.contains("panicked"));
        }
        // Nobody without the cookie has changed anything of the seat.
        prop_assert!(phone.get("/q/1").body.contains("value=\"3\" checked"));
        prop_assert!(room.sheets().is_empty());
        prop_assert_eq!(phone.hand_in().status, 303);
    }

    #[test]
    fn bytes_that_are_no_request_harm_nobody(noise in prop::collection::vec(any::<u8>(), 0..400)) {
        let room = visited();
        let mut phone = room.phone();
        phone.join("A");
        let mut noise = noise;
        noise.extend(b"\r\n\r\n");
        let got = raw(room.door.local(), &noise);
        prop_assert!(got.status == 0 || got.status >= 400, "{got:?}");
        prop_assert_eq!(phone.answer(1, "1").status, 303);
    }
}
