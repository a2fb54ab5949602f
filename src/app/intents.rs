//! What people can do. Each intent is named for it; each ends in one place that draws and saves.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::clock::{now_ms, today};
use super::half_filled::half_filled;
use super::{App, Screen, Sitting, focus_on, focus_on_question};
use crate::conversation::{
    self, Cursor, Draft, OTHER_VIEW, Slot, Speaking, Stage, Step, Trouble, answer, ask_later, draft_for, own_answers,
    question, spoken_to, woven,
};
use crate::plan::{CardId, Details, Event, Language, LineId, PersonId, Plan, PlanId, Role};
use crate::words::Label;

/// So many steps back can be undone.
const UNDO: usize = 200;

impl App {
    /// Starts the app: reads the shelf, listens to the browser, and opens what a reload had open.
    pub fn start(self) {
        self.follow_history();
        let _ = window_event_listener_untyped("visibilitychange", move |_| self.save_now());
        let _ = window_event_listener_untyped("pagehide", move |_| self.save_now());
        spawn_local(async move {
            self.read_shelf().await;
            if let Some(open) = was_open() {
                self.open_plan(&open, true);
            }
            self.remember_place();
        });
    }

    // Plans

    /// Starts a plan, before you knock.
    pub fn new_plan(self) {
        self.close_plan();
        let id = PlanId(format!("{:x}-{:x}", now_ms(), (js_sys::Math::random() * 4_294_967_296.0) as u64));
        self.open(Plan::new(id), Cursor::default());
        self.go(Screen::Prepare);
    }

    /// Opens a plan where people left it.
    pub fn open_plan(self, id: &PlanId, after_reload: bool) {
        self.close_plan();
        let record =
            self.on_shelf.with_untracked(|shelf| shelf.plans.iter().find(|record| record.plan.id == *id).cloned());
        let Some(record) = record else { return };
        let screen = record.cursor.screen.as_deref().and_then(Screen::from_id);
        let at_the_table = record.cursor.step.is_some();
        self.open(record.plan, record.cursor);
        self.go(match screen {
            Some(screen) if after_reload => screen,
            _ if at_the_table => Screen::Talk,
            _ => Screen::Prepare,
        });
    }

    fn open(self, plan: Plan, cursor: Cursor) {
        remember_open(Some(&plan.id));
        self.sitting.set(Some(Sitting { plan, cursor, past: Vec::new(), just_taken: Vec::new() }));
        self.bring_draft();
    }

    /// Puts the open plan away, saved.
    fn close_plan(self) {
        if self.sitting.with_untracked(Option::is_some) {
            self.save_now();
            self.put_back();
        }
    }

    /// Goes to the plans. The plan that was open stays first.
    pub fn go_home(self) {
        self.close_plan();
        remember_open(None);
        self.go(Screen::Plans);
    }

    /// A plan with one adult only, with nothing that links it to this one. A joint plan in which
    /// nothing has been said is not kept.
    pub fn separate_plan(self, adult: PersonId, title: String) {
        let Some(joint) = self.with_plan_now(Plan::clone) else {
            return;
        };
        let stays = |id: PersonId, role: Role| id == adult || matches!(role, Role::Child | Role::Worker);
        let people: Vec<Details> = joint
            .in_plan()
            .filter(|person| stays(person.id, person.details.role))
            .map(|person| person.details.clone())
            .collect();
        self.new_plan();
        if joint.lines.is_empty() && joint.turns.is_empty() {
            self.remove_from_shelf(joint.id);
        }
        for details in people {
            self.apply(Event::PersonAdded(details));
        }
        self.apply(Event::Titled(title));
        self.sitting.update(|sitting| {
            if let Some(sitting) = sitting {
                sitting.past.clear();
            }
        });
    }

    // Moving about

    /// Goes to a screen.
    pub fn go(self, screen: Screen) {
        self.leave_card();
        self.screen.set(screen);
        self.notice.set(None);
        if screen == Screen::Talk {
            self.sit_down();
        }
        self.bring_draft();
        self.arrived();
    }

    pub(super) fn go_to_place(self, screen: Screen, step: Option<Step>) {
        self.leave_card();
        self.change_cursor(|cursor| {
            cursor.step = step.or(cursor.step.take());
            cursor.asking_later = false;
        });
        self.screen.set(screen);
        self.bring_draft();
        focus_on_question();
    }

