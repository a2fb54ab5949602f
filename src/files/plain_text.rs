//! Plain text, to paste into a case system.

use super::flow::{Block, Entry, Flow, Table};
use super::said::Said;
use crate::copies::Document;

/// The document as text: headings on lines of their own, things on a list behind a dash, tables as
/// labels and values, row by row. Nothing is wrapped. A second line of somebody's words is set in,
/// so that it cannot be taken for a heading or for somebody else's.
#[must_use]
pub fn plain_text(document: &Document) -> String {
    let flow = Flow::of(document);
    let mut parts = vec![lines_of(std::iter::once(&flow.title).chain(&flow.under_title))];
    let mut before: Option<&Block> = None;
    for block in &flow.body {
        let text = block_text(block);
        match parts.last_mut().filter(|_| before.is_some_and(|before| before.runs_on_into(block))) {
            Some(part) => {
                part.push('\n');
                part.push_str(&text);
            }
            None => parts.push(text),
        }
        before = Some(block);
    }
    parts.push(lines_of(&flow.foot));
    parts.retain(|part| !part.is_empty());
    parts.join("\n\n") + "\n"
}

fn block_text(block: &Block) -> String {
    match block {
        Block::Heading(said) | Block::Below(said) | Block::Say(said) => lines_of([said]),
        Block::Point(entry) => format!("- {}", entry_text(entry)),
        Block::Fact(entry) => entry_text(entry),
        Block::Table(table) => table_text(table),
    }
}

fn lines_of<'a>(said: impl IntoIterator<Item = &'a Said>) -> String {
    said.into_iter().flat_map(|said| &said.lines).map(String::as_str).collect::<Vec<_>>().join("\n")
}

fn entry_text(Entry { label, words, note }: &Entry) -> String {
    let mut lines = labelled(label, words);
    lines.extend(note.lines.iter().cloned());
    lines.join("\n  ")
}

/// The label, the first line behind it, and the rest.
fn labelled<'a>(label: &'a Said, words: &'a Said) -> Vec<String> {
    let first = label.lines.iter().chain(words.lines.first()).map(String::as_str).collect::<Vec<_>>().join(" ");
    std::iter::once(first).chain(words.lines.iter().skip(1).cloned()).collect()
}

fn table_text(table: &Table) -> String {
    let labels: Vec<_> = table.columns.iter().map(|column| column.clone().labelling()).collect();
    let row_text = |row: &Vec<Said>| {
        let cells = labels.iter().zip(row).filter(|(label, cell)| !label.is_empty() || !cell.is_empty());
        cells.map(|(label, cell)| labelled(label, cell).join("\n  ")).collect::<Vec<_>>().join("\n")
    };
    table.rows.iter().map(row_text).collect::<Vec<_>>().join("\n\n")
}
