//! The way there in words that are ready to be drawn: the same on the card, the plan and every copy.

use crate::packs::Pack;
use crate::plan::{
    About, CardId, Date, Is, Kind, Known, Line, LineId, PersonId, Plan, Reader, Status, Value, WayThere, What,
    first_letter, visible,
};
use crate::words::{Label, Words, isolated};

/// The way there for one child.
///
/// Its parts are never joined into a sentence: in Welsh a word changes after the word before it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WayDrawing {
    /// The child.
    pub child: PersonId,
    /// It is a little one's: a place, and who has them there.
    pub is_carried: bool,
    /// Somebody says that they are there.
    pub goes_out: bool,
    /// What the child is called.
    pub child_name: String,
    /// What stands in the child's circle.
    pub child_face: String,
    /// What stands in front of each stop for those who hear it.
    pub labels: WayLabels,
    /// How they go.
    pub how: Option<String>,
    /// Where.
    pub place: Option<String>,
    /// The line that says where.
    pub place_line: Option<LineId>,
    /// "We will ask", where the place waits for a helper's yes.
    pub place_note: Option<String>,
    /// Who tells, and how.
    pub call: Option<String>,
    /// Who then knows.
    pub told: Option<String>,
    /// What stands in the circle of whoever then knows.
    pub told_face: Option<String>,
    /// The place is known and nobody it needs is still to be asked.
    pub place_known: Known,
    /// The call is known and nobody it needs is still to be asked.
    pub call_known: Known,
    /// How the child goes is known.
    pub how_known: Known,
    /// Which way, in the dark, if nobody is in, if the phone is not answered.
    pub details: Vec<Detail>,
}

/// The short labels of the stops of a way.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct WayLabels {
    /// How they go.
    pub how: &'static str,
    /// Where.
    pub place: &'static str,
    /// Who tells, and how.
    pub call: &'static str,
    /// Who then knows.
    pub told: &'static str,
}

impl WayLabels {
    fn of(pack: &Pack, plan: &Plan, words: &Words, child: PersonId) -> Self {
        let label = |is: Is| words.label_of(pack.asking_about(plan, is, Some(About::Person(child))));
        Self {
            how: label(Is::HowTheyGo),
            place: label(Is::SafePlace),
            call: label(Is::WhoTells),
            told: label(Is::WhoIsTold),
        }
    }
}

/// A label and a value under the drawing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Detail {
    /// The line, where something has been said.
    pub line: Option<LineId>,
    /// The card on whose screen it is asked, which a gap opens.
    pub card: CardId,
    /// The ask's name on its card.
    pub ask: String,
    /// The label.
    pub label: String,
    /// The value, or that it is not known yet.
    pub value: String,
    /// Not known yet.
    pub gap: bool,
}

impl WayDrawing {
    /// The drawing of one child's way, with its gaps.
    #[must_use]
    pub fn of(pack: &Pack, plan: &Plan, words: &Words, child: PersonId) -> Self {
        Self::drawn(pack, plan, words, &WayThere::of(plan, child)).without_what_is_kept(pack, plan)
    }

    /// Of what was said, and somebody here may not see, it is not said that it is not known.
    fn without_what_is_kept(mut self, pack: &Pack, plan: &Plan) -> Self {
        let on_screen_of = |line: &Line, lead: &CardId| pack.card(&line.card).is_some_and(|card| card.lead() == lead);
        let is_kept = |detail: &Detail| {
            let mut said = plan.about(About::Person(self.child)).filter(|line| !line.is_blank());
            said.any(|line| {
                line.ask == detail.ask && on_screen_of(line, &detail.card) && !visible(plan, line, Reader::Here)
            })
        };
        self.details.retain(|detail| !detail.gap || !is_kept(detail));
        self
    }

