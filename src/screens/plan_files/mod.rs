//! Plans as files, on the first screen: saved with words that open them, and opened again.
//!
//! Its code comes with what comes later. Nothing is sent anywhere: a file is handed to whoever holds the tablet.

mod came;
mod filing;
mod open;
mod save;

use leptos::ev;
use leptos::prelude::*;
use leptos::task::spawn_local;
use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;

use crate::browser::{Picked, brought, focus_on, memo, today, use_sitting, use_words};
use crate::components::{Button, Hint, Look, Show, view};
use crate::files::MOST;
use crate::plan::PlanId;
use crate::words::Phrase;
pub use filing::Filing;
use filing::{Doing, Said, use_filing};
use open::Open;
use save::Save;

/// Plans saved as files, and opened from them.
#[component]
pub fn PlanFiles() -> impl IntoView {
    let (sitting, words, filing) = (use_sitting(), use_words(), use_filing());
    takes_what_is_dropped(filing);
    if !sitting.reads_along.get_untracked() {
        takes_what_was_shared(filing);
    }
    let does = move || match filing.doing.get() {
        Doing::Nothing => view! { <Ways /> },
        Doing::Saving(plans, name) => view! { <Save plans name /> },
        Doing::Opening(file) => view! { <Open file /> },
    };
    view! {
        // Who reads along changes nothing.
        <section class="kt-panel" data-files="" hidden=move || sitting.reads_along.get()>
            <h2 tabindex="-1" data-files-heading="">{words.phrase(Phrase::FilesTitle)}</h2>
            {does}
        </section>
    }
}

/// The way to save one plan as a file, and how old its last file is.
#[component]
pub fn SavePlan(
    /// The plan.
    plan: PlanId,
    /// What it is called.
    name: String,
) -> impl IntoView {
    let (words, filing) = (use_words(), use_filing());
    let this = plan.clone();
    let last = memo(move || match filing.last.of(&this) {
        Some(day) => words.put(Phrase::LastFile, &[("date", &words.date(day, today()))]),
        None => words.phrase(Phrase::NoFileYet).to_owned(),
    });
    let called = name.clone();
    let saves = move || filing.does(Doing::Saving(vec![plan.clone()], Some(called.clone())));
    view! {
        <Button look=Look::Text does="save-plan" on_tap=saves>
            {words.phrase(Phrase::SaveAsFile)}
            <span class="kt-heard">" "<bdi>{name}</bdi></span>
        </Button>
        <p class="kt-by" data-last-file="">{move || last.get()}</p>
    }
}

/// What can be done, and what became of what was done last.
#[component]
fn Ways() -> impl IntoView {
    let (sitting, words, filing) = (use_sitting(), use_words(), use_filing());
    let plans = move || {
        sitting.with_shelf(|sitting, _| sitting.plans_for_a_file().map(|plan| plan.id.clone()).collect::<Vec<_>>())
    };
    let some = memo(move || !plans().is_empty());
    let save_all = move || filing.does(Doing::Saving(untrack(plans), None));
    let picks = move |event: ev::Event| {
        let field = event.target().and_then(|field| field.dyn_into::<HtmlInputElement>().ok());
        takes(filing, field.and_then(|field| Picked::in_field(&field)));
    };
    view! {
        <Hint>{words.phrase(Phrase::FilesHelp)}</Hint>
        <Outcome said=filing.said />
        <Show when=move || some.get()>
            <div class="kt-go">
                <Button look=Look::Second does="save-all-plans" on_tap=save_all>
                    {words.phrase(Phrase::SaveAllAsFile)}
                </Button>
            </div>
        </Show>
        <div class="kt-part">
            <label for="plan-file">{words.phrase(Phrase::OpenFile)}</label>
            <input type="file" id="plan-file" data-field="plan-file" on:change=picks />
        </div>
    }
}

/// What became of it, or why it did not work.
#[component]
fn Outcome(said: RwSignal<Option<Said>>) -> impl IntoView {
    let says = move |wanted: fn(Said) -> Option<&'static str>| move || said.get().and_then(wanted);
    view! {
        <p role="status" data-said="">{says(Said::well)}</p>
        <p class="kt-wrong" role="alert" data-wrong="">{says(Said::wrong)}</p>
    }
}

/// A file that somebody has brought is read, once its size is known.
fn takes(filing: Filing, picked: Option<Picked>) {
    let Some(picked) = picked else { return };
    filing.said.set(None);
    if picked.size() > MOST as f64 {
        return filing.says_wrong(Phrase::FileTooBig);
    }
    spawn_local(async move {
        match picked.bytes().await {
            Some(bytes) => filing.does(Doing::Opening(bytes.into())),
            None => filing.says_wrong(Phrase::FileUnread),
        }
    });
}

/// A file that somebody has shared with the app from another one.
fn takes_what_was_shared(filing: Filing) {
    spawn_local(async move {
        match brought().await {
            None => {}
            Some(bytes) if bytes.is_empty() => filing.says_wrong(Phrase::FileNotOurs),
            Some(bytes) if bytes.len() > MOST => filing.says_wrong(Phrase::FileTooBig),
            Some(bytes) => filing.does(Doing::Opening(bytes.into())),
        }
    });
}

/// A file can be dropped anywhere on the page. Without this the browser would go to it and leave the app.
fn takes_what_is_dropped(filing: Filing) {
    let over = window_event_listener(ev::dragover, |event| {
        if Picked::is_dragged(&event) {
            event.prevent_default();
        }
    });
    let dropped = window_event_listener(ev::drop, move |event| {
        if Picked::is_dragged(&event) {
            event.prevent_default();
            takes(filing, Picked::dropped(&event));
        }
    });
    on_cleanup(move || {
        over.remove();
        dropped.remove();
    });
}

/// Moves focus to the heading of what is done now.
fn to_the_heading() {
    focus_on("[data-files-heading]");
}
