//! Reads the sheets of an XLSX workbook, piece by piece and within limits, whatever it says of itself.
//!
//! A library for workbooks of spreadsheet programs believes what they claim, and reserves memory for it. Here
//! nothing is kept but what stands in the cells.

mod numbers;
mod package;
mod sheet;
mod texts;

use super::{Fault, Growing, Table};
use crate::text::tables;
use numbers::Formats;
use package::{MOST_UNFOLDED, Package, Trouble, attribute, is_true};
use quick_xml::events::Event;
use sheet::{Shared, SheetTrouble};
use std::collections::HashMap;
use std::path::Path;
use texts::Texts;

/// More sheets than anybody looks through.
const MOST_SHEETS: usize = 256;

/// Every sheet with cells, in the order of the workbook.
pub fn read(path: &Path, bytes: &[u8]) -> Result<Vec<Table>, Fault> {
    sheets(path, bytes).map_err(|trouble| match trouble {
        SheetTrouble::Table(fault) => fault,
        SheetTrouble::Workbook(Trouble::NotAWorkbook) => Fault::of_file(path, tables::not_a_workbook()),
        SheetTrouble::Workbook(Trouble::TooLarge) => {
            Fault::of_file(path, tables::unfolds_too_large(MOST_UNFOLDED))
        }
        SheetTrouble::Workbook(Trouble::Damaged(what)) => {
            Fault::of_file(path, tables::damaged_workbook(what))
        }
    })
}

fn sheets(path: &Path, bytes: &[u8]) -> Result<Vec<Table>, SheetTrouble> {
    let mut package = Package::open(bytes)?;
    let main = main_part(&mut package)?;
    let (folder, name) = main.rsplit_once('/').unwrap_or(("", &main));
    let links = links_of(&mut package, &format!("{folder}/_rels/{name}.rels"), folder)?;
    let (listed, from_1904) = listed_sheets(&mut package, &main)?;
    if listed.is_empty() {
        return Err(Trouble::NotAWorkbook.into());
    }
    if listed.len() > MOST_SHEETS {
        return Err(SheetTrouble::Table(Fault::of_file(path, tables::too_many_sheets(MOST_SHEETS))));
    }
    let of_kind = |kind: &str| links.values().find(|link| link.kind == kind).map(|link| link.part.as_str());
    let texts = Texts::read(&mut package, of_kind("sharedStrings"))?;
    let formats = Formats::read(&mut package, of_kind("styles"), from_1904)?;
    let shared = Shared { texts, formats };
    let mut tables: Vec<Table> = Vec::new();
    let mut text = 0;
    for Listed { name, link, is_hidden } in listed {
        // A chart can be a sheet.
        let Some(link) = links.get(&link).filter(|link| link.kind == "worksheet") else { continue };
        let mut table = Growing::new(path, Some(name), text);
        table.table.oddities.is_hidden = is_hidden;
        let mut part =
            package.part(&link.part)?.ok_or_else(|| Trouble::Damaged(tables::excerpt(&link.part)))?;
        sheet::read(&mut part, &shared, &mut table)?;
        text = table.text;
        tables.push(table.finish());
    }
    Ok(tables)
}

/// Where one part of a workbook points to.
struct Link {
    /// The last word of its kind, such as `worksheet`.
    kind: String,
    part: String,
}

/// The links of a part by their ids; none where it has no such list.
fn links_of(package: &mut Package, list: &str, folder: &str) -> Result<HashMap<String, Link>, Trouble> {
    let mut links = HashMap::new();
    let Some(mut part) = package.part(list)? else { return Ok(links) };
    loop {
        match part.next()? {
            Event::Eof => return Ok(links),
            Event::Start(tag) if tag.local_name().as_ref() == "Relationship" => {
                let said = |name| attribute(&tag, name).unwrap_or_default();
                let (kind, target) = (said("Type"), said("Target"));
                let kind = kind.rsplit('/').next().unwrap_or_default().to_owned();
                links.insert(said("Id"), Link { kind, part: resolved(folder, &target) });
            }
            _ => {}
        }
    }
}

/// The part that a link leads to, from the folder of the part it stands in.
fn resolved(folder: &str, target: &str) -> String {
    if target.starts_with('/') {
        return target.to_owned();
    }
    let mut steps: Vec<&str> = folder.split('/').filter(|step| !step.is_empty()).collect();
    for step in target.split('/') {
        match step {
            ".." => _ = steps.pop(),
            "." | "" => {}
            step => steps.push(step),
        }
    }
    steps.join("/")
}

/// The part that lists the sheets.
fn main_part(package: &mut Package) -> Result<String, Trouble> {
    let links = links_of(package, "_rels/.rels", "")?;
    let main = links.into_values().find(|link| link.kind == "officeDocument").map(|link| link.part);
    Ok(main.unwrap_or_else(|| "xl/workbook.xml".to_owned()))
}

/// A sheet as the workbook lists it.
struct Listed {
    name: String,
    link: String,
    is_hidden: bool,
}

