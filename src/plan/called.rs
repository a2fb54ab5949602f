//! What people are called, so that two of one name can be told apart wherever a name is drawn, said or printed.

use std::borrow::Cow;
use std::sync::LazyLock;

use super::{About, Line, Person, PersonId, Plan, Value};

impl Plan {
    /// What somebody is called. Beside a name that stands twice in the plan stands what tells the two apart: the
    /// age, or who they are to the family; where neither does, which of them it is. Empty for a person the plan
    /// does not know.
    #[must_use]
    pub fn called(&self, id: PersonId) -> String {
        let Some(person) = self.person(id) else { return String::new() };
        let mine = one_name(person.name());
        let alike: Vec<_> = self
            .people
            .iter()
            .filter(|other| {
                other.id == id || one_name(other.name()) == mine && (!other.taken_out || self.left_something(other.id))
            })
            .collect();
        if alike.len() < 2 {
            return person.name().to_owned();
        }
        let place = alike.iter().take_while(|other| other.id != id).count() + 1;
        match told_apart_by(person, &alike) {
            Some(by) => format!("{} ({by})", person.name().trim()),
            None => format!("{} {place}", person.name().trim()),
        }
    }

    /// Several people, by what they are called.
    pub fn all_called(&self, ids: impl IntoIterator<Item = PersonId>) -> impl Iterator<Item = String> {
        ids.into_iter().map(|id| self.called(id))
    }

    /// Whether somebody else in the plan has this name already. `person`: whose it is; nobody's yet for somebody new.
    #[must_use]
    pub fn has_another_of_name(&self, name: &str, person: Option<PersonId>) -> bool {
        let mine = one_name(name);
        self.in_plan().any(|other| Some(other.id) != person && one_name(other.name()) == mine)
    }

    /// The same plan with the grown-ups called what the children call them: by the word that was entered beside a name
    /// (practice, conversation.md, rule 8). Whoever shares that word with somebody keeps their name, and so does the
    /// worker. The name takes the place of the word: whom to keep away from is looked for in both.
    #[must_use]
    pub fn as_children_call_people(&self) -> Cow<'_, Self> {
        let called: Vec<_> =
            self.people.iter().filter_map(|person| Some((person.id, self.childs_word(person)?))).collect();
        if called.is_empty() {
            return Cow::Borrowed(self);
        }
        let mut plan = self.clone();
        for (id, word) in called {
            let theirs = plan.people.iter_mut().filter(|person| person.id == id);
            theirs.for_each(|person| {
                person.details.known_as = std::mem::replace(&mut person.details.name, word.clone());
            });
        }
        Cow::Owned(plan)
    }

    fn childs_word(&self, person: &Person) -> Option<String> {
        let mut word = person.details.known_as.trim().to_owned();
        let mine = one_name(&word);
        let is_anothers = |other: &Person| {
            other.id != person.id && [other.name(), &other.details.known_as].iter().any(|its| one_name(its) == mine)
        };
        if mine.is_empty() || !person.is_grown_up() || self.in_plan().any(is_anothers) {
            return None;
        }
        // It stands where the name would: as a name begins.
        if let Some(first) = word.get_mut(..1) {
            first.make_ascii_uppercase();
        }
        Some(word)
    }

    /// Whether somebody who was taken out can still be met in the plan, and be taken for another of that name.
    fn left_something(&self, id: PersonId) -> bool {
        let names = |line: &Line| match &line.value {
            Value::Person(named) => *named == id,
            Value::People(named) => named.contains(&id),
            _ => false,
        };
        let in_line = |line: &Line| {
            line.speaker == Some(id)
                || line.asked_of == Some(id)
                || line.about == Some(About::Person(id))
                || names(line)
        };
        self.lines.iter().any(in_line)
            || self.visits.iter().any(|visit| visit.here.contains(&id))
            || self.copies.iter().any(|copy| copy.reader == Some(id))
    }
}

/// The same for one name however it was typed: "é" in one piece or in two, large or small, more or less space.
#[must_use]
pub fn one_name(name: &str) -> String {
    let mut plain = Vec::new();
    for letter in name.chars().flat_map(char::to_lowercase) {
        match LETTERS.binary_search_by_key(&letter, |(one, _)| *one) {
            Ok(at) => plain.extend(LETTERS.get(at).into_iter().flat_map(|(_, parts)| parts.chars())),
            Err(_) => plain.push(letter),
        }
    }
    // Two accents on one letter come in the order in which they were typed.
    plain.chunk_by_mut(|one, other| is_accent(*one) && is_accent(*other)).for_each(<[char]>::sort_unstable);
    let plain: String = plain.into_iter().collect();
    plain.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Every small letter that can be typed in one piece or in several, and its pieces, in order. Made by `build.rs` from
/// Unicode's own tables, of which this is all that a name needs: the whole of them is 18 KB of the first load.
static LETTERS: LazyLock<Vec<(char, &str)>> = LazyLock::new(|| {
    let lines = include_str!(concat!(env!("OUT_DIR"), "/letters.txt")).lines();
    lines.filter_map(|line| Some((line.chars().next()?, line.split_once(' ')?.1))).collect()
});

pub(super) fn is_accent(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}')
}

/// The age or who they are to the family, where no other of that name has the same.
fn told_apart_by(person: &Person, alike: &[&Person]) -> Option<String> {
    let alone_with = |what: &dyn Fn(&Person) -> Option<String>| {
        let mine = what(person)?;
        let others = alike.iter().filter(|other| other.id != person.id);
        others.map(|other| what(other)).all(|theirs| theirs.as_ref() != Some(&mine)).then_some(mine)
    };
    let age = |person: &Person| person.details.age.map(|age| age.to_string());
    let who = |person: &Person| Some(one_name(&person.details.known_as)).filter(|who| !who.is_empty());
    alone_with(&age).or_else(|| alone_with(&who).map(|_| person.details.known_as.trim().to_owned()))
}
