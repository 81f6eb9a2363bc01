//! Ratings go out to a spreadsheet and come back; whatever cannot be read is named with its cell.

use crate::report::bytes;
use crate::report::office::{noted, report_of};
use crate::save_round_trip::{HOSTILE, any_rating, built_in_framework, filled_with};
use crate::support::{Desk, answer, criterion, fixture, run, run_small};
use proptest::collection::btree_map;
use proptest::prelude::*;
use proptest::sample::select;
use rust_xlsxwriter::{Formula, Workbook};
use scidip_scorecard::model::{Assessment, Confidence, CriterionId, Rating};
use scidip_scorecard::report::{Format, TemplateFormat, plain, template};
use scidip_scorecard::store::{Faults, Imported, Library, import_ratings, load_assessment};
use std::collections::BTreeMap;

const BOTH: [Format; 2] = [Format::Xlsx, Format::Csv];

/// Ratings as a document can carry them: without control characters and marks that turn the direction.
fn cleaned(ratings: &BTreeMap<CriterionId, Rating>) -> BTreeMap<CriterionId, Rating> {
    let clean = |rating: &Rating| {
        let mut rating = rating.clone();
        for text in [&mut rating.evidence.text, &mut rating.evidence.link, &mut rating.note] {
            *text = plain(text).into_owned();
        }
        // A path of a computer is never passed on.
        let link = &mut rating.evidence.link;
        let text = link.trim_start();
        let is_path = text.starts_with(['/', '\\', '~']) || text.starts_with("./") || text.starts_with("../");
        let has_drive = text.len() > 2
            && text.is_char_boundary(1)
            && [":/", ":\\"].iter().any(|it| text[1..].starts_with(it));
        let is_of_file = text.to_lowercase().starts_with("file:");
        if is_path || has_drive && text.starts_with(|c: char| c.is_ascii_alphabetic()) || is_of_file {
            link.clear();
        }
        rating
    };
    let ratings = ratings.iter().map(|(id, rating)| (id.clone(), clean(rating)));
    ratings.filter(|(_, rating)| !rating.is_empty()).collect()
}

/// The assessment written in that format and imported again.
fn there_and_back(assessment: &Assessment, format: Format) -> Assessment {
    let desk = Desk::new();
    let file = desk.write(&format!("ratings.{}", format.ending()), bytes(&report_of(assessment), format));
    import_ratings(&file, &Library::built_in().unwrap())
        .unwrap_or_else(|faults| panic!("{format:?}: {faults}"))
        .assessment
}

fn any_ratings() -> impl Strategy<Value = BTreeMap<CriterionId, Rating>> {
    let ids: Vec<CriterionId> =
        built_in_framework().criteria.into_iter().map(|criterion| criterion.id).collect();
    btree_map(select(ids), any_rating(), 0..6)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]
    #[test]
    fn ratings_that_go_out_come_back(ratings in any_ratings()) {
        let mut assessment = Assessment::new(&built_in_framework());
        assessment.ratings = ratings;
        for format in BOTH {
            prop_assert_eq!(&there_and_back(&assessment, format).ratings, &cleaned(&assessment.ratings));
        }
    }
}

#[test]
fn each_hostile_text_comes_back_from_both_formats() {
    let formulas =
        ["=1+2", "+1", "-1", "@SUM(A1)", "'=1", "''", "'", "\"", "a,b;c", "=\"x\"\n=y", "<b>&amp;"];
    let texts: Vec<&str> = HOSTILE.iter().chain(&formulas).copied().collect();
    for texts in texts.chunks(built_in_framework().criteria.len()) {
        let assessment = noted(texts.iter().copied());
        for format in BOTH {
            let back = there_and_back(&assessment, format);
            assert_eq!(back.ratings, cleaned(&assessment.ratings), "{format:?}");
        }
    }
}

#[test]
fn all_examples_come_back_and_a_workbook_brings_the_initiative_along() {
    for example in Library::built_in().unwrap().examples() {
        let before = &example.assessment;
        for format in BOTH {
            assert_eq!(there_and_back(before, format).ratings, before.ratings, "{}", example.file);
        }
        let (before, after) = (&before.initiative, there_and_back(before, Format::Xlsx).initiative);
        let facts = |of: &scidip_scorecard::model::Initiative| {
            let texts = [&of.title, &of.city, &of.country, &of.lead_body, &of.web_link, &of.description];
            (texts.map(String::clone), of.start_year)
        };
        assert_eq!(facts(&after), facts(before), "{}", example.file);
    }
}

