//! What people wait for, beside a page that does nothing but take words. Started by `scripts/bench`,
//! which builds both pages and says what is measured.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use browser_tests::{Keystroke, Opened, Somebody, Tablet, Typist, long_plan};

const ROUNDS: usize = 5;
const LETTERS: usize = 20;
/// How many lines a plan has after a visit or two.
const A_VISIT: usize = 30;
/// How many it has after a year of visits, and more than any family will ever say.
const YEARS: [usize; 2] = [300, 3_000];
/// How many times as long as the bare page's these may take: the first screen, the first question, a key.
const FIRST_SCREEN_AT_MOST: f64 = 2.2;
const QUESTION_AT_MOST: f64 = 3.3;
const KEY_AT_MOST: f64 = 1.3;
/// How many times as long a key may take where what is typed is sealed and kept as where nothing is: no longer, as far as
/// two such measurements can tell.
const SEALED_AT_MOST: f64 = 1.1;
/// How many times slower a cheap tablet is, where it is about saving and opening.
const CHEAP: u32 = 6;
const MEDIAN: f64 = 0.5;
const P95: f64 = 0.95;

const FIRST_SCREEN: &str = r#"[data-screen="plans"] [data-do="new-plan"]:enabled"#;
/// The list of plans beside it, which comes later.
const PLANS: &str = r#"[data-screen="plans"]:not(:has([data-plans="coming"])) [data-do="new-plan"]:enabled"#;
const QUESTION: &str = r#"[data-screen="talk"] form[data-card] textarea"#;
const LOCK: &str = "[data-screen=lock] #phrase";
const BARE: &str = "textarea";

