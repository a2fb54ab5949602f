//! An honest look at the plan, for the worker alone: what is still thin, whose plan it is, and what only
//! the record needs. Thoughts, not marks (practice 2.6, 4.6, 5.4).

mod lights;
mod record;
mod thoughts;
mod whose;

use leptos::prelude::*;

use lights::Lights;
use record::ForTheRecord;
use thoughts::Thoughts;
use whose::WhosePlan;

use super::made_from_plan::MadeFromPlan;
use super::way_back::WayBack;
use crate::browser::{use_sitting, use_words};
use crate::checks::{HonestLook, honest_look};
use crate::components::{Button, Heading, Hint, Look, view};
use crate::conversation::Screen;
use crate::plan::Plan;
use crate::sitting::Intent;
use crate::words::{Label, Phrase};

/// An honest look at the plan. It is closed while anybody looks over the shoulder.
#[component]
pub fn CheckScreen() -> impl IntoView {
    let (sitting, words) = (use_sitting(), use_words());
    let shown = move || {
        let look = sitting.with_plan(|plan| honest_look(sitting.pack(), plan)).flatten();
        let closed = look.is_none().then_some("");
        let inside = match look {
            Some(look) => view! { <Open look /> },
            None => view! { <Closed /> },
        };
        view! {
            <main class="kt-page" data-screen="check" data-plan=sitting.plan_id() data-closed=closed>
                <Heading>{words.label(Label::HonestLook)}</Heading>
                {inside}
            </main>
        }
    };
    view! { <MadeFromPlan screen=Screen::Check>{shown}</MadeFromPlan> }
}

/// Somebody else is here, and it is for nobody else.
#[component]
fn Closed() -> impl IntoView {
    let (sitting, words) = (use_sitting(), use_words());
    view! {
        <Hint>{words.phrase(Phrase::OnlyWhenAlone)}</Hint>
        <Button look=Look::Text goes="people" on_tap=move || sitting.does(Intent::Go(Screen::People))>
            {words.label(Label::WhoIsHere)}
        </Button>
        <WayBack />
    }
}

#[component]
fn Open(
    /// What there is to see.
    look: HonestLook,
) -> impl IntoView {
    let (sitting, words) = (use_sitting(), use_words());
    let alone = sitting.with_plan_now(Plan::family_alone).unwrap_or(false);
    let help = if alone { Phrase::CheckHelpAlone } else { Phrase::CheckHelp };
    let inside = if look.has_begun {
        let (shares, lights) = (look.shares, look.lights.clone());
        let lights = lights.into_iter().map(|(child, lights)| view! { <Lights child lights /> }).collect_view();
        view! {
            <Hint>{words.phrase(help)}</Hint>
            <Thoughts look />
            {(!alone).then(|| view! { <WhosePlan shares /> })}
            {lights}
            <ForTheRecord />
        }
    } else {
        view! { <p data-empty="">{words.phrase(Phrase::CheckEmpty)}</p> }
    };
    view! {
        {inside}
        <WayBack />
    }
}
