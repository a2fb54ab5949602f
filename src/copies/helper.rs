//! A helper's card: what they said yes to, for whom, and what to do then. Small enough for a wallet.

use super::deeds::{self, Come};
use super::document::{Document, Item, Numbers, Section};
use super::entries::{hanging, labelled, whole_pair};
use super::offer::WhyNot;
use super::page::Page;
use super::{numbers, ways};
use crate::packs::Pack;
use crate::plan::{About, COLLECTED, CopyKind, Date, Is, Kind, Line, Person, PersonId, Plan, Reader, Status, WayThere};
use crate::words::{Heading, Label, Words, listed};

/// One helper's card, as it is on this day.
///
/// # Errors
/// A helper who has not said yes has agreed to nothing that could stand on a card.
pub fn helper(
    pack: &Pack,
    plan: &Plan,
    words: &Words,
    numbers: &Numbers,
    today: Date,
    helper: PersonId,
) -> Result<Document, WhyNot> {
    said_yes(plan, helper)?;
    let card = Card {
        page: Page::of(pack, plan, words, today, Reader::Helper(helper)),
        visitors: Page::of(pack, plan, words, today, Reader::Fridge),
        helper,
    };
    let ways = card.ways();
    let asked = card.section("helps", Heading::WhatIWasAsked, card.deeds(Whose::SomebodyElses));
    let offered = card.section("helps", Heading::WhatISaidICanDo, card.deeds(Whose::Theirs));
    let mut sections: Vec<_> = asked.into_iter().chain(offered).collect();
    sections.extend(ways.iter().filter_map(|(child, way)| card.part_of_a_way(child, way)));
    sections.extend(card.section("helps", Heading::WhatICannotDo, card.of_kinds(&[Kind::Cannot])));
    sections.extend(card.section("helps", Heading::WhatIWasTold, card.of_kinds(&[Kind::Tell])));
    sections.extend(Section::of("agree", words.label(Label::PeopleWhoHelp), card.ring(numbers, &ways)));
    Ok(Document {
        kind: CopyKind::Helper,
        reader: Some(helper),
        band: None,
        language: words.language,
        title: words.heading_with(Heading::CardOf, &[("helper", &plan.called(helper))]),
        under_title: card.under_title(&ways),
        sections,
        foot: card.page.marks(words.heading(Heading::HelpersCard)).collect(),
    })
}

/// Whether there is a card for somebody, and if not, why.
pub(super) fn said_yes(plan: &Plan, helper: PersonId) -> Result<(), WhyNot> {
    match plan.asked(helper) {
        Some(Status::Yes) => Ok(()),
        Some(Status::No) => Err(WhyNot::SaidNo),
        Some(Status::Asked) => Err(WhyNot::NoAnswerYet),
        _ => Err(WhyNot::NotAsked),
    }
}

/// Whole sentences of somebody's, in which "I" may stand: not a day, a time or a name.
fn speaks_for_itself(line: &Line) -> bool {
    line.words().is_some() && (line.is(Is::Task) || matches!(line.kind, Kind::Tell | Kind::Cannot))
}

/// Whose words something on a card is in.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Whose {
    /// The helper's own.
    Theirs,
    /// Somebody else's: what the helper was asked, and said yes to.
    SomebodyElses,
}

/// A helper's card in the making.
struct Card<'a> {
    /// What is the helper's to see.
    page: Page<'a>,
    /// What anybody who opens the fridge sees: of a child's way no card shows more.
    visitors: Page<'a>,
    helper: PersonId,
}

impl<'a> Card<'a> {
    fn section(&self, chapter: &'static str, heading: Heading, items: Vec<Item>) -> Option<Section> {
        self.page.section(chapter, heading, items)
    }

    fn of_kinds(&self, kinds: &[Kind]) -> Vec<Item> {
        self.page.tops(kinds).flat_map(|line| self.said(line)).collect()
    }

    fn whose(&self, line: &Line) -> Whose {
        if line.speaker == Some(self.helper) { Whose::Theirs } else { Whose::SomebodyElses }
    }

    /// What was said to a label, with what hangs on it. A card says "I", and means its reader: of somebody else's
    /// words it says whose they are.
    fn said(&self, line: &Line) -> Vec<Item> {
        let others = line.speaker.filter(|_| speaks_for_itself(line) && self.whose(line) == Whose::SomebodyElses);
        let Some(speaker) = others else { return whole_pair(&self.page, line) };
        let label = self.page.words.heading_with(Heading::InWordsOf, &[("parent", &self.page.plan.called(speaker))]);
        labelled(&self.page, line, label).into_iter().chain(hanging(&self.page, line)).collect()
    }

