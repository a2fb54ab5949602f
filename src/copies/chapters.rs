//! One page made from the chapters of a conversation: what was said, in order, and what was not said yet.

use super::deeds::deed;
use super::document::{Document, Item, Section};
use super::entries::{hanging, label, labelled};
use super::page::Page;
use crate::packs::{Card, Chapter, Layer, Pack};
use crate::plan::{About, CopyKind, Date, Ended, Kind, Line, Plan, Reader};
use crate::words::{Label, Words, isolated};

/// The page of a plan, as it is on this day.
#[must_use]
pub fn chapters(pack: &Pack, plan: &Plan, words: &Words, today: Date) -> Document {
    let page = Page::of(pack, plan, words, today, Reader::Family);
    let conversation = words.pack_name(&pack.id).unwrap_or_else(|| words.label(Label::FridgeTitle));
    let name = plan.name().map(isolated);
    let title: Vec<_> = [conversation].into_iter().chain(name.as_deref()).collect();
    Document {
        kind: CopyKind::Page,
        reader: None,
        band: None,
        language: words.language,
        title: title.join(" · "),
        under_title: vec![page.date()],
        sections: pack.chapters.iter().filter_map(|chapter| section(&page, pack, chapter)).collect(),
        foot: page.marks(conversation).collect(),
    }
}

fn section(page: &Page, pack: &Pack, chapter: &Chapter) -> Option<Section> {
    let is_in = |card: &&Card| pack.chapter(card.stage).is_some_and(|other| other.stage == chapter.stage);
    let items = pack.cards.iter().filter(is_in).flat_map(|card| answers(page, card)).collect();
    Section::of(chapter.colour.id(), page.words.chapter(&pack.id, chapter.stage), items)
}

/// What a card was answered, or that it has not been yet.
fn answers(page: &Page, card: &Card) -> Vec<Item> {
    let own = |line: &&Line| line.card == card.id && line.kind != Kind::Title && !hangs(page, line);
    let said: Vec<_> = page.lines().filter(own).flat_map(|line| answer(page, line)).collect();
    if said.is_empty() && is_open(page.plan, card) { gap(page, card).into_iter().collect() } else { said }
}

/// What hangs on a line stands with it, whichever card asked for it.
fn hangs(page: &Page, line: &Line) -> bool {
    matches!(line.about, Some(About::Line(id)) if page.plan.line(id).is_some())
}

fn answer(page: &Page, line: &Line) -> Vec<Item> {
    let whose = match line.about {
        Some(About::Person(id)) => Some(isolated(&page.plan.called(id))),
        _ => None,
    };
    let short: Vec<_> = whose.into_iter().chain([label(page, line)]).collect();
    let item = match line.kind {
        Kind::Action | Kind::Promise => deed(page, line),
        _ => labelled(page, line, short.join(" · ")),
    };
    item.into_iter().chain(hanging(page, line)).collect()
}

/// Everybody is asked it, and nobody has said anything to it or set it aside.
fn is_open(plan: &Plan, card: &Card) -> bool {
    let always_asked = card.layer == Layer::Core && card.each.is_none() && card.when.is_empty() && !card.gate;
    let ended = plan.turns.iter().filter(|turn| turn.key.card == card.id);
    always_asked && ended.into_iter().all(|turn| turn.ended == Ended::AskedForLater)
}

fn gap(page: &Page, card: &Card) -> Option<Item> {
    let ask = card.asks.first()?;
    let (label, words) = (page.words.plan_label(&card.id, &ask.id), page.words.gap(&card.id, &ask.id));
    Some(Item::Gap { label: label.to_owned(), words: words.to_owned() })
}
