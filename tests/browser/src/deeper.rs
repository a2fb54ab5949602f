//! Everything behind "go deeper", looked at card by card.

use crate::Tablet;

const CHAPTERS: [&str; 5] = ["worries", "works", "helps", "goes", "agree"];

impl Tablet {
    /// Says who is here from now on: these people and nobody else.
    pub async fn are_here(&self, names: &[&str]) {
        self.goes_to("people").await;
        self.wait_for("[data-person]").await;
        let everyone =
            self.run("return [...document.querySelectorAll('[data-person]')].map((one) => one.dataset.person)").await;
        for name in everyone.as_array().into_iter().flatten().filter_map(|name| name.as_str()) {
            self.tick(&format!("[data-person=\"{name}\"] [data-field=here]"), names.contains(&name)).await;
        }
        self.sits_down().await;
    }

    /// Opens the deeper questions of a chapter, in the plan beside the conversation.
    pub async fn opens_deeper(&self, chapter: &str) {
        self.unfolds(chapter).await;
        let open = format!(r#"[data-part="{chapter}"] .kt-deeper [data-do="deeper"][aria-expanded="false"]"#);
        if self.count(&open).await > 0 {
            self.tap(&open).await;
        }
    }

    /// Opens one deeper question of a chapter from the list.
    pub async fn asks_deeper(&self, chapter: &str, card: &str) {
        self.opens_deeper(chapter).await;
        self.tap(&format!(r#"[data-part="{chapter}"] .kt-deeper [data-card-link="{card}"]"#)).await;
        self.is_asked(card).await;
    }
}

/// Opens every deeper question that can be asked with those who are here. `look` is called on each,
/// with the card's name; of several steps of one card the first stands for all. Gives back the cards.
pub async fn every_deeper_card(tablet: &Tablet, look: impl AsyncFn(&str)) -> Vec<String> {
    let mut seen: Vec<String> = Vec::new();
    for chapter in CHAPTERS {
        tablet.opens_deeper(chapter).await;
        look(&format!("deeper-{chapter}")).await;
        let list = format!(
            "return [...document.querySelectorAll('[data-part={chapter}] .kt-deeper [data-card-link]')].map((one) => one.dataset.cardLink)"
        );
        let cards = tablet.run(&list).await;
        for card in cards.as_array().into_iter().flatten().filter_map(|card| card.as_str()) {
            if seen.iter().any(|other| other == card) {
                continue;
            }
            seen.push(card.to_owned());
            tablet.asks_deeper(chapter, card).await;
            look(&format!("deeper-{card}")).await;
        }
    }
    seen
}
