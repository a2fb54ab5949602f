//! A real day. The days people say most often are one tap, and that is the answer.

use leptos::prelude::*;

use crate::components::view;

use super::text::ShortText;
use crate::browser::{today, use_sitting, use_words};
use crate::conversation::Slot;
use crate::plan::Date;
use crate::sitting::Intent;
use crate::words::Label;

/// The days people say most often, and how many days from today they are.
const OFTEN: [(Label, i64); 3] = [(Label::Today, 0), (Label::Tomorrow, 1), (Label::InAWeek, 7)];

/// A day, or a day and a time.
#[component]
pub fn Day(
    /// Where it stands.
    at: Slot,
    /// Its label.
    label: String,
    /// With a time; then no day is one tap away.
    with_time: bool,
) -> impl IntoView {
    let often = if with_time { &[][..] } else { &OFTEN[..] };
    let of_often = at.clone();
    let each = often.iter().map(move |(label, days)| {
        view! { <OneTap at=of_often.clone() label=*label days=*days /> }
    });
    view! {
        <div class="kt-date">
            <ShortText at=at.clone() label kind=if with_time { "datetime-local" } else { "date" } />
            <div class="kt-choices">
                {each.collect_view()}
                <span class="kt-by" role="status">
                    {in_words(at)}
                </span>
            </div>
        </div>
    }
}

/// A day that is one tap away.
#[component]
fn OneTap(
    /// Where it is put.
    at: Slot,
    /// What people call it.
    label: Label,
    /// How many days from today it is.
    days: i64,
) -> impl IntoView {
    let (sitting, words) = (use_sitting(), use_words());
    let day = today().plus(days).to_string();
    view! {
        <button
            type="button"
            class="kt-choice"
            data-choice=label.id()
            on:click=move |_| sitting.does(Intent::ChooseDay(at.clone(), day.clone()))
        >
            {words.label(label)}
        </button>
    }
}

/// The day that stands there, as people say it.
fn in_words(slot: Slot) -> impl Fn() -> Option<String> + Send + Sync + 'static {
    let (sitting, words) = (use_sitting(), use_words());
    move || {
        let day: Date = sitting.draft.with(|draft| draft.typed(&slot).get(..10).and_then(|day| day.parse().ok()))?;
        // Said, and no more: some days that are over are meant.
        let over = (day < today()).then(|| words.label(Label::DayIsOver));
        Some([Some(words.date(day).as_str()), over].into_iter().flatten().collect::<Vec<_>>().join(". "))
    }
}
