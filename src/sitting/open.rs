//! The plan that is open, and where people are in it.

use super::Sitting;
use crate::conversation::{Among, Cursor, Draft, On, Step, back};
use crate::copies::spoken;
use crate::plan::{About, Event, Line, LineId, Plan, Reader, Undoes, visible};
use crate::shelf::{GoesAfter, Record};
use crate::words::{Label, first_words, isolated};

/// So many letters of what was said stand on the button that takes it back.
const A_FEW: usize = 24;

/// Where the open plan is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kept {
    /// With the other plans, on the shelf.
    OnShelf,
    /// Nowhere: it is the made-up family's, for practice.
    Practice,
}

/// The plan that is open.
#[derive(Clone, Debug)]
pub struct Open {
    /// The plan.
    pub plan: Plan,
    /// Where it is kept.
    pub kept: Kept,
    /// Where people are in it.
    pub cursor: Cursor,
    /// What stands half typed on the card on the screen.
    pub draft: Draft,
    /// Which card that is. A draft never stands for another card than the one it was brought for, or it would
    /// be left on that one.
    pub(super) on: Option<On>,
    /// When it goes by itself.
    pub goes_after: Option<GoesAfter>,
    /// The steps just taken, newest last, to keep what was just said in sight.
    pub just_taken: Vec<Step>,
}

impl Open {
    /// A plan, opened.
    pub(super) fn new(plan: Plan, cursor: Cursor, kept: Kept) -> Self {
        Self { plan, kept, cursor, draft: Draft::default(), on: None, goes_after: None, just_taken: Vec::new() }
    }

    /// The plan is this one from now on. What was half tapped about words that are others now is let go.
    fn goes_to(&mut self, plan: Plan) {
        let before = std::mem::replace(&mut self.plan, plan);
        let reworded = |line: &&Line| before.line(line.id).is_some_and(|before| before.value != line.value);
        for line in self.plan.lines.iter().filter(reworded) {
            let drafts = self.cursor.drafts.iter_mut().map(|left| &mut left.draft);
            drafts.chain([&mut self.draft]).for_each(|draft| draft.forget_taps_on(line.id));
        }
    }
}

impl Sitting {
    /// Whether the open plan is the made-up family's.
    #[must_use]
    pub fn practises(&self) -> bool {
        self.open.as_ref().is_some_and(|open| open.kept == Kept::Practice)
    }

    /// Whether another tab writes, and this one reads along. Practice keeps nothing: it takes no pen.
    #[must_use]
    pub fn only_reads(&self) -> bool {
        !self.writes && self.shelved.ready && self.shelved.read && !self.practises()
    }

    /// What undo would take back, in words that everyone here may read; `None` when there is nothing.
    #[must_use]
    pub fn would_undo(&self) -> Option<String> {
        let plan = self.plan()?;
        let said = match plan.would_undo(self.tablet.device)? {
            Undoes::Person(id) => Some(isolated(&plan.called(id))),
            Undoes::Line(id) => self.said_in_short(plan, id),
            Undoes::Something => None,
        };
        Some(said.unwrap_or_else(|| self.words().label(Label::LastChange).to_owned()))
    }

    /// The first words of a line where everyone here may read them. A yes is no words: it stands before those it was
    /// said to.
    fn said_in_short(&self, plan: &Plan, id: LineId) -> Option<String> {
        let line = plan.line(id).filter(|line| visible(plan, line, Reader::Here) && !line.is_blank())?;
        if let Some(said) = line.words() {
            return Some(format!("“{}”", first_words(said, A_FEW)));
        }
        let said_to = match line.about {
            Some(About::Line(under)) => self.said_in_short(plan, under),
            _ => None,
        };
        let said = spoken(plan, self.words(), self.tablet.today(), line);
        let said = [Some(said).filter(|said| !said.is_empty()), said_to];
        Some(said.into_iter().flatten().collect::<Vec<_>>().join(" · ")).filter(|said| !said.is_empty())
    }

