//! The other conversations: each comes from the page in one file, with its words, when somebody opens it.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::App;
use super::fetched::{fetched, in_time};
use crate::packs;
use crate::plan::PackId;
use crate::sitting::Intent;
use crate::words::Label;

impl App {
    /// Brings a conversation and then does this. Where it cannot be had the screen says so and stays.
    pub(super) fn bring_pack(self, pack: PackId, then: Intent) {
        let screen = self.sitting.screen.get_untracked();
        spawn_local(async move {
            let comes = in_time(fetched(&format!("pack-{}", pack.0))).await;
            let here = comes.and_then(|file| packs::arrives(&file).ok()) == Some(pack);
            // Whoever has gone elsewhere meanwhile is not called back.
            if self.sitting.screen.get_untracked() != screen {
                return;
            }
            if here { self.sitting.does(then) } else { self.notice.says(Label::LaterNotHere) }
        });
    }
}
