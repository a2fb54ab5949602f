//! The cover: nobody has touched the tablet for a while, and whoever passes by reads nothing. A tap lifts it.

use leptos::html::Dialog;
use leptos::prelude::*;

use crate::browser::{effect, use_cover, use_words};
use crate::components::{Button, Look, view};
use crate::words::Label;

/// The cover, over every screen.
#[component]
pub fn ScreenCover() -> impl IntoView {
    let (cover, words) = (use_cover(), use_words());
    let dialog = NodeRef::<Dialog>::new();
    effect(move || {
        let (covered, Some(dialog)) = (cover.0.get(), dialog.get()) else { return };
        // What cannot be shown over the rest is not covered; the lock comes all the same.
        if covered && !dialog.open() {
            let _ = dialog.show_modal();
        } else if !covered {
            dialog.close();
        }
    });
    view! {
        <dialog node_ref=dialog class="kt-cover" aria-label=words.label(Label::Covered) on:close=move |_| cover.0.set(false)>
            <div class="kt-cover__said">
                <p>{words.label(Label::CoveredHelp)}</p>
                <div class="kt-go">
                    <Button look=Look::Primary does="uncover" on_tap=move || cover.0.set(false)>
                        {words.label(Label::Uncover)}
                    </Button>
                    // Heard by `leave.mjs`.
                    <button type="button" class="kt-leave" data-do="leave">
                        {words.label(Label::Leave)}
                    </button>
                </div>
            </div>
        </dialog>
    }
}
