//! The plans on this tablet: the last talked about first, the others behind "Other plans".

use leptos::prelude::*;

use super::header::title;
use crate::app::{App, OnShelf, Opening, Screen};
use crate::components::{Each, Look, Part, button, el, flag, heading, hint, warning};
use crate::parts;
use crate::plan::{Date, Plan, PlanId};
use crate::shelf::Record;
use crate::words::{Label, Words};

/// The first screen.
pub fn plans(app: App, words: &'static Words) -> AnyView {
    let shelf = move || app.on_shelf.with(|shelf| shelf_view(app, words, shelf));
    el("main", &[("class", "kt-page"), ("data-screen", "plans")])
        .with(shelf)
        .with(
            el("section", &[("class", "kt-panel")])
                .with(el("p", &[]).with(words.label(Label::FirstWords)))
                .with(warning(words.label(Label::MadeUpOnly)))
                .with(
                    el("div", &[("class", "kt-go")]).with(
                        el("button", &[("type", "button"), ("class", "kt-second"), ("data-do", "new-plan")])
                            .attr(
                                "disabled",
                                flag(move || app.reads_along() || !app.on_shelf.with(|shelf| shelf.ready)),
                            )
                            .on_click(move || app.new_plan())
                            .with(words.label(Label::StartPlan)),
                    ),
                )
                .with(hint(words.label(Label::NotARecord))),
        )
        .with(move || {
            (app.save.get() == crate::app::Save::NotKept).then(|| {
                el("div", &[("class", "kt-warn"), ("role", "alert"), ("data-save", "not-kept")])
                    .with(el("p", &[]).with(words.label(Label::ShelfFailed)))
                    .with(super::save_status::try_again(app, words))
                    .done()
            })
        })
        .done()
}

fn shelf_view(app: App, words: &'static Words, shelf: &OnShelf) -> AnyView {
    if !shelf.ready {
        return parts![
            heading(words.label(Label::PlansTitle)),
            el("p", &[("role", "status")]).with(words.label(Label::ReadingShelf))
        ]
        .part();
    }
    let troubles = troubles(words, shelf);
    let Some((last, others)) = shelf.plans.split_first() else {
        return parts![heading(words.label(Label::PlansTitle)), hint(words.label(Label::NothingKept)), troubles].part();
    };
    let others = others.iter().map(|record| other_plan(app, words, record)).collect::<Vec<_>>();
    let count = others.len();
    parts![
        last_plan(app, words, last, shelf.older_used.contains(&last.plan.id)),
        troubles,
        (count > 0).then(|| el("details", &[("class", "kt-other")])
            .with(el("summary", &[]).with(words.label(Label::OtherPlans)).with(" · ").with(count.to_string()))
            .with(el("ul", &[("class", "kt-people")]).with(others))
            .done())
    ]
    .part()
}

fn troubles(words: &'static Words, shelf: &OnShelf) -> AnyView {
    let trouble = |there: bool, title, text| {
        there.then(|| {
            el("section", &[("class", "kt-warn"), ("role", "alert")])
                .with(el("h2", &[]).with(words.label(title)))
                .with(el("p", &[]).with(words.label(text)))
                .done()
        })
    };
    parts![
        trouble(shelf.unreadable > 0, Label::UnreadableTitle, Label::Unreadable),
        trouble(shelf.newer > 0, Label::NewerTitle, Label::Newer)
    ]
}

fn last_plan(app: App, words: &'static Words, record: &Record, older: bool) -> AnyView {
    let id = record.plan.id.clone();
    let opened = |at: Opening| {
        let id: PlanId = id.clone();
        move || app.open_plan(&id, at)
    };
    let waiting = super::plan_so_far::waiting(&record.plan, words).map(|line| el("p", &[]).with(line)).each();
    let at = |screen| opened(Opening::At(screen));
    let (carry_on, prepare, copy, tonight) =
        (at(Screen::Talk), at(Screen::Prepare), at(Screen::Copy), at(Screen::Visit));
    el("section", &[])
        .attr("data-plan", id.0.clone())
        .with(
            el("h1", &[("id", "question"), ("data-heading", ""), ("tabindex", "-1")])
                .with(el("bdi", &[]).with(title(&record.plan, words))),
        )
        .with(last_talked(words, &record.plan).map(hint))
        .with(
            older.then(|| {
                el("p", &[("class", "kt-warn"), ("role", "status")]).with(words.label(Label::OlderUsed)).done()
            }),
        )
        .with(
            el("div", &[("class", "kt-go")])
                .with(
                    el("button", &[("type", "button"), ("class", "kt-primary"), ("data-do", "open-plan")])
                        .on_click(carry_on)
                        .with(words.label(Label::CarryOn)),
                )
                .with(
                    el("button", &[("type", "button"), ("class", "kt-second"), ("data-go", "prepare")])
                        .on_click(prepare)
                        .with(words.label(Label::PrepareTitle)),
                )
                .with(
                    el("button", &[("type", "button"), ("class", "kt-second"), ("data-go", "copy:fridge")])
                        .on_click(copy)
                        .with(words.label(Label::FridgeCopy)),
                ),
        )
        .with(
            el("div", &[("class", "kt-panel kt-tonight")])
                .with(el("div", &[]).with(el("h2", &[]).with(words.label(Label::TonightTitle))).with(waiting))
                .with(
                    el("div", &[])
                        .with(el("b", &[]).with(next_visit(words, &record.plan)))
                        .with(el("p", &[("class", "kt-by")]).with(words.label(Label::NextVisitTitle))),
                )
                .with(
                    el("button", &[("type", "button"), ("class", "kt-quiet"), ("data-go", "visit")])
                        .on_click(tonight)
                        .with(words.label(Label::OpenPlan)),
                ),
        )
        .done()
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

fn other_plan(app: App, words: &'static Words, record: &Record) -> AnyView {
    let id = record.plan.id.clone();
    let hook = id.0.clone();
    el("li", &[("class", "kt-person")])
        .attr("data-plan", hook)
        .with(
            el("p", &[])
                .with(el("bdi", &[("class", "kt-person__name")]).with(title(&record.plan, words)))
                .with(el("br", &[]))
                .with(el("span", &[("class", "kt-by")]).with(last_talked(words, &record.plan))),
        )
        .with(button(Look::Quiet, ("data-do", "open-plan"), words.label(Label::OpenPlan), move || {
            app.open_plan(&id, Opening::WhereLeft)
        }))
        .done()
}
