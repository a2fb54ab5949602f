//! These under their old names, for screens that are no components yet.

use leptos::prelude::*;

use super::{Chapters, EditWords, LineView, PlanSoFar, ToCopies};
use crate::browser::App;
use crate::components::{Look, Part, View};
use crate::conversation::count_to_see;
use crate::plan::{Audience, Line, LineId, Plan};
use crate::words::Words;

/// [`LineView`].
pub fn line_view(_app: App, _plan: &Plan, _words: &'static Words, line: &Line) -> View {
    view! { <LineView line=line.id /> }.into_any().part()
}

/// [`EditWords`].
pub fn edit(_app: App, _words: &'static Words, line: LineId) -> View {
    view! { <EditWords line /> }.into_any().part()
}

/// [`Audience::id`].
pub fn audience_id(audience: &Audience) -> &'static str {
    audience.id()
}

/// [`PlanSoFar`].
pub fn plan_so_far(_app: App, _words: &'static Words) -> View {
    view! { <PlanSoFar /> }.into_any().part()
}

/// [`ToCopies`].
pub fn to_copies(_app: App, _words: &'static Words, class: &'static str) -> View {
    let look = if class == Look::Primary.class() { Look::Primary } else { Look::Second };
    view! { <ToCopies look /> }.into_any().part()
}

/// [`count_to_see`].
pub fn count_of_lines(app: App) -> usize {
    app.sitting.with_plan(|plan| count_to_see(app.sitting.pack(), plan)).unwrap_or(0)
}

/// [`Chapters`].
pub fn chapters(_app: App, _words: &'static Words) -> View {
    view! { <Chapters /> }.into_any().part()
}
