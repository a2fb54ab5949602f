//! What an act does to lines: words are put in them, taken back, closed, shown to others.
//!
//! Where whoever did it did not know the words that stand there now, nothing said is lost and nobody sees more:
//! words stand beside words, and wait with the worker.

use super::standing::only_hides;
use super::{Instead, Mark, Tombstone, Wording};
use crate::plan::ids::{ActId, LineId};
use crate::plan::{About, Audience, Line, Plan, Value};

impl Plan {
    pub(super) fn marks(&mut self, words: Wording, mark: &Mark, by: ActId) -> bool {
        match mark {
            Mark::LetSee(with) => self.shows(words, with, by),
            Mark::Closed => self.closes(words, by),
            Mark::Status(status) => self.mark(words, |line| std::mem::replace(&mut line.status, *status) != *status),
            Mark::Spoken(speaker) => {
                self.mark(words, |line| std::mem::replace(&mut line.speaker, *speaker) != *speaker)
            }
            Mark::Nodded => {
                self.mark(words, |line| (line.confirmed, line.reworded) = (true, false));
                false
            }
        }
    }

    pub(super) fn says(&mut self, mut line: Line, instead: Option<Instead>, by: ActId) -> bool {
        self.hangs(&mut line, by);
        let before = instead.map(|instead| Wording { line: line.id, said: instead.of });
        let stands = before.and_then(|before| self.standing.stand_at(before));
        if self.is_to_other_words(&line, by) {
            return self.goes(stands.unwrap_or(line.id), line.about);
        }
        let Some(instead) = instead else { return self.says_new(line, by) };
        if let Some(stands) = stands
            && let Some(at) = self.lines.iter().rposition(|standing| standing.id == stands)
        {
            line.id = stands;
            return self.says_instead(at, line, by);
        }
        // What they were said instead of is gone, or others have been put in its place.
        self.says_beside(line, instead.or_beside, by)
    }

    fn says_new(&mut self, line: Line, by: ActId) -> bool {
        // A name is given once. Damaged acts that give it again must not make two lines of it.
        if self.standing.has_had(line.id) {
            return false;
        }
        self.standing.says(line.id, by);
        self.lines.push(line);
        true
    }

    fn says_instead(&mut self, at: usize, mut line: Line, by: ActId) -> bool {
        let Some(standing) = self.lines.get(at) else { return false };
        if !self.standing.may_show(self, standing, &line.audience, by) {
            line.audience = standing.audience.clone();
        }
        self.standing.says(line.id, by);
        self.forgets_yes_to(&line, by);
        let standing = self.lines.iter_mut().rfind(|standing| standing.id == line.id);
        standing.is_some_and(|standing| !std::mem::replace(standing, line.clone()).says_the_same_as(&line))
    }

    /// Words that were put in a line in which others stand by now. Who may see them is for the worker to say.
    fn says_beside(&mut self, line: Line, beside: LineId, by: ActId) -> bool {
        let put_in = line.id;
        let stands = self.says_new(Line { id: beside, audience: Audience::Worker, ..line }, by);
        if stands {
            self.standing.stands_beside(put_in, by, beside);
        }
        stands
    }

    /// What a line hangs on, and names, as it stands now.
    pub(super) fn hangs(&self, line: &mut Line, by: ActId) {
        let about = match line.about {
            Some(About::Line(under)) => Some(About::Line(self.standing.meant(self, under, by))),
            other => other,
        };
        line.about = about;
        if !self.is_there(about) {
            self.comes_loose(line);
        }
        if let Value::Lines(named) = &mut line.value {
            named.iter_mut().for_each(|id| *id = self.standing.meant(self, *id, by));
            named.retain(|id| self.line(*id).is_some());
        }
    }

    /// What it hung on is gone. It was hidden with that and may not show now: it waits with the worker.
    fn comes_loose(&self, line: &mut Line) {
        line.about = self.still_there(line.about);
        line.audience = Audience::Worker;
    }

    /// What something hangs on whose line is gone, or closed: what that line hung on, and so on.
    fn still_there(&self, mut about: Option<About>) -> Option<About> {
        while let Some(About::Line(id)) = about.filter(|_| !self.is_there(about)) {
            let closed = self.closed.iter().find(|line| line.id == id);
            let under = closed.map_or_else(|| self.standing.hung_on(id), |line| line.about);
            // A line hangs on an older one. Damaged acts that say otherwise must not go round for ever.
            about = under.filter(|under| !matches!(under, About::Line(other) if *other >= id));
        }
        about.filter(|_| self.is_there(about))
    }

