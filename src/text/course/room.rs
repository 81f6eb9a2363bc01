//! Words of the trainer’s room: who has handed in, what to talk about, and what the room agrees on.

use super::debrief::levels;
use crate::findings::{MIN_GROUP, RoomAgreement, closeness, rests_on_few};
use crate::model::{Answer, Confidence, RatingRound, ReferenceRating, Sector};
use crate::scoring::{Disagreement, RoundsDebrief, SectorGap};
use crate::text::cities;
use crate::text::numbers::{count, list};

pub const VIEW: &str = "View";
pub const PEOPLE: &str = "People";
pub const AGENDA: &str = "Agenda";
pub const SECTORS: &str = "Sectors";
pub const SECOND_ROUND: &str = "Round 2";
pub const CONSENSUS: &str = "Consensus";
pub const PROJECTOR: &str = "Projector";
pub const WRITE_REPORT: &str = "Write a report…";
pub const SAVE_COPY: &str = "Save a copy…";
pub const CLOSE: &str = "Close the room";
pub const CLOSE_ABOUT: &str = "Everything stays on this computer. You find the room again under Course.";
pub const ROUND: &str = "Shown round";
pub const FIRST: &str = "First round";
pub const SECOND: &str = "Second round";

pub const COMING_IN: &str = "How ratings come in";
pub const NO_FOLDER: &str = "No folder is chosen yet.";
pub const WATCHED_ABOUT: &str = "Participants open the file session.scidip there, rate, and hand in. Their ratings appear here by themselves. A second file of the same person replaces the first.";
pub const NOT_WATCHED: &str = "The folder of this room is not watched now. Choose it again to go on.";
pub const CHOOSE_FOLDER: &str = "Choose a folder…";
pub const OTHER_FOLDER: &str = "Choose another folder…";
pub const PASS_LAPTOP: &str = "Pass the laptop";
pub const IMPORT: &str = "Import from a spreadsheet…";
pub const TEMPLATE: &str = "Save a template…";
pub const WAYS: [(&str, &str); 3] = [
    (
        "A shared folder",
        "Choose a folder that all can reach, or a stick. Participants rate in their own copy of the program and hand in there.",
    ),
    (
        "This laptop",
        "One after the other sits down and rates. Between two people a curtain hides the answers.",
    ),
    ("A spreadsheet", "Ask with any survey tool, and import its export: a row for each person."),
];
pub const ONLY_FOR_YOU: &str = "Only for you: who has handed in";
pub const ONLY_FOR_YOU_ABOUT: &str =
    "Names stand on this view and nowhere else. Do not show it on the big screen.";
pub const NOBODY: &str = "As soon as somebody hands in, their name and how far they got appear here.";
pub const REFUSED: &str = "Files that were not taken in";
pub const REFUSED_ABOUT: &str =
    "All others count. As soon as a file is mended or replaced, it is taken in by itself.";
pub const LEAVE_OUT: &str = "Leave out";
pub const PUT_BACK: &str = "Put back";
pub const LEFT_OUT: &str = "Left out: counts nowhere";
pub const NO_NAME: &str = "No name given";

pub const AGREEMENT: &str = "How far the room agrees";
pub const WHAT_IS_ALPHA: &str = "What do these numbers mean?";
pub const HIDE_ALPHA: &str = "Hide the explanation";
pub const MOST_DISPUTED_FIRST: &str = "What to talk about, the most disputed first";
pub const PRESS_A_ROW: &str = "Press a question to see all answers, write a note, and decide.";
pub const NOTHING_TO_TALK_ABOUT: &str =
    "The agenda is made from the ratings. It fills as soon as somebody hands in.";
