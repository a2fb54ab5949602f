//! From what stands on a card to what a person did: the draft is read, checked and named.

use super::control::{Why, read};
use super::draft::{Draft, Slot, line_in};
use super::rows::{
    OTHER_VIEW, Row, asked, chosen_already, is_asked, is_closed, is_put, is_somebody_again, rows, takes_other_view,
};
use super::steps::{Step, family_here};
use crate::packs::{Ask, AudienceRule, Card, Each, Keeps, Pack, To, When};
use crate::plan::{
    About, Answer, Audience, Kind, Language, Line, PersonId, Plan, Question, Said, SaidLine, Status, Under, Value,
    never_shared,
};

/// Something on a card that could not be read. What was typed stays where it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Trouble {
    /// The control.
    pub slot: Slot,
    /// What is wrong with it.
    pub why: Why,
}

/// Who is speaking, and in what.
#[derive(Clone, Debug)]
pub struct Speaking {
    /// Whose words ("Whose words?").
    pub speaker: Option<PersonId>,
    /// The control that they answer. What stands on the card's others, as it was said, is whoever's it was: a card is
    /// put in the plan as a whole. `None` where all of it is answered at once.
    pub answering: Option<Slot>,
    /// The language on screen.
    pub language: Language,
    /// The tablet is in one person's hands: nobody but the worker hears what they say.
    pub alone: bool,
}

/// What the draft says to this step: nothing, if the draft is blank and nothing stood there.
///
/// # Errors
/// Every control that could not be read. A card whose answer is never kept has none to give: it is
/// refused with nothing to mend, so that not even a turn says that it was asked.
pub fn answer(
    pack: &Pack,
    plan: &Plan,
    step: &Step,
    draft: &Draft,
    speaking: Speaking,
) -> Result<Answer, Vec<Trouble>> {
    refuse_private(pack, step)?;
    let mut said = Vec::new();
    let mut troubles = Vec::new();
    for card in pack.together(&step.card) {
        for row in rows(card, plan, step) {
            let reading = Reading { pack, plan, step, card, row, speaking: &speaking, draft };
            reading.card(&mut said, &mut troubles);
        }
    }
    let repeats = pack.card(&step.card).is_some_and(|card| card.repeat);
    if troubles.is_empty() { Ok(Answer { turn: step.clone(), repeats, said }) } else { Err(troubles) }
}

pub(super) fn refuse_private(pack: &Pack, step: &Step) -> Result<(), Vec<Trouble>> {
    if pack.card(&step.card).is_some_and(|card| card.gate) { Err(Vec::new()) } else { Ok(()) }
}

struct Reading<'a> {
    pack: &'a Pack,
    plan: &'a Plan,
    step: &'a Step,
    card: &'a Card,
    row: Row,
    speaking: &'a Speaking,
    draft: &'a Draft,
}

