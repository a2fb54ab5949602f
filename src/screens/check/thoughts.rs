//! The thoughts about a plan: the few that matter most, one line for each child, the rest folded.

use leptos::prelude::*;

use super::super::said::Said;
use crate::browser::{use_sitting, use_words};
use crate::checks::{Check, Finding, ForChild, HonestLook, InChapter, Mending, Thought};
use crate::components::{Button, Hint, Look, view};
use crate::sitting::Intent;
use crate::words::Phrase;

/// All thoughts about the plan: the most serious first.
#[component]
pub fn Thoughts(
    /// What there is to see.
    look: HonestLook,
) -> impl IntoView {
    let words = use_words();
    let HonestLook { first, children, rest, .. } = look;
    if first.is_empty() {
        return view! { <p>{words.phrase(Phrase::CheckNone)}</p> };
    }
    view! {
        <Listed thoughts=first />
        <EachChild children_of_the_plan=children />
        <TheRest rest />
    }
}

/// One line for each child: what is open for them besides. No child is left out.
#[component]
fn EachChild(children_of_the_plan: Vec<ForChild>) -> impl IntoView {
    let words = use_words();
    (!children_of_the_plan.is_empty()).then(|| {
        let each = children_of_the_plan.into_iter().map(|for_child| view! { <OneChild for_child /> }).collect_view();
        view! {
            <section class="kt-panel" data-part="children">
                <h2>{words.phrase(Phrase::CheckChildren)}</h2>
                {each}
            </section>
        }
    })
}

#[component]
fn OneChild(for_child: ForChild) -> impl IntoView {
    let (sitting, words) = (use_sitting(), use_words());
    let ForChild { child, open } = for_child;
    let called = sitting.with_plan_now(|plan| plan.called(child)).unwrap_or_default();
    let (name, n) = (called.clone(), open.len().to_string());
    if open.is_empty() {
        let none = words.phrase(Phrase::CheckChildNone);
        return view! {
            <p class="kt-for-child" data-for=name data-open=n>
                <b>{called}</b>
                ": "
                {none}
            </p>
        };
    }
    let mut shortly: Vec<_> = open.iter().filter_map(|thought| words.check_open(thought.finding.check)).collect();
    shortly.dedup();
    view! {
        <details class="kt-for-child" id=format!("open-for-{child}") data-for=name data-open=n>
            <summary>
                <b>{called}</b>
                ": "
                {shortly.join(" · ")}
            </summary>
            <Listed thoughts=open />
        </details>
    }
}

/// All others, folded by chapter.
#[component]
fn TheRest(rest: Vec<InChapter>) -> impl IntoView {
    let words = use_words();
    let n = rest.iter().map(|folded| folded.thoughts.len()).sum::<usize>();
    (n > 0).then(|| {
        view! {
            <section class="kt-panel" data-part="rest">
                <h2>{words.put(Phrase::CheckMore, &[("n", &n.to_string())])}</h2>
                {rest.into_iter().map(|folded| view! { <OneChapter folded /> }).collect_view()}
            </section>
        }
    })
}

#[component]
fn OneChapter(folded: InChapter) -> impl IntoView {
    let (sitting, words) = (use_sitting(), use_words());
    let InChapter { chapter, thoughts } = folded;
    let (id, title) = match chapter {
        Some(stage) => (stage.id(), words.chapter(&sitting.pack().id, stage)),
        None => ("record", words.phrase(Phrase::CheckPapers)),
    };
    view! {
        <details class="kt-more" id=format!("more-{id}") data-chapter=id>
            <summary>{title} " · " {thoughts.len()}</summary>
            <Listed thoughts />
        </details>
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
    let Thought { finding, line, quoted, mend } = thought;
    let check = finding.check.id();
    // What a child said for the worker alone is here to be read, and not only its beginning.
    let clamped = finding.check != Check::ChildSaidAlone;
    let quote = |line| {
        view! {
            <p class="kt-thought__line">
                <Said line clamped />
            </p>
        }
    };
    let quoted = quoted.into_iter().map(quote).collect_view();
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
