//! What was said without somebody is not theirs to read (practice, conversation.md, "Who sees what, mended").

use super::columns::{may_stand_on_a_childs_copy, may_stand_on_the_fridge, on_a_helpers_card};
use super::visible::is_workers_own_time;
use super::{About, Audience, Kind, Line, LineId, Person, PersonId, Plan, Role, Status, Value, never_shared};

impl Plan {
    /// Those of the family who hear what is said now: everyone here who understands it and, where nobody of them is
    /// here, whose words it is. None where that is nobody: the worker writes for whoever sits down.
    #[must_use]
    pub fn at_the_table(&self, speaker: Option<PersonId>) -> Option<Vec<PersonId>> {
        let mut table: Vec<_> = self.family_here().filter(|person| person.understands()).map(|one| one.id).collect();
        let of_the_family = |id: &PersonId| self.person(*id).is_some_and(|person| !person.is_worker());
        if table.is_empty() {
            table.extend(speaker.filter(of_the_family));
        }
        (!table.is_empty()).then_some(table)
    }

    /// Whether anybody of the family but this person has come in since a line was first said.
    pub(super) fn somebody_has_come_in_since(&self, line: LineId, but: PersonId) -> bool {
        let of_the_family = |id: PersonId| self.person(id).is_some_and(|person| !person.is_worker());
        self.came_in.iter().any(|(who, when)| *who != but && *when > line.0 && of_the_family(*who))
    }

    /// Those for whom a line is that somebody lets go on purpose: whoever sits at the table from now on. A child's "OK to
    /// tell" is said of those who sit there that day; whoever is out has still to be let see it.
    pub(super) fn told_on_purpose(&self, line: &Line) -> Option<Vec<PersonId>> {
        let speaker = line.speaker.and_then(|id| self.person(id)).filter(|person| person.is_child())?;
        let sat = self.visits.last().into_iter().flat_map(|visit| &visit.here).copied();
        let of_the_family = |id: &PersonId| self.person(*id).is_some_and(|one| !one.is_worker() && one.understands());
        let others = sat.filter(|id| *id != speaker.id).filter(of_the_family);
        Some(std::iter::once(speaker.id).chain(others).collect())
    }

    /// The adults of the family without whom something was said that is theirs to see only if somebody lets them.
    pub fn not_told_all(&self) -> impl Iterator<Item = &Person> {
        let adults = self.in_plan().filter(|person| person.details.role == Role::Adult);
        adults.filter(|adult| self.lines.iter().any(|line| self.was_said_without(line, adult.id)))
    }

    /// Everyone for whom a line of the family's is.
    pub(super) fn who_may_know<'a>(&'a self, line: &'a Line) -> impl Iterator<Item = PersonId> + 'a {
        self.people.iter().map(|person| person.id).filter(|id| may_know(self, line, *id))
    }

    /// Whether a line is for the family, and for this adult only if somebody lets them see it.
    #[must_use]
    pub fn was_said_without(&self, line: &Line, adult: PersonId) -> bool {
        let shared = line.audience.is_all_of_the_family() && !never_shared(line.kind);
        let stands_alone = line.words().is_some() && !line.is_blank() && !matches!(line.about, Some(About::Line(_)));
        let let_go = || line.at_the_table.is_some();
        shared && stands_alone && (!line.alone || let_go()) && !is_theirs(self, line, adult)
    }

    /// Whether somebody whom a line names for something has still to be asked for it: a helper who has not said yes, and
    /// a grown-up of the family who was out when it was said and has said nothing to it since.
    #[must_use]
    pub fn is_still_to_be_asked(&self, line: &Line, id: PersonId) -> bool {
        let heard = || line.at_the_table.as_ref().map_or_else(|| has_sat(self, id), |table| table.contains(&id));
        let of_the_family = || self.person(id).is_some_and(Person::is_grown_up);
        match self.asked(id) {
            Some(status) => status != Status::Yes,
            None => of_the_family() && !heard() && line.speaker != Some(id) && !self.said_yes_to(line, id),
        }
    }

    /// Whether people said yes to a line, and whoever does it was there or has been asked: nobody agrees who is not here
    /// (practice 5.4, rule 4; conversation.md, I04).
    #[must_use]
    pub fn is_agreed(&self, line: &Line) -> bool {
        let waits = || self.owner(line).is_some_and(|id| self.is_still_to_be_asked(line, id));
        self.status(line) == Status::Agreed && !waits()
    }

    /// How a line stands: as people said it stands, and as agreed only where it is.
    #[must_use]
    pub fn stands_as(&self, line: &Line) -> Status {
        match self.status(line) {
            Status::Agreed if !self.is_agreed(line) => Status::Said,
            status => status,
        }
    }

    /// Whether somebody chose to let this person see a line that was said without them.
    fn may_see(&self, line: &Line, id: PersonId) -> bool {
        let names = |asked: &Line| matches!(&asked.value, Value::Lines(named) if named.contains(&line.id));
        self.lines_of(Kind::MaySee).any(|asked| asked.about == Some(About::Person(id)) && names(asked))
    }