#[tokio::main(flavor = "current_thread")]
async fn main() -> ExitCode {
    let sites = PathBuf::from(std::env::args().nth(1).expect("scripts/bench names the folder of the two pages"));
    let (app, bare) = (sites.join("app"), sites.join("bare"));
    let typed = letters(&app, &bare).await;
    let sealed = sealed(&app).await;
    let saves = saves(&app).await;
    let loads = loads(&app, &bare).await;
    let [work, all] = phrases(&app).await;
    println!("\nOn a page six times slower (ms):");
    saves.print("from a letter to Saved, a plan of 300 lines", None);
    all.print("from a phrase to the plans, from the tap on", None);
    work.print("of that, the work beside the page, at this machine's speed", None);
    if loads && typed && sealed { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

/// Loads one after the other, each in a browser that has never seen it.
async fn loads(app: &Path, bare: &Path) -> bool {
    let [mut first, mut plans, mut lock, mut question, mut nothing] = [const { Vec::new() }; 5];
    for round in 1..=ROUNDS {
        nothing.push(load(bare, BARE).await);
        first.push(load(app, FIRST_SCREEN).await);
        plans.push(load(app, PLANS).await);
        let (locked, asked) = load_at_the_card(app).await;
        lock.push(locked);
        question.push(asked);
        eprintln!("Loaded {round} times of {ROUNDS}.");
    }
    let card = format!("the first question, {A_VISIT} lines there, typing apart");
    let times = |opened: &[Opened], read: fn(&Opened) -> f64| Times(opened.iter().map(read).collect());
    let rows = [
        ("the bare page's text box", &nothing, None),
        ("the first screen, nothing on the tablet", &first, Some(FIRST_SCREEN_AT_MOST)),
        ("the list of plans, nothing on the tablet", &plans, None),
        ("the lock, a phrase chosen before", &lock, None),
        (card.as_str(), &question, Some(QUESTION_AT_MOST)),
    ];
    println!("\nFrom asking for the page to a screen that can be used (ms):");
    let bare = times(&nothing, |opened| opened.drawn);
    let mut well = true;
    for (name, opened, at_most) in &rows {
        well &= times(opened, |opened| opened.drawn).print(name, at_most.map(|at_most| (&bare, at_most)));
    }
    println!("Of that, until the last of the code was there:");
    for (name, opened, _) in &rows {
        times(opened, |opened| opened.arrived).print(name, None);
    }
    println!("What the page holds in memory then (KB):");
    for (name, opened, _) in &rows {
        times(opened, |opened| opened.heap).print(name, None);
    }
    well
}

async fn load(site: &Path, css: &str) -> Opened {
    let tablet = Tablet::with_site(site).await;
    tablet.is_slow().await;
    tablet.has_a_weak_signal().await;
    tablet.opens_until(css).await
}

/// A reload at the table, by a browser that has the plan but none of the page's files: until the lock can be used, and
/// from what opens it to the question.
async fn load_at_the_card(site: &Path) -> (Opened, Opened) {
    let tablet = with_a_plan(site, A_VISIT).await;
    tablet.is_slow().await;
    tablet.has_a_weak_signal().await;
    let lock = tablet.opens_until(LOCK).await;
    let unlocking = tablet.unlocks_until(QUESTION).await;
    (lock, Opened { drawn: lock.drawn + unlocking, ..lock })
}

/// How long a phrase takes, on purpose: the work beside the page, which no browser slows down for a test, on this
/// machine; and the rest of it on a slow page.
async fn phrases(site: &Path) -> [Times; 2] {
    let [mut work, mut all] = [const { Vec::new() }; 2];
    for _ in 0..ROUNDS {
        let tablet = Tablet::with_site(site).await;
        tablet.opens_for_the_first_time().await;
        let phrase = tablet.chooses_a_phrase().await;
        tablet.is_slower(CHEAP).await;
        let (worked, opened) = tablet.opens_with_a_phrase(&phrase).await;
        work.push(worked);
        all.push(opened);
    }
    [Times(work), Times(all)]
}

/// A tablet with a plan on it, in a browser just started that opens at the table, as after a reload.
async fn with_a_plan(site: &Path, lines: usize) -> Tablet {
    let record = long_plan(lines);
    let tablet = Tablet::with_site(site).await;
    tablet.open().await;
    tablet.gets(&record).await;
    let tablet = tablet.is_started_again().await;
    let open = format!("sessionStorage.setItem('kitchen-table.open', JSON.stringify('{}'))", record.plan.id.0);
    tablet.runs_first(&open).await;
    tablet
}

/// Types in all of them by turns.
async fn letters(app: &Path, bare: &Path) -> bool {
    let nothing = Tablet::with_site(bare).await;
    nothing.go_to("/").await;
    let mut pages = vec![Page::new("the bare page".to_owned(), nothing, BARE)];
    for lines in YEARS {
        pages.push(Page::new(
            format!("a plan of {lines} lines at the table"),
            at_the_table(app, lines).await,
            QUESTION,
        ));
    }
    types_by_turns(&mut pages).await;
    for page in pages.iter().skip(1) {
        page.tablet.is_saved().await;
    }
    println!("\nFrom the key to the frame that shows the letter, {} letters each (ms):", ROUNDS * LETTERS);
    print_letters(&pages, KEY_AT_MOST)
}

/// The same visit, with a phrase and with nothing kept.
async fn sealed(app: &Path) -> bool {
    let unkept = Tablet::with_site(app).await;
    unkept.opens_for_the_first_time().await;
    let kept = Tablet::with_site(app).await;
    kept.open().await;
    let mut pages = Vec::new();
    for (name, tablet) in [("a visit of which nothing is kept", unkept), ("the same, sealed and kept", kept)] {
        tablet.starts_a_plan().await;
        for who in [Somebody::worker("Dawn"), Somebody::adult("Mam")] {
            tablet.writes_down(who).await;
        }
        tablet.sits_down().await;
        tablet.opens_chapter("worries").await;
        pages.push(Page::new(name.to_owned(), tablet, QUESTION));
    }
    types_by_turns(&mut pages).await;
    println!("\nThe same where nothing is kept, and where it is sealed:");
    print_letters(&pages, SEALED_AT_MOST)
}

async fn types_by_turns(pages: &mut [Page]) {
    let mut typist = Typist::new(300);
    for page in pages.iter() {
        page.tablet.wait_for(page.css).await;
        page.tablet.watches_the_keys().await;
        page.tablet.is_slow().await;
        // The first time all still warm up.
        page.tablet.times_letters(page.css, LETTERS, &mut typist).await;
    }
    for _ in 0..ROUNDS {
        for page in pages.iter_mut() {
            page.typed.more(&page.tablet, page.css, &mut typist).await;
        }
    }
}

/// Open at the question, with a plan of so many lines.
async fn at_the_table(app: &Path, lines: usize) -> Tablet {
    let tablet = with_a_plan(app, lines).await;
    tablet.go_to("/").await;
    tablet.unlocks().await;
    tablet
}

/// How long it takes until a letter is called saved, as somebody types who stops after each.
async fn saves(app: &Path) -> Times {
    let tablet = at_the_table(app, YEARS[0]).await;
    tablet.wait_for(QUESTION).await;
    tablet.is_slower(CHEAP).await;
    Times(tablet.times_saves(QUESTION, LETTERS, &mut Typist::new(300)).await)
}

/// A page with a box, and what was typed into it.
struct Page {
    name: String,
    tablet: Tablet,
    css: &'static str,
    typed: Typed,
}

impl Page {
    fn new(name: String, tablet: Tablet, css: &'static str) -> Self {
        Self { name, tablet, css, typed: Typed::default() }
    }
}

/// What was typed on one page.
#[derive(Default)]
struct Typed {
    keys: Vec<Keystroke>,
    work: [f64; 4],
}

impl Typed {
    async fn more(&mut self, tablet: &Tablet, css: &str, typist: &mut Typist) {
        let before = tablet.work().await;
        self.keys.extend(tablet.times_letters(css, LETTERS, typist).await);
        let after = tablet.work().await;
        for (sum, (before, after)) in self.work.iter_mut().zip(before.into_iter().zip(after)) {
            *sum += after - before;
        }
    }

    fn times(&self, read: fn(&Keystroke) -> f64) -> Times {
        Times(self.keys.iter().map(read).collect())
    }

    fn print_work(&self, name: &str) {
        let [script, style, layout, all] = self.work.map(|sum| sum / self.keys.len() as f64);
        println!("  {name:<52}  script {script:6.1}  style {style:6.1}  layout {layout:6.1}  all {all:6.1}");
    }
}

fn print_letters(pages: &[Page], at_most: f64) -> bool {
    let to_frame = |page: &Page| page.typed.times(|key| key.to_frame);
    let Some((first, others)) = pages.split_first() else { return false };
    let beside = to_frame(first);
    beside.print(&first.name, None);
    let within = |page: &Page| to_frame(page).print(&page.name, Some((&beside, at_most)));
    let well = others.iter().map(within).fold(true, |well, within| well & within);
    println!("Of that, the page at work and not waiting for the screen:");
    pages.iter().for_each(|page| _ = page.typed.times(|key| key.at_work).print(&page.name, None));
    println!("What the page did for each letter, saves and all (ms):");
    pages.iter().for_each(|page| page.typed.print_work(&page.name));
    well
}

/// Some times in milliseconds.
#[derive(Default)]
struct Times(Vec<f64>);

impl Times {
    /// The time that this part of all does not exceed.
    fn at(&self, part: f64) -> f64 {
        let mut sorted = self.0.clone();
        sorted.sort_by(f64::total_cmp);
        let place = (sorted.len() as f64 * part).ceil() as usize;
        sorted.get(place.saturating_sub(1)).copied().unwrap_or(f64::NAN)
    }

    /// One line of the table; whether its middle and its 95th part are within so many times the other's.
    fn print(&self, name: &str, beside: Option<(&Self, f64)>) -> bool {
        let mut line = format!("  {name:<52}");
        for (what, part) in [("median", MEDIAN), ("p95", P95), ("least", 0.0), ("most", 1.0)] {
            let _ = write!(line, "  {what} {:6.1}", self.at(part));
        }
        let within = beside.is_none_or(|(other, most)| {
            let times = |part| self.at(part) / other.at(part);
            let _ = write!(line, "  {:.2} and {:.2} times, of at most {most}", times(MEDIAN), times(P95));
            times(MEDIAN) <= most && times(P95) <= most
        });
        println!("{line}{}", if within { "" } else { "  TOO SLOW" });
        within
    }
}
