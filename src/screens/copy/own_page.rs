//! What one reader's own copy can have besides: the pictures of a child's page, and what only an adult may see.

use leptos::prelude::*;

use super::Shown;
use crate::browser::{memo, use_sitting, use_words};
use crate::components::{Choice, LineDrawing, view};
use crate::copies::Picture;
use crate::packs::Pack;
use crate::plan::{PersonId, Plan};
use crate::sitting::{Intent, LookAt};
use crate::words::Phrase;

/// An adult's own copy can hold what only they may see, if they want: they are asked, alone.
#[component]
pub fn PrivateToo(
    /// The copy.
    shown: Shown,
) -> impl IntoView {
    let (sitting, words) = (use_sitting(), use_words());
    let on = move || sitting.view.with(|view| view.private);
    let called = memo(move || {
        let private = on();
        let asked = |plan: &Plan| {
            let reader = shown.with(|shown| shown.as_ref()?.asks_for_private(plan, private))?;
            Some(plan.called(reader))
        };
        sitting.with_plan(asked).flatten()
    });
    move || {
        called.get().map(|called| {
            view! {
                <button
                    type="button"
                    class="kt-choice"
                    data-do="private"
                    aria-pressed=move || on().to_string()
                    on:click=move |_| sitting.does(Intent::Look(LookAt::Private(!untrack(on))))
                >
                    {words.put(Phrase::PrivateToo, &[("other", &called)])}
                </button>
            }
        })
    }
}

/// The pictures of a child's page: tapped, they stand on it.
#[component]
pub fn Pictures(
    /// The conversation of the plan, which says what each shows.
    pack: &'static Pack,
    /// The copy.
    shown: Shown,
) -> impl IntoView {
    let words = use_words();
    let child = memo(move || shown.with(|shown| shown.as_ref().and_then(|copy| copy.child())));
    move || {
        child.get().map(|child| {
            let each = |picture: &Picture| view! { <OnPage picture=*picture child pack /> };
            view! {
                <fieldset class="kt-part kt-pictures" data-answer="page">
                    <legend>{words.phrase(Phrase::PagePictures)}</legend>
                    <div class="kt-choices">{Picture::ALL.iter().map(each).collect_view()}</div>
                </fieldset>
            }
        })
    }
}

/// One picture, on the page of a child or not.
#[component]
fn OnPage(picture: Picture, child: PersonId, pack: &'static Pack) -> impl IntoView {
    let (sitting, words) = (use_sitting(), use_words());
    let chosen =
        Signal::derive(move || sitting.with_plan(|plan| picture.is_on_page_of(plan, child)).unwrap_or_default());
    view! {
        <Choice
            id=picture.id()
            chosen
            on_tap=move || sitting.does(Intent::ChoosePicture(child, picture.id().to_owned()))
        >
            <LineDrawing class="kt-picture" path=picture.path() />
            {picture.shows(pack, words)}
        </Choice>
    }
}
