//! The conversation: one question at a time, with the plan growing beside it.

pub mod asks;
pub mod card;
mod just_said;
mod ways_there;

use leptos::prelude::*;

use super::not_kept_yet::NotKeptYet;
use super::plan_so_far::{Chapters, PlanSoFar};
use super::save_status::SaveStatus;
use super::to_the_look::ToTheLook;
use crate::browser::{focus_on, memo, use_sitting, use_words};
use crate::components::{Anew, Show, view};
use crate::conversation::{count_to_see, is_done};
use crate::packs::Drawn;
use crate::plan::is_workers_own_time;
use crate::words::Label;
use card::CardForm;
use just_said::JustSaid;
use ways_there::WaysThere;

/// The conversation.
#[component]
pub fn Talk() -> impl IntoView {
    let sitting = use_sitting();
    let plan_open = RwSignal::new(false);
    let a_chapter_is_done = memo(move || {
        let pack = sitting.pack();
        sitting.with_plan(|plan| pack.chapters.iter().any(|chapter| is_done(pack, plan, chapter))).unwrap_or(false)
    });
    let draws_ways = sitting.pack().chapter_that_draws(Drawn::WaysThere).is_some();
    view! {
        <main
            class="kt-talk"
            class=("kt-talk--plan", move || plan_open.get())
            data-screen="talk"
            data-plan=sitting.plan_id()
        >
            <Chapters />
            <div class="kt-room">
                <div class="kt-conversation">
                    <JustSaid />
                    <Anew number=sitting.drawn>{sitting.step_now().map(|step| view! { <CardForm step /> })}</Anew>
                    <SaveStatus />
                    <Show when=move || a_chapter_is_done.get()>
                        <NotKeptYet />
                    </Show>
                    <ToTheLook may_look=is_workers_own_time />
                    {draws_ways.then(|| view! { <WaysThere /> })}
                </div>
                <PlanSoFar tapped_open=plan_open />
            </div>
            <Dock plan_open />
        </main>
    }
}

/// What stands at the foot of a narrow screen in place of the plan: how long it is, and a tap to it.
#[component]
fn Dock(
    /// Whether the plan is in sight.
    plan_open: RwSignal<bool>,
) -> impl IntoView {
    let (sitting, words) = (use_sitting(), use_words());
    let count = move || sitting.with_plan(|plan| count_to_see(sitting.pack(), plan)).unwrap_or(0);
    let tap = move |_| {
        let open = !plan_open.get_untracked();
        plan_open.set(open);
        focus_on(if open { "#plan-so-far" } else { "[data-heading]" });
    };
    view! {
        <div class="kt-dock">
            <b>{words.label(Label::PlanSoFar)} " · " {move || count()}</b>
            <button
                type="button"
                class="kt-quiet"
                aria-expanded=move || plan_open.get().to_string()
                on:click=tap
            >
                {move || words.label(if plan_open.get() { Label::HidePlan } else { Label::ShowPlan })}
            </button>
        </div>
    }
}
