//! Try the plan: a hard Friday night walked through with it, one step at a time.

use leptos::prelude::*;

use super::made_from_plan::MadeFromPlan;
use super::said::Said;
use crate::browser::{memo, use_sitting, use_words};
use crate::components::{Button, For, Heading, Hint, Look, view};
use crate::conversation::{EveningStep, SaidToIt, Screen, Step, evening};
use crate::sitting::{Intent, LookAt};
use crate::words::{Label, Phrase, isolated};

/// The evening, at the step that is looked at.
#[component]
pub fn TryPlan() -> impl IntoView {
    let sitting = use_sitting();
    let at = memo(move || sitting.view.with(|view| view.scene));
    view! {
        <MadeFromPlan screen=Screen::Try>
            <main class="kt-page" data-screen="try" data-plan=sitting.plan_id()>
                // Each step is drawn anew, so that focus comes to a new heading and it is heard.
                <For each=move || [at.get()] key=|at| *at children=|at| view! { <At at /> } />
            </main>
        </MadeFromPlan>
    }
}

/// One step of the evening, or its end.
#[component]
fn At(
    /// How many steps came before.
    at: usize,
) -> impl IntoView {
    let sitting = use_sitting();
    move || {
        let mut steps = sitting.with_plan(|plan| evening(sitting.pack(), plan))?;
        Some(if at < steps.len() {
            let step = steps.swap_remove(at);
            view! { <OneStep step at /> }
        } else {
            steps.retain(|step| step.is_gap);
            view! { <TheEnd gaps=steps /> }
        })
    }
}

/// One step: what is asked, what the plan says to it, and the ways on.
#[component]
fn OneStep(step: EveningStep, at: usize) -> impl IntoView {
    let (sitting, words) = (use_sitting(), use_words());
    let child = step.child.and_then(|id| sitting.with_plan_now(|plan| plan.called(id)));
    let question = words.scene(step.scene, child.as_deref());
    let said = step.said.into_iter().map(|said| view! { <Answer said /> }).collect_view();
    let gap = step.is_gap.then(|| view! { <NotSaid card=step.card /> });
    view! {
        {(at == 0).then(|| view! { <Hint>{words.phrase(Phrase::TryHelp)}</Hint> })}
        <section class="kt-ask" data-colour="goes" data-scene=step.scene.id() data-for=child>
            <p class="kt-to">{words.put(Phrase::StepOf, &[("n", &(at + 1).to_string())])}</p>
            <Heading>{question}</Heading>
            <ul class="kt-list">{said}</ul>
            {gap}
            <WaysOn at />
        </section>
    }
}

/// On, back, or enough of it.
#[component]
fn WaysOn(at: usize) -> impl IntoView {
    let (sitting, words) = (use_sitting(), use_words());
    let looks_at = move |scene| sitting.does(Intent::Look(LookAt::Scene(scene)));
    let back = at.checked_sub(1).map(|before| {
        view! {
            <Button look=Look::Second does="back" on_tap=move || looks_at(before)>
                {words.label(Label::Back)}
            </Button>
        }
    });
    view! {
        <div class="kt-go">
            <Button look=Look::Primary does="next" on_tap=move || looks_at(at + 1)>
                {words.phrase(Phrase::TryNext)}
            </Button>
            {back}
            <Button look=Look::Text does="stop" on_tap=move || sitting.does(Intent::Go(Screen::Visit))>
                {words.label(Label::Stop)}
            </Button>
        </div>
    }
}

/// Something that the plan says to a step; of somebody who has not been asked yet it is said that they will be.
#[component]
fn Answer(said: SaidToIt) -> impl IntoView {
    let (sitting, words) = (use_sitting(), use_words());
    let label = sitting.with_plan_now(|plan| plan.line(said.line).map(|line| words.plan_label(&line.card, &line.ask)));
    let waits = said.is_to_be_asked.then(|| view! { <span class="kt-by">" · " {words.label(Label::WeWillAsk)}</span> });
    view! {
        <li class="kt-line" data-line=said.line.to_string()>
            <span class="kt-by">{label.flatten()} ": "</span>
            <Said line=said.line />
            {waits}
        </li>
    }
}

/// The plan says nothing to a step.
#[component]
fn NotSaid(
    /// The card that asks for it.
    card: Step,
) -> impl IntoView {
    let words = use_words();
    let gap = card.card.0.clone();
    view! {
        <div class="kt-later" data-gap=gap>
            <p>{words.phrase(Phrase::TryNotSaid)}</p>
            <SayIt card />
        </div>
    }
}

/// Opens the card of a gap.
#[component]
fn SayIt(card: Step) -> impl IntoView {
    let (sitting, words) = (use_sitting(), use_words());
    view! {
        <Button look=Look::Second does="say" on_tap=move || sitting.does(Intent::OpenAside(card.clone()))>
            {words.phrase(Phrase::TrySayIt)}
        </Button>
    }
}

/// The end of the evening, with every gap that is left.
#[component]
fn TheEnd(
    /// The steps to which the plan says nothing.
    gaps: Vec<EveningStep>,
) -> impl IntoView {
    let (sitting, words) = (use_sitting(), use_words());
    let found = if gaps.is_empty() {
        view! { <p>{words.phrase(Phrase::TryNoGaps)}</p> }
    } else {
        view! { <Gaps gaps /> }
    };
    view! {
        <Heading>{words.phrase(Phrase::TryEnd)}</Heading>
        {found}
        <div class="kt-go">
            <Button look=Look::Primary does="talk" on_tap=move || sitting.does(Intent::Go(Screen::Talk))>
                {words.label(Label::CarryOn)}
            </Button>
            <Button look=Look::Second does="again" on_tap=move || sitting.does(Intent::Look(LookAt::Scene(0)))>
                {words.label(Label::Back)}
            </Button>
        </div>
    }
}

/// What the plan does not say yet, each with its card.
#[component]
fn Gaps(gaps: Vec<EveningStep>) -> impl IntoView {
    let (sitting, words) = (use_sitting(), use_words());
    let row = |step: EveningStep| {
        let EveningStep { scene, child, card, .. } = step;
        let child = child.and_then(|id| sitting.with_plan_now(|plan| plan.called(id)));
        let gap = card.card.0.clone();
        view! {
            <li class="kt-gap-row" data-gap=gap>
                <p>{isolated(&words.scene(scene, child.as_deref()))}</p>
                <SayIt card />
            </li>
        }
    };
    view! {
        <section class="kt-panel">
            <h2>{words.phrase(Phrase::TryGaps)}</h2>
            <ul class="kt-list">{gaps.into_iter().map(row).collect_view()}</ul>
        </section>
    }
}
