//! One of several choices.

use leptos::prelude::*;

use super::ChoiceOf;
use super::text::ShortText;
use crate::browser::{use_sitting, use_words};
use crate::components::{Feeling, Show, view};
use crate::conversation::{Draft, STOP, Slot};
use crate::copies::{AgeBand, age_band};
use crate::packs::{Ask, AskKind, Card};
use crate::plan::{Kind, Plan};
use crate::sitting::Sitting;
use crate::words::{Label, Words};

/// One of the choices. "Another way" opens a box for own words.
#[component]
pub fn Choices(
    /// The card.
    card: &'static Card,
    /// The ask.
    ask: &'static Ask,
    /// Where the choice stands.
    at: Slot,
    /// What they are called, where no one person is asked.
    label: String,
    /// The name of the one person who is asked.
    of: Option<String>,
    /// One tap is the whole answer.
    one_tap: bool,
) -> impl IntoView {
    let (sitting, words) = (use_sitting(), use_words());
    let own = Draft::own_words(&at);
    let reading = at.clone();
    let other = move || sitting.draft.with(|draft| draft.has(&reading, "other"));
    let (answer, whose) = (at.ask.clone(), of.clone());
    // In a turn of one's own "Stop" stands over every card, and nowhere twice.
    let stops = sitting.with_now(Sitting::handed_to).is_some() && ask.is(Kind::Consent);
    let alone = sitting.with_plan_now(Plan::family_alone).unwrap_or(false);
    let is_offered = move |id: &String| !(stops && id == STOP || alone && ask.worker_answers.contains(id));
    let all = offered(words, card, ask).into_iter().filter(move |(id, _)| is_offered(id));
    // A face is quicker to find than a word; older children, and grown-ups, like a number beside it.
    let faces = ask.kind == AskKind::Faces;
    let is_small = |plan: &Plan| {
        let asked = sitting.step_now().and_then(|step| plan.person(step.asked_of?));
        asked.is_some_and(|asked| asked.is_child() && age_band(asked.details.age) == AgeBand::Young)
    };
    let numbered = faces && !sitting.with_plan_now(is_small).unwrap_or(false);
    let each = all.map(move |(id, word)| {
        view! {
            <ChoiceOf at=at.clone() id=id.clone() one_tap>
                {faces.then(|| view! { <Feeling number=id.clone() /> })}
                {numbered.then(|| view! { <b>{id} " "</b> })}
                <span>{word}</span>
            </ChoiceOf>
        }
    });
    view! {
        <fieldset class="kt-part" data-answer=answer data-for=whose>
            <legend>
                <bdi>{of.unwrap_or(label)}</bdi>
            </legend>
            <div class="kt-choices" data-faces=faces.then_some("")>{each.collect_view()}</div>
            <Show when=other>
                <ShortText at=own.clone() label=words.label(Label::OwnWay) />
            </Show>
        </fieldset>
    }
}

/// The ids of what can be chosen, each with its word.
fn offered(words: &Words, card: &Card, ask: &Ask) -> Vec<(String, String)> {
    let worded = |id: &str| (id.to_owned(), words.choice_by_itself(&card.id, &ask.id, id));
    match ask.kind {
        AskKind::Scale => (0..=10).map(|number| (number.to_string(), number.to_string())).collect(),
        AskKind::Faces => ["1", "2", "3", "4", "5"].map(worded).to_vec(),
        _ => ask.choices.iter().map(|id| worded(id)).collect(),
    }
}
