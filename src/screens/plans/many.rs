//! A list of plans that may be long: closed, so that no other family's name lies open on the table;
//! nothing of it is drawn before it has been opened, and never more than a screenful or two at once.

use js_sys::JsString;
use leptos::prelude::*;

use super::Page;
use crate::browser::focus_on;
use crate::components::{Look, Several, View, button, el, flag};
use crate::parts;
use crate::plan::{Person, Plan};
use crate::screens::header::title;
use crate::shelf::Record;
use crate::sitting::Sitting;
use crate::words::{Label, Words};

/// So many are drawn at once.
const AT_ONCE: u32 = 30;
/// Up to so many, eyes are quicker than a field to search in.
const FEW: usize = 8;

/// A list of plans.
#[derive(Clone, Copy)]
pub struct Many {
    /// The value of its `data-plans` hook.
    pub id: &'static str,
    /// What it is called.
    pub called: Label,
    /// What is in it.
    pub of: for<'a> fn(&'a Sitting) -> Vec<&'a Record>,
    /// How one plan is drawn.
    pub row: fn(Page, &Record) -> View,
}

impl Many {
    /// The list; not there at all while it is empty.
    pub fn view(self, page: Page) -> View {
        let (app, words) = (page.app, page.words);
        let opened = RwSignal::new(false);
        let typed = RwSignal::new(String::new());
        let shown = RwSignal::new(AT_ONCE);
        let count = move || app.sitting.with_shelf(|sitting, _| (self.of)(sitting).len());
        el("details", &[("class", "kt-other")])
            .attr("data-plans", self.id)
            .attr("hidden", flag(move || count() == 0))
            .with(
                el("summary", &[])
                    .on_click(move || opened.set(true))
                    .with(words.label(self.called))
                    .with(move || format!(" · {}", count())),
            )
            .with(move || opened.get().then(|| self.inside(page, typed, shown)))
            .done()
    }

    fn inside(self, page: Page, typed: RwSignal<String>, shown: RwSignal<u32>) -> View {
        let found: RwSignal<Option<String>> = RwSignal::new(None);
        let many = page.app.sitting.with_now(|sitting| (self.of)(sitting).len() > FEW);
        let find = move |now| {
            typed.set(now);
            shown.set(AT_ONCE);
        };
        let searched = many || typed.with_untracked(|typed| !typed.is_empty());
        parts![
            searched.then(|| finder(page.words, self.id, typed, find)),
            el("p", &[("class", "kt-by"), ("role", "status")]).with(move || found.get()),
            move || self.rows(page, typed, shown, found),
        ]
    }

    fn rows(self, page: Page, typed: RwSignal<String>, shown: RwSignal<u32>, found: RwSignal<Option<String>>) -> View {
        let words = page.words;
        let (wanted, drawn) = (typed.with(|typed| plain(typed.trim())), shown.get());
        page.app.sitting.with_shelf(|sitting, _| {
            let mut records = (self.of)(sitting);
            if wanted.is_empty() {
                found.set(None);
            } else {
                records.retain(|record| plain(&names(&record.plan, words)).contains(&wanted));
                found.set(Some(words.say(Label::PlansFound, &[("n", &records.len().to_string())])));
            }
            let more = move || {
                shown.set(drawn + AT_ONCE);
                focus_on(format!("[data-plans={}] li:nth-child({}) button", self.id, drawn + 1));
            };
            let there_is_more = records.len() > drawn as usize;
            parts![
                el("ul", &[("class", "kt-people")])
                    .with(records.into_iter().take(drawn as usize).map(|record| (self.row)(page, record)).each()),
                there_is_more.then(|| button(Look::Second, ("data-do", "more"), words.label(Label::ShowMore), more))
            ]
        })
    }
}

fn finder(words: &Words, list: &'static str, typed: RwSignal<String>, find: impl FnMut(String) + 'static) -> View {
    let id = format!("find-in-{list}");
    el("div", &[("class", "kt-part")])
        .with(el("label", &[]).attr("for", id.clone()).with(words.label(Label::FindPlan)))
        .with(
            el(
                "input",
                &[
                    ("type", "text"),
                    ("inputmode", "search"),
                    ("data-field", "find"),
                    ("dir", "auto"),
                    ("autocomplete", "off"),
                    ("spellcheck", "false"),
                ],
            )
            .attr("id", id)
            .value(move || typed.get())
            .on_input(find),
        )
        .done()
}

/// All that a plan can be found by: its name, and who is in it.
fn names(plan: &Plan, words: &Words) -> String {
    let mut names = title(plan, words);
    for name in plan.in_plan().map(Person::name) {
        names.push('\n');
        names.push_str(name);
    }
    names
}

/// Without capitals and accents: who types "sion" finds Siôn. The browser knows how.
fn plain(name: &str) -> String {
    let parted = String::from(JsString::from(name).to_lower_case().normalize("NFD"));
    parted.chars().filter(|sign| !('\u{300}'..='\u{36f}').contains(sign)).collect()
}
