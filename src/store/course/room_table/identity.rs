//! Which rows of a table may be of one person: they share an id or a name, or write something that is neither.

use super::rows::PersonRow;
use crate::model::{Identity, RatingRound, Shared};
use crate::text::course::room_tables as text;
use std::collections::{BTreeSet, HashMap};

/// A text in at least so many rows, and in at least half of those that have one, tells nobody apart.
const MANY_ROWS: usize = 3;

/// A column that may tell people apart.
#[derive(Clone, Debug, PartialEq)]
pub struct IdColumn {
    /// From 0.
    pub number: u16,
    pub heading: String,
    pub kind: IdKind,
}

/// What a column tells apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum IdKind {
    /// People, such as an address.
    Person,
    /// What was handed in, such as the running number that a survey tool gives.
    Response,
    Name,
}

/// What somebody is called in one column: without spaces at the ends, in small letters.
#[derive(Clone, Debug, PartialEq)]
pub struct Mark {
    /// Its place among the columns that may tell people apart.
    pub column: usize,
    pub text: String,
}

/// Rows that share something, and what that makes of them unless the trainer says otherwise.
#[derive(Clone, Debug, PartialEq)]
pub struct IdentityGroup {
    pub shared: Shared,
    /// Of the column in which they share it; empty where they share nothing.
    pub heading: String,
    pub text: String,
    /// From 1, as spreadsheet programs show them, in their order.
    pub rows: Vec<u32>,
    /// The names in these rows, each once.
    pub names: Vec<String>,
    pub suggested: Identity,
    pub(super) key: GroupKey,
}

/// Tells a group from others.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct GroupKey {
    /// Absent where the rows share nothing.
    pub mark: Option<(usize, String)>,
    pub round: KeyRound,
}

/// In which round rows belong to one group.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum KeyRound {
    /// In any: what they share tells nobody apart.
    Any,
    /// In this one, since the same person has an id or a name in both.
    In(Option<RatingRound>),
}

impl GroupKey {
    /// Rows with a mark that tells nobody apart.
    pub fn of_weak(mark: &Mark) -> Self {
        Self { mark: Some((mark.column, mark.text.clone())), round: KeyRound::Any }
    }

    /// Rows of one round with an id or a name.
    pub fn of_strong(mark: &Mark, round: Option<RatingRound>) -> Self {
        Self { mark: Some((mark.column, mark.text.clone())), round: KeyRound::In(round) }
    }

    const NOTHING: Self = Self { mark: None, round: KeyRound::Any };
}

/// Finds out for each row by which mark it is known, and returns the groups in the order of their first rows.
pub fn find_groups(rows: &mut [PersonRow], columns: &[IdColumn]) -> Vec<IdentityGroup> {
    let how_often = HowOften::of(rows);
    let mut found: Vec<(GroupKey, Shared, Vec<usize>)> = Vec::new();
    let mut places: HashMap<GroupKey, usize> = HashMap::new();
    let mut join = |key: GroupKey, shared: Shared, row: usize| {
        let place = *places.entry(key.clone()).or_insert_with(|| {
            found.push((key, shared, Vec::new()));
            found.len() - 1
        });
        found[place].2.push(row);
    };
    for (at, row) in rows.iter_mut().enumerate() {
        row.known_by = None;
        for (i, mark) in row.marks.iter().enumerate() {
            let kind = columns[mark.column].kind;
            if let Some(shared) = weakness(mark, kind, &how_often) {
                join(GroupKey::of_weak(mark), shared, at);
                continue;
            }
            let shared = if kind == IdKind::Name { Shared::Name } else { Shared::Id };
            join(GroupKey::of_strong(mark, row.round), shared, at);
            row.known_by = Some(i);
            break;
        }
        if row.marks.is_empty() {
            join(GroupKey::NOTHING, Shared::Nothing, at);
        }
    }
    let is_told =
        |shared: Shared, rows: usize| rows > 1 || matches!(shared, Shared::Rounded | Shared::Nothing);
    found.retain(|(_, shared, members)| is_told(*shared, members.len()));
    found.into_iter().map(|(key, shared, members)| group(key, shared, &members, rows, columns)).collect()
}

