//! A line of the plan, where it stands: its words, who said it, how far it has come, and what can be
//! done with it.

use leptos::prelude::*;

use super::deeper::{deeper_about_line, how_sure};
use super::lang_of;
use super::who_sees::{on_paper_again, shortly, who_sees};
use crate::browser::{App, focus_on_line};
use crate::components::{Look, Part, View, button, el, pressed};
use crate::conversation::{Screen, chapter_of, lines_in};
use crate::copies::spoken;
use crate::packs::{Keeps, Layer};
use crate::parts;
use crate::plan::{About, Audience, Kind, Line, LineId, Plan, Reader, Status, visible};
use crate::sitting::Intent;
use crate::words::{Label, Words, isolated};

/// Words of so many bytes may fill more lines than are shown at once, in large letters on a narrow screen.
const MAY_BE_CUT: usize = 90;

/// A line: its words, who said it, how far it has come; a tap opens what can be done with it.
pub fn line_view(app: App, plan: &Plan, words: &'static Words, line: &Line) -> View {
    let id = line.id;
    let open = Memo::new(move |_| app.sitting.tools.get() == Some(id));
    let editing = Memo::new(move |_| app.sitting.editing.get() == Some(id) && !is_quoted(app, id));
    let toggle = move || app.sitting.does(Intent::OpenTools(id));
    let said = text(app, plan, words, line);
    // A box that cuts off is a layer of its own, which a browser goes through at every letter that is typed beside.
    let long = said.len() > MAY_BE_CUT || said.contains('\n');
    el("li", &[("class", "kt-line")])
        .attr("data-line", id.to_string())
        .attr("data-kind", line.kind.id())
        .attr("data-audience", audience_id(&line.audience))
        .attr("data-status", plan.status(line).id())
        .with(
            el("button", &[("type", "button"), ("class", "kt-line__words")])
                .attr("aria-expanded", pressed(move || open.get()))
                .on_click(toggle)
                .with(
                    el("bdi", &[])
                        .attr("class", long.then_some("kt-clamp"))
                        .attr("lang", lang_of(words, line.said_in))
                        .with(said),
                )
                .with(" ")
                .with(el("span", &[("class", "kt-by")]).with(said_by(plan, words, line))),
        )
        .with(line.reworded.then(|| ask_again(app, plan, words, line)))
        .with(how_sure(app, plan, words, line))
        // Drawn when somebody looks: a plan of three hundred lines would be a thousand buttons.
        .with(move || open.get().then(|| tools(app, words, id)))
        .with(move || editing.get().then(|| edit(app, words, id)))
        .with(hanging(plan, words, line))
        .done()
}

/// A line that is quoted on the card is changed there, in front of everyone.
fn is_quoted(app: App, id: LineId) -> bool {
    app.sitting.with(|sitting| sitting.step().is_some_and(|step| step.about == Some(About::Line(id))))
}

/// The words of a line as they stand on the plan: with the name of whom they are about, and with a
/// label where the words alone do not say what they answer.
fn text(app: App, plan: &Plan, words: &Words, line: &Line) -> String {
    let said = spoken(plan, words, line);
    if said.trim().is_empty() {
        return words.label(Label::NotKnown).to_owned();
    }
    let one_of_several =
        app.sitting.pack().card(&line.card).filter(|card| !card.repeat && card.asks.len() > 1).is_some_and(|card| {
            let first = card.asks.first().is_some_and(|ask| ask.id == line.ask);
            !first || card.layer == Layer::Deeper || line.words().is_none()
        });
    let labelled = one_of_several || line.kind == Kind::Note;
    let label = labelled.then(|| words.plan_label(&line.card, &line.ask).to_owned());
    let about = match (line.about, line.kind) {
        (Some(About::Person(person)), kind) if kind != Kind::Helper => Some(isolated(&plan.called(person))),
        _ => None,
    };
    let before: Vec<_> = [about, label].into_iter().flatten().collect();
    if before.is_empty() { said } else { format!("{}: {said}", before.join(" · ")) }
}

