//! Stopped for today: nothing is lost, and what there is to do before the next time.

use leptos::prelude::*;

use super::plan_so_far::{audience_id, line_view};
use super::{lang_of, plan_id};
use crate::app::{App, Screen};
use crate::checks::{Stop, stops};
use crate::components::{Each, Look, button, flag, heading, hint, live, says, tap};
use crate::copies::spoken;
use crate::plan::{About, Event, Kind, Line, LineId, Plan, Reader, visible};
use crate::words::{Label, Words};

/// The end of a sitting.
pub fn visit(app: App, words: &'static Words) -> impl IntoView {
    view! {
        <main class="kt-page" data-screen="visit" data-plan=plan_id(app)>
            {heading(words.label(Label::VisitTitle))}
            {hint(words.label(Label::VisitHelp))}
            <div class="kt-go">
                {button(Look::Primary, ("data-go", "copy:fridge"), words.label(Label::TakeIt), move || app.go(Screen::Copy))}
                {button(Look::Second, ("data-go", "talk"), words.label(Label::CarryOn), move || app.go(Screen::Talk))}
            </div>
            <section class="kt-panel" data-colour="agree">
                <h2>{words.label(Label::NextVisitTitle)}</h2>
                <p>{live(move || app.with_plan(|plan| next_visit(plan, words)))}</p>
                <h2>{words.label(Label::PromisesTitle)}</h2>
                <ul class="kt-list">{live(move || app.with_plan(|plan| of_kind(app, plan, words, Kind::Promise)))}</ul>
            </section>
            {agreeing(app, words)}
            {for_the_worker(app, words)}
            {super::save_status::save_status(app, words)}
        </main>
    }
}

fn next_visit(plan: &Plan, words: &Words) -> String {
    plan.next_visit().map_or_else(
        || words.label(Label::NoNextVisit).to_owned(),
        |(line, _)| spoken(plan, words, line),
    )
}

fn of_kind(app: App, plan: &Plan, words: &'static Words, kind: Kind) -> impl IntoView + use<> {
    let lines = plan.lines_of(kind).filter(|line| line.part == "what");
    lines.map(|line| line_view(app, plan, words, line)).each()
}

/// Calling the plan agreed. The three stops are here and nowhere else.
fn agreeing(app: App, words: &'static Words) -> impl IntoView {
    let tried = RwSignal::new(false);
    let found = move || app.with_plan(stops).unwrap_or_default();
    let agree = move |_| {
        tried.set(true);
        if found().is_empty() {
            app.apply(Event::CalledAgreed);
        } else {
            crate::app::focus_on("#stops");
        }
    };
    view! {
        <section class="kt-panel" data-colour="agree">
            <p data-status=says(move || if app.with_plan(|plan| plan.agreed).unwrap_or(false) { "agreed" } else { "said" })>
                {live(move || words.label(if app.with_plan(|plan| plan.agreed).unwrap_or(false) { Label::IsAgreed } else { Label::IsDraft }))}
            </p>
            {live(move || (tried.get() && !found().is_empty()).then(|| view! {
                <div class="kt-warn" id="stops" tabindex="-1" role="alert">
                    <h2>{words.label(Label::StopsTitle)}</h2>
                    <ul>{found().into_iter().map(|stop| stop_view(app, words, stop)).each()}</ul>
                </div>
            }))}
            <button type="button" class="kt-second" data-do="agree" hidden=flag(move || app.with_plan(|plan| plan.agreed).unwrap_or(false)) on:click=agree>{words.label(Label::CallAgreed)}</button>
        </section>
    }
}

fn stop_view(app: App, words: &'static Words, stop: Stop) -> impl IntoView {
    let of_line = |id: LineId| {
        app.with_plan_now(|plan| plan.line(id).map(|line| spoken(plan, words, line)))
            .flatten()
    };
    let (label, line, id) = match stop {
        Stop::NoOwner(id) => (Label::StopNoOwner, of_line(id), Some(id)),
        Stop::NoDate(id) => (Label::StopNoDate, of_line(id), Some(id)),
        Stop::NoNextVisit => (Label::StopNoVisit, None, None),
    };
    view! {
        <li>
            <bdi class="kt-clamp">{line}</bdi>" "
            <button type="button" class="kt-quiet" on:click=tap(move || mend(app, id))>{words.label(label)}</button>
        </li>
    }
}

/// Opens the card that mends a stop, with the line's own words standing on it.
fn mend(app: App, line: Option<LineId>) {
    match line {
        Some(line) => app.open_line(line),
        None => app.open_card("K03", None, None),
    }
}

/// What only the worker looks at: whom to ask what, and what stays off the shared screen. Folded
/// away, because this screen too stands on the table.
fn for_the_worker(app: App, words: &'static Words) -> impl IntoView {
    let questions = move || {
        app.with_plan(|plan| {
            let lines = plan.lines_of(Kind::OpenQuestion).filter(|line| line.part == "question");
            lines.map(|line| question_view(app, plan, words, line)).each()
        })
    };
    let hidden = move || {
        app.with_plan(|plan| {
            let lines = plan.lines.iter().filter(|line| is_worker_only(plan, line));
            lines.map(|line| line_view(app, plan, words, line)).each()
        })
    };
    view! {
        <details class="kt-panel kt-other" data-part="worker">
            <summary>{words.label(Label::TonightHidden)}</summary>
            <h2>{words.label(Label::TonightTitle)}</h2>
            <ul class="kt-list">{questions}</ul>
            <h2>{words.label(Label::KeptOffScreen)}</h2>
            <ul class="kt-list">{hidden}</ul>
        </details>
    }
}

fn is_worker_only(plan: &Plan, line: &Line) -> bool {
    let by_itself = !matches!(line.about, Some(About::Line(id)) if plan.line(id).is_some_and(|under| !visible(plan, under, Reader::Here)));
    let listed_elsewhere = matches!(
        line.kind,
        Kind::OpenQuestion | Kind::PaperDefault | Kind::CopyChoice | Kind::Feedback
    );
    by_itself && !listed_elsewhere && !visible(plan, line, Reader::Here)
}

fn question_view(app: App, plan: &Plan, words: &'static Words, line: &Line) -> impl IntoView + use<> {
    let id = line.id;
    let part = |name: &str| {
        plan.about(About::Line(id))
            .find(|part| part.part == name)
            .map(|part| spoken(plan, words, part))
    };
    let may_say = match plan
        .about(About::Line(id))
        .find(|part| part.part == "may-say-who")
        .and_then(Line::choice)
    {
        Some("yes") => Some(words.label(Label::MaySayYes)),
        Some(_) => Some(words.label(Label::MaySayNo)),
        None => None,
    };
    view! {
        <li class="kt-line" data-line=id.0.to_string() data-kind=line.kind.id() data-audience=audience_id(line) data-status=plan.status(line).id()>
            <b>{words.say(Label::AskWhom, &[("other", &part("who").unwrap_or_default())])}</b>
            <p><bdi lang=lang_of(words, line.said_in)>{spoken(plan, words, line)}</bdi></p>
            <p class="kt-by">{may_say}</p>
            {button(Look::Quiet, ("data-do", "remove"), words.label(Label::Remove), move || app.take_back(id))}
        </li>
    }
}
