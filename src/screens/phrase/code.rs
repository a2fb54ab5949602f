//! The spare code, which the sealing calls the recovery code: shown once.

use leptos::prelude::*;

use crate::browser::{use_saving, use_sitting, use_words};
use crate::components::{Button, Heading, Hint, Look, view};
use crate::screens::way_back::goes_back;
use crate::words::Label;

/// The code, on the screen and on paper.
#[component]
pub fn Code(
    /// It, in groups of four letters.
    code: String,
) -> impl IntoView {
    let (sitting, saving, words) = (use_sitting(), use_saving(), use_words());
    let on_paper = code.clone();
    let have_it = move || {
        saving.code.set(None);
        goes_back(sitting);
    };
    view! {
        <Heading>{words.label(Label::CodeTitle)}</Heading>
        <Hint>{words.label(Label::CodeHelp)}</Hint>
        <p class="kt-quote kt-code" dir="ltr" translate="no" data-code="">{code}</p>
        <div class="kt-go">
            // A browser without a printer says so itself.
            <Button look=Look::Second does="print-code" on_tap=move || _ = window().print()>
                {words.label(Label::CodePrint)}
            </Button>
            <Button look=Look::Primary does="code-done" on_tap=have_it>
                {words.label(Label::CodeHaveIt)}
            </Button>
        </div>
        // It says nothing of what it opens, nor of whom.
        <p class="kt-only-paper kt-code" dir="ltr">{on_paper}</p>
    }
}