    /// What they were asked, or offered themselves, and what they are to do that everyone has agreed: as far as it is in
    /// these words.
    fn deeds(&self, whose: Whose) -> Vec<Item> {
        let is_in_theirs = |line: &&Line| self.whose(line) == whose;
        let agreed = deeds::actions(&self.visitors, Come::Agreed).into_iter().filter(is_in_theirs);
        let to_do = agreed.filter(|line| self.page.plan.owner(line) == Some(self.helper));
        let to_do = to_do.filter_map(|line| deeds::deed(&self.visitors, line));
        let asked = self.page.tops(&[Kind::Ask]).filter(is_in_theirs);
        asked.flat_map(|line| self.said(line)).chain(to_do).collect()
    }

    /// The agreed ways that need this helper.
    fn ways(&self) -> Vec<(&'a Person, WayThere<'a>)> {
        let needs = |line: &&Line| ways::is_of_the_way(self.page.pack, line) && line.people().contains(&self.helper);
        let mut needed: Vec<_> = self.page.plan.lines.iter().filter(needs).filter_map(|line| line.about).collect();
        needed.dedup();
        let children = self.page.plan.children().filter(|child| needed.contains(&About::Person(child.id)));
        children.filter_map(|child| Some((child, ways::printable(&self.visitors, child.id)?))).collect()
    }

    /// Their part of a child's way: the place, who lets whom know, and who is next.
    fn part_of_a_way(&self, child: &Person, way: &WayThere) -> Option<Section> {
        let dark = way.in_the_dark.filter(|dark| dark.choice() == Some(COLLECTED));
        let place = [way.place, way.who_has, way.how, dark, way.collector].into_iter().flatten();
        let call = [way.teller, way.means, way.told, way.second_contact].into_iter().flatten();
        let items = place.chain(call).filter_map(|line| ways::rung(&self.visitors, &self.visitors, line)).collect();
        let heading = self.page.where_goes(child.id);
        Section::of("goes", heading, items)
    }

    fn ring(&self, numbers: &Numbers, ways: &[(&Person, WayThere)]) -> Vec<Item> {
        let mut items = vec![numbers::emergency(self.page.words)];
        items.extend(numbers::team(&self.page, numbers));
        let is_meant = |id| id != self.helper && self.is_on_their_part(ways, id);
        items.extend(numbers::of_those(&self.visitors, is_meant));
        // Whoever is told on a way that needs them, and whose number they may not have: there is a line to write it on.
        let rung = ways.iter().flat_map(|(_, way)| [way.told, way.second_contact]).flatten();
        let mut rung: Vec<_> = rung.filter_map(Line::person).filter(|id| *id != self.helper).collect();
        rung.sort_unstable();
        rung.dedup();
        items.extend(rung.into_iter().filter_map(|id| numbers::to_write_down(&self.visitors, id)));
        items.extend(self.of_kinds(&[Kind::Phone, Kind::Hours]));
        items
    }

    /// Whether somebody stands on a way with them, or in what they are to do. Who else helps is no part of theirs
    /// (practice, conversation.md, "Who sees what, mended").
    fn is_on_their_part(&self, ways: &[(&Person, WayThere)], id: PersonId) -> bool {
        let plan = self.page.plan;
        let agreed = deeds::actions(&self.visitors, Come::Agreed).into_iter();
        let mut to_do = agreed.filter(|line| plan.owner(line) == Some(self.helper)).chain(self.page.tops(&[Kind::Ask]));
        ways.iter().any(|(_, way)| way.people().any(|one| one == id))
            || to_do.any(|line| plan.named_in(&line.value).any(|one| one == id))
    }

    /// For which children: those on whose way they stand, or all whom the plan is for.
    fn under_title(&self, ways: &[(&Person, WayThere)]) -> Vec<String> {
        let mut children: Vec<_> = ways.iter().map(|(child, _)| child.id).collect();
        if children.is_empty() {
            children = self.page.plan.children().map(|child| child.id).collect();
        }
        let names: Vec<_> = self.page.plan.all_called(children).collect();
        let mut lines = Vec::new();
        if !names.is_empty() {
            lines.push(self.page.words.say(Label::ForPerson, &[("parent", &listed(names))]));
        }
        lines.push(self.page.date());
        lines.extend(self.page.looked_at_again());
        lines
    }
}
