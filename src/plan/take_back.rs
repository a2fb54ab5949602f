//! What goes with a line that is taken back, and with words that are changed.

use super::acts::{Change, Mark, Tombstone};
use super::doing::Doing;
use super::{About, Is, Kind, Line, LineId, Plan, Value};

impl Doing {
    /// Takes a line back with everything that hangs on it, and with the turns that asked about it.
    pub(super) fn take_back(&mut self, id: LineId) {
        let (mut going, mut gone) = (vec![id], Vec::new());
        while let Some(id) = going.pop() {
            let Some(line) = self.lines.iter().chain(&self.closed).find(|line| line.id == id) else { continue };
            let tomb = Tombstone { words: self.words_of(id), about: line.about };
            if gone.contains(&tomb) {
                continue;
            }
            let hangs = |line: &&Line| line.about == Some(About::Line(id));
            going.extend(self.lines.iter().chain(&self.closed).filter(hangs).map(|line| line.id));
            going.extend(self.said_with_number(id));
            gone.push(tomb);
        }
        // What hangs on another goes before it, so that it never hangs on nothing.
        gone.reverse();
        let ids: Vec<_> = gone.iter().map(|tomb: &Tombstone| tomb.words.line).collect();
        let emptied = self.names_nothing_without(&ids);
        self.bury(gone);
        emptied.into_iter().for_each(|id| self.take_back(id));
    }

    /// Lines that named these and no other go with them: then "from whom?" (K02) has nothing to keep from anybody
    /// either.
    fn names_nothing_without(&self, going: &[LineId]) -> Vec<LineId> {
        let names_only = |line: &&Line| match &line.value {
            Value::Lines(named) => !named.is_empty() && named.iter().all(|id| going.contains(id)),
            _ => false,
        };
        let emptied: Vec<_> = self.lines.iter().filter(names_only).collect();
        let goes = |line: &&Line| {
            let hides = |other: &Line| {
                other.kind == Kind::HiddenFrom && (line.kind, line.asked_of) == (other.kind, other.asked_of)
            };
            emptied.iter().any(|other| line.id == other.id || hides(other))
        };
        self.lines.iter().filter(goes).map(|line| line.id).filter(|id| !going.contains(id)).collect()
    }

    /// People said yes to other words. Their yes does not carry over to new ones.
    pub(super) fn forget_agreement(&mut self, id: LineId) {
        let whole = self.line(id).and_then(|line| self.agreed_with(line));
        let theirs = |line: &&Line| {
            let said_to = |id| line.about == Some(About::Line(id));
            // A child's OK was for the words that they had said; a no stands for whatever they say.
            let was_for_these_words =
                line.kind == Kind::Reply || line.kind == Kind::MayKnow && line.choice() == Some("tell");
            said_to(id) && was_for_these_words
                || (said_to(id) || whole.is_some_and(said_to)) && line.kind == Kind::Agreement
        };
        let gone: Vec<_> = self.lines.iter().filter(theirs).map(|line| line.id).collect();
        gone.into_iter().for_each(|id| self.take_back(id));
    }

    /// Closes a question: its line stands nowhere, nor does what hangs on it.
    pub(super) fn close(&mut self, id: LineId) {
        self.mark(id, Mark::Closed);
        let hanging: Vec<_> = self.about(About::Line(id)).map(|line| line.id).collect();
        hanging.into_iter().for_each(|id| self.close(id));
    }

    /// The question is asked again: what was said to it stands again, with what hangs on it.
    pub(super) fn open_again(&mut self, id: LineId) {
        self.change(Change::Opened(id));
        let hangs = |line: &&Line| line.about == Some(About::Line(id));
        let hanging: Vec<_> = self.closed.iter().filter(hangs).map(|line| line.id).collect();
        hanging.into_iter().for_each(|id| self.open_again(id));
    }

    /// The sitting in which they were closed is over: nothing comes back any more, or is named by anything.
    pub(super) fn forget_closed(&mut self) {
        let closed: Vec<_> = self.closed.iter().map(|line| line.id).collect();
        closed.into_iter().for_each(|id| self.take_back(id));
    }
}

impl Plan {
    /// The line that carries the yes for this one too: people agree to the whole way there, and to an
    /// action with who does it and by when.
    #[must_use]
    pub fn agreed_with(&self, line: &Line) -> Option<LineId> {
        match (line.kind, line.about?) {
            (Kind::Place | Kind::SecondPlace | Kind::Route | Kind::Arrival | Kind::SecondContact, child) => {
                self.said(Is::SafePlace, child).map(|place| place.id)
            }
            (Kind::Contingency, child) => self.said((Kind::Contingency, Is::Deed), child).map(|deed| deed.id),
            (Kind::Action | Kind::Promise, About::Line(deed)) => Some(deed),
            _ => None,
        }
    }
}
