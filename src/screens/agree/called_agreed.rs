//! Calling the plan agreed. The three stops of practice 2.2 are here and nowhere else.

use leptos::prelude::*;

use crate::browser::{focus_on, memo, use_sitting, use_words};
use crate::checks::{HowFar, InTheWay, how_far};
use crate::components::{Button, For, Look, Show, view};
use crate::conversation::Step;
use crate::plan::{CopyKind, Is, LineId};
use crate::screens::lang_of;
use crate::sitting::{Intent, LookAt};
use crate::words::{Label, Phrase, isolated};

/// Whether people have called the plan agreed, and the tap that does.
#[component]
pub fn CalledAgreed() -> impl IntoView {
    let sitting = use_sitting();
    let now = memo(move || sitting.with_plan(|plan| how_far(sitting.pack(), plan)));
    let is_agreed = memo(move || now.with(|now| *now == Some(HowFar::Agreed)));
    view! {
        <section class="kt-panel" data-colour="agree">
            <Show when=move || is_agreed.get() fallback=move || view! { <ADraft now /> }>
                <Agreed />
            </Show>
        </section>
    }
}

/// It is agreed: it can be taken along.
#[component]
fn Agreed() -> impl IntoView {
    let (sitting, words) = (use_sitting(), use_words());
    let takes_it = move || sitting.does(Intent::Look(LookAt::Copy(CopyKind::Fridge, None)));
    view! {
        <p data-status="agreed">{words.label(Label::IsAgreed)}</p>
        <Button look=Look::Primary does="copies" on_tap=takes_it>
            {words.label(Label::TakeIt)}
        </Button>
    }
}

/// It is a draft. What stands in the way is said once somebody has tried.
#[component]
fn ADraft(
    /// How far it is from being called agreed.
    now: Memo<Option<HowFar>>,
) -> impl IntoView {
    let (sitting, words) = (use_sitting(), use_words());
    // Whoever tries again hears it again.
    let tries = RwSignal::new(0_u32);
    let is_stopped = move || now.with(|now| matches!(now, Some(HowFar::NotYet(_))));
    let has_tried = move || sitting.view.with(|view| view.tried) && is_stopped();
    let calls_it_agreed = move || {
        if untrack(is_stopped) {
            tries.update(|tries| *tries += 1);
            return sitting.does(Intent::Look(LookAt::Tried));
        }
        sitting.does(Intent::CallAgreed);
        // The button that they were on is gone.
        focus_on("[data-heading]");
    };
    view! {
        <p data-status="said">{words.label(Label::IsDraft)}</p>
        <For
            each=move || has_tried().then(|| tries.get())
            key=|tries| *tries
            children=move |_| view! { <WhatStops now /> }
        />
        <Button look=Look::Primary does="agree" on_tap=calls_it_agreed>
            {words.label(Label::CallAgreed)}
        </Button>
    }
}

/// All that stands in the way.
#[component]
fn WhatStops(now: Memo<Option<HowFar>>) -> impl IntoView {
    let words = use_words();
    let rows = move || match now.get() {
        Some(HowFar::NotYet(all)) => all.into_iter().map(|stop| view! { <Stops stop /> }).collect_view(),
        _ => Vec::new(),
    };
    view! {
        <div class="kt-warn" id="stops" tabindex="-1" role="alert">
            <h2>{words.label(Label::StopsTitle)}</h2>
            <ul>{rows}</ul>
        </div>
    }
}

#[component]
fn Stops(
    /// One thing that stands in the way.
    stop: InTheWay,
) -> impl IntoView {
    let words = use_words();
    match stop {
        InTheWay::NobodyYet => view! { <li>{words.phrase(Phrase::AgreeNobodyYet)}</li> },
        InTheWay::NoOwner(deed) => view! { <OfADeed deed stop=Label::StopNoOwner missing=Is::Owner /> },
        InTheWay::NoDate(deed) => view! { <OfADeed deed stop=Label::StopNoDate missing=Is::Due /> },
        InTheWay::NoNextVisit(card) => view! { <NoNextVisit card /> },
    }
}

/// A deed that nobody does, or that has no day. Without its words, where somebody here should not see them.
#[component]
fn OfADeed(
    /// Its line, where everyone here may see it.
    deed: Option<LineId>,
    /// What is missing, in words.
    stop: Label,
    /// What asks for it.
    missing: Is,
) -> impl IntoView {
    let (sitting, words) = (use_sitting(), use_words());
    let stop = words.label(stop);
    let Some(deed) = deed else { return view! { <li>{stop}</li> } };
    let says = move || sitting.with_plan(|plan| plan.line(deed)?.words().map(isolated)).flatten();
    let lang = move || sitting.with_plan(|plan| lang_of(words, plan.line(deed)?.said_in)).flatten();
    view! {
        <li>
            <bdi class="kt-clamp" lang=lang>
                {says}
            </bdi>
            " "
            <Button look=Look::Quiet does="mend" on_tap=move || sitting.does(Intent::OpenLineAt(deed, missing))>
                {stop}
            </Button>
        </li>
    }
}

#[component]
fn NoNextVisit(
    /// The card that asks for its day, where the conversation has one.
    card: Option<Step>,
) -> impl IntoView {
    let (sitting, words) = (use_sitting(), use_words());
    let missing = words.label(Label::StopNoVisit);
    let Some(card) = card else { return view! { <li>{missing}</li> } };
    view! {
        <li>
            <Button look=Look::Quiet does="mend" on_tap=move || sitting.does(Intent::OpenAside(card.clone()))>
                {missing}
            </Button>
        </li>
    }
}
