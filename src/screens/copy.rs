//! Take it with you: the copy for the fridge, on screen as it will be on paper.

use leptos::prelude::*;

use super::plan_id;
use crate::app::{App, Screen, today};
use crate::components::{Each, Look, Part, button, el, flag, heading, pressed, says, way};
use crate::copies::{Document, Item, Section, fridge, ways_waiting};
use crate::parts;
use crate::plan::{Kind, Plan};
use crate::words::{Label, Words};

/// The copy for the fridge, and the three ways to take it along.
pub fn copy(app: App, words: &'static Words) -> AnyView {
    let by_hand = RwSignal::new(false);
    // "I'll bring it" is a worker's promise.
    let has_worker = app.with_plan_now(|plan| plan.worker().is_some()).unwrap_or(false);
    let paper = Memo::new(move |_| app.with_plan(paper_is_fine).unwrap_or(true));
    let document =
        move || app.with_plan(|plan| fridge(plan, words, &app.settings.with(crate::app::Settings::numbers), today()));
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
        .with(move || document().map(|document| document_view(app, words, document, by_hand)))
        .done()
}

/// Whether paper may be left: unless the worker or an adult said no. Never says who, or why.
fn paper_is_fine(plan: &Plan) -> bool {
    let said_no = |kind: Kind, no: &str| plan.lines_of(kind).any(|line| line.choice() == Some(no));
    !said_no(Kind::PaperDefault, "none") && !said_no(Kind::CopyChoice, "no")
}

/// What is said and would stand here, once people say yes to it.
fn not_there_yet(app: App, words: &'static Words) -> AnyView {
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

/// A document, drawn. What prints is this element and nothing else on the page.
fn document_view(app: App, words: &'static Words, document: Document, by_hand: RwSignal<bool>) -> AnyView {
    let density = document.density().id();
    let sections = document.sections.into_iter().map(|section| section_view(words, section)).each();
    el("article", &[("class", "kt-copy"), ("data-copy", "fridge")])
        .class_if("kt-copy--by-hand", flag(move || by_hand.get()))
        .attr("data-density", density)
        .attr("lang", document.language.id())
        .with(super::practice::on_paper(app, words))
        .with(el("h2", &[("class", "kt-copy__title")]).with(document.title))
        .with(el("p", &[("class", "kt-copy__under")]).with(document.under_title.join(" · ")))
        .with(sections)
        .with(
            el("footer", &[("class", "kt-copy__foot")])
                .with(document.foot.into_iter().map(|line| el("span", &[]).with(line).done()).each()),
        )
        .done()
}

fn section_view(words: &'static Words, section: Section) -> AnyView {
    let items = section.items.into_iter().map(|item| item_view(words, item)).each();
    el("section", &[("class", "kt-copy__part")])
        .attr("data-colour", section.chapter)
        .with(el("h3", &[]).with(section.heading))
        .with(el("div", &[("class", "kt-copy__items")]).with(items))
        .done()
}

fn item_view(words: &'static Words, item: Item) -> AnyView {
    match item {
        Item::Line { line, who, words: said, said_in, by } => el("p", &[("class", "kt-copy__line")])
            .attr("data-line", line.0.to_string())
            .with(
                el("span", &[])
                    .with(who.map(|who| parts![el("b", &[]).with(el("bdi", &[]).with(who)), " "]))
                    .with(el("bdi", &[]).attr("lang", said_in.id()).with(said)),
            )
            .with(el("span", &[("class", "kt-by")]).with(by))
            .done(),
        Item::Way(drawing) => {
            let heard = drawing.in_words(words);
            way(&drawing, heard, "", None).part()
        }
        Item::Number { label, number } => {
            let blank = number.is_none();
            el("p", &[("class", "kt-copy__line kt-copy__number")])
                .with(el("span", &[]).with(label))
                .with(el("b", &[]).class_if("kt-copy__blank", flag(move || blank)).with(number))
                .done()
        }
        // Not on the copy for the fridge.
        Item::Pair { .. } | Item::Picture { .. } | Item::Say(_) | Item::Table { .. } => ().part(),
    }
}
