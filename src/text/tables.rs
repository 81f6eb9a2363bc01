//! Words of tables that come from spreadsheets and go there.

use super::faults::{Advice, advice};
use super::numbers::{count, list};
use std::borrow::Cow;
use std::fmt::Display;
use std::path::Path;

/// A place in a table; the column by its letters and its heading.
pub fn place(sheet: Option<&str>, row: u32, column: Option<(String, &str)>) -> String {
    let sheet = sheet.map_or_else(String::new, |sheet| format!("sheet “{sheet}”, "));
    match column {
        None => format!("{sheet}row {row}"),
        Some((letters, heading)) if heading.trim().is_empty() => {
            format!("{sheet}row {row}, column {letters}")
        }
        Some((letters, heading)) => format!("{sheet}row {row}, column {letters} (“{}”)", excerpt(heading)),
    }
}

/// A cell in a message: one line, and not longer than one can read.
pub fn excerpt(cell: &str) -> String {
    const LONGEST: usize = 40;
    let plain: String = cell.trim().replace(|c: char| c.is_control(), " ");
    if plain.chars().count() > LONGEST {
        format!("{}…", plain.chars().take(LONGEST).collect::<String>())
    } else {
        plain
    }
}

pub fn empty_table() -> Advice {
    advice("there is nothing in this table", "Check that it is the right file, and that it was saved.")
}

pub fn not_a_table() -> Advice {
    advice(
        "this is not a table",
        "Check that it is the right file. Tables are read as .xlsx (Excel, LibreOffice) and .csv.",
    )
}

pub fn not_a_workbook() -> Advice {
    advice(
        "this is not a workbook that can be read",
        "Open it in your spreadsheet program and save it as .xlsx (Excel workbook) or .csv.",
    )
}

pub fn old_or_locked_workbook() -> Advice {
    advice(
        "this workbook has a password, or is of an old kind (.xls)",
        "Open it in your spreadsheet program and save it as .xlsx without a password.",
    )
}

pub fn damaged_workbook(err: impl Display) -> Advice {
    advice(
        format!("the workbook is damaged ({err})"),
        "Open it in your spreadsheet program, which may be able to repair it, and save it again.",
    )
}

pub fn unfolds_too_large(megabytes: u64) -> Advice {
    advice(
        format!("the workbook unfolds to more than {megabytes} MB"),
        "Check that it is the right file. If it holds more than the ratings, copy them into a new workbook.",
    )
}

pub fn too_many_rows(most: u32) -> Advice {
    advice(
        format!("there is something below row {most}, and no more rows are read"),
        "Check that it is the right file. If it holds more than the ratings, copy them into a new one.",
    )
}

pub fn too_many_columns(most: u16) -> Advice {
    advice(
        format!("this row has more than {}", count(usize::from(most), "column", "columns")),
        "Check that it is the right file. If it holds more than the ratings, copy them into a new one.",
    )
}

pub fn too_much_text(megabytes: usize) -> Advice {
    advice(
        format!("up to this row there are more than {megabytes} MB of text"),
        "Check that it is the right file. If it holds more than the ratings, copy them into a new one.",
    )
}

pub fn too_many_sheets(most: usize) -> Advice {
    advice(
        format!("the workbook has more than {most} sheets"),
        "Check that it is the right file. If it is, copy the sheet with the ratings into a new workbook.",
    )
}

pub fn cell_too_long(most: usize) -> Advice {
    advice(
        format!("this cell holds more than {most} letters"),
        "Check that it is the right file. If it is, shorten the cell.",
    )
}

/// A quotation mark closes in the middle of another cell; `lines` are from the one where it opens.
pub fn swallowing_quote(lines: usize) -> Advice {
    advice(
        format!(
            "a quotation mark opens in this row and closes {} further down, in the middle of a cell, so that the rows between are lost",
            count(lines.saturating_sub(1), "line", "lines")
        ),
        "Delete the quotation mark that is too much, or save the table again from your spreadsheet program.",
    )
}

/// A cell in quotation marks holds lines that look like rows.
pub fn rows_in_a_cell(lines: usize) -> Advice {
    advice(
        format!("a cell of this row holds {lines} lines, some of which look like rows of the table"),
        "Look for a quotation mark that is too much. If the lines do belong to this cell, take the line breaks out.",
    )
}

