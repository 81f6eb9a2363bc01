//! Tables of strangers: whatever a file claims, it is answered with a sentence or a decision, in little memory.

use crate::support::{Desk, course, program, run, small_framework};
use calamine::{Data, Reader, Xlsx};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::{Index, select};
use rust_xlsxwriter::Workbook;
use scidip_scorecard::store::{FolderIntake, Wanted, load_sheet, read_room_table, read_tables};
use std::io::{Cursor, Write};
use std::path::{Path, PathBuf};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

/// The files of a folder of the corpus.
fn corpus(kind: &str) -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/hostile").join(kind);
    let mut files: Vec<PathBuf> =
        std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.sort();
    assert!(files.len() > 5);
    files
}

fn wanted() -> Wanted {
    let framework = small_framework();
    Wanted::of(&course(&framework), &framework)
}

/// A workbook with that content of its first sheet, and other parts.
fn workbook(sheet: &str, parts: &[(&str, &str)]) -> Vec<u8> {
    workbook_of(&[("Ratings", 1)], sheet, parts)
}

/// The same with several sheets, each with the number of its part.
fn workbook_of(sheets: &[(&str, usize)], sheet: &str, parts: &[(&str, &str)]) -> Vec<u8> {
    const TYPE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    let list: Vec<String> = (1..)
        .zip(sheets)
        .map(|(i, (name, _))| format!("<sheet name=\"{name}\" sheetId=\"{i}\" r:id=\"r{i}\"/>"))
        .collect();
    let mut links: Vec<String> = (1..)
        .zip(sheets)
        .map(|(i, (_, part))| {
            format!(
                "<Relationship Id=\"r{i}\" Type=\"{TYPE}/worksheet\" Target=\"worksheets/sheet{part}.xml\"/>"
            )
        })
        .collect();
    for kind in ["styles", "sharedStrings"] {
        links.push(format!("<Relationship Id=\"{kind}\" Type=\"{TYPE}/{kind}\" Target=\"{kind}.xml\"/>"));
    }
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let mut add = |name: &str, text: &str| {
        zip.start_file(name, SimpleFileOptions::default()).unwrap();
        zip.write_all(text.as_bytes()).unwrap();
    };
    add("xl/workbook.xml", &format!("<workbook><sheets>{}</sheets></workbook>", list.concat()));
    add("xl/_rels/workbook.xml.rels", &format!("<Relationships>{}</Relationships>", links.concat()));
    add("xl/worksheets/sheet1.xml", sheet);
    for (name, text) in parts {
        add(name, text);
    }
    zip.finish().unwrap().into_inner()
}

/// Workbooks that take gigabytes or minutes where what they claim is believed, each with what is said of it.
fn bombs() -> Vec<(&'static str, Vec<u8>, &'static str)> {
    let large = "unfolds to more than 48 MB";
    let rows = format!("<worksheet><sheetData>{}", "<row r=\"1\"/>".repeat(1_000_000));
    let many: Vec<(String, usize)> = (0..2_000).map(|i| (format!("S{i}"), 1)).collect();
    let many: Vec<(&str, usize)> = many.iter().map(|(name, part)| (name.as_str(), *part)).collect();
    let cell = "<worksheet><sheetData><row r=\"1\"><c r=\"A1\"><v>1</v></c></row></sheetData></worksheet>";
    let cells = format!("<row><c><v>1</v></c>{}</row>", "<c/>".repeat(2_000));
    vec![
        ("a part used by many sheets", workbook_of(&many[..200], &rows, &[]), large),
        ("two thousand sheets", workbook_of(&many, cell, &[]), "more than 256 sheets"),
        (
            "formats",
            workbook(
                cell,
                &[("xl/styles.xml", &format!("<styleSheet><cellXfs>{}", "<xf/>".repeat(2_100_000)))],
            ),
            large,
        ),
        (
            "texts",
            workbook(cell, &[("xl/sharedStrings.xml", &format!("<sst>{}", "<si/>".repeat(2_100_000)))]),
            large,
        ),
        ("tags in tags", workbook(&"<a>".repeat(100_000), &[]), large),
        ("one endless tag", workbook(&format!("<worksheet {}", "a=\"1\" ".repeat(200_000)), &[]), large),
        ("one endless text", workbook(&format!("<worksheet>{}", "a".repeat(1_200_000)), &[]), large),
        ("blank cells", workbook(&format!("<worksheet><sheetData>{}", cells.repeat(1_100)), &[]), large),
        (
            "hidden columns",
            workbook(
                &format!(
                    "<worksheet><cols>{}</cols></worksheet>",
                    "<col min=\"1\" max=\"65535\" hidden=\"1\"/>".repeat(900)
                ),
                &[],
            ),
            "nothing in this table",
        ),
        (
            "entities",
            workbook(
                "<!DOCTYPE a [<!ENTITY b \"bbbb\">]><worksheet><c r=\"A1\" t=\"str\"><v>&b;</v></c></worksheet>",
                &[],
            ),
            "damaged",
        ),
        (
            "a long word",
            format!("Id,Level,Note\nF1,3,{}\n", "a".repeat(200_000)).into_bytes(),
            "more than 100000 letters",
        ),
        ("commas", vec![b','; 15 << 20], "nothing in this table"),
        ("an endless sheet.ron", endless_sheet().into_bytes(), "at most 2 MB"),
        ("rows", b"a,b\n".repeat(3_000_000), "below row 20000"),
        ("quotes", b"\"".repeat(9_000_001), "more than 100000 letters"),
    ]
}

