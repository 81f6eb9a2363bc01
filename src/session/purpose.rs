//! What a file is wanted for.

/// What a file is wanted for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum FilePurpose {
    Open,
    SaveAs,
    /// Only to be shown in the list of recent files.
    Recent,
    CompareWith,
    AddCity,
    /// A folder of cities that a network shares.
    NetworkFolder,
    /// The assessment as a reference city.
    SaveReference,
    OpenFramework,
    /// A folder that participants of a course put their sheets into.
    ShareFolder,
    /// A copy of a room.
    SaveRoom,
    /// One’s own rating sheet.
    SaveSheet,
    SaveExercise,
    /// Ratings of many people, from a spreadsheet.
    ImportRatings,
    /// A form to rate on paper.
    SaveForm,
    /// What a trainer takes into the room.
    SavePack,
    /// What came of a room.
    SaveRoomReport,
    /// An empty spreadsheet for the ratings of a room.
    SaveRoomTemplate,
    /// The pages of a phone as one file.
    SavePage,
    /// A report of the open assessment.
    Export,
    /// Its plan, for a calendar or as a table.
    ExportPlan,
    /// A file that proves an answer; only its place is kept.
    EvidenceFile,
    /// Ratings of the open assessment, from a spreadsheet.
    ImportAssessment,
    /// An empty spreadsheet to rate in.
    SaveTemplate,
}

impl FilePurpose {
    /// Whether it is a file of a course.
    pub fn is_of_course(self) -> bool {
        matches!(
            self,
            Self::ShareFolder
                | Self::SaveRoom
                | Self::SaveSheet
                | Self::SaveExercise
                | Self::SaveForm
                | Self::SavePack
                | Self::SaveRoomReport
                | Self::SaveRoomTemplate
                | Self::SavePage
                | Self::ImportRatings
        )
    }
}