/// How the letters of a text were read, where the file does not say it. A wrong guess shows in the example.
pub fn letters_guessed(encoding: &str, example: &str, is_unsure: bool) -> String {
    let example =
        if example.is_empty() { String::new() } else { format!(" (such as “{}”)", excerpt(example)) };
    let sure = if is_unsure { "It is not sure in which encoding this table is written. " } else { "" };
    format!(
        "{sure}Read as {encoding}: check the accents{example}. If they are wrong, save the table as “CSV UTF-8” and try again."
    )
}

pub fn letters_damaged(rows: &[u32]) -> String {
    format!("Some letters could not be read and stand as “�”, in {}.", rows_named(rows))
}

pub fn sheet_hidden(name: &str) -> String {
    format!("The sheet “{}” is hidden in the spreadsheet program, and its rows count.", excerpt(name))
}

/// Other sheets.
pub fn sheets_hidden(names: &[&str]) -> String {
    let quoted: Vec<String> = names.iter().map(|name| format!("“{}”", excerpt(name))).collect();
    let (sheets, are) = if names.len() == 1 { ("sheet", "is") } else { ("sheets", "are") };
    format!("The hidden {sheets} {} {are} not read.", few(&quoted))
}

pub fn rows_hidden(rows: &[u32]) -> String {
    format!("Hidden in the spreadsheet program, and counted all the same: {}.", rows_named(rows))
}

pub fn columns_hidden(letters: &[String]) -> String {
    let columns = if letters.len() == 1 { "column" } else { "columns" };
    format!("Hidden in the spreadsheet program, and read all the same: {columns} {}.", few(letters))
}

pub fn cells_merged(areas: &[&str]) -> String {
    let (cells, counts) =
        if areas.len() == 1 { ("cells are", "it counts") } else { ("areas are", "they count") };
    format!("Merged {cells} in {}: {counts} for the first cell only, and the others are blank.", few(areas))
}

/// "row 3", "rows 3, 5–8 and 12"; the rows are in their order.
pub fn rows_named(rows: &[u32]) -> String {
    let mut runs: Vec<(u32, u32)> = Vec::new();
    for row in rows {
        match runs.last_mut() {
            Some((_, last)) if last.checked_add(1) == Some(*row) => *last = *row,
            _ => runs.push((*row, *row)),
        }
    }
    let shown = |(first, last): &(u32, u32)| match last - first {
        0 => vec![first.to_string()],
        1 => vec![first.to_string(), last.to_string()],
        _ => vec![format!("{first}–{last}")],
    };
    let numbers: Vec<String> = runs.iter().flat_map(shown).collect();
    format!("{} {}", if rows.len() == 1 { "row" } else { "rows" }, few(&numbers))
}

/// The first few of a list, and how many more there are.
pub fn few<S: AsRef<str>>(items: &[S]) -> String {
    const SHOWN: usize = 8;
    let mut shown: Vec<String> = items.iter().take(SHOWN).map(|item| item.as_ref().to_owned()).collect();
    if items.len() > SHOWN {
        shown.push(format!("{} more", items.len() - SHOWN));
    }
    list(&shown)
}

pub fn open_quote() -> Advice {
    advice(
        "a quotation mark opens in this row and never closes, so nobody can tell where the row ends",
        "Add the closing quotation mark, or save the table again from your spreadsheet program.",
    )
}

pub fn no_result() -> &'static str {
    "formula without a result"
}

pub fn broken_cell(shown: &str) -> Advice {
    advice(
        format!("the formula of this cell gives no value ({shown})"),
        "Correct the formula, or write the value itself; then save the workbook again.",
    )
}

/// How columns of ratings are called. The first name is the one the program writes; case and spaces do not
/// count where they are read.
pub mod columns {
    use crate::text::report;

    pub const ID: &[&str] = &[report::ID, "Criterion id", "Code", "No", "Number"];
    pub const CRITERION: &[&str] = &[report::CRITERION, "Indicator", "Name", report::QUESTION];
    pub const LEVEL: &[&str] = &[report::LEVEL, report::ANSWER, "Rating", report::OWN_LEVEL, report::SCORE];
    pub const CONFIDENCE: &[&str] = &[report::CONFIDENCE, "How sure", "How sure are you"];
    pub const EVIDENCE: &[&str] = &[report::EVIDENCE, "Proof", "Evidence: what would you show"];
    pub const LINK: &[&str] = &[report::LINK, "Link", "Web address", "URL", "Where it can be found"];
    pub const NOTE: &[&str] = &[report::NOTE, "Notes", "Comment", "Comments", "Remarks"];
    /// What the program writes about a question and does not read back.
    pub const OF_QUESTIONS: &[&str] =
        &[report::AREA, report::CRITERION, report::QUESTION, report::LEVEL_SAYS];
}

