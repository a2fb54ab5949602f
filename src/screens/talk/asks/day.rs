//! A real day. The days people say most often are one tap, and that is the answer.

use leptos::prelude::*;

use crate::components::{Button, Look, Show, view};

use super::text::ShortText;
use crate::browser::{focus_on, today, use_sitting, use_words};
use crate::conversation::{Slot, Trouble, Why};
use crate::plan::{Date, Moment};
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
    let (asked, asked_of) = (is_asked_about(at.clone()), at.clone());
    view! {
        <div class="kt-date">
            <ShortText at=at.clone() label kind=if with_time { "datetime-local" } else { "date" } />
            <Show when=move || asked.get()>
                <IsItRight at=asked_of.clone() />
            </Show>
            <div class="kt-choices">
                {each.collect_view()}
                <span class="kt-by" role="status">
                    {in_words(at, asked)}
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

/// Whether the day was to be recorded, and is asked about first.
fn is_asked_about(slot: Slot) -> Signal<bool> {
    let sitting = use_sitting();
    let of_this = move |trouble: &Trouble| trouble.slot == slot && matches!(trouble.why, Why::InDoubt(_));
    Signal::derive(move || sitting.troubles.with(|troubles| troubles.iter().any(&of_this)))
}

/// The ways on from "Is it the right one?", which stands under the day itself.
#[component]
fn IsItRight(
    /// Where the day stands.
    at: Slot,
) -> impl IntoView {
    let (sitting, words) = (use_sitting(), use_words());
    view! {
        <div class="kt-go">
            <Button look=Look::Second does="change-day" on_tap=move || focus_on("[aria-invalid=true]")>
                {words.label(Label::ChangeDay)}
            </Button>
            <Button look=Look::Quiet does="day-is-meant" on_tap=move || sitting.does(Intent::DayIsMeant(at.clone()))>
                {words.label(Label::DayIsMeant)}
            </Button>
        </div>
    }
}

/// The day that stands there, as people say it, and its time; and what is odd about it, where nobody asks that yet.
fn in_words(slot: Slot, asked: Signal<bool>) -> impl Fn() -> Option<String> + Send + Sync + 'static {
    let (sitting, words) = (use_sitting(), use_words());
    move || {
        let typed = sitting.draft.with(|draft| draft.typed(&slot).to_owned());
        let day: Date = typed.get(..10)?.parse().ok()?;
        let moment: Option<Moment> = typed.parse().ok();
        let said = moment.map_or_else(|| words.date(day, today()), |moment| words.day_and_time(moment, today()));
        let doubt = day.doubt(today()).filter(|_| !asked.get()).map(|doubt| words.label(doubt.into()));
        let skipped = moment.is_some_and(Moment::is_skipped).then(|| words.label(Label::HourIsSkipped));
        // Our own sentences end in a full stop; the day does not.
        Some([Some(said.as_str()), doubt, skipped].into_iter().flatten().collect::<Vec<_>>().join(". "))
    }
}
