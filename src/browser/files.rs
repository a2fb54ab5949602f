//! Ways to take something along: a file that is saved, a text that is copied. Both are done from a tap. And a file that
//! somebody brings.

use std::time::Duration;

use js_sys::{Array, Promise, Reflect, Uint8Array};
use leptos::prelude::*;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    DragEvent, File, FilePropertyBag, HtmlAnchorElement, HtmlDocument, HtmlInputElement, HtmlTextAreaElement, Response,
    ShareData, Url,
};

use super::focus::focus_without_jumping;
use super::offline::answers_here;

/// Long after the browser has begun to read a file.
const READ: Duration = Duration::from_secs(60);

/// Hands a file to whoever holds the tablet. `false` when they would not have it, or the browser would not. An app
/// on the home screen of an iPad passes over links that download; there the file is shared instead.
pub async fn save_file(name: &str, kind: &str, bytes: &[u8]) -> bool {
    let Ok(file) = made(name, kind, bytes) else { return false };
    // Only Safari says so, of pages that were put on the home screen.
    if has("standalone") { shared(&file).await } else { downloaded(&file).is_ok() }
}

fn made(name: &str, kind: &str, bytes: &[u8]) -> Result<File, JsValue> {
    let properties = FilePropertyBag::new();
    properties.set_type(kind);
    File::new_with_u8_array_sequence_and_options(&Array::of1(&Uint8Array::from(bytes)), name, &properties)
}

/// Whether this browser has this, and switched on. What it does not have cannot be called.
fn has(what: &str) -> bool {
    Reflect::get(&window().navigator(), &what.into()).is_ok_and(|there| there.is_truthy())
}

async fn shared(file: &File) -> bool {
    if !has("share") {
        return false;
    }
    let data = ShareData::new();
    data.set_files(&Array::of1(file));
    JsFuture::from(window().navigator().share_with_data(&data)).await.is_ok()
}

fn downloaded(file: &File) -> Result<(), JsValue> {
    let href = Url::create_object_url_with_blob(file)?;
    let link: HtmlAnchorElement = document().create_element("a")?.dyn_into()?;
    link.set_href(&href);
    link.set_download(&file.name());
    let body = document().body().ok_or(JsValue::NULL)?;
    body.append_child(&link)?;
    link.click();
    link.remove();
    set_timeout(move || _ = Url::revoke_object_url(&href), READ);
    Ok(())
}

/// Copies a text, and says whether it can be pasted now. Frames and old browsers know only the old way.
pub async fn clip(text: &str) -> bool {
    // A page that is not served safely has no clipboard at all.
    let written = has("clipboard") && JsFuture::from(window().navigator().clipboard().write_text(text)).await.is_ok();
    written || copied(text).unwrap_or(false)
}

/// The old way: a box that nobody sees, and that the page does not jump to.
fn copied(text: &str) -> Result<bool, JsValue> {
    let before = document().active_element();
    let place: HtmlTextAreaElement = document().create_element("textarea")?.dyn_into()?;
    place.set_value(text);
    place.set_class_name("kt-clip");
    document().body().ok_or(JsValue::NULL)?.append_child(&place)?;
    place.select();
    let copied = document().dyn_into::<HtmlDocument>().map_err(JsValue::from)?.exec_command("copy");
    place.remove();
    if let Some(before) = before.and_then(|element| element.dyn_into().ok()) {
        focus_without_jumping(&before);
    }
    copied
}

/// A file that somebody has chosen, or dropped on the page. Nothing of it has been read.
#[derive(Clone, Debug)]
pub struct Picked(File);

impl Picked {
    /// The file that was chosen in a field; nothing where none was. The field is empty afterwards, so that the same
    /// file can be chosen again.
    #[must_use]
    pub fn in_field(field: &HtmlInputElement) -> Option<Self> {
        let picked = field.files().and_then(|files| files.get(0)).map(Self);
        field.set_value("");
        picked
    }

    /// Whether it is files that somebody drags over the page, and not words.
    #[must_use]
    pub fn is_dragged(event: &DragEvent) -> bool {
        event.data_transfer().is_some_and(|dragged| dragged.types().includes(&"Files".into(), 0))
    }

    /// The file that was dropped on the page.
    #[must_use]
    pub fn dropped(event: &DragEvent) -> Option<Self> {
        event.data_transfer()?.files()?.get(0).map(Self)
    }

    /// How large it is, before anything of it is read.
    #[must_use]
    pub fn size(&self) -> f64 {
        self.0.size()
    }

    /// All that is in it; nothing where it cannot be read.
    pub async fn bytes(&self) -> Option<Vec<u8>> {
        bytes_of(self.0.array_buffer()).await
    }
}

/// The file that somebody has shared with the app, once (`src/offline.mjs`): empty where it is none of ours.
pub async fn brought() -> Option<Vec<u8>> {
    if !answers_here() {
        return None;
    }
    let answer: Response = JsFuture::from(window().fetch_with_str("./brought")).await.ok()?.dyn_into().ok()?;
    if answer.status() != 200 {
        return None;
    }
    bytes_of(answer.array_buffer().ok()?).await
}

async fn bytes_of(read: Promise) -> Option<Vec<u8>> {
    Some(Uint8Array::new(&JsFuture::from(read).await.ok()?).to_vec())
}
