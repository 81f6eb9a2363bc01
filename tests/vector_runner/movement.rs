//! Method m: what moved between two rounds.

use super::{answers, count, expect, expect_same};
use crate::support::{sheet, small_framework};
use scidip_scorecard::model::{CriterionId, Rating, RatingRound, RatingSheet};
use scidip_scorecard::scoring::{Debrief, Dispute, Movement, RoundsDebrief};
use serde_json::Value;

pub fn check(case: &Value, tolerance: f64) -> Result<(), String> {
    let expected = &case["expected"];
    let questions = expected["criteria"].as_array().unwrap();
    let ids: Vec<CriterionId> = (0..questions.len()).map(|i| CriterionId::new(format!("Q{i}"))).collect();
    let [first, second] = [("round_1", RatingRound::First), ("round_2", RatingRound::Second)]
        .map(|(name, round)| debrief(&ids, round, &case[name]));
    let found = RoundsDebrief::of(&first, &second, None);
    expect_same("people", found.people, count(&expected["people"]))?;
    check_parts("total", found.total, &expected["total"])?;
    for (found, expected) in found.criteria.iter().zip(questions) {
        let id = found.id.as_str();
        check_parts(id, found.movement, expected)?;
        for (spread, name) in found.spread.iter().zip(["dispute_1", "dispute_2"]) {
            let dispute = spread.dispute.map(Dispute::all);
            expect(&format!("{id} {name}"), dispute, &expected[name], tolerance)?;
        }
    }
    for (alpha, name) in found.alpha.iter().zip(["alpha_1", "alpha_2"]) {
        expect(name, alpha.alpha.ok(), &expected[name], tolerance)?;
    }
    Ok(())
}

fn debrief(ids: &[CriterionId], round: RatingRound, people: &Value) -> Debrief {
    let framework = small_framework();
    let of = |(rater, row): (&String, &Value)| {
        let rating = |answer| Rating { answer, ..Rating::default() };
        let ratings = ids.iter().cloned().zip(answers(row).into_iter().map(rating)).collect();
        RatingSheet { ratings, ..sheet(&framework, rater, round, "") }
    };
    let sheets: Vec<RatingSheet> = people.as_object().unwrap().iter().map(of).collect();
    Debrief::of(&framework, ids, &sheets)
}

fn check_parts(what: &str, found: Movement, expected: &Value) -> Result<(), String> {
    let names = ["unchanged", "towards", "away", "to_not_known", "from_not_known", "other"];
    for (found, name) in found.parts().into_iter().zip(names) {
        expect_same(&format!("{what} {name}"), found as usize, count(&expected[name]))?;
    }
    Ok(())
}
