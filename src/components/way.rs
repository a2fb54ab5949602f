//! The way there: the picture this product is known by.
//!
//! Whole lines where it is known, dashed where it is not known or not asked, so that a gap can be seen.

use leptos::prelude::*;

use super::face::face;
use super::icon::{Icon, icon};
use super::live::{Each, tap};
use crate::copies::{Detail, WayDrawing};
use crate::plan::Known;

/// The drawing of one child's way there. `in_words` is the same for those who hear it. On a screen
/// a gap can be opened; on paper nothing opens.
pub fn way(
    drawing: &WayDrawing,
    in_words: String,
    not_known: &str,
    open_gap: Option<Callback<&'static str>>,
) -> impl IntoView + use<> {
    let nobody_told = drawing.told.is_none();
    let told = drawing.told.clone().unwrap_or_else(|| not_known.to_owned());
    let place = drawing.place.clone().unwrap_or_else(|| not_known.to_owned());
    let details = drawing
        .details
        .iter()
        .cloned()
        .map(|detail| described(detail, open_gap))
        .each();
    view! {
        <div class="kt-way-there">
            <div class="kt-way" role="img" aria-label=in_words>
                <div class="kt-stop">
                    <span class="kt-stop__ring">{face(&drawing.child_name)}</span>
                    <bdi>{drawing.child_name.clone()}</bdi>
                </div>
                {leg(drawing.how.as_deref(), drawing.how_known)}
                <div class="kt-stop" class:kt-dashed=drawing.place_known != Known::Solid>
                    <span class="kt-stop__ring">{icon(Icon::House)}</span>
                    <bdi data-line=drawing.place_line.map(|line| line.0.to_string())>{place}</bdi>
                    {drawing.place_note.clone().map(|note| view! { <span class="kt-by">{note}</span> })}
                </div>
                {leg(drawing.call.as_deref(), drawing.call_known)}
                <div class="kt-stop" class:kt-dashed=nobody_told>
                    <span class="kt-stop__ring">{face(drawing.told.as_deref().unwrap_or("?"))}</span>
                    <bdi>{told}</bdi>
                </div>
            </div>
            {(!drawing.details.is_empty()).then(|| view! { <dl class="kt-details">{details}</dl> })}
        </div>
    }
}

fn leg(says: Option<&str>, known: Known) -> impl IntoView + use<> {
    view! {
        <div class="kt-leg" class:kt-dashed=known != Known::Solid>
            <span>{says.map(str::to_owned)}</span>
        </div>
    }
}

fn described(detail: Detail, open_gap: Option<Callback<&'static str>>) -> impl IntoView {
    let Detail {
        line,
        part,
        label,
        value,
        gap,
    } = detail;
    let said = match open_gap.filter(|_| gap) {
        Some(open) => view! {
            <button type="button" class="kt-gap" data-gap=part on:click=tap(move || open.run(part))>{value}</button>
        }
        .into_any(),
        None => view! { <bdi data-line=line.map(|line| line.0.to_string())>{value}</bdi> }.into_any(),
    };
    view! {
        <div class="kt-detail">
            <dt>{label}":"</dt>
            <dd>{said}</dd>
        </div>
    }
}
