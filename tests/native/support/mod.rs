//! A home, and the verbs of the people in it: what every journey is told in.

pub mod family;
#[path = "../../../src/words/folder.rs"]
mod folder;
pub mod paper;
pub mod random;
pub mod sample_document;
pub mod stores;
pub mod tries;
pub mod words_file;

use std::path::Path;
use std::rc::Rc;

use kitchen_table::conversation::{
    Cursor, Draft, Form, OTHER_VIEW, Screen, Slot, Speaking, Step, Trouble, ends_with_more, steps, steps_for,
};
use kitchen_table::copies::{Document, Numbers, fridge};
use kitchen_table::packs::{self, Ask, AskKind, Pack, Stage};
use kitchen_table::plan::{
    About, ActId, CardId, CopyKind, Date, Details, Device, Event, Is, Kind, Language, Line, LineId, Moment, PackId,
    PersonId, Plan, Role, Status, Value,
};
use kitchen_table::shelf::{Shelf, Since};
use kitchen_table::sitting::{Given, Intent, Opening, Outside, Shelved, Sitting, Start, Tablet};
use kitchen_table::words::{Label, Words};
use stores::{Kept, keeps, seal, wait};

/// Every journey runs twice: once straight through, once saved and loaded between every two things people do.
pub fn both_ways(journey: impl Fn(&mut Home)) {
    both_ways_with(family_plan(), journey);
}

/// The same with another pack.
pub fn both_ways_with(pack: &'static Pack, journey: impl Fn(&mut Home)) {
    journey(&mut Home::with(pack));
    journey(&mut Home { kept: Some(on_a_tablet()), ..Home::with(pack) });
}

/// The tablet on every table.
pub const TABLET: Device = Device(1);

fn on_a_tablet() -> (Kept, Rc<Shelf<Kept>>) {
    let kept = Kept::default();
    (kept.clone(), Rc::new(Shelf::new(kept, seal())))
}

/// Somebody has only typed.
pub fn only_typed(cursor: Cursor, saved_at: u64) -> Since {
    Since { after: None, acts: Vec::new(), cursor, saved_at }
}

/// A line of a plan that nobody has, by number.
pub fn a_line(count: u32) -> LineId {
    LineId(ActId { count, device: TABLET })
}

/// A made-up day on which every visit takes place: Sunday 22 November 2026.
pub fn today() -> Date {
    day("2026-11-22")
}

/// The page for the fridge is given today.
pub fn given_today() -> Event {
    Event::CopyGiven { kind: CopyKind::Fridge, reader: None, language: Language::En, on: today() }
}

pub fn day(written: &str) -> Date {
    written.parse().unwrap()
}

pub fn moment(written: &str) -> Moment {
    written.parse().unwrap()
}

pub fn words(language: Language) -> &'static Words {
    Words::of(language)
}

/// What an ask of a card is, as the pack says.
pub fn is_of(card: &str, ask: &str) -> Option<Is> {
    family_plan().card(&card.into())?.asks.iter().find(|one| one.id == ask)?.is
}

/// The card that says what waits to be asked, and of whom.
pub fn ask_later() -> CardId {
    CardId::from("X02")
}

/// A family, the worker, and the tablet between them: the very sitting that runs on a tablet, driven by
/// what people do.
pub struct Home {
    pub sitting: Sitting,
    /// What the tablet knows.
    pub tablet: Tablet,
    /// Every question that came on the screen, in order.
    pub asked: Vec<Step>,
    /// What the sitting asked of the outside, in order.
    pub outside: Vec<Outside>,
    /// What the tablet keeps, and the shelf of the page that is open.
    pub kept: Option<(Kept, Rc<Shelf<Kept>>)>,
}

/// The family plan, read once.
pub fn family_plan() -> &'static Pack {
    packs::family_plan().unwrap()
}

/// A pack of the tests, brought in its file while the app runs.
pub fn brought(name: &str) -> &'static Pack {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/packs").join(name);
    let id = packs::arrives(&folder::in_one_file(&folder).unwrap()).unwrap_or_else(|why| panic!("{name}: {why}"));
    packs::pack(&id).unwrap()
}

