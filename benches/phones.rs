//! Two hundred phones in one room: all join, rate fourteen questions with a save at every tap within a minute, and hand in.
//!
//! Prints errors, how long saves took, and the memory of the server, which is a program of its own. Seconds can be given:
//! `cargo bench --bench phones -- 20`. Everything stays on this computer.

#![allow(
    clippy::unwrap_used,
    clippy::cast_precision_loss,
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a measurement that cannot go on has failed"
)]

use std::fs;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{SocketAddr, TcpStream};
use std::process::{Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

const PHONES: u64 = 200;
const QUESTIONS: u64 = 14;

/// A phone with its connection, which it keeps for as long as the server does.
struct Phone {
    to: SocketAddr,
    cookie: String,
    line: Option<BufReader<TcpStream>>,
}

struct Answer {
    status: u16,
    cookie: Option<String>,
    body: String,
}

impl Phone {
    /// Asks, once more on a new connection where the old one was closed meanwhile, as browsers do.
    fn ask(&mut self, method: &str, path: &str, form: &str) -> Option<Answer> {
        let is_old = self.line.is_some();
        self.try_ask(method, path, form).or_else(|| {
            self.line = None;
            is_old.then(|| self.try_ask(method, path, form)).flatten()
        })
    }

    fn try_ask(&mut self, method: &str, path: &str, form: &str) -> Option<Answer> {
        if self.line.is_none() {
            let stream = TcpStream::connect_timeout(&self.to, Duration::from_secs(5)).ok()?;
            stream.set_read_timeout(Some(Duration::from_secs(10))).ok()?;
            stream.set_nodelay(true).ok()?;
            self.line = Some(BufReader::new(stream));
        }
        let line = self.line.as_mut()?;
        let (to, cookie) = (self.to, &self.cookie);
        let request = format!(
            "{method} /BCDFGH{path} HTTP/1.1\r\nHost: {to}\r\nOrigin: http://{to}\r\nAccept-Encoding: gzip\r\nCookie: {cookie}\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: {}\r\n\r\n{form}",
            form.len()
        );
        line.get_mut().write_all(request.as_bytes()).ok()?;
        let mut answer = Answer { status: 0, cookie: None, body: String::new() };
        let (mut length, mut closes) = (0, false);
        loop {
            let mut head = String::new();
            if line.read_line(&mut head).ok()? == 0 {
                return None;
            }
            let head = head.trim_end();
            if head.is_empty() {
                break;
            }
            if answer.status == 0 {
                answer.status = head.split(' ').nth(1)?.parse().ok()?;
            }
            let (name, value) = head.split_once(": ").unwrap_or_default();
            match name.to_lowercase().as_str() {
                "content-length" => length = value.parse().ok()?,
                "set-cookie" => answer.cookie = value.split(';').next().map(ToOwned::to_owned),
                "connection" => closes = value == "close",
                _ => {}
            }
        }
        let mut body = vec![0; length];
        line.read_exact(&mut body).ok()?;
        answer.body = String::from_utf8_lossy(&body).into_owned();
        if closes {
            self.line = None;
        }
        Some(answer)
    }
}

/// How long each save took, and how much went wrong.
fn rate(to: SocketAddr, number: u64, whole: Duration) -> (Vec<Duration>, usize) {
    let (mut took, mut errors) = (Vec::new(), 0);
    let mut phone = Phone { to, cookie: String::new(), line: None };
    let begun = Instant::now();
    let step = whole / u32::try_from(QUESTIONS + 2).unwrap();
    // People do not tap at the same moment, and not evenly either.
    let mut chance = number.wrapping_mul(0x9E37_79B9_7F4A_7C15);
    let mut wait = |n: u64| {
        chance = chance.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        let at = step.mul_f64(n as f64 + (chance >> 33) as f64 / f64::from(1_u32 << 31));
        #[expect(clippy::disallowed_methods, reason = "people tap when they tap")]
        thread::sleep(at.saturating_sub(begun.elapsed()));
    };
    wait(0);
    match phone.ask("POST", "/join", &format!("name=Phone+{number}&sector={}", number % 6)) {
        Some(Answer { status: 303, cookie: Some(cookie), .. }) => phone.cookie = cookie,
        _ => errors += 1,
    }
    errors += usize::from(phone.ask("GET", "/case?new", "").is_none_or(|answer| answer.status != 200));
    for n in 1..=QUESTIONS {
        wait(n);
        errors +=
            usize::from(phone.ask("GET", &format!("/q/{n}"), "").is_none_or(|answer| answer.status != 200));
        let form = format!("question={n}&edition={}&answer={}", n * 2, (n + number) % 5);
        let asked = Instant::now();
        let saved = phone.ask("POST", "/save", &form);
        took.push(asked.elapsed());
        errors += usize::from(saved.is_none_or(|answer| !answer.body.contains("\"saved\":true")));
    }
    wait(QUESTIONS + 1);
    let done = phone.ask("POST", "/hand-in", "edition=1000");
    errors += usize::from(done.is_none_or(|answer| answer.status != 303));
    (took, errors)
}

/// Memory of a process in kilobytes, now and at most; 0 where the system does not tell.
fn memory(process: u32) -> (u64, u64) {
    let status = fs::read_to_string(format!("/proc/{process}/status")).unwrap_or_default();
    let of = |name: &str| {
        let line = status.lines().find_map(|line| line.strip_prefix(name));
        line.and_then(|line| line.trim().split(' ').next()?.parse().ok()).unwrap_or(0)
    };
    (of("VmRSS:"), of("VmHWM:"))
}

fn main() {
    let seconds = std::env::args().find_map(|argument| argument.parse().ok()).unwrap_or(60);
    let folder = tempfile::tempdir().unwrap();
    let mut server = Command::new(env!("CARGO_BIN_EXE_scidip-scorecard"))
        .args(["serve", "barcelona", "--address", "127.0.0.1:0", "--code", "BCDFGH", "--folder"])
        .arg(folder.path())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    let mut line = String::new();
    BufReader::new(server.stdout.take().unwrap()).read_line(&mut line).unwrap();
    let to: SocketAddr =
        line.trim().trim_start_matches("http://").trim_end_matches("/BCDFGH").parse().unwrap();
    let (before, _) = memory(server.id());
    let whole = Duration::from_secs(seconds);
    let phones: Vec<_> = (0..PHONES).map(|number| thread::spawn(move || rate(to, number, whole))).collect();
    let (mut took, mut errors) = (Vec::new(), 0);
    for phone in phones {
        let (of_one, wrong) = phone.join().unwrap();
        took.extend(of_one);
        errors += wrong;
    }
    let (_, most) = memory(server.id());
    server.kill().unwrap();
    server.wait().unwrap();
    took.sort();
    let share = |share: f64| took[((took.len() - 1) as f64 * share).round() as usize].as_secs_f64() * 1000.0;
    let sheets = fs::read_dir(folder.path()).unwrap().flatten();
    let sheets = sheets.filter(|entry| entry.file_name().to_string_lossy().starts_with("ratings-")).count();
    println!(
        "{PHONES} phones in {seconds} s: {} saves, {errors} errors, {sheets} sheets in the folder",
        took.len()
    );
    println!(
        "a save took {:.1} ms (half of them), {:.1} ms (95 %), {:.1} ms at most",
        share(0.5),
        share(0.95),
        share(1.0)
    );
    println!("memory of the server: {before} kB before, {most} kB at most (+{} MB)", (most - before) / 1024);
}
