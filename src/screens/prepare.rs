//! Before you knock: the worker, alone. What can be done in the car is done in the car.

use leptos::prelude::*;

use super::gate::Gate;
use super::people::PeopleList;
use super::save_status::SaveStatus;
use super::settings::Numbers;
use crate::browser::{memo, use_saving, use_sitting, use_words};
use crate::components::{Button, Choice, Heading, Hint, Look, TextBox, Tick, Warning, view};
use crate::conversation::{Screen, Slot};
use crate::packs::{Ask, Card, Stage};
use crate::plan::{Is, Kind};
use crate::sitting::{Intent, Sitting};
use crate::words::Label;

/// Before you knock.
#[component]
pub fn Prepare() -> impl IntoView {
    let (sitting, words) = (use_sitting(), use_words());
    let pack = sitting.pack();
    view! {
        <main class="kt-page" data-screen="prepare" data-plan=sitting.plan_id()>
            <Heading>{words.label(Label::PrepareTitle)}</Heading>
            <Hint>{words.label(Label::PrepareHelp)}</Hint>
            <Warning>{words.label(Label::MadeUpOnly)}</Warning>
            <PeopleList />
            {pack.gate(Stage::Prepare).map(|card| view! { <IsItSafe card /> })}
            {Slot::asking(pack, Is::WorkersWorry).map(|slot| view! { <MyWorry at=slot /> })}
            {pack.asking(Kind::PaperDefault).map(|(card, ask)| view! { <Paper card ask /> })}
            <ForThePlan />
            <WaysOn />
            <Hint>{words.label(Label::AtTheTableHelp)}</Hint>
            <SaveStatus />
        </main>
    }
}

/// Whether it is safe to do this together: the worker asks themselves.
#[component]
fn IsItSafe(card: &'static Card) -> impl IntoView {
    let words = use_words();
    view! {
        <section class="kt-panel" data-card=card.id.0.as_str()>
            <h2>{words.ask(&card.id)}</h2>
            <Gate card />
        </section>
    }
}

/// What worries the worker, written before it is said.
#[component]
fn MyWorry(
    /// Where it stands until it is said.
    at: Slot,
) -> impl IntoView {
    let (sitting, saving, words) = (use_sitting(), use_saving(), use_words());
    let (reading, looking, typing) = (at.clone(), at.clone(), at.clone());
    let wrong = Signal::derive(move || {
        sitting.troubles.with(|troubles| {
            let trouble = troubles.iter().find(|trouble| trouble.slot == looking)?;
            Some(words.label(Label::from(trouble.why)).to_owned())
        })
    });
    view! {
        <section class="kt-panel">
            <h2>{words.label(Label::MyWorry)}</h2>
            <Hint>{words.label(Label::MyWorryHelp)}</Hint>
            <TextBox
                id=at.clone()
                label=words.label(Label::MyWorry)
                answer=at.ask
                value=move || sitting.draft.with(|draft| draft.typed(&reading).to_owned())
                on_type=move |text| sitting.does(Intent::Type(typing.clone(), text))
                on_leave=move || saving.save_now()
                wrong
            />
        </section>
    }
}

/// Which paper may be left today. The choice is kept for the worker; never why.
#[component]
fn Paper(card: &'static Card, ask: &'static Ask) -> impl IntoView {
    let (sitting, words) = (use_sitting(), use_words());
    let chosen = memo(move || {
        sitting
            .with_plan(|plan| plan.lines_of(Kind::PaperDefault).find_map(|line| line.choice().map(str::to_owned)))
            .flatten()
    });
    let choice = |id: &'static String| {
        view! {
            <Choice
                id=id.as_str()
                chosen=move || chosen.with(|chosen| chosen.as_ref() == Some(id))
                on_tap=move || sitting.does(Intent::ChoosePaper(id.clone()))
            >
                {words.choice_by_itself(&card.id, &ask.id, id)}
            </Choice>
        }
    };
    view! {
        <section class="kt-panel" data-card=card.id.0.as_str()>
            <h2>{words.ask(&card.id)}</h2>
            <fieldset class="kt-part" data-answer=ask.id.as_str()>
                <legend>{words.ask_label(&card.id, &ask.id)}</legend>
                <div class="kt-choices">{ask.choices.iter().map(choice).collect_view()}</div>
            </fieldset>
        </section>
    }
}

/// What every copy will need, and what is not for the family to decide.
#[component]
fn ForThePlan() -> impl IntoView {
    let (sitting, words) = (use_sitting(), use_words());
    let fixed = move || sitting.with_plan(|plan| plan.some_parts_fixed).unwrap_or(false);
    view! {
        <section class="kt-panel">
            <h2>{words.label(Label::NumbersTitle)}</h2>
            <Numbers />
            <Tick field="fixed" ticked=fixed on_tick=move |yes| sitting.does(Intent::SomePartsFixed(yes))>
                {words.label(Label::SomePartsFixed)}
            </Tick>
        </section>
    }
}

#[component]
fn WaysOn() -> impl IntoView {
    let (sitting, words) = (use_sitting(), use_words());
    let nothing_to_undo = move || !sitting.with(Sitting::can_undo);
    view! {
        <div class="kt-go">
            <Button look=Look::Primary goes="talk" on_tap=move || sitting.does(Intent::Go(Screen::Talk))>
                {words.label(Label::AtTheTable)}
            </Button>
            <Button
                look=Look::Second
                does="undo"
                disabled=nothing_to_undo
                on_tap=move || sitting.does(Intent::Undo)
            >
                {words.label(Label::Undo)}
            </Button>
        </div>
    }
}
