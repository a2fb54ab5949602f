//! Icons: one line, 24 px grid, 2 px stroke, in the colour of the words beside them. Never alone.

use leptos::prelude::*;

use super::view::view;
use crate::copies::Picture;

/// What an icon shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sign {
    /// A cloud: worries.
    Cloud,
    /// A sun: what works.
    Sun,
    /// People: who helps.
    People,
    /// A house: where the child goes.
    House,
    /// A tick: what we agree.
    Tick,
    /// A clock: later.
    Clock,
}

impl Sign {
    pub(super) const fn path(self) -> &'static str {
        match self {
            Self::Cloud => "M7 18h10a4 4 0 0 0 .6-7.95A6 6 0 0 0 6 9.2 4.5 4.5 0 0 0 7 18Z",
            Self::Sun => {
                "M12 7.8a4.2 4.2 0 1 0 0 8.4 4.2 4.2 0 0 0 0-8.4ZM12 2.5v3M12 18.5v3M2.5 12h3M18.5 12h3M5.3 5.3l2.1 2.1M16.6 16.6l2.1 2.1M5.3 18.7l2.1-2.1M16.6 7.4l2.1-2.1"
            }
            Self::People => {
                "M8 4.8a3.2 3.2 0 1 0 0 6.4 3.2 3.2 0 0 0 0-6.4ZM16.5 6.9a2.6 2.6 0 1 0 0 5.2 2.6 2.6 0 0 0 0-5.2ZM2.5 19c.4-3.4 2.6-5.2 5.5-5.2s5.1 1.8 5.5 5.2M14.6 14.9c2.7-.6 5.9.7 6.4 4.1"
            }
            Self::House => Picture::House.path(),
            Self::Tick => "M4 12.5 9.5 18 20 6.5",
            Self::Clock => "M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17ZM12 7.5V12l3 2",
        }
    }
}

/// An icon. Hidden from those who hear the page: the word beside it says it.
#[component]
pub fn Icon(
    /// What it shows.
    shows: Sign,
) -> impl IntoView {
    view! { <LineDrawing class="kt-icon" path=shows.path() /> }
}

/// One of the pictures a child can choose, by its id; nothing for one that we do not have.
#[component]
pub fn ChildsPicture(
    /// Its id.
    #[prop(into)]
    id: String,
) -> impl IntoView {
    Picture::from_id(&id).map(|shows| view! { <LineDrawing class="kt-picture" path=shows.path() /> })
}

/// A face with two eyes and this mouth.
macro_rules! feeling {
    ($mouth:literal) => {
        concat!("M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18ZM9 9.2v.8M15 9.2v.8", $mouth)
    };
}

/// How somebody feels, from 1, not at all well, to 5: the word beside it says which. Nothing for any other number.
#[component]
pub fn Feeling(
    /// The number.
    #[prop(into)]
    number: String,
) -> impl IntoView {
    let path = match number.as_str() {
        "1" => feeling!("M8 17.2c1.2-2.6 6.8-2.6 8 0"),
        "2" => feeling!("M8.5 16.4c1.6-1.3 5.4-1.3 7 0"),
        "3" => feeling!("M8.5 15.6h7"),
        "4" => feeling!("M8.5 14.8c1.6 1.3 5.4 1.3 7 0"),
        "5" => feeling!("M8 14.2c1.2 2.9 6.8 2.9 8 0"),
        _ => return None,
    };
    Some(view! { <LineDrawing class="kt-picture" path /> })
}

/// A drawing of one line on the 24 px grid.
#[component]
pub fn LineDrawing(
    /// Its class.
    class: &'static str,
    /// Its path.
    path: &'static str,
) -> impl IntoView {
    view! {
        <svg class=class viewBox="0 0 24 24" aria-hidden="true" focusable="false">
            <path d=path />
        </svg>
    }
}

/// The table with the sun behind it.
#[component]
pub fn Mark() -> impl IntoView {
    view! {
        <svg class="kt-mark" viewBox="0 0 34 28" aria-hidden="true" focusable="false">
            <path class="kt-mark__sun" d="M12 8a5 5 0 0 1 10 0" />
            <rect class="kt-mark__top" x="2" y="9" width="30" height="5" rx="2.5" />
            <path class="kt-mark__legs" d="M7 14v12M27 14v12" />
        </svg>
    }
}
