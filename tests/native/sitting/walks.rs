//! Somebody does whatever is in sight, again and again: hands the tablet over, reloads, opens a second
//! tab, speaks another language, comes and goes. Nothing said disappears unless somebody took it back;
//! no line is drawn that not everyone here may see; and there is always a way on.
//!
//! `KT_WALKS=10000 cargo test --release --test native walks` is the long form.

use std::collections::BTreeSet;

use crate::support::{family_plan, tablet_on, today};
use kitchen_table::conversation::{
    OTHER_VIEW, Screen, Slot, Step, asked, deeper, is_asked, is_put, may_stand, rows, to_choose_from,
};
use kitchen_table::packs::AskKind;
use kitchen_table::plan::{
    About, Details, Language, Line, LineId, PersonId, Plan, PlanId, Reader, Role, may_be_read_out, stands_on_its_card,
    visible,
};
use kitchen_table::shelf::Record;
use kitchen_table::sitting::{Intent, LookAt, Opening, Outside, Shelved, Sitting, Start, Tablet};

/// So many things are done on one walk.
const STEPS: usize = 70;

fn walks() -> u64 {
    std::env::var("KT_WALKS").ok().and_then(|many| many.parse().ok()).unwrap_or(250)
}

/// A walk that failed is walked again with its number: `KT_WALK=1234`.
fn numbers() -> std::ops::Range<u64> {
    match std::env::var("KT_WALK").ok().and_then(|one| one.parse().ok()) {
        Some(one) => one..one + 1,
        None => 0..walks(),
    }
}

#[test]
fn whatever_people_do_nothing_said_is_lost_nothing_is_leaked_and_there_is_always_a_way_on() {
    for number in numbers() {
        let mut walk = Walk::new(number);
        for _ in 0..STEPS {
            walk.goes_on();
        }
        walk.ends();
    }
}

/// Chance, the same each time for one number.
struct Chance(u64);

impl Chance {
    fn next(&mut self) -> u64 {
        // xorshift64*
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        self.0.wrapping_mul(0x2545_f491_4f6c_dd1d)
    }

    fn below(&mut self, many: usize) -> usize {
        (self.next() >> 33) as usize % many.max(1)
    }

    fn one_in(&mut self, many: usize) -> bool {
        self.below(many) == 0
    }

    fn of<T: Clone>(&mut self, all: &[T]) -> Option<T> {
        if all.is_empty() { None } else { Some(all[self.below(all.len())].clone()) }
    }
}

/// Two tabs of one tablet, and what lies on it.
struct Walk {
    number: u64,
    chance: Chance,
    tablet: Tablet,
    /// The tab that people look at.
    page: Sitting,
    /// The tab behind it, which reads along.
    behind: Sitting,
    /// What is on the device, as it was saved last.
    device: Vec<Record>,
    /// The plan whose page the browser would open again.
    remembers: Option<PlanId>,
    /// What was said and not taken back: every word is said once.
    said: BTreeSet<String>,
    /// What somebody emptied a box of, to say it differently: the next "Next" may change it in the plan too.
    typed_over: BTreeSet<String>,
    words: u32,
    done: Vec<Intent>,
}

impl Walk {
    fn new(number: u64) -> Self {
        let tablet = tablet_on(today());
        let page = |writes| {
            let mut page = Sitting::new(family_plan(), Language::En, tablet.clone());
            page.does(Intent::Writes(writes), &tablet);
            page.does(Intent::ShelfRead(Shelved::of(Vec::new())), &tablet);
            page.does(Intent::Arrive(None), &tablet);
            page
        };
        Self {
            number,
            chance: Chance(number.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1),
            page: page(true),
            behind: page(false),
            tablet,
            device: Vec::new(),
            remembers: None,
            said: BTreeSet::new(),
            typed_over: BTreeSet::new(),
            words: 0,
            done: Vec::new(),
        }
    }

    fn goes_on(&mut self) {
        match self.chance.below(40) {
            0 => self.reloads(),
            1 => self.leaves_quickly(),
            2 => self.goes_to_the_other_tab(),
            _ => {
                let intent = self.whatever_is_in_sight();
                self.does(intent);
            }
        }
    }

