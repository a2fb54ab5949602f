//! A card on the screen: the question, its parts, whose words, and the ways to go on.

use leptos::prelude::*;

use super::parts::{ask_view, choice_words};
use super::{lang_of, parts};
use crate::app::{App, for_whom};
use crate::components::{Each, Icon, Look, button, face, flag, heading, hint, icon, live, pressed, tap, tick, warning, way};
use crate::conversation::{
    Ask, AskKind, Card, Layout, OTHER_VIEW, Row, Slot, Stage, Step, ask_later, asked, family_here, is_asked, line_of,
    rows, woven,
};
use crate::copies::{WayDrawing, spoken};
use crate::plan::{About, Event, Kind, Person, Plan, Status};
use crate::words::{Label, Words, listed};

/// The form of the card on the screen, or of "ask someone later" over it.
pub fn card_form(app: App, words: &'static Words, step: Step) -> AnyView {
    let asking = app
        .sitting
        .with_untracked(|sitting| sitting.as_ref().is_some_and(|sitting| sitting.cursor.asking_later));
    match app.pack.card(&step.card) {
        Some(_) if asking => later_form(app, words, step).into_any(),
        Some(card) => question_form(app, words, card, step).into_any(),
        None => ().into_any(),
    }
}

fn question_form(app: App, words: &'static Words, card: &'static Card, step: Step) -> impl IntoView {
    let about_name = app
        .with_plan_now(|plan| about_person(plan, &step).map(str::to_owned))
        .flatten();
    let about_line = match step.about {
        Some(About::Line(id)) => Some(id.0.to_string()),
        _ => None,
    };
    let looped = step
        .asked_of
        .and_then(|id| app.with_plan_now(|plan| plan.name(id).to_owned()))
        .or(about_name);
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        app.next();
    };
    view! {
        <form
            class="kt-ask" data-colour=colour(card.stage) data-card=card.id.0.clone() data-for=looped data-about=about_line
            autocomplete="off" novalidate=true on:submit=submit
        >
            <p class="kt-to">{to_line(app, words, card, &step)}</p>
            {questions(app, words, &step)}
            {quoted(app, words, &step)}
            {other_view(app, words, card)}
            {takes_words(card).then(|| whose_words(app, words))}
            {buttons(app, words, card)}
            {follow_ups(words, card)}
        </form>
    }
}

/// The chapter whose colour a card has.
fn colour(stage: Stage) -> &'static str {
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
fn to_line(app: App, words: &Words, card: &Card, step: &Step) -> String {
    let names = for_whom(app, step);
    let mut parts = vec![match names.as_slice() {
        [] => words.label(Label::ForEveryone).to_owned(),
        names => words.say(
            Label::ForPerson,
            &[("parent", &listed(names.iter().map(String::as_str)))],
        ),
    }];
    app.with_plan_now(|plan| {
        if let Some(name) = about_person(plan, step) {
            let child = plan.children().any(|child| step.about == Some(About::Person(child.id)));
            let (label, slot) = if child {
                (Label::AboutChild, "child")
            } else {
                (Label::AboutHelper, "helper")
            };
            parts.push(words.say(label, &[(slot, name)]));
        }
    });
    let _ = card;
    parts.join(" · ")
}

/// The card's question and parts, and those of the cards that share its screen.
fn questions(app: App, words: &'static Words, step: &Step) -> impl IntoView + use<> {
    let cards: Vec<&'static Card> = app
        .pack
        .cards
        .iter()
        .filter(|card| card.is_on_screen_of(&step.card))
        .collect();
    cards.into_iter().enumerate().map(|(nth, card)| {
        let text = question_text(app, words, card, step);
        let help = words.help(&card.id);
        let heading = if nth == 0 {
            heading(text).into_any()
        } else if card.asks.is_empty() {
            view! { <p class="kt-say">{text}</p> }.into_any()
        } else {
            view! { <h2>{text}</h2> }.into_any()
        };
        view! {
            {heading}
            {help.map(|help| hint(help))}
            {(nth == 0 && card.id.0 == "F01").then(|| the_way(app, words, step))}
            {(nth == 0 && card.id.0 == "F02").then(|| warning(words.label(Label::AvoidReminder)))}
            {(card.id.0 == "I01").then(|| ideas_waiting(app, words))}
            {all_rows(app, words, card, step)}
        }
    }).each()
}

