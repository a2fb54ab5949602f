//! Letting more people see a line, or fewer. Narrower is one tap; wider can need the speaker's OK.

use super::columns::{may_stand_on_a_childs_copy, may_stand_on_the_fridge, on_a_helpers_card};
use super::visible::is_kept_back;
use super::{About, Audience, Kind, Line, Person, PersonId, Plan, never_shared};

impl Plan {
    /// Whether somebody could see this line who cannot see it now.
    #[must_use]
    pub fn widens(&self, line: &Line, with: &Audience) -> bool {
        let (now, then) = (self.readers(line, &line.audience), self.readers(line, with));
        let visitors = |audience: &Audience| *audience == Audience::Fridge;
        visitors(with) && !visitors(&line.audience)
            || then.iter().any(|id| !now.contains(id) && Some(*id) != line.speaker)
    }

    /// Whether its speaker has to say that it is all right (practice 5.1): what was said alone, a helper's own
    /// number, and a child's "ask me first", even for the child's own copy: paper lies about.
    #[must_use]
    pub fn needs_their_ok(&self, line: &Line, with: &Audience) -> bool {
        let off_this_screen = !matches!(with, Audience::Worker) && *with != line.audience;
        is_kept_back(self, line) && off_this_screen
            || (line.alone || matches!(line.kind, Kind::Phone | Kind::Hours)) && self.widens(line, with)
    }

    /// Everyone of the plan who could see a line with this audience.
    fn readers(&self, line: &Line, audience: &Audience) -> Vec<PersonId> {
        let all = |wanted: fn(&Person) -> bool| self.people.iter().filter(move |person| wanted(person)).map(|p| p.id);
        let stays_with_the_table = line.audience.is_all_of_the_family();
        match audience {
            Audience::Worker => Vec::new(),
            Audience::Named(named) => named.clone(),
            Audience::Family if stays_with_the_table => self.who_may_know(line).collect(),
            // Let go on purpose it is for whoever sits down.
            Audience::Family => all(Person::is_grown_up).collect(),
            Audience::Fridge if line.audience == Audience::Fridge => self.who_may_know(line).collect(),
            Audience::Fridge => all(|_| true).collect(),
            Audience::Child | Audience::Helper => match line.about {
                Some(About::Person(id)) => vec![id],
                _ => Vec::new(),
            },
        }
    }

    /// Who may see this line, to choose from, the narrowest first. What may never stand on a shared
    /// screen or paper offers no such choice.
    #[must_use]
    pub fn audiences_for(&self, line: &Line) -> Vec<Audience> {
        let theirs = line.speaker.filter(|id| self.worker().is_none_or(|worker| worker.id != *id));
        let adults: Vec<_> = self.in_plan().filter(|person| person.is_grown_up() && person.details.here).collect();
        let mut named: Vec<_> = adults.iter().map(|person| person.id).collect();
        named.extend(theirs.filter(|id| !named.contains(id)));
        let mut offered = vec![Audience::Worker];
        offered.extend(theirs.map(|id| Audience::Named(vec![id])));
        offered.push(Audience::Named(named));
        if !never_shared(line.kind) {
            let about = |wanted: fn(&Person) -> bool| match line.about {
                Some(About::Person(id)) => self.person(id).is_some_and(wanted),
                _ => false,
            };
            if about(Person::is_child) && may_stand_on_a_childs_copy(line.kind) {
                offered.push(Audience::Child);
            }
            if about(|person| !person.is_child()) && on_a_helpers_card(line.kind) {
                offered.push(Audience::Helper);
            }
            offered.push(Audience::Family);
            if may_stand_on_the_fridge(line.kind) {
                offered.push(Audience::Fridge);
            }
        }
        // What it has now is always among them, so that a tap can go back to it.
        if !offered.contains(&line.audience) {
            offered.push(line.audience.clone());
        }
        offered.dedup();
        offered
    }

    /// Those who could see a line before and may see what has this audience, and whoever said it.
    #[must_use]
    pub fn narrowed_to(&self, line: &Line, with: &Audience) -> Audience {
        self.named(line, |id| matches!(with, Audience::Named(named) if named.contains(&id)))
    }

    /// Who may still see a line that is kept off paper: those grown-ups who could see it before, and whose words
    /// they are. Nobody new, so that nobody has to be asked; and what would stand on a helper's card all the same
    /// is the worker's.
    #[must_use]
    pub fn off_paper(&self, line: &Line) -> Audience {
        if on_a_helpers_card(line.kind) && !line.alone {
            return Audience::Worker;
        }
        self.named(line, |id| self.person(id).is_some_and(Person::is_grown_up))
    }

    /// Those of its readers who are wanted, and whoever of the family said it.
    fn named(&self, line: &Line, wanted: impl Fn(PersonId) -> bool) -> Audience {
        let mut named = self.readers(line, &line.audience);
        named.retain(|id| wanted(*id));
        let worker = self.worker().map(|worker| worker.id);
        named.extend(line.speaker.filter(|id| Some(*id) != worker && !named.contains(id)));
        Audience::Named(named)
    }
}
