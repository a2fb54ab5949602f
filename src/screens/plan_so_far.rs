//! Our plan so far: beside the conversation, by chapter, each line with its speaker and how far it has come.
//!
//! A shared screen. What not everyone here may see is not in it at all, and no count shows that it is missing.

use leptos::prelude::*;

use super::chapters::{chapter_name, icon_of};
use super::lang_of;
use crate::app::App;
use crate::components::{Each, Icon, Look, Part, button, el, flag, hint, icon, way};
use crate::conversation::{Layer, Stage, questions_for, steps_of};
use crate::copies::{WayDrawing, spoken};
use crate::parts;
use crate::plan::{About, Ended, Kind, Line, LineId, Plan, Reader, Status, Value, WayThere, visible};
use crate::words::{Label, Words};

/// The plan so far.
pub fn plan_so_far(app: App, words: &'static Words) -> AnyView {
    let parts = app.pack.chapters.iter().map(|chapter| part(app, words, *chapter)).each();
    el("aside", &[("class", "kt-plan"), ("id", "plan-so-far"), ("tabindex", "-1")])
        .attr("aria-label", words.label(Label::PlanSoFar))
        .with(
            el("div", &[("class", "kt-plan__top")]).with(el("h2", &[]).with(words.label(Label::PlanSoFar))).with(
                el("button", &[("type", "button"), ("class", "kt-quiet"), ("data-do", "undo")])
                    .attr("disabled", flag(move || !app.can_undo()))
                    .on_click(move || app.undo())
                    .with(words.label(Label::Undo)),
            ),
        )
        .with(hint(words.label(Label::ChangeAnyTime)))
        .with(parts)
        .with(to_ask(app, words))
        .with(el("div", &[("class", "kt-go")]).with(button(
            Look::Second,
            ("data-go", "copy:fridge"),
            words.label(Label::TakeIt),
            move || app.go(crate::app::Screen::Copy),
        )))
        .done()
}

/// How many lines everyone here can see.
pub fn count_of_lines(app: App) -> usize {
    app.with_plan(|plan| {
        let lines = Stage::ALL.iter().flat_map(|stage| lines_of(app, plan, *stage)).count();
        lines + plan.children().filter(|child| !WayThere::of(plan, child.id).is_empty()).count()
    })
    .unwrap_or(0)
}

/// The lines that stand in a chapter by themselves, as far as everyone here may see them.
fn lines_of(app: App, plan: &Plan, chapter: Stage) -> Vec<&Line> {
    plan.lines
        .iter()
        .filter(|line| {
            stands_alone(plan, line) && chapter_of(app, line) == Some(chapter) && visible(plan, line, Reader::Here)
        })
        .collect()
}

fn stands_alone(plan: &Plan, line: &Line) -> bool {
    let by_itself = !matches!(
        line.kind,
        Kind::Consent
            | Kind::Agreement
            | Kind::Reply
            | Kind::Place
            | Kind::SecondPlace
            | Kind::Route
            | Kind::Arrival
            | Kind::SecondContact
            | Kind::Ask
            | Kind::Tell
            | Kind::Phone
            | Kind::Hours
            | Kind::Cannot
    );
    by_itself
        && !matches!(line.about, Some(About::Line(id)) if plan.line(id).is_some())
        && !matches!(&line.value, Value::Choice(_))
}

/// The chapter a line stands in: its card's. What matters most was said at the start and stands with what works.
fn chapter_of(app: App, line: &Line) -> Option<Stage> {
    let stage = app.pack.card(&line.card)?.stage;
    Some(if stage == Stage::Start { Stage::Works } else { stage })
}

