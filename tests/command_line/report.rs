//! `report`: a document in the format of its ending, and what is refused.

use crate::support::{Desk, run, run_small};
use std::path::Path;

fn example(desk: &Desk) -> std::path::PathBuf {
    let example = Path::new(env!("CARGO_MANIFEST_DIR")).join("saves/sankt-elmo-citizen-air-watch.ron");
    desk.write("elmo.ron", std::fs::read(example).unwrap())
}

fn report(file: &Path, more: &str) -> crate::support::Ran {
    let mut arguments = vec!["report".to_owned(), file.to_string_lossy().into_owned()];
    arguments.extend(more.split_whitespace().map(ToOwned::to_owned));
    run(arguments)
}

#[test]
fn the_ending_chooses_the_format() {
    let desk = Desk::new();
    let file = example(&desk);
    let cases: [(&str, &[u8]); 8] = [
        ("a.html", b"<!doctype html>"),
        ("a.MD", b"# Citizen Air Watch"),
        ("a.json", b"{"),
        ("a.svg", b"<svg"),
        ("a.png", b"\x89PNG"),
        ("a.docx", b"PK"),
        ("a.xlsx", b"PK"),
        ("a.csv", "\u{feff}Area,Id,Criterion,Level".as_bytes()),
    ];
    for (name, beginning) in cases {
        let out = desk.path(name);
        let ran = report(&file, &format!("--date 2026-11-23 -o {}", out.display()));
        assert_eq!((ran.code, ran.err.as_str()), (Some(0), ""), "{name}");
        assert!(ran.out.contains(name), "{}", ran.out);
        assert!(std::fs::read(&out).unwrap().starts_with(beginning), "{name}");
    }
}

#[cfg(feature = "pdf")]
#[test]
fn a_pdf_can_be_made_of_the_parts_one_needs() {
    let desk = Desk::new();
    let out = desk.path("a.pdf");
    let ran = report(&example(&desk), &format!("--sections summary,plan -o {}", out.display()));
    assert_eq!((ran.code, ran.err.as_str()), (Some(0), ""));
    let pdf = lopdf::Document::load(&out).unwrap();
    assert!((1..=3).contains(&pdf.get_pages().len()));
}

#[test]
fn the_same_assessment_gives_the_same_document() {
    let desk = Desk::new();
    let file = example(&desk);
    let write = |name: &str| {
        let out = desk.path(name);
        let ran = report(&file, &format!("--numbers iso --date 2026-11-23 -o {}", out.display()));
        assert_eq!(ran.code, Some(0), "{}", ran.err);
        std::fs::read_to_string(out).unwrap()
    };
    let first = write("one.html");
    assert_eq!(first, write("two.html"));
    assert!(first.contains("2026-11-23"));
}

#[test]
fn a_file_that_is_there_stays_unless_it_may_be_replaced() {
    let desk = Desk::new();
    let file = example(&desk);
    let out = desk.write("mine.md", "mine");
    let ran = report(&file, &format!("-o {}", out.display()));
    assert_eq!((ran.code, ran.out.as_str()), (Some(1), ""));
    assert!(ran.err.contains("mine.md: there is a file of that name already"), "{}", ran.err);
    assert_eq!(std::fs::read_to_string(&out).unwrap(), "mine");
    let ran = report(&file, &format!("--force -o {}", out.display()));
    assert_eq!(ran.code, Some(0), "{}", ran.err);
    assert!(std::fs::read_to_string(&out).unwrap().starts_with("# Citizen"));
}

