//! Nothing goes on the fridge by itself: what names somebody who is not at the table, or who will be rung or asked, waits
//! for a yes (practice, conversation.md, "Who sees what, mended").

use super::called::{is_accent, one_name};
use super::columns::may_stand_on_the_fridge;
use super::{Audience, Line, LineId, Person, PersonId, Plan, Status, Value};

impl Plan {
    /// Those whom these words or this choice name, and who have not said yes: grown-ups who are not at the table, and
    /// helpers who are still to be asked.
    pub fn still_to_say_yes<'a>(&'a self, said: &'a Value) -> impl Iterator<Item = PersonId> + 'a {
        let has_a_say = |person: &&Person| person.is_grown_up() && !self.has_said_yes(person);
        self.in_plan().filter(has_a_say).filter(|person| names(said, person)).map(|person| person.id)
    }

    /// The grown-ups whom these words or this choice name.
    pub fn named_in<'a>(&'a self, said: &'a Value) -> impl Iterator<Item = PersonId> + 'a {
        self.in_plan().filter(|person| person.is_grown_up() && names(said, person)).map(|person| person.id)
    }

    /// The helpers whom a place in own words names: "Nan's house" is no place to go to before Nan has said yes.
    pub fn helpers_named_in<'a>(&'a self, said: &'a Value) -> impl Iterator<Item = PersonId> + 'a {
        self.named_in(said).filter(|id| self.asked(*id).is_some())
    }

    fn has_said_yes(&self, person: &Person) -> bool {
        self.asked(person.id).map_or(person.details.here, |asked| asked == Status::Yes)
    }

    /// Whether it goes on the fridge once people say yes to it, and so does everything that they say yes to with it.
    #[must_use]
    pub fn is_for_the_fridge(&self, id: LineId) -> bool {
        let with_it = |id: &LineId| self.line(*id).is_some_and(|line| line.audience == Audience::Fridge);
        self.agreed_together(id).iter().all(with_it)
    }

    /// Whether people may choose to put a line on the fridge: it is of what hangs there, and nobody said it alone who has
    /// not let it go since. What worries a child, or what they wish for, hangs there in no case.
    #[must_use]
    pub fn may_go_on_the_fridge(&self, id: LineId) -> bool {
        let is_let_go = |line: &Line| !line.alone || line.audience.is_all_of_the_family();
        self.line(id).is_some_and(|line| may_stand_on_the_fridge(line.kind) && is_let_go(line))
    }

    /// A line and all that people say yes to with it: a place and the way there, a deed and by when.
    pub(super) fn agreed_together(&self, id: LineId) -> Vec<LineId> {
        let others = self.lines.iter().filter(|line| line.id != id && self.agreed_with(line) == Some(id));
        std::iter::once(id).chain(others.map(|line| line.id)).collect()
    }

    /// Those who have still to say yes to being named in what people say yes to here.
    #[must_use]
    pub fn named_without_a_yes(&self, id: LineId) -> Vec<PersonId> {
        let lines = self.agreed_together(id).into_iter().filter_map(|id| self.line(id));
        let mut named: Vec<_> = lines.flat_map(|line| self.still_to_say_yes(&line.value)).collect();
        named.sort_unstable();
        named.dedup();
        named
    }
}

fn names(said: &Value, person: &Person) -> bool {
    match said {
        Value::Person(id) => *id == person.id,
        Value::People(ids) => ids.contains(&person.id),
        Value::Words(words) => says_name(words, person.name()),
        _ => false,
    }
}

/// Whether words have any word of a name in them, typed with its accents or without: "Nain's house" names Nain Keri.
fn says_name(words: &str, name: &str) -> bool {
    let split = |text: &str| -> Vec<String> {
        let bare: String = one_name(text).chars().filter(|letter| !is_accent(*letter)).collect();
        let parts = bare.split(|letter: char| !letter.is_alphanumeric());
        parts.filter(|word| word.chars().count() > 1).map(str::to_owned).collect()
    };
    let said = split(words);
    split(name).iter().any(|part| said.contains(part))
}
