//! The first screen before the plans are here. What is tapped on it is done once they are
//! (docs/decisions/0009-what-comes-later.md).

use leptos::prelude::*;

use super::header::Bar;
use super::once_here::{NothingYet, TryOnceMore};
use super::root::HowToPrint;
use super::table::Table;
use super::ways_to_start::WaysToStart;
use crate::browser::{Front, Group, Wanted, focus_on, memo, use_taps, use_words};
use crate::components::{Button, For, Heading, Look, view};
use crate::conversation::Screen;
use crate::sitting::WayHome;
use crate::words::Label;

/// The first screen, and in its place the app as soon as that has looked at the shelf.
#[component]
pub fn FirstScreen(
    /// What is there before the app.
    front: Front,
    /// The rest of the app.
    table: Group<Table>,
) -> impl IntoView {
    move || match front.app() {
        Some(app) => app.run(()),
        None => view! { <BeforeThePlans front table /> },
    }
}

#[component]
fn BeforeThePlans(front: Front, table: Group<Table>) -> impl IntoView {
    let shown = memo(move || (front.settings.language(), front.waits()));
    view! {
        // All of it is new in another language.
        <For each=move || [shown.get()] key=Clone::clone let((_, waits))>
            <div class="kt-bars">
                <Bar in_turn=false family=None>
                    ""
                </Bar>
            </div>
            <fieldset class="kt-desk" role="presentation">
                {if waits { view! { <Waits front table /> } } else { view! { <NoPlansYet table /> } }}
            </fieldset>
            <HowToPrint />
        </For>
    }
}

/// The ways to start. The plans that are kept here are still looked for.
#[component]
fn NoPlansYet(table: Group<Table>) -> impl IntoView {
    let words = use_words();
    let looked_for = move || match table.is_missed() {
        false => view! { <p role="status">{words.label(Label::ReadingShelf)}</p> },
        true => view! {
            <p role="alert">{words.label(Label::LaterNotHere)}</p>
            <TryOnceMore on_try=Callback::new(move |()| table.is_wanted()) />
        },
    };
    view! {
        <main class="kt-page" data-screen=Screen::Plans.id()>
            <Heading>{words.label(Label::PlansTitle)}</Heading>
            <div data-plans="coming">{looked_for}</div>
            <WaysToStart />
        </main>
    }
}

/// Somebody has tapped something, or a plan lay open before a reload. They take what was wanted from there.
#[component]
fn Waits(front: Front, table: Group<Table>) -> impl IntoView {
    let (words, taps) = (use_words(), use_taps());
    // The made-up family comes with what comes later.
    let with_family = front.home == WayHome::Family;
    table.is_wanted();
    let missed = memo(move || table.is_missed() || with_family && front.later.is_missed());
    let tries = move || {
        table.is_wanted();
        if with_family {
            front.later.is_wanted();
        }
    };
    Effect::new(move |before: Option<bool>| {
        let now = missed.get();
        if before.is_some_and(|before| before != now) {
            focus_on("[data-heading]");
        }
        now
    });
    let trouble = Signal::derive(move || missed.get().then_some(Label::LaterNotHere));
    view! {
        <NothingYet screen=Screen::Talk plan=None trouble on_try=tries>
            {(!with_family).then(|| view! {
                <Button look=Look::Text goes="plans" on_tap=move || taps.wants.run(Wanted::Home)>
                    {words.label(Label::PlanHome)}
                </Button>
            })}
        </NothingYet>
    }
}