    fn does(&mut self, intent: Intent) {
        let lets_go = self.lets_go(&intent);
        if let Intent::Type(slot, text) = &intent {
            let standing = self.page.draft().map(|draft| draft.typed(slot)).unwrap_or_default();
            let gone = standing.split_whitespace().filter(|word| !text.contains(word));
            self.typed_over.extend(gone.map(str::to_owned));
        }
        if let Intent::TakeOffer(slot, _) = &intent {
            // What is known, taken instead of what stood in the box.
            let standing = self.page.draft().map(|draft| draft.typed(slot)).unwrap_or_default();
            self.typed_over.extend(standing.split_whitespace().map(str::to_owned));
        }
        self.tablet.now_ms += 1;
        self.tablet.chance += 1;
        let asks = self.page.does(intent.clone(), &self.tablet);
        self.done.push(intent);
        self.carries_out(&asks);
        if lets_go {
            // On purpose, and by whoever may: what is still there is what was said from here on.
            self.said = self.words_there();
        }
        self.holds();
    }

    // What the outside would do

    fn carries_out(&mut self, asks: &[Outside]) {
        for asked in asks {
            match asked {
                Outside::SaveSoon | Outside::SaveNow => self.saves(),
                Outside::SavePutAway(record) => self.keeps((**record).clone()),
                Outside::Delete(id) => {
                    self.device.retain(|record| record.plan.id != *id);
                    self.page.does(Intent::Deleted(id.clone(), true), &self.tablet);
                    self.said = self.words_there();
                }
                Outside::Drop(id) => self.device.retain(|record| record.plan.id != *id),
                Outside::Reopens(plan) => self.remembers.clone_from(plan),
                _ => {}
            }
        }
    }

    fn saves(&mut self) {
        if self.page.writes
            && let Some(record) = self.page.record(self.tablet.now_ms)
        {
            self.keeps(record);
        }
    }

    fn keeps(&mut self, record: Record) {
        self.device.retain(|other| other.plan.id != record.plan.id);
        self.device.push(record.clone());
        self.behind.does(Intent::PlanRead(record.plan.id.clone(), Some(Box::new(record))), &self.tablet);
    }

    fn shelved(&self) -> Shelved {
        let mut shelved = Shelved { ready: true, read: true, ..Shelved::default() };
        // Through the bytes, as they lie there.
        for record in &self.device {
            shelved.put(Record::from_json(&record.to_json().unwrap()).unwrap());
        }
        shelved
    }

    /// The page is loaded anew, at the plan that it remembers.
    fn reloads(&mut self) {
        self.does(Intent::KeepName);
        let (writes, remembers) = (self.page.writes, self.remembers.clone());
        let mut page = Sitting::new(family_plan(), self.page.language, self.tablet.clone());
        page.does(Intent::Writes(writes), &self.tablet);
        page.does(Intent::ShelfRead(self.shelved()), &self.tablet);
        let asks = page.does(Intent::Arrive(remembers), &self.tablet);
        self.page = page;
        self.carries_out(&asks);
        self.holds();
    }

    fn leaves_quickly(&mut self) {
        self.does(Intent::Leave);
        self.remembers = None;
        self.reloads();
    }

    /// Everything is saved, the other tab takes the pen, and people go on there.
    fn goes_to_the_other_tab(&mut self) {
        self.does(Intent::KeepName);
        self.saves();
        self.page.does(Intent::Writes(false), &self.tablet);
        std::mem::swap(&mut self.page, &mut self.behind);
        self.page.does(Intent::ShelfRead(self.shelved()), &self.tablet);
        self.page.does(Intent::Writes(true), &self.tablet);
        self.behind.does(Intent::ShelfRead(self.shelved()), &self.tablet);
        self.holds();
    }

    // What must always hold