    pub(super) fn is_there(&self, about: Option<About>) -> bool {
        match about {
            Some(About::Line(id)) => self.line(id).is_some(),
            Some(About::Person(id)) => self.person(id).is_some(),
            None => true,
        }
    }

    /// Changes a line but not its words, where those words still stand.
    fn mark<T: Default>(&mut self, words: Wording, change: impl FnOnce(&mut Line) -> T) -> T {
        let line = self.standing.stand_at(words).and_then(|id| self.lines.iter_mut().rfind(|line| line.id == id));
        line.map(change).unwrap_or_default()
    }

    /// Lets others see words. Where other words stand there by now, it may only hide them too.
    fn shows(&mut self, words: Wording, with: &Audience, by: ActId) -> bool {
        let stands = self.standing.stand_at(words);
        let id = stands.unwrap_or(words.line);
        let Some(at) = self.lines.iter().rposition(|line| line.id == id) else { return false };
        let may = self.lines.get(at).is_some_and(|line| {
            if stands.is_some() { self.standing.may_show(self, line, with, by) } else { only_hides(self, line, with) }
        });
        let told = self.lines.get(at).and_then(|line| self.told_on_purpose(line));
        let Some(line) = self.lines.get_mut(at).filter(|_| may) else { return false };
        self.standing.shows(id, by);
        if with.is_all_of_the_family() && !line.audience.is_all_of_the_family() {
            line.at_the_table = told;
        }
        std::mem::replace(&mut line.audience, with.clone()) != *with
    }

    /// Only the order changes: what hangs on a line follows it wherever it stands.
    pub(super) fn moves(&mut self, id: LineId, other: LineId, by: ActId) -> bool {
        let (id, other) = (self.standing.meant(self, id, by), self.standing.meant(self, other, by));
        let Some(from) = self.lines.iter().position(|line| line.id == id) else { return false };
        let line = self.lines.remove(from);
        let to = self.lines.iter().position(|line| line.id == other).unwrap_or(from);
        self.lines.insert(to.min(self.lines.len()), line);
        from != to
    }

    /// Takes a line back; not where other words stand in it by now.
    pub(super) fn buries(&mut self, tomb: &Tombstone) -> bool {
        self.standing.stand_at(tomb.words).is_some_and(|id| self.goes(id, tomb.about))
    }

    /// A line goes, and says whether a paper reads otherwise without it. What hangs on it, names it or asks about it
    /// does so no more.
    pub(super) fn goes(&mut self, id: LineId, about: Option<About>) -> bool {
        let before = self.lines.len();
        self.lines.retain(|line| line.id != id);
        self.closed.retain(|line| line.id != id);
        let stood = self.lines.len() != before;
        self.standing.buries(id, about);
        self.turns.retain(|turn| turn.key.about != Some(About::Line(id)));
        let hanging: Vec<_> = self.about(About::Line(id)).map(|line| line.id).collect();
        hanging.into_iter().for_each(|id| self.loosens(id));
        for line in &mut self.lines {
            if let Value::Lines(named) = &mut line.value {
                named.retain(|other| *other != id);
            }
        }
        stood
    }

    fn loosens(&mut self, id: LineId) {
        let loose = self.line(id).cloned().map(|mut line| {
            self.comes_loose(&mut line);
            line
        });
        let standing = self.lines.iter_mut().find(|line| line.id == id);
        standing.zip(loose).into_iter().for_each(|(standing, loose)| *standing = loose);
    }

    /// Closes a question: its line stands nowhere.
    fn closes(&mut self, words: Wording, by: ActId) -> bool {
        let Some(id) = self.standing.stand_at(words) else { return false };
        let Some(at) = self.lines.iter().rposition(|line| line.id == id) else { return false };
        let line = self.lines.remove(at);
        self.closed.push(line);
        // What was said about it elsewhere, by somebody who did not know, closes with nothing.
        let unknown = |line: &Line| line.about == Some(About::Line(id)) && !self.standing.knows_words(by, line.id);
        let unknown: Vec<_> = self.lines.iter().filter(|line| unknown(line)).map(|line| line.id).collect();
        unknown.into_iter().for_each(|id| self.loosens(id));
        true
    }

    /// The question is asked again: what was said to it stands again.
    pub(super) fn opens(&mut self, id: LineId, by: ActId) -> bool {
        let id = self.standing.meant(self, id, by);
        let Some(at) = self.closed.iter().position(|line| line.id == id) else { return false };
        let mut line = self.closed.remove(at);
        self.hangs(&mut line, by);
        self.lines.push(line);
        true
    }
}
