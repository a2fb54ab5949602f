//! The made-up family: the mark while it is open.

use leptos::prelude::*;

use crate::browser::{use_sitting, use_words};
use crate::components::{Button, Look, Show, view};
use crate::conversation::Screen;
use crate::sitting::Intent;
use crate::words::Label;

/// The mark on every screen for as long as the made-up family is open, with the way to who they are.
#[component]
pub fn PracticeBanner() -> impl IntoView {
    let (sitting, words) = (use_sitting(), use_words());
    // No way out of somebody's own turn but giving the tablet back.
    let may_go = move || !matches!(sitting.screen.get(), Screen::Turn | Screen::Practice);
    view! {
        <Show when=move || sitting.practises.get()>
            <aside class="kt-practice" data-made-up="" aria-label=words.label(Label::MadeUpMark)>
                <b>{words.label(Label::MadeUpMark)}</b>
                <Show when=may_go>
                    <Button look=Look::Quiet goes="practice" on_tap=move || sitting.does(Intent::Go(Screen::Practice))>
                        {words.label(Label::WhoTheyAre)}
                    </Button>
                </Show>
            </aside>
        </Show>
    }
}
