//! The rows of a card, and the asks in each.

use leptos::prelude::*;

use crate::browser::App;
use crate::components::{Look, Part, Several, View, button, el, flag, hint, tick};
use crate::conversation::{Row, Slot, Step, asked, is_asked, line_in, rows};
use crate::copies::spoken;
use crate::packs::{Ask, Card, Layout};
use crate::parts;
use crate::plan::{About, Is, Kind, Plan};
use crate::screens::asks::ask_view;
use crate::screens::lang_of;
use crate::sitting::Intent;
use crate::words::{Label, Words};

/// The rows of a card: one for most; one for each child or line where it lists them.
pub fn all_rows(app: App, words: &'static Words, card: &'static Card, step: &Step) -> View {
    let step = step.clone();
    let listing = Memo::new(move |_| app.sitting.with_plan(|plan| rows(card, plan, &step)).unwrap_or_default());
    (move || {
        let rows = listing.get();
        if rows.is_empty() {
            return hint(words.label(Label::AgreeNothing)).part();
        }
        rows.into_iter().map(|row| one_row(app, words, card, row)).each().part()
    })
    .part()
}

fn one_row(app: App, words: &'static Words, card: &'static Card, row: Row) -> View {
    let asks = card.asks.iter().map(|ask| asks_of_row(app, words, card, ask, row)).each();
    match card.layout {
        Layout::Form => asks.part(),
        Layout::Rows | Layout::List => {
            let own = app.sitting.handed_to().is_some();
            let name = app.sitting.with_plan_now(|plan| row_name(plan, words, &row, own)).unwrap_or_default();
            el("fieldset", &[("class", "kt-row")])
                .attr("data-about", row.about.map(about_id))
                .attr("data-for", row_person(app, &row))
                .with(el("legend", &[]).with(el("bdi", &[]).with(name)))
                .with(asks)
                .with(fridge_tick(app, words, row))
                .done()
        }
    }
}

/// The value of the `data-about` hook.
pub fn about_id(about: About) -> String {
    match about {
        About::Line(id) => id.to_string(),
        About::Person(id) => id.to_string(),
    }
}

fn row_person(app: App, row: &Row) -> Option<String> {
    match row.about {
        Some(About::Person(id)) => app.sitting.with_plan_now(|plan| plan.called(id)),
        _ => None,
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
fn fridge_tick(app: App, words: &'static Words, row: Row) -> Option<View> {
    let Some(About::Line(id)) = row.about else { return None };
    app.sitting
        .with_plan_now(|plan| plan.line(id).is_some_and(|line| matches!(line.kind, Kind::Action | Kind::Contingency)))?
        .then_some(())?;
    let on = move || {
        app.sitting
            .with_plan(|plan| plan.line(id).is_some_and(|line| line.audience == crate::plan::Audience::Fridge))
            .unwrap_or(false)
    };
    Some(tick("on-the-fridge", words.label(Label::OnTheFridge), flag(on), move |yes| {
        app.sitting.does(Intent::PutOnFridge(id, yes));
    }))
}

/// One ask in one row: asked once, or of each person.
pub fn asks_of_row(app: App, words: &'static Words, card: &'static Card, ask: &'static Ask, row: Row) -> View {
    let people = Memo::new(move |_| app.sitting.with_plan(|plan| asked(ask, plan)).unwrap_or_default());
    let shown = Memo::new(move |_| app.sitting.draft.with(|draft| is_asked(card, ask, &row, draft)));
    (move || {
        shown.get().then(|| {
            let people = people.get().into_iter().map(|person| {
                let slot = row.slot(&card.id, &ask.id);
                let slot = person.map_or(slot.clone(), |person| slot.for_person(person));
                let view = ask_view(app, words, card, ask, slot.clone(), person);
                parts![view, still_in_plan(app, words, slot)]
            });
            people.each()
        })
    })
    .part()
}

/// A control that somebody emptied: going on takes nothing away, and that is said, with the way to take the
/// answer out of the plan on purpose.
fn still_in_plan(app: App, words: &'static Words, slot: Slot) -> View {
    let emptied = {
        let slot = slot.clone();
        Memo::new(move |_| app.sitting.draft.with(|draft| draft.is_empty_at(&slot)))
    };
    let shown = move || {
        emptied.get().then_some(())?;
        app.sitting.with(|sitting| {
            let plan = sitting.plan()?;
            let line = line_in(sitting.pack, plan, sitting.step()?, &slot)?;
            let id = line.id;
            let said = el("bdi", &[("class", "kt-clamp")]).attr("lang", lang_of(words, line.said_in));
            Some(
                el("div", &[("class", "kt-go")])
                    .attr("data-line", id.to_string())
                    .with(
                        el("span", &[])
                            .with(words.label(Label::StillInPlan))
                            .with(" ")
                            .with(said.with(spoken(plan, words, line))),
                    )
                    .with(button(Look::Quiet, ("data-do", "take-away"), words.label(Label::TakeAnswerAway), {
                        let slot = slot.clone();
                        move || app.sitting.does(Intent::TakeAnswerAway(slot.clone()))
                    })),
            )
        })
    };
    el("div", &[("role", "status")]).with(shown).done()
}
