//! Whose ideas, whose deeds: a small picture, and what it looks like: to, with, for or not.

use leptos::prelude::*;

use crate::components::view;

use crate::browser::use_words;
use crate::checks::{Share, Shares, Whose};
use crate::words::Phrase;

/// Longer rows of dots say no more than a number does.
const DOTS: u16 = 24;

/// Whose plan it is.
#[component]
pub fn WhosePlan(
    /// Whose ideas and whose deeds it holds.
    shares: Shares,
) -> impl IntoView {
    let words = use_words();
    let doing = shares.looks_like();
    view! {
        <section class="kt-panel" data-part="whose">
            <h2>{words.phrase(Phrase::CheckWhose)}</h2>
            <p data-doing=doing.id()>{words.doing(doing)}</p>
            <Dots title=Phrase::CheckIdeas share=shares.ideas />
            <Dots title=Phrase::CheckActions share=shares.deeds />
        </section>
    }
}

/// How many came from whom.
#[component]
fn Dots(title: Phrase, share: Share) -> impl IntoView {
    let words = use_words();
    let row = |(whose, many): (Whose, u16)| {
        view! {
            <div class="kt-dots__row" data-whose=whose.id()>
                <dt>{words.whose(whose)}</dt>
                <dd>
                    <span aria-hidden="true">{"●".repeat(usize::from(many.min(DOTS)))}</span>
                    <b>{many.to_string()}</b>
                </dd>
            </div>
        }
    };
    view! {
        <div class="kt-dots">
            <h3>{words.phrase(title)}</h3>
            <dl>{share.each().map(row).collect_view()}</dl>
        </div>
    }
}
