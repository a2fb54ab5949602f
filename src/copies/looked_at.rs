//! The copy that people look at: which it is, whether everyone in the room may read it, and whether it may be taken
//! along.
//!
//! A copy is shown only to those it is for: with anybody else in the room it stays shut, and what is shut is not even
//! made. What makes a file asks here too, so no file says more than the screen.

use super::document::{Document, Numbers};
use super::offer::{Offer, offered};
use super::warning::{Warning, warnings};
use super::{chapters, child, family, fridge, helper, ways_waiting, worker};
use crate::packs::{self, Pack};
use crate::plan::{
    Audience, CopyKind, Date, Is, Kind, Language, Line, LineId, PersonId, Plan, Reader, WayThere, to_be_agreed, visible,
};
use crate::words::Words;

/// Which copy is wanted, and what it is made with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wanted {
    /// Which.
    pub kind: CopyKind,
    /// Whose, where it is one person's.
    pub reader: Option<PersonId>,
    /// With what only its reader may see.
    pub private: bool,
    /// The language on screen, which a copy is in unless its reader has one of their own.
    pub language: Language,
    /// The team's numbers.
    pub numbers: Numbers,
    /// The day on the tablet.
    pub today: Date,
}

/// The copy that is looked at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LookedAt {
    /// Which, whose, and whether it may leave the tablet.
    pub offer: Offer,
    /// What stands on it; nothing while it is shut, or where there is none, as before a helper has said yes.
    pub page: Option<Document>,
}

impl Wanted {
    /// It, among those that are offered.
    #[must_use]
    pub fn among<'a>(&self, offers: &'a [Offer]) -> Option<&'a Offer> {
        // The record is whichever worker's it is: nobody has to know their number to ask for it.
        let theirs = |offer: &&Offer| offer.reader == self.reader || self.kind == CopyKind::Worker;
        offers.iter().filter(|offer| offer.kind == self.kind).find(theirs)
    }

    /// The copy of an offer, in its reader's own language. `None` for a card whose helper has not said yes.
    fn made(&self, pack: &Pack, plan: &Plan, offer: &Offer) -> Option<Document> {
        let Self { numbers, today, .. } = self;
        let words = Words::of(offer.language.unwrap_or(self.language));
        let private = self.private && offer.reader.is_some();
        match (offer.kind, offer.reader) {
            (CopyKind::Fridge, _) => Some(fridge(pack, plan, words, numbers, *today)),
            (CopyKind::Family, reader) => Some(family(pack, plan, words, numbers, *today, reader, private)),
            (CopyKind::Child, Some(id)) => Some(child(pack, plan, words, numbers, *today, id)),
            (CopyKind::Helper, Some(id)) => helper(pack, plan, words, numbers, *today, id).ok(),
            (CopyKind::Worker, _) => Some(worker(pack, plan, words, numbers, *today)),
            (CopyKind::Page, _) => Some(chapters(pack, plan, words, *today)),
            _ => None,
        }
    }
}

impl LookedAt {
    /// The copy that is wanted, where it is among those that are offered.
    #[must_use]
    pub fn of(pack: &Pack, plan: &Plan, offers: &[Offer], wanted: &Wanted) -> Option<Self> {
        let offer = *wanted.among(offers)?;
        let page = wanted.made(pack, plan, &offer).filter(|page| may_be_looked_at(plan, page));
        Some(Self { offer, page })
    }

    /// What may be printed and saved: nothing of it is shut, and no paper of it was ruled out.
    #[must_use]
    pub fn for_paper(&self) -> Option<&Document> {
        self.page.as_ref().filter(|_| self.offer.why_not.is_none())
    }

    /// What wants a second look before it goes on paper.
    #[must_use]
    pub fn warnings(&self, plan: &Plan) -> Vec<Warning> {
        self.for_paper().map(|page| warnings(plan, page)).unwrap_or_default()
    }