/// What can be done with a line.
fn tools(app: App, words: &'static Words, id: LineId) -> View {
    app.sitting
        .with_plan_now(|plan| {
            let line = plan.line(id)?;
            let not_heard = !line.confirmed && !line.reworded && line.speaker.is_some() && line.words().is_some();
            let names_people = app.sitting.pack().has(Screen::People);
            let tools = el("div", &[("class", "kt-go")])
                .with(button(Look::Quiet, ("data-do", "edit"), words.label(Label::Change), move || {
                    app.sitting.does(Intent::ChangeLine(id));
                }))
                .with((app.sitting.screen.get_untracked() == Screen::Talk).then(|| moves(app, plan, words, line)))
                .with(not_heard.then(|| {
                    let right = words.choice_of(app.sitting.pack().keeping(Keeps::Confirmed), "yes");
                    button(Look::Quiet, ("data-do", "confirm"), right, move || app.sitting.does(Intent::Confirm(id)))
                }))
                .with((!names_people).then(|| on_paper_again(app, words, line)).flatten())
                .with(button(Look::Quiet, ("data-do", "remove"), words.label(Label::Remove), move || {
                    app.sitting.does(Intent::TakeBack(id));
                }));
            Some(parts![
                tools,
                names_people.then(|| who_sees(app, plan, words, line)),
                deeper_about_line(app, plan, words, line)
            ])
        })
        .flatten()
        .part()
}

/// Up and down among the lines beside it. At an end the button stays, so that focus stays on it.
fn moves(app: App, plan: &Plan, words: &'static Words, line: &Line) -> View {
    let id = line.id;
    let beside = chapter_of(app.sitting.pack(), line)
        .map(|chapter| lines_in(app.sitting.pack(), plan, chapter).collect::<Vec<_>>())
        .unwrap_or_default();
    let at = beside.iter().position(|other| other.id == id);
    let neighbour =
        |by: usize| at.and_then(|at| (at + by).checked_sub(1)).and_then(|at| beside.get(at)).map(|line| line.id);
    let (above, below) = (neighbour(0), neighbour(2));
    let step = |hook: &'static str, label, ends: bool, act: Box<dyn Fn()>| {
        el("button", &[("type", "button"), ("class", "kt-quiet")])
            .attr("data-do", hook)
            .attr("aria-disabled", ends.then_some("true"))
            .on_click(move || {
                act();
                focus_on_line(id, hook);
            })
            .with(words.label(label))
            .done()
    };
    parts![
        step(
            "up",
            Label::MoveUp,
            above.is_none(),
            Box::new(move || {
                if let Some(above) = above {
                    app.sitting.does(Intent::PutBefore(id, above));
                }
            })
        ),
        step(
            "down",
            Label::MoveDown,
            below.is_none(),
            Box::new(move || {
                if let Some(below) = below {
                    app.sitting.does(Intent::PutBefore(below, id));
                }
            })
        )
    ]
}

/// Changed words are their speaker's again once the speaker has heard them and says so.
fn ask_again(app: App, plan: &Plan, words: &'static Words, line: &Line) -> View {
    let id = line.id;
    let name = line.speaker.map(|id| plan.called(id)).unwrap_or_default();
    el("div", &[("class", "kt-go kt-again")])
        .with(el("span", &[]).with(words.say(Label::RightNow, &[("parent", &name)])))
        .with(button(
            Look::Quiet,
            ("data-do", "confirm"),
            super::asks::capital(words.choice_of(app.sitting.pack().keeping(Keeps::Confirmed), "yes")),
            move || app.sitting.does(Intent::Confirm(id)),
        ))
        .done()
}

/// Who may see a line, by the id of the `data-audience` hook.
pub fn audience_id(audience: &Audience) -> &'static str {
    match audience {
        Audience::Worker => "worker",
        Audience::Named(_) => "named",
        Audience::Family => "family",
        Audience::Fridge => "fridge",
        Audience::Child => "child",
        Audience::Helper => "helper",
    }
}

