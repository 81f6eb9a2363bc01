//! What a user can ask for in a course.

use super::CourseView;
use super::room::OpenRoom;
use super::writing::ExerciseDraft;
use crate::model::{
    CriterionId, Decision, Exercise, ExerciseId, Naming, Participant, RaterId, RatingRound, SessionId,
    TableChoices,
};
use crate::session::{Change, Edited, ExerciseField, Move, RatingAct, RatingEdit, Session};
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

impl Session {
    pub(in crate::session) fn apply_course(&mut self, command: CourseCommand) {
        use CourseCommand as C;
        match command {
            C::Show(view) => self.show_course(view),
            C::ShowExercise(id) => self.show_exercise(&id),
            C::StartAlone(id) => self.start_alone(&id),
            C::StartAfresh => self.ask_to_start_afresh(),
            C::SetParticipant(participant) => self.act(RatingAct::SetParticipant(participant)),
            C::Rate(criterion, edit) => self.act(RatingAct::Rate(criterion, edit)),
            C::ShowCriterion(criterion) => self.show_in_course(criterion),
            C::Step(step) => self.step_in_course(step),
            C::HandIn => self.act(RatingAct::HandIn),
            C::LookAgain => self.look_again(),
            C::StartRoom { exercise, title, naming, folder } => {
                self.start_room(&exercise, title, naming, folder);
            }
            C::OpenKeptRoom(session) => self.open_kept_room(&session),
            C::DiscardRoom(session) => self.discard_room(&session),
            C::CloseRoom => {
                self.course.room = None;
                self.show_course(CourseView::Home);
            }
            C::PassTheLaptop => self.ask_to_pass_the_laptop(),
            C::SitDown(rater) => self.sit_down(rater.as_ref()),
            C::ChooseInTable { content, choices } => self.choose_in_table(&content, choices),
            C::TakeInTable(content) => self.take_in_table(&content),
            C::PassTableOver(content) => self.pass_table_over(&content),
            C::LeaveOut(rater) => self.edit_room(Change::RoomLeftOut, |room| {
                room.left_out.insert(rater);
            }),
            C::PutBack(rater) => self.edit_room(Change::RoomLeftOut, |room| {
                room.left_out.remove(&rater);
            }),
            C::NoteOn(criterion, note) => self.edit_room(Change::RoomNote(criterion.clone()), |room| {
                if note.trim().is_empty() {
                    room.notes.remove(&criterion);
                } else {
                    room.notes.insert(criterion, note);
                }
            }),
            C::Decide(criterion, decision) => {
                let decided =
                    self.course.room.as_ref().and_then(|room| room.room().decisions.get(&criterion));
                let is_reason = decided
                    .zip(decision.as_ref())
                    .is_some_and(|(before, after)| before.answer == after.answer);
                let change = if is_reason { Change::RoomReason } else { Change::RoomDecision };
                self.edit_room(change(criterion.clone()), |room| match decision {
                    Some(decision) => {
                        room.decisions.insert(criterion, decision);
                    }
                    None => {
                        room.decisions.remove(&criterion);
                    }
                });
            }
            C::StartSecondRound => self.change_round(RatingRound::Second),
            C::BackToFirstRound => self.change_round(RatingRound::First),
            C::Reveal(revealed) => {
                if let Some(room) = &mut self.course.room {
                    room.reveal(revealed);
                }
            }
            C::OpenConsensus => self.open_consensus(),
            C::WriteExercise(copied) => self.write_exercise(copied.as_ref()),
            C::GoOnWriting => self.show_course(CourseView::Editor),
            C::EditExercise { field, exercise } => self.edit_exercise(field, *exercise),
            C::DiscardExercise => {
                self.drop_exercise_draft();
                self.show_course(CourseView::Home);
            }
        }
    }

    /// Undo or redo in the sheet that is being filled in, or in the room.
    pub(in crate::session) fn travel_in_course(
        &mut self,
        in_sheet: RatingAct,
        in_room: fn(&mut OpenRoom) -> bool,
        in_editor: fn(&mut ExerciseDraft) -> bool,
    ) {
        match self.course.view {
            CourseView::AboutYou | CourseView::Rate => self.act(in_sheet),
            CourseView::Room | CourseView::Projector if self.course.room.as_mut().is_some_and(in_room) => {
                self.keep_room();
            }
            CourseView::Editor if self.course.editor.as_mut().is_some_and(in_editor) => {
                self.keep_exercise();
            }
            _ => {}
        }
    }
}