pub const BACK_TO_AGENDA: &str = "Back to the agenda";
pub const PREVIOUS: &str = "Previous";
pub const NEXT: &str = "Next";
pub const WHAT_THE_ROOM_SAID: &str = "What the room said";
pub const IN_THEIR_WORDS: &str = "Why, in their words";
pub const BY_SECTOR: &str = "By sector";
pub const NO_SECTOR_GROUP: &str = "No sector has enough people to be shown.";
pub const SHOW_SMALL: &str = "Show small groups";
pub const NOTE: &str = "Note from the talk";
pub const NOTE_HINT: &str = "What was said, without names";
pub const DECISION: &str = "What stands";
pub const BY_THE_RULES: &str = "By the rules:";
pub const DECIDE: &str = "The room decides otherwise";
pub const REASON: &str = "Why the room decides so";
pub const REASON_HINT: &str = "What made the difference";
pub const REASON_MISSING: &str = "Write down why. Without a reason the decision does not stand.";
pub const BACK_TO_SUGGESTION: &str = "Back to the suggestion";

pub const SECTORS_ABOUT: &str = "The median of each sector, question by question, the widest gap first. A difference is worth asking about. It does not tell who is right.";
pub const NO_SECTOR: &str =
    "Nobody has said yet for which sector they speak. Participants are asked before their first question.";
pub const ONE_SECTOR: &str =
    "Only one sector has enough people to be shown, so there is nothing to set beside it.";
pub const WITHOUT_A_MEDIAN: &str =
    "Medians, with the number of people above. A dash: too few of them gave a level there.";
pub const OTHER_GAPS: &str = "The other gaps in words";
pub const NO_GAP: &str = "The medians of the sectors that can be shown are the same on every question.";

pub const SECOND_HEAD: &str = "A second round, after the talk";
pub const START_SECOND: &str = "Start the second round";
pub const SECOND_ABOUT: [&str; 4] = [
    "First talk about what stands at the top of the agenda. The question is what each has read or knows, not who is right.",
    "Then start the second round.",
    "Everybody opens session.scidip again, or presses “Look for a second round”, and finds the answers of the first round. Whoever is persuaded changes them, and all hand in again. On this laptop, pass it round once more.",
    "The first round stays as it is. Here you then see what moved.",
];
pub const SECOND_TOO_EARLY: &str =
    "Wait until people have handed in for the first round. Then this is where the second one starts.";
pub const SECOND_WAITS: &str = "The second round is open. Nobody has handed in for it yet.";
pub const BACK_TO_FIRST: &str = "Back to the first round";
pub const WHAT_MOVED: &str = "What moved";
pub const AGREEMENT_IS_NOT_ACCURACY: &str =
    "Rising agreement is not rising accuracy: a room can agree on what is wrong.";
pub const QUESTION_BY_QUESTION: &str = "Question by question";

pub const OPEN_AS_ASSESSMENT: &str = "Open as an assessment";
pub const OPEN_ABOUT: &str = "What the room agreed on opens like any other assessment, with reasons and notes. Nobody’s name is in it.";
pub const SCORE_OF_ROOM: &str = "The score of the room";
pub const SCORE_AS_ASSESSMENT: &str = "Opened as an assessment the index is another one: there only what is settled counts, with what the room decided, and all questions of the framework that stand open leave a range.";
pub const SHOW_KEY: &str = "Show the key";
pub const QUESTION_LIST: &str = "What the room agrees on";

/// The round that is open, in a line above the title.
pub fn place(exercise: &str, round: RatingRound) -> String {
    let round = match round {
        RatingRound::First => "first round",
        RatingRound::Second => "second round",
    };
    format!("{exercise} · {round}")
}

/// "12 people have rated; the room agrees on 7 of 11 questions". `found` is of the round that counts.
pub fn headline(rounds: Option<&RoundsDebrief>, found: &RoomAgreement) -> String {
    let people = rounds.map_or(found.people, RoundsDebrief::everybody);
    let have = if people == 1 { "has" } else { "have" };
    let rated = format!("{} {have} rated", count(people, "person", "people"));
    let of = count(found.questions, "question", "questions");
    match (people, rounds) {
        (0, _) => "Nobody has handed in yet".to_owned(),
        (1, _) => rated,
        (_, None) => format!("{rated}; the room agrees on {} of {of}", found.agreed()),
        (_, Some(rounds)) => format!(
            "{rated}, {} in the first round and {} in the second; in the second the room agrees on {} of {of}",
            rounds.people + rounds.leavers,
            rounds.people + rounds.late_comers,
            found.agreed()
        ),
    }
}