    /// Sits down at the table: the visit starts, at the first card or where people left off.
    fn sit_down(self) {
        let Some(plan) = self.with_plan_now(Plan::clone) else {
            return;
        };
        let here: Vec<_> = plan.here().map(|person| person.id).collect();
        let counted =
            plan.visits.iter().any(|visit| visit.on == today() && here.iter().all(|id| visit.here.contains(id)));
        if !counted {
            self.apply_quietly(Event::VisitStarted(today()));
        }
        let step = self.step_now().or_else(|| conversation::steps(self.pack, &plan).into_iter().next());
        self.change_cursor(|cursor| cursor.step = step);
    }

    /// Opens a card, from wherever people are.
    pub fn open_step(self, step: Step) {
        self.leave_card();
        self.change_cursor(|cursor| {
            cursor.step = Some(step);
            cursor.asking_later = false;
        });
        self.screen.set(Screen::Talk);
        self.bring_draft();
        self.arrived();
    }

    /// Opens a chapter at its first card that has not been taken.
    pub fn open_chapter(self, chapter: Stage) {
        if let Some(step) = self.with_plan_now(|plan| conversation::opening_of(self.pack, plan, chapter)).flatten() {
            self.open_step(step);
        }
    }

    /// Opens a card by its id, about whatever it was asked about.
    pub fn open_card(self, card: &str, about: Option<crate::plan::About>, asked_of: Option<PersonId>) {
        self.open_step(Step { card: CardId::from(card), asked_of, about });
    }

    /// Opens the card a line came from with that line standing on it, to change it or say what is missing.
    pub fn open_line(self, line: LineId) {
        let card = self.with_plan_now(|plan| plan.line(line).map(|line| line.card.0.clone())).flatten();
        if let Some(card) = card {
            self.open_card(&card, Some(crate::plan::About::Line(line)), None);
        }
    }

    fn arrived(self) {
        self.save_soon();
        self.save_now();
        self.remember_place();
        focus_on_question();
    }

    /// Says a short sentence once, for a few seconds. Emptied first, so that the same sentence said
    /// twice is announced twice.
    pub fn notify(self, label: Label) {
        self.notice.set(None);
        request_animation_frame(move || self.notice.set(Some(label)));
        set_timeout(move || self.notice.set(None), std::time::Duration::from_secs(5));
    }

    // The card on the screen

    /// The card on the screen.
    #[must_use]
    pub fn step_now(self) -> Option<Step> {
        self.sitting.with_untracked(|sitting| sitting.as_ref().and_then(|sitting| sitting.cursor.step.clone()))
    }

    fn asking_later(self) -> bool {
        self.sitting.with_untracked(|sitting| sitting.as_ref().is_some_and(|sitting| sitting.cursor.asking_later))
    }

    /// The card that the controls on the screen belong to.
    fn card_on_screen(self, cursor: &Cursor) -> Option<Step> {
        if self.screen.get_untracked() == Screen::Prepare { Some(prepared()) } else { cursor.step.clone() }
    }

    /// What the draft belongs to: that card, or the question for somebody that is open over it.
    pub(super) fn draft_step(self, cursor: &Cursor) -> Option<Step> {
        let step = self.card_on_screen(cursor)?;
        let card = if cursor.asking_later { CardId(format!("{}/{}", ask_later().0, step.card.0)) } else { step.card };
        Some(Step { card, ..step })
    }

    fn leave_card(self) {
        let draft = self.draft.get_untracked();
        let cursor = self.sitting.with_untracked(|sitting| sitting.as_ref().map(|sitting| sitting.cursor.clone()));
        let Some(on) = cursor.and_then(|cursor| self.draft_step(&cursor)) else { return };
        let unchanged = self.is_as_it_was(&on);
        self.change_cursor(|cursor| cursor.leave_on(&on, (!unchanged).then_some(draft)));
    }

    /// Brings up what was left standing on the card now on the screen, or what the plan says to it.
    fn bring_draft(self) {
        let draft = self.sitting.with_untracked(|sitting| {
            let sitting = sitting.as_ref()?;
            let on = self.draft_step(&sitting.cursor)?;
            let left = sitting.cursor.left_on(&on).cloned();
            left.or_else(|| self.card_on_screen(&sitting.cursor).map(|step| draft_for(self.pack, &sitting.plan, &step)))
        });
        self.draft.set(draft.unwrap_or_default());
        self.troubles.set(Vec::new());
        self.drawn.update(|times| *times += 1);
    }

    /// Types into a control.
    pub fn type_into(self, slot: Slot, text: String) {
        self.draft.update(|draft| draft.type_into(slot, text));
        self.save_soon();
    }

