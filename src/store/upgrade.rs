//! Carries an assessment over to another version of its framework, and loses nothing on the way.
//!
//! What was answered under the old version is kept whole as an earlier round of that version. Of the
//! current answers, those to a question that is still asked stay or move to its new id. A question of which
//! a level has moved is open until its level is given again; evidence and note stay. A question that was
//! split has been answered by nobody: its parts stay open, with the old answer in their notes. What has no
//! place in the new version is set aside in the file.

use crate::model::{
    Answer, Assessment, Criterion, CriterionId, Crosswalk, Framework, Rating, Reading, ReferenceRating,
    Round, SetAside, Weight,
};
use crate::text::{rounds as text, versions};
use std::collections::{BTreeMap, BTreeSet};

/// What was carried over and what was not. Ids are those of the old version.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CarryOver {
    pub from_version: String,
    pub to_version: String,
    /// Answered under the same id as before.
    pub kept: Vec<CriterionId>,
    /// Answered under another id than before.
    pub renamed: Vec<(CriterionId, CriterionId)>,
    /// Asked again, because a level has moved.
    pub asked_again: Vec<CriterionId>,
    /// Now asked as several questions, which are open.
    pub split: Vec<CriterionId>,
    /// Not asked any longer.
    pub dropped: Vec<CriterionId>,
}

/// Where the answer to one question of the old version goes.
enum Way<'a> {
    To(&'a CriterionId),
    Split(&'a [CriterionId]),
    Nowhere,
}

/// The assessment under the framework's version; `None` where the framework does not say what became of
/// the questions of the assessment's version. `carry_new` puts the framework into the file.
pub fn carry_over(old: &Assessment, to: &Framework, carry_new: bool) -> Option<(Assessment, CarryOver)> {
    let is_other_version = old.framework.id == to.id && old.framework.version != to.version;
    let crosswalk = to.crosswalk_from(&old.framework.version).filter(|_| is_other_version)?;
    let mut new = Assessment {
        framework: to.into(),
        own_framework: carry_new.then(|| to.clone()),
        ratings: BTreeMap::new(),
        // The copy kept of them is a round of other questions.
        confirmed: BTreeSet::new(),
        criterion_weights: BTreeMap::new(),
        ..old.clone()
    };
    keep_round(old, &mut new);
    let mut report = CarryOver {
        from_version: old.framework.version.clone(),
        to_version: to.version.clone(),
        ..CarryOver::default()
    };
    let spoken_of: BTreeSet<&CriterionId> = old.ratings.keys().chain(old.criterion_weights.keys()).collect();
    for id in spoken_of {
        let rating = old.ratings.get(id);
        let weight = old.criterion_weights.get(id).copied();
        match way(crosswalk, to, id) {
            Way::To(there) => {
                if let Some(rating) = rating {
                    let is_level = rating.answer.is_some_and(|answer| answer.level().is_some());
                    if is_level && crosswalk.reason_to_ask_again(id).is_some() {
                        let open = Rating { answer: None, confidence: None, ..rating.clone() };
                        if !open.is_empty() {
                            new.ratings.insert(id.clone(), open);
                        }
                        report.asked_again.push(id.clone());
                    } else {
                        new.ratings.insert(there.clone(), rating.clone());
                        if there == id {
                            report.kept.push(id.clone());
                        } else {
                            report.renamed.push((id.clone(), there.clone()));
                        }
                    }
                }
                if let Some(weight) = weight {
                    new.criterion_weights.insert(there.clone(), weight);
                }
            }
            Way::Split(parts) => {
                if let Some(rating) = rating {
                    report.split.push(id.clone());
                    for part in parts {
                        new.ratings.insert(part.clone(), open_part(id, &report.from_version, rating));
                    }
                }
                new.set_aside.push(set_aside(id, &report.from_version, rating, weight));
            }
            Way::Nowhere => {
                if rating.is_some() {
                    report.dropped.push(id.clone());
                }
                new.set_aside.push(set_aside(id, &report.from_version, rating, weight));
            }
        }
    }
    // What is noted on a question goes where the question goes, and stays where it goes nowhere.
    let inquiries = std::mem::take(&mut new.inquiries);
    let moved = inquiries.into_iter().map(|(id, inquiry)| match way(crosswalk, to, &id) {
        Way::To(there) => (there.clone(), inquiry),
        Way::Split(_) | Way::Nowhere => (id, inquiry),
    });
    new.inquiries = moved.collect();
    for own in &mut new.own_leads {
        let bears_on = std::mem::take(&mut own.lead.bears_on);
        let there = bears_on.iter().flat_map(|id| match way(crosswalk, to, id) {
            Way::To(there) => std::slice::from_ref(there),
            Way::Split(parts) => parts,
            Way::Nowhere => &[],
        });
        own.lead.bears_on = there.cloned().collect();
    }
    Some((new, report))
}

fn way<'a>(crosswalk: &'a Crosswalk, to: &'a Framework, id: &'a CriterionId) -> Way<'a> {
    if let Some((_, there)) = crosswalk.renamed.iter().find(|(old, _)| old == id) {
        return Way::To(there);
    }
    if let Some((_, parts)) = crosswalk.split.iter().find(|(old, _)| old == id) {
        return Way::Split(parts);
    }
    // An id that another question has taken over stands for that question now.
    let is_taken = crosswalk.renamed.iter().any(|(_, new)| new == id)
        || crosswalk.split.iter().any(|(_, parts)| parts.contains(id));
    match to.criterion(id) {
        Some(Criterion { id, .. }) if !is_taken && !crosswalk.dropped.contains(id) => Way::To(id),
        _ => Way::Nowhere,
    }
}

