//! A kitchen in which plans are tripped up and mended: one family, two languages.

use kitchen_table::checks::{Check, Finding, found_by};
use kitchen_table::conversation::{Slot, Step, family_here, may_stand, own_words};
use kitchen_table::plan::{About, CardId, Details, Event, Kind, Language, LineId, PersonId, Role};

use crate::support::Home;

/// Dawn and Mam at the table; Dad and Nain not; Megan and Llyr.
pub struct Kitchen {
    pub home: Home,
    pub dawn: PersonId,
    pub mam: PersonId,
    pub dad: PersonId,
    pub nain: PersonId,
    pub megan: PersonId,
    pub llyr: PersonId,
}

/// What goes into one ask of a card.
#[derive(Clone, Copy)]
pub enum Put<'a> {
    Words(&'a str),
    Tap(&'a str),
    Person(PersonId),
    Line(LineId),
}
pub use Put::{Line, Person, Tap, Words};

impl Kitchen {
    pub fn new(language: Language) -> Self {
        let mut home = Home::in_language(language);
        let (dawn, mam) = (home.add("Dawn", Role::Worker), home.add("Mam", Role::Adult));
        let (dad, nain) = (home.add_absent("Peter", Role::Adult), home.add_absent("Nain Keri", Role::Helper));
        let (megan, llyr) = (home.add_absent("Megan", Role::Child), home.add_absent("Llyr", Role::Child));
        Self { home, dawn, mam, dad, nain, megan, llyr }
    }

    /// The words in the language of this kitchen.
    pub fn tell<'a>(&self, english: &'a str, welsh: &'a str) -> &'a str {
        if self.home.language() == Language::En { english } else { welsh }
    }

    /// Somebody answers a card about nothing in particular.
    pub fn answer(&mut self, card: &str, speaker: PersonId, parts: &[(&str, Put)]) {
        self.answer_step(step(card, None, None), speaker, parts);
    }

    /// Somebody answers a card about a person or a line.
    pub fn answer_about(&mut self, card: &str, about: About, speaker: PersonId, parts: &[(&str, Put)]) {
        self.answer_step(step(card, None, Some(about)), speaker, parts);
    }

    /// A child answers a card of their own turn.
    pub fn child_answers(&mut self, card: &str, child: PersonId, parts: &[(&str, Put)]) {
        let at_the_table: Vec<_> = self.home.plan().here().filter(|person| !person.is_worker()).map(|p| p.id).collect();
        at_the_table.iter().for_each(|person| self.home.goes_out(*person));
        self.home.comes_in(child);
        self.answer_step(step(card, Some(child), Some(About::Person(child))), child, parts);
        self.home.goes_out(child);
        at_the_table.iter().for_each(|person| self.home.comes_in(*person));
    }

    /// A child says the same of each of their words (G09).
    fn says_of_each_word(&mut self, child: PersonId, may: &str) {
        let words: Vec<_> = own_words(self.home.plan(), child).map(|line| line.id).collect();
        for line in words {
            self.home.taps_in(Slot::of(&"G09".into(), "may").for_line(line), may);
        }
    }

    pub fn answer_step(&mut self, step: Step, speaker: PersonId, parts: &[(&str, Put)]) {
        let at_the_table: Vec<_> = self.home.plan().here().map(|person| person.id).collect();
        self.only_those_here_that(&step, speaker);
        if !may_stand(self.home.pack(), self.home.plan(), &step) {
            // An idea is offered only once the family has been asked for its own.
            self.home.does(Event::SetAside(crate::checks::kitchen::step("D01", None, None)));
        }
        self.home.opens_step(step);
        self.home.speaks(speaker);
        for (ask, put) in parts {
            match put {
                Words(words) => self.home.types(ask, words),
                Tap(choice) if self.home.step().card.0 == "G09" => self.says_of_each_word(speaker, choice),
                Tap(choice) => self.home.taps(ask, choice),
                Person(person) => self.home.picks(ask, *person),
                Line(line) => self.home.taps(ask, &line.to_string()),
            }
        }
        self.home.next();
        at_the_table.iter().for_each(|person| self.home.comes_in(*person));
    }

    /// Whoever may not hear a card goes out: all but whoever is asked, or the whole family.
    fn only_those_here_that(&mut self, step: &Step, speaker: PersonId) {
        let may = |kitchen: &Self| may_stand(kitchen.home.pack(), kitchen.home.plan(), step);
        for stay in [Some(speaker), None] {
            if may(self) {
                return;
            }
            let family: Vec<_> = family_here(self.home.plan()).map(|person| person.id).collect();
            family.into_iter().filter(|id| Some(*id) != stay).for_each(|id| self.home.goes_out(id));
        }
    }

    /// The family has gone out.
    pub fn only_dawn_is_here(&mut self) {
        let family: Vec<_> = self.home.plan().family_here().map(|person| person.id).collect();
        family.into_iter().for_each(|person| self.home.goes_out(person));
    }

    /// Mam says what somebody will do, and by when.
    pub fn action(&mut self, words: &str, who: PersonId) -> About {
        let mam = self.mam;
        self.answer("I01", mam, &[("what", Words(words)), ("who", Person(who)), ("by", Words("2026-12-01"))]);
        self.said(words)
    }

    /// The line that says this.
    pub fn said(&self, words: &str) -> About {
        About::Line(self.home.line_saying(words).id)
    }

    /// The last line of a kind.
    pub fn last(&self, kind: Kind) -> About {
        About::Line(self.home.plan().lines_of(kind).last().unwrap().id)
    }

    pub fn line_of(about: About) -> LineId {
        if let About::Line(id) = about { id } else { panic!("{about:?} is no line") }
    }

    pub fn does(&mut self, event: Event) {
        self.home.does(event);
    }

    /// How old a child is, once somebody has said.
    pub fn is_aged(&mut self, person: PersonId, age: u8) {
        let details = self.home.plan().person(person).unwrap().details.clone();
        self.does(Event::PersonChanged(person, Details { age: Some(age), ..details }));
    }

    pub fn found(&self, check: Check) -> Vec<Finding> {
        found_by(check, self.home.plan())
    }

    pub fn finds(&self, check: Check, about: Option<About>) -> bool {
        self.found(check).iter().any(|finding| finding.about == about)
    }
}

pub fn step(card: &str, asked_of: Option<PersonId>, about: Option<About>) -> Step {
    Step { card: CardId::from(card), asked_of, about }
}

/// One check: a plan that trips it, and the smallest step to its nearest neighbour that does not.
pub struct Case {
    pub check: Check,
    /// Trips the check, and says about whom or what.
    pub trips: fn(&mut Kitchen) -> Option<About>,
    /// One thing more is said, and the check is silent about it.
    pub mends: fn(&mut Kitchen),
}

/// Mam rings the club.
pub fn action(kitchen: &mut Kitchen) -> About {
    let (words, mam) = (kitchen.tell("Ring the club.", "Ffonio'r clwb."), kitchen.mam);
    kitchen.action(words, mam)
}

/// Changes the last words of a kind.
pub fn rewords(kitchen: &mut Kitchen, kind: Kind, words: &str) {
    let line = kitchen.home.plan().lines_of(kind).filter(|line| line.words().is_some()).last().unwrap().id;
    kitchen.does(Event::Reworded(line, words.to_owned()));
}

/// The worker promises something.
pub fn promise(kitchen: &mut Kitchen, words: &str) -> About {
    let dawn = kitchen.dawn;
    kitchen.answer("I03", dawn, &[("what", Words(words)), ("by", Words("2026-12-01"))]);
    kitchen.said(words)
}
