//! Somebody who types at the table for minutes, as people do: quick and slow, with a pause to think.
//!
//! The page writes down everything it showed ([`WATCH`]), each time the save status, the card or the
//! words changed, so that what it called saved is known together with what stood there at that moment.

use std::time::{Duration, SystemTime, UNIX_EPOCH};

use kitchen_table::conversation::Left;
use serde_json::{Value, json};
use thirtyfour::By;
use thirtyfour::error::WebDriverResult;
use tokio::time::sleep;

use crate::Tablet;

/// Runs in the page before the app does, and remembers what the screen showed and when.
pub const WATCH: &str = "
    (() => {
        const seen = [];
        const look = () => {
            const card = document.querySelector('form[data-card]')?.dataset;
            const shown = {
                status: document.querySelector('[data-save]')?.dataset.save ?? '',
                card: card ? `${card.card} ${card.for ?? ''}` : '',
                box: document.querySelector('form[data-card] textarea')?.value ?? '',
                lines: [...document.querySelectorAll('[data-part] [data-line] bdi')].map((one) => one.textContent),
            };
            const text = JSON.stringify(shown);
            if (text === seen.text) return;
            seen.text = text;
            seen.push({ at: Date.now(), ...shown });
        };
        const watcher = new MutationObserver(look);
        watcher.observe(document, { subtree: true, childList: true, attributeFilter: ['data-save', 'data-card'] });
        // After the app has heard of the letter.
        addEventListener('input', () => queueMicrotask(look));
        globalThis.kitchenTableShown = (from) => { look(); return seen.slice(from); };
    })();
";

/// What the screen showed at one moment.
#[derive(Debug, Clone, Default)]
pub struct Shown {
    /// When, in milliseconds since 1970.
    pub at: u64,
    /// The save status.
    pub saved: bool,
    /// The card, and whom it asks.
    pub card: String,
    /// What stood in its box.
    pub typed: String,
    /// The lines of the plan so far.
    pub lines: Vec<String>,
}

impl Shown {
    fn read(value: &Value) -> Self {
        let text = |name: &str| value[name].as_str().unwrap_or_default().to_owned();
        let lines = value["lines"].as_array().into_iter().flatten();
        Self {
            at: value["at"].as_u64().unwrap_or_default(),
            saved: value["status"] == "saved",
            card: text("card"),
            typed: text("box"),
            lines: lines.filter_map(|line| line.as_str().map(str::to_owned)).collect(),
        }
    }

    /// Everything that could be read there.
    pub fn words(&self) -> impl Iterator<Item = &str> {
        self.lines.iter().chain([&self.typed]).map(String::as_str)
    }
}

/// What somebody at the keyboard saw until the browser died.
#[derive(Debug, Default)]
pub struct Watched {
    /// Everything the screen showed, oldest first.
    pub shown: Vec<Shown>,
    /// Something was tapped that leads to another card, and nobody saw any more where it led.
    pub on_the_move: bool,
}

/// Somebody who types. No two words are the same, so that none can be taken for another.
#[derive(Debug)]
pub struct Typist {
    chance: u64,
    word: u32,
    left: Vec<char>,
}

impl Typist {
    /// Somebody whose pace and words follow from a number.
    pub fn new(number: u64) -> Self {
        Self { chance: number | 1, word: 0, left: Vec::new() }
    }

    /// Somebody whose pace nobody can foretell. The number is printed, so that it can be tried again.
    pub fn unforeseen() -> Self {
        let now = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
        let number = now.as_nanos() as u64;
        println!("The typist's number is {number}.");
        Self::new(number)
    }

    /// A number from `from` up to and without `to`.
    pub fn between(&mut self, from: u64, to: u64) -> u64 {
        // Xorshift: it need not be good, only uneven.
        self.chance ^= self.chance << 13;
        self.chance ^= self.chance >> 7;
        self.chance ^= self.chance << 17;
        from + self.chance % (to - from)
    }

    /// The next letter.
    pub fn letter(&mut self) -> char {
        if self.left.is_empty() {
            self.word += 1;
            let letters = ["gair", "pryder", "word", "tŷ", "Nain", "Saturday"];
            let word = letters[self.between(0, letters.len() as u64) as usize];
            self.left = format!("{word}{} ", self.word).chars().rev().collect();
        }
        self.left.pop().unwrap_or(' ')
    }

