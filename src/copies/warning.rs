//! Before it prints: hand-typed words that a page at home should not say (practice 5.3). A name to avoid that is
//! also a street or a sister's name is a warning, not a silent cut: people reword it or keep the line back.

use std::borrow::Cow;

use super::document::{Document, Item, Section};
use super::way_drawing::WayDrawing;
use crate::checks::{Watch, named_to_avoid, watched};
use crate::plan::{CopyKind, Kind, Line, LineId, Plan, Reader, WayThere, is_workers_own_time, visible};
use crate::words::{Phrase, Words};

/// Why some words on a page want a second look.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Why {
    /// They name a person or a place to avoid: the line that says so, for the worker's eyes only.
    NamesWhomToAvoid(LineId),
    /// Words of the watch list, and what they give away: an offence, drink, money, health …
    Watched(String, Watch),
    /// A helper's card says what not to talk about, and so says it (practice, conversation.md).
    WhatNotToSay,
}

impl Why {
    /// What is said of it. That a name is one to keep away from is said to the worker alone: in front of others it
    /// would say that there is somebody to keep away from.
    #[must_use]
    pub fn in_words(&self, plan: &Plan, words: &Words) -> String {
        match self {
            Self::Watched(found, watch) => {
                format!("{} {}", words.put(Phrase::FoundWords, &[("words", found)]), words.watch(*watch))
            }
            Self::WhatNotToSay => words.phrase(Phrase::FoundNotToSay).to_owned(),
            Self::NamesWhomToAvoid(id) => {
                let name = plan.line(*id).and_then(Line::words).unwrap_or_default();
                let phrase = if is_workers_own_time(plan) { Phrase::FoundName } else { Phrase::FoundSomething };
                words.put(phrase, &[("words", name)])
            }
        }
    }
}

/// Something on a page that wants a second look before it prints.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Warning {
    /// The line that says it; none, where it is somebody's name on the page.
    pub line: Option<LineId>,
    /// What was found in it.
    pub why: Why,
}

/// What to look at again before a page prints. The worker's record is the worker's: nothing is held against it.
/// What stands on an adult's copy for that adult alone is meant to be there.
#[must_use]
pub fn warnings(plan: &Plan, page: &Document) -> Vec<Warning> {
    if page.kind == CopyKind::Worker {
        return Vec::new();
    }
    let private = |id: LineId| plan.line(id).is_some_and(|line| is_private(plan, page, line));
    let mut found = Vec::new();
    for (line, text) in texts(plan, page) {
        if line.is_some_and(private) {
            continue;
        }
        for why in looked_at(plan, &text, line.and_then(|id| plan.line(id))) {
            let warning = Warning { line, why };
            if !found.contains(&warning) {
                found.push(warning);
            }
        }
    }
    found
}

/// For the adult whose copy it is, and not for the family.
fn is_private(plan: &Plan, page: &Document, line: &Line) -> bool {
    let of_the_family = page.reader.map_or(Reader::Family, Reader::OfTheFamily);
    page.kind == CopyKind::Family && !visible(plan, line, of_the_family)
}

/// Names are looked for in every text. Words of the watch list only in what somebody typed: our own
/// sentences say "job" and mean nobody's work.
fn looked_at(plan: &Plan, text: &str, line: Option<&Line>) -> Vec<Why> {
    let avoid = named_to_avoid(plan, text).map(Why::NamesWhomToAvoid);
    let words =
        line.into_iter().flat_map(|line| watched(text).into_iter().filter(|found| is_looked_for(line, found.watch)));
    let not_to_say = line.filter(|line| line.kind == Kind::Tell && says_no(text)).map(|_| Why::WhatNotToSay);
    let watched = words.map(|found| Why::Watched(found.words.to_owned(), found.watch));
    avoid.into_iter().chain(watched).chain(not_to_say).collect()
}

