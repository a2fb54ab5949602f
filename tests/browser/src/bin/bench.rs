//! What people wait for, beside a page that does nothing but take words. Started by `scripts/bench`,
//! which builds both pages and says what is measured.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use browser_tests::{Keystroke, Tablet, Typist, long_plan};

const ROUNDS: usize = 5;
const LETTERS: usize = 20;
/// How many lines a plan has after a visit or two, and after years.
const LINES: (usize, usize) = (30, 300);
const AT_MOST: (f64, f64) = (1.5, 1.3);

const FIRST_SCREEN: &str = r#"[data-screen="plans"] [data-do="new-plan"]:enabled"#;
const QUESTION: &str = r#"[data-screen="talk"] form[data-card] textarea"#;
const BARE: &str = "textarea";

#[tokio::main(flavor = "current_thread")]
async fn main() -> ExitCode {
    let sites = PathBuf::from(std::env::args().nth(1).expect("scripts/bench names the folder of the two pages"));
    let (app, bare) = (sites.join("app"), sites.join("bare"));
    let loads = loads(&app, &bare).await;
    let typed = letters(&app, &bare).await;
    if loads && typed { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

/// Loads one after the other, each in a browser that has never seen it.
async fn loads(app: &Path, bare: &Path) -> bool {
    let (mut first, mut question, mut nothing) = (Times::default(), Times::default(), Times::default());
    for round in 1..=ROUNDS {
        nothing.0.push(load(bare, BARE).await);
        first.0.push(load(app, FIRST_SCREEN).await);
        question.0.push(load_at_the_card(app).await);
        eprintln!("Loaded {round} times of {ROUNDS}.");
    }
    println!("\nFrom asking for the page to a screen that can be used (ms):");
    nothing.print("the bare page's text box", None);
    let first = first.print("the first screen, nothing on the tablet", Some((&nothing, AT_MOST.0)));
    let card = format!("the first question, a plan of {} lines there", LINES.0);
    question.print(&card, Some((&nothing, AT_MOST.0))) && first
}

async fn load(site: &Path, css: &str) -> f64 {
    let tablet = Tablet::with_site(site).await;
    tablet.is_slow().await;
    tablet.has_a_weak_signal().await;
    tablet.opens_until(css).await
}

/// A reload at the table, by a browser that has the plan but none of the page's files.
async fn load_at_the_card(site: &Path) -> f64 {
    let tablet = with_a_plan(site, LINES.0).await;
    tablet.is_slow().await;
    tablet.has_a_weak_signal().await;
    tablet.opens_until(QUESTION).await
}

/// A tablet with a plan on it, in a browser just started that opens at the table, as after a reload.
async fn with_a_plan(site: &Path, lines: usize) -> Tablet {
    let record = long_plan(lines);
    let tablet = Tablet::with_site(site).await;
    tablet.open().await;
    tablet.gets(&record).await;
    let tablet = tablet.is_started_again().await;
    let open = format!("sessionStorage.setItem('kitchen-table.open', '{}')", record.plan.id.0);
    tablet.runs_first(&open).await;
    tablet
}

/// Types in both by turns.
async fn letters(app: &Path, bare: &Path) -> bool {
    let (bare, app) = (Tablet::with_site(bare).await, with_a_plan(app, LINES.1).await);
    for (tablet, css) in [(&bare, BARE), (&app, QUESTION)] {
        tablet.go_to("/").await;
        tablet.wait_for(css).await;
        tablet.watches_the_keys().await;
        tablet.is_slow().await;
    }
    let mut typist = Typist::new(300);
    let (mut nothing, mut plan) = (Vec::new(), Vec::new());
    for round in 0..=ROUNDS {
        let (of_nothing, of_plan) = (
            bare.times_letters(BARE, LETTERS, &mut typist).await,
            app.times_letters(QUESTION, LETTERS, &mut typist).await,
        );
        // The first time both still warm up.
        if round > 0 {
            nothing.extend(of_nothing);
            plan.extend(of_plan);
        }
    }
    app.is_saved().await;
    print_letters(&nothing, &plan)
}

fn print_letters(nothing: &[Keystroke], plan: &[Keystroke]) -> bool {
    let times = |keys: &[Keystroke], read: fn(&Keystroke) -> f64| Times(keys.iter().map(read).collect());
    let name = format!("a plan of {} lines at the table", LINES.1);
    println!("\nFrom the key to the frame that shows the letter, {} letters each (ms):", plan.len());
    let bare = times(nothing, |key| key.to_frame);
    bare.print("the bare page", None);
    let well = times(plan, |key| key.to_frame).print(&name, Some((&bare, AT_MOST.1)));
    println!("Of that, the page at work and not waiting for the screen:");
    times(nothing, |key| key.at_work).print("the bare page", None);
    times(plan, |key| key.at_work).print(&name, None);
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

    /// One line of the table; whether it is within so many times the other.
    fn print(&self, name: &str, beside: Option<(&Self, f64)>) -> bool {
        let mut line = format!("  {name:<52}");
        for (what, part) in [("median", 0.5), ("p95", 0.95), ("least", 0.0), ("most", 1.0)] {
            let _ = write!(line, "  {what} {:6.1}", self.at(part));
        }
        let within = beside.is_none_or(|(other, most)| {
            let ratio = self.at(0.5) / other.at(0.5);
            let _ = write!(line, "  {ratio:.2} times, of at most {most}");
            ratio <= most
        });
        println!("{line}{}", if within { "" } else { "  TOO SLOW" });
        within
    }
}