    /// Taps a choice.
    pub fn tap(self, slot: Slot, id: &str, several: bool) {
        self.draft.update(|draft| draft.tap(slot, id, several));
        self.save_soon();
    }

    /// Says whose words they are. It stays on the last speaker.
    pub fn speaks(self, person: PersonId) {
        self.change_cursor(|cursor| cursor.speaker = Some(person));
        self.save_soon();
    }

    /// Whose words they are now: the last speaker who is here, or else the first adult here.
    #[must_use]
    pub fn speaker(self) -> Option<PersonId> {
        self.sitting.with(|sitting| {
            let sitting = sitting.as_ref()?;
            let here = |id: &PersonId| sitting.plan.here().any(|person| person.id == *id);
            let family = || conversation::family_here(&sitting.plan).find(|person| person.is_grown_up());
            sitting.cursor.speaker.filter(here).or_else(|| family().map(|person| person.id))
        })
    }

    fn speaking(self) -> Speaking {
        Speaking {
            speaker: untrack(|| self.speaker()),
            language: self.settings.with_untracked(|settings| settings.language),
        }
    }

    /// Reads the card. `None` when something on it could not be read; it says so and nothing is lost.
    fn read_card(self, step: &Step) -> Option<Event> {
        let draft = self.draft.get_untracked();
        let answered = self.with_plan_now(|plan| {
            if self.asking_later() {
                question(step, &draft, self.speaking()).map(Event::AskedForLater)
            } else {
                let differs =
                    draft.0.keys().any(|slot| slot.part == OTHER_VIEW && !draft.typed(slot).trim().is_empty());
                let event = if differs { Event::SeenDifferently } else { Event::Answered };
                answer(self.pack, plan, step, &draft, self.speaking()).map(event)
            }
        })?;
        match answered {
            Ok(event) => Some(event),
            Err(troubles) => {
                self.refuse(troubles);
                None
            }
        }
    }

    /// Says what could not be read, and goes to the first of it.
    fn refuse(self, troubles: Vec<Trouble>) {
        self.troubles.set(troubles);
        focus_on("[aria-invalid=true]");
    }

    /// Records what stands on the card. `false` when it could not be read.
    fn record_card(self, step: &Step) -> bool {
        if let Some(trouble) = half_filled() {
            self.refuse(vec![trouble]);
            return false;
        }
        // Nothing said leaves a gap and no turn; a card that was only looked at stays as it was said.
        if !self.asking_later() && self.is_as_it_was(step) {
            return true;
        }
        let Some(event) = self.read_card(step) else {
            return false;
        };
        if !self.apply(event) {
            return false;
        }
        self.change_sitting(|sitting| {
            sitting.just_taken.retain(|taken| taken != step);
            sitting.just_taken.push(step.clone());
            sitting.cursor.leave_on(step, None);
        });
        self.clear_card();
        true
    }

    /// What stands on the card is what the plan already says, or nothing on either.
    pub(super) fn is_as_it_was(self, step: &Step) -> bool {
        let before = self.with_plan_now(|plan| draft_for(self.pack, plan, step)).unwrap_or_default();
        self.draft.with_untracked(|draft| *draft == before || (draft.is_blank() && before.is_blank()))
    }

    fn clear_card(self) {
        self.change_cursor(|cursor| {
            if let Some(step) = self.draft_step(cursor) {
                cursor.leave_on(&step, None);
            }
        });
        self.draft.set(Draft::default());
        self.troubles.set(Vec::new());
    }

    /// Records what is there and moves on. An empty answer is left as a gap.
    pub fn next(self) {
        let Some(step) = self.step_now() else { return };
        if self.says_not_now(&step) {
            return self.go(Screen::Visit);
        }
        if self.record_card(&step) {
            self.move_on(&step);
        }
    }

    fn says_not_now(self, step: &Step) -> bool {
        step.card.0 == "S03" && self.draft.with_untracked(|draft| draft.has(&Slot::of(&step.card, "ok"), "not-now"))
    }

    fn move_on(self, from: &Step) {
        self.change_cursor(|cursor| cursor.asking_later = false);
        match self.with_plan_now(|plan| conversation::next(self.pack, plan, from)).flatten() {
            Some(step) => self.open_step(step),
            None => self.go(Screen::Visit),
        }
    }