pub fn people_tab(people: usize) -> String {
    if people == 0 { PEOPLE.to_owned() } else { format!("{PEOPLE} · {people}") }
}

/// In place of their names, which may tell whose they are.
pub fn some_refused(files: usize) -> String {
    let were = if files == 1 { "was" } else { "were" };
    format!("{} {were} not taken in. People tells why.", count(files, "file", "files"))
}

/// Why a file was not taken in, with the place in it where that is known.
pub fn refused(place: Option<String>, what: &str) -> String {
    let told = place.map_or_else(|| what.to_owned(), |place| format!("{place}: {what}"));
    let mut letters = told.chars();
    let first = letters.next().map(|letter| letter.to_uppercase().to_string()).unwrap_or_default();
    first + letters.as_str()
}

pub fn watched(folder: &std::path::Path) -> String {
    format!("Watching {}", folder.display())
}

/// "Government · Head of unit · Lisbon", as far as it was said.
pub fn person(sector: Option<Sector>, role: &str, city: &str) -> String {
    let parts = [super::debrief::sector(sector), role.trim(), city.trim()];
    let told: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    told.join(" · ")
}

/// How far somebody got in each round.
pub fn progress(first: Option<usize>, second: Option<usize>, of: usize) -> String {
    match (first, second) {
        (Some(first), None) => format!("{first} of {of}"),
        (Some(first), Some(second)) => format!("{first} of {of}, then {second} of {of}"),
        (None, Some(second)) => format!("second round only: {second} of {of}"),
        (None, None) => String::new(),
    }
}

pub fn leave_out(name: &str) -> String {
    format!("Leave out {name}")
}

pub fn put_back(name: &str) -> String {
    format!("Put back {name}")
}

/// What was answered, in a narrow place: "Median 2, middle half 1–3 · 4 not known".
pub fn middle(spread: &Disagreement) -> String {
    let middle = match (spread.median, spread.q1, spread.q3) {
        (Some(median), Some(q1), Some(q3)) if q1 < q3 => {
            Some(format!("Median {}, middle half {}–{}", levels(median), levels(q1), levels(q3)))
        }
        (Some(median), ..) => Some(format!("Median {}", levels(median))),
        _ => None,
    };
    middle.into_iter().chain(super::debrief::without_level(spread)).collect::<Vec<_>>().join(" · ")
}

/// How near the levels on one criterion are: in words, and A.
pub fn agreement(a: Option<f64>) -> String {
    let words = super::debrief::closeness(closeness(a));
    a.map_or_else(|| words.to_owned(), |a| format!("{words} · A {}", super::debrief::hundredths(a)))
}

/// What a screen reader says of a line of the agenda.
pub fn agenda_row(name: &str, status: &str, spread: &str, dispute: &str) -> String {
    format!("{name}: {status}. {spread}. {dispute}")
}

pub fn in_agenda(number: usize, of: usize) -> String {
    format!("{number} of {of} on the agenda")
}

/// Groups that are not shown.
pub fn hidden_groups(groups: &[(Option<Sector>, usize)]) -> String {
    let told: Vec<String> = groups
        .iter()
        .map(|(sector, people)| {
            format!("{} ({})", super::debrief::sector(*sector), count(*people, "person", "people"))
        })
        .collect();
    format!("Not shown: {}. {}.", list(&told), super::debrief::SMALL_GROUP)
}

pub fn small_groups_shown() -> String {
    format!(
        "Groups of fewer than {MIN_GROUP} are shown: their members can tell who said what. Ask them first, and keep this off the big screen."
    )
}

