//! The way there: the picture this product is known by.
//!
//! Whole lines where it is known, dashed where it is not known or not asked, so that a gap can be seen.

use leptos::prelude::*;

use super::element::{View, el};
use super::face::face;
use super::icon::{Icon, icon};
use super::live::Each;
use crate::copies::{Detail, WayDrawing};
use crate::plan::Known;

/// The drawing of one child's way there. `in_words` is the same for those who hear it. On a screen
/// a gap can be opened; on paper nothing opens.
pub fn way(drawing: &WayDrawing, in_words: String, not_known: &str, open_gap: Option<Callback<&'static str>>) -> View {
    let nobody_told = drawing.told.is_none();
    let told = drawing.told.clone().unwrap_or_else(|| not_known.to_owned());
    let place = drawing.place.clone().unwrap_or_else(|| not_known.to_owned());
    let details = drawing.details.iter().cloned().map(|detail| described(detail, open_gap)).each();
    el("div", &[("class", "kt-way-there")])
        .with(
            el("div", &[("class", "kt-way"), ("role", "img")])
                .attr("aria-label", in_words)
                .with(
                    el("div", &[("class", "kt-stop")])
                        .with(el("span", &[("class", "kt-stop__ring")]).with(face(&drawing.child_name)))
                        .with(el("bdi", &[]).with(drawing.child_name.clone())),
                )
                .with(leg(drawing.how.as_deref(), drawing.how_known))
                .with(
                    el("div", &[("class", "kt-stop")])
                        .dashed(drawing.place_known != Known::Solid)
                        .with(el("span", &[("class", "kt-stop__ring")]).with(icon(Icon::House)))
                        .with(
                            el("bdi", &[])
                                .attr("data-line", drawing.place_line.map(|line| line.0.to_string()))
                                .with(place),
                        )
                        .with(
                            drawing.place_note.clone().map(|note| el("span", &[("class", "kt-by")]).with(note).done()),
                        ),
                )
                .with(leg(drawing.call.as_deref(), drawing.call_known))
                .with(
                    el("div", &[("class", "kt-stop")])
                        .dashed(nobody_told)
                        .with(
                            el("span", &[("class", "kt-stop__ring")])
                                .with(face(drawing.told.as_deref().unwrap_or("?"))),
                        )
                        .with(el("bdi", &[]).with(told)),
                ),
        )
        .with((!drawing.details.is_empty()).then(|| el("dl", &[("class", "kt-details")]).with(details).done()))
        .done()
}

fn leg(says: Option<&str>, known: Known) -> View {
    el("div", &[("class", "kt-leg")])
        .dashed(known != Known::Solid)
        .with(el("span", &[]).with(says.map(str::to_owned)))
        .done()
}

fn described(detail: Detail, open_gap: Option<Callback<&'static str>>) -> View {
    let Detail { line, part, label, value, gap } = detail;
    let said = match open_gap.filter(|_| gap) {
        Some(open) => el("button", &[("type", "button"), ("class", "kt-gap")])
            .attr("data-gap", part)
            .on_click(move || open.run(part))
            .with(value)
            .done(),
        None => el("bdi", &[]).attr("data-line", line.map(|line| line.0.to_string())).with(value).done(),
    };
    el("div", &[("class", "kt-detail")]).with(el("dt", &[]).with(label).with(":")).with(el("dd", &[]).with(said)).done()
}
