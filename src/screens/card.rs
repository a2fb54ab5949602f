//! A card on the screen: the question, its parts, whose words, and the ways to go on.

use leptos::prelude::*;

use super::lang_of;
use super::parts::{ask_view, choice_words};
use crate::app::{App, for_whom};
use crate::components::{
    Each, Icon, Look, Part, button, el, face, flag, heading, hint, icon, pressed, tick, warning, way,
};
use crate::conversation::{
    Ask, AskKind, Card, Draft, Layout, OTHER_VIEW, Row, Slot, Speaking, Stage, Step, answer, ask_later, asked,
    family_here, is_asked, line_of, own_answers, rows, without_sentences_about, woven,
};
use crate::copies::{WayDrawing, spoken};
use crate::parts;
use crate::plan::{About, Event, Kind, Moment, Person, Plan, Status};
use crate::words::{Label, Words, listed};

/// The form of the card on the screen, or of "ask someone later" over it.
pub fn card_form(app: App, words: &'static Words, step: Step) -> AnyView {
    let asking =
        app.sitting.with_untracked(|sitting| sitting.as_ref().is_some_and(|sitting| sitting.cursor.asking_later));
    match app.pack.card(&step.card) {
        Some(_) if asking => later_form(app, words, step).part(),
        Some(card) => question_form(app, words, card, step).part(),
        None => ().part(),
    }
}

fn question_form(app: App, words: &'static Words, card: &'static Card, step: Step) -> AnyView {
    let about_name = app.with_plan_now(|plan| about_person(plan, &step).map(str::to_owned)).flatten();
    let about = step.about.map(about_id);
    let looped = step.asked_of.and_then(|id| app.with_plan_now(|plan| plan.name(id).to_owned())).or(about_name);
    let submit = move || {
        app.next();
    };
    el("form", &[("class", "kt-ask"), ("autocomplete", "off"), ("novalidate", "")])
        .attr("data-colour", colour(card.stage))
        .attr("data-long", (words.ask(&card.id).len() > LONG).then_some(""))
        .attr("data-card", card.id.0.clone())
        .attr("data-for", looped)
        .attr("data-about", about)
        .on_submit(submit)
        .with(el("p", &[("class", "kt-to")]).with(to_line(app, words, &step)))
        .with(questions(app, words, &step))
        .with(other_view(app, words, card))
        .with(takes_words(card).then(|| whose_words(app, words)))
        .with(buttons(app, words, card))
        .with(follow_ups(words, card))
        .done()
}

/// A question with more letters than this is set smaller, or it would push its answer off the screen.
const LONG: usize = 110;

/// The chapter whose colour a card has.
pub fn colour(stage: Stage) -> &'static str {
    match stage {
        Stage::Start | Stage::Any => Stage::Agree.id(),
        stage => stage.id(),
    }
}

fn about_person<'a>(plan: &'a Plan, step: &Step) -> Option<&'a str> {
    match step.about {
        Some(About::Person(id)) => Some(plan.name(id)),
        _ => None,
    }
}

/// "For Mam · about Megan".
fn to_line(app: App, words: &Words, step: &Step) -> String {
    let names = for_whom(app, step);
    let mut parts = vec![match names.as_slice() {
        [] => words.label(Label::ForEveryone).to_owned(),
        names => words.say(Label::ForPerson, &[("parent", &listed(names.iter().map(String::as_str)))]),
    }];
    app.with_plan_now(|plan| {
        if let Some(name) = about_person(plan, step) {
            let child = plan.children().any(|child| step.about == Some(About::Person(child.id)));
            let (label, slot) = if child { (Label::AboutChild, "child") } else { (Label::AboutHelper, "helper") };
            parts.push(words.say(label, &[(slot, name)]));
        }
    });
    parts.join(" · ")
}

