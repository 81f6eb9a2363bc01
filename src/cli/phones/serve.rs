//! `serve`: a room with phones without a window, until Ctrl+C.

use super::target::{self, Target};
use crate::cli::RoundName;
use crate::cli::console::Console;
use crate::live::{Hears, OpenDoor, Opening, is_room_code, open, wait_for_interrupt};
use crate::model::{CourseSession, RatingSheet};
use crate::session::sheet_file_name;
use crate::store::{
    Expected, Fault, Faults, Library, SESSION_FILE, load_session, phones_forbidden_by, save_session,
    save_sheet, seat_book_in,
};
use crate::text::live::{cli as text, faults};
use clap::Args;
use std::io::{self, Write};
use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// What `serve` is told.
#[derive(Debug, Args)]
pub struct ServeArgs {
    /// Exercise by its id or file, or the file of a session
    #[arg(value_name = "EXERCISE-OR-SESSION")]
    target: String,
    /// Folder for the rating sheets; a room that was served from it before goes on, with every seat
    #[arg(long, value_name = "DIR")]
    folder: PathBuf,
    /// Where to listen; port 0 takes any that is free
    #[arg(long, value_name = "ADDRESS", default_value = "127.0.0.1:8080", value_parser = address)]
    address: SocketAddr,
    /// Code of the room, six letters [default: drawn anew]
    #[arg(long, value_name = "ABCDEF", value_parser = code)]
    code: Option<String>,
    /// Which round is open [default: the one that was, or the first]
    #[arg(long)]
    round: Option<RoundName>,
    /// How phones know the room behind a proxy: `--public https://rooms.example.org`
    #[arg(long, value_name = "URL", value_parser = public)]
    public: Option<String>,
    /// Show the key to those who have handed in; nobody can change answers then
    #[arg(long)]
    show_key: bool,
}

/// Serves the room.
pub fn run(args: &ServeArgs, library: &Library, console: &mut Console) -> io::Result<()> {
    if let Some(by) = phones_forbidden_by() {
        console.error(&Fault::of_file(Path::new(""), faults::is_forbidden(&by)));
        return Ok(());
    }
    let Some(mut target) = target::find(&args.target, library, console) else { return Ok(()) };
    if let Err(faults) = settle(&mut target, args) {
        console.error(&faults);
        return Ok(());
    }
    let door = match open_door(args, &target) {
        Ok(door) => door,
        Err(fault) => {
            console.error(&fault);
            return Ok(());
        }
    };
    let count = door.head_count();
    if count.inside > 0 {
        console.remark(&text::goes_on(count.inside));
    }
    if args.show_key {
        door.release(target.key.map(Arc::new));
    }
    console.say(door.address())?;
    console.flush()?;
    wait_for_interrupt()?;
    door.close();
    console.remark(&text::STOPPED);
    Ok(())
}

/// Goes on with the session of the folder, or begins one there.
fn settle(target: &mut Target, args: &ServeArgs) -> Result<(), Faults> {
    let file = args.folder.join(SESSION_FILE);
    let mut is_changed = true;
    if file.exists() {
        let there = load_session(&file)?;
        let is_other = if target.is_new {
            there.exercise.id != target.session.exercise.id
        } else {
            there.id != target.session.id
        };
        if is_other {
            let advice = faults::is_of_another_exercise(
                there.exercise.id.as_str(),
                target.session.exercise.id.as_str(),
            );
            return Err(Fault::of_file(&file, advice).into());
        }
        target.session = CourseSession { exercise: target.session.exercise.clone(), ..there };
        is_changed = false;
    }
    if let Some(round) = args.round {
        is_changed |= target.session.round != round.into();
        target.session.round = round.into();
    }
    if is_changed {
        save_session(&file, &target.session.for_participants(), Expected::Anything)?;
    }
    Ok(())
}

fn open_door(args: &ServeArgs, target: &Target) -> Result<OpenDoor, Fault> {
    let opening = Opening {
        session: Arc::new(target.session.clone()),
        framework: Arc::clone(&target.framework),
        address: args.address,
        public: args.public.clone(),
        code: args.code.clone(),
        book: seat_book_in(&args.folder, &target.session.id),
    };
    let folder = args.folder.clone();
    let hears = Hears {
        deliver: Box::new(move |sheet| put(&folder, sheet, Expected::Anything)),
        on_count: Box::new(|count| say(&text::handed_in(count.handed_in, count.inside))),
        on_fault: Box::new(|fault| say(&fault.to_string())),
    };
    let door = open(opening, hears)?;
    // One that was handed in just before the program was killed.
    for sheet in door.handed_in() {
        match put(&args.folder, &sheet, Expected::Absent) {
            Err(fault) if fault.kind != crate::store::FaultKind::Exists => return Err(fault),
            _ => {}
        }
    }
    Ok(door)
}

fn put(folder: &Path, sheet: &RatingSheet, expected: Expected) -> Result<(), Fault> {
    save_sheet(&folder.join(sheet_file_name(sheet)), sheet, expected)
}

/// While the room is open, from the threads that serve it; no names and no addresses.
fn say(words: &str) {
    // Where this output is closed, nobody is left to be told.
    let _ = writeln!(io::stderr(), "{}", crate::cli::harmless(words));
}

fn address(typed: &str) -> Result<SocketAddr, String> {
    typed.parse().map_err(|_| text::not_an_address(typed))
}

fn code(typed: &str) -> Result<String, String> {
    let code = typed.to_ascii_uppercase();
    if is_room_code(&code) { Ok(code) } else { Err(text::not_a_code(typed)) }
}

fn public(typed: &str) -> Result<String, String> {
    let name = typed.strip_prefix("https://").or_else(|| typed.strip_prefix("http://")).unwrap_or_default();
    let is_name = !name.is_empty() && name.chars().all(|c| c.is_ascii_alphanumeric() || ".:-[]".contains(c));
    if is_name { Ok(typed.to_ascii_lowercase()) } else { Err(text::not_a_public_address(typed)) }
}
