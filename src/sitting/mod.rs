//! What can be done: the open plan, where people are in it, what is half typed, and everything people
//! can do with either.
//!
//! [`Sitting::does`] is the one way to change any of it. It knows no browser: what it wants from outside
//! it gives back as [`Outside`], and what the outside has to tell comes in as an [`Intent`]. So the very
//! sitting that runs on a tablet is driven by the journeys in `tests/`.

mod allowed;
mod asked_now;
mod asked_through;
mod before_the_table;
mod cards;
mod copies;
mod days;
mod from_files;
mod goes_after;
mod going_on;
mod half_typed;
mod handed_over;
mod intent;
mod keep_away;
mod kept_unseen;
mod left_alone;
mod lines;
mod made_up;
mod moving;
mod named_to_avoid;
mod offered;
mod open;
mod outside;
mod people;
mod place;
mod plans;
mod practising;
mod question;
mod reading;
mod shelved;
mod someone_new;
mod view;
mod way_home;

use std::mem;

pub use asked_now::AskedNow;
pub use intent::{Intent, Opening, PractiseFrom, Start};
pub use keep_away::KeepAway;
pub use kept_unseen::KeptUnseen;
pub use left_alone::{Due, left_alone};
pub use made_up::made_up;
pub use offered::Offered;
pub use open::{Kept, Open};
pub use outside::{Focus, Given, How, Outside, Tablet, Taken};
pub use place::Place;
pub use practising::Ending;
pub use question::{
    above_the_question, answer_in_words, help_under, label_to, question_now, question_on, question_so_far, short_label,
    what_was_asked, who_sees,
};
pub use shelved::Shelved;
pub use someone_new::takes_several;
pub use view::{LookAt, View};
pub use way_home::WayHome;

use crate::conversation::{Draft, Screen, Step, Trouble};
use crate::packs::Pack;
use crate::plan::{Language, LineId, Plan, PlanId};
use crate::shelf::Record;
use crate::words::{Label, Words};

/// One tab of one tablet, and the people in front of it.
#[derive(Clone, Debug)]
pub struct Sitting {
    /// The conversation of the plan that is open; of the one that was open last, where none is.
    pub pack: &'static Pack,
    /// The language on screen.
    pub language: Language,
    /// The screen.
    pub screen: Screen,
    /// Where the way home leads.
    pub home: WayHome,
    /// The plan that is open. It stays open behind the list of plans, and stands first there.
    pub open: Option<Open>,
    /// What the shelf holds besides.
    pub shelved: Shelved,
    /// This tab writes; another one does where it does not, and this one reads along.
    pub writes: bool,
    /// What could not be read on the card.
    pub troubles: Vec<Trouble>,
    /// The line that somebody opened, to see what can be done with it.
    pub tools: Option<LineId>,
    /// The line whose words are being changed where it stands.
    pub editing: Option<LineId>,
    /// The plan whose name is being changed, and that name as it stands so far.
    pub naming: Option<(PlanId, String)>,
    /// How the copies and the like are looked at.
    pub view: View,
    /// Where people were when they went to a screen that only looks at the plan.
    came_from: Option<Screen>,
    ending: Option<Ending>,
    /// Goes up whenever the card on the screen must be drawn anew.
    pub drawn: u32,
    /// Goes up with every change to what is open but what is half typed.
    pub changed: u32,
    /// Goes up with every change to what the shelf holds.
    pub shelf_changed: u32,
    /// What was said last is kept, and not shown to those who are here.
    pub kept_unseen: Option<KeptUnseen>,
    /// The plans of which somebody has said, since the app was opened, who is here.
    known_here: Vec<PlanId>,
    before_the_table: before_the_table::BeforeTheTable,
    taken_out: Option<people::TakenOut>,
    /// The plan in the bin that would not go.
    pub not_deleted: Option<PlanId>,
    /// The plans that went by themselves when the app was opened, until somebody goes on from the list.
    pub gone: Vec<Record>,
    meant: Option<days::Meant>,
    tablet: Tablet,
    asks: Vec<Outside>,
}

