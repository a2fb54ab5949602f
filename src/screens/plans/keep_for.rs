//! How long a plan is kept that nobody opens, chosen where it stands; and until when that is, in words.

use leptos::prelude::*;

use crate::browser::{memo, today, use_sitting, use_words};
use crate::components::view;
use crate::plan::PlanId;
use crate::shelf::Months;
use crate::sitting::Intent;
use crate::words::{Label, Words};

/// The choice, and what it means for this plan.
#[component]
pub fn KeepFor(
    /// The plan.
    plan: PlanId,
    /// What it is called.
    name: String,
) -> impl IntoView {
    let (sitting, words) = (use_sitting(), use_words());
    let this = plan.clone();
    let goes = memo(move || {
        sitting.with_shelf(|_, shelf| {
            let record = shelf.plan(&this)?;
            Some((record.goes_after?.months, record.last_day()?))
        })
    });
    let chosen = move || goes.get().map_or("", |(months, _)| months.id());
    let until = move || {
        let (_, last_day) = goes.get()?;
        Some(words.say(Label::GoesAfter, &[("date", &words.date(last_day, today()))]))
    };
    let id = format!("keep-{}", plan.0);
    let choose = move |event| {
        sitting.does(Intent::KeepFor(plan.clone(), Months::from_id(&event_target_value(&event))));
    };
    let months = Months::ALL.iter().map(|months| {
        let (id, says) = (months.id(), in_words(*months, words));
        view! { <option value=id prop:selected=move || chosen() == id>{says}</option> }
    });
    view! {
        <div class="kt-keep-for">
            <details>
                <summary id=id.clone()>
                    {words.label(Label::KeepFor)}
                    <span class="kt-heard">" "<bdi>{name}</bdi></span>
                </summary>
                <select aria-labelledby=id data-field="keep-for" autocomplete="off" on:change=choose>
                    <option value="" prop:selected=move || chosen().is_empty()>
                        {words.label(Label::KeepForGood)}
                    </option>
                    {months.collect_view()}
                </select>
            </details>
            <p class="kt-by" role="status" data-goes="">{until}</p>
        </div>
    }
}

fn in_words(months: Months, words: &Words) -> String {
    match months {
        Months::One => words.label(Label::KeepOneMonth).to_owned(),
        more => words.say(Label::KeepMonths, &[("n", more.id())]),
    }
}
