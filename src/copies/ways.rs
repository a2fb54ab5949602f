//! The way there, for one reader: drawn whole, or as if nothing had been said.

use super::page::Page;
use super::way_drawing::WayDrawing;
use crate::packs::{Card, Pack};
use crate::plan::{About, Is, Kind, Line, PersonId, Plan, WayThere};

/// The way there, if this reader may see all of it. What somebody asked to keep from a person is not
/// drawn while they are here: then the rest is not printed either, so that no hole says so.
pub(super) fn whole<'a>(page: &Page<'a>, child: PersonId) -> Option<WayThere<'a>> {
    let way = WayThere::seen(page.plan, child, |_| true);
    let kept = page.plan.about(About::Person(child)).any(|line| {
        is_of_the_way(page.pack, line)
            && line.kind != Kind::OtherView
            && page.plan.hidden_from(line.id).next().is_some()
    });
    let all_in_sight = way.lines().all(|line| page.may(line));
    (!kept && all_in_sight).then_some(way)
}

/// Said on a screen that asks for the safe place and the way there.
pub(super) fn is_of_the_way(pack: &Pack, line: &Line) -> bool {
    let mut leads = pack.cards.iter().filter(|card| card.asking(Is::SafePlace).is_some()).map(Card::lead);
    pack.card(&line.card).is_some_and(|card| leads.any(|lead| card.is_on_screen_of(lead)))
}

/// The way there as it may be printed where only what is agreed is: people said yes to it, no helper it needs
/// said no and neither did the child.
pub(super) fn printable<'a>(page: &Page<'a>, child: PersonId) -> Option<WayThere<'a>> {
    whole(page, child).filter(|way| way.agreed && !way.refused)
}

/// The drawing of it, without what is not known.
pub(super) fn drawing(page: &Page, way: &WayThere) -> WayDrawing {
    WayDrawing::drawn(page.pack, page.plan, page.words, way).without_gaps()
}

/// The way there as everybody at home may see it, agreed or not, with its gaps.
pub(super) fn with_gaps<'a>(page: &Page<'a>, child: PersonId) -> WayThere<'a> {
    whole(page, child).unwrap_or_else(|| nothing_said(page.plan, child))
}

fn nothing_said(plan: &Plan, child: PersonId) -> WayThere<'_> {
    WayThere::seen(plan, child, |_| false)
}
