//! What is still thin.

use leptos::prelude::*;

use super::super::said::Said;
use crate::browser::{use_sitting, use_words};
use crate::checks::{Finding, Mending, Thought};
use crate::components::{Button, Hint, Look, view};
use crate::sitting::Intent;
use crate::words::Phrase;

/// The thoughts about the plan, the most urgent first.
#[component]
pub fn Thoughts(
    /// Those in sight.
    in_sight: Vec<Thought>,
    /// Those behind one tap.
    more: Vec<Thought>,
) -> impl IntoView {
    let words = use_words();
    if in_sight.is_empty() {
        return view! { <p>{words.phrase(Phrase::CheckNone)}</p> };
    }
    let folded = (!more.is_empty()).then(|| {
        view! {
            <details class="kt-more" id="more-thoughts">
                <summary>{words.put(Phrase::CheckMore, &[("n", &more.len().to_string())])}</summary>
                <Listed thoughts=more />
            </details>
        }
    });
    view! {
        <Listed thoughts=in_sight />
        {folded}
    }
}

#[component]
fn Listed(thoughts: Vec<Thought>) -> impl IntoView {
    let rows = thoughts.into_iter().map(|thought| view! { <OneThought thought /> }).collect_view();
    view! { <ul class="kt-list kt-thoughts">{rows}</ul> }
}

/// What was found, in whose words, why it matters, and where it can be mended.
#[component]
fn OneThought(thought: Thought) -> impl IntoView {
    let Thought { finding, line, is_quoted, mend } = thought;
    let check = finding.check.id();
    let quoted = line.filter(|_| is_quoted).map(|line| {
        view! {
            <p class="kt-thought__line">
                <Said line clamped=true />
            </p>
        }
    });
    view! {
        <li class="kt-thought" data-check=check data-line=line.map(|line| line.to_string())>
            <Found finding quoted=quoted.into_any() />
            {mend.map(|mend| view! { <Mend mend /> })}
        </li>
    }
}

#[component]
fn Found(
    /// What was found.
    finding: Finding,
    /// The line that it was found in, as it was said.
    quoted: AnyView,
) -> impl IntoView {
    let (sitting, words) = (use_sitting(), use_words());
    let (says, why) = sitting
        .with_plan_now(|plan| (words.finding(plan, &finding), words.finding_why(plan, &finding)))
        .unwrap_or_default();
    let plainer = finding.plainer.map(|plainer| words.put(Phrase::CheckPlainer, &[("words", plainer)]));
    view! {
        <p>
            <b>{says}</b>
        </p>
        {quoted}
        {plainer.map(|plainer| view! { <p>{plainer}</p> })}
        {why.map(|why| view! { <Hint>{why}</Hint> })}
    }
}

/// Opens the card on which something can be mended, or hands the tablet over to the child whose card it is.
#[component]
fn Mend(mend: Mending) -> impl IntoView {
    let (sitting, words) = (use_sitting(), use_words());
    let card = mend.card.card.0.clone();
    let mends = move || {
        sitting.does(match mend.handed_to {
            Some(child) => Intent::HandOver(child),
            None => Intent::OpenAside(mend.card.clone()),
        });
    };
    view! {
        <Button look=Look::Second does="mend" on_tap=mends attr:data-card-link=card>
            {words.phrase(Phrase::CheckMend)}
        </Button>
    }
}
