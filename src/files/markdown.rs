//! Markdown, as GitHub reads it.

use super::flow::{Block, Entry, Flow, Table};
use super::said::Said;
use crate::copies::Document;

/// Ends a line where the next one belongs to the same paragraph.
const BREAK: &str = "\\\n";
/// The same inside of a list.
const BREAK_IN_LIST: &str = "\\\n  ";
/// The same inside of a table, where there is no other way to say it.
const BREAK_IN_CELL: &str = "<br>";

/// The document as Markdown, with headings, lists and tables. All that was typed is escaped.
///
/// A reader that makes a link out of every bare mail address does so here too: no escape can stop
/// one, and the link leads where it says.
#[must_use]
pub fn markdown(document: &Document) -> String {
    let flow = Flow::of(document);
    let mut text = String::new();
    let mut put = |part: &str, gap: &str| {
        if !text.is_empty() {
            text.push_str(gap);
        }
        text.push_str(part);
    };
    if !flow.title.is_empty() {
        put(&heading("#", &flow.title), "\n\n");
    }
    flow.under_title.iter().for_each(|line| put(&lines(line, BREAK), "\n\n"));
    let mut before: Option<&Block> = None;
    for block in &flow.body {
        put(&block_text(block), if before.is_some_and(|before| before.runs_on_into(block)) { "\n" } else { "\n\n" });
        before = Some(block);
    }
    flow.foot.iter().for_each(|line| put(&lines(line, BREAK), "\n\n"));
    text.push('\n');
    text
}

fn block_text(block: &Block) -> String {
    match block {
        Block::Heading(said) => heading("##", said),
        Block::Below(said) => heading("###", said),
        Block::Point(entry) | Block::Fact(entry) => point(entry),
        Block::Say(said) => lines(said, BREAK),
        Block::Table(table) => table_text(table),
    }
}

fn heading(level: &str, said: &Said) -> String {
    format!("{level} {}", lines(said, " "))
}

fn point(Entry { label, words, note }: &Entry) -> String {
    let label = if label.is_empty() { String::new() } else { format!("**{}**", lines(label, " ")) };
    let first = words.lines.first().map(|line| escaped(line));
    let first = [Some(label).filter(|label| !label.is_empty()), first].into_iter().flatten().collect::<Vec<_>>();
    let rest = words.lines.iter().skip(1).chain(&note.lines).map(|line| escaped(line));
    let all: Vec<_> = Some(first.join(" ")).filter(|first| !first.is_empty()).into_iter().chain(rest).collect();
    format!("- {}", all.join(BREAK_IN_LIST))
}

fn table_text(table: &Table) -> String {
    let row = |cells: &[Said]| -> String {
        cells.iter().map(|cell| format!("| {} ", lines(cell, BREAK_IN_CELL))).collect::<String>() + "|"
    };
    let under = "| --- ".repeat(table.columns.len()) + "|";
    let rows = table.rows.iter().map(|cells| row(cells));
    [row(&table.columns), under].into_iter().chain(rows).collect::<Vec<_>>().join("\n")
}

fn lines(said: &Said, ends: &str) -> String {
    said.lines.iter().map(|line| escaped(line)).collect::<Vec<_>>().join(ends)
}

/// A line in which nothing is markup.
///
/// Not every sign is escaped: a person reads this as it stands, in a case system that knows no
/// Markdown, and "I\'m" is no way to write down what they said.
fn escaped(line: &str) -> String {
    let mut escaped = String::with_capacity(line.len() + 8);
    let mut rest = line.chars();
    while let Some(c) = rest.next() {
        if is_markup(c) || starts_markup(c, &escaped, rest.as_str()) {
            escaped.push('\\');
        }
        escaped.push(c);
    }
    escaped
}

/// Means something wherever it stands. The `$` is GitHub's for formulas; `^` and `=` are others'.
const fn is_markup(c: char) -> bool {
    matches!(c, '\\' | '`' | '*' | '_' | '{' | '}' | '[' | ']' | '<' | '>' | '&' | '|' | '~' | '$' | '^' | '#' | '=')
}

/// Means something only where it stands: a dash or a number at the start of a line, a bare address.
fn starts_markup(c: char, before: &str, after: &str) -> bool {
    let digits_before = || !before.is_empty() && before.bytes().all(|byte| byte.is_ascii_digit());
    match c {
        '-' => before.is_empty(),
        '+' => before.is_empty() && !after.starts_with(|c: char| c.is_ascii_digit()),
        ')' => digits_before(),
        '.' => digits_before() || ends_in_www(before),
        ':' => before.is_empty() || after.starts_with("//"),
        _ => false,
    }
}

fn ends_in_www(text: &str) -> bool {
    text.len().checked_sub(3).and_then(|from| text.get(from..)).is_some_and(|end| end.eq_ignore_ascii_case("www"))
}
