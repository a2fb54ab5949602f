//! Patience: a page needs a moment, and a test that fails should say what it was waiting for.

use std::time::Duration;

use serde_json::{Value, json};
use thirtyfour::WebElement;
use thirtyfour::error::WebDriverResult;
use thirtyfour::session::scriptret::ScriptRet;
use tokio::time::{Instant, sleep};

use crate::Tablet;

const PATIENCE: Duration = Duration::from_secs(10);

/// How long it looks away between two tries: a little at first, then longer, so that the page has the machine.
const BETWEEN_TRIES: (Duration, Duration) = (Duration::from_millis(20), Duration::from_millis(80));

const SEEN: &str = "
    const all = [...document.querySelectorAll(arguments[0])];
    const seen = (one) => one.checkVisibility({ visibilityProperty: true }) && one.getClientRects().length > 0;
    return all.find(seen) ?? null;
";

/// What waits until the page has drawn what it has to draw and focus is where it belongs. A driver is quicker than any
/// hand: it would type the end of a word where focus goes next. In a trainer's page it waits until the frame is as high as
/// it was said to be: until then what it taps moves from under it.
const DRAWN: &str = "
    const drawn = new Promise((done) => {
        const page = document.documentElement;
        const rests = () => parent === window || page.dataset.training === undefined
            || innerHeight === Math.max(600, document.body.scrollHeight);
        const looks = () => requestAnimationFrame(() => rests() ? done() : looks());
        requestAnimationFrame(looks);
    });
";

fn found(returned: ScriptRet) -> WebDriverResult<Option<WebElement>> {
    if returned.json().is_null() { Ok(None) } else { returned.element().map(Some) }
}

impl Tablet {
    /// Tries until it works. An element may be late, covered for a moment, or drawn anew between
    /// two commands, so an error is only a reason to try again.
    pub(crate) async fn patiently<T>(
        &self,
        what: &str,
        mut attempt: impl AsyncFnMut() -> WebDriverResult<Option<T>>,
    ) -> T {
        let end = Instant::now() + PATIENCE;
        let (mut between, longest) = BETWEEN_TRIES;
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
            sleep(between).await;
            between = (between * 2).min(longest);
        }
    }

    /// The first element that a person can see. The page is asked, not the driver: WebKit's takes
    /// date boxes and clamped words for hidden.
    pub(crate) async fn visible(&self, css: &str) -> WebDriverResult<Option<WebElement>> {
        found(self.browser().execute(SEEN, vec![json!(css)]).await?)
    }

    /// What each element says to those who see it.
    async fn texts(&self, css: &str) -> WebDriverResult<Vec<String>> {
        let script = SEEN.replace("all.find(seen) ?? null", "all.filter(seen).map((one) => one.innerText)");
        let texts = self.browser().execute(script, vec![json!(css)]).await?;
        Ok(serde_json::from_value(texts.json().clone()).unwrap_or_default())
    }

    /// Once the page has drawn, what a script makes of its arguments: in one go, because each word to a driver costs a
    /// browser more than the page does.
    async fn once_drawn(&self, script: &str, arguments: Vec<Value>) -> WebDriverResult<ScriptRet> {
        let script = format!(
            "const words = [...arguments], done = words.pop(); {DRAWN}
             drawn.then(() => (function () {{ {script} }})(...words)).then(done, (error) => done(String(error)));"
        );
        self.browser().execute_async(script, arguments).await
    }

    /// Waits until the page has drawn and focus is where it belongs.
    pub(crate) async fn settle(&self) -> WebDriverResult<()> {
        self.once_drawn("", vec![]).await.map(|_| ())
    }

    /// The first that a person can see, once the page has drawn.
    pub(crate) async fn visible_once_drawn(&self, css: &str) -> WebDriverResult<Option<WebElement>> {
        found(self.once_drawn(SEEN, vec![json!(css)]).await?)
    }

    /// The same, brought into sight, to be tapped. People tap the words beside a small circle, not the circle.
    pub(crate) async fn in_reach(&self, css: &str) -> WebDriverResult<Option<WebElement>> {
        let to_tap = SEEN.replace(
            "return all.find(seen) ?? null",
            "const one = all.find(seen);
             const tapped = one && /^(radio|checkbox)$/.test(one.type) ? one.labels[0] ?? one : one;
             tapped?.scrollIntoView({ block: 'center', inline: 'center' });
             return tapped ?? null",
        );
        found(self.once_drawn(&to_tap, vec![json!(css)]).await?)
    }

    /// Of which of these there is one, seen or not, once the page has drawn.
    pub(crate) async fn which_are_there<const N: usize>(&self, of: [&str; N]) -> [bool; N] {
        let script = "return [...arguments].map((css) => document.querySelector(css) !== null)";
        let there = self.once_drawn(script, of.map(|css| json!(css)).to_vec()).await.expect("the page draws");
        std::array::from_fn(|at| there.json()[at] == json!(true))
    }

    /// Waits until the page has drawn what it has to draw.
    pub async fn settles(&self) {
        self.patiently("for the page to draw", async || self.settle().await.map(Some)).await;
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
        self.patiently(&format!("to read {css}"), async || Ok(self.texts(css).await?.into_iter().next())).await
    }

    /// Waits until something can be seen that says these words.
    pub async fn see_words(&self, css: &str, words: &str) {
        self.patiently(&format!("to read “{words}” in {css}"), async || {
            let said = self.texts(css).await?.iter().any(|text| text.contains(words));
            Ok(said.then_some(()))
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
