//! Stopped for today: nothing is lost, and what there is to do before the next time.

use leptos::prelude::*;

use super::line::{audience_id, line_view};
use super::plan_so_far::to_copies;
use super::{lang_of, plan_id};
use crate::browser::App;
use crate::components::{Fixed, Look, Part, Several, View, button, el, heading, hint, says};
use crate::conversation::{Screen, has_had_a_say, questions_to_read};
use crate::copies::spoken;
use crate::parts;
use crate::plan::{About, Is, Kind, Line, PersonId, Plan, Reader, is_private_now, kept_off_the_screen, visible};
use crate::sitting::Intent;
use crate::words::{Label, Words};

/// The end of a sitting.
pub fn visit(app: App, words: &'static Words) -> View {
    let family_alone = app.sitting.with_plan_now(Plan::family_alone).unwrap_or(false);
    el("main", &[("class", "kt-page"), ("data-screen", "visit")])
        .attr("data-plan", plan_id(app))
        .with(heading(words.label(Label::VisitTitle)))
        .with(hint(words.label(Label::VisitHelp)))
        .with(el("div", &[("class", "kt-go")]).with(to_copies(app, words, "kt-primary")).with(button(
            Look::Second,
            ("data-go", "talk"),
            words.label(Label::CarryOn),
            move || app.sitting.does(Intent::Go(Screen::Talk)),
        )))
        .with(app.sitting.pack().has(Screen::People).then(|| next_time(app, words, family_alone)))
        .with(app.sitting.pack().has(Screen::Turn).then(|| not_heard_yet(app, words)))
        .with(app.sitting.pack().has(Screen::Agree).then(|| agreeing(app, words)))
        .with(app.sitting.pack().has(Screen::Check).then(|| in_private(app, words, family_alone)))
        .with(view! { <super::save_status::SaveStatus /> }.into_any())
        .done()
}

/// When the worker comes again, and what they will have done.
fn next_time(app: App, words: &'static Words, family_alone: bool) -> View {
    let promises = move || app.sitting.with_plan(|plan| of_kind(app, plan, words, Kind::Promise));
    el("section", &[("class", "kt-panel"), ("data-colour", "agree")])
        .with(el("h2", &[]).with(words.label(Label::NextVisitTitle)))
        .with(el("p", &[]).with(move || app.sitting.with_plan(|plan| next_visit(plan, words))))
        .with((!family_alone).then(|| {
            parts![
                el("h2", &[]).with(words.label(Label::PromisesTitle)),
                el("ul", &[("class", "kt-list")]).with(promises)
            ]
        }))
        .done()
}

fn next_visit(plan: &Plan, words: &Words) -> String {
    plan.next_visit().map_or_else(|| words.label(Label::NoNextVisit).to_owned(), |(line, _)| spoken(plan, words, line))
}

fn of_kind(app: App, plan: &Plan, words: &'static Words, kind: Kind) -> View {
    let lines = plan.lines_of(kind).filter(|line| line.is_the_deed() && visible(plan, line, Reader::Here));
    lines.map(|line| line_view(app, plan, words, line)).each().part()
}

/// The children who have not had a turn of their own yet: a plan for them is not yet a plan with them.
fn not_heard_yet(app: App, words: &'static Words) -> View {
    let children = move || {
        app.sitting.with_plan(|plan| {
            let quiet = plan.children().filter(|child| !has_had_a_say(app.sitting.pack(), plan, child.id));
            quiet.map(|child| (child.id, plan.called(child.id))).collect::<Vec<_>>()
        })
    };
    let row = move |(id, name): (PersonId, String)| {
        let word = words.say(Label::TurnHandOver, &[("other", &name)]);
        el("li", &[("class", "kt-go")])
            .attr("data-for", name.clone())
            .with(el("span", &[]).with(words.say(Label::TurnNotHeard, &[("child", &name)])))
            .with(button(Look::Quiet, ("data-do", "hand-over"), word, move || app.sitting.does(Intent::HandOver(id))))
            .done()
    };
    el("ul", &[("class", "kt-list")]).with(move || children().unwrap_or_default().into_iter().map(row).each()).done()
}

