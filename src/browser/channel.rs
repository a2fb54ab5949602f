//! What tabs say to each other: which plan was saved, and who would like the pen. Never a word a
//! family said.

use std::cell::RefCell;

use wasm_bindgen::prelude::*;
use web_sys::{BroadcastChannel, MessageEvent};

use crate::plan::PlanId;

/// What one tab says to the others.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Message {
    /// This plan was saved, or is no longer there.
    Saved(PlanId),
    /// Everything was deleted.
    Erased,
    /// May I write?
    MayI,
    /// Yes: all is saved.
    Yes,
    /// No: something here could not be saved yet.
    No,
    /// Everything is locked, or locked in another way: whoever has it open opens it again.
    Locked,
}

thread_local! {
    static CHANNEL: RefCell<Option<BroadcastChannel>> = const { RefCell::new(None) };
}

const SAVED: &str = "saved/";

/// Listens to the other tabs. A browser that has no such channel has one tab, as far as it can tell.
pub fn listen(hear: impl Fn(Message) + 'static) {
    let Ok(channel) = BroadcastChannel::new("kitchen-table") else { return };
    let heard = move |event: MessageEvent| {
        let Some(said) = event.data().as_string() else { return };
        match said.as_str() {
            "erased" => hear(Message::Erased),
            "may-i" => hear(Message::MayI),
            "yes" => hear(Message::Yes),
            "no" => hear(Message::No),
            "locked" => hear(Message::Locked),
            said => {
                if let Some(id) = said.strip_prefix(SAVED) {
                    hear(Message::Saved(PlanId(id.to_owned())));
                }
            }
        }
    };
    let heard: Closure<dyn Fn(MessageEvent)> = Closure::new(heard);
    channel.set_onmessage(Some(heard.into_js_value().unchecked_ref()));
    CHANNEL.set(Some(channel));
}

/// Says something to the other tabs. What is not heard costs them a moment, and no words.
pub fn tell(message: &Message) {
    let said = match message {
        Message::Saved(id) => &format!("{SAVED}{}", id.0),
        Message::Erased => "erased",
        Message::MayI => "may-i",
        Message::Yes => "yes",
        Message::No => "no",
        Message::Locked => "locked",
    };
    CHANNEL.with_borrow(|channel| channel.as_ref().map(|channel| channel.post_message(&said.into())));
}
