//! Reads a copy as a visitor would: every word on it, and every line of the plan it stands for.

use kitchen_table::copies::{Detail, Document, Item, Section, WayDrawing};
use kitchen_table::plan::LineId;

/// Every string on the page. Taken apart field by field, so that a new field has to be read here too.
pub fn text(document: &Document) -> Vec<String> {
    let Document { kind: _, reader: _, band: _, language: _, title, under_title, sections, foot } = document;
    let mut text = vec![title.clone()];
    text.extend(under_title.iter().chain(foot).cloned());
    for Section { chapter, heading, items } in sections {
        text.extend([(*chapter).to_owned(), heading.clone()]);
        for item in items {
            match item {
                Item::Line { line: _, who, words, said_in: _, by } => {
                    text.push(words.clone());
                    text.extend(who.iter().chain(by).cloned());
                }
                Item::Way(way) => text.extend(text_of_way(way)),
                Item::Number { label, number } => {
                    text.push(label.clone());
                    text.extend(number.clone());
                }
                Item::Pair { line: _, label, words, said_in: _ } => text.extend([label.clone(), words.clone()]),
                Item::Picture { line: _, picture: _, words, said_in: _ } => text.push(words.clone()),
                Item::Gap { label, words } => text.extend([label.clone(), words.clone()]),
                Item::Say(words) => text.push(words.clone()),
                Item::Table { columns, rows } => text.extend(columns.iter().chain(rows.iter().flatten()).cloned()),
            }
        }
    }
    text
}

fn text_of_way(way: &WayDrawing) -> Vec<String> {
    let WayDrawing {
        child: _,
        is_carried: _,
        goes_out: _,
        child_name,
        child_face: _,
        labels: _,
        how,
        place,
        place_line: _,
        place_note,
        call,
        told,
        told_face: _,
        place_known: _,
        call_known: _,
        how_known: _,
        details,
    } = way;
    let mut text = vec![child_name.clone()];
    text.extend([how, place, place_note, call, told].into_iter().flatten().cloned());
    for Detail { line: _, card: _, ask: _, label, value, gap: _ } in details {
        text.extend([label.clone(), value.clone()]);
    }
    text
}

/// Whether these words stand anywhere on the page.
pub fn says(document: &Document, words: &str) -> bool {
    text(document).iter().any(|text| text.contains(words))
}

/// Every line of the plan that the page stands for.
pub fn lines(document: &Document) -> Vec<LineId> {
    let mut lines = Vec::new();
    for item in items(document) {
        match item {
            Item::Line { line, .. } => lines.push(*line),
            Item::Way(way) => {
                lines.extend(way.place_line);
                lines.extend(way.details.iter().filter_map(|detail| detail.line));
            }
            Item::Pair { line, .. } => lines.push(*line),
            Item::Picture { line, .. } => lines.extend(*line),
            Item::Number { .. } | Item::Gap { .. } | Item::Say(_) | Item::Table { .. } => {}
        }
    }
    lines
}

pub fn items(document: &Document) -> impl Iterator<Item = &Item> {
    document.sections.iter().flat_map(|section| &section.items)
}

pub fn ways(document: &Document) -> Vec<&WayDrawing> {
    items(document)
        .filter_map(|item| match item {
            Item::Way(way) => Some(&**way),
            _ => None,
        })
        .collect()
}
