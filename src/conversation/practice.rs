//! The made-up family that people practise with: the worked example of the practice (1.4).
//!
//! The pack's `practice.txt` says who they are, and then card by card what was said: the card and what it is
//! about; who spoke; then ask=answer. Words are keys of the words files, so that the family
//! speaks the language on screen. Its plan is made as people make theirs, by answering cards, and
//! so obeys the same rules.

use super::answer::{Speaking, answer};
use super::ask_later::question;
use super::draft::{Draft, Slot};
use super::steps::Step;
use crate::packs::{AskKind, Card, Layout, PRACTICE, Pack};
use crate::plan::{About, CardId, Date, Details, Device, Event, Is, Language, PackId, PersonId, Plan, PlanId, Role};

/// No tablet made the made-up family: what they did is not for anybody here to undo.
pub const MADE_UP: Device = Device(0);

/// Where the words of the made-up family come from: the words files, by key.
pub type Saying<'a> = &'a dyn Fn(&str) -> &'static str;

/// The made-up family, written down, with nothing said yet.
#[must_use]
pub fn made_up_family(language: Language) -> Plan {
    let mut plan = Plan::new(PlanId::made_up(), PackId::family_plan());
    for line in PRACTICE.lines().take_while(|line| !line.is_empty()) {
        let (person, here) = cut(line, ';');
        let (role, name) = cut(person, ' ');
        let _ = write_down(&mut plan, name, Role::from_id(role), (!here.is_empty()).then_some(language));
    }
    plan
}

/// The made-up family after their visit today. A card that refused its answer would be left out; a
/// test holds the plan to every line.
#[must_use]
pub fn made_up_visit(pack: &Pack, language: Language, today: Date, saying: Saying) -> Plan {
    let mut visit = MadeUpVisit { pack, plan: made_up_family(language), language, today, saying };
    let _ = does(&mut visit.plan, Event::VisitStarted(today));
    for line in PRACTICE.lines().skip_while(|line| !line.is_empty()) {
        let _ = visit.takes(line);
    }
    visit.plan
}

/// What stands before and after a sign; where there is none, everything and nothing.
fn cut(text: &str, at: char) -> (&str, &str) {
    text.split_once(at).map_or((text, ""), |(before, after)| (before, after.trim_start()))
}

fn does(plan: &mut Plan, event: Event) -> Option<()> {
    *plan = plan.does(MADE_UP, event).ok()?;
    Some(())
}

/// Those who are here have been asked which language they would like.
fn write_down(plan: &mut Plan, name: &str, role: Option<Role>, here: Option<Language>) -> Option<()> {
    let details = Details { language: here, here: here.is_some(), ..Details::of(name.to_owned(), role?) };
    does(plan, Event::PersonAdded(details))
}

struct MadeUpVisit<'a> {
    pack: &'a Pack,
    plan: Plan,
    language: Language,
    today: Date,
    saying: Saying<'a>,
}

impl MadeUpVisit<'_> {
    /// One card is asked and answered.
    fn takes(&mut self, line: &str) -> Option<()> {
        let (asked, said) = cut(line, ';');
        let (by, mut said) = cut(said, ';');
        let (card, about) = cut(asked, ' ');
        if let ("fridge", Some(About::Line(line))) = (card, self.about(about)) {
            return does(&mut self.plan, Event::PutOnFridge(line, true));
        }
        let card = self.pack.card(&CardId::from(card))?;
        let (about, by) = (self.about(about), self.person(by)?);
        let mut draft = Draft::default();
        while !said.is_empty() {
            let (answer, rest) = cut(said, ';');
            self.puts(&mut draft, card, about, by, answer)?;
            said = rest;
        }
        let event = self.event(card, about, by, &draft)?;
        does(&mut self.plan, event)
    }

    /// What the card becomes. With nothing on it, it said a line back, and the line was right.
    fn event(&self, card: &Card, about: Option<About>, by: PersonId, draft: &Draft) -> Option<Event> {
        if let (Some(About::Line(line)), true) = (about, *draft == Draft::default()) {
            return Some(Event::Confirmed(line));
        }
        let about = about.filter(|_| card.layout != Layout::List);
        let step = Step { card: card.id.clone(), asked_of: None, about };
        let speaking = Speaking { speaker: Some(by), answering: None, language: self.language, alone: false };
        let [asked, whom] = [Is::Question, Is::WhoWouldKnow].map(|is| Slot::asking(self.pack, is));
        if let Some((asked, whom)) = asked.zip(whom).filter(|(asked, _)| draft.get(asked).is_some()) {
            let people = draft.picked(&whom).iter().filter_map(|id| id.parse().ok()).collect();
            let words = draft.typed(&asked);
            return question(self.pack, &self.plan, &step, speaking, words, people).ok().map(Event::AskedForLater);
        }
        answer(self.pack, &self.plan, &step, draft, speaking).ok().map(Event::Answered)
    }

    /// Puts one answer on the card, as the control of its kind would.
    fn puts(&mut self, draft: &mut Draft, card: &Card, about: Option<About>, by: PersonId, said: &str) -> Option<()> {
        let (name, mut said) = cut(said, '=');
        let (card, name) = match cut(name, '/') {
            (name, "") => (card, name),
            (other, name) => (self.pack.card(&CardId::from(other))?, name),
        };
        let ask = card.asks.iter().find(|ask| ask.id == name)?;
        let mut slot = Slot::of(&card.id, name);
        slot.person = ask.each.map(|_| by);
        if let (Layout::List, Some(About::Line(line))) = (card.layout, about) {
            slot.line = Some(line);
        }
        match ask.kind {
            AskKind::Say | AskKind::Short => draft.type_into(slot, (self.saying)(said).to_owned()),
            // Any real day will do; people often meet again a week on.
            AskKind::Datetime => draft.type_into(slot, self.today.plus(7).to_string() + said),
            AskKind::Person | AskKind::People => {
                while !said.is_empty() {
                    let (name, rest) = cut(said, ',');
                    draft.tap(slot.clone(), &self.person(name)?.to_string(), true);
                    said = rest;
                }
            }
            _ => draft.tap(slot, said, false),
        }
        Some(())
    }

    /// Somebody by name, or the line that says this.
    fn about(&self, key: &str) -> Option<About> {
        if key.is_empty() {
            return None;
        }
        let line = || self.plan.lines.iter().find(|line| line.words() == Some((self.saying)(key)));
        self.named(key).map(About::Person).or_else(|| line().map(|line| About::Line(line.id)))
    }

    fn named(&self, name: &str) -> Option<PersonId> {
        self.plan.people.iter().find(|person| person.name() == name).map(|person| person.id)
    }

    /// Somebody by name. Who is named for the first time is written down on that card, as at the table.
    fn person(&mut self, name: &str) -> Option<PersonId> {
        if self.named(name).is_none() {
            write_down(&mut self.plan, name, Some(Role::Helper), None)?;
        }
        self.named(name)
    }
}
