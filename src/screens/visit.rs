//! Stopped for today: nothing is lost, and what there is to do before the next time.

use leptos::prelude::*;

use super::lang_of;
use super::not_kept_yet::NotKeptYet;
use super::plan_so_far::{LineView, ToCopies};
use super::save_status::SaveStatus;
use super::to_the_look::ToTheLook;
use crate::browser::{memo, today, use_saving, use_sitting, use_words};
use crate::components::{Button, For, Heading, Hint, Look, Show, view};
use crate::conversation::{Screen, has_had_a_say, questions_to_read};
use crate::copies::spoken;
use crate::plan::{
    About, Is, Kind, Line, LineId, PersonId, Plan, Reader, is_private_now, kept_off_the_screen,
    said_for_the_worker_alone, visible,
};
use crate::sitting::{Intent, Sitting, question_on};
use crate::words::{Label, Words};

/// The end of a sitting.
#[component]
pub fn Visit() -> impl IntoView {
    let (sitting, saving, words) = (use_sitting(), use_saving(), use_words());
    let pack = sitting.pack();
    let family_alone = sitting.with_plan_now(Plan::family_alone).unwrap_or(false);
    view! {
        <main class="kt-page" data-screen="visit" data-plan=sitting.plan_id()>
            <Heading>{words.label(Label::VisitTitle)}</Heading>
            <Show when=move || !saving.waits_for_a_phrase()>
                <Hint>{words.label(Label::VisitHelp)}</Hint>
            </Show>
            <NotKeptYet />
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
    let sitting = use_sitting();
    let shown = |plan: &Plan| {
        let promises = plan.lines_of(Kind::Promise);
        let shown = promises.filter(|line| line.is_the_deed() && visible(plan, line, Reader::Here));
        shown.map(|line| line.id).collect::<Vec<_>>()
    };
    let lines = memo(move || sitting.with_plan(shown).unwrap_or_default());
    view! { <Listed title=Label::PromisesTitle lines each=|line| view! { <LineView line /> } /> }
}

/// Lines under their heading. With none of them the heading is not there either.
#[component]
fn Listed(
    /// What they are.
    title: Label,
    /// The lines.
    lines: Memo<Vec<LineId>>,
    /// How one is drawn.
    each: fn(LineId) -> AnyView,
) -> impl IntoView {
    let words = use_words();
    view! {
        <Show when=move || lines.with(|lines| !lines.is_empty())>
            <h2>{words.label(title)}</h2>
            <ul class="kt-list">
                <For each=move || lines.get() key=LineId::clone let:line>
                    {each(line)}
                </For>
            </ul>
        </Show>
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
        <ToTheLook may_look=is_private_now />
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
    let sitting = use_sitting();
    let questions = memo(move || {
        let questions = sitting.with_plan(|plan| questions_to_read(plan).map(|line| line.id).collect::<Vec<_>>());
        questions.unwrap_or_default()
    });
    let hidden = memo(move || {
        // What a child said for the worker alone has been read by then: it stands first, and once.
        let said_alone = |plan: &Plan, line: &Line| said_for_the_worker_alone(plan).any(|said| said.id == line.id);
        let hidden = sitting.with_plan(|plan| {
            let others = kept_off_the_screen(plan).filter(|line| !said_alone(plan, line));
            others.map(|line| line.id).collect::<Vec<_>>()
        });
        hidden.unwrap_or_default()
    });
    view! {
        <NotSafeAtAll />
        <SaidForYouAlone />
        <WhenTheChildrenAreOut />
        <Listed title=Label::TonightTitle lines=questions each=|line| view! { <Question line /> } />
        <Listed title=Label::KeptOffScreen lines=hidden each=|line| view! { <LineView line /> } />
    }
}

/// What to do now, where somebody said that it is not safe at all.
#[component]
fn NotSafeAtAll() -> impl IntoView {
    let (sitting, words) = (use_sitting(), use_words());
    let said = memo(move || sitting.with_plan(Plan::is_said_not_to_be_safe).unwrap_or(false));
    view! {
        <Show when=move || said.get()>
            <p class="kt-warn" data-part="not-safe">
                {words.label(Label::NotSafeAtAll)}
            </p>
        </Show>
    }
}

/// What could not be asked in front of the children, and a tap to ask it now.
#[component]
fn WhenTheChildrenAreOut() -> impl IntoView {
    let (sitting, words) = (use_sitting(), use_words());
    let waits = memo(move || sitting.with(Sitting::when_the_children_are_out));
    move || {
        let step = waits.get()?;
        let question = sitting.with_plan_now(|plan| question_on(sitting.pack(), words, plan, &step));
        let card = step.card.0.clone();
        Some(view! {
            <section data-part="children-out">
                <h2>{words.label(Label::WhenTheChildrenAreOut)}</h2>
                <p>{question}</p>
                <Button
                    look=Look::Second
                    does="ask"
                    attr:data-card-link=card
                    on_tap=move || sitting.does(Intent::OpenAside(step.clone()))
                >
                    {words.label(Label::AskNow)}
                </Button>
            </section>
        })
    }
}

/// What each child said for the worker alone, before anything else that waits here.
#[component]
fn SaidForYouAlone() -> impl IntoView {
    let (sitting, words) = (use_sitting(), use_words());
    let children = memo(move || sitting.with_plan(said_alone_by_each).unwrap_or_default());
    let one = move |(child, lines): (String, Vec<LineId>)| {
        view! {
            <section data-part="said-alone" data-for=child.clone()>
                <h2>{words.say(Label::SaidForYouAlone, &[("child", &child)])}</h2>
                <ul class="kt-list">{lines.into_iter().map(|line| view! { <LineView line /> }).collect_view()}</ul>
            </section>
        }
    };
    move || children.get().into_iter().map(one).collect_view()
}

/// By child, and of each in the order in which they said it.
fn said_alone_by_each(plan: &Plan) -> Vec<(String, Vec<LineId>)> {
    let of = |child: PersonId| {
        let theirs = said_for_the_worker_alone(plan).filter(|line| line.speaker == Some(child));
        theirs.map(|line| line.id).collect::<Vec<_>>()
    };
    let each = plan.children().map(|child| (plan.called(child.id), of(child.id)));
    each.filter(|(_, lines)| !lines.is_empty()).collect()
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