#[test]
fn a_text_too_long_for_a_cell_says_that_it_is_cut_and_is_whole_in_csv() {
    let long = "Zeile 🏙 ".repeat(6_250);
    let assessment = filled_with(&long);
    let [xlsx, csv] =
        BOTH.map(|format| there_and_back(&assessment, format).ratings[&criterion("C4")].note.clone());
    assert_eq!(csv, long);
    assert!(xlsx.encode_utf16().count() <= 32_767 && xlsx.len() > 30_000, "{}", xlsx.len());
    assert!(xlsx.contains("[Cut here:") && xlsx.starts_with("Zeile 🏙 Zeile"));
}

#[test]
fn a_template_that_is_filled_in_becomes_an_assessment() {
    let desk = Desk::new();
    let framework = built_in_framework();
    let csv = String::from_utf8(template(&framework, TemplateFormat::Csv).unwrap()).unwrap();
    let row = csv.lines().find(|line| line.contains(",F1,")).unwrap();
    let filled = row.strip_suffix(",,,,").unwrap().to_owned() + "3,high,The charter,https://x.example,=ask";
    let file = desk.write("t.csv", csv.replace(row, &filled));
    let ratings = import_ratings(&file, &Library::built_in().unwrap()).unwrap().assessment.ratings;
    let [(id, rating)] = ratings.iter().collect::<Vec<_>>()[..] else { panic!("{ratings:?}") };
    assert_eq!((id, rating.answer), (&criterion("F1"), Some(answer('3'))));
    assert_eq!((rating.confidence, rating.evidence.text.as_str()), (Some(Confidence::High), "The charter"));
    assert_eq!(rating.note, "=ask");

    let empty = desk.write("t.xlsx", template(&framework, TemplateFormat::Xlsx).unwrap());
    let empty = import_ratings(&empty, &Library::built_in().unwrap()).unwrap().assessment;
    assert_eq!((empty.ratings.len(), empty.initiative.title.as_str()), (0, ""));
}

/// A workbook with those sheets.
fn workbook_of(sheets: &[(&str, &[&[&str]])]) -> Vec<u8> {
    let mut workbook = Workbook::new();
    for (name, rows) in sheets {
        let sheet = workbook.add_worksheet().set_name(*name).unwrap();
        for (cells, row) in rows.iter().zip(0..) {
            for (cell, column) in cells.iter().zip(0..) {
                sheet.write_string(row, column, *cell).unwrap();
            }
        }
    }
    workbook.save_to_buffer().unwrap()
}

fn import_of(sheets: &[(&str, &[&[&str]])]) -> Result<Imported, Faults> {
    let desk = Desk::new();
    import_ratings(&desk.write("r.xlsx", workbook_of(sheets)), &Library::built_in().unwrap())
}

#[test]
fn levels_of_a_reference_city_are_never_taken_for_ones_own() {
    let passages: (&str, &[&[&str]]) =
        ("Passages", &[&["City", "Id", "Criterion", "Your level", "Level"], &["Geneva", "F1", "", "1", "3"]]);
    let without_level: (&str, &[&[&str]]) = ("Ratings", &[&["Id", "Evidence"], &["F1", "a charter"]]);
    let told = import_of(&[without_level, passages]).unwrap_err().to_string();
    assert!(told.contains("sheet “Ratings”, row 1") && told.contains("found are “Id”, “Evidence”"), "{told}");
    let told = import_of(&[("Notes", &[&["whatever"]]), passages]).unwrap_err().to_string();
    assert!(told.contains("there are no ratings here"), "{told}");
}

#[test]
fn of_two_sheets_with_ratings_the_one_of_that_name_counts_or_none() {
    let (one, other): ([&[&str]; 2], [&[&str]; 2]) =
        ([&["Id", "Level"], &["F1", "1"]], [&["Id", "Level"], &["F1", "2"]]);
    let told = import_of(&[("May", &one), ("June", &other)]).unwrap_err().to_string();
    assert!(
        told.contains("“May” and “June”") && told.contains("Call the one that counts “Ratings”"),
        "{told}"
    );
    let taken = import_of(&[("May", &one), ("Ratings", &other)]).unwrap().assessment;
    assert_eq!(taken.ratings[&criterion("F1")].answer, Some(answer('2')));
}