/// The card's question and parts, and those of the cards that share its screen.
fn questions(app: App, words: &'static Words, step: &Step) -> AnyView {
    let cards = app.pack.cards.iter().filter(|card| card.is_on_screen_of(&step.card));
    cards.map(|card| one_question(app, words, card, step)).each().part()
}

fn one_question(app: App, words: &'static Words, card: &'static Card, step: &Step) -> AnyView {
    let on = step.clone();
    let text = move || question_text(app, words, card, &on);
    let question = if card.id == step.card {
        heading(text)
    } else if card.asks.is_empty() {
        el("p", &[("class", "kt-say")]).with(text).done()
    } else {
        el("h2", &[]).with(text).done()
    };
    parts![question, words.help(&card.id).map(hint), lead_in(app, words, card, step), all_rows(app, words, card, step)]
}

/// What stands between a question and its answer: the picture, the words it asks about, a reminder.
fn lead_in(app: App, words: &'static Words, card: &Card, step: &Step) -> AnyView {
    match card.id.0.as_str() {
        "F01" => the_way(app, words, step),
        "F02" => warning(words.label(Label::AvoidReminder)),
        "I01" => ideas_waiting(app, words),
        _ if card.id == step.card => quoted(app, words, step).part(),
        _ => ().part(),
    }
}

/// A question with names woven in, and its own answer once there is one.
fn question_text(app: App, words: &Words, card: &Card, step: &Step) -> String {
    let mut names = app.with_plan_now(|plan| woven(plan, step)).unwrap_or_default();
    let mut missing = Vec::new();
    for (slot, part, answer) in app.draft.with(|draft| own_answers(card, draft)) {
        match said_shortly(words, slot, part, &answer) {
            Some(said) => names.push((slot, said)),
            None => missing.push(slot),
        }
    }
    let names: Vec<_> = names
        .iter()
        .map(|(slot, name)| (*slot, name.as_str()))
        .chain(missing.iter().map(|slot| (*slot, "…")))
        .collect();
    let ask = words.weave(&without_sentences_about(words.ask(&card.id), &missing), &names);
    let fixed = app.with_plan_now(|plan| plan.some_parts_fixed).unwrap_or(false);
    match words.variant(&card.id, "S04b").filter(|_| fixed) {
        Some(variant) => format!("{ask} {variant}"),
        None => ask,
    }
}

/// An answer as it reads inside its question: a day in words, own words without their full stop.
fn said_shortly(words: &Words, slot: &str, part: &str, answer: &str) -> Option<String> {
    match (slot, part) {
        ("date", "by") => answer.parse().ok().map(|date| words.date(date)),
        ("date", _) => answer.parse().ok().map(|moment: Moment| words.date(moment.date)),
        ("time", _) => answer.parse().ok().map(|moment: Moment| words.time(moment)),
        _ => Some(answer.trim_end_matches('.').to_owned()).filter(|said| !said.is_empty()),
    }
}

/// The rows of a card: one for most; one for each child or line where it lists them.
fn all_rows(app: App, words: &'static Words, card: &'static Card, step: &Step) -> AnyView {
    let step = step.clone();
    let listing = Memo::new(move |_| app.with_plan(|plan| rows(card, plan, &step)).unwrap_or_default());
    (move || {
        let rows = listing.get();
        if rows.is_empty() {
            return hint(words.label(Label::AgreeNothing)).part();
        }
        rows.into_iter().map(|row| one_row(app, words, card, row)).each().part()
    })
    .part()
}

fn one_row(app: App, words: &'static Words, card: &'static Card, row: Row) -> AnyView {
    let parts = card.asks.iter().map(|ask| asks_of_row(app, words, card, ask, row)).each();
    match card.layout {
        Layout::Form => parts.part(),
        Layout::Rows | Layout::List => {
            let name = app.with_plan_now(|plan| row_name(plan, words, &row)).unwrap_or_default();
            el("fieldset", &[("class", "kt-row")])
                .attr("data-about", row.about.map(about_id))
                .attr("data-for", row_person(app, &row))
                .with(el("legend", &[]).with(el("bdi", &[]).with(name)))
                .with(parts)
                .with(fridge_tick(app, words, row))
                .done()
        }
    }
}

