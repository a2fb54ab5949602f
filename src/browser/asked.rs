//! What the sitting asks of the outside, done.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::App;
use super::files::{clip, save_file};
use super::history::forget_places;
use super::remembered::{forget_in_this_tab, in_this_tab, remember_in_this_tab};
use crate::plan::PlanId;
use crate::sitting::{How, Intent, Outside, PractiseFrom, Taken};
use crate::words::Label;

impl App {
    pub(super) fn carry_out(self, asked: Outside) {
        match asked {
            Outside::SaveSoon => self.saving.save_soon(),
            Outside::SaveNow => self.saving.save_now(),
            Outside::SavePutAway(record) => self.saving.save_put_away(*record),
            Outside::Delete(plan) => self.delete(plan),
            Outside::Drop(plan) => self.saving.wipe(plan, Box::new(drop)),
            Outside::Announce(label) => self.notice.says(label),
            Outside::AnnounceOf(label, people) => self.notice.says_of(label, people),
            Outside::Hush => self.notice.hushes(),
            Outside::Focus(focus) => focus.moves(),
            Outside::Reopens(plan) => remember_open(plan.as_ref()),
            Outside::Arrived => self.remember_place(),
            Outside::BringPack(pack, then) => self.bring_pack(pack, *then),
            Outside::BringFamily(from) => self.bring_family(from),
            // A browser without a printer says so itself.
            Outside::Print => _ = window().print(),
            Outside::HandOut(plan, taken) => self.hand_out(plan, taken),
            Outside::LeaveQuickly => self.leave_quickly(),
        }
    }

    fn delete(self, plan: PlanId) {
        let id = plan.clone();
        self.saving.wipe(plan, Box::new(move |gone| self.sitting.does(Intent::Deleted(id, gone))));
    }

    /// They come with the rest of the app, and where that cannot be fetched the screen says so and stays.
    fn bring_family(self, from: PractiseFrom) {
        let screen = self.sitting.screen.get_untracked();
        spawn_local(async move {
            let later = self.later.brought().await;
            // Whoever has gone elsewhere meanwhile is not called back.
            if self.sitting.screen.get_untracked() != screen {
                return;
            }
            let language = self.settings.language_now();
            let visit = (from == PractiseFrom::TheVisit).then(super::today);
            match later.and_then(|later| (later.made_up)(language, visit)) {
                Some(plan) => self.sitting.does(Intent::MadeUp(from, Box::new(plan))),
                None => self.notice.says(Label::LaterNotHere),
            }
        });
    }

    /// Makes a file or a text, and hands it to whoever holds the tablet.
    fn hand_out(self, plan: PlanId, taken: Taken) {
        let later = untrack(|| self.later.here());
        let bytes = later.zip(self.asked(taken.format)).and_then(|(later, asked)| (later.file)(&asked));
        spawn_local(async move {
            let yes = match (bytes, taken.how) {
                (None, _) => false,
                (Some(bytes), How::Text) => clip(&String::from_utf8_lossy(&bytes)).await,
                (Some(bytes), How::File) => save_file(&taken.name, taken.format.media_type(), &bytes).await,
            };
            self.sitting.does(Intent::WasTaken(plan, taken, yes));
        });
    }

    /// The screen is blank at once, then the plan is saved, then the page is replaced, so that Back does
    /// not return to it.
    fn leave_quickly(self) {
        if let Some(page) = document().document_element() {
            // The sheet hides what is hidden; if even that fails the page is replaced a moment later.
            let _ = page.set_attribute("hidden", "");
        }
        document().set_title("");
        forget_places();
        remember_left();
        spawn_local(async move {
            self.saving.flush().await;
            // A page that cannot be replaced stays blank.
            let _ = window().location().replace("away.html");
        });
    }
}

const OPEN: &str = "kitchen-table.open";

/// A reload opens the same plan again. Only its id is remembered, for as long as the tab lives.
fn remember_open(plan: Option<&PlanId>) {
    // Not remembered, a reload shows the plans instead of the card: one tap more, and nothing lost.
    match plan {
        Some(id) => remember_in_this_tab(OPEN, id),
        None => forget_in_this_tab(OPEN),
    }
}

/// The plan that was open before a reload.
pub(super) fn was_open() -> Option<PlanId> {
    in_this_tab(OPEN)
}

/// A page that was left quickly does not come back with a tap on Back: `boot.mjs` looks for this. Not remembered,
/// Back shows the plans; the page itself is still replaced.
fn remember_left() {
    remember_in_this_tab("kitchen-table.left", &true);
}
