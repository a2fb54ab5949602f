//! A slow tablet on a slow line, and how long people wait in front of it. Chromium alone can pretend.

use std::time::Duration;

use serde_json::{Value, json};
use tokio::time::sleep;

use crate::{Tablet, Typist};

/// 1.6 Mbit/s and 150 ms: a weak signal in a valley.
const LINE: (u32, u32) = (1_600_000, 150);

/// Notes when something is there and has been drawn.
const WHEN_DRAWN: &str = "
    (() => {
        const look = () => {
            if (!document.querySelector(WANTED)) return;
            watcher.disconnect();
            requestAnimationFrame(() => {
                const drawn = new MessageChannel();
                drawn.port1.onmessage = () => { globalThis.kitchenTableDrawn = performance.now(); };
                drawn.port2.postMessage(null);
            });
        };
        const watcher = new MutationObserver(look);
        watcher.observe(document, { subtree: true, childList: true, attributes: true });
    })();
";

/// Notes for each letter how long it took, from the key to the drawn frame, and how long of that the
/// page was at work: the rest is waiting for the screen's next frame.
const WHEN_TYPED: &str = "
    globalThis.kitchenTableKeys = [];
    let pressed = 0;
    const after = (act) => {
        const next = new MessageChannel();
        next.port1.onmessage = act;
        next.port2.postMessage(null);
    };
    addEventListener('keydown', (event) => { pressed = event.timeStamp; }, true);
    addEventListener('input', () => {
        const [key, began] = [pressed, performance.now()];
        let handled = 0;
        after(() => { handled = performance.now() - began; });
        requestAnimationFrame(() => {
            const frame = performance.now();
            after(() => {
                const drawn = performance.now();
                kitchenTableKeys.push([drawn - key, handled + drawn - frame]);
            });
        });
    }, true);
";

/// How long one page took to open, in milliseconds from the moment somebody asked for it.
#[derive(Debug, Clone, Copy)]
pub struct Opened {
    /// Until the last of the app's code was there: waiting for the line.
    pub arrived: f64,
    /// Until what was wanted had been drawn.
    pub drawn: f64,
    /// What the page holds in memory then, the program's own memory included, in KB.
    pub heap: f64,
}

/// How long one letter took, in milliseconds.
#[derive(Debug, Clone, Copy)]
pub struct Keystroke {
    /// From the key to the frame that shows it.
    pub to_frame: f64,
    /// Of that, how long the page was at work.
    pub at_work: f64,
}

