//! What a plan is: people, lines, turns, and the rules they obey (practice 5).
//!
//! Plain data. Nothing here knows how a thing is asked for, worded, drawn or kept.

mod acts;
mod answered;
mod at_the_table;
mod called;
mod closed;
mod columns;
mod copy;
mod date;
mod digest;
mod doing;
mod event;
mod face;
mod for_the_fridge;
mod hidden;
mod ids;
mod is;
mod keep_away;
mod kind;
mod line;
mod not_safe;
mod person;
mod share;
mod take_back;
mod turn;
mod validate;
mod visible;
mod way_there;

use std::sync::Arc;

use serde::{Deserialize, Serialize};

pub use acts::{Act, Change, Detail, Did, Instead, Mark, Tombstone, Undoes, Wording, join, may_be_joined};
pub use at_the_table::may_be_named_as_a_helper;
pub use called::one_name;
pub use closed::Question;
pub use columns::never_shared;
pub use copy::{CopyGiven, CopyKind};
pub use date::{Date, Doubt, Moment, NotADate};
pub use digest::digest;
pub use event::{Answer, Event, Said, SaidLine, Under};
pub use face::first_letter;
pub use ids::{ActId, CardId, Device, Language, LineId, NoSuchId, PackId, PersonId, PlanId, VisitId};
pub(crate) use ids::{named, unknown_id};
pub use is::{Is, What};
pub use kind::Kind;
pub use line::{About, Audience, Line, Status, Value};
pub use not_safe::says_not_safe_at_all;
pub use person::{Details, Person, Role};
pub use turn::{Ended, Turn, TurnKey, Visit};
pub use validate::Invalid;
pub use visible::{
    Reader, has_been_told, ideas_taken_up, is_a_deed, is_private_now, is_workers_own_time, kept_off_the_screen,
    may_be_read_out, said_for_the_worker_alone, stands_on_its_card, to_be_agreed, to_choose_among, visible,
};
pub use way_there::{COLLECTED, IN_THE_HOUSE, Known, WayThere, may_be_dark};

/// Everything one family has said and agreed, over all visits: what its acts add up to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(into = "Written", from = "Written")]
pub struct Plan {
    /// Which plan.
    pub id: PlanId,
    /// The conversation that it came about in.
    pub pack: PackId,
    /// A title that somebody gave it in the list; otherwise a plan is known by [`Plan::name`], or by who is in it.
    pub title: Option<String>,
    /// Everyone who was ever in it, in the order in which they were written down.
    pub people: Vec<Person>,
    /// Everything that was said and not taken back, in the order in which it was said.
    pub lines: Vec<Line>,
    /// What was said to a question that an answer given later has closed. It stands nowhere, and comes back
    /// if that answer is changed back in the same sitting.
    pub closed: Vec<Line>,
    /// Every card that was asked, and how it ended.
    pub turns: Vec<Turn>,
    /// Every sitting.
    pub visits: Vec<Visit>,
    /// Some parts cannot be changed, and the worker says so.
    pub some_parts_fixed: bool,
    /// People have called this version agreed. Until then it is a draft.
    pub agreed: bool,
    /// Goes up with the first change after a copy was given, so that two papers can be told apart.
    pub version: u32,
    /// Every copy that was given, the last one last.
    pub copies: Vec<CopyGiven>,
    /// Everything that was done to it, in order. All that stands above follows from it.
    acts: acts::Acts,
    /// Whoever of the family has come in, each with the act in which they last did.
    came_in: Vec<(PersonId, ActId)>,
    /// What adding up goes by.
    standing: acts::Standing,
    /// The next free count for an act, or for what one makes.
    next: u32,
}

/// A plan as it is written down: its acts, and nothing that follows from them.
#[derive(Serialize, Deserialize)]
struct Written {
    id: PlanId,
    pack: PackId,
    acts: acts::Acts,
}