/// A sector and its number of people.
pub fn group(sector: Option<Sector>, people: usize) -> String {
    format!("{} · {people}", super::debrief::sector(sector))
}

/// The median of a group, or that it has none to show.
pub fn group_median(median: Option<f64>) -> String {
    median.map_or_else(|| "too few levels".to_owned(), |median| format!("median {}", levels(median)))
}

/// “Government rates ‘Strategy and mandate’ 2 levels higher than Civil society”, with a caution where few say so.
pub fn widest_gap(name: &str, gap: &SectorGap) -> String {
    let sectors = |sectors: &[Sector]| {
        let names: Vec<&str> = sectors.iter().map(|sector| cities::sector(*sector)).collect();
        list(&names)
    };
    let rates = if gap.high.len() == 1 { "rates" } else { "rate" };
    let apart = levels(gap.gap);
    let unit = if apart == "1" { "level" } else { "levels" };
    let (high, low) = (sectors(&gap.high), sectors(&gap.low));
    if rests_on_few(gap) {
        return format!(
            "{high} {rates} “{name}” {apart} {unit} higher than {low}; only {} and {} people say so: a reason to ask, not a finding",
            gap.high_levels, gap.low_levels
        );
    }
    format!("{high} {rates} “{name}” {apart} {unit} higher than {low}")
}

/// The medians of both rounds.
pub fn from_to(first: Option<f64>, second: Option<f64>) -> String {
    let told = |median: Option<f64>| median.map_or_else(|| crate::text::numbers::NONE.to_owned(), levels);
    if first == second {
        return format!("Median {} in both rounds", told(first));
    }
    format!("Median from {} to {}", told(first), told(second))
}

/// What the room has settled.
pub fn settled(settled: usize, of: usize) -> String {
    if settled == of {
        return format!("All {of} questions are settled");
    }
    format!("{settled} of {} settled, {} open", count(of, "question", "questions"), of - settled)
}

/// What the key says beside the room’s answer; `of_all_cities` where the case says it of all cities only.
pub fn key(rating: Option<&ReferenceRating>, of_all_cities: bool) -> String {
    match rating {
        Some(rating) => format!("Key: {}", super::debrief::level_range(rating.low, rating.high)),
        None if of_all_cities => "Key: not known, the case does not say it of this city".to_owned(),
        None => "Key: not known, the case does not say".to_owned(),
    }
}

pub fn open_criterion(name: &str) -> String {
    format!("Open “{name}”")
}

/// An answer one can press, in a narrow place.
pub fn answer_chip(answer: Answer) -> String {
    match answer {
        Answer::Level(level) => level.to_string(),
        other => super::debrief::answer(Some(other)),
    }
}

pub fn decide(answer: Answer) -> String {
    format!("Decide: {}", super::debrief::answer(Some(answer)))
}

/// What somebody wrote to an answer: "Level 3, high confidence: two partners are named".
pub fn in_their_words(answer: Option<Answer>, confidence: Option<Confidence>, note: &str) -> String {
    let answer = super::debrief::answer(answer);
    let sure =
        confidence.map(|of| format!(", {}", crate::text::score::confidence_words(of))).unwrap_or_default();
    format!("{answer}{sure}: {}", note.trim())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_gap_between_sectors_is_a_sentence_of_its_own() {
        let gap = SectorGap {
            criterion: 0,
            gap: 1.0,
            low: vec![Sector::CivilSociety],
            low_median: 1.5,
            low_levels: 5,
            high: vec![Sector::Government, Sector::Research],
            high_median: 2.5,
            high_levels: 7,
        };
        let told = widest_gap("Mandate", &gap);
        assert_eq!(told, "Government and Research rate “Mandate” 1 level higher than Civil society");
        let few = widest_gap("Mandate", &SectorGap { low_levels: 4, ..gap });
        assert!(few.ends_with("; only 7 and 4 people say so: a reason to ask, not a finding"), "{few}");
    }
}
