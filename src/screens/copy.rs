//! Take it with you: the copy for the fridge, on screen as it will be on paper.

use leptos::prelude::*;
use serde::Serialize;

use super::plan_id;
use crate::app::{App, Screen, sheet, today};
use crate::components::{Each, Look, Part, View, button, el, flag, heading, pressed, says};
use crate::copies::ways_waiting;
use crate::json::Json;
use crate::plan::{Date, Kind, Language, Plan};
use crate::words::{Label, Words};

/// The copy for the fridge, and the three ways to take it along.
pub fn copy(app: App, words: &'static Words) -> View {
    let by_hand = RwSignal::new(false);
    // "I'll bring it" is a worker's promise.
    let has_worker = app.with_plan_now(|plan| plan.worker().is_some()).unwrap_or(false);
    let paper = Memo::new(move |_| app.with_plan(paper_is_fine).unwrap_or(true));
    el("main", &[("class", "kt-copy-screen"), ("data-screen", "copy")])
        .attr("data-plan", plan_id(app))
        .attr("data-paper", says(move || if paper.get() { "yes" } else { "no" }))
        .with(
            el("div", &[("class", "kt-copy-tools")])
                .with(heading(words.label(Label::CopyTitle)))
                .with(
                    el("div", &[("class", "kt-go")])
                        .with(move || {
                            paper.get().then(|| {
                                button(Look::Primary, ("data-do", "print"), words.label(Label::Print), move || {
                                    app.print()
                                })
                            })
                        })
                        .with(has_worker.then(|| {
                            button(Look::Second, ("data-do", "bring"), words.label(Label::BringIt), move || {
                                app.bring_a_copy()
                            })
                        }))
                        .with(
                            el("button", &[("type", "button"), ("class", "kt-second"), ("data-do", "copy-out")])
                                .attr("aria-pressed", pressed(move || by_hand.get()))
                                .on_click(move || by_hand.update(|on| *on = !*on))
                                .with(move || {
                                    words.label(if by_hand.get() { Label::CopyPage } else { Label::CopyOut })
                                }),
                        )
                        .with(button(Look::Text, ("data-go", "talk"), words.label(Label::CarryOn), move || {
                            app.go(Screen::Talk)
                        })),
                )
                .with(
                    el("p", &[("class", "kt-hint")])
                        .with(move || words.label(if paper.get() { Label::PaperIsYours } else { Label::NoPaper })),
                )
                .with(not_there_yet(app, words)),
        )
        .with(move || sheet_title(app, words).map(|title| document_view(app, words, title, by_hand)))
        .done()
}

/// Whether paper may be left: unless the worker or an adult said no. Never says who, or why.
fn paper_is_fine(plan: &Plan) -> bool {
    let said_no = |kind: Kind, no: &str| plan.lines_of(kind).any(|line| line.choice() == Some(no));
    !said_no(Kind::PaperDefault, "none") && !said_no(Kind::CopyChoice, "no")
}

/// What is said and would stand here, once people say yes to it.
fn not_there_yet(app: App, words: &'static Words) -> View {
    (move || {
        app.with_plan(|plan| {
            let children: Vec<_> =
                ways_waiting(plan).map(|child| words.say(Label::NotAgreedYet, &[("child", child.name())])).collect();
            (!children.is_empty()).then(|| {
                el("div", &[("class", "kt-later")])
                    .with(el("div", &[]).with(children.into_iter().map(|child| el("p", &[]).with(child).done()).each()))
                    .with(button(Look::Second, ("data-card-link", "I04"), words.label(Label::AskNow), move || {
                        app.open_card("I04", None, None)
                    }))
                    .done()
            })
        })
    })
    .part()
}

/// The sheet, drawn. What prints is this element and nothing else on the page.
fn document_view(app: App, words: &'static Words, title: String, by_hand: RwSignal<bool>) -> View {
    el("article", &[("class", "kt-copy"), ("data-copy", "fridge")])
        .class_if("kt-copy--by-hand", flag(move || by_hand.get()))
        .attr("lang", words.language.id())
        .with(super::practice::on_paper(app, words))
        .with(el("h2", &[("class", "kt-copy__title")]).with(title))
        .done()
}

/// What a sheet is made of. Written as the shelf writes, so that one copy of the writer serves both.
#[derive(Serialize)]
struct Request<'a> {
    plan: &'a Plan,
    language: Language,
    today: Date,
}

/// The title of the sheet for the fridge, until the whole sheet is drawn here.
fn sheet_title(app: App, words: &Words) -> Option<String> {
    if !app.later_here.get() {
        return None;
    }
    let request = |plan: &Plan| serde_json::to_string(&Request { plan, language: words.language, today: today() });
    let sheet = sheet(&app.with_plan(request)?.ok()?)?;
    let sheet = Json::read(sheet.as_bytes())?;
    Some(sheet.get("title")?.as_str()?.to_owned())
}