impl From<Plan> for Written {
    fn from(plan: Plan) -> Self {
        Self { id: plan.id, pack: plan.pack, acts: plan.acts }
    }
}

impl From<Written> for Plan {
    fn from(written: Written) -> Self {
        let mut acts = acts::Acts::with_capacity(written.acts.len());
        written.acts.iter().for_each(|act| acts::unite(&mut acts, act));
        Self::of_acts(written.id, written.pack, acts)
    }
}

impl Plan {
    /// A plan with nobody in it yet.
    #[must_use]
    pub fn new(id: PlanId, pack: PackId) -> Self {
        Self {
            id,
            pack,
            title: None,
            people: Vec::new(),
            lines: Vec::new(),
            closed: Vec::new(),
            turns: Vec::new(),
            visits: Vec::new(),
            some_parts_fixed: false,
            agreed: false,
            version: 1,
            copies: Vec::new(),
            acts: acts::Acts::new(),
            came_in: Vec::new(),
            standing: acts::Standing::default(),
            next: 1,
        }
    }

    /// Everything that was done to it, in order.
    #[must_use]
    pub fn acts(&self) -> &[Arc<Act>] {
        &self.acts
    }

    /// Whether its counter has come as far as in no plan that people made: there is no way on from it.
    #[must_use]
    pub const fn has_come_too_far(&self) -> bool {
        self.next > ids::FAR
    }

    /// What it is called: the title it was given in the list, or the name that an answer gave it.
    #[must_use]
    pub fn name(&self) -> Option<&str> {
        let answered = || self.lines_of(Kind::Title).find(|line| !line.is_blank()).and_then(Line::words);
        self.title.as_deref().or_else(answered)
    }

    /// Somebody in the plan, even if they have been taken out.
    #[must_use]
    pub fn person(&self, id: PersonId) -> Option<&Person> {
        self.people.iter().find(|person| person.id == id)
    }

    /// Everyone who is in the plan now.
    pub fn in_plan(&self) -> impl Iterator<Item = &Person> {
        self.people.iter().filter(|person| !person.taken_out)
    }

    /// The children the plan is for, one by one: never "the children".
    pub fn children(&self) -> impl Iterator<Item = &Person> {
        self.in_plan().filter(|person| person.is_child())
    }

    /// Everyone in the room.
    pub fn here(&self) -> impl Iterator<Item = &Person> {
        self.in_plan().filter(|person| person.details.here)
    }

    /// Everyone of the family who is in the room: anyone but the worker.
    pub fn family_here(&self) -> impl Iterator<Item = &Person> {
        self.here().filter(|person| !person.is_worker())
    }

    /// The worker, if there is one.
    #[must_use]
    pub fn worker(&self) -> Option<&Person> {
        self.in_plan().find(|person| person.is_worker())
    }

    /// A line that has not been taken back.
    #[must_use]
    pub fn line(&self, id: LineId) -> Option<&Line> {
        self.lines.iter().find(|line| line.id == id)
    }

    /// The lines of one kind, in the order in which they were said.
    pub fn lines_of(&self, kind: Kind) -> impl Iterator<Item = &Line> {
        self.lines.iter().filter(move |line| line.kind == kind)
    }

    /// The lines that hang on a person or a line.
    pub fn about(&self, about: About) -> impl Iterator<Item = &Line> {
        self.lines.iter().filter(move |line| line.about == Some(about))
    }

    /// The first line about a person or a line that is what is looked for.
    #[must_use]
    pub fn said(&self, what: impl Into<What>, about: About) -> Option<&Line> {
        let what = what.into();
        self.about(about).find(|line| line.is(what))
    }

    /// How a turn ended, if it has been taken.
    #[must_use]
    pub fn ended(&self, key: &TurnKey) -> Option<Ended> {
        self.turns.iter().find(|turn| turn.key == *key).map(|turn| turn.ended)
    }

