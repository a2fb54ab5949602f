//! What is known already and may be the answer: one tap away (practice, conversation.md, rule 6).

use super::{Focus, Outside, Sitting};
use crate::conversation::{Asking, Draft, Raw, Slot, Step, line_in};
use crate::packs::{Ask, Card, Offer, Pack};
use crate::plan::{
    About, Event, IN_THE_HOUSE, Is, Line, Person, PersonId, Plan, Reader, Role, Status, What, may_be_named_as_a_helper,
    visible,
};
use crate::words::{Label, Words};

/// Something that is known and may be the answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Offered {
    /// Its id, and the value of its `data-choice` hook.
    pub id: String,
    /// What it says.
    pub says: String,
    /// What it asks for in own words; nothing, where it is the whole answer.
    pub asks_for: Option<Label>,
    puts: Vec<(Slot, Raw)>,
}

impl Offered {
    /// Whether what it would put on the card stands there. A box for own words has only to be open.
    #[must_use]
    pub fn stands(&self, draft: &Draft) -> bool {
        let stands = |(slot, raw): &(Slot, Raw)| match raw {
            Raw::Typed(words) if words.is_empty() => draft.is_being_worded(slot),
            raw => draft.get(slot) == Some(raw),
        };
        self.puts.iter().all(stands)
    }
}

impl Sitting {
    /// What is offered for this.
    #[must_use]
    pub fn offered(&self, asking: &Asking) -> Vec<Offered> {
        let found = || {
            let ((plan, draft), step) = self.plan().zip(self.draft()).zip(self.step())?;
            let words = self.words();
            Offering::of(self.pack, plan, words, step, asking).map(|offering| offering.all(draft))
        };
        found().unwrap_or_default()
    }

    /// Takes something that is offered: as the answer, or to say more in own words.
    pub(super) fn take_offer(&mut self, at: &Slot, id: &str) {
        let Some(asking) = self.asking().filter(|asking| asking.at() == *at) else { return };
        let Some(offer) = self.offered(&asking).into_iter().find(|offer| offer.id == id) else { return };
        self.leaves_the_house(&asking, &offer);
        if let Some(open) = &mut self.open {
            // A box that is opened keeps what stands in it.
            let is_open = |draft: &Draft, slot: &Slot| offer.asks_for.is_some() && draft.is_being_worded(slot);
            let puts = offer.puts.into_iter().filter(|(slot, _)| !is_open(&open.draft, slot)).collect::<Vec<_>>();
            puts.into_iter().for_each(|(slot, raw)| open.draft.put(slot, raw));
        }
        self.ask(Outside::SaveSoon);
        match offer.asks_for {
            Some(_) => self.ask(Outside::Focus(Focus::Box)),
            None => self.next(),
        }
    }

    /// Another place than one in the house: how they go there is open again.
    fn leaves_the_house(&mut self, asking: &Asking, offer: &Offered) {
        let asks_where = asking.in_pack(self.pack).is_some_and(|(_, ask)| ask.is(Is::SafePlace));
        let is_in_house = |(slot, raw): &(Slot, Raw)| (*raw == in_the_house()).then(|| slot.clone());
        let Some(step) = self.step().cloned().filter(|_| asks_where) else { return };
        let Some(how) = slot_on(self.pack, &step, Is::HowTheyGo) else { return };
        let stays = offer.puts.iter().find_map(is_in_house).is_some();
        if stays || !self.draft().is_some_and(|draft| draft.has(&how, IN_THE_HOUSE)) {
            return;
        }
        let line = self.plan().and_then(|plan| line_in(self.pack, plan, &step, &how)).map(|line| line.id);
        if let Some(line) = line {
            self.beside_the_card(Event::TookBack(line));
        }
        if let Some(open) = &mut self.open {
            open.draft.remove(&how);
        }
    }
}

fn in_the_house() -> Raw {
    Raw::Picked(vec![IN_THE_HOUSE.to_owned()])
}

fn picks(person: PersonId) -> Raw {
    Raw::Picked(vec![person.to_string()])
}

/// The control on the screen of a step that asks for this.
fn slot_on(pack: &Pack, step: &Step, is: Is) -> Option<Slot> {
    pack.together(&step.card).find_map(|card| Some(Slot::of(&card.id, &card.asking(is)?.id)))
}