#[test]
fn what_cannot_be_done_is_said_and_nothing_is_written() {
    let desk = Desk::new();
    let file = example(&desk);
    let check = |more: &str, code: i32, expected: &str| {
        let ran = report(&file, more);
        assert_eq!((ran.code, ran.out.as_str()), (Some(code), ""), "{more}: {}", ran.err);
        assert!(ran.err.contains(expected), "{more}: {}", ran.err);
    };
    let out = desk.path("out");
    let out = out.display();
    check(&format!("-o {out}.odt"), 1, "no format has this ending. Give the file one of these endings: .pdf");
    check(&format!("-o {out}"), 1, "no format has this ending");
    check(&format!("-o {out}.md --city atlantis"), 1, "There is no reference city \"atlantis\"");
    check(&format!("-o {out}.csv --sections summary,method,plan"), 1, "A .csv file holds the ratings");
    check(&format!("-o {out}.svg --sections plan"), 1, "This document has no chart “radar”");
    check(&format!("-o {out}/a/b.md"), 1, "the file cannot be written");
    check(&format!("-o {out}.md --sections everything"), 2, "[possible values: summary");
    check(&format!("-o {out}.md --date 2026-02-30"), 2, "a date is written as 2026-11-23");
    check("", 2, "--output");
    let there: Vec<_> = std::fs::read_dir(file.parent().unwrap()).unwrap().collect();
    assert_eq!(there.len(), 1, "{there:?}");
}

#[test]
fn notes_names_and_paths_stay_private_in_every_format_unless_they_are_asked_for() {
    let desk = Desk::new();
    let text = std::fs::read_to_string(example(&desk)).unwrap();
    let private = ["NOTE-FOR-ME", "ANA-OWNER", "/home/ana/minutes.pdf", &desk.path("").display().to_string()]
        .map(ToOwned::to_owned);
    let library = scidip_scorecard::store::Library::built_in().unwrap();
    let path = Path::new("elmo.ron");
    let mut assessment = scidip_scorecard::store::assessment_from_text(path, &text).unwrap();
    for rating in assessment.ratings.values_mut() {
        rating.note = format!("{} {}", private[0], rating.note);
        rating.evidence.link.clone_from(&private[2]);
    }
    let first = library.default_framework().unwrap().criteria[0].id.clone();
    assessment.plan.push(scidip_scorecard::model::PlannedAction {
        id: scidip_scorecard::model::ActionId::new("a"),
        step: Some(scidip_scorecard::model::PlannedStep {
            criterion: first,
            from: scidip_scorecard::model::Level::new(1).unwrap(),
        }),
        action: "Meet the harbour".to_owned(),
        owner: private[1].clone(),
        due: String::new(),
        proof: String::new(),
        status: scidip_scorecard::model::ActionStatus::Open,
    });
    let file = desk.save("private.ron", &assessment);
    for ending in ["html", "md", "json", "csv"] {
        let out = desk.path(&format!("a.{ending}"));
        let ran = report(&file, &format!("-o {}", out.display()));
        assert_eq!((ran.code, ran.err.as_str()), (Some(0), ""));
        let written = std::fs::read_to_string(&out).unwrap();
        for word in &private {
            assert!(!written.contains(word.as_str()), "{word} is passed on in {ending}");
        }
    }
    let out = desk.path("all.md");
    report(&file, &format!("--include evidence,links,notes,owners -o {}", out.display()));
    let written = std::fs::read_to_string(&out).unwrap();
    assert!(written.contains("NOTE\\-FOR\\-ME") || written.contains("NOTE-FOR-ME"), "{written}");
    assert!(!written.contains("minutes.pdf"), "a path is never passed on");
}

#[test]
fn one_page_and_the_list_of_what_to_find_out_are_documents_of_their_own() {
    let desk = Desk::new();
    let file = desk.save_small("a.ron", "4u2-1n");
    let page = desk.path("page.md");
    let ran = run_small("report {} --one-page -o {}", &[&file, &page]);
    assert_eq!(ran.code, Some(0), "{}", ran.err);
    assert!(std::fs::read_to_string(&page).unwrap().contains("What the result hangs on"));
    let list = desk.path("list.html");
    let ran = run_small("report {} --find-out -o {}", &[&file, &list]);
    assert_eq!(ran.code, Some(0), "{}", ran.err);
    let said = std::fs::read_to_string(&list).unwrap();
    assert!(said.contains("2 questions to answer and 3 levels without evidence."), "{said}");
    assert!(said.contains("What shows that it is level 4?"), "{said}");
    // Neither is a table of ratings, nor can both be asked for.
    assert_ne!(run_small("report {} --one-page -o {}", &[&file, &desk.path("page.csv")]).code, Some(0));
    assert_ne!(
        run_small("report {} --one-page --find-out -o {}", &[&file, &desk.path("b.md")]).code,
        Some(0)
    );
}
