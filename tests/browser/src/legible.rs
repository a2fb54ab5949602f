//! What can be read: no question, choice or button stands there without its words.

use kitchen_table::plan::{CardId, Language};
use kitchen_table::words::Words;

use crate::Tablet;

/// Everything on the screen that should say something and says nothing.
const MUTE: &str = "
    const seen = (one) => one.checkVisibility({ visibilityProperty: true }) && one.getClientRects().length > 0;
    const says = (one) => one.innerText.trim() || one.getAttribute('aria-label')?.trim();
    const should = 'h1, h2, h3, button, label, legend, summary, dt, .kt-turn__top p';
    return [...document.querySelectorAll('[data-screen]')]
        .flatMap((screen) => [screen, ...screen.querySelectorAll(should)])
        .filter((one) => seen(one) && !says(one))
        .map((one) => one.outerHTML.slice(0, 160));
";

impl Tablet {
    /// What stands on the screen without its words.
    pub async fn mute(&self) -> Vec<String> {
        serde_json::from_value(self.run(MUTE).await).expect("a list of elements")
    }

    /// Reads the screen: something is on it, and all of it has words.
    pub async fn is_legible(&self, what: &str) {
        self.settles().await;
        assert_eq!(self.mute().await, Vec::<String>::new(), "without words, on {what}");
    }

    /// Reads the question of a card in a language, as far as nobody's name is woven into it, and all of the card.
    pub async fn reads_card(&self, card: &str, language: Language) {
        let ask = Words::of(language).ask(&CardId::from(card));
        assert!(!ask.is_empty(), "{card} has a question");
        // Its last sentence: one before it may wait for what nobody has said.
        let last = ask.split_inclusive(['.', '?', '!']).map(str::trim).rfind(|sentence| !sentence.is_empty());
        let longest = last
            .unwrap_or_default()
            .split(['{', '}'])
            .step_by(2)
            .max_by_key(|part| part.len())
            .unwrap_or_default()
            .trim();
        // After an answer it stands over "Anything else?".
        self.see_words("form[data-card] :is(h1, .kt-above)", longest).await;
        self.is_legible(card).await;
    }
}