/// Every pack of the app.
pub fn packs_of_the_app() -> Vec<&'static Pack> {
    let others = packs::other_packs().map(|id| packs::pack(&id).unwrap());
    let all: Vec<_> = std::iter::once(family_plan()).chain(others).collect();
    assert!(all.len() > 1);
    all
}

/// Every pack of the app, and those that the tests bring.
pub fn every_pack() -> Vec<&'static Pack> {
    packs_of_the_app().into_iter().chain(BROUGHT.map(brought)).collect()
}

const BROUGHT: [&str; 2] = ["team-talk", "hypothesis-check"];

/// A chapter, by its id.
pub fn chapter(id: &str) -> Stage {
    Stage::from(id.to_owned())
}

/// A tablet at noon on this day.
pub fn tablet_on(date: Date) -> Tablet {
    Tablet { now: Moment { date, hour: 12, minute: 0 }, now_ms: 1, device: TABLET, chance: 7, half_filled: None }
}

impl Home {
    pub fn new() -> Self {
        Self::of(family_plan())
    }

    pub fn with(pack: &'static Pack) -> Self {
        Self::of(pack)
    }

    /// The same, where this language is spoken.
    pub fn in_language(language: Language) -> Self {
        let mut home = Self::new();
        home.speaks_language(language);
        home
    }

    /// A plan that came about elsewhere lies on the table.
    pub fn takes(&mut self, plan: Plan) {
        let open = self.sitting.open.as_mut().unwrap();
        open.plan = plan;
        open.plan.pack = self.sitting.pack.id.clone();
    }

    fn of(pack: &'static Pack) -> Self {
        let tablet = tablet_on(today());
        let sitting = Sitting::new(pack, Language::En, tablet.clone());
        let mut home = Self { sitting, tablet, asked: Vec::new(), outside: Vec::new(), kept: None };
        home.intends(Intent::Writes(true));
        home.intends(Intent::ShelfRead(Shelved::of(Vec::new())));
        home.intends(Intent::Arrive(None));
        let is_family_plan = pack.id == PackId::family_plan();
        home.intends(Intent::StartPlan(match is_family_plan {
            true => Start::BeforeYouKnock,
            false => Start::Conversation(pack.id.clone()),
        }));
        home
    }

    pub fn plan(&self) -> &Plan {
        self.sitting.plan().expect("a plan is open")
    }

