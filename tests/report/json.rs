//! JSON: the object of `evaluate`, and the document in words.

use super::{examples, port_aurel, text};
use crate::support::Desk;
use scidip_scorecard::report::Format;
use serde_json::Value;

#[test]
fn the_results_are_those_of_evaluate_and_the_words_stand_beside_them() {
    let desk = Desk::new();
    let file = desk.save("example.ron", &examples()[0].2);
    let evaluated = crate::support::run(["evaluate", "--json", file.to_str().unwrap()]).json();
    let mut written: Value = serde_json::from_str(&text(&port_aurel(), Format::Json)).unwrap();
    let report = written.as_object_mut().unwrap().remove("report").unwrap();
    for (key, value) in evaluated.as_object().unwrap().iter().filter(|(key, _)| *key != "file") {
        assert_eq!(written[key], *value, "{key}");
    }
    assert_eq!(written.as_object().unwrap().len(), evaluated.as_object().unwrap().len());
    assert_eq!(report["date"], "2026-11-23");
    assert_eq!(report["sections"][0]["id"], "summary");
    assert_eq!(report["sections"][0]["blocks"][0]["block"], "paragraph");
}
