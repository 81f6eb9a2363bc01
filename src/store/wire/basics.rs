//! What values are put together with: lists, maps, and what may or must not be missing.

use super::Wire;
use crate::store::fault_list::FaultList;
use crate::text::faults;
use serde::de::{MapAccess, Visitor};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::marker::PhantomData;
use std::path::Path;

impl<M, W: Wire<M>> Wire<Vec<M>> for Vec<W> {
    fn from_model(model: &Vec<M>) -> Self {
        model.iter().map(W::from_model).collect()
    }

    fn into_model(self, faults: &mut FaultList) -> Vec<M> {
        let items = self.into_iter().enumerate();
        items.map(|(i, item)| faults.within(i, |faults| item.into_model(faults))).collect()
    }
}

impl<M: Ord, W: Wire<M>> Wire<BTreeSet<M>> for Vec<W> {
    fn from_model(model: &BTreeSet<M>) -> Self {
        model.iter().map(W::from_model).collect()
    }

    fn into_model(self, faults: &mut FaultList) -> BTreeSet<M> {
        let items: Vec<M> = Wire::<Vec<M>>::into_model(self, faults);
        items.into_iter().collect()
    }
}

/// A list of a fixed length: another number of entries is a fault.
impl<M, W: Wire<M> + Default, const N: usize> Wire<[M; N]> for Vec<W> {
    fn from_model(model: &[M; N]) -> Self {
        model.iter().map(W::from_model).collect()
    }

    fn into_model(self, faults: &mut FaultList) -> [M; N] {
        if self.len() != N {
            faults.here(faults::wrong_length(faults.field(), self.len(), N));
        }
        let mut items: std::vec::IntoIter<M> = Wire::<Vec<M>>::into_model(self, faults).into_iter();
        std::array::from_fn(|_| items.next().unwrap_or_else(instead::<M, W>))
    }
}

impl<M, W: Wire<M>> Wire<Option<M>> for Option<W> {
    fn from_model(model: &Option<M>) -> Self {
        model.as_ref().map(W::from_model)
    }

    fn into_model(self, faults: &mut FaultList) -> Option<M> {
        self.map(|value| value.into_model(faults))
    }
}

impl<M, N, V: Wire<M>, W: Wire<N>> Wire<(M, N)> for (V, W) {
    fn from_model((one, other): &(M, N)) -> Self {
        (V::from_model(one), W::from_model(other))
    }

    fn into_model(self, faults: &mut FaultList) -> (M, N) {
        let (one, other) = self;
        let one = faults.within(0, |faults| one.into_model(faults));
        (one, faults.within(1, |faults| other.into_model(faults)))
    }
}

/// What stands in the place of something that is missing.
fn instead<M, W: Wire<M> + Default>() -> M {
    W::default().into_model(&mut FaultList::new(Path::new(""), ""))
}

/// A field that must be there.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Needed<W>(pub Option<W>);

impl<W> Default for Needed<W> {
    fn default() -> Self {
        Self(None)
    }
}

impl<W> Needed<Vec<W>> {
    /// The entries; none where the list is missing, which is told where it is made a value of the model.
    pub fn items(&self) -> &[W] {
        self.0.as_deref().unwrap_or_default()
    }
}

impl Needed<String> {
    /// The text, or a dash where it is missing, so that it is not told to be empty as well.
    pub fn words(&self) -> &str {
        self.0.as_deref().unwrap_or("–")
    }
}

impl<M, W: Wire<M> + Default> Wire<M> for Needed<W> {
    const CHOICES: &'static [&'static str] = W::CHOICES;

    fn from_model(model: &M) -> Self {
        Self(Some(W::from_model(model)))
    }

    fn into_model(self, faults: &mut FaultList) -> M {
        if let Some(value) = self.0 {
            value.into_model(faults)
        } else {
            faults.here(faults::missing(faults.field(), W::CHOICES));
            instead::<M, W>()
        }
    }
}

/// A map, with its entries as they stand in the file: a second one of the same key is a fault, since it would
/// silently replace the first.
#[derive(Clone, Debug, PartialEq)]
pub struct Entries<W>(Vec<(String, W)>);

impl<W> Default for Entries<W> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<K: Ord, M, W: Wire<M>> Wire<BTreeMap<K, M>> for Entries<W>
where
    String: Wire<K>,
{
    fn from_model(model: &BTreeMap<K, M>) -> Self {
        Self(model.iter().map(|(key, value)| (String::from_model(key), W::from_model(value))).collect())
    }

    fn into_model(self, faults: &mut FaultList) -> BTreeMap<K, M> {
        let mut map = BTreeMap::new();
        for (i, (key, value)) in self.0.into_iter().enumerate() {
            let value = faults.within(i, |faults| value.into_model(faults));
            let name = key.clone();
            if map.insert(key.into_model(faults), value).is_some() {
                faults.within(super::scan::Step::Key(i), |faults| faults.here(faults::second_entry(&name)));
            }
        }
        map
    }
}

impl<W: Serialize> Serialize for Entries<W> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().map(|(key, value)| (key, value)))
    }
}

impl<'de, W: Deserialize<'de>> Deserialize<'de> for Entries<W> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(EntriesVisitor(PhantomData))
    }
}

struct EntriesVisitor<W>(PhantomData<W>);

impl<'de, W: Deserialize<'de>> Visitor<'de> for EntriesVisitor<W> {
    type Value = Entries<W>;

    fn expecting(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str("entries in curly brackets, such as { \"M1\": (…) }")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut access: A) -> Result<Self::Value, A::Error> {
        let mut entries = Vec::new();
        while let Some(entry) = access.next_entry()? {
            entries.push(entry);
        }
        Ok(Entries(entries))
    }
}
