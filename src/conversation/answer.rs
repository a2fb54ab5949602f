//! From what stands on a card to what a person did: the draft is read, checked and named.

use super::draft::{Draft, Raw, Slot};
use super::own_turn::own_words;
use super::pack::{Ask, AskKind, AudienceRule, Card, Each, Keeps, Layout, OnlyIf, Pack, To, When};
use super::steps::{Step, family_here, to_be_agreed};
use crate::plan::{
    About, Answer, Audience, CardId, Date, Kind, Language, Line, LineId, Moment, PersonId, Plan, Said, SaidLine,
    Status, Under, Value, never_shared,
};

/// Something on a card that could not be read. What was typed stays where it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Trouble {
    /// The control.
    pub slot: Slot,
    /// What is wrong with it.
    pub why: Why,
}

/// What can be wrong with an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Why {
    /// Not a day that exists.
    NotADay,
    /// Not a day and a time that exist.
    NotATime,
    /// A question for somebody needs the somebody.
    NobodyToAsk,
    /// A question for somebody needs words.
    NoQuestion,
}

/// Who is speaking, and in what.
#[derive(Clone, Copy, Debug)]
pub struct Speaking {
    /// Whose words ("Whose words?").
    pub speaker: Option<PersonId>,
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
            let reading = Reading { plan, card, row, speaking, draft };
            reading.card(&mut said, &mut troubles);
        }
    }
    let repeats = pack.card(&step.card).is_some_and(|card| card.repeat);
    if troubles.is_empty() { Ok(Answer { turn: step.clone(), repeats, said }) } else { Err(troubles) }
}

fn refuse_private(pack: &Pack, step: &Step) -> Result<(), Vec<Trouble>> {
    if pack.card(&step.card).is_some_and(|card| card.gate) { Err(Vec::new()) } else { Ok(()) }
}

/// What the rows of a card are about: one row, or one for each child or line that it lists.
#[must_use]
pub fn rows(card: &Card, plan: &Plan, step: &Step) -> Vec<Row> {
    let row = |about, asked_of, line, person| Row { about, asked_of, line, person };
    match card.layout {
        Layout::Form => vec![row(step.about, step.asked_of, None, None)],
        Layout::Rows => {
            plan.children().map(|child| row(Some(About::Person(child.id)), None, None, Some(child.id))).collect()
        }
        Layout::List => {
            let listed: Vec<&Line> = match step.asked_of {
                Some(person) => own_words(plan, person).collect(),
                None => to_be_agreed(plan).collect(),
            };
            listed.into_iter().map(|line| row(Some(About::Line(line.id)), step.asked_of, Some(line.id), None)).collect()
        }
    }
}

/// One row of a card.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Row {
    /// What the answers in it are about.
    pub about: Option<About>,
    /// The one person it is asked of.
    pub asked_of: Option<PersonId>,
    line: Option<crate::plan::LineId>,
    person: Option<PersonId>,
}

impl Row {
    /// The control for a part in this row.
    #[must_use]
    pub fn slot(&self, card: &CardId, part: &str) -> Slot {
        Slot { line: self.line, person: self.person, ..Slot::of(card, part) }
    }
}

/// Whom a part asks one by one; `None` once for everybody.
#[must_use]
pub fn asked(ask: &Ask, plan: &Plan) -> Vec<Option<PersonId>> {
    match ask.each {
        Some(Each::Person | Each::Adult) => family_here(plan).map(|person| Some(person.id)).collect(),
        Some(Each::Child) => plan.children().map(|child| Some(child.id)).collect(),
        _ => vec![None],
    }
}

/// Whether a part is asked, given what else stands on the card.
#[must_use]
pub fn is_asked(card: &Card, ask: &Ask, row: &Row, draft: &Draft) -> bool {
    let picked = |wanted: &dyn Fn(&str) -> bool| {
        card.asks.iter().any(|other| draft.picked(&row.slot(&card.id, &other.part)).iter().any(|id| wanted(id)))
    };
    match ask.when {
        None => true,
        Some(OnlyIf::Differ) => picked(&|id| id == "differ"),
        Some(OnlyIf::Question) => picked(&|id| id == "question"),
        Some(OnlyIf::Below7) => picked(&|id| id.parse::<u8>().is_ok_and(|number| number < 7)),
    }
}

/// The part that every card has without listing it: how somebody else sees it.
pub const OTHER_VIEW: &str = "their-view";

struct Reading<'a> {
    plan: &'a Plan,
    card: &'a Card,
    row: Row,
    speaking: Speaking,
    draft: &'a Draft,
}

