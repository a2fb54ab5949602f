//! The conversation: one question at a time, with the plan growing beside it.

use leptos::prelude::*;

use super::card::card_form;
use super::chapters::chapters;
use super::plan_so_far::{count_of_lines, plan_so_far};
use super::save_status::save_status;
use super::{lang_of, plan_id};
use crate::app::App;
use crate::components::{Each, face, live, pressed, tap};
use crate::copies::spoken;
use crate::plan::{Reader, visible};
use crate::words::{Label, Words};

/// The conversation.
pub fn talk(app: App, words: &'static Words) -> impl IntoView {
    let plan_open = RwSignal::new(false);
    let show = move |open: bool| {
        plan_open.set(open);
        crate::app::focus_on(if open { "#plan-so-far" } else { "[data-heading]" });
    };
    view! {
        <main class="kt-talk" data-screen="talk" data-plan=plan_id(app) class:kt-talk--plan=plan_open>
            {chapters(app, words)}
            <div class="kt-room">
                <div class="kt-conversation">
                    {just_said(app, words)}
                    {live(move || {
                        app.drawn.track();
                        untrack(|| app.step_now().map(|step| card_form(app, words, step)))
                    })}
                    {save_status(app, words)}
                    {where_children_go(app, words)}
                </div>
                {plan_so_far(app, words)}
            </div>
            <div class="kt-dock">
                <b>{live(move || words.label(Label::PlanSoFar))}" · "{live(move || count_of_lines(app))}</b>
                <button type="button" class="kt-quiet" aria-expanded=pressed(move || plan_open.get()) on:click=tap(move || show(!plan_open.get_untracked()))>
                    {live(move || words.label(if plan_open.get() { Label::HidePlan } else { Label::ShowPlan }))}
                </button>
            </div>
        </main>
    }
}

/// What was just said stays in sight: the last two cards, as far as everyone here may see them.
fn just_said(app: App, words: &'static Words) -> impl IntoView {
    const IN_SIGHT: usize = 2;
    let said = move || {
        app.sitting.with(|sitting| {
            let sitting = sitting.as_ref()?;
            let plan = &sitting.plan;
            let lines = sitting.just_taken.iter().rev().filter_map(|step| {
                let line = plan.lines.iter().rev().find(|line| {
                    line.card == step.card
                        && (line.about == step.about || step.about.is_none())
                        && line.words().is_some_and(|words| !words.is_empty())
                })?;
                visible(plan, line, Reader::Here).then(|| {
                    (
                        app.question_of(step),
                        spoken(plan, words, line),
                        line.said_in,
                        line.speaker,
                    )
                })
            });
            let mut lines: Vec<_> = lines.take(IN_SIGHT).collect();
            lines.reverse();
            let lines = lines.into_iter().map(|(question, answer, said_in, speaker)| {
                let name = speaker.map(|id| plan.name(id).to_owned()).unwrap_or_default();
                view! {
                    <li>
                        {face(&name)}
                        <p><b>{question}</b><br/><bdi class="kt-clamp" lang=lang_of(words, said_in)>{answer}</bdi></p>
                    </li>
                }
            });
            Some(lines.each())
        })
    };
    view! { <ul class="kt-said" aria-label=words.label(Label::JustSaid)>{said}</ul> }
}

/// One tap to where each child goes, from any card: some visits have time for nothing else.
fn where_children_go(app: App, words: &'static Words) -> impl IntoView {
    use crate::plan::About;
    let children = move || {
        app.with_plan(|plan| {
            let ways = plan.children().map(|child| {
                let id = child.id;
                view! {
                    <button type="button" class="kt-quiet" data-go="goes" data-for=child.name().to_owned() on:click=tap(move || app.open_card("F01", Some(About::Person(id)), None))>
                        {words.say(Label::OpenWay, &[("child", child.name())])}
                    </button>
                }
            });
            ways.each()
        })
    };
    view! { <div class="kt-ways">{children}</div> }
}
