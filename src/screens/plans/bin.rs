//! The bin: what is in it can be put back, or deleted for good, which is asked once more.

use leptos::prelude::*;

use super::Page;
use super::many::Many;
use super::others::named;
use super::tools::small;
use crate::browser::focus_on;
use crate::components::{Look, Part, View, button, el};
use crate::parts;
use crate::plan::PlanId;
use crate::screens::header::title;
use crate::shelf::Record;
use crate::sitting::{Intent, Sitting};
use crate::words::Label;

/// The bin.
pub fn bin(page: Page) -> View {
    // Who reads along changes nothing, in the bin either.
    let there = move || {
        (!page.app.sitting.reads_along.get())
            .then(|| Many { id: "bin", called: Label::Bin, of: in_bin, row }.view(page))
    };
    there.part()
}

fn in_bin(sitting: &Sitting) -> Vec<&Record> {
    sitting.bin().collect()
}

/// What has just become of a plan that is in the bin, with a way back. Gone as soon as it is not there.
pub fn news(page: Page) -> View {
    let Page { words, .. } = page;
    let says = move |of: Option<PlanId>, label| {
        page.app.sitting.with_shelf(|_, shelf| {
            let id = of?;
            let record = shelf.bin.iter().find(|record| record.plan.id == id)?;
            let name = title(&record.plan, words);
            Some((record.plan.id.clone(), words.say(label, &[("words", &name)])))
        })
    };
    parts![
        move || says(page.binned.get(), Label::InBin).map(|(id, sentence)| {
            let undo = el("button", &[("type", "button"), ("class", "kt-second"), ("aria-describedby", "in-bin")]);
            el("div", &[("class", "kt-quote")]).with(el("p", &[("id", "in-bin")]).with(sentence)).with(
                undo.attr("data-do", "undo")
                    .on_click(move || put_back(page, &id, "[data-heading]"))
                    .with(words.label(Label::Undo)),
            )
        }),
        move || says(page.app.sitting.with_shelf(|sitting, _| sitting.not_deleted.clone()), Label::NotDeleted)
            .map(|(_, sentence)| { el("p", &[("class", "kt-warn"), ("role", "alert")]).with(sentence) })
    ]
}

fn put_back(page: Page, id: &PlanId, then: &'static str) {
    page.app.sitting.does(Intent::PutBackFromBin(id.clone()));
    page.app.notice.says(Label::BackFromBin);
    focus_on(then);
}

/// Where focus goes when a plan is put back from the bin: to the bin, or to the top when it was the last in it.
fn after_one(page: Page) -> &'static str {
    let last = page.app.sitting.with_now(|sitting| sitting.shelved.bin.len() < 2);
    if last { "[data-heading]" } else { SUMMARY }
}

const SUMMARY: &str = "[data-plans=bin] summary";

fn row(page: Page, record: &Record) -> View {
    let (id, name) = (record.plan.id.clone(), title(&record.plan, page.words));
    let asked = move |id: &PlanId| page.asked.with(|asked| asked.as_ref() == Some(&id.0));
    el("li", &[("class", "kt-person")])
        .attr("data-plan", id.0.clone())
        .with(named(page, record))
        .with(move || if asked(&id) { question(page, &id, &name) } else { buttons(page, &id, &name) })
        .done()
}

fn buttons(page: Page, id: &PlanId, name: &str) -> View {
    let words = page.words;
    let (kept, gone) = (id.clone(), id.0.clone());
    let ask = move || {
        page.asked.set(Some(gone.clone()));
        focus_on("[data-asked]");
    };
    let back = move || put_back(page, &kept, after_one(page));
    parts![
        small(("data-do", "put-back"), words.label(Label::PutBack), name, back),
        small(("data-do", "delete"), words.label(Label::DeleteForGood), name, ask),
    ]
}

fn question(page: Page, id: &PlanId, name: &str) -> View {
    let (words, id) = (page.words, id.clone());
    let leave = move || {
        page.asked.set(None);
        focus_on(SUMMARY);
    };
    el("div", &[("class", "kt-warn")])
        .with(el("p", &[("data-asked", ""), ("tabindex", "-1")]).with(words.label(Label::DeleteSure)))
        .with(
            el("div", &[("class", "kt-go")])
                .with(small(("data-do", "delete-sure"), words.label(Label::DeleteForGood), name, move || {
                    page.app.sitting.does(Intent::DeleteForGood(id.clone()));
                }))
                .with(button(Look::Second, ("data-do", "cancel"), words.label(Label::Cancel), leave)),
        )
        .done()
}
