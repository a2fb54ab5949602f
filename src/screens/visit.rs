//! Stopped for today: nothing is lost, and what there is to do before the next time.

use leptos::prelude::*;

use super::lang_of;
use super::plan_so_far::{LineView, ToCopies};
use super::save_status::SaveStatus;
use crate::browser::{memo, today, use_sitting, use_words};
use crate::components::{Button, For, Heading, Hint, Look, Show, view};
use crate::conversation::{Screen, has_had_a_say, questions_to_read};
use crate::copies::spoken;
use crate::plan::{
    About, Is, Kind, Line, LineId, PersonId, Plan, Reader, is_private_now, kept_off_the_screen, visible,
};
use crate::sitting::Intent;
use crate::words::{Label, Words};

/// The end of a sitting.
#[component]
pub fn Visit() -> impl IntoView {
    let (sitting, words) = (use_sitting(), use_words());
    let pack = sitting.pack();
    let family_alone = sitting.with_plan_now(Plan::family_alone).unwrap_or(false);
    view! {
        <main class="kt-page" data-screen="visit" data-plan=sitting.plan_id()>
            <Heading>{words.label(Label::VisitTitle)}</Heading>
            <Hint>{words.label(Label::VisitHelp)}</Hint>
            <div class="kt-go">
                <ToCopies look=Look::Primary />
                <Goes label=Label::CarryOn screen=Screen::Talk />
            </div>
            {pack.has(Screen::People).then(|| view! { <NextTime family_alone /> })}
            {pack.has(Screen::Turn).then(|| view! { <NotHeardYet /> })}
            {pack.has(Screen::Agree).then(|| view! { <Agreeing /> })}
            {pack.has(Screen::Check).then(|| view! { <InPrivate family_alone /> })}
            <SaveStatus />
        </main>
    }
}

/// A way to another screen.
#[component]
fn Goes(
    /// How it looks.
    #[prop(default = Look::Second)]
    look: Look,
    /// Its word.
    label: Label,
    /// The screen.
    screen: Screen,
) -> impl IntoView {
    let (sitting, words) = (use_sitting(), use_words());
    view! {
        <Button look goes=screen.id() on_tap=move || sitting.does(Intent::Go(screen))>
            {words.label(label)}
        </Button>
    }
}

/// When the worker comes again, and what they will have done.
#[component]
fn NextTime(
    /// There is no worker who promises anything.
    family_alone: bool,
) -> impl IntoView {
    let (sitting, words) = (use_sitting(), use_words());
    view! {
        <section class="kt-panel" data-colour="agree">
            <h2>{words.label(Label::NextVisitTitle)}</h2>
            <p>{move || sitting.with_plan(|plan| next_visit(plan, words))}</p>
            {(!family_alone).then(|| view! { <Promises /> })}
        </section>
    }
}

fn next_visit(plan: &Plan, words: &Words) -> String {
    plan.next_visit()
        .map_or_else(|| words.label(Label::NoNextVisit).to_owned(), |(line, _)| spoken(plan, words, today(), line))
}

#[component]
fn Promises() -> impl IntoView {
    let (sitting, words) = (use_sitting(), use_words());
    let shown = |plan: &Plan| {
        let promises = plan.lines_of(Kind::Promise);
        let shown = promises.filter(|line| line.is_the_deed() && visible(plan, line, Reader::Here));
        shown.map(|line| line.id).collect::<Vec<_>>()
    };
    let lines = memo(move || sitting.with_plan(shown).unwrap_or_default());
    view! {
        <h2>{words.label(Label::PromisesTitle)}</h2>
        <ul class="kt-list">
            <For each=move || lines.get() key=LineId::clone let:line>
                <LineView line />
            </For>
        </ul>
    }
}

/// The children who have not had a turn of their own yet: a plan for them is not yet a plan with them.
#[component]
fn NotHeardYet() -> impl IntoView {
    let (sitting, words) = (use_sitting(), use_words());
    let children = memo(move || {
        let children = sitting.with_plan(|plan| {
            let quiet =
                plan.children().filter(|child| !child.is_little() && !has_had_a_say(sitting.pack(), plan, child.id));
            quiet.map(|child| (child.id, plan.called(child.id))).collect::<Vec<_>>()
        });
        children.unwrap_or_default()
    });
    let row = move |(id, name): (PersonId, String)| {
        let hand_over = words.say(Label::TurnHandOver, &[("other", &name)]);
        let not_heard = words.say(Label::TurnNotHeard, &[("child", &name)]);
        view! {
            <li class="kt-go" data-for=name>
                <span>{not_heard}</span>
                <Button look=Look::Quiet does="hand-over" on_tap=move || sitting.does(Intent::HandOver(id))>
                    {hand_over}
                </Button>
            </li>
        }
    };
    view! { <ul class="kt-list">{move || children.get().into_iter().map(row).collect_view()}</ul> }
}

