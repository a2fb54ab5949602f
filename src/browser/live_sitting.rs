//! The sitting in a signal: what screens draw from, and the one way to change it.

use leptos::prelude::*;

use super::clock::{now, now_ms};
use super::half_filled::half_filled;
use super::memo::memo;
use super::settings::device;
use crate::conversation::{Draft, Screen, Step, Trouble};
use crate::packs::Pack;
use crate::plan::{LineId, Plan, PlanId};
use crate::sitting::{Intent, Outside, Shelved, Sitting, Tablet, View, WayHome};

/// The sitting, and the slices of it that screens draw from. A context: [`use_sitting`].
#[derive(Clone, Copy)]
pub struct LiveSitting {
    sitting: RwSignal<Sitting>,
    /// What stands on the card. It has a signal of its own, so that a key redraws its own box and
    /// nothing else (docs/decisions/0001-a-signal-for-the-draft.md).
    pub draft: RwSignal<Draft>,
    /// The screen.
    pub screen: Memo<Screen>,
    /// Changes whenever the card on the screen must be drawn anew.
    pub drawn: Memo<u32>,
    /// The line that somebody opened, to see what can be done with it.
    pub tools: Memo<Option<LineId>>,
    /// The line whose words are being changed where it stands.
    pub editing: Memo<Option<LineId>>,
    /// The plan whose name is being changed, and that name as it stands so far.
    pub naming: Memo<Option<(PlanId, String)>>,
    /// What could not be read on the card.
    pub troubles: Memo<Vec<Trouble>>,
    /// How the copies and the like are looked at.
    pub view: Memo<View>,
    /// Whether this tab reads along with one that writes.
    pub reads_along: Memo<bool>,
    /// Whether the open plan is the made-up family's.
    pub practises: Memo<bool>,
    changed: Memo<u32>,
    shelf_changed: Memo<u32>,
    carries_out: StoredValue<Option<Callback<Outside>>>,
    /// [`Self::does_now`]. Called by this, the rules lie in the file that makes a sitting, and not in one beside it for
    /// all that change one (docs/decisions/0009-what-comes-later.md).
    rules: fn(Self, Intent),
}

/// The sitting, in any component.
#[must_use]
pub fn use_sitting() -> LiveSitting {
    expect_context()
}

impl LiveSitting {
    pub(super) fn new(sitting: Sitting) -> Self {
        let sitting = RwSignal::new(sitting);
        Self {
            sitting,
            draft: RwSignal::new(Draft::default()),
            screen: slice(sitting, |sitting| sitting.screen),
            drawn: slice(sitting, |sitting| sitting.drawn),
            tools: slice(sitting, |sitting| sitting.tools),
            editing: slice(sitting, |sitting| sitting.editing),
            naming: slice(sitting, |sitting| sitting.naming.clone()),
            troubles: slice(sitting, |sitting| sitting.troubles.clone()),
            view: slice(sitting, |sitting| sitting.view.clone()),
            reads_along: slice(sitting, Sitting::only_reads),
            practises: slice(sitting, Sitting::practises),
            changed: slice(sitting, |sitting| sitting.changed),
            shelf_changed: slice(sitting, |sitting| sitting.shelf_changed),
            carries_out: StoredValue::new(None),
            rules: Self::does_now,
        }
    }

    /// Says who does what the sitting asks of the outside.
    pub(super) fn is_carried_out_by(self, carries_out: Callback<Outside>) {
        self.carries_out.set_value(Some(carries_out));
    }

    fn asks(self, of_the_outside: Outside) {
        if let Some(outside) = self.carries_out.get_value() {
            outside.run(of_the_outside);
        }
    }

    /// Does one thing that somebody wants done, and what the sitting asks of the outside for it.
    pub fn does(self, intent: Intent) {
        (self.rules)(self, intent);
    }

    fn does_now(self, intent: Intent) {
        // A key changes what is half typed, and wakes nothing else.
        let only_types = matches!(
            intent,
            Intent::Type(..)
                | Intent::Tap(..)
                | Intent::Offer(..)
                | Intent::TypeWords(..)
                | Intent::FillIn(..)
                | Intent::FillInKeepAway(_)
        );
        let goes_on = matches!(intent, Intent::Next | Intent::Deeper | Intent::Enough | Intent::DayIsMeant(_));
        let tablet = tablet(goes_on.then(half_filled).flatten());
        let troubles = self.troubles.with_untracked(Vec::len);
        let asks = self.sitting.try_update_untracked(|sitting| sitting.does(intent, &tablet));
        // A key that mends what was wrong takes the sentence away that said so.
        let mends = self.sitting.with_untracked(|sitting| sitting.troubles.len() < troubles);
        if !only_types || mends {
            self.sitting.notify();
        }
        let draft = self.sitting.with_untracked(|sitting| sitting.draft().cloned().unwrap_or_default());
        if self.draft.with_untracked(|standing| *standing != draft) {
            self.draft.set(draft);
        }
        asks.into_iter().flatten().for_each(|asked| self.asks(asked));
    }

    /// Reads something off the sitting, to be drawn. Tracks what is open, but not what is half typed.
    pub fn with<T>(self, read: impl FnOnce(&Sitting) -> T) -> T {
        self.changed.get();
        self.with_now(read)
    }

    /// The same, without tracking it.
    pub fn with_now<T>(self, read: impl FnOnce(&Sitting) -> T) -> T {
        self.sitting.with_untracked(read)
    }

    /// Reads something off the plan that is open. Tracks the plan.
    pub fn with_plan<T>(self, read: impl FnOnce(&Plan) -> T) -> Option<T> {
        self.with(|sitting| sitting.plan().map(read))
    }

    /// The same, without tracking it.
    pub fn with_plan_now<T>(self, read: impl FnOnce(&Plan) -> T) -> Option<T> {
        self.with_now(|sitting| sitting.plan().map(read))
    }

    /// Reads something off the shelf, to be drawn. Tracks the shelf, and which plan is open.
    pub fn with_shelf<T>(self, read: impl FnOnce(&Sitting, &Shelved) -> T) -> T {
        self.shelf_changed.get();
        self.with_now(|sitting| read(sitting, &sitting.shelved))
    }

    /// The conversation of the plan that is open.
    #[must_use]
    pub fn pack(self) -> &'static Pack {
        self.with_now(|sitting| sitting.pack)
    }

    /// The id of the plan that is open, for the `data-plan` hook of a main element. Does not track it.
    #[must_use]
    pub fn plan_id(self) -> Option<String> {
        self.with_plan_now(|plan| plan.id.0.clone())
    }

    /// Where the way home leads.
    #[must_use]
    pub fn home(self) -> WayHome {
        self.with_now(|sitting| sitting.home)
    }

    /// The card on the screen. Does not track it.
    #[must_use]
    pub fn step_now(self) -> Option<Step> {
        self.with_now(|sitting| sitting.step().cloned())
    }
}

/// A part of the sitting that wakes what draws it only when it is another.
fn slice<T: Clone + PartialEq + Send + Sync + 'static>(
    sitting: RwSignal<Sitting>,
    read: impl Fn(&Sitting) -> T + Send + Sync + 'static,
) -> Memo<T> {
    memo(move || sitting.with(&read))
}

/// What the tablet knows now.
pub(super) fn tablet(half_filled: Option<Trouble>) -> Tablet {
    let chance = (js_sys::Math::random() * 4_294_967_296.0) as u64;
    Tablet { now: now(), now_ms: now_ms(), device: device(), chance, half_filled }
}
