//! Patience: a page needs a moment, and a test that fails should say what it was waiting for.

use std::time::Duration;

use thirtyfour::error::WebDriverResult;
use thirtyfour::{By, WebElement};
use tokio::time::{Instant, sleep};

use crate::Tablet;

const PATIENCE: Duration = Duration::from_secs(10);

impl Tablet {
    /// Tries until it works. An element may be late, covered for a moment, or drawn anew between
    /// two commands, so an error is only a reason to try again.
    pub(crate) async fn patiently<T>(
        &self,
        what: &str,
        mut attempt: impl AsyncFnMut() -> WebDriverResult<Option<T>>,
    ) -> T {
        let end = Instant::now() + PATIENCE;
        loop {
            let outcome = attempt().await;
            if let Ok(Some(done)) = outcome {
                return done;
            }
            if Instant::now() > end {
                let picture = self.screenshot("failed").await;
                let why = outcome.err().map(|error| format!("\n{error}")).unwrap_or_default();
                panic!(
                    "in {}, waited {} s {what}, in vain. The screen: {picture}{why}",
                    self.engine().name(),
                    PATIENCE.as_secs(),
                );
            }
            sleep(Duration::from_millis(20)).await;
        }
    }

    /// The first element that a person can see.
    pub(crate) async fn visible(&self, css: &str) -> WebDriverResult<Option<WebElement>> {
        for element in self.browser().find_all(By::Css(css)).await? {
            if element.is_displayed().await? {
                return Ok(Some(element));
            }
        }
        Ok(None)
    }

    /// Waits until something can be seen.
    pub async fn wait_for(&self, css: &str) {
        self.patiently(&format!("to see {css}"), async || self.visible(css).await).await;
    }

    /// Waits until something can no longer be seen.
    pub async fn is_gone(&self, css: &str) {
        self.patiently(&format!("for {css} to go"), async || Ok(self.visible(css).await?.is_none().then_some(())))
            .await;
    }

    /// Waits until something can be seen, and reads it.
    pub async fn see(&self, css: &str) -> String {
        self.patiently(&format!("to read {css}"), async || match self.visible(css).await? {
            Some(element) => element.text().await.map(Some),
            None => Ok(None),
        })
        .await
    }

    /// Waits until something can be seen that says these words.
    pub async fn see_words(&self, css: &str, words: &str) {
        self.patiently(&format!("to read “{words}” in {css}"), async || {
            for element in self.browser().find_all(By::Css(css)).await? {
                if element.is_displayed().await? && element.text().await?.contains(words) {
                    return Ok(Some(()));
                }
            }
            Ok(None)
        })
        .await;
    }

    /// Waits until a script in the page returns true.
    pub async fn wait_until(&self, what: &str, script: &str) {
        self.patiently(what, async || {
            let result = self.browser().execute(script, vec![]).await?;
            Ok((result.json() == &serde_json::Value::Bool(true)).then_some(()))
        })
        .await;
    }
}
