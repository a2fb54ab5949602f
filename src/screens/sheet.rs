//! A sheet: a screen that was put together elsewhere and comes as data, drawn here and kept up to date.

use leptos::prelude::*;

use super::plan_id;
use crate::browser::{App, draw_sheet, focus_on};
use crate::components::{Look, View, button, el, heading};
use crate::conversation::Screen;
use crate::parts;
use crate::sitting::Intent;
use crate::words::{Label, Words};

/// Where the sheet of this screen is drawn.
const PLACE: &str = "sheet";

/// How it stands with the sheet of this screen.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Standing {
    /// It comes, or is tried once more.
    Coming,
    /// What makes it could not be fetched.
    NotHere,
    /// It could not be made.
    NotMade,
    /// It is there, or will be with the next frame.
    Drawn,
}

impl Standing {
    /// What is said of it where no sheet is.
    const fn trouble(self) -> Option<Label> {
        match self {
            Self::NotHere => Some(Label::LaterNotHere),
            Self::NotMade => Some(Label::SheetNotMade),
            Self::Coming | Self::Drawn => None,
        }
    }
}

/// The sheet of a screen, or what stands there until it can be drawn.
pub fn sheet(app: App, words: &'static Words, screen: Screen) -> View {
    let here = app.later_here.get_untracked();
    let standing = RwSignal::new(if here { Standing::Drawn } else { Standing::Coming });
    let tries = RwSignal::new(0_u32);
    Effect::new(move |_| {
        tries.track();
        if app.later_here.get() {
            let request = app.sheet_request(screen, None);
            draw_sheet(PLACE, request.as_deref(), move |drawn| {
                stands(standing, if drawn { Standing::Drawn } else { Standing::NotMade })
            });
        }
    });
    let bring = move || {
        stands(standing, Standing::Coming);
        leptos::task::spawn_local(async move {
            if app.bring_later().await {
                tries.try_update(|tries| *tries += 1);
            } else {
                stands(standing, Standing::NotHere);
            }
        });
    };
    if !here {
        bring();
    }
    let drawn = Memo::new(move |_| standing.get() == Standing::Drawn);
    let waiting = move || (!drawn.get()).then(|| wait(app, words, screen, standing, bring));
    parts![el("div", &[("class", "kt-sheet"), ("id", PLACE)]), waiting]
}

/// Notes how it stands, unless people have gone elsewhere meanwhile. Focus goes to what stands there now.
fn stands(standing: RwSignal<Standing>, now: Standing) {
    if standing.try_get_untracked().is_some_and(|before| before != now) {
        standing.set(now);
        if now != Standing::Coming {
            focus_on("[data-heading]");
        }
    }
}

/// There is no sheet yet, or none could be had: that is said in words, and on paper too.
fn wait(
    app: App,
    words: &'static Words,
    screen: Screen,
    standing: RwSignal<Standing>,
    bring: impl Fn() + Copy + Send + 'static,
) -> View {
    let trouble = move || standing.get().trouble();
    let again =
        move || trouble().map(|_| button(Look::Primary, ("data-do", "try-again"), words.label(Label::TryAgain), bring));
    el("main", &[("class", "kt-page kt-not-made")])
        .attr("data-screen", screen.id())
        .attr("data-plan", plan_id(app))
        .with(heading(move || words.label(trouble().map_or(Label::OneMoment, |_| Label::NoPageYet))))
        .with(el("p", &[("role", "alert")]).with(move || trouble().map(|label| words.label(label))))
        .with(el("p", &[("class", "kt-only-paper")]).with(words.label(Label::PaperNotReady)))
        .with(el("div", &[("class", "kt-go")]).with(again).with(button(
            Look::Text,
            ("data-go", "talk"),
            words.label(Label::CarryOn),
            move || app.does(Intent::Go(Screen::Talk)),
        )))
        .done()
}
