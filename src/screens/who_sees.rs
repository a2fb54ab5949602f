//! Who can see a line: in plain words, and changed by a tap. More people for what was said alone needs
//! its speaker's OK first.

use leptos::prelude::*;

use super::line::audience_id;
use crate::browser::App;
use crate::components::{Look, Several, View, button, choice, el};
use crate::packs::{self, Screen};
use crate::plan::{About, Audience, Line, LineId, Plan};
use crate::sitting::Intent;
use crate::words::{Label, Words, listed};

/// The question, who it is now, and whom it could be.
pub fn who_sees(app: App, plan: &Plan, words: &'static Words, line: &Line) -> View {
    let id = line.id;
    let waiting: RwSignal<Option<Audience>> = RwSignal::new(None);
    let choices = plan.audiences_for(line).into_iter().map(|audience| {
        let now = line.audience == audience;
        let word = in_words(plan, words, line, &audience);
        let needs_ok = plan.needs_their_ok(line, &audience);
        choice(
            audience_id(&audience),
            word,
            move || now,
            move || {
                if needs_ok { waiting.set(Some(audience.clone())) } else { let_see(app, id, audience.clone(), false) }
            },
        )
    });
    let speaker = line.speaker.map(|id| plan.called(id)).unwrap_or_default();
    let ask = move || waiting.get().map(|audience| their_ok(app, words, id, &speaker, audience, waiting));
    el("fieldset", &[("class", "kt-part kt-sees"), ("data-answer", "audience")])
        .with(el("legend", &[]).with(words.label(Label::SeeWho)))
        .with(el("div", &[("class", "kt-choices")]).with(choices.each()))
        .with(el("div", &[("role", "status")]).with(ask))
        .done()
}

fn let_see(app: App, line: LineId, with: Audience, ok: bool) {
    app.sitting.does(Intent::LetSee { line, with, ok });
}

fn their_ok(
    app: App,
    words: &'static Words,
    line: LineId,
    speaker: &str,
    audience: Audience,
    waiting: RwSignal<Option<Audience>>,
) -> View {
    el("div", &[("class", "kt-warn")])
        .with(el("p", &[]).with(words.say(Label::SeeOk, &[("parent", speaker)])))
        .with(
            el("div", &[("class", "kt-go")])
                .with(button(Look::Second, ("data-do", "ok"), words.label(Label::SeeOkYes), move || {
                    let_see(app, line, audience.clone(), true)
                }))
                .with(button(Look::Text, ("data-do", "not-ok"), words.label(Label::SeeOkNo), move || {
                    waiting.set(None)
                })),
        )
        .done()
}

/// Who may see a line, in plain words.
fn in_words(plan: &Plan, words: &Words, line: &Line, audience: &Audience) -> String {
    let about = match line.about {
        Some(About::Person(id)) => plan.called(id),
        _ => String::new(),
    };
    let alone = plan.worker().is_none();
    match audience {
        Audience::Worker => words.label(if alone { Label::SeeNobody } else { Label::SeeWorker }).to_owned(),
        Audience::Named(named) if named.is_empty() => words.label(Label::SeeWorker).to_owned(),
        Audience::Named(named) => {
            let label = if alone { Label::SeeNamedAlone } else { Label::SeeNamed };
            words.say(label, &[("other", &listed(plan.all_called(named.iter().copied())))])
        }
        Audience::Family => words.label(Label::SeeFamily).to_owned(),
        Audience::Fridge => words.label(Label::SeeFridge).to_owned(),
        Audience::Child => words.say(Label::SeeChild, &[("child", &about)]),
        Audience::Helper => words.say(Label::SeeHelper, &[("helper", &about)]),
    }
}

/// The same as one short line under the words, where it is narrower than the family.
pub fn shortly(plan: &Plan, words: &'static Words, line: &Line) -> Option<String> {
    let narrow = !matches!(line.audience, Audience::Family | Audience::Fridge);
    // In a conversation that names nobody whoever is there sees all of it: it is only kept off the page.
    let names_nobody = packs::pack(&plan.pack).is_some_and(|pack| !pack.has(Screen::People));
    narrow.then(|| match names_nobody {
        true => words.label(Label::NotOnPaperNow).to_owned(),
        false => in_words(plan, words, line, &line.audience),
    })
}

/// In a plan without people: a line that was kept off paper is put back on it.
pub fn on_paper_again(app: App, words: &'static Words, line: &Line) -> Option<View> {
    let id = line.id;
    let off = !matches!(line.audience, Audience::Family | Audience::Fridge);
    off.then(|| {
        button(Look::Quiet, ("data-do", "on-paper"), words.label(Label::OnPaperAgain), move || {
            let_see(app, id, Audience::Family, false);
        })
    })
}
