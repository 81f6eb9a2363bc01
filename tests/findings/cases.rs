//! Random assessments on the framework that ships: all kinds of answers, weights, presets and rounds.

use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;
use scidip_scorecard::findings::{ResultStory, RoundStory};
use scidip_scorecard::model::{
    Answer, Assessment, CheckLength, CriterionId, Framework, Level, Rating, Round, Weight,
};
use scidip_scorecard::scoring::Scorecard;
use scidip_scorecard::store::Library;
use std::collections::BTreeMap;
use std::sync::LazyLock;

/// What ships.
pub static LIBRARY: LazyLock<Library> = LazyLock::new(|| Library::built_in().unwrap());

pub fn framework() -> &'static Framework {
    LIBRARY.default_framework().unwrap()
}

/// An assessment and all that is said of it.
pub struct Page {
    pub assessment: Assessment,
    pub scorecard: Scorecard,
    pub story: ResultStory,
    pub rounds: Vec<Since>,
}

/// An earlier round beside the current one.
pub struct Since {
    pub name: String,
    /// The earlier round by the weights of today.
    pub scorecard: Scorecard,
    pub story: RoundStory,
}

impl Page {
    pub fn of(assessment: &Assessment) -> Self {
        let framework = framework();
        let scorecard = Scorecard::of(framework, assessment);
        let since = |round: &Round| {
            let then = Assessment { ratings: round.ratings.clone(), ..assessment.clone() };
            Since {
                name: round.name.clone(),
                scorecard: Scorecard::of(framework, &then),
                story: RoundStory::since(framework, assessment, &round.ratings),
            }
        };
        Self {
            story: ResultStory::of(framework, assessment, &scorecard),
            rounds: assessment.earlier_rounds.iter().map(since).collect(),
            assessment: assessment.clone(),
            scorecard,
        }
    }
}

type Ratings = BTreeMap<CriterionId, Rating>;

/// Answers with a level of its own for each area, so that areas differ as they do in truth, and with as
/// much known of each as there happens to be.
fn any_ratings() -> impl Strategy<Value = Ratings> {
    let (areas, criteria) = (framework().areas.len(), framework().criteria.len());
    let area = (0..=4_u8, select(&[0_u8, 15, 40, 70, 90, 100][..]));
    let answer = (0..=2_u8, 0..100_u8, 0..100_u8);
    (vec(area, areas), vec(answer, criteria)).prop_map(|(areas, answers)| {
        let ratings = framework().criteria.iter().zip(answers).filter_map(|(criterion, (up, luck, kind))| {
            let a = framework().areas.iter().position(|area| area.id == criterion.area)?;
            let (level, known) = areas[a];
            let answer = if luck < known {
                Some(Answer::Level(Level::new((level + up).saturating_sub(1).min(4)).unwrap()))
            } else {
                match kind {
                    0..40 => Some(Answer::NotKnown),
                    40..60 => Some(Answer::NotApplicable),
                    _ => None,
                }
            };
            let rating = Rating { answer: Some(answer?), ..Rating::default() };
            Some((criterion.id.clone(), rating))
        });
        ratings.collect()
    })
}

fn any_weights(n: usize) -> impl Strategy<Value = Vec<Option<f64>>> {
    vec(option::weighted(0.5, select(&[0.0, 0.5, 1.0, 2.0, 5.0][..])), n)
}

/// Nothing chosen, a preset, or own weights.
#[derive(Clone, Debug)]
enum Chosen {
    Nothing,
    Preset(prop::sample::Index),
    Own(Vec<Option<f64>>),
}

/// Any assessment.
pub fn any_case() -> impl Strategy<Value = Assessment> {
    let (areas, criteria) = (framework().areas.len(), framework().criteria.len());
    let by_area = prop_oneof![
        3 => Just(Chosen::Nothing),
        2 => any::<prop::sample::Index>().prop_map(Chosen::Preset),
        2 => any_weights(areas).prop_map(Chosen::Own),
    ];
    let by_criterion = option::weighted(0.3, any_weights(criteria));
    // Most rounds differ from the next in some answers, and some in nearly all.
    let round = (any_ratings(), select(&[0_u8, 20, 60, 100][..]), vec(0..100_u8, criteria));
    let check = select(&[CheckLength::Full, CheckLength::Full, CheckLength::Quick][..]);
    (any_ratings(), by_area, by_criterion, vec(round, 0..3), check).prop_map(
        |(ratings, by_area, by_criterion, rounds, check)| {
            let framework = framework();
            let mut case = Assessment { check, ratings, ..Assessment::new(framework) };
            case.initiative.title = "The lab".into();
            let weight = |of: &Option<f64>| of.map(|of| Weight::new(of).unwrap());
            case.area_weights = match by_area {
                Chosen::Nothing => BTreeMap::new(),
                Chosen::Preset(of) => {
                    framework.presets[of.index(framework.presets.len())].areas.iter().cloned().collect()
                }
                Chosen::Own(weights) => {
                    let of = framework.areas.iter().zip(&weights);
                    of.filter_map(|(area, of)| Some((area.id.clone(), weight(of)?))).collect()
                }
            };
            let own = by_criterion.unwrap_or_default();
            case.criterion_weights = framework
                .criteria
                .iter()
                .zip(&own)
                .filter_map(|(criterion, of)| Some((criterion.id.clone(), weight(of)?)))
                .collect();
            for (i, (other, share, luck)) in rounds.into_iter().enumerate() {
                let mut ratings = case.ratings.clone();
                for (criterion, luck) in framework.criteria.iter().zip(luck) {
                    if luck < share {
                        match other.get(&criterion.id) {
                            Some(rating) => drop(ratings.insert(criterion.id.clone(), rating.clone())),
                            None => drop(ratings.remove(&criterion.id)),
                        }
                    }
                }
                let framework = case.framework.clone();
                let name = format!("Round {}", i + 1);
                case.earlier_rounds.push(Round { name, framework, own_framework: None, ratings });
            }
            case
        },
    )
}
