//! The copies, looked at and taken along; and the tablet, handed over and given back.

use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use kitchen_table::plan::Language;
use kitchen_table::shelf::Record;
use serde_json::Value;

use crate::Tablet;
use crate::tablet::quoted;

/// Runs in the page before the app does: a printer that only counts, and a place where files and copied
/// texts end up that can be looked into.
pub const TAKEN: &str = "
    (() => {
        const taken = { printed: 0, files: [], clipped: [] };
        const made = new Map();
        const make = URL.createObjectURL;
        window.print = () => { taken.printed += 1; };
        URL.createObjectURL = (file) => {
            const address = make.call(URL, file);
            made.set(address, file);
            return address;
        };
        const click = HTMLElement.prototype.click;
        HTMLElement.prototype.click = function () {
            if (!this.download) return click.call(this);
            const file = made.get(this.href);
            const reader = new FileReader();
            reader.onload = () => taken.files.push({
                name: this.download, type: file.type, bytes: reader.result.slice(reader.result.indexOf(',') + 1),
            });
            reader.readAsDataURL(file);
        };
        const clipboard = { writeText: async (text) => { taken.clipped.push(text); } };
        Object.defineProperty(navigator, 'clipboard', { value: clipboard, configurable: true });
        // The old way: a text is marked and copied.
        document.addEventListener('copy', () => {
            const { value, selectionStart, selectionEnd } = document.activeElement;
            taken.clipped.push(value.slice(selectionStart, selectionEnd));
        });
        globalThis.kitchenTableTaken = taken;
    })();
";

/// A file as it was handed over.
#[derive(Debug, Clone)]
pub struct File {
    /// Its name in the list of downloads.
    pub name: String,
    /// What the browser was told it is.
    pub kind: String,
    /// What is in it.
    pub bytes: Vec<u8>,
}

impl Tablet {
    /// Has this plan, open at the table, in a language.
    pub async fn has_open(&self, record: &Record, language: Language) {
        self.open().await;
        self.language_is(language.id()).await;
        self.gets(record).await;
        self.reload().await;
        self.opens_plan(r#"[data-do="open-plan"]"#).await;
        self.wait_for(r#"[data-screen="talk"] form[data-card]"#).await;
    }

    /// Goes home, to the plans on this tablet.
    pub async fn goes_home(&self) {
        self.goes_to("plans").await;
    }

    /// Looks at the copies, whichever was looked at last.
    pub async fn looks_at_the_copies(&self) {
        if self.count(r#"[data-screen="copy"]"#).await == 0 {
            self.goes_to("copy:fridge").await;
        }
        self.wait_for("[data-answer=copy]").await;
    }

    /// Looks at one of the copies: somebody's, or nobody's in particular.
    pub async fn looks_at(&self, kind: &str, reader: Option<&str>) {
        self.looks_at_the_copies().await;
        let reader = reader.map_or(":not([data-for])".to_owned(), |name| format!("[data-for={}]", quoted(name)));
        let choice = format!("[data-answer=copy] [data-choice={}]{reader}", quoted(kind));
        self.tap(&choice).await;
        self.wait_for(&format!("{choice}[aria-pressed=true]")).await;
    }

    /// What the copy on the screen says; empty where it is closed.
    pub async fn copy_says(&self) -> String {
        self.wait_for("[data-answer=copy]").await;
        let said = self.run("return document.querySelector('[data-copy]')?.innerText ?? ''").await;
        said.as_str().unwrap_or_default().to_owned()
    }

    /// Somebody has looked at what the copy on the screen says too much, if anything, and prints it all the same. Only on
    /// a tablet that is watched with [`TAKEN`].
    pub async fn is_looked_at_before_paper(&self) {
        self.wait_for(r#"[data-screen="copy"]:is([data-paper="yes"], [data-paper="look-first"])"#).await;
        if self.count(r#"[data-paper="look-first"]"#).await > 0 {
            self.tap(r#"#look-first [data-do="print"]"#).await;
            self.wait_for(r#"[data-paper="yes"]"#).await;
        }
    }

    /// Whether the copy on the screen is closed: it says so, shows nothing, and nothing would print.
    pub async fn is_closed(&self) -> bool {
        let closed = self.count("[data-closed]").await == 1;
        let shown = self.count("[data-copy], [data-do=print], [data-do=save]").await;
        let paper = self.count(r#"[data-screen="copy"][data-paper="no"]"#).await;
        assert_eq!((closed, closed), (shown == 0, paper == 1), "half closed: {shown} shown");
        closed
    }

    /// Every file that was handed over so far. Only on a tablet that is watched with [`TAKEN`].
    pub async fn files_taken(&self) -> Vec<File> {
        let files = self.run("return kitchenTableTaken.files").await;
        let text = |file: &Value, name: &str| file[name].as_str().unwrap_or_default().to_owned();
        let file = |file: &Value| File {
            name: text(file, "name"),
            kind: text(file, "type"),
            bytes: BASE64_STANDARD.decode(text(file, "bytes")).expect("it is base64"),
        };
        files.as_array().into_iter().flatten().map(file).collect()
    }

    /// Taps what saves a file, and takes the file.
    pub async fn saves(&self, hook: &str) -> File {
        let before = self.files_taken().await.len();
        self.tap(&format!("[data-do={}]", quoted(hook))).await;
        self.wait_until("for a file", &format!("return kitchenTableTaken.files.length > {before}")).await;
        self.files_taken().await.pop().expect("a file is there")
    }

    /// Hands the tablet to somebody, whose own turn it is then.
    pub async fn is_handed_to(&self, name: &str) {
        if self.count(r#"[data-screen="people"]"#).await == 0 {
            self.goes_to("people").await;
        }
        let name = quoted(name);
        self.tap(&format!("[data-person={name}] [data-do=hand-over]")).await;
        self.goes_without_a_code().await;
        self.is_in_the_hands_of(&name).await;
    }

    /// Whoever hands it over sets no code, where they are asked for one.
    pub async fn goes_without_a_code(&self) {
        self.wait_for("[data-screen=turn] [data-do=hand-without-code], [data-screen=turn] form[data-card]").await;
        if self.count("[data-do=hand-without-code]").await > 0 {
            self.tap("[data-do=hand-without-code]").await;
        }
    }

    /// Waits until it is somebody's own turn.
    pub async fn is_in_the_hands_of(&self, name: &str) {
        self.wait_for(&format!(r#"[data-screen="turn"][data-for={}]"#, quoted(name.trim_matches('"')))).await;
    }

    /// The tablet is given back, with the two taps that it takes.
    pub async fn is_given_back(&self) {
        self.tap(r#"[data-do="ask-back"]"#).await;
        self.tap(r#"[data-do="give-back"]"#).await;
        self.wait_for(r#"[data-screen="people"]"#).await;
    }

    /// The names of everyone who is ticked as here, on the screen that asks.
    pub async fn who_is_here(&self) -> Vec<String> {
        let ticked = "return [...document.querySelectorAll('[data-person]')]
            .filter((one) => one.querySelector('[data-field=here]').checked).map((one) => one.dataset.person)";
        serde_json::from_value(self.run(ticked).await).expect("names")
    }
}
