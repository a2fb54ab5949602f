//! "Other plans": every plan but the first.

use super::many::Many;
use super::tools::{heard, tools};
use super::{Page, last_talked};
use crate::components::{View, el};
use crate::plan::Plan;
use crate::screens::header::title;
use crate::shelf::Record;
use crate::sitting::{Intent, Opening, Sitting};
use crate::words::{Label, Words};

/// The other plans.
pub fn others(page: Page) -> View {
    Many { id: "others", called: Label::OtherPlans, of: all_but_first, row }.view(page)
}

fn all_but_first(sitting: &Sitting) -> Vec<&Record> {
    sitting.other_plans().collect()
}

fn row(page: Page, record: &Record) -> View {
    let Page { app, words, .. } = page;
    let (id, name) = (record.plan.id.clone(), title(&record.plan, words));
    el("li", &[("class", "kt-person")])
        .attr("data-plan", id.0.clone())
        .with(named(page, record))
        .with(
            el("button", &[("type", "button"), ("class", "kt-quiet"), ("data-do", "open-plan")])
                .on_click(move || app.sitting.does(Intent::OpenPlan(id.clone(), Opening::WhereLeft)))
                .with(words.label(Label::OpenPlan))
                .with(heard(&name)),
        )
        .with(tools(page, record))
        .done()
}

/// Which conversation it is, and when people talked about it last.
fn under(words: &Words, plan: &Plan) -> String {
    let which = words.pack_name(&plan.pack).map(str::to_owned);
    which.into_iter().chain(last_talked(words, plan)).collect::<Vec<_>>().join(" · ")
}

/// What a plan is called, and when it was talked about.
pub fn named(page: Page, record: &Record) -> View {
    el("p", &[])
        .with(el("span", &[("class", "kt-person__name")]).with(title(&record.plan, page.words)))
        .with(el("br", &[]))
        .with(el("span", &[("class", "kt-by")]).with(under(page.words, &record.plan)))
        .done()
}
