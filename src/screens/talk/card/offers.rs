//! What is known and may be the answer, over a box for own words.

use leptos::prelude::*;

use super::one_control::OfEach;
use super::still_in_plan::StillInPlan;
use crate::browser::{memo, use_sitting, use_words};
use crate::components::{Button, Choice, For, Look, Show, view};
use crate::conversation::{Asking, Slot};
use crate::packs::{Ask, AskKind, Card};
use crate::screens::talk::asks::{LongText, ShortText, woven_label};
use crate::sitting::{Intent, Offered};
use crate::words::Label;

/// What is offered for an ask; where nothing is, its own control.
#[component]
pub fn WithOffers(
    /// The card.
    card: &'static Card,
    /// The ask.
    ask: &'static Ask,
    /// Of whom, and in which row.
    asking: Asking,
) -> impl IntoView {
    let sitting = use_sitting();
    let of = asking.clone();
    let offered = memo(move || {
        sitting.draft.track();
        sitting.with(|sitting| sitting.offered(&of))
    });
    let own = asking.clone();
    view! {
        <Show
            when=move || offered.with(|offered| !offered.is_empty())
            fallback=move || view! { <OfEach card ask asking=own.clone() /> }
        >
            {match ask.kind.is_worded() {
                true => view! { <OrOwnWords card ask at=asking.at() offered /> },
                false => view! { <LikeThatOrNot at=asking.at() offered /> },
            }}
        </Show>
    }
}

/// Choices, and a box that one of them opens.
#[component]
fn OrOwnWords(card: &'static Card, ask: &'static Ask, at: Slot, offered: Memo<Vec<Offered>>) -> impl IntoView {
    let (sitting, words) = (use_sitting(), use_words());
    let label = woven_label(sitting, words, card, ask, &at);
    let (reading, boxed, whole) = (at.clone(), at.clone(), label.clone());
    let standing =
        move || sitting.draft.with(|draft| offered.with(|all| all.iter().find(|offer| offer.stands(draft)).cloned()));
    // What the plan says stands in the box, whatever it was put there by.
    let asks_for = move || {
        let is_open = sitting.draft.with(|draft| draft.is_being_worded(&reading));
        let room = standing().and_then(|offer| offer.asks_for).filter(|label| *label == Label::WhichRoom);
        is_open.then(|| room.map_or_else(|| whole.clone(), |room| words.label(room).to_owned()))
    };
    let choosing = at.clone();
    let each = move |offer: Offered| {
        let (at, id) = (choosing.clone(), offer.id.clone());
        let own = offer.id.clone();
        let chosen = Signal::derive(move || standing().is_some_and(|offer| offer.id == own));
        let tap = move || sitting.does(Intent::TakeOffer(at.clone(), id.clone()));
        view! {
            <Choice id=offer.id chosen on_tap=tap>
                <bdi>{offer.says}</bdi>
            </Choice>
        }
    };
    view! {
        <fieldset class="kt-part" data-answer=at.ask.clone()>
            <legend>{label}</legend>
            <div class="kt-choices">
                <For each=move || offered.get() key=|offer| (offer.id.clone(), offer.says.clone()) let:offer>
                    {each(offer)}
                </For>
            </div>
        </fieldset>
        <For each=asks_for key=Clone::clone let:label>
            {match ask.kind {
                AskKind::Say => view! { <LongText at=boxed.clone() label /> },
                _ => view! { <ShortText at=boxed.clone() label /> },
            }}
        </For>
        <StillInPlan at />
    }
}

/// The likely answer whole: yes, or another way.
#[component]
fn LikeThatOrNot(at: Slot, offered: Memo<Vec<Offered>>) -> impl IntoView {
    let sitting = use_sitting();
    let each = move || {
        let button = |offer: Offered| {
            let (at, id) = (at.clone(), offer.id);
            let (look, does) = match offer.asks_for {
                None => (Look::Primary, "like-that"),
                Some(_) => (Look::Second, "another-way"),
            };
            view! {
                <Button look does on_tap=move || sitting.does(Intent::TakeOffer(at.clone(), id.clone()))>
                    {offer.says}
                </Button>
            }
        };
        offered.get().into_iter().map(button).collect_view()
    };
    view! { <div class="kt-choices kt-choices--whole">{each}</div> }
}
