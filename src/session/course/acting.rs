//! What is done in a course: where it goes, and to whom in it each command is handed on.

use super::running::new_session;
use super::sheet::hand_in_beside;
use super::{
    Course, CourseCommand, CourseView, ExerciseDraft, OpenRoom, OpenSheet, Place, Purpose, RatingView,
    RoomEdits, RoomView,
};
use crate::model::{
    CriterionId, Exercise, ExerciseId, Framework, Naming, RaterId, RatingRound, RatingSheet, Room, SessionId,
};
use crate::session::desk::Desk;
use crate::session::{
    Change, Command, FilePurpose, Move, Notice, NoticeKind, Question, Questions, RatingAct, RatingEffect,
    Route,
};
use crate::text::course::notices as text;
use std::path::PathBuf;
use std::sync::Arc;

impl Course {
    /// Does what is asked of a course.
    pub(in crate::session) fn apply(&mut self, desk: &mut Desk, command: CourseCommand) {
        use CourseCommand as C;
        match command {
            C::Show(view) => self.show(desk, view),
            C::ShowExercise(id) => self.show_exercise(desk, &id),
            C::StartAlone(id) => self.start_alone(desk, &id),
            C::StartAfresh => match self.sheet() {
                Some(open) if !open.rating().sheet().ratings.is_empty() => desk.ask(Question::StartAfresh),
                _ => self.start_afresh(desk),
            },
            C::SetParticipant(participant) => self.act(desk, RatingAct::SetParticipant(participant)),
            C::Rate(criterion, edit) => self.act(desk, RatingAct::Rate(criterion, edit)),
            C::ShowCriterion(criterion) => self.show_criterion(desk, criterion),
            C::Step(step) => self.step(desk, step),
            C::HandIn => self.act(desk, RatingAct::HandIn),
            C::LookAgain => self.sheet().into_iter().for_each(|open| open.look_again(desk)),
            C::StartRoom { exercise, title, naming, folder } => {
                self.start_room(desk, &exercise, title, naming, folder);
            }
            C::OpenKeptRoom(session) => {
                let kept = self.kept.rooms.iter().find(|kept| kept.room.session.id == session);
                if let Some(room) = kept.map(|kept| Room::clone(&kept.room)) {
                    self.open_room(desk, std::path::Path::new(""), room);
                }
            }
            C::DiscardRoom(session) => desk.ask(Question::DiscardRoom { session }),
            C::CloseRoom => self.go(desk, Place::Home),
            C::PassTheLaptop => self.ask_to_pass_the_laptop(desk),
            C::SitDown(rater) => self.sit_down(desk, rater.as_ref()),
            C::ChooseInTable { content, choices } => {
                self.in_room(desk, |room, _| {
                    room.choose_in_table(&content, choices);
                    false
                });
            }
            C::TakeInTable(content) => self.in_room(desk, |room, desk| {
                let done = room.take_in_table(&content);
                let is_there = done.is_some();
                desk.notices.extend(done);
                is_there
            }),
            C::PassTableOver(content) => self.in_room(desk, |room, _| room.pass_table_over(&content)),
            C::LeaveOut(rater) => self.edit_room(desk, Change::RoomLeftOut, |room| {
                room.left_out.insert(rater);
            }),
            C::PutBack(rater) => self.edit_room(desk, Change::RoomLeftOut, |room| {
                room.left_out.remove(&rater);
            }),
            C::NoteOn(criterion, note) => self.in_room(desk, |room, _| room.note_on(criterion, note)),
            C::Decide(criterion, decision) => self.in_room(desk, |room, _| room.decide(criterion, decision)),
            C::StartSecondRound => {
                self.in_room(desk, |room, desk| room.change_round(RatingRound::Second, desk));
            }
            C::BackToFirstRound => {
                self.in_room(desk, |room, desk| room.change_round(RatingRound::First, desk));
            }
            C::Reveal(revealed) => self.in_room(desk, |room, _| {
                room.reveal(revealed);
                false
            }),
            // It becomes an assessment, of which a course knows nothing.
            C::OpenConsensus => {}
            C::Phones(command) => self.apply_phones(desk, command),
            C::WriteExercise(copied) => match self.editor() {
                Some(draft) if draft.is_written() => desk.ask(Question::DiscardExercise { copied }),
                _ => self.begin_exercise(desk, copied.as_ref()),
            },
            C::GoOnWriting => self.go_on_writing(desk),
            C::EditExercise { field, exercise } => {
                if let Place::Editor(draft) = &mut self.place
                    && draft.edit(field, *exercise)
                {
                    self.kept.keep_exercise(draft, desk);
                }
            }
            C::DiscardExercise => {
                self.drop_exercise(desk);
                self.go(desk, Place::Home);
            }
        }
    }

