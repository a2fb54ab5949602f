//! Which copy went to whom, when, in which version; older ones are listed to be swapped (practice 5.4, rule 10).

use leptos::prelude::*;

use super::which::title_of;
use crate::browser::{memo, on_heading_if_gone, today, use_sitting, use_words};
use crate::components::{Button, For, Look, Show, view};
use crate::copies::{self, out_there};
use crate::plan::Plan;
use crate::sitting::Intent;
use crate::words::{Phrase, Words};

/// A copy that was given, ready to be listed.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
struct Row {
    at: usize,
    kind: &'static str,
    title: String,
    given: String,
    to_be_swapped: bool,
}

impl Row {
    fn of(plan: &Plan, words: &Words, copies::OutThere { at, copy, to_be_swapped }: copies::OutThere) -> Self {
        let (version, day) = (copy.version.to_string(), words.date(copy.on, today()));
        Self {
            at,
            kind: copy.kind.id(),
            title: title_of(plan, words, copy.kind, copy.reader),
            given: words.put(Phrase::CopyGiven, &[("n", &version), ("date", &day)]),
            to_be_swapped,
        }
    }
}

/// The list, where there is anything to list for those who are here.
#[component]
pub fn OutThere() -> impl IntoView {
    let (sitting, words) = (use_sitting(), use_words());
    let rows = memo(move || {
        let rows = |plan: &Plan| out_there(plan).into_iter().map(|copy| Row::of(plan, words, copy)).collect::<Vec<_>>();
        sitting.with_plan(rows).unwrap_or_default()
    });
    view! {
        <Show when=move || !rows.with(Vec::is_empty)>
            <section class="kt-panel" data-part="copies">
                <h2>{words.phrase(Phrase::CopiesOut)}</h2>
                <ul class="kt-list">
                    <For each=move || rows.get() key=Row::clone let:row>
                        <Given row />
                    </For>
                </ul>
            </section>
        </Show>
    }
}

/// One copy that was given.
#[component]
fn Given(row: Row) -> impl IntoView {
    let (sitting, words) = (use_sitting(), use_words());
    let Row { at, kind, title, given, to_be_swapped } = row;
    let swapped = move || on_heading_if_gone(|| sitting.does(Intent::CopySwapped(at)));
    view! {
        <li class="kt-go" data-copy-given=kind data-swap=to_be_swapped.then_some("")>
            <span>{title} " · " {given}</span>
            {to_be_swapped
                .then(|| {
                    view! {
                        <Button look=Look::Quiet does="swapped" on_tap=swapped>
                            {words.phrase(Phrase::Swapped)}
                        </Button>
                    }
                })}
        </li>
    }
}
