//! The tablet on the table: the verbs that tests are written in.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};
use std::thread::JoinHandle;
use std::time::{Duration, SystemTime};

use serde_json::{Value, json};
use thirtyfour::common::keys::TypingData;
use thirtyfour::{Key, WebDriver};

use crate::engine::Running;
use crate::power::Disk;
use crate::process::{Process, program};
use crate::{Engine, root, traces};

/// A browser with nothing in it yet, and a server that has the release.
pub struct Tablet {
    // In this order, because fields are dropped in it.
    running: Running,
    profile: Folder,
    server: Process,
    /// What the server has, where that is not the release.
    site: Option<Folder>,
    engine: Engine,
    address: String,
    /// The card to which the last tap has gone on by itself, where it was the whole answer.
    gone_on_to: Mutex<Option<Value>>,
    /// A phrase was chosen on it.
    has_a_phrase: AtomicBool,
}

/// A folder, gone when dropped.
pub(crate) struct Folder(PathBuf);

impl Folder {
    /// For what one browser remembers.
    fn for_a_profile() -> Self {
        let disk = Disk::from_env();
        Self::within(&disk.map_or_else(traces, |disk| disk.folder), "profile")
    }

    /// For what a host serves.
    pub(crate) fn for_a_site() -> Self {
        Self::within(&traces(), "site")
    }

    pub(crate) fn path(&self) -> &Path {
        &self.0
    }

