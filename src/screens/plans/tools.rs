//! What can be done with a plan where it stands: another name, or into the bin.

use leptos::prelude::*;

use super::Page;
use crate::browser::focus_on;
use crate::components::{Fixed, Look, View, button, el, flag};
use crate::parts;
use crate::plan::PlanId;
use crate::screens::header::title;
use crate::shelf::Record;
use crate::sitting::Intent;
use crate::words::Label;

/// Two small buttons, or the field for the name while it is being changed.
pub fn tools(page: Page, record: &Record) -> View {
    let (id, name) = (record.plan.id.clone(), title(&record.plan, page.words));
    let this = id.clone();
    // Whether it is this one, and not which letters stand in it: a key must not draw its own field anew.
    let changing =
        Memo::new(move |_| page.app.sitting.naming.with(|now| now.as_ref().is_some_and(|(plan, _)| *plan == this)));
    let shown = move || if changing.get() { name_form(page, &id) } else { buttons(page, &id, &name) };
    // Who reads along changes nothing.
    el("div", &[("class", "kt-do")]).attr("hidden", flag(move || page.app.sitting.reads_along.get())).with(shown).done()
}

fn buttons(page: Page, id: &PlanId, name: &str) -> View {
    let Page { app, words, .. } = page;
    let (renamed, binned) = (id.clone(), id.clone());
    let rename = move || app.sitting.does(Intent::NamePlan(renamed.clone()));
    let put_in_bin = move || {
        app.sitting.does(Intent::PutInBin(binned.clone()));
        page.binned.set(Some(binned.clone()));
        focus_on("main [data-do=undo]");
    };
    parts![
        small(("data-do", "edit"), words.label(Label::Rename), name, rename),
        small(("data-do", "remove"), words.label(Label::PutInBin), name, put_in_bin),
    ]
}

/// A small button that says which plan it is for to those who do not see where it stands.
pub fn small(hook: Fixed, word: &'static str, name: &str, act: impl FnMut() + 'static) -> View {
    el("button", &[("type", "button"), ("class", "kt-text")])
        .attr(hook.0, hook.1)
        .on_click(act)
        .with(word)
        .with(heard(name))
        .done()
}

/// Which plan a button is for, to those who do not see where it stands.
pub fn heard(name: &str) -> View {
    el("span", &[("class", "kt-heard")]).with(" ").with(el("bdi", &[]).with(name.to_owned())).done()
}

/// One at a time, so its field needs no id of its own.
fn name_form(page: Page, id: &PlanId) -> View {
    let Page { app, words, .. } = page;
    let edit = format!("[data-plan='{}'] [data-do=edit]", id.0);
    let back = edit.clone();
    el("form", &[("class", "kt-rename"), ("autocomplete", "off"), ("novalidate", "")])
        .on_submit(move || {
            app.sitting.does(Intent::KeepName);
            focus_on(edit.clone());
        })
        .with(el("label", &[("for", "plan-name")]).with(words.label(Label::Rename)))
        .with(
            el(
                "input",
                &[
                    ("type", "text"),
                    ("id", "plan-name"),
                    ("aria-describedby", "plan-name-help"),
                    ("data-field", "title"),
                    ("dir", "auto"),
                    ("autocomplete", "off"),
                    ("spellcheck", "false"),
                ],
            )
            .value(move || app.sitting.naming.get().map(|(_, name)| name).unwrap_or_default())
            .on_input(move |name| app.sitting.does(Intent::TypeName(name))),
        )
        .with(el("p", &[("class", "kt-hint"), ("id", "plan-name-help")]).with(words.label(Label::PlanNameHelp)))
        .with(
            el("div", &[("class", "kt-go")])
                .with(
                    el("button", &[("type", "submit"), ("class", "kt-second"), ("data-do", "keep")])
                        .with(words.label(Label::DoneEditing)),
                )
                .with(button(Look::Text, ("data-do", "cancel"), words.label(Label::Cancel), move || {
                    app.sitting.does(Intent::LeaveName);
                    focus_on(back.clone());
                })),
        )
        .done()
}