    /// Undo or redo in what is shown: the sheet that is being filled in, the room, or the exercise that is being written.
    pub(in crate::session) fn travel(&mut self, desk: &mut Desk, act: RatingAct) {
        let is_back = act == RatingAct::Undo;
        match &mut self.place {
            Place::Rating(_, RatingView::AboutYou | RatingView::Rate)
            | Place::Room(_, RoomView::Seat(..)) => self.act(desk, act),
            Place::Room(room, RoomView::Room | RoomView::Projector) => {
                let has_gone = if is_back { room.undo() } else { room.redo() };
                if has_gone {
                    self.kept.keep_room(room, desk);
                }
            }
            Place::Editor(draft) => {
                let has_gone = if is_back { draft.undo() } else { draft.redo() };
                if has_gone {
                    self.kept.keep_exercise(draft, desk);
                }
            }
            _ => {}
        }
    }

    /// Goes on with what somebody was asked about.
    pub(in crate::session) fn answered(&mut self, desk: &mut Desk, question: &Question, answer: &Command) {
        match (question, answer) {
            (Question::DiscardRoom { session }, Command::WithoutSaving) => self.drop_room(desk, session),
            (Question::StartAfresh, Command::WithoutSaving) => self.start_afresh(desk),
            (Question::StopRating, Command::WithoutSaving) => self.pass_the_laptop(desk),
            (Question::DiscardExercise { copied }, Command::WithoutSaving) => {
                self.drop_exercise(desk);
                self.begin_exercise(desk, copied.as_ref());
            }
            (Question::DiscardExercise { .. }, Command::SaveFirst) => {
                self.go_on_writing(desk);
                desk.files.ask_for(FilePurpose::SaveExercise);
            }
            _ => {}
        }
    }

    /// Goes to another place. What was being written there is kept; sheets and rooms are kept at every change anyway.
    pub(super) fn go(&mut self, desk: &mut Desk, place: Place) {
        if let Place::Editor(draft) = std::mem::replace(&mut self.place, place) {
            self.kept.exercise = Some(*draft);
        }
        arrive(desk);
    }

    /// Shows something else where one is; what is not there is not shown.
    fn show(&mut self, desk: &mut Desk, view: CourseView) {
        match (&mut self.place, view) {
            (_, CourseView::Home) => return self.go(desk, Place::Home),
            (_, CourseView::Glossary) => return self.go(desk, Place::Glossary),
            (_, CourseView::Editor) => return self.go_on_writing(desk),
            (Place::Rating(_, shown) | Place::Room(_, RoomView::Seat(_, shown)), CourseView::AboutYou) => {
                *shown = RatingView::AboutYou;
            }
            (Place::Rating(_, shown) | Place::Room(_, RoomView::Seat(_, shown)), CourseView::Rate) => {
                *shown = RatingView::Rate;
            }
            // In a session the key is the trainer’s to show.
            (Place::Rating(open, shown), CourseView::Feedback)
                if *open.purpose() == Purpose::Alone && open.rating.sheet().edition > 0 =>
            {
                *shown = RatingView::Feedback;
            }
            // Whoever rates at this laptop leaves by a command of their own.
            (Place::Room(_, RoomView::Seat(..)), _) => {}
            (Place::Room(_, shown), CourseView::Room) => *shown = RoomView::Room,
            (Place::Room(_, shown), CourseView::Projector) => *shown = RoomView::Projector,
            (Place::Room(room, shown), CourseView::WayIn) if room.phones().is_open() => {
                *shown = RoomView::WayIn;
            }
            (Place::Room(_, shown), CourseView::Curtain) => *shown = RoomView::Curtain,
            _ => {}
        }
        arrive(desk);
    }

    pub(super) fn show_exercise(&mut self, desk: &mut Desk, id: &ExerciseId) {
        let exercise = desk.library.exercise(id).cloned();
        self.go(desk, exercise.map_or(Place::Home, Place::Exercise));
    }

