//! What a check found: about whom or what, and where it can be mended.

use super::{Check, deeds::doer};
use crate::plan::{About, CardId, Kind, Line, Person, PersonId, Plan, TurnKey};

/// One thing a check found. It advises: nothing waits for it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// Which check.
    pub check: Check,
    /// The line or the person it is about; nothing, where it is about the whole plan.
    pub about: Option<About>,
    /// The card to open, of whom and about what, to mend it.
    pub mend: Option<TurnKey>,
    /// The very words that were found, as they were said.
    pub words: Option<String>,
    /// A plainer way to say them: an offer, never a replacement.
    pub plainer: Option<&'static str>,
}

impl Finding {
    /// Something about the whole plan.
    pub(super) const fn of_plan(check: Check) -> Self {
        Self { check, about: None, mend: None, words: None, plainer: None }
    }

    /// Something about one person.
    pub(super) fn of_person(check: Check, person: PersonId) -> Self {
        Self { about: Some(About::Person(person)), ..Self::of_plan(check) }
    }

    /// Something about one line. It is mended where it was said, unless another card is named.
    pub(super) fn of_line(check: Check, line: &Line) -> Self {
        Self { about: Some(About::Line(line.id)), mend: Some(where_said(line)), ..Self::of_plan(check) }
    }

    /// Mended on this card, about whatever the finding is about.
    pub(super) fn mended_on(self, card: &str) -> Self {
        let about = self.about;
        self.mended_on_about(card, about)
    }

    /// Mended on this card, about somebody or something else, or about nothing in particular.
    pub(super) fn mended_on_about(mut self, card: &str, about: Option<About>) -> Self {
        self.mend = Some(TurnKey { card: CardId::from(card), asked_of: None, about });
        self
    }

    /// A card that is asked of one person.
    pub(super) fn asked_of(mut self, person: PersonId) -> Self {
        if let Some(mend) = &mut self.mend {
            mend.asked_of = Some(person);
        }
        self
    }

    /// The words that were found, and a plainer way to say them.
    pub(super) fn found(mut self, words: &str, plainer: Option<&'static str>) -> Self {
        self.words = Some(words.to_owned());
        self.plainer = plainer;
        self
    }

    /// The names and words that the check's sentence is woven with.
    #[must_use]
    pub fn names(&self, plan: &Plan) -> Vec<(&'static str, String)> {
        let mut names = Vec::new();
        if let Some(person) = self.about.and_then(|about| person_of(plan, about)) {
            names.extend(["child", "helper", "other"].map(|slot| (slot, plan.called(person.id))));
        }
        names.extend(self.words.clone().map(|words| ("words", words)));
        names
    }
}

/// Cards that share the screen of another: it is the other that is opened.
const SHARE_A_SCREEN: &[(&str, &str)] = &[("F03", "F01"), ("F04", "F01"), ("E04", "E03")];
/// Cards that take several answers about one child: the one that is meant is opened.
const TAKE_SEVERAL: &[&str] = &["F02", "G02", "W03"];

/// The card on which a line was said, about what it was said about. Where a card takes several answers, the
/// line itself stands on it again.
pub(super) fn where_said(line: &Line) -> TurnKey {
    let lead = SHARE_A_SCREEN.iter().find(|(card, _)| line.card.0 == *card);
    let card = lead.map_or(line.card.clone(), |(_, lead)| CardId::from(*lead));
    let about = line.about.filter(|_| !TAKE_SEVERAL.contains(&line.card.0.as_str()));
    TurnKey { asked_of: line.asked_of, about: about.or(Some(About::Line(line.id))), card }
}

/// The person something is about: themselves, whom its line names or hangs on, or who does it.
fn person_of(plan: &Plan, about: About) -> Option<&Person> {
    let mut about = about;
    // A line never hangs on itself, so no more steps than there are lines.
    for _ in 0..=plan.lines.len() {
        match about {
            About::Person(id) => return plan.person(id),
            About::Line(id) => {
                let line = plan.line(id)?;
                match (line.person(), line.about) {
                    (None, Some(under)) => about = under,
                    (named, _) => return named.or_else(|| doer(plan, line)).and_then(|id| plan.person(id)),
                }
            }
        }
    }
    None
}

/// A part of a card about somebody or something, if something was said in it. What was said last counts: somebody
/// may have answered again in private.
pub(super) fn said<'a>(plan: &'a Plan, card: &str, part: &str, about: About) -> Option<&'a Line> {
    plan.about(about).filter(|line| line.card.0 == card && line.part == part && !line.is_blank()).last()
}

/// A line of this kind about somebody or something.
pub(super) fn has(plan: &Plan, kind: Kind, about: About) -> bool {
    plan.about(about).any(|line| line.kind == kind && !line.is_blank())
}

/// The words of the lines that hold some.
pub(super) fn worded<'a>(lines: impl Iterator<Item = &'a Line>) -> impl Iterator<Item = (&'a Line, &'a str)> {
    lines.filter_map(|line| line.words().map(|words| (line, words))).filter(|(_, words)| !words.trim().is_empty())
}
