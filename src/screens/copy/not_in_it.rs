//! What people said or wrote and the copy does not hold: nobody should have to find that out at home.

use leptos::prelude::*;

use super::Shown;
use crate::browser::{memo, use_sitting, use_words};
use crate::components::{Button, Look, view};
use crate::conversation::{Slot, step_asking};
use crate::packs::Pack;
use crate::plan::{Kind, PersonId, Plan, WayThere};
use crate::sitting::Intent;
use crate::words::{Label, Phrase};

/// Something is written on a card and not in the plan: no copy has it.
#[component]
pub fn WrittenBeside(
    /// The copy that does not have it.
    shown: Shown,
) -> impl IntoView {
    let (sitting, words) = (use_sitting(), use_words());
    let step = memo(move || {
        let open = shown.with(|shown| shown.as_ref().is_some_and(|copy| copy.page.is_some()));
        sitting.with(|sitting| sitting.written_beside_the_plan().filter(|_| open).cloned())
    });
    move || {
        step.get().map(|step| {
            view! {
                <div class="kt-warn" data-written="">
                    <p>{words.phrase(Phrase::WrittenBeside)}</p>
                    <div class="kt-go">
                        <Button
                            look=Look::Second
                            does="written"
                            on_tap=move || sitting.does(Intent::OpenStep(step.clone()))
                        >
                            {words.phrase(Phrase::GoThere)}
                        </Button>
                    </div>
                </div>
            }
        })
    }
}

/// Whose way there is said and would stand here, once people say yes to it.
#[component]
pub fn NotAgreedYet(
    /// The conversation of the plan.
    pack: &'static Pack,
    /// The copy on which it would stand.
    shown: Shown,
) -> impl IntoView {
    let (sitting, words) = (use_sitting(), use_words());
    let children = memo(move || {
        shown.with(|shown| {
            let waits_for = |plan: &Plan| {
                let waits = shown.as_ref()?.waits_for(plan).into_iter();
                Some(waits.map(|child| (child, plan.called(child))).collect::<Vec<_>>())
            };
            sitting.with_plan(waits_for).flatten().unwrap_or_default()
        })
    });
    let says = move |(child, name): (PersonId, String)| {
        let step = sitting.with_plan(|plan| step_asking(pack, plan, Kind::Agreement, None)).flatten()?;
        let card = step.card.0.clone();
        // It asks about the very way that it stands under, and not about the first that nobody has answered.
        let asks = move || {
            let place = sitting.with_plan_now(|plan| WayThere::of(plan, child).agreed_through()).flatten();
            sitting.does(Intent::OpenAside(step.clone()));
            if let (Some(at), Some(place)) = (Slot::asking(pack, Kind::Agreement), place) {
                sitting.does(Intent::AskAgain(at.for_line(place)));
            }
        };
        Some(view! {
            <div class="kt-later">
                <p>{words.say(Label::NotAgreedYet, &[("child", &name)])}</p>
                <Button look=Look::Second does="ask" attr:data-card-link=card on_tap=asks>
                    {words.label(Label::AskNow)}
                    <span class="kt-heard">" " <bdi>{name}</bdi></span>
                </Button>
            </div>
        })
    };
    move || children.get().into_iter().map(says).collect_view()
}
