//! What a room agrees on and what its discussion changed, on known numbers and for any room.

use crate::support::{assessment, course, criterion, sheet, small_framework};
use proptest::collection::vec;
use proptest::prelude::*;
use scidip_scorecard::findings::{
    AlphaReading, Beside, DisputeStory, MIN_GROUP, RoomAgreement, Strength, dispute_story, rests_on_few,
    reveals_a_person, room_agreement, room_figure,
};
use scidip_scorecard::model::{
    Answer, Basis, CriterionId, Decision, Framework, Level, Passage, RatingRound, RatingSheet,
    ReferenceRating, Room, Sector,
};
use scidip_scorecard::scoring::{
    ConsensusStatus, Debrief, DecidedBy, KeyStanding, RoundsDebrief, against_key, consensus_assessment,
    room_consensus,
};
use scidip_scorecard::text::course::debrief::agreement_story;
use scidip_scorecard::text::course::{calibration, second_round};
use std::collections::BTreeMap;

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
    let passages = vec![Passage { section: "1".into(), text: "The text says so.".into(), link: None }];
    let (low, high) = (level(low), level(high));
    ReferenceRating { criterion: criterion(id), low, high, basis: Basis::Described, passages }
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
    assert_eq!((one.alpha.n(), room_agreement(&one).reading), (5, AlphaReading::Weak));

    let spread = &one.criteria[2].spread;
    assert_eq!((spread.n(), spread.median, spread.q1, spread.q3), (6, Some(2.0), Some(1.0), Some(3.75)));
    near(spread.average_deviation, 1.5);
    let counts = one.criteria[5].spread.counts;
    assert_eq!((counts.not_known, counts.not_applicable, counts.unanswered), (2, 2, 1));

    let rounds = RoundsDebrief::of(&one, &two, Some(&key()));
    assert_eq!((rounds.people, rounds.late_comers, rounds.leavers), (6, 0, 0));
    assert_eq!(rounds.total.parts().iter().sum::<u32>(), 36);
    assert_eq!((rounds.total.towards, rounds.total.away), (15, 1));
    near(rounds.alpha[0].alpha.ok(), 0.021_113_485_427_509_793);
    let error = rounds.error.unwrap();
    assert_eq!(error.criteria, 5);
    near(error.raters[0], 0.666_666_666_666_666_6);
    near(error.raters[1], 0.28);
    // People came nearer to the key, the room did not.
    near(error.room[0], 0.5);
    near(error.room[1], 0.5);
}

#[test]
fn the_agenda_begins_where_the_room_is_split_and_ends_where_all_say_the_same() {
    let framework = small_framework();
    let found = debrief(&framework, &["0u2222", "0u2232", "4u2243", "4u2223"]);
    let ids: Vec<&str> = found.by_dispute().map(|(_, criterion)| criterion.id.as_str()).collect();
    assert_eq!((ids[0], ids[5]), ("B1", "L2"));
    assert!(matches!(found.criteria[0].status, ConsensusStatus::Split { .. }));
    assert_eq!(found.criteria[1].status, ConsensusStatus::NotKnown, "all say that it is not known");
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
    let groups: Vec<_> = found
        .sectors
        .iter()
        .map(|group| (group.sector, group.raters, reveals_a_person(group.raters)))
        .collect();
    assert_eq!(
        groups,
        [(Some(Sector::Government), 3, false), (Some(Sector::CivilSociety), 3, false), (None, 1, true)]
    );
    let gaps = found.sector_gaps(MIN_GROUP);
    assert_eq!(gaps.len(), 1, "on L1 only two of each gave a level");
    let gap = &gaps[0];
    assert_eq!((gap.criterion, gap.gap, gap.low_median, gap.high_median), (0, 3.0, 1.0, 4.0));
    assert_eq!((&gap.low[..], &gap.high[..]), (&[Sector::CivilSociety][..], &[Sector::Government][..]));
    assert_eq!((gap.low_levels, gap.high_levels, rests_on_few(gap)), (3, 3, true));
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
    let figure = room_figure(&scores);
    assert_eq!(figure.individual, [87.5, 87.5, 93.75]);
    assert_eq!((figure.score, figure.too_few, figure.middle), (scores.group.score, 1, Some(87.5)));
    // L1 alone is a third of a quarter of the weight of all criteria: no number for a person, and none for a room.
    let little = room_figure(&debrief(&framework, &["--2---", "--2-2-"]).scores);
    assert_eq!((little.too_few, little.score), (1, None));
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
    assert_eq!(found.criteria[2].key.as_ref().unwrap().passages[0].text, "The text says so.");
    assert_eq!((found.calibration.n, found.calibration.rated_without_evidence), (4, 1));
}

fn any_answers() -> impl Strategy<Value = String> {
    let answer = prop_oneof![7 => (0..5_u8).prop_map(|n| char::from(b'0' + n)), 1 => Just('n'), 1 => Just('u'), 1 => Just('-')];
    vec(answer, 6).prop_map(|answers| answers.into_iter().collect())
}

