//! How long a check takes, as Start promises it.

use scidip_scorecard::findings::Effort;
use scidip_scorecard::model::CheckLength;
use scidip_scorecard::store::Library;

#[test]
fn the_times_on_start_are_near_those_that_were_measured() {
    let library = Library::built_in().unwrap();
    let framework = library.default_framework().unwrap();
    let effort = |check| Effort::of(framework, check);
    // Timed with the questions of version 1.0, which have a fifth more words: 16 minutes for the quick check, 32 for
    // the full one, 42 to 45 with evidence.
    let quick = effort(CheckLength::Quick);
    assert_eq!((quick.questions, quick.minutes, quick.minutes_with_evidence), (14, 15, 25));
    let full = effort(CheckLength::Full);
    assert_eq!((full.questions, full.minutes, full.minutes_with_evidence), (29, 30, 45));
}