fn question_text(app: App, words: &Words, card: &Card, step: &Step) -> String {
    let mut names = app.with_plan_now(|plan| woven(plan, step)).unwrap_or_default();
    let draft = |part: &str| {
        app.draft
            .with_untracked(|draft| draft.typed(&Slot::of(&card.id, part)).trim().to_owned())
    };
    // A question that is woven with its own answer reads well only once there is one.
    for (slot, part) in [("workerWorry", "worker-worry"), ("idea", "idea"), ("task", "what")] {
        let standing = draft(part);
        names.push((
            slot,
            if standing.is_empty() {
                "…".to_owned()
            } else {
                standing
            },
        ));
    }
    names.extend([("date", "…".to_owned()), ("time", "…".to_owned())]);
    let names: Vec<_> = names.iter().map(|(slot, name)| (*slot, name.as_str())).collect();
    let fixed = app.with_plan_now(|plan| plan.some_parts_fixed).unwrap_or(false);
    let ask = words.weave(words.ask(&card.id), &names);
    match words.variant(&card.id, "S04b").filter(|_| fixed) {
        Some(variant) => format!("{ask} {variant}"),
        None => ask,
    }
}

/// The rows of a card: one for most; one for each child or line where it lists them.
fn all_rows(app: App, words: &'static Words, card: &'static Card, step: &Step) -> impl IntoView + use<> {
    let step = step.clone();
    let listing = Memo::new(move |_| app.with_plan(|plan| rows(card, plan, &step)).unwrap_or_default());
    move || {
        let rows = listing.get();
        if rows.is_empty() {
            return hint(words.label(Label::AgreeNothing)).into_any();
        }
        rows.into_iter()
            .map(|row| one_row(app, words, card, row))
            .each()
            .into_any()
    }
}

fn one_row(app: App, words: &'static Words, card: &'static Card, row: Row) -> AnyView {
    let parts = card
        .asks
        .iter()
        .map(|ask| asks_of_row(app, words, card, ask, row))
        .each();
    match card.layout {
        Layout::Form => parts.into_any(),
        Layout::Rows | Layout::List => {
            let name = app
                .with_plan_now(|plan| row_name(plan, words, &row))
                .unwrap_or_default();
            view! {
                <fieldset class="kt-row" data-about=row_line(&row) data-for=row_person(app, &row)>
                    <legend><bdi>{name}</bdi></legend>
                    {parts}
                    {fridge_tick(app, words, row)}
                </fieldset>
            }
            .into_any()
        }
    }
}

fn row_line(row: &Row) -> Option<String> {
    match row.about {
        Some(About::Line(id)) => Some(id.0.to_string()),
        _ => None,
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
            let owner = plan
                .about(About::Line(line.id))
                .find(|part| part.part == "who")
                .map(|part| spoken(plan, words, part));
            owner.map_or(said.clone(), |owner| format!("{owner}: {said}"))
        }
    }
}

/// An agreed action may stand on the fridge; somebody has to say so.
fn fridge_tick(app: App, words: &'static Words, row: Row) -> Option<AnyView> {
    let Some(About::Line(id)) = row.about else { return None };
    app.with_plan_now(|plan| {
        plan.line(id)
            .is_some_and(|line| matches!(line.kind, Kind::Action | Kind::Contingency))
    })?
    .then_some(())?;
    let on = move || {
        app.with_plan(|plan| {
            plan.line(id)
                .is_some_and(|line| line.audience == crate::plan::Audience::Fridge)
        })
        .unwrap_or(false)
    };
    Some(tick("on-the-fridge", words.label(Label::OnTheFridge), flag(on), move |yes| {
        app.apply(Event::PutOnFridge(id, yes));
    }))
}

/// One part in one row: asked once, or of each person.
fn asks_of_row(app: App, words: &'static Words, card: &'static Card, ask: &'static Ask, row: Row) -> impl IntoView {
    let people = Memo::new(move |_| app.with_plan(|plan| asked(ask, plan)).unwrap_or_default());
    let shown = Memo::new(move |_| app.draft.with(|draft| is_asked(card, ask, &row, draft)));
    move || {
        shown.get().then(|| {
            let people = people.get().into_iter().map(|person| {
                let slot = row.slot(&card.id, &ask.part);
                let slot = person.map_or(slot.clone(), |person| slot.for_person(person));
                ask_view(app, words, card, ask, slot, person)
            });
            people.each()
        })
    }
}