/// The value of the `data-about` hook.
fn about_id(about: About) -> String {
    match about {
        About::Line(id) => id.0.to_string(),
        About::Person(id) => id.0.to_string(),
    }
}

fn row_person(app: App, row: &Row) -> Option<String> {
    match row.about {
        Some(About::Person(id)) => app.with_plan_now(|plan| plan.name(id).to_owned()),
        _ => None,
    }
}

/// What a row is about: a child's name, or a line in short.
fn row_name(plan: &Plan, words: &Words, row: &Row) -> String {
    let line = match row.about {
        Some(About::Person(id)) => return plan.name(id).to_owned(),
        Some(About::Line(id)) => plan.line(id),
        None => None,
    };
    let Some(line) = line else { return String::new() };
    let said = spoken(plan, words, line);
    match line.about {
        Some(About::Person(id)) => format!("{}: {said}", plan.name(id)),
        _ => {
            let owner =
                plan.about(About::Line(line.id)).find(|part| part.part == "who").map(|part| spoken(plan, words, part));
            owner.map_or(said.clone(), |owner| format!("{owner}: {said}"))
        }
    }
}

/// An agreed action may stand on the fridge; somebody has to say so.
fn fridge_tick(app: App, words: &'static Words, row: Row) -> Option<AnyView> {
    let Some(About::Line(id)) = row.about else { return None };
    app.with_plan_now(|plan| plan.line(id).is_some_and(|line| matches!(line.kind, Kind::Action | Kind::Contingency)))?
        .then_some(())?;
    let on = move || {
        app.with_plan(|plan| plan.line(id).is_some_and(|line| line.audience == crate::plan::Audience::Fridge))
            .unwrap_or(false)
    };
    Some(tick("on-the-fridge", words.label(Label::OnTheFridge), flag(on), move |yes| {
        app.apply(Event::PutOnFridge(id, yes));
    }))
}

/// One part in one row: asked once, or of each person.
fn asks_of_row(app: App, words: &'static Words, card: &'static Card, ask: &'static Ask, row: Row) -> AnyView {
    let people = Memo::new(move |_| app.with_plan(|plan| asked(ask, plan)).unwrap_or_default());
    let shown = Memo::new(move |_| app.draft.with(|draft| is_asked(card, ask, &row, draft)));
    (move || {
        shown.get().then(|| {
            let people = people.get().into_iter().map(|person| {
                let slot = row.slot(&card.id, &ask.part);
                let slot = person.map_or(slot.clone(), |person| slot.for_person(person));
                ask_view(app, words, card, ask, slot, person)
            });
            people.each()
        })
    })
    .part()
}

/// The way there over the card that asks for it, drawn as it would be with what stands on the card.
fn the_way(app: App, words: &'static Words, step: &Step) -> AnyView {
    let Some(About::Person(child)) = step.about else { return ().part() };
    let step = step.clone();
    (move || {
        app.with_plan(|plan| {
            let plan = app.draft.with(|draft| with_draft(app, plan, &step, draft)).unwrap_or_else(|| plan.clone());
            let mut drawing = WayDrawing::of(&plan, words, child);
            // The gaps are on this very card; the drawing shows the way itself.
            drawing.details.clear();
            let heard = drawing.in_words(words);
            way(&drawing, heard, words.label(Label::NotKnown), None)
        })
    })
    .part()
}

/// The plan as it would be if what stands on the card were put in it.
fn with_draft(app: App, plan: &Plan, step: &Step, draft: &Draft) -> Option<Plan> {
    let speaking = Speaking { speaker: None, language: words_now(app).language };
    answer(app.pack, plan, step, draft, speaking).ok().and_then(|answer| plan.apply(Event::Answered(answer)).ok())
}

fn words_now(app: App) -> &'static Words {
    untrack(|| app.words())
}