impl Reading<'_> {
    /// An ask that is left empty says nothing, and what the plan says to it stays. Only one that another answer
    /// has closed takes its line along.
    fn card(&self, said: &mut Vec<Said>, troubles: &mut Vec<Trouble>) {
        let mut lines = Vec::new();
        for ask in self.card.asks.iter().filter(|ask| is_put(ask, self.plan, self.step)) {
            for person in asked(ask, self.plan) {
                let row = self.row.of(person);
                let closed = is_closed(self.card, ask, &row, self.draft);
                if !closed && !is_asked(self.card, ask, &row, self.draft) {
                    continue;
                }
                let slot = self.slot(ask, person);
                if is_somebody_again(self.card, ask, self.draft) {
                    // Whoever was named for it before does something else now: it is asked again.
                    lines.extend(self.closes(ask, person, None));
                    continue;
                }
                match read(self.plan, ask, &slot, self.draft) {
                    read if closed => lines.extend(self.closes(ask, person, read.ok().flatten())),
                    Ok(Some(value)) => self.becomes(ask, person, value, &mut lines),
                    Ok(None) => lines.extend(self.comes_back(ask, person)),
                    Err(why) => troubles.push(Trouble { slot, why }),
                }
            }
        }
        self.other_view(&mut lines);
        said.extend(self.hung(lines));
    }

    fn slot(&self, ask: &Ask, person: Option<PersonId>) -> Slot {
        let slot = self.row.slot(&self.card.id, &ask.id);
        match person {
            Some(person) => slot.for_person(person),
            None => slot,
        }
    }

    /// What was said to it goes, and what was typed and never put in the plan goes the same way, so that it
    /// comes back too.
    fn closes(&self, ask: &Ask, person: Option<PersonId>, typed: Option<Value>) -> Vec<Said> {
        let Some(Keeps::Line(kind)) = ask.keeps else { return Vec::new() };
        let question = self.question(ask, person);
        let said_to_it = |line: &&Line| question.is_of(line);
        let mut said = self.plan.lines.iter().chain(&self.plan.closed).filter(said_to_it);
        let typed = typed.filter(|value| !self.card.repeat && said.all(|line| line.value != *value));
        typed.map(Some).into_iter().chain([None]).map(|value| Said::Line(self.line(ask, kind, person, value))).collect()
    }

    /// What was said before the question was closed, and stood on no card where anybody could leave it off. It
    /// comes back as it was: said anew it would be for everybody here.
    fn comes_back(&self, ask: &Ask, person: Option<PersonId>) -> Option<Said> {
        // Who was closed out because they do something else now does not come back while they do.
        let busy = chosen_already(self.card, ask, self.draft);
        let is_free = |closed: &&Line| closed.people().iter().all(|id| !busy.contains(id));
        let closed = self.plan.closed_out_of_sight(self.question(ask, person)).filter(is_free);
        closed.map(|closed| Said::OpensAgain(closed.id))
    }

    /// The question of an ask in this row. On a card that takes several answers all but the first ask
    /// are about the answer that is being changed.
    fn question<'a>(&'a self, ask: &'a Ask, person: Option<PersonId>) -> Question<'a> {
        let about = match self.card.repeat {
            true => self.changed_line().map(|line| About::Line(line.id)),
            false => self.stands_about(),
        };
        Question { card: &self.card.id, ask: &ask.id, about, asked_of: person.or(self.row.asked_of) }
    }

    fn becomes(&self, ask: &Ask, person: Option<PersonId>, value: Value, lines: &mut Vec<Said>) {
        match (ask.keeps, value) {
            (Some(Keeps::Line(kind)), Value::People(people)) if ask.spread => {
                for id in people {
                    let line = self.line(ask, kind, person, Some(Value::Person(id)));
                    lines.push(Said::Line(SaidLine { under: Under::About(Some(About::Person(id))), ..line }));
                }
            }
            (Some(Keeps::Line(kind)), value) => lines.push(Said::Line(self.line(ask, kind, person, Some(value)))),
            (Some(Keeps::HelperStatus), Value::Choice(id)) => {
                let helper =
                    self.row.about.and_then(|about| self.plan.about(about).find(|line| line.kind == Kind::Helper));
                if let Some(line) = helper {
                    // "Part of it" is not a yes: what they cannot do has to be talked about first.
                    lines.push(Said::Status(line.id, Status::from_id(&id).unwrap_or(Status::Asked)));
                }
            }
            (Some(Keeps::PhoneOnPlan), Value::Choice(id)) => {
                let rule = if id == "yes" { ask.audience } else { AudienceRule::Named };
                let number = self.number().map(|number| (number.id, self.audience(rule, number.speaker)));
                lines.extend(number.map(|(number, audience)| Said::LetSee(number, audience)));
            }
            (Some(Keeps::PersonLanguage), Value::Choice(id)) => {
                if let (Some(person), Some(language)) = (person, Language::from_id(&id)) {
                    lines.push(Said::Language(person, language));
                }
            }
            _ => {}
        }
    }

    /// The number that was given on this very card.
    fn number(&self) -> Option<&Line> {
        let mut about = self.row.about.into_iter().flat_map(|about| self.plan.about(about));
        about.find(|line| line.kind == Kind::Phone && line.card == self.card.id)
    }

    fn line(&self, ask: &Ask, kind: Kind, person: Option<PersonId>, value: Option<Value>) -> SaidLine {
        let worker = self.plan.worker().map(|worker| worker.id);
        let speaker = match ask.by {
            // A family alone has ideas of its own: then they are whoever's turn it is to speak.
            Some(To::Worker) if worker.is_some() => worker,
            // What a child will notice is asked about the child, and somebody else says it.
            _ if ask.each == Some(Each::Child) && self.card.to != To::Child => self.whose(ask, person, value.as_ref()),
            _ => person.or(self.row.asked_of).or_else(|| self.whose(ask, person, value.as_ref())),
        };
        let names_somebody = value.as_ref().is_some_and(|value| self.plan.still_to_say_yes(value).next().is_some());
        let audience = match self.audience(ask.audience, speaker) {
            Audience::Fridge if names_somebody => Audience::Family,
            audience => audience,
        };
        SaidLine {
            kind,
            card: self.card.id.clone(),
            ask: ask.id.clone(),
            is: ask.is,
            value,
            speaker,
            asked_of: person.or(self.row.asked_of),
            instead_of: None,
            under: self.under(),
            audience,
            status: Status::from(kind),
            said_in: self.speaking.language,
            alone: self.is_alone(),
        }
    }

    /// Whose words these are: those of whoever speaks now or, of what stands on the card as it was said and is not
    /// asked now, of whoever said it. Whoever writes down how they see it differently is not taken for who said it first.
    fn whose(&self, ask: &Ask, person: Option<PersonId>, value: Option<&Value>) -> Option<PersonId> {
        let slot = self.slot(ask, person);
        let differs = || !self.draft.typed(&self.row.slot(&self.card.id, OTHER_VIEW)).trim().is_empty();
        if self.speaking.answering.as_ref().is_none_or(|now| *now == slot) && !differs() {
            return self.speaking.speaker;
        }
        let stands = line_in(self.pack, self.plan, self.step, &slot)
            .filter(|line| value.is_some_and(|value| line.value.is_the_same_as(value)));
        stands.map_or(self.speaking.speaker, |line| line.speaker)
    }

    /// A child's own turn, a card that is only asked of one adult alone, and whatever is said while
    /// the tablet is in one person's hands.
    fn is_alone(&self) -> bool {
        self.speaking.alone || self.card.to == To::Child || self.card.when.contains(&When::AdultAlone)
    }

    /// As the pack gives it; what is said alone starts no wider than its speaker (practice 5.4, rule 8).
    fn audience(&self, rule: AudienceRule, speaker: Option<PersonId>) -> Audience {
        let wide = matches!(rule, AudienceRule::Family | AudienceRule::Fridge | AudienceRule::Named);
        // With no worker to hear it, what a child would say to the worker is the child's own.
        let is_nobodys = rule == AudienceRule::Worker && self.card.to == To::Child && self.plan.family_alone();
        let rule = match rule {
            _ if is_nobodys => AudienceRule::Child,
            _ if wide && self.is_alone() => AudienceRule::Own,
            rule => rule,
        };
        audience(rule, self.plan, speaker)
    }

    /// "We see it differently": both views stand side by side.
    fn other_view(&self, lines: &mut Vec<Said>) {
        let slot = self.row.slot(&self.card.id, OTHER_VIEW);
        let words = self.draft.typed(&slot).trim();
        if words.is_empty() || !takes_other_view(self.card) {
            return;
        }
        // How somebody else sees a limit is as private as the limit.
        let audience = lines.iter().find_map(|said| match said {
            Said::Line(line) if never_shared(line.kind) => {
                Some(self.audience(AudienceRule::Worker, self.speaking.speaker))
            }
            Said::Line(line) => Some(line.audience.clone()),
            _ => None,
        });
        lines.push(Said::Line(SaidLine {
            kind: Kind::OtherView,
            card: self.card.id.clone(),
            ask: OTHER_VIEW.to_owned(),
            is: None,
            value: Some(Value::Words(words.to_owned())),
            speaker: self.speaking.speaker,
            asked_of: self.row.asked_of,
            instead_of: None,
            under: self.under(),
            audience: audience.unwrap_or_else(|| self.audience(AudienceRule::Family, self.speaking.speaker)),
            status: Status::Said,
            said_in: self.speaking.language,
            alone: self.is_alone(),
        }));
    }

    /// The line of this very card that is being changed: the card was opened about its own answer.
    fn changed_line(&self) -> Option<&Line> {
        let Some(About::Line(id)) = self.row.about else {
            return None;
        };
        // What hangs on an answer, or how somebody else sees it, is not the answer: nothing is written over it.
        let is_the_answer =
            |line: &&Line| !self.card.repeat || self.card.asks.first().is_some_and(|ask| ask.id == line.ask);
        self.plan.line(id).filter(|line| line.card == self.card.id).filter(is_the_answer)
    }

    fn under(&self) -> Under {
        Under::About(self.stands_about())
    }

    fn stands_about(&self) -> Option<About> {
        self.changed_line().map_or(self.row.about, |line| line.about)
    }

    /// On a card that takes several answers, the first ask is a line and the others hang on it:
    /// an action's day belongs to that action. Something said with the first ask left empty hangs
    /// on an empty line, which is drawn as a gap; it is not dropped.
    fn hung(&self, mut lines: Vec<Said>) -> Vec<Said> {
        let changed = self.changed_line();
        if !self.card.repeat {
            return lines;
        }
        // A new answer has nothing yet that could be closed.
        if changed.is_none() {
            lines.retain(has_value);
        }
        if lines.is_empty() || self.card.asks.iter().any(|ask| ask.spread) {
            return lines;
        }
        self.starts_with_the_first(&mut lines, changed);
        for (nth, said) in lines.iter_mut().enumerate() {
            let Said::Line(line) = said else { continue };
            if nth == 0 {
                line.instead_of = changed.map(|line| line.id);
            } else {
                line.under = Under::First;
            }
        }
        lines
    }

    /// The first ask was left empty: the line that is changed stays as it is, and a new one holds its place.
    fn starts_with_the_first(&self, lines: &mut Vec<Said>, changed: Option<&Line>) {
        let Some((ask, kind)) = self.card.asks.first().and_then(|ask| match ask.keeps {
            Some(Keeps::Line(kind)) => Some((ask, kind)),
            _ => None,
        }) else {
            return;
        };
        if !matches!(lines.first(), Some(Said::Line(line)) if line.ask == ask.id) {
            let value = changed.map_or_else(|| Value::Words(String::new()), |line| line.value.clone());
            lines.insert(0, Said::Line(self.line(ask, kind, None, Some(value))));
        }
    }
}

