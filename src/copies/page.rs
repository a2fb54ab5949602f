//! What one reader may see of a plan, gathered once: the parts of a copy draw on nothing else.

use super::document::Section;
use crate::packs::{Drawn, Pack, Stage};
use crate::plan::{About, Date, Kind, Line, LineId, PersonId, Plan, PlanId, Reader, What, visible};
use crate::words::{Heading, Label, Words, listed};

/// A plan, as far as one reader may see it.
pub(super) struct Page<'a> {
    pub pack: &'a Pack,
    pub plan: &'a Plan,
    pub words: &'a Words,
    pub today: Date,
    pub reader: Reader,
    /// In the order in which they were said.
    seen: Vec<&'a Line>,
    ids: Vec<LineId>,
    /// By what they hang on, then in the order in which they were said.
    hanging: Vec<(About, &'a Line)>,
}

impl<'a> Page<'a> {
    /// Everything that this reader may see.
    pub fn of(pack: &'a Pack, plan: &'a Plan, words: &'a Words, today: Date, reader: Reader) -> Self {
        let seen: Vec<_> = plan.lines.iter().filter(|line| visible(plan, line, reader)).collect();
        let mut ids: Vec<_> = seen.iter().map(|line| line.id).collect();
        ids.sort_unstable();
        let mut hanging: Vec<_> = seen.iter().filter_map(|line| Some((line.about?, *line))).collect();
        hanging.sort_by_key(|(about, _)| *about);
        Self { pack, plan, words, today, reader, seen, ids, hanging }
    }

    /// Whether this reader may see the line.
    pub fn may(&self, line: &Line) -> bool {
        self.ids.binary_search(&line.id).is_ok()
    }

    /// Every line there is for this reader.
    pub fn lines(&self) -> impl Iterator<Item = &'a Line> {
        self.seen.iter().copied()
    }

    /// The lines of some kinds, kind by kind, that hang on no other line.
    pub fn tops(&self, kinds: &[Kind]) -> impl Iterator<Item = &'a Line> {
        let top = |line: &&Line| !matches!(line.about, Some(About::Line(_)));
        kinds.iter().flat_map(move |kind| self.lines().filter(move |line| line.kind == *kind).filter(top))
    }

    /// The lines that hang on a person or a line.
    pub fn about(&self, about: About) -> impl Iterator<Item = &'a Line> {
        let from = self.hanging.partition_point(|(other, _)| *other < about);
        let there = self.hanging.get(from..).unwrap_or_default().iter();
        there.take_while(move |(other, _)| *other == about).map(|(_, line)| *line)
    }

    /// The first line about a person or a line that is what is looked for.
    pub fn said(&self, what: impl Into<What>, about: About) -> Option<&'a Line> {
        let what = what.into();
        self.about(about).find(|line| line.is(what))
    }

    /// A heading of a section.
    pub fn heading(&self, heading: Heading) -> &'static str {
        self.words.heading(heading)
    }

    /// What a chapter of the conversation is called.
    pub fn chapter(&self, id: &'static str) -> &'static str {
        self.words.chapter(&self.pack.id, Stage::Chapter(id))
    }

    /// What the chapter of the ways there is called where it is about one child.
    pub fn where_goes(&self, child: PersonId) -> String {
        let chapter = self.pack.chapter_that_draws(Drawn::WaysThere);
        let named = chapter.and_then(|one| self.words.chapter_of(&self.pack.id, one.stage, &self.plan.called(child)));
        named.unwrap_or_default()
    }

    /// A section under a heading of its own, where there is anything to put under it.
    pub fn section(
        &self,
        chapter: &'static str,
        heading: Heading,
        items: Vec<super::document::Item>,
    ) -> Option<Section> {
        Section::of(chapter, self.heading(heading), items)
    }

    /// Who made it together, today's date, and when it is looked at again.
    pub fn under_title(&self) -> Vec<String> {
        let mut lines = Vec::new();
        let names = self.made_by();
        if !names.is_empty() {
            lines.push(self.words.say(Label::MadeTogether, &[("parent", &listed(names))]));
        }
        lines.push(self.date());
        lines.extend(self.looked_at_again());
        lines
    }

    /// The day it was made.
    pub fn date(&self) -> String {
        self.words.date(self.today, self.today)
    }

    /// Whoever sat at the table and has said or answered something that stands in the plan: to look in for a minute is
    /// not to have made it.
    fn made_by(&self) -> Vec<String> {
        let mut names = Vec::new();
        let has_part = |id| self.plan.lines.iter().any(|line| line.speaker == Some(id) || line.asked_of == Some(id));
        for id in self.plan.visits.iter().flat_map(|visit| &visit.here).copied().filter(|id| has_part(*id)) {
            let name = self.plan.called(id);
            if self.plan.person(id).is_some_and(|person| !person.taken_out) && !names.contains(&name) {
                names.push(name);
            }
        }
        names
    }

    /// When it is looked at again: a day that the family has set is on every copy that leaves the house (practice 5.3).
    pub fn looked_at_again(&self) -> Option<String> {
        let (_, when) = self.plan.next_visit().filter(|(line, _)| visible(self.plan, line, Reader::Fridge))?;
        let (date, time) = (self.words.date(when.date, self.today), self.words.time(when));
        Some(self.words.say(Label::LookAgain, &[("date", &date), ("time", &time)]))
    }

    /// Which copy it is and which version: two papers can be told apart (practice 5.4, rule 10).
    pub fn which(&self, copy: &str) -> String {
        let version = self.words.say(Label::Version, &[("n", &self.plan.version.to_string())]);
        [copy, &version].join(" · ")
    }

    /// What every copy says at its foot: which it is, and that its family is made up, where it is.
    pub fn marks(&self, copy: &str) -> impl Iterator<Item = String> {
        let made_up = self.plan.id == PlanId::made_up();
        let mark = made_up.then(|| self.words.label(Label::MadeUpMark).to_owned());
        [self.which(copy)].into_iter().chain(mark)
    }
}
