//! The way there: the picture this product is known by.
//!
//! Whole lines where it is known, dashed where it is not known or not asked, so that a gap can be seen.

use super::node::{Child, Node, node};
use crate::conversation::Step;
use crate::copies::{Detail, Picture, WayDrawing};
use crate::plan::{About, Known, PersonId};
use crate::sitting::Intent;

/// The drawing of one child's way there. `in_words` is the same for those who hear it. On a screen a
/// gap can be opened; on paper nothing opens.
#[must_use]
pub fn way(drawing: &WayDrawing, in_words: String, not_known: &str, opens: bool) -> Node {
    let nobody_told = drawing.told.is_none();
    let told = drawing.told.clone().unwrap_or_else(|| not_known.to_owned());
    let place = drawing.place.clone().unwrap_or_else(|| not_known.to_owned());
    let place_line = drawing.place_line.map(|line| line.to_string());
    let picture = node("div")
        .class("kt-way")
        .attr("role", "img")
        .attr("aria-label", in_words)
        .with(stop(face(&drawing.child_name), &drawing.child_name, false))
        .with(leg(drawing.how.as_deref(), drawing.how_known))
        .with(
            dashed(node("div").class("kt-stop"), drawing.place_known != Known::Solid)
                .with(ring(Child::Drawing("kt-icon", Picture::House.path())))
                .with(node("bdi").maybe("data-line", place_line).with(place))
                .all(drawing.place_note.clone().map(|note| node("span").class("kt-by").with(note))),
        )
        .with(leg(drawing.call.as_deref(), drawing.call_known))
        .with(stop(face(drawing.told.as_deref().unwrap_or("?")), &told, nobody_told));
    let details: Vec<_> = drawing.details.iter().map(|detail| described(detail, drawing.child, opens)).collect();
    node("div")
        .class("kt-way-there")
        .with(picture)
        .all((!details.is_empty()).then(|| node("dl").class("kt-details").all(details)))
}

fn stop(shows: impl Into<Child>, name: &str, is_gap: bool) -> Node {
    dashed(node("div").class("kt-stop"), is_gap).with(ring(shows)).with(node("bdi").with(name))
}

fn ring(shows: impl Into<Child>) -> Node {
    node("span").class("kt-stop__ring").with(shows)
}

/// The first letter of a name, as beside every name in the app.
fn face(name: &str) -> Node {
    node("span").class("kt-face").attr("aria-hidden", "true").all(name.trim().chars().next().map(String::from))
}

fn leg(says: Option<&str>, known: Known) -> Node {
    dashed(node("div").class("kt-leg"), known != Known::Solid).with(node("span").all(says))
}

fn dashed(on: Node, yes: bool) -> Node {
    on.maybe("data-dashed", yes.then_some(""))
}

/// The card on which a detail of the way is asked.
fn opening(detail: &Detail, child: PersonId) -> Intent {
    let step = Step { card: detail.card.clone(), asked_of: None, about: Some(About::Person(child)) };
    if detail.aside { Intent::OpenAside(step) } else { Intent::OpenStep(step) }
}

fn described(detail: &Detail, child: PersonId, opens: bool) -> Node {
    let said = if detail.gap && opens {
        node("button")
            .attr("type", "button")
            .class("kt-gap")
            .attr("data-gap", detail.ask.as_str())
            .with(detail.value.as_str())
            .does(opening(detail, child))
    } else {
        node("bdi").maybe("data-line", detail.line.map(|line| line.to_string())).with(detail.value.as_str())
    };
    node("div").class("kt-detail").with(node("dt").with(detail.label.as_str()).with(":")).with(node("dd").with(said))
}