    /// The children whose way there is said and would stand here, once people say yes to it.
    #[must_use]
    pub fn waits_for(&self, plan: &Plan) -> Vec<PersonId> {
        let draws_ways = matches!(self.offer.kind, CopyKind::Fridge | CopyKind::Child);
        let Some(page) = self.page.as_ref().filter(|_| draws_ways) else { return Vec::new() };
        let for_this = |child: &PersonId| page.reader.is_none() || page.reader == Some(*child);
        // A child's own page does not wait for the fridge.
        let waits = |child: &PersonId| {
            let way = WayThere::of(plan, *child);
            self.offer.kind == CopyKind::Fridge || !way.agreed || way.refused
        };
        ways_waiting(plan).map(|child| child.id).filter(for_this).filter(waits).collect()
    }

    /// What people said yes to that would stand here, but that it names somebody who has not said yes: it waits for a
    /// tick.
    #[must_use]
    pub fn waits_for_a_tick(&self, plan: &Plan) -> Vec<LineId> {
        let hangs_there = self.offer.kind == CopyKind::Fridge && self.page.is_some();
        // A way says for itself that it waits.
        let waits = |line: &&Line| {
            line.kind != Kind::Place
                && line.audience == Audience::Family
                && plan.is_agreed(line)
                && plan.hidden_from(line.id).next().is_none()
                && !plan.named_without_a_yes(line.id).is_empty()
        };
        to_be_agreed(plan).filter(|_| hangs_there).filter(waits).map(|line| line.id).collect()
    }

    /// The adult whose own copy it is, and who is asked whether it holds what only they may see: while nobody else of
    /// the family is here, and once it does, so that it can be taken off again.
    #[must_use]
    pub fn asks_for_private(&self, plan: &Plan, private: bool) -> Option<PersonId> {
        let reader = self.offer.reader.filter(|_| self.offer.kind == CopyKind::Family)?;
        let alone = plan.family_here().map(|person| person.id).eq([reader]);
        (alone || private).then_some(reader)
    }

    /// The child whose own page it is.
    #[must_use]
    pub fn child(&self) -> Option<PersonId> {
        self.offer.reader.filter(|_| self.offer.kind == CopyKind::Child)
    }

    /// It goes into a case system, which takes text.
    #[must_use]
    pub fn goes_as_text(&self) -> bool {
        self.offer.kind == CopyKind::Worker
    }

    /// The day of the next visit can be taken along with it.
    #[must_use]
    pub fn goes_with_the_next_visit(&self, plan: &Plan) -> bool {
        plan.next_visit().is_some() && matches!(self.offer.kind, CopyKind::Family | CopyKind::Worker)
    }

    /// The worker can say that they will bring it.
    #[must_use]
    pub fn can_be_brought(&self, plan: &Plan) -> bool {
        plan.worker().is_some() && self.offer.kind == CopyKind::Fridge
    }
}

/// The copy that is wanted, to be made into a file. `None` for one that is shut or not for paper, and where the
/// conversation of the plan is not here.
#[must_use]
pub fn for_a_file(plan: &Plan, wanted: &Wanted) -> Option<Document> {
    let pack = packs::pack(&plan.pack)?;
    LookedAt::of(pack, plan, &offered(pack, plan), wanted)?.for_paper().cloned()
}

/// Whether everyone in the room may read what stands on a copy: those it is for, or anybody where all of
/// it may be on the shared screen. The record is the worker's alone.
fn may_be_looked_at(plan: &Plan, page: &Document) -> bool {
    let here: Vec<_> = plan.family_here().map(|person| person.id).collect();
    if here.is_empty() && !plan.family_alone() {
        return true;
    }
    let only_the_reader = page.reader.is_some_and(|reader| here == [reader]);
    // A picture that is put on a page as it is looked at says nothing, and shuts it for nobody.
    let mut said = page.lines().into_iter().filter_map(|id| plan.line(id)).filter(|line| !line.is(Is::OnPage));
    let for_all = said.all(|line| visible(plan, line, Reader::Here));
    page.kind != CopyKind::Worker && (only_the_reader || for_all)
}
