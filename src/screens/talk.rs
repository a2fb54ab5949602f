//! The conversation: one question at a time, with the plan growing beside it.

use leptos::prelude::*;

use super::card::{card_form, colour};
use super::chapters::chapters;
use super::plan_so_far::{count_of_lines, plan_so_far};
use super::save_status::SaveStatus;
use super::{lang_of, plan_id};
use crate::browser::App;
use crate::components::{Several, View, el, face, flag, pressed};
use crate::conversation::{Draft, Step, own_answers, said_on, step_asking};
use crate::copies::spoken;
use crate::packs::Drawn;
use crate::plan::{About, Is, Line, Plan, Reader, visible};
use crate::sitting::{Intent, question_on};
use crate::words::{Label, Words};

/// The conversation.
pub fn talk(app: App, words: &'static Words) -> View {
    let plan_open = RwSignal::new(false);
    let show = move |open: bool| {
        plan_open.set(open);
        crate::browser::focus_on(if open { "#plan-so-far" } else { "[data-heading]" });
    };
    el("main", &[("class", "kt-talk"), ("data-screen", "talk")])
        .attr("data-plan", plan_id(app))
        .class_if("kt-talk--plan", flag(move || plan_open.get()))
        .with(chapters(app, words))
        .with(
            el("div", &[("class", "kt-room")])
                .with(
                    el("div", &[("class", "kt-conversation")])
                        .with(just_said(app, words))
                        .with(move || {
                            app.sitting.drawn.get();
                            untrack(|| app.sitting.step_now().map(|step| card_form(app, words, step)))
                        })
                        .with(view! { <SaveStatus /> }.into_any())
                        .with(
                            app.sitting
                                .pack()
                                .chapter_that_draws(Drawn::WaysThere)
                                .map(|_| where_children_go(app, words)),
                        ),
                )
                .with(plan_so_far(app, words)),
        )
        .with(
            el("div", &[("class", "kt-dock")])
                .with(
                    el("b", &[])
                        .with(move || words.label(Label::PlanSoFar))
                        .with(" · ")
                        .with(move || count_of_lines(app).to_string()),
                )
                .with(
                    el("button", &[("type", "button"), ("class", "kt-quiet")])
                        .attr("aria-expanded", pressed(move || plan_open.get()))
                        .on_click(move || show(!plan_open.get_untracked()))
                        .with(move || words.label(if plan_open.get() { Label::HidePlan } else { Label::ShowPlan })),
                ),
        )
        .done()
}

/// What was just said stays in sight: the last two cards, as far as everyone here may see them.
fn just_said(app: App, words: &'static Words) -> View {
    const IN_SIGHT: usize = 2;
    let said = move || {
        app.sitting.with(|sitting| {
            let open = sitting.open.as_ref()?;
            let taken = open.just_taken.iter().rev().filter_map(|step| one_said(app, &open.plan, words, step));
            let mut taken: Vec<_> = taken.take(IN_SIGHT).collect();
            taken.reverse();
            Some(taken)
        })
    };
    el("ul", &[("class", "kt-said")]).attr("aria-label", words.label(Label::JustSaid)).with(said).done()
}

/// A card that was taken and what was said to it; nothing where not everyone here may see it.
fn one_said(app: App, plan: &Plan, words: &'static Words, step: &Step) -> Option<View> {
    let line = said_on(app.sitting.pack(), plan, step).filter(|line| visible(plan, line, Reader::Here))?;
    let name = line.speaker.map(|id| plan.called(id)).unwrap_or_default();
    let answer =
        el("bdi", &[("class", "kt-clamp")]).attr("lang", line.words().and_then(|_| lang_of(words, line.said_in)));
    let question = el("b", &[]).with(asked(app, plan, words, line, step));
    let colour = app.sitting.pack().card(&step.card).map(|card| colour(app.sitting.pack(), card));
    let both = el("p", &[]).with(question).with(el("br", &[])).with(answer.with(spoken(plan, words, line)));
    Some(el("li", &[]).attr("data-colour", colour).with((!name.is_empty()).then(|| face(&name))).with(both).done())
}

/// What a line answered: the question, or a short label where the question holds its own answer.
fn asked(app: App, plan: &Plan, words: &Words, line: &Line, step: &Step) -> String {
    let holds_answer =
        app.sitting.pack().card(&step.card).is_some_and(|card| !own_answers(card, &Draft::default()).is_empty());
    if holds_answer {
        words.plan_label(&line.card, &line.ask).to_owned()
    } else {
        question_on(app.sitting.pack(), words, plan, step)
    }
}

/// One tap to where each child goes, from any card: some visits have time for nothing else.
fn where_children_go(app: App, words: &'static Words) -> View {
    let children = move || {
        app.sitting.with_plan(|plan| {
            let ways = plan.children().filter_map(|child| {
                let id = child.id;
                let step = step_asking(app.sitting.pack(), Is::SafePlace, Some(About::Person(id)))?;
                let button = el("button", &[("type", "button"), ("class", "kt-quiet"), ("data-go", "goes")])
                    .attr("data-for", plan.called(id))
                    .on_click(move || app.sitting.does(Intent::OpenStep(step.clone())))
                    .with(words.say(Label::OpenWay, &[("child", &plan.called(id))]));
                Some(button.done())
            });
            ways.each()
        })
    };
    el("div", &[("class", "kt-ways")]).with(children).done()
}
