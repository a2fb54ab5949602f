//! The plans on this tablet: the one that is next or was talked about last, the others behind
//! "Other plans", and the bin.

mod bin;
mod conversations;
mod many;
mod others;
mod tools;

use leptos::prelude::*;

use super::header::title;
use super::save_status::{SaveStatus, TryAgain};
use crate::browser::{App, Save};
use crate::components::{Fixed, Part, Several, View, el, flag, heading, hint, warning};
use crate::conversation::Screen;
use crate::parts;
use crate::plan::{CopyKind, Date, PackId, Plan, PlanId};
use crate::shelf::Record;
use crate::sitting::{Intent, LookAt, Opening, Shelved, Sitting, Start};
use crate::words::{Label, Words};

/// What the parts of this screen share. Plans are named by their ids.
#[derive(Clone, Copy)]
struct Page {
    app: App,
    words: &'static Words,
    /// The plan that was put in the bin a moment ago.
    binned: RwSignal<Option<PlanId>>,
    /// The plan in the bin of which people are asked whether it may go for good.
    asked: RwSignal<Option<String>>,
}

/// The first screen.
pub fn plans(app: App, words: &'static Words) -> View {
    let page = Page { app, words, binned: RwSignal::new(None), asked: RwSignal::new(None) };
    let shelf = move || app.sitting.with_shelf(|sitting, shelf| shelf_view(page, sitting, shelf));
    el("main", &[("class", "kt-page"), ("data-screen", "plans")])
        .with(bin::news(page))
        .with(shelf)
        .with(others::others(page))
        .with(
            el("section", &[("class", "kt-panel")])
                .with(el("p", &[]).with(words.label(Label::FirstWords)))
                .with(warning(words.label(Label::MadeUpOnly)))
                .with(
                    el("div", &[("class", "kt-go")])
                        .with(start(app, ("data-do", "new-plan"), words.label(Label::StartPlan), move || {
                            app.sitting.does(Intent::StartPlan(Start::BeforeYouKnock))
                        }))
                        .with(start(app, ("data-do", "new-plan-alone"), words.label(Label::StartAlone), move || {
                            app.sitting.does(Intent::StartPlan(Start::Alone))
                        }))
                        .with(view! { <super::practice::PracticeOffer /> }.into_any()),
                )
                .with(hint(words.label(Label::PractiseHelp)))
                .with(hint(words.label(Label::NotARecord))),
        )
        .with(conversations::conversations(app, words))
        .with(bin::bin(page))
        .with(saving(app, words))
        .done()
}

/// A way to start a plan, once the shelf has been looked at and while this tab has the pen.
fn start(app: App, hook: Fixed, word: &'static str, act: impl FnMut() + 'static) -> View {
    el("button", &[("type", "button"), ("class", "kt-second")])
        .attr(hook.0, hook.1)
        .attr(
            "disabled",
            flag(move || app.sitting.reads_along.get() || !app.sitting.with_shelf(|_, shelf| shelf.ready)),
        )
        .on_click(act)
        .with(word)
        .done()
}

/// Whether what was changed here is on the tablet, once something was.
fn saving(app: App, words: &'static Words) -> View {
    (move || match app.saving.save.get() {
        Save::Idle => ().part(),
        Save::NotKept => el("div", &[("class", "kt-warn"), ("role", "alert"), ("data-save", "not-kept")])
            .with(el("p", &[]).with(words.label(Label::ShelfFailed)))
            .with(view! { <TryAgain /> }.into_any())
            .done(),
        _ => view! { <SaveStatus /> }.into_any().part(),
    })
    .part()
}

fn shelf_view(page: Page, sitting: &Sitting, shelf: &Shelved) -> View {
    let words = page.words;
    if !shelf.ready {
        return parts![
            heading(words.label(Label::PlansTitle)),
            el("p", &[("role", "status")]).with(words.label(Label::ReadingShelf))
        ]
        .part();
    }
    let troubles = troubles(words, shelf);
    let Some(first) = sitting.first_plan() else {
        let nothing = shelf.bin.is_empty().then(|| hint(words.label(Label::NothingKept)));
        return parts![heading(words.label(Label::PlansTitle)), nothing, troubles].part();
    };
    parts![first_plan(page, first, shelf.older_used.contains(&first.plan.id)), troubles].part()
}

fn troubles(words: &'static Words, shelf: &Shelved) -> View {
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

fn first_plan(page: Page, record: &Record, older: bool) -> View {
    let Page { app, words, .. } = page;
    let id = record.plan.id.clone();
    let opened = |at: Opening| {
        let id: PlanId = id.clone();
        move || app.sitting.does(Intent::OpenPlan(id.clone(), at))
    };
    let at = |screen| opened(Opening::At(screen));
    let (carry_on, prepare) = (at(Screen::Talk), at(Screen::Prepare));
    let to_copies = at(Screen::Copy);
    let of_family = record.plan.pack == PackId::family_plan();
    let copy = move || {
        to_copies();
        app.sitting.does(Intent::Look(LookAt::Copy(CopyKind::Fridge, None)));
    };
    el("section", &[])
        .attr("data-plan", id.0.clone())
        .with(
            el("h1", &[("id", "question"), ("data-heading", ""), ("tabindex", "-1")]).with(title(&record.plan, words)),
        )
        .with(words.pack_name(&record.plan.pack).map(hint))
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
                .with((of_family && !record.plan.family_alone()).then(|| {
                    el("button", &[("type", "button"), ("class", "kt-second"), ("data-go", "prepare")])
                        .on_click(prepare)
                        .with(words.label(Label::PrepareTitle))
                        .done()
                }))
                .with(of_family.then(|| {
                    el("button", &[("type", "button"), ("class", "kt-second"), ("data-go", "copy:fridge")])
                        .on_click(copy)
                        .with(words.label(Label::FridgeCopy))
                        .done()
                })),
        )
        .with(of_family.then(|| tonight(words, &record.plan, at(Screen::Visit))))
        .with(tools::tools(page, record))
        .done()
}

/// What waits for the next time.
fn tonight(words: &'static Words, plan: &Plan, open: impl FnMut() + 'static) -> View {
    let waiting = super::plan_so_far::waiting(plan, words).map(|line| el("p", &[]).with(line)).each();
    el("div", &[("class", "kt-panel kt-tonight")])
        .with(el("div", &[]).with(el("h2", &[]).with(words.label(Label::TonightTitle))).with(waiting))
        .with(
            el("div", &[])
                .with(el("b", &[]).with(next_visit(words, plan)))
                .with(el("p", &[("class", "kt-by")]).with(words.label(Label::NextVisitTitle))),
        )
        .with(
            el("button", &[("type", "button"), ("class", "kt-quiet"), ("data-go", "visit")])
                .on_click(open)
                .with(words.label(Label::OpenPlan)),
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
