//! Taking a copy along: the ways to do it, or why there are none.

use leptos::prelude::*;

use super::Shown;
use super::before_paper::LookFirst;
use super::own_page::{Pictures, PrivateToo};
use super::settled::Settled;
use super::ways_out::WaysOut;
use crate::browser::{memo, use_sitting, use_words};
use crate::components::{Button, Hint, Look, Show, view};
use crate::conversation::{Screen, Step, may_stand, step_asking};
use crate::copies::{LookedAt, WhyNot};
use crate::packs::Pack;
use crate::plan::{About, Kind, Plan};
use crate::sitting::{Intent, LookAt};
use crate::words::{Label, Phrase};

/// The ways to take the copy along, or why there are none.
#[component]
pub fn Taking(
    /// The conversation of the plan.
    pack: &'static Pack,
    /// The copy.
    shown: Shown,
    /// What there is to settle on it.
    settled: Settled,
) -> impl IntoView {
    let open = memo(move || shown.with(|shown| shown.as_ref().map(|copy| copy.page.is_some())));
    move || match open.get() {
        Some(true) => view! { <Open pack shown settled /> },
        Some(false) => view! { <Shut shown /> },
        None => ().into_any(),
    }
}

/// Why the copy is shut.
#[component]
fn Shut(shown: Shown) -> impl IntoView {
    let (sitting, words) = (use_sitting(), use_words());
    let why = memo(move || {
        let offer = shown.with(|shown| shown.as_ref().map(|copy| copy.offer))?;
        Some(match offer.why_not {
            Some(WhyNot::NotAsked | WhyNot::NoAnswerYet | WhyNot::SaidNo) => {
                let name = offer.reader.and_then(|id| sitting.with_plan(|plan| plan.called(id))).unwrap_or_default();
                words.put(Phrase::HelperNotYet, &[("helper", &name)])
            }
            _ => words.phrase(Phrase::OnlyWhenAlone).to_owned(),
        })
    });
    view! {
        <div data-closed="">
            <Hint>{move || why.get()}</Hint>
            <div class="kt-go">
                <Link to=Screen::People label=Label::WhoIsHere />
                <Link to=Screen::Talk label=Label::CarryOn />
            </div>
        </div>
    }
}

/// The ways to take it along. Where something on it wants a second look, that stands before them.
#[component]
fn Open(pack: &'static Pack, shown: Shown, settled: Settled) -> impl IntoView {
    let (sitting, words) = (use_sitting(), use_words());
    let warnings = settled.warnings;
    let why_not = memo(move || shown.with(|shown| shown.as_ref().and_then(|copy| copy.offer.why_not)));
    let what_they_may_see = memo(move || {
        let waits = |copy: &LookedAt| copy.offer.why_not == Some(WhyNot::NotAskedWhatTheyMaySee);
        let reader = shown.with(|shown| shown.as_ref().filter(|copy| waits(copy))?.offer.reader)?;
        let about = Some(About::Person(reader));
        let asked_now =
            |plan: &Plan| step_asking(pack, plan, Kind::MaySee, about).filter(|step| may_stand(pack, plan, step));
        sitting.with_plan(asked_now).flatten()
    });
    let said = move || match why_not.get() {
        None => Phrase::OutOfHands,
        Some(WhyNot::NothingOnItYet) => Phrase::NothingOnIt,
        // With them here it is not said that there is something.
        Some(WhyNot::NotAskedWhatTheyMaySee) if what_they_may_see.get().is_some() => Phrase::FirstWhatTheyMaySee,
        // Never who said so, or why.
        Some(_) => Phrase::NotOnPaper,
    };
    view! {
        <div>
            <div class="kt-go">
                <Show when=move || why_not.get().is_none() && warnings.with(Vec::is_empty)>
                    <WaysOut shown settled look=Look::Primary print=words.label(Label::Print) save=Phrase::SaveWord />
                </Show>
                <FirstAsk step=what_they_may_see />
                <BringIt shown />
                <CopyOut />
                <Link to=Screen::Talk label=Label::CarryOn />
            </div>
            <Hint>{move || words.phrase(said())}</Hint>
            <Show when=move || !warnings.with(Vec::is_empty)>
                <LookFirst settled shown />
            </Show>
            <PrivateToo shown />
            <Pictures pack shown />
        </div>
    }
}

/// What somebody may see of what was said without them is chosen first.
#[component]
fn FirstAsk(
    /// The question; none where it is not asked now.
    #[prop(into)]
    step: Signal<Option<Step>>,
) -> impl IntoView {
    let (sitting, words) = (use_sitting(), use_words());
    move || {
        let step = step.get()?;
        let ask = move || sitting.does(Intent::OpenAside(step.clone()));
        Some(view! {
            <Button look=Look::Primary does="ask" on_tap=ask>
                {words.label(Label::AskNow)}
            </Button>
        })
    }
}

/// The worker will bring it: that is a promise, for the plan.
#[component]
fn BringIt(shown: Shown) -> impl IntoView {
    let (sitting, words) = (use_sitting(), use_words());
    let can = move |copy: &LookedAt| sitting.with_plan(|plan| copy.can_be_brought(plan)).unwrap_or_default();
    view! {
        <Show when=move || shown.with(|shown| shown.as_ref().is_some_and(can))>
            <Button look=Look::Second does="bring" on_tap=move || sitting.does(Intent::BringCopy)>
                {words.label(Label::BringIt)}
            </Button>
        </Show>
    }
}

/// Large, to be copied out by hand; tapped again, as it prints.
#[component]
fn CopyOut() -> impl IntoView {
    let (sitting, words) = (use_sitting(), use_words());
    let by_hand = move || sitting.view.with(|view| view.by_hand);
    let turns = move || sitting.does(Intent::Look(LookAt::ByHand(!untrack(by_hand))));
    view! {
        <Button
            look=Look::Second
            does="copy-out"
            attr:aria-pressed=move || by_hand().to_string()
            on_tap=turns
        >
            {move || words.label(if by_hand() { Label::CopyPage } else { Label::CopyOut })}
        </Button>
    }
}

/// A way to another screen.
#[component]
fn Link(to: Screen, label: Label) -> impl IntoView {
    let (sitting, words) = (use_sitting(), use_words());
    view! {
        <Button look=Look::Text goes=to.id() on_tap=move || sitting.does(Intent::Go(to))>
            {words.label(label)}
        </Button>
    }
}