    #[track_caller]
    fn holds(&mut self) {
        let there = self.words_there();
        let lost: Vec<_> = self.said.difference(&there).filter(|word| !self.typed_over.contains(*word)).collect();
        assert!(lost.is_empty(), "{lost:?} got lost {}", self.story());
        self.said = there;
        for page in [&self.page, &self.behind] {
            if page.is_in_somebodys_hands() {
                assert_eq!(page.screen, Screen::Turn, "a way out of a turn {}", self.story());
                let others = page.step().filter(|step| step.asked_of != page.handed_to());
                assert_eq!(others, None, "somebody else's card in a turn {}", self.story());
            }
            if let (Some(plan), Some(step), Screen::Talk | Screen::Turn) = (page.plan(), page.step(), page.screen) {
                assert!(may_stand(page.pack, plan, step), "{step:?} may not be asked now {}", self.story());
            }
            self.draws_nothing_for_others(page);
        }
    }

    /// The words that a card asks about, says back or lists are read out in front of everyone here.
    #[track_caller]
    fn draws_nothing_for_others(&self, page: &Sitting) {
        let (Some(plan), Some(step), Screen::Talk | Screen::Turn) = (page.plan(), page.step(), page.screen) else {
            return;
        };
        let about = |about: Option<About>| match about {
            Some(About::Line(id)) => plan.line(id),
            _ => None,
        };
        let listed = page.pack.together(&step.card).flat_map(|card| rows(card, plan, step));
        for line in listed.filter_map(|row| about(row.about)).chain(about(step.about)) {
            let may = may_be_read_out(plan, line) || stands_on_its_card(plan, line);
            assert!(may, "{line:?} is drawn on {step:?} {}", self.story());
        }
    }

    fn story(&self) -> String {
        format!("on walk {}: {:#?}", self.number, self.done)
    }

    /// From wherever people are there is a way back to the plans, and through all the cards.
    fn ends(mut self) {
        let mut left = self.page.clone();
        if left.handed_to().is_some() {
            for intent in [Intent::StopTurn, Intent::GiveBack] {
                left.does(intent, &self.tablet);
            }
            assert_eq!(left.screen, Screen::People, "the tablet can be given back {}", self.story());
        }
        left.does(Intent::GoHome, &self.tablet);
        assert_eq!(left.screen, Screen::Plans, "people can leave {}", self.story());
        if self.page.screen != Screen::Talk {
            return;
        }
        for _ in 0..400 {
            if self.page.screen != Screen::Talk {
                return;
            }
            let before = (self.page.step().cloned(), self.page.asking(), self.page.plan().cloned());
            self.does(Intent::Next);
            let now = (self.page.step().cloned(), self.page.asking(), self.page.plan().cloned());
            if now == before && self.page.screen == Screen::Talk {
                assert!(!self.page.troubles.is_empty(), "Next says nothing on {:?} {}", before.0, self.story());
                self.does(Intent::SetAside);
            }
        }
        panic!("the conversation never ends {}", self.story());
    }

    /// Every word that was ever typed and is still somewhere: in a plan, half typed, in a name.
    fn words_there(&self) -> BTreeSet<String> {
        let mut there = BTreeSet::new();
        let mut hear = |text: &str| there.extend(text.split_whitespace().filter(|w| is_ours(w)).map(str::to_owned));
        let mut of_plan = |plan: &Plan| {
            plan.lines.iter().chain(&plan.closed).filter_map(Line::words).for_each(&mut hear);
            plan.people.iter().for_each(|person| hear(person.name()));
            plan.title.iter().for_each(|title| hear(title));
        };
        // What is open is newer than what stands on the shelf of it.
        let open = self.page.plan().filter(|_| !self.page.practises());
        let shelved = self.page.shelved.plans.iter().chain(&self.page.shelved.bin);
        let shelved: Vec<_> = shelved.filter(|record| open.is_none_or(|open| open.id != record.plan.id)).collect();
        shelved.iter().map(|record| &record.plan).chain(open).for_each(&mut of_plan);
        let cursors = shelved.iter().map(|record| record.cursor.clone());
        for cursor in cursors.chain(self.page.cursor_kept().filter(|_| !self.page.practises())) {
            for draft in cursor.drafts.iter().map(|left| &left.draft) {
                draft.slots().for_each(|slot| hear(draft.typed(slot)));
            }
        }
        if let Some((_, name)) = &self.page.naming {
            hear(name);
        }
        there
    }

