//! What becomes of a table when it is taken in as was decided: who is new, and who replaces whom.

use super::identity::{GroupKey, IdKind};
use super::rows::PersonRow;
use super::{RoomTable, stable_hash};
use crate::model::{Identity, RaterId, RatingRound, RatingSheet, Shared, TableChoices};
use crate::text::course::room_tables as text;
use std::collections::{BTreeMap, HashMap};

/// What would be taken in.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct TablePlan {
    /// One of each person and round.
    pub sheets: Vec<RatingSheet>,
    /// How many people these are.
    pub people: usize,
    /// Rows that do not count, since a later one is of the same person (from 1, as spreadsheet programs show them).
    pub set_aside: Vec<u32>,
    /// Those in the room whose answers of that round are replaced: a name, or the row.
    pub replaced: Vec<String>,
    /// Those whose answers are in the room as they are here.
    pub unchanged: usize,
    /// Those who are in the room with another round: the same.
    pub linked: Vec<String>,
}

/// A person of a table, in one round.
struct Entry<'t> {
    row: &'t PersonRow,
    round: RatingRound,
    key: String,
    /// Whoever has this key elsewhere is surely the same.
    is_sure: bool,
}

impl RoomTable {
    /// What becomes of it beside the sheets that are there.
    ///
    /// A person has the same id each time a table is taken in, so that a newer export replaces the one before: it
    /// follows from the mark by which a row is known, else from the file and the number of the row.
    pub fn plan<'s>(
        &self,
        choices: &TableChoices,
        there: impl Iterator<Item = &'s RatingSheet>,
    ) -> TablePlan {
        let known: HashMap<(&RaterId, RatingRound), &RatingSheet> =
            there.map(|sheet| ((&sheet.rater, sheet.round), sheet)).collect();
        let (entries, set_aside) = self.entries(choices);
        let mut plan = TablePlan { set_aside, ..TablePlan::default() };
        let mut sheets: Vec<(RatingSheet, &Entry)> =
            entries.iter().map(|entry| (self.sheet(entry, &entry.key), entry)).collect();
        let standings = standings(&sheets, &known);
        if choices.known == Identity::Several {
            for (sheet, entry) in &mut sheets {
                if standings.get(&sheet.rater).is_some_and(Standing::is_doubtful) {
                    *sheet = self.sheet(entry, &format!("{} in {}", entry.key, self.place()));
                }
            }
        }
        for (sheet, entry) in &sheets {
            let called = || match sheet.participant.name.trim() {
                "" => text::of_row(entry.row.number),
                name => name.to_owned(),
            };
            match known.get(&(&sheet.rater, sheet.round)) {
                Some(old) if is_same(old, sheet) => plan.unchanged += 1,
                Some(_) => plan.replaced.push(called()),
                None if known.contains_key(&(&sheet.rater, other(sheet.round))) => plan.linked.push(called()),
                None => {}
            }
        }
        plan.sheets = sheets.into_iter().map(|(sheet, _)| sheet).collect();
        let raters: std::collections::BTreeSet<&RaterId> =
            plan.sheets.iter().map(|sheet| &sheet.rater).collect();
        plan.people = raters.len();
        plan
    }

    /// Whether those who seem to be in the room already are the same people: not where nothing but a running
    /// number says so.
    pub fn suggested_known<'s>(
        &self,
        choices: &TableChoices,
        there: impl Iterator<Item = &'s RatingSheet>,
    ) -> Identity {
        let known: HashMap<(&RaterId, RatingRound), &RatingSheet> =
            there.map(|sheet| ((&sheet.rater, sheet.round), sheet)).collect();
        let (entries, _) = self.entries(choices);
        let sheets: Vec<_> = entries.iter().map(|entry| (self.sheet(entry, &entry.key), entry)).collect();
        let standings = standings(&sheets, &known);
        let is_unsure = |(sheet, entry): &(RatingSheet, &Entry)| {
            let standing = standings.get(&sheet.rater);
            standing.is_some_and(|standing| standing.is_doubtful() && !standing.same_name) && !entry.is_sure
        };
        if sheets.iter().any(is_unsure) { Identity::Several } else { Identity::OnePerson }
    }

    /// One entry of each person and round, and the rows that later ones take the place of.
    fn entries(&self, choices: &TableChoices) -> (Vec<Entry<'_>>, Vec<u32>) {
        let decided: HashMap<&GroupKey, (usize, Identity)> = self
            .groups
            .iter()
            .enumerate()
            .map(|(at, group)| (&group.key, (at, choices.groups.get(at).copied().unwrap_or(group.suggested))))
            .collect();
        let mut entries: Vec<Entry> = Vec::new();
        let mut set_aside = Vec::new();
        let mut before: HashMap<GroupKey, usize> = HashMap::new();
        // By whom a key was taken: rows of one group that is one person may share it, all others may not.
        let mut taken: HashMap<(RaterId, RatingRound), (Option<usize>, usize)> = HashMap::new();
        for row in &self.rows {
            let round = row.round.unwrap_or(choices.round);
            let (mut key, group, is_sure) = self.key(row, &decided, &mut before);
            let rater = self.rater(&key);
            match taken.get(&(rater.clone(), round)) {
                Some((one, at)) if one.is_some() && *one == group => {
                    set_aside.push(entries[*at].row.number);
                    entries[*at] = Entry { row, round, key, is_sure };
                    continue;
                }
                Some(_) => key = format!("{key} row {}", row.number),
                None => {}
            }
            taken.insert((self.rater(&key), round), (group, entries.len()));
            entries.push(Entry { row, round, key, is_sure });
        }
        (entries, set_aside)
    }

    /// What a row is known by, the group of one person it belongs to, and whether that is sure elsewhere too.
    fn key(
        &self,
        row: &PersonRow,
        decided: &HashMap<&GroupKey, (usize, Identity)>,
        before: &mut HashMap<GroupKey, usize>,
    ) -> (String, Option<usize>, bool) {
        let one_person = |key: &GroupKey| {
            decided.get(key).filter(|(_, identity)| *identity == Identity::OnePerson).map(|(at, _)| *at)
        };
        for (at, mark) in row.marks.iter().enumerate() {
            let kind = self.columns[mark.column].kind;
            let is_sure = kind != IdKind::Response;
            let is_known = row.known_by == Some(at);
            let key = if is_known { GroupKey::of_strong(mark, row.round) } else { GroupKey::of_weak(mark) };
            let group = one_person(&key);
            if group.is_none() && !is_known {
                continue;
            }
            let number = if group.is_some() {
                1
            } else {
                let number = before.entry(key).or_default();
                *number += 1;
                *number
            };
            let key = match (kind, number) {
                (IdKind::Name, number) => format!("name {} {number}", mark.text),
                (_, 1) => format!("id {}", mark.text),
                (_, number) => format!("id {} {number}", mark.text),
            };
            return (key, group, is_sure);
        }
        let nothing =
            self.groups.iter().find(|group| group.shared == Shared::Nothing && row.marks.is_empty());
        let group = nothing.and_then(|group| one_person(&group.key));
        let key = match group {
            Some(_) => format!("nobody in {}", self.place()),
            None => format!("row {} in {}", row.number, self.place()),
        };
        (key, group, true)
    }

    /// Where the file lies, as far as it should tell two tables apart: a folder may be moved as a whole.
    fn place(&self) -> String {
        let name = |part: Option<&std::ffi::OsStr>| part.unwrap_or_default().to_string_lossy().to_lowercase();
        let folder = self.file.parent().and_then(std::path::Path::file_name);
        format!("{}/{}", name(folder), name(self.file.file_name()))
    }

    fn rater(&self, key: &str) -> RaterId {
        let session = self.session.as_ref().map_or("", |session| session.as_str());
        RaterId::new(format!("t{:016x}", stable_hash(&[session.as_bytes(), key.as_bytes()])))
    }

    fn sheet(&self, entry: &Entry, key: &str) -> RatingSheet {
        RatingSheet {
            session: self.session.clone(),
            exercise: self.exercise.clone(),
            framework: self.framework.clone(),
            round: entry.round,
            rater: self.rater(key),
            edition: 0,
            participant: entry.row.participant.clone(),
            ratings: entry.row.ratings.clone(),
        }
    }
}

