//! A visit as somebody hears it who does not see it: each screen beside what was read and found good. What is different is
//! said; `KT_ACCEPT=1` writes it down, for somebody to read before it is committed.

use std::cell::{Cell, RefCell};

use browser_tests::worked_example::{said_in, the_visit};
use browser_tests::{Engine, Tablet};
use kitchen_table::plan::Language;

/// It is the day of the worked example, whenever it is played, and time can pass.
const CLOCK: &str = "
    const Clock = Date;
    let ahead = new Clock(2026, 10, 22, 10).getTime() - Clock.now();
    globalThis.Date = class extends Clock {
        constructor(...moment) { moment.length > 0 ? super(...moment) : super(Clock.now() + ahead); }
        static now() { return Clock.now() + ahead; }
    };
    globalThis.passes = (minutes) => { ahead += minutes * 60000; };
";

/// The screens of the visit that were read. On the others the rules hold.
const REVIEWED: [&str; 11] =
    ["plans-empty", "prepare", "start", "worries", "limit", "works", "helps", "goes", "agree", "next-visit", "visit"];

/// Somebody who hears the screens, and what they found.
struct Listener<'a> {
    tablet: &'a Tablet,
    language: Language,
    faults: RefCell<Vec<String>>,
}

impl<'a> Listener<'a> {
    fn at(tablet: &'a Tablet, language: Language) -> Self {
        Self { tablet, language, faults: RefCell::default() }
    }

    /// Hears the screen that is there, which was reviewed.
    async fn hears(&self, screen: &str) {
        let screen = format!("{}/{screen}", self.language.id());
        let faults = self.tablet.is_heard().await.faults(&screen);
        self.faults.borrow_mut().extend(faults);
    }

    /// Hears a screen that is like others: the rules hold.
    async fn passes(&self, screen: &str) {
        let broken = self.tablet.is_heard().await.broken_rules();
        self.faults.borrow_mut().extend(broken.into_iter().map(|broken| format!("{screen}: {broken}")));
    }

    fn found_nothing(self) {
        let faults = self.faults.into_inner();
        assert!(faults.is_empty(), "{} faults:\n{}", faults.len(), faults.join("\n\n"));
    }
}

/// What is told is in the page and not in the browser, and Chromium alone can be asked for it.
async fn a_tablet() -> Option<Tablet> {
    if Engine::from_env() != Engine::Chromium {
        println!("Chromium hears this.");
        return None;
    }
    Some(Tablet::watched(CLOCK).await)
}

#[tokio::test]
async fn a_whole_visit_is_heard_as_it_was_reviewed() {
    let Some(tablet) = a_tablet().await else { return };
    let listener = Listener::at(&tablet, Language::En);
    let reviewed = Cell::new(0);
    the_visit(&tablet, &said_in(Language::En), async |screen| {
        if REVIEWED.contains(&screen) {
            reviewed.set(reviewed.get() + 1);
            listener.hears(screen).await;
        } else {
            listener.passes(screen).await;
        }
    })
    .await;
    assert_eq!(reviewed.get(), REVIEWED.len(), "each was on the way");
    listener.found_nothing();
}
