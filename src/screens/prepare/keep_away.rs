//! Whom or what the children keep away from, asked of the worker alone: once, for all the children.

use leptos::prelude::*;

use crate::browser::{LiveSitting, focus_on, memo, use_sitting, use_words};
use crate::components::{Button, Choice, For, Look, Show, TextLine, Warning, view};
use crate::conversation::{Draft, Slot};
use crate::packs::{Ask, AskKind, Card, When};
use crate::plan::{Is, LineId};
use crate::screens::said::Said;
use crate::sitting::{Intent, Sitting};
use crate::words::Label;

/// A name that is half said, and what is changed in it.
#[derive(Clone, Copy)]
struct HalfSaid {
    sitting: LiveSitting,
    draft: RwSignal<Draft>,
}

impl HalfSaid {
    fn changes(self, change: impl FnOnce(&mut Draft)) {
        self.draft.update(change);
        self.sitting.does(Intent::FillInKeepAway(self.draft.get_untracked()));
    }

    /// It is said now; a new one begins.
    fn is_said(self) {
        self.sitting.does(Intent::SayKeepAway);
        self.draft.set(self.sitting.with_now(Sitting::half_said_keep_away));
        focus_on("[data-part=keep-away] input");
    }
}

/// Who or what it is, and "no, nobody and nowhere" in one tap.
#[component]
pub fn KeepAway(
    /// The card that asks for it at the table.
    card: &'static Card,
) -> impl IntoView {
    let (sitting, words) = (use_sitting(), use_words());
    let half = HalfSaid { sitting, draft: RwSignal::new(sitting.with_now(Sitting::half_said_keep_away)) };
    let known = memo(move || sitting.with(Sitting::keep_away));
    let names = move || known.with(|known| known.names.clone());
    let asks = card.asks.iter().filter(|ask| !ask.is(Is::ToldBy)).map(|ask| view! { <OneAsk card ask half /> });
    let none = words.variant(&card.id, "none").unwrap_or_default();
    view! {
        <section class="kt-panel" data-card=card.id.0.as_str()>
            <h2>{words.ask(&card.id)}</h2>
            <Warning>{words.label(Label::KeepAwayHelp)}</Warning>
            <ul class="kt-list">
                <For each=names key=|line| *line let(line)>
                    <Name line />
                </For>
            </ul>
            <Show when=move || known.with(|known| known.names.is_empty())>
                <div class="kt-choices">
                    <Choice
                        id="none"
                        chosen=move || known.with(|known| known.is_none)
                        on_tap=move || sitting.does(Intent::SayNone)
                    >
                        {none}
                    </Choice>
                </div>
            </Show>
            {asks.collect_view()}
            <Button look=Look::Second does="keep-away" on_tap=move || half.is_said()>
                {words.label(Label::AddToKeepAway)}
            </Button>
        </section>
    }
}

/// A name that was said, and a way to take it back.
#[component]
fn Name(line: LineId) -> impl IntoView {
    let (sitting, words) = (use_sitting(), use_words());
    let take_back = move || {
        sitting.does(Intent::TakeBack(line));
        focus_on("[data-part=keep-away] input");
    };
    view! {
        <li class="kt-go" data-line=line.to_string()>
            <Said line />
            <Button look=Look::Quiet does="remove" on_tap=take_back>
                {words.label(Label::Remove)}
            </Button>
        </li>
    }
}

/// What is asked of a name: what it is called, whether it is a person or a place, and for whom. Who tells the children,
/// and how, is for later.
#[component]
fn OneAsk(card: &'static Card, ask: &'static Ask, half: HalfSaid) -> impl IntoView {
    let (sitting, words) = (use_sitting(), use_words());
    let at = Slot::of(&card.id, &ask.id);
    let label = words.ask_label(&card.id, &ask.id);
    match ask.kind {
        AskKind::Short => {
            let (reading, typing) = (at.clone(), at.clone());
            let value = Signal::derive(move || half.draft.with(|draft| draft.typed(&reading).to_owned()));
            let types = move |text| half.changes(|draft| draft.type_into(typing.clone(), text));
            let says = move || half.is_said();
            view! { <TextLine id=at label answer=ask.id.clone() value on_type=types on_enter=says /> }.into_any()
        }
        AskKind::Pick => {
            let choices =
                ask.choices.iter().map(|id| (id.clone(), words.choice_by_itself(&card.id, &ask.id, id).to_owned()));
            view! { <Choices at label choices=choices.collect() half several=false /> }.into_any()
        }
        AskKind::People if ask.during == Some(When::SeveralChildren) => {
            let children = memo(move || {
                let children = sitting.with_plan(|plan| {
                    plan.children().map(|child| (child.id.to_string(), plan.called(child.id))).collect::<Vec<_>>()
                });
                children.unwrap_or_default()
            });
            let asked = move || {
                let children = Some(children.get()).filter(|children| children.len() > 1)?;
                Some(view! { <Choices at=at.clone() label choices=children half several=true /> })
            };
            asked.into_any()
        }
        _ => ().into_any(),
    }
}

/// One of a few, or several of them.
#[component]
fn Choices(
    /// Where it is put.
    at: Slot,
    /// What is asked.
    label: &'static str,
    /// The id and the word of each.
    choices: Vec<(String, String)>,
    /// The name that it is said of.
    half: HalfSaid,
    /// More than one may be tapped.
    several: bool,
) -> impl IntoView {
    let answer = at.ask.clone();
    let each = move |(id, word): (String, String)| {
        let (reading, tapping) = ((at.clone(), id.clone()), (at.clone(), id.clone()));
        let chosen = move || half.draft.with(|draft| draft.has(&reading.0, &reading.1));
        let taps = move || half.changes(|draft| draft.tap(tapping.0.clone(), &tapping.1, several));
        view! {
            <Choice id chosen on_tap=taps>
                <bdi>{word}</bdi>
            </Choice>
        }
    };
    view! {
        <fieldset class="kt-part" data-answer=answer>
            <legend>{label}</legend>
            <div class="kt-choices">{choices.into_iter().map(each).collect_view()}</div>
        </fieldset>
    }
}
