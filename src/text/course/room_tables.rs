//! Words of tables with one person a row, as survey tools export them.

use crate::model::{RatingRound, Sector};
use crate::text::faults::{Advice, advice};
use crate::text::numbers::list;
use crate::text::tables::excerpt;

/// How columns about people are called. The first name is the one the program writes; case, spaces and marks
/// do not count where they are read.
pub mod columns {
    pub const NAME: &[&str] = &[
        "Name",
        "Pseudonym",
        "Name or pseudonym",
        "Your name",
        "Full name",
        "Nickname",
        "Participant",
        "Respondent",
        "Rater",
    ];
    pub const SECTOR: &[&str] = &[
        "Sector",
        "Your sector",
        "Helix sector",
        "Organisation type",
        "Organization type",
        "Type of organisation",
        "Type of organization",
    ];
    pub const ROLE: &[&str] = &["Role", "Your role", "Function", "Position", "Job title"];
    pub const CITY: &[&str] = &["City", "Your city", "Town", "Municipality"];
    pub const ROUND: &[&str] = &["Round", "Rating round"];
    /// What tells two people of the same name apart, the surest first. It is not kept.
    pub const ID: &[&str] = &[
        "Participant id",
        "Respondent id",
        "Token",
        "Email",
        "E-mail",
        "Email address",
        "E-mail address",
        "Username",
        "User name",
        "Response id",
        "Submission id",
        "Id",
    ];
    /// What may follow a criterion in the heading of its comments.
    pub const COMMENT: &[&str] = &["comment", "comments", "note", "notes", "remark", "remarks", "reason"];
}

/// What can be chosen in a cell of the template.
pub const CHOICES: [&str; 7] = ["0", "1", "2", "3", "4", "n/a", "?"];
pub const CHOICES_SAID: &str =
    "Write 0, 1, 2, 3, 4, n/a (not applicable) or ? (not known), or leave the cell blank.";
pub const HOW_TO: [&str; 5] = [
    "One row for each person. Names can be left out or be a word of their own choice.",
    "For each question, write the number of the level that fits best; the levels stand below.",
    "Write ? where it is not known, and n/a where the question does not concern the initiative. A blank cell is no answer.",
    "The sector is one of the list, or blank.",
    "Keep the headings as they are. Columns that are not needed can be deleted.",
];

/// How people call their sector, beside the names that the program shows.
const SECTORS: &[(Sector, &[&str])] = &[
    (
        Sector::Government,
        &[
            "public sector",
            "public administration",
            "public authority",
            "local government",
            "city administration",
            "city government",
            "city council",
            "municipality",
            "public",
        ],
    ),
    (
        Sector::Research,
        &[
            "academia",
            "academic",
            "science",
            "university",
            "universities",
            "research institution",
            "higher education",
        ],
    ),
    (Sector::Industry, &["business", "company", "private sector", "private", "economy", "enterprise"]),
    (
        Sector::CivilSociety,
        &[
            "citizens",
            "citizen",
            "community",
            "ngo",
            "non-governmental organisation",
            "non-governmental organization",
            "non-profit",
            "nonprofit",
            "association",
        ],
    ),
    (
        Sector::International,
        &[
            "international",
            "international organisation",
            "international organization",
            "network",
            "city network",
            "international network",
        ],
    ),
];
/// How people say that they do not say.
const NO_SECTOR: &[&str] =
    &["other", "none", "n/a", "not stated", "no answer", "prefer not to say", "rather not say"];

/// Every way to write each sector, the name that the program shows first.
pub fn sectors() -> impl Iterator<Item = (Sector, &'static str)> {
    let shown = Sector::ALL.iter().map(|sector| (*sector, crate::text::cities::sector(*sector)));
    shown.chain(SECTORS.iter().flat_map(|(sector, words)| words.iter().map(|word| (*sector, *word))))
}

/// Every way to leave the sector open.
pub fn no_sector() -> impl Iterator<Item = &'static str> {
    NO_SECTOR.iter().copied()
}

/// Every way to write each round.
pub const ROUNDS: &[(RatingRound, &[&str])] = &[
    (RatingRound::First, &["1", "1.0", "first", "first round", "round 1", "1st"]),
    (RatingRound::Second, &["2", "2.0", "second", "second round", "round 2", "2nd"]),
];

pub fn unknown_sector(cell: &str) -> Advice {
    let names: Vec<&str> = Sector::ALL.iter().map(|sector| crate::text::cities::sector(*sector)).collect();
    advice(
        format!("“{}” is no sector", excerpt(cell)),
        format!("Write one of {}, or leave the cell blank.", list(&names)),
    )
}

pub fn unknown_round(cell: &str) -> Advice {
    advice(format!("“{}” is no round", excerpt(cell)), "Write 1 or 2, or leave the cell blank.")
}

/// No column is a question.
pub fn no_criteria(headings: &[String], example: &str) -> Advice {
    let found = if headings.is_empty() {
        "there are no headings".to_owned()
    } else {
        let shown: Vec<String> = headings.iter().map(|heading| format!("“{}”", excerpt(heading))).collect();
        format!("the headings are {}", shown.join(", "))
    };
    advice(
        format!("no column of this table is one of the questions; {found}"),
        format!("Begin the heading of each question with its id, such as {example}, or use the template."),
    )
}

/// Two columns that are both read as one thing.
pub fn same_column(heading: &str, other: &str) -> Advice {
    advice(
        format!("the columns “{}” and “{}” are about the same", excerpt(other), excerpt(heading)),
        "Delete one of them, or rename it so that it is clear which one counts.",
    )
}

pub fn nobody_rated() -> Advice {
    advice(
        "nobody has rated anything in this table",
        "Check that it is the right file, and that it was saved.",
    )
}
