//! Words of tables with one person a row, as survey tools export them.

use crate::model::{Identity, RatingRound, Sector, Shared};
use crate::text::faults::{Advice, advice};
use crate::text::numbers::{count, list};
use crate::text::tables::{excerpt, few, rows_named};
use std::path::Path;

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
    /// Those of [`ID`] that a survey tool gives to each answer it gets, and another survey gives again.
    pub const OF_RESPONSES: &[&str] = &["Respondent id", "Response id", "Submission id", "Id"];
    /// What may follow a criterion in the heading of its comments.
    pub const COMMENT: &[&str] = &["comment", "comments", "note", "notes", "remark", "remarks", "reason"];
}

/// What stands in the place of a name where somebody does not say it, without spaces and marks, in small letters.
pub const PLACEHOLDERS: &[&str] = &[
    "anonymous",
    "anonymoususer",
    "anonymousparticipant",
    "anonymousrespondent",
    "anon",
    "anonym",
    "anonyme",
    "anonymer",
    "anonymus",
    "anonymt",
    "anonymní",
    "anónimo",
    "anónima",
    "anonimo",
    "anonima",
    "anônimo",
    "anônima",
    "anònim",
    "anònima",
    "anonim",
    "anonimowy",
    "anonimowo",
    "anonimno",
    "anoniman",
    "anonimas",
    "anonīms",
    "anonüümne",
    "anonyymi",
    "anoniem",
    "anonieme",
    "névtelen",
    "anonymný",
    "аноним",
    "анонимно",
    "анонимный",
    "анонимен",
    "анонім",
    "анонімно",
    "ανώνυμος",
    "ανώνυμη",
    "ανώνυμο",
    "匿名",
    "無名",
    "无名",
    "익명",
    "مجهول",
    "غيرمعروف",
    "אנונימי",
    "ไม่ระบุชื่อ",
    "ẩndanh",
    "isimsiz",
    "namenlos",
    "noname",
    "nonamegiven",
    "ohnename",
    "ohnenamen",
    "keinname",
    "sansnom",
    "sinnombre",
    "sensenom",
    "semnome",
    "senzanome",
    "geennaam",
    "utannavn",
    "utannamn",
    "безимени",
    "na",
    "none",
    "null",
    "nil",
    "keine",
    "keiner",
    "keineangabe",
    "ka",
    "aucun",
    "aucune",
    "ninguno",
    "ninguna",
    "nessuno",
    "nessuna",
    "nenhum",
    "geen",
    "нет",
    "notgiven",
    "notstated",
    "notspecified",
    "notprovided",
    "unspecified",
    "unknown",
    "unbekannt",
    "inconnu",
    "inconnue",
    "desconocido",
    "desconocida",
    "desconegut",
    "desconeguda",
    "desconhecido",
    "desconhecida",
    "sconosciuto",
    "sconosciuta",
    "onbekend",
    "ukjent",
    "ukendt",
    "okänd",
    "tuntematon",
    "nieznany",
    "неизвестно",
    "private",
    "privat",
    "confidential",
    "vertraulich",
    "secret",
    "name",
    "guest",
    "guestuser",
    "gast",
    "invité",
    "invitado",
    "convidat",
    "ospite",
    "participant",
    "user",
    "teilnehmer",
    "teilnehmerin",
    "participante",
];

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

pub fn too_many_people(most: usize) -> Advice {
    advice(
        format!("more than {most} rows of this table hold answers"),
        "Check that it is the right file. If it is, split it.",
    )
}

pub fn nobody_rated() -> Advice {
    advice(
        "nobody has rated anything in this table",
        "Check that it is the right file, and that it was saved.",
    )
}

pub const ONE_PERSON: &str = "One person";
pub const SEVERAL: &str = "Several people";
pub const SAME_PEOPLE: &str = "The same people";
pub const OTHER_PEOPLE: &str = "Other people";
pub const ROUND_OF_ROWS: &str = "Rows that do not say their round are of";
pub const BEFORE_IT_COUNTS: &str = "Nothing of this table counts before you have decided who is who.";
pub const KNOWN_ABOUT: &str =
    "If they are the same people, the answers of this table take the place of those in the room.";
/// What a screen reader says before the two sides of that choice.
pub const IN_THE_ROOM: &str = "Those in the room";
pub const PASS_OVER: &str = "Leave this table out";
pub const DECIDE: &str = "Decide who is who";

pub fn who_is_who(file: &Path) -> String {
    format!("Who is who in {}", file_name(file))
}

fn file_name(file: &Path) -> String {
    excerpt(&file.file_name().unwrap_or(file.as_os_str()).to_string_lossy())
}

