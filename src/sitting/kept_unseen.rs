//! Where an answer went that does not stand on the shared screen: said when it is kept, and never its words.

use super::{Outside, Sitting};
use crate::conversation::{Screen, Step};
use crate::plan::{About, Audience, Kind, Line, Person, PersonId, Plan, Reader, says_not_safe_at_all, visible};
use crate::words::{Label, listed};

/// What was said last is kept, and not shown to those who are here.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeptUnseen {
    /// Whom it is for, in the sentence that says so; nothing where that would say from whom it is kept.
    pub whom_for: Option<(Label, String)>,
}

impl Sitting {
    /// What a card was answered that not everybody here may see.
    pub(super) fn unseen_on(&self, step: &Step) -> Vec<Line> {
        let Some(plan) = self.plan() else { return Vec::new() };
        let of_card = |line: &&Line| self.pack.together(&step.card).any(|card| card.id == line.card);
        // Whoever a question waits for, how many wait stands in the plan.
        let unseen = |line: &&Line| line.kind != Kind::OpenQuestion && !visible(plan, line, Reader::Here);
        plan.lines.iter().filter(of_card).filter(unseen).cloned().collect()
    }

    /// A card was answered: says who sees what is not for everybody here. What was hidden on it before is no news.
    pub(super) fn says_who_sees(&mut self, step: &Step, hidden_before: &[Line]) {
        let hidden: Vec<_> = self.unseen_on(step).into_iter().filter(|line| !hidden_before.contains(line)).collect();
        self.kept_unseen = None;
        if hidden.is_empty() {
            return;
        }
        let keeps_from = hidden.iter().any(|line| line.kind == Kind::HiddenFrom);
        let whom_for = self.plan().and_then(|plan| who_sees(plan, &hidden, self.handed_to()));
        if self.screen == Screen::Talk {
            self.kept_unseen = Some(KeptUnseen { whom_for: whom_for.clone().filter(|_| !keeps_from) });
        }
        if let Some(asker) = hidden.iter().find(|line| line.kind == Kind::HiddenFrom).and_then(|line| line.asked_of) {
            return self.says_from_whom_it_is_hidden(asker);
        }
        if let Some(worker) = self.thanks_for_saying(&hidden) {
            return self.ask(Outside::AnnounceOf(Label::ThankYouForSaying, worker));
        }
        if let Some((label, people)) = whom_for {
            self.ask(Outside::AnnounceOf(label, people));
        } else {
            self.announce(Label::KeptUnseen);
        }
    }

    /// A child who says in their own turn that it is not safe at all is thanked, and told who will read it: where there
    /// is a worker, who reads all of it.
    fn thanks_for_saying(&self, hidden: &[Line]) -> Option<String> {
        self.handed_to()?;
        let plan = self.plan()?;
        hidden.iter().any(says_not_safe_at_all).then_some(())?;
        plan.worker().map(|worker| plan.called(worker.id))
    }

    /// Somebody keeps something from others: says from whom, or that it is kept from nobody yet.
    fn says_from_whom_it_is_hidden(&mut self, asker: PersonId) {
        let names = self.plan().map(|plan| plan.all_called(plan.hides_from(asker)).collect::<Vec<_>>());
        match names.unwrap_or_default().as_slice() {
            [] => self.announce(Label::HiddenFromNobody),
            names => self.ask(Outside::AnnounceOf(Label::HiddenFromThem, listed(names))),
        }
    }
}

/// Who sees these lines, all of them together, to be said to whoever is here; nothing, where that is no matter of a
/// few people.
fn who_sees(plan: &Plan, lines: &[Line], handed_to: Option<PersonId>) -> Option<(Label, String)> {
    let mut people: Vec<PersonId> = Vec::new();
    for line in lines {
        match (&line.audience, line.about) {
            (Audience::Worker, _) => {}
            (Audience::Named(named), _) => people.extend(named),
            (Audience::Child | Audience::Helper, Some(About::Person(person))) => people.push(person),
            _ => return None,
        }
    }
    let worker = plan.worker();
    // In somebody's own turn they know what they said to the worker, and so does the one adult of a table.
    let mut here = plan.family_here();
    let spoken_to = handed_to.or_else(|| here.next().filter(|_| here.next().is_none()).map(|person| person.id));
    people.extend(spoken_to.filter(|_| handed_to.is_some()));
    people.retain(|id| worker.is_none_or(|worker| worker.id != *id));
    people.sort_unstable();
    people.dedup();
    let all = people.iter().copied().chain(worker.map(|worker| worker.id));
    Some(match (spoken_to, worker) {
        (Some(you), Some(worker)) if people == [you] => {
            let is_child = plan.person(you).is_some_and(Person::is_child);
            let label = if is_child { Label::YouAndWorkerSeeChild } else { Label::YouAndWorkerSee };
            (label, plan.called(worker.id))
        }
        (Some(you), None) if people == [you] => {
            let is_child = plan.person(you).is_some_and(Person::is_child);
            (if is_child { Label::OnlyYouSeeChild } else { Label::OnlyYouSee }, String::new())
        }
        _ => (Label::TheseSee, listed(plan.all_called(all))),
    })
}
