//! What is kept of the phones in a room: a file that only grows, so that a phone that was told "saved" is safe.
//!
//! Each line is the whole state of one seat; the last of a seat counts. Several seats are written, and made durable, at
//! once. A line that was cut off by a crash was never told as saved, and is passed over.

use crate::model::{RatingSheet, SessionId};
use crate::store::atomic::make_private_folder;
use crate::store::fault_list::FaultList;
use crate::store::wire::{Content, SeatFileV1, SeatV1, Wire};
use crate::store::{Fault, FaultKind};
use crate::text::faults;
use std::collections::HashMap;
use std::fs::{self, File, OpenOptions, TryLockError};
use std::io::{self, Read, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};

/// What is kept of one phone.
#[derive(Clone, Debug, PartialEq)]
pub struct Seat {
    /// Hashes of the secrets in the browsers that may use it, the latest last.
    pub keys: Vec<String>,
    /// Two words by which another browser finds it.
    pub way_back: String,
    /// Grows with each save; a save with a lower or equal number changes nothing.
    pub saves: u32,
    /// As it stands now, handed in or not.
    pub sheet: RatingSheet,
    /// What the trainer has, at most one of each round.
    pub handed_in: Vec<RatingSheet>,
}

/// The file of one room, held by one program at a time.
#[derive(Debug)]
pub struct SeatBook {
    path: PathBuf,
    file: File,
    /// Something may stand there without the end of its line.
    is_torn: bool,
}

/// Where seats are kept in a folder that a room is served from; hidden, since participants may look into it.
pub fn seat_book_in(folder: &Path, session: &SessionId) -> PathBuf {
    folder.join(format!(".phones-{}", book_name(session)))
}

pub(super) fn book_name(session: &SessionId) -> String {
    let plain = |c: char| if c.is_ascii_alphanumeric() || c == '-' { c } else { '_' };
    format!("{}.log", session.as_str().chars().take(80).map(plain).collect::<String>())
}

impl SeatBook {
    /// Opens the file, or begins it, and returns every seat in it, those taken first in front.
    ///
    /// # Errors
    /// When it cannot be written, or another program holds it: then [`FaultKind::ChangedElsewhere`].
    pub fn open(path: PathBuf) -> Result<(Self, Vec<Seat>), Fault> {
        let failed = |err: &io::Error| Fault::of_file(&path, faults::cannot_write(faults::io_words(err)));
        if let Some(folder) = path.parent() {
            make_private_folder(folder).map_err(|err| failed(&err))?;
        }
        let mut file = open_private(&path).map_err(|err| failed(&err))?;
        match file.try_lock() {
            // Some shares know no locks; the room is then as safe as its folder.
            Ok(()) | Err(TryLockError::Error(_)) => {}
            Err(TryLockError::WouldBlock) => {
                let advice = crate::text::live::faults::is_open_elsewhere();
                return Err(Fault::of_kind(&path, FaultKind::ChangedElsewhere, advice));
            }
        }
        let mut text = Vec::new();
        file.read_to_end(&mut text).map_err(|err| failed(&err))?;
        // What comes next must not be written onto a line that was cut off.
        let whole = text.iter().rposition(|byte| *byte == b'\n').map_or(0, |end| end + 1);
        let seats = seats_of(&text[..whole]);
        file.set_len(whole as u64).map_err(|err| failed(&err))?;
        file.seek(SeekFrom::End(0)).map_err(|err| failed(&err))?;
        Ok((Self { path, file, is_torn: false }, seats))
    }

    /// Writes seats down. They are on the disk when it returns.
    ///
    /// # Errors
    /// When they cannot be written; nobody may then be told that they are.
    pub fn write(&mut self, seats: &[Seat]) -> Result<(), Fault> {
        let mut text = String::new();
        if self.is_torn {
            text.push('\n');
        }
        for seat in seats {
            let line = ron::to_string(&SeatV1::from_model(seat).with_head())
                .map_err(|err| Fault::of_file(&self.path, faults::cannot_write(err)))?;
            text.push_str(&line);
            text.push('\n');
        }
        let written = self.file.write_all(text.as_bytes()).and_then(|()| self.file.sync_data());
        self.is_torn = written.is_err();
        written.map_err(|err| Fault::of_file(&self.path, faults::cannot_write(faults::io_words(&err))))
    }
}

