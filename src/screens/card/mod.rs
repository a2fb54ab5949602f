//! A card on the screen: the question, its asks, whose words, and the ways to go on.

mod later;
mod lead_in;
mod question;
mod rows;

use leptos::prelude::*;

use crate::browser::App;
use crate::components::{Look, Part, Several, View, button, el, face, heading, pressed};
use crate::conversation::{OTHER_VIEW, Screen, Slot, Step, ends_with_more, family_here, is_full, spoken_to};
use crate::packs::{AskKind, Card, Colour, Layer, Pack, Stage};
use crate::parts;
use crate::plan::{About, Plan};
use crate::screens::gate::Gate;
use crate::sitting::{Intent, Sitting};
use crate::words::{Label, Words, listed};
use later::later_form;
use question::questions;
use rows::about_id;

/// The form of the card on the screen, or of "ask someone later" over it.
pub fn card_form(app: App, words: &'static Words, step: Step) -> View {
    let asking = app.sitting.with_now(|sitting| sitting.open.as_ref().is_some_and(|open| open.cursor.asking_later));
    match app.sitting.pack().card(&step.card) {
        Some(_) if asking => later_form(app, words, step),
        Some(card) if card.gate => gate_form(app, words, card, &step),
        Some(card) => question_form(app, words, card, step),
        None => ().part(),
    }
}

/// A private question has its own answer and the plain ways on: nothing of it can be asked later, set
/// aside or written down.
fn gate_form(app: App, words: &'static Words, card: &'static Card, step: &Step) -> View {
    el("form", &[("class", "kt-ask"), ("autocomplete", "off"), ("novalidate", "")])
        .attr("data-colour", colour(app.sitting.pack(), card))
        .attr("data-card", card.id.0.clone())
        .on_submit(move || app.sitting.does(Intent::Next))
        .with(el("p", &[("class", "kt-to")]).with(to_line(app, words, step)))
        .with(heading(words.ask(&card.id)))
        .with(view! { <Gate card /> }.into_any())
        .with(
            el("div", &[("class", "kt-go")])
                .with(next_button(words, "kt-primary"))
                .with(button(Look::Text, ("data-do", "back"), words.label(Label::Back), move || {
                    app.sitting.does(Intent::Back)
                }))
                .with(button(Look::Text, ("data-do", "stop"), words.label(Label::Stop), move || {
                    app.sitting.does(Intent::Go(Screen::Visit))
                })),
        )
        .done()
}

fn question_form(app: App, words: &'static Words, card: &'static Card, step: Step) -> View {
    let about_name = app.sitting.with_plan_now(|plan| about_person(plan, &step)).flatten();
    let about = step.about.map(about_id);
    let looped = step.asked_of.and_then(|id| app.sitting.with_plan_now(|plan| plan.called(id))).or(about_name);
    let submit = move || {
        app.sitting.does(Intent::Next);
    };
    el("form", &[("class", "kt-ask"), ("autocomplete", "off"), ("novalidate", "")])
        .attr("data-colour", colour(app.sitting.pack(), card))
        .attr("data-long", (words.ask(&card.id).len() > LONG).then_some(""))
        .attr("data-card", card.id.0.clone())
        .attr("data-for", looped)
        .attr("data-about", about)
        .on_submit(submit)
        // In somebody's own turn the screen says already whose it is; without people there is nobody to name.
        .with(
            (app.sitting.handed_to().is_none() && app.sitting.pack().has(Screen::People))
                .then(|| el("p", &[("class", "kt-to")]).with(to_line(app, words, &step))),
        )
        .with(questions(app, words, &step))
        .with(other_view(app, words, card))
        .with(ways_on(app, words, card, &step))
        .done()
}

/// Whose words, and the ways to go on: all of them at the table, few and plain in somebody's own turn.
fn ways_on(app: App, words: &'static Words, card: &'static Card, step: &Step) -> View {
    if app.sitting.handed_to().is_some() {
        return turn_buttons(app, words, card);
    }
    let has_people = app.sitting.pack().has(Screen::People);
    parts![
        (has_people && takes_words(card)).then(|| whose_words_here(app, words, card, step)),
        softer(app, words, card),
        buttons(app, words, card, step),
        follow_ups(words, card)
    ]
}

