//! Our plan so far: beside the conversation, by chapter, each line with its speaker and how far it has come.
//!
//! A shared screen. What not everyone here may see is not in it at all, and no count shows that it is missing.

use leptos::prelude::*;

use super::chapters::{chapter_name, icon_of};
use super::deeper::deeper_of_chapter;
use super::line::{audience_id, line_view};
use crate::browser::App;
use crate::components::{Part, Several, Sign, View, drawn, el, flag, hint, icon, pressed};
use crate::conversation::{lines_in, lines_to_see, questions_for, questions_for_nobody_yet, step_asking, steps_of};
use crate::copies::WayDrawing;
use crate::packs::{Chapter, Drawn, Layer};
use crate::parts;
use crate::plan::{About, Ended, Is, Plan, WayThere};
use crate::sheets::way;
use crate::sitting::{Intent, LookAt, Sitting};
use crate::words::{Label, Words};

/// The plan so far.
pub fn plan_so_far(app: App, words: &'static Words) -> View {
    let parts = app.sitting.pack().chapters.iter().map(|chapter| part(app, words, chapter)).each();
    el("aside", &[("class", "kt-plan"), ("id", "plan-so-far"), ("tabindex", "-1")])
        .attr("aria-label", words.label(Label::PlanSoFar))
        .with(
            el("div", &[("class", "kt-plan__top")])
                .with(el("h2", &[]).with(words.label(Label::PlanSoFar)))
                .with(
                    el("button", &[("type", "button"), ("class", "kt-quiet"), ("data-do", "undo")])
                        .attr("aria-disabled", pressed(move || !app.sitting.with(Sitting::can_undo)))
                        .on_click(move || app.sitting.does(Intent::Undo))
                        .with(words.label(Label::Undo)),
                )
                .with(
                    el("button", &[("type", "button"), ("class", "kt-quiet"), ("data-do", "redo")])
                        .attr("hidden", flag(move || !app.sitting.with(Sitting::can_redo)))
                        .on_click(move || app.sitting.does(Intent::Redo))
                        .with(words.label(Label::Redo)),
                ),
        )
        .with(hint(words.label(Label::ChangeAnyTime)))
        .with(parts)
        .with(to_ask(app, words))
        .with(el("div", &[("class", "kt-go")]).with(to_copies(app, words, "kt-second")))
        .done()
}

/// A link to the copies, at the one that is looked at first.
pub fn to_copies(app: App, words: &'static Words, class: &'static str) -> View {
    let copy = app.sitting.pack().first_copy();
    el("button", &[("type", "button")])
        .attr("class", class)
        .attr("data-go", format!("copy:{}", copy.id()))
        .on_click(move || app.sitting.does(Intent::Look(LookAt::Copy(copy, None))))
        .with(words.label(Label::TakeIt))
        .done()
}

/// How many lines everyone here can see.
pub fn count_of_lines(app: App) -> usize {
    app.sitting
        .with_plan(|plan| {
            let lines = lines_to_see(app.sitting.pack(), plan).count();
            lines + plan.children().filter(|child| !WayThere::of(plan, child.id).is_empty()).count()
        })
        .unwrap_or(0)
}

fn part(app: App, words: &'static Words, chapter: &'static Chapter) -> View {
    let now = Memo::new(move |_| {
        app.sitting.with(|sitting| Some(sitting.pack.card(&sitting.step()?.card)?.stage)) == Some(chapter.stage)
    });
    let shown = move || {
        app.sitting.with_plan(|plan| {
            let lines: Vec<_> = lines_in(app.sitting.pack(), plan, chapter.stage).collect();
            let ways: Vec<_> = if chapter.draws == Some(Drawn::WaysThere) {
                plan.children().map(|child| child_way(app, plan, words, child.id)).collect()
            } else {
                Vec::new()
            };
            let empty = lines.is_empty() && ways.is_empty();
            let listed = lines.into_iter().map(|line| line_view(app, plan, words, line)).each();
            let nothing = empty.then(|| nothing_yet(app, plan, words, chapter, now.get()));
            parts![el("ul", &[]).with(listed), ways, nothing]
        })
    };
    el("section", &[("class", "kt-plan__part")])
        .attr("data-part", chapter.stage.id())
        .attr("data-colour", chapter.colour.id())
        .with(
            el("h3", &[])
                .with(icon(icon_of(chapter)))
                .with(move || app.sitting.with_plan(|plan| chapter_name(plan, words, chapter))),
        )
        .with(shown)
        .with(app.sitting.pack().goes_deeper_in(chapter).then(|| deeper_of_chapter(app, words, chapter)))
        .done()
}

