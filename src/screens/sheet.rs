//! A sheet: a screen that comes later and is put together as data, drawn and kept up to date.

use leptos::prelude::*;

use super::once_here::NothingYet;
use crate::browser::{App, Stood, focus_on};
use crate::components::{Part, drawn, el};
use crate::conversation::Screen;
use crate::sheets::{self, Asked};
use crate::words::Label;

/// Where sheets stand.
const SHEET: &str = "sheet";

/// The sheet, anew whenever something that it is made from has changed.
pub fn kept_up(screen: Screen) -> AnyView {
    let app: App = expect_context();
    let tries = RwSignal::new(0_u32);
    let act = Callback::new(move |intent| app.sitting.does(intent));
    let sheet = move || {
        let (view, language) = (app.sitting.view.get(), app.settings.language());
        let plan = app.sitting.with_plan(Clone::clone)?;
        sheets::drawn(&Asked { sheet: screen, plan, language, view })
    };
    (move || {
        tries.track();
        let stood = Stood::on(SHEET);
        let sheet = sheet();
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
    .bare()
}