fn turn_buttons(app: App, words: &'static Words, card: &'static Card) -> View {
    let keep = card.repeat.then(|| {
        button(Look::Second, ("data-do", "keep"), words.label(Label::Keep), move || app.sitting.does(Intent::Keep))
    });
    el("div", &[("class", "kt-go")])
        .with(next_button(words, "kt-primary"))
        .with(keep)
        .with((!card.asks.is_empty()).then(|| {
            button(Look::Second, ("data-do", "set-aside"), words.label(Label::TurnSkip), move || {
                app.sitting.does(Intent::SetAside)
            })
        }))
        .with(button(Look::Text, ("data-do", "back"), words.label(Label::Back), move || app.sitting.does(Intent::Back)))
        .done()
}

fn next_button(words: &'static Words, class: &'static str) -> View {
    el("button", &[("type", "submit"), ("data-do", "next")]).attr("class", class).with(words.label(Label::Next)).done()
}

/// A question with more letters than this is set smaller, or it would push its answer off the screen.
const LONG: usize = 110;

/// The colour of a card: its chapter's; at the opening and from any card, that of what is agreed.
pub fn colour(pack: &'static Pack, card: &'static Card) -> &'static str {
    let own = pack.chapters.iter().find(|chapter| chapter.stage == card.stage);
    match (own, card.stage) {
        (Some(chapter), _) => chapter.colour.id(),
        (None, Stage::Start | Stage::Any) => Colour::Agree.id(),
        (None, stage) => stage.id(),
    }
}

fn about_person(plan: &Plan, step: &Step) -> Option<String> {
    match step.about {
        Some(About::Person(id)) => Some(plan.called(id)),
        _ => None,
    }
}

/// "For Mam · about Megan".
fn to_line(app: App, words: &Words, step: &Step) -> String {
    let names: Vec<String> = app
        .sitting
        .with_plan_now(|plan| {
            let card = app.sitting.pack().card(&step.card)?;
            Some(spoken_to(plan, card, step))
        })
        .flatten()
        .unwrap_or_default();
    let mut parts = vec![match names.as_slice() {
        [] => words.label(Label::ForEveryone).to_owned(),
        names => words.say(Label::ForPerson, &[("parent", &listed(names.iter().map(String::as_str)))]),
    }];
    app.sitting.with_plan_now(|plan| {
        if let Some(name) = about_person(plan, step) {
            let child = plan.children().any(|child| step.about == Some(About::Person(child.id)));
            let (label, slot) = if child { (Label::AboutChild, "child") } else { (Label::AboutHelper, "helper") };
            parts.push(words.say(label, &[(slot, &name)]));
        }
    });
    parts.join(" · ")
}

/// "We see it differently": a second box, once somebody has opened it.
fn other_view(app: App, words: &'static Words, card: &'static Card) -> View {
    let slot = Slot::of(&card.id, OTHER_VIEW);
    let opened = is_other_view_open(app, card);
    (move || {
        let slot = slot.clone();
        opened.get().then(move || super::asks::long_text(app, slot, words.label(Label::YourView).to_owned(), None))
    })
    .part()
}

fn is_other_view_open(app: App, card: &Card) -> Memo<bool> {
    let slot = Slot::of(&card.id, OTHER_VIEW);
    let has_own = card.asks.iter().any(|ask| ask.id == OTHER_VIEW);
    Memo::new(move |_| !has_own && app.sitting.draft.with(|draft| draft.get(&slot).is_some()))
}

fn takes_words(card: &Card) -> bool {
    card.asks.iter().any(|ask| matches!(ask.kind, AskKind::Say) && ask.by.is_none())
        || card.asks.iter().any(|ask| ask.id == OTHER_VIEW)
}

/// What one person is asked is in that person's words; only how somebody else sees it can be another's.
fn whose_words_here(app: App, words: &'static Words, card: &'static Card, step: &Step) -> View {
    let (asked_of, differs) = (step.asked_of, is_other_view_open(app, card));
    (move || (asked_of.is_none() || differs.get()).then(|| whose_words(app, words))).part()
}

