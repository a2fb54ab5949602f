//! Before it goes on paper: what could say more than people want, and the ways to mend it. Nothing is cut in silence.

use super::asked::Asked;
use super::node::{Node, node};
use super::parts::action;
use crate::conversation::family_here;
use crate::copies::{Warning, Why};
use crate::plan::Line;
use crate::sitting::Intent;
use crate::words::Phrase;

/// What could say more than people want on this copy: said before it prints, with the ways to mend it.
pub(super) fn look_first(asked: &Asked, found: &[Warning], ways_out: Vec<Node>) -> Node {
    let words = asked.words();
    let rows = found.iter().map(|warning| warned(asked, warning));
    node("div")
        .class("kt-warn")
        .attr("id", "look-first")
        .attr("tabindex", "-1")
        .attr("role", "alert")
        .with(node("h2").with(words.phrase(Phrase::LookFirst)))
        .with(node("ul").class("kt-list").all(rows))
        .with(node("div").class("kt-go").all(ways_out))
}

fn warned(asked: &Asked, warning: &Warning) -> Node {
    let words = asked.words();
    let line = warning.line.and_then(|id| asked.plan.line(id));
    let ways = warning.line.map(|id| {
        node("div")
            .class("kt-go")
            .with(action("kt-second", "reword", words.phrase(Phrase::Reword), Intent::EditWords(id)))
            .with(action("kt-second", "withhold", words.phrase(Phrase::Withhold), Intent::Withhold(id)))
    });
    node("li")
        .maybe("data-line", warning.line.map(|id| id.to_string()))
        .with(node("p").with(found(asked, &warning.why)))
        .all(line.and_then(Line::words).map(|said| node("p").with(node("bdi").with(said))))
        .all(ways)
}

/// What was found. That a name is one to keep away from is said to the worker alone: in front of others
/// it would say that there is somebody to keep away from.
fn found(asked: &Asked, why: &Why) -> String {
    let alone = family_here(&asked.plan).next().is_none();
    match why {
        Why::Watched(word, watch) => {
            let gives_away = asked.words().watch(*watch);
            format!("{} {gives_away}", asked.words().put(Phrase::FoundWords, &[("words", word)]))
        }
        Why::NamesWhomToAvoid(id) => {
            let name = asked.plan.line(*id).and_then(Line::words).unwrap_or_default();
            let phrase = if alone { Phrase::FoundName } else { Phrase::FoundSomething };
            asked.words().put(phrase, &[("words", name)])
        }
    }
}