impl Reading<'_> {
    fn card(&self, said: &mut Vec<Said>, troubles: &mut Vec<Trouble>) {
        let mut lines = Vec::new();
        for ask in &self.card.asks {
            if !is_asked(self.card, ask, &self.row, self.draft) {
                continue;
            }
            for person in asked(ask, self.plan) {
                let slot = self.slot(ask, person);
                match read(ask, &slot, self.draft) {
                    Ok(value) => self.becomes(ask, person, value, &mut lines),
                    Err(why) => troubles.push(Trouble { slot, why }),
                }
            }
        }
        self.other_view(&mut lines);
        said.extend(self.hung(lines));
    }

    fn slot(&self, ask: &Ask, person: Option<PersonId>) -> Slot {
        let slot = self.row.slot(&self.card.id, &ask.part);
        match person {
            Some(person) => slot.for_person(person),
            None => slot,
        }
    }

    fn becomes(&self, ask: &Ask, person: Option<PersonId>, value: Option<Value>, lines: &mut Vec<Said>) {
        match (ask.keeps, value) {
            (Some(Keeps::Line(kind)), value) if ask.spread => {
                let Some(Value::People(people)) = value else { return };
                for id in people {
                    let line = self.line(ask, kind, person, Some(Value::Person(id)));
                    lines.push(Said::Line(SaidLine { under: Under::About(Some(About::Person(id))), ..line }));
                }
            }
            (Some(Keeps::Line(kind)), value) => lines.push(Said::Line(self.line(ask, kind, person, value))),
            (Some(Keeps::HelperStatus), Some(Value::Choice(id))) => {
                let helper =
                    self.row.about.and_then(|about| self.plan.about(about).find(|line| line.kind == Kind::Helper));
                if let Some(line) = helper {
                    // "Part of it" is not a yes: what they cannot do has to be talked about first.
                    lines.push(Said::Status(line.id, Status::from_id(&id).unwrap_or(Status::Asked)));
                }
            }
            (Some(Keeps::PersonLanguage), Some(Value::Choice(id))) => {
                if let (Some(person), Some(language)) = (person, Language::from_id(&id)) {
                    lines.push(Said::Language(person, language));
                }
            }
            _ => {}
        }
    }

    fn line(&self, ask: &Ask, kind: Kind, person: Option<PersonId>, value: Option<Value>) -> SaidLine {
        let worker = self.plan.worker().map(|worker| worker.id);
        let speaker = match ask.by {
            // A family alone has ideas of its own: then they are whoever's turn it is to speak.
            Some(To::Worker) if worker.is_some() => worker,
            // What a child will notice is asked about the child, and somebody else says it.
            _ if ask.each == Some(Each::Child) && self.card.to != To::Child => self.speaking.speaker,
            _ => person.or(self.row.asked_of).or(self.speaking.speaker),
        };
        SaidLine {
            kind,
            card: self.card.id.clone(),
            part: ask.part.clone(),
            value,
            speaker,
            asked_of: person.or(self.row.asked_of),
            instead_of: None,
            under: self.under(),
            audience: self.audience(ask.audience, speaker),
            status: Status::from(kind),
            said_in: self.speaking.language,
            alone: self.is_alone(),
        }
    }

    /// A child's own turn, a card that is only asked of one adult alone, and whatever is said while
    /// the tablet is in one person's hands.
    fn is_alone(&self) -> bool {
        self.speaking.alone || self.card.to == To::Child || self.card.when.contains(&When::AdultAlone)
    }

    /// As the pack gives it; what is said alone starts no wider than its speaker (practice 5.4, rule 8).
    fn audience(&self, rule: AudienceRule, speaker: Option<PersonId>) -> Audience {
        let wide = matches!(rule, AudienceRule::Family | AudienceRule::Fridge | AudienceRule::Named);
        audience(if wide && self.is_alone() { AudienceRule::Own } else { rule }, self.plan, speaker)
    }

    /// "We see it differently": both views stand side by side.
    fn other_view(&self, lines: &mut Vec<Said>) {
        let slot = self.row.slot(&self.card.id, OTHER_VIEW);
        let words = self.draft.typed(&slot).trim();
        if words.is_empty() || self.card.gate || self.card.asks.iter().any(|ask| ask.part == OTHER_VIEW) {
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
            part: OTHER_VIEW.to_owned(),
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
        self.plan.line(id).filter(|line| line.card == self.card.id)
    }

    fn under(&self) -> Under {
        Under::About(self.changed_line().map_or(self.row.about, |line| line.about))
    }

    /// On a card that takes several answers, the first part is a line and the others hang on it:
    /// an action's day belongs to that action. Something said with the first part left empty hangs
    /// on an empty line, which is drawn as a gap; it is not dropped.
    fn hung(&self, mut lines: Vec<Said>) -> Vec<Said> {
        let spreads = self.card.asks.iter().any(|ask| ask.spread);
        let changed = self.changed_line().map(|line| line.id);
        if !self.card.repeat || (changed.is_none() && !lines.iter().any(has_value)) {
            return if self.card.repeat { Vec::new() } else { lines };
        }
        for (nth, said) in lines.iter_mut().enumerate() {
            let Said::Line(line) = said else { continue };
            if spreads {
                continue;
            }
            if nth == 0 {
                line.instead_of = changed;
                line.value.get_or_insert_with(|| Value::Words(String::new()));
            } else {
                line.under = Under::First;
            }
        }
        // A part that was emptied takes its line back; one that never stood there has nothing to take.
        if changed.is_none() {
            lines.retain(has_value);
        }
        lines
    }
}

