//! What the world answers in a course: files that were opened, chosen or written, and what came into a folder.

use super::acting::{arrive, questions_at_hand};
use super::{Course, CourseOutcome, OpenRoom, OpenSheet, Place, RatingView, RoomView};
use crate::model::{CourseSession, Exercise, Framework, RatingSheet, Room};
use crate::session::desk::Desk;
use crate::session::{Content, CoursePaper, FilePurpose, Handing, Notice, NoticeKind, Questions, WriteJob};
use crate::store::{DATA_ENDING, Expected, Fault, Faults, OWN_ENDING, Wanted, is_of_page, with_ending};
use crate::text::{course::notices as text, faults};
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// A file of a course that somebody opened.
#[derive(Debug)]
pub enum CourseFile {
    Session(Box<CourseSession>),
    Sheet(Box<RatingSheet>),
    Room(Box<Room>),
    Exercise(Box<Exercise>),
}

impl Course {
    /// Takes in what came of an effect.
    pub(in crate::session) fn take_in(&mut self, desk: &mut Desk, outcome: CourseOutcome) {
        match outcome {
            CourseOutcome::ShelfRead(shelved) => {
                let is_writing = matches!(self.place, Place::Editor(_));
                self.kept.take_over(*shelved, is_writing, desk);
            }
            CourseOutcome::Kept(kept) => {
                if let Err(fault) = kept {
                    desk.tell_once(Notice::fault(&fault));
                }
            }
            CourseOutcome::FolderSeen { session, found } => match &mut self.place {
                Place::Room(room, _) if room.session().id == session => {
                    if room.folder_seen(found) {
                        self.kept.keep_room(room, desk);
                    }
                }
                // It was on its way while the trainer left the room.
                _ => self.kept.take_in(&session, found.sheets, desk),
            },
            CourseOutcome::RatingsImported(Ok(table)) => {
                desk.files.stop_asking();
                self.in_room(desk, |room, _| {
                    room.table_chosen(*table);
                    false
                });
            }
            CourseOutcome::RatingsImported(Err(faults)) => desk.tell_once(Notice::fault(&faults)),
            CourseOutcome::ExerciseRead { path, first_time, result } => match result {
                Ok(exercise) => self.add_exercise(desk, path, *exercise, first_time),
                // An own exercise waits, without a word, until its framework and city are there.
                Err(_) if !first_time => {}
                Err(faults) => desk.tell_once(Notice::fault(&faults)),
            },
        }
    }

    /// A file of a course could not be written.
    pub(in crate::session) fn was_not_written(&mut self, content: &Content) {
        if let (Content::HandedIn(sheet), Place::Rating(open, _)) = (content, &mut self.place) {
            open.rating.was_not_handed_in(sheet);
        }
    }

    /// A file of a course was written.
    pub(in crate::session) fn was_written(&mut self, desk: &mut Desk, path: PathBuf, content: Content) {
        desk.files.stop_asking();
        match content {
            Content::HandedIn(sheet) => self.was_handed_in(desk, &path, &sheet),
            // The trainer sees the folder on the screen of the room.
            Content::Session(_) => {}
            Content::Exercise(exercise, _) => {
                self.drop_exercise(desk);
                tell_written(desk, &path);
                self.add_exercise(desk, path, Exercise::clone(&exercise), true);
            }
            _ => tell_written(desk, &path),
        }
    }

    /// Only what has been written counts as handed in, whenever the program ends.
    fn was_handed_in(&mut self, desk: &mut Desk, path: &Path, sheet: &Arc<RatingSheet>) {
        if let Place::Rating(open, view) = &mut self.place
            && open.was_handed_in(path, sheet)
        {
            self.kept.keep_sheet(Arc::clone(open.rating.sheet()), desk);
            *view = RatingView::HandedIn;
            arrive(desk);
        } else {
            self.kept.was_handed_in(sheet, desk);
        }
    }

    pub(in crate::session) fn open_file(&mut self, desk: &mut Desk, path: &Path, file: CourseFile) {
        desk.files.stop_asking();
        arrive(desk);
        match file {
            CourseFile::Session(session) => self.join(desk, path, *session),
            CourseFile::Sheet(sheet) => self.open_sheet_file(desk, path, *sheet),
            CourseFile::Room(room) => self.open_room(desk, path, *room),
            CourseFile::Exercise(exercise) => self.add_exercise(desk, path.to_owned(), *exercise, true),
        }
    }

    /// Opens what a trainer gave out: a new sheet, or the one that was begun or handed in before.
    fn join(&mut self, desk: &mut Desk, file: &Path, session: CourseSession) {
        let exercise = Arc::new(session.exercise.clone());
        let found = framework_of_session(desk, file, &session).and_then(|framework| {
            Questions::of(framework, exercise).ok_or_else(|| nothing_asked(file).into())
        });
        let questions = match found {
            Ok(questions) => questions,
            Err(faults) => return desk.tell(Notice::fault(&faults)),
        };
        let was_open = match &self.place {
            Place::Rating(open, view) if open.is_of(&session) => Some((open, *view)),
            _ => None,
        };
        let handed_in = was_open.and_then(|(open, _)| open.handed_in().map(ToOwned::to_owned));
        let was_handed_in = was_open.is_some_and(|(_, view)| view == RatingView::HandedIn);
        let before = self.kept.sheet_of(&session.id).cloned();
        let is_new = before.is_none();
        let open = Box::new(OpenSheet::joined(questions, session, file, before, handed_in));
        let has_rated = *open.rating().handing() != Handing::NotYet;
        let view = match (is_new, has_rated) {
            (true, _) => RatingView::AboutYou,
            (false, true) => RatingView::HandedIn,
            (false, false) => RatingView::Rate,
        };
        self.go(desk, Place::Rating(open, view));
        if has_rated && was_handed_in {
            desk.tell(Notice::done(text::NO_SECOND_ROUND_YET));
        }
    }