fn has_value(said: &Said) -> bool {
    !matches!(said, Said::Line(SaidLine { value: None, .. }))
}

/// Somebody sees it differently: both views are in this answer.
#[must_use]
pub fn is_seen_differently(answer: &Answer) -> bool {
    let view = |said: &Said| matches!(said, Said::Line(line) if line.kind == Kind::OtherView && line.value.is_some());
    answer.said.iter().any(view)
}

/// The narrowest sensible audience, as the pack gives it for the ask.
pub(super) fn audience(rule: AudienceRule, plan: &Plan, speaker: Option<PersonId>) -> Audience {
    // With no worker in the plan nobody would ever see what only the worker may: its speaker keeps it.
    let rule = if rule == AudienceRule::Worker && plan.family_alone() { AudienceRule::Own } else { rule };
    match rule {
        AudienceRule::Never | AudienceRule::Worker => Audience::Worker,
        AudienceRule::Own => Audience::Named(speaker.into_iter().collect()),
        AudienceRule::Named => {
            let mut named: Vec<_> =
                family_here(plan).filter(|person| person.is_grown_up()).map(|person| person.id).collect();
            named.extend(
                speaker.filter(|id| !named.contains(id) && plan.worker().is_none_or(|worker| worker.id != *id)),
            );
            Audience::Named(named)
        }
        AudienceRule::Family => Audience::Family,
        AudienceRule::Fridge => Audience::Fridge,
        AudienceRule::Child => Audience::Child,
        AudienceRule::Helper => Audience::Helper,
    }
}
