//! Who is in the plan and who is here: in the plan and here today are two ticks.

mod person_form;
mod row;
mod taken_out;

use leptos::prelude::*;

use person_form::PersonForm;
use row::{PersonRow, focus_in_row_of};
use taken_out::JustTakenOut;

use super::not_kept_yet::NotKeptYet;
use super::save_status::SaveStatus;
use crate::browser::{focus_on, memo, use_sitting, use_words};
use crate::components::{Button, For, Heading, Hint, Look, Show, view};
use crate::conversation::Screen;
use crate::plan::{Details, PersonId};
use crate::sitting::{Intent, Sitting};
use crate::words::Label;

/// Who is here, during a visit.
#[component]
pub fn People() -> impl IntoView {
    let (sitting, words) = (use_sitting(), use_words());
    // Where there is no worker, a plan starts here.
    let alone = sitting.with_plan_now(|plan| plan.worker().is_none()).unwrap_or(false);
    let same_people = sitting.with_now(Sitting::asks_who_is_here).then(|| view! { <SamePeople /> });
    view! {
        <main class="kt-page" data-screen="people" data-plan=sitting.plan_id()>
            <Heading>{words.label(Label::PeopleTitle)}</Heading>
            <Hint>{words.label(Label::PeopleHelp)}</Hint>
            {same_people}
            {alone.then(|| view! { <NotKeptYet /> })}
            <PeopleList />
            <div class="kt-go">
                <Button look=Look::Primary goes="talk" on_tap=move || sitting.does(Intent::Go(Screen::Talk))>
                    {words.label(Label::AtTheTable)}
                </Button>
            </div>
            <SaveStatus />
        </main>
    }
}

/// After somebody's own turn most people are where they were: one tap.
#[component]
fn SamePeople() -> impl IntoView {
    let (sitting, words) = (use_sitting(), use_words());
    view! {
        <div class="kt-go">
            <Button look=Look::Primary does="same-people" on_tap=move || sitting.does(Intent::SamePeople)>
                {words.label(Label::SamePeople)}
            </Button>
        </div>
    }
}

/// Everyone in the plan, and a form for one more.
#[component]
pub fn PeopleList() -> impl IntoView {
    let (sitting, words) = (use_sitting(), use_words());
    let changing = RwSignal::new(sitting.with_now(Sitting::half_changed_person));
    let people = memo(move || {
        let ids = sitting.with_plan(|plan| plan.in_plan().map(|person| person.id).collect::<Vec<_>>());
        ids.unwrap_or_default()
    });
    view! {
        <section class="kt-panel" aria-labelledby="people-title">
            <h2 id="people-title">{words.label(Label::PeopleInPlan)}</h2>
            <Show when=move || people.with(Vec::is_empty)>
                <p class="kt-empty">{words.label(Label::NobodyYet)}</p>
            </Show>
            <ul class="kt-people">
                <For each=move || people.get() key=|person| *person let(person)>
                    <Entry person changing />
                </For>
            </ul>
            <JustTakenOut />
            <h3>{words.label(Label::AddSomeone)}</h3>
            <PersonForm on_done=|| focus_on("[data-new-person] [data-field=name]") />
        </section>
    }
}

/// What the list shows of somebody: their circle, what they are called, and what is known about them.
type Shown = (String, String, Details);

/// One person: as they are in the plan, or their form while it is open.
#[component]
fn Entry(
    /// Who.
    person: PersonId,
    /// Whose form is open.
    changing: RwSignal<Option<PersonId>>,
) -> impl IntoView {
    let sitting = use_sitting();
    let shown: Memo<Option<Shown>> = memo(move || {
        let shown = sitting
            .with_plan(|plan| Some((plan.face(person), plan.called(person), plan.person(person)?.details.clone())));
        shown.flatten()
    });
    // Whoever opens a form is in it, and whoever is done is where they were.
    let opens = move || {
        changing.set(Some(person));
        focus_on(format!("#person-{person}-name"));
    };
    let is_done = move || {
        changing.set(None);
        focus_in_row_of(person, "edit");
    };
    let is_changing = memo(move || changing.get() == Some(person));
    // The form is drawn anew too when what is known has changed beside it: it starts from that.
    move || {
        let (face, name, details) = shown.get()?;
        Some(match is_changing.get() {
            true => view! { <li><PersonForm person on_done=is_done /></li> },
            false => {
                view! { <PersonRow person face name details on_change=opens /> }
            }
        })
    }
}
