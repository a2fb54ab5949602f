//! From asking for the page to a screen that can be used.

use browser_tests::{Opened, Tablet, long_plan};
use kitchen_table::shelf::Record;

use crate::sites::{BARE, FIRST_SCREEN, FORM, LOCK, PLANS, QUESTION, SIGNAL, Sites};
use crate::times::{Row, Table, Times};

/// How many lines a plan has after a visit or two.
const A_VISIT: usize = 30;
/// How many times as long as the bare page's box these may take, and as the form's first question.
const FIRST_SCREEN_AT_MOST: f64 = 2.2;
const QUESTION_AT_MOST: f64 = 3.3;
const COLD_AT_MOST: f64 = 0.7;
const WARM_AT_MOST: f64 = 0.2;

/// What was opened, several times each.
#[derive(Default)]
struct Loads {
    bare: Vec<Opened>,
    form: Vec<Opened>,
    first: Vec<Opened>,
    plans: Vec<Opened>,
    lock: Vec<Opened>,
    question: Vec<Opened>,
    lock_again: Vec<Opened>,
    question_again: Vec<Opened>,
}

/// Loads one after the other, each in a browser that has never seen it, and some once more where all of it lies there.
pub async fn loads(sites: &Sites, slower: u32, rounds: usize, are_held: bool) -> Vec<Table> {
    let mut all = Loads::default();
    for round in 1..=rounds {
        all.bare.push(load(&Tablet::with_site(&sites.bare).await, slower, BARE).await);
        all.form.push(load(&sites.at_the_form(A_VISIT).await, slower, FORM).await);
        all.first.push(load(&Tablet::with_site(&sites.app).await, slower, FIRST_SCREEN).await);
        all.plans.push(load(&Tablet::with_site(&sites.app).await, slower, PLANS).await);
        let plan = [long_plan(A_VISIT)];
        let tablet = sites.with_plans(&plan).await;
        let lock = load(&tablet, slower, LOCK).await;
        all.lock.push(lock);
        all.question.push(after(lock, &tablet).await);
        let tablet = has_it_all(sites, &plan).await;
        let lock = load(&tablet, slower, LOCK).await;
        all.lock_again.push(lock);
        all.question_again.push(after(lock, &tablet).await);
        eprintln!("Loaded {round} times of {rounds}, on a page {slower} times slower.");
    }
    all.tables(slower, are_held)
}

async fn load(tablet: &Tablet, slower: u32, css: &str) -> Opened {
    tablet.is_slower(slower).await;
    tablet.has_a_weak_signal().await;
    tablet.opens_until(css).await
}

/// From what opens the lock on to the question.
async fn after(lock: Opened, tablet: &Tablet) -> Opened {
    Opened { drawn: lock.drawn + tablet.unlocks_until(QUESTION).await, ..lock }
}

/// A tablet on which all of the app lies, with no network any more.
async fn has_it_all(sites: &Sites, plans: &[Record]) -> Tablet {
    let mut tablet = sites.with_plans(plans).await;
    tablet.go_to("/").await;
    tablet.has_the_whole_app().await;
    tablet.loses_its_network();
    tablet
}

impl Loads {
    fn tables(&self, slower: u32, are_held: bool) -> Vec<Table> {
        let [box_of_bare, form] = [&self.bare, &self.form].map(|opened| times(opened, |one| one.drawn));
        let held = |row: Row, bars: &[(f64, &'static str, &Times)]| {
            let held = if are_held { bars } else { &[] };
            held.iter().fold(row, |row, (at_most, beside, other)| row.at_most(*at_most, beside, other))
        };
        let (bare, forms) = ("the bare page's", "the form's");
        let bars: [&[_]; 8] = [
            &[],
            &[],
            &[(FIRST_SCREEN_AT_MOST, bare, &box_of_bare)],
            &[],
            &[],
            &[(QUESTION_AT_MOST, bare, &box_of_bare), (COLD_AT_MOST, forms, &form)],
            &[],
            &[(WARM_AT_MOST, forms, &form)],
        ];
        let drawn = self
            .named()
            .zip(bars)
            .map(|((name, opened), bars)| held(Row::new(name, times(opened, |one| one.drawn)), bars));
        let arrived = self.named().map(|(name, opened)| Row::new(name, times(opened, |one| one.arrived)));
        let heap = self.named().map(|(name, opened)| Row::new(name, times(opened, |one| one.heap)));
        let page = format!("on a page {slower} times slower, {SIGNAL}");
        vec![
            Table::new(format!("From asking for the page to a screen that can be used, {page} (ms)"), drawn.collect()),
            Table::new(format!("Of that, until the last of the code was there, {page} (ms)"), arrived.collect()),
            Table::new(format!("What the page holds in memory then, {page} (KB)"), heap.collect()),
        ]
    }

    fn named(&self) -> impl Iterator<Item = (&'static str, &Vec<Opened>)> {
        [
            ("the bare page's text box", &self.bare),
            ("the form's first question, 30 lines there", &self.form),
            ("the first screen, nothing on the tablet", &self.first),
            ("the list of plans, nothing on the tablet", &self.plans),
            ("the lock, a phrase chosen before", &self.lock),
            ("the first question, 30 lines there, typing apart", &self.question),
            ("installed, with no signal: the lock", &self.lock_again),
            ("installed, with no signal: the first question", &self.question_again),
        ]
        .into_iter()
    }
}

fn times(opened: &[Opened], read: fn(&Opened) -> f64) -> Times {
    Times(opened.iter().map(read).collect())
}
