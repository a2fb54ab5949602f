//! The ways to go on from a card: all of them at the table, few and plain in somebody's own turn.

use leptos::prelude::*;

use super::fold::Fold;
use super::whose_words::WhoseWords;
use crate::browser::{memo, use_sitting, use_words};
use crate::components::{Button, For, Look, Show, view};
use crate::conversation::{Asking, Draft, Screen, Slot, Step, ends_with_more, takes_other_view};
use crate::packs::{Card, Layer, Stage};
use crate::plan::Kind;
use crate::sitting::{AskedNow, Intent, Sitting, short_label};
use crate::words::Label;

/// Whose words, and the ways to go on.
#[component]
pub fn WaysOn(
    /// The card.
    card: &'static Card,
    /// The card, of whom and about what.
    step: Step,
    /// Somebody sees it differently.
    differs: Memo<bool>,
) -> impl IntoView {
    let sitting = use_sitting();
    let asked = memo(move || sitting.with(AskedNow::of));
    if sitting.with_now(Sitting::handed_to).is_some() {
        return view! { <InTurn card asked /> };
    }
    let has_people = sitting.pack().has(Screen::People);
    // What one person is asked is in that person's words; only how somebody else sees it can be another's.
    let of_nobody = step.asked_of.is_none();
    let own_words = move || asked.with(|asked| asked.own_words) && of_nobody || differs.get();
    view! {
        <Show when=move || has_people && own_words()>
            <WhoseWords />
        </Show>
        <Softer card />
        <Forward card asked />
        <Aside card step asked />
        <GoesDeeper />
        <FollowUps card />
    }
}

/// Records what is there and goes on: it sends the form.
#[component]
pub fn Next(
    /// How it looks.
    look: Look,
    /// There is nothing more to say here.
    #[prop(optional, into)]
    that_is_all: Signal<bool>,
) -> impl IntoView {
    let words = use_words();
    view! {
        <button type="submit" class=look.class() data-do="next">
            {move || words.label(if that_is_all.get() { Label::NoThatIsAll } else { Label::Next })}
        </button>
    }
}

/// A way on that is not the main one.
#[component]
fn Way(
    /// How it looks.
    look: Look,
    /// Its `data-do` hook.
    does: &'static str,
    /// Its word.
    label: Label,
    /// Where it leads.
    to: Intent,
) -> impl IntoView {
    let (sitting, words) = (use_sitting(), use_words());
    view! {
        <Button look does on_tap=move || sitting.does(to.clone())>
            {words.label(label)}
        </Button>
    }
}

/// Those of somebody's own turn.
#[component]
fn InTurn(card: &'static Card, asked: Memo<AskedNow>) -> impl IntoView {
    let skip = || view! { <Way look=Look::Second does="set-aside" label=Label::TurnSkip to=Intent::SetAside /> };
    // Whoever is asked whether they want to be asked says so, or stops: there is no way past it.
    let asks_for_leave = card.asking(Kind::Consent).is_some();
    view! {
        <div class="kt-go">
            <SendsIt asked />
            {(!card.asks.is_empty() && !asks_for_leave).then(skip)}
            <Way look=Look::Text does="back" label=Label::Back to=Intent::Back />
            {(!asks_for_leave).then(|| view! { <GoesOn asked /> })}
        </div>
    }
}

/// The main button, where something has to be sent: with nothing more to say it says so.
#[component]
fn SendsIt(asked: Memo<AskedNow>) -> impl IntoView {
    let draft = use_sitting().draft;
    let that_is_all = Signal::derive(move || asked.with(|asked| asked.for_more) && draft.with(Draft::is_blank));
    view! {
        <Show when=move || asked.with(|asked| draft.with(|draft| asked.is_sent(draft) && !says_none(asked, draft)))>
            <Next look=Look::Primary that_is_all />
        </Show>
    }
}

/// On without an answer, where a tap on one would go on by itself.
#[component]
fn GoesOn(asked: Memo<AskedNow>) -> impl IntoView {
    let draft = use_sitting().draft;
    view! {
        <Show when=move || asked.with(|asked| draft.with(|draft| !asked.is_sent(draft) || says_none(asked, draft)))>
            <Next look=Look::Text />
        </Show>
    }
}

/// That there is nobody and nothing is the main button, until somebody says a name.
fn says_none(asked: &AskedNow, draft: &Draft) -> bool {
    asked.none && draft.is_blank()
}

