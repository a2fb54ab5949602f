//! Practice: how it is offered, and the mark that it carries on every screen and on paper.

use leptos::prelude::*;

use crate::browser::App;
use crate::components::{Look, Part, View, button, el, flag};
use crate::conversation::Screen;
use crate::parts;
use crate::sitting::{Intent, PractiseFrom};
use crate::words::{Label, Words};

/// The offer on the first screen, as respectable as a plan of one's own.
pub fn offer(app: App, words: &'static Words) -> View {
    el("button", &[("type", "button"), ("class", "kt-second"), ("data-do", "practise")])
        .attr("disabled", flag(move || !app.with_shelf(|_, shelf| shelf.ready)))
        .on_click(move || app.does(Intent::Practise(PractiseFrom::TheVisit)))
        .with(words.label(Label::Practise))
        .done()
}

/// The mark on every screen for as long as the made-up family is open, and what ends it.
pub fn banner(app: App, words: &'static Words) -> View {
    let open = Memo::new(move |_| app.practises.get());
    let again = move |hook, label, from| {
        button(Look::Quiet, ("data-do", hook), words.label(label), move || app.does(Intent::Practise(from)))
    };
    (move || {
        open.get().then(|| {
            el("aside", &[("class", "kt-practice"), ("data-made-up", "")])
                .attr("aria-label", words.label(Label::MadeUpMark))
                .with(
                    el("p", &[])
                        .with(el("b", &[]).with(words.label(Label::MadeUpMark)))
                        .with(el("span", &[]).with(words.label(Label::PracticeEnds))),
                )
                // No way out of somebody's own turn but giving the tablet back.
                .with((app.screen.get() != Screen::Turn).then(|| {
                    parts![
                        again("practise", Label::PractiseAgain, PractiseFrom::TheVisit),
                        again("practise-from-start", Label::PractiseFromStart, PractiseFrom::TheStart)
                    ]
                }))
                .done()
        })
    })
    .part()
}
