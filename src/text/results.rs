//! Sentences about a result.

use super::numbers::{count, score, whole};
use crate::findings::{self, Standing, standing};
use crate::model::{AreaId, Framework};
use crate::scoring::{AreaScore, Lens, Scorecard};

pub const INDEX: &str = "Index over the four action areas";
pub const INDEX_OF_AREAS: &str = "Index over the action areas";
pub const BY_AREA: &str = "By area, with what open answers could change";
pub const FOUNDATION: &str = "Foundation";
pub const SHAPE: &str = "The shape of it";
pub const STRENGTHS: &str = "Strengths";
pub const GAPS: &str = "Gaps to close first";
pub const OPEN: &str = "Not known";
pub const ALL_ANSWERS: &str = "All answers";
pub const NO_STRENGTHS: &str = "No criterion has reached level 3 yet.";
pub const NO_GAPS_YET: &str = "No answer so far is below level 3.";
pub const NO_GAPS: &str = "Every answer is at level 3 or 4.";
pub const NOTHING_OPEN: &str = "Nothing is open.";
pub const SHOW_ALL_ANSWERS: &str = "Show all answers";
pub const HIDE_ALL_ANSWERS: &str = "Hide all answers";
pub const COMPARE: &str = "Compare with the cities";
pub const ANSWER_QUESTIONS: &str = "Answer the questions";
pub const BAND: &str = "The band runs from the lowest to the highest score that the open answers allow.";
pub const OUTSIDE: &str = "outside the index";

/// The score as it may be shown.
pub fn shown_score(of: Option<f64>, coverage: Option<f64>) -> String {
    score(findings::shown_score(of, coverage))
}

pub fn standing_words(coverage: Option<f64>) -> &'static str {
    match standing(coverage) {
        Standing::TooLittle => "Too little is known for a number",
        Standing::Provisional => "Provisional: less than half is known",
        Standing::Sure => "",
    }
}

/// The sentence at the head of the results.
pub fn headline(framework: &Framework, scorecard: &Scorecard) -> String {
    if scorecard.tally.visited() == 0 {
        return "Nothing is answered yet".to_owned();
    }
    if standing(scorecard.overall.coverage) == Standing::TooLittle {
        let answered = count(scorecard.tally.levels, "question has a level", "questions have a level");
        return format!("Too little is known for a result: {answered} so far");
    }
    let shape = shape(framework, scorecard);
    match open_effect(scorecard) {
        Some(effect) => format!("{shape}. {effect}"),
        None => shape,
    }
}

/// What stands out among the areas.
fn shape(framework: &Framework, scorecard: &Scorecard) -> String {
    let scored = |area: &&AreaScore| {
        area.weight > 0.0 && area.interval.score.is_some() && standing(area.coverage) != Standing::TooLittle
    };
    let value = |area: &&AreaScore| area.interval.score.unwrap_or(0.0);
    let by_score = |a: &&AreaScore, b: &&AreaScore| value(a).total_cmp(&value(b));
    let areas = || scorecard.action_areas().filter(scored);
    let (Some(best), Some(worst)) = (areas().max_by(by_score), areas().min_by(by_score)) else {
        return "Nothing can be said about the areas yet".to_owned();
    };
    let (high, low) = (value(&best), value(&worst));
    if high - low < 15.0 {
        let how = match f64::midpoint(high, low) {
            middle if middle >= 65.0 => "Strong in all action areas",
            middle if middle >= 40.0 => "Half way in all action areas, with none far ahead",
            _ => "First steps in all action areas, with none far ahead",
        };
        return how.to_owned();
    }
    let (best, worst) = (in_text(framework, &best.id), in_text(framework, &worst.id));
    let ahead = match high {
        high if high >= 60.0 => format!("Strong on {best}"),
        high if high >= 40.0 => format!("Furthest on {best}"),
        _ => format!("First steps on {best}"),
    };
    let behind = match low {
        low if low < 10.0 => format!("almost nothing on {worst}"),
        low if low < 35.0 => format!("little on {worst}"),
        _ => format!("less on {worst}"),
    };
    format!("{ahead}, {behind}")
}

