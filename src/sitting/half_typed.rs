//! What is half typed, and what it belongs to.

use super::{Open, Outside, Sitting};
use crate::conversation::{
    Among, Draft, Form, Left, On, Screen, Slot, Step, draft_for, is_read, may_stand, step_asking,
};
use crate::plan::{CardId, Is, Line, LineId, Plan};

impl Sitting {
    /// What the controls on the screen belong to.
    fn on_screen(&self) -> Option<On> {
        let cursor = &self.open.as_ref()?.cursor;
        match self.screen {
            // The worker's own worry is written before you knock, and stands ready on its card.
            Screen::Prepare => step_asking(self.pack, self.plan()?, Is::WorkersWorry, None).map(On::Card),
            Screen::Talk | Screen::Turn => cursor.step.clone().map(On::Card),
            _ => None,
        }
    }

    /// What is to be left on the card that the draft stands on: what was typed and tapped and is not in the
    /// plan; nothing where that is nothing. `None` where the draft stands on no card, or on one that keeps nothing.
    pub(super) fn left_standing(&self) -> Option<(&On, Option<Draft>)> {
        let open = self.open.as_ref()?;
        let on = open.on.as_ref()?;
        if matches!(on, On::Card(step) if self.is_gate(step)) {
            return None;
        }
        Some((on, Some(self.half_typed(on, &open.draft, &open.plan)).filter(|draft| !draft.is_blank())))
    }

    /// What stands on a card and the plan does not say. To empty a control is to say nothing: the plan keeps
    /// its answer, and the card shows it again when it opens.
    fn half_typed(&self, on: &On, draft: &Draft, plan: &Plan) -> Draft {
        draft.not_in(&self.says_on(on, plan))
    }

    /// What the plan says there.
    fn says_on(&self, on: &On, plan: &Plan) -> Draft {
        match on {
            On::Card(step) => draft_for(self.pack, plan, step),
            On::Form(_) => Draft::default(),
        }
    }

    /// Nobody has said anything new on the card on the screen.
    pub(super) fn is_untouched(&self) -> bool {
        self.left_standing().is_none_or(|(_, left)| left.is_none())
    }

    /// Leaves the card: what stands on it stays there for another time.
    pub(super) fn leave_card(&mut self) {
        self.records_what_people_went_on_from();
        let left = self.left_standing().map(|(on, draft)| (on.clone(), draft));
        if let Some((on, draft)) = left {
            self.leave_on(&on, draft);
        }
    }

    fn leave_on(&mut self, on: &On, draft: Option<Draft>) {
        let Some(among) = self.plan().map(|plan| self.typed_among(on, plan)) else { return };
        if let Some(Open { plan, cursor, .. }) = self.change() {
            cursor.leave_on(on, draft, among, plan);
        }
    }

    /// Before whom is typed what is typed there now.
    pub(super) fn typed_among(&self, on: &On, plan: &Plan) -> Among {
        let for_anyone = match on {
            // What the worker writes before they knock is for those who will sit there.
            On::Card(_) => self.screen == Screen::Prepare,
            // Who people are is on the screen before everyone, and they are ticked as here while it is written down; what
            // the worker says alone stands on no screen but theirs.
            On::Form(form) => matches!(form, Form::Person(_) | Form::KeepAway),
        };
        if for_anyone { Among::ANYONE } else { Among::those_here(plan) }
    }

    /// Brings up what was left standing on the card now on the screen, or what the plan says to it.
    pub(super) fn bring_draft(&mut self) {
        self.stand_here();
        self.drawn = self.drawn.wrapping_add(1);
    }

    /// The same, where the card on the screen need not be drawn anew.
    pub(super) fn stand_here(&mut self) {
        let on = self.on_screen();
        let draft = on.as_ref().map(|on| self.draft_on(on)).unwrap_or_default();
        if let Some(open) = self.change() {
            (open.on, open.draft) = (on, draft);
        }
        self.opens_at_an_ask();
        self.troubles.clear();
    }

    fn draft_on(&self, on: &On) -> Draft {
        let Some(open) = &self.open else { return Draft::default() };
        let says = self.says_on(on, &open.plan);
        open.cursor.left_on(on, &open.plan).map_or(says.clone(), |left| says.under(left))
    }