/// The way there as it stands, over the card that asks for it.
fn the_way(app: App, words: &'static Words, step: &Step) -> impl IntoView + use<> {
    let Some(About::Person(child)) = step.about else {
        return ().into_any();
    };
    (move || {
        app.with_plan(|plan| {
            let mut drawing = WayDrawing::of(plan, words, child);
            // The gaps are on this very card; the drawing shows the way itself.
            drawing.details.clear();
            let heard = drawing.in_words(words);
            way(&drawing, heard, words.label(Label::NotKnown), None)
        })
    })
    .into_any()
}

/// Ideas that were taken up wait here, to be made into something somebody does with one tap.
fn ideas_waiting(app: App, words: &'static Words) -> impl IntoView {
    let ideas = move || {
        app.with_plan(|plan| {
            let taken_up = plan
                .lines_of(Kind::Suggestion)
                .filter(|line| plan.status(line) == Status::TakenUp);
            taken_up
                .filter_map(|line| line.words().map(str::to_owned))
                .collect::<Vec<_>>()
        })
        .unwrap_or_default()
    };
    move || {
        let ideas = ideas();
        (!ideas.is_empty()).then(|| view! {
            {hint(words.label(Label::IdeasWaiting))}
            <div class="kt-choices">
                {ideas.into_iter().map(|idea| {
                    let text = idea.clone();
                    view! {
                        <button type="button" class="kt-choice" on:click=tap(move || app.type_into(Slot::of(&"I01".into(), "what"), text.clone()))>
                            <bdi>{idea}</bdi>
                        </button>
                    }
                }).each()}
            </div>
        })
    }
}

/// The words a card asks about, said back: right, or not yet right (X01).
fn quoted(app: App, words: &'static Words, step: &Step) -> Option<impl IntoView + use<>> {
    let card = crate::plan::CardId::from("X01");
    let (id, said, said_in, name) = app.with_plan_now(|plan| {
        let line = line_of(plan, step)?;
        let name = line.speaker.map(|id| plan.name(id).to_owned()).unwrap_or_default();
        Some((line.id, spoken(plan, words, line), line.said_in, name))
    })??;
    let confirmed = move || {
        app.with_plan(|plan| plan.line(id).is_some_and(|line| line.confirmed))
            .unwrap_or(false)
    };
    let change = move |_| app.editing.set(Some(id));
    Some(view! {
        <div class="kt-quote" data-answer="right">
            {face(&name)}
            <p><bdi class="kt-clamp" lang=lang_of(words, said_in)>"“"{said}"”"</bdi></p>
            <button type="button" class="kt-choice" data-choice="yes" aria-pressed=pressed(move || confirmed()) on:click=tap(move || { app.apply(Event::Confirmed(id)); })>
                {icon(Icon::Tick)}{choice_words(words, &card, "right", "yes")}
            </button>
            <button type="button" class="kt-choice" data-choice="change" on:click=change>{choice_words(words, &card, "right", "change")}</button>
        </div>
        {live(move || (app.editing.get() == Some(id)).then(|| super::plan_so_far::edit(app, words, id)))}
    })
}

/// "We see it differently": a second box, once somebody has opened it.
fn other_view(app: App, words: &'static Words, card: &'static Card) -> impl IntoView {
    let slot = Slot::of(&card.id, OTHER_VIEW);
    let has_own = card.asks.iter().any(|ask| ask.part == OTHER_VIEW);
    let opened = Memo::new({
        let slot = slot.clone();
        move |_| !has_own && app.draft.with(|draft| draft.0.contains_key(&slot))
    });
    move || {
        let slot = slot.clone();
        opened
            .get()
            .then(move || parts::long_text(app, slot, words.label(Label::YourView).to_owned(), None))
    }
}

fn takes_words(card: &Card) -> bool {
    card.asks
        .iter()
        .any(|ask| matches!(ask.kind, AskKind::Say) && ask.by.is_none())
        || card.asks.iter().any(|ask| ask.part == OTHER_VIEW)
}

