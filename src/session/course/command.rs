//! What a user can ask for in a course.

use super::{CourseView, PhoneCommand};
use crate::model::{
    CriterionId, Decision, Exercise, ExerciseId, Naming, Participant, RaterId, SessionId, TableChoices,
};
use crate::session::{Edited, ExerciseField, Move, RatingEdit};
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

    /// About phones in the room.
    Phones(PhoneCommand),

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
