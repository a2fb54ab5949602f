//! The question of a card: its words, with names and its own answer woven in.

use super::Sitting;
use super::offered::likely_call;
use crate::conversation::{
    Asking, Draft, MAY_BE_MISSING, Raw, Slot, Step, askings, own_answers, without_sentences_about, woven,
};
use crate::copies::{age_band, read_out, spoken};
use crate::packs::{Ask, AskKind, AudienceRule, Card, Keeps, Layout, Pack};
use crate::plan::{
    About, CardId, Date, Is, Line, LineId, Moment, Person, PersonId, Plan, never_shared, stands_on_its_card,
};
use crate::words::{Label, Words, listed};

/// The words of a card's question: said to whom it is about where they are in the room, and otherwise where no worker
/// is at the table.
fn asked_in(words: &Words, plan: &Plan, step: &Step) -> &'static str {
    let is_here = matches!(step.about, Some(About::Person(id)) if plan.here().any(|person| person.id == id));
    let said_to_them = words.variant(&step.card, "here").filter(|_| is_here);
    said_to_them.unwrap_or_else(|| words.ask_of(&step.card, plan.family_alone()))
}

/// The question of a card, with names woven in.
#[must_use]
pub fn question_on(pack: &Pack, words: &Words, plan: &Plan, step: &Step) -> String {
    let asked = asked_in(words, plan, step);
    // Of a way there it says what is known, to somebody who is not told the rest.
    let is_a_way = pack.card(&step.card).is_some_and(|card| card.asking(Is::ChildsAnswer).is_some());
    if !is_a_way {
        return with_names(pack, words, plan, step, asked);
    }
    let names = woven(pack, plan, step);
    let missing: Vec<_> = not_among(&names).collect();
    with_names(pack, words, plan, step, &without_sentences_about(asked, &missing))
}