    pub(crate) fn within(parent: &Path, name: &str) -> Self {
        static COUNT: AtomicU32 = AtomicU32::new(0);
        let count = COUNT.fetch_add(1, Ordering::Relaxed);
        let path = parent.join(format!("{name}-{}-{count}", std::process::id()));
        std::fs::create_dir_all(&path).expect("a folder can be made");
        Self(path)
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        // A browser that is still closing may write once more; what is left is git-ignored.
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

/// Makes the page of a release load one script more. It is a file, because the policy lets no other
/// script run.
fn add_script(dist: &Path, script: &str) -> std::io::Result<()> {
    let path = dist.join("index.html");
    let page = std::fs::read_to_string(&path)?;
    std::fs::write(dist.join("trouble.js"), script)?;
    std::fs::write(&path, page.replacen("<title>", "<script src=\"./trouble.js\"></script>\n  <title>", 1))
}

pub(crate) fn copy_folder(from: &Path, to: &Path) -> std::io::Result<()> {
    std::fs::create_dir_all(to)?;
    for entry in std::fs::read_dir(from)? {
        let entry = entry?;
        let to = to.join(entry.file_name());
        let kind = entry.file_type()?;
        if kind.is_dir() {
            copy_folder(&entry.path(), &to)?;
        } else if kind.is_file() {
            std::fs::copy(entry.path(), to)?;
        }
    }
    Ok(())
}

impl Tablet {
    /// A fresh tablet, lying on the table. Nothing is open yet.
    pub async fn new() -> Self {
        Self::of(&root(), None).await
    }

    /// A fresh tablet in trouble: this script runs before the app does, to make the browser fail.
    pub async fn in_trouble(script: &str) -> Self {
        Self::with_release(|dist| add_script(dist, script).expect("a script can be added")).await
    }

    /// A fresh tablet whose browser lets no page keep anything, as some people set theirs.
    pub async fn that_keeps_nothing() -> Self {
        Self::prepared(&root(), None, Engine::keeps_nothing).await
    }

    /// A fresh tablet and a host whose copy of the release has come to harm.
    pub async fn with_release(harm: impl FnOnce(&Path)) -> Self {
        let site = Folder::for_a_site();
        for folder in ["dist", "scripts"] {
            copy_folder(&root().join(folder), &site.0.join(folder)).expect("the release can be copied");
        }
        harm(&site.0.join("dist"));
        Self::of(&site.0.clone(), Some(site)).await
    }

    /// A fresh tablet with the page that shows every component: `scripts/build --dev` makes it.
    pub async fn with_gallery() -> Self {
        let site = Folder::for_a_site();
        for (from, to) in [("target/dev/dist", "dist"), ("scripts", "scripts")] {
            copy_folder(&root().join(from), &site.0.join(to)).expect("there is a gallery: start scripts/build --dev");
        }
        let tablet = Self::of(&site.0.clone(), Some(site)).await;
        tablet.go_to("/gallery.html").await;
        tablet.wait_for(r#"[data-screen="gallery"]"#).await;
        tablet
    }

    /// A fresh tablet with a page that holds the app in a frame, and looks into the frame.
    pub async fn in_a_frame() -> Self {
        let tablet = Self::with_release(|dist| {
            let page = "<!DOCTYPE html><title>Training</title><h1>Training</h1><iframe src=\"./index.html\" width=\"900\" height=\"600\"></iframe>";
            std::fs::write(dist.join("host.html"), page).expect("a page can be written");
            let policy = dist.join("../scripts/policy.mjs");
            let text = std::fs::read_to_string(&policy).expect("there is a policy");
            std::fs::write(&policy, text.replace("\"Content-Security-Policy\"", "\"X-No-Policy\"")).expect("it can be changed");
        })
        .await;
        tablet.go_to("/host.html").await;
        tablet.browser().enter_frame(0).await.expect("there is a frame");
        tablet
    }

    /// A fresh tablet on which somebody watches: this script runs before the app does.
    pub async fn watched(script: &str) -> Self {
        Self::in_trouble(script).await
    }

    /// A fresh tablet, and another release than the one in `dist/`: a folder with `dist/` and `scripts/`.
    pub async fn with_site(site: &Path) -> Self {
        Self::of(site, None).await
    }

    async fn of(from: &Path, site: Option<Folder>) -> Self {
        Self::prepared(from, site, |_, _| {}).await
    }

    /// It, once its browser has been set as it should be, in its profile.
    async fn prepared(from: &Path, site: Option<Folder>, sets: fn(Engine, &Path)) -> Self {
        let profile = Folder::for_a_profile();
        let engine = Engine::from_env();
        sets(engine, &profile.0);
        assert!(from.join("dist/index.html").is_file(), "there is no release in dist/: start scripts/build");
        let mut command = Command::new(program(&["node"]));
        command.arg(from.join("scripts/server.mjs")).env("PORT", "0");
        let (server, line) = Process::start_and_read(command);
        let address = line
            .split_whitespace()
            .find(|word| word.starts_with("http://"))
            .unwrap_or_else(|| panic!("the server said “{line}”"))
            .to_owned();
        let running = engine.start(&profile.0).await;
        let tablet = Self {
            running,
            profile,
            server,
            site,
            engine,
            address,
            gone_on_to: Mutex::new(None),
            has_a_phrase: AtomicBool::new(false),
        };
        tablet.resize(1180, 820).await;
        tablet
    }

    /// Kills the browser after a while, whatever it is doing then: every process at one blow, as a
    /// tablet that is out of memory would. It gives back the moment.
    pub fn dies_in(&self, while_: Duration) -> JoinHandle<SystemTime> {
        let kill = self.running.killer();
        std::thread::spawn(move || {
            std::thread::sleep(while_);
            kill()
        })
    }

    /// Starts the browser again, after it died, with what it remembers.
    pub async fn is_started_again(self) -> Self {
        let Self { running, profile, server, site, engine, address, gone_on_to, has_a_phrase } = self;
        // Gone before the next one starts: it ends whatever is still at home in the profile.
        running.bury();
        let running = engine.start(&profile.0).await;
        let tablet = Self { running, profile, server, site, engine, address, gone_on_to, has_a_phrase };
        tablet.resize(1180, 820).await;
        tablet
    }

    /// A newer release lies with the host from now on, which says so on its page. Only of a host that has its own copy.
    pub fn host_gets_a_newer_release(&self) {
        let Folder(site) = self.site.as_ref().expect("this host has the release of all");
        let page = site.join("dist/index.html");
        let text = std::fs::read_to_string(&page).expect("there is a page");
        let newer = text.replacen("<title>", "<meta name=\"release\" content=\"newer\">\n  <title>", 1);
        std::fs::write(&page, newer).expect("the page can be written");
        let mut listing = Command::new(program(&["node"]));
        listing.arg(site.join("scripts/offline.mjs")).arg(site.join("dist"));
        assert!(listing.status().expect("node is here").success(), "the newer release is listed");
    }

    /// What a promise of the browser's comes to.
    pub async fn comes(&self, promise: &str) -> Value {
        let script = format!("({promise}).then(arguments[0], (error) => arguments[0](String(error)))");
        self.browser().execute_async(script, vec![]).await.expect("it comes").json().clone()
    }

    /// Waits until all of the app is on the tablet.
    pub async fn has_the_whole_app(&self) {
        assert_eq!(self.comes("navigator.serviceWorker.ready.then(() => true)").await, json!(true));
        self.wait_until("for the page to be in its hands", "return navigator.serviceWorker.controller !== null").await;
    }

    /// From now on there is no network: what the page does not have, it does not get.
    pub fn loses_its_network(&mut self) {
        self.server.end();
    }

    pub(crate) fn profile_folder(&self) -> &Path {
        &self.profile.0
    }

    /// The browser it is.
    pub fn engine(&self) -> Engine {
        self.engine
    }

    /// The driver, for what no verb here says.
    pub fn browser(&self) -> &WebDriver {
        &self.running.browser
    }

    /// Where the app is served, without a slash at the end.
    pub fn address(&self) -> &str {
        &self.address
    }

    /// Opens the app where a phrase was chosen before, and comes in with it.
    pub async fn open(&self) {
        if !self.has_a_phrase.swap(true, Ordering::Relaxed) {
            self.has_a_phrase_from_before().await;
        }
        self.go_to("/").await;
        self.unlocks().await;
    }

    /// Opens the app where nobody has chosen a phrase yet, and waits for its first screen.
    pub async fn opens_for_the_first_time(&self) {
        self.go_to("/").await;
        self.wait_for("[data-screen]").await;
    }

    /// Waits for the list of plans. The first screen stands before that, and can be used.
    pub async fn sees_the_plans(&self) {
        self.wait_for(r#"[data-screen="plans"]:not(:has([data-plans="coming"])) [data-do="new-plan"]:enabled"#).await;
    }

    /// Opens one address of the server and waits for nothing.
    pub async fn go_to(&self, path: &str) {
        self.browser().goto(format!("{}{path}", self.address)).await.expect("the page loads");
    }

    /// Loads the page anew, and comes in again.
    pub async fn reload(&self) {
        self.browser().refresh().await.expect("the page loads again");
        self.unlocks().await;
    }

    /// Makes the page itself (without the browser's own bars) this many CSS pixels.
    pub async fn resize(&self, width: u32, height: u32) {
        let narrowest = self.engine.narrowest();
        assert!(width >= narrowest, "{} cannot be narrower than {narrowest}", self.engine.name());
        if self.engine == Engine::Chromium {
            // Its window cannot be narrower than 500, but a phone is.
            let metrics = json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false });
            self.browser()
                .cdp()
                .send_raw("Emulation.setDeviceMetricsOverride", metrics)
                .await
                .expect("Chromium takes a size");
            return;
        }
        // A window is bigger than its page by an amount that only asking can tell.
        let (mut outer_width, mut outer_height) = (width, height);
        for _ in 0..5 {
            self.browser().set_window_rect(0, 0, outer_width, outer_height).await.expect("the window takes a size");
            // Some windows take a moment; a size read too early would be mended the wrong way.
            let mut inner = (0, 0);
            for _ in 0..10 {
                inner = self.size().await;
                if inner == (width, height) {
                    return;
                }
                tokio::time::sleep(std::time::Duration::from_millis(20)).await;
            }
            outer_width = (outer_width + width).saturating_sub(inner.0);
            outer_height = (outer_height + height).saturating_sub(inner.1);
        }
        let size = self.run("return innerWidth + ' × ' + innerHeight").await;
        panic!("{} cannot be {width} × {height}; it became {size}", self.engine.name());
    }

    /// Puts the light out, or on again.
    pub async fn is_dark(&self, dark: bool) {
        self.prefers("prefers-color-scheme", if dark { "dark" } else { "light" }).await;
    }

    /// Belongs to somebody who has asked that little moves, or no longer.
    pub async fn moves_little(&self, little: bool) {
        self.prefers("prefers-reduced-motion", if little { "reduce" } else { "no-preference" }).await;
    }

    async fn prefers(&self, what: &str, how: &str) {
        if self.engine.knows_the_dark() {
            let media = json!({ "features": [{ "name": what, "value": how }] });
            self.browser().cdp().send_raw("Emulation.setEmulatedMedia", media).await.expect("Chromium takes a wish");
        }
    }

    async fn size(&self) -> (u32, u32) {
        let size = self.run("return [innerWidth, innerHeight]").await;
        let inner = |at: usize| u32::try_from(size[at].as_u64().unwrap_or_default()).unwrap_or_default();
        (inner(0), inner(1))
    }

    /// Runs a script in the page and gives back what it returns. WebKit's driver now and then brings nothing back
    /// from a page that is just being drawn: then it is asked again, so a script that acts does the same done twice.
    pub async fn run(&self, script: &str) -> Value {
        for _ in 0..3 {
            match self.browser().execute(script, vec![]).await {
                Ok(returned) => return returned.json().clone(),
                Err(error) if format!("{error:?}").contains("Could not parse script result") => {
                    tokio::time::sleep(std::time::Duration::from_millis(100)).await;
                }
                Err(error) => panic!("the script does not run: {error}"),
            }
        }
        panic!("nothing comes back from {script}");
    }

    /// Taps the first of these that can be seen.
    pub async fn tap(&self, css: &str) {
        self.gone_on_to.lock().expect("no test has panicked").take();
        self.patiently(&format!("to tap {css}"), async || {
            let Some(element) = self.in_reach(css).await? else {
                return Ok(None);
            };
            element.click().await.map(Some)
        })
        .await;
    }

    /// Taps one choice of an answer.
    pub async fn choose(&self, answer: &str, choice: &str) {
        self.brings_up(answer).await;
        self.taps_choice(&format!("[data-answer={}]", quoted(answer)), choice).await;
    }

    /// Taps one person's choice, where each is asked.
    pub async fn answers(&self, answer: &str, who: &str, choice: &str) {
        self.brings_up(answer).await;
        if self.count("[data-do=someone-does-not]").await > 0 {
            self.tap("[data-do=someone-does-not]").await;
        }
        self.taps_choice(&format!("[data-answer={}][data-for={}]", quoted(answer), quoted(who)), choice).await;
    }

    async fn taps_choice(&self, group: &str, choice: &str) {
        let one_tap = format!("[data-one-tap]:has({group})");
        let tapped = format!("{group} [data-choice={}]", quoted(choice));
        if matches!(choice, "other" | "someone-else") || self.count(&one_tap).await == 0 {
            self.tap(&tapped).await;
            return;
        }
        let before = self.run(CARD).await;
        self.goes_on_by(&tapped).await;
        let now = self.run(CARD).await;
        *self.gone_on_to.lock().expect("no test has panicked") = Some(now).filter(|now| *now != before);
    }

    /// Types into an answer, after what is there already.
    pub async fn type_into(&self, answer: &str, text: &str) {
        self.brings_up(answer).await;
        self.opens_the_box(answer).await;
        let answer = quoted(answer);
        self.type_at(&field(&format!("[data-answer={answer}]")), text).await;
    }

    /// Own words, where something else is offered first.
    async fn opens_the_box(&self, answer: &str) {
        let offered = format!("fieldset[data-answer={}] [data-choice=other]", quoted(answer));
        let is_open = field(&format!("[data-answer={}]", quoted(answer)));
        if self.count(&offered).await > 0 && self.count(&is_open).await == 0 {
            self.tap(&offered).await;
            self.wait_for(&is_open).await;
        }
    }

    /// Types into a single input outside the cards, such as a person's name.
    pub async fn fill(&self, name: &str, text: &str) {
        let name = quoted(name);
        self.type_at(&field(&format!("[data-field={name}]")), text).await;
    }

    /// Types at any place that takes text.
    pub async fn type_at(&self, css: &str, text: impl Into<TypingData>) {
        self.gone_on_to.lock().expect("no test has panicked").take();
        let element = self.patiently(&format!("to type at {css}"), async || self.visible_once_drawn(css).await).await;
        // Not again on an error: what is half typed would be typed twice.
        element.send_keys(text).await.unwrap_or_else(|error| panic!("{css} does not take text: {error}"));
    }

    /// Puts a text in at once, as pasting does: a long one, or signs that no driver can type.
    pub async fn paste_into(&self, answer: &str, text: &str) {
        self.brings_up(answer).await;
        self.opens_the_box(answer).await;
        self.paste_at(&field(&format!("[data-answer={}]", quoted(answer))), text).await;
    }

    /// Pastes at any place that takes text.
    pub async fn paste_at(&self, css: &str, text: &str) {
        let element = self.patiently(&format!("to paste at {css}"), async || self.visible_once_drawn(css).await).await;
        let script = "
            const [place, text] = arguments;
            place.focus();
            return document.execCommand('insertText', false, text);
        ";
        let element = element.to_json().expect("an element has a name");
        let pasted = self.browser().execute(script, vec![element, json!(text)]).await;
        assert_eq!(pasted.expect("a script can paste").json(), &json!(true), "{css} takes no text");
    }

    /// Presses keys, wherever focus is.
    pub async fn press(&self, keys: impl Into<TypingData>) {
        self.settle().await.expect("the page draws");
        self.browser().action_chain().send_keys(keys).perform().await.expect("keys can be pressed");
    }

    /// Empties a place that takes text, as a person would: everything marked, then deleted.
    pub async fn empty(&self, css: &str) {
        self.type_at(css, Key::Control + "a").await;
        self.type_at(css, Key::Delete).await;
    }

    /// Sets a date. Typing one differs with the browser's locale, so it is set from a script.
    pub async fn set_date(&self, css: &str, date: &str) {
        let element =
            self.patiently(&format!("to set the date in {css}"), async || self.visible_once_drawn(css).await).await;
        let script = "
            const [input, date] = arguments;
            input.value = date;
            for (const kind of ['input', 'change']) input.dispatchEvent(new Event(kind, { bubbles: true }));
        ";
        let element = element.to_json().expect("an element has a name");
        self.browser().execute(script, vec![element, json!(date)]).await.expect("the date can be set");
    }

    /// Somebody says something, and it is written down as theirs.
    pub async fn say(&self, text: &str, speaker: &str) {
        self.tap(&format!("[data-speaker={}]", quoted(speaker))).await;
        self.type_at("[data-card] textarea, [data-card] input[type=text]", text).await;
    }

    /// Goes on to the next card, or the screen after the last one, with nothing said to what this card asks besides;
    /// if the tap before has not gone there by itself.
    pub async fn next(&self) {
        let gone_on_to = self.gone_on_to.lock().expect("no test has panicked").take();
        let before = self.run(CARD).await;
        if gone_on_to.as_ref() == Some(&before) {
            return;
        }
        for _ in 0..100 {
            self.asks_on().await;
            if self.run(CARD).await != before {
                return;
            }
        }
        panic!("{before} never ends");
    }

    /// Next, once: to what the card asks on, or to another card.
    pub async fn asks_on(&self) {
        self.goes_on_by(ON).await;
    }

    /// Taps something that leads to another question, and waits for that.
    pub async fn goes_on_by(&self, css: &str) {
        self.run("for (const form of document.querySelectorAll('form[data-card]')) form.dataset.seen = ''").await;
        self.tap(css).await;
        const ANOTHER: &str = "!document.querySelector('form[data-card][data-seen]')";
        const ABOUT_A_DAY: &str = "[data-do=day-is-meant]";
        let either = format!("return {ANOTHER} ? 'another' : document.querySelector('{ABOUT_A_DAY}') && 'about a day'");
        let comes = self
            .patiently("for another question", async || {
                Ok(self.browser().execute(&either, vec![]).await?.json().as_str().map(str::to_owned))
            })
            .await;
        // The days of the made-up families are those of one November: by the real clock they may be over.
        if comes == "about a day" {
            self.tap(ABOUT_A_DAY).await;
            self.wait_until("for another question", &format!("return {ANOTHER}")).await;
        }
    }

    /// Records one of several answers and waits until the card asks for another.
    pub async fn keep(&self) {
        for _ in 0..20 {
            self.asks_on().await;
            if self.count("form .kt-above").await > 0 {
                return;
            }
        }
        panic!("nothing else is asked for");
    }

    /// Sees to it that this is asked: it is on the screen, was asked on this card before, or comes with what is asked
    /// next.
    pub async fn brings_up(&self, answer: &str) {
        let here = format!("[data-answer={}]", quoted(answer));
        let asked = quoted(&format!("/{answer}"));
        let folded = format!("form [data-asked$={asked}]");
        let read_out = format!("[data-asking$={asked}]:has([data-do=someone-does-not])");
        // The likely answer is offered whole: this is another one.
        let whole = format!("[data-asking$={asked}] [data-do=another-way]");
        for _ in 0..10 {
            let asking = "form[data-card] [data-asking]";
            let [whole_is, asks, is_here, is_read_out, is_folded] =
                self.which_are_there([&whole, asking, &here, &read_out, &folded]).await;
            let opened_by = if whole_is {
                &whole
            } else if !asks || is_here || is_read_out {
                return;
            } else if is_folded {
                &folded
            } else {
                let card = self.run(CARD).await;
                self.asks_on().await;
                assert_eq!(self.run(CARD).await, card, "it does not ask for {answer}");
                continue;
            };
            self.tap(opened_by).await;
            self.wait_for(&here).await;
            return;
        }
    }

    /// Switches the language and waits until the page says that it speaks it.
    pub async fn language(&self, code: &str) {
        self.tap(&format!("[data-lang={}]", quoted(code))).await;
        self.wait_for(&format!("html[lang={}]", quoted(code))).await;
    }

    /// Makes sure that the page speaks a language: only the other one can be tapped.
    pub async fn language_is(&self, code: &str) {
        self.wait_for("[data-screen]").await;
        if self.count(&format!("html[lang={}]", quoted(code))).await == 0 {
            self.language(code).await;
        }
    }

    /// Takes a picture into `target/browser/`, and says where it is.
    pub async fn screenshot(&self, name: impl AsRef<Path>) -> String {
        let test = std::thread::current().name().unwrap_or("test").replace("::", "-");
        let name = format!("{}-{test}-{}.png", self.engine.name(), name.as_ref().display());
        let path = traces().join(name);
        match self.browser().screenshot(&path).await {
            Ok(()) => path.display().to_string(),
            Err(error) => format!("no picture ({error})"),
        }
    }

    /// What the browser complained about in its console. Only Chromium tells.
    pub async fn complaints(&self) -> Vec<String> {
        if self.engine != Engine::Chromium {
            return Vec::new();
        }
        let log = self.browser().browser_log().await.expect("Chromium tells its log");
        log.into_iter()
            .filter(|entry| entry.level == "SEVERE" || entry.level == "WARNING")
            .map(|entry| entry.message)
            // On a slow machine the app takes longer to run than the next file to come.
            .filter(|message| !message.contains("preloaded using link preload but not used"))
            .collect()
    }
}

/// Which card is on the screen, about whom; without one, all that can be read.
const CARD: &str = "
    const screen = document.querySelector('[data-screen]');
    const card = document.querySelector('[data-card]')?.dataset;
    return [screen?.dataset.screen, card ? [card.card, card.for, card.about].join(' ') : screen?.innerText].join(' ');
";

/// What leads on. A child who is asked whether they want to be asked says yes, or stops: there is no way past it.
const ON: &str = "[data-screen=turn] [data-answer=ok] [data-choice=yes],
    [data-do=next]:not([data-screen=turn]:has([data-answer=ok] [data-choice=yes]) *)";

/// A value for an attribute in a selector; names may have quotes in them.
pub(crate) fn quoted(value: &str) -> String {
    format!("\"{}\"", value.replace('\\', "\\\\").replace('"', "\\\""))
}

/// The place to type in: the hook itself, or what it is wrapped around.
fn field(hook: &str) -> String {
    format!("textarea{hook}, input{hook}, {hook} textarea, {hook} input:not([type=radio]):not([type=checkbox])")
}