/// The sheet of ratings, in reports and templates.
pub const RATINGS_SHEET: &str = "Ratings";
/// The sheet with title, city and the like, a name and a text in each row.
pub const INITIATIVE_SHEET: &str = "Initiative";

/// How an answer without a level may be written, beside the words of the program.
pub const NOT_APPLICABLE: &[&str] = &[super::score::NOT_APPLICABLE, "n/a", "na", "does not apply"];
pub const NOT_KNOWN: &[&str] =
    &[super::score::NOT_KNOWN, "Not known", "unknown", "do not know", "don’t know", "don't know"];
pub const UNANSWERED: &[&str] = &["unanswered", "open"];

/// Where a text of a CSV file begins like this, some spreadsheet programs would run it.
fn begins_a_formula(text: &str) -> bool {
    text.starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'])
}

/// The text as it stands in a CSV file: never a formula. [`unprotected`] takes the apostrophe away again.
pub fn protected(text: &str) -> Cow<'_, str> {
    if begins_a_formula(text.trim_start_matches('\'')) {
        Cow::Owned(format!("'{text}"))
    } else {
        Cow::Borrowed(text)
    }
}

/// The text of a CSV file without the apostrophe that kept it from being a formula.
pub fn unprotected(text: &str) -> &str {
    match text.strip_prefix('\'') {
        Some(rest) if begins_a_formula(rest.trim_start_matches('\'')) => rest,
        _ => text,
    }
}

pub fn no_ratings(headings: &[String]) -> Advice {
    let found = if headings.is_empty() {
        "no headings were found".to_owned()
    } else {
        let shown: Vec<String> = headings.iter().map(|heading| format!("“{}”", excerpt(heading))).collect();
        format!("found are {}", shown.join(", "))
    };
    advice(
        format!(
            "there are no ratings here: they stand under “{}” and “{}”, and {found}",
            columns::ID[0],
            columns::LEVEL[0]
        ),
        "Name the columns so, or begin with a template (the command “template”).",
    )
}

pub fn two_sheets_of_ratings(one: &str, other: &str) -> Advice {
    advice(
        format!("two sheets look like ratings: “{}” and “{}”", excerpt(one), excerpt(other)),
        format!("Call the one that counts “{RATINGS_SHEET}”."),
    )
}

pub fn name_of_other(name: &str, its_id: &str, id: &str) -> Advice {
    advice(
        format!("“{}” is the name of {its_id}, and the row is of {id}", excerpt(name)),
        "Put id and name right; perhaps one column was sorted without the others. The name may also be left blank.",
    )
}

/// Two columns name two criteria.
pub fn id_of_other(other: &str, id: &str) -> Advice {
    advice(
        format!("here stands {other}, and the row is of {id}"),
        "Put both right; perhaps one column was sorted without the others. This one may also be left blank.",
    )
}

/// Columns that were passed over: their headings, empty where there is none, and what they probably mean.
pub fn not_read(columns: &[(&str, Option<&str>)]) -> String {
    let shown = |(heading, meant): &(&str, Option<&str>)| match (*heading, meant) {
        ("", _) => "one without a heading".to_owned(),
        (heading, None) => format!("“{}”", excerpt(heading)),
        (heading, Some(meant)) => format!("“{}” (did you mean “{}”?)", excerpt(heading), excerpt(meant)),
    };
    let shown: Vec<String> = columns.iter().map(shown).collect();
    let columns = if columns.len() == 1 { "This column was" } else { "These columns were" };
    format!("{columns} not read: {}.", few(&shown))
}

pub fn column_twice(heading: &str) -> Advice {
    advice(
        format!("two columns are called “{}”", excerpt(heading)),
        "Rename or delete one, so that it is clear which one counts.",
    )
}

pub fn no_criterion_named() -> Advice {
    advice(
        "this row does not say which criterion it rates",
        "Write the id of the criterion, or empty the row.",
    )
}

pub fn unknown_id(id: &str, framework: &str, example: &str) -> Advice {
    advice(
        format!("“{}” is no criterion of the framework “{framework}”", excerpt(id)),
        format!(
            "Write an id of that framework, such as {example}. If the table is of another framework, open that first (or name it with --framework FILE)."
        ),
    )
}

pub fn rated_before(id: &str, row: u32) -> Advice {
    advice(format!("{id} is rated in row {row} already"), "Keep one of the two rows.")
}

