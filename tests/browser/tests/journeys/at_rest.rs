//! A tablet that is stolen: nothing that was said lies on its disk in a form that anybody can read.

use std::time::Duration;

use browser_tests::{Engine, Somebody, Tablet, number};
use serde_json::json;

/// There are at least so many places that take words.
const PLACES: usize = 12;

/// Words that nobody says.
struct Canaries(Vec<String>);

impl Canaries {
    /// So many as stand in one place.
    fn of_one_place(&mut self, wanted: usize) -> String {
        (0..wanted.div_ceil(PLACES)).map(|_| self.next()).collect::<Vec<_>>().join(" ")
    }

    /// No four letters of it come in another: what browsers press their files with (Snappy, LZ4) leaves as it is what comes
    /// for the first time, and names what has come before by where it stood.
    fn next(&mut self) -> String {
        let at = self.0.len();
        let word = format!("Q{}", (1..6).map(|place| syllable(at * 5 + place)).collect::<String>());
        self.0.push(word.clone());
        word
    }
}

/// Three letters that no other number has, up to 8,000.
fn syllable(number: usize) -> String {
    let letters = b"bcdfghjklmnpqrstvwxz";
    let letter = |at: usize| char::from(letters[at % letters.len()]);
    let (units, twenties, rest) = (number, number / 20, number / 400);
    [letter(units), letter(units * 7 + twenties), letter(units * 3 + twenties * 9 + rest)].iter().collect()
}

/// Types into every box of the card on the screen.
async fn fills_the_card(tablet: &Tablet, canaries: &mut Canaries, wanted: usize) {
    const BOX: &str = "[data-card] textarea, [data-card] input[type=text]";
    let is_there = format!("return [...document.querySelectorAll('{BOX}')].some((box) => box.checkVisibility())");
    if tablet.run(&is_there).await == json!(true) {
        tablet.type_at(BOX, canaries.of_one_place(wanted)).await;
    }
}

/// What opens without a phrase in the same browser, so that the search is known to find what lies there.
const PLANTED: &str = "Qplantedwvkplumf";
const PLANT: &str = "
    const [word, done] = arguments;
    const asked = indexedDB.open('planted', 1);
    asked.onupgradeneeded = () => asked.result.createObjectStore('records');
    asked.onsuccess = () => {
        const writing = asked.result.transaction('records', 'readwrite', { durability: 'strict' });
        writing.objectStore('records').put(new TextEncoder().encode(word), 'one');
        writing.oncomplete = () => {
            asked.result.close();
            // In Chromium what was planted goes from the log into a sorted table with this, pressed.
            const sorted = indexedDB.open('sorted', 1);
            sorted.onsuccess = () => {
                sorted.result.close();
                indexedDB.deleteDatabase('sorted').onsuccess = () => done(true);
            };
        };
    };
";

#[tokio::test]
async fn nothing_that_was_typed_is_found_on_the_disk_of_a_tablet_that_was_switched_off() {
    // Under its driver WebKit keeps nothing.
    if Engine::from_env() == Engine::WebKit {
        return;
    }
    let tablet = Tablet::new().await;
    let mut canaries = Canaries(Vec::new());
    tablet.open().await;
    tablet.starts_a_plan().await;
    let names = [canaries.next(), canaries.next(), canaries.next()];
    let [worker, adult, child] = &names;
    for somebody in [Somebody::worker(worker), Somebody::adult(adult), Somebody::child(child)] {
        tablet.writes_down(somebody).await;
    }
    tablet.sits_down().await;
    let wanted = number("KT_CANARIES").unwrap_or(PLACES);
    for chapter in ["worries", "works", "helps", "goes", "agree"] {
        tablet.opens_chapter(chapter).await;
        for _ in 0..8 {
            if tablet.count("[data-screen=talk] form[data-card]").await == 0 {
                break;
            }
            fills_the_card(&tablet, &mut canaries, wanted).await;
            tablet.asks_on().await;
        }
    }
    tablet.is_saved().await;
    assert!(canaries.0.len() >= wanted, "only {} words were typed", canaries.0.len());
    let kept: String = tablet.all_that_is_kept().await.into_iter().map(|(_, words)| words).collect();
    let stand = canaries.0.iter().filter(|word| kept.contains(*word)).count();
    assert!(stand * 2 > canaries.0.len(), "only {stand} of {} words are kept", canaries.0.len());
    tablet.browser().execute_async(PLANT, vec![json!(PLANTED)]).await.expect("a word can be planted");

    tablet.dies_in(Duration::from_secs(6)).join().expect("the browser dies");
    let disk = tablet.everything_on_its_disk();
    assert!(disk.iter().any(|file| file.holds(PLANTED)), "the search finds nothing at all");
    for word in &canaries.0 {
        let found: Vec<_> = disk.iter().filter(|file| file.holds(word)).map(|file| &file.path).collect();
        assert!(found.is_empty(), "{word} lies in {found:?}");
    }
    println!("{} words looked for in {} files, 0 found", canaries.0.len(), disk.len());
}

#[test]
fn no_four_letters_of_a_word_come_in_another() {
    let mut canaries = Canaries(Vec::new());
    let fours = (0..200).flat_map(|_| canaries.next().into_bytes().windows(4).map(<[u8]>::to_vec).collect::<Vec<_>>());
    let mut seen = std::collections::HashSet::new();
    assert!(fours.into_iter().all(|four| seen.insert(four)));
}
