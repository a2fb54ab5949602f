//! What somebody asked to keep from others of the family ("Hide from"), and whose copy holds it all the same.

use super::{Kind, Line, LineId, PersonId, Plan, Value};

impl Plan {
    /// The people from whom somebody asked to keep a line. Nobody, where they did not say from whom.
    pub fn hidden_from(&self, line: LineId) -> impl Iterator<Item = PersonId> {
        self.asked_to_hide(line).filter_map(|asked| asked.asked_of).flat_map(|asker| self.hides_from(asker))
    }

    /// The people from whom somebody keeps what they chose.
    pub fn hides_from(&self, asker: PersonId) -> impl Iterator<Item = PersonId> {
        let theirs = self.lines_of(Kind::HiddenFrom).filter(move |asked| asked.asked_of == Some(asker));
        theirs.flat_map(Line::people).copied()
    }

    /// Whether a line is kept from somebody, and this person's own copy holds it all the same: they asked for it or
    /// said it themselves, and nobody keeps it from them.
    pub(super) fn holds_what_is_hidden(&self, line: &Line, id: PersonId) -> bool {
        let is_theirs = line.speaker == Some(id) || self.asked_to_hide(line.id).any(|it| it.asked_of == Some(id));
        is_theirs && self.hidden_from(line.id).all(|from| from != id)
    }

    fn asked_to_hide(&self, line: LineId) -> impl Iterator<Item = &Line> {
        let names = move |asked: &&Line| matches!(&asked.value, Value::Lines(lines) if lines.contains(&line));
        self.lines_of(Kind::HiddenFrom).filter(names)
    }
}