/// How long a worker took from what it was given to its answer, and when the lock had gone.
const WHEN_WORKED: &str = "
    const give = Worker.prototype.postMessage;
    Worker.prototype.postMessage = function (...what) {
        const given = performance.now();
        this.addEventListener('message', () => { globalThis.kitchenTableWorked = performance.now() - given; });
        return give.apply(this, what);
    };
    let wasLocked = false;
    const look = () => {
        const locked = document.querySelector('[data-screen=lock]') !== null;
        if (wasLocked && !locked) globalThis.kitchenTableOpened = performance.now();
        wasLocked = locked;
        requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
";

/// Notes for each letter how long it took until it was called saved.
const WHEN_SAVED: &str = "
    globalThis.kitchenTableSaves = [];
    let since = null;
    addEventListener('input', () => { since ??= performance.now(); }, true);
    const watcher = new MutationObserver(() => {
        if (since === null || !document.querySelector('[data-save=saved]')) return;
        kitchenTableSaves.push(performance.now() - since);
        since = null;
    });
    watcher.observe(document, { subtree: true, attributeFilter: ['data-save'] });
";

impl Tablet {
    /// Tells Chromium something past its driver, and gives back what it answers.
    pub(crate) async fn tells_chromium(&self, what: &str, how: Value) -> Value {
        self.browser().cdp().send_raw(what, how).await.unwrap_or_else(|error| panic!("{what}: {error}"))
    }

    /// From now on the tablet is so many times slower.
    pub async fn is_slower(&self, times: u32) {
        self.tells_chromium("Emulation.setCPUThrottlingRate", json!({ "rate": times })).await;
    }

    /// From now on the signal is weak.
    pub async fn has_a_weak_signal(&self) {
        let (bits, latency) = LINE;
        let bytes = bits / 8;
        let line =
            json!({ "offline": false, "latency": latency, "downloadThroughput": bytes, "uploadThroughput": bytes });
        self.tells_chromium("Network.enable", json!({})).await;
        self.tells_chromium("Network.emulateNetworkConditions", line).await;
    }

    /// Runs a script before every page from now on.
    pub async fn runs_first(&self, script: &str) {
        self.tells_chromium("Page.addScriptToEvaluateOnNewDocument", json!({ "source": script })).await;
    }

    /// Opens the page as for the first time and says how long it took until this was drawn.
    pub async fn opens_until(&self, css: &str) -> Opened {
        self.runs_first(&WHEN_DRAWN.replace("WANTED", &json!(css).to_string())).await;
        self.tells_chromium("Network.clearBrowserCache", json!({})).await;
        self.go_to("/").await;
        self.wait_until(&format!("for {css} to be drawn"), "return globalThis.kitchenTableDrawn !== undefined").await;
        let arrived = "
            const code = performance.getEntriesByType('resource').filter((one) => /wasm$|js$/.test(one.name));
            return [Math.max(0, ...code.map((one) => one.responseEnd)), kitchenTableDrawn];
        ";
        let times = self.run(arrived).await;
        let time = |at: usize| times[at].as_f64().unwrap_or(f64::INFINITY);
        Opened { arrived: time(0), drawn: time(1), heap: self.heap().await }
    }

    /// Opens the lock, and says how long it took from the tap until this was drawn, in milliseconds.
    pub async fn unlocks_until(&self, css: &str) -> f64 {
        self.notes("submit", css).await;
        self.unlocks().await;
        self.since_the_tap_until(css).await
    }

    /// Taps something, and says how long it took until this was drawn, in milliseconds. It is not there before.
    pub async fn taps_until(&self, tapped: &str, css: &str) -> f64 {
        self.notes("click", css).await;
        self.tap(tapped).await;
        self.since_the_tap_until(css).await
    }

    async fn notes(&self, tap: &str, css: &str) {
        let script = WHEN_DRAWN.replace("WANTED", &json!(css).to_string());
        self.run(&format!("delete globalThis.kitchenTableDrawn; {script}")).await;
        self.notes_the_tap(tap).await;
    }

    async fn notes_the_tap(&self, tap: &str) {
        let note = "() => { globalThis.kitchenTableTapped = performance.now(); }, { capture: true, once: true }";
        self.run(&format!("addEventListener('{tap}', {note})")).await;
    }

    async fn since_the_tap_until(&self, css: &str) -> f64 {
        self.wait_until(&format!("for {css} to be drawn"), "return globalThis.kitchenTableDrawn !== undefined").await;
        self.run("return kitchenTableDrawn - kitchenTableTapped").await.as_f64().unwrap_or(f64::INFINITY)
    }

    /// Locks it and opens it with a phrase: how long the work beside the page took, and all of it, in milliseconds.
    pub async fn opens_with_a_phrase(&self, phrase: &str) -> (f64, f64) {
        self.runs_first(WHEN_WORKED).await;
        self.browser().refresh().await.expect("the page loads again");
        self.fill("phrase", phrase).await;
        self.notes_the_tap("submit").await;
        self.tap("[data-screen=lock] [data-do=open]").await;
        self.wait_for("main[data-screen]:not([data-screen=lock], .kt-not-made)").await;
        let times = self.run("return [kitchenTableWorked, kitchenTableOpened - kitchenTableTapped]").await;
        (times[0].as_f64().unwrap_or(f64::INFINITY), times[1].as_f64().unwrap_or(f64::INFINITY))
    }

    /// What the page holds in memory once what nobody needs is cleared away, in KB.
    pub async fn heap_cleared(&self) -> f64 {
        self.tells_chromium("HeapProfiler.collectGarbage", json!({})).await;
        self.heap().await
    }

    async fn heap(&self) -> f64 {
        let used = self.tells_chromium("Runtime.getHeapUsage", json!({})).await;
        ["usedSize", "embedderHeapUsedSize", "backingStorageSize"]
            .iter()
            .filter_map(|part| used[part].as_f64())
            .sum::<f64>()
            / 1024.0
    }

    /// Watches every letter that is typed on this page.
    pub async fn watches_the_keys(&self) {
        self.run(WHEN_TYPED).await;
    }

    /// Types so many letters at a person's pace, without long pauses, and says how long each took.
    pub async fn times_letters(&self, css: &str, letters: usize, typist: &mut Typist) -> Vec<Keystroke> {
        self.run("kitchenTableKeys.length = 0").await;
        for _ in 0..letters {
            self.presses(css, typist.letter()).await;
            sleep(Duration::from_millis(typist.between(60, 160))).await;
        }
        self.wait_until("for the last letter to be drawn", &format!("return kitchenTableKeys.length >= {letters}"))
            .await;
        let keys = self.run("return kitchenTableKeys").await;
        let number = |value: &Value| value.as_f64().unwrap_or(f64::INFINITY);
        let keys = keys.as_array().into_iter().flatten();
        keys.map(|key| Keystroke { to_frame: number(&key[0]), at_work: number(&key[1]) }).collect()
    }

    /// Types so many letters and waits after each until it is called saved: how long each took, in milliseconds.
    pub async fn times_saves(&self, css: &str, letters: usize, typist: &mut Typist) -> Vec<f64> {
        self.run(WHEN_SAVED).await;
        for letter in 1..=letters {
            self.presses(css, typist.letter()).await;
            self.wait_until("for it to be saved", &format!("return kitchenTableSaves.length >= {letter}")).await;
        }
        let saves = self.run("return kitchenTableSaves").await;
        saves.as_array().into_iter().flatten().map(|time| time.as_f64().unwrap_or(f64::INFINITY)).collect()
    }

    async fn presses(&self, css: &str, letter: char) {
        let place = self.browser().find(thirtyfour::By::Css(css)).await.expect("the box is there");
        place.send_keys(letter.to_string()).await.expect("it takes a letter");
    }
}
