//! How long a check takes: told before one begins, from the words that are to be read.
//!
//! Brysbaert (2019, <https://doi.org/10.1016/j.jml.2019.104047>) finds 238 words a minute for silent reading of
//! non-fiction in the first language. Most readers here read their second or third, and read in order to decide.

use crate::model::{CheckLength, Criterion, Framework};

/// Words a minute of somebody who reads in a third language and weighs five sentences against each other.
const WORDS_PER_MINUTE: usize = 150;
/// Time to decide on one question and to answer it, in seconds.
const SECONDS_PER_ANSWER: usize = 20;
/// Time to write one piece of evidence that is at hand, in seconds; one for every second question.
const SECONDS_PER_EVIDENCE: usize = 60;
/// Minutes are said in steps of so many, upwards: nobody is promised too little.
const STEP: usize = 5;

/// What a check asks of somebody.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Effort {
    pub questions: usize,
    /// For the answers alone.
    pub minutes: usize,
    /// With evidence for every second question.
    pub minutes_with_evidence: usize,
}

impl Effort {
    /// The effort of a check of that length.
    pub fn of(framework: &Framework, check: CheckLength) -> Self {
        let asked: Vec<&Criterion> = framework.criteria.iter().filter(|of| check.asks(of)).collect();
        let words: usize = asked.iter().map(|criterion| words_of(criterion)).sum();
        let answers = words * 60 / WORDS_PER_MINUTE + asked.len() * SECONDS_PER_ANSWER;
        let evidence = asked.len().div_ceil(2) * SECONDS_PER_EVIDENCE;
        Self {
            questions: asked.len(),
            minutes: minutes(answers),
            minutes_with_evidence: minutes(answers + evidence),
        }
    }
}

fn minutes(seconds: usize) -> usize {
    seconds.div_ceil(60).div_ceil(STEP) * STEP
}

/// What must be read to answer: the name, the question and its levels.
fn words_of(criterion: &Criterion) -> usize {
    let levels = criterion.descriptors.iter().flat_map(|level| [&level.title, &level.text]);
    let texts = [&criterion.name, &criterion.question].into_iter().chain(levels);
    texts.map(|text| text.split_whitespace().count()).sum()
}
