//! What a room agrees on and what its discussion changed, on known numbers and for any room.

use crate::support::{assessment, course, criterion, sheet, small_framework};
use proptest::collection::vec;
use proptest::prelude::*;
use scidip_scorecard::model::{
    Answer, Basis, CriterionId, Decision, Framework, Level, RatingRound, RatingSheet, ReferenceRating, Room,
    Sector,
};
use scidip_scorecard::scoring::{
    AlphaReading, ConsensusStatus, Debrief, DecidedBy, KeyStanding, MIN_GROUP, RoundsDebrief, against_key,
    consensus_assessment, room_consensus,
};

const FIRST: [&str; 6] = ["32410u", "31424u", "22310n", "321142", "420u4n", "33120-"];
const SECOND: [&str; 6] = ["32312u", "32323u", "32311n", "322131", "32213n", "32221-"];

fn sheets(framework: &Framework, round: RatingRound, rows: &[&str]) -> Vec<RatingSheet> {
    let name = |i: usize| format!("r{i}");
    rows.iter().enumerate().map(|(i, answers)| sheet(framework, &name(i), round, answers)).collect()
}

fn criteria(framework: &Framework) -> Vec<CriterionId> {
    framework.criteria.iter().map(|criterion| criterion.id.clone()).collect()
}

fn debrief(framework: &Framework, rows: &[&str]) -> Debrief {
    Debrief::of(framework, &criteria(framework), &sheets(framework, RatingRound::First, rows))
}

fn level(number: u8) -> Level {
    Level::new(number).unwrap()
}

fn rated(id: &str, low: u8, high: u8) -> ReferenceRating {
    let (section, rationale) = ("1".into(), "The text says so.".into());
    let (low, high) = (level(low), level(high));
    ReferenceRating { criterion: criterion(id), low, high, basis: Basis::Described, section, rationale }
}

fn key() -> Vec<ReferenceRating> {
    vec![rated("B1", 3, 3), rated("B2", 2, 2), rated("L1", 2, 3), rated("L2", 1, 1), rated("T2", 3, 3)]
}

fn near(found: impl Into<Option<f64>>, expected: f64) {
    let found = found.into().unwrap();
    assert!((found - expected).abs() < 1e-9, "{found} is not {expected}");
}

/// Numbers of `krippendorff` 0.9 (`PyPI`) for alpha, numpy 2 for quantiles and means, scipy for the t of the
/// jackknife, from the rows above.
#[test]
fn two_rounds_come_out_as_independent_libraries_say() {
    let framework = small_framework();
    let all = criteria(&framework);
    let [one, two] = [(RatingRound::First, FIRST), (RatingRound::Second, SECOND)]
        .map(|(round, rows)| Debrief::of(&framework, &all, &sheets(&framework, round, &rows)));
    near(one.alpha.alpha.ok(), 0.021_113_485_427_509_793);
    let interval = one.alpha.interval.unwrap();
    near(interval.low, -0.612_870_665_222_368);
    near(interval.high, 0.655_097_636_077_387_6);
    let others = one.alpha_over_raters.interval.unwrap();
    near(others.low, -0.104_064_303_039_129_61);
    near(others.high, 0.146_291_273_894_149_2);
    near(two.alpha.alpha.ok(), 0.484_444_444_444_444_57);
    assert_eq!((one.alpha.n(), one.reading()), (5, Some(AlphaReading::Weak)));

    let spread = &one.criteria[2].spread;
    assert_eq!((spread.n(), spread.median, spread.q1, spread.q3), (6, Some(2.0), Some(1.0), Some(3.75)));
    near(spread.average_deviation, 1.5);
    let counts = one.criteria[5].spread.counts;
    assert_eq!((counts.not_known, counts.not_applicable, counts.unanswered), (2, 2, 1));

    let rounds = RoundsDebrief::of(&one, &two, Some(&key()));
    let moves = rounds.moves;
    assert_eq!((moves.raters, moves.levels, moves.unchanged, moves.towards_median), (6, 30, 14, 15));
    assert_eq!(moves.elsewhere(), 1);
    near(rounds.criteria[2].convergence, 1.0 - 0.5 / 1.5);
    near(rounds.criteria[4].median, 0.5);
    // One level only in the first round: nothing was apart that could come together.
    assert_eq!(rounds.criteria[5].convergence, None);
    let error = rounds.error.unwrap();
    assert_eq!(error.criteria, 5);
    near(error.raters[0], 0.666_666_666_666_666_6);
    near(error.raters[1], 0.28);
    // People came nearer to the key, the room did not.
    near(error.room[0], 0.5);
    near(error.room[1], 0.5);
}

#[test]
fn the_agenda_begins_where_the_room_is_split_and_ends_where_nobody_gave_a_level() {
    let framework = small_framework();
    let found = debrief(&framework, &["0u2222", "0u2232", "4u2243", "4u2223"]);
    let ids: Vec<&str> = found.by_dispute().map(|(_, criterion)| criterion.id.as_str()).collect();
    assert_eq!((ids[0], ids[5]), ("B1", "B2"));
    assert!(matches!(found.criteria[0].status, ConsensusStatus::Split { .. }));
    assert_eq!(found.criteria[1].status, ConsensusStatus::Insufficient);
}

