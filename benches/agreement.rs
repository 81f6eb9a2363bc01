//! How long a full room takes: 500 raters on 28 criteria, from their files to the debrief.

use divan::{Bencher, black_box};
use scidip_scorecard::model::{
    Answer, CriterionId, ExerciseId, Framework, Level, Participant, RaterId, Rating, RatingRound,
    RatingSheet, Sector, SessionId,
};
use scidip_scorecard::scoring::{
    ConsensusRules, Debrief, Disagreement, Ratings, Scale, agenda, by_group, jackknife_over_criteria,
    jackknife_over_raters, krippendorff_alpha, suggest_consensus,
};
use scidip_scorecard::store::{Expected, FolderIntake, Library, Wanted, save_sheet};

fn main() {
    divan::main();
}

/// Levels scattered around one of each criterion; one answer in eight is "not known".
fn room() -> Ratings {
    const RATERS: u64 = 500;
    const CRITERIA: u64 = 28;
    let mut state = 1_u64;
    let mut next = |below: u64| {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (state >> 33) % below
    };
    let mut room = Ratings::new(28);
    for _ in 0..RATERS {
        let row: Vec<Option<Answer>> = (0..CRITERIA)
            .map(|criterion| match next(8) {
                0 => Some(Answer::NotKnown),
                _ => Level::ALL
                    .get(usize::try_from((criterion % 5 + next(3)).saturating_sub(1)).unwrap_or(0))
                    .or(Some(&Level::MAX))
                    .map(|level| Answer::Level(*level)),
            })
            .collect();
        room.push(&row);
    }
    room
}

#[divan::bench]
fn alpha(bencher: Bencher) {
    let room = room();
    bencher.bench(|| krippendorff_alpha(black_box(&room), Scale::Ordinal));
}

/// The measure of the course: under 10 ms.
#[divan::bench]
fn alpha_with_both_jackknives(bencher: Bencher) {
    let room = room();
    bencher.bench(|| {
        let room = black_box(&room);
        (jackknife_over_criteria(room, Scale::Ordinal), jackknife_over_raters(room, Scale::Ordinal))
    });
}

#[divan::bench]
fn spread_agenda_and_consensus(bencher: Bencher) {
    let room = room();
    let rules = ConsensusRules::default();
    bencher.bench(|| {
        let spread = Disagreement::of_room(black_box(&room));
        let consensus: Vec<_> = spread.iter().map(|s| suggest_consensus(&s.counts, &rules)).collect();
        (agenda(&spread), consensus)
    });
}

#[divan::bench]
fn medians_of_five_sectors(bencher: Bencher) {
    let room = room();
    let sectors: Vec<usize> = (0..room.raters()).map(|rater| rater % 5).collect();
    bencher.bench(|| {
        by_group(black_box(&room), &sectors).into_values().map(|g| g.medians()).collect::<Vec<_>>()
    });
}

/// The same room as sheets on the first 28 criteria of the built-in framework.
#[expect(clippy::unwrap_used, reason = "what is compiled in can be read")]
fn sheets() -> (Library, Vec<RatingSheet>) {
    let library = Library::built_in().unwrap();
    let framework = library.default_framework().unwrap();
    let room = room();
    let sheet = |rater: usize| {
        let answers = framework.criteria.iter().zip(room.rater(rater));
        let rating = |answer| Rating { answer, note: "What the case says.".into(), ..Rating::default() };
        RatingSheet {
            session: Some(SessionId::new("bench")),
            exercise: ExerciseId::new("bench"),
            framework: framework.as_ref().into(),
            round: RatingRound::First,
            rater: RaterId::new(format!("rater-{rater}")),
            edition: 0,
            participant: Participant { sector: Some(Sector::ALL[rater % 5]), ..Participant::default() },
            ratings: answers.map(|(criterion, answer)| (criterion.id.clone(), rating(*answer))).collect(),
        }
    };
    let sheets = (0..room.raters()).map(sheet).collect();
    (library, sheets)
}

fn asked(framework: &Framework) -> Vec<CriterionId> {
    framework.criteria.iter().take(28).map(|criterion| criterion.id.clone()).collect()
}

/// Everything a debrief shows.
#[divan::bench]
#[expect(clippy::unwrap_used, reason = "there is a framework")]
fn debrief(bencher: Bencher) {
    let (library, sheets) = sheets();
    let framework = library.default_framework().unwrap();
    let asked = asked(framework);
    bencher.bench(|| Debrief::of(framework, &asked, black_box(&sheets)));
}

/// The measure of the course: a folder of 500 files in under a second.
#[divan::bench(sample_count = 10)]
#[expect(clippy::unwrap_used, reason = "a bench without its folder measures nothing")]
fn folder_of_500(bencher: Bencher) {
    let (library, sheets) = sheets();
    let wanted = Wanted {
        session: Some(SessionId::new("bench")),
        exercise: ExerciseId::new("bench"),
        ..Wanted::any(library.default_framework().unwrap())
    };
    let folder = tempfile::tempdir().unwrap();
    for sheet in &sheets {
        let path = folder.path().join(format!("{}.ron", sheet.rater));
        save_sheet(&path, sheet, Expected::Absent).unwrap();
    }
    bencher.bench(|| {
        let found = FolderIntake::new(folder.path().to_owned(), wanted.clone()).look().unwrap();
        assert_eq!(found.sheets.len(), 500);
        found
    });
}
