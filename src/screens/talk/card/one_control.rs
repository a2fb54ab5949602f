//! The control for what is asked now: one, or one for each of those who are asked.

use leptos::prelude::*;

use super::offers::WithOffers;
use super::still_in_plan::StillInPlan;
use crate::browser::{focus_on, use_sitting, use_words};
use crate::components::{Button, Hint, Look, Show, Tick, view};
use crate::conversation::{Asking, Slot, is_one_tap, is_read_out};
use crate::packs::{Ask, Card, Layout};
use crate::plan::{About, Kind, Plan};
use crate::screens::talk::asks::AskControl;
use crate::sitting::Intent;
use crate::words::{Label, listed};

/// More people than this fold behind "and the others".
const AT_ONCE: usize = 3;

/// The controls of what is asked now.
#[component]
pub fn Controls(
    /// The card.
    card: &'static Card,
    /// The ask.
    ask: &'static Ask,
    /// Of whom, and in which row.
    asking: Asking,
) -> impl IntoView {
    let hook = format!("{}/{}", asking.card.0, asking.ask);
    let everybody = asking.of == [None];
    let one_tap = is_one_tap(ask, &asking) || use_sitting().with_now(|sitting| !sitting.offered(&asking).is_empty());
    let beside = asking.slots_beside().filter_map(|at| {
        let ask = card.asks.iter().find(|ask| ask.id == at.ask)?;
        Some(view! { <AskControl card ask at of=None one_tap=false /> })
    });
    let beside = beside.collect_view();
    // Where people say yes to a line, and nowhere else: a child's own turn lists lines to ask who may know of them.
    let says_yes = ask.is(Kind::Agreement) && card.layout == Layout::List;
    let goes_on_fridge = says_yes.then(|| view! { <FridgeTick about=asking.row.about /> });
    let control = match (is_read_out(card, ask, &asking), ask.offers.is_empty()) {
        (true, _) => view! { <ReadOut card ask asking /> },
        (false, true) => view! { <OfEach card ask asking /> },
        (false, false) => view! { <WithOffers card ask asking /> },
    };
    view! {
        // Over one control stands the question: what else it is called is for those who do not see where it stands.
        <div class="kt-one" data-asking=hook data-alone=everybody.then_some("") data-one-tap=one_tap.then_some("")>
            {control}
            {beside}
            {goes_on_fridge}
        </div>
    }
}

/// A control for each of those who are asked: three of them in sight.
#[component]
pub fn OfEach(
    /// The card.
    card: &'static Card,
    /// The ask.
    ask: &'static Ask,
    /// Of whom, and in which row.
    asking: Asking,
) -> impl IntoView {
    let words = use_words();
    let one_tap = is_one_tap(ask, &asking);
    let mut controls: Vec<_> = asking.slots().zip(asking.of.clone()).collect();
    let others = controls.split_off(controls.len().min(AT_ONCE));
    let draw = move |(at, of): (Slot, Option<_>)| {
        let name = of.and_then(|id| use_sitting().with_plan_now(|plan| plan.called(id)));
        view! {
            <AskControl card ask at=at.clone() of=name one_tap />
            <StillInPlan at />
        }
    };
    let others = (!others.is_empty()).then(|| {
        view! {
            <details class="kt-others">
                <summary>{words.label(Label::AndTheOthers)}</summary>
                {others.into_iter().map(draw).collect_view()}
            </details>
        }
    });
    view! {
        {controls.into_iter().map(draw).collect_view()}
        {others}
    }
}

/// An agreed action may stand on the fridge; somebody has to say so.
#[component]
fn FridgeTick(
    /// What is read out.
    about: Option<About>,
) -> impl IntoView {
    let (sitting, words) = (use_sitting(), use_words());
    let Some(About::Line(id)) = about else { return None };
    sitting.with_plan_now(|plan| plan.may_go_on_the_fridge(id)).filter(|may| *may)?;
    let ticked = Signal::derive(move || sitting.with_plan(|plan| plan.is_for_the_fridge(id)).unwrap_or(false));
    let waits_for = move || {
        let named = |plan: &Plan| {
            let named = plan.named_without_a_yes(id);
            // Whom the children keep away from is asked for no yes.
            let is_asked = named.iter().all(|other| !plan.is_kept_away_from(*other));
            let label = if is_asked { Label::NamesSomebody } else { Label::NamesSomebodyToo };
            (label, plan.all_called(named).collect::<Vec<_>>())
        };
        let (label, named) = sitting.with_plan(named).filter(|(_, named)| !named.is_empty())?;
        Some(view! { <Hint>{words.say(label, &[("other", &listed(named))])}</Hint> })
    };
    Some(view! {
        {waits_for}
        <Tick field="on-the-fridge" ticked on_tick=move |yes| sitting.does(Intent::PutOnFridge(id, yes))>
            {words.label(Label::OnTheFridge)}
        </Tick>
    })
}

/// A line is read out: everybody says yes with one tap, or it is asked who does not.
#[component]
fn ReadOut(card: &'static Card, ask: &'static Ask, asking: Asking) -> impl IntoView {
    let (sitting, words) = (use_sitting(), use_words());
    let has_answers = sitting.draft.with_untracked(|draft| asking.is_answered(draft));
    let one_by_one = RwSignal::new(has_answers);
    let (at, each) = (asking.at(), asking.clone());
    let yes = ask.choices.first().cloned().unwrap_or_default();
    let everyone = move || sitting.does(Intent::AllSay(at.clone(), yes.clone()));
    let asks_each = move || {
        one_by_one.set(true);
        focus_on("[data-asking] fieldset button");
    };
    let all_at_once = move || {
        view! {
            <div class="kt-choices kt-choices--whole">
                <Button look=Look::Primary does="all-say-yes" on_tap=everyone.clone()>
                    {words.label(Label::EveryoneSaysYes)}
                </Button>
                <Button look=Look::Second does="someone-does-not" on_tap=asks_each>
                    {words.label(Label::SomeoneDoesNot)}
                </Button>
            </div>
        }
    };
    view! {
        <Show when=move || one_by_one.get() fallback=all_at_once>
            <OfEach card ask asking=each.clone() />
        </Show>
    }
}
