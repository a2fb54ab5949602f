//! Questions that an answer given later has closed, and at which visit something was said.
//!
//! "I have a question", with the question; then "yes" after all: the question stands nowhere any more. If the
//! "yes" is changed back before people part, it stands again as it was, for those who could see it.

use super::event::SaidLine;
use super::{About, CardId, Kind, Line, LineId, PersonId, Plan, Value, Visit, stands_on_its_card};

/// The question that a line answers: one ask of a card, about something, of somebody.
#[derive(Clone, Copy, Debug)]
pub struct Question<'a> {
    /// The card.
    pub card: &'a CardId,
    /// Its ask.
    pub ask: &'a str,
    /// What it was asked about.
    pub about: Option<About>,
    /// The one person it was asked of.
    pub asked_of: Option<PersonId>,
}

impl<'a> Question<'a> {
    pub(super) fn of(said: &'a SaidLine, about: Option<About>) -> Self {
        Self { card: &said.card, ask: &said.ask, about, asked_of: said.asked_of }
    }

    /// Whether a line answers it.
    #[must_use]
    pub fn is_of(&self, line: &Line) -> bool {
        line.card == *self.card && line.ask == self.ask && line.about == self.about && line.asked_of == self.asked_of
    }
}

/// A number out of ten, and what was said with it: why, and what would make it higher.
pub(super) fn is_out_of_ten(kind: Kind) -> bool {
    matches!(kind, Kind::Scale | Kind::Confidence)
}

impl Plan {
    /// What was said to questions that are closed now, as far as it may stand on its card with those who are here.
    pub fn closed_here(&self) -> impl Iterator<Item = &Line> {
        self.closed.iter().filter(|line| stands_on_its_card(self, line))
    }

    /// What was said to this question before it was closed, where nobody here can see it on its card and it
    /// comes back by itself when the question is open again.
    #[must_use]
    pub fn closed_out_of_sight(&self, question: Question) -> Option<&Line> {
        self.closed.iter().find(|line| question.is_of(line) && !stands_on_its_card(self, line))
    }

    /// Whether the family has answered this question, and those who are here may see none of its answers.
    #[must_use]
    pub fn is_answered_out_of_sight(&self, question: Question) -> bool {
        let is_answer = |line: &&Line| question.is_of(line) && !line.is_blank() && self.may_be_changed_now(line);
        let is_hidden = |line: &Line| line.audience.is_all_of_the_family() && !stands_on_its_card(self, line);
        let mut answers = self.lines.iter().filter(is_answer).peekable();
        answers.peek().is_some() && answers.all(is_hidden)
    }

    /// Whether an answer given now changes this line. A number out of ten belongs to its visit: what was said
    /// on another day is compared with it and never changed by it.
    #[must_use]
    pub fn may_be_changed_now(&self, line: &Line) -> bool {
        !is_out_of_ten(line.kind)
            || self.visits.last().is_none_or(|visit| self.visit_of(line).is_some_and(|said| said.on == visit.on))
    }

    /// The visit at which a line was said; none for what was said before people first sat down.
    #[must_use]
    pub fn visit_of(&self, line: &Line) -> Option<&Visit> {
        self.visits.iter().find(|visit| Some(visit.id) == line.visit)
    }

    /// What was said with a number out of ten, by the same person at the same visit: it goes with the number.
    #[must_use]
    pub fn said_with_number(&self, id: LineId) -> Vec<LineId> {
        let Some(number) = self.line(id).filter(|line| is_the_number(line)) else { return Vec::new() };
        let with_it = |line: &&Line| {
            line.id != id
                && !is_the_number(line)
                && (line.kind, &line.card, line.about, whose(line))
                    == (number.kind, &number.card, number.about, whose(number))
                && self.visit_of(line).map(|visit| visit.on) == self.visit_of(number).map(|visit| visit.on)
        };
        self.lines.iter().filter(with_it).map(|line| line.id).collect()
    }
}

fn is_the_number(line: &Line) -> bool {
    is_out_of_ten(line.kind) && matches!(line.value, Value::Number(_))
}

/// Whose number it is: who was asked for it, or else who gave it.
pub(super) fn whose(line: &Line) -> Option<PersonId> {
    line.asked_of.or(line.speaker)
}