/// The likely way to be told that a child is there, where nothing of it is said yet: whoever has the place rings
/// the first adult.
pub(super) fn likely_call(
    pack: &Pack,
    plan: &Plan,
    step: &Step,
    asking: &Asking,
    draft: &Draft,
) -> Option<(PersonId, PersonId)> {
    let (_, ask) = asking.in_pack(pack)?;
    let offers = ask.offers.contains(&Offer::LikelyCall) && draft.get(&asking.at()).is_none();
    let child = step.about.filter(|_| offers)?;
    let said = |is: Is| plan.said(is, child).filter(|line| visible(plan, line, Reader::Here));
    if [Is::WhoTells, Is::WhoIsTold, Is::HowTheyTell].into_iter().any(|is| plan.said(is, child).is_some()) {
        return None;
    }
    let has_place = *said(Is::WhosePlace).or_else(|| said(Is::WhoCollects))?.people().first()?;
    let may_ring = plan.may_be_offered(has_place)
        && plan.person(has_place).is_some_and(Person::is_grown_up)
        && plan.asked(has_place) != Some(Status::No);
    let adults = || {
        plan.in_plan()
            .filter(|person| person.is_grown_up() && plan.asked(person.id).is_none() && plan.may_be_offered(person.id))
    };
    let told = adults().filter(|person| person.details.here).chain(adults()).find(|person| person.id != has_place);
    Some((has_place, told.filter(|_| may_ring)?.id))
}

/// One ask of a card, and what is known around it.
struct Offering<'a> {
    pack: &'a Pack,
    plan: &'a Plan,
    words: &'a Words,
    step: &'a Step,
    asking: &'a Asking,
    card: &'a Card,
    ask: &'a Ask,
}

impl<'a> Offering<'a> {
    /// Nothing, where the ask offers nothing.
    fn of(pack: &'a Pack, plan: &'a Plan, words: &'a Words, step: &'a Step, asking: &'a Asking) -> Option<Self> {
        let (card, ask) = asking.in_pack(pack)?;
        (!ask.offers.is_empty()).then_some(Self { pack, plan, words, step, asking, card, ask })
    }

    /// All of it, and then own words.
    fn all(&self, draft: &Draft) -> Vec<Offered> {
        let of = |offer: &Offer| match offer {
            Offer::HelpersPlaces => self.helpers_places(),
            Offer::InTheHouse => self.in_the_house().into_iter().collect(),
            Offer::SameAs => self.the_same_as(),
            Offer::LikelyCall => self.likely_call(draft),
        };
        let mut all: Vec<Offered> = Vec::new();
        for offered in self.ask.offers.iter().flat_map(of) {
            // Two children who go to one place: it is offered once. No place is offered that has a name to avoid.
            if !self.is_to_avoid(&offered) && all.iter().all(|other| other.puts != offered.puts) {
                all.push(offered);
            }
        }
        let words = (!all.is_empty() && self.ask.kind.is_worded()).then(|| self.own_words());
        all.into_iter().chain(words).collect()
    }

    fn is_to_avoid(&self, offered: &Offered) -> bool {
        let is_said = |raw: &Raw| matches!(raw, Raw::Typed(words) if self.plan.is_place_to_keep_away_from(words));
        let is_kept_away_from = |id: &String| id.parse().is_ok_and(|id| !self.plan.may_be_offered(id));
        let names = |raw: &Raw| matches!(raw, Raw::Picked(ids) if ids.iter().any(is_kept_away_from));
        offered.puts.iter().any(|(_, raw)| is_said(raw) || names(raw))
    }

    fn own_words(&self) -> Offered {
        let says = self.words.label(Label::InOwnWords).to_owned();
        let puts = vec![(self.asking.at(), Raw::Typed(String::new()))];
        Offered { id: "other".to_owned(), says, asks_for: Some(Label::OwnWay), puts }
    }

    fn is_safe_place(&self) -> bool {
        self.ask.is(Is::SafePlace)
    }

    /// Where those live who help and have not said no; of a second place not the one that it comes after. An adult of
    /// the family lives in the very house that the child goes away from.
    fn helpers_places(&self) -> Vec<Offered> {
        let first = self.step.about.and_then(|child| self.plan.said(Is::WhosePlace, child)).and_then(Line::person);
        let helps = |person: &&Person| {
            person.details.role == Role::Helper
                && self.plan.asked(person.id).is_some_and(|asked| asked != Status::No)
                && may_be_named_as_a_helper(self.plan, person.id)
                && (self.is_safe_place() || first != Some(person.id))
        };
        self.plan.in_plan().filter(helps).map(|helper| self.place_of(helper)).collect()
    }