fn endless_sheet() -> String {
    let ratings = (0..1_000_000).map(|i| format!("\"{i:x}\":(),")).collect::<Vec<_>>().concat();
    format!(
        "(version:1,sheet:(exercise:\"x\",framework:(id:\"a\",version:\"1\"),round:First,rater:\"r\",ratings:{{{ratings}}}))"
    )
}

/// In a process of its own, so that nothing else counts: what reading a file took, in MB.
#[cfg(target_os = "linux")]
#[test]
fn no_file_takes_more_memory_than_what_is_in_it() {
    const FILE: &str = "SCORECARD_HOSTILE_FILE";
    if let Some(file) = std::env::var_os(FILE) {
        let file = Path::new(&file);
        let said = match file.extension() {
            Some(ending) if ending == "ron" => load_sheet(file).map(|_| ()),
            _ => read_tables(file).map(|_| ()).map_err(Into::into),
        };
        let said = said.map_or_else(|fault| fault.to_string(), |()| "read".to_owned());
        let status = std::fs::read_to_string("/proc/self/status").unwrap();
        let peak = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).unwrap();
        println!("peak{peak}|{said}");
        return;
    }
    let desk = Desk::new();
    let files = bombs().into_iter().map(|(name, bytes, said)| (desk.write(name, bytes), said));
    let all = corpus("ratings").into_iter().chain(corpus("rooms")).map(|file| (file, "")).chain(files);
    for (file, expected) in all {
        let child = std::process::Command::new(std::env::current_exe().unwrap())
            .args(["--exact", "strangers::no_file_takes_more_memory_than_what_is_in_it", "--nocapture"])
            .env(FILE, &file)
            .output()
            .unwrap();
        let out = String::from_utf8_lossy(&child.stdout).into_owned();
        let (_, told) = out.split_once("peak").unwrap_or_else(|| panic!("{}: {out}", file.display()));
        let (peak, said) = told.split_once('|').unwrap();
        let kilobytes: u64 = peak.trim().trim_end_matches(" kB").parse().unwrap();
        assert!(kilobytes < 150 << 10, "{} took {} MB", file.display(), kilobytes >> 10);
        assert!(said.contains(expected), "{}: {said}", file.display());
    }
}

#[test]
fn every_file_of_the_corpus_is_answered_with_a_sentence() {
    let desk = Desk::new();
    for file in corpus("ratings") {
        let out = desk.path(&format!("{}.ron", file.file_name().unwrap().display()));
        let ran = run(["import".as_ref(), file.as_os_str(), "-o".as_ref(), out.as_os_str()]);
        assert!(matches!(ran.code, Some(0 | 1)), "{}", file.display());
        assert!(
            ran.out.len() + ran.err.len() > 20 && !(ran.out + &ran.err).contains('\u{1b}'),
            "{}",
            file.display()
        );
    }
    for file in corpus("rooms") {
        let ran = run(["agreement".as_ref(), file.as_os_str()]);
        assert!(matches!(ran.code, Some(0 | 1)), "{}", file.display());
        assert!(!ran.err.is_empty(), "{}: nothing is told of it", file.display());
    }
}

/// What is said of a file of the corpus.
fn said(kind: &str, name: &str) -> String {
    let desk = Desk::new();
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/hostile").join(kind).join(name);
    let out = desk.path("out.ron");
    let ran = match kind {
        "ratings" => run(["import".as_ref(), file.as_os_str(), "-o".as_ref(), out.as_os_str()]),
        _ => run(["agreement".as_ref(), file.as_os_str()]),
    };
    format!("{}{}", ran.out, ran.err)
}