    pub(super) fn start_alone(&mut self, desk: &mut Desk, id: &ExerciseId) {
        let Some(exercise) = desk.library.exercise(id).cloned() else { return };
        let sheet = self.kept.sheet_alone(&exercise).cloned();
        if let Some(questions) = questions_at_hand(desk, &exercise) {
            self.rate_alone(desk, questions, sheet);
        }
    }

    pub(super) fn rate_alone(&mut self, desk: &mut Desk, questions: Questions, sheet: Option<RatingSheet>) {
        let open = Box::new(OpenSheet::alone(questions, sheet));
        let is_done = open.rating.sheet().edition > 0;
        let view = if is_done { RatingView::Feedback } else { RatingView::Rate };
        self.go(desk, Place::Rating(open, view));
    }

    fn start_afresh(&mut self, desk: &mut Desk) {
        if let Place::Rating(open, _) = &self.place
            && *open.purpose() == Purpose::Alone
        {
            let questions = open.rating.questions().clone();
            self.kept.drop_sheet(open.rating.sheet(), desk);
            self.rate_alone(desk, questions, None);
        }
    }

    /// Does something to the sheet that is being filled in, and carries out what follows.
    fn act(&mut self, desk: &mut Desk, act: RatingAct) {
        match &mut self.place {
            Place::Rating(open, view) => match (open.rating.act(act), open.purpose().clone()) {
                (None, _) => {}
                (Some(RatingEffect::Keep(sheet)), _) => self.kept.keep_sheet(sheet, desk),
                (Some(RatingEffect::HandIn(sheet)), Purpose::Joined { file, .. }) => {
                    hand_in_beside(&file, sheet, desk);
                }
                (Some(RatingEffect::HandIn(sheet)), Purpose::Alone | Purpose::Passed) => {
                    open.rating.was_handed_in(&sheet);
                    self.kept.keep_sheet(Arc::clone(open.rating.sheet()), desk);
                    *view = RatingView::Feedback;
                    arrive(desk);
                }
            },
            Place::Room(room, shown) => {
                let RoomView::Seat(open, _) = shown else { return };
                if let Some(RatingEffect::HandIn(sheet)) = open.rating.act(act) {
                    room.take_in(vec![Arc::unwrap_or_clone(sheet)]);
                    *shown = RoomView::Curtain;
                    self.kept.keep_room(room, desk);
                    arrive(desk);
                }
            }
            _ => {}
        }
    }

    fn show_criterion(&mut self, desk: &mut Desk, criterion: CriterionId) {
        match &mut self.place {
            Place::Room(room, RoomView::Room | RoomView::Projector) => room.show(criterion),
            Place::Rating(_, view) | Place::Room(_, RoomView::Seat(_, view)) => {
                *view = RatingView::Rate;
                self.act(desk, RatingAct::Show(criterion));
            }
            _ => {}
        }
    }

    fn step(&mut self, desk: &mut Desk, step: Move) {
        match &mut self.place {
            Place::Room(room, RoomView::Room | RoomView::Projector) => {
                if let Some(criterion) = room.neighbour(step.places()).cloned() {
                    room.show(criterion);
                }
            }
            Place::Rating(_, RatingView::Rate) | Place::Room(_, RoomView::Seat(_, RatingView::Rate)) => {
                self.act(desk, RatingAct::Step(step));
            }
            _ => {}
        }
    }

    fn start_room(
        &mut self,
        desk: &mut Desk,
        exercise: &ExerciseId,
        title: String,
        naming: Naming,
        folder: Option<PathBuf>,
    ) {
        let Some(exercise) = desk.library.exercise(exercise).cloned() else { return };
        let Some(framework) = framework_at_hand(desk, &exercise) else { return };
        let room = Room::new(new_session(&exercise, &framework, title, naming));
        let Some(mut open) = OpenRoom::open(framework, room, desk) else {
            return desk.tell(Notice::attention(text::nothing_asked(&exercise.title)));
        };
        if let Some(folder) = folder {
            open.share(folder, desk);
        }
        self.enter(desk, open);
    }

    /// Goes into a room, which is kept from then on.
    pub(super) fn enter(&mut self, desk: &mut Desk, room: OpenRoom) {
        self.kept.keep_room(&room, desk);
        self.go(desk, Place::Room(Box::new(room), RoomView::Room));
    }

