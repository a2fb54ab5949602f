//! Take it with you: the copy for the fridge, on screen as it will be on paper.

use leptos::prelude::*;

use super::plan_id;
use crate::app::{App, Screen, today};
use crate::components::{Each, Look, button, heading, live, pressed, tap, way};
use crate::copies::{Document, Item, Section, fridge, ways_waiting};
use crate::plan::{Kind, Plan};
use crate::words::{Label, Words};

/// The copy for the fridge, and the three ways to take it along.
pub fn copy(app: App, words: &'static Words) -> impl IntoView {
    let by_hand = RwSignal::new(false);
    let paper = Memo::new(move |_| app.with_plan(paper_is_fine).unwrap_or(true));
    let document =
        move || app.with_plan(|plan| fridge(plan, words, &app.settings.with(crate::app::Settings::numbers), today()));
    view! {
        <main class="kt-copy-screen" data-screen="copy" data-plan=plan_id(app)>
            <div class="kt-copy-tools">
                {heading(words.label(Label::CopyTitle))}
                <div class="kt-go">
                    {live(move || paper.get().then(|| view! {
                        {button(Look::Primary, ("data-do", "print"), words.label(Label::Print), move || app.print())}
                    }))}
                    {button(Look::Second, ("data-do", "bring"), words.label(Label::BringIt), move || app.bring_a_copy())}
                    <button type="button" class="kt-second" data-do="copy-out" aria-pressed=pressed(move || by_hand.get()) on:click=tap(move || by_hand.update(|on| *on = !*on))>
                        {live(move || words.label(if by_hand.get() { Label::CopyPage } else { Label::CopyOut }))}
                    </button>
                    {button(Look::Text, ("data-go", "talk"), words.label(Label::CarryOn), move || app.go(Screen::Talk))}
                </div>
                <p class="kt-hint">{live(move || words.label(if paper.get() { Label::PaperIsYours } else { Label::NoPaper }))}</p>
                {not_there_yet(app, words)}
            </div>
            {live(move || document().map(|document| document_view(words, document, by_hand)))}
        </main>
    }
}

/// Whether paper may be left: unless the worker or an adult said no. Never says who, or why.
fn paper_is_fine(plan: &Plan) -> bool {
    let said_no = |kind: Kind, no: &str| plan.lines_of(kind).any(|line| line.choice() == Some(no));
    !said_no(Kind::PaperDefault, "none") && !said_no(Kind::CopyChoice, "no")
}

/// What is said and would stand here, once people say yes to it.
fn not_there_yet(app: App, words: &'static Words) -> impl IntoView {
    move || {
        app.with_plan(|plan| {
        let children: Vec<_> = ways_waiting(plan).map(|child| words.say(Label::NotAgreedYet, &[("child", child.name())])).collect();
        (!children.is_empty()).then(|| view! {
            <div class="kt-later">
                <div>{children.into_iter().map(|child| view! { <p>{child}</p> }).each()}</div>
                {button(Look::Second, ("data-card-link", "I04"), words.label(Label::AskNow), move || app.open_card("I04", None, None))}
            </div>
        })
    })
    }
}

/// A document, drawn. What prints is this element and nothing else on the page.
fn document_view(words: &'static Words, document: Document, by_hand: RwSignal<bool>) -> impl IntoView {
    let density = document.density().id();
    let sections = document
        .sections
        .into_iter()
        .map(|section| section_view(words, section))
        .each();
    view! {
        <article class="kt-copy" class:kt-copy--by-hand=by_hand data-copy="fridge" data-density=density lang=document.language.id()>
            <h2 class="kt-copy__title">{document.title}</h2>
            <p class="kt-copy__under">{document.under_title.join(" · ")}</p>
            {sections}
            <footer class="kt-copy__foot">{document.foot.into_iter().map(|line| view! { <span>{line}</span> }).each()}</footer>
        </article>
    }
}

fn section_view(words: &'static Words, section: Section) -> impl IntoView {
    let items = section.items.into_iter().map(|item| item_view(words, item)).each();
    view! {
        <section class="kt-copy__part" data-colour=section.chapter>
            <h3>{section.heading}</h3>
            <div class="kt-copy__items">{items}</div>
        </section>
    }
}

fn item_view(words: &'static Words, item: Item) -> AnyView {
    match item {
        Item::Line {
            line,
            who,
            words: said,
            said_in,
            by,
        } => view! {
            <p class="kt-copy__line" data-line=line.0.to_string()>
                <span>{who.map(|who| view! { <b><bdi>{who}</bdi></b>" " })}<bdi lang=said_in.id()>{said}</bdi></span>
                <span class="kt-by">{by}</span>
            </p>
        }
        .into_any(),
        Item::Way(drawing) => {
            let heard = drawing.in_words(words);
            way(&drawing, heard, "", None).into_any()
        }
        Item::Number { label, number } => {
            let blank = number.is_none();
            view! { <p class="kt-copy__line kt-copy__number"><span>{label}</span><b class:kt-copy__blank=blank>{number}</b></p> }.into_any()
        }
    }
}