    /// How far a line has come: what people said to it counts before what was written down.
    #[must_use]
    pub fn status(&self, line: &Line) -> Status {
        let mut answers = self
            .about(About::Line(line.id))
            .filter(|said| matches!(said.kind, Kind::Reply | Kind::Agreement))
            .filter_map(Line::choice)
            .peekable();
        if answers.peek().is_none() {
            return line.status;
        }
        let (mut all_yes, mut any_no) = (true, false);
        for answer in answers {
            all_yes &= answer == "yes";
            any_no |= answer == "no";
        }
        match (line.kind, all_yes, any_no) {
            (Kind::Suggestion, true, _) => Status::TakenUp,
            (Kind::Suggestion, _, true) => Status::No,
            (Kind::Suggestion, ..) => Status::Maybe,
            (_, true, _) if self.asks_for_a_change(line).is_none() => Status::Agreed,
            _ => line.status,
        }
    }

    /// What a child said who wants a change of where they go: to the line that says where that is.
    #[must_use]
    pub fn asks_for_a_change(&self, place: &Line) -> Option<&Line> {
        let Some(About::Person(child)) = place.about.filter(|_| place.kind == Kind::Place) else { return None };
        self.childs_answer(child).filter(|_| self.wants_a_change(child))
    }

    /// What people said to a line when it was read out who did not say yes: no, or not yet.
    pub fn objections(&self, line: &Line) -> impl Iterator<Item = &Line> {
        let said = self.about(About::Line(line.id)).filter(|said| said.kind == Kind::Agreement);
        said.filter(|said| said.choice().is_some_and(|choice| choice != "yes"))
    }

    /// Who does it: the one person of an action or of what is done if the plan is not working, or the worker of a promise.
    #[must_use]
    pub fn owner(&self, deed: &Line) -> Option<PersonId> {
        match deed.kind {
            Kind::Promise => deed.speaker,
            Kind::Contingency => self.said((Kind::Contingency, Is::Owner), deed.about?).and_then(Line::person),
            _ => self.said(Is::Owner, About::Line(deed.id)).and_then(Line::person),
        }
    }

    /// How far a helper has been asked; `None` for somebody who is not one.
    #[must_use]
    pub fn helper_status(&self, id: PersonId) -> Option<Status> {
        self.about(About::Person(id)).find(|line| line.kind == Kind::Helper).map(|line| self.status(line))
    }

    /// How far somebody has been asked to help; `None` for those who sit at the table anyway. A helper who
    /// was only ever named in an answer has not been asked.
    #[must_use]
    pub fn asked(&self, id: PersonId) -> Option<Status> {
        let named_only = self.person(id).is_some_and(|person| person.details.role == Role::Helper);
        self.helper_status(id).or(named_only.then_some(Status::NotAsked))
    }

    /// Everyone the family turns to, in the order in which they were named.
    pub fn helpers(&self) -> impl Iterator<Item = &Person> {
        self.in_plan().filter(|person| self.helper_status(person.id).is_some())
    }

    /// Nobody with the family's plan is a worker: a family sits at the table alone.
    #[must_use]
    pub fn family_alone(&self) -> bool {
        self.worker().is_none() && self.in_plan().next().is_some()
    }

    /// Copies of older versions that are still out there, by their place in [`Plan::copies`]: to be swapped
    /// at the next visit (practice 5.4, rule 10). The worker's own lie in the office.
    pub fn to_be_swapped(&self) -> impl Iterator<Item = (usize, &CopyGiven)> {
        let out = |copy: &CopyGiven| !copy.swapped && copy.kind != CopyKind::Worker && copy.version < self.version;
        self.copies.iter().enumerate().filter(move |(_, copy)| out(copy))
    }

    /// The next visit, if a day has been set.
    #[must_use]
    pub fn next_visit(&self) -> Option<(&Line, Moment)> {
        self.lines_of(Kind::Visit).find_map(|line| match line.value {
            Value::Moment(when) => Some((line, when)),
            _ => None,
        })
    }
}
