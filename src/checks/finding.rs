//! What a check found: about whom or what, and where it can be mended.

use super::{Check, deeds::doer};
use crate::packs::{Pack, Stage};
use crate::plan::{About, Is, Kind, Line, LineId, Person, PersonId, Plan, TurnKey, What};

/// One thing a check found. It advises: nothing waits for it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// Which check.
    pub check: Check,
    /// The line or the person it is about; nothing, where it is about the whole plan.
    pub about: Option<About>,
    mend: Option<Mend>,
    /// The very words that were found, as they were said.
    pub words: Option<String>,
    /// A plainer way to say them: an offer, never a replacement.
    pub plainer: Option<&'static str>,
}

/// How something can be mended: on which card, of whom and about what.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Mend {
    on: On,
    asked_of: Option<PersonId>,
    about: Option<About>,
}

/// The card on which something can be mended, by what it is: which one that is, a pack knows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum On {
    /// Where this line was said.
    Said(LineId),
    /// The card that asks for this.
    Asking(What),
    /// The card that a stage opens with.
    Opening(Stage),
}

impl From<Kind> for On {
    fn from(kind: Kind) -> Self {
        Self::Asking(kind.into())
    }
}

impl From<Is> for On {
    fn from(is: Is) -> Self {
        Self::Asking(is.into())
    }
}

impl From<Stage> for On {
    fn from(stage: Stage) -> Self {
        Self::Opening(stage)
    }
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
        Self { about: Some(About::Line(line.id)), ..Self::of_plan(check) }.mended_where_said(line)
    }

    /// Mended where this line was said.
    pub(super) fn mended_where_said(self, line: &Line) -> Self {
        self.mended_on_about(On::Said(line.id), None)
    }

    /// Mended on this card, about whatever the finding is about.
    pub(super) fn mended_on(self, on: impl Into<On>) -> Self {
        let about = self.about;
        self.mended_on_about(on, about)
    }

    /// Mended on this card, about somebody or something else, or about nothing in particular.
    pub(super) fn mended_on_about(mut self, on: impl Into<On>, about: Option<About>) -> Self {
        self.mend = Some(Mend { on: on.into(), asked_of: None, about });
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

    /// The card to open, of whom and about what, to mend it.
    #[must_use]
    pub fn mend(&self, pack: &Pack, plan: &Plan) -> Option<TurnKey> {
        self.mend.and_then(|mend| mend.step(pack, plan))
    }

    /// Whether it is about somebody who was taken out of the plan, or about what was said about them.
    pub(super) fn is_about_somebody_taken_out(&self, plan: &Plan) -> bool {
        let under = |about: &About| match about {
            About::Line(id) => plan.line(*id)?.about,
            About::Person(_) => None,
        };
        // A line never hangs on itself, so no more steps than there are lines.
        let mut chain = std::iter::successors(self.about, under).take(plan.lines.len().saturating_add(1));
        chain.any(|about| match about {
            About::Person(id) => plan.person(id).is_some_and(|person| person.taken_out),
            About::Line(_) => false,
        })
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

impl Mend {
    fn step(self, pack: &Pack, plan: &Plan) -> Option<TurnKey> {
        let Self { on, asked_of, about } = self;
        let card = match on {
            On::Said(line) => return where_said(pack, plan.line(line)?),
            On::Asking(what) => pack.asking_about(plan, what, about)?.0,
            On::Opening(stage) => pack.opening(stage)?,
        };
        Some(TurnKey { card: card.lead().clone(), asked_of, about })
    }
}

/// The card on which a line was said, about what it was said about. Where a card takes several answers, the
/// line itself stands on it again.
fn where_said(pack: &Pack, line: &Line) -> Option<TurnKey> {
    let card = pack.card(&line.card)?;
    let stands_again = |about: &About| card.repeat && matches!(about, About::Person(_));
    let about = line.about.filter(|about| !stands_again(about)).unwrap_or(About::Line(line.id));
    Some(TurnKey { card: card.lead().clone(), asked_of: line.asked_of, about: Some(about) })
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

/// What was said about somebody or something, if anything was. What was said last counts: somebody may have
/// answered again in private.
pub(super) fn said(plan: &Plan, what: impl Into<What>, about: About) -> Option<&Line> {
    let what = what.into();
    plan.about(about).filter(|line| line.is(what) && !line.is_blank()).last()
}

/// Whose answer a line is: of whom it was asked, or else who said it.
pub(super) fn answered_by(line: &Line) -> Option<PersonId> {
    line.asked_of.or(line.speaker)
}

/// A line of this kind about somebody or something.
pub(super) fn has(plan: &Plan, kind: Kind, about: About) -> bool {
    plan.about(about).any(|line| line.kind == kind && !line.is_blank())
}

/// Whether a line holds words.
pub(super) fn says_something(line: &Line) -> bool {
    line.words().is_some() && !line.is_blank()
}

/// The words of the lines that hold some.
pub(super) fn worded<'a>(lines: impl Iterator<Item = &'a Line>) -> impl Iterator<Item = (&'a Line, &'a str)> {
    lines.filter_map(|line| line.words().map(|words| (line, words))).filter(|(_, words)| !words.trim().is_empty())
}