    /// What is on the card has been read: it says what the plan says. What stands in a row that is not on it
    /// now waits until it is.
    pub(super) fn clear_card(&mut self) {
        let left = self.open.as_ref().and_then(|open| {
            let left = match open.on.as_ref()? {
                on @ On::Card(step) => self
                    .half_typed(on, &open.draft, &open.plan)
                    .of_slots(|slot| !is_read(self.pack, &open.plan, step, &open.draft, slot)),
                On::Form(_) => Draft::default(),
            };
            Some(left).filter(|left| !left.is_blank())
        });
        if let Some(on) = self.change().and_then(|open| open.on.take()) {
            self.leave_on(&on, left);
        }
        self.stand_here();
    }

    /// Whether something half typed would be kept with the open plan.
    pub(super) fn has_half_typed(&self) -> bool {
        let left = self.left_standing().is_some_and(|(_, draft)| draft.is_some());
        left || self.open.as_ref().is_some_and(|open| !open.cursor.drafts.is_empty())
    }

    /// A card on which something is written that is not in the plan, and so is on no copy. What is asked of one
    /// person is theirs, and what may not be asked in front of those who are here is not hinted at.
    #[must_use]
    pub fn written_beside_the_plan(&self) -> Option<&Step> {
        let open = self.open.as_ref()?;
        let now = self.left_standing().filter(|(_, draft)| draft.is_some()).map(|(on, _)| on);
        let left = open.cursor.standing(&open.plan).map(|left| &left.on);
        now.into_iter().chain(left).find_map(|on| match on {
            On::Card(step) if step.asked_of.is_none() && may_stand(self.pack, &open.plan, step) => Some(step),
            _ => None,
        })
    }

    // Small forms beside the cards. What stands in one is kept as a card's draft is.

    /// What was left standing in a form.
    #[must_use]
    pub fn left_in(&self, form: &Form) -> Option<&Draft> {
        let open = self.open.as_ref()?;
        open.cursor.left_on(&On::Form(form.clone()), &open.plan)
    }

    /// Keeps what stands in a form; `None` once it is done or given up. Nothing is drawn anew: the form
    /// itself shows what is typed.
    pub(super) fn leave_in(&mut self, form: &Form, draft: Option<Draft>) {
        let on = On::Form(form.clone());
        let among = self.plan().map(|plan| self.typed_among(&on, plan));
        // Beside [`Self::change`]: nothing else is drawn anew.
        if let (Some(Open { plan, cursor, .. }), Some(among)) = (&mut self.open, among) {
            cursor.leave_on(&on, draft, among, plan);
        }
        self.ask(Outside::SaveSoon);
    }

    /// The forms that were left with something standing in them.
    pub fn forms_left(&self) -> impl Iterator<Item = &Form> {
        let left = self.open.iter().flat_map(|open| open.cursor.standing(&open.plan));
        left.filter_map(|Left { on, .. }| if let On::Form(form) = on { Some(form) } else { None })
    }

    /// The words of a line as they stand in its form: half changed, or as they were said.
    #[must_use]
    pub fn words_in_change(&self, line: LineId) -> String {
        let left = self.left_in(&Form::Words(line)).map(|draft| draft.typed(&words_slot()));
        let said = || self.plan()?.line(line).and_then(Line::words);
        left.or_else(said).unwrap_or_default().to_owned()
    }

    pub(super) fn type_words(&mut self, line: LineId, words: String) {
        let mut draft = Draft::default();
        draft.type_into(words_slot(), words);
        self.leave_in(&Form::Words(line), Some(draft));
    }

    pub(super) fn leave_words(&mut self, line: LineId) {
        self.leave_in(&Form::Words(line), None);
        self.editing = None;
        self.ask(Outside::Focus(super::Focus::Line(line)));
    }

    /// Opens the form of a line again whose words were half changed.
    pub(super) fn open_words_left(&mut self) {
        let line = self.forms_left().find_map(|form| match form {
            Form::Words(line) => Some(*line),
            Form::Person(_) | Form::KeepAway => None,
        });
        self.editing = line;
    }
}

fn words_slot() -> Slot {
    Slot::of(&CardId::from("words"), "words")
}
