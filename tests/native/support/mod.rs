//! A home, and the verbs of the people in it: what every journey is told in.

pub mod family;
pub mod paper;
pub mod random;
pub mod sample_document;
pub mod stores;
pub mod words_file;

use kitchen_table::conversation::{
    Ask, AskKind, Cursor, Draft, Layer, OTHER_VIEW, Pack, Slot, Speaking, Stage, Step, Trouble, after_chapter, answer,
    ask_later, draft_for, ends_with_more, only_here, opening_of, question, steps, steps_for, steps_of,
};
use kitchen_table::copies::{Document, Numbers, fridge};
use kitchen_table::plan::{
    About, CardId, CopyKind, Date, Details, Event, Kind, Language, Line, LineId, Moment, PersonId, Plan, PlanId, Role,
    Status, Value,
};
use kitchen_table::shelf::{Found, Record, Shelf};
use kitchen_table::words::Words;
use stores::{Kept, wait};

/// Every journey runs twice: once straight through, once saved and loaded between every two things people do.
pub fn both_ways(journey: impl Fn(&mut Home)) {
    both_ways_with(|| Pack::family_plan().unwrap(), journey);
}

/// The same with another pack.
pub fn both_ways_with(pack: impl Fn() -> Pack, journey: impl Fn(&mut Home)) {
    journey(&mut Home::with(pack()));
    journey(&mut Home { kept: Some(Kept::default()), ..Home::with(pack()) });
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

/// A family, the worker, and the tablet between them.
pub struct Home {
    pub pack: Pack,
    pub plan: Plan,
    pub cursor: Cursor,
    pub draft: Draft,
    pub language: Language,
    /// Every question that came on the screen, in order.
    pub asked: Vec<Step>,
    pub kept: Option<Kept>,
}

impl Home {
    pub fn new() -> Self {
        Self::with(Pack::family_plan().unwrap())
    }

    pub fn with(pack: Pack) -> Self {
        Self {
            pack,
            plan: Plan::new(PlanId("kitchen".to_owned())),
            cursor: Cursor::default(),
            draft: Draft::default(),
            language: Language::En,
            asked: Vec::new(),
            kept: None,
        }
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
        let details = Details { name: name.to_owned(), role, known_as: String::new(), age: None, language: None, here };
        self.does(Event::PersonAdded(details));
        self.plan.people.last().unwrap().id
    }

    pub fn comes_in(&mut self, person: PersonId) {
        self.is_here(person, true);
    }

    pub fn goes_out(&mut self, person: PersonId) {
        self.is_here(person, false);
    }

    fn is_here(&mut self, person: PersonId, here: bool) {
        let details = Details { here, ..self.plan.person(person).unwrap().details.clone() };
        self.does(Event::PersonChanged(person, details));
    }

    /// Hands the tablet over, and the first of that person's own cards is on the screen.
    pub fn hands_over(&mut self, person: PersonId) {
        for event in only_here(&self.plan, person) {
            self.does(event);
        }
        self.cursor.hand_over(&self.pack, &self.plan, person);
        let first = self.cursor.step.clone();
        self.shows_in_turn(first);
    }

    /// The tablet comes back.
    pub fn gives_back(&mut self) {
        self.cursor.give_back();
        let step = self.cursor.step.clone();
        self.shows(step);
    }

    fn shows_in_turn(&mut self, step: Option<Step>) {
        let left = self.cursor.aside_from.clone();
        self.shows(step);
        self.cursor.aside_from = left;
        self.shuts_and_opens();
    }

    // Moving through the conversation

    /// Sits down at the table: the first question comes on the screen.
    pub fn sits_down(&mut self) {
        self.does(Event::VisitStarted(today()));
        let first = steps(&self.pack, &self.plan).into_iter().find(|step| self.plan.ended(step).is_none());
        self.shows(first);
    }

    pub fn goes_to(&mut self, chapter: Stage) {
        let opening = opening_of(&self.pack, &self.plan, chapter);
        self.shows(opening);
    }

    /// Opens a card: the first of its steps.
    pub fn opens(&mut self, card: &str) {
        self.opens_about(card, None);
    }

    /// Opens a card about one child, helper or line.
    pub fn opens_about(&mut self, card: &str, about: Option<About>) {
        let card = self.pack.card(&CardId::from(card)).unwrap();
        let step = steps_for(card, &self.plan).into_iter().find(|step| about.is_none() || step.about == about);
        assert!(step.is_some(), "{} cannot be asked about {about:?} now", card.id.0);
        self.shows(step);
    }

    /// Opens one deeper card from a line, a gap or the list: whoever goes on is back where they were.
    pub fn opens_aside(&mut self, card: &str, about: Option<About>) {
        let from = self.cursor.way_back();
        self.opens_about(card, about);
        self.cursor.aside_from = from;
    }

    /// "Go deeper", at the end of a chapter.
    #[track_caller]
    pub fn goes_deeper(&mut self) {
        self.records().unwrap();
        assert!(ends_with_more(&self.pack, &self.plan, &self.step()), "there is nothing deeper behind this card");
        let stage = self.pack.card(&self.step().card).unwrap().stage;
        let first = steps_of(&self.pack, &self.plan, stage, Layer::Deeper);
        let first = first.into_iter().find(|step| self.plan.ended(step).is_none());
        self.shows(first);
    }

    /// Has had enough of the deeper questions: on to the next chapter.
    #[track_caller]
    pub fn has_had_enough(&mut self) {
        self.records().unwrap();
        let stage = self.pack.card(&self.step().card).unwrap().stage;
        let next_chapter = after_chapter(&self.pack, &self.plan, stage);
        self.shows(next_chapter);
    }

    /// Opens a card, of whom and about what it is asked.
    pub fn opens_step(&mut self, step: Step) {
        self.shows(Some(step));
    }

    /// Opens the card that a line came from, with the line standing on it.
    #[track_caller]
    pub fn opens_line(&mut self, line: LineId) {
        let card = self.plan.line(line).unwrap().card.clone();
        self.shows(Some(Step { card, asked_of: None, about: Some(About::Line(line)) }));
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

    pub fn card(&self) -> Option<&str> {
        self.cursor.step.as_ref().map(|step| step.card.0.as_str())
    }

    #[track_caller]
    pub fn step(&self) -> Step {
        self.cursor.step.clone().expect("a card is on the screen")
    }

    /// Next: records what is there and moves on. A card on which nobody did anything stays a gap.
    #[track_caller]
    pub fn next(&mut self) {
        self.tries_next().unwrap_or_else(|troubles| panic!("next on {:?}: {troubles:?}", self.cursor.step));
    }

    /// Next, where the card may not be readable: then it stays.
    pub fn tries_next(&mut self) -> Result<(), Vec<Trouble>> {
        self.records()?;
        self.moves_on();
        Ok(())
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

    /// "Put it in the plan": records, clears and stays.
    #[track_caller]
    pub fn keep(&mut self) {
        let card = self.pack.card(&self.step().card).unwrap();
        assert!(card.repeat, "{} takes one answer", card.id.0);
        self.records().unwrap();
        let step = self.step();
        self.shows(Some(step));
    }

    /// "I don't know – ask later".
    #[track_caller]
    pub fn ask_later(&mut self, whom: &[PersonId], words: &str) {
        let mut draft = Draft::default();
        for person in whom {
            draft.tap(Slot::of(&ask_later(), "who"), &person.0.to_string(), true);
        }
        draft.type_into(Slot::of(&ask_later(), "question"), words.to_owned());
        let asked = question(&self.pack, &self.plan, &self.step(), &draft, self.speaking()).unwrap();
        self.does(Event::AskedForLater(asked));
        self.moves_on();
    }

    /// "Not for us".
    #[track_caller]
    pub fn sets_aside(&mut self) {
        self.does(Event::SetAside(self.step()));
        self.moves_on();
    }

    /// "We see it differently": how somebody else sees what stands on the card.
    #[track_caller]
    pub fn sees_it_differently(&mut self, speaker: PersonId, view: &str) {
        let card = self.step().card;
        self.cursor.speaker = Some(speaker);
        self.draft.type_into(Slot::of(&card, OTHER_VIEW), view.to_owned());
        let seen = answer(&self.pack, &self.plan, &self.step(), &self.draft, self.speaking()).unwrap();
        self.does(Event::SeenDifferently(seen));
        self.moves_on();
    }

    pub fn goes_back(&mut self) {
        let before = self.cursor.before(&self.pack, &self.plan, &self.step());
        self.shows(before);
    }

    fn records(&mut self) -> Result<(), Vec<Trouble>> {
        let step = self.step();
        if self.pack.card(&step.card).is_some_and(|card| card.gate) {
            return Ok(()); // What a private question hears is gone with its screen.
        }
        let stood = draft_for(&self.pack, &self.plan, &step);
        if self.draft == stood || self.draft.is_blank() && stood.is_blank() {
            return Ok(());
        }
        let said = answer(&self.pack, &self.plan, &step, &self.draft, self.speaking())?;
        self.does(Event::Answered(said));
        Ok(())
    }

    fn moves_on(&mut self) {
        let after = self.cursor.after(&self.pack, &self.plan, &self.step());
        if self.cursor.handed_to.is_some() { self.shows_in_turn(after) } else { self.shows(after) }
    }

    fn shows(&mut self, step: Option<Step>) {
        if let Some(step) = &step {
            if self.asked.last() != Some(step) {
                self.asked.push(step.clone());
            }
            self.cursor.leave_on(step, None);
        }
        self.cursor.aside_from = None;
        self.draft = step.as_ref().map(|step| draft_for(&self.pack, &self.plan, step)).unwrap_or_default();
        self.cursor.step = step;
        self.shuts_and_opens();
    }

    // What stands on a card. A part is named as in the pack; `F04/how` where several cards share the screen.

    #[track_caller]
    pub fn says(&mut self, speaker: PersonId, part: &str, words: &str) {
        self.cursor.speaker = Some(speaker);
        self.types(part, words);
    }

    /// "Whose words?"
    pub fn speaks(&mut self, speaker: PersonId) {
        self.cursor.speaker = Some(speaker);
    }

    #[track_caller]
    pub fn types(&mut self, part: &str, written: &str) {
        let slot = self.control(part);
        self.draft.type_into(slot, written.to_owned());
        self.shuts_and_opens();
    }

    #[track_caller]
    pub fn taps(&mut self, part: &str, choice: &str) {
        let slot = self.control(part);
        self.taps_in(slot, choice);
    }

    #[track_caller]
    pub fn picks(&mut self, part: &str, person: PersonId) {
        self.taps(part, &person.0.to_string());
    }

    /// Types in one person's row.
    #[track_caller]
    pub fn says_in_row_of(&mut self, row: PersonId, part: &str, words: &str) {
        let slot = self.control(part).for_person(row);
        self.draft.type_into(slot, words.to_owned());
        self.shuts_and_opens();
    }

    /// One person's own answer to a part that asks everyone.
    #[track_caller]
    pub fn answers(&mut self, person: PersonId, part: &str, choice: &str) {
        let slot = self.control(part).for_person(person);
        self.taps_in(slot, choice);
    }

    /// One person's yes, not yet or no to a line on the list of what is to be agreed.
    #[track_caller]
    pub fn answers_to(&mut self, person: PersonId, line: LineId, choice: &str) {
        let slot = self.control("answer").for_line(line).for_person(person);
        self.taps_in(slot, choice);
    }

    fn taps_in(&mut self, slot: Slot, choice: &str) {
        let several = self
            .pack
            .card(&slot.card)
            .and_then(|card| card.asks.iter().find(|ask| ask.part == slot.part))
            .is_some_and(|ask| matches!(ask.kind, AskKind::People | AskKind::Lines));
        self.draft.tap(slot, choice, several);
        self.shuts_and_opens();
    }

    #[track_caller]
    fn control(&self, part: &str) -> Slot {
        let lead = self.step().card;
        let (card, part) = part.split_once('/').map_or((None, part), |(card, part)| (Some(card), part));
        // The box for own words stands under the choice that opened it.
        let asked = part.trim_end_matches("-other");
        let found = self
            .pack
            .together(&lead)
            .find(|other| card.is_none_or(|card| other.id.0 == card) && other.asks.iter().any(|ask| ask.part == asked));
        let found = found.unwrap_or_else(|| panic!("{} has no {part}", lead.0));
        Slot::of(&found.id, part)
    }

    pub fn speaking(&self) -> Speaking {
        Speaking { speaker: self.cursor.speaker, language: self.language, alone: self.cursor.handed_to.is_some() }
    }

    // What people do to lines

    #[track_caller]
    pub fn does(&mut self, event: Event) {
        self.plan = self.plan.apply(event).unwrap_or_else(|why| panic!("{why}"));
        self.shuts_and_opens();
    }

    /// Says yes to one line, in the list of what is to be agreed.
    #[track_caller]
    pub fn agrees(&mut self, person: PersonId, line: LineId) {
        self.opens("I04");
        let slot = self.control("answer").for_line(line).for_person(person);
        if !self.draft.has(&slot, "yes") {
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
        let place = self.part("F01", "place", child).id;
        self.agrees(who_agrees, place);
    }

    // What the plan says

    #[track_caller]
    pub fn line(&self, kind: Kind) -> &Line {
        self.plan.lines_of(kind).next().unwrap_or_else(|| panic!("no {}", kind.id()))
    }

    #[track_caller]
    pub fn line_saying(&self, words: &str) -> &Line {
        self.plan
            .lines
            .iter()
            .find(|line| line.words() == Some(words))
            .unwrap_or_else(|| panic!("nobody said {words:?}"))
    }

    #[track_caller]
    pub fn part(&self, card: &str, part: &str, person: PersonId) -> &Line {
        self.plan.part(card, part, About::Person(person)).unwrap_or_else(|| panic!("no {card} {part}"))
    }

    pub fn status_of(&self, kind: Kind) -> Status {
        self.plan.status(self.line(kind))
    }

    pub fn fridge(&self) -> Document {
        fridge(&self.plan, words(self.language), &Numbers::default(), today())
    }

    /// The words of every core step that is still to come.
    pub fn still_to_come(&self, card: &str) -> Vec<Step> {
        steps(&self.pack, &self.plan).into_iter().filter(|step| step.card.0 == card).collect()
    }

    /// Shuts the tablet and opens it again, with whatever stands half-typed on the card.
    fn shuts_and_opens(&mut self) {
        let Some(kept) = self.kept.clone() else { return };
        let mut cursor = self.cursor.clone();
        if let Some(step) = &self.cursor.step {
            cursor.leave_on(step, Some(self.draft.clone()));
        }
        let shelf = Shelf::new(kept.clone());
        wait(shelf.load()).unwrap();
        wait(shelf.save(&Record::new(self.plan.clone(), cursor, 1))).unwrap();
        let found = wait(Shelf::new(kept).load()).unwrap();
        let [Found::Loaded { record, older: false }] = found.as_slice() else { panic!("{found:?}") };
        assert_eq!(record.plan, self.plan, "the plan came back changed");
        self.plan = record.plan.clone();
        self.cursor = record.cursor.clone();
        if let Some(step) = &self.cursor.step {
            let left = self.cursor.left_on(step).cloned();
            self.draft = left.unwrap_or_else(|| draft_for(&self.pack, &self.plan, step));
        }
    }
}

/// The choices that a part has words for: those of its pick, or five faces.
pub fn choices_of(ask: &Ask) -> Vec<String> {
    match ask.kind {
        AskKind::Faces => (1..=5).map(|face: u8| face.to_string()).collect(),
        _ => ask.choices.clone(),
    }
}

/// A line in short: `worry said (Mam): Money is short.`
pub fn in_short(plan: &Plan, line: &Line) -> String {
    let names = |ids: &[PersonId]| ids.iter().map(|id| plan.name(*id)).collect::<Vec<_>>().join(", ");
    let value = match &line.value {
        Value::Words(said) => said.clone(),
        Value::Choice(id) => id.clone(),
        Value::Person(id) => names(&[*id]),
        Value::Lines(ids) => ids.iter().map(|id| id.0.to_string()).collect::<Vec<_>>().join(", "),
        Value::People(ids) => names(ids),
        Value::Date(date) => date.to_string(),
        Value::Moment(moment) => moment.to_string(),
        Value::Number(number) => number.to_string(),
    };
    format!("{} {} ({}): {value}", line.kind.id(), line.part, line.speaker.map_or("", |id| plan.name(id)))
}
