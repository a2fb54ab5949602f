//! A document, drawn: what prints is this and nothing else on the page.

use super::node::{Child, Node, node};
use super::way::way;
use crate::copies::{AgeBand, Document, Item, Section};
use crate::plan::Language;
use crate::words::{Label, Words};

/// A document. `made_up`: the family is, and the paper says so, for paper goes where nobody can explain it.
/// `by_hand`: so large that it can be copied out by hand.
#[must_use]
pub fn document(document: &Document, made_up: bool, by_hand: bool) -> Node {
    let words = Words::of(document.language);
    let mark = node("p").class("kt-copy__made-up").attr("data-made-up", "").with(words.label(Label::MadeUpMark));
    let foot = document.foot.iter().map(|line| node("span").with(line.as_str()));
    node("article")
        .class(if by_hand { "kt-copy kt-copy--by-hand" } else { "kt-copy" })
        .attr("data-copy", document.kind.id())
        .maybe("data-for", document.reader.map(|id| id.to_string()))
        .maybe("data-band", document.band.map(AgeBand::id))
        .attr("data-density", document.density().id())
        .attr("lang", document.language.id())
        .all(made_up.then_some(mark))
        .with(node("h2").class("kt-copy__title").with(document.title.as_str()))
        .with(node("p").class("kt-copy__under").with(document.under_title.join(" · ")))
        .all(document.sections.iter().map(|section| drawn_section(words, section)))
        .with(node("footer").class("kt-copy__foot").all(foot))
}

fn drawn_section(words: &Words, section: &Section) -> Node {
    node("section")
        .class("kt-copy__part")
        .attr("data-colour", section.chapter)
        .with(node("h3").with(section.heading.as_str()))
        .with(node("div").class("kt-copy__items").all(section.items.iter().map(|item| drawn_item(words, item))))
}

fn drawn_item(words: &Words, item: &Item) -> Node {
    match item {
        Item::Line { line, who, words: said, said_in, by } => node("p")
            .class("kt-copy__line")
            .attr("data-line", line.to_string())
            .with(
                node("span")
                    .all(who.iter().map(|who| node("b").with(node("bdi").with(who.as_str()))))
                    .all(who.as_ref().map(|_| " "))
                    .with(own_words(said, *said_in)),
            )
            .all(by.iter().map(|by| node("span").class("kt-by").with(by.as_str()))),
        Item::Way(drawing) => way(drawing, drawing.in_words(words), words.label(Label::NotKnown), false),
        Item::Number { label, number } => {
            let blank = if number.is_none() { "kt-copy__blank" } else { "kt-copy__tel" };
            node("p")
                .class("kt-copy__line kt-copy__number")
                .with(node("span").with(label.as_str()))
                .with(node("b").class(blank).all(number.iter().map(String::as_str)))
        }
        Item::Pair { line, label, words: said, said_in } => node("p")
            .class("kt-copy__line kt-copy__pair")
            .attr("data-line", line.to_string())
            .with(node("span").class("kt-by").with(label.as_str()).with(":"))
            .with(own_words(said, *said_in)),
        Item::Gap { label, words: missing } => node("p")
            .class("kt-copy__line kt-copy__pair")
            .attr("data-gap", "")
            .with(node("span").class("kt-by").with(label.as_str()).with(":"))
            .with(node("span").class("kt-gap").with(missing.as_str())),
        Item::Picture { line, picture, words: said, said_in } => node("p")
            .class("kt-copy__line kt-copy__picture")
            .maybe("data-line", line.map(|line| line.to_string()))
            .with(Child::Drawing("kt-picture", picture.path()))
            .with(own_words(said, *said_in)),
        Item::Say(words) => node("p").class("kt-copy__say").with(words.as_str()),
        Item::Table { columns, rows } => table(columns, rows),
    }
}

fn own_words(said: &str, said_in: Language) -> Node {
    node("bdi").class("kt-copy__own").attr("lang", said_in.id()).with(said)
}

fn table(columns: &[String], rows: &[Vec<String>]) -> Node {
    let head = columns.iter().map(|column| node("th").attr("scope", "col").with(column.as_str()));
    let body = rows.iter().map(|row| node("tr").all(row.iter().map(|cell| node("td").with(cell.as_str()))));
    node("table").class("kt-copy__table").with(node("thead").with(node("tr").all(head))).with(node("tbody").all(body))
}
