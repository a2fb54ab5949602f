//! Before you knock: the worker, alone. What can be done in the car is done in the car.
//!
//! One thing at a time where a plan begins, each of which can be passed by; all on one page for whoever opens it again.

mod keep_away;
mod who_is_here;

use leptos::prelude::*;

use super::gate::Gate;
use super::not_kept_yet::NotKeptYet;
use super::people::PeopleList;
use super::save_status::SaveStatus;
use super::settings::Numbers;
use super::undo::Undo;
use crate::browser::{LiveSitting, focus_on, memo, use_saving, use_sitting, use_words};
use crate::components::{Button, Choice, Heading, Hint, Look, Show, TextBox, Tick, view};
use crate::conversation::{Screen, Slot};
use crate::packs::{Ask, Card, Pack, Stage};
use crate::plan::{Is, Kind};
use crate::sitting::Intent;
use crate::words::{Label, Words};
use keep_away::KeepAway;
use who_is_here::WhoIsHere;

/// One thing that is got ready.
#[derive(Clone)]
enum Part {
    /// Who is in the plan.
    Who,
    /// Who will be there.
    Here,
    /// Whether it is safe to do this together.
    Safe(&'static Card),
    /// What worries the worker.
    Worry(Slot),
    /// Whom or what the children keep away from.
    KeepAway(&'static Card),
    /// Which paper may be left.
    Paper(&'static Card, &'static Ask),
    /// The numbers, and what is not for the family to decide.
    Numbers,
}

impl Part {
    /// All that this conversation gets ready, in order.
    fn all(pack: &'static Pack) -> Vec<Self> {
        let asked = [
            pack.gate(Stage::Prepare).map(Self::Safe),
            Slot::asking(pack, Is::WorkersWorry).map(Self::Worry),
            pack.asking(Is::Avoided).map(|(card, _)| Self::KeepAway(card)),
            pack.asking(Kind::PaperDefault).map(|(card, ask)| Self::Paper(card, ask)),
        ];
        [Self::Who, Self::Here].into_iter().chain(asked.into_iter().flatten()).chain([Self::Numbers]).collect()
    }

    /// Its `data-part` hook.
    const fn id(&self) -> &'static str {
        match self {
            Self::Who => "who",
            Self::Here => "here",
            Self::Safe(_) => "safe",
            Self::Worry(_) => "worry",
            Self::KeepAway(_) => "keep-away",
            Self::Paper(..) => "paper",
            Self::Numbers => "numbers",
        }
    }

    /// What it is called, where focus comes to it.
    fn title(&self, words: &'static Words) -> &'static str {
        match self {
            Self::Who => words.label(Label::PeopleInPlan),
            Self::Here => words.label(Label::PeopleTitle),
            Self::Safe(card) | Self::KeepAway(card) | Self::Paper(card, _) => words.ask(&card.id),
            Self::Worry(_) => words.label(Label::MyWorry),
            Self::Numbers => words.label(Label::NumbersTitle),
        }
    }

    fn draw(self) -> AnyView {
        match self {
            Self::Who => view! { <PeopleList /> }.into_any(),
            Self::Here => view! { <WhoIsHere /> }.into_any(),
            Self::Safe(card) => view! { <IsItSafe card /> }.into_any(),
            Self::Worry(at) => view! { <MyWorry at /> }.into_any(),
            Self::KeepAway(card) => view! { <KeepAway card /> }.into_any(),
            Self::Paper(card, ask) => view! { <Paper card ask /> }.into_any(),
            Self::Numbers => view! { <ForThePlan /> }.into_any(),
        }
    }
}

/// Before you knock.
#[component]
pub fn Prepare() -> impl IntoView {
    let (sitting, words) = (use_sitting(), use_words());
    let parts = StoredValue::new(Part::all(sitting.pack()));
    let at = RwSignal::new(begins(sitting).then_some(0));
    let how_many = parts.with_value(Vec::len);
    let is_last = move || at.get().is_none_or(|now| now + 1 >= how_many);
    let shown = move || match at.get() {
        Some(now) => parts.with_value(|parts| parts.get(now).cloned()).into_iter().collect::<Vec<_>>(),
        // Who is here stands on the list of who there is.
        None => parts.get_value().into_iter().filter(|part| !matches!(part, Part::Here)).collect(),
    };
    let each = move |part: Part| {
        let (id, title) = (part.id(), part.title(words));
        view! {
            <div data-part=id role="group" aria-label=title tabindex="-1">
                {part.draw()}
            </div>
        }
    };
    view! {
        <main class="kt-page" data-screen="prepare" data-plan=sitting.plan_id()>
            <Heading>{words.label(Label::PrepareTitle)}</Heading>
            <Hint>{words.label(Label::PrepareHelp)}</Hint>
            <NotKeptYet />
            {move || shown().into_iter().map(each).collect_view()}
            <Show when=move || at.get().is_some()>
                <OneByOne at how_many />
            </Show>
            <WaysOn is_last=Signal::derive(is_last) />
            <Hint>{words.label(Label::AtTheTableHelp)}</Hint>
            <SaveStatus />
        </main>
    }
}

/// Nobody has been written down and nothing said.
fn begins(sitting: LiveSitting) -> bool {
    let is_new = sitting.with_plan_now(|plan| plan.people.is_empty() && plan.lines.is_empty() && plan.turns.is_empty());
    is_new.unwrap_or(false)
}

/// From one thing to the next: nothing has to be filled in first.
#[component]
fn OneByOne(
    /// The one that is shown.
    at: RwSignal<Option<usize>>,
    /// How many there are.
    how_many: usize,
) -> impl IntoView {
    let (sitting, words) = (use_sitting(), use_words());
    let goes = move |by: fn(usize) -> usize| {
        // A name that stands there to keep away from is said, whichever button somebody taps.
        sitting.does(Intent::SayKeepAway);
        at.update(|at| *at = at.map(by));
        focus_on("[data-screen=prepare] > [data-part]");
    };
    let nth = move || {
        let n = at.get().map_or(0, |at| at + 1).to_string();
        words.say(Label::NthOfAll, &[("n", &n), ("all", &how_many.to_string())])
    };
    view! {
        <div class="kt-go">
            <Show when=move || at.get().is_some_and(|at| at + 1 < how_many)>
                <Button look=Look::Primary does="next" on_tap=move || goes(|at| at + 1)>
                    {words.label(Label::Next)}
                </Button>
            </Show>
            <Show when=move || at.get().is_some_and(|at| at > 0)>
                <Button look=Look::Text does="back" on_tap=move || goes(|at| at.saturating_sub(1))>
                    {words.label(Label::Back)}
                </Button>
            </Show>
            <span class="kt-by">{nth}</span>
        </div>
    }
}

/// Whether it is safe to do this together: the worker asks themselves.
#[component]
fn IsItSafe(card: &'static Card) -> impl IntoView {
    let (sitting, words) = (use_sitting(), use_words());
    view! {
        <section class="kt-panel" data-card=card.id.0.as_str()>
            <h2>{words.ask(&card.id)}</h2>
            <Gate card on_answer=move |safe| sitting.does(Intent::ItIsSafe(safe)) />
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
fn WaysOn(
    /// There is nothing more to get ready.
    is_last: Signal<bool>,
) -> impl IntoView {
    let (sitting, words) = (use_sitting(), use_words());
    let look = move || if is_last.get() { Look::Primary } else { Look::Second };
    view! {
        <div class="kt-go">
            <button
                type="button"
                class=move || look().class()
                data-go="talk"
                on:click=move |_| sitting.does(Intent::Go(Screen::Talk))
            >
                {words.label(Label::AtTheTable)}
            </button>
            <Undo look=Look::Second />
        </div>
    }
}
