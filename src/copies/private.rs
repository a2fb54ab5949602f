//! The last part of one adult's family copy: what only they and others who were named may see.

use super::document::{Item, Section};
use super::entries::{entry, label, labelled};
use super::page::Page;
use crate::plan::{About, Date, Line, LineId, Person, Plan, Reader};
use crate::words::Heading;

/// Limits, what happens, names to avoid (never why) and the like, where this adult was named for them.
pub(super) fn only_for(family: &Page, adult: &Person, today: Date) -> Option<Section> {
    let page = Page::of(family.pack, family.plan, family.words, today, Reader::Adult(adult.id));
    let mut private: Vec<_> = page.lines().filter(|line| !family.may(line)).collect();
    private.sort_by_key(|line| top_of(family.plan, line));
    let mut above = Above::default();
    let items = private.into_iter().flat_map(|line| above.then(&page, line)).collect();
    let heading = page.words.heading_with(Heading::OnlyFor, &[("parent", &page.plan.called(adult.id))]);
    Section::of("agree", heading, items)
}

/// The line at the top of all that this one hangs on, so that what belongs together stands together.
fn top_of(plan: &Plan, line: &Line) -> LineId {
    match line.about {
        Some(About::Line(id)) => plan.line(id).map_or(line.id, |above| top_of(plan, above)),
        _ => line.id,
    }
}

/// The lines that were written last: what hangs on either needs no saying again.
#[derive(Default)]
struct Above {
    hung_on: Option<LineId>,
    last: Option<LineId>,
}

impl Above {
    /// A private line, under the line it is about.
    fn then(&mut self, page: &Page, line: &Line) -> Vec<Item> {
        let Some(said) = labelled(page, line, label_with_name(page, line)) else { return Vec::new() };
        let hangs_on = match line.about {
            Some(About::Line(id)) => Some(id),
            _ => None,
        };
        // What its reader may not see is not read out to give it a place; then it has none.
        if hangs_on.and_then(|id| page.plan.line(id)).is_some_and(|above| !page.may(above)) {
            return Vec::new();
        }
        let stands = hangs_on.is_none() || hangs_on == self.hung_on || hangs_on == self.last;
        (self.hung_on, self.last) = (hangs_on, Some(line.id));
        let above = hangs_on.filter(|_| !stands).and_then(|id| page.plan.line(id));
        above.and_then(|above| entry(page, above, None, None)).into_iter().chain([said]).collect()
    }
}

/// A label says whose it is, where it is a child's: one paper holds several children's.
fn label_with_name(page: &Page, line: &Line) -> String {
    let label = label(page, line);
    match line.about {
        Some(About::Person(id)) => {
            let names = [("child", page.plan.called(id)), ("words", label)];
            let names = names.each_ref().map(|(slot, name)| (*slot, name.as_str()));
            page.words.heading_with(Heading::OfSomebody, &names)
        }
        _ => label,
    }
}
