//! What has become of what was kept here: that the browser has lost it, or had lost it and it is back.

use leptos::prelude::*;

use crate::browser::{Fate, use_saving, use_words};
use crate::components::view;
use crate::words::Label;

/// What people should know of it; nothing where all is as it was.
#[component]
pub fn WhatBecameOfIt() -> impl IntoView {
    let (saving, words) = (use_saving(), use_words());
    move || {
        let (id, title, text) = match saving.fate.get() {
            Fate::Kept => return None,
            Fate::Back => ("back", Label::CameBackTitle, Label::CameBack),
            Fate::Lost => ("lost", Label::LostTitle, Label::Lost),
        };
        Some(view! {
            <section class="kt-warn" role="alert" data-fate=id>
                <h2>{words.label(title)}</h2>
                <p>{words.label(text)}</p>
            </section>
        })
    }
}
