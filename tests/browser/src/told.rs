//! A plan made by answering cards, past the screens: as if people had been talking for hours.

use kitchen_table::conversation::{Cursor, Draft, Slot, Speaking, Step, answer, draft_for, made_up_visit};
use kitchen_table::packs::{AskKind, Each, Layout, Pack, To};
use kitchen_table::plan::{
    About, Answer, CardId, Date, Details, Device, Event, Language, LineId, PackId, PersonId, Plan, PlanId, Role,
    SaidLine,
};
use kitchen_table::shelf::Record;
use kitchen_table::words::Words;

/// Another tablet than the one in front of us.
const ELSEWHERE: Device = Device(2);

/// The day on which everything was said: made up, and the day of the worked example.
pub const DAY: &str = "2026-11-22";

/// A family's plan, as far as it has been told.
pub struct Told {
    /// The plan.
    pub plan: Plan,
    pack: Pack,
    language: Language,
}

impl Told {
    /// These people, and nothing said yet. Whoever is here sits at the table.
    pub fn by(language: Language, people: &[(&str, Role, bool)]) -> Self {
        let pack = Pack::family_plan().expect("the pack can be read");
        let mut told = Self { plan: Plan::new(PlanId("told".to_owned()), PackId::family_plan()), pack, language };
        for (name, role, here) in people {
            let (name, role, here) = ((*name).to_owned(), *role, *here);
            told.does(Event::PersonAdded(Details { here, ..Details::of(name, role) }));
        }
        told.does(Event::VisitStarted(day()));
        told
    }

    /// The worked example (practice 1.4), after the visit.
    pub fn worked_example(language: Language) -> Self {
        let pack = Pack::family_plan().expect("the pack can be read");
        let mut plan = made_up_visit(&pack, language, day(), &|key| Words::of(language).practice(key));
        // As on a tablet of which nobody has said in which language they read.
        for person in &mut plan.people {
            person.details.language = None;
        }
        plan.id = PlanId("worked-example".to_owned());
        Self { plan, pack, language }
    }

    /// Something happens.
    pub fn does(&mut self, event: Event) {
        self.plan = self.plan.does(ELSEWHERE, event).expect("it can happen");
    }

    /// Somebody, by name.
    pub fn person(&self, name: &str) -> PersonId {
        let named = self.plan.people.iter().find(|person| person.name() == name);
        named.unwrap_or_else(|| panic!("nobody is called {name}")).id
    }

    /// A line, by its words.
    pub fn line(&self, words: &str) -> LineId {
        let said = self.plan.lines.iter().find(|line| line.words() == Some(words));
        said.unwrap_or_else(|| panic!("nobody said “{words}”")).id
    }

    /// Something about somebody changes: their age, their language.
    pub fn is_now(&mut self, name: &str, change: impl FnOnce(&mut Details)) {
        let id = self.person(name);
        let mut details = self.plan.person(id).expect("there is somebody").details.clone();
        change(&mut details);
        self.does(Event::PersonChanged(id, details));
    }

    /// These people are here, and nobody else.
    pub fn are_here(&mut self, names: &[&str]) {
        let everyone: Vec<_> = self.plan.in_plan().map(|person| person.name().to_owned()).collect();
        for name in everyone {
            self.is_now(&name, |details| details.here = names.contains(&name.as_str()));
        }
    }

    /// Somebody says something on a card, part by part. `about` is a person or the words of a line, or
    /// nothing. A part of another card on the same screen is named with it: `F04/who`.
    pub fn says(&mut self, who: &str, card: &str, about: &str, said: &[(&str, &str)]) {
        let card = self.pack.card(&CardId::from(card)).expect("there is such a card").clone();
        let speaker = self.person(who);
        let (about, own) = (self.about(about), card.to == To::Child);
        let listed = about.filter(|_| card.layout == Layout::List);
        let of_each = own || card.to == To::Helper || matches!(card.each, Some(Each::Person | Each::Adult));
        let asked_of = of_each.then_some(speaker);
        let about = if own { Some(About::Person(speaker)) } else { about.filter(|_| listed.is_none()) };
        let step = Step { card: card.id.clone(), asked_of, about };
        // What stands on the card already stays: a list holds everybody's answers.
        let mut draft = draft_for(&self.pack, &self.plan, &step);
        for (ask, said) in said {
            self.puts(&mut draft, &card.id, ask, listed, speaker, said);
        }
        let speaking = Speaking { speaker: Some(speaker), answering: None, language: self.language, alone: own };
        let said = answer(&self.pack, &self.plan, &step, &draft, speaking).expect("it can be said");
        self.does(Event::Answered(said));
    }

    fn puts(&self, draft: &mut Draft, card: &CardId, ask: &str, listed: Option<About>, speaker: PersonId, said: &str) {
        let (card, ask) = ask.split_once('/').map_or((card.clone(), ask), |(card, ask)| (CardId::from(card), ask));
        let asks = &self.pack.card(&card).expect("there is such a card").asks;
        let ask = asks.iter().find(|one| one.id == ask).unwrap_or_else(|| panic!("{} has no {ask}", card.0));
        let mut slot = Slot::of(&card, &ask.id);
        slot.person = ask.each.map(|_| speaker);
        if let Some(About::Line(line)) = listed {
            slot.line = Some(line);
        }
        match ask.kind {
            AskKind::Say | AskKind::Short | AskKind::Date | AskKind::Datetime => draft.type_into(slot, said.to_owned()),
            AskKind::Person | AskKind::People => {
                for name in said.split(',') {
                    draft.tap(slot.clone(), &self.person(name).0.to_string(), true);
                }
            }
            _ => draft.tap(slot, said, false),
        }
    }

    fn about(&self, key: &str) -> Option<About> {
        let person = || self.plan.people.iter().find(|person| person.name() == key);
        (!key.is_empty())
            .then(|| person().map_or_else(|| About::Line(self.line(key)), |person| About::Person(person.id)))
    }

    /// A line that no card would make so: of any kind, for anybody.
    pub fn has_line(&mut self, line: SaidLine) -> LineId {
        let turn = Step { card: line.card.clone(), asked_of: None, about: None };
        let said = vec![kitchen_table::plan::Said::Line(line)];
        self.does(Event::Answered(Answer { turn, repeats: true, said }));
        self.plan.lines.last().expect("it was said").id
    }

    /// The plan as it is kept, left at the table.
    pub fn record(&self) -> Record {
        let step = Step { card: CardId::from("B01"), asked_of: None, about: None };
        Record::new(self.plan.clone(), Cursor { step: Some(step), ..Cursor::default() }, 1)
    }
}

/// The day on which everything was said.
pub fn day() -> Date {
    DAY.parse().expect("it is a day")
}
