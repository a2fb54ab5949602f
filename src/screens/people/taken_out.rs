//! Who was taken out just now, and the way back, where it happened.

use leptos::prelude::*;

use super::row::focus_in_row_of;
use crate::browser::{memo, use_sitting, use_words};
use crate::components::{Button, Look, view};
use crate::plan::PersonId;
use crate::sitting::Intent;
use crate::words::Label;

/// Who was taken out last, for as long as people are on the screen where it happened.
#[component]
pub fn JustTakenOut() -> impl IntoView {
    let sitting = use_sitting();
    let last: Memo<Option<(PersonId, String)>> = memo(move || {
        sitting.with(|sitting| {
            let person = sitting.taken_out().and_then(|id| sitting.plan()?.person(id))?;
            Some((person.id, person.name().to_owned()))
        })
    });
    let row = move || last.get().map(|(person, name)| view! { <WayBack person name /> });
    view! { <div role="status">{row}</div> }
}

/// That somebody is out of the plan, and the button that puts them back.
#[component]
fn WayBack(
    /// Who.
    person: PersonId,
    /// Their name.
    name: String,
) -> impl IntoView {
    let (sitting, words) = (use_sitting(), use_words());
    let put_back = move || {
        sitting.does(Intent::PutBackIn(person));
        focus_in_row_of(person, "edit");
    };
    let is_out = words.say(Label::IsTakenOut, &[("other", &name)]);
    let back = words.say(Label::PutBackIn, &[("other", &name)]);
    view! {
        <div class="kt-quote" data-for=name>
            <p>{is_out}</p>
            <Button look=Look::Second does="put-back-in" on_tap=put_back>
                {back}
            </Button>
        </div>
    }
}
