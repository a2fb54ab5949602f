//! Who can see a line: in plain words, and changed by a tap. More people for what was said alone needs
//! its speaker's OK first.

use leptos::prelude::*;

use crate::browser::{use_sitting, use_words};
use crate::components::{Button, Choice, Look, view};
use crate::packs::{self, Screen};
use crate::plan::{About, Audience, Line, LineId, Plan};
use crate::sitting::Intent;
use crate::words::{Label, Words, listed};

/// Who sees a line, and who could.
#[derive(Clone, PartialEq)]
pub struct Seen {
    /// What the speaker of the line is called.
    speaker: String,
    offered: Vec<Offered>,
}

/// Somebody who could see a line.
#[derive(Clone, PartialEq)]
struct Offered {
    audience: Audience,
    /// In plain words.
    word: String,
    /// It is they who see it now.
    now: bool,
    /// Its speaker has to say yes to it.
    needs_ok: bool,
}

impl Seen {
    /// Who sees this line, and who could.
    pub fn of(plan: &Plan, words: &Words, line: &Line) -> Self {
        let offered = plan.audiences_for(line).into_iter().map(|audience| Offered {
            word: in_words(plan, words, line, &audience),
            now: line.audience == audience,
            needs_ok: plan.needs_their_ok(line, &audience),
            audience,
        });
        Self { speaker: line.speaker.map(|id| plan.called(id)).unwrap_or_default(), offered: offered.collect() }
    }
}

/// The question, who it is now, and whom it could be.
#[component]
pub fn WhoSees(
    /// The line.
    line: LineId,
    /// Who sees it, and who could.
    seen: Seen,
) -> impl IntoView {
    let (sitting, words) = (use_sitting(), use_words());
    let waiting: RwSignal<Option<Audience>> = RwSignal::new(None);
    let let_see = move |with, ok| sitting.does(Intent::LetSee { line, with, ok });
    let choice = |Offered { audience, word, now, needs_ok }: Offered| {
        let id = audience.id();
        let tap = move || match needs_ok {
            true => waiting.set(Some(audience.clone())),
            false => let_see(audience.clone(), false),
        };
        view! { <Choice id=id chosen=now on_tap=tap>{word}</Choice> }
    };
    let speaker = seen.speaker;
    let ask = move || {
        let audience = waiting.get()?;
        let yes = move || let_see(audience.clone(), true);
        Some(view! { <TheirOk speaker=speaker.clone() on_yes=yes on_no=move || waiting.set(None) /> })
    };
    view! {
        <fieldset class="kt-part kt-sees" data-answer="audience">
            <legend>{words.label(Label::SeeWho)}</legend>
            <div class="kt-choices">{seen.offered.into_iter().map(choice).collect_view()}</div>
            <div role="status">{ask}</div>
        </fieldset>
    }
}

/// Whether it is all right with whoever said it.
#[component]
fn TheirOk(
    /// What they are called.
    speaker: String,
    /// It is.
    #[prop(into)]
    on_yes: Callback<()>,
    /// It is not.
    #[prop(into)]
    on_no: Callback<()>,
) -> impl IntoView {
    let words = use_words();
    view! {
        <div class="kt-warn">
            <p>{words.say(Label::SeeOk, &[("parent", &speaker)])}</p>
            <div class="kt-go">
                <Button look=Look::Second does="ok" on_tap=on_yes>
                    {words.label(Label::SeeOkYes)}
                </Button>
                <Button look=Look::Text does="not-ok" on_tap=on_no>
                    {words.label(Label::SeeOkNo)}
                </Button>
            </div>
        </div>
    }
}

/// Who may see a line, in plain words.
fn in_words(plan: &Plan, words: &Words, line: &Line, audience: &Audience) -> String {
    let about = match line.about {
        Some(About::Person(id)) => plan.called(id),
        _ => String::new(),
    };
    let alone = plan.worker().is_none();
    let nobody_else = || words.label(if alone { Label::SeeNobody } else { Label::SeeWorker }).to_owned();
    match audience {
        Audience::Worker => nobody_else(),
        Audience::Named(named) if named.is_empty() => nobody_else(),
        Audience::Named(named) => {
            let label = if alone { Label::SeeNamedAlone } else { Label::SeeNamed };
            words.say(label, &[("other", &listed(plan.all_called(named.iter().copied())))])
        }
        Audience::Family => match &line.at_the_table {
            Some(table) if line.audience.is_all_of_the_family() => {
                words.say(Label::SeeTable, &[("other", &listed(plan.all_called(table.iter().copied())))])
            }
            _ => words.label(Label::SeeFamily).to_owned(),
        },
        Audience::Fridge => words.label(Label::SeeFridge).to_owned(),
        Audience::Child if alone => words.say(Label::SeeChildAlone, &[("child", &about)]),
        Audience::Child => words.say(Label::SeeChild, &[("child", &about)]),
        Audience::Helper if alone => words.say(Label::SeeHelperAlone, &[("helper", &about)]),
        Audience::Helper => words.say(Label::SeeHelper, &[("helper", &about)]),
    }
}

/// The same as one short line under the words, where it is narrower than the family.
pub fn shortly(plan: &Plan, words: &'static Words, line: &Line) -> Option<String> {
    // In a conversation that names nobody whoever is there sees all of it: it is only kept off the page.
    let names_nobody = packs::pack(&plan.pack).is_some_and(|pack| !pack.has(Screen::People));
    (!line.audience.is_all_of_the_family()).then(|| match names_nobody {
        true => words.label(Label::NotOnPaperNow).to_owned(),
        false => in_words(plan, words, line, &line.audience),
    })
}
