//! Opening a file: its words, and then what is in it. Nothing of it is taken in before somebody says so.

use std::sync::Arc;

use leptos::ev::SubmitEvent;
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::Outcome;
use super::came::Came;
use super::filing::{Said, use_filing};
use crate::browser::{NotDone, OffPage, focus_on, off_page, typed_words, use_words};
use crate::components::{Button, Look, Show, TextLine, view};
use crate::files::{NotPlans, read_plans};
use crate::packs::is_known;
use crate::plan::{Date, Plan};
use crate::words::Phrase;

/// What a file holds.
pub type Inside = (Arc<[Plan]>, Date);

/// The field for its words, or what is in it.
#[component]
pub fn Open(
    /// The file.
    file: Arc<[u8]>,
) -> impl IntoView {
    let inside = RwSignal::new(None::<Inside>);
    move || match inside.get() {
        Some(inside) => view! { <Came inside /> },
        None => view! { <ItsWords file=Arc::clone(&file) inside /> },
    }
}

#[component]
fn ItsWords(file: Arc<[u8]>, inside: RwSignal<Option<Inside>>) -> impl IntoView {
    let (words, filing) = (use_words(), use_filing());
    let (typed, busy, said) = (RwSignal::new(String::new()), RwSignal::new(false), RwSignal::new(None::<Said>));
    let opens = move |event: SubmitEvent| {
        event.prevent_default();
        if busy.get_untracked() {
            return;
        }
        said.set(None);
        busy.set(true);
        let file = Arc::clone(&file);
        spawn_local(async move {
            let opened = opened(&typed.get_untracked(), &file).await;
            // Somebody has left it meanwhile.
            if busy.try_set(false).is_some() {
                return;
            }
            match opened {
                Ok(came) => {
                    inside.set(Some(came));
                    focus_on("[data-inside]");
                }
                Err(why) => {
                    said.set(Some(why));
                    focus_on("#file-words");
                }
            }
        });
    };
    view! {
        <form autocomplete="off" novalidate="" on:submit=opens>
            <TextLine
                id="file-words"
                label=words.phrase(Phrase::FileWords)
                field="file-words"
                value=typed
                on_type=move |now| typed.set(now)
            />
            <Outcome said />
            <Show when=move || busy.get()>
                <p role="status" data-working="">{words.phrase(Phrase::FileWorking)}</p>
            </Show>
            <div class="kt-go">
                <button type="submit" class="kt-primary" data-do="open-file" aria-disabled=move || busy.get().to_string()>
                    {words.phrase(Phrase::OpenFile)}
                </button>
                <Button look=Look::Text does="not-now" on_tap=move || filing.is_done(None)>
                    {words.phrase(Phrase::NotNow)}
                </Button>
            </div>
        </form>
    }
}

/// What is in a file; all of it, or why nothing.
async fn opened(typed: &str, file: &[u8]) -> Result<Inside, Said> {
    let (plans, saved_on) = read_plans(&unsealed(typed, file).await.map_err(not_opened)?).map_err(not_read)?;
    if plans.iter().all(|plan| is_known(&plan.pack)) {
        Ok((plans.into(), saved_on))
    } else {
        Err(Said::Wrong(Phrase::FileNewer))
    }
}

/// What is sealed in it. Words are tried as they would have been drawn; and as they were typed, for a file that another
/// program has sealed.
async fn unsealed(typed: &str, file: &[u8]) -> Result<Vec<u8>, NotDone> {
    let (drawn, typed) = (typed_words(typed), typed.trim());
    match off_page(OffPage::Open, drawn.as_str(), file).await {
        Err(NotDone::WrongWords) if typed != drawn.as_str() => off_page(OffPage::Open, typed, file).await,
        opened => opened,
    }
}

const fn not_opened(why: NotDone) -> Said {
    match why {
        NotDone::WrongWords => Said::Wrong(Phrase::FileWrongWords),
        NotDone::Damaged => Said::Wrong(Phrase::FileDamaged),
        NotDone::NotOurs | NotDone::TooMuchWork => Said::Wrong(Phrase::FileNotOurs),
        NotDone::NotHere => Said::NotHere,
        NotDone::Stopped => Said::Wrong(Phrase::FileNotMade),
    }
}

const fn not_read(why: NotPlans) -> Said {
    Said::Wrong(match why {
        NotPlans::NotOurs => Phrase::FileNotOurs,
        NotPlans::Newer => Phrase::FileNewer,
        NotPlans::TooMuch => Phrase::FileTooBig,
    })
}
