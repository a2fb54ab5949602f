//! Stopped for today: nothing is lost, and what there is to do before the next time.

use leptos::prelude::*;

use super::line::{audience_id, line_view};
use super::{lang_of, plan_id};
use crate::app::{App, Screen};
use crate::checks::{Stop, stops};
use crate::components::{Each, Look, Part, View, button, el, flag, heading, hint, says};
use crate::conversation::family_here;
use crate::copies::spoken;
use crate::parts;
use crate::plan::{About, Event, Kind, Line, LineId, Plan, Reader, stands_on_its_card, visible};
use crate::words::{Label, Words};

/// The end of a sitting.
pub fn visit(app: App, words: &'static Words) -> View {
    let family_alone = app.with_plan_now(Plan::family_alone).unwrap_or(false);
    el("main", &[("class", "kt-page"), ("data-screen", "visit")])
        .attr("data-plan", plan_id(app))
        .with(heading(words.label(Label::VisitTitle)))
        .with(hint(words.label(Label::VisitHelp)))
        .with(
            el("div", &[("class", "kt-go")])
                .with(button(Look::Primary, ("data-go", "copy:fridge"), words.label(Label::TakeIt), move || {
                    app.go(Screen::Copy)
                }))
                .with(button(Look::Second, ("data-go", "talk"), words.label(Label::CarryOn), move || {
                    app.go(Screen::Talk)
                })),
        )
        .with(
            el("section", &[("class", "kt-panel"), ("data-colour", "agree")])
                .with(el("h2", &[]).with(words.label(Label::NextVisitTitle)))
                .with(el("p", &[]).with(move || app.with_plan(|plan| next_visit(plan, words))))
                .with((!family_alone).then(|| {
                    parts![
                        el("h2", &[]).with(words.label(Label::PromisesTitle)),
                        el("ul", &[("class", "kt-list")]).with(move || app.with_plan(|plan| of_kind(
                            app,
                            plan,
                            words,
                            Kind::Promise
                        )))
                    ]
                })),
        )
        .with(agreeing(app, words))
        .with(in_private(app, words, family_alone))
        .with(super::save_status::save_status(app, words))
        .done()
}

fn next_visit(plan: &Plan, words: &Words) -> String {
    plan.next_visit().map_or_else(|| words.label(Label::NoNextVisit).to_owned(), |(line, _)| spoken(plan, words, line))
}

fn of_kind(app: App, plan: &Plan, words: &'static Words, kind: Kind) -> View {
    let lines = plan.lines_of(kind).filter(|line| line.part == "what" && visible(plan, line, Reader::Here));
    lines.map(|line| line_view(app, plan, words, line)).each().part()
}

/// Calling the plan agreed. The three stops are here and nowhere else.
fn agreeing(app: App, words: &'static Words) -> View {
    let tried = RwSignal::new(false);
    let found = move || app.with_plan(stops).unwrap_or_default();
    let agree = move || {
        tried.set(true);
        if found().is_empty() {
            app.apply(Event::CalledAgreed);
        } else {
            crate::app::focus_on("#stops");
        }
    };
    el("section", &[("class", "kt-panel"), ("data-colour", "agree")])
        .with(
            el("p", &[])
                .attr(
                    "data-status",
                    says(move || if app.with_plan(|plan| plan.agreed).unwrap_or(false) { "agreed" } else { "said" }),
                )
                .with(move || {
                    words.label(if app.with_plan(|plan| plan.agreed).unwrap_or(false) {
                        Label::IsAgreed
                    } else {
                        Label::IsDraft
                    })
                }),
        )
        .with(move || {
            (tried.get() && !found().is_empty()).then(|| {
                el("div", &[("class", "kt-warn"), ("id", "stops"), ("tabindex", "-1"), ("role", "alert")])
                    .with(el("h2", &[]).with(words.label(Label::StopsTitle)))
                    .with(el("ul", &[]).with(found().into_iter().map(|stop| stop_view(app, words, stop)).each()))
                    .done()
            })
        })
        .with(
            el("button", &[("type", "button"), ("class", "kt-second"), ("data-do", "agree")])
                .attr("hidden", flag(move || app.with_plan(|plan| plan.agreed).unwrap_or(false)))
                .on_click(agree)
                .with(words.label(Label::CallAgreed)),
        )
        .done()
}