/// A reading as another version of the framework sees it: only the ratings on questions that mean the same in both.
/// `None` where neither version says what became of the questions of the other.
pub(super) fn reading_on(reading: &Reading, rated: &Framework, to: &Framework) -> Option<Reading> {
    let move_to = |rating: &ReferenceRating, criterion: &CriterionId| ReferenceRating {
        criterion: criterion.clone(),
        ..rating.clone()
    };
    let ratings = if let Some(crosswalk) = to.crosswalk_from(&rated.version) {
        let same = |rating: &ReferenceRating| {
            same_meaning(crosswalk, to, &rating.criterion).map(|there| move_to(rating, there))
        };
        reading.ratings.iter().filter_map(same).collect()
    } else {
        let crosswalk = rated.crosswalk_from(&to.version)?;
        let same = |old: &Criterion| {
            let now = same_meaning(crosswalk, rated, &old.id)?;
            reading.rating(now).map(|rating| move_to(rating, &old.id))
        };
        to.criteria.iter().filter_map(same).collect()
    };
    let not_applicable = if let Some(crosswalk) = to.crosswalk_from(&rated.version) {
        let there = |id| same_meaning(crosswalk, to, id).cloned();
        reading.not_applicable.iter().filter_map(there).collect()
    } else {
        let is_asked = |id: &&CriterionId| to.criterion(id).is_some();
        reading.not_applicable.iter().filter(is_asked).cloned().collect()
    };
    Some(Reading { framework_version: to.version.clone(), ratings, not_applicable, ..reading.clone() })
}

/// The id of a question in the new version, if it means the same there.
fn same_meaning<'a>(
    crosswalk: &'a Crosswalk,
    to: &'a Framework,
    id: &'a CriterionId,
) -> Option<&'a CriterionId> {
    match way(crosswalk, to, id) {
        Way::To(there) => crosswalk.reason_to_ask_again(id).is_none().then_some(there),
        Way::Split(_) | Way::Nowhere => None,
    }
}

fn set_aside(
    criterion: &CriterionId,
    from_version: &str,
    rating: Option<&Rating>,
    weight: Option<Weight>,
) -> SetAside {
    SetAside {
        criterion: criterion.clone(),
        from_version: from_version.to_owned(),
        rating: rating.cloned().unwrap_or_default(),
        weight,
    }
}