/// What is not known of all that a question may speak about.
fn not_among(names: &[(&'static str, String)]) -> impl Iterator<Item = &'static str> {
    MAY_BE_MISSING.into_iter().filter(|slot| names.iter().all(|(named, _)| named != slot))
}

/// The question of a card as it stands on its screen: with names woven in, and its own answer once there is one.
#[must_use]
pub fn question_so_far(
    pack: &Pack,
    words: &Words,
    plan: &Plan,
    step: &Step,
    card: &Card,
    draft: &Draft,
    today: Date,
) -> String {
    let mut names = woven(pack, plan, step);
    let mut missing = Vec::new();
    for (slot, ask, answer) in own_answers(card, draft) {
        match said_shortly(words, today, slot, ask, &answer) {
            Some(said) => names.push((slot, said)),
            None => missing.push(slot),
        }
    }
    // Of several children each is asked about in a part of their own; a task nobody has named is not asked for.
    missing.extend(not_among(&names));
    let names: Vec<_> = names
        .iter()
        .map(|(slot, name)| (*slot, name.as_str()))
        .chain(missing.iter().map(|slot| (*slot, "…")))
        .collect();
    let asked = asked_in(words, plan, &Step { card: card.id.clone(), ..step.clone() });
    let ask = words.weave(&without_sentences_about(asked, &missing), &names);
    match words.variant(&card.id, "some-parts-fixed").filter(|_| plan.some_parts_fixed) {
        Some(variant) => format!("{ask} {variant}"),
        None => ask,
    }
}

/// An answer as it reads inside its question: a day in words, own words without their full stop.
fn said_shortly(words: &Words, today: Date, slot: &str, ask: &str, answer: &str) -> Option<String> {
    match (slot, ask) {
        ("date", "by") => answer.parse().ok().map(|date| words.date(date, today)),
        ("date", _) => answer.parse().ok().map(|moment: Moment| words.date(moment.date, today)),
        ("time", _) => answer.parse().ok().map(|moment: Moment| words.time(moment)),
        _ => Some(answer.trim_end_matches('.').to_owned()).filter(|said| !said.is_empty()),
    }
}

/// What a line answered: the question, or a short label where the question holds its own answer.
#[must_use]
pub fn what_was_asked(pack: &Pack, words: &Words, plan: &Plan, step: &Step, line: &Line) -> String {
    let holds_answer = pack.card(&step.card).is_some_and(|card| !own_answers(card, &Draft::default()).is_empty());
    if holds_answer { words.plan_label(&line.card, &line.ask).to_owned() } else { question_on(pack, words, plan, step) }
}

/// The question that is asked later: what the card asks now. Of its first ask that is the card's own, without the
/// sentences that hold an answer which nobody has given; where that would be all of it, what the ask is called.
pub(super) fn question_for_later(
    pack: &Pack,
    words: &Words,
    plan: &Plan,
    step: &Step,
    asking: Option<&Asking>,
) -> String {
    if let Some(asking) = asking.filter(|asking| !asking.leads(pack)) {
        return ask_label(pack, words, plan, step, asking);
    }
    let card = asking.map_or(&step.card, |asking| &asking.card);
    let Some(card) = pack.card(card) else { return String::new() };
    let step = &Step { card: card.id.clone(), ..about_row(step, asking) };
    let own: Vec<_> = own_answers(card, &Draft::default()).into_iter().map(|(slot, ..)| slot).collect();
    if own.is_empty() {
        return question_on(pack, words, plan, step);
    }
    let asked = without_sentences_about(asked_in(words, plan, step), &own);
    let holds_none = own.iter().all(|slot| !asked.contains(&format!("{{{slot}}}")));
    let first = || card.asks.first().map(|ask| words.ask_label(&card.id, &ask.id).to_owned());
    let asked = if holds_none { asked } else { first().unwrap_or_default() };
    with_names(pack, words, plan, step, &asked)
}

/// A card that asks of several children asks about each in their row.
fn about_row(step: &Step, asking: Option<&Asking>) -> Step {
    let about = asking.and_then(|asking| asking.row.about).or(step.about);
    Step { about, ..step.clone() }
}

/// What an ask is called, with the name of whoever it is about.
fn ask_label(pack: &Pack, words: &Words, plan: &Plan, step: &Step, asking: &Asking) -> String {
    let label = label_to(words, plan, step, &asking.card, &asking.ask);
    with_names(pack, words, plan, &about_row(step, Some(asking)), label)
}

/// What an ask is called where these people are asked: by a family alone, and by a child in words for about their age.
#[must_use]
pub fn label_to(words: &Words, plan: &Plan, step: &Step, card: &CardId, ask: &str) -> &'static str {
    let child = step.asked_of.and_then(|id| plan.person(id)).filter(|person| person.is_child());
    let alone = plan.family_alone().then_some("alone");
    let wordings: Vec<_> = alone.into_iter().chain(child.map(|child| age_band(child.details.age).id())).collect();
    words.ask_label_in(card, ask, &wordings)
}

/// The line of help under a card's question.
#[must_use]
pub fn help_under(words: &Words, plan: &Plan, card: &CardId) -> Option<&'static str> {
    let alone = words.variant(card, "alone-help").filter(|_| plan.family_alone());
    alone.or_else(|| words.help(card))
}

/// What an ask is called in short, in front of its answer.
#[must_use]
pub fn short_label(pack: &Pack, words: &Words, plan: &Plan, step: &Step, asking: &Asking) -> String {
    with_names(pack, words, plan, &about_row(step, Some(asking)), words.plan_label(&asking.card, &asking.ask))
}

fn with_names(pack: &Pack, words: &Words, plan: &Plan, step: &Step, said: &str) -> String {
    let names = woven(pack, plan, step);
    words.weave(said, &names.iter().map(|(slot, name)| (*slot, name.as_str())).collect::<Vec<_>>())
}

impl Sitting {
    /// What is asked now, as it stands on the card; empty where nothing is.
    #[must_use]
    pub fn asked_in_words(&self, words: &Words, today: Date) -> String {
        let asked = || {
            let (plan, draft, step, asking) = (self.plan()?, self.draft()?, self.step()?, self.asking()?);
            Some(question_now(self.pack, words, plan, step, &asking, draft, today))
        };
        asked().unwrap_or_default()
    }
}

/// What is asked now, in large letters: the card's question, what it asks on, or the line that is read out.
#[must_use]
pub fn question_now(
    pack: &Pack,
    words: &Words,
    plan: &Plan,
    step: &Step,
    asking: &Asking,
    draft: &Draft,
    today: Date,
) -> String {
    let Some(card) = pack.card(&asking.card) else { return String::new() };
    if let Some((who, told)) = likely_call(pack, plan, step, asking, draft) {
        let names = [("helper", plan.called(who)), ("parent", plan.called(told))];
        let names = names.each_ref().map(|(slot, name)| (*slot, name.as_str()));
        return words.weave(words.variant(&card.id, "like-that").unwrap_or_default(), &names);
    }
    if !asking.leads(pack) {
        return ask_label(pack, words, plan, step, asking);
    }
    if let Some(line) = line_read_out(card, plan, asking) {
        return read_out(plan, words, today, line);
    }
    if asks_for_more(plan, card, step) {
        return words.label(Label::AnythingElse).to_owned();
    }
    question_so_far(pack, words, plan, &about_row(step, Some(asking)), card, draft, today)
}

/// What stands in small letters over that: the card's question, where the large ones say something else.
#[must_use]
pub fn above_the_question(sitting: &Sitting, words: &Words, step: &Step, asking: &Asking) -> Option<String> {
    let (plan, draft) = (sitting.plan()?, sitting.draft()?);
    let card = sitting.pack.card(&asking.card)?;
    let question = || question_so_far(sitting.pack, words, plan, step, card, draft, sitting.tablet.today());
    if line_read_out(card, plan, asking).is_some() {
        let all = askings(sitting.pack, plan, step, draft);
        let lines: Vec<_> = all.iter().filter(|other| other.ask == asking.ask).collect();
        let at = lines.iter().position(|other| other.row == asking.row)? + 1;
        let of = words.say(Label::NthOfAll, &[("n", &at.to_string()), ("all", &lines.len().to_string())]);
        return Some(format!("{} · {of}", question()));
    }
    (asking.leads(sitting.pack) && asks_for_more(plan, card, step)).then(question)
}

/// Who sees what is said to this, where it stands neither on the shared screen nor on paper: whoever is at the table
/// and grown up, and the worker. What a child tells the worker is for those two or, where there is none, for that child's
/// eyes: they know before they say it.
#[must_use]
pub fn who_sees(words: &Words, plan: &Plan, step: &Step, ask: &Ask) -> Option<String> {
    let child = step.asked_of.and_then(|id| plan.person(id)).filter(|person| person.is_child());
    if child.is_some() && ask.audience == AudienceRule::Worker {
        let with = |worker: &Person| words.say(Label::YouAndWorkerSeeChild, &[("other", &plan.called(worker.id))]);
        return Some(plan.worker().map_or_else(|| words.label(Label::OnlyYouSeeChild).to_owned(), with));
    }
    let is_hidden = matches!(ask.keeps, Some(Keeps::Line(kind)) if never_shared(kind));
    let grown_up = plan.here().filter(|person| person.is_grown_up());
    let named = grown_up.chain(plan.worker()).map(|person| person.id);
    let names = listed(plan.all_called(named.collect::<Vec<_>>()));
    let says = words.say(Label::OnlyTheseSee, &[("words", &names)]);
    (is_hidden && ask.audience == AudienceRule::Named && !names.is_empty()).then_some(says)
}

fn line_read_out<'a>(card: &Card, plan: &'a Plan, asking: &Asking) -> Option<&'a Line> {
    match asking.row.about {
        Some(About::Line(line)) if card.layout == Layout::List => plan.line(line),
        _ => None,
    }
}

