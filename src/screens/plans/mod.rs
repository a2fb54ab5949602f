//! The plans on this tablet: the one that is next or was talked about last, the others behind
//! "Other plans", and the bin.

mod bin;
mod fate;
mod first;
mod keep_for;
mod many;
mod newer;
mod others;
mod tools;

use leptos::prelude::*;

use super::plan_files::Filing;
use super::save_status::{SaveStatus, TryAgain, not_kept};
use super::ways_to_start::WaysToStart;
use crate::browser::{Group, Later, NotKept, Save, memo, today, use_saving, use_words};
use crate::components::{Show, view};
use crate::plan::Plan;
use crate::words::{Label, Words};
use bin::{Bin, Binning, News};
use fate::WhatBecameOfIt;
use first::First;
use newer::Newer;
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
            <WhatBecameOfIt />
            <Newer />
            <Others />
            <WaysToStart />
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

/// Whether what was changed here is on the tablet, once something was.
#[component]
fn WhetherKept() -> impl IntoView {
    let (saving, words) = (use_saving(), use_words());
    let why = memo(move || match saving.save.get() {
        // Said where there is something to keep.
        Save::NotKept(NotKept::NoPhrase) => None,
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