/// Why nothing stands here: being talked about, put aside, to be asked, or not talked about yet.
fn nothing_yet(app: App, plan: &Plan, words: &'static Words, chapter: &Chapter, now: bool) -> View {
    let ended: Vec<_> = steps_of(app.sitting.pack(), plan, chapter.stage, Layer::Core)
        .iter()
        .filter_map(|step| plan.ended(step))
        .collect();
    let label = match ended.as_slice() {
        _ if now => Label::TalkingNow,
        [] => Label::NotTalkedAbout,
        ended if ended.iter().all(|ended| *ended == Ended::SetAside) => Label::NotForUsSaid,
        _ => Label::WillAskLater,
    };
    el("p", &[("class", "kt-empty")]).with(words.label(label)).done()
}

fn child_way(app: App, plan: &Plan, words: &'static Words, child: crate::plan::PersonId) -> View {
    let mut drawing =
        WayDrawing::of(app.sitting.pack(), plan, words, child).with_time_limit(app.sitting.pack(), plan, words);
    if WayThere::of(plan, child).is_empty() {
        // The dashed drawing says it; three more gaps before anybody has spoken would only be loud.
        drawing.details.clear();
    }
    let heard = drawing.in_words(words);
    let about = Some(About::Person(child));
    let open = Callback::new(move |intent| app.sitting.does(intent));
    let agreed = WayThere::of(plan, child).agreed.then(|| words.label(Label::Agreed));
    let line = drawing.place_line.and_then(|line| plan.line(line));
    el("div", &[("class", "kt-plan__way")])
        .attr("data-line", line.map(|line| line.id.to_string()))
        .attr("data-kind", line.map(|line| line.kind.id()))
        .attr("data-audience", line.map(|line| audience_id(&line.audience)))
        .attr("data-status", line.map(|line| plan.status(line).id()))
        .attr("data-for", plan.called(child))
        .with(drawn(way(&drawing, heard, words.label(Label::NotKnown), true), Some(open)))
        .with(
            el("p", &[("class", "kt-line__end")]).with(el("span", &[("class", "kt-by")]).with(agreed)).with(
                el("button", &[("type", "button"), ("class", "kt-text"), ("data-do", "edit"), ("data-gap", "place")])
                    .on_click(move || {
                        if let Some(step) = step_asking(app.sitting.pack(), Is::SafePlace, about) {
                            app.sitting.does(Intent::OpenStep(step));
                        }
                    })
                    .with(words.label(Label::Change))
                    .with(
                        el("span", &[("class", "kt-heard")])
                            .with(" ")
                            .with(el("bdi", &[]).with(drawing.child_name.clone())),
                    ),
            ),
        )
        .done()
}

/// How many questions wait for whom. The questions themselves are the worker's to ask.
pub fn waiting<'a>(plan: &'a Plan, words: &'a Words) -> impl Iterator<Item = String> + 'a {
    let of_people = plan.in_plan().filter_map(|person| {
        let count = questions_for(plan, person.id).count();
        (count > 0).then(|| words.say(Label::ToAsk, &[("other", &plan.called(person.id)), ("n", &count.to_string())]))
    });
    let of_nobody = questions_for_nobody_yet(plan).count();
    of_people.chain((of_nobody > 0).then(|| words.say(Label::ToAskSomeone, &[("n", &of_nobody.to_string())])))
}

fn to_ask(app: App, words: &'static Words) -> View {
    (move || {
        app.sitting.with_plan(|plan| {
            let waiting: Vec<_> = waiting(plan, words).map(|line| el("p", &[]).with(line).done()).collect();
            (!waiting.is_empty()).then(|| {
                el("div", &[("class", "kt-later")]).with(icon(Sign::Clock)).with(el("div", &[]).with(waiting)).done()
            })
        })
    })
    .part()
}
