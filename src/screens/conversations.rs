//! The other conversations that the app knows: each with what it is for, and a way to start it.

use leptos::prelude::*;

use super::ways_to_start::StartButton;
use crate::browser::use_words;
use crate::components::{Hint, view};
use crate::packs::other_packs;
use crate::plan::PackId;
use crate::sitting::Start;
use crate::words::Label;

/// The list of them.
#[component]
pub fn Conversations() -> impl IntoView {
    let words = use_words();
    view! {
        <section class="kt-panel" aria-labelledby="conversations">
            <h2 id="conversations">{words.label(Label::OtherConversations)}</h2>
            <ul class="kt-list">
                {other_packs().map(|pack| view! { <Conversation pack /> }).collect_view()}
            </ul>
        </section>
    }
}

#[component]
fn Conversation(pack: PackId) -> impl IntoView {
    let words = use_words();
    let (name, about) = (words.pack_name(&pack).unwrap_or_default(), words.pack_about(&pack));
    let hook = pack.0.clone();
    view! {
        <li data-pack=hook>
            <StartButton does="start-conversation" start=Start::Conversation(pack)>
                {name}
            </StartButton>
            <Hint>{about}</Hint>
        </li>
    }
}
