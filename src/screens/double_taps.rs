//! Two quick taps are one answer. The first has gone on to another question already, and under the finger that comes
//! down again lies a choice that nobody has read.

use leptos::prelude::*;
use wasm_bindgen::prelude::*;
use web_sys::{Element, MouseEvent};

/// What goes on with one tap.
const GOES_ON: &str = "[data-one-tap] button, \
    form[data-card] :is([type=submit], [data-do=all-say-yes], [data-do=later], [data-do=set-aside])";

/// Lets the second of two quick taps go, from now on. The browser counts them: their `detail` is two and more.
pub fn are_one_answer() {
    let lets_go = Closure::<dyn Fn(MouseEvent)>::new(|event: MouseEvent| {
        let on = event.target().and_then(|target| target.dyn_into::<Element>().ok());
        let goes_on = on.and_then(|on| on.closest(GOES_ON).ok().flatten()).is_some();
        if event.detail() > 1 && goes_on {
            event.prevent_default();
            event.stop_immediate_propagation();
        }
    });
    // Before anybody else hears of it. A page that cannot listen takes both taps, as pages do.
    let _ = window().add_event_listener_with_callback_and_bool("click", lets_go.as_ref().unchecked_ref(), true);
    lets_go.forget();
}