impl Sitting {
    /// Nothing is open, and the shelf has not been looked at.
    #[must_use]
    pub fn new(pack: &'static Pack, language: Language, tablet: Tablet) -> Self {
        Self {
            pack,
            language,
            screen: Screen::Plans,
            home: WayHome::default(),
            open: None,
            shelved: Shelved::default(),
            writes: false,
            troubles: Vec::new(),
            tools: None,
            editing: None,
            naming: None,
            view: View::default(),
            came_from: None,
            ending: None,
            drawn: 0,
            changed: 0,
            shelf_changed: 0,
            kept_unseen: None,
            known_here: Vec::new(),
            before_the_table: before_the_table::BeforeTheTable::default(),
            taken_out: None,
            not_deleted: None,
            gone: Vec::new(),
            meant: None,
            tablet,
            asks: Vec::new(),
        }
    }

    /// Does one thing, and says what it wants from the outside. What may not be done now is not done:
    /// while the tablet is in somebody's hands, all but their own cards; in a tab that reads along,
    /// whatever would write.
    pub fn does(&mut self, intent: Intent, tablet: &Tablet) -> Vec<Outside> {
        self.tablet = tablet.clone();
        if self.is_in_somebodys_hands() && !intent.is_for_whoever_holds_the_tablet() {
            self.comes_in_at_a_turn();
            return mem::take(&mut self.asks);
        }
        if !self.home.has(&intent) {
            return Vec::new();
        }
        if self.only_reads() && intent.writes() {
            return vec![Outside::Announce(Label::OtherTab)];
        }
        self.do_it(intent);
        mem::take(&mut self.asks)
    }

