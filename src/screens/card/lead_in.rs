//! What stands between a question and its answer.

use leptos::prelude::*;

use crate::browser::{App, device, use_words};
use crate::components::{Part, Several, Sign, View, drawn, el, face, hint, icon, pressed, warning};
use crate::conversation::{Draft, Slot, Speaking, Step, answer, line_of};
use crate::copies::{WayDrawing, spoken};
use crate::packs::{Card, Keeps};
use crate::parts;
use crate::plan::{About, Event, Is, Kind, Plan, ideas_taken_up};
use crate::screens::asks::capital;
use crate::screens::lang_of;
use crate::sheets::way;
use crate::sitting::Intent;
use crate::words::{Label, Words};

/// What stands between a question and its answer: the picture, the words it asks about, a reminder.
pub fn lead_in(app: App, words: &'static Words, card: &Card, step: &Step) -> View {
    let deed = card.asking((Kind::Action, Is::Deed)).map(|ask| Slot::of(&card.id, &ask.id));
    match deed {
        Some(deed) => ideas_waiting(app, words, deed),
        None if card.asking(Is::SafePlace).is_some() => the_way(app, words, step),
        None if card.asking(Kind::Avoid).is_some() => warning(words.label(Label::AvoidReminder)),
        None if card.id == step.card => quoted(app, words, step).part(),
        None => ().part(),
    }
}

/// The way there over the card that asks for it, drawn as it would be with what stands on the card.
fn the_way(app: App, words: &'static Words, step: &Step) -> View {
    let Some(About::Person(child)) = step.about else { return ().part() };
    let step = step.clone();
    (move || {
        app.sitting.with_plan(|plan| {
            let plan =
                app.sitting.draft.with(|draft| with_draft(app, plan, &step, draft)).unwrap_or_else(|| plan.clone());
            let mut drawing = WayDrawing::of(app.sitting.pack(), &plan, words, child);
            // The gaps are on this very card; the drawing shows the way itself.
            drawing.details.clear();
            let heard = drawing.in_words(words);
            drawn(way(&drawing, heard, words.label(Label::NotKnown), false), None)
        })
    })
    .part()
}

/// The plan as it would be if what stands on the card were put in it.
fn with_draft(app: App, plan: &Plan, step: &Step, draft: &Draft) -> Option<Plan> {
    let speaking = Speaking { speaker: None, language: words_now(app).language, alone: false };
    let answer = answer(app.sitting.pack(), plan, step, draft, speaking).ok()?;
    plan.does(device(), Event::Answered(answer)).ok()
}

fn words_now(app: App) -> &'static Words {
    use_words()
}

/// Ideas that were taken up wait here, to be made into something somebody does with one tap.
fn ideas_waiting(app: App, words: &'static Words, deed: Slot) -> View {
    let ideas = move || {
        app.sitting
            .with_plan(|plan| {
                ideas_taken_up(plan).filter_map(|line| line.words().map(str::to_owned)).collect::<Vec<_>>()
            })
            .unwrap_or_default()
    };
    (move || {
        let ideas = ideas();
        (!ideas.is_empty()).then(|| {
            parts![
                hint(words.label(Label::IdeasWaiting)),
                el("div", &[("class", "kt-choices")]).with(
                    ideas
                        .into_iter()
                        .map(|idea| {
                            let (deed, text) = (deed.clone(), idea.clone());
                            el("button", &[("type", "button"), ("class", "kt-choice")])
                                .on_click(move || app.sitting.does(Intent::Offer(deed.clone(), text.clone())))
                                .with(el("bdi", &[]).with(idea))
                                .done()
                        })
                        .each()
                )
            ]
        })
    })
    .part()
}

/// The words a card asks about, said back: right, or not yet right.
fn quoted(app: App, words: &'static Words, step: &Step) -> Option<View> {
    let word = |id| capital(words.choice_of(app.sitting.pack().keeping(Keeps::Confirmed), id));
    let (id, said, said_in, name) = app.sitting.with_plan_now(|plan| {
        let line = line_of(plan, step)?;
        let name = line.speaker.map(|id| plan.called(id)).unwrap_or_default();
        Some((line.id, spoken(plan, words, line), line.said_in, name))
    })??;
    let confirmed =
        move || app.sitting.with_plan(|plan| plan.line(id).is_some_and(|line| line.confirmed)).unwrap_or(false);
    Some(parts![
        el("div", &[("class", "kt-quote"), ("data-answer", "right")])
            .with(face(&name))
            .with(
                el("p", &[]).with(
                    el("bdi", &[("class", "kt-clamp")])
                        .attr("lang", lang_of(words, said_in))
                        .with("“")
                        .with(said)
                        .with("”")
                )
            )
            .with(
                el("button", &[("type", "button"), ("class", "kt-choice"), ("data-choice", "yes")])
                    .attr("aria-pressed", pressed(confirmed))
                    .on_click(move || {
                        app.sitting.does(Intent::Confirm(id));
                    })
                    .with(icon(Sign::Tick))
                    .with(word("yes"))
            )
            .with(
                el("button", &[("type", "button"), ("class", "kt-choice"), ("data-choice", "change")])
                    .on_click(move || app.sitting.does(Intent::EditWords(id)))
                    .with(word("change"))
            ),
        move || (app.sitting.editing.get() == Some(id)).then(|| crate::screens::line::edit(app, words, id))
    ])
}