#[test]
fn what_is_odd_about_a_table_is_told() {
    for (kind, name, expected) in [
        ("ratings", "cp1251.csv", "Read as windows-1251: check the accents (such as “Москва”)"),
        ("ratings", "sjis.csv", "It is not sure in which encoding this table is written. Read as"),
        ("ratings", "utf8_bad_mid.csv", "could not be read and stand as “�”, in row 2"),
        (
            "ratings",
            "unclosed_mid.csv",
            "row 2: a quotation mark opens in this row and closes 1 line further down",
        ),
        ("ratings", "two_level_cols.csv", "This column was not read: “Rating”."),
        (
            "ratings",
            "crit_col_with_other_id.csv",
            "column B (“Criterion”): here stands F2, and the row is of F1",
        ),
        ("ratings", "hidden.xlsx", "The sheet “Ratings” is hidden"),
        ("ratings", "merged.xlsx", "Merged cells are in B2:B3: it counts for the first cell only"),
        ("rooms", "forms_anonymous.csv", "which is nobody’s name"),
        ("rooms", "id_all_zero.csv", "3 rows say “-” under “Token”"),
        ("rooms", "misspelt_question.csv", "(did you mean “Shared governance and resourcing”?)"),
        ("rooms", "unknown_col.csv", "These columns were not read: “Weight” and “F9”."),
        (
            "rooms",
            "same_id_two_names.csv",
            "2 rows share “1” under “Id”, with different names (“Ann” and “Bob”): rows 2 and 3. They count as 2 people.",
        ),
        ("rooms", "same_name.csv", "2 rows share the name “ann”"),
        ("rooms", "swallow.csv", "row 2: a quotation mark opens in this row"),
        ("rooms", "scale1to5.csv", "“5” is not an answer"),
    ] {
        let said = said(kind, name);
        assert!(said.contains(expected), "{name}: {said}");
    }
    assert!(said("rooms", "forms_anonymous.csv").contains(" raters, "), "and it is counted all the same");
}

#[test]
fn more_people_than_a_room_holds_are_refused() {
    let desk = Desk::new();
    let of = |people: usize| {
        read_room_table(&desk.write("a.csv", format!("B1\n{}", "2\n".repeat(people))), &wanted())
    };
    assert_eq!(of(5_000).unwrap().row_count(), 5_000);
    assert!(of(20_000 - 1).unwrap_err().to_string().contains("more than 5000 rows"));
}

#[test]
fn with_merge_rows_that_share_something_are_one_person() {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/hostile/rooms/same_id_two_names.csv");
    let raters = |more: &[&str]| {
        let mut line = vec!["agreement", file.to_str().unwrap(), "--json"];
        line.extend(more);
        run(line).json()["raters"].as_u64()
    };
    assert_eq!((raters(&[]), raters(&["--merge"])), (Some(3), Some(2)));
}

#[cfg(unix)]
#[test]
fn a_pipe_that_is_named_like_a_file_is_never_waited_for() {
    let desk = Desk::new();
    for name in ["a.csv", "a.ron", "a.xlsx"] {
        let made = std::process::Command::new("mkfifo").arg(desk.path(name)).status().unwrap();
        assert!(made.success());
        for command in ["evaluate", "agreement", "calibrate", "check"] {
            let ran = program().arg(command).arg(desk.path(name)).output().unwrap();
            assert_eq!(ran.status.code(), Some(1), "{command} {name}");
            assert!(String::from_utf8_lossy(&ran.stderr).contains("no ordinary file"), "{command} {name}");
        }
    }
    let found = FolderIntake::new(desk.path(""), wanted()).look().unwrap();
    assert_eq!(found.refused.len(), 3);
    assert!(found.refused[0].what.contains("no ordinary file"));
}

#[test]
fn a_watched_folder_answers_every_file_once_and_goes_on() {
    let desk = Desk::new();
    let folder = desk.path("room");
    std::fs::create_dir(&folder).unwrap();
    for file in corpus("rooms").into_iter().chain(corpus("ratings")) {
        std::fs::copy(&file, folder.join(file.file_name().unwrap())).unwrap();
    }
    std::fs::write(folder.join("good.csv"), "Name,B1\nAnn,1\nBob,2\n").unwrap();
    let mut intake = FolderIntake::new(folder, wanted());
    let found = intake.look().unwrap();
    assert!(found.refused.len() > 10);
    let tables: Vec<_> =
        found.tables.iter().map(|table| table.file.file_name().unwrap().to_owned()).collect();
    assert_eq!(tables, ["good.csv"]);
    assert_eq!(intake.look(), None, "what was told is not told again");
}