/// Whether a card asks for another answer once it has one. People who are chosen together are chosen once, and the
/// worker has one worry at a time: the family's answer is to that.
pub(super) fn takes_another(card: &Card) -> bool {
    card.repeat && !card.asks.iter().any(|ask| ask.spread) && card.asking(Is::WorkersWorry).is_none()
}

/// Whether a card that takes several answers has one, and asks for another. Opened from one of them it asks about that.
pub(super) fn asks_for_more(plan: &Plan, card: &Card, step: &Step) -> bool {
    let about_one =
        matches!(step.about, Some(About::Line(id)) if plan.line(id).is_some_and(|line| line.card == card.id));
    let has_been_said =
        |line: &&Line| line.card == card.id && line.about == step.about && stands_on_its_card(plan, line);
    !about_one && takes_another(card) && plan.lines.iter().any(|line| has_been_said(&line))
}

/// What stands in the controls of an ask, as it reads in a line; nothing where nobody has answered.
#[must_use]
pub fn answer_in_words(
    plan: &Plan,
    words: &Words,
    card: &Card,
    ask: &Ask,
    asking: &Asking,
    draft: &Draft,
    today: Date,
) -> Option<String> {
    let of_one = asking.of.len() == 1;
    let said = asking.slots().filter_map(|slot| {
        let said = in_words(plan, words, card, ask, &slot, draft, today)?;
        // Of several each answer says whose it is.
        let whose = slot.person.filter(|_| !of_one).map(|person| format!("{}: ", plan.called(person)));
        Some(format!("{}{said}", whose.unwrap_or_default()))
    });
    let said = said.collect::<Vec<_>>();
    // A name to avoid, a limit, a number out of ten: never in letters that somebody who walks in could read.
    let is_hidden = matches!(ask.keeps, Some(Keeps::Line(kind)) if never_shared(kind));
    let shown = || if is_hidden { words.label(Label::Answered).to_owned() } else { said.join(", ") };
    (!said.is_empty()).then(shown)
}

fn in_words(
    plan: &Plan,
    words: &Words,
    card: &Card,
    ask: &Ask,
    slot: &Slot,
    draft: &Draft,
    today: Date,
) -> Option<String> {
    let typed = |text: &str| match ask.kind {
        AskKind::Date => text.parse().map_or_else(|_| text.to_owned(), |date| words.date(date, today)),
        AskKind::Datetime => text.parse().map_or_else(|_| text.to_owned(), |moment| words.day_and_time(moment, today)),
        _ => text.trim().to_owned(),
    };
    let picked = |id: &String| match ask.kind {
        AskKind::Person | AskKind::People => id.parse().ok().map(|id: PersonId| plan.called(id)),
        AskKind::Lines => {
            id.parse().ok().and_then(|id: LineId| plan.line(id)).map(|line| spoken(plan, words, today, line))
        }
        AskKind::Scale => Some(id.clone()),
        _ if id == "other" => Some(draft.typed(&Draft::own_words(slot)).trim().to_owned()),
        _ => Some(words.choice_by_itself(&card.id, &ask.id, id)),
    };
    let said = match draft.get(slot)? {
        Raw::Typed(text) => typed(text),
        Raw::Picked(ids) => listed(ids.iter().filter_map(picked)),
    };
    (!said.is_empty()).then_some(said)
}
