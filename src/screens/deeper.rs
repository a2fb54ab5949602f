//! Going deeper: the questions behind a chapter, and behind one line of it.
//!
//! Each says how it stands. *Not asked yet* never looks like *not for us*.

use leptos::prelude::*;

use crate::browser::App;
use crate::components::{Part, Several, View, el, hint, pressed};
use crate::conversation::{Step, deeper, deeper_about, step_asking};
use crate::packs::Chapter;
use crate::parts;
use crate::plan::{About, Ended, Kind, Line, Plan, Status, Value};
use crate::sitting::{Intent, question_on};
use crate::words::{Label, Words};

/// The deeper questions of a chapter, folded away until somebody opens them.
pub fn deeper_of_chapter(app: App, words: &'static Words, chapter: &'static Chapter) -> View {
    let open = RwSignal::new(false);
    let listed = move || {
        app.sitting.with_plan(|plan| {
            let steps: Vec<_> = deeper(app.sitting.pack(), plan, chapter)
                .into_iter()
                .filter(|step| !app.sitting.with_now(|sitting| sitting.is_gate(step)))
                .collect();
            if steps.is_empty() {
                return hint(words.label(Label::DeeperNone)).part();
            }
            el("ul", &[("class", "kt-deeper__list")])
                .with(steps.into_iter().map(|step| el("li", &[]).with(question(app, plan, words, step)).done()).each())
                .done()
        })
    };
    el("div", &[("class", "kt-deeper")])
        .with(
            el("button", &[("type", "button"), ("class", "kt-text"), ("data-do", "deeper")])
                .attr("aria-expanded", pressed(move || open.get()))
                .on_click(move || open.update(|open| *open = !*open))
                .with(words.label(Label::Deeper)),
        )
        .with(move || open.get().then(listed))
        .done()
}

/// The deeper questions about one line.
pub fn deeper_about_line(app: App, plan: &Plan, words: &'static Words, line: &Line) -> View {
    let of_person = match line.value {
        Value::Person(id) if line.kind == Kind::Helper => Some(About::Person(id)),
        _ => None,
    };
    let about = [Some(About::Line(line.id)), of_person];
    let steps = about.into_iter().flatten().flat_map(|about| deeper_about(app.sitting.pack(), plan, about));
    let questions: Vec<_> = steps.map(|step| question(app, plan, words, step)).collect();
    (!questions.is_empty()).then(|| el("div", &[("class", "kt-deeper__list")]).with(questions).done()).part()
}

/// Maybe is not yes: an idea to which somebody said maybe asks by itself how sure they are.
pub fn how_sure(app: App, plan: &Plan, words: &'static Words, line: &Line) -> Option<View> {
    let maybe = line.kind == Kind::Suggestion && plan.status(line) == Status::Maybe;
    let step = step_asking(app.sitting.pack(), Kind::Confidence, Some(About::Line(line.id)))?;
    (maybe && plan.ended(&step).is_none()).then(|| question(app, plan, words, step))
}

fn question(app: App, plan: &Plan, words: &'static Words, step: Step) -> View {
    let how = match plan.ended(&step) {
        None => Label::NotAskedYet,
        Some(Ended::SetAside) => Label::NotForUsSaid,
        Some(Ended::AskedForLater) => Label::WillAskLater,
        Some(Ended::Answered | Ended::SeenDifferently) => Label::Answered,
    };
    let asked_of = step.asked_of.map(|id| crate::words::isolated(&plan.called(id)));
    let text = question_on(app.sitting.pack(), words, plan, &step);
    let card = step.card.0.clone();
    let ended = plan.ended(&step).map_or("not-asked", Ended::id);
    el("button", &[("type", "button"), ("class", "kt-deeper__ask")])
        .attr("data-card-link", card)
        .attr("data-status", ended)
        .dashed(ended == "not-asked")
        .on_click(move || app.sitting.does(Intent::OpenAside(step.clone())))
        .with(asked_of.map(|name| parts![el("b", &[]).with(name), " "]))
        .with(el("span", &[]).with(text))
        .with(el("span", &[("class", "kt-by")]).with(words.label(how)))
        .done()
}
