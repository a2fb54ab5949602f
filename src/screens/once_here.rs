//! A screen whose code comes later: drawn once it is here, and said in words where it is not.

use leptos::prelude::*;

use crate::browser::{Group, focus_on, memo, use_sitting, use_words};
use crate::components::{Button, Heading, Look, Show, view};
use crate::conversation::Screen;
use crate::sitting::Intent;
use crate::words::Label;

/// A screen that a group draws, or what stands there until the group is here.
#[component]
pub fn OnceHere<F>(
    /// The screen.
    screen: Screen,
    /// What draws it.
    group: Group<F>,
    /// How it draws it.
    draw: fn(F) -> fn() -> AnyView,
) -> impl IntoView
where
    F: Copy + Send + Sync + 'static,
{
    group.is_wanted();
    let here = memo(move || group.here().is_some());
    Effect::new(move |before: Option<(bool, bool)>| {
        let now = (here.get(), group.is_missed());
        // Focus goes to what stands there now, also where it comes after it was missed.
        if before.is_some_and(|before| before != now) && now != (false, false) {
            focus_on("[data-heading]");
        }
        now
    });
    let trouble = Signal::derive(move || group.is_missed().then_some(Label::LaterNotHere));
    move || match here.get().then(|| untrack(|| group.here())).flatten() {
        Some(functions) => draw(functions)(),
        None => view! { <NoScreenYet screen trouble on_try=move || group.is_wanted() /> },
    }
}

/// There is no page of the open plan yet, or none could be had.
#[component]
pub fn NoScreenYet(
    /// The screen that is not there.
    screen: Screen,
    /// Why it could not be had; nothing while it comes.
    #[prop(into)]
    trouble: Signal<Option<Label>>,
    /// What trying again does.
    #[prop(into)]
    on_try: Callback<()>,
) -> impl IntoView {
    let (sitting, words) = (use_sitting(), use_words());
    let carry_on = move || {
        view! {
            <Button look=Look::Text goes="talk" on_tap=move || sitting.does(Intent::Go(Screen::Talk))>
                {words.label(Label::CarryOn)}
            </Button>
        }
    };
    view! {
        <NothingYet screen plan=sitting.plan_id() trouble on_try>
            {carry_on()}
        </NothingYet>
    }
}

/// There is no page yet, or none could be had: that is said in words, and on paper too.
#[component]
pub fn NothingYet(
    /// The screen that is not there.
    screen: Screen,
    /// The plan that is open.
    plan: Option<String>,
    /// Why it could not be had; nothing while it comes.
    #[prop(into)]
    trouble: Signal<Option<Label>>,
    /// What trying again does.
    #[prop(into)]
    on_try: Callback<()>,
    /// The way elsewhere.
    children: Children,
) -> impl IntoView {
    let words = use_words();
    view! {
        <main class="kt-page kt-not-made" data-screen=screen.id() data-plan=plan>
            <Heading>
                {move || words.label(trouble.get().map_or(Label::OneMoment, |_| Label::NoPageYet))}
            </Heading>
            <p role="alert">{move || trouble.get().map(|label| words.label(label))}</p>
            <p class="kt-only-paper">{words.label(Label::PaperNotReady)}</p>
            <div class="kt-go">
                <Show when=move || trouble.with(Option::is_some)>
                    <TryOnceMore on_try />
                </Show>
                {children()}
            </div>
        </main>
    }
}

/// Asks once more for what could not be had.
#[component]
pub fn TryOnceMore(
    /// What that does.
    on_try: Callback<()>,
) -> impl IntoView {
    let words = use_words();
    view! {
        <Button look=Look::Primary does="try-again" on_tap=on_try>
            {words.label(Label::TryAgain)}
        </Button>
    }
}