/// Words with which people say what is not to be told.
const NO: &[&str] = &[
    "not", "don't", "dont", "never", "nothing", "without", "except", "ddim", "dim", "peidio", "peidiwch", "paid",
    "byth", "heb", "heblaw",
];

fn says_no(text: &str) -> bool {
    let words = text.split(|c: char| !c.is_alphanumeric() && c != '\'' && c != '’');
    words.map(|word| word.to_lowercase().replace('’', "'")).any(|word| NO.contains(&word.as_str()))
}

/// A worry may say what it is about: money, work, drink. It stands on no page for visitors. What may lie
/// about at home in no case is looked for there too.
fn is_looked_for(line: &Line, watch: Watch) -> bool {
    let worry = matches!(
        line.kind,
        Kind::Worry
            | Kind::OtherView
            | Kind::Pressure
            | Kind::Pattern
            | Kind::Baseline
            | Kind::Consequence
            | Kind::Exposure
    );
    !worry || matches!(watch, Watch::Offence | Watch::Refuge | Watch::Fear | Watch::Signal)
}

/// Everything on the page that somebody typed, with the line it is of.
fn texts(plan: &Plan, page: &Document) -> Vec<(Option<LineId>, String)> {
    let as_called = if page.kind == CopyKind::Child { plan.as_children_call_people() } else { Cow::Borrowed(plan) };
    let ours = |text: &str| (None, text.to_owned());
    let mut texts: Vec<_> = page.under_title.iter().map(|text| ours(text)).collect();
    texts.push(ours(&page.title));
    for Section { heading, items, .. } in &page.sections {
        // A heading can hold a child's name, and a label a helper's.
        texts.push(ours(heading));
        texts.extend(items.iter().flat_map(|item| texts_of(&as_called, item)));
    }
    texts.extend(names_behind(plan, page));
    texts
}

/// A child's page says "Nain". Whose name is to be kept off it is looked for all the same.
fn names_behind(plan: &Plan, page: &Document) -> Vec<(Option<LineId>, String)> {
    let lines = page.lines().into_iter().filter(|_| page.kind == CopyKind::Child);
    let named = |id: LineId| {
        let people = plan.line(id).map(Line::people).unwrap_or_default().to_vec();
        people.into_iter().map(move |person| (Some(id), plan.called(person)))
    };
    lines.flat_map(named).collect()
}

fn texts_of(plan: &Plan, item: &Item) -> Vec<(Option<LineId>, String)> {
    match item {
        Item::Line { line, who, words, .. } => {
            who.iter().chain([words]).map(|text| (Some(*line), text.clone())).collect()
        }
        Item::Pair { line, words, .. } => vec![(Some(*line), words.clone())],
        Item::Picture { line, words, .. } => vec![(*line, words.clone())],
        Item::Number { label, .. } => vec![(None, label.clone())],
        Item::Way(way) => of_a_way(plan, way),
        Item::Gap { .. } | Item::Say(_) | Item::Table { .. } => Vec::new(),
    }
}

/// The parts of a way that are drawn, each as the line that said it.
fn of_a_way(plan: &Plan, drawn: &WayDrawing) -> Vec<(Option<LineId>, String)> {
    let way = WayThere::seen(plan, drawn.child, |_| true);
    let drawn = [&drawn.how, &drawn.place, &drawn.call, &drawn.told]
        .into_iter()
        .flatten()
        .chain(drawn.details.iter().map(|detail| &detail.value));
    let drawn: Vec<_> = drawn.collect();
    let words = |line: &Line| match (line.words(), line.person()) {
        (Some(words), _) => words.to_owned(),
        (_, Some(id)) => plan.called(id),
        _ => String::new(),
    };
    let there = |said: &String| !said.is_empty() && drawn.iter().any(|drawn| drawn.contains(said.as_str()));
    way.lines().map(|line| (Some(line.id), words(line))).filter(|(_, said)| there(said)).collect()
}