    /// What somebody does on purpose so that words go: and then all that is left is expected to stay.
    fn lets_go(&self, intent: &Intent) -> bool {
        match intent {
            Intent::TakeBack(_)
            | Intent::Undo
            | Intent::Redo
            | Intent::Reword(_)
            | Intent::LeaveWords(_)
            | Intent::LeaveName
            | Intent::NamePlan(_)
            | Intent::KeepName
            | Intent::DeleteForGood(_) => true,
            Intent::FillIn(_, draft) => draft.is_none(),
            _ => false,
        }
    }

    // What is in sight

    fn word(&mut self) -> String {
        self.words += 1;
        format!("w{}.", self.words)
    }

    fn whatever_is_in_sight(&mut self) -> Intent {
        if self.chance.one_in(25) {
            return Intent::Speak(if self.page.language == Language::En { Language::Cy } else { Language::En });
        }
        let found = match self.page.screen {
            Screen::Plans => self.among_the_plans(),
            Screen::Prepare | Screen::People => self.among_people(),
            Screen::Talk => self.at_the_table(),
            Screen::Turn => self.in_a_turn(),
            _ => self.elsewhere(),
        };
        found.unwrap_or(Intent::GoHome)
    }

    fn among_the_plans(&mut self) -> Option<Intent> {
        let plans: Vec<_> = self.page.shelved.plans.iter().map(|record| record.plan.id.clone()).collect();
        let bin: Vec<_> = self.page.shelved.bin.iter().map(|record| record.plan.id.clone()).collect();
        if let Some((_, typed)) = self.page.naming.clone() {
            return Some(match self.chance.below(3) {
                0 => Intent::TypeName(format!("{typed} {}", self.word())),
                1 => Intent::LeaveName,
                _ => Intent::KeepName,
            });
        }
        match self.chance.below(8) {
            0 if plans.len() < 3 => Some(Intent::StartPlan(Start::Alone)),
            1 => self.chance.of(&plans).map(Intent::NamePlan),
            2 if self.chance.one_in(3) => self.chance.of(&plans).map(Intent::PutInBin),
            3 => self.chance.of(&bin).map(Intent::PutBackFromBin),
            4 if self.chance.one_in(4) => self.chance.of(&bin).map(Intent::DeleteForGood),
            _ => self.chance.of(&plans).map(|plan| Intent::OpenPlan(plan, Opening::WhereLeft)),
        }
        .or(Some(Intent::StartPlan(Start::BeforeYouKnock)))
    }

    fn people(&self) -> Vec<(PersonId, Details)> {
        let people = self.page.plan().into_iter().flat_map(Plan::in_plan);
        people.map(|person| (person.id, person.details.clone())).collect()
    }

    fn among_people(&mut self) -> Option<Intent> {
        let people = self.people();
        if people.len() < 3 {
            return Some(self.somebody());
        }
        let (person, details) = self.chance.of(&people)?;
        Some(match self.chance.below(14) {
            0 => self.somebody(),
            1 => Intent::IsHere(person, !details.here),
            2 => Intent::IsHere(person, true),
            3 if details.role != Role::Worker => Intent::HandOver(person),
            4 if self.chance.one_in(3) => Intent::TakeOut(person),
            5 => Intent::PutBackIn(self.page.taken_out()?),
            6 => Intent::ChangePerson(person, Details { age: Some(self.chance.below(40) as u8), ..details }),
            7 => Intent::ChoosePaper("fridge".to_owned()),
            8 if self.page.screen == Screen::Prepare => self.types_into(Slot::of(&"B02".into(), "worker-worry")),
            9 => Intent::Undo,
            10 => Intent::GoHome,
            _ => Intent::Go(Screen::Talk),
        })
    }