    /// Whether there is something to do again.
    #[must_use]
    pub fn can_redo(&self) -> bool {
        self.plan().is_some_and(|plan| plan.can_redo(self.tablet.device))
    }

    /// The sitting ends, or the tablet goes into another hand: what was done before is not for undo any more, and
    /// what was taken back leaves the plan.
    pub(super) fn parts(&mut self) {
        let device = self.tablet.device;
        if self.only_reads() {
            return;
        }
        if let Some(open) = self.change() {
            open.plan = open.plan.parted(device);
        }
    }

    /// The plan is this one from now on. With other people here other half-typed words stand.
    pub(super) fn goes_to(&mut self, plan: Plan) {
        let here = self.plan().map(Among::those_here);
        let others = here.is_some_and(|here| here != Among::those_here(&plan));
        if others {
            self.leave_card();
        }
        if let Some(open) = self.change() {
            open.goes_to(plan);
        }
        if others {
            self.bring_draft();
        }
    }

    /// Does something to the plan that can be undone. `false`, with a sentence on screen, when it does not fit.
    pub(super) fn applies(&mut self, event: Event) -> bool {
        let device = self.tablet.device;
        // Whoever says on purpose who may see a line has thought of the name in it.
        let says_who_sees = matches!(event, Event::LetSee { .. } | Event::PutOnFridge(..));
        let Some(before) = self.plan().cloned() else { return false };
        match before.does(device, event) {
            Ok(plan) => {
                self.goes_to(plan);
                self.ask(super::Outside::Hush);
                if !says_who_sees {
                    self.narrows_what_names_whom_to_avoid(&before);
                }
                self.save_at_once();
                true
            }
            Err(invalid) => {
                self.announce(Label::from(invalid));
                false
            }
        }
    }

    /// Something happens that nobody would think of undoing.
    pub(super) fn happens(&mut self, event: Event) {
        let device = self.tablet.device;
        let Some(plan) = self.plan() else { return };
        // What does not fit has not happened to this plan: somebody in it was taken out meanwhile.
        if let Ok(plan) = plan.happens(device, event) {
            self.goes_to(plan);
        }
        self.save_at_once();
    }

    /// Something was done, or people moved on: it is kept now.
    pub(super) fn save_at_once(&mut self) {
        self.ask(super::Outside::SaveSoon);
        self.ask(super::Outside::SaveNow);
    }

    /// The open plan as it is kept, with what stands half typed on the card; `None` in practice.
    #[must_use]
    pub fn record(&self, saved_at: u64) -> Option<Record> {
        let open = self.open.as_ref().filter(|open| open.kept == Kept::OnShelf)?;
        let mut record = Record::new(open.plan.clone(), self.cursor_kept()?, saved_at);
        record.goes_after = open.goes_after;
        Some(record)
    }

    /// Where people are, as it is kept. That a private question was asked is not.
    #[must_use]
    pub fn cursor_kept(&self) -> Option<Cursor> {
        let open = self.open.as_ref()?;
        let mut cursor = open.cursor.clone();
        if let Some((on, draft)) = self.left_standing() {
            cursor.leave_on(on, draft, self.typed_among(on, &open.plan), &open.plan);
        }
        // A saved plan opens again at the card before.
        if let Some(gate) = cursor.step.clone().filter(|step| self.is_gate(step)) {
            cursor.step = back(self.pack, &open.plan, &gate);
        }
        cursor.asks = cursor.asks.filter(|(step, _)| !self.is_gate(step));
        cursor.aside_from = cursor.aside_from.filter(|step| !self.is_gate(step));
        cursor.screen = Some(self.screen);
        Some(cursor)
    }

    /// A card whose answer is never kept, not even half-tapped.
    #[must_use]
    pub fn is_gate(&self, step: &Step) -> bool {
        self.pack.card(&step.card).is_some_and(|card| card.gate)
    }
}
