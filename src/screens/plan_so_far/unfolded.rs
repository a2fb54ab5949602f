//! Which chapters are open in the plan so far, and what of it is in sight: the plan shows where people are.

use leptos::prelude::*;

use crate::browser::{LiveSitting, bring_into_sight, effect, memo, use_sitting};
use crate::conversation::{InSight, OpenChapters, chapter_of, chapter_talked_about, in_sight};
use crate::packs::Stage;
use crate::sitting::Sitting;

/// What scrolls in the plan so far.
const SCROLLS: &str = ".kt-plan__inside";

/// Which chapters are open. A context.
#[derive(Clone, Copy)]
pub struct Unfolded {
    chapters: RwSignal<OpenChapters>,
    /// The chapter of the line that somebody looks at.
    looked_at: Memo<Option<Stage>>,
}

impl Unfolded {
    /// The one that is talked about, from now on, and what people open.
    pub fn of(sitting: LiveSitting) -> Self {
        let talked_about = memo(move || sitting.with(chapter_now));
        let chapters = RwSignal::new(OpenChapters::default());
        chapters.update(|chapters| chapters.goes_to(talked_about.get_untracked()));
        effect(move || chapters.update(|chapters| chapters.goes_to(talked_about.get())));
        let looked_at = memo(move || {
            let line = sitting.tools.get()?;
            sitting.with_plan(|plan| chapter_of(sitting.pack(), plan.line(line)?)).flatten()
        });
        Self { chapters, looked_at }
    }

    /// Whether a chapter is open.
    pub fn is_open(self, chapter: Stage) -> Memo<bool> {
        memo(move || self.chapters.with(|chapters| chapters.is_open(chapter, self.looked_at.get())))
    }

    /// Somebody opens or closes one.
    pub fn turns(self, chapter: Stage, open: bool) {
        self.chapters.update(|chapters| chapters.turns(chapter, open));
    }
}

/// The one that all chapters of the plan share.
pub fn use_unfolded() -> Unfolded {
    use_context().unwrap_or_else(|| Unfolded::of(use_sitting()))
}

fn chapter_now(sitting: &Sitting) -> Option<Stage> {
    chapter_talked_about(sitting.pack, sitting.step()?)
}

/// Keeps in sight what the talk is about, inside the plan: its chapter, and in that the newest line, or the way there
/// of the child. When another comes, and when the plan is tapped open on a small screen.
pub fn stays_in_sight(sitting: LiveSitting, tapped_open: RwSignal<bool>) {
    let these = memo(move || sitting.with(talked_about_now));
    effect(move || {
        tapped_open.track();
        bring_into_sight(SCROLLS, these.get());
    });
}

/// The chapter and what of it has to be in sight, as they are found on the page.
fn talked_about_now(sitting: &Sitting) -> Vec<String> {
    let Some(chapter) = chapter_now(sitting) else { return Vec::new() };
    let what = sitting.plan().zip(sitting.step()).and_then(|(plan, step)| in_sight(sitting.pack, plan, step));
    let chapter = format!("[data-part={}]", chapter.id());
    [Some(chapter), what.map(css)].into_iter().flatten().collect()
}

fn css(what: InSight) -> String {
    match what {
        InSight::Way(child) => format!("[data-way='{child}']"),
        InSight::Line(line) => format!("[data-line='{line}']"),
    }
}
