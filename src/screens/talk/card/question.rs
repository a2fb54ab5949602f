//! What a card asks now: one question, one control, over what the card has asked before.

use leptos::prelude::*;

use super::fold::Fold;
use super::lead_in::{LeadIn, OverTheQuestion};
use super::one_control::Controls;
use super::{TO, names_whom};
use crate::browser::{memo, today, use_sitting, use_words};
use crate::components::{For, Heading, Hint, view};
use crate::conversation::{Asking, Step, as_the_card_calls_people};
use crate::packs::{Card, Layout};
use crate::plan::Kind;
use crate::sitting::{
    Sitting, above_the_question, answer_in_words, help_under, question_now, question_so_far, short_label, who_sees,
};
use crate::words::{Label, first_words};

/// The id of what is asked once more, above what is asked now.
const ABOVE: &str = "above";
/// So many letters of an answer stand on the line that opens it again.
const ON_A_LINE: usize = 40;

/// What the card asks now, or what it says where it asks nothing.
#[component]
pub fn Questions(
    /// The card that leads the screen.
    step: Step,
) -> impl IntoView {
    let sitting = use_sitting();
    let asking = memo(move || sitting.with(Sitting::asking));
    let over = step.clone();
    view! {
        <OverTheQuestion step=over />
        // Whoever comes in or goes out is asked or not: then it is another question.
        <For each=move || [asking.get()] key=Clone::clone let:asking>
            {match asking {
                Some(asking) => view! { <OneQuestion asking step=step.clone() /> },
                None => view! { <OnlySaid step=step.clone() /> },
            }}
        </For>
    }
}

#[component]
fn OneQuestion(asking: Asking, step: Step) -> impl IntoView {
    let (sitting, words) = (use_sitting(), use_words());
    let (card, ask) = asking.in_pack(sitting.pack())?;
    let (on, at, draft) = (step.clone(), asking.clone(), sitting.draft);
    let text = move || {
        let now = sitting.with(|sitting| {
            let plan = sitting.plan()?;
            Some(draft.with(|draft| question_now(sitting.pack, words, plan, &on, &at, draft, today())))
        });
        now.unwrap_or_default()
    };
    let above = sitting.with_now(|sitting| above_the_question(sitting, words, &step, &asking));
    let described_by = [names_whom(sitting).then_some(TO), above.is_some().then_some(ABOVE)];
    let described_by = described_by.into_iter().flatten().collect::<Vec<_>>().join(" ");
    // A card with a reminder says it there.
    let says_so = card.asking(Kind::Avoid).is_some();
    let who_sees = sitting.with_plan_now(|plan| who_sees(words, plan, &step, ask)).flatten().filter(|_| !says_so);
    let help = sitting.with_plan_now(|plan| help_under(words, plan, &card.id)).flatten();
    let help = help.filter(|_| asking.leads(sitting.pack()));
    Some(view! {
        <Folded asking=asking.clone() />
        {above.map(|above| view! { <p class="kt-above" id=ABOVE>{above}</p> })}
        <Heading described_by>{text}</Heading>
        {help.map(|help| view! { <Hint>{help}</Hint> })}
        {who_sees.map(|who| view! { <Hint>{who}</Hint> })}
        <LeadIn card step />
        <Controls card ask asking />
        {said_beside(card).map(|beside| view! { <p class="kt-say">{beside}</p> })}
    })
}

/// What the cards on the same screen say that ask nothing.
fn said_beside(card: &Card) -> Option<String> {
    let (sitting, words) = (use_sitting(), use_words());
    let step = sitting.step_now()?;
    let beside = sitting.pack().together(card.lead()).find(|other| other.id != card.id && other.asks.is_empty())?;
    sitting.with_plan_now(|plan| {
        sitting
            .draft
            .with_untracked(|draft| question_so_far(sitting.pack(), words, plan, &step, beside, draft, today()))
    })
}

/// A card that asks nothing: its words, and those of the cards on its screen.
#[component]
fn OnlySaid(step: Step) -> impl IntoView {
    let (sitting, words) = (use_sitting(), use_words());
    let card = sitting.pack().card(&step.card)?;
    let said = sitting.with_plan_now(|plan| {
        sitting.draft.with_untracked(|draft| question_so_far(sitting.pack(), words, plan, &step, card, draft, today()))
    });
    let help = sitting.with_plan_now(|plan| help_under(words, plan, &card.id)).flatten();
    let nothing = (card.layout == Layout::List).then(|| view! { <Hint>{words.label(Label::AgreeNothing)}</Hint> });
    Some(view! {
        <Heading>{said}</Heading>
        {nothing}
        {help.map(|help| view! { <Hint>{help}</Hint> })}
        <LeadIn card step />
        {said_beside(card).map(|beside| view! { <p class="kt-say">{beside}</p> })}
    })
}

/// What the card has asked before and what was said to it, each in a line that opens it again.
#[component]
fn Folded(asking: Asking) -> impl IntoView {
    let (sitting, words) = (use_sitting(), use_words());
    let folded = sitting.with_now(|sitting| {
        let (plan, draft) = (sitting.plan()?, sitting.draft()?);
        let plan = &*as_the_card_calls_people(sitting.pack, plan, sitting.step()?);
        // What is asked last of a screen stands below the drawing of all the rest: only its own card's lines are there.
        let is_last = asking.in_pack(sitting.pack).is_some_and(|(_, ask)| ask.last);
        let is_shown = |other: &Asking| !is_last || other.card == asking.card;
        let others = sitting.askings().into_iter().filter(|other| other.row == asking.row && *other != asking);
        let others = others.filter(is_shown);
        let said = others.filter_map(|other| {
            let (card, ask) = other.in_pack(sitting.pack)?;
            let answer = answer_in_words(plan, words, card, ask, &other, draft, today())?;
            Some((other.at(), short_label(sitting.pack, words, plan, sitting.step()?, &other), answer))
        });
        Some(said.collect::<Vec<_>>())
    })?;
    let each = folded.into_iter().map(|(at, label, answer)| {
        view! {
            <Fold at label>
                <bdi>{first_words(&answer, ON_A_LINE)}</bdi>
            </Fold>
        }
    });
    Some(view! { <div class="kt-folded">{each.collect_view()}</div> })
}
