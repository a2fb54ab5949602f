//! Where practice opens: who the made-up family is, and what to try. Before practice ends with what somebody did in
//! it, they are asked here.

use leptos::prelude::*;

use super::made_from_plan::MadeFromPlan;
use crate::browser::{memo, use_sitting, use_words};
use crate::components::{Button, Heading, Hint, Look, view};
use crate::conversation::Screen;
use crate::plan::CopyKind;
use crate::sitting::{Intent, LookAt, PractiseFrom, WayHome};
use crate::words::Phrase;

/// Who they are, or the question whether practice may end.
#[component]
pub fn WhoTheyAre() -> impl IntoView {
    let sitting = use_sitting();
    let wanted = memo(move || sitting.with(|sitting| sitting.ending().map(|ending| ending.wanted.clone())));
    let shown = move || match wanted.get() {
        Some(wanted) => view! { <MayItEnd wanted /> },
        None => view! { <Family /> },
    };
    view! {
        <MadeFromPlan screen=Screen::Practice>
            <main class="kt-page" data-screen="practice" data-plan=sitting.plan_id()>
                {shown}
            </main>
        </MadeFromPlan>
    }
}

/// Who they are, three things to try, and where to begin.
#[component]
fn Family() -> impl IntoView {
    let (sitting, words) = (use_sitting(), use_words());
    // Where there is nobody else practice does not end: it begins again.
    let ends = sitting.home() == WayHome::Plans;
    let tries = [("try-way", "talk"), ("try-people", "people"), ("try-fridge", "copy:fridge")];
    let thing = |(key, goes): (&'static str, &'static str)| {
        let go = move || match goes {
            "people" => sitting.does(Intent::Go(Screen::People)),
            "talk" => sitting.does(Intent::Go(Screen::Talk)),
            _ => sitting.does(Intent::Look(LookAt::Copy(CopyKind::Fridge, None))),
        };
        view! {
            <li>
                <Button look=Look::Second goes on_tap=go>
                    {words.practice(key)}
                </Button>
            </li>
        }
    };
    view! {
        <Heading>{words.phrase(Phrase::WhoTheyAre)}</Heading>
        <p>{words.practice("who-they-are")}</p>
        <h2>{words.phrase(Phrase::ThreeThingsToTry)}</h2>
        <ol class="kt-list">{tries.map(thing).collect_view()}</ol>
        <h2>{words.phrase(Phrase::OrThisWay)}</h2>
        <div class="kt-go">
            <Again from=PractiseFrom::TheStart does="practise-from-start" phrase=Phrase::PractiseFromStart />
            <Again from=PractiseFrom::TheVisit does="practise" phrase=Phrase::PractiseAgain />
            {ends.then(|| view! {
                <Button look=Look::Quiet does="end-practice" on_tap=move || sitting.does(Intent::GoHome)>
                    {words.phrase(Phrase::EndPractice)}
                </Button>
            })}
        </div>
        <Hint>{words.phrase(if ends { Phrase::PracticeEnds } else { Phrase::TrainingEnds })}</Hint>
    }
}

/// The family as new.
#[component]
fn Again(from: PractiseFrom, does: &'static str, phrase: Phrase) -> impl IntoView {
    let (sitting, words) = (use_sitting(), use_words());
    view! {
        <Button look=Look::Quiet does=does on_tap=move || sitting.does(Intent::Practise(from))>
            {words.phrase(phrase)}
        </Button>
    }
}

/// What was done here would be gone.
#[component]
fn MayItEnd(
    /// What somebody wants, with which it would end.
    wanted: Intent,
) -> impl IntoView {
    let (sitting, words) = (use_sitting(), use_words());
    let yes = match wanted {
        Intent::GoHome => Phrase::EndPractice,
        _ => Phrase::StartAgain,
    };
    view! {
        <Heading>{words.phrase(Phrase::PracticeWouldEnd)}</Heading>
        <p>{words.phrase(Phrase::PracticeWouldBeGone)}</p>
        <div class="kt-go">
            <Button look=Look::Primary does="go-on" on_tap=move || sitting.does(Intent::GoOnPractising)>
                {words.phrase(Phrase::GoOnPractising)}
            </Button>
            <Button look=Look::Second does="end-practice" on_tap=move || sitting.does(wanted.clone())>
                {words.phrase(yes)}
            </Button>
        </div>
    }
}