#[test]
fn the_bars_of_consensus_are_those_of_the_framework() {
    let mut framework = small_framework();
    assert_eq!(debrief(&framework, &["2-----", "2-----"]).criteria[0].status, ConsensusStatus::Insufficient);
    framework.consensus.min_rated = 2;
    let found = debrief(&framework, &["2-----", "2-----"]);
    assert_eq!(found.criteria[0].status, ConsensusStatus::Consensus(level(2)));
}

#[test]
fn sectors_are_compared_only_where_nobody_is_shown() {
    let framework = small_framework();
    let mut sheets = sheets(
        &framework,
        RatingRound::First,
        &["4-2---", "4-3---", "4-----", "1-0---", "0-0---", "1-----", "0-----"],
    );
    let sectors = [
        Sector::Government,
        Sector::Government,
        Sector::Government,
        Sector::CivilSociety,
        Sector::CivilSociety,
        Sector::CivilSociety,
    ];
    for (sheet, sector) in sheets.iter_mut().zip(sectors) {
        sheet.participant.sector = Some(sector);
    }
    let found = Debrief::of(&framework, &criteria(&framework), &sheets);
    let groups: Vec<_> =
        found.sectors.iter().map(|group| (group.sector, group.raters, group.reveals_a_person())).collect();
    assert_eq!(
        groups,
        [(Some(Sector::Government), 3, false), (Some(Sector::CivilSociety), 3, false), (None, 1, true)]
    );
    let gaps = found.sector_gaps(MIN_GROUP);
    assert_eq!(gaps.len(), 1, "on L1 only two of each gave a level");
    let gap = &gaps[0];
    assert_eq!((gap.criterion, gap.gap, gap.low_median, gap.high_median), (0, 3.0, 1.0, 4.0));
    assert_eq!((&gap.low[..], &gap.high[..]), (&[Sector::CivilSociety][..], &[Sector::Government][..]));
    let shown: Vec<usize> = found.sector_gaps(1).iter().map(|gap| gap.criterion).collect();
    assert_eq!(shown, [0, 2], "the trainer may show small groups");
}

/// By hand, weights of the framework: L1 1, L2 2 in `links` (1), T1 and T2 1 in `trials` (3).
#[test]
fn the_score_of_the_room_is_that_of_the_suggested_levels_on_what_was_asked() {
    let framework = small_framework();
    let asked = [criterion("L1"), criterion("T1")];
    let sheets = sheets(&framework, RatingRound::First, &["--2-4-", "--2-4-", "--3-4-", "--u-u-"]);
    let scores = Debrief::of(&framework, &asked, &sheets).scores;
    near(scores.group.score, (50.0 + 3.0 * 100.0) / 4.0);
    assert_eq!(scores.individual, [87.5, 87.5, 93.75]);
    assert_eq!((scores.too_few, scores.quantile(500)), (1, Some(87.5)));
    // L1 alone is a third of a quarter of the weight of all criteria.
    assert_eq!(debrief(&framework, &["--2---", "--2-2-"]).scores.too_few, 1);
    let foundation = Debrief::of(&framework, &[criterion("B1")], &sheets).scores;
    assert_eq!((foundation.group.score, foundation.individual.len()), (None, 0));
}

#[test]
fn a_decision_with_a_reason_goes_before_the_rules_and_without_one_nothing_stands() {
    let framework = small_framework();
    let mut room = Room::new(course(&framework));
    for sheet in sheets(&framework, RatingRound::First, &["023n--", "023n--", "423n--", "4231--"]) {
        room.take_in(sheet);
    }
    let all = criteria(&framework);
    let debrief = Debrief::of(&framework, &all, room.sheets_of(RatingRound::First));
    let decide = |answer, reason: &str| Decision { answer, reason: reason.into() };
    room.decisions
        .insert(all[0].clone(), decide(Answer::Level(level(2)), " The council’s decision counts. "));
    room.decisions.insert(all[1].clone(), decide(Answer::NotKnown, "  "));
    room.notes.insert(all[2].clone(), "Ask the office.".into());
    let answers = room_consensus(&debrief, &room.decisions);
    let stands: Vec<_> = answers.iter().map(|answer| (answer.answer, answer.decided_by)).collect();
    assert_eq!(
        stands[..5],
        [
            (Some(Answer::Level(level(2))), DecidedBy::Room),
            (None, DecidedBy::AwaitsReason),
            (Some(Answer::Level(level(3))), DecidedBy::Rules),
            (Some(Answer::NotApplicable), DecidedBy::Rules),
            (None, DecidedBy::Nobody),
        ]
    );
    let saved = consensus_assessment(&framework, &room, &answers);
    assert_eq!(saved.initiative.city, "Smallville");
    assert_eq!(saved.ratings.len(), 3, "what is open is unanswered");
    assert_eq!(saved.ratings[&all[0]].note, "The council’s decision counts.");
    assert_eq!(
        (saved.answer(&all[2]), saved.ratings[&all[2]].note.as_str()),
        (Some(Answer::Level(level(3))), "Ask the office.")
    );
}