    /// On a card that takes several answers: keeps this one and asks for another.
    pub fn keep(self) {
        let Some(step) = self.step_now() else { return };
        let blank = self.draft.with_untracked(Draft::is_blank);
        if (!blank || half_filled().is_some()) && self.record_card(&step) {
            self.bring_draft();
            self.notify(Label::KeptInPlan);
            self.save_now();
        }
        focus_on("form[data-card] textarea, form[data-card] input");
    }

    /// Opens "ask someone later" over the card, with its question filled in.
    pub fn ask_later(self) {
        let Some(step) = self.step_now() else { return };
        self.leave_card();
        let left = self.sitting.with_untracked(|sitting| {
            let mut cursor = sitting.as_ref()?.cursor.clone();
            cursor.asking_later = true;
            self.draft_step(&cursor).and_then(|on| cursor.left_on(&on).cloned())
        });
        self.change_cursor(|cursor| cursor.asking_later = true);
        let draft = left.unwrap_or_else(|| {
            let mut draft = Draft::default();
            draft.type_into(Slot::of(&ask_later(), "question"), self.question_for_later(&step));
            draft
        });
        self.draft.set(draft);
        self.troubles.set(Vec::new());
        self.drawn.update(|times| *times += 1);
        focus_on_question();
    }

    /// The question of a card, with names woven in.
    #[must_use]
    pub fn question_on(self, plan: &Plan, step: &Step) -> String {
        let names = woven(plan, step);
        let names: Vec<_> = names.iter().map(|(slot, name)| (*slot, name.as_str())).collect();
        let words = untrack(|| self.words());
        words.weave(words.ask(&step.card), &names)
    }

    /// The question that "ask someone later" starts from; empty where the card is the worker's own offer.
    fn question_for_later(self, step: &Step) -> String {
        let own_offer = self.pack.card(&step.card).is_some_and(|card| !own_answers(card, &Draft::default()).is_empty());
        let question = self.with_plan_now(|plan| self.question_on(plan, step)).unwrap_or_default();
        if own_offer { String::new() } else { question }
    }

    /// "Not for us." Said so, and not the same as not asked yet.
    pub fn set_aside(self) {
        let Some(step) = self.step_now() else { return };
        if self.apply(Event::SetAside(step.clone())) {
            self.move_on(&step);
        }
    }

    /// "We see it differently": opens a place for the other view beside the first.
    pub fn differ(self) {
        let Some(step) = self.step_now() else { return };
        let own_part =
            self.pack.card(&step.card).is_some_and(|card| card.asks.iter().any(|ask| ask.part == OTHER_VIEW));
        self.draft.update(|draft| {
            if own_part {
                if !draft.has(&Slot::of(&step.card, "answer"), "differ") {
                    draft.tap(Slot::of(&step.card, "answer"), "differ", false);
                }
            } else {
                let slot = Slot::of(&step.card, OTHER_VIEW);
                let standing = draft.typed(&slot).to_owned();
                draft.type_into(slot, standing);
            }
        });
        self.save_soon();
        focus_on("[data-answer=their-view]");
    }

    /// The card before this one; or out of "ask someone later", back to the card.
    pub fn back(self) {
        let Some(step) = self.step_now() else { return };
        if self.asking_later() {
            return self.open_step(step);
        }
        match self.with_plan_now(|plan| conversation::back(self.pack, plan, &step)).flatten() {
            Some(step) => self.open_step(step),
            None => self.go(Screen::Prepare),
        }
    }

    // The plan

    /// Applies an event, so that it can be undone. `false`, with a sentence on screen, when it does not fit.
    pub fn apply(self, event: Event) -> bool {
        let Some(before) = self.with_plan_now(Plan::clone) else {
            return false;
        };
        match before.apply(event) {
            Ok(plan) => {
                self.change_sitting(|sitting| {
                    sitting.past.push(std::mem::replace(&mut sitting.plan, plan));
                    let over = sitting.past.len().saturating_sub(UNDO);
                    sitting.past.drain(..over);
                });
                self.notice.set(None);
                self.save_soon();
                true
            }
            Err(invalid) => {
                self.notify(Label::from(invalid));
                false
            }
        }
    }

    /// Applies what nobody would think of undoing.
    fn apply_quietly(self, event: Event) {
        self.change_sitting(|sitting| {
            if let Ok(plan) = sitting.plan.apply(event) {
                sitting.plan = plan;
            }
        });
        self.save_soon();
    }