/// Whether people have called the plan agreed, and the way to it.
fn agreeing(app: App, words: &'static Words) -> View {
    let agreed = move || app.sitting.with_plan(|plan| plan.agreed).unwrap_or(false);
    el("section", &[("class", "kt-panel"), ("data-colour", "agree")])
        .with(
            el("p", &[])
                .attr("data-status", says(move || if agreed() { "agreed" } else { "said" }))
                .with(move || words.label(if agreed() { Label::IsAgreed } else { Label::IsDraft })),
        )
        .with(
            el("div", &[("class", "kt-go")])
                .with(goes(app, words, Label::BeforeAgree, ("data-go", "agree"), Screen::Agree))
                .with(goes(app, words, Label::TryPlan, ("data-go", "try"), Screen::Try)),
        )
        .done()
}

fn goes(app: App, words: &Words, label: Label, hook: Fixed, screen: Screen) -> View {
    button(Look::Second, hook, words.label(label), move || app.sitting.does(Intent::Go(screen)))
}

/// What stays off the shared screen: whom to ask what, limits, names to avoid. This screen too stands
/// on the table, so it opens only for the worker with nobody of the family here; where there is no
/// worker, for one adult alone, and then holds what that adult may see.
fn in_private(app: App, words: &'static Words, family_alone: bool) -> View {
    let alone = Memo::new(move |_| app.sitting.with_plan(is_private_now).unwrap_or(false));
    let questions = move || {
        app.sitting.with_plan(|plan| questions_to_read(plan).map(|line| question_view(app, plan, words, line)).each())
    };
    let hidden = move || {
        app.sitting.with_plan(|plan| kept_off_the_screen(plan).map(|line| line_view(app, plan, words, line)).each())
    };
    let (title, closed) = match family_alone {
        true => (Label::TonightPrivate, Label::WhenOneAlone),
        false => (Label::TonightHidden, Label::WhenAlone),
    };
    el("details", &[("class", "kt-panel kt-other"), ("data-part", "worker")])
        .with(el("summary", &[]).with(words.label(title)))
        .with(move || {
            if !alone.get() {
                let who = button(Look::Quiet, ("data-go", "people"), words.label(Label::WhoIsHere), move || {
                    app.sitting.does(Intent::Go(Screen::People))
                });
                return parts![hint(words.label(closed)), who];
            }
            parts![
                el("div", &[("class", "kt-go")]).with(goes(
                    app,
                    words,
                    Label::HonestLook,
                    ("data-go", "check"),
                    Screen::Check
                )),
                el("h2", &[]).with(words.label(Label::TonightTitle)),
                el("ul", &[("class", "kt-list")]).with(questions),
                el("h2", &[]).with(words.label(Label::KeptOffScreen)),
                el("ul", &[("class", "kt-list")]).with(hidden),
            ]
        })
        .done()
}

fn question_view(app: App, plan: &Plan, words: &'static Words, line: &Line) -> View {
    let id = line.id;
    let may_say = match plan.said(Is::MaySayWho, About::Line(id)).and_then(Line::choice) {
        Some("yes") => Some(words.label(Label::MaySayYes)),
        Some(_) => Some(words.label(Label::MaySayNo)),
        None => None,
    };
    el("li", &[("class", "kt-line")])
        .attr("data-line", id.to_string())
        .attr("data-kind", line.kind.id())
        .attr("data-audience", audience_id(&line.audience))
        .attr("data-status", plan.status(line).id())
        .with(el("b", &[]).with(match plan.said(Is::WhoWouldKnow, About::Line(id)) {
            Some(who) => words.say(Label::AskWhom, &[("other", &spoken(plan, words, who))]),
            None => words.label(Label::AskSomeone).to_owned(),
        }))
        .with(
            el("p", &[])
                .with(el("bdi", &[]).attr("lang", lang_of(words, line.said_in)).with(spoken(plan, words, line))),
        )
        .with(el("p", &[("class", "kt-by")]).with(may_say))
        .with(button(Look::Quiet, ("data-do", "remove"), words.label(Label::Remove), move || {
            app.sitting.does(Intent::TakeBack(id))
        }))
        .done()
}