#[test]
fn each_answer_stands_beside_the_key_with_its_passage() {
    use KeyStanding::{Adjacent, Exact, RightlyNotKnown, WithoutEvidence};
    let framework = small_framework();
    let own = assessment(&framework, "3142u2").ratings;
    let found = against_key(&own, &criteria(&framework), &key()[..4]);
    let standings: Vec<KeyStanding> = found.criteria.iter().map(|criterion| criterion.standing).collect();
    assert_eq!(standings, [Exact, Adjacent, Adjacent, Adjacent, RightlyNotKnown, WithoutEvidence]);
    assert_eq!(found.criteria[2].difference, Some(1.5), "from the middle of 2 to 3");
    assert_eq!(found.criteria[2].key.as_ref().unwrap().rationale, "The text says so.");
    assert_eq!((found.calibration.n, found.calibration.rated_without_evidence), (4, 1));
}

fn any_answers() -> impl Strategy<Value = String> {
    let answer = prop_oneof![7 => (0..5_u8).prop_map(|n| char::from(b'0' + n)), 1 => Just('n'), 1 => Just('u'), 1 => Just('-')];
    vec(answer, 6).prop_map(|answers| answers.into_iter().collect())
}

proptest! {
    #[test]
    fn a_debrief_counts_everybody_and_orders_everything(rows in vec(any_answers(), 0..9)) {
        let framework = small_framework();
        let rows: Vec<&str> = rows.iter().map(String::as_str).collect();
        let found = debrief(&framework, &rows);
        prop_assert_eq!(found.raters.len(), rows.len());
        prop_assert!(found.criteria.iter().all(|criterion| criterion.spread.counts.all() as usize == rows.len()));
        let mut agenda = found.agenda.clone();
        agenda.sort_unstable();
        prop_assert_eq!(agenda, (0..6).collect::<Vec<_>>());
        prop_assert_eq!(found.scores.individual.len() + found.scores.too_few, rows.len());
        prop_assert!(found.scores.individual.is_sorted());
        if let (Some(low), Some(score), Some(high)) =
            (found.scores.group.low, found.scores.group.score, found.scores.group.high)
        {
            prop_assert!(low <= score + 1e-9 && score <= high + 1e-9);
        }
    }

    #[test]
    fn a_round_that_changes_nothing_moves_nobody(rows in vec(any_answers(), 0..9)) {
        let framework = small_framework();
        let rows: Vec<&str> = rows.iter().map(String::as_str).collect();
        let found = debrief(&framework, &rows);
        let rounds = RoundsDebrief::of(&found, &found, Some(&key()));
        prop_assert_eq!((rounds.moves.unchanged, rounds.moves.elsewhere()), (rounds.moves.levels, 0));
        for change in &rounds.criteria {
            prop_assert!(change.convergence.is_none_or(|gone| gone == 0.0));
            prop_assert!(change.median.is_none_or(|change| change == 0.0));
        }
        let stays = |[before, after]: [f64; 2]| before.total_cmp(&after).is_eq();
        prop_assert!(rounds.error.is_none_or(|error| stays(error.raters) && stays(error.room)));
    }

    #[test]
    fn moves_are_stayed_nearer_or_elsewhere(before in vec(any_answers(), 1..7), after in vec(any_answers(), 1..7)) {
        let framework = small_framework();
        let of = |rows: &[String]| debrief(&framework, &rows.iter().map(String::as_str).collect::<Vec<_>>());
        let (one, two) = (of(&before), of(&after));
        let moves = RoundsDebrief::of(&one, &two, None).moves;
        prop_assert_eq!(moves.raters, before.len().min(after.len()));
        prop_assert!(moves.unchanged + moves.towards_median <= moves.levels);
        prop_assert!(moves.levels <= 6 * moves.raters);
    }

    #[test]
    fn nobody_is_told_apart_in_a_gap_of_sectors(
        rows in vec((any_answers(), proptest::option::of(0..5_usize)), 0..12)
    ) {
        let framework = small_framework();
        let answers: Vec<&str> = rows.iter().map(|(answers, _)| answers.as_str()).collect();
        let mut sheets = sheets(&framework, RatingRound::First, &answers);
        for (sheet, (_, sector)) in sheets.iter_mut().zip(&rows) {
            sheet.participant.sector = sector.map(|sector| Sector::ALL[sector]);
        }
        let found = Debrief::of(&framework, &criteria(&framework), &sheets);
        prop_assert_eq!(found.sectors.iter().map(|group| group.raters).sum::<usize>(), rows.len());
        for gap in found.sector_gaps(MIN_GROUP) {
            prop_assert!(gap.gap > 0.0 && gap.gap <= 4.0);
            for sector in gap.low.iter().chain(&gap.high) {
                let group = found.sectors.iter().find(|group| group.sector == Some(*sector)).unwrap();
                prop_assert!(group.counts[gap.criterion].rated() as usize >= MIN_GROUP);
            }
        }
    }
}