#[test]
fn what_is_read_is_what_another_library_reads() {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    let texts = ["a", " two\nlines ", "é😀", "_x0041_", "<&>\"'", "'=1", "", "0", "１"];
    for (row, text) in (0..).zip(texts) {
        sheet.write_string(row, 0, text).unwrap();
        sheet.write(row, 1, f64::from(row) * 1.25 - 3.0).unwrap();
        sheet.write(row, 2, row % 2 == 0).unwrap();
    }
    let bytes = book.save_to_buffer().unwrap();
    let desk = Desk::new();
    let ours = read_tables(&desk.write("a.xlsx", &bytes)).unwrap().remove(0);
    let theirs = Xlsx::new(Cursor::new(bytes)).unwrap().worksheet_range("Sheet1").unwrap();
    for (row, column, value) in theirs.used_cells() {
        let expected = match value {
            Data::Bool(value) => value.to_string(),
            Data::Float(number) => number.to_string(),
            value => value.to_string(),
        };
        let row = ours.rows.iter().find(|found| found.number == row as u32 + 1).unwrap();
        assert_eq!(row.text(u16::try_from(column).unwrap()), expected);
    }
    assert_eq!(ours.rows.iter().map(|row| row.cells.len()).sum::<usize>(), theirs.used_cells().count());
}

/// Whatever these bytes are, it is told or read.
fn survives(name: &str, bytes: &[u8]) {
    let desk = Desk::new();
    let file = desk.write(name, bytes);
    let _ = read_tables(&file);
    if let Ok(table) = read_room_table(&file, &wanted()) {
        let choices = table.suggested(scidip_scorecard::model::RatingRound::First);
        let plan = table.plan(&choices, std::iter::empty());
        assert_eq!(plan.sheets.len() + plan.set_aside.len(), table.row_count());
    }
}

fn any_mutation() -> impl Strategy<Value = Vec<u8>> {
    let files: Vec<Vec<u8>> = corpus("ratings")
        .into_iter()
        .chain(corpus("rooms"))
        .map(|file| std::fs::read(file).unwrap())
        .collect();
    let changes = vec((any::<Index>(), any::<u8>()), 0..8);
    (select(files), changes, any::<Option<Index>>()).prop_map(|(mut bytes, changes, cut)| {
        for (at, byte) in changes {
            let at = at.index(bytes.len());
            bytes[at] = byte;
        }
        if let Some(cut) = cut {
            bytes.truncate(cut.index(bytes.len()));
        }
        bytes
    })
}

/// Sheets of a workbook as no program writes them.
fn any_sheet() -> impl Strategy<Value = String> {
    let pieces = select(vec![
        "<worksheet>",
        "</worksheet>",
        "<sheetData>",
        "<row>",
        "<row r=\"3\" hidden=\"1\">",
        "</row>",
        "<c>",
        "<c r=\"B2\" t=\"s\">",
        "<c r=\"A0\">",
        "<c t=\"inlineStr\">",
        "<c s=\"9\">",
        "<c t=\"e\">",
        "<c t=\"?\">",
        "</c>",
        "<v>",
        "</v>",
        "<v>1</v>",
        "<v>1e999</v>",
        "<f>",
        "<is><t>",
        "</t></is>",
        "B1",
        "7",
        "&amp;",
        "&#x0;",
        "&x;",
        "<![CDATA[x]]>",
        "<mergeCell ref=\"B2:A9\"/>",
        "<col min=\"9\" max=\"2\" hidden=\"1\"/>",
    ]);
    vec(pieces, 0..40).prop_map(|pieces| pieces.concat())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(192))]
    #[test]
    fn damaged_files_are_told_or_read(bytes in any_mutation()) {
        survives("a.csv", &bytes);
    }

    #[test]
    fn any_bytes_are_told_or_read(bytes in vec(any::<u8>(), 0..400)) {
        survives("a.csv", &bytes);
    }

    #[test]
    fn any_text_is_told_or_read(text in "(B1|Name|Id|[,;\t\"\n\r ]|[a-c0-4]|é|\u{0}|=){0,60}") {
        survives("a.csv", text.as_bytes());
        survives("a.csv", format!("Name,B1\nAnn,1\n{text}").as_bytes());
    }

    #[test]
    fn any_sheet_is_told_or_read(sheet in any_sheet()) {
        survives("a.xlsx", &workbook(&sheet, &[]));
    }
}