/// How far open answers could move the result; `None` where none could.
fn open_effect(scorecard: &Scorecard) -> Option<String> {
    let open = scorecard.tally.open();
    let effect = scorecard.open_effect()?;
    let most = effect.down.max(effect.up);
    if open == 0 || whole(most) < 1 {
        return None;
    }
    let answers = count(open, "open answer", "open answers");
    Some(format!("{answers} could move the result by up to {}", points(most)))
}

fn points(points: f64) -> String {
    match whole(points) {
        1 => "1 point".to_owned(),
        points => format!("{points} points"),
    }
}

/// The name of an area inside a sentence.
pub fn in_text(framework: &Framework, area: &AreaId) -> String {
    let name = framework.area(area).map_or("", |area| area.name.as_str());
    let mut letters = name.chars();
    letters.next().map_or_else(String::new, |first| first.to_lowercase().chain(letters).collect())
}

pub fn lens(lens: Lens) -> &'static str {
    match lens {
        Lens::Average => "Average",
        Lens::Balanced => "Balanced",
        Lens::WeakestArea => "Weakest area",
    }
}

pub fn about_lens(lens: Lens) -> &'static str {
    match lens {
        Lens::Average => "The mean of the areas: a strong area makes up for a weak one.",
        Lens::Balanced => "The geometric mean (shift 1): a strong area makes up for a weak one only in part.",
        Lens::WeakestArea => {
            "The lowest area: nothing makes up for it. Where answers are open it is at most this."
        }
    }
}

/// Why the three lenses differ, or do not.
pub fn why_lenses_differ(framework: &Framework, scorecard: &Scorecard) -> String {
    let overall = &scorecard.overall;
    let (Some(average), Some(balanced), Some(weakest)) =
        (overall.average.score, overall.balanced.score, overall.weakest_area.score)
    else {
        return String::new();
    };
    let counted = || scorecard.action_areas().filter(|area| area.weight > 0.0);
    if counted().any(|area| standing(area.coverage) == Standing::TooLittle) {
        return "Too little is known of some areas, so each of the three figures may still move.".to_owned();
    }
    let name = scorecard
        .action_areas()
        .filter(|area| area.weight > 0.0)
        .find(|area| area.interval.score == Some(weakest))
        .map(|area| in_text(framework, &area.id))
        .unwrap_or_default();
    if average - balanced >= 3.0 {
        format!(
            "Balanced is lower because {name} is far behind: strength elsewhere makes up for it only in part."
        )
    } else if average - weakest >= 10.0 {
        format!("The areas differ somewhat; {name} is the lowest. Balanced stays close to the average.")
    } else {
        "The three are close: no area is far behind the others.".to_owned()
    }
}

/// The foundation as a gate beside the index.
pub fn foundation_gate(area: &AreaScore) -> String {
    if standing(area.coverage) == Standing::TooLittle {
        return "Too little is known about the foundation: who takes part, who steers and pays.".to_owned();
    }
    match area.interval.score {
        Some(score) if score >= 60.0 => "The foundation carries the four areas.",
        Some(score) if score >= 35.0 => "The foundation is half built: what rests on it may not last.",
        Some(_) => "The foundation is weak: work on who takes part and who pays before anything else.",
        None => "Nothing is known about the foundation yet.",
    }
    .to_owned()
}

/// "23 of 29 answered · 1 not applicable · 4 not known".
pub fn tally(scorecard: &Scorecard) -> String {
    let tally = scorecard.tally;
    let mut parts = vec![format!("{} of {} with a level", tally.levels, tally.total())];
    if tally.not_applicable > 0 {
        parts.push(format!("{} not applicable", tally.not_applicable));
    }
    if tally.not_known > 0 {
        parts.push(format!("{} not known", tally.not_known));
    }
    if tally.unanswered > 0 {
        parts.push(format!("{} unanswered", tally.unanswered));
    }
    parts.join(" · ")
}

pub fn area_aria(name: &str, score: &str, range: &str) -> String {
    format!("{name}: {score}, {range}")
}

pub fn more(n: usize) -> String {
    format!("and {n} more")
}

/// The line above the headline.
pub fn context(title: &str, city: &str, round: &str) -> String {
    let parts: Vec<&str> = [title, city, round].into_iter().filter(|part| !part.trim().is_empty()).collect();
    parts.join(" · ")
}