    /// Opens somebody's own ratings again, to look at them beside the key.
    fn open_sheet_file(&mut self, desk: &mut Desk, path: &Path, sheet: RatingSheet) {
        if sheet.session.is_some() {
            if let Place::Room(room, shown) = &mut self.place
                && Some(&room.session().id) == sheet.session.as_ref()
            {
                if !matches!(shown, RoomView::Seat(..)) {
                    *shown = RoomView::Room;
                }
                return self.in_room(desk, |room, _| room.take_in(vec![sheet]) > 0);
            }
            return desk.tell(Notice::attention(text::SHEET_OF_A_SESSION));
        }
        if is_of_page(&sheet.rater)
            && let Place::Room(room, RoomView::Room) = &self.place
            && Wanted::of(room.session(), room.framework()).check(path, &sheet).is_ok()
        {
            let session = Some(room.session().id.clone());
            return self.in_room(desk, |room, _| room.take_in(vec![RatingSheet { session, ..sheet }]) > 0);
        }
        let Some(exercise) = desk.library.exercise(&sheet.exercise).cloned() else {
            let fault = Fault::of_file(path, faults::unknown_exercise(sheet.exercise.as_str()));
            return desk.tell(Notice::fault(&fault));
        };
        if let Some(questions) = questions_at_hand(desk, &exercise) {
            self.kept.keep_sheet(Arc::new(sheet.clone()), desk);
            self.rate_alone(desk, questions, Some(sheet));
        }
    }

    /// Opens a room from a shelf or from a copy that was saved.
    pub(super) fn open_room(&mut self, desk: &mut Desk, path: &Path, room: Room) {
        let opened = framework_of_session(desk, path, &room.session).and_then(|framework| {
            OpenRoom::open(framework, room, desk).ok_or_else(|| nothing_asked(path).into())
        });
        match opened {
            Ok(open) => self.enter(desk, open),
            Err(faults) => desk.tell(Notice::fault(&faults)),
        }
    }

    fn add_exercise(&mut self, desk: &mut Desk, path: PathBuf, exercise: Exercise, first_time: bool) {
        let id = exercise.id.clone();
        desk.library.add_exercise(exercise);
        if first_time {
            desk.settings.own_exercises.retain(|old| *old != path);
            desk.settings.own_exercises.push(path);
            desk.keep_settings();
            self.show_exercise(desk, &id);
        }
    }

    /// A file that was chosen for a course.
    pub(in crate::session) fn use_file(&mut self, desk: &mut Desk, purpose: FilePurpose, path: PathBuf) {
        let ending = match purpose {
            FilePurpose::SaveRoom | FilePurpose::SaveSheet => OWN_ENDING,
            FilePurpose::SaveExercise => DATA_ENDING,
            FilePurpose::SaveRoomTemplate => "xlsx",
            _ => "html",
        };
        let file = with_ending(path.clone(), ending);
        let content = match (purpose, &self.place) {
            (FilePurpose::ShareFolder, Place::Room(..)) => {
                desk.files.stop_asking();
                return self.in_room(desk, |room, desk| {
                    room.share(path, desk);
                    true
                });
            }
            (FilePurpose::ImportRatings, Place::Room(room, _)) => return room.import_ratings(path, desk),
            (FilePurpose::SaveExercise, Place::Editor(draft)) => return draft.write_to(file, desk),
            (FilePurpose::SaveSheet, Place::Rating(open, _)) => return open.write_to(file, desk),
            (FilePurpose::SaveRoom, Place::Room(room, _)) => Content::Room(room.shared_room()),
            (FilePurpose::SaveRoomTemplate, Place::Room(room, _)) => room.template(),
            (FilePurpose::SavePage, Place::Room(room, _)) => match room.page(self.page_maker) {
                Some(page) => page,
                None => return,
            },
            (FilePurpose::SaveRoomReport, Place::Room(room, _)) => Content::Document(Arc::new(room.report())),
            (FilePurpose::SaveForm | FilePurpose::SavePack, _) => match self.paper(purpose, desk) {
                Some(paper) => Content::Document(Arc::new(paper)),
                None => return,
            },
            _ => return,
        };
        desk.push(WriteJob { path: file, content, expected: Expected::Absent });
    }

    /// A form to rate on, or what a trainer takes into the room.
    fn paper(&self, purpose: FilePurpose, desk: &Desk) -> Option<CoursePaper> {
        let exercise = Arc::clone(self.exercise()?);
        let framework = desk.library.latest_framework(&exercise.framework).cloned()?;
        Some(match purpose {
            FilePurpose::SaveForm => CoursePaper::Form { framework, exercise },
            _ => CoursePaper::Pack { framework, exercise, library: desk.library.clone() },
        })
    }
}

fn framework_of_session(desk: &Desk, file: &Path, session: &CourseSession) -> Result<Arc<Framework>, Faults> {
    desk.library.framework_of_file(file, &session.framework, session.own_framework.as_ref())
}

fn nothing_asked(file: &Path) -> Fault {
    Fault::of_file(file, faults::no_criteria("exercise"))
}

/// In the place of what was told of the file before.
fn tell_written(desk: &mut Desk, path: &Path) {
    desk.untell(NoticeKind::Done);
    desk.tell(Notice::done(text::written(path)));
}