/// `levels` are the names of the five levels, lowest first.
pub fn no_answer(cell: &str, levels: &[&str]) -> Advice {
    advice(
        format!("“{}” is not an answer", excerpt(cell)),
        format!(
            "Write a whole number from 0 ({}) to {} ({}), “not applicable” or “not known”, or leave the cell blank.",
            levels.first().copied().unwrap_or_default(),
            levels.len().saturating_sub(1),
            levels.last().copied().unwrap_or_default(),
        ),
    )
}

pub fn no_confidence(cell: &str) -> Advice {
    advice(
        format!("“{}” does not say how sure you are", excerpt(cell)),
        "Write low, medium or high, or leave the cell blank.",
    )
}

pub fn no_year(cell: &str) -> Advice {
    advice(format!("“{}” is no year", excerpt(cell)), "Write a year such as 2021, or leave the cell blank.")
}

pub fn other_framework(cell: &str, known: &[String]) -> Advice {
    advice(
        format!("the ratings speak of the framework “{}”, which is not here", excerpt(cell)),
        format!("Name its file with --framework FILE. Here is {}.", super::numbers::list(known)),
    )
}

pub fn nothing_rated() -> Advice {
    advice("no row below the headings names a criterion", "Fill in the ratings first, and save the table.")
}

/// What was imported: criteria with an answer, of all.
pub fn imported(file: &Path, answered: usize, of: usize) -> String {
    format!(
        "The assessment is in {}, with {answered} of {} answered.",
        file.display(),
        count(of, "question", "questions")
    )
}

pub fn template_written(file: &Path) -> String {
    format!("The template is in {}. Fill in the sheet, then use the command “import”.", file.display())
}

pub const TEMPLATE_ENDINGS: [&str; 2] = ["xlsx", "csv"];

/// Headings of the two columns that a range is written in.
pub fn ends_of(heading: &str) -> [String; 2] {
    [format!("{heading}, lowest"), format!("{heading}, highest")]
}

/// What stands at the end of a text that is longer than a cell may be.
pub const CUT: &str =
    "… [Cut here: a cell of a workbook holds no more. The whole text stands in the assessment.]";

/// Sheets of a report, beside the ratings and the initiative.
pub const SUMMARY_SHEET: &str = "Summary";
pub const PLAN_SHEET: &str = "Plan";
pub const COMPARISON_SHEET: &str = "Comparison";
pub const ROUNDS_SHEET: &str = "Rounds";
pub const PASSAGES_SHEET: &str = "Passages";
pub const LEADS_SHEET: &str = "Leads";
pub const METHOD_SHEET: &str = "Method";

pub const FIGURE: &str = "Figure";
pub const REMARK: &str = "Remark";

pub const HOW_TO_SHEET: &str = "How to";
pub const TEMPLATE_TITLE: &str = "Rate an initiative in a table";
pub const HOW_TO: [&str; 6] = [
    "1. Describe the initiative on the sheet “Initiative”. Only the title is needed.",
    "2. On the sheet “Ratings”, read the five levels of a question from left to right. Choose the highest one of which you could show evidence.",
    "3. Write its number under “Level”. Write “Not applicable” if the question does not concern the initiative, and “Not known” if you would have to ask. Neither counts as 0. What you leave blank stays open.",
    "4. Say how sure you are, what you would show, and where it can be found. All of this can stay blank.",
    "5. Save the workbook, and import it into the program. Every cell that cannot be read is then named.",
    "Rows may be sorted or deleted and columns moved. Keep the headings and the ids.",
];
pub const LEVEL_HINT: &str =
    "A whole number from 0 to 4, “Not applicable” or “Not known”. Leave it blank while it is open.";
pub const CONFIDENCE_HINT: &str = "Low, medium or high. It can stay blank.";

/// "3 Established".
pub fn numbered(level: u8, name: &str) -> String {
    format!("{level} {name}")
}

/// "3 Established: it runs with partners."
pub fn level_means(level: u8, name: &str, meaning: &str) -> String {
    format!("{}: {meaning}", numbered(level, name))
}

/// Caption of scores with their intervals in a table.
pub const FIGURES: &str = "Scores with their intervals";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_in_a_row_are_named_by_their_ends() {
        assert_eq!(rows_named(&[3]), "row 3");
        assert_eq!(rows_named(&[3, 4, 6, 7, 8, 12]), "rows 3, 4, 6–8 and 12");
        let many: Vec<u32> = (1..20).map(|row| row * 2).collect();
        assert_eq!(rows_named(&many), "rows 2, 4, 6, 8, 10, 12, 14, 16 and 11 more");
    }
}
