//! What stands on a line of the plan, put in words. A line is drawn anew when this is another.

use super::deeper::Asked;
use super::hooks::Hooks;
use super::who_sees::shortly;
use crate::browser::today;
use crate::conversation::{asks_how_sure, hanging_on, is_labelled};
use crate::copies::spoken;
use crate::packs::Pack;
use crate::plan::{About, Kind, Line, Plan, Reader, is_workers_own_time, visible};
use crate::screens::lang_of;
use crate::words::{Label, Words, isolated};

/// What stands on a line.
#[derive(Clone, PartialEq)]
pub struct Standing {
    /// What it is found by.
    pub hooks: Hooks,
    /// The words, with what they need before them.
    pub said: String,
    /// Their language, where it is not the screen's.
    pub lang: Option<&'static str>,
    /// Who said it, and how far it has come.
    pub by: String,
    /// Whose nod changed words wait for.
    pub waits_for: Option<String>,
    /// The question how sure somebody is, where it asks itself.
    pub how_sure: Option<Asked>,
    /// What hangs on it and everyone here may see.
    pub hanging: Vec<Hanging>,
}

/// A line that hangs on another.
#[derive(Clone, PartialEq)]
pub struct Hanging {
    /// What it is found by.
    pub hooks: Hooks,
    /// What it is to the other line.
    pub label: String,
    /// The words.
    pub said: String,
    /// Their language, where it is not the screen's.
    pub lang: Option<&'static str>,
}

impl Standing {
    /// What stands on this line.
    pub fn of(pack: &Pack, plan: &Plan, words: &'static Words, line: &Line) -> Self {
        Self {
            hooks: Hooks::of(plan, line),
            said: said(pack, plan, words, line),
            lang: lang_of(words, line.said_in),
            by: said_by(plan, words, line),
            waits_for: line.reworded.then(|| line.speaker.map(|id| plan.called(id)).unwrap_or_default()),
            how_sure: asks_how_sure(pack, plan, line).map(|step| Asked::of(pack, plan, words, step)),
            hanging: hanging_on(plan, line).map(|hung| Hanging::of(plan, words, hung)).collect(),
        }
    }
}

impl Hanging {
    fn of(plan: &Plan, words: &'static Words, line: &Line) -> Self {
        let name = |id| isolated(&plan.called(id));
        let label = match (line.kind, line.asked_of) {
            (Kind::OtherView, _) => line.speaker.map_or_else(|| words.label(Label::OtherView).to_owned(), name),
            (_, Some(person)) => format!("{} ({})", words.plan_label(&line.card, &line.ask), name(person)),
            _ => words.plan_label(&line.card, &line.ask).to_owned(),
        };
        let (said, lang) = (spoken(plan, words, today(), line), lang_of(words, line.said_in));
        Self { hooks: Hooks::of(plan, line), label, said, lang }
    }
}

/// The words of a line as they stand on the plan: with the name of whom they are about, and with a
/// label where the words alone do not say what they answer.
fn said(pack: &Pack, plan: &Plan, words: &Words, line: &Line) -> String {
    let said = spoken(plan, words, today(), line);
    if said.trim().is_empty() {
        return words.label(Label::NotKnown).to_owned();
    }
    let label = is_labelled(pack, line).then(|| words.plan_label(&line.card, &line.ask).to_owned());
    let about = match (line.about, line.kind) {
        (Some(About::Person(person)), kind) if kind != Kind::Helper => Some(isolated(&plan.called(person))),
        _ => None,
    };
    let before: Vec<_> = [about, label].into_iter().flatten().collect();
    if before.is_empty() { said } else { format!("{}: {said}", before.join(" · ")) }
}

/// Who said a line, and how far it has come.
fn said_by(plan: &Plan, words: &'static Words, line: &Line) -> String {
    let name = line.speaker.map(|id| plan.called(id)).unwrap_or_default();
    let taken_out = line.speaker.and_then(|id| plan.person(id)).is_some_and(|person| person.taken_out);
    let status = plan.status(line);
    let mut parts = Vec::new();
    match line.kind {
        Kind::Helper => parts.extend(words.status(status).map(str::to_owned)),
        Kind::Suggestion => {
            parts.push(words.say(Label::SomeoneIdea, &[("worker", &name)]));
            parts.extend(replies(plan, words, line));
        }
        Kind::Visit => {}
        _ if name.is_empty() => {}
        _ if taken_out => parts.push(format!("{} ({})", isolated(&name), words.label(Label::TakenOut))),
        _ => parts.push(isolated(&name)),
    }
    parts.extend(shortly(plan, words, line));
    if line.reworded {
        parts.push(words.label(Label::ChangedNotChecked).to_owned());
    }
    if line.confirmed {
        parts.push("✓".to_owned());
    }
    if plan.is_agreed(line) {
        parts.push(words.label(Label::Agreed).to_owned());
    }
    parts.extend(who_does_not_agree(plan, words, line));
    parts.join(" · ")
}

/// Everyone who did not say yes to a line when it was read out, and a child who wants to change where they go, as far as
/// everyone here may see it.
pub fn who_does_not_agree(plan: &Plan, words: &Words, line: &Line) -> Vec<String> {
    let seen = plan.objections(line).filter(|said| visible(plan, said, Reader::Here));
    let says = seen.filter_map(|said| {
        let label = if said.choice()? == "no" { Label::SaysNo } else { Label::SaysNotYet };
        Some(words.say(label, &[("parent", &plan.called(said.asked_of.or(said.speaker)?))]))
    });
    let wants_a_change = plan.asks_for_a_change(line).filter(|said| {
        // A child said it alone: in front of the others their yes is missing, and nothing says why.
        visible(plan, said, Reader::Here) || is_workers_own_time(plan)
    });
    let wants_a_change = wants_a_change
        .and_then(|said| Some(words.say(Label::WantsAChange, &[("parent", &plan.called(said.speaker?))])));
    says.chain(wants_a_change).collect()
}

/// What each person said to an idea. "Maybe" stays maybe.
fn replies(plan: &Plan, words: &Words, line: &Line) -> Vec<String> {
    let replies = plan.about(About::Line(line.id)).filter(|line| line.kind == Kind::Reply);
    replies
        .filter_map(|reply| {
            let label = match reply.choice()? {
                "yes" => Label::SaysYes,
                "maybe" => Label::SaysMaybe,
                _ => Label::SaysNo,
            };
            Some(words.say(label, &[("parent", &plan.called(reply.asked_of?))]))
        })
        .collect()
}
