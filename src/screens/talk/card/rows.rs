//! The rows of a card, and the asks in each.

use leptos::prelude::*;

use crate::browser::{memo, use_sitting, use_words};
use crate::components::{Button, For, Hint, Look, Show, Tick, view};
use crate::conversation::{Row, Slot, Step, asked, is_asked, line_in, rows};
use crate::copies::spoken;
use crate::packs::{Ask, Card, Layout};
use crate::plan::{About, Audience, Is, Kind, LineId, Plan};
use crate::screens::lang_of;
use crate::screens::talk::asks::AskControl;
use crate::sitting::{Intent, Sitting};
use crate::words::{Label, Words};

/// A row with its name. Under another name it is another row.
#[derive(Clone, PartialEq, Eq, Hash)]
struct Listed {
    row: Row,
    /// Empty on a card that has one row and no name for it.
    name: String,
}

/// The rows of a card: one for most; one for each child or line where it lists them.
#[component]
pub fn Rows(
    /// The card.
    card: &'static Card,
    /// The card that leads the screen.
    step: Step,
) -> impl IntoView {
    let (sitting, words) = (use_sitting(), use_words());
    let listed = memo(move || sitting.with(|sitting| listed(sitting, words, card, &step)));
    let nothing = move || view! { <Hint>{words.label(Label::AgreeNothing)}</Hint> };
    view! {
        <Show when=move || listed.with(|listed| !listed.is_empty()) fallback=nothing>
            <For each=move || listed.get() key=Clone::clone let(Listed { row, name })>
                <OneRow card row name />
            </For>
        </Show>
    }
}

fn listed(sitting: &Sitting, words: &Words, card: &Card, step: &Step) -> Vec<Listed> {
    let Some(plan) = sitting.plan() else { return Vec::new() };
    let own = sitting.handed_to().is_some();
    let name = |row: &Row| match card.layout {
        Layout::Form => String::new(),
        Layout::Rows | Layout::List => row_name(plan, words, row, own),
    };
    rows(card, plan, step).into_iter().map(|row| Listed { name: name(&row), row }).collect()
}

#[component]
fn OneRow(card: &'static Card, row: Row, name: String) -> impl IntoView {
    let asks = card.asks.iter().map(|ask| view! { <AskOfRow card ask row /> }).collect_view();
    let of_person = matches!(row.about, Some(About::Person(_))).then(|| name.clone());
    match card.layout {
        Layout::Form => asks.into_any(),
        Layout::Rows | Layout::List => view! {
            <fieldset class="kt-row" data-about=row.about.map(about_id) data-for=of_person>
                <legend>
                    <bdi>{name}</bdi>
                </legend>
                {asks}
                <FridgeTick about=row.about />
            </fieldset>
        },
    }
}

/// The value of the `data-about` hook.
pub fn about_id(about: About) -> String {
    match about {
        About::Line(id) => id.to_string(),
        About::Person(id) => id.to_string(),
    }
}

/// What a row is about: a child's name, or a line in short. `own`: of their own words nobody needs to be
/// told whom they are about.
fn row_name(plan: &Plan, words: &Words, row: &Row, own: bool) -> String {
    let line = match row.about {
        Some(About::Person(id)) => return plan.called(id),
        Some(About::Line(id)) => plan.line(id),
        None => None,
    };
    let Some(line) = line else { return String::new() };
    let said = spoken(plan, words, line);
    match line.about {
        _ if own => said,
        Some(About::Person(id)) => format!("{}: {said}", plan.called(id)),
        _ => {
            let owner = plan.said(Is::Owner, About::Line(line.id)).map(|owner| spoken(plan, words, owner));
            owner.map_or(said.clone(), |owner| format!("{owner}: {said}"))
        }
    }
}

/// An agreed action may stand on the fridge; somebody has to say so.
#[component]
fn FridgeTick(
    /// What the row is about.
    about: Option<About>,
) -> impl IntoView {
    let (sitting, words) = (use_sitting(), use_words());
    let Some(About::Line(id)) = about else { return None };
    let may = |plan: &Plan| matches!(plan.line(id)?.kind, Kind::Action | Kind::Contingency).then_some(());
    sitting.with_plan_now(may)??;
    let stands = |plan: &Plan, id| plan.line(id).is_some_and(|line| line.audience == Audience::Fridge);
    let ticked = Signal::derive(move || sitting.with_plan(|plan| stands(plan, id)).unwrap_or(false));
    Some(view! {
        <Tick field="on-the-fridge" ticked on_tick=move |yes| sitting.does(Intent::PutOnFridge(id, yes))>
            {words.label(Label::OnTheFridge)}
        </Tick>
    })
}

/// One ask in one row: asked once, or of each person.
#[component]
pub fn AskOfRow(
    /// The card.
    card: &'static Card,
    /// The ask.
    ask: &'static Ask,
    /// The row.
    row: Row,
) -> impl IntoView {
    let sitting = use_sitting();
    let people = memo(move || {
        let people = sitting.with_plan(|plan| {
            let people = asked(ask, plan).into_iter();
            people.map(|person| (person, person.map(|id| plan.called(id)))).collect::<Vec<_>>()
        });
        people.unwrap_or_default()
    });
    view! {
        <Show when=move || sitting.draft.with(|draft| is_asked(card, ask, &row, draft))>
            <For
                each=move || people.get()
                key=Clone::clone
                children=move |(person, of)| {
                    let slot = row.slot(&card.id, &ask.id);
                    let slot = person.map_or(slot.clone(), |person| slot.for_person(person));
                    view! {
                        <AskControl card ask at=slot.clone() of />
                        <StillInPlan at=slot />
                    }
                }
            />
        </Show>
    }
}

/// A control that somebody emptied: going on takes nothing away, and that is said, with the way to take the
/// answer out of the plan on purpose.
#[component]
fn StillInPlan(
    /// The control.
    at: Slot,
) -> impl IntoView {
    let (sitting, words) = (use_sitting(), use_words());
    let reading = at.clone();
    let emptied = memo(move || sitting.draft.with(|draft| draft.is_empty_at(&reading)));
    let shown = move || {
        emptied.get().then_some(())?;
        sitting.with(|sitting| {
            let plan = sitting.plan()?;
            let line = line_in(sitting.pack, plan, sitting.step()?, &at)?;
            let (said, lang) = (spoken(plan, words, line), lang_of(words, line.said_in));
            Some(view! { <TakeAway line=line.id said lang at=at.clone() /> })
        })
    };
    view! { <div role="status">{shown}</div> }
}

/// What the plan still says in a control, and the way to take it out.
#[component]
fn TakeAway(line: LineId, said: String, lang: Option<&'static str>, at: Slot) -> impl IntoView {
    let (sitting, words) = (use_sitting(), use_words());
    view! {
        <div class="kt-go" data-line=line.to_string()>
            <span>
                {words.label(Label::StillInPlan)} " "
                <bdi class="kt-clamp" lang=lang>
                    {said}
                </bdi>
            </span>
            <Button
                look=Look::Quiet
                does="take-away"
                on_tap=move || sitting.does(Intent::TakeAnswerAway(at.clone()))
            >
                {words.label(Label::TakeAnswerAway)}
            </Button>
        </div>
    }
}