/// Tables of which nobody has said yet who is who.
pub fn waiting(tables: usize) -> String {
    let wait = if tables == 1 { "waits" } else { "wait" };
    format!("{} {wait} for your decision.", count(tables, "table", "tables"))
}

/// How many people there are in how many rows, and in how many rows nobody answered.
pub fn found(people: usize, rows: usize, silent: usize) -> String {
    let found =
        format!("{} in {} with answers.", count(people, "person", "people"), count(rows, "row", "rows"));
    let silent = match silent {
        0 => return found,
        1 => "1 row has no answer and does not count.".to_owned(),
        silent => format!("{silent} rows have no answer and do not count."),
    };
    format!("{found} {silent}")
}

/// What rows share, and which rows.
pub fn shared(shared: Shared, heading: &str, written: &str, rows: &[u32], names: &[String]) -> String {
    let (numbers, written, heading) = (rows_named(rows), excerpt(written), excerpt(heading));
    let say = if rows.len() == 1 { "says" } else { "say" };
    let rows = count(rows.len(), "row", "rows");
    match shared {
        Shared::Placeholder => {
            format!("{rows} {say} “{written}” under “{heading}”, which is nobody’s name: {numbers}.")
        }
        Shared::Repeated => {
            format!("{rows} {say} “{written}” under “{heading}”, too many to tell people apart: {numbers}.")
        }
        Shared::Rounded => format!(
            "{rows} {say} “{written}” under “{heading}”, of which a spreadsheet program kept only the first digits: {numbers}."
        ),
        Shared::Nothing => format!("{rows} with neither a name nor an id: {numbers}."),
        Shared::Name => format!("{rows} share the name “{written}”: {numbers}."),
        Shared::Id => {
            let names: Vec<String> = names.iter().map(|name| format!("“{}”", excerpt(name))).collect();
            let names = match names.len() {
                0 => String::new(),
                1 => format!(", with the name {}", list(&names)),
                _ => format!(", with different names ({})", few(&names)),
            };
            format!("{rows} share “{written}” under “{heading}”{names}: {numbers}.")
        }
    }
}

/// How rows that share something are counted.
pub fn counted(as_what: Identity, rows: &[u32]) -> String {
    match (as_what, rows) {
        (Identity::OnePerson, [.., last]) if rows.len() > 1 => {
            format!("They count as one person, with the answers of row {last}.")
        }
        (Identity::Several, [_, _, ..]) => format!("They count as {} people.", rows.len()),
        _ => "It counts as a person of its own.".to_owned(),
    }
}

/// What a screen reader says of a choice before its two sides.
pub fn choice(group: usize) -> String {
    format!("Group {group}")
}

/// A person without a name.
pub fn of_row(row: u32) -> String {
    format!("row {row}")
}

/// Those in the room with other answers in the same round.
pub fn replaced(who: &[String]) -> String {
    let are = if who.len() == 1 { "seems" } else { "seem" };
    format!(
        "{} {are} to be in the room already, with other answers: {}.",
        count(who.len(), "person", "people"),
        few(&excerpts(who))
    )
}

/// Those in the room with the other round.
pub fn linked(who: &[String]) -> String {
    let have = if who.len() == 1 { "seems to have" } else { "seem to have" };
    format!(
        "{} {have} rated in the other round as well: {}.",
        count(who.len(), "person", "people"),
        few(&excerpts(who))
    )
}

pub fn unchanged(people: usize) -> String {
    let are = if people == 1 { "is" } else { "are" };
    format!("{} {are} in the room already, with the same answers.", count(people, "person", "people"))
}

fn excerpts(texts: &[String]) -> Vec<String> {
    texts.iter().map(|text| excerpt(text)).collect()
}

/// What happens to those who seem to be in the room already.
pub fn known_counted(as_what: Identity) -> &'static str {
    match as_what {
        Identity::OnePerson => "They are taken as the same people; the answers of this table count.",
        Identity::Several => {
            "They are taken as other people, since only a running number says that they are the same."
        }
    }
}

pub fn take_in(people: usize) -> String {
    format!("Take in {}", count(people, "person", "people"))
}

/// Groups that are not shown one by one.
pub fn more_groups(groups: usize) -> String {
    format!(
        "{} are treated as suggested: different people where it is not sure.",
        count(groups, "more group", "more groups")
    )
}

/// A remark on a table, for the command line.
pub fn of_table(file: &Path, remark: &str) -> String {
    format!("{}: {remark}", file.display())
}

pub const MERGE_IT: &str = "Use --merge to count rows that share something as one person.";
