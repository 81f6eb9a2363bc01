//! No two findings of one page contradict each other, and what is shown adds up: tried on random assessments.
//!
//! A page is one assessment with all that is said of it. To hold two things against each other that were
//! seen to contradict, add a line to [`pairs::PAIRS`], or to [`words::WORDS`] where it shows in sentences only.

pub mod cases;
mod effort;
mod mended;
mod pairs;
mod words;

use cases::{Page, any_case};
use pairs::PAIRS;
use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::TestRunner;
use words::WORDS;

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn no_two_findings_of_one_page_contradict_each_other(case in any_case()) {
        let page = Page::of(&case);
        for (name, holds) in PAIRS {
            if let Err(why) = holds(&page) {
                return Err(TestCaseError::fail(format!("{name}: {why}")));
            }
        }
    }
}

#[test]
fn no_two_sentences_of_one_report_contradict_each_other() {
    let mut runner = TestRunner::deterministic();
    for number in 0..10 {
        let case = any_case().new_tree(&mut runner).unwrap().current();
        let page = Page::of(&case);
        let read = words::Read::of(&page);
        for (name, holds) in WORDS {
            if let Err(why) = holds(&page, &read) {
                panic!("report {number}, {name}: {why}\n{}", read.all());
            }
        }
    }
}

#[test]
fn random_pages_say_all_that_can_be_said() {
    // A pair that is never tried holds for nothing.
    use scidip_scorecard::findings::{AreaWeights, Evenness, Gate, Headline, IndexChange, LensStory};
    let mut runner = TestRunner::deterministic();
    let cases = (0..600).map(|_| any_case().new_tree(&mut runner).unwrap().current());
    let pages: Vec<Page> = cases.map(|case| Page::of(&case)).collect();
    let any = |what: &str, is_so: &dyn Fn(&Page) -> bool| assert!(pages.iter().any(is_so), "never: {what}");
    any("too little", &|page| page.story.headline == Headline::TooLittle);
    let evenness = |page: &Page| page.story.areas.spread.as_ref().map(|spread| spread.evenness);
    for of in [Evenness::Even, Evenness::Apart, Evenness::FarApart] {
        any("evenness", &|page| evenness(page) == Some(of));
    }
    any("an area without a number", &|page| matches!(page.story.lenses, LensStory::MayMove { .. }));
    for of in [Gate::TooLittle, Gate::Weak, Gate::HalfBuilt, Gate::Carries] {
        any("a gate", &|page| page.story.gates.contains(&of));
    }
    any("a preset", &|page| matches!(page.story.weights.areas, AreaWeights::Preset(_)));
    any("own weights", &|page| page.story.weights.areas == AreaWeights::Own);
    any("own weights of criteria", &|page| page.story.weights.are_criteria_own);
    any("the foundation in the index", &|page| page.story.areas.basis.has_foundation);
    any("questions that are not asked", &|page| page.story.counts.not_asked > 0);
    let index = |page: &Page, is: fn(&IndexChange) -> bool| page.rounds.iter().any(|of| is(&of.story.index));
    any("a change", &|page| index(page, |of| matches!(of, IndexChange::Changed(_))));
    any("too little before", &|page| index(page, |of| matches!(of, IndexChange::TooLittleBefore { .. })));
}
