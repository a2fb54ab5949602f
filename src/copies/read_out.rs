//! A line of the plan as it is read out to everybody: whole short sentences, which stand with the card that asked.
//!
//! What somebody said stands after a colon. Joined into a sentence, its first letter would have to change in Welsh.

use super::way_drawing::{said_without_days, spoken};
use crate::plan::{
    About, COLLECTED, Date, Is, Kind, Line, PersonId, Plan, Reader, Status, WayThere, is_a_deed, visible,
};
use crate::words::{Label, Words, listed};

/// A line as it is read out: a way there whole; what somebody does with who does it, and by when; and what is nothing to
/// do, as a child's own words, as it was said.
#[must_use]
pub fn read_out(plan: &Plan, words: &Words, today: Date, line: &Line) -> String {
    match line.about {
        Some(About::Person(child)) if line.is(Is::SafePlace) => way(plan, words, child),
        _ if is_a_deed(line.kind) || line.kind == Kind::Action => deed(plan, words, today, line),
        // A name by itself does not say for what somebody named it.
        _ if !line.people().is_empty() => named(plan, words, line),
        _ => format!("“{}”", spoken(plan, words, today, line)),
    }
}

fn named(plan: &Plan, words: &Words, line: &Line) -> String {
    let names = listed(plan.all_called(line.people().iter().copied()));
    format!("{}: {names}", words.plan_label(&line.card, &line.ask))
}

fn deed(plan: &Plan, words: &Words, today: Date, line: &Line) -> String {
    let said = spoken(plan, words, today, line);
    let said = said.trim_end_matches('.');
    let who = match line.about {
        Some(About::Person(id)) => Some(id),
        _ => plan.owner(line),
    };
    let says = match line.kind {
        Kind::Contingency => Label::ReadIfNotWorking,
        Kind::Promise => Label::ReadPromise,
        _ => Label::ReadDeed,
    };
    let what = who.map_or_else(
        || format!("{said}."),
        |id| words.say(says, &[("helper", &plan.called(id)), ("child", &plan.called(id)), ("words", said)]),
    );
    let due = plan.said(Is::Due, About::Line(line.id)).filter(|due| visible(plan, due, Reader::Here));
    let by = due.map(|due| words.say(Label::ReadBy, &[("date", &spoken(plan, words, today, due))]));
    [Some(what), by].into_iter().flatten().collect::<Vec<_>>().join(" ")
}

/// All that is known of a child's way, as far as everyone here may see it.
fn way(plan: &Plan, words: &Words, child: PersonId) -> String {
    let way = WayThere::of(plan, child);
    let reading = Reading { plan, words, way: &way };
    // Who comes for the child says how they go.
    let says_how = |how: &&Line| way.collector.is_none() || how.choice() != Some(COLLECTED);
    let parts = [way.place, way.who_has, way.how.filter(says_how), way.route, way.in_the_dark.filter(says_how)];
    let mut told: Vec<_> = parts.into_iter().flatten().filter_map(|line| reading.sentence(line)).collect();
    told.extend(way.collector.and_then(|line| reading.collector(line)));
    told.extend(way.second_place.and_then(|line| reading.sentence(line)));
    told.extend(reading.call());
    told.extend(way.second_contact.and_then(|line| reading.sentence(line)));
    told.extend(reading.we_will_ask());
    told.join(" ")
}

/// One child's way, and what its sentences are woven with.
struct Reading<'a> {
    plan: &'a Plan,
    words: &'a Words,
    way: &'a WayThere<'a>,
}

impl Reading<'_> {
    /// Those whom a line names and who have not said no.
    fn named(&self, line: Option<&Line>) -> Option<String> {
        let ids = line.into_iter().flat_map(Line::people).copied();
        let names = listed(self.plan.all_called(ids.filter(|id| self.plan.asked(*id) != Some(Status::No))));
        (!names.is_empty()).then_some(names)
    }

    /// Who comes for the child, always or when it is dark.
    fn collector(&self, line: &Line) -> Option<String> {
        let in_the_dark = self.way.in_the_dark.is_some_and(|dark| dark.choice() == Some(COLLECTED));
        self.sentence_as(line, if in_the_dark { "in-the-dark" } else { "said" })
    }

    /// A part of it as a sentence; nothing, where it needs somebody who has said no.
    fn sentence(&self, line: &Line) -> Option<String> {
        self.sentence_as(line, line.choice().unwrap_or("said"))
    }

    /// The sentence of this name, or else the one for whatever was said.
    fn sentence_as(&self, line: &Line, key: &str) -> Option<String> {
        let said = match line.people() {
            [] => said_without_days(self.plan, self.words, line),
            _ => self.named(Some(line))?,
        };
        let of = |key: &str| self.words.read_out(&line.card, &line.ask, key);
        let sentence = of(key).or_else(|| of("said"));
        let names = [
            ("child", self.plan.called(self.way.child)),
            ("helper", self.named(self.way.teller).unwrap_or_default()),
            ("parent", self.named(self.way.told).unwrap_or_default()),
            ("words", said.trim_end_matches('.').to_owned()),
        ];
        let names = names.each_ref().map(|(slot, name)| (*slot, name.as_str()));
        let labelled = || format!("{}: {{words}}.", self.words.plan_label(&line.card, &line.ask));
        (!said.is_empty()).then(|| self.words.weave(&sentence.map_or_else(labelled, str::to_owned), &names))
    }

    /// Who tells whom, and how: in one sentence where all of it is known.
    fn call(&self) -> Option<String> {
        let (teller, told) = (self.named(self.way.teller), self.named(self.way.told));
        let line = match (teller, told) {
            (Some(_), Some(_)) => self.way.means.or(self.way.told),
            (Some(_), None) => self.way.teller,
            _ => None,
        };
        self.sentence(line?)
    }

    /// Those who live there or tell, and have still to be asked.
    fn we_will_ask(&self) -> Option<String> {
        let needs = [self.way.whose, self.way.who_has, self.way.collector, self.way.teller, self.way.second_contact];
        let waits = |id: &PersonId| matches!(self.plan.asked(*id), Some(Status::NotAsked | Status::Asked));
        let mut waiting: Vec<_> = needs
            .into_iter()
            .flatten()
            .flat_map(Line::people)
            .chain(&self.way.lives_there)
            .copied()
            .filter(waits)
            .collect();
        waiting.sort_unstable();
        waiting.dedup();
        let names = listed(self.plan.all_called(waiting));
        (!names.is_empty()).then(|| self.words.say(Label::ReadWeWillAsk, &[("helper", &names)]))
    }
}