/// Whether people have called the plan agreed, and the way to it.
#[component]
fn Agreeing() -> impl IntoView {
    let (sitting, words) = (use_sitting(), use_words());
    let agreed = memo(move || sitting.with_plan(|plan| plan.agreed).unwrap_or(false));
    let status = move || if agreed.get() { "agreed" } else { "said" };
    let stands = move || words.label(if agreed.get() { Label::IsAgreed } else { Label::IsDraft });
    view! {
        <section class="kt-panel" data-colour="agree">
            <p data-status=status>{stands}</p>
            <div class="kt-go">
                <Goes label=Label::BeforeAgree screen=Screen::Agree />
                <Goes label=Label::TryPlan screen=Screen::Try />
            </div>
        </section>
    }
}

/// What stays off the shared screen: whom to ask what, limits, names to avoid. This screen too stands
/// on the table, so it opens only for the worker with nobody of the family here; where there is no
/// worker, for one adult alone, and then holds what that adult may see.
#[component]
fn InPrivate(
    /// There is no worker.
    family_alone: bool,
) -> impl IntoView {
    let (sitting, words) = (use_sitting(), use_words());
    let alone = memo(move || sitting.with_plan(is_private_now).unwrap_or(false));
    let (title, closed) = match family_alone {
        true => (Label::TonightPrivate, Label::WhenOneAlone),
        false => (Label::TonightHidden, Label::WhenAlone),
    };
    view! {
        <details class="kt-panel kt-other" data-part="worker">
            <summary>{words.label(title)}</summary>
            <Show when=move || alone.get() fallback=move || view! { <StaysClosed why=closed /> }>
                <OffTheScreen />
            </Show>
        </details>
    }
}

#[component]
fn StaysClosed(
    /// Who would have to be alone.
    why: Label,
) -> impl IntoView {
    let words = use_words();
    view! {
        <Hint>{words.label(why)}</Hint>
        <Goes look=Look::Quiet label=Label::WhoIsHere screen=Screen::People />
    }
}

#[component]
fn OffTheScreen() -> impl IntoView {
    let (sitting, words) = (use_sitting(), use_words());
    let questions = memo(move || {
        let questions = sitting.with_plan(|plan| questions_to_read(plan).map(|line| line.id).collect::<Vec<_>>());
        questions.unwrap_or_default()
    });
    let hidden = memo(move || {
        let hidden = sitting.with_plan(|plan| kept_off_the_screen(plan).map(|line| line.id).collect::<Vec<_>>());
        hidden.unwrap_or_default()
    });
    view! {
        <div class="kt-go">
            <Goes label=Label::HonestLook screen=Screen::Check />
        </div>
        <h2>{words.label(Label::TonightTitle)}</h2>
        <ul class="kt-list">
            <For each=move || questions.get() key=LineId::clone let:line>
                <Question line />
            </For>
        </ul>
        <h2>{words.label(Label::KeptOffScreen)}</h2>
        <ul class="kt-list">
            <For each=move || hidden.get() key=LineId::clone let:line>
                <LineView line />
            </For>
        </ul>
    }
}

/// A question that waits for somebody: whom to ask, what, and whether they may hear who asked.
#[component]
fn Question(line: LineId) -> impl IntoView {
    let (sitting, words) = (use_sitting(), use_words());
    let drawn = move |plan: &Plan| {
        let asked = plan.line(line)?;
        Some(view! {
            <li
                class="kt-line"
                data-line=line.to_string()
                data-kind=asked.kind.id()
                data-audience=asked.audience.id()
                data-status=plan.status(asked).id()
            >
                <b>{whom(plan, words, line)}</b>
                <p>
                    <bdi lang=lang_of(words, asked.said_in)>{spoken(plan, words, today(), asked)}</bdi>
                </p>
                <p class="kt-by">{may_say(plan, line).map(|label| words.label(label))}</p>
                <Button look=Look::Quiet does="remove" on_tap=move || sitting.does(Intent::TakeBack(line))>
                    {words.label(Label::Remove)}
                </Button>
            </li>
        })
    };
    move || sitting.with_plan(drawn)
}

/// Whom to ask a question.
fn whom(plan: &Plan, words: &Words, question: LineId) -> String {
    match plan.said(Is::WhoWouldKnow, About::Line(question)) {
        Some(who) => words.say(Label::AskWhom, &[("other", &spoken(plan, words, today(), who))]),
        None => words.label(Label::AskSomeone).to_owned(),
    }
}

/// Whether we may say who asked, where somebody said so.
fn may_say(plan: &Plan, question: LineId) -> Option<Label> {
    let said = plan.said(Is::MaySayWho, About::Line(question)).and_then(Line::choice)?;
    Some(if said == "yes" { Label::MaySayYes } else { Label::MaySayNo })
}
