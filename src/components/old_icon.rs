//! Icons: one line, 24 px grid, 2 px stroke, in the colour of the words beside them. Never alone.

use leptos::prelude::*;

use super::element::{Part, View};
use super::icon::Sign as Icon;
use crate::copies::Picture;

/// An icon. Hidden from those who hear the page: the word beside it says it.
pub fn icon(shows: Icon) -> View {
    line_drawing("kt-icon", shows.path())
}

/// One of the pictures a child can choose, by its id; nothing for one that we do not have.
pub fn picture(id: &str) -> Option<View> {
    Picture::from_id(id).map(|shows| line_drawing("kt-picture", shows.path()))
}

/// A drawing of one line on the 24 px grid.
pub(super) fn line_drawing(class: &'static str, path: &'static str) -> View {
    view! {
        <svg class=class viewBox="0 0 24 24" aria-hidden="true" focusable="false">
            <path d=path />
        </svg>
    }
    .into_any()
    .part()
}

/// The table with the sun behind it.
pub fn mark() -> View {
    view! {
        <svg class="kt-mark" viewBox="0 0 34 28" aria-hidden="true" focusable="false">
            <path class="kt-mark__sun" d="M12 8a5 5 0 0 1 10 0" />
            <rect class="kt-mark__top" x="2" y="9" width="30" height="5" rx="2.5" />
            <path class="kt-mark__legs" d="M7 14v12M27 14v12" />
        </svg>
    }
    .into_any()
    .part()
}
