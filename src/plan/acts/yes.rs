//! A yes is to the words that somebody heard, and counts for no others.

use std::collections::BTreeMap;

use super::fold::undone;
use super::{Act, Change};
use crate::plan::ids::{ActId, LineId};
use crate::plan::{About, Kind, Line, Plan};

impl Plan {
    /// Whether somebody had said yes to a line, and what they said it to was changed since. The change took their yes
    /// away; once anybody has answered again it is an answer like any other.
    #[must_use]
    pub fn was_changed_since_a_yes(&self, to: LineId) -> bool {
        if self.about(About::Line(to)).any(is_a_yes) {
            return false;
        }
        let undone = undone(self.acts.iter().rev().map(AsRef::as_ref));
        let mut answers = BTreeMap::new();
        let mut changed = false;
        for act in self.acts.iter().filter(|act| !undone.contains(&act.id)) {
            changed |= said_yes(&answers, to, &gone_in(act)) && changes_more_than(&answers, act);
            answers.extend(answers_in(act));
        }
        changed
    }

    /// A yes is to the words that were heard. Whoever changed them here has taken back what they knew of; what was
    /// said elsewhere to the words before goes too.
    pub(super) fn forgets_yes_to(&mut self, line: &Line, by: ActId) {
        if self.standing.knows_all(by) {
            return;
        }
        let whole = self.agreed_with(line);
        let is_yes = |yes: &Line| {
            is_a_yes(yes)
                && (yes.about == Some(About::Line(line.id))
                    || whole.is_some_and(|id| yes.about == Some(About::Line(id))))
                && !self.standing.knows_words(by, yes.id)
        };
        let gone: Vec<_> = self.lines.iter().filter(|yes| is_yes(yes)).map(|yes| (yes.id, yes.about)).collect();
        for (id, about) in gone {
            self.goes(id, about);
        }
    }

    /// Whether a yes was said without knowing words that it would count for.
    pub(super) fn is_to_other_words(&self, yes: &Line, by: ActId) -> bool {
        let Some(About::Line(to)) = yes.about.filter(|_| is_a_yes(yes)) else { return false };
        if self.standing.knows_all(by) {
            return false;
        }
        let counts_for = |line: &&Line| line.id == to || self.agreed_with(line) == Some(to);
        self.lines.iter().filter(counts_for).any(|line| !self.standing.knows_words(by, line.id))
    }
}

/// The answers that people have given to lines: to which, and whether it was a yes.
type Answers = BTreeMap<LineId, (About, bool)>;

fn answers_in(act: &Act) -> impl Iterator<Item = (LineId, (About, bool))> {
    act.changes().iter().filter_map(|change| match change {
        Change::Said { line, .. } if line.kind == Kind::Agreement && line.words().is_none() => {
            Some((line.id, (line.about?, line.choice() == Some("yes"))))
        }
        _ => None,
    })
}

fn gone_in(act: &Act) -> Vec<LineId> {
    let gone =
        act.changes().iter().filter_map(|change| if let Change::Gone(tombs) = change { Some(tombs) } else { None });
    gone.flatten().map(|tomb| tomb.words.line).collect()
}

/// Whether one of these was a yes to this line.
fn said_yes(answers: &Answers, to: LineId, gone: &[LineId]) -> bool {
    gone.iter().filter_map(|id| answers.get(id)).any(|(about, yes)| *yes && *about == About::Line(to))
}

/// Whether an act did more than take answers away: something was said, or something else is gone.
fn changes_more_than(answers: &Answers, act: &Act) -> bool {
    let says = act.changes().iter().any(|change| matches!(change, Change::Said { .. }));
    says || gone_in(act).iter().any(|id| !answers.contains_key(id))
}

/// A yes, a maybe or a no to a line. What was said in own words is more than that.
fn is_a_yes(line: &Line) -> bool {
    matches!(line.kind, Kind::Reply | Kind::Agreement) && line.words().is_none()
}
