//! The watch list for paper: words that may never stand on a child's or a fridge copy (practice 5.3), as they turn
//! up in what people type by hand.
//!
//! Whole words, in both languages, whatever the line's language, in every form a Welsh word takes. It warns
//! before printing and cuts nothing.

use std::sync::LazyLock;

use super::lists::{List, Names};
use super::text::Text;
use super::wording::list;
use crate::plan::named;

static WATCH: LazyLock<List> = list!("watch");

named! {
    /// What a watched word gives away. The ids are the groups of `lists/watch.*.txt`.
    Watch {
        /// Somebody's drinking.
        Drink = "drink",
        /// Drugs.
        Drugs = "drugs",
        /// Money, debt, benefits.
        Money = "money",
        /// Work, or having none.
        Work = "work",
        /// Health.
        Health = "health",
        /// Immigration.
        Immigration = "immigration",
        /// Court, custody, lawyers.
        Court = "court",
        /// Child protection, social services, a conference, a case number.
        Services = "services",
        /// An offence or an allegation.
        Offence = "offence",
        /// A refuge, or an address that is hidden.
        Refuge = "refuge",
        /// That somebody is afraid, or was asked alone.
        Fear = "fear",
        /// A signal or code word.
        Signal = "signal",
        /// A full address.
        Address = "address",
        /// A school by its name.
        School = "school",
    }
}

/// A word that should be looked at before it is printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Watched<'a> {
    /// What it gives away.
    pub watch: Watch,
    /// The very words, as they were said.
    pub words: &'a str,
}

/// Every watched word of a text, in order.
#[must_use]
pub fn watched(text: &str) -> Vec<Watched<'_>> {
    let text = Text::of(text);
    let found = WATCH.find(&text, &Names::default()).into_iter();
    let listed = found.filter_map(|found| Some(Watched { watch: Watch::from_id(found.group)?, words: found.words }));
    listed.chain(addresses(&text)).chain(schools(&text)).collect()
}

/// Whether a text names one of these.
pub(super) fn names_any(text: &str, wanted: &[Watch]) -> bool {
    watched(text).iter().any(|watched| wanted.contains(&watched.watch))
}

/// A postcode: `LL57 2DG`.
fn addresses<'a>(text: &Text<'a>) -> Vec<Watched<'a>> {
    let outward = |word: &str| {
        let letters = word.chars().take_while(char::is_ascii_lowercase).count();
        let rest = word.get(letters..).unwrap_or_default();
        (1..=2).contains(&letters) && (1..=2).contains(&rest.len()) && rest.starts_with(|c: char| c.is_ascii_digit())
    };
    let inward = |word: &str| {
        let mut letters = word.chars();
        letters.next().is_some_and(|c| c.is_ascii_digit()) && word.len() == 3 && letters.all(|c| c.is_ascii_lowercase())
    };
    let pairs = text.words().iter().zip(text.words().iter().skip(1)).enumerate();
    pairs
        .filter(|(_, (first, second))| outward(&first.plain) && inward(&second.plain))
        .map(|(at, _)| Watched { watch: Watch::Address, words: text.said(at, 2) })
        .collect()
}

/// "Ysgol Glanrafon", "Friars School": a school and a name beside it.
fn schools<'a>(text: &Text<'a>) -> Vec<Watched<'a>> {
    let is = |at: usize, words: &[&str]| {
        text.is_capital(at) && text.words().get(at).is_some_and(|word| words.contains(&word.plain.as_str()))
    };
    let english =
        |at: usize| is(at + 1, &["school", "academy", "college", "primary", "nursery"]) && text.is_capital(at);
    let welsh = |at: usize| is(at, &["ysgol", "coleg", "meithrinfa"]) && text.is_capital(at + 1);
    let found = (0..text.words().len()).filter(|at| english(*at) || welsh(*at));
    found.map(|at| Watched { watch: Watch::School, words: text.said(at, 2) }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_group_of_the_list_is_a_watch_and_every_watch_is_looked_for() {
        let groups = WATCH.groups();
        assert!(groups.iter().all(|group| Watch::from_id(group).is_some()), "{groups:?}");
        let by_shape = [Watch::Address, Watch::School];
        assert!(Watch::ALL.iter().all(|watch| groups.contains(watch.id()) != by_shape.contains(watch)));
    }
}
