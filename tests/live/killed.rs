//! The program that serves a room is killed at random moments: nothing a phone was told is saved is lost.

use super::client::Phone;
use crate::support::{Desk, course, program, small_framework};
use proptest::prelude::*;
use scidip_scorecard::store::{Expected, load_sheet, save_session};
use std::io::{BufRead, BufReader};
use std::net::SocketAddr;
use std::path::Path;
use std::process::{Child, Stdio};
use std::thread;
use std::time::Duration;

/// A program that serves a room; it is killed when this is dropped.
struct Served {
    child: Child,
    to: SocketAddr,
}

impl Drop for Served {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

fn serve(session: &Path, folder: &Path) -> Served {
    let mut child = program()
        .arg("serve")
        .arg(session)
        .arg("--folder")
        .arg(folder)
        .args(["--address", "127.0.0.1:0", "--code", "bcdfgh"])
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    let mut line = String::new();
    BufReader::new(child.stdout.take().unwrap()).read_line(&mut line).unwrap();
    let to = line.trim().strip_prefix("http://").and_then(|rest| rest.strip_suffix("/BCDFGH"));
    let to = to.unwrap_or_else(|| panic!("the first line is {line:?}")).parse().unwrap();
    Served { child, to }
}

/// Saves answer after answer until the server is gone; returns what it was told is saved last, and whether handed in.
fn rate(mut phone: Phone, name: String) -> (Phone, Option<char>, bool) {
    let (mut told, mut is_handed_in) = (None, false);
    let joined = std::panic::catch_unwind(move || {
        phone.join(&name);
        phone
    });
    let Ok(mut phone) = joined else { return (Phone::new(([127, 0, 0, 1], 1).into(), ""), None, false) };
    for number in 1..2000_u32 {
        let answer = char::from(b'0' + u8::try_from(number % 5).unwrap());
        let form = format!("edition={}&question=1&answer={answer}", number * 2);
        let saved = std::panic::catch_unwind(|| phone.clone().post("/save", &form));
        match saved {
            Ok(got) if got.body.contains("\"saved\":true") => told = Some(answer),
            _ => break,
        }
        if number % 7 == 0 {
            let form = format!("edition={}", number * 2 + 1);
            let got = std::panic::catch_unwind(|| phone.clone().post("/hand-in", &form));
            is_handed_in |= got.is_ok_and(|got| got.header("location").ends_with("/done"));
        }
    }
    "BCDFGH".clone_into(&mut phone.code);
    (phone, told, is_handed_in)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 4, max_shrink_iters: 0, ..ProptestConfig::default() })]

    #[test]
    fn whatever_a_phone_was_told_is_saved_is_found_again(milliseconds in 5..400_u64) {
        let desk = Desk::new();
        let file = desk.path("course.ron");
        save_session(&file, &course(&small_framework()), Expected::Absent).unwrap();
        let folder = desk.path("room");
        std::fs::create_dir(&folder).unwrap();
        let mut served = serve(&file, &folder);
        let phones: Vec<_> = (0..3)
            .map(|i| {
                let phone = Phone::new(served.to, "bcdfgh");
                thread::spawn(move || rate(phone, format!("P{i}")))
            })
            .collect();
        #[expect(clippy::disallowed_methods, reason = "a kill comes at any moment")]
        thread::sleep(Duration::from_millis(milliseconds));
        served.child.kill().unwrap();
        served.child.wait().unwrap();
        let rated: Vec<_> = phones.into_iter().map(|phone| phone.join().unwrap()).collect();
        let again = serve(&file, &folder);
        let mut expected_sheets = 0;
        for (mut phone, told, is_handed_in) in rated {
            phone.to = again.to;
            expected_sheets += usize::from(is_handed_in);
            let Some(told) = told else { continue };
            let page = phone.get("/q/1").body;
            let stands = |answer: char| page.contains(&format!("value=\"{answer}\" checked"));
            // One more may have been written of which the phone has not heard.
            let next = char::from(b'0' + (u8::try_from(told).unwrap() - b'0' + 1) % 5);
            prop_assert!(stands(told) || stands(next), "told {told}: {page}");
        }
        let sheets = std::fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().path());
        let sheets = sheets.filter(|path| path.file_name().unwrap().to_string_lossy().starts_with("ratings-"));
        let whole = sheets.filter(|path| path.extension().is_some_and(|ending| ending == "scidip"));
        let found = whole.inspect(|path| _ = load_sheet(path).unwrap()).count();
        prop_assert!(found >= expected_sheets, "{found} of {expected_sheets}");
    }
}

#[test]
fn a_second_program_is_told_that_the_room_is_open_already() {
    let desk = Desk::new();
    let file = desk.path("course.ron");
    save_session(&file, &course(&small_framework()), Expected::Absent).unwrap();
    let folder = desk.path("room");
    std::fs::create_dir(&folder).unwrap();
    let _served = serve(&file, &folder);
    let second = program()
        .arg("serve")
        .arg(&file)
        .arg("--folder")
        .arg(&folder)
        .args(["--address", "127.0.0.1:0"])
        .output()
        .unwrap();
    assert_eq!(second.status.code(), Some(1));
    let err = String::from_utf8(second.stderr).unwrap();
    assert!(err.contains("already open to phones"), "{err}");
}

#[test]
fn an_administrator_can_forbid_it() {
    let desk = Desk::new();
    let out = program()
        .args(["serve", "barcelona", "--folder"])
        .arg(desk.path(""))
        .env("SCIDIP_NO_PHONES", "1")
        .output()
        .unwrap();
    assert_eq!(out.status.code(), Some(1));
    let err = String::from_utf8(out.stderr).unwrap();
    assert!(err.contains("administrator") && err.contains("SCIDIP_NO_PHONES"), "{err}");
}
