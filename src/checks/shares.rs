//! Whose plan is it (practice 2.6): whose ideas it holds, who does what, and so whether it looks like something
//! done to a family, with them, for them, or not at all.

use super::deeds::{actions, doer};
use super::finding::said;
use super::record::services;
use crate::plan::{About, Is, Kind, Line, PersonId, Plan, Role, Status, What, named};

named! {
    /// Whose idea, whose deed.
    Whose {
        /// An adult of the family, or one of its helpers.
        Family = "family",
        /// A child.
        Child = "child",
        /// The worker.
        Worker = "worker",
        /// A service that helps.
        Services = "services",
    }
}

named! {
    /// How the work looks from the plan: high or low challenge, high or low support.
    Doing {
        /// Much is asked of the family, and little is done for it.
        To = "to",
        /// Both do their part.
        With = "with",
        /// Much is done for the family, and little by it.
        For = "for",
        /// Nobody does anything.
        Not = "not",
    }
}

/// How many of something came from whom.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Share([u16; 4]);

/// Whose ideas and whose deeds a plan holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Shares {
    /// Ideas: what has helped, what was offered, places, actions, wishes.
    pub ideas: Share,
    /// Deeds: actions, promises, services, and what people do on the way there or if the plan does not work.
    pub deeds: Share,
}

impl Share {
    /// How many came from these.
    #[must_use]
    pub fn of(self, whose: Whose) -> u16 {
        self.each().find(|(other, _)| *other == whose).map_or(0, |(_, many)| many)
    }

    /// Everybody in turn, and how many came from them.
    pub fn each(self) -> impl Iterator<Item = (Whose, u16)> {
        Whose::ALL.iter().copied().zip(self.0)
    }

    /// How many there are.
    #[must_use]
    pub fn all(self) -> u16 {
        self.0.iter().fold(0, |all, many| all.saturating_add(*many))
    }

    fn add(&mut self, whose: Whose) {
        let counts = Whose::ALL.iter().zip(&mut self.0);
        counts.filter(|(other, _)| **other == whose).for_each(|(_, many)| *many = many.saturating_add(1));
    }

    fn counted(whose: impl Iterator<Item = Whose>) -> Self {
        let mut share = Self::default();
        whose.for_each(|whose| share.add(whose));
        share
    }

    /// Less than one in five is as good as nothing: one promise beside nine things the family has to do is no help.
    fn is_little(self, part: u16) -> bool {
        u32::from(part) * 5 < u32::from(self.all()) || part == 0
    }
}

impl Shares {
    /// What the plan looks like. A talking point for the worker, not a mark.
    ///
    /// What the family does stands for challenge, what the worker and services do for support (practice 2.6: all
    /// family is TO, all service is FOR, none is NOT). Two rules are our judgement: a side with less than one deed
    /// in five counts as none; and a plan in which nothing was the family's or a child's own idea is not WITH them,
    /// however the deeds are shared (practice 2.1 F: co-production is more than taking part).
    #[must_use]
    pub fn looks_like(&self) -> Doing {
        let of = |share: Share, one, other| share.of(one).saturating_add(share.of(other));
        let challenge = !self.deeds.is_little(of(self.deeds, Whose::Family, Whose::Child));
        let support = !self.deeds.is_little(of(self.deeds, Whose::Worker, Whose::Services));
        let own_idea = of(self.ideas, Whose::Family, Whose::Child) > 0;
        match (challenge, support) {
            (false, false) => Doing::Not,
            (false, true) => Doing::For,
            (true, true) if own_idea || self.ideas.all() == 0 => Doing::With,
            (true, _) => Doing::To,
        }
    }
}

/// Whose ideas and whose deeds a plan holds. What nobody has said they would do is nobody's deed; an idea that was
/// turned down still was somebody's, but is not in the plan.
#[must_use]
pub fn shares(plan: &Plan) -> Shares {
    let whose = |id: Option<PersonId>| whose(plan, id?);
    let ideas = plan.lines.iter().filter(|line| is_idea(plan, line)).filter_map(|line| whose(line.speaker));
    let does = actions(plan).filter_map(|deed| whose(doer(plan, deed)));
    let promises = plan.lines_of(Kind::Promise).filter(|line| line.is_the_deed() && !line.is_blank());
    let promised = promises.filter_map(|promise| whose(plan.owner(promise)));
    let served = services(plan).map(|_| Whose::Services);
    Shares {
        ideas: Share::counted(ideas),
        deeds: Share::counted(does.chain(promised).chain(served).chain(part_of_a_way(plan))),
    }
}

fn whose(plan: &Plan, id: PersonId) -> Option<Whose> {
    Some(match plan.person(id)?.details.role {
        Role::Child => Whose::Child,
        Role::Adult | Role::Helper => Whose::Family,
        Role::Worker => Whose::Worker,
    })
}

fn is_idea(plan: &Plan, line: &Line) -> bool {
    !line.is_blank()
        && match line.kind {
            Kind::Strategy | Kind::Wish | Kind::Condition => true,
            Kind::Suggestion => plan.status(line) != Status::No,
            Kind::Action | Kind::Contingency => line.is_the_deed(),
            Kind::Place => line.is(Is::SafePlace),
            Kind::Alternative => line.words().is_some(),
            _ => false,
        }
}

/// Who lets us know that a child is there, who steps in if the plan does not work, and what helpers said yes to.
fn part_of_a_way(plan: &Plan) -> impl Iterator<Item = Whose> {
    let named = |what: What, child: PersonId| said(plan, what, About::Person(child)).and_then(Line::person);
    let do_their_part: [What; 2] = [Is::WhoTells.into(), (Kind::Contingency, Is::Owner).into()];
    let for_children =
        plan.children().flat_map(move |child| do_their_part.into_iter().filter_map(move |what| named(what, child.id)));
    let agreed = plan.helpers().map(|helper| helper.id).filter(|id| {
        plan.helper_status(*id) == Some(Status::Yes) && said(plan, Is::Task, About::Person(*id)).is_some()
    });
    for_children.chain(agreed).filter_map(|id| whose(plan, id))
}
