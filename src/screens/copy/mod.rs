//! Take it with you: which copies there are, the one that is looked at, and the ways to take it along.
//!
//! Which copy it is, and whether it may be looked at and taken along, is settled in [`crate::copies`]: what is shut
//! does not come here at all. Whatever on a copy could say more than people want is said before it goes on paper, and
//! nothing is cut in silence.

mod before_paper;
mod not_in_it;
mod out_there;
mod own_page;
mod settled;
mod taking;
mod ways_out;
mod which;

use leptos::prelude::*;

use not_in_it::{NotAgreedYet, NotTickedYet, WrittenBeside};
use out_there::OutThere;
use settled::Settled;
use taking::Taking;
use which::WhichCopy;

use super::made_from_plan::MadeFromPlan;
use super::read_aloud::ReadAloud;
use crate::browser::{memo, use_settings, use_sitting, use_words};
use crate::components::{DocumentView, Heading, Show, view};
use crate::conversation::Screen;
use crate::copies::{LookedAt, offered};
use crate::words::{Label, Phrase};

/// The copy that is looked at; nothing where the one that is wanted is not offered.
type Shown = Memo<Option<LookedAt>>;

/// The copies.
#[component]
pub fn CopyScreen() -> impl IntoView {
    view! {
        <MadeFromPlan screen=Screen::Copy>
            <Copies />
        </MadeFromPlan>
    }
}

/// The copies that a conversation makes.
#[component]
fn Copies() -> impl IntoView {
    let (sitting, settings, words) = (use_sitting(), use_settings(), use_words());
    let pack = sitting.pack();
    let offers = memo(move || sitting.with_plan(|plan| offered(pack, plan)).unwrap_or_default());
    let shown: Shown = memo(move || {
        let wanted = sitting.view.with(|view| settings.wanted(view));
        offers.with(|offers| sitting.with_plan(|plan| LookedAt::of(pack, plan, offers, &wanted)).flatten())
    });
    let settled = Settled::of(sitting, shown);
    view! {
        <main
            class="kt-copy-screen"
            data-screen="copy"
            data-plan=move || sitting.with_plan(|plan| plan.id.0.clone())
            data-paper=move || settled.on_paper()
        >
            <div class="kt-copy-tools">
                <Heading>{words.label(Label::TakeIt)}</Heading>
                <Show when=move || offers.with(|offers| offers.len() > 1)>
                    <WhichCopy offers shown />
                </Show>
                <WrittenBeside shown />
                <Taking pack shown settled />
                <NotAgreedYet pack shown />
                <NotTickedYet pack shown />
                <OutThere />
            </div>
            <ThePage shown />
            <p class="kt-only-paper" data-look-first="">{words.phrase(Phrase::PaperLookFirst)}</p>
        </main>
    }
}

/// What stands on the copy, unless it is shut.
#[component]
fn ThePage(
    /// The copy.
    shown: Shown,
) -> impl IntoView {
    let sitting = use_sitting();
    // A memo of its own: what reads both a memo and another that it is made from can miss a change of the latter.
    let by_hand = memo(move || sitting.view.with(|view| view.by_hand));
    move || {
        let document = shown.with(|shown| shown.as_ref().and_then(|copy| copy.page.clone()));
        let (made_up, by_hand) = (sitting.practises.get(), by_hand.get());
        document.map(|document| {
            view! {
                <ReadAloud of=".kt-copy" language=document.language />
                <DocumentView document made_up by_hand />
            }
        })
    }
}
