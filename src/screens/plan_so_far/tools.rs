//! What can be done with a line: shown once somebody opens it.

use leptos::prelude::*;

use super::deeper::{Asked, Question};
use super::who_sees::{Seen, WhoSees};
use crate::browser::{focus_on_line, memo, today, use_sitting, use_words};
use crate::components::{Button, Look, view};
use crate::conversation::{Screen, beside, deeper_behind, is_to_be_confirmed};
use crate::copies::spoken;
use crate::packs::{Keeps, Pack};
use crate::plan::{Audience, Line, LineId, Plan};
use crate::sitting::Intent;
use crate::words::{Label, Words, first_words};

/// So many letters of a line say which it is.
const ENOUGH: usize = 40;

/// What can be done with a line now.
#[derive(Clone, PartialEq)]
struct CanBeDone {
    /// The lines above and below it.
    beside: (Option<LineId>, Option<LineId>),
    /// Its speaker can say that the words are right.
    confirmed: bool,
    /// In a plan without people: it was kept off paper, and can be put back on it.
    put_on_paper: bool,
    /// Who sees it, and who could; nothing in a plan without people.
    seen: Option<Seen>,
    /// The deeper questions about it.
    deeper: Vec<Asked>,
}

impl CanBeDone {
    fn of(pack: &Pack, plan: &Plan, words: &'static Words, line: &Line) -> Self {
        let names_people = pack.has(Screen::People);
        let deeper = deeper_behind(pack, plan, line);
        Self {
            beside: beside(pack, plan, line),
            confirmed: is_to_be_confirmed(line),
            put_on_paper: !names_people && !line.audience.is_all_of_the_family(),
            seen: names_people.then(|| Seen::of(plan, words, line)),
            deeper: deeper.into_iter().map(|step| Asked::of(pack, plan, words, step)).collect(),
        }
    }
}

/// What can be done with a line.
#[component]
pub fn Tools(
    /// Which.
    line: LineId,
) -> impl IntoView {
    let (sitting, words) = (use_sitting(), use_words());
    let can_be_done = memo(move || {
        let can = sitting.with_plan(|plan| Some(CanBeDone::of(sitting.pack(), plan, words, plan.line(line)?)));
        can.flatten()
    });
    move || {
        let CanBeDone { beside, confirmed, put_on_paper, seen, deeper } = can_be_done.get()?;
        let questions = (!deeper.is_empty()).then(|| {
            let each = deeper.into_iter().map(|asked| view! { <Question asked /> }).collect_view();
            view! { <div class="kt-deeper__list">{each}</div> }
        });
        Some(view! {
            <Buttons line beside confirmed put_on_paper />
            {seen.map(|seen| view! { <WhoSees line seen /> })}
            {questions}
        })
    }
}

/// The buttons: change, move, right, back on paper, remove.
#[component]
fn Buttons(
    /// The line.
    line: LineId,
    /// The lines above and below it.
    beside: (Option<LineId>, Option<LineId>),
    /// Its speaker can say that the words are right.
    confirmed: bool,
    /// It can be put back on paper.
    put_on_paper: bool,
) -> impl IntoView {
    let (sitting, words) = (use_sitting(), use_words());
    let tool = move |does: &'static str, word: &'static str, intent: Intent| {
        view! {
            <Button look=Look::Quiet does=does on_tap=move || sitting.does(intent.clone())>
                {word}
            </Button>
        }
    };
    let said = sitting.with_plan_now(|plan| plan.line(line).map(|line| spoken(plan, words, today(), line)));
    let of_the_line = said.flatten().map(|said| first_words(&said, ENOUGH));
    let moves = sitting.screen.get_untracked() == Screen::Talk;
    let right = || words.choice_of(sitting.pack().keeping(Keeps::Confirmed), "yes");
    let let_see = || Intent::LetSee { line, with: Audience::Family, ok: false };
    view! {
        <div class="kt-go" role="group" aria-label=of_the_line>
            {tool("edit", words.label(Label::Change), Intent::ChangeLine(line))}
            {moves.then(|| view! { <Moves line beside /> })}
            {confirmed.then(|| tool("confirm", right(), Intent::Confirm(line)))}
            {put_on_paper.then(|| tool("on-paper", words.label(Label::OnPaperAgain), let_see()))}
            {tool("remove", words.label(Label::Remove), Intent::TakeBack(line))}
        </div>
    }
}

/// Up and down among the lines beside it. At an end the button stays, so that focus stays on it.
#[component]
fn Moves(
    /// The line.
    line: LineId,
    /// The lines above and below it.
    beside: (Option<LineId>, Option<LineId>),
) -> impl IntoView {
    let (sitting, words) = (use_sitting(), use_words());
    let (above, below) = beside;
    let step = |does: &'static str, label, moves: Option<Intent>| {
        let ends = moves.is_none();
        let tap = move |_| {
            if let Some(intent) = moves.clone() {
                sitting.does(intent);
            }
            focus_on_line(line, does);
        };
        view! {
            <button type="button" class="kt-quiet" data-do=does aria-disabled=ends.then_some("true") on:click=tap>
                {words.label(label)}
            </button>
        }
    };
    view! {
        {step("up", Label::MoveUp, above.map(|above| Intent::PutBefore(line, above)))}
        {step("down", Label::MoveDown, below.map(|below| Intent::PutBefore(below, line)))}
    }
}
