//! A line of the plan, where it stands: its words, who said it, how far it has come, and what can be
//! done with it.

use leptos::prelude::*;

use super::deeper::Question;
use super::edit_words::EditWords;
use super::opened::use_opened;
use super::standing::{Hanging, Standing};
use super::tools::Tools;
use crate::browser::{memo, use_sitting, use_words};
use crate::components::{Button, Look, view};
use crate::packs::Keeps;
use crate::plan::{About, LineId};
use crate::sitting::{Intent, Sitting};
use crate::words::{Label, by_itself};

/// Words of so many bytes may fill more lines than are shown at once, in large letters on a narrow screen.
const MAY_BE_CUT: usize = 90;

/// A line: its words, who said it, how far it has come; a tap opens what can be done with it.
#[component]
pub fn LineView(
    /// Which. While it is in no plan, nothing is drawn.
    line: LineId,
) -> impl IntoView {
    let (sitting, words) = (use_sitting(), use_words());
    let standing = memo(move || {
        let standing = sitting.with_plan(|plan| Some(Standing::of(sitting.pack(), plan, words, plan.line(line)?)));
        standing.flatten()
    });
    let opened = use_opened();
    // A line that is quoted on the card is changed there, in front of everyone.
    let editing = Memo::new({
        let opened = opened.clone();
        move |_| opened.changes_words_of(line) && !sitting.with(|sitting| is_quoted(sitting, line))
    });
    let open = Signal::derive(move || opened.shows_tools_of(line));
    move || standing.get().map(|standing| view! { <LineStanding line standing open editing /> })
}

fn is_quoted(sitting: &Sitting, line: LineId) -> bool {
    sitting.step().is_some_and(|step| step.about == Some(About::Line(line)))
}

/// The line with all that stands on it.
#[component]
fn LineStanding(
    /// Which.
    line: LineId,
    /// What stands on it.
    standing: Standing,
    /// Somebody looks at what can be done with it.
    open: Signal<bool>,
    /// Its words are being changed here.
    editing: Memo<bool>,
) -> impl IntoView {
    let sitting = use_sitting();
    let Standing { hooks, said, lang, by, waits_for, how_sure, hanging } = standing;
    // A box that cuts off is a layer of its own, which a browser goes through at every letter that is typed beside.
    let long = said.len() > MAY_BE_CUT || said.contains('\n');
    view! {
        <li
            class="kt-line"
            data-line=hooks.line()
            data-kind=hooks.kind
            data-audience=hooks.audience
            data-status=hooks.status
        >
            <button
                type="button"
                class="kt-line__words"
                aria-expanded=move || open.get().to_string()
                on:click=move |_| sitting.does(Intent::OpenTools(line))
            >
                <bdi class=long.then_some("kt-clamp") lang=lang>{said}</bdi>
                " "
                <span class="kt-by">{by}</span>
            </button>
            {waits_for.map(|name| view! { <AskAgain line name /> })}
            {how_sure.map(|asked| view! { <Question asked /> })}
            // Drawn when somebody looks: a plan of three hundred lines would be a thousand buttons.
            {move || open.get().then(|| view! { <Tools line /> })}
            {move || editing.get().then(|| view! { <EditWords line /> })}
            {(!hanging.is_empty()).then(|| view! { <HangingOnIt hanging /> })}
        </li>
    }
}

/// Changed words are their speaker's again once the speaker has heard them and says so.
#[component]
fn AskAgain(
    /// The line.
    line: LineId,
    /// What its speaker is called.
    name: String,
) -> impl IntoView {
    let (sitting, words) = (use_sitting(), use_words());
    let right = by_itself(words.choice_of(sitting.pack().keeping(Keeps::Confirmed), "yes"));
    view! {
        <div class="kt-go kt-again">
            <span>{words.say(Label::RightNow, &[("parent", &name)])}</span>
            <Button look=Look::Quiet does="confirm" on_tap=move || sitting.does(Intent::Confirm(line))>
                {right}
            </Button>
        </div>
    }
}

/// What hangs on a line: an action's owner and day, another view of a worry.
#[component]
fn HangingOnIt(hanging: Vec<Hanging>) -> impl IntoView {
    let each = |Hanging { hooks, label, said, lang }: Hanging| {
        view! {
            <div
                class="kt-detail"
                data-line=hooks.line()
                data-kind=hooks.kind
                data-audience=hooks.audience
                data-status=hooks.status
            >
                <dt>{label} ":"</dt>
                <dd>
                    <bdi class="kt-clamp" lang=lang>{said}</bdi>
                </dd>
            </div>
        }
    };
    view! { <dl class="kt-details">{hanging.into_iter().map(each).collect_view()}</dl> }
}
