//! A tablet on which a phrase was chosen before: it is asked for whenever the page opens.
//!
//! The key of these tests is no secret. They type the recovery code, which opens the lock at once; a phrase takes a
//! second on purpose, and has tests of its own.

use std::rc::Rc;

use kitchen_table::sealed::{DataKey, NoRandomness, Random, RecoveryCode, ShelfId, Slot, Slots};
use kitchen_table::shelf::Seal;
use serde_json::json;

use crate::Tablet;

/// The lock, with the place for the phrase.
const LOCK: &str = "[data-screen=lock] #phrase";

/// Any screen of the app itself.
const INSIDE: &str = "main[data-screen]:not([data-screen=lock], .kt-not-made, :has([data-plans=coming]))";

/// The same bytes every time.
fn same(bytes: &mut [u8]) -> Result<(), NoRandomness> {
    bytes.fill(7);
    Ok(())
}

fn key() -> (DataKey, ShelfId) {
    let made = || Ok::<_, NoRandomness>((DataKey::random(&mut same)?, ShelfId::random(&mut same)?));
    made().expect("the same bytes are always there")
}

fn code() -> RecoveryCode {
    RecoveryCode::random(&mut |bytes: &mut [u8]| same.fill(bytes)).expect("the same bytes are always there")
}

/// What seals the shelf of these tablets.
pub(crate) fn seal() -> Rc<Seal> {
    let (key, shelf) = key();
    Rc::new(Seal::new(key, shelf, same))
}

fn slots() -> Slots {
    let (key, shelf) = key();
    let slot = Slot::for_code(&key, shelf, &code(), &mut same).expect("the same bytes are always there");
    Slots { revision: 1, all: vec![slot] }
}

impl Tablet {
    /// A phrase was chosen here before.
    pub(crate) async fn has_a_phrase_from_before(&self) {
        self.go_to("/away.html").await;
        // Where nothing can be remembered there is no phrase either.
        let script = "try { localStorage.setItem('kitchen-table.slots', arguments[0]) } catch {}";
        let slots = json!(json!(slots().to_bytes()).to_string());
        self.browser().execute(script, vec![slots]).await.expect("a script runs");
    }

    /// Chooses the words that are offered, from a plan that is begun for it, and gives them back.
    pub async fn chooses_a_phrase(&self) -> String {
        self.starts_a_plan().await;
        self.chooses_the_words().await.0
    }

    /// Chooses the words that are offered, and gives them back with the recovery code.
    pub async fn chooses_the_words(&self) -> (String, String) {
        self.goes_to("phrase").await;
        const FIVE: &str = "return document.querySelector('[data-words]')?.textContent.split(' ').length === 5";
        self.wait_until("for five words", FIVE).await;
        let words = self.see("[data-words]").await;
        self.tap("[data-do=i-have-it]").await;
        self.fill("phrase", &words).await;
        self.tap("[data-do=keep-phrase]").await;
        let code = self.see("[data-code]").await;
        self.tap("[data-do=code-done]").await;
        (words, code)
    }

    /// Opens the lock, if there is one, with the recovery code.
    pub async fn unlocks(&self) {
        self.wait_for(&format!("{LOCK}, {INSIDE}")).await;
        if self.count(LOCK).await == 0 {
            return;
        }
        self.run("document.querySelector('#phrase').select()").await;
        self.paste_at("#phrase", &code().shown()).await;
        self.tap("[data-screen=lock] [data-do=open]").await;
        self.wait_for(INSIDE).await;
    }
}