/// Changing a line's words where it stands.
pub fn edit(app: App, words: &'static Words, id: LineId) -> View {
    let text = RwSignal::new(app.sitting.with_now(|sitting| sitting.words_in_change(id)));
    let field = format!("edit-{}", id.0);
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
                app.sitting.does(Intent::TypeWords(id, now));
            }),
        )
        .with(
            el("div", &[("class", "kt-go")])
                .with(button(Look::Second, ("data-do", "keep"), words.label(Label::DoneEditing), move || {
                    app.sitting.does(Intent::Reword(id));
                }))
                .with(
                    el("button", &[("type", "button"), ("class", "kt-text")])
                        .on_click(move || app.sitting.does(Intent::LeaveWords(id)))
                        .with(words.label(Label::Cancel)),
                ),
        )
        .done()
}

/// Who said a line, and how far it has come.
fn said_by(plan: &Plan, words: &'static Words, line: &Line) -> String {
    let name = line.speaker.map(|id| plan.called(id)).unwrap_or_default();
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
        _ if taken_out => parts.push(format!("{} ({})", isolated(&name), words.label(Label::TakenOut))),
        _ => parts.push(isolated(&name)),
    }
    parts.extend(shortly(plan, words, line));
    if line.reworded {
        parts.push(words.label(Label::ChangedNotChecked).to_owned());
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
    let replies = plan.about(About::Line(line.id)).filter(|line| line.kind == Kind::Reply);
    replies
        .filter_map(|reply| {
            let label = match reply.choice()? {
                "yes" => Label::SaysYes,
                "maybe" => Label::SaysMaybe,
                _ => Label::SaysNo,
            };
            Some(words.say(label, &[("parent", &plan.called(reply.asked_of?))]))
        })
        .collect()
}

/// What hangs on a line and everyone here may see: an action's owner and day, another view of a worry.
fn hanging(plan: &Plan, words: &'static Words, line: &Line) -> View {
    let of_line = plan.about(About::Line(line.id));
    let of_helper = line
        .person()
        .filter(|_| line.kind == Kind::Helper)
        .into_iter()
        .flat_map(|id| plan.about(About::Person(id)))
        .filter(|hung| matches!(hung.kind, Kind::Ask | Kind::Tell | Kind::Phone | Kind::Hours | Kind::Cannot));
    let hung = of_line
        .chain(of_helper)
        .filter(|hung| !matches!(hung.kind, Kind::Reply | Kind::Agreement) && visible(plan, hung, Reader::Here));
    let details: Vec<_> = hung.map(|hung| detail(plan, words, hung)).collect();
    (!details.is_empty()).then(|| el("dl", &[("class", "kt-details")]).with(details).done()).part()
}

fn detail(plan: &Plan, words: &'static Words, line: &Line) -> View {
    let name = |id| isolated(&plan.called(id));
    let label = match (line.kind, line.asked_of) {
        (Kind::OtherView, _) => line.speaker.map_or_else(|| words.label(Label::OtherView).to_owned(), name),
        (_, Some(person)) => format!("{} ({})", words.plan_label(&line.card, &line.ask), name(person)),
        _ => words.plan_label(&line.card, &line.ask).to_owned(),
    };
    el("div", &[("class", "kt-detail")])
        .attr("data-line", line.id.to_string())
        .attr("data-kind", line.kind.id())
        .attr("data-audience", audience_id(&line.audience))
        .attr("data-status", plan.status(line).id())
        .with(el("dt", &[]).with(label).with(":"))
        .with(
            el("dd", &[]).with(
                el("bdi", &[("class", "kt-clamp")])
                    .attr("lang", lang_of(words, line.said_in))
                    .with(spoken(plan, words, line)),
            ),
        )
        .done()
}
