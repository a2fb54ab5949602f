//! The three pages that are measured by turns, and the tablets they are opened on.

use std::path::PathBuf;

use browser_tests::{Tablet, long_plan};
use kitchen_table::shelf::Record;

/// The first screen of all.
pub const FIRST_SCREEN: &str = r#"[data-screen="plans"] [data-do="new-plan"]:enabled"#;
/// The list of plans beside it, which comes later.
pub const PLANS: &str = r#"[data-screen="plans"]:not(:has([data-plans="coming"])) [data-do="new-plan"]:enabled"#;
/// A question that takes words.
pub const QUESTION: &str = r#"[data-screen="talk"] form[data-card] textarea"#;
/// The place for the phrase.
pub const LOCK: &str = "[data-screen=lock] #phrase";
/// The box of the page that does nothing but take words.
pub const BARE: &str = "textarea";
/// The first question of the form.
pub const FORM: &str = "#form textarea";
/// The signal that everything is measured with where it is about loading.
pub const SIGNAL: &str = "1.6 Mbit/s, 150 ms";

/// Where the pages lie, each in a folder of its own with what serves it.
pub struct Sites {
    pub app: PathBuf,
    pub bare: PathBuf,
    pub form: PathBuf,
}

impl Sites {
    /// In this folder, as `scripts/bench` puts them.
    pub fn new(folder: &str) -> Self {
        let site = |name| PathBuf::from(folder).join(name);
        Self { app: site("app"), bare: site("bare"), form: site("survey") }
    }

    /// A tablet with these plans on it, in a browser just started that opens at the last of them, as after a reload.
    pub async fn with_plans(&self, plans: &[Record]) -> Tablet {
        let tablet = Tablet::with_site(&self.app).await;
        tablet.open().await;
        for record in plans {
            tablet.gets(record).await;
        }
        let tablet = tablet.is_started_again().await;
        if let Some(record) = plans.last() {
            let open = format!("sessionStorage.setItem('kitchen-table.open', JSON.stringify('{}'))", record.plan.id.0);
            tablet.runs_first(&open).await;
        }
        tablet
    }

    /// Open at the question, with a plan of so many lines.
    pub async fn at_the_table(&self, lines: usize) -> Tablet {
        let tablet = self.with_plans(&[long_plan(lines)]).await;
        tablet.go_to("/").await;
        tablet.unlocks().await;
        tablet.wait_for(QUESTION).await;
        tablet
    }

    /// The form, open at the question that ours opens at, with so many lines below it.
    pub async fn at_the_form(&self, lines: usize) -> Tablet {
        let tablet = Tablet::with_site(&self.form).await;
        tablet.go_to("/").await;
        let plan = long_plan(lines).plan;
        let said: Vec<_> = plan.lines.iter().filter_map(|line| line.words()).collect();
        let kept = serde_json::json!({ "page": "B01", "lines": said }).to_string();
        tablet.run(&format!("localStorage.setItem('form', {})", serde_json::json!(kept))).await;
        tablet
    }
}