/// What phones have handed in, as far as it can be read; nothing where there never was a phone.
pub fn handed_in_by_phones(book: &Path) -> Vec<RatingSheet> {
    let text = fs::read(book).unwrap_or_default();
    seats_of(&text).into_iter().flat_map(|seat| seat.handed_in).collect()
}

fn open_private(path: &Path) -> io::Result<File> {
    let mut wanted = OpenOptions::new();
    wanted.read(true).write(true).create(true).truncate(false);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut wanted, 0o600);
    wanted.open(path)
}

/// The seat in a line; `None` where it is none, or one of a newer program.
fn seat_of(line: &str) -> Option<Seat> {
    let line = ron::from_str::<SeatFileV1>(line).ok().filter(|line| line.version == 1)?;
    let mut faults_found = FaultList::new(Path::new(""), "");
    let seat = SeatV1::without_head(line).into_model(&mut faults_found);
    faults_found.into_result().ok().map(|()| seat)
}

/// The last state of each seat. A seat is known by whom it is of.
fn seats_of(text: &[u8]) -> Vec<Seat> {
    let mut seats: Vec<Seat> = Vec::new();
    let mut places = HashMap::new();
    let lines = text.split(|byte| *byte == b'\n').filter_map(|line| std::str::from_utf8(line).ok());
    for seat in lines.filter(|line| !line.is_empty()).filter_map(seat_of) {
        let place = *places.entry(seat.sheet.rater.clone()).or_insert(seats.len());
        if place == seats.len() {
            seats.push(seat);
        } else {
            seats[place] = seat;
        }
    }
    seats
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{ExerciseId, FrameworkId, FrameworkRef, Participant, RaterId, RatingRound};
    use std::collections::BTreeMap;

    fn seat(rater: &str, saves: u32) -> Seat {
        let sheet = RatingSheet {
            session: None,
            exercise: ExerciseId::new("lab"),
            framework: FrameworkRef { id: FrameworkId::new("f"), version: "1".into() },
            round: RatingRound::First,
            rater: RaterId::new(rater),
            edition: 0,
            participant: Participant { name: "two\nlines \"quoted\"".into(), ..Participant::default() },
            ratings: BTreeMap::new(),
        };
        Seat { keys: vec!["k".into()], way_back: "tami roke".into(), saves, sheet, handed_in: Vec::new() }
    }

    #[test]
    fn the_last_state_of_each_seat_is_found_again() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("inside").join("room.log");
        let (mut book, seats) = SeatBook::open(path.clone()).unwrap();
        assert!(seats.is_empty());
        book.write(&[seat("a", 1), seat("b", 1)]).unwrap();
        book.write(&[seat("a", 2)]).unwrap();
        drop(book);
        assert_eq!(SeatBook::open(path).unwrap().1, [seat("a", 2), seat("b", 1)]);
    }

    #[test]
    fn a_file_cut_off_anywhere_loses_only_the_line_that_was_being_written() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("room.log");
        let (mut book, _) = SeatBook::open(path.clone()).unwrap();
        book.write(&[seat("a", 1)]).unwrap();
        let first = fs::metadata(&path).unwrap().len();
        book.write(&[seat("a", 2)]).unwrap();
        drop(book);
        let whole = fs::read(&path).unwrap();
        for length in usize::try_from(first).unwrap()..whole.len() {
            fs::write(&path, &whole[..length]).unwrap();
            let (mut book, seats) = SeatBook::open(path.clone()).unwrap();
            assert_eq!(seats, [seat("a", 1)], "cut off at {length}");
            book.write(&[seat("a", 3)]).unwrap();
            drop(book);
            assert_eq!(SeatBook::open(path.clone()).unwrap().1, [seat("a", 3)], "cut off at {length}");
        }
    }

    #[test]
    fn two_programs_cannot_hold_one_room_open_to_phones() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("room.log");
        let _book = SeatBook::open(path.clone()).unwrap();
        assert_eq!(SeatBook::open(path).unwrap_err().kind, FaultKind::ChangedElsewhere);
    }
}
