//! Choosing a phrase, or another one: which it is; typed once; and then the code for when it is forgotten.

mod code;
mod typing;

use leptos::prelude::*;

use super::chosen_words::{Chosen, Sayings, WordsToChoose};
use super::way_back::goes_back;
use crate::browser::{focus_on, memo, use_saving, use_sitting, use_words};
use crate::components::{Button, Heading, Hint, Look, Wrong, view};
use crate::words::{Label, Words};
use code::Code;
use typing::TypedOnce;

/// How far people have come.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Stage {
    /// They choose it.
    Choosing,
    /// They type it once.
    Typing,
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
    let saving = use_saving();
    let choosing = Choosing {
        stage: RwSignal::new(Stage::Choosing),
        chosen: Chosen::new(),
        changes: untrack(|| saving.has_phrase()),
    };
    // It waits there, whatever has drawn this screen anew.
    let waits = memo(move || saving.code.get());
    let shown = move || match (waits.get(), choosing.stage.get()) {
        (Some(code), _) => view! { <Code code /> }.into_any(),
        (None, Stage::Choosing) => view! { <Which choosing /> }.into_any(),
        (None, Stage::Typing) => view! { <TypedOnce choosing /> }.into_any(),
    };
    view! {
        <main class="kt-page" class:kt-not-made=move || waits.with(Option::is_some) data-screen="phrase">
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
    let (title, why) = if choosing.changes {
        (Label::ChangePhrase, Label::ChangePhraseHelp)
    } else {
        (Label::PhraseTitle, Label::PhraseWhy)
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