fn stop_view(app: App, words: &'static Words, stop: Stop) -> View {
    // What is kept from somebody here still stops the plan, without its words.
    let of_line = |id: LineId| {
        app.with_plan_now(|plan| {
            let line = plan.line(id).filter(|line| visible(plan, line, Reader::Here));
            line.map(|line| spoken(plan, words, line))
        })
        .flatten()
    };
    let (label, line, id) = match stop {
        Stop::NoOwner(id) => (Label::StopNoOwner, of_line(id), Some(id)),
        Stop::NoDate(id) => (Label::StopNoDate, of_line(id), Some(id)),
        Stop::NoNextVisit => (Label::StopNoVisit, None, None),
    };
    if id.is_some() && line.is_none() {
        return el("li", &[]).with(words.label(label)).done();
    }
    el("li", &[])
        .with(el("bdi", &[("class", "kt-clamp")]).with(line))
        .with(" ")
        .with(
            el("button", &[("type", "button"), ("class", "kt-quiet")])
                .on_click(move || mend(app, id))
                .with(words.label(label)),
        )
        .done()
}

/// Opens the card that mends a stop, with the line's own words standing on it.
fn mend(app: App, line: Option<LineId>) {
    match line {
        Some(line) => app.open_line(line),
        None => app.open_card("K03", None, None),
    }
}

/// What stays off the shared screen: whom to ask what, limits, names to avoid. This screen too stands
/// on the table, so it opens only for the worker with nobody of the family here; where there is no
/// worker, for one adult alone, and then holds what that adult may see.
fn in_private(app: App, words: &'static Words, family_alone: bool) -> View {
    let alone = Memo::new(move |_| app.with_plan(is_private_now).unwrap_or(false));
    let questions = move || {
        app.with_plan(|plan| {
            let lines = plan.lines_of(Kind::OpenQuestion);
            let asked = lines.filter(|line| line.part == "question" && stands_on_its_card(plan, line));
            asked.map(|line| question_view(app, plan, words, line)).each()
        })
    };
    let hidden = move || {
        app.with_plan(|plan| {
            let lines = plan.lines.iter().filter(|line| is_kept_off(plan, line) && stands_on_its_card(plan, line));
            lines.map(|line| line_view(app, plan, words, line)).each()
        })
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
                    app.go(Screen::People)
                });
                return parts![hint(words.label(closed)), who];
            }
            parts![
                el("h2", &[]).with(words.label(Label::TonightTitle)),
                el("ul", &[("class", "kt-list")]).with(questions),
                el("h2", &[]).with(words.label(Label::KeptOffScreen)),
                el("ul", &[("class", "kt-list")]).with(hidden),
            ]
        })
        .done()
}

/// Nobody looks over the shoulder of the one who may see it.
fn is_private_now(plan: &Plan) -> bool {
    let here: Vec<_> = family_here(plan).collect();
    match here.as_slice() {
        [] => !plan.family_alone(),
        [one] => plan.family_alone() && one.is_grown_up(),
        _ => false,
    }
}

fn is_kept_off(plan: &Plan, line: &Line) -> bool {
    let by_itself = !matches!(line.about, Some(About::Line(id)) if plan.line(id).is_some_and(|under| !visible(plan, under, Reader::Here)));
    let listed_elsewhere =
        matches!(line.kind, Kind::OpenQuestion | Kind::PaperDefault | Kind::CopyChoice | Kind::Feedback);
    by_itself && !listed_elsewhere && !visible(plan, line, Reader::Here)
}

fn question_view(app: App, plan: &Plan, words: &'static Words, line: &Line) -> View {
    let id = line.id;
    let part =
        |name: &str| plan.about(About::Line(id)).find(|part| part.part == name).map(|part| spoken(plan, words, part));
    let may_say = match plan.about(About::Line(id)).find(|part| part.part == "may-say-who").and_then(Line::choice) {
        Some("yes") => Some(words.label(Label::MaySayYes)),
        Some(_) => Some(words.label(Label::MaySayNo)),
        None => None,
    };
    el("li", &[("class", "kt-line")])
        .attr("data-line", id.0.to_string())
        .attr("data-kind", line.kind.id())
        .attr("data-audience", audience_id(line))
        .attr("data-status", plan.status(line).id())
        .with(el("b", &[]).with(words.say(Label::AskWhom, &[("other", &part("who").unwrap_or_default())])))
        .with(
            el("p", &[])
                .with(el("bdi", &[]).attr("lang", lang_of(words, line.said_in)).with(spoken(plan, words, line))),
        )
        .with(el("p", &[("class", "kt-by")]).with(may_say))
        .with(button(Look::Quiet, ("data-do", "remove"), words.label(Label::Remove), move || app.take_back(id)))
        .done()
}