/// Ideas that were taken up wait here, to be made into something somebody does with one tap.
fn ideas_waiting(app: App, words: &'static Words) -> AnyView {
    let ideas = move || {
        app.with_plan(|plan| {
            let taken_up = plan.lines_of(Kind::Suggestion).filter(|line| plan.status(line) == Status::TakenUp);
            taken_up.filter_map(|line| line.words().map(str::to_owned)).collect::<Vec<_>>()
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
                            let text = idea.clone();
                            el("button", &[("type", "button"), ("class", "kt-choice")])
                                .on_click(move || app.type_into(Slot::of(&"I01".into(), "what"), text.clone()))
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

/// The words a card asks about, said back: right, or not yet right (X01).
fn quoted(app: App, words: &'static Words, step: &Step) -> Option<AnyView> {
    let card = crate::plan::CardId::from("X01");
    let (id, said, said_in, name) = app.with_plan_now(|plan| {
        let line = line_of(plan, step)?;
        let name = line.speaker.map(|id| plan.name(id).to_owned()).unwrap_or_default();
        Some((line.id, spoken(plan, words, line), line.said_in, name))
    })??;
    let confirmed = move || app.with_plan(|plan| plan.line(id).is_some_and(|line| line.confirmed)).unwrap_or(false);
    let change = move || app.editing.set(Some(id));
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
                        app.apply(Event::Confirmed(id));
                    })
                    .with(icon(Icon::Tick))
                    .with(choice_words(words, &card, "right", "yes"))
            )
            .with(
                el("button", &[("type", "button"), ("class", "kt-choice"), ("data-choice", "change")])
                    .on_click(change)
                    .with(choice_words(words, &card, "right", "change"))
            ),
        move || (app.editing.get() == Some(id)).then(|| super::plan_so_far::edit(app, words, id))
    ])
}

/// "We see it differently": a second box, once somebody has opened it.
fn other_view(app: App, words: &'static Words, card: &'static Card) -> AnyView {
    let slot = Slot::of(&card.id, OTHER_VIEW);
    let has_own = card.asks.iter().any(|ask| ask.part == OTHER_VIEW);
    let opened = Memo::new({
        let slot = slot.clone();
        move |_| !has_own && app.draft.with(|draft| draft.0.contains_key(&slot))
    });
    (move || {
        let slot = slot.clone();
        opened.get().then(move || super::parts::long_text(app, slot, words.label(Label::YourView).to_owned(), None))
    })
    .part()
}

fn takes_words(card: &Card) -> bool {
    card.asks.iter().any(|ask| matches!(ask.kind, AskKind::Say) && ask.by.is_none())
        || card.asks.iter().any(|ask| ask.part == OTHER_VIEW)
}

/// Whose words they are: one tap, and it stays on the last speaker.
fn whose_words(app: App, words: &'static Words) -> AnyView {
    let people = move || {
        app.with_plan(|plan| {
            let worker = plan.here().filter(|person| person.is_worker());
            family_here(plan).chain(worker).map(|person| (person.id, person.name().to_owned())).collect::<Vec<_>>()
        })
        .unwrap_or_default()
    };
    let chips = move || {
        people()
            .into_iter()
            .map(|(id, name)| {
                let on = move || app.speaker() == Some(id);
                el("button", &[("type", "button"), ("class", "kt-chip")])
                    .attr("data-speaker", name.clone())
                    .attr("aria-pressed", pressed(on))
                    .on_click(move || app.speaks(id))
                    .with(face(&name))
                    .with(el("bdi", &[]).with(name.clone()))
                    .done()
            })
            .each()
    };
    el("fieldset", &[("class", "kt-who")])
        .with(el("legend", &[]).with(words.label(Label::WhoseWords)))
        .with(chips)
        .done()
}

