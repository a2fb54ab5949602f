//! What a line says, as it was said.

use leptos::prelude::*;

use crate::components::view;

use crate::browser::{today, use_sitting, use_words};
use crate::copies::spoken;
use crate::plan::LineId;

/// What a line says, in the language that it was said in. Whoever lists the line draws it anew with the plan.
#[component]
pub fn Said(
    /// The line.
    line: LineId,
    /// Of a long one only the beginning is in sight.
    #[prop(optional)]
    clamped: bool,
) -> impl IntoView {
    let (sitting, words) = (use_sitting(), use_words());
    let says = sitting.with_plan_now(|plan| {
        let line = plan.line(line)?;
        Some((spoken(plan, words, today(), line), line.said_in.id()))
    });
    says.flatten().map(|(says, lang)| {
        view! {
            <bdi class=clamped.then_some("kt-clamp") lang=lang>
                {says}
            </bdi>
        }
    })
}
