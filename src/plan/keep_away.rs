//! Whom or what the children keep away from: asked once for all of them, and said for whom where it is not all.

use super::called::{is_accent, one_name};
use super::{About, Is, Kind, Line, Person, PersonId, Plan, Role, Value};

/// What stands before a name and is not it: "Uncle Tariq" is Tariq.
const TITLES: &str = "mr mrs ms miss dr uncle aunt aunty auntie nain taid nan nana nanny gran granny grandma grandad \
                      grandpa cousin yncl ewythr wncwl modryb anti mamgu tadcu the y yr";

impl Plan {
    /// The names and places to keep away from.
    pub fn to_keep_away_from(&self) -> impl Iterator<Item = &Line> {
        self.lines_of(Kind::Avoid).filter(|line| line.is(Is::Avoided) && !line.is_blank())
    }

    /// The children that a name to keep away from is for: those who were named, the one it was asked about or, where
    /// nobody was, all of them.
    pub fn kept_away<'a>(&'a self, name: &'a Line) -> impl Iterator<Item = &'a Person> {
        let named: Vec<PersonId> = self
            .about(About::Line(name.id))
            .filter(|hung| hung.kind == Kind::Avoid && !hung.is(Is::ToldBy))
            .flat_map(|hung| hung.people().iter().copied())
            .collect();
        self.children().filter(move |child| match name.about {
            _ if !named.is_empty() => named.contains(&child.id),
            Some(About::Person(id)) => child.id == id,
            _ => true,
        })
    }

    /// Whether the children are to keep away from this person. Whoever lives with them has to have the very
    /// name: "Mam's friend" is not Mam. Of a helper the first name is enough.
    #[must_use]
    pub fn is_kept_away_from(&self, id: PersonId) -> bool {
        let Some(person) = self.person(id).filter(|person| !person.is_worker()) else { return false };
        let names = [person.name(), person.details.known_as.as_str()].map(Name::of);
        let is_one = |kept: &Name| {
            names.iter().any(|name| if person.details.role == Role::Helper { name.may_be(kept) } else { name == kept })
        };
        self.people_to_keep_away_from().any(|kept| is_one(&kept))
    }

    /// Whether somebody may be offered for anything. Whoever sits here is, so that no list tells them.
    #[must_use]
    pub fn may_be_offered(&self, id: PersonId) -> bool {
        self.person(id).is_some_and(|person| person.details.here) || !self.is_kept_away_from(id)
    }

    /// Whether a line counts on somebody whom the children are to keep away from, or on their place: it is for no
    /// child's copy and for no fridge.
    #[must_use]
    pub fn counts_on_whom_to_keep_away_from(&self, line: &Line) -> bool {
        if self.to_keep_away_from().next().is_none() {
            return false;
        }
        let kept = |id: PersonId| self.is_kept_away_from(id);
        let named = match &line.value {
            Value::Person(id) => kept(*id),
            // Those with whom a child feels safe are listed one by one, without them.
            Value::People(ids) if matches!(line.kind, Kind::SafePerson | Kind::ChildHelp) => {
                !ids.is_empty() && ids.iter().all(|id| kept(*id))
            }
            Value::People(ids) => ids.iter().any(|id| kept(*id)),
            Value::Words(words) => is_place(line.kind) && self.people_to_keep_away_from().any(|name| name.is_in(words)),
            _ => false,
        };
        let of_theirs = || {
            let whose =
                line.about.filter(|_| line.is(Is::SafePlace)).and_then(|child| self.said(Is::WhosePlace, child));
            let about = line.about.and_then(|about| if let About::Person(id) = about { Some(id) } else { None });
            let owner = self.owner(line).filter(|_| line.kind == Kind::Action);
            [whose.and_then(Line::person), about, owner].into_iter().flatten().any(kept)
        };
        named || of_theirs()
    }

    /// Whether the words of a place name somebody or somewhere to keep away from.
    #[must_use]
    pub fn is_place_to_keep_away_from(&self, place: &str) -> bool {
        let said = bare(place);
        let is_there = |name: &str| {
            let words = words_of_a_place(name);
            !words.is_empty() && words.iter().all(|word| said.contains(word))
        };
        self.people_to_keep_away_from().any(|name| name.is_in(place))
            || self.to_keep_away_from().filter_map(Line::words).any(is_there)
    }

    fn people_to_keep_away_from(&self) -> impl Iterator<Item = Name> {
        // Where nobody said which it is, "Nan's house" is a place.
        let is_person = |line: &Line| {
            let kind = self.about(About::Line(line.id)).find_map(Line::choice);
            kind.map_or_else(|| !line.words().is_some_and(says_whose), |kind| kind == "person")
        };
        let people = self.to_keep_away_from().filter(move |line| is_person(line));
        people.filter_map(Line::words).map(Name::of).filter(|name| !name.words.is_empty())
    }
}

fn is_place(kind: Kind) -> bool {
    matches!(kind, Kind::Place | Kind::SecondPlace | Kind::SafePlaceSaid)
}

/// A name as it is compared: in small letters, without accents and titles.
#[derive(PartialEq, Eq)]
struct Name {
    words: Vec<String>,
}

impl Name {
    fn of(said: &str) -> Self {
        let mut all = words_of(said);
        if !all.iter().all(|word| is_title(word)) {
            all.retain(|word| !is_title(word));
        }
        Self { words: all }
    }

    /// The same first name, and no other second one: "Tariq Khan" may be "Uncle Tariq".
    fn may_be(&self, kept: &Self) -> bool {
        let first = self.words.first().is_some_and(|first| kept.words.first() == Some(first));
        first && (self.words.len() == 1 || kept.words.len() == 1 || self.words.get(1) == kept.words.get(1))
    }

    /// Whether words of a place hold the name: "Tariq's house".
    fn is_in(&self, words: &str) -> bool {
        let said = bare(words);
        self.words.iter().all(|word| said.contains(word))
    }
}

/// The words of a name. "Keri's neighbour" is not Keri.
fn words_of(name: &str) -> Vec<String> {
    name.split_whitespace().filter(|word| !says_whose(word)).flat_map(bare).collect()
}

/// The words of a place: with whose it is, and without titles before that.
fn words_of_a_place(name: &str) -> Vec<String> {
    let tells = |word: &&str| says_whose(word) || !bare(word).iter().all(|word| is_title(word));
    name.split_whitespace().filter(tells).flat_map(bare).filter(|word| word != "s").collect()
}

/// "Keri's".
fn says_whose(text: &str) -> bool {
    text.split_whitespace().any(|word| word.ends_with("'s") || word.ends_with("\u{2019}s"))
}

fn is_title(word: &str) -> bool {
    TITLES.split_whitespace().any(|title| title == word)
}

fn bare(text: &str) -> Vec<String> {
    // "Mam-gu" is one word.
    let bare: String = one_name(text).chars().filter(|letter| !is_accent(*letter) && *letter != '-').collect();
    bare.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty()).map(str::to_owned).collect()
}
