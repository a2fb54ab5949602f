//! A yes is to the words that somebody heard, and counts for no others.

use crate::plan::ids::ActId;
use crate::plan::{About, Kind, Line, Plan};

impl Plan {
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

/// A yes, a maybe or a no to a line. What was said in own words is more than that.
fn is_a_yes(line: &Line) -> bool {
    matches!(line.kind, Kind::Reply | Kind::Agreement) && line.words().is_none()
}