    /// What is typed in one go: a letter, or now and then the rest of a word as fast as the page takes it.
    fn letters(&mut self) -> String {
        let first = self.letter();
        let more = if self.between(0, 4) == 0 { self.left.len() } else { 0 };
        std::iter::once(first).chain(std::iter::repeat_with(|| self.letter()).take(more)).collect()
    }

    /// How long until the next letter: mostly quick, now and then a pause to think.
    pub fn pace(&mut self) -> Duration {
        Duration::from_millis(match self.between(0, 20) {
            0 => self.between(350, 900),
            1..=4 => 0,
            _ => self.between(30, 180),
        })
    }

    /// Types, keeps and goes on until the browser is gone.
    pub async fn types_until_it_dies(&mut self, tablet: &Tablet) -> Watched {
        let mut watched = Watched::default();
        while self.does_one_thing(tablet, &mut watched).await.is_ok() {}
        watched
    }

    async fn does_one_thing(&mut self, tablet: &Tablet, watched: &mut Watched) -> WebDriverResult<()> {
        let browser = tablet.browser();
        let boxes = browser.find_all(By::Css("form[data-card] textarea")).await?;
        let tap = match (boxes.first(), self.between(0, 60)) {
            (None, _) => Some("[data-chapter=worries]"),
            (_, 0) => Some("form [data-asked]"),
            (_, 1) => Some("form [data-do=next]"),
            _ => None,
        };
        match (tap, boxes.first()) {
            (Some(tap), _) => {
                if let Some(place) = browser.find_all(By::Css(tap)).await?.first() {
                    watched.on_the_move = true;
                    place.click().await?;
                }
            }
            (None, Some(place)) => {
                // The card can be drawn anew between looking and typing; then the letters are typed again.
                let letters = self.letters();
                if let Err(error) = place.send_keys(&letters).await {
                    self.left.extend(letters.chars().rev());
                    browser.title().await.map_err(|_| error)?;
                }
            }
            (None, None) => {}
        }
        look(tablet, watched).await?;
        sleep(self.pace()).await;
        look(tablet, watched).await
    }
}

/// Reads what the screen has shown since the last look.
async fn look(tablet: &Tablet, watched: &mut Watched) -> WebDriverResult<()> {
    let script = "return kitchenTableShown(arguments[0])";
    let shown = tablet.browser().execute(script, vec![json!(watched.shown.len())]).await?;
    watched.shown.extend(shown.json().as_array().into_iter().flatten().map(Shown::read));
    watched.on_the_move = false;
    Ok(())
}

impl Tablet {
    /// Opens a plan with this button and says, where that is asked, that the same people are here as before.
    pub async fn opens_plan(&self, button: &str) {
        self.tap(button).await;
        self.wait_for("main[data-screen]:not([data-screen=plans])").await;
        self.are_the_same_people().await;
    }

    /// Says that the same people are here as before and that it is safe, where that is asked.
    pub async fn are_the_same_people(&self) {
        let asked = self.count("[data-do=same-people]").await > 0;
        if asked {
            self.tap("[data-do=same-people]").await;
        }
        if asked || self.count("[data-screen=before-the-table]").await > 0 {
            self.says_that_it_is_safe().await;
        }
    }

    /// Waits until a card is on the screen.
    pub async fn is_asked_something(&self) {
        self.wait_for(r#"[data-screen="talk"] form[data-card]"#).await;
    }

    /// Every word that is kept, in the plan and half-typed beside it, seen or not.
    pub async fn everything_kept(&self) -> Vec<String> {
        let record = self.record().await;
        let lines = record.plan.lines.iter().filter_map(|line| line.words());
        let drafts =
            record.cursor.drafts.iter().flat_map(|Left { draft, .. }| draft.slots().map(|slot| draft.typed(slot)));
        lines.chain(drafts).map(str::to_owned).collect()
    }

    /// What the screen shows now, on a tablet that is watched.
    pub async fn shown(&self) -> Shown {
        let shown = self.run("return kitchenTableShown(-1)").await;
        Shown::read(&shown[0])
    }
}
