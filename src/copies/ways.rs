//! The way there, for one reader: drawn whole, or as if nothing had been said.

use super::document::Item;
use super::entries::pair;
use super::numbers;
use super::page::Page;
use super::way_drawing::WayDrawing;
use crate::packs::{Card, Pack};
use crate::plan::{About, Is, Kind, Line, PersonId, Reader, WayThere};

/// The way there, if this reader may see all of it. What somebody asked to keep from a person is not
/// drawn while they are here: then the rest is not printed either, so that no hole says so.
pub(super) fn whole<'a>(page: &Page<'a>, child: PersonId) -> Option<WayThere<'a>> {
    // Whom the children keep away from is left out, and not the whole way with them.
    let is_no_help = |line: &Line| page.plan.counts_on_whom_to_keep_away_from(line);
    let for_children = matches!(page.reader, Reader::Child(_) | Reader::Fridge);
    let way = WayThere::seen(page.plan, child, |line| !for_children || !is_no_help(line));
    let kept = page.plan.about(About::Person(child)).any(|line| {
        is_of_the_way(page.pack, line)
            && line.kind != Kind::OtherView
            && !page.may(line)
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

/// The drawing of it, without what is not known. The numbers are those that the reader of `rings` may have.
pub(super) fn drawing(page: &Page, rings: &Page, way: &WayThere) -> WayDrawing {
    with_numbers(page, rings, way).without_gaps()
}

/// The drawing of it, whoever is to be rung with their number.
pub(super) fn with_numbers(page: &Page, rings: &Page, way: &WayThere) -> WayDrawing {
    let mut drawing = WayDrawing::drawn(page.pack, page.plan, page.words, way);
    if let (Some(told), Some(line)) = (&mut drawing.told, way.told) {
        *told = numbers::beside(rings, told, line);
    }
    if let Some(line) = way.second_contact {
        let next = drawing.details.iter_mut().filter(|detail| detail.line == Some(line.id));
        next.for_each(|detail| detail.value = numbers::beside(rings, &detail.value, line));
    }
    drawing
}

/// Who is told, or rung next: a label, who it is and, where the reader of `rings` may have it, the number.
pub(super) fn rung(page: &Page, rings: &Page, line: &Line) -> Option<Item> {
    match pair(page, line)? {
        Item::Pair { line: id, label, words, said_in } if is_rung(line) => {
            Some(Item::Pair { line: id, label, words: numbers::beside(rings, &words, line), said_in })
        }
        other => Some(other),
    }
}

fn is_rung(line: &Line) -> bool {
    line.is(Is::WhoIsTold) || line.kind == Kind::SecondContact
}

/// The way there as this reader may see it, agreed or not, with its gaps. Of a way that is kept from them it is not said
/// that it is not known; then an empty one is left off too, so that nothing tells the two apart.
pub(super) fn with_gaps<'a>(page: &Page<'a>, child: PersonId) -> Option<WayThere<'a>> {
    let nothing_is_kept = || page.plan.children().all(|child| whole(page, child.id).is_some());
    whole(page, child).filter(|way| !way.is_empty() || nothing_is_kept())
}
