//! What a user can ask for in a course.

use super::room::OpenRoom;
use super::writing::ExerciseDraft;
use super::{Course, CourseView};
use crate::model::{
    CriterionId, Decision, Exercise, ExerciseId, Naming, Participant, RaterId, RatingRound, SessionId,
    TableChoices,
};
use crate::session::desk::Desk;
use crate::session::{
    Change, Command, Edited, ExerciseField, FilePurpose, Move, Question, RatingAct, RatingEdit,
};
use std::path::PathBuf;

/// Something a user asks for in a course.
#[derive(Debug)]
pub enum CourseCommand {
    Show(CourseView),
    ShowExercise(ExerciseId),
    /// Rates an exercise alone, where one stopped or from the beginning.
    StartAlone(ExerciseId),
    /// Throws away what was rated alone and begins again; asks first.
    StartAfresh,
    SetParticipant(Box<Participant>),
    Rate(CriterionId, RatingEdit),
    ShowCriterion(CriterionId),
    Step(Move),
    HandIn,
    /// Looks at the session file again, whether there is a second round.
    LookAgain,

    StartRoom {
        exercise: ExerciseId,
        title: String,
        naming: Naming,
        /// Where participants put their sheets; absent where the laptop is passed.
        folder: Option<PathBuf>,
    },
    /// One of the rooms that are kept, by its session.
    OpenKeptRoom(SessionId),
    DiscardRoom(SessionId),
    CloseRoom,
    /// Shows the curtain, for the next person at this laptop.
    PassTheLaptop,
    /// Somebody new, or somebody who rated in the first round, sits down.
    SitDown(Option<RaterId>),
    /// Says who is who in a table that waits, by its content.
    ChooseInTable {
        content: String,
        choices: TableChoices,
    },
    TakeInTable(String),
    PassTableOver(String),
    LeaveOut(RaterId),
    PutBack(RaterId),
    NoteOn(CriterionId, String),
    /// `None` goes back to what the rules suggest.
    Decide(CriterionId, Option<Decision>),
    StartSecondRound,
    /// Back to the first round, where nobody has rated in the second.
    BackToFirstRound,
    Reveal(bool),
    /// Opens what the room agreed on as an assessment.
    OpenConsensus,

    /// Writes an exercise: a new one, or a copy of that one.
    WriteExercise(Option<ExerciseId>),
    /// Goes on with the exercise that was being written.
    GoOnWriting,
    /// The name tells which field, so that typing in it is one step.
    EditExercise {
        field: Edited<ExerciseField>,
        exercise: Box<Exercise>,
    },
    DiscardExercise,
}

impl Course {
    pub(in crate::session) fn apply(&mut self, desk: &mut Desk, command: CourseCommand) {
        use CourseCommand as C;
        match command {
            C::Show(view) => self.show_course(desk, view),
            C::ShowExercise(id) => self.show_exercise(desk, &id),
            C::StartAlone(id) => self.start_alone(desk, &id),
            C::StartAfresh => self.ask_to_start_afresh(desk),
            C::SetParticipant(participant) => self.act(desk, RatingAct::SetParticipant(participant)),
            C::Rate(criterion, edit) => self.act(desk, RatingAct::Rate(criterion, edit)),
            C::ShowCriterion(criterion) => self.show_in_course(desk, criterion),
            C::Step(step) => self.step_in_course(desk, step),
            C::HandIn => self.act(desk, RatingAct::HandIn),
            C::LookAgain => self.look_again(desk),
            C::StartRoom { exercise, title, naming, folder } => {
                self.start_room(desk, &exercise, title, naming, folder);
            }
            C::OpenKeptRoom(session) => self.open_kept_room(desk, &session),
            C::DiscardRoom(session) => self.discard_room(desk, &session),
            C::CloseRoom => {
                self.room = None;
                self.show_course(desk, CourseView::Home);
            }
            C::PassTheLaptop => self.ask_to_pass_the_laptop(desk),
            C::SitDown(rater) => self.sit_down(desk, rater.as_ref()),
            C::ChooseInTable { content, choices } => self.choose_in_table(&content, choices),
            C::TakeInTable(content) => self.take_in_table(desk, &content),
            C::PassTableOver(content) => self.pass_table_over(desk, &content),
            C::LeaveOut(rater) => self.edit_room(desk, Change::RoomLeftOut, |room| {
                room.left_out.insert(rater);
            }),
            C::PutBack(rater) => self.edit_room(desk, Change::RoomLeftOut, |room| {
                room.left_out.remove(&rater);
            }),
            C::NoteOn(criterion, note) => self.edit_room(desk, Change::RoomNote(criterion.clone()), |room| {
                if note.trim().is_empty() {
                    room.notes.remove(&criterion);
                } else {
                    room.notes.insert(criterion, note);
                }
            }),
            C::Decide(criterion, decision) => {
                let decided = self.room.as_ref().and_then(|room| room.room().decisions.get(&criterion));
                let is_reason = decided
                    .zip(decision.as_ref())
                    .is_some_and(|(before, after)| before.answer == after.answer);
                let change = if is_reason { Change::RoomReason } else { Change::RoomDecision };
                self.edit_room(desk, change(criterion.clone()), |room| match decision {
                    Some(decision) => {
                        room.decisions.insert(criterion, decision);
                    }
                    None => {
                        room.decisions.remove(&criterion);
                    }
                });
            }
            C::StartSecondRound => self.change_round(desk, RatingRound::Second),
            C::BackToFirstRound => self.change_round(desk, RatingRound::First),
            C::Reveal(revealed) => {
                if let Some(room) = &mut self.room {
                    room.reveal(revealed);
                }
            }
            // It becomes an assessment, of which a course knows nothing.
            C::OpenConsensus => {}
            C::WriteExercise(copied) => self.write_exercise(desk, copied.as_ref()),
            C::GoOnWriting => self.show_course(desk, CourseView::Editor),
            C::EditExercise { field, exercise } => self.edit_exercise(desk, field, *exercise),
            C::DiscardExercise => {
                self.drop_exercise_draft(desk);
                self.show_course(desk, CourseView::Home);
            }
        }
    }

    /// Undo or redo in what is shown: the sheet that is being filled in, the room, or the exercise that is being written.
    pub(in crate::session) fn travel(&mut self, desk: &mut Desk, act: RatingAct) {
        let is_back = act == RatingAct::Undo;
        match self.view {
            CourseView::AboutYou | CourseView::Rate => self.act(desk, act),
            CourseView::Room | CourseView::Projector => {
                let go = if is_back { OpenRoom::undo } else { OpenRoom::redo };
                if self.room.as_mut().is_some_and(go) {
                    self.keep_room(desk);
                }
            }
            CourseView::Editor => {
                let go = if is_back { ExerciseDraft::undo } else { ExerciseDraft::redo };
                if self.editor.as_mut().is_some_and(go) {
                    self.keep_exercise(desk);
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
                self.drop_exercise_draft(desk);
                self.begin_exercise(desk, copied.as_ref());
            }
            (Question::DiscardExercise { .. }, Command::SaveFirst) => {
                self.show_course(desk, CourseView::Editor);
                desk.files.ask_for(FilePurpose::SaveExercise);
            }
            _ => {}
        }
    }
}
