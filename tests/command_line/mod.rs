//! The command line as a shell script sees it: answers, errors, exit codes.

mod check;
mod compare;
mod courses;
mod data;
mod evaluate;
mod plan;
mod pool;
mod readings;
mod recomputed;
mod report;
mod robustness;
mod sensitivity;

use crate::support::{Desk, fixture, program, run, run_small};
use scidip_scorecard::cli::{self, Command};
use scidip_scorecard::store::load_city;
use std::process::Stdio;

/// Runs a command in this process, with Smallville among the cities: code, answer and errors.
fn beside_smallville(command: Command) -> (u8, String, String) {
    let mut library = cli::library(Some(&fixture("small-framework.ron"))).unwrap();
    let city = load_city(&fixture("smallville.ron"), library.frameworks()).unwrap();
    library.add_city(city);
    let (mut out, mut err) = (Vec::new(), Vec::new());
    let code = cli::run(command, library, &mut out, &mut err);
    (code, String::from_utf8(out).unwrap(), String::from_utf8(err).unwrap())
}

#[test]
fn arguments_that_make_no_sense_end_with_2() {
    let plain = ["evaluate", "compare", "check", "evaluate --jsn a.ron", "a.ron b.ron", "a.ron cities"];
    let draws = ["robustness", "robustness a.ron --draws 0", "robustness a.ron --draws 4000000000"];
    let seeds = ["robustness a.ron --seed -1", "robustness a.ron --threads 0", "sensitivity"];
    let plans =
        ["plan a.ron", "plan a.ron --target 101", "plan a.ron --target -1", "plan a.ron --target NaN"];
    let areas = ["plan a.ron --target 9 --area-target base", "plan a.ron --area-target base=101"];
    let lenses = ["plan a.ron --target 9 --lens median"];
    for line in plain.iter().chain(&draws).chain(&seeds).chain(&plans).chain(&areas).chain(&lenses) {
        let ran = run(line.split(' '));
        assert_eq!(ran.code, Some(2), "{line}: {}", ran.err);
        assert!(ran.out.is_empty() && !ran.err.is_empty(), "{line}");
    }
}

#[test]
fn help_and_version_are_answers() {
    let help = run(["--help"]);
    assert_eq!((help.code, help.err.as_str()), (Some(0), ""));
    let commands = [
        "evaluate",
        "compare",
        "robustness",
        "sensitivity",
        "plan",
        "pool",
        "report",
        "import",
        "template",
        "cities",
        "framework",
        "check",
    ];
    for command in commands.into_iter().chain(["--framework"]) {
        assert!(help.out.contains(command), "{command}");
    }
    let version = run(["--version"]);
    assert_eq!(version.out.trim(), concat!("scidip-scorecard ", env!("CARGO_PKG_VERSION")));
}

#[cfg(not(feature = "gui"))]
#[test]
fn a_build_without_a_window_says_so() {
    let ran = run::<&str>([]);
    assert_eq!((ran.code, ran.err.lines().count()), (Some(2), 1), "{}", ran.err);
}

#[test]
fn a_reader_who_has_read_enough_is_no_error() {
    let desk = Desk::new();
    let files: Vec<_> = (0..200).map(|i| desk.save_small(&format!("{i}.ron"), "012340")).collect();
    let mut child = program()
        .arg("--framework")
        .arg(crate::support::fixture("small-framework.ron"))
        .args(["evaluate", "--json"])
        .args(files)
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    drop(child.stdout.take());
    let output = child.wait_with_output().unwrap();
    assert_eq!(output.status.code(), Some(0));
    assert_eq!(String::from_utf8(output.stderr).unwrap(), "");
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_is_an_error() {
    let full = std::fs::OpenOptions::new().write(true).open("/dev/full").unwrap();
    let output = program().args(["framework", "--json"]).stdout(full).output().unwrap();
    assert_eq!(output.status.code(), Some(1));
    assert!(String::from_utf8(output.stderr).unwrap().contains("could not be written"));
}

#[test]
fn a_framework_with_faults_is_refused_before_anything_is_done() {
    let desk = Desk::new();
    let file = desk.write("framework.ron", "(id: \"x\", scale: [])");
    let save = desk.save_small("a.ron", "012340");
    let ran = run([file.as_os_str(), save.as_os_str()]
        .iter()
        .enumerate()
        .flat_map(|(i, path)| [if i == 0 { "--framework" } else { "evaluate" }.into(), (*path).to_owned()]));
    assert_eq!((ran.code, ran.out.as_str()), (Some(1), ""));
    assert!(ran.err.lines().count() > 5, "every fault is named: {}", ran.err);
}

#[test]
fn a_title_cannot_give_orders_to_the_terminal() {
    let desk = Desk::new();
    let mut assessment = crate::support::assessment(&crate::support::small_framework(), "012340");
    assessment.initiative.title = "\u{1b}[2Jgone".to_owned();
    let ran = run_small("evaluate {}", &[&desk.save("a.ron", &assessment)]);
    assert!(ran.out.contains("[2Jgone") && !ran.out.contains('\u{1b}'));
}
