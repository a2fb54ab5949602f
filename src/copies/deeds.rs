//! What people will do, and how far each deed has come.

use super::document::Item;
use super::entries::{called, entry, hanging};
use super::page::Page;
use crate::packs::Keeps;
use crate::plan::{About, Is, Kind, Line, PersonId, Status, Value};
use crate::words::{Heading, Label, isolated};

/// How far a deed has come.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Come {
    /// Everyone who was asked said yes, and so did the helper who is to do it.
    Agreed,
    /// Somebody has still to say yes.
    NotYet,
}

/// Actions that have come so far.
pub(super) fn actions<'a>(page: &Page<'a>, come: Come) -> Vec<&'a Line> {
    let deeds = page.tops(&[Kind::Action]).filter(|line| line.is_the_deed() && !line.is_blank());
    deeds.filter(|line| how_far(page, line) == come).collect()
}

/// The worker's own promises: those to which nobody said anything but yes, and the others.
pub(super) fn promises<'a>(page: &Page<'a>, come: Come) -> Vec<&'a Line> {
    let stands = |line: &Line| page.plan.objections(line).next().is_none();
    let said = page.tops(&[Kind::Promise]).filter(|line| line.is_the_deed() && !line.is_blank());
    said.filter(|line| stands(line) == (come == Come::Agreed)).collect()
}

/// Those of them to which people said yes: nothing goes in front of visitors by itself (practice, conversation.md).
pub(super) fn agreed_promises<'a>(page: &Page<'a>) -> impl Iterator<Item = &'a Line> {
    promises(page, Come::Agreed).into_iter().filter(|line| page.plan.status(line) == Status::Agreed)
}

/// A deed is agreed only once whoever does it was there or has been asked: [`Plan::is_agreed`].
pub(super) fn how_far(page: &Page, line: &Line) -> Come {
    if page.plan.is_agreed(line) { Come::Agreed } else { Come::NotYet }
}

/// Who does it, where this reader may see that.
pub(super) fn owner(page: &Page, line: &Line) -> Option<PersonId> {
    match line.kind {
        Kind::Promise => line.speaker,
        Kind::Contingency => page.said((Kind::Contingency, Is::Owner), line.about?).and_then(Line::person),
        _ => page.said(Is::Owner, About::Line(line.id)).and_then(Line::person),
    }
}

/// By when, where this reader may see that.
pub(super) fn by(page: &Page, line: &Line) -> Option<String> {
    page.about(About::Line(line.id)).find_map(|hung| match hung.value {
        Value::Date(date) => Some(page.words.say(Label::ByDate, &[("date", &page.words.date(date, page.today))])),
        _ => None,
    })
}

/// What whoever does it is called: somebody of the plan or, where nobody is in it, as somebody wrote it.
fn doer(page: &Page, line: &Line) -> Option<String> {
    let written = || page.said(Is::Owner, About::Line(line.id)).and_then(Line::words).map(isolated);
    owner(page, line).and_then(|id| called(page, id)).or_else(written)
}

/// A deed: who does what, by when.
pub(super) fn deed(page: &Page, line: &Line) -> Option<Item> {
    entry(page, line, doer(page, line), by(page, line))
}

/// A deed with what goes with it: how we will know, what could get in the way, and how it went.
pub(super) fn whole_deed(page: &Page, line: &Line) -> Vec<Item> {
    let mut items: Vec<_> = deed(page, line).into_iter().collect();
    items.extend(how_it_went(page, line));
    items.extend(hanging(page, line));
    items
}

/// What people said at the next visit about how it went.
fn how_it_went(page: &Page, line: &Line) -> Option<Item> {
    let asked = page.pack.keeping(Keeps::ActionStatus);
    let words = page.words.choice_of(asked, line.status.id());
    (!words.is_empty()).then(|| Item::Pair {
        line: line.id,
        label: page.words.label_of(asked).to_owned(),
        words: words.to_owned(),
        said_in: page.words.language,
    })
}

/// What is done for a child if the plan is not working, with whose child it is.
pub(super) fn contingencies<'a>(page: &Page<'a>, come: Come) -> Vec<&'a Line> {
    let said = page.tops(&[Kind::Contingency]).filter(|line| line.is_the_deed() && !line.is_blank());
    said.filter(|line| how_far(page, line) == come).collect()
}

/// What is done for one child: who does it, for whom, and the words. The child's name by itself would read as if the
/// child did it.
pub(super) fn contingency(page: &Page, line: &Line) -> Option<Item> {
    let child = match line.about {
        Some(About::Person(id)) => Some(page.plan.called(id)).filter(|name| !name.is_empty()),
        _ => None,
    };
    let doer = owner(page, line).and_then(|id| called(page, id));
    let who = match (doer, child) {
        (Some(doer), Some(child)) => {
            Some(page.words.heading_with(Heading::DoesForChild, &[("helper", &doer), ("child", &child)]))
        }
        (None, Some(child)) => Some(page.words.say(Label::ForPerson, &[("parent", &child)])),
        (doer, None) => doer,
    };
    entry(page, line, who, None)
}