    /// The drawing of a way as it was gathered for somebody, with its gaps.
    #[must_use]
    pub fn drawn(pack: &Pack, plan: &Plan, words: &Words, way: &WayThere) -> Self {
        let value = |line: Option<&Line>| line.and_then(|line| with_standing(plan, words, line));
        let we_will_ask = || words.label(Label::WeWillAsk).to_owned();
        // One helper who is still to be asked: that is said once, for the place or for the call.
        let teller = way.teller.and_then(|line| match line.person().map(|id| plan.asked(id)) {
            Some(Some(Status::NotAsked | Status::Asked)) => Some(said_without_days(plan, words, line)),
            _ => with_standing(plan, words, line),
        });
        let mut call: Vec<_> = [teller, value(way.means)].into_iter().flatten().collect();
        // Where the place waits for them too, it says so there.
        if way.call_known == Known::WeWillAsk && way.place_known != Known::WeWillAsk {
            call.push(we_will_ask());
        }
        let told = value(way.told);
        Self {
            child: way.child,
            is_carried: way.is_carried,
            goes_out: way.goes_out(),
            child_name: plan.called(way.child),
            child_face: plan.face(way.child),
            labels: WayLabels::of(pack, plan, words, way.child),
            how: value(way.how),
            how_known: if way.how.is_some() { Known::Solid } else { Known::Gap },
            place: value(way.place),
            place_line: way.agreed_through(),
            place_note: (way.place_known == Known::WeWillAsk).then(we_will_ask),
            call: (!call.is_empty()).then(|| call.join(" · ")),
            place_known: way.place_known,
            call_known: if told.is_none() { Known::Gap } else { way.call_known },
            told_face: told.as_ref().zip(way.told).map(|(_, line)| face(plan, line)),
            told,
            details: details(pack, plan, words, way),
        }
    }

    /// With what is done if the child is not there in time: on the plan, where a gap can be opened.
    /// Not on the fridge, whose visitors need not know how long a child is alone on the road.
    #[must_use]
    pub fn with_time_limit(mut self, pack: &Pack, plan: &Plan, words: &Words) -> Self {
        if !self.goes_out {
            return self;
        }
        let line = plan.said(Is::IfNotThere, About::Person(self.child));
        let line = line.filter(|line| visible(plan, line, Reader::Here));
        self.details.extend(detail(pack, plan, words, Is::IfNotThere.into(), line));
        self.without_what_is_kept(pack, plan)
    }

    /// The same drawing for paper: what is not known leaves no labelled blank behind.
    #[must_use]
    pub fn without_gaps(mut self) -> Self {
        self.details.retain(|detail| !detail.gap);
        self
    }

    /// The drawing for those who hear it: labels and values, in the order of the way.
    #[must_use]
    pub fn in_words(&self, words: &Words) -> String {
        let unknown = words.label(Label::NotKnown);
        let stop = |(label, value): (&str, Option<&str>)| format!("{label}: {}", value.unwrap_or(unknown));
        let mut stops = self.stops().into_iter().map(stop);
        let mut told = vec![words.say(Label::WayOf, &[("child", &self.child_name)])];
        told.extend(stops.next());
        told.extend(self.place_note.clone());
        told.extend(stops);
        // Who has a little one is as much of it as the place.
        let who_has = self.details.iter().filter(|_| self.is_carried);
        told.extend(who_has.map(|detail| stop((&detail.label, Some(&detail.value)))));
        told.join(". ")
    }

    /// Its stops in the order in which they are told, each with its label: the place, how they go there, who
    /// tells, and who then knows; of a little one's the place, and of a room at home that it is one.
    #[must_use]
    pub fn stops(&self) -> Vec<(&'static str, Option<&str>)> {
        let WayLabels { how, place, call, told } = self.labels;
        let of_the_way = [(how, self.how.as_deref())].into_iter().filter(|_| !self.is_carried);
        let call = [(call, self.call.as_deref()), (told, self.told.as_deref())].into_iter().filter(|_| self.goes_out);
        std::iter::once((place, self.place.as_deref())).chain(of_the_way).chain(call).collect()
    }
}

fn details(pack: &Pack, plan: &Plan, words: &Words, way: &WayThere) -> Vec<Detail> {
    // To ask what is different in the dark of a child who is driven would be a gap that nobody can fill.
    let may_be_dark = way.in_the_dark.is_some() || way.may_be_dark();
    let goes = way.goes_out();
    let shown: [(bool, What, Option<&Line>); 6] = [
        (way.is_carried || way.who_has.is_some(), Is::WhoHas.into(), way.who_has),
        (way.route.is_some(), Is::WhichWay.into(), way.route),
        (may_be_dark, Is::InTheDark.into(), way.in_the_dark),
        (way.collector.is_some(), Is::WhoCollects.into(), way.collector),
        (goes || way.second_place.is_some(), Kind::SecondPlace.into(), way.second_place),
        (goes || way.second_contact.is_some(), Kind::SecondContact.into(), way.second_contact),
    ];
    shown
        .into_iter()
        .filter(|(is_shown, ..)| *is_shown)
        .filter_map(|(_, what, line)| detail(pack, plan, words, what, line))
        .collect()
}