    /// Takes back the last change.
    pub fn undo(self) {
        self.change_sitting(|sitting| {
            if let Some(before) = sitting.past.pop() {
                sitting.plan = before;
            }
        });
        let step_is_gone = self.with_plan_now(|plan| self.step_now().is_some_and(|step| !fits(plan, &step)));
        if step_is_gone == Some(true) {
            self.change_cursor(|cursor| cursor.step = None);
            self.sit_down();
            self.bring_draft();
        } else if self.screen.get_untracked() == Screen::Talk && self.draft.with_untracked(Draft::is_blank) {
            self.bring_draft();
        }
        self.save_soon();
        self.save_now();
    }

    /// Whether there is something to undo. Tracks the plan.
    #[must_use]
    pub fn can_undo(self) -> bool {
        self.sitting.with(|sitting| sitting.as_ref().is_some_and(|sitting| !sitting.past.is_empty()))
    }

    /// Adds somebody, and says who they are now.
    pub fn add_person(self, details: Details) -> Option<PersonId> {
        self.apply(Event::PersonAdded(details)).then_some(())?;
        self.with_plan_now(|plan| plan.people.last().map(|person| person.id)).flatten()
    }

    /// Takes a line back; it can be undone.
    pub fn take_back(self, line: LineId) {
        if self.apply(Event::TookBack(line)) {
            self.notify(Label::LineRemoved);
        }
    }

    /// "I'll bring it": the worker's promise, ready to be put in the plan.
    pub fn bring_a_copy(self) {
        let words = untrack(|| self.words());
        self.open_card("I03", None, None);
        let card = CardId::from("I03");
        self.type_into(Slot::of(&card, "what"), words.label(Label::BringItWords).to_owned());
        self.type_into(Slot::of(&card, "by"), today().to_string());
        self.drawn.update(|times| *times += 1);
    }

    /// Notes that a copy was given, and prints it.
    pub fn print(self) {
        self.apply_quietly(Event::CopyGiven(today()));
        self.save_now();
        // A browser without a printer says so itself.
        let _ = window().print();
    }

    // For everybody

    /// Changes the language on screen and keeps everything.
    pub fn speak(self, language: Language) {
        self.settings.update(|settings| settings.language = language);
        self.settings.with_untracked(super::Settings::keep);
    }

    /// Leaves quickly: the screen is blank at once, then the plan is saved, then the page is replaced,
    /// so that Back does not return to it.
    pub fn leave(self) {
        if let Some(page) = document().document_element() {
            // The sheet hides what is hidden; if even that fails the page is replaced a moment later.
            let _ = page.set_attribute("hidden", "");
        }
        document().set_title("");
        remember_open(None);
        spawn_local(async move {
            self.flush().await;
            // A page that cannot be replaced stays blank.
            let _ = window().location().replace("away.html");
        });
    }

    fn change_sitting(self, change: impl FnOnce(&mut Sitting)) {
        self.sitting.update(|sitting| {
            if let Some(sitting) = sitting {
                change(sitting);
            }
        });
    }

    fn change_cursor(self, change: impl FnOnce(&mut Cursor)) {
        self.change_sitting(|sitting| change(&mut sitting.cursor));
    }
}

/// The worker's own worry is written before you knock, and stands ready on its card.
fn prepared() -> Step {
    Step { card: CardId::from("B02"), asked_of: None, about: None }
}

/// Whether a step still points at people and lines of this plan.
fn fits(plan: &Plan, step: &Step) -> bool {
    use crate::plan::About;
    match step.about {
        Some(About::Line(id)) => plan.line(id).is_some(),
        Some(About::Person(id)) => plan.person(id).is_some(),
        None => true,
    }
}

/// The name of whoever a card speaks to, or of nobody.
#[must_use]
pub fn for_whom(app: App, step: &Step) -> Vec<String> {
    app.with_plan_now(|plan| {
        let card = app.pack.card(&step.card)?;
        Some(spoken_to(plan, card, step).into_iter().map(str::to_owned).collect())
    })
    .flatten()
    .unwrap_or_default()
}

const OPEN: &str = "kitchen-table.open";

/// A reload opens the same plan again. Only its id is remembered, for as long as the tab lives.
fn remember_open(plan: Option<&PlanId>) {
    let Ok(Some(session)) = window().session_storage() else {
        return;
    };
    // Refused, a reload shows the plans instead of the card: one tap more, and nothing lost.
    let _ = match plan {
        Some(id) => session.set_item(OPEN, &id.0),
        None => session.remove_item(OPEN),
    };
}

fn was_open() -> Option<PlanId> {
    window().session_storage().ok()??.get_item(OPEN).ok()?.map(PlanId)
}
