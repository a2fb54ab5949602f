//! A trainer's page: the made-up family alone, in memory alone (docs/training.md). The build marks the page;
//! `src/training.mjs` has looked at its address before the app starts.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::front::{Draws, Front};
use super::{App, NotKept};
use crate::packs::{self, Stage};
use crate::sitting::{Intent, Outside, PractiseFrom, WayHome};

const MARK: &str = "data-training";

/// Where the way home leads on this page.
pub(super) fn home_of_this_page() -> WayHome {
    let is_marked = document().document_element().is_some_and(|page| page.has_attribute(MARK));
    if is_marked { WayHome::Family } else { WayHome::Plans }
}

/// The chapter that its address asks for, if there is one of that name.
fn asked_for() -> Option<Stage> {
    let name = document().document_element()?.get_attribute(MARK)?;
    let chapters = packs::family_plan().ok()?.chapters.iter();
    chapters.map(|chapter| chapter.stage).find(|stage| stage.id() == name)
}

impl App {
    /// Starts with the made-up family. No database is opened, no other tab is heard and no lock is asked for.
    pub(super) fn trains(self, front: Front, drawn: Draws) {
        self.saving.has_no_shelf(NotKept::Blocked);
        self.follow_history();
        self.hears_of_leaving();
        self.later.is_wanted();
        spawn_local(async move {
            let made_up = self.later.comes().await.made_up;
            // That it can be made a native test has seen: without it there is nothing to draw.
            let Some(plan) = made_up(self.settings.language_now(), Some(super::today())) else { return };
            let opens = Intent::MadeUp(PractiseFrom::TheVisit, Box::new(plan));
            self.quietly([Some(opens), asked_for().map(Intent::OpenChapter)]);
            front.hands_over().into_iter().for_each(|wanted| self.sitting.does(wanted.into()));
            front.gives_way_to(drawn);
        });
    }

    /// Does these and leaves focus where it is: whoever reads the page around this one stays where they are in it.
    fn quietly(self, intents: [Option<Intent>; 2]) {
        let but_focus = move |asked| match asked {
            Outside::Focus(_) => {}
            asked => self.carry_out(asked),
        };
        self.sitting.is_carried_out_by(Callback::new(but_focus));
        intents.into_iter().flatten().for_each(|intent| self.sitting.does(intent));
        self.sitting.is_carried_out_by(Callback::new(move |asked| self.carry_out(asked)));
    }
}