/// Nothing, where no card of the pack asks for it.
fn detail(pack: &Pack, plan: &Plan, words: &Words, what: What, line: Option<&Line>) -> Option<Detail> {
    let (card, ask) = pack.asking(what)?;
    let said = line.and_then(|line| Some((line.id, with_standing(plan, words, line)?)));
    Some(Detail {
        line: said.as_ref().map(|(line, _)| *line),
        card: card.lead().clone(),
        ask: ask.id.clone(),
        label: words.plan_label(&card.id, &ask.id).to_owned(),
        gap: said.is_none(),
        value: said.map_or_else(|| words.gap(&card.id, &ask.id).to_owned(), |(_, value)| value),
    })
}

/// What a line says; of helpers who have still to answer, that we will ask them too. Nothing, where nothing
/// was said or it needs helpers who have said no.
fn with_standing(plan: &Plan, words: &Words, line: &Line) -> Option<String> {
    if line.people().is_empty() {
        let said = Some(said_without_days(plan, words, line)).filter(|said| !said.is_empty())?;
        return next_place(plan, words, line, said);
    }
    let waits = |id: &PersonId| matches!(plan.asked(*id), Some(Status::NotAsked | Status::Asked));
    let helping = line.people().iter().copied().filter(|id| plan.asked(*id) != Some(Status::No));
    // Those who wait stand last, beside the note: it is about nobody else.
    let (waiting, sure): (Vec<_>, Vec<_>) = helping.partition(waits);
    let note = (!waiting.is_empty()).then(|| words.label(Label::WeWillAsk).to_owned());
    let names = [sure, waiting].map(|ids| crate::words::listed(plan.all_called(ids)));
    let said: Vec<_> = names.into_iter().filter(|names| !names.is_empty()).chain(note).collect();
    (!said.is_empty()).then(|| said.join(" · "))
}

/// The next safe place waits for the yes of a helper whom it names; where one said no it is none. Of the first the way
/// itself says how it stands.
pub(super) fn next_place(plan: &Plan, words: &Words, line: &Line, said: String) -> Option<String> {
    if line.kind != Kind::SecondPlace {
        return Some(said);
    }
    let statuses: Vec<_> = plan.helpers_named_in(&line.value).filter_map(|id| plan.asked(id)).collect();
    let waits = statuses.iter().any(|status| matches!(status, Status::NotAsked | Status::Asked));
    let said_no = statuses.contains(&Status::No);
    let with_note = if waits { format!("{said} · {}", words.label(Label::WeWillAsk)) } else { said };
    (!said_no).then_some(with_note)
}

/// The circle of whom a line names, or else of its words.
fn face(plan: &Plan, line: &Line) -> String {
    match &line.value {
        Value::Person(id) => plan.face(*id),
        Value::People(ids) => ids.first().map(|id| plan.face(*id)).unwrap_or_default(),
        _ => line.words().map(first_letter).unwrap_or_default().to_owned(),
    }
}

/// What a line says, ready to be shown: own words as they were said, ids as words of this language.
#[must_use]
pub fn spoken(plan: &Plan, words: &Words, today: Date, line: &Line) -> String {
    match line.value {
        Value::Date(date) => words.date(date, today),
        Value::Moment(moment) => words.day_and_time(moment, today),
        _ => said_without_days(plan, words, line),
    }
}

/// The same of a line that says no day, as no part of a way does; a day would read as a calendar writes it.
pub(super) fn said_without_days(plan: &Plan, words: &Words, line: &Line) -> String {
    match &line.value {
        Value::Words(said) => said.clone(),
        Value::Choice(id) => words.choice(&line.card, &line.ask, id).trim_end_matches('…').to_owned(),
        Value::Person(id) => isolated(&plan.called(*id)),
        Value::People(ids) => crate::words::listed(plan.all_called(ids.iter().copied())),
        // Own words only: a line that names lines is not looked into, or two could go round for ever.
        Value::Lines(ids) => crate::words::listed(ids.iter().filter_map(|id| plan.line(*id).and_then(Line::words))),
        Value::Date(date) => date.to_string(),
        Value::Moment(moment) => moment.to_string(),
        Value::Number(number) => number.to_string(),
    }
}
