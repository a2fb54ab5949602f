//! What goes with a line that is taken back, and with words that are changed.

use super::{About, Is, Kind, Line, LineId, Plan, Value};

impl Plan {
    /// Takes a line back with everything that hangs on it, and with the turns that asked about it.
    pub(super) fn take_back(&mut self, id: LineId) {
        let mut going = vec![id];
        while let Some(id) = going.pop() {
            let hangs = |line: &&Line| line.about == Some(About::Line(id));
            going.extend(self.lines.iter().chain(&self.closed).filter(hangs).map(|line| line.id));
            going.extend(self.said_with_number(id));
            self.lines.retain(|line| line.id != id);
            self.closed.retain(|line| line.id != id);
            self.turns.retain(|turn| turn.key.about != Some(About::Line(id)));
            going.extend(self.no_longer_name(id));
        }
    }

    /// Lines that named one which is gone name it no more. Which named nothing else, and go with it: then
    /// "from whom?" has nothing to keep from anybody either.
    fn no_longer_name(&mut self, id: LineId) -> Vec<LineId> {
        let mut emptied = Vec::new();
        for line in &mut self.lines {
            if let Value::Lines(named) = &mut line.value
                && named.contains(&id)
            {
                named.retain(|other| *other != id);
                if named.is_empty() {
                    emptied.push((line.id, line.kind, line.asked_of));
                }
            }
        }
        let goes = |line: &&Line| {
            emptied.iter().any(|(id, kind, asked_of)| {
                line.id == *id || *kind == Kind::HiddenFrom && (line.kind, line.asked_of) == (*kind, *asked_of)
            })
        };
        self.lines.iter().filter(goes).map(|line| line.id).collect()
    }

    /// People said yes to other words. Their yes does not carry over to new ones.
    pub(super) fn forget_agreement(&mut self, id: LineId) {
        let whole = self.line(id).and_then(|line| self.agreed_with(line));
        let theirs = |line: &&Line| {
            let said_to = |id| line.about == Some(About::Line(id));
            said_to(id) && line.kind == Kind::Reply
                || (said_to(id) || whole.is_some_and(said_to)) && line.kind == Kind::Agreement
        };
        let gone: Vec<_> = self.lines.iter().filter(theirs).map(|line| line.id).collect();
        gone.into_iter().for_each(|id| self.take_back(id));
    }

    /// The line that carries the yes for this one too: people agree to the whole way there, and to an
    /// action with who does it and by when.
    fn agreed_with(&self, line: &Line) -> Option<LineId> {
        match (line.kind, line.about?) {
            (Kind::Place | Kind::SecondPlace | Kind::Route | Kind::Arrival | Kind::SecondContact, child) => {
                self.said(Is::SafePlace, child).map(|place| place.id)
            }
            (Kind::Contingency, child) => self.said((Kind::Contingency, Is::Deed), child).map(|deed| deed.id),
            (Kind::Action, About::Line(action)) => Some(action),
            _ => None,
        }
    }
}
