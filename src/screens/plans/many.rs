//! A list of plans that may be long: closed, so that no other family's name lies open on the table;
//! nothing of it is drawn before it has been opened, and never more than a screenful or two at once.

use js_sys::JsString;
use leptos::prelude::*;

use super::last_talked;
use crate::browser::{focus_on, memo, use_sitting, use_words};
use crate::components::{Button, For, Look, Show, TextLine, view};
use crate::plan::{Person, Plan, PlanId};
use crate::screens::header::title;
use crate::shelf::Record;
use crate::sitting::Sitting;
use crate::words::{Label, Words};

/// So many are drawn at once.
const AT_ONCE: usize = 30;
/// Up to so many, eyes are quicker than a field to search in.
const FEW: usize = 8;

/// A list of plans.
#[derive(Clone, Copy)]
pub enum List {
    /// Every plan but the first.
    Others,
    /// The bin.
    Bin,
}

impl List {
    /// The value of its `data-plans` hook.
    const fn id(self) -> &'static str {
        match self {
            Self::Others => "others",
            Self::Bin => "bin",
        }
    }

    const fn called(self) -> Label {
        match self {
            Self::Others => Label::OtherPlans,
            Self::Bin => Label::Bin,
        }
    }

    fn of(self, sitting: &Sitting) -> Vec<&Record> {
        match self {
            Self::Others => sitting.other_plans().collect(),
            Self::Bin => sitting.bin().collect(),
        }
    }
}

/// What a list says of a plan. A row is drawn anew only when this is another.
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct Listed {
    /// The plan.
    pub id: PlanId,
    /// What it is called.
    pub name: String,
    /// Which conversation it is, and when people talked about it last.
    pub under: String,
}

impl Listed {
    fn of(plan: &Plan, words: &Words) -> Self {
        let which = words.pack_name(&plan.pack).map(str::to_owned);
        let under = which.into_iter().chain(last_talked(words, plan)).collect::<Vec<_>>().join(" · ");
        Self { id: plan.id.clone(), name: title(plan, words), under }
    }
}

/// A list of plans; hidden while it is empty.
#[component]
pub fn Many<C, V>(
    /// Which list it is.
    list: List,
    /// How one plan is drawn.
    children: C,
) -> impl IntoView
where
    C: Fn(Listed) -> V + Send + Sync + 'static,
    V: IntoView + 'static,
{
    let (sitting, words) = (use_sitting(), use_words());
    let opened = RwSignal::new(false);
    let count = memo(move || sitting.with_shelf(|sitting, _| list.of(sitting).len()));
    // In one shape for both lists, so that they share the code below.
    let row = Callback::new(move |plan| children(plan).into_any());
    view! {
        <details class="kt-other" data-plans=list.id() hidden=move || count.get() == 0>
            <summary on:click=move |_| opened.set(true)>
                {words.label(list.called())}
                {move || format!(" · {}", count.get())}
            </summary>
            <Show when=move || opened.get()>
                <Opened list count row />
            </Show>
        </details>
    }
}

/// What a list shows once it has been opened.
#[component]
fn Opened(
    /// Which list it is.
    list: List,
    /// How many plans are in it.
    count: Memo<usize>,
    /// How one plan is drawn.
    row: Callback<Listed, AnyView>,
) -> impl IntoView {
    let (sitting, words) = (use_sitting(), use_words());
    let (typed, at_most) = (RwSignal::new(String::new()), RwSignal::new(AT_ONCE));
    let found = memo(move || {
        let (wanted, at_most) = (typed.with(|typed| plain(typed.trim())), at_most.get());
        sitting.with_shelf(|sitting, _| Found::among(list.of(sitting), &wanted, at_most, words))
    });
    let find = move |now| {
        typed.set(now);
        at_most.set(AT_ONCE);
    };
    let more = move || {
        let drawn = at_most.get_untracked();
        at_most.set(drawn + AT_ONCE);
        focus_on(format!("[data-plans={}] li:nth-child({}) button", list.id(), drawn + 1));
    };
    view! {
        <Show when=move || { count.get() > FEW || typed.with(|typed| !typed.is_empty()) }>
            <TextLine
                id=format!("find-in-{}", list.id())
                label=words.label(Label::FindPlan)
                field="find"
                keys="search"
                value=typed
                on_type=find
            />
        </Show>
        <p class="kt-by" role="status">{move || found.with(|found| found.said.clone())}</p>
        <ul class="kt-people">
            <For each=move || found.with(|found| found.plans.clone()) key=Listed::clone let:plan>
                {row.run(plan)}
            </For>
        </ul>
        <Show when=move || found.with(|found| found.has_more)>
            <Button look=Look::Second does="more" on_tap=more>
                {words.label(Label::ShowMore)}
            </Button>
        </Show>
    }
}

/// What is shown of a list.
#[derive(Clone, PartialEq)]
struct Found {
    /// How many there are of those that are looked for; nothing while nobody looks for one.
    said: Option<String>,
    /// A screenful or two of them.
    plans: Vec<Listed>,
    /// There are more than that.
    has_more: bool,
}

impl Found {
    fn among(mut records: Vec<&Record>, wanted: &str, at_most: usize, words: &Words) -> Self {
        records.retain(|record| wanted.is_empty() || plain(&names(&record.plan, words)).contains(wanted));
        let count = records.len();
        Self {
            said: (!wanted.is_empty()).then(|| words.say(Label::PlansFound, &[("n", &count.to_string())])),
            plans: records.into_iter().take(at_most).map(|record| Listed::of(&record.plan, words)).collect(),
            has_more: count > at_most,
        }
    }
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
