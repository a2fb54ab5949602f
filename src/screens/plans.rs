//! The plans on this tablet: the last talked about first, the others behind "Other plans".

use leptos::prelude::*;

use super::header::title;
use crate::app::{App, OnShelf, Screen};
use crate::components::{Look, button, flag, heading, hint, live, tap, warning};
use crate::plan::{Date, Plan, PlanId};
use crate::shelf::Record;
use crate::words::{Label, Words};

/// The first screen.
pub fn plans(app: App, words: &'static Words) -> impl IntoView {
    let shelf = move || app.on_shelf.with(|shelf| shelf_view(app, words, shelf));
    view! {
        <main class="kt-page" data-screen="plans">
            {shelf}
            <section class="kt-panel">
                <p>{words.label(Label::FirstWords)}</p>
                {warning(words.label(Label::MadeUpOnly))}
                <div class="kt-go">
                    <button type="button" class="kt-second" data-do="new-plan" disabled=flag(move || !app.on_shelf.with(|shelf| shelf.ready)) on:click=tap(move || app.new_plan())>
                        {words.label(Label::StartPlan)}
                    </button>
                </div>
                {hint(words.label(Label::NotARecord))}
            </section>
            {live(move || (app.save.get() == crate::app::Save::NotKept).then(|| view! { <p class="kt-warn" role="alert" data-save="not-kept">{words.label(Label::ShelfFailed)}</p> }))}
        </main>
    }
}

fn shelf_view(app: App, words: &'static Words, shelf: &OnShelf) -> AnyView {
    if !shelf.ready {
        return view! { {heading(words.label(Label::PlansTitle))}<p role="status">{words.label(Label::ReadingShelf)}</p> }.into_any();
    }
    let troubles = troubles(words, shelf);
    let Some((last, others)) = shelf.plans.split_first() else {
        return view! {
            {heading(words.label(Label::PlansTitle))}
            {hint(words.label(Label::NothingKept))}
            {troubles}
        }
        .into_any();
    };
    let others = others
        .iter()
        .map(|record| other_plan(app, words, record))
        .collect::<Vec<_>>();
    let count = others.len();
    view! {
        {last_plan(app, words, last, shelf.older_used.contains(&last.plan.id))}
        {troubles}
        {(count > 0).then(|| view! {
            <details class="kt-other">
                <summary>{words.label(Label::OtherPlans)}" · "{count}</summary>
                <ul class="kt-people">{others}</ul>
            </details>
        })}
    }
    .into_any()
}

fn troubles(words: &'static Words, shelf: &OnShelf) -> impl IntoView + use<> {
    let trouble = |there: bool, title, text| {
        there.then(|| {
            view! {
                <section class="kt-warn" role="alert">
                    <h2>{words.label(title)}</h2>
                    <p>{words.label(text)}</p>
                </section>
            }
        })
    };
    view! {
        {trouble(shelf.unreadable > 0, Label::UnreadableTitle, Label::Unreadable)}
        {trouble(shelf.newer > 0, Label::NewerTitle, Label::Newer)}
    }
}

fn last_plan(app: App, words: &'static Words, record: &Record, older: bool) -> impl IntoView + use<> {
    let id = record.plan.id.clone();
    let opened = |screen: Option<Screen>| {
        let id: PlanId = id.clone();
        move |_| {
            app.open_plan(&id, false);
            if let Some(screen) = screen {
                app.go(screen);
            }
        }
    };
    let waiting = record
        .plan
        .lines_of(crate::plan::Kind::OpenQuestion)
        .filter(|line| line.part == "question")
        .count();
    let (carry_on, prepare, copy, tonight) = (
        opened(Some(Screen::Talk)),
        opened(Some(Screen::Prepare)),
        opened(Some(Screen::Copy)),
        opened(Some(Screen::Visit)),
    );
    view! {
        <section data-plan=id.0.clone()>
            <h1 id="question" data-heading tabindex="-1"><bdi>{title(&record.plan, words)}</bdi></h1>
            {last_talked(words, &record.plan).map(hint)}
            {older.then(|| view! { <p class="kt-warn" role="status">{words.label(Label::OlderUsed)}</p> })}
            <div class="kt-go">
                <button type="button" class="kt-primary" data-do="open-plan" on:click=carry_on>{words.label(Label::CarryOn)}</button>
                <button type="button" class="kt-second" data-go="prepare" on:click=prepare>{words.label(Label::PrepareTitle)}</button>
                <button type="button" class="kt-second" data-go="copy:fridge" on:click=copy>{words.label(Label::FridgeCopy)}</button>
            </div>
            <div class="kt-panel kt-tonight">
                <div>
                    <h2>{words.label(Label::TonightTitle)}</h2>
                    <p>{words.say(Label::PartOfPlan, &[("n", &waiting.to_string())])}</p>
                </div>
                <div>
                    <b>{next_visit(words, &record.plan)}</b>
                    <p class="kt-by">{words.label(Label::NextVisitTitle)}</p>
                </div>
                <button type="button" class="kt-quiet" data-go="visit" on:click=tonight>{words.label(Label::OpenPlan)}</button>
            </div>
        </section>
    }
}

fn next_visit(words: &Words, plan: &Plan) -> String {
    match plan.next_visit() {
        Some((_, when)) => format!("{}, {}", words.date(when.date), words.time(when)),
        None => words.label(Label::NoNextVisit).to_owned(),
    }
}

fn last_talked(words: &Words, plan: &Plan) -> Option<String> {
    let on: Date = plan.visits.last()?.on;
    Some(words.say(Label::LastTalked, &[("date", &words.date(on))]))
}

fn other_plan(app: App, words: &'static Words, record: &Record) -> impl IntoView + use<> {
    let id = record.plan.id.clone();
    let hook = id.0.clone();
    view! {
        <li class="kt-person" data-plan=hook>
            <p><bdi class="kt-person__name">{title(&record.plan, words)}</bdi><br/><span class="kt-by">{last_talked(words, &record.plan)}</span></p>
            {button(Look::Quiet, ("data-do", "open-plan"), words.label(Label::OpenPlan), move || app.open_plan(&id, false))}
        </li>
    }
}
