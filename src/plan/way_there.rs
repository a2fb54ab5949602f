//! The way there: a child, how they go, the place, who tells whom, who then knows.
//!
//! Gathered from the lines once, so that the plan, the card and every copy draw the same.

use super::{About, Is, Kind, Line, LineId, Person, PersonId, Plan, Reader, Status, What, visible};

/// How well one part of the way there is known. Only `Solid` is drawn with a whole line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Known {
    /// Said, and nobody it needs is still to be asked.
    Solid,
    /// Said, but it needs a helper who has still to be asked or to answer.
    WeWillAsk,
    /// Not known yet.
    Gap,
}

/// Where one child goes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WayThere<'a> {
    /// The child.
    pub child: PersonId,
    /// The place.
    pub place: Option<&'a Line>,
    /// Whose place it is.
    pub whose: Option<&'a Line>,
    /// Who has a little one then.
    pub who_has: Option<&'a Line>,
    /// It is a little one's: somebody has them there, and there is no way for them to go.
    pub is_carried: bool,
    /// It is a room at home: nobody has to say that they are there, and nobody can be out.
    pub stays_in: bool,
    /// How the child gets there.
    pub how: Option<&'a Line>,
    /// Who comes for the child.
    pub collector: Option<&'a Line>,
    /// Which way.
    pub route: Option<&'a Line>,
    /// What is different when it is dark.
    pub in_the_dark: Option<&'a Line>,
    /// Who tells.
    pub teller: Option<&'a Line>,
    /// Who is told.
    pub told: Option<&'a Line>,
    /// How they tell.
    pub means: Option<&'a Line>,
    /// Where the child goes if nobody is in.
    pub second_place: Option<&'a Line>,
    /// Whom they ring if the first does not answer.
    pub second_contact: Option<&'a Line>,
    /// Those whose yes the place needs. A place that was taken over from a brother or sister, or typed, names them in its
    /// words alone where nobody was asked whose it is.
    pub lives_there: Vec<PersonId>,
    /// The place's own standing.
    pub place_known: Known,
    /// The call's own standing.
    pub call_known: Known,
    /// Everyone who was asked said yes to it.
    pub agreed: bool,
    /// A helper it needs has said no, or the child has.
    pub refused: bool,
}

impl<'a> WayThere<'a> {
    /// The way there for one child, with a gap wherever nothing has been said, or nothing that everybody
    /// here may see.
    #[must_use]
    pub fn of(plan: &'a Plan, child: PersonId) -> Self {
        Self::seen(plan, child, |line| visible(plan, line, Reader::Here))
    }

    /// The way there as somebody may see it: what they may not see reads as if it had not been said.
    #[must_use]
    pub fn seen(plan: &'a Plan, child: PersonId, may_see: impl Fn(&Line) -> bool) -> Self {
        let said: Vec<_> = plan.about(About::Person(child)).collect();
        let first = |what: What| said.iter().copied().find(|line| line.is(what) && may_see(line));
        let is = |is: Is| first(is.into());
        // Of a place for a little one and one for the child that they are now, the one that was said last; of two that
        // answer the same question, the one that stood first: the other was said by somebody who could not see it.
        let last = said.iter().copied().rfind(|line| line.is(Is::SafePlace) && may_see(line));
        let same = |line: &&Line| last.is_some_and(|last| (&line.card, &line.ask) == (&last.card, &last.ask));
        let place = said.iter().copied().filter(same).find(|line| may_see(line));
        let is_little = plan.person(child).is_some_and(Person::is_little);
        let who_has = is(Is::WhoHas).filter(|_| is_little);
        let (how, whose, teller, told) = (is(Is::HowTheyGo), is(Is::WhosePlace), is(Is::WhoTells), is(Is::WhoIsTold));
        let second_contact = first(Kind::SecondContact.into());
        let collector = is(Is::WhoCollects);
        let lives_there = lives_there(plan, place, whose, who_has);
        let needs = [whose, who_has, collector, teller, told, second_contact];
        Self {
            child,
            place,
            whose,
            who_has,
            is_carried: is_little && [how, teller, told].iter().all(Option::is_none),
            // Whoever's place it names, it is none at home: what was said first stood there by mistake.
            stays_in: how.and_then(Line::choice) == Some(IN_THE_HOUSE)
                && [teller, told].iter().all(Option::is_none)
                && lives_there.is_empty(),
            how,
            collector,
            route: is(Is::WhichWay),
            in_the_dark: is(Is::InTheDark),
            teller,
            told,
            means: is(Is::HowTheyTell),
            second_place: first(Kind::SecondPlace.into()),
            second_contact,
            place_known: known(plan, place, &lives_there),
            call_known: known(plan, teller, named(teller)),
            refused: plan.wants_a_change(child)
                || needs.into_iter().flat_map(named).chain(&lives_there).any(|id| plan.asked(*id) == Some(Status::No)),
            agreed: place.is_some_and(|line| plan.status(line) == Status::Agreed),
            lives_there,
        }
    }

