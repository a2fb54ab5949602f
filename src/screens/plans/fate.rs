//! What has become of what was kept here: that the browser has lost it, or had lost it and it is back.

use leptos::prelude::*;

use crate::browser::{Fate, memo, use_saving, use_sitting, use_words};
use crate::components::view;
use crate::words::Label;

/// What people should know of it; nothing where all is as it was.
#[component]
pub fn WhatBecameOfIt() -> impl IntoView {
    let (saving, sitting, words) = (use_saving(), use_sitting(), use_words());
    // Whoever has begun again has a plan, and needs no more telling.
    let is_empty = memo(move || sitting.with_shelf(|sitting, _| sitting.first_plan().is_none()));
    move || {
        let (id, title, text) = match saving.fate.get() {
            Fate::Back => ("back", Label::CameBackTitle, Label::CameBack),
            Fate::Lost if is_empty.get() => ("lost", Label::LostTitle, Label::Lost),
            Fate::Lost | Fate::Kept => return None,
        };
        Some(view! {
            <section class="kt-warn" role="alert" data-fate=id>
                <h2>{words.label(title)}</h2>
                <p>{words.label(text)}</p>
            </section>
        })
    }
}