    fn do_it(&mut self, intent: Intent) {
        match intent {
            Intent::StartPlan(start) => self.start_plan(start),
            Intent::OpenPlan(id, at) => self.open_plan(&id, at),
            Intent::Practise(from) => self.practise(from),
            Intent::GoOnPractising => self.goes_on_practising(),
            Intent::GoHome => self.go_home(),
            Intent::SeparatePlan(adult, title) => self.separate_plan(adult, title),
            Intent::NamePlan(id) => self.name_plan(&id),
            Intent::TypeName(name) => self.type_name(name),
            Intent::KeepName => self.keep_name(),
            Intent::LeaveName => self.naming = None,
            Intent::PutInBin(id) => self.put_in_bin(&id),
            Intent::PutBackFromBin(id) => self.put_back_from_bin(&id),
            Intent::DeleteForGood(id) => self.delete_for_good(id),
            Intent::KeepFor(id, months) => self.choose_goes_after(&id, months),
            Intent::DeleteEverything => self.delete_everything(),
            Intent::AddPlans(plans) => self.add_plans(plans),
            Intent::JoinPlan(id, came) => self.join_plan(&id, *came),

            Intent::Go(screen) => self.go_from_here(screen),
            Intent::GoTo(place) => self.go_to(place),
            Intent::OpenStep(step) => self.open_step(step),
            Intent::OpenAside(step) => self.open_aside(step),
            Intent::OpenAsideAt(step, line) => self.open_aside_at(step, line),
            Intent::OpenChapter(chapter) => self.open_chapter(chapter),
            Intent::OpenLine(line) => self.open_line(line),
            Intent::OpenLineAt(line, missing) => self.open_line_at(line, missing),
            Intent::Look(look) => self.look(look),
            Intent::ItIsSafe(safe) => self.says_whether_it_is_safe(safe),
            Intent::Leave => self.leave_quickly(),

            Intent::Type(slot, text) => self.type_into(slot, text),
            Intent::Tap(slot, choice) => self.tap(&slot, &choice),
            Intent::Choose(slot, choice) => self.choose(slot, &choice),
            Intent::AllSay(slot, choice) => self.all_say(&slot, &choice),
            Intent::ChooseDay(slot, day) => self.choose_day(&slot, day),
            Intent::TakeOffer(slot, id) => self.take_offer(&slot, &id),
            Intent::AskAgain(slot) => self.ask_again(slot),
            Intent::Offer(slot, text) => self.offer(slot, &text),
            Intent::Whose(person) => self.whose_words(person),
            Intent::AddNamed(slot) => _ = self.add_named(&slot),
            Intent::Next => self.next(),
            Intent::Back => self.back(),
            Intent::AskLater => self.ask_later(),
            Intent::TakeAnswerAway(slot) => self.take_answer_away(&slot),
            Intent::DayIsMeant(slot) => self.day_is_meant(&slot),
            Intent::Differ => self.differ(),
            Intent::FillInKeepAway(draft) => self.fill_in_keep_away(draft),
            Intent::SayKeepAway => self.say_keep_away(),
            Intent::SayNone => self.say_none(),
            Intent::SetAside => self.set_aside(),
            Intent::Deeper => self.deeper(),
            Intent::Enough => self.enough(),

            Intent::OpenTools(line) => self.open_tools(line),
            Intent::ChangeLine(line) => self.change_line(line),
            Intent::EditWords(line) => self.edit_words(line),
            Intent::TypeWords(line, words) => self.type_words(line, words),
            Intent::LeaveWords(line) => self.leave_words(line),
            Intent::Reword(line) => self.reword(line),
            Intent::Confirm(line) => self.confirm(line),
            Intent::PutBefore(line, other) => self.put_before(line, other),
            Intent::TakeBack(line) => self.take_back(line),
            Intent::LetSee { line, with, ok } => self.let_see(line, with, ok),
            Intent::Withhold(line) => self.withhold(line),
            Intent::PutOnFridge(line, yes) => self.put_on_fridge(line, yes),
            Intent::Undo => self.undo(),
            Intent::Redo => self.redo(),

            Intent::FillIn(person, draft) => self.fill_in(person, draft),
            Intent::AddPerson(details) => self.add_person(details),
            Intent::ChangePerson(person, details) => self.change_person(person, details),
            Intent::TakeOut(person) => self.take_out(person),
            Intent::PutBackIn(person) => self.put_back_in(person),
            Intent::IsHere(person, here) => self.is_here(person, here),
            Intent::HandOver(person) => self.hand_over(person),
            Intent::StopTurn => self.stop_turn(),
            Intent::GoOnInTurn => self.go_on_in_turn(),
            Intent::GiveBack => self.give_back(),
            Intent::SamePeople => self.same_people(),

            Intent::ChoosePaper(paper) => self.choose_paper(paper),
            Intent::SomePartsFixed(yes) => self.some_parts_fixed(yes),
            Intent::CallAgreed => self.call_agreed(),
            Intent::BringCopy => self.bring_a_copy(),
            Intent::ChoosePicture(child, picture) => self.choose_picture(child, picture),

            Intent::Print(given) => self.print(given),
            Intent::Take(taken) => self.take_along(taken),
            Intent::CopySwapped(at) => self.copy_swapped(at),

            Intent::Speak(language) => self.language = language,
            Intent::Arrive(open) => self.arrive(open),
            Intent::WasLocked => self.was_locked(),
            Intent::ShelfRead(shelved) => self.shelf_was_read(shelved),
            Intent::PlanRead(id, record) => self.plan_was_read(&id, record),
            Intent::Writes(writes) => self.writes = writes,
            Intent::MadeUp(from, plan) => self.open_made_up(from, *plan),
            Intent::EverythingIsGone => self.has_nothing(),
            Intent::Deleted(id, gone) => self.was_deleted(&id, gone),
            Intent::WasTaken(plan, taken, yes) => self.was_taken(&plan, &taken, yes),
        }
    }

    fn ask(&mut self, of_the_outside: Outside) {
        self.asks.push(of_the_outside);
    }

    fn announce(&mut self, label: Label) {
        self.ask(Outside::Announce(label));
    }

    /// The words of the language on screen.
    #[must_use]
    pub fn words(&self) -> &'static Words {
        Words::of(self.language)
    }

    /// The plan that is open.
    #[must_use]
    pub fn plan(&self) -> Option<&Plan> {
        self.open.as_ref().map(|open| &open.plan)
    }

    /// The card on the screen.
    #[must_use]
    pub fn step(&self) -> Option<&Step> {
        self.open.as_ref()?.cursor.step.as_ref()
    }

    /// What stands half typed on it.
    #[must_use]
    pub fn draft(&self) -> Option<&Draft> {
        self.open.as_ref().map(|open| &open.draft)
    }

    /// What is open, to be changed. What is half typed alone is changed beside this, so that a key
    /// draws nothing but its own box.
    fn change(&mut self) -> Option<&mut Open> {
        self.changed = self.changed.wrapping_add(1);
        self.open.as_mut()
    }

    fn shelf(&mut self) -> &mut Shelved {
        self.shelf_changed = self.shelf_changed.wrapping_add(1);
        &mut self.shelved
    }
}
