//! What a user can ask for.

use super::{
    ActionEdit, CourseCommand, Edited, FilePurpose, HelpPage, InquiryEdit, LeadEdit, Move, NetworkCommand,
    ProfileField, RatingEdit, ReportEdit, Route, ShareCommand,
};
use crate::findings::AlternativeId;
use crate::model::{
    Answer, AreaId, CheckLength, CityId, CriterionId, FrameworkRef, Initiative, Level, StepCost, WebAddress,
    Weight,
};
use crate::report::ChartId;
use crate::store::{Renderer, TextSize, ThemeChoice};
use std::path::PathBuf;

/// Something a user asks for.
#[derive(Debug)]
pub enum Command {
    GoTo(Route),
    /// A new assessment.
    Begin(CheckLength),
    OpenExample(usize),
    /// Shows the dialog for a file.
    AskFor(FilePurpose),
    StopAsking,
    /// A file was chosen.
    UseFile(FilePurpose, PathBuf),
    Save,
    /// Closes the document and goes to the start.
    CloseDocument,
    /// Closes the window.
    Quit,
    OpenRecovered(usize),
    DiscardRecovered(usize),
    ForgetRecent(PathBuf),

    /// Changes the profile.
    Describe {
        field: Edited<ProfileField>,
        initiative: Box<Initiative>,
    },
    SetCheck(CheckLength),
    Rate(CriterionId, RatingEdit),
    /// The same by a key, for the question that is shown: it is said.
    AnswerByKey(CriterionId, Answer),
    /// The answer of the round before is still right: says so, and leads on to the next that was not looked at.
    StillSo(CriterionId),
    /// Evidence of the round before fits the level that stands now.
    KeepEvidence(CriterionId),
    /// Words were typed where no field has the cursor.
    IgnoreWords,
    ShowCriterion(CriterionId),
    Step(Move),
    SetAreaWeight(AreaId, Weight),
    SetCriterionWeight(CriterionId, Weight),
    /// One of the framework's presets, by its position.
    UseWeightPreset(usize),
    /// Back to the framework's weights.
    ResetWeights,
    /// Sets the current answers aside as an earlier round, and goes on from a copy.
    StartRound {
        /// Name of the round that ends.
        earlier: String,
        /// Name of the one that begins.
        new: String,
    },
    /// Names the current round.
    NameRound(String),
    /// Carries the answers over to another version of the framework.
    UseVersion(FrameworkRef),
    Undo,
    Redo,

    /// Puts the next step of that criterion into the plan.
    AddAction(CriterionId),
    /// Puts several steps into the plan at once, each by the level it starts from.
    AddActions(Vec<(CriterionId, Level)>),
    /// The action at that place of the plan.
    RemoveAction(usize),
    /// Puts a step of the user’s own at the end of the plan.
    AddOwnAction,
    EditAction(usize, ActionEdit),
    /// Changes what is noted on finding out about a criterion.
    EditInquiry(CriterionId, InquiryEdit),
    SetStepCost(CriterionId, StepCost),

    /// Changes what is chosen for the report.
    EditReport(ReportEdit),
    StopExport,
    /// Has a chart of the report painted, to be copied.
    CopyChart(ChartId),
    /// Puts the summary of the report into the clipboard, as text.
    CopySummary,
    /// Puts the list of what is to be found out into the clipboard, as the text of a mail.
    CopyFindOut,
    /// Shows the folder of the report that was written last.
    OpenFolder,
    /// Shows that report itself.
    OpenWritten,
    /// Something in a course.
    Course(CourseCommand),
    /// Something of the folder of cities.
    Network(NetworkCommand),
    /// Something in the dialog that shares the assessment as a reference.
    Share(ShareCommand),

    Toggle(AlternativeId),
    /// Whether what is said of all cities together counts as said of each.
    CountGeneral(bool),
    ShowCell(CriterionId, Option<AlternativeId>),
    HideCell,
    ExploreCity(CityId),
    /// Changes the leads that the user has added.
    EditLeads(LeadEdit),
    /// Opens a page in the browser of the desktop.
    OpenAddress(WebAddress),

    SetTheme(ThemeChoice),
    SetTextSize(TextSize),
    /// Whether choosing an answer leads on to the next question by itself.
    SetGoesOn(bool),
    /// A page of help, or none.
    Help(Option<HelpPage>),
    /// What draws the window from the next start on.
    SetDrawing(Option<Renderer>),
    PutAway(usize),
    /// Answers to a question.
    SaveFirst,
    WithoutSaving,
    SaveOverChanges,
    Cancel,
    /// The spreadsheet that was opened is taken in as that.
    ImportAs(FilePurpose),
}

impl Command {
    /// Whether the open assessment is left by it, so that unsaved changes would be lost.
    pub fn leaves_document(&self) -> bool {
        matches!(
            self,
            Self::Begin(_) | Self::OpenExample(_) | Self::OpenRecovered(_) | Self::CloseDocument | Self::Quit
        )
    }
}
