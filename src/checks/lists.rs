//! Lists of phrases to look for, as data files: `lists/<what>.<language>.txt`.
//!
//! One entry a line. Several forms of one thing are separated by commas; what stands after `=` is a plainer
//! way to say it. In a form, `*` at the end of a word stands for any ending, `{who}` for an adult of the
//! family or a word such as "him", and `~` at the start for the word with its Welsh mutations
//! (`lists/mutations.cy.txt`). `[name]` opens a group; `[fine]` holds longer phrases that are no cause for
//! concern. `#` opens a comment. Both languages are always looked through: people speak both in one breath.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use super::text::{Text, plain_words};
use crate::plan::{Person, Plan};

/// The group of phrases that are no cause for concern.
const FINE: &str = "fine";

/// A list, read and ready to be looked through.
pub(super) struct List {
    /// By the first letter of the first word.
    entries: BTreeMap<char, Vec<Entry>>,
}

struct Entry {
    group: &'static str,
    phrase: Vec<Piece>,
    plainer: Option<&'static str>,
}

enum Piece {
    Word(String),
    Start(String),
    Who,
}

/// Something of a list that stands in a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Found<'a> {
    /// The group it is in.
    pub group: &'static str,
    /// The very words.
    pub words: &'a str,
    /// How to say it more plainly.
    pub plainer: Option<&'static str>,
    at: usize,
    many: usize,
}

/// Whom `{who}` stands for: names, as single words.
#[derive(Default)]
pub(super) struct Names(pub Vec<Vec<String>>);

impl List {
    /// Reads the files of one list.
    pub fn read(files: &[&'static str]) -> Self {
        let mut entries: BTreeMap<char, Vec<Entry>> = BTreeMap::new();
        for file in files {
            let mut group = "";
            for line in file.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#')) {
                if let Some(name) = line.strip_prefix('[').and_then(|line| line.strip_suffix(']')) {
                    group = name;
                    continue;
                }
                let (forms, plainer) = line.split_once('=').map_or((line, None), |(forms, say)| (forms, Some(say)));
                let plainer = plainer.map(str::trim);
                for phrase in forms.split(',').flat_map(|form| phrases(form.trim())) {
                    if let Some(Piece::Word(first) | Piece::Start(first)) = phrase.first()
                        && let Some(letter) = first.chars().next()
                    {
                        entries.entry(letter).or_default().push(Entry { group, phrase, plainer });
                    }
                }
            }
        }
        Self { entries }
    }

    /// Everything of this list that stands in a text, in order. Of two that begin with one word the longer
    /// counts, and no word counts twice.
    pub fn find<'a>(&self, text: &Text<'a>, names: &Names) -> Vec<Found<'a>> {
        let mut found = Vec::new();
        let mut at = 0;
        while let Some(word) = text.words().get(at) {
            let candidates = word.plain.chars().next().and_then(|letter| self.entries.get(&letter));
            let longest = candidates
                .into_iter()
                .flatten()
                .filter_map(|entry| Some((length_at(&entry.phrase, text, at, names)?, entry)))
                .max_by_key(|(many, _)| *many);
            let Some((many, entry)) = longest else {
                at += 1;
                continue;
            };
            if entry.group != FINE {
                let words = text.said(at, many);
                found.push(Found { group: entry.group, words, plainer: entry.plainer, at, many });
            }
            at += many.max(1);
        }
        found
    }

    /// Which words of a text belong to something in this list.
    pub fn covers(&self, text: &Text, group: Option<&str>) -> Vec<bool> {
        let mut covered = vec![false; text.words().len()];
        let found = self.find(text, &Names::default());
        for found in found.into_iter().filter(|found| group.is_none_or(|group| found.group == group)) {
            covered.iter_mut().skip(found.at).take(found.many).for_each(|word| *word = true);
        }
        covered
    }

    /// Every group that is looked for.
    #[cfg(test)]
    pub fn groups(&self) -> std::collections::BTreeSet<&'static str> {
        self.entries.values().flatten().map(|entry| entry.group).filter(|group| *group != FINE).collect()
    }
}

/// How many words a phrase takes at this place, if it stands there.
fn length_at(phrase: &[Piece], text: &Text, at: usize, names: &Names) -> Option<usize> {
    let mut to = at;
    for piece in phrase {
        let word = &text.words().get(to)?.plain;
        let takes = match piece {
            Piece::Word(wanted) => usize::from(word == wanted),
            Piece::Start(start) => usize::from(word.starts_with(start.as_str())),
            Piece::Who => names.length_at(text, to),
        };
        if takes == 0 {
            return None;
        }
        to += takes;
    }
    Some(to - at)
}

impl Names {
    /// These names, and the words that stand for somebody who is not named.
    pub fn of<'a>(names: impl IntoIterator<Item = &'a str>) -> Self {
        let named = names.into_iter().map(plain_words).filter(|name| !name.is_empty());
        Self(named.chain(SOMEBODY.iter().cloned()).collect())
    }

    /// One person, by name alone.
    pub fn only(person: &Person) -> Self {
        Self(Some(plain_words(person.name())).filter(|name| !name.is_empty()).into_iter().collect())
    }

    /// Everybody of the plan, by name alone.
    pub fn named(plan: &Plan) -> Self {
        Self(plan.people.iter().map(|person| plain_words(person.name())).filter(|name| !name.is_empty()).collect())
    }

    /// Whether a text names one of them.
    pub fn are_in(&self, text: &Text) -> bool {
        (0..text.words().len()).any(|at| self.length_at(text, at) > 0)
    }

    /// How many words the longest name takes at this place; none, where nobody is named.
    fn length_at(&self, text: &Text, at: usize) -> usize {
        self.0.iter().filter(|name| text.has_at(at, name)).map(Vec::len).max().unwrap_or_default()
    }
}