/// Whose words they are: one tap, and it stays on the last speaker.
fn whose_words(app: App, words: &'static Words) -> View {
    let people = move || {
        app.sitting
            .with_plan(|plan| {
                let worker = plan.here().filter(|person| person.is_worker());
                family_here(plan).chain(worker).map(|person| (person.id, plan.called(person.id))).collect::<Vec<_>>()
            })
            .unwrap_or_default()
    };
    let chips = move || {
        people()
            .into_iter()
            .map(|(id, name)| {
                let on = move || app.sitting.with(Sitting::speaker) == Some(id);
                el("button", &[("type", "button"), ("class", "kt-chip")])
                    .attr("data-speaker", name.clone())
                    .attr("aria-pressed", pressed(on))
                    .on_click(move || app.sitting.does(Intent::Whose(id)))
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
fn buttons(app: App, words: &'static Words, card: &'static Card, step: &Step) -> View {
    let opening = card.stage == Stage::Start && card.layer == Layer::Core;
    let going_deeper = card.layer == Layer::Deeper;
    let more = app.sitting.with_plan_now(|plan| ends_with_more(app.sitting.pack(), plan, step)).unwrap_or(false);
    let asks_later = !opening && app.sitting.pack().ask_later().is_some();
    let keeps = card.repeat && !app.sitting.with_plan_now(|plan| is_full(card, plan)).unwrap_or(false);
    let main = if keeps { "kt-second" } else { "kt-primary" };
    parts![
        el("div", &[("class", "kt-go")])
            .with(keeps.then(|| button(Look::Primary, ("data-do", "keep"), words.label(Label::Keep), move || {
                app.sitting.does(Intent::Keep)
            })))
            .with(next_button(words, main))
            .with(asks_later.then(|| button(
                Look::Second,
                ("data-do", "later"),
                words.label(Label::Later),
                move || app.sitting.does(Intent::AskLater)
            ))),
        el("div", &[("class", "kt-go kt-go--quiet")])
            .with(button(Look::Text, ("data-do", "back"), words.label(Label::Back), move || app
                .sitting
                .does(Intent::Back)))
            .with(more.then(|| button(Look::Text, ("data-do", "deeper"), words.label(Label::Deeper), move || {
                app.sitting.does(Intent::Deeper)
            })))
            .with(going_deeper.then(|| button(
                Look::Text,
                ("data-do", "enough"),
                words.label(Label::Enough),
                move || { app.sitting.does(Intent::Enough) }
            )))
            .with((!opening).then(|| parts![
                button(Look::Text, ("data-do", "differ"), words.label(Label::Differ), move || {
                    app.sitting.does(Intent::Differ)
                }),
                button(Look::Text, ("data-do", "set-aside"), words.label(Label::SetAside), move || {
                    app.sitting.does(Intent::SetAside)
                })
            ]))
            .with(button(Look::Text, ("data-do", "stop"), words.label(Label::Stop), move || app
                .sitting
                .does(Intent::Go(Screen::Visit))))
    ]
}

/// The gentler question, once somebody has said "nothing": read out where it appears.
fn softer(app: App, words: &'static Words, card: &'static Card) -> View {
    let slot = card.asks.first().map(|ask| Slot::of(&card.id, &ask.id));
    let ask = move || {
        let slot = slot.as_ref()?;
        app.sitting.draft.with(|draft| words.softer(&card.id, draft.typed(slot)))
    };
    el("p", &[("class", "kt-softer"), ("role", "status")]).with(ask).done()
}

/// What could be asked aloud next, folded away until somebody wants it.
fn follow_ups(words: &'static Words, card: &Card) -> Option<View> {
    let ups: Vec<_> = words.follow_ups(&card.id).into_iter().filter(|up| !up.contains('{')).collect();
    (!ups.is_empty()).then(|| {
        el("details", &[("class", "kt-more")])
            .with(el("summary", &[]).with(words.label(Label::SpokenFollowUp)))
            .with(el("ul", &[]).with(ups.into_iter().map(|up| el("li", &[]).with(up).done()).each()))
            .done()
    })
}
