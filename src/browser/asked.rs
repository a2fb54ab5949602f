//! What the sitting asks of the outside, done.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::App;
use super::files::{clip, save_file};
use super::this_tab::{forget_open, remember_open};
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
            Outside::DeleteEverything => self.delete_everything(),
            Outside::Drop(plan) => self.saving.wipe(plan, Box::new(drop)),
            Outside::Announce(label) => self.notice.says(label),
            Outside::AnnounceOf(label, people) => self.notice.says_of(label, people),
            Outside::Hush => self.notice.hushes(),
            Outside::Focus(focus) => focus.moves(),
            Outside::Reopens(Some(plan)) => remember_open(&plan),
            Outside::Reopens(None) => forget_open(),
            Outside::Arrived => self.remember_place(),
            Outside::BringPack(pack, then) => self.bring_pack(pack, *then),
            Outside::BringFamily(from) => self.bring_family(from),
            // Once the page knows that this copy may go. A browser without a printer says so itself.
            Outside::Print => request_animation_frame(|| _ = window().print()),
            Outside::HandOut(plan, taken) => self.hand_out(plan, taken),
            Outside::LeaveQuickly => self.leaves_the_page(),
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
}