#[test]
fn a_row_with_the_id_of_one_criterion_and_the_name_of_another_is_a_fault() {
    let names = ["F1", "F2"].map(|id| built_in_framework().criterion(&criterion(id)).unwrap().name.clone());
    let import = |name: &str| import_of(&[("Ratings", &[&["Id", "Criterion", "Level"], &["F1", name, "2"]])]);
    let told = import(&names[1]).unwrap_err().to_string();
    assert!(
        told.contains("row 2, column B") && told.contains("is the name of F2, and the row is of F1"),
        "{told}"
    );
    for fine in [&*names[0], "", "Unser eigener Name"] {
        assert!(import(fine).is_ok(), "{fine}");
    }
}

#[test]
fn columns_that_no_rating_holds_are_told() {
    let head = ["Area", "Id", "0 Absent", "Level", "Responsible", "Empty", "Note"];
    let row = ["Foundation", "F1", "Nothing.", "2", "Ana", "", "fine", "beside"];
    assert_eq!(
        import_of(&[("Ratings", &[&head, &row])]).unwrap().remarks,
        ["These columns were not read: “Responsible” and one without a heading."]
    );
    for example in Library::built_in().unwrap().examples() {
        let desk = Desk::new();
        for format in BOTH {
            let file = desk.write("r", bytes(&report_of(&example.assessment), format));
            let imported = import_ratings(&file, &Library::built_in().unwrap()).unwrap();
            assert!(imported.remarks.is_empty(), "{:?}", imported.remarks);
        }
    }
}

#[test]
fn what_a_table_has_no_row_or_column_for_stays_as_it_was() {
    let before = noted(["first", "second", "third"]);
    let ids: Vec<CriterionId> = before.ratings.keys().take(3).cloned().collect();
    let rows: [&[&str]; 3] = [&["Id", "Level"], &[ids[0].as_str(), "4"], &[ids[1].as_str(), ""]];
    let after = import_of(&[("Ratings", &rows)]).unwrap().over(&before.ratings);
    let expected = |id: &CriterionId, answer| Rating { answer, ..before.ratings[id].clone() };
    assert_eq!(after[&ids[0]], expected(&ids[0], Some(answer('4'))));
    assert_eq!(after[&ids[1]], expected(&ids[1], None), "a blank cell takes the answer back");
    assert_eq!(after[&ids[2]], before.ratings[&ids[2]]);
}

#[test]
fn every_bad_cell_is_named_at_once_and_nothing_is_imported() {
    let desk = Desk::new();
    let mut workbook = Workbook::new();
    let sheet = workbook.add_worksheet().set_name("Ratings").unwrap();
    let rows: [[&str; 4]; 7] = [
        ["Id", "Level", "Confidence", "Note"],
        ["B1", "5", "high", ""],
        ["B2", "3", "rather", ""],
        ["X9", "3", "", ""],
        ["B2", "4", "", ""],
        ["", "2", "", "whose?"],
        ["L1", "n/a", "low", "fine"],
    ];
    for (row, cells) in (0..).zip(rows) {
        for (column, cell) in (0..).zip(cells) {
            sheet.write_string(row, column, cell).unwrap();
        }
    }
    sheet.write(7, 0, "L2").unwrap();
    sheet.write(7, 1, Formula::new("=1/0").set_result("#DIV/0!")).unwrap();
    let file = desk.write("r.xlsx", workbook.save_to_buffer().unwrap());
    let out = desk.path("out.ron");
    let ran = run_small("import {} -o {}", &[&file, &out]);
    assert_eq!((ran.code, ran.out.as_str(), out.exists()), (Some(1), "", false));
    let expected = [
        "sheet “Ratings”, row 2, column B (“Level”): “5” is not an answer. Write a whole number from 0 (Absent)",
        "sheet “Ratings”, row 3, column C (“Confidence”): “rather” does not say how sure you are",
        "sheet “Ratings”, row 4, column A (“Id”): “X9” is no criterion of the framework “A small framework”",
        "sheet “Ratings”, row 5, column A (“Id”): B2 is rated in row 3 already",
        "sheet “Ratings”, row 6, column A (“Id”): this row does not say which criterion",
        "sheet “Ratings”, row 8, column B (“Level”): the formula of this cell gives no value (#DIV/0!)",
    ];
    let faults: Vec<&str> = ran.err.lines().collect();
    assert_eq!(faults.len(), expected.len(), "{}", ran.err);
    for (fault, expected) in faults.iter().zip(expected) {
        assert!(fault.contains(&format!("r.xlsx, {expected}")), "{expected}\nis not in\n{fault}");
    }
}

