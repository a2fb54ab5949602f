//! From a key to the frame that shows its letter.

use browser_tests::{Keystroke, Somebody, Tablet, Typist};

use crate::sites::{BARE, FORM, QUESTION, Sites};
use crate::times::{Row, Table, Times};

const LETTERS: usize = 20;
/// How many lines a plan has after a year of visits, and more than any family will ever say.
pub const YEARS: [usize; 2] = [300, 3_000];
/// How many times as long as in the bare page's box, and in the form, a key may take.
const KEY_AT_MOST: f64 = 1.3;
const FORM_AT_MOST: f64 = 0.8;
/// How many times as long a key may take where what is typed is sealed and kept as where nothing is: no longer, as far as
/// two such measurements can tell.
const SEALED_AT_MOST: f64 = 1.1;

/// A page with a box, and what was typed into it.
struct Page {
    name: String,
    tablet: Tablet,
    css: &'static str,
    keys: Vec<Keystroke>,
}

impl Page {
    fn new(name: impl Into<String>, tablet: Tablet, css: &'static str) -> Self {
        Self { name: name.into(), tablet, css, keys: Vec::new() }
    }

    fn to_frame(&self) -> Times {
        Times(self.keys.iter().map(|key| key.to_frame).collect())
    }

    fn row(&self) -> Row {
        Row::new(&self.name, self.to_frame())
    }
}

/// Types in all of them by turns.
pub async fn letters(sites: &Sites, slower: u32, rounds: usize, are_held: bool) -> Table {
    let bare = Tablet::with_site(&sites.bare).await;
    bare.go_to("/").await;
    let form = sites.at_the_form(YEARS[0]).await;
    form.go_to("/").await;
    let mut pages = vec![Page::new("the bare page", bare, BARE), Page::new("the form, 300 lines there", form, FORM)];
    for lines in YEARS {
        pages.push(Page::new(format!("a plan of {lines} lines"), sites.at_the_table(lines).await, QUESTION));
    }
    types_by_turns(&mut pages, slower, rounds).await;
    for page in pages.iter().skip(2) {
        page.tablet.is_saved().await;
    }
    let [bare, form] = [&pages[0], &pages[1]].map(Page::to_frame);
    let ours = pages.iter().skip(2).map(|page| match are_held {
        true => page.row().at_most(KEY_AT_MOST, "the bare page's", &bare).at_most(FORM_AT_MOST, "the form's", &form),
        false => page.row(),
    });
    let rows = pages.iter().take(2).map(Page::row).chain(ours).collect();
    Table::new(format!("From the key to the frame that shows the letter, on a page {slower} times slower (ms)"), rows)
}

/// The same visit, with a phrase and with nothing kept.
pub async fn sealed(sites: &Sites, slower: u32, rounds: usize) -> Table {
    let unkept = Tablet::with_site(&sites.app).await;
    unkept.opens_for_the_first_time().await;
    let kept = Tablet::with_site(&sites.app).await;
    kept.open().await;
    let mut pages = Vec::new();
    for (name, tablet) in [("a visit of which nothing is kept", unkept), ("the same, sealed and kept", kept)] {
        tablet.starts_a_plan().await;
        for who in [Somebody::worker("Dawn"), Somebody::adult("Mam")] {
            tablet.writes_down(who).await;
        }
        tablet.sits_down().await;
        tablet.opens_chapter("worries").await;
        pages.push(Page::new(name, tablet, QUESTION));
    }
    types_by_turns(&mut pages, slower, rounds).await;
    let [unkept, kept] = [&pages[0], &pages[1]];
    let rows = vec![unkept.row(), kept.row().at_most(SEALED_AT_MOST, "what is not kept", &unkept.to_frame())];
    Table::new(format!("The same in a short visit, on a page {slower} times slower (ms)"), rows)
}

async fn types_by_turns(pages: &mut [Page], slower: u32, rounds: usize) {
    let mut typist = Typist::new(300);
    for page in pages.iter() {
        page.tablet.wait_for(page.css).await;
        page.tablet.watches_the_keys().await;
        page.tablet.is_slower(slower).await;
        // The first time all still warm up.
        page.tablet.times_letters(page.css, LETTERS, &mut typist).await;
    }
    for _ in 0..rounds {
        for page in pages.iter_mut() {
            page.keys.extend(page.tablet.times_letters(page.css, LETTERS, &mut typist).await);
        }
    }
}

/// How long it takes until a letter is called saved, as somebody types who stops after each; and until a phrase has opened
/// what is kept. No bar is held to these: a phrase is slow on purpose.
pub async fn saves_and_phrases(sites: &Sites, slower: u32, rounds: usize) -> Table {
    let tablet = sites.at_the_table(YEARS[0]).await;
    tablet.is_slower(slower).await;
    let saves = Times(tablet.times_saves(QUESTION, LETTERS, &mut Typist::new(300)).await);
    let [mut work, mut all] = [const { Vec::new() }; 2];
    for _ in 0..rounds {
        let tablet = Tablet::with_site(&sites.app).await;
        tablet.opens_for_the_first_time().await;
        let phrase = tablet.chooses_a_phrase().await;
        tablet.is_slower(slower).await;
        let (worked, opened) = tablet.opens_with_a_phrase(&phrase).await;
        work.push(worked);
        all.push(opened);
    }
    let rows = vec![
        Row::new("from a letter to Saved, a plan of 300 lines", saves),
        Row::new("from a phrase to the plans", Times(all)),
        // No browser slows down for a test what works beside the page.
        Row::new("of that, the work beside the page, at this machine's speed", Times(work)),
    ];
    Table::new(format!("Saving and opening, on a page {slower} times slower (ms)"), rows)
}
