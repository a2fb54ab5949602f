//! F1: the browser is killed while somebody types. What the screen had called saved is there again, and of
//! what it had not called saved only the last moment is gone.
//!
//! `scripts/kills` tries it a hundred times and more; here it is tried `KT_KILLS` times, or three, on a tablet
//! that is `KT_CPU` times slower.

use std::time::{Duration, SystemTime, UNIX_EPOCH};

use browser_tests::{Engine, Shown, Tablet, Typist, WATCH, Watched, number};

/// The most that may be lost of what was typed and not called saved, in milliseconds.
const MOST: u64 = 300;

#[tokio::test]
async fn what_the_screen_called_saved_is_there_after_a_kill() {
    let engine = Engine::from_env();
    if !engine.remembers() {
        println!("{} forgets everything when it is started again: nothing to try here.", engine.name());
        return;
    }
    let (kills, slower) = (number("KT_KILLS").unwrap_or(3), number("KT_CPU"));
    let mut tablet = Tablet::watched(WATCH).await;
    let mut typist = Typist::unforeseen();
    tablet.comes_to_the_table().await;
    tablet.opens_chapter("worries").await;
    let mut toll = Toll::default();
    for _ in 0..kills {
        tablet.is_asked_something().await;
        if let Some(times) = slower {
            tablet.is_slower(times).await;
        }
        let dying = tablet.dies_in(Duration::from_millis(typist.between(700, 5000)));
        let watched = typist.types_until_it_dies(&tablet).await;
        let died = dying.join().expect("the browser is killed");
        tablet = tablet.is_started_again().await;
        tablet.open().await;
        tablet.wait_for(r#"[data-do="open-plan"]"#).await;
        let came_back = tablet.count("[data-fate=back]").await > 0;
        tablet.opens_plan(r#"[data-do="open-plan"]"#).await;
        tablet.is_asked_something().await;
        toll.count(&watched, died, came_back, &tablet.shown().await, &tablet.everything_kept().await);
    }
    println!("{}, CPU {}×: {toll}", engine.name(), slower.unwrap_or(1));
    assert!(toll.lost.is_empty(), "{:#?}", toll.lost);
    // Tried once in the tests, on a machine that has other things to do, a moment may be longer.
    assert!(kills < 20 || toll.unsaved.iter().all(|age| *age <= MOST), "words older than {MOST} ms were lost");
    assert!(toll.saves > 0, "nothing was ever called saved, so nothing was tried");
}

/// What came of all the kills.
#[derive(Default)]
struct Toll {
    kills: usize,
    /// How often the screen had said "Saved".
    saves: usize,
    /// What had been called saved and was not there again, in words.
    lost: Vec<String>,
    /// The browser had lost everything and it came back from the second copy, which is a moment behind: how long before the
    /// kill the first words were typed that had been called saved and did not, in milliseconds, each time.
    back: Vec<u64>,
    /// The letters that had not been called saved and were gone, kill by kill.
    letters: Vec<usize>,
    /// How long before the kill the first of them was typed, in milliseconds, kill by kill.
    unsaved: Vec<u64>,
    /// How long it took until what had changed was called saved, in milliseconds, each time that it was.
    waits: Vec<u64>,
}

impl Toll {
    fn count(&mut self, watched: &Watched, died: SystemTime, came_back: bool, now: &Shown, kept: &[String]) {
        self.kills += 1;
        let there: Vec<&str> = now.words().chain(kept.iter().map(String::as_str)).collect();
        // A space at either end goes when words are put in the plan, and no word with it.
        let is_there = |text: &str| there.iter().any(|one| one.contains(text.trim()));
        let saved: Vec<_> = watched.shown.iter().filter(|shown| shown.saved).collect();
        self.saves += saved.len();
        let died = died.duration_since(UNIX_EPOCH).expect("it is after 1970").as_millis();
        let since = |shown: &&Shown| u64::try_from(died).unwrap_or_default().saturating_sub(shown.at);
        if came_back {
            let gone = saved.iter().find(|shown| shown.words().any(|text| !is_there(text)));
            return self.back.push(gone.map_or(0, &since));
        }
        let mut gone: Vec<_> = saved.iter().flat_map(|shown| shown.words()).filter(|text| !is_there(text)).collect();
        gone.dedup();
        self.lost.extend(gone.into_iter().map(|text| format!("kill {}: “{text}”; there is {there:?}", self.kills)));
        self.lost.extend(what_moved(watched, now).map(|what| format!("kill {}: {what}", self.kills)));

        let unsaved: Vec<_> = watched.shown.iter().filter(|shown| !is_there(&shown.typed)).collect();
        self.letters.push(unsaved.len());
        let oldest = unsaved.first().map_or(0, since);
        println!("kill {}: the oldest word lost was {oldest} ms old, of {} letters", self.kills, unsaved.len());
        self.unsaved.push(oldest);
        self.waits.extend(waits(&watched.shown));
    }
}

/// From the first letter that was not called saved until everything was, again and again. No word was older
/// than that before it was on the tablet; most were younger, because somebody who goes on typing puts it off.
fn waits(shown: &[Shown]) -> Vec<u64> {
    let (mut since, mut waits) = (None, Vec::new());
    for now in shown {
        if now.saved {
            waits.extend(since.take().map(|since| now.at.saturating_sub(since)));
        } else {
            since.get_or_insert(now.at);
        }
    }
    waits
}

/// What a person would look for in vain where they left it: the card, or the words in its box.
fn what_moved(watched: &Watched, now: &Shown) -> Option<String> {
    let saved = watched.shown.iter().rposition(|shown| shown.saved)?;
    let (last, after) = (&watched.shown[saved], &watched.shown[saved..]);
    if !watched.on_the_move && after.iter().all(|shown| shown.card != now.card) {
        return Some(format!("the card {} was open, and now it is {}", last.card, now.card));
    }
    let stayed = !watched.on_the_move && after.iter().all(|shown| shown.card == last.card);
    let in_sight = now.words().any(|one| one.contains(last.typed.trim()));
    (stayed && !in_sight).then(|| format!("“{}” is on the tablet and not on the screen", last.typed))
}

impl std::fmt::Display for Toll {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let [(median, worst), (wait, longest)] = [&self.unsaved, &self.waits].map(|ages| {
            let mut ages = ages.clone();
            ages.sort_unstable();
            (ages.get(ages.len() / 2).copied().unwrap_or_default(), ages.last().copied().unwrap_or_default())
        });
        write!(
            f,
            "{} kills, {} times called saved, {} lost; {} times the browser had lost everything and it came back, without the last {:?} ms. Not saved yet and gone: at most {} letters; typed {} ms before the kill in the middle case, {} ms in the worst, more than {MOST} ms in {}. Called saved {wait} ms after it was typed in the middle case, {longest} ms in the worst, more than {MOST} ms in {} of {}.",
            self.kills,
            self.saves,
            self.lost.len(),
            self.back.len(),
            self.back,
            self.letters.iter().max().copied().unwrap_or_default(),
            median,
            worst,
            self.unsaved.iter().filter(|age| **age > MOST).count(),
            self.waits.iter().filter(|age| **age > MOST).count(),
            self.waits.len(),
        )
    }
}