fn has_value(said: &Said) -> bool {
    !matches!(said, Said::Line(SaidLine { value: None, .. }))
}

/// Reads one control.
fn read(ask: &Ask, slot: &Slot, draft: &Draft) -> Result<Option<Value>, Why> {
    let typed = draft.typed(slot).trim();
    let numbers = || draft.picked(slot).iter().filter_map(|id| id.parse().ok());
    let first = draft.picked(slot).first();
    Ok(match ask.kind {
        AskKind::Say | AskKind::Short => (!typed.is_empty()).then(|| Value::Words(typed.to_owned())),
        AskKind::Date if typed.is_empty() => None,
        AskKind::Date => Some(Value::Date(typed.parse::<Date>().map_err(|_| Why::NotADay)?)),
        AskKind::Datetime if typed.is_empty() => None,
        AskKind::Datetime => Some(Value::Moment(typed.parse::<Moment>().map_err(|_| Why::NotATime)?)),
        AskKind::Pick => first.map(|id| {
            let own = draft.typed(&Draft::own_words(slot)).trim();
            if id == "other" && !own.is_empty() { Value::Words(own.to_owned()) } else { Value::Choice(id.clone()) }
        }),
        AskKind::Scale | AskKind::Faces => first.and_then(|id| id.parse().ok()).map(Value::Number),
        AskKind::Person => numbers().next().map(|id| Value::Person(PersonId(id))),
        AskKind::People => first.map(|_| Value::People(numbers().map(PersonId).collect())),
        AskKind::Lines => first.map(|_| Value::Lines(numbers().map(LineId).collect())),
        AskKind::Drawing => first.map(|id| Value::Choice(id.clone())),
    })
}

/// The narrowest sensible audience, as the pack gives it for the part.
fn audience(rule: AudienceRule, plan: &Plan, speaker: Option<PersonId>) -> Audience {
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

/// The card that "ask someone later" opens.
#[must_use]
pub fn ask_later() -> CardId {
    CardId::from("X02")
}

/// "Ask someone later" (X02): a question for somebody, and the end of the turn it came from.
///
/// # Errors
/// When there is nobody to ask, or nothing to ask them; and from a card whose answer is never kept.
pub fn question(
    pack: &Pack,
    plan: &Plan,
    from: &Step,
    draft: &Draft,
    speaking: Speaking,
) -> Result<Answer, Vec<Trouble>> {
    refuse_private(pack, from)?;
    let card = ask_later();
    let (who, words) = (Slot::of(&card, "who"), Slot::of(&card, "question"));
    let mut troubles = Vec::new();
    if draft.picked(&who).is_empty() {
        troubles.push(Trouble { slot: who.clone(), why: Why::NobodyToAsk });
    }
    if draft.typed(&words).trim().is_empty() {
        troubles.push(Trouble { slot: words.clone(), why: Why::NoQuestion });
    }
    if !troubles.is_empty() {
        return Err(troubles);
    }
    let line = |part: &str, value, under| {
        Said::Line(SaidLine {
            kind: Kind::OpenQuestion,
            card: card.clone(),
            part: part.to_owned(),
            value: Some(value),
            speaker: speaking.speaker,
            asked_of: None,
            instead_of: None,
            under,
            audience: audience(AudienceRule::Worker, plan, speaking.speaker),
            status: Status::NotAsked,
            said_in: speaking.language,
            alone: speaking.alone,
        })
    };
    let people = draft.picked(&who).iter().filter_map(|id| id.parse().ok().map(PersonId)).collect();
    let mut said = vec![
        line("question", Value::Words(draft.typed(&words).trim().to_owned()), Under::About(None)),
        line("who", Value::People(people), Under::First),
    ];
    if let Some(Raw::Picked(ids)) = draft.get(&Slot::of(&card, "may-say-who"))
        && let Some(id) = ids.first()
    {
        said.push(line("may-say-who", Value::Choice(id.clone()), Under::First));
    }
    Ok(Answer { turn: from.clone(), repeats: true, said })
}
