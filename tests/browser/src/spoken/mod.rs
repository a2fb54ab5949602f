//! A screen as somebody hears it who does not see it: Chromium's accessibility tree, which is what screen readers are given,
//! written down from top to bottom. Chromium alone tells.

mod difference;
mod heard;
mod page;
mod reviewed;
mod rules;

use serde_json::{Value, json};

use crate::Tablet;
use heard::Heard;
use page::Page;

/// What is made anew on every tablet, and so is different in every run.
const MADE_ANEW: &str = "
    const made = [...document.querySelectorAll('[data-words], [data-code]')];
    return made.map((one) => one.textContent.trim()).filter((words) => words !== '');
";

impl Tablet {
    /// What a screen reader is told of the screen, once everything on it has come.
    pub async fn is_heard(&self) -> Heard {
        self.settles().await;
        self.is_gone("[data-save=saving]").await;
        let tree = self.tells_chromium("Accessibility.getFullAXTree", json!({})).await;
        let document = self.tells_chromium("DOM.getDocument", json!({ "depth": -1, "pierce": true })).await;
        let made_anew = self.run(MADE_ANEW).await;
        let made_anew = made_anew.as_array().into_iter().flatten().filter_map(Value::as_str).collect();
        Page::new(&tree, &document, made_anew).is_heard()
    }
}
