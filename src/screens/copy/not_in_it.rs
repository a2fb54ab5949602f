//! What people said or wrote and the copy does not hold: nobody should have to find that out at home.

use leptos::prelude::*;

use super::Shown;
use crate::browser::{LiveSitting, memo, use_sitting, use_words};
use crate::components::{Button, Look, view};
use crate::conversation::{Slot, step_asking};
use crate::copies::LookedAt;
use crate::packs::Pack;
use crate::plan::{Kind, LineId, Plan, WayThere};
use crate::sitting::Intent;
use crate::words::{Label, Phrase, listed};

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
    let waits = memo(move || {
        missing_from(shown, sitting, |plan, copy| {
            let children = copy.waits_for(plan).into_iter();
            let way = |child| Some((plan.called(child), WayThere::of(plan, child).agreed_through()?));
            children.filter_map(way).collect()
        })
    });
    let says = move |(name, place): (String, LineId)| {
        let why = words.say(Label::NotAgreedYet, &[("child", &name)]);
        view! { <AskAbout pack line=place why heard=name /> }
    };
    move || waits.get().into_iter().map(says).collect_view()
}

/// What people agreed and nobody ticked for the fridge, because it names somebody who has not said yes.
#[component]
pub fn NotTickedYet(
    /// The conversation of the plan.
    pack: &'static Pack,
    /// The copy on which it would stand.
    shown: Shown,
) -> impl IntoView {
    let (sitting, words) = (use_sitting(), use_words());
    let waits = memo(move || {
        missing_from(shown, sitting, |plan, copy| {
            let lines = copy.waits_for_a_tick(plan).into_iter();
            let said = |id| {
                let named = listed(plan.all_called(plan.named_without_a_yes(id)));
                Some((plan.line(id)?.words()?.trim_end_matches('.').to_owned(), named, id))
            };
            lines.filter_map(said).collect()
        })
    });
    let says = move |(said, named, line): (String, String, LineId)| {
        let why = words.say(Label::NotTickedYet, &[("words", &said), ("other", &named)]);
        view! { <AskAbout pack line why heard=said /> }
    };
    move || waits.get().into_iter().map(says).collect_view()
}

/// What the copy that is looked at does not hold.
fn missing_from<T>(shown: Shown, sitting: LiveSitting, find: fn(&Plan, &LookedAt) -> Vec<T>) -> Vec<T> {
    let found = |plan: &Plan| shown.with(|shown| shown.as_ref().map(|copy| find(plan, copy)));
    sitting.with_plan(found).flatten().unwrap_or_default()
}

/// Why something is not on the copy, and a tap that asks about that very line, not the first that nobody has answered.
#[component]
fn AskAbout(
    /// The conversation of the plan.
    pack: &'static Pack,
    /// What people say yes or no to.
    line: LineId,
    /// Why it is not here.
    why: String,
    /// What is asked about, for those who hear the button.
    heard: String,
) -> impl IntoView {
    let (sitting, words) = (use_sitting(), use_words());
    let step = sitting.with_plan(|plan| step_asking(pack, plan, Kind::Agreement, None)).flatten()?;
    let card = step.card.0.clone();
    let asks = move || {
        sitting.does(Intent::OpenAside(step.clone()));
        if let Some(at) = Slot::asking(pack, Kind::Agreement) {
            sitting.does(Intent::AskAgain(at.for_line(line)));
        }
    };
    Some(view! {
        <div class="kt-later" data-missing=line.to_string()>
            <p>{why}</p>
            <Button look=Look::Second does="ask" attr:data-card-link=card on_tap=asks>
                {words.label(Label::AskNow)}
                <span class="kt-heard">" " <bdi>{heard}</bdi></span>
            </Button>
        </div>
    })
}