/// How a person of a table stands to those who are there.
#[derive(Default)]
#[expect(clippy::struct_excessive_bools, reason = "each is a fact of its own")]
struct Standing {
    /// In one of the rounds they are there with the same answers.
    is_unchanged: bool,
    /// In one of them with others.
    is_replaced: bool,
    /// In the other round only.
    is_linked: bool,
    same_name: bool,
}

impl Standing {
    /// Whether they may be somebody else.
    fn is_doubtful(&self) -> bool {
        self.is_replaced || self.is_linked && !self.is_unchanged
    }
}

fn standings(
    sheets: &[(RatingSheet, &Entry)],
    known: &HashMap<(&RaterId, RatingRound), &RatingSheet>,
) -> BTreeMap<RaterId, Standing> {
    let mut standings: BTreeMap<RaterId, Standing> = BTreeMap::new();
    for (sheet, _) in sheets {
        let same = known.get(&(&sheet.rater, sheet.round));
        let linked = known.get(&(&sheet.rater, other(sheet.round)));
        let Some(old) = same.or(linked) else { continue };
        let standing = standings.entry(sheet.rater.clone()).or_default();
        let is_unchanged = same.is_some_and(|old| is_same(old, sheet));
        standing.is_unchanged |= is_unchanged;
        standing.is_replaced |= same.is_some() && !is_unchanged;
        standing.is_linked |= same.is_none();
        let name = |sheet: &RatingSheet| sheet.participant.name.trim().to_lowercase();
        standing.same_name |= !name(old).is_empty() && name(old) == name(sheet);
    }
    standings
}

fn is_same(old: &RatingSheet, new: &RatingSheet) -> bool {
    old.ratings == new.ratings && old.participant == new.participant
}

fn other(round: RatingRound) -> RatingRound {
    match round {
        RatingRound::First => RatingRound::Second,
        RatingRound::Second => RatingRound::First,
    }
}
