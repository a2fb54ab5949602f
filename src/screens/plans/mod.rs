//! The plans on this tablet: the one that is next or was talked about last, the others behind
//! "Other plans", and the bin.

mod bin;
mod conversations;
mod first;
mod many;
mod others;
mod tools;

use leptos::prelude::*;

use super::plan_files::Filing;
use super::practice::PracticeOffer;
use super::save_status::{SaveStatus, TryAgain, not_kept};
use crate::browser::{Group, Later, NotKept, Save, memo, today, use_saving, use_sitting, use_words};
use crate::components::{Button, Hint, Look, Show, Warning, view};
use crate::plan::Plan;
use crate::sitting::{Intent, Start};
use crate::words::{Label, Words};
use bin::{Bin, Binning, News};
use conversations::Conversations;
use first::First;
use others::Others;

/// The first screen.
#[component]
pub fn Plans() -> impl IntoView {
    provide_context(Binning::new());
    provide_context(Filing::new());
    view! {
        <main class="kt-page" data-screen="plans">
            <News />
            <First />
            <Others />
            <NewPlan />
            <Conversations />
            <Bin />
            <Files />
            <WhetherKept />
        </main>
    }
}

/// Plans as files, once their code is here.
#[component]
fn Files() -> impl IntoView {
    let later = expect_context::<Group<Later>>();
    move || later.here().map(|later| (later.plan_files)())
}

/// What the app is for, and the ways to start.
#[component]
fn NewPlan() -> impl IntoView {
    let words = use_words();
    view! {
        <section class="kt-panel">
            <p>{words.label(Label::FirstWords)}</p>
            <Warning>{words.label(Label::MadeUpOnly)}</Warning>
            <div class="kt-go">
                <StartButton does="new-plan" start=Start::BeforeYouKnock>
                    {words.label(Label::StartPlan)}
                </StartButton>
                <StartButton does="new-plan-alone" start=Start::Alone>
                    {words.label(Label::StartAlone)}
                </StartButton>
                <PracticeOffer />
            </div>
            <Hint>{words.label(Label::PractiseHelp)}</Hint>
            <Hint>{words.label(Label::NotARecord)}</Hint>
        </section>
    }
}

/// A way to start a plan, once the shelf has been looked at and while this tab has the pen.
#[component]
fn StartButton(
    /// Its `data-do` hook.
    does: &'static str,
    /// How the plan is started.
    start: Start,
    /// Its word.
    children: Children,
) -> impl IntoView {
    let sitting = use_sitting();
    let not_now = move || sitting.reads_along.get() || !sitting.with_shelf(|_, shelf| shelf.ready);
    view! {
        <Button
            look=Look::Second
            does=does
            disabled=not_now
            on_tap=move || sitting.does(Intent::StartPlan(start.clone()))
        >
            {children()}
        </Button>
    }
}

/// Whether what was changed here is on the tablet, once something was.
#[component]
fn WhetherKept() -> impl IntoView {
    let (saving, words) = (use_saving(), use_words());
    let why = memo(move || match saving.save.get() {
        Save::NotKept(NotKept::Blocked) => Some(Label::ShelfFailed),
        Save::NotKept(why) => Some(not_kept(why)),
        _ => None,
    });
    view! {
        {move || why.get().map(|label| view! {
            <div class="kt-warn" role="alert" data-save="not-kept">
                <p>{words.label(label)}</p>
                <TryAgain />
            </div>
        })}
        <Show when=move || !matches!(saving.save.get(), Save::Idle | Save::NotKept(_))>
            <SaveStatus />
        </Show>
    }
}

/// When people talked about a plan last.
pub(super) fn last_talked(words: &Words, plan: &Plan) -> Option<String> {
    let on = plan.visits.last()?.on;
    Some(words.say(Label::LastTalked, &[("date", &words.date(on, today()))]))
}