/// A room that mostly agrees: at level 2, one question at its ends, one not known.
fn any_calm_answers() -> impl Strategy<Value = String> {
    let near = prop_oneof![6 => Just('2'), 1 => Just('1'), 1 => Just('3'), 1 => Just('u')];
    let ends = prop_oneof![Just('0'), Just('4')];
    let unknown = prop_oneof![5 => Just('u'), 1 => Just('2')];
    (vec(near, 4), ends, unknown)
        .prop_map(|(near, ends, unknown)| near.into_iter().chain([ends, unknown]).collect())
}

type Pair = (&'static str, fn(&Debrief, &RoomAgreement) -> bool);

/// Findings of a room that would stand against each other on one page, by name.
const PAIRS: [Pair; 9] = [
    ("agrees on half the questions or more, and alpha is weak without a reason", |_, found| {
        2 * found.agreed() >= found.questions
            && found.reading == AlphaReading::Weak
            && found.beside == Beside::Alike
    }),
    ("agrees on less than half, and alpha is strong without a reason", |_, found| {
        let is_strong = !matches!(found.reading, AlphaReading::Weak | AlphaReading::NoPairs);
        2 * found.agreed() < found.questions && is_strong && found.beside == Beside::Alike
    }),
    ("firm, and the interval begins below the bar, or there is none", |debrief, found| {
        let low = debrief.alpha.interval.map(|interval| interval.low);
        found.reading == AlphaReading::Firm && low.is_none_or(|low| low < 0.667)
    }),
    ("the count is not that of the questions that are called agreed", |debrief, found| {
        let agreed = debrief.criteria.iter().filter(|one| one.status.is_agreed()).count();
        found.agreed() != agreed
    }),
    ("what stands by the rules is not what the room agrees on", |debrief, found| {
        let settled = room_consensus(debrief, &BTreeMap::new());
        settled.iter().filter(|one| one.answer.is_some()).count() != found.agreed()
    }),
    ("perfect or all equal, and a question is split or to discuss", |debrief, found| {
        let is_disputed =
            |status| matches!(status, ConsensusStatus::Split { .. } | ConsensusStatus::Discuss(_));
        matches!(found.reading, AlphaReading::Perfect | AlphaReading::AllEqual)
            && debrief.criteria.iter().any(|one| is_disputed(one.status))
    }),
    ("agreed, and in strong dispute", |debrief, _| {
        let is_strong = |story| {
            matches!(story, DisputeStory::Levels(Strength::Strong) | DisputeStory::Kinds(Strength::Strong))
        };
        debrief.criteria.iter().any(|one| one.status.is_agreed() && is_strong(dispute_story(one)))
    }),
    ("split or to discuss, and no dispute or little", |debrief, _| {
        debrief.criteria.iter().any(|one| {
            let is_disputed =
                matches!(one.status, ConsensusStatus::Split { .. } | ConsensusStatus::Discuss(_));
            is_disputed && !dispute_story(one).is_open()
        })
    }),
    ("all say the same, and somebody answered otherwise", |debrief, _| {
        debrief.criteria.iter().any(|one| {
            let counts = one.spread.counts;
            let answers = counts.levels.into_iter().chain([counts.not_known, counts.not_applicable]);
            dispute_story(one) == DisputeStory::Same && answers.filter(|n| *n > 0).count() != 1
        })
    }),
];

#[test]
fn what_a_case_says_of_all_cities_is_no_right_answer_of_one() {
    use KeyStanding::{Exact, NeitherRated, RightlyNotKnown, WithoutEvidence};
    let framework = small_framework();
    let mut key = vec![rated("B1", 3, 3), rated("B2", 1, 1), rated("L1", 1, 1), rated("L2", 1, 1)];
    for rating in &mut key[1..] {
        rating.basis = Basis::General;
    }
    let own = assessment(&framework, "31un--").ratings;
    let found = against_key(&own, &criteria(&framework)[..4], &key);
    let standings: Vec<KeyStanding> = found.criteria.iter().map(|criterion| criterion.standing).collect();
    assert_eq!(standings, [Exact, WithoutEvidence, RightlyNotKnown, NeitherRated]);
    let of_all = |i: usize| found.criteria[i].of_all_cities.is_some();
    assert_eq!([0, 1, 2, 3].map(of_all), [false, true, true, true]);
    assert!(found.criteria[1].key.is_none());
    assert_eq!((found.calibration.n, found.calibration.rated_without_evidence), (1, 1));
    let told = calibration::standing(&found.criteria[1]);
    assert!(told.contains("does not say it of this city"), "{told}");
    // Nor does the room come nearer to it.
    let room = debrief(&framework, &["-1----", "-1----", "-1----"]);
    assert!(RoundsDebrief::of(&room, &room, Some(&key)).error.is_none());
}

#[test]
fn whoever_came_once_is_counted_apart_and_moves_nothing() {
    let framework = small_framework();
    let all = criteria(&framework);
    let of = |round, rows: &[(&str, &str)]| {
        let sheets: Vec<_> =
            rows.iter().map(|(name, answers)| sheet(&framework, name, round, answers)).collect();
        Debrief::of(&framework, &all, &sheets)
    };
    let first = of(RatingRound::First, &[("ana", "222222"), ("bo", "444444"), ("gone", "000000")]);
    let second = of(RatingRound::Second, &[("late", "111111"), ("bo", "34u4n-"), ("ana", "222222")]);
    let rounds = RoundsDebrief::of(&first, &second, None);
    assert_eq!((rounds.people, rounds.late_comers, rounds.leavers, rounds.everybody()), (2, 1, 1, 4));
    // Of Bo’s six: one towards 3, the median of the two; two stay, one to "not known", two otherwise.
    assert_eq!(rounds.total.parts(), [8, 1, 0, 1, 0, 2]);
    assert_eq!(rounds.criteria[0].spread[0].median, Some(3.0));
    let told = second_round::left_out(&rounds).unwrap();
    assert_eq!(
        told,
        "Not counted here: 1 person in the first round only and 1 person in the second round only."
    );
}

#[test]
fn a_count_and_an_alpha_that_point_apart_are_told_in_one() {
    let framework = small_framework();
    let of = |rows: &[&str]| {
        let found = room_agreement(&debrief(&framework, rows));
        (found.reading, found.beside, agreement_story(&found))
    };
    let (reading, beside, told) = of(&["222224", "222220", "222324", "222220", "212220"]);
    assert_eq!((reading, beside), (AlphaReading::Weak, Beside::LevelsNearTogether(level(2))));
    assert!(
        told.starts_with("The room agrees on a level for 5 of 6 questions. Nearly all its levels"),
        "{told}"
    );
    let (reading, beside, told) = of(&["22uuuu", "31uuuu", "13uuuu"]);
    assert_eq!((reading, beside), (AlphaReading::Weak, Beside::MostlyWithoutLevels));
    assert!(told.contains("on “not known” for 4"), "{told}");
    let (reading, beside, told) = of(&["013400", "013400"]);
    assert_eq!((reading, beside), (AlphaReading::Perfect, Beside::FewLevels));
    assert!(told.contains("too few gave a level"), "{told}");
    let (reading, _, told) = of(&["04-40-", "04-40-", "04-41-"]);
    assert_eq!(reading, AlphaReading::MaybeFirm);
    assert!(told.contains("may agree firmly, but these are too few to say"), "{told}");
    assert_eq!(of(&["333333"]).2, "One person alone neither agrees nor differs.");
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
        let figure = room_figure(&found.scores);
        prop_assert_eq!(figure.individual.len() + figure.too_few, rows.len());
        prop_assert!(figure.individual.is_sorted());
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
        prop_assert_eq!(rounds.total.parts()[0] as usize, 6 * rows.len());
        prop_assert!(rounds.criteria.iter().all(|of| of.spread[0] == of.spread[1]));
        let stays = |[before, after]: [f64; 2]| before.total_cmp(&after).is_eq();
        prop_assert!(rounds.error.is_none_or(|error| stays(error.raters) && stays(error.room)));
    }

    #[test]
    fn the_six_parts_of_movement_are_all_answers_of_those_who_were_there_twice(
        before in vec(any_answers(), 0..7),
        after in vec(any_answers(), 0..7),
    ) {
        let framework = small_framework();
        let of = |rows: &[String]| debrief(&framework, &rows.iter().map(String::as_str).collect::<Vec<_>>());
        let (one, two) = (of(&before), of(&after));
        let rounds = RoundsDebrief::of(&one, &two, None);
        let twice = before.len().min(after.len());
        prop_assert_eq!(rounds.people, twice);
        prop_assert_eq!(rounds.everybody(), before.len().max(after.len()));
        prop_assert_eq!(rounds.total.parts().iter().sum::<u32>() as usize, 6 * twice);
        for (i, part) in rounds.total.parts().into_iter().enumerate() {
            prop_assert_eq!(part, rounds.criteria.iter().map(|of| of.movement.parts()[i]).sum::<u32>());
        }
        // Whoever came once changes nothing: the same two rounds without them.
        let both = RoundsDebrief::of(&of(&before[..twice]), &of(&after[..twice]), None);
        prop_assert_eq!((&rounds.criteria, &rounds.alpha), (&both.criteria, &both.alpha));
    }

    #[test]
    fn no_two_findings_of_a_room_contradict(rows in vec(any_answers(), 0..9), calm in vec(any_calm_answers(), 0..9)) {
        let framework = small_framework();
        for rows in [rows, calm] {
            let rows: Vec<&str> = rows.iter().map(String::as_str).collect();
            let found = debrief(&framework, &rows);
            let agreement = room_agreement(&found);
            for (pair, is_contradiction) in PAIRS {
                prop_assert!(!is_contradiction(&found, &agreement), "{}: {:?}", pair, agreement);
            }
        }
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
