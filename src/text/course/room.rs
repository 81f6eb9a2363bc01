//! Words of the trainer’s room: who has handed in, what to talk about, and what the room agrees on.

use super::debrief::levels;
use crate::model::{Answer, Confidence, RatingRound, Sector};
use crate::scoring::{Disagreement, MIN_GROUP, SectorGap};
use crate::text::cities;
use crate::text::numbers::{count, list, whole};

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
pub const WATCHED_ABOUT: &str = "Participants open the file session.ron there, rate, and hand in. Their ratings appear here by themselves. A second file of the same person replaces the first.";
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
    "Everybody opens session.ron again, or presses “Look for a second round”, and finds the answers of the first round. Whoever is persuaded changes them, and all hand in again. On this laptop, pass it round once more.",
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
pub const SHOW_KEY: &str = "Show the key";
pub const NOT_IN_KEY: &str = "not in the case";
pub const QUESTION_LIST: &str = "What the room agrees on";

/// The round that is open, in a line above the title.
pub fn place(exercise: &str, round: RatingRound) -> String {
    let round = match round {
        RatingRound::First => "first round",
        RatingRound::Second => "second round",
    };
    format!("{exercise} · {round}")
}

/// "12 people have rated; the room agrees on 7 of 11 criteria".
pub fn headline(raters: usize, again: Option<usize>, agreed: usize, criteria: usize) -> String {
    if raters == 0 && again.is_none() {
        return "Nobody has handed in yet".to_owned();
    }
    let have = |n| if n == 1 { "has" } else { "have" };
    let people = format!("{} {} rated", count(raters, "person", "people"), have(raters));
    let rounds = again.map_or_else(String::new, |again| format!(", {again} in the second round"));
    format!("{people}{rounds}; the room agrees on {agreed} of {}", count(criteria, "criterion", "criteria"))
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

/// Median and quartiles in a narrow place.
pub fn middle(spread: &Disagreement) -> String {
    match (spread.median, spread.q1, spread.q3) {
        (Some(median), Some(q1), Some(q3)) => {
            format!("Median {}, quartiles {}–{}", levels(median), levels(q1), levels(q3))
        }
        _ => String::new(),
    }
}

/// The agreement on one criterion: in words, and A.
pub fn agreement(a: Option<f64>) -> String {
    let words = super::debrief::agreement(a);
    a.map_or_else(|| words.to_owned(), |a| format!("{words} · A {}", super::debrief::hundredths(a)))
}

/// What a screen reader says of a line of the agenda.
pub fn agenda_row(name: &str, status: &str, spread: &str) -> String {
    format!("{name}: {status}. {spread}")
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

/// “Government rates ‘Strategy and mandate’ 2 levels higher than Civil society”.
pub fn widest_gap(name: &str, gap: &SectorGap) -> String {
    let sectors = |sectors: &[Sector]| {
        let names: Vec<&str> = sectors.iter().map(|sector| cities::sector(*sector)).collect();
        list(&names)
    };
    let rates = if gap.high.len() == 1 { "rates" } else { "rate" };
    let apart = levels(gap.gap);
    let unit = if apart == "1" { "level" } else { "levels" };
    format!("{} {rates} “{name}” {apart} {unit} higher than {}", sectors(&gap.high), sectors(&gap.low))
}

/// Who has handed in again, and who only now.
pub fn handed_in_again(again: usize, first: usize, new: usize) -> String {
    let told =
        format!("{again} of {} handed in for the second round so far.", count(first, "person", "people"));
    match new {
        0 => told,
        1 => format!("{told} One more handed in for the second round only."),
        _ => format!("{told} {new} more handed in for the second round only."),
    }
}

/// What the same people did, in per cent of the levels they gave twice.
pub fn shares(unchanged: f64, nearer: f64) -> String {
    let percent = |share: f64| whole(100.0 * share);
    format!(
        "{} % of the levels stayed, {} % moved towards the middle of the first round.",
        percent(unchanged),
        percent(nearer)
    )
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

/// An answer beside the room’s.
pub fn key(low_high: Option<&str>) -> String {
    format!("Key: {}", low_high.unwrap_or(NOT_IN_KEY))
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
    fn the_headline_tells_who_has_rated_and_on_how_much_the_room_agrees() {
        assert_eq!(headline(0, None, 0, 11), "Nobody has handed in yet");
        assert_eq!(headline(1, None, 0, 11), "1 person has rated; the room agrees on 0 of 11 criteria");
        let later = headline(12, Some(9), 7, 11);
        assert_eq!(later, "12 people have rated, 9 in the second round; the room agrees on 7 of 11 criteria");
    }

    #[test]
    fn whoever_comes_only_for_the_second_round_is_not_counted_among_those_of_the_first() {
        let told = handed_in_again(1, 2, 1);
        assert!(
            told.starts_with("1 of 2 people handed in") && told.ends_with("for the second round only."),
            "{told}"
        );
        assert_eq!(handed_in_again(2, 2, 0), "2 of 2 people handed in for the second round so far.");
    }

    #[test]
    fn a_gap_between_sectors_is_a_sentence_of_its_own() {
        let gap = SectorGap {
            criterion: 0,
            gap: 1.0,
            low: vec![Sector::CivilSociety],
            low_median: 1.5,
            high: vec![Sector::Government, Sector::Research],
            high_median: 2.5,
        };
        let told = widest_gap("Mandate", &gap);
        assert_eq!(told, "Government and Research rate “Mandate” 1 level higher than Civil society");
    }
}
