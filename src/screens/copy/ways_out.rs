//! The ways a copy leaves the tablet: printed, saved as a file, or put where it can be pasted from.

use leptos::prelude::*;

use super::Shown;
use super::settled::Settled;
use crate::browser::{memo, today, use_sitting, use_words};
use crate::components::{Button, Look, view};
use crate::copies::LookedAt;
use crate::files::{Format, file_name};
use crate::plan::{CopyKind, Plan};
use crate::sitting::{Given, How, Intent, Taken};
use crate::words::Phrase;

/// What can be done with a copy that may go.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct MayGo {
    given: Given,
    as_text: bool,
    with_the_next_visit: bool,
}

impl MayGo {
    fn of(copy: &LookedAt, plan: &Plan) -> Option<Self> {
        let page = copy.for_paper()?;
        Some(Self {
            given: Given { kind: copy.offer.kind, reader: copy.offer.reader, language: page.language },
            as_text: copy.goes_as_text(),
            with_the_next_visit: copy.goes_with_the_next_visit(plan),
        })
    }
}

/// Print it; save it; and for the record, what a case system takes.
#[component]
pub fn WaysOut(
    /// The copy. Where it may not go there are none.
    shown: Shown,
    /// What there is to settle on it: whoever prints it has.
    settled: Settled,
    /// How the button looks that prints it.
    look: Look,
    /// What the button says that prints it.
    print: &'static str,
    /// What the button says that saves it.
    save: Phrase,
) -> impl IntoView {
    let sitting = use_sitting();
    let may_go = memo(move || {
        let of = |plan: &Plan| shown.with(|shown| MayGo::of(shown.as_ref()?, plan));
        sitting.with_plan(of).flatten()
    });
    let prints = move |given| {
        settled.prints_all_the_same();
        sitting.does(Intent::Print(given));
    };
    move || {
        may_go.get().map(|MayGo { given, as_text, with_the_next_visit }| {
            view! {
                <Button look does="print" on_tap=move || prints(given)>
                    {print}
                </Button>
                <Take does="save" given how=How::File format=Format::Word says=save />
                {as_text.then(|| view! { <AsText given /> })}
                {with_the_next_visit.then(|| view! { <NextVisit beside=given.kind /> })}
            }
        })
    }
}

/// What a case system takes: a file of text, or text to paste.
#[component]
fn AsText(given: Given) -> impl IntoView {
    view! {
        <Take does="save-text" given how=How::File format=Format::Text says=Phrase::SaveText />
        <Take does="save-markdown" given how=How::File format=Format::Markdown says=Phrase::SaveMarkdown />
        <Take does="clip-text" given how=How::Text format=Format::Text says=Phrase::ClipText />
        <Take does="clip-markdown" given how=How::Text format=Format::Markdown says=Phrase::ClipMarkdown />
    }
}

/// A way to take the copy along.
#[component]
fn Take(
    /// Its `data-do` hook.
    does: &'static str,
    /// The copy.
    given: Given,
    /// As a file, or as text to paste.
    how: How,
    /// In which format.
    format: Format,
    /// What the button says.
    says: Phrase,
) -> impl IntoView {
    let (sitting, words) = (use_sitting(), use_words());
    let takes = move || {
        let name = file_name(given.kind, format, today());
        sitting.does(Intent::Take(Taken { how, given: Some(given), format, name }));
    };
    view! {
        <Button look=Look::Second does on_tap=takes>
            {words.phrase(says)}
        </Button>
    }
}

/// The day of the next visit, for a calendar. It is no copy.
#[component]
fn NextVisit(
    /// The copy that it goes with.
    beside: CopyKind,
) -> impl IntoView {
    let (sitting, words) = (use_sitting(), use_words());
    let takes = move || {
        let name = file_name(beside, Format::Calendar, today());
        sitting.does(Intent::Take(Taken { how: How::File, given: None, format: Format::Calendar, name }));
    };
    view! {
        <Button look=Look::Second does="calendar" on_tap=takes>
            {words.phrase(Phrase::SaveVisit)}
        </Button>
    }
}