    fn somebody(&mut self) -> Intent {
        let roles = [Role::Worker, Role::Adult, Role::Adult, Role::Child, Role::Child, Role::Helper];
        let role = roles[self.chance.below(roles.len())];
        let worker = self.page.plan().is_some_and(|plan| plan.worker().is_some());
        let role = if role == Role::Worker && worker { Role::Adult } else { role };
        let (name, here) = (format!("N {}", self.word()), self.chance.one_in(2));
        let age = (role == Role::Child).then(|| self.chance.below(17) as u8);
        Intent::AddPerson(Details { age, here, ..Details::of(name, role) })
    }

    fn elsewhere(&mut self) -> Option<Intent> {
        let screens = [Screen::Talk, Screen::People, Screen::Visit, Screen::Agree, Screen::Check, Screen::Copy];
        Some(match self.chance.below(5) {
            0 => self.opens_a_deeper_question()?,
            1 => Intent::GoHome,
            2 => Intent::Look(LookAt::Scene(self.chance.below(4))),
            3 => Intent::HandOver(self.chance.of(&self.people()).filter(|(_, is)| is.role != Role::Worker)?.0),
            _ => Intent::Go(self.chance.of(&screens)?),
        })
    }

    fn at_the_table(&mut self) -> Option<Intent> {
        Some(match self.chance.below(26) {
            0 => Intent::Go(Screen::Visit),
            1 => Intent::Go(Screen::People),
            2 => Intent::OpenChapter(self.chance.of(&self.page.pack.chapters)?.stage),
            3 => self.opens_a_deeper_question()?,
            4 => self.does_to_a_line()?,
            5 => Intent::Undo,
            6 => Intent::Redo,
            7 => Intent::AskLater,
            8 => Intent::Differ,
            9 => Intent::Whose(self.chance.of(&self.people())?.0),
            10 => Intent::Deeper,
            11 => Intent::Enough,
            12 => self.opens_a_way()?,
            13 => self.of_a_form()?,
            _ => self.on_the_card()?,
        })
    }

    fn in_a_turn(&mut self) -> Option<Intent> {
        Some(match self.chance.below(10) {
            0 => Intent::StopTurn,
            1 if self.page.step().is_none() || self.chance.one_in(4) => Intent::GiveBack,
            2 => Intent::GoTo(self.page.place()),
            _ => self.on_the_card()?,
        })
    }

    fn on_the_card(&mut self) -> Option<Intent> {
        match self.chance.below(10) {
            0 => Some(Intent::Back),
            1 if self.chance.one_in(2) => Some(Intent::SetAside),
            2 => {
                let asked = self.page.askings();
                self.chance.of(&asked).map(|asking| Intent::AskAgain(asking.at()))
            }
            3..=4 => Some(Intent::Next),
            5 => self.takes_what_is_offered().or_else(|| self.answers()),
            _ => self.answers(),
        }
    }

    fn takes_what_is_offered(&mut self) -> Option<Intent> {
        let asking = self.page.asking()?;
        let offered = self.page.offered(&asking);
        self.chance.of(&offered).map(|offer| Intent::TakeOffer(asking.at(), offer.id))
    }

    /// Types or taps in one of the controls on the card.
    fn answers(&mut self) -> Option<Intent> {
        let step = self.page.step()?.clone();
        let controls = self.controls(&step);
        let (slot, choices) = self.chance.of(&controls)?;
        if choices.is_empty() {
            Some(self.types_into(slot))
        } else {
            Some(Intent::Tap(slot, self.chance.of(&choices)?))
        }
    }

    fn types_into(&mut self, slot: Slot) -> Intent {
        let standing = self.page.draft().map(|draft| draft.typed(&slot).to_owned()).unwrap_or_default();
        match self.chance.below(8) {
            0 => Intent::Type(slot, String::new()),
            _ => Intent::Type(slot, format!("{standing} {}", self.word())),
        }
    }

