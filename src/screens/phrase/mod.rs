//! Choosing a phrase, or another one: which it is; typed once; and then the code for when it is forgotten.

mod code;
mod typing;

use leptos::prelude::*;

use super::chosen_words::{Chosen, Sayings, WordsToChoose};
use super::way_back::goes_back;
use crate::browser::{focus_on, use_saving, use_sitting, use_words};
use crate::components::{Button, Heading, Hint, Look, Wrong, view};
use crate::words::{Label, Words};
use code::Code;
use typing::TypedOnce;

/// How far people have come.
#[derive(Clone)]
enum Stage {
    /// They choose it.
    Choosing,
    /// They type it once.
    Typing,
    /// It is kept, and this is the code.
    Code(String),
}

/// What this screen holds.
#[derive(Clone, Copy)]
struct Choosing {
    stage: RwSignal<Stage>,
    chosen: Chosen,
    /// Whether there is one already.
    changes: bool,
}

impl Choosing {
    fn goes_to(self, stage: Stage) {
        // Gone, somebody has left it.
        if self.stage.try_set(stage).is_none() {
            focus_on("[data-heading]");
        }
    }
}

/// The screen.
#[component]
pub fn Phrase() -> impl IntoView {
    let choosing = Choosing {
        stage: RwSignal::new(Stage::Choosing),
        chosen: Chosen::new(),
        changes: untrack(|| use_saving().has_phrase()),
    };
    let shown = move || match choosing.stage.get() {
        Stage::Choosing => view! { <Which choosing /> }.into_any(),
        Stage::Typing => view! { <TypedOnce choosing /> }.into_any(),
        Stage::Code(code) => view! { <Code code /> }.into_any(),
    };
    view! {
        <main class="kt-page" class:kt-not-made=move || choosing.stage.with(|stage| matches!(stage, Stage::Code(_))) data-screen="phrase">
            {shown}
        </main>
    }
}

/// Which phrase.
#[component]
fn Which(choosing: Choosing) -> impl IntoView {
    let (sitting, words) = (use_sitting(), use_words());
    let short = RwSignal::new(None::<String>);
    let goes_on = move || match choosing.chosen.words() {
        Some(_) => choosing.goes_to(Stage::Typing),
        None => {
            short.set(Some(words.label(Label::PhraseTooShort).to_owned()));
            focus_on("#own-words");
        }
    };
    let (title, why) = match choosing.changes {
        false => (Label::PhraseTitle, Label::PhraseWhy),
        true => (Label::ChangePhrase, Label::ChangePhraseHelp),
    };
    view! {
        <Heading>{words.label(title)}</Heading>
        <Hint>{words.label(why)}</Hint>
        <section class="kt-panel">
            <WordsToChoose chosen=choosing.chosen says=of_a_phrase(words) />
            <Wrong wrong=short.into() />
        </section>
        <div class="kt-go">
            <Button look=Look::Primary does="i-have-it" on_tap=goes_on>
                {words.label(Label::PhraseIHaveIt)}
            </Button>
            <Button look=Look::Text does="back" on_tap=move || goes_back(sitting)>
                {words.label(Label::Back)}
            </Button>
        </div>
    }
}

fn of_a_phrase(words: &'static Words) -> Sayings {
    Sayings {
        these: words.label(Label::PhraseIs),
        others: words.label(Label::PhraseOthers),
        own: words.label(Label::PhraseOwn),
        which: words.label(Label::PhraseIs),
        drawn: words.label(Label::PhraseDrawn),
        help: words.label(Label::PhraseWriteDown),
        own_help: words.label(Label::PhraseOwnHelp),
    }
}
