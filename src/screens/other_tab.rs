//! Another tab writes: said at the top of every screen, with the way to write here instead.

use leptos::prelude::*;

use crate::browser::{use_saving, use_sitting, use_words};
use crate::components::{Button, Look, Show, view};
use crate::words::Label;

/// The band at the top, while another tab has the pen.
#[component]
pub fn OtherTab() -> impl IntoView {
    let (sitting, saving, words) = (use_sitting(), use_saving(), use_words());
    view! {
        <div role="status">
            <Show when=move || sitting.reads_along.get()>
                <div class="kt-band">
                    <p>{words.label(Label::OtherTab)}</p>
                    <Button look=Look::Second does="take-over" on_tap=move || saving.take_over()>
                        {words.label(Label::WriteHere)}
                    </Button>
                </div>
            </Show>
        </div>
        <NotSaved />
    }
}

/// What was typed here and not saved before the other tab took the pen. Folded away: the screen is
/// shared, and not all of it may be for everyone.
#[component]
fn NotSaved() -> impl IntoView {
    let (saving, words) = (use_saving(), use_words());
    let listed =
        move || saving.unsaved.get().into_iter().map(|text| view! { <li><bdi>{text}</bdi></li> }).collect_view();
    view! {
        <div role="alert">
            <Show when=move || saving.unsaved.with(|unsaved| !unsaved.is_empty())>
                <div class="kt-band kt-band--warn" data-save="not-kept">
                    <p>{words.label(Label::NotSavedHere)}</p>
                    <details>
                        <summary>{words.label(Label::ShowTheWords)}</summary>
                        <ul>{listed}</ul>
                    </details>
                    <Button look=Look::Quiet does="dismiss" on_tap=move || saving.unsaved.set(Vec::new())>
                        {words.label(Label::WordsAreSafe)}
                    </Button>
                </div>
            </Show>
        </div>
    }
}