/// The ways to go on. "I don't know", "not for us" and "we see it differently" look as respectable as the main button.
fn buttons(app: App, words: &'static Words, card: &'static Card) -> AnyView {
    let opening = card.stage == Stage::Start;
    let main = if card.repeat { "kt-second" } else { "kt-primary" };
    parts![
        el("div", &[("class", "kt-go")])
            .with(card.repeat.then(|| button(
                Look::Primary,
                ("data-do", "keep"),
                words.label(Label::Keep),
                move || app.keep()
            )))
            .with(
                el("button", &[("type", "submit"), ("data-do", "next")])
                    .attr("class", main)
                    .with(words.label(Label::Next))
            )
            .with((!opening).then(|| button(
                Look::Second,
                ("data-do", "later"),
                words.label(Label::Later),
                move || app.ask_later()
            ))),
        el("div", &[("class", "kt-go kt-go--quiet")])
            .with(button(Look::Text, ("data-do", "back"), words.label(Label::Back), move || app.back()))
            .with((!opening).then(|| parts![
                button(Look::Text, ("data-do", "differ"), words.label(Label::Differ), move || app.differ()),
                button(Look::Text, ("data-do", "set-aside"), words.label(Label::SetAside), move || app.set_aside())
            ]))
            .with(button(Look::Text, ("data-do", "stop"), words.label(Label::Stop), move || app
                .go(crate::app::Screen::Visit)))
    ]
}

/// What could be asked aloud next, folded away until somebody wants it.
fn follow_ups(words: &'static Words, card: &Card) -> Option<AnyView> {
    let ups: Vec<_> = words.follow_ups(&card.id).into_iter().filter(|up| !up.contains('{')).collect();
    (!ups.is_empty()).then(|| {
        el("details", &[("class", "kt-more")])
            .with(el("summary", &[]).with(words.label(Label::SpokenFollowUp)))
            .with(el("ul", &[]).with(ups.into_iter().map(|up| el("li", &[]).with(up).done()).each()))
            .done()
    })
}

/// "Ask someone later": a question for somebody, filled in from the card.
fn later_form(app: App, words: &'static Words, step: Step) -> AnyView {
    let card_id = ask_later();
    let card = app.pack.card(&card_id);
    let submit = move || {
        app.next();
    };
    let parts = card.map(|card| {
        let row = rows(card, &Plan::new(crate::plan::PlanId(String::new())), &step);
        card.asks.iter().flat_map(|ask| row.iter().map(move |row| asks_of_row(app, words, card, ask, *row))).each()
    });
    el("form", &[("class", "kt-ask"), ("data-colour", "agree"), ("autocomplete", "off"), ("novalidate", "")])
        .attr("data-card", card_id.0.clone())
        .on_submit(submit)
        .with(el("p", &[("class", "kt-to")]).with(words.label(Label::Later)))
        .with(heading(words.ask(&card_id)))
        .with(parts)
        .with(whose_words(app, words))
        .with(
            el("div", &[("class", "kt-go")])
                .with(
                    el("button", &[("type", "submit"), ("class", "kt-primary"), ("data-do", "next")])
                        .with(words.label(Label::Next)),
                )
                .with(button(Look::Second, ("data-do", "back"), words.label(Label::Back), move || app.back())),
        )
        .done()
}

/// Everyone a person part can choose from.
pub fn people_to_choose<'a>(plan: &'a Plan, card: &Card, ask: &Ask, step: Option<&Step>) -> Vec<&'a Person> {
    let about = |person: &Person| step.is_some_and(|step| step.about == Some(About::Person(person.id)));
    plan.in_plan()
        .filter(|person| match (card.id.0.as_str(), ask.part.as_str()) {
            ("E01", _) => person.is_grown_up() && plan.helper_status(person.id).is_none(),
            ("F01", "whose") => person.is_grown_up(),
            ("E03", "next") => person.is_grown_up() && !about(person),
            ("F04", "who") => !person.is_worker(),
            ("F04" | "F02", _) => !person.is_child(),
            _ => true,
        })
        .collect()
}