    /// Whether somebody said yes to the line, or to what it is a part of.
    fn said_yes_to(&self, line: &Line, id: PersonId) -> bool {
        let whole = self.agreed_with(line).unwrap_or(line.id);
        [whole, line.id].into_iter().flat_map(|line| self.about(About::Line(line))).any(|said| {
            said.kind == Kind::Agreement && said.choice() == Some("yes") && said.asked_of.or(said.speaker) == Some(id)
        })
    }

    /// Everyone who was asked has said yes to it, and it may stand on the fridge with all that belongs to it: no secret
    /// of the table any more. Half a way there would say that there is another half.
    fn stands_on_the_fridge(&self, line: &Line) -> bool {
        let agreed = |line: &Line| self.is_agreed(line);
        let whole = self.agreed_with(line).and_then(|id| self.line(id)).unwrap_or(line);
        line.audience == Audience::Fridge
            && (matches!(line.kind, Kind::Visit | Kind::Phone) || agreed(whole) && self.is_for_the_fridge(whole.id))
    }
}

fn was_there(line: &Line, id: PersonId) -> bool {
    line.at_the_table.as_ref().is_some_and(|table| table.contains(&id))
}

/// Whether a line of the family's is for somebody: it is theirs, or somebody chose to share it with them.
pub(super) fn may_know(plan: &Plan, line: &Line, id: PersonId) -> bool {
    is_theirs(plan, line, id) || plan.may_see(line, id)
}

/// Whether they heard it, said it, are asked to do it or said yes to it, or it hangs on the fridge. What nobody of the
/// family heard is for whoever has sat down since. Whom the children keep away from reads no more than what they heard,
/// said, or were asked: the fridge may hang where they never come, and on it stands where a child goes.
fn is_theirs(plan: &Plan, line: &Line, id: PersonId) -> bool {
    let of_the_home = || !plan.is_kept_away_from(id);
    let heard = match &line.at_the_table {
        Some(_) => was_there(line, id),
        None => has_sat(plan, id) && of_the_home(),
    };
    heard
        || line.speaker == Some(id)
        || is_asked_to(plan, line, id)
        || plan.stands_on_the_fridge(line) && of_the_home()
        || plan.said_yes_to(line, id)
}

fn has_sat(plan: &Plan, id: PersonId) -> bool {
    plan.visits.iter().any(|visit| visit.here.contains(&id))
}

/// Whether somebody is asked to do it, or it is what they as a helper are asked.
fn is_asked_to(plan: &Plan, line: &Line, id: PersonId) -> bool {
    let deed = match line.about {
        Some(About::Line(under)) => plan.line(under).filter(|under| under.kind == line.kind),
        _ => Some(line),
    };
    // Who is on a child's way has to know it.
    let names_them = |other: LineId| plan.line(other).is_some_and(|other| other.people().contains(&id));
    let on_the_way =
        || plan.agreed_with(line).is_some_and(|place| plan.agreed_together(place).into_iter().any(names_them));
    deed.is_some_and(|deed| deed.is_the_deed() && plan.owner(deed) == Some(id))
        || line.kind != Kind::Action && on_the_way()
        || line.about == Some(About::Person(id)) && on_a_helpers_card(line.kind)
}

/// Whether everyone who looks at the shared screen may know it. A child who was not there sees what their own copy or
/// the fridge may hold; with nobody of the family here, the worker looks alone, or it is what all may know.
pub(super) fn all_here_may_know(plan: &Plan, line: &Line) -> bool {
    let for_whoever_sits_down = line.at_the_table.is_none();
    if for_whoever_sits_down {
        return true;
    }
    let mut here = plan.family_here().filter(|person| person.understands()).peekable();
    if here.peek().is_none() {
        return is_workers_own_time(plan) || all_adults_may_know(plan, line);
    }
    let for_a_child = may_stand_on_a_childs_copy(line.kind) || may_stand_on_the_fridge(line.kind);
    here.all(|person| person.is_child() && for_a_child || may_know(plan, line, person.id))
}

/// Whether the adults who are here may know that somebody helps: those who were not there when it was said would learn
/// it from a question about them. Who sits here is no secret; whom the children keep away from is no helper.
#[must_use]
pub fn may_be_named_as_a_helper(plan: &Plan, id: PersonId) -> bool {
    let sits_here = plan.person(id).is_some_and(|person| person.details.here);
    let all_know = |line: &Line| {
        line.at_the_table.is_none()
            || plan.here().filter(|person| person.is_grown_up()).all(|adult| may_know(plan, line, adult.id))
    };
    let known = || plan.about(About::Person(id)).filter(|line| line.kind == Kind::Helper).all(all_know);
    sits_here || plan.may_be_offered(id) && known()
}

/// Whether every adult of the family may know it, or it hangs there for all to read: it may lie at home.
pub(super) fn all_adults_may_know(plan: &Plan, line: &Line) -> bool {
    let mut adults = plan.in_plan().filter(|person| person.details.role == Role::Adult);
    plan.stands_on_the_fridge(line) || adults.all(|adult| may_know(plan, line, adult.id))
}
