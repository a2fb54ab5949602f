//! Another tab writes: said at the top of every screen, with the way to write here instead.

use leptos::prelude::*;

use crate::browser::App;
use crate::components::{Look, Several, View, button, el};
use crate::parts;
use crate::words::{Label, Words};

/// The band at the top, while another tab has the pen.
pub fn other_tab(app: App, words: &'static Words) -> View {
    let band = move || {
        app.reads_along.get().then(|| {
            el("div", &[("class", "kt-band")])
                .with(el("p", &[]).with(words.label(Label::OtherTab)))
                .with(button(Look::Second, ("data-do", "take-over"), words.label(Label::WriteHere), move || {
                    app.take_over()
                }))
                .done()
        })
    };
    parts![el("div", &[("role", "status")]).with(band), not_saved(app, words)]
}

/// What was typed here and not saved before the other tab took the pen. Folded away: the screen is
/// shared, and not all of it may be for everyone.
fn not_saved(app: App, words: &'static Words) -> View {
    let lost = move || {
        let unsaved = app.unsaved.get();
        (!unsaved.is_empty()).then(|| {
            let listed = unsaved.into_iter().map(|text| el("li", &[]).with(el("bdi", &[]).with(text))).each();
            el("div", &[("class", "kt-band kt-band--warn"), ("data-save", "not-kept")])
                .with(el("p", &[]).with(words.label(Label::NotSavedHere)))
                .with(
                    el("details", &[])
                        .with(el("summary", &[]).with(words.label(Label::ShowTheWords)))
                        .with(el("ul", &[]).with(listed)),
                )
                .with(button(Look::Quiet, ("data-do", "dismiss"), words.label(Label::WordsAreSafe), move || {
                    app.unsaved.set(Vec::new())
                }))
                .done()
        })
    };
    el("div", &[("role", "alert")]).with(lost).done()
}
