//! A newer version of the app waits. It is said between plans, where nobody is interrupted.

use leptos::prelude::*;

use crate::browser::{use_offline, use_words};
use crate::components::{Button, Look, Show, view};
use crate::words::Label;

/// Says so, where it does.
#[component]
pub fn Newer() -> impl IntoView {
    let (offline, words) = (use_offline(), use_words());
    view! {
        <Show when=move || offline.newer.get()>
            <section class="kt-panel" role="status" data-newer="">
                <p>{words.label(Label::NewerBuild)}</p>
                <Button look=Look::Second does="use-newer" on_tap=move || offline.newer_comes()>
                    {words.label(Label::UseNewer)}
                </Button>
            </section>
        </Show>
    }
}
