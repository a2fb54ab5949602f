//! Saving plans as a file.

use std::sync::Arc;

use leptos::ev::SubmitEvent;
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::Outcome;
use super::filing::{Filing, Said, use_filing};
use crate::browser::{
    LiveSitting, NotDone, OffPage, effect, focus_on, off_page, save_file, today, use_sitting, use_words,
};
use crate::components::{Button, Hint, Look, Show, view};
use crate::files::{SEALED, plans_file, plans_file_name};
use crate::plan::{Plan, PlanId};
use crate::screens::chosen_words::{Chosen, Sayings, WordsToChoose};
use crate::words::{Phrase, Words};

/// What saving needs.
#[derive(Clone, Copy)]
struct Saving {
    sitting: LiveSitting,
    filing: Filing,
    plans: StoredValue<Vec<PlanId>>,
    chosen: Chosen,
    busy: RwSignal<bool>,
    /// What went wrong.
    said: RwSignal<Option<Said>>,
    /// The file, once it is made: not everybody takes it at once.
    made: RwSignal<Option<Arc<[u8]>>>,
}

/// The words of the file, and the button that saves it.
#[component]
pub fn Save(
    /// The plans.
    plans: Vec<PlanId>,
    /// What the plan is called, where it is one.
    name: Option<String>,
) -> impl IntoView {
    let words = use_words();
    let saving = Saving {
        sitting: use_sitting(),
        filing: use_filing(),
        plans: StoredValue::new(plans),
        chosen: Chosen::new(),
        busy: RwSignal::new(false),
        said: RwSignal::new(None),
        made: RwSignal::new(None),
    };
    // With other words it is another file.
    effect(move || {
        saving.chosen.words();
        saving.made.set(None);
    });
    let saves = move |event: SubmitEvent| {
        event.prevent_default();
        saving.saves();
    };
    let leaves = move || saving.filing.is_done(None);
    view! {
        <form autocomplete="off" novalidate="" on:submit=saves>
            <p>
                {words.phrase(if name.is_some() { Phrase::SaveAsFile } else { Phrase::SaveAllAsFile })}
                {name.map(|name| view! { <b>" "<bdi>{name}</bdi></b> })}
            </p>
            // The file that is being made opens with the words that stand here.
            <fieldset class="kt-desk" role="presentation" disabled=move || saving.busy.get()>
                <WordsToChoose chosen=saving.chosen says=of_a_file(words) />
            </fieldset>
            <Hint>{words.phrase(Phrase::OutOfHands)}</Hint>
            <Outcome said=saving.said />
            <Show when=move || saving.busy.get()>
                <p role="status" data-working="">{words.phrase(Phrase::FileWorking)}</p>
            </Show>
            <div class="kt-go">
                <button type="submit" class="kt-primary" data-do="save-file" aria-disabled=move || saving.busy.get().to_string()>
                    {words.phrase(Phrase::SaveFile)}
                </button>
                <Button look=Look::Text does="not-now" on_tap=leaves>
                    {words.phrase(Phrase::NotNow)}
                </Button>
            </div>
        </form>
    }
}

fn of_a_file(words: &'static Words) -> Sayings {
    Sayings {
        these: words.phrase(Phrase::FileWordsAre),
        others: words.phrase(Phrase::OtherWords),
        own: words.phrase(Phrase::OwnWords),
        which: words.phrase(Phrase::OwnWordsWhich),
        drawn: words.phrase(Phrase::PickedWords),
        help: words.phrase(Phrase::WriteWordsDown),
        own_help: words.phrase(Phrase::WriteWordsDown),
    }
}

impl Saving {
    fn saves(self) {
        if self.busy.get_untracked() {
            return;
        }
        self.said.set(None);
        if let Some(file) = self.made.get_untracked() {
            return spawn_local(self.hands_out(file));
        }
        let Some(words) = untrack(|| self.chosen.words()) else {
            focus_on("#own-words");
            return self.wrong(Said::Wrong(Phrase::WordsTooShort));
        };
        let plans = self.plans_now();
        // One was put in the bin meanwhile.
        if plans.len() != self.plans.with_value(Vec::len) {
            return self.wrong(Said::Wrong(Phrase::FileNotMade));
        }
        match plans_file(&plans, today()) {
            Some(inside) => spawn_local(self.makes(words, inside)),
            None => self.wrong(Said::Wrong(Phrase::FileTooMuch)),
        }
    }

    /// The plans as they are now.
    fn plans_now(self) -> Vec<Plan> {
        let wanted = |plan: &&Plan| self.plans.with_value(|plans| plans.contains(&plan.id));
        self.sitting.with_now(|sitting| sitting.plans_for_a_file().filter(wanted).cloned().collect())
    }

    async fn makes(self, words: String, inside: Vec<u8>) {
        self.busy.set(true);
        let made = off_page(OffPage::Seal, &words, &inside).await;
        // Somebody has left it meanwhile.
        if self.busy.try_set(false).is_some() {
            return;
        }
        match made {
            Ok(file) => {
                let file: Arc<[u8]> = file.into();
                self.made.set(Some(Arc::clone(&file)));
                self.hands_out(file).await;
            }
            Err(NotDone::NotHere) => self.wrong(Said::NotHere),
            Err(_) => self.wrong(Said::Wrong(Phrase::FileNotMade)),
        }
    }

    async fn hands_out(self, file: Arc<[u8]>) {
        if !save_file(&plans_file_name(today()), SEALED, &file).await {
            return self.wrong(Said::Wrong(Phrase::FileNotTaken));
        }
        let here: Vec<_> = self.sitting.with_now(|sitting| {
            let records = sitting.shelved.plans.iter().chain(&sitting.shelved.bin);
            records.map(|record| record.plan.id.clone()).collect()
        });
        self.plans.with_value(|plans| self.filing.last.were_saved(plans, &here));
        self.filing.is_done(Some(Said::Well(Phrase::FileSaved)));
    }

    fn wrong(self, said: Said) {
        _ = self.said.try_set(Some(said));
    }
}
