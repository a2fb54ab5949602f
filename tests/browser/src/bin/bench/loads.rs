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

/// What a bar is held beside.
#[derive(Clone, Copy)]
enum Beside {
    Bare,
    Form,
}

/// How many times as long as what.
type Bars = &'static [(f64, Beside)];

impl Loads {
    fn tables(&self, slower: u32, are_held: bool) -> Vec<Table> {
        let [bare, form] = [&self.bare, &self.form].map(|opened| times(opened, |one| one.drawn));
        let held = |row: Row, (at_most, beside): &(f64, Beside)| match beside {
            Beside::Bare => row.at_most(*at_most, "the bare page's", &bare),
            Beside::Form => row.at_most(*at_most, "the form's", &form),
        };
        let drawn = self.named().map(|(name, opened, bars)| {
            let bars = if are_held { bars } else { &[] };
            bars.iter().fold(Row::new(name, times(opened, |one| one.drawn)), held)
        });
        let rows = |read: fn(&Opened) -> f64| {
            self.named().map(|(name, opened, _)| Row::new(name, times(opened, read))).into_iter().collect()
        };
        let page = format!("on a page {slower} times slower, {SIGNAL}");
        vec![
            Table::new(
                format!("From asking for the page to a screen that can be used, {page} (ms)"),
                drawn.into_iter().collect(),
            ),
            Table::new(format!("Of that, until the last of the code was there, {page} (ms)"), rows(|one| one.arrived)),
            Table::new(format!("What the page holds in memory then, {page} (KB)"), rows(|one| one.heap)),
        ]
    }

    fn named(&self) -> [(&'static str, &Vec<Opened>, Bars); 8] {
        [
            ("the bare page's text box", &self.bare, &[]),
            ("the form's first question, 30 lines there", &self.form, &[]),
            ("the first screen, nothing on the tablet", &self.first, &[(FIRST_SCREEN_AT_MOST, Beside::Bare)]),
            ("the list of plans, nothing on the tablet", &self.plans, &[]),
            ("the lock, a phrase chosen before", &self.lock, &[]),
            (
                "the first question, 30 lines there, typing apart",
                &self.question,
                &[(QUESTION_AT_MOST, Beside::Bare), (COLD_AT_MOST, Beside::Form)],
            ),
            ("installed, with no signal: the lock", &self.lock_again, &[]),
            ("installed, with no signal: the first question", &self.question_again, &[(WARM_AT_MOST, Beside::Form)]),
        ]
    }
}

fn times(opened: &[Opened], read: fn(&Opened) -> f64) -> Times {
    Times(opened.iter().map(read).collect())
}