#[test]
fn columns_may_be_moved_renamed_and_in_any_case() {
    let desk = Desk::new();
    let text =
        "Our lab;;\n\nCOMMENT; how sure? ;criterion;Rating;id\nnone;LOW;;Established;b1\n;;;;\n;;;2,0;L2\n";
    let out = desk.path("out.ron");
    let ran = run_small("import {} -o {} --title Lab", &[&desk.write("r.csv", text), &out]);
    assert_eq!((ran.code, ran.err.as_str()), (Some(0), ""));
    assert!(ran.out.contains("2 of 6 questions answered"), "{}", ran.out);
    let assessment = load_assessment(&out).unwrap().assessment;
    assert_eq!(assessment.answer(&criterion("B1")), Some(answer('3')));
    assert_eq!(assessment.answer(&criterion("L2")), Some(answer('2')));
    assert_eq!(assessment.ratings[&criterion("B1")].note, "none");
    assert_eq!(assessment.initiative.title, "Lab");
    assert!(assessment.own_framework.is_some(), "a framework that is not built in goes along");
}

#[test]
fn what_is_no_table_of_ratings_is_said_to_be_so() {
    let desk = Desk::new();
    let mut other = Workbook::new();
    other.add_worksheet().write(0, 0, "Budget").unwrap();
    let files: [(&str, Vec<u8>, &str); 7] = [
        (
            "a.csv",
            b"Name,Size\nA,1\n".to_vec(),
            "there are no ratings here: they stand under “Id” and “Level”, and found are “Name”, “Size”",
        ),
        (
            "b.csv",
            b"Id,Level,Level\nB1,1,2\n".to_vec(),
            "b.csv, row 1, column C (“Level”): two columns are called “Level”",
        ),
        ("c.csv", b"Id,Level\n".to_vec(), "no row below the headings names a criterion"),
        ("d.csv", b" \n,,\n".to_vec(), "there are no ratings here"),
        ("e.csv", b"\x89PNG\r\n\x1a\n\0\0".to_vec(), "this is not a table"),
        ("f.xlsx", other.save_to_buffer().unwrap(), "found are “Budget”"),
        ("g.xls", b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1".to_vec(), "has a password, or is of an old kind"),
    ];
    let out = desk.path("out.ron");
    for (name, bytes, what) in files {
        let ran = run_small("import {} -o {}", &[&desk.write(name, bytes), &out]);
        assert_eq!((ran.code, out.exists()), (Some(1), false), "{name}");
        assert!(ran.err.contains(what), "{name}: {}", ran.err);
    }
}

#[test]
fn a_workbook_made_with_another_framework_asks_for_it() {
    let desk = Desk::new();
    let bytes = template(&built_in_framework(), TemplateFormat::Xlsx).unwrap();
    let file = desk.write("t.xlsx", bytes);
    let imported = import_ratings(&file, &Library::built_in().unwrap()).unwrap().assessment;
    assert_eq!(imported.framework, (&built_in_framework()).into());

    let small = scidip_scorecard::store::load_framework(&fixture("small-framework.ron")).unwrap();
    let file = desk.write("s.xlsx", template(&small, TemplateFormat::Xlsx).unwrap());
    let faults = import_ratings(&file, &Library::built_in().unwrap()).unwrap_err().to_string();
    assert!(faults.contains("sheet “Initiative”, row 8, column B (“Framework”)"), "{faults}");
    assert!(faults.contains("“A small framework, version 1”, which is not here"), "{faults}");
}

#[test]
fn no_file_is_written_over_unasked() {
    let desk = Desk::new();
    for name in ["t.xlsx", "t.csv"] {
        let path = desk.write(name, "mine");
        let write = |more: &[&str]| {
            let arguments = ["template", "-o", path.to_str().unwrap()];
            run(arguments.iter().chain(more)).code
        };
        assert_eq!(write(&[]), Some(1));
        assert_eq!(std::fs::read(&path).unwrap(), b"mine");
        assert_eq!(write(&["--force"]), Some(0));
    }
    let out = desk.write("out.ron", "mine");
    let ran = run_small("import {} -o {}", &[&desk.write("r.csv", "Id,Level\nB1,3\n"), &out]);
    assert_eq!((ran.code, std::fs::read(&out).unwrap()), (Some(1), b"mine".to_vec()));
    assert!(ran.err.contains("there is a file of that name already"), "{}", ran.err);
    let unknown = desk.path("t.ods");
    assert!(run(["template", "-o", unknown.to_str().unwrap()]).err.contains("t.ods"));
}
