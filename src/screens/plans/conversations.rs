//! The other conversations that the app knows: each with what it is for, and a way to start it.

use super::start;
use crate::browser::App;
use crate::components::{Several, View, el, hint};
use crate::packs::other_packs;
use crate::plan::PackId;
use crate::sitting::{Intent, Start};
use crate::words::{Label, Words};

/// The list of them.
pub fn conversations(app: App, words: &'static Words) -> View {
    el("section", &[("class", "kt-panel"), ("aria-labelledby", "conversations")])
        .with(el("h2", &[("id", "conversations")]).with(words.label(Label::OtherConversations)))
        .with(el("ul", &[("class", "kt-list")]).with(other_packs().map(|pack| one(app, words, pack)).each()))
        .done()
}

fn one(app: App, words: &'static Words, pack: PackId) -> View {
    let name = words.pack_name(&pack).unwrap_or_default();
    let about = words.pack_about(&pack);
    el("li", &[])
        .attr("data-pack", pack.0.clone())
        .with(start(app, ("data-do", "start-conversation"), name, move || {
            app.sitting.does(Intent::StartPlan(Start::Conversation(pack.clone())));
        }))
        .with(hint(about))
        .done()
}
