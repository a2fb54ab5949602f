//! *Read aloud*: one tap reads what stands in a part of the screen, the next pauses. Where the tablet has no voice of its
//! own for the language, there is no button.

use leptos::prelude::*;

use crate::browser::{Reading, effect, focus_on, use_cover, use_read_aloud, use_words};
use crate::components::{Button, Look, Show, view};
use crate::plan::Language;
use crate::words::Label;

/// Reads a part of the screen aloud. It falls silent when that part goes, or is covered.
#[component]
pub fn ReadAloud(
    /// The part, as a selector.
    of: &'static str,
    /// The language that it is in.
    language: Language,
) -> impl IntoView {
    let (aloud, words) = (use_read_aloud(), use_words());
    on_cleanup(move || aloud.stops());
    let cover = use_cover();
    effect(move || {
        if cover.0.get() {
            aloud.stops();
        }
    });
    let says = move || {
        words.label(match aloud.reading.get() {
            Reading::Silent => Label::ReadAloud,
            Reading::Aloud => Label::ReadPause,
            Reading::Paused => Label::ReadOn,
        })
    };
    let stops = move || {
        aloud.stops();
        // Its button goes.
        focus_on("[data-do=read-aloud]");
    };
    view! {
        <Show when=move || aloud.speaks(language)>
            <div class="kt-read-aloud">
                <Button look=Look::Text does="read-aloud" on_tap=move || aloud.is_tapped(of)>
                    {says}
                </Button>
                <Show when=move || aloud.reading.get() != Reading::Silent>
                    <Button look=Look::Text does="read-stop" on_tap=stops>
                        {words.label(Label::ReadStop)}
                    </Button>
                </Show>
            </div>
        </Show>
    }
}
