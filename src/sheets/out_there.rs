//! Which copy went to whom, when, in which version; older ones are listed to be swapped (practice 5.4, rule 10).

use super::asked::Asked;
use super::copies::title_of;
use super::node::{Node, node};
use super::parts::{action, panel};
use crate::conversation::family_here;
use crate::copies::Offer;
use crate::plan::CopyGiven;
use crate::sitting::Intent;
use crate::words::Phrase;

/// The list, for the worker alone.
pub(super) fn out_there(asked: &Asked) -> Option<Node> {
    let (plan, words) = (&asked.plan, asked.words());
    let alone = family_here(plan).next().is_none() && !plan.copies.is_empty();
    let swaps: Vec<_> = plan.to_be_swapped().map(|(at, _)| at).collect();
    let row = |(at, copy): (usize, &CopyGiven)| {
        let offer = Offer { kind: copy.kind, reader: copy.reader, language: None, why_not: None };
        let given = words.put(Phrase::CopyGiven, &[("n", &copy.version.to_string()), ("date", &words.date(copy.on))]);
        let swap = swaps
            .contains(&at)
            .then(|| action("kt-quiet", "swapped", words.phrase(Phrase::Swapped), Intent::CopySwapped(at)));
        node("li")
            .class("kt-go")
            .attr("data-copy-given", copy.kind.id())
            .maybe("data-swap", swap.as_ref().map(|_| ""))
            .with(node("span").with(title_of(plan, words, &offer)).with(" · ").with(given))
            .all(swap)
    };
    alone.then(|| {
        panel(words.phrase(Phrase::CopiesOut))
            .attr("data-part", "copies")
            .with(node("ul").class("kt-list").all(plan.copies.iter().enumerate().rev().map(row)))
    })
}