fn group(
    key: GroupKey,
    shared: Shared,
    members: &[usize],
    rows: &[PersonRow],
    columns: &[IdColumn],
) -> IdentityGroup {
    let mut seen = BTreeSet::new();
    let names = members.iter().map(|member| rows[*member].participant.name.trim());
    let names: Vec<String> = names
        .filter(|name| !is_placeholder(name) && seen.insert(name.to_lowercase()))
        .map(str::to_owned)
        .collect();
    let column = key.mark.as_ref().map(|(column, _)| &columns[*column]);
    let is_one = match (shared, column.map(|column| column.kind)) {
        (Shared::Id, Some(IdKind::Person)) => true,
        // A running number may be given twice, by two tools or two groups; one name beside it confirms it.
        (Shared::Id, _) => names.len() == 1,
        _ => false,
    };
    IdentityGroup {
        shared,
        heading: column.map(|column| column.heading.clone()).unwrap_or_default(),
        text: key.mark.as_ref().map(|(_, text)| text.clone()).unwrap_or_default(),
        rows: members.iter().map(|member| rows[*member].number).collect(),
        names,
        suggested: if is_one { Identity::OnePerson } else { Identity::Several },
        key,
    }
}

/// Why a mark tells nobody apart; `None` where it does.
fn weakness(mark: &Mark, kind: IdKind, how_often: &HowOften) -> Option<Shared> {
    if is_placeholder(&mark.text) {
        Some(Shared::Placeholder)
    } else if kind != IdKind::Name && is_rounded(&mark.text) {
        Some(Shared::Rounded)
    } else if how_often.is_repeated(mark) {
        Some(Shared::Repeated)
    } else {
        None
    }
}

/// Whether this is what people write who do not say who they are: no letter and no digit, only zeros, or a word
/// for it in any language.
fn is_placeholder(written: &str) -> bool {
    let plain: String =
        written.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect();
    plain.chars().all(|c| c == '0') || text::PLACEHOLDERS.contains(&plain.as_str())
}

/// Whether a spreadsheet program has rounded this number: it keeps fifteen digits, and shows large ones as 1.2E+11.
fn is_rounded(text: &str) -> bool {
    const DIGITS: usize = 15;
    if let Some((number, exponent)) = text.split_once("e+") {
        let is_number =
            |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit() || b".,".contains(&b));
        return is_number(number) && exponent.parse::<u16>().is_ok();
    }
    text.len() > DIGITS
        && text.bytes().all(|byte| byte.is_ascii_digit())
        && text.bytes().skip(DIGITS).all(|byte| byte == b'0')
}

/// How often each mark stands in a column, round by round.
struct HowOften {
    marks: HashMap<(usize, String, Option<RatingRound>), usize>,
    columns: HashMap<(usize, Option<RatingRound>), usize>,
    rounds: Vec<Option<RatingRound>>,
}

impl HowOften {
    fn of(rows: &[PersonRow]) -> Self {
        let mut how_often = Self { marks: HashMap::new(), columns: HashMap::new(), rounds: Vec::new() };
        for row in rows {
            if !how_often.rounds.contains(&row.round) {
                how_often.rounds.push(row.round);
            }
            for Mark { column, text } in &row.marks {
                *how_often.marks.entry((*column, text.clone(), row.round)).or_default() += 1;
                *how_often.columns.entry((*column, row.round)).or_default() += 1;
            }
        }
        how_often
    }

    fn is_repeated(&self, Mark { column, text }: &Mark) -> bool {
        self.rounds.iter().any(|round| {
            let often = self.marks.get(&(*column, text.clone(), *round)).copied().unwrap_or_default();
            let filled = self.columns.get(&(*column, *round)).copied().unwrap_or_default();
            often >= MANY_ROWS && often * 2 >= filled
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_people_write_who_do_not_say_who_they_are_is_known_in_any_language() {
        for text in [
            "anonymous",
            "Anonym",
            "ANONYME",
            "anónimo",
            "Anònim",
            "аноним",
            "匿名",
            "n/a",
            "N.A.",
            "-",
            "–",
            "…",
            "?",
            "0",
            "000",
            "0.0",
            "None",
            "unbekannt",
            "",
            "  ",
        ] {
            assert!(is_placeholder(text), "{text:?}");
        }
        for name in ["Ann", "Anna N.", "Anonymous 7", "10", "Nan", "X7", "Zero"] {
            assert!(!is_placeholder(name), "{name:?}");
        }
    }

    #[test]
    fn a_number_that_a_spreadsheet_rounded_is_known() {
        for text in ["1.23457e+11", "1,2e+11", "4e+5", "1234567890123450000"] {
            assert!(is_rounded(text), "{text}");
        }
        for text in ["123457000000", "1234567890123456", "e+5", "ann@e+mail.org", "12", "1e5"] {
            assert!(!is_rounded(text), "{text}");
        }
    }
}