/// Whose words they are: one tap, and it stays on the last speaker.
fn whose_words(app: App, words: &'static Words) -> impl IntoView {
    let people = move || {
        app.with_plan(|plan| {
            let worker = plan.here().filter(|person| person.is_worker());
            family_here(plan)
                .chain(worker)
                .map(|person| (person.id, person.name().to_owned()))
                .collect::<Vec<_>>()
        })
        .unwrap_or_default()
    };
    let chips = move || {
        people().into_iter().map(|(id, name)| {
        let on = move || app.speaker() == Some(id);
        view! {
            <button type="button" class="kt-chip" data-speaker=name.clone() aria-pressed=pressed(move || on()) on:click=tap(move || app.speaks(id))>
                {face(&name)}<bdi>{name.clone()}</bdi>
            </button>
        }
    }).each()
    };
    view! {
        <fieldset class="kt-who">
            <legend>{words.label(Label::WhoseWords)}</legend>
            {chips}
        </fieldset>
    }
}

/// The ways to go on. "I don't know", "not for us" and "we see it differently" look as respectable as the main button.
fn buttons(app: App, words: &'static Words, card: &'static Card) -> impl IntoView {
    let opening = card.stage == Stage::Start;
    let main = if card.repeat { "kt-second" } else { "kt-primary" };
    view! {
        <div class="kt-go">
            {card.repeat.then(|| view! {
                {button(Look::Primary, ("data-do", "keep"), words.label(Label::Keep), move || app.keep())}
            })}
            <button type="submit" class=main data-do="next">{words.label(Label::Next)}</button>
            {(!opening).then(|| view! {
                {button(Look::Second, ("data-do", "later"), words.label(Label::Later), move || app.ask_later())}
            })}
        </div>
        <div class="kt-go kt-go--quiet">
            {button(Look::Text, ("data-do", "back"), words.label(Label::Back), move || app.back())}
            {(!opening).then(|| view! {
                {button(Look::Text, ("data-do", "differ"), words.label(Label::Differ), move || app.differ())}
                {button(Look::Text, ("data-do", "set-aside"), words.label(Label::SetAside), move || app.set_aside())}
            })}
            {button(Look::Text, ("data-do", "stop"), words.label(Label::Stop), move || app.go(crate::app::Screen::Visit))}
        </div>
    }
}

/// What could be asked aloud next, folded away until somebody wants it.
fn follow_ups(words: &'static Words, card: &Card) -> Option<impl IntoView + use<>> {
    let ups: Vec<_> = words.follow_ups(&card.id).into_iter().filter(|up| !up.contains('{')).collect();
    (!ups.is_empty()).then(|| {
        view! {
            <details class="kt-more">
                <summary>{words.label(Label::SpokenFollowUp)}</summary>
                <ul>{ups.into_iter().map(|up| view! { <li>{up}</li> }).each()}</ul>
            </details>
        }
    })
}

/// "Ask someone later": a question for somebody, filled in from the card.
fn later_form(app: App, words: &'static Words, step: Step) -> impl IntoView {
    let card_id = ask_later();
    let card = app.pack.card(&card_id);
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        app.next();
    };
    let parts = card.map(|card| {
        let row = rows(card, &Plan::new(crate::plan::PlanId(String::new())), &step);
        card.asks
            .iter()
            .flat_map(|ask| row.iter().map(move |row| asks_of_row(app, words, card, ask, *row)))
            .each()
    });
    view! {
        <form class="kt-ask" data-colour="agree" data-card=card_id.0.clone() autocomplete="off" novalidate=true on:submit=submit>
            <p class="kt-to">{words.label(Label::Later)}</p>
            {heading(words.ask(&card_id))}
            {parts}
            {whose_words(app, words)}
            <div class="kt-go">
                <button type="submit" class="kt-primary" data-do="next">{words.label(Label::Next)}</button>
                {button(Look::Second, ("data-do", "back"), words.label(Label::Back), move || app.back())}
            </div>
        </form>
    }
}

/// Everyone a person part can choose from.
pub fn people_to_choose<'a>(plan: &'a Plan, card: &'a Card, ask: &'a Ask) -> Vec<&'a Person> {
    plan.in_plan()
        .filter(|person| match (card.id.0.as_str(), ask.part.as_str()) {
            ("E01", _) => person.is_grown_up() && plan.helper_status(person.id).is_none(),
            ("F01", "whose") | ("E03", "next") => person.is_grown_up(),
            ("F04", "who") => !person.is_worker(),
            ("F04", _) => person.is_grown_up() || person.is_worker(),
            _ => true,
        })
        .collect()
}