/// "him", "dad", "fo": words that stand for a grown-up.
static SOMEBODY: LazyLock<Vec<Vec<String>>> = LazyLock::new(|| {
    let files = [include_str!("lists/somebody.en.txt"), include_str!("lists/somebody.cy.txt")];
    let lines = files.into_iter().flat_map(str::lines).filter(|line| !line.starts_with('#'));
    lines.flat_map(|line| line.split(',')).map(plain_words).filter(|words| !words.is_empty()).collect()
});

/// A form as it is written in a list, and its mutations where it asks for them.
fn phrases(form: &str) -> Vec<Vec<Piece>> {
    let (form, mutates) = form.strip_prefix('~').map_or((form, false), |form| (form, true));
    let pieces: Vec<Piece> = form.split_whitespace().flat_map(pieces).collect();
    if !mutates {
        return vec![pieces];
    }
    let (first, rest) = form.split_once(' ').unwrap_or((form, ""));
    let ending = if first.ends_with('*') { "*" } else { "" };
    let mutated = mutations(first).into_iter().map(|first| format!("{first}{ending} {rest}"));
    let mutated = mutated.map(|form| form.split_whitespace().flat_map(self::pieces).collect());
    std::iter::once(pieces).chain(mutated).collect()
}

/// "they're" is two words to us, so one word of a list may be several pieces.
fn pieces(word: &str) -> Vec<Piece> {
    if word == "{who}" {
        return vec![Piece::Who];
    }
    let starts = word.ends_with('*');
    let mut pieces: Vec<Piece> = plain_words(word).into_iter().map(Piece::Word).collect();
    if starts && let Some(Piece::Word(start)) = pieces.pop() {
        pieces.push(Piece::Start(start));
    }
    pieces
}

/// The other forms in which a Welsh word can begin.
pub(super) fn mutations(word: &str) -> Vec<String> {
    let table = include_str!("lists/mutations.cy.txt").lines().filter_map(|line| line.split_once('='));
    let word = plain_words(word).join("'");
    let turns = table.map(|(from, to)| (from.trim(), to)).find(|(from, _)| word.starts_with(from));
    let Some((from, to)) = turns else { return Vec::new() };
    let rest = word.get(from.len()..).unwrap_or_default();
    to.split(',').map(str::trim).filter(|to| !to.is_empty()).map(|to| to.replace('-', "") + rest).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const ENGLISH: &str =
        "# a comment\n[drink]\npub, pubs = a place\nget him, allow {who}\nargu*\n[fine]\nget him home\n";

    fn found<'a>(list: &List, said: &'a str, names: &Names) -> Vec<&'a str> {
        list.find(&Text::of(said), names).into_iter().map(|found| found.words).collect()
    }

    #[test]
    fn a_word_is_found_whole_and_a_star_stands_for_any_ending() {
        let list = List::read(&[ENGLISH]);
        let none = Names::default();
        assert_eq!(
            found(&list, "The PUB, a public house. Arguing and arguments.", &none),
            ["PUB", "Arguing", "arguments"]
        );
        let first = list.find(&Text::of("pubs"), &none);
        assert_eq!(first.first().map(|found| (found.group, found.plainer)), Some(("drink", Some("a place"))));
    }

    #[test]
    fn of_two_phrases_the_longer_counts_and_a_fine_one_is_no_cause_for_concern() {
        let list = List::read(&[ENGLISH]);
        assert_eq!(found(&list, "get him", &Names::default()), ["get him"]);
        assert!(found(&list, "get him home", &Names::default()).is_empty());
    }

    #[test]
    fn somebody_is_anybody_by_name_or_a_word_for_them() {
        let list = List::read(&[ENGLISH]);
        let names = Names::of(["Nain Keri"]);
        assert_eq!(found(&list, "Allow Nain Keri in, allow his dad in.", &names), ["Allow Nain Keri", "allow his dad"]);
        assert!(found(&list, "Allow Keri in", &names).is_empty());
    }

    #[test]
    fn a_welsh_word_is_found_in_every_form_it_takes() {
        let list = List::read(&["~cefnogi, ~troseddw*, ~gwneud yn siŵr, ~chwarae, ~arian\n"]);
        for said in
            ["cefnogi", "gefnogi'r", "nghefnogi", "chefnogi", "droseddwr", "throseddwyr", "wneud yn siwr", "harian"]
        {
            assert_eq!(found(&list, said, &Names::default()).len(), 1, "{said}");
        }
        assert!(found(&list, "ghwarae", &Names::default()).is_empty(), "ch does not change");
    }

    #[test]
    fn a_name_changes_as_the_table_says() {
        assert_eq!(mutations("Bangor"), ["fangor", "mangor"]);
        assert_eq!(mutations("Glyn"), ["lyn", "nglyn"]);
        assert_eq!(mutations("Llandudno"), ["landudno"]);
        assert!(mutations("Siop").is_empty());
    }
}