    /// Every line that it is gathered from.
    pub fn lines(&self) -> impl Iterator<Item = &'a Line> {
        let place = [self.place, self.whose, self.who_has, self.second_place, self.how, self.collector];
        let way = [self.route, self.in_the_dark];
        let call = [self.teller, self.told, self.means, self.second_contact];
        place.into_iter().chain(way).chain(call).flatten()
    }

    /// Everyone who is named on it: whoever lives there, has them, comes for them, tells, is told or is rung next.
    pub fn people(&self) -> impl Iterator<Item = PersonId> {
        let lines = [self.whose, self.who_has, self.collector, self.teller, self.told, self.second_contact];
        lines.into_iter().flatten().flat_map(Line::people).chain(&self.lives_there).copied()
    }

    /// Nothing has been said about it.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        let place = [self.place, self.who_has, self.how, self.second_place];
        let call = [self.teller, self.told, self.means, self.second_contact];
        place.iter().chain(&call).all(Option::is_none)
    }

    /// Whether they go out of the house: then somebody says that they are there, and knows what else if nobody is in.
    #[must_use]
    pub fn goes_out(&self) -> bool {
        !self.is_carried && !self.stays_in
    }

    /// Whether it matters that it may be dark: a child who is carried, driven or collected does not walk alone in it.
    #[must_use]
    pub fn may_be_dark(&self) -> bool {
        !self.is_carried && self.how.and_then(Line::choice).is_none_or(may_be_dark)
    }

    /// The line that carries the yes for the whole way.
    #[must_use]
    pub fn agreed_through(&self) -> Option<LineId> {
        self.place.map(|line| line.id)
    }
}

impl Plan {
    /// What a child said last to their own plan.
    #[must_use]
    pub fn childs_answer(&self, child: PersonId) -> Option<&Line> {
        self.about(About::Person(child)).filter(|line| line.is(Is::ChildsAnswer)).last()
    }

    /// Whether a child has heard their plan, and it is not all right with them or they would change something: it stands
    /// nowhere as agreed before they have been asked again, and they say yes with nobody else (practice 4.4).
    #[must_use]
    pub fn wants_a_change(&self, child: PersonId) -> bool {
        matches!(self.childs_answer(child).and_then(Line::choice), Some("no" | "change"))
    }
}

/// Whether a child who goes like this goes by themselves, finds the way and may have to in the dark.
#[must_use]
pub fn may_be_dark(how: &str) -> bool {
    !matches!(how, "lift" | COLLECTED | IN_THE_HOUSE)
}

/// How a child goes, or goes in the dark, for whom somebody comes.
pub const COLLECTED: &str = "collected";

/// How a child goes to a room at home: not at all.
pub const IN_THE_HOUSE: &str = "in-the-house";

fn lives_there(plan: &Plan, place: Option<&Line>, whose: Option<&Line>, who_has: Option<&Line>) -> Vec<PersonId> {
    let in_words = place.filter(|_| whose.is_none()).into_iter().flat_map(|place| plan.helpers_named_in(&place.value));
    [who_has, whose].into_iter().flat_map(named).copied().chain(in_words).collect()
}

fn named(line: Option<&Line>) -> &[PersonId] {
    line.map_or(&[], Line::people)
}

/// A line that names helpers waits for the yes of each.
fn known(plan: &Plan, line: Option<&Line>, depends_on: &[PersonId]) -> Known {
    let said =
        |statuses: &[Status]| depends_on.iter().filter_map(|id| plan.asked(*id)).any(|it| statuses.contains(&it));
    match line {
        None => Known::Gap,
        Some(line) if line.is_blank() => Known::Gap,
        Some(_) if said(&[Status::No]) => Known::Gap,
        Some(_) if said(&[Status::NotAsked, Status::Asked]) => Known::WeWillAsk,
        Some(_) => Known::Solid,
    }
}