/// A part of a question that was split: open, with what was known in its evidence and note.
fn open_part(of: &CriterionId, version: &str, rating: &Rating) -> Rating {
    let Rating { answer, evidence, note, .. } = rating;
    let answered = answer.map(|answer: Answer| versions::part_of(of, version, answer));
    let parts = [answered.unwrap_or_default(), note.clone()];
    let note: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    Rating { answer: None, confidence: None, evidence: evidence.clone(), note: note.join("\n") }
}

/// Keeps the answers as they were, as the latest earlier round, with the questions they answer.
fn keep_round(old: &Assessment, new: &mut Assessment) {
    if old.ratings.is_empty() {
        // Nothing was answered; but earlier rounds may need the questions that leave the file.
        let asked_by = |round: &&mut Round| round.framework == old.framework;
        if let Some(round) = new.earlier_rounds.iter_mut().rev().find(asked_by) {
            round.own_framework = round.own_framework.take().or_else(|| old.own_framework.clone());
        }
        return;
    }
    let taken = |name: &str| old.earlier_rounds.iter().any(|round| text::same_name(&round.name, name));
    let round = if old.round.trim().is_empty() {
        text::round_number(old.earlier_rounds.len() + 1)
    } else {
        old.round.clone()
    };
    let mut name = text::round_under(&round, &old.framework.version);
    while taken(&name) {
        name = text::round_under(&name, &old.framework.version);
    }
    new.earlier_rounds.push(Round {
        name,
        framework: old.framework.clone(),
        own_framework: old.own_framework.clone(),
        ratings: old.ratings.clone(),
    });
    new.round = round;
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Confidence, Evidence, FrameworkRef, Level};
    use crate::store::Library;

    fn id(id: &str) -> CriterionId {
        CriterionId::new(id)
    }

    fn rated(level: u8) -> Rating {
        Rating {
            answer: Level::new(level).map(Answer::Level),
            confidence: Some(Confidence::High),
            evidence: Evidence { text: format!("Budget line {level}"), link: String::new() },
            note: "Ask Ida.".to_owned(),
        }
    }

    /// The built-in framework as a version 2.0: E4 was split into E4 and E6, X1 is M1 now, C3 is gone.
    fn second() -> Framework {
        let library = Library::built_in().unwrap();
        let mut framework = Framework::clone(library.default_framework().unwrap());
        framework.crosswalk = vec![Crosswalk {
            from_version: framework.version.clone(),
            renamed: vec![(id("X1"), id("M1"))],
            split: vec![(id("E4"), vec![id("E4"), id("E6")])],
            dropped: vec![id("C3")],
            changed: vec![(id("C5"), "Level 2 asks for more now.".to_owned())],
        }];
        framework.version = "2.0".to_owned();
        framework
    }

    fn first(ratings: &[(&str, u8)]) -> Assessment {
        let library = Library::built_in().unwrap();
        let mut old = Assessment::new(library.default_framework().unwrap());
        old.ratings = ratings.iter().map(|(name, level)| (id(name), rated(*level))).collect();
        old
    }

    #[test]
    fn an_answer_stays_or_moves_with_its_question() {
        let old = first(&[("F1", 2), ("X1", 3)]);
        let (new, report) = carry_over(&old, &second(), false).unwrap();
        assert_eq!(new.ratings, [(id("F1"), rated(2)), (id("M1"), rated(3))].into());
        assert_eq!((report.kept, report.renamed), (vec![id("F1")], vec![(id("X1"), id("M1"))]));
        assert!(new.set_aside.is_empty());
    }

    #[test]
    fn a_level_that_has_moved_is_asked_again_and_keeps_its_evidence() {
        let mut old = first(&[("C5", 2), ("F1", 2)]);
        old.criterion_weights.insert(id("C5"), Weight::new(3.0).unwrap());
        let (new, report) = carry_over(&old, &second(), false).unwrap();
        let open = Rating { answer: None, confidence: None, ..rated(2) };
        assert_eq!(new.ratings[&id("C5")], open);
        assert_eq!((&report.asked_again[..], &report.kept[..]), (&[id("C5")][..], &[id("F1")][..]));
        assert_eq!(new.earlier_rounds[0].ratings, old.ratings);
        assert_eq!(new.criterion_weights, old.criterion_weights);
        assert!(new.set_aside.is_empty());
    }

    #[test]
    fn an_answer_without_a_level_stays_whatever_level_has_moved() {
        let mut old = first(&[]);
        old.ratings.insert(id("C5"), Rating { answer: Some(Answer::NotKnown), ..Rating::default() });
        let (new, report) = carry_over(&old, &second(), false).unwrap();
        assert_eq!((new.ratings, report.kept), (old.ratings, vec![id("C5")]));
    }

    #[test]
    fn the_parts_of_a_split_question_are_open_and_show_the_old_answer() {
        let (new, report) = carry_over(&first(&[("E4", 3)]), &second(), false).unwrap();
        for part in ["E4", "E6"] {
            let rating = &new.ratings[&id(part)];
            assert_eq!((rating.answer, rating.confidence), (None, None));
            assert_eq!(rating.evidence, rated(3).evidence);
            assert!(rating.note.contains("E4") && rating.note.contains("level 3"), "{}", rating.note);
            assert!(rating.note.ends_with("Ask Ida."), "{}", rating.note);
        }
        assert_eq!(report.split, [id("E4")]);
        assert_eq!(new.set_aside[0].rating, rated(3));
    }

    #[test]
    fn a_dropped_question_is_set_aside_even_where_its_id_is_still_in_use() {
        let mut old = first(&[("C3", 4), ("OLD", 1)]);
        old.criterion_weights.insert(id("C3"), Weight::new(3.0).unwrap());
        let (new, report) = carry_over(&old, &second(), false).unwrap();
        assert!(new.ratings.is_empty() && new.criterion_weights.is_empty());
        assert_eq!(report.dropped, [id("C3"), id("OLD")]);
        let kept = SetAside {
            criterion: id("C3"),
            from_version: old.framework.version.clone(),
            rating: rated(4),
            weight: Weight::new(3.0).ok(),
        };
        assert_eq!(new.set_aside[0], kept);
    }

    #[test]
    fn an_id_that_another_question_took_over_does_not_swallow_its_answer() {
        let (new, report) = carry_over(&first(&[("M1", 1), ("X1", 3)]), &second(), false).unwrap();
        assert_eq!(new.ratings, [(id("M1"), rated(3))].into());
        assert_eq!(report.dropped, [id("M1")]);
        assert_eq!(new.set_aside[0].rating, rated(1));
    }

    #[test]
    fn the_old_answers_stay_whole_as_an_earlier_round_of_their_version() {
        let mut old = first(&[("E4", 3), ("F1", 2)]);
        old.round = "Spring".to_owned();
        let (new, _) = carry_over(&old, &second(), false).unwrap();
        let [round] = &new.earlier_rounds[..] else { panic!("one round") };
        assert_eq!((round.name.as_str(), new.round.as_str()), ("Spring (version 1.1)", "Spring"));
        assert_eq!((&round.framework, &round.ratings), (&old.framework, &old.ratings));
        assert_eq!(new.framework, FrameworkRef::from(&second()));
    }

    #[test]
    fn the_questions_of_an_earlier_round_stay_in_the_file() {
        let library = Library::built_in().unwrap();
        let mut old = first(&[("F1", 2)]);
        old.own_framework = library.default_framework().map(|own| Framework::clone(own));
        let (new, _) = carry_over(&old, &second(), true).unwrap();
        assert_eq!(new.earlier_rounds[0].own_framework, old.own_framework);
        assert_eq!(new.own_framework, Some(second()));
    }

    #[test]
    fn nothing_is_carried_over_without_a_crosswalk_from_that_version() {
        let mut old = first(&[("F1", 2)]);
        assert!(carry_over(&old, &Framework { crosswalk: Vec::new(), ..second() }, false).is_none());
        old.framework.version = "0.9".to_owned();
        assert!(carry_over(&old, &second(), false).is_none());
    }
}