fn part(app: App, words: &'static Words, chapter: Stage) -> AnyView {
    let now = Memo::new(move |_| {
        app.sitting.with(|sitting| {
            let step = sitting.as_ref()?.cursor.step.as_ref()?;
            app.pack.card(&step.card).map(|card| card.stage)
        }) == Some(chapter)
    });
    let shown = move || {
        app.with_plan(|plan| {
            let lines = lines_of(app, plan, chapter);
            let ways: Vec<_> = if chapter == Stage::Goes {
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
        .attr("data-part", chapter.id())
        .attr("data-colour", chapter.id())
        .with(
            el("h3", &[])
                .with(icon(icon_of(chapter)))
                .with(move || app.with_plan(|plan| chapter_name(plan, words, chapter))),
        )
        .with(shown)
        .done()
}

/// Why nothing stands here: being talked about, put aside, to be asked, or not talked about yet.
fn nothing_yet(app: App, plan: &Plan, words: &'static Words, chapter: Stage, now: bool) -> AnyView {
    let ended: Vec<_> =
        steps_of(app.pack, plan, chapter, Layer::Core).iter().filter_map(|step| plan.ended(step)).collect();
    let label = match ended.as_slice() {
        _ if now => Label::TalkingNow,
        [] => Label::NotTalkedAbout,
        ended if ended.iter().all(|ended| *ended == Ended::SetAside) => Label::NotForUsSaid,
        _ => Label::WillAskLater,
    };
    el("p", &[("class", "kt-empty")]).with(words.label(label)).done()
}

fn child_way(app: App, plan: &Plan, words: &'static Words, child: crate::plan::PersonId) -> AnyView {
    let mut drawing = WayDrawing::of(plan, words, child);
    if WayThere::of(plan, child).is_empty() {
        // The dashed drawing says it; three more gaps before anybody has spoken would only be loud.
        drawing.details.clear();
    }
    let heard = drawing.in_words(words);
    let open = Callback::new(move |_| app.open_card("F01", Some(About::Person(child)), None));
    let agreed = WayThere::of(plan, child).agreed.then(|| words.label(Label::Agreed));
    let line = drawing.place_line.and_then(|line| plan.line(line));
    el("div", &[("class", "kt-plan__way")])
        .attr("data-line", line.map(|line| line.id.0.to_string()))
        .attr("data-kind", line.map(|line| line.kind.id()))
        .attr("data-audience", line.map(audience_id))
        .attr("data-status", line.map(|line| plan.status(line).id()))
        .attr("data-for", plan.name(child).to_owned())
        .with(way(&drawing, heard, words.label(Label::NotKnown), Some(open)))
        .with(
            el("p", &[("class", "kt-line__end")]).with(el("span", &[("class", "kt-by")]).with(agreed)).with(
                el("button", &[("type", "button"), ("class", "kt-text"), ("data-do", "edit"), ("data-gap", "place")])
                    .on_click(move || open.run("place"))
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

/// Who may see a line, by the id of the `data-audience` hook.
pub fn audience_id(line: &Line) -> &'static str {
    use crate::plan::Audience;
    match line.audience {
        Audience::Worker => "worker",
        Audience::Named(_) => "named",
        Audience::Family => "family",
        Audience::Fridge => "fridge",
        Audience::Child => "child",
        Audience::Helper => "helper",
    }
}

/// A line: its words, who said it, how far it has come; a tap opens what can be done with it.
pub fn line_view(app: App, plan: &Plan, words: &'static Words, line: &Line) -> AnyView {
    let id = line.id;
    let text = match (line.about, line.kind) {
        (Some(About::Person(child)), kind) if kind != Kind::Helper => {
            format!("{}: {}", plan.name(child), spoken(plan, words, line))
        }
        _ => spoken(plan, words, line),
    };
    let text = if text.trim().is_empty() { words.label(Label::NotKnown).to_owned() } else { text };
    // A line that is quoted on the card is changed there, in front of everyone.
    let quoted = move || {
        app.sitting.with(|sitting| {
            sitting
                .as_ref()
                .and_then(|sitting| sitting.cursor.step.as_ref())
                .is_some_and(|step| step.about == Some(About::Line(id)))
        })
    };
    let editing = Memo::new(move |_| app.editing.get() == Some(id) && !quoted());
    // Own words change where they stand; what has an owner and a day changes on its card.
    let has_parts = app.pack.card(&line.card).is_some_and(|card| card.repeat && card.asks.len() > 1);
    let in_place = matches!(line.value, Value::Words(_)) && !has_parts;
    let (said_in, card, about, asked_of) = (line.said_in, line.card.0.clone(), line.about, line.asked_of);
    let change = move || match (in_place, has_parts) {
        (true, _) => app.editing.set(Some(id)),
        (_, true) => app.open_line(id),
        _ => app.open_card(&card, about, asked_of),
    };
    let under = hanging(plan, words, line);
    let (by, status) = (said_by(plan, words, line), plan.status(line));
    el("li", &[("class", "kt-line")])
        .attr("data-line", id.0.to_string())
        .attr("data-kind", line.kind.id())
        .attr("data-audience", audience_id(line))
        .attr("data-status", status.id())
        .with(
            el("details", &[])
                .with(
                    el("summary", &[])
                        .with(el("bdi", &[("class", "kt-clamp")]).attr("lang", lang_of(words, said_in)).with(text))
                        .with(" ")
                        .with(el("span", &[("class", "kt-by")]).with(by)),
                )
                .with(
                    el("div", &[("class", "kt-go")])
                        .with(
                            el("button", &[("type", "button"), ("class", "kt-quiet"), ("data-do", "edit")])
                                .on_click(change)
                                .with(words.label(Label::Change)),
                        )
                        .with(button(Look::Quiet, ("data-do", "remove"), words.label(Label::Remove), move || {
                            app.take_back(id)
                        })),
                ),
        )
        .with(move || editing.get().then(|| edit(app, words, id)))
        .with(under)
        .done()
}

/// Changing a line's words where it stands.
pub fn edit(app: App, words: &'static Words, id: LineId) -> AnyView {
    let text = RwSignal::new(app.words_in_change(id));
    let field = format!("edit-{}", id.0);
    crate::app::focus_on(".kt-edit textarea");
    el("div", &[("class", "kt-edit")])
        .with(el("label", &[("class", "kt-heard")]).attr("for", field.clone()).with(words.label(Label::Change)))
        .with(
            el(
                "textarea",
                &[
                    ("rows", "3"),
                    ("dir", "auto"),
                    ("autocomplete", "off"),
                    ("spellcheck", "false"),
                    ("data-answer", "words"),
                ],
            )
            .attr("id", field)
            .value(move || text.get())
            .on_input(move |now| {
                text.set(now.clone());
                app.type_words(id, now);
            }),
        )
        .with(
            el("div", &[("class", "kt-go")])
                .with(button(Look::Second, ("data-do", "keep"), words.label(Label::DoneEditing), move || {
                    app.reword(id, text.get_untracked());
                }))
                .with(
                    el("button", &[("type", "button"), ("class", "kt-text")])
                        .on_click(move || app.close_words(id))
                        .with(words.label(Label::Cancel)),
                ),
        )
        .done()
}

/// Who said a line, and how far it has come.
fn said_by(plan: &Plan, words: &Words, line: &Line) -> String {
    let name = line.speaker.map(|id| plan.name(id).to_owned()).unwrap_or_default();
    let taken_out = line.speaker.and_then(|id| plan.person(id)).is_some_and(|person| person.taken_out);
    let mut parts = Vec::new();
    match line.kind {
        Kind::Helper => parts.extend(words.status(plan.status(line)).map(str::to_owned)),
        Kind::Suggestion => {
            parts.push(words.say(Label::SomeoneIdea, &[("worker", &name)]));
            parts.extend(replies(plan, words, line));
        }
        Kind::Visit => {}
        _ if name.is_empty() => {}
        _ if taken_out => parts.push(format!("{} ({})", crate::words::isolated(&name), words.label(Label::TakenOut))),
        _ => parts.push(crate::words::isolated(&name)),
    }
    if line.confirmed {
        parts.push("✓".to_owned());
    }
    if plan.status(line) == Status::Agreed {
        parts.push(words.label(Label::Agreed).to_owned());
    }
    parts.join(" · ")
}

/// What each person said to an idea. "Maybe" stays maybe.
fn replies(plan: &Plan, words: &Words, line: &Line) -> Vec<String> {
    let replies = plan.about(About::Line(line.id)).filter(|part| part.kind == Kind::Reply);
    replies
        .filter_map(|reply| {
            let label = match reply.choice()? {
                "yes" => Label::SaysYes,
                "maybe" => Label::SaysMaybe,
                _ => Label::SaysNo,
            };
            Some(words.say(label, &[("parent", plan.name(reply.asked_of?))]))
        })
        .collect()
}

/// What hangs on a line and everyone here may see: an action's owner and day, another view of a worry.
fn hanging(plan: &Plan, words: &'static Words, line: &Line) -> AnyView {
    let of_line = plan.about(About::Line(line.id));
    let of_helper = line
        .person()
        .filter(|_| line.kind == Kind::Helper)
        .into_iter()
        .flat_map(|id| plan.about(About::Person(id)))
        .filter(|part| matches!(part.kind, Kind::Ask | Kind::Tell | Kind::Phone | Kind::Hours | Kind::Cannot));
    let parts = of_line
        .chain(of_helper)
        .filter(|part| !matches!(part.kind, Kind::Reply | Kind::Agreement) && visible(plan, part, Reader::Here));
    let parts: Vec<_> = parts
        .map(|part| {
            let label = match part.kind {
                Kind::OtherView => {
                    part.speaker.map_or_else(|| words.label(Label::OtherView).to_owned(), |id| plan.name(id).to_owned())
                }
                _ => words.plan_label(&part.card, &part.part).to_owned(),
            };
            el("div", &[("class", "kt-detail")])
                .attr("data-line", part.id.0.to_string())
                .attr("data-kind", part.kind.id())
                .attr("data-audience", audience_id(part))
                .attr("data-status", plan.status(part).id())
                .with(el("dt", &[]).with(label).with(":"))
                .with(
                    el("dd", &[]).with(
                        el("bdi", &[("class", "kt-clamp")])
                            .attr("lang", lang_of(words, part.said_in))
                            .with(spoken(plan, words, part)),
                    ),
                )
                .done()
        })
        .collect();
    (!parts.is_empty()).then(|| el("dl", &[("class", "kt-details")]).with(parts).done()).part()
}

/// How many questions wait for whom. The questions themselves are the worker's to ask.
pub fn waiting<'a>(plan: &'a Plan, words: &'a Words) -> impl Iterator<Item = String> + 'a {
    plan.in_plan().filter_map(|person| {
        let count = questions_for(plan, person.id).count();
        (count > 0).then(|| words.say(Label::ToAsk, &[("other", person.name()), ("n", &count.to_string())]))
    })
}

fn to_ask(app: App, words: &'static Words) -> AnyView {
    (move || {
        app.with_plan(|plan| {
            let waiting: Vec<_> = waiting(plan, words).map(|line| el("p", &[]).with(line).done()).collect();
            (!waiting.is_empty()).then(|| {
                el("div", &[("class", "kt-later")]).with(icon(Icon::Clock)).with(el("div", &[]).with(waiting)).done()
            })
        })
    })
    .part()
}