    /// Does something in the room; what it changes is kept.
    pub(super) fn in_room(&mut self, desk: &mut Desk, act: impl FnOnce(&mut OpenRoom, &mut Desk) -> bool) {
        if let Place::Room(room, _) = &mut self.place
            && act(room, desk)
        {
            self.kept.keep_room(room, desk);
        }
    }

    fn edit_room(&mut self, desk: &mut Desk, change: Change, edit: impl FnOnce(&mut RoomEdits)) {
        self.in_room(desk, |room, _| room.edit(change, edit));
    }

    fn drop_room(&mut self, desk: &mut Desk, session: &SessionId) {
        self.kept.drop_room(session, desk);
        if self.room().is_some_and(|room| room.session().id == *session) {
            self.go(desk, Place::Home);
        }
    }

    /// Asks first, where somebody has begun to rate and would lose it.
    fn ask_to_pass_the_laptop(&mut self, desk: &mut Desk) {
        match &self.place {
            Place::Room(_, RoomView::Seat(open, _)) if open.rating.next_undo().is_some() => {
                desk.ask(Question::StopRating);
            }
            _ => self.pass_the_laptop(desk),
        }
    }

    /// Draws the curtain; what somebody has begun and not handed in is gone.
    fn pass_the_laptop(&mut self, desk: &mut Desk) {
        if let Place::Room(_, shown) = &mut self.place {
            *shown = RoomView::Curtain;
            arrive(desk);
        }
    }

    /// Somebody sits down at the trainer's laptop.
    fn sit_down(&mut self, desk: &mut Desk, rater: Option<&RaterId>) {
        let Place::Room(open, shown) = &mut self.place else { return };
        let room = open.room();
        let exercise = Arc::new(room.session.exercise.clone());
        let Some(questions) = Questions::of(open.shared_framework(), exercise) else { return };
        let known = |round| {
            let is_it = |sheet: &&RatingSheet| Some(&sheet.rater) == rater;
            room.sheets_of(round).find(is_it).cloned()
        };
        let before = known(room.session.round).or_else(|| known(RatingRound::First));
        let view = if before.is_some() { RatingView::Rate } else { RatingView::AboutYou };
        *shown = RoomView::Seat(Box::new(OpenSheet::passed(questions, room, before)), view);
        arrive(desk);
    }

    fn begin_exercise(&mut self, desk: &mut Desk, copied: Option<&ExerciseId>) {
        let copied = copied.and_then(|id| desk.library.exercise(id));
        let draft = match copied {
            Some(exercise) => Some(ExerciseDraft::copy_of(exercise, &desk.library)),
            None => ExerciseDraft::empty(&desk.library),
        };
        if let Some(draft) = draft {
            self.go(desk, Place::Editor(Box::new(draft)));
            self.kept.exercise = None;
        }
    }

    fn go_on_writing(&mut self, desk: &mut Desk) {
        if let Some(draft) = self.kept.exercise.take() {
            self.go(desk, Place::Editor(Box::new(draft)));
        }
    }

    /// What is being written is in a file of its own, or nobody wants it.
    pub(super) fn drop_exercise(&mut self, desk: &mut Desk) {
        if matches!(self.place, Place::Editor(_)) {
            self.place = Place::Home;
        }
        self.kept.drop_exercise(desk);
    }
}

/// The course is shown. What went well was said on the screen before.
pub(super) fn arrive(desk: &mut Desk) {
    desk.route = Route::Course;
    desk.untell(NoticeKind::Done);
}

/// The framework an exercise is rated on; tells the user where it is not at hand.
fn framework_at_hand(desk: &mut Desk, exercise: &Exercise) -> Option<Arc<Framework>> {
    let found = desk.library.latest_framework(&exercise.framework).cloned();
    if found.is_none() {
        let told = text::framework_missing(&exercise.title, exercise.framework.as_str());
        desk.tell(Notice::attention(told));
    }
    found
}

/// What an exercise asks; tells the user where that is not at hand.
pub(super) fn questions_at_hand(desk: &mut Desk, exercise: &Arc<Exercise>) -> Option<Questions> {
    let framework = framework_at_hand(desk, exercise)?;
    let questions = Questions::of(framework, Arc::clone(exercise));
    if questions.is_none() {
        desk.tell(Notice::attention(text::nothing_asked(&exercise.title)));
    }
    questions
}
