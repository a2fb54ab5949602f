//! The way there: the picture this product is known by.
//!
//! Whole lines where it is known, dashed where it is not known or not asked, so that a gap can be seen.

use leptos::prelude::*;

use super::face::Face;
use super::icon::{Icon, Sign};
use super::view::view;
use crate::copies::{Detail, WayDrawing};
use crate::plan::{Known, LineId};

/// The drawing of one child's way there.
#[component]
pub fn WayThere(
    /// What is drawn.
    drawing: WayDrawing,
    /// The same for those who hear it.
    #[prop(into)]
    heard: String,
    /// What stands where something is not known.
    not_known: &'static str,
    /// What a tap on a detail does that is not known. Without it, as on paper, nothing opens.
    #[prop(optional, into)]
    on_gap: Option<Callback<Detail>>,
) -> impl IntoView {
    let WayDrawing {
        child_name,
        child_face,
        how,
        place,
        place_line,
        place_note,
        call,
        told,
        told_face,
        is_carried,
        goes_out,
        ..
    } = drawing;
    let place = place.unwrap_or_else(|| not_known.to_owned());
    // Nobody rings about a little one, who is carried there, or about a room at home.
    let call = goes_out
        .then(|| view! { <Call says=call told face=told_face not_known is_gap=drawing.call_known != Known::Solid /> });
    let on_foot = if is_carried { drawing.place_known } else { drawing.how_known };
    let details = (!drawing.details.is_empty()).then(|| view! { <Details details=drawing.details on_gap /> });
    view! {
        <div class="kt-way-there">
            <div class="kt-way" role="img" aria-label=heard>
                <Stop name=child_name>
                    <Face letters=child_face />
                </Stop>
                <Leg says=how is_gap=on_foot != Known::Solid />
                <Stop name=place line=place_line note=place_note is_gap=drawing.place_known != Known::Solid>
                    <Icon shows=Sign::House />
                </Stop>
                {call}
            </div>
            {details}
        </div>
    }
}

/// Who tells, and who then knows.
#[component]
fn Call(
    /// What is said over the line to them.
    says: Option<String>,
    /// Who knows then.
    told: Option<String>,
    /// What stands in their circle.
    face: Option<String>,
    /// What stands where nobody does.
    not_known: &'static str,
    /// The call is not known, or somebody is still to be asked.
    is_gap: bool,
) -> impl IntoView {
    let nobody_told = told.is_none();
    let told = told.unwrap_or_else(|| not_known.to_owned());
    let face = face.unwrap_or_else(|| "?".to_owned());
    view! {
        <Leg says is_gap />
        <Stop name=told is_gap=nobody_told>
            <Face letters=face />
        </Stop>
    }
}

/// One stop of the way: a ring with a picture, and what it is called.
#[component]
fn Stop(
    /// What it is called.
    name: String,
    /// The line that says so.
    #[prop(optional_no_strip)]
    line: Option<LineId>,
    /// What is said under it.
    #[prop(optional_no_strip)]
    note: Option<String>,
    /// It is not known, or still to be asked.
    #[prop(optional)]
    is_gap: bool,
    /// What stands in the ring.
    children: Children,
) -> impl IntoView {
    view! {
        <div class="kt-stop" data-dashed=is_gap.then_some("")>
            <span class="kt-stop__ring">{children()}</span>
            <bdi data-line=line.map(|line| line.to_string())>{name}</bdi>
            {note.map(|note| view! { <span class="kt-by">{note}</span> })}
        </div>
    }
}

/// What lies between two stops.
#[component]
fn Leg(
    /// What is said over it.
    says: Option<String>,
    /// It is not known, or still to be asked.
    is_gap: bool,
) -> impl IntoView {
    view! {
        <div class="kt-leg" data-dashed=is_gap.then_some("")>
            <span>{says}</span>
        </div>
    }
}

/// What stands under the drawing: which way, in the dark, if nobody is in.
#[component]
fn Details(details: Vec<Detail>, on_gap: Option<Callback<Detail>>) -> impl IntoView {
    let each = |detail: Detail| {
        view! {
            <div class="kt-detail">
                <dt>{detail.label.clone()} ":"</dt>
                <dd><Said detail on_gap /></dd>
            </div>
        }
    };
    view! { <dl class="kt-details">{details.into_iter().map(each).collect_view()}</dl> }
}

/// What was said to it, or the gap, which opens its card.
#[component]
fn Said(detail: Detail, on_gap: Option<Callback<Detail>>) -> impl IntoView {
    match on_gap.filter(|_| detail.gap) {
        Some(on_gap) => {
            let (ask, value) = (detail.ask.clone(), detail.value.clone());
            view! {
                <button type="button" class="kt-gap" data-gap=ask on:click=move |_| on_gap.run(detail.clone())>
                    {value}
                </button>
            }
        }
        None => view! { <bdi data-line=detail.line.map(|line| line.to_string())>{detail.value}</bdi> },
    }
}
