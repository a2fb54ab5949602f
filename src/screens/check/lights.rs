//! The four lights of a child's part (practice 4.4).

use leptos::prelude::*;

use crate::browser::{use_sitting, use_words};
use crate::checks::{Light, Lundy};
use crate::components::{Button, Look, view};
use crate::plan::PersonId;
use crate::sitting::Intent;
use crate::words::{Label, Phrase};

/// How far one child is in the plan, and the way to hand the tablet to them.
#[component]
pub fn Lights(
    /// The child.
    child: PersonId,
    /// Their lights.
    lights: Lundy,
) -> impl IntoView {
    let (sitting, words) = (use_sitting(), use_words());
    let called = sitting.with_plan_now(|plan| plan.called(child)).unwrap_or_default();
    let (title, hands_over) =
        (words.put(Phrase::CheckLights, &[("child", &called)]), words.say(Label::TurnHandOver, &[("other", &called)]));
    view! {
        <section class="kt-panel" data-for=called>
            <h2>{title}</h2>
            <ul class="kt-list">
                {lights.lights().map(|(light, is_lit)| view! { <OneLight light is_lit /> }).collect_view()}
            </ul>
            <div class="kt-go">
                <Button look=Look::Quiet does="hand-over" on_tap=move || sitting.does(Intent::HandOver(child))>
                    {hands_over}
                </Button>
            </div>
        </section>
    }
}

#[component]
fn OneLight(light: Light, is_lit: bool) -> impl IntoView {
    let words = use_words();
    let (lit, sign, said) = if is_lit { ("yes", "●", Phrase::LightYes) } else { ("no", "○", Phrase::LightNotYet) };
    view! {
        <li class="kt-light" data-light=light.id() data-lit=lit>
            <span aria-hidden="true">{sign}</span>
            <span>{words.light(light)}</span>
            <span class="kt-by">{words.phrase(said)}</span>
        </li>
    }
}