    fn place_of(&self, helper: &Person) -> Offered {
        let name = self.plan.called(helper.id);
        let says = self.words.say(Label::PlaceOf, &[("helper", &name)]);
        let mut puts = vec![(self.asking.at(), Raw::Typed(says.clone()))];
        puts.extend(self.whose().map(|whose| (whose, picks(helper.id))));
        Offered { id: name, says, asks_for: None, puts }
    }

    /// Where it is asked whose place it is, on the same card.
    fn whose(&self) -> Option<Slot> {
        let whose = self.card.asking(Is::WhosePlace).filter(|_| self.is_safe_place())?;
        Some(Slot::of(&self.card.id, &whose.id))
    }

    /// A room at home: nobody asks how they get there.
    fn in_the_house(&self) -> Option<Offered> {
        let how = slot_on(self.pack, self.step, Is::HowTheyGo)?;
        let puts = vec![(how, in_the_house()), (self.asking.at(), Raw::Typed(String::new()))];
        let says = self.words.label(Label::InTheHouse).to_owned();
        Some(Offered { id: IN_THE_HOUSE.to_owned(), says, asks_for: Some(Label::WhichRoom), puts })
    }

    /// What was said to the same question about each other child, as far as everyone here may see it.
    fn the_same_as(&self) -> Vec<Offered> {
        let others = self.plan.children().filter(|child| self.step.about != Some(About::Person(child.id)));
        others.filter_map(|child| self.same_as(child)).collect()
    }

    fn same_as(&self, child: &Person) -> Option<Offered> {
        let about = About::Person(child.id);
        let said = |what: What| {
            self.plan
                .about(about)
                .find(|line| line.is(what) && !line.is_blank() && visible(self.plan, line, Reader::Here))
        };
        let crate::packs::Keeps::Line(kind) = self.ask.keeps? else { return None };
        let what = self.ask.is.map_or_else(|| kind.into(), |is| (kind, is).into());
        let words = said(what).and_then(Line::words)?;
        let mut puts = vec![(self.asking.at(), Raw::Typed(words.to_owned()))];
        if self.is_safe_place() {
            // Of a little one it was asked who has them there, and not whose place it is.
            let whose = said(Is::WhosePlace.into()).or_else(|| said(Is::WhoHas.into()));
            let owner = whose.and_then(Line::person);
            puts.extend(self.whose().zip(owner).map(|(whose, owner)| (whose, picks(owner))));
            let stays = said(Is::HowTheyGo.into()).is_some_and(|how| how.choice() == Some(IN_THE_HOUSE));
            let how = slot_on(self.pack, self.step, Is::HowTheyGo).filter(|_| stays);
            puts.extend(how.map(|how| (how, in_the_house())));
        }
        let name = self.plan.called(child.id);
        let says = self.words.say(Label::TheSameAs, &[("child", &name)]);
        Some(Offered { id: name, says, asks_for: None, puts })
    }

    /// The likely call whole, or another way.
    fn likely_call(&self, draft: &Draft) -> Vec<Offered> {
        let Some((who, told)) = likely_call(self.pack, self.plan, self.step, self.asking, draft) else {
            return Vec::new();
        };
        let answers = [(Is::WhoTells, picks(who)), (Is::WhoIsTold, picks(told)), (Is::HowTheyTell, rings())];
        let on_card = |(is, raw)| Some((Slot::of(&self.card.id, &self.card.asking(is)?.id), raw));
        let offer = |id: &str, label, asks_for, puts| Offered {
            id: id.to_owned(),
            says: self.words.label(label).to_owned(),
            asks_for,
            puts,
        };
        let another = vec![(self.asking.at(), Raw::Picked(Vec::new()))];
        vec![
            offer("like-that", Label::LikeThat, None, answers.into_iter().filter_map(on_card).collect()),
            offer("another-way", Label::AnotherWay, Some(Label::OwnWay), another),
        ]
    }
}

fn rings() -> Raw {
    Raw::Picked(vec!["rings".to_owned()])
}
