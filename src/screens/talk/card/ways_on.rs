//! The ways to go on from a card: all of them at the table, few and plain in somebody's own turn.

use leptos::prelude::*;

use super::fold::Fold;
use super::whose_words::WhoseWords;
use crate::browser::{memo, use_sitting, use_words};
use crate::components::{Button, Look, Show, view};
use crate::conversation::{
    Asking, Draft, Screen, Slot, Step, ends_with_more, is_one_tap, is_read_out, takes_own_words,
};
use crate::packs::{AskKind, Card, Layer, Stage};
use crate::sitting::{Intent, Sitting, asks_for_more, short_label};
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
    let asked = memo(move || sitting.with(Asked::of));
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
        <GoesDeeper asked />
        <FollowUps card />
    }
}

/// What the ways on need to know of what is asked now.
#[derive(Clone, PartialEq, Default)]
struct Asked {
    /// Its control.
    at: Option<Slot>,
    /// One tap is the whole answer.
    one_tap: bool,
    /// Where each has their own answer, beside the one tap for all.
    of_each: Vec<Slot>,
    /// Somebody's own words are said.
    own_words: bool,
    /// It is the first thing that the card asks.
    first: bool,
}

impl Asked {
    fn of(sitting: &Sitting) -> Self {
        let Some(asking) = sitting.asking() else { return Self::default() };
        let card = sitting.pack.card(&asking.card);
        let ask = card.and_then(|card| card.asks.iter().find(|ask| ask.id == asking.ask));
        let Some((card, ask)) = card.zip(ask) else { return Self::default() };
        Self {
            at: Some(asking.at()),
            one_tap: is_one_tap(ask, &asking) || is_read_out(card, ask, &asking),
            of_each: if is_read_out(card, ask, &asking) { asking.slots().collect() } else { Vec::new() },
            own_words: matches!(ask.kind, AskKind::Say | AskKind::Short)
                && ask.by.is_none()
                && asking.of == [None]
                && takes_own_words(card),
            first: card.asks.first().is_some_and(|first| first.id == ask.id),
        }
    }

    /// Whether there is something on the card that has to be sent: a box, several choices, or own words under one.
    fn is_sent(&self, draft: &Draft) -> bool {
        let Some(at) = &self.at else { return true };
        !self.one_tap
            || draft.has(at, "other")
            || !draft.typed(&Draft::new_name(at)).is_empty()
            || self.of_each.iter().any(|each| !draft.picked(each).is_empty())
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
fn InTurn(card: &'static Card, asked: Memo<Asked>) -> impl IntoView {
    let skip = || view! { <Way look=Look::Second does="set-aside" label=Label::TurnSkip to=Intent::SetAside /> };
    view! {
        <div class="kt-go">
            <SendsIt card asked />
            {(!card.asks.is_empty()).then(skip)}
            <Way look=Look::Text does="back" label=Label::Back to=Intent::Back />
            <GoesOn asked />
        </div>
    }
}

/// The main button, where something has to be sent: with nothing more to say it says so.
#[component]
fn SendsIt(card: &'static Card, asked: Memo<Asked>) -> impl IntoView {
    let sitting = use_sitting();
    let is_sent = move || asked.with(|asked| sitting.draft.with(|draft| asked.is_sent(draft)));
    let for_more = memo(move || {
        let step = sitting.with(|sitting| sitting.step().cloned());
        step.zip(Some(card)).is_some_and(|(step, card)| {
            sitting.with_plan(|plan| asks_for_more(plan, card, &step)).unwrap_or(false)
                && asked.with(|asked| asked.first)
        })
    });
    let that_is_all = Signal::derive(move || for_more.get() && sitting.draft.with(Draft::is_blank));
    view! {
        <Show when=is_sent>
            <Next look=Look::Primary that_is_all />
        </Show>
    }
}

/// On without an answer, where a tap on one would go on by itself.
#[component]
fn GoesOn(asked: Memo<Asked>) -> impl IntoView {
    let sitting = use_sitting();
    let is_sent = move || asked.with(|asked| sitting.draft.with(|draft| asked.is_sent(draft)));
    view! {
        <Show when=move || !is_sent()>
            <Next look=Look::Text />
        </Show>
    }
}

/// On with what was said, or with somebody to ask. "I don't know" looks as respectable as the main button.
#[component]
fn Forward(card: &'static Card, asked: Memo<Asked>) -> impl IntoView {
    let sitting = use_sitting();
    let asks_later = !opens_the_talk(card) && sitting.pack().ask_later().is_some();
    let later = || view! { <Way look=Look::Second does="later" label=Label::Later to=Intent::AskLater /> };
    view! {
        <div class="kt-go">
            <SendsIt card asked />
            {asks_later.then(later)}
        </div>
    }
}

/// Back, deeper, or past it: "not for us" and "we see it differently" are as good an answer as any.
#[component]
fn Aside(card: &'static Card, step: Step, asked: Memo<Asked>) -> impl IntoView {
    let sitting = use_sitting();
    let more = sitting.with_plan_now(|plan| ends_with_more(sitting.pack(), plan, &step)).unwrap_or(false);
    let deeper = || view! { <Way look=Look::Text does="deeper" label=Label::Deeper to=Intent::Deeper /> };
    let enough = || view! { <Way look=Look::Text does="enough" label=Label::Enough to=Intent::Enough /> };
    let past_it = || {
        view! {
            <Way look=Look::Text does="differ" label=Label::Differ to=Intent::Differ />
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
fn GoesDeeper(asked: Memo<Asked>) -> impl IntoView {
    let (sitting, words) = (use_sitting(), use_words());
    let deeper = move || {
        asked.track();
        sitting.with(|sitting| {
            let draft = sitting.draft().cloned().unwrap_or_default();
            let (now, askings) = (sitting.asking(), sitting.askings());
            let row = now.as_ref().map(|now| now.row);
            let waits = askings.into_iter().filter(|asking| {
                asking.deeper && Some(asking.row) == row && Some(asking) != now.as_ref() && !asking.is_answered(&draft)
            });
            let called = |asking: &Asking| {
                let (plan, step) = sitting.plan().zip(sitting.step())?;
                Some(short_label(sitting.pack, words, plan, step, asking))
            };
            waits.filter_map(|asking| Some((asking.at(), called(&asking)?))).collect::<Vec<_>>()
        })
    };
    view! {
        <Show when=move || !deeper().is_empty()>
            <div class="kt-go kt-go--quiet kt-deeper-asks">
                {deeper()
                    .into_iter()
                    .map(|(at, label)| {
                        view! { <Fold at label>"+"</Fold> }
                    })
                    .collect_view()}
            </div>
        </Show>
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