    pub fn pack(&self) -> &'static Pack {
        self.sitting.pack
    }

    pub fn cursor(&self) -> &Cursor {
        &self.sitting.open.as_ref().expect("a plan is open").cursor
    }

    pub fn draft(&self) -> &Draft {
        self.sitting.draft().expect("a plan is open")
    }

    /// What stands typed in a control on the screen.
    pub fn typed(&self, card: &str, ask: &str) -> &str {
        self.draft().typed(&self.control(&format!("{card}/{ask}")))
    }

    pub fn language(&self) -> Language {
        self.sitting.language
    }

    pub fn speaks_language(&mut self, language: Language) {
        self.intends(Intent::Speak(language));
    }

    /// Somebody does something on the tablet. What it asks of the outside is noted, and on a tablet that
    /// keeps things it is shut and opened again. A worker who is asked whether it is safe says that it is.
    pub fn intends(&mut self, intent: Intent) {
        let asks = self.sitting.does(intent, &self.tablet);
        self.outside.extend(asks);
        if self.sitting.asked_before_the_table().is_some() {
            let asks = self.sitting.does(Intent::ItIsSafe(true), &self.tablet);
            self.outside.extend(asks);
        }
        let step = self.on_screen().cloned();
        self.asked.extend(step.filter(|step| self.asked.last() != Some(step)));
        self.shuts_and_opens();
    }

    // Who is in the plan

    /// Somebody who is here.
    pub fn add(&mut self, name: &str, role: Role) -> PersonId {
        self.write_down(name, role, true)
    }

    /// Somebody who is not here.
    pub fn add_absent(&mut self, name: &str, role: Role) -> PersonId {
        self.write_down(name, role, false)
    }

    fn write_down(&mut self, name: &str, role: Role, here: bool) -> PersonId {
        let details = Details { here, ..Details::of(name.to_owned(), role) };
        self.does(Event::PersonAdded(details));
        self.plan().people.last().unwrap().id
    }

    pub fn comes_in(&mut self, person: PersonId) {
        self.intends(Intent::IsHere(person, true));
    }

    pub fn goes_out(&mut self, person: PersonId) {
        self.intends(Intent::IsHere(person, false));
    }

    /// Hands the tablet over, and the first of that person's own cards is on the screen.
    pub fn hands_over(&mut self, person: PersonId) {
        self.intends(Intent::HandOver(person));
    }

    /// The tablet comes back: first of all people say who is here now, and then go on where they were.
    pub fn gives_back(&mut self) {
        self.intends(Intent::GiveBack);
        assert_eq!(self.sitting.screen, Screen::People, "first of all people say who is here");
    }

    // Moving through the conversation

    /// Sits down at the table: the first question comes on the screen.
    pub fn sits_down(&mut self) {
        self.intends(Intent::Go(Screen::Talk));
    }

    pub fn goes_to(&mut self, chapter: &str) {
        self.intends(Intent::OpenChapter(Stage::from(chapter.to_owned())));
    }

    /// Opens a card: the first of its steps.
    #[track_caller]
    pub fn opens(&mut self, card: &str) {
        self.opens_about(card, None);
    }

    /// Opens a card about one child, helper or line.
    #[track_caller]
    pub fn opens_about(&mut self, card: &str, about: Option<About>) {
        let step = self.step_of(card, about);
        self.opens_step(step);
    }

    /// Whether a card can be asked now about somebody or something.
    pub fn can_be_asked(&self, card: &str, about: Option<About>) -> bool {
        let card = self.pack().card(&CardId::from(card)).unwrap();
        steps_for(card, self.plan()).iter().any(|step| step.about == about)
    }

    #[track_caller]
    fn step_of(&self, card: &str, about: Option<About>) -> Step {
        let card = self.pack().card(&CardId::from(card)).unwrap();
        let step = steps_for(card, self.plan()).into_iter().find(|step| about.is_none() || step.about == about);
        step.unwrap_or_else(|| panic!("{} cannot be asked about {about:?} now", card.id.0))
    }

    /// Opens one deeper card from a line, a gap or the list: whoever goes on is back where they were.
    #[track_caller]
    pub fn opens_aside(&mut self, card: &str, about: Option<About>) {
        let step = self.step_of(card, about);
        self.intends(Intent::OpenAside(step));
    }

    /// "Go deeper", at the end of a chapter.
    #[track_caller]
    pub fn goes_deeper(&mut self) {
        assert!(ends_with_more(self.pack(), self.plan(), &self.step()), "there is nothing deeper behind this card");
        self.intends(Intent::Deeper);
        self.is_not_refused();
    }

    /// Has had enough of the deeper questions: on to the next chapter.
    #[track_caller]
    pub fn has_had_enough(&mut self) {
        self.intends(Intent::Enough);
        self.is_not_refused();
    }

    /// Opens a card, of whom and about what it is asked.
    #[track_caller]
    pub fn opens_step(&mut self, step: Step) {
        self.intends(Intent::OpenStep(step.clone()));
        assert_eq!(self.sitting.step(), Some(&step), "the card that was opened is on the screen");
    }

    /// Opens the card that a line came from, with the line standing on it.
    #[track_caller]
    pub fn opens_line(&mut self, line: LineId) {
        self.intends(Intent::OpenLine(line));
    }

    /// The card on the screen is this one.
    #[track_caller]
    pub fn is_asked(&self, card: &str) {
        assert_eq!(self.card(), Some(card), "the card on the screen");
    }

    /// The card on the screen is this one, and it is about this person.
    #[track_caller]
    pub fn is_asked_about(&self, card: &str, person: PersonId) {
        self.is_asked(card);
        assert_eq!(self.step().about, Some(About::Person(person)), "whom {card} is about");
    }

    /// The card on the screen; none where another screen is open.
    pub fn card(&self) -> Option<&str> {
        self.on_screen().map(|step| step.card.0.as_str())
    }

    /// The same, of whom and about what.
    pub fn on_screen(&self) -> Option<&Step> {
        let at_cards = matches!(self.sitting.screen, Screen::Talk | Screen::Turn);
        self.sitting.step().filter(|_| at_cards)
    }

    #[track_caller]
    pub fn step(&self) -> Step {
        self.sitting.step().cloned().expect("a card is on the screen")
    }

    /// Next until another card is on the screen: what is there is recorded, and nothing is said to what the card
    /// asks on. A card on which nobody did anything stays a gap.
    #[track_caller]
    pub fn next(&mut self) {
        self.tries_next().unwrap_or_else(|troubles| panic!("next on {:?}: {troubles:?}", self.sitting.step()));
    }

    /// Next, where the card may not be readable: then it stays.
    pub fn tries_next(&mut self) -> Result<(), Vec<Trouble>> {
        for _ in 0..200 {
            let (screen, from) = (self.sitting.screen, self.sitting.step().cloned());
            let before = (self.cursor().asks.clone(), self.plan().clone());
            self.intends(Intent::Next);
            if !self.sitting.troubles.is_empty() {
                return Err(self.sitting.troubles.clone());
            }
            let to = self.sitting.step().cloned();
            let stays = self.sitting.screen == screen
                && from.zip(to).is_some_and(|(from, to)| self.is_same_card(&from, &to))
                && (self.cursor().asks.clone(), self.plan().clone()) != before;
            if !stays {
                return Ok(());
            }
        }
        panic!("{:?} never ends", self.sitting.step());
    }

    /// One card, or one answer of several that were given to it.
    fn is_same_card(&self, from: &Step, to: &Step) -> bool {
        let of_card = |step: &Step| match step.about {
            Some(About::Line(line)) => match self.plan().line(line) {
                Some(line) if line.card == step.card => line.about,
                _ => step.about,
            },
            about => about,
        };
        from.card == to.card && from.asked_of == to.asked_of && of_card(from) == of_card(to)
    }

    #[track_caller]
    fn is_not_refused(&self) {
        assert_eq!(self.sitting.troubles, [], "on {:?}", self.sitting.step());
    }

    /// Next until a card is on the screen, with nothing said on the way.
    #[track_caller]
    pub fn passes_to(&mut self, card: &str) {
        for _ in 0..200 {
            if self.card() == Some(card) {
                return;
            }
            self.next();
        }
        panic!("{card} never came");
    }

    /// Next on a card of several answers, until it asks for another.
    #[track_caller]
    pub fn keep(&mut self) {
        let card = self.pack().card(&self.step().card).unwrap();
        assert!(card.repeat, "{} takes one answer", card.id.0);
        let anew = self.sitting.asked_anew(&self.step());
        for _ in 0..20 {
            self.intends(Intent::Next);
            self.is_not_refused();
            let asked_again = self.sitting.step() == Some(&anew) && self.draft().is_blank();
            if asked_again || self.sitting.step().is_none_or(|step| step.card != anew.card) {
                return;
            }
        }
    }

    /// "I don't know – ask later", and then whom to ask, in these words.
    #[track_caller]
    pub fn ask_later(&mut self, whom: &[PersonId], words: &str) {
        let questions = |home: &Self| home.plan().lines_of(Kind::OpenQuestion).map(|line| line.id).collect::<Vec<_>>();
        let before = questions(self);
        self.intends(Intent::AskLater);
        let new = |line: &&LineId| !before.contains(line);
        let line = *questions(self).iter().find(new).expect("a question waits");
        self.opens_line(line);
        for person in whom {
            self.intends(Intent::Tap(Slot::of(&ask_later(), "who"), person.to_string()));
        }
        self.intends(Intent::Type(Slot::of(&ask_later(), "question"), words.to_owned()));
        self.next();
    }

    /// "Not for us".
    #[track_caller]
    pub fn sets_aside(&mut self) {
        self.intends(Intent::SetAside);
    }

    /// "We see it differently": how somebody else sees what stands on the card.
    #[track_caller]
    pub fn sees_it_differently(&mut self, speaker: PersonId, view: &str) {
        let card = self.step().card;
        self.intends(Intent::Whose(speaker));
        self.intends(Intent::Differ);
        self.intends(Intent::Type(Slot::of(&card, OTHER_VIEW), view.to_owned()));
        self.next();
    }

    pub fn goes_back(&mut self) {
        self.intends(Intent::Back);
    }

    // What stands on a card. A part is named as in the pack; `F04/how` where several cards share the screen.

    #[track_caller]
    pub fn says(&mut self, speaker: PersonId, ask: &str, words: &str) {
        self.speaks(speaker);
        self.types(ask, words);
    }

    /// "Whose words?"
    pub fn speaks(&mut self, speaker: PersonId) {
        self.intends(Intent::Whose(speaker));
    }

    #[track_caller]
    pub fn types(&mut self, ask: &str, written: &str) {
        let slot = self.control(ask);
        self.types_at(slot, written);
    }

    /// Own words: where there are choices, under the last of them.
    fn types_at(&mut self, slot: Slot, written: &str) {
        let card = self.pack().card(&slot.card).unwrap();
        let is_pick = card.asks.iter().any(|ask| ask.id == slot.ask && ask.kind == AskKind::Pick);
        if is_pick && !self.draft().has(&slot, "other") {
            self.taps_in(slot.clone(), "other");
        }
        let at = if is_pick { Draft::own_words(&slot) } else { slot };
        self.intends(Intent::Type(at, written.to_owned()));
    }

    #[track_caller]
    pub fn taps(&mut self, ask: &str, choice: &str) {
        let slot = self.control(ask);
        self.taps_in(slot, choice);
    }

    #[track_caller]
    pub fn picks(&mut self, ask: &str, person: PersonId) {
        self.taps(ask, &person.to_string());
    }

    /// Types in one person's row.
    #[track_caller]
    pub fn says_in_row_of(&mut self, row: PersonId, ask: &str, words: &str) {
        let slot = self.control(ask).for_person(row);
        self.types_at(slot, words);
    }

    /// One person's own answer to an ask that asks everyone.
    #[track_caller]
    pub fn answers(&mut self, person: PersonId, ask: &str, choice: &str) {
        let slot = self.control(ask).for_person(person);
        self.taps_in(slot, choice);
    }

    /// One person's yes, not yet or no to a line on the list of what is to be agreed.
    #[track_caller]
    pub fn answers_to(&mut self, person: PersonId, line: LineId, choice: &str) {
        let slot = self.control("answer").for_line(line).for_person(person);
        self.taps_in(slot, choice);
    }

    pub fn taps_in(&mut self, slot: Slot, choice: &str) {
        self.intends(Intent::Tap(slot, choice.to_owned()));
    }

    #[track_caller]
    fn control(&self, ask: &str) -> Slot {
        let lead = self.step().card;
        let (card, ask) = ask.split_once('/').map_or((None, ask), |(card, ask)| (Some(card), ask));
        // The box for own words stands under the choice that opened it.
        let asked = ask.trim_end_matches("-other");
        let found = self
            .pack()
            .together(&lead)
            .find(|other| card.is_none_or(|card| other.id.0 == card) && other.asks.iter().any(|ask| ask.id == asked));
        let found = found.unwrap_or_else(|| panic!("{} has no {ask}", lead.0));
        let at = Slot::of(&found.id, ask);
        // Where each has their own answer and one alone is here, it is theirs.
        let askings = self.sitting.askings();
        let asking = askings.iter().find(|asking| asking.at() == at && asking.row.about == self.step().about);
        match asking.map(|asking| asking.of.as_slice()) {
            Some([Some(one)]) => at.for_person(*one),
            _ => at,
        }
    }

    pub fn speaking(&self) -> Speaking {
        Speaking {
            speaker: self.cursor().speaker,
            answering: None,
            language: self.language(),
            alone: self.cursor().handed_to.is_some(),
        }
    }

    // What people do to lines

    /// Somebody does what this event says, as they would on the tablet.
    #[track_caller]
    pub fn does(&mut self, event: Event) {
        let before = self.outside.len();
        match event {
            Event::PersonAdded(details) => self.intends(Intent::AddPerson(details)),
            Event::PersonChanged(person, details) => self.intends(Intent::ChangePerson(person, details)),
            Event::IsHere(person, here) => self.intends(Intent::IsHere(person, here)),
            Event::PersonTakenOut(person) => self.intends(Intent::TakeOut(person)),
            Event::PersonPutBack(person) => self.intends(Intent::PutBackIn(person)),
            Event::VisitStarted(day) => {
                self.tablet = tablet_on(day);
                self.sits_down();
            }
            Event::SaidNone(step) => {
                self.opens_step(step);
                self.intends(Intent::SayNone);
            }
            Event::SetAside(step) => {
                self.opens_step(step);
                self.sets_aside();
            }
            Event::Confirmed(line) => self.intends(Intent::Confirm(line)),
            Event::Reworded(line, words) => {
                self.intends(Intent::EditWords(line));
                self.intends(Intent::TypeWords(line, words));
                self.intends(Intent::Reword(line));
            }
            Event::PutBefore(line, other) => self.intends(Intent::PutBefore(line, other)),
            Event::TookBack(line) => self.intends(Intent::TakeBack(line)),
            Event::PutOnFridge(line, yes) => self.intends(Intent::PutOnFridge(line, yes)),
            Event::LetSee { line, with, ok } => self.intends(Intent::LetSee { line, with, ok }),
            Event::SomePartsFixed(yes) => self.intends(Intent::SomePartsFixed(yes)),
            Event::CalledAgreed => self.intends(Intent::CallAgreed),
            Event::PutOnPage { child, picture, .. } => self.intends(Intent::ChoosePicture(child, picture)),
            Event::CopyGiven { kind, reader, language, on } => {
                self.tablet = tablet_on(on);
                self.intends(Intent::Print(Given { kind, reader, language }));
            }
            Event::CopySwapped(at) => self.intends(Intent::CopySwapped(at)),
            Event::Titled(title) => {
                let id = self.plan().id.clone();
                self.intends(Intent::GoHome);
                self.intends(Intent::NamePlan(id.clone()));
                self.intends(Intent::TypeName(title));
                self.intends(Intent::KeepName);
                self.intends(Intent::OpenPlan(id, Opening::WhereLeft));
            }
            Event::Answered(_) | Event::SeenDifferently(_) | Event::AskedForLater(_) => {
                panic!("an answer is given on its card")
            }
        }
        let refused = [Label::NoName, Label::NoWords, Label::NeedsTheirOk, Label::NoLongerThere, Label::OtherTab];
        let said = self.outside.get(before..).unwrap_or_default();
        let no = said.iter().find(|asked| refused.iter().any(|label| **asked == Outside::Announce(*label)));
        assert_eq!(no, None, "refused");
    }

    /// Says yes to one line, in the list of what is to be agreed.
    #[track_caller]
    pub fn agrees(&mut self, person: PersonId, line: LineId) {
        self.opens("I04");
        let slot = self.control("answer").for_line(line).for_person(person);
        if !self.draft().has(&slot, "yes") {
            self.taps_in(slot, "yes");
        }
        self.next();
    }

    /// Says where a child goes: the place, who it belongs to, and the yes of one adult.
    #[track_caller]
    pub fn agrees_where(&mut self, child: PersonId, place: &str, whose: Option<PersonId>, who_agrees: PersonId) {
        self.opens_about("F01", Some(About::Person(child)));
        self.says(who_agrees, "place", place);
        if let Some(whose) = whose {
            self.picks("whose", whose);
        }
        self.next();
        let place = self.said_to("F01", "place", child).id;
        self.agrees(who_agrees, place);
    }

    // What the plan says

    #[track_caller]
    pub fn line(&self, kind: Kind) -> &Line {
        self.plan().lines_of(kind).next().unwrap_or_else(|| panic!("no {}", kind.id()))
    }

    #[track_caller]
    pub fn line_saying(&self, words: &str) -> &Line {
        self.plan()
            .lines
            .iter()
            .find(|line| line.words() == Some(words))
            .unwrap_or_else(|| panic!("nobody said {words:?}"))
    }

    #[track_caller]
    pub fn said_to(&self, card: &str, ask: &str, person: PersonId) -> &Line {
        let mut said = self.plan().about(About::Person(person));
        said.find(|line| line.card.0 == card && line.ask == ask).unwrap_or_else(|| panic!("no {card} {ask}"))
    }

    pub fn status_of(&self, kind: Kind) -> Status {
        self.plan().status(self.line(kind))
    }

    pub fn fridge(&self) -> Document {
        fridge(self.pack(), self.plan(), words(self.language()), &Numbers::default(), today())
    }

    /// The words of every core step that is still to come.
    pub fn still_to_come(&self, card: &str) -> Vec<Step> {
        steps(self.pack(), self.plan()).into_iter().filter(|step| step.card.0 == card).collect()
    }

    /// Shuts the tablet and opens it again, with whatever stands half-typed on the card: what was saved
    /// is all that the next page knows, with the id of the plan that was open.
    fn shuts_and_opens(&mut self) {
        let Some(kept) = self.kept.clone() else { return };
        let Some(record) = self.sitting.record(1) else { return };
        // That a private question is on the screen is not kept: a page opens again at the card before it.
        if self.sitting.step().is_some_and(|step| self.sitting.is_gate(step)) {
            return;
        }
        let before = record.plan.clone();
        wait(keeps(&kept.1, &self.sitting, record)).unwrap();
        let shelf = Rc::new(Shelf::new(kept.0.clone(), seal()));
        let found = wait(shelf.load()).unwrap();
        self.kept = Some((kept.0, shelf));
        let (pack, language, screen) = (self.pack(), self.language(), self.sitting.screen);
        let (view, editing) = (self.sitting.view.clone(), self.sitting.editing);
        let mut next = Sitting::new(pack, language, self.tablet.clone());
        let mut tells = |intent| _ = next.does(intent, &self.tablet);
        tells(Intent::Writes(true));
        tells(Intent::ShelfRead(Shelved::of(found)));
        tells(Intent::Arrive(Some(before.id.clone())));
        // The screens that a reload does not come back to are those of no plan.
        if next.screen != screen && matches!(screen, Screen::Plans | Screen::Settings) {
            return;
        }
        assert_eq!(next.plan(), Some(&before), "the plan came back changed");
        assert_eq!(next.screen, screen, "the screen after a reload");
        let half_changed = editing.filter(|line| next.left_in(&Form::Words(*line)).is_some());
        assert!(half_changed.is_none() || next.editing == editing, "the words that were half changed");
        let half_typed = |sitting: &Sitting| sitting.cursor_kept().map(|cursor| cursor.drafts);
        assert_eq!(half_typed(&next), half_typed(&self.sitting), "what stood half typed on {:?}", next.step());
        // How a copy is looked at, a form that nobody typed in, what could not be read: they go with the screen.
        (next.view, next.editing) = (view, editing);
        next.troubles = std::mem::take(&mut self.sitting.troubles);
        self.sitting = next;
    }
}

/// The choices that an ask has words for: those of its pick, or five faces.
pub fn choices_of(ask: &Ask) -> Vec<String> {
    match ask.kind {
        AskKind::Faces => (1..=5).map(|face: u8| face.to_string()).collect(),
        _ => ask.choices.clone(),
    }
}

/// A line in short: `worry said (Mam): Money is short.`
pub fn in_short(plan: &Plan, line: &Line) -> String {
    let names = |ids: &[PersonId]| ids.iter().map(|id| plan.called(*id)).collect::<Vec<_>>().join(", ");
    let value = match &line.value {
        Value::Words(said) => said.clone(),
        Value::Choice(id) => id.clone(),
        Value::Person(id) => names(&[*id]),
        Value::Lines(ids) => ids.iter().map(|id| id.to_string()).collect::<Vec<_>>().join(", "),
        Value::People(ids) => names(ids),
        Value::Date(date) => date.to_string(),
        Value::Moment(moment) => moment.to_string(),
        Value::Number(number) => number.to_string(),
    };
    format!("{} {} ({}): {value}", line.kind.id(), line.ask, line.speaker.map(|id| plan.called(id)).unwrap_or_default())
}
