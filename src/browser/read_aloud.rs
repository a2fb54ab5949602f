//! Reading aloud: what stands in a part of the screen, piece by piece, in the language of each, with a voice of the
//! tablet's own. A voice that lives elsewhere would be sent what people said, and is never used.

use leptos::prelude::*;
use wasm_bindgen::prelude::*;
use web_sys::{Element, HtmlElement, SpeechSynthesis, SpeechSynthesisUtterance, SpeechSynthesisVoice};

use crate::plan::Language;

/// What is read: whatever holds words of its own, and what can be chosen.
const PIECES: &str = "h1, h2, h3, h4, p, li, th, td, dt, dd, legend, label, summary, [data-choice], footer span";
/// Hook and look of the piece that is read just now.
const READ: &str = "data-read-now";

/// How far it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reading {
    /// Nothing is read.
    Silent,
    /// Something is.
    Aloud,
    /// It goes on with the piece that it stopped in.
    Paused,
}

/// The tablet's voice. A context: [`use_read_aloud`].
#[derive(Clone, Copy)]
pub struct ReadAloud {
    /// How far it is.
    pub reading: RwSignal<Reading>,
    /// The languages that it has a voice of its own for.
    speaks: RwSignal<Vec<Language>>,
    /// What is still to be read, the piece that is being read first.
    pieces: StoredValue<Vec<Element>, LocalStorage>,
    /// Counts what was begun: a piece that ends after another was begun leads on to nothing.
    begun: StoredValue<u32>,
}

/// Reading aloud, on any screen.
#[must_use]
pub fn use_read_aloud() -> ReadAloud {
    expect_context()
}

impl ReadAloud {
    pub(super) fn new() -> Self {
        let aloud = Self {
            reading: RwSignal::new(Reading::Silent),
            speaks: RwSignal::new(Vec::new()),
            pieces: StoredValue::new_local(Vec::new()),
            begun: StoredValue::new(0),
        };
        aloud.looks_for_voices();
        aloud
    }

    /// Voices come late in some browsers, which then say so.
    fn looks_for_voices(self) {
        let Some(synthesis) = synthesis() else { return };
        let looks = move || {
            let speaks = Language::ALL.iter().copied().filter(|language| own_voice(*language).is_some());
            self.speaks.set(speaks.collect());
        };
        looks();
        // It stays for as long as the page.
        let heard = Closure::<dyn Fn()>::new(looks).into_js_value();
        synthesis.set_onvoiceschanged(Some(heard.unchecked_ref()));
    }

    /// Whether there is a voice for a language. Tracks it.
    #[must_use]
    pub fn speaks(self, language: Language) -> bool {
        self.speaks.with(|speaks| speaks.contains(&language))
    }

    /// One tap does it all: it begins, pauses, goes on.
    pub fn is_tapped(self, part: &str) {
        match self.reading.get_untracked() {
            Reading::Silent => {
                self.pieces.set_value(pieces_of(part));
                self.goes_on();
            }
            Reading::Aloud => {
                self.falls_silent();
                self.reading.set(Reading::Paused);
            }
            Reading::Paused => self.goes_on(),
        }
    }

    /// Nothing more is read.
    pub fn stops(self) {
        self.falls_silent();
        self.pieces.set_value(Vec::new());
        _ = self.reading.try_set(Reading::Silent);
    }

    fn falls_silent(self) {
        self.begun.update_value(|begun| *begun = begun.wrapping_add(1));
        if let Some(synthesis) = synthesis() {
            synthesis.cancel();
        }
        self.pieces.with_value(|pieces| pieces.first().map(|piece| piece.remove_attribute(READ)));
    }

    /// Reads the first of what is left, and then the others. What there is no voice for is passed by.
    fn goes_on(self) {
        loop {
            let Some(piece) = self.pieces.with_value(|pieces| pieces.first().cloned()) else { return self.stops() };
            if self.reads(&piece).is_some() {
                return self.reading.set(Reading::Aloud);
            }
            self.pieces.update_value(|pieces| drop(pieces.remove(0)));
        }
    }

    fn reads(self, piece: &Element) -> Option<()> {
        let text = words_of(piece)?;
        let utterance = SpeechSynthesisUtterance::new_with_text(&text).ok()?;
        let voice = own_voice(language_of(piece))?;
        utterance.set_lang(&voice.lang());
        utterance.set_voice(Some(&voice));
        self.begun.update_value(|begun| *begun = begun.wrapping_add(1));
        let this = self.begun.get_value();
        let ended = Closure::once_into_js(move || {
            if self.begun.try_get_value() == Some(this) {
                self.leads_on();
            }
        });
        utterance.set_onend(Some(ended.unchecked_ref()));
        utterance.set_onerror(Some(ended.unchecked_ref()));
        _ = piece.set_attribute(READ, "");
        synthesis()?.speak(&utterance);
        bring_near(piece);
        Some(())
    }

    fn leads_on(self) {
        self.pieces.update_value(|pieces| {
            if !pieces.is_empty() {
                _ = pieces.remove(0).remove_attribute(READ);
            }
        });
        self.goes_on();
    }
}

fn synthesis() -> Option<SpeechSynthesis> {
    let synthesis: JsValue = window().speech_synthesis().ok()?.into();
    synthesis.dyn_into().ok()
}

fn own_voice(language: Language) -> Option<SpeechSynthesisVoice> {
    let voices = synthesis()?.get_voices();
    let mut voices = voices.iter().map(JsCast::unchecked_into::<SpeechSynthesisVoice>);
    voices.find(|voice| voice.local_service() && voice.lang().to_ascii_lowercase().starts_with(language.id()))
}

/// The pieces of a part of the screen, as they stand there: none within another, and none that nobody sees.
fn pieces_of(part: &str) -> Vec<Element> {
    let Ok(Some(part)) = document().query_selector(part) else { return Vec::new() };
    let Ok(all) = part.query_selector_all(PIECES) else { return Vec::new() };
    let all = (0..all.length()).filter_map(|nth| all.get(nth)?.dyn_into::<HtmlElement>().ok());
    let stands_alone = |piece: &HtmlElement| {
        let around = piece.parent_element().and_then(|parent| parent.closest(PIECES).ok().flatten());
        around.is_none_or(|around| !part.contains(Some(&around)) || around.is_same_node(Some(&part)))
    };
    let is_seen = |piece: &HtmlElement| piece.offset_parent().is_some();
    all.filter(|piece| is_seen(piece) && stands_alone(piece)).map(Element::from).collect()
}

fn words_of(piece: &Element) -> Option<String> {
    let text = piece.text_content()?;
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    (!text.is_empty()).then_some(text)
}

fn language_of(piece: &Element) -> Language {
    let said = piece.closest("[lang]").ok().flatten().and_then(|around| around.get_attribute("lang"));
    said.and_then(|id| Language::from_id(&id)).unwrap_or(Language::En)
}

/// Whoever reads along sees it.
fn bring_near(piece: &Element) {
    let near = web_sys::ScrollIntoViewOptions::new();
    near.set_block(web_sys::ScrollLogicalPosition::Nearest);
    piece.scroll_into_view_with_scroll_into_view_options(&near);
}
