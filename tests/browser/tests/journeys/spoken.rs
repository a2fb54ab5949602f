//! A visit as somebody hears it who does not see it: each screen beside what was reviewed. What is different is
//! said; `KT_ACCEPT=1` writes it down, for somebody to read before it is committed.

use std::cell::{Cell, RefCell};

use browser_tests::week_after::the_week_after;
use browser_tests::worked_example::{said_in, the_visit};
use browser_tests::{Engine, Somebody, Tablet, Told};
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
const REVIEWED: [&str; 12] = [
    "plans-empty",
    "prepare",
    "start",
    "worries",
    "limit",
    "works",
    "helps",
    "goes",
    "actions",
    "agree",
    "next-visit",
    "visit",
];

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

    /// Goes to a screen that has a link to it, and hears it.
    async fn goes_to(&self, link: &str) {
        self.tablet.goes_to(link).await;
        self.hears(link).await;
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
    tablet.tap(r#"[data-part="worker"] summary"#).await;
    listener.hears("visit-worker").await;
    listener.goes_to("settings").await;
    tablet.goes_to("plans").await;
    tablet.sees_the_plans().await;
    listener.hears("plans").await;
    tablet.tap("main section[data-plan] [data-do=save-plan]").await;
    tablet.wait_for("[data-words]:not(:empty)").await;
    listener.hears("plan-as-a-file").await;
    listener.found_nothing();
}

/// Dawn and Mam are met for the first time, on a tablet on which nobody has chosen a phrase.
#[tokio::test]
async fn the_phrase_the_lock_and_what_covers_the_screen_are_heard_as_they_were_reviewed() {
    let Some(tablet) = a_tablet().await else { return };
    let listener = Listener::at(&tablet, Language::En);
    tablet.opens_for_the_first_time().await;
    tablet.sees_the_plans().await;
    listener.hears("first-time").await;
    tablet.starts_a_plan().await;
    for who in [Somebody::worker("Dawn"), Somebody::adult("Mam")] {
        tablet.writes_down(who).await;
    }
    listener.hears("before-you-knock").await;
    tablet.tap("main [data-go=talk]").await;
    tablet.wait_for("[data-screen=before-the-table]").await;
    listener.hears("before-the-table").await;
    tablet.tap("[data-screen=before-the-table] [data-do=back]").await;
    a_phrase_is_chosen(&tablet, &listener).await;
    tablet.is_saved().await;
    tablet.run("passes(6)").await;
    tablet.wait_for("dialog[open] [data-do=uncover]").await;
    listener.hears("cover").await;
    tablet.tap("[data-do=uncover]").await;
    tablet.browser().refresh().await.expect("the page loads again");
    tablet.wait_for("[data-screen=lock] #phrase").await;
    listener.hears("lock").await;
    tablet.fill("phrase", "not these words at all").await;
    tablet.tap("[data-screen=lock] [data-do=open]").await;
    tablet.wait_for("[data-screen=lock] #phrase[aria-invalid=true]").await;
    listener.hears("lock-wrong-phrase").await;
    tablet.run("kitchenTableRecovery()").await;
    tablet.see("#recovery h1").await;
    listener.hears("recovery").await;
    listener.found_nothing();
}

async fn a_phrase_is_chosen(tablet: &Tablet, listener: &Listener<'_>) {
    tablet.goes_to("phrase").await;
    let words = tablet.see("[data-words]:not(:empty)").await;
    listener.hears("phrase").await;
    tablet.tap("[data-do=i-have-it]").await;
    tablet.fill("phrase", "other words").await;
    tablet.tap("[data-do=keep-phrase]").await;
    tablet.wait_for("#phrase[aria-invalid=true]").await;
    listener.hears("phrase-typed-wrongly").await;
    tablet.empty("#phrase").await;
    tablet.fill("phrase", &words).await;
    tablet.tap("[data-do=keep-phrase]").await;
    tablet.wait_for("[data-code]:not(:empty)").await;
    listener.hears("recovery-code").await;
    tablet.tap("[data-do=code-done]").await;
}

#[tokio::test]
async fn a_childs_own_turn_is_heard_as_it_was_reviewed() {
    hears_a_childs_turn(Language::En).await;
}

#[tokio::test]
async fn a_childs_own_turn_is_heard_as_it_was_reviewed_in_welsh() {
    hears_a_childs_turn(Language::Cy).await;
}

async fn hears_a_childs_turn(language: Language) {
    let Some(tablet) = a_tablet().await else { return };
    let listener = Listener::at(&tablet, language);
    tablet.has_open(&Told::worked_example(language).record(), language).await;
    listener.goes_to("people").await;
    tablet.tap("[data-person=Megan] [data-do=hand-over]").await;
    tablet.wait_for("[data-do=hand-without-code]").await;
    listener.hears("hand-over").await;
    tablet.goes_without_a_code().await;
    tablet.is_asked_about("G01", "Megan").await;
    listener.hears("turn").await;
    tablet.choose("ok", "yes").await;
    tablet.next().await;
    tablet.is_asked("G02").await;
    tablet.type_into("said", "Llyr").await;
    listener.hears("turn-question").await;
    tablet.tap("[data-do=stop]").await;
    tablet.tap("[data-do=ask-back]").await;
    tablet.wait_for("[data-do=give-back]").await;
    listener.hears("turn-over").await;
    listener.found_nothing();
}

#[tokio::test]
async fn the_table_and_every_copy_are_heard_as_they_were_reviewed() {
    hears_what_came_of_it(Language::En).await;
}

#[tokio::test]
async fn the_table_and_every_copy_are_heard_as_they_were_reviewed_in_welsh() {
    hears_what_came_of_it(Language::Cy).await;
}

/// The week after, when there is something on every copy.
async fn hears_what_came_of_it(language: Language) {
    let Some(tablet) = a_tablet().await else { return };
    let listener = Listener::at(&tablet, language);
    tablet.has_open(&the_week_after(language).record(), language).await;
    tablet.tap(".kt-line > button[aria-expanded=false]").await;
    listener.hears("table").await;
    // Alone, every copy can be looked at.
    tablet.are_here(&["Dawn"]).await;
    let copies = [
        ("fridge", None),
        ("family", None),
        ("child", Some("Megan")),
        ("helper", Some("Nain Keri")),
        ("worker", Some("Dawn")),
    ];
    for (kind, reader) in copies {
        tablet.looks_at(kind, reader).await;
        listener.hears(&format!("copy-{kind}")).await;
    }
    tablet.tap("[data-go=talk]").await;
    tablet.tap("[data-do=stop]").await;
    for (sheet, screen) in [("try", "try-the-plan"), ("agree", "before-you-agree"), ("check", "honest-look")] {
        tablet.goes_to(sheet).await;
        listener.hears(screen).await;
        tablet.browser().back().await.expect("the browser goes back");
        tablet.wait_for("[data-screen=visit]").await;
    }
    listener.found_nothing();
}

/// Everything that must not be.
const EVERYTHING_WRONG: &str = r##"
    document.body.innerHTML = `
        <main></main>
        <main>
            <h1>Who is here?</h1>
            <h3>Names</h3>
            <h1>And who else?</h1>
            <button></button>
            <a href="#">Link</a>
            <input aria-label="Age" aria-describedby="help"><p id="help">Age, if known</p>
            <p>Once more</p>
            <p>Once more</p>
            <div data-save="saved"><p>Saved here</p></div>
        </main>`;
"##;

#[tokio::test]
async fn a_page_that_cannot_be_understood_by_ear_breaks_every_rule() {
    let Some(tablet) = a_tablet().await else { return };
    tablet.go_to("/away.html").await;
    tablet.run(EVERYTHING_WRONG).await;
    let broken = [
        "a button is called “”",
        "a link is called “Link”",
        "2 times a main",
        "2 times a first heading",
        "after a heading 1 comes “Names”, a heading 3",
        "a text and then a text say “Once more”",
        "“Age” is described as “Age, if known”",
        "trouble with keeping is not called out",
    ];
    assert_eq!(tablet.is_heard().await.broken_rules(), broken);
}

#[tokio::test]
async fn a_screen_that_nobody_reviewed_and_one_that_is_heard_differently_are_told_apart_from_one_that_is_the_same() {
    let Some(tablet) = a_tablet().await else { return };
    tablet.go_to("/away.html").await;
    tablet.run("document.body.innerHTML = '<main><h1>Home</h1><p>At ten: 10:30.</p></main>'").await;
    let heard = tablet.is_heard().await;
    let reviewed = "page “Home”\n  main\n    heading 1 “Home”\n    text “At ten: ‹time›.”\n";
    assert_eq!(heard.differs_from(Some(reviewed)), None);
    assert!(heard.differs_from(None).is_some_and(|how| how.contains(reviewed)));
    let changed = heard.differs_from(Some(&reviewed.replace("text", "button"))).unwrap_or_default();
    assert!(changed.contains("\n−     button “At ten: ‹time›.”\n+     text “At ten: ‹time›.”\n"), "{changed}");
}
