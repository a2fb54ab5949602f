//! The copy for the fridge: one page that any visitor may read (practice 5.3).

use super::deeds::{self, Come};
use super::document::{Document, Item, Numbers, Section};
use super::page::Page;
use super::{numbers, ways};
use crate::packs::Pack;
use crate::plan::{Audience, CopyKind, Date, Line, Person, Plan, Reader, WayThere};
use crate::words::{Label, Words};

/// The fridge copy of a plan, as it is on this day.
#[must_use]
pub fn fridge(pack: &Pack, plan: &Plan, words: &Words, numbers: &Numbers, today: Date) -> Document {
    let page = Page::of(pack, plan, words, today, Reader::Fridge);
    let section = |label, chapter, items| Section::of(chapter, words.label(label), items);
    let mut sections: Vec<_> = plan.children().filter_map(|child| way(&page, child)).collect();
    sections.extend(section(Label::EachWillDo, "agree", deeds(&page)));
    sections.extend(section(Label::IfNotWorking, "worries", contingencies(&page)));
    sections.extend(section(Label::PeopleWhoHelp, "helps", numbers::at_home(&page, numbers)));
    Document {
        kind: CopyKind::Fridge,
        reader: None,
        band: None,
        language: words.language,
        title: words.label(Label::FridgeTitle).to_owned(),
        under_title: page.under_title(),
        sections,
        foot: [words.label(Label::OurPlanCanChange).to_owned()]
            .into_iter()
            .chain(page.marks(words.label(Label::FridgeCopy)))
            .collect(),
    }
}

/// The children whose way there has been said and would stand here, if people said yes to it, or to its being here.
pub fn ways_waiting(plan: &Plan) -> impl Iterator<Item = &Person> {
    let is_kept = |line: &Line| plan.hidden_from(line.id).next().is_some() || !line.audience.is_all_of_the_family();
    plan.children().filter(move |child| {
        let way = WayThere::of(plan, child.id);
        let could_stand_here =
            || way.lines().any(|line| line.audience == Audience::Family) && !way.lines().any(is_kept);
        !way.is_empty() && (!way.agreed || way.refused || could_stand_here())
    })
}

fn way(page: &Page, child: &Person) -> Option<Section> {
    let way = ways::printable(page, child.id)?;
    let heading = page.words.say(Label::IfChildNeeds, &[("child", &page.plan.called(child.id))]);
    Section::of("goes", heading, vec![Item::Way(Box::new(ways::drawing(page, page, &way)))])
}

/// What people will do: actions that everyone asked has agreed to, then the worker's own promises to which they said
/// yes.
fn deeds(page: &Page) -> Vec<Item> {
    let agreed = deeds::actions(page, Come::Agreed).into_iter();
    agreed.chain(deeds::agreed_promises(page)).filter_map(|line| deeds::deed(page, line)).collect()
}

fn contingencies(page: &Page) -> Vec<Item> {
    let agreed = deeds::contingencies(page, Come::Agreed).into_iter();
    agreed.filter_map(|line| deeds::contingency(page, line)).collect()
}