/// "No, nobody and nowhere", on a card for which that is an answer.
#[component]
fn SaysNone(card: &'static Card, asked: Memo<AskedNow>) -> impl IntoView {
    let (sitting, words) = (use_sitting(), use_words());
    let none = words.variant(&card.id, "none").filter(|_| card.none)?;
    let draft = sitting.draft;
    Some(view! {
        <Show when=move || asked.with(|asked| draft.with(|draft| says_none(asked, draft)))>
            <Button look=Look::Primary does="none" on_tap=move || sitting.does(Intent::SayNone)>
                {none}
            </Button>
        </Show>
    })
}

/// On with what was said, or with somebody to ask. "I don't know" looks as respectable as the main button.
#[component]
fn Forward(card: &'static Card, asked: Memo<AskedNow>) -> impl IntoView {
    let sitting = use_sitting();
    let asks_later = !opens_the_talk(card) && sitting.pack().ask_later().is_some();
    let later = || view! { <Way look=Look::Second does="later" label=Label::Later to=Intent::AskLater /> };
    view! {
        <div class="kt-go">
            <SaysNone card asked />
            <SendsIt asked />
            {asks_later.then(later)}
        </div>
    }
}

/// Back, deeper, or past it: "not for us" and "we see it differently" are as good an answer as any.
#[component]
fn Aside(card: &'static Card, step: Step, asked: Memo<AskedNow>) -> impl IntoView {
    let sitting = use_sitting();
    let more = sitting.with_plan_now(|plan| ends_with_more(sitting.pack(), plan, &step)).unwrap_or(false);
    let deeper = || view! { <Way look=Look::Text does="deeper" label=Label::Deeper to=Intent::Deeper /> };
    let enough = || view! { <Way look=Look::Text does="enough" label=Label::Enough to=Intent::Enough /> };
    let past_it = || {
        view! {
            {takes_other_view(card).then(|| view! { <Way look=Look::Text does="differ" label=Label::Differ to=Intent::Differ /> })}
            <Way look=Look::Text does="set-aside" label=Label::SetAside to=Intent::SetAside />
        }
    };
    view! {
        <div class="kt-go kt-go--quiet">
            <GoesOn asked />
            <Way look=Look::Text does="back" label=Label::Back to=Intent::Back />
            {more.then(deeper)}
            {(card.layer == Layer::Deeper).then(enough)}
            {(!opens_the_talk(card)).then(past_it)}
            <Way look=Look::Text does="stop" label=Label::Stop to=Intent::Go(Screen::Visit) />
        </div>
    }
}

/// What this card asks of those who want to go deeper.
#[component]
fn GoesDeeper() -> impl IntoView {
    let (sitting, words) = (use_sitting(), use_words());
    let deeper = memo(move || {
        sitting.with(|sitting| {
            let (plan, step) = sitting.plan().zip(sitting.step())?;
            let called = |asking: Asking| (asking.at(), short_label(sitting.pack, words, plan, step, &asking));
            Some(sitting.deeper_asks().into_iter().map(called).collect::<Vec<_>>())
        })
    });
    view! {
        <div class="kt-folded">
            <For each=move || deeper.get().unwrap_or_default() key=Clone::clone let((at, label))>
                <Fold at label>"+"</Fold>
            </For>
        </div>
    }
}

/// What is said before the first question cannot be put aside, and nobody else is asked it.
fn opens_the_talk(card: &Card) -> bool {
    card.stage == Stage::Start && card.layer == Layer::Core
}

/// The gentler question, once somebody has said "nothing": read out where it appears.
#[component]
fn Softer(card: &'static Card) -> impl IntoView {
    let (sitting, words) = (use_sitting(), use_words());
    let slot = card.asks.first().map(|ask| Slot::of(&card.id, &ask.id));
    let ask = move || {
        let slot = slot.as_ref()?;
        sitting.draft.with(|draft| words.softer(&card.id, draft.typed(slot)))
    };
    view! {
        <p class="kt-softer" role="status">
            {ask}
        </p>
    }
}

/// What could be asked aloud next, folded away until somebody wants it.
#[component]
fn FollowUps(card: &'static Card) -> impl IntoView {
    let words = use_words();
    let ups: Vec<_> = words.follow_ups(&card.id).into_iter().filter(|up| !up.contains('{')).collect();
    (!ups.is_empty()).then(|| {
        view! {
            <details class="kt-more">
                <summary>{words.label(Label::SpokenFollowUp)}</summary>
                <ul>{ups.into_iter().map(|up| view! { <li>{up}</li> }).collect_view()}</ul>
            </details>
        }
    })
}
