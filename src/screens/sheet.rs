//! A sheet: a screen that comes later, drawn and kept up to date.

use leptos::prelude::*;

use super::once_here::NothingYet;
use crate::browser::{App, Later, Stood, focus_on};
use crate::components::{Part, View, drawn, el};
use crate::conversation::Screen;
use crate::words::Label;

/// Where sheets stand.
const SHEET: &str = "sheet";

/// The sheet, anew whenever something that it is made from has changed.
pub fn kept_up(app: App, screen: Screen, later: Later) -> View {
    let tries = RwSignal::new(0_u32);
    let act = Callback::new(move |intent| app.sitting.does(intent));
    (move || {
        tries.track();
        let stood = Stood::on(SHEET);
        let sheet = app.asked(screen, None).and_then(|asked| (later.sheet)(&asked));
        queue_microtask(move || stood.stands_again());
        match sheet {
            Some(sheet) => el("div", &[("class", "kt-sheet"), ("id", SHEET)]).with(drawn(sheet, Some(act))).done(),
            // Whatever stood there is gone: nobody takes an old page for the new one, or prints it.
            None => {
                let again = move || {
                    tries.update(|tries| *tries += 1);
                    focus_on("[data-heading]");
                };
                view! { <NothingYet screen trouble=Signal::derive(|| Some(Label::SheetNotMade)) on_try=again /> }
                    .into_any()
                    .part()
            }
        }
    })
    .part()
}