/// The sheets in their order, one more than are read at most, and whether days are counted from 1904.
fn listed_sheets(package: &mut Package, main: &str) -> Result<(Vec<Listed>, bool), Trouble> {
    let mut part = package.part(main)?.ok_or(Trouble::NotAWorkbook)?;
    let (mut listed, mut from_1904) = (Vec::new(), false);
    loop {
        match part.next()? {
            Event::Eof => return Ok((listed, from_1904)),
            Event::Start(tag) => match tag.local_name().as_ref() {
                "workbookPr" => from_1904 = is_true(&tag, "date1904"),
                "sheet" if listed.len() <= MOST_SHEETS => {
                    let said = |name| attribute(&tag, name).unwrap_or_default();
                    let is_hidden = matches!(said("state").as_str(), "hidden" | "veryHidden");
                    listed.push(Listed { name: tables::excerpt(&said("name")), link: said("id"), is_hidden });
                }
                _ => {}
            },
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use rust_xlsxwriter::{ExcelDateTime as Date, Format, Formula, Workbook};
    use std::io::{Cursor, Read, Write};
    use zip::ZipArchive;

    fn table(workbook: &mut Workbook) -> Table {
        read(Path::new("a.xlsx"), &workbook.save_to_buffer().unwrap()).unwrap().remove(0)
    }

    #[test]
    fn values_read_as_one_would_type_them() {
        let mut workbook = Workbook::new();
        let day = Format::new().set_num_format("yyyy-mm-dd");
        let time = Format::new().set_num_format("hh:mm");
        let sheet = workbook.add_worksheet();
        sheet.write(0, 0, 3.0).unwrap();
        sheet.write(0, 1, 2.5).unwrap();
        sheet.write_with_format(0, 2, Date::from_ymd(2026, 3, 31).unwrap(), &day).unwrap();
        sheet.write_with_format(0, 3, Date::from_hms(14, 30, 0).unwrap(), &time).unwrap();
        sheet.write(0, 4, true).unwrap();
        sheet.write(0, 5, " two\nlines \r _x0041_ \u{1} ").unwrap();
        sheet.write(0, 6, Formula::new("=1+2").set_result("3")).unwrap();
        sheet.write(2, 27, "far").unwrap();
        let table = table(&mut workbook);
        let texts: Vec<&str> = table.rows[0].cells.iter().map(|cell| cell.text.as_str()).collect();
        assert_eq!(texts, ["3", "2.5", "2026-03-31", "14:30", "true", " two\nlines \r _x0041_ \u{1} ", "3"]);
        assert_eq!((table.rows[1].number, table.rows[1].text(27)), (3, "far"));
        assert_eq!(table.sheet.as_deref(), Some("Sheet1"));
    }

    #[test]
    fn a_formula_that_came_to_nothing_is_marked() {
        let mut workbook = Workbook::new();
        let sheet = workbook.add_worksheet();
        sheet.write(0, 0, Formula::new("=1/0").set_result("#DIV/0!")).unwrap();
        sheet.write(0, 1, "#DIV/0!").unwrap();
        let cells = &table(&mut workbook).rows[0].cells;
        assert_eq!(cells.iter().map(|cell| cell.broken).collect::<Vec<_>>(), [true, false]);
    }

    #[test]
    fn one_long_text_meant_a_thousand_times_is_refused() {
        let mut workbook = Workbook::new();
        let sheet = workbook.add_worksheet();
        let long = "x".repeat(32_000);
        for row in 0..3_000 {
            sheet.write(row, 0, &long).unwrap();
        }
        let fault = read(Path::new("a.xlsx"), &workbook.save_to_buffer().unwrap()).unwrap_err();
        assert!(fault.to_string().contains("more than 64 MB of text"), "{fault}");
    }

    #[test]
    fn a_cell_far_below_costs_no_memory_and_is_told() {
        let mut workbook = Workbook::new();
        workbook.add_worksheet().write(1_048_575, 16_383, "x").unwrap();
        let fault = read(Path::new("a.xlsx"), &workbook.save_to_buffer().unwrap()).unwrap_err();
        assert!(
            fault.to_string().contains("sheet “Sheet1”, row 1048576: there is something below"),
            "{fault}"
        );
    }

    /// The same workbook with a text in its first sheet replaced.
    fn with_sheet_text(workbook: &[u8], from: &str, to: &str) -> Vec<u8> {
        let mut parts = ZipArchive::new(Cursor::new(workbook)).unwrap();
        let mut copy = zip::ZipWriter::new(Cursor::new(Vec::new()));
        for at in 0..parts.len() {
            let mut part = parts.by_index(at).unwrap();
            let mut text = String::new();
            part.read_to_string(&mut text).unwrap();
            let name = part.name().unwrap().into_owned();
            if name == "xl/worksheets/sheet1.xml" {
                assert!(text.contains(from), "{text}");
                text = text.replace(from, to);
            }
            copy.start_file(name, zip::write::SimpleFileOptions::default()).unwrap();
            copy.write_all(text.as_bytes()).unwrap();
        }
        copy.finish().unwrap().into_inner()
    }

    #[test]
    fn an_address_that_cannot_be_is_a_fault_and_no_panic() {
        let mut workbook = Workbook::new();
        workbook.add_worksheet().write(0, 0, 3).unwrap();
        let whole = workbook.save_to_buffer().unwrap();
        for address in ["ZZZZZZZZ1", "A0", "A99999999999", "", "é1", "1A"] {
            let bytes = with_sheet_text(&whole, "<c r=\"A1\">", &format!("<c r=\"{address}\">"));
            assert!(read(Path::new("a.xlsx"), &bytes).is_err(), "{address}");
        }
        let formula = with_sheet_text(&whole, "<v>3</v>", "<f>1+2</f><v></v>");
        assert!(read(Path::new("a.xlsx"), &formula).unwrap()[0].rows[0].cells[0].broken);
    }

    #[test]
    fn a_damaged_workbook_is_a_fault_wherever_it_is_cut_or_changed() {
        let mut workbook = Workbook::new();
        workbook.add_worksheet().write(0, 0, "Criterion").unwrap();
        let whole = workbook.save_to_buffer().unwrap();
        for at in (0..whole.len()).step_by(37) {
            assert!(read(Path::new("a.xlsx"), &whole[..at]).is_err(), "cut at {at}");
            let mut changed = whole.clone();
            changed[at] ^= 0x55;
            let _ = read(Path::new("a.xlsx"), &changed); // Whether it can be read or not, it ends.
        }
    }
}
