//! The row of copies to choose from.

use leptos::prelude::*;

use super::Shown;
use crate::browser::{memo, use_sitting, use_words};
use crate::components::{Choice, For, view};
use crate::copies::Offer;
use crate::plan::{CopyKind, PersonId, Plan};
use crate::sitting::{Intent, LookAt};
use crate::words::{Phrase, Words};

/// A copy in the row.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
struct InRow {
    kind: CopyKind,
    reader: Option<PersonId>,
    reader_called: Option<String>,
    title: String,
}

/// The row of copies.
#[component]
pub fn WhichCopy(
    /// All that are offered.
    #[prop(into)]
    offers: Signal<Vec<Offer>>,
    /// The one that is looked at.
    shown: Shown,
) -> impl IntoView {
    let (sitting, words) = (use_sitting(), use_words());
    let row = memo(move || {
        let in_row = |plan: &Plan, Offer { kind, reader, .. }: &Offer| InRow {
            kind: *kind,
            reader: *reader,
            reader_called: reader.map(|id| plan.called(id)),
            title: title_of(plan, words, *kind, *reader),
        };
        let all =
            |plan: &Plan| offers.with(|offers| offers.iter().map(|offer| in_row(plan, offer)).collect::<Vec<_>>());
        sitting.with_plan(all).unwrap_or_default()
    });
    let is_shown = move |kind, reader| {
        shown.with(|shown| shown.as_ref().is_some_and(|copy| (copy.offer.kind, copy.offer.reader) == (kind, reader)))
    };
    view! {
        <fieldset class="kt-part" data-answer="copy">
            <legend>{words.phrase(Phrase::CopiesWhich)}</legend>
            <div class="kt-choices">
                <For each=move || row.get() key=InRow::clone let(InRow { kind, reader, reader_called, title })>
                    <Choice
                        id=kind.id()
                        attr:data-for=reader_called
                        chosen=Signal::derive(move || is_shown(kind, reader))
                        on_tap=move || sitting.does(Intent::Look(LookAt::Copy(kind, reader)))
                    >
                        {title}
                    </Choice>
                </For>
            </div>
        </fieldset>
    }
}

/// What a copy is called on the screen.
pub fn title_of(plan: &Plan, words: &Words, kind: CopyKind, reader: Option<PersonId>) -> String {
    let name = reader.map(|id| plan.called(id)).unwrap_or_default();
    match (kind, reader) {
        (CopyKind::Fridge, _) => words.phrase(Phrase::CopyFridge).to_owned(),
        (CopyKind::Family, None) => words.phrase(Phrase::CopyFamily).to_owned(),
        (CopyKind::Family, Some(_)) => words.put(Phrase::CopyFamilyOf, &[("other", &name)]),
        (CopyKind::Child, _) => words.put(Phrase::CopyChild, &[("child", &name)]),
        (CopyKind::Helper, _) => words.put(Phrase::CopyHelper, &[("helper", &name)]),
        (CopyKind::Worker, _) => words.phrase(Phrase::CopyWorker).to_owned(),
        (CopyKind::Page, _) => words.pack_name(&plan.pack).unwrap_or_default().to_owned(),
    }
}