    /// Every control of the card, with the choices in it; none in a box.
    fn controls(&self, step: &Step) -> Vec<(Slot, Vec<String>)> {
        let Some(open) = &self.page.open else { return Vec::new() };
        let (plan, draft, pack) = (&open.plan, &open.draft, self.page.pack);
        if self.page.is_gate(step) {
            return Vec::new();
        }
        let mut controls = Vec::new();
        for card in pack.together(&step.card) {
            for row in rows(card, plan, step) {
                for ask in card.asks.iter().filter(|ask| is_put(ask, plan, step) && is_asked(card, ask, &row, draft)) {
                    for person in asked(ask, plan) {
                        let slot = row.slot(&card.id, &ask.id);
                        let slot = person.map_or(slot.clone(), |person| slot.for_person(person));
                        let offered =
                            || to_choose_from(plan, card, ask, step, draft).into_iter().map(|one| one.id.to_string());
                        let choices = match ask.kind {
                            // A day is picked, and a real one; what is heard is not answered.
                            AskKind::Date | AskKind::Datetime | AskKind::Heard => continue,
                            AskKind::Say | AskKind::Short => Vec::new(),
                            AskKind::Pick | AskKind::Drawing => ask.choices.clone(),
                            AskKind::Scale => (0..=10).map(|number| number.to_string()).collect(),
                            AskKind::Faces => (1..=5).map(|face| face.to_string()).collect(),
                            AskKind::Person | AskKind::People => offered().collect(),
                            AskKind::Lines => self.lines().iter().map(|line| line.to_string()).collect(),
                        };
                        if matches!(ask.kind, AskKind::Person | AskKind::People) {
                            let new = Slot { ask: format!("{}-new", slot.ask), ..slot.clone() };
                            controls.push((new, Vec::new()));
                        }
                        if !choices.is_empty() || matches!(ask.kind, AskKind::Say | AskKind::Short) {
                            controls.push((slot, choices));
                        }
                    }
                }
            }
        }
        let other = Slot::of(&step.card, OTHER_VIEW);
        if draft.get(&other).is_some() && controls.iter().all(|(slot, _)| *slot != other) {
            controls.push((other, Vec::new()));
        }
        controls
    }

    fn lines(&self) -> Vec<LineId> {
        let Some(plan) = self.page.plan() else { return Vec::new() };
        plan.lines.iter().filter(|line| visible(plan, line, Reader::Here)).map(|line| line.id).collect()
    }

    fn does_to_a_line(&mut self) -> Option<Intent> {
        let lines = self.lines();
        let line = self.chance.of(&lines)?;
        Some(match self.chance.below(8) {
            0 => Intent::OpenTools(line),
            1 => Intent::ChangeLine(line),
            2 => Intent::OpenLine(line),
            3 => Intent::Confirm(line),
            4 => Intent::PutBefore(line, self.chance.of(&lines)?),
            5 => Intent::TakeBack(line),
            6 => Intent::EditWords(line),
            _ => {
                let plan = self.page.plan()?;
                let offered = plan.audiences_for(plan.line(line)?);
                Intent::LetSee { line, with: self.chance.of(&offered)?, ok: false }
            }
        })
    }

    fn of_a_form(&mut self) -> Option<Intent> {
        let line = self.page.editing?;
        let standing = self.page.words_in_change(line);
        Some(match self.chance.below(4) {
            0 => Intent::Reword(line),
            1 => Intent::LeaveWords(line),
            _ => Intent::TypeWords(line, format!("{standing} {}", self.word())),
        })
    }

    fn opens_a_deeper_question(&mut self) -> Option<Intent> {
        let plan = self.page.plan()?;
        let chapter = self.chance.of(&self.page.pack.chapters)?;
        let steps = deeper(self.page.pack, plan, &chapter);
        self.chance.of(&steps).map(Intent::OpenAside)
    }

    fn opens_a_way(&mut self) -> Option<Intent> {
        let children: Vec<_> = self.page.plan()?.children().map(|child| child.id).collect();
        let about = Some(About::Person(self.chance.of(&children)?));
        Some(Intent::OpenStep(Step { card: "F01".into(), asked_of: None, about }))
    }
}

fn is_ours(word: &str) -> bool {
    word.strip_prefix('w').and_then(|rest| rest.strip_suffix('.')).is_some_and(|n| n.parse::<u32>().is_ok())
}
