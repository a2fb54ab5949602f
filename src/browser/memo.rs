//! Leptos's own `Memo` and `Effect`, their closures in a box: for each kind of thing that is remembered there is one
//! copy of the code that does it, and not one for each place.

use leptos::prelude::*;

/// What this reads, worked out anew when something in it changes; it wakes what draws it only when it is another.
pub fn memo<T: PartialEq + Send + Sync + 'static>(reads: impl Fn() -> T + Send + Sync + 'static) -> Memo<T> {
    let reads: Box<dyn Fn() -> T + Send + Sync> = Box::new(reads);
    Memo::new(move |_| reads())
}

/// Does this now, and again whenever something that it reads is another.
pub fn effect(does: impl Fn() + 'static) {
    let does: Box<dyn Fn()> = Box::new(does);
    Effect::new(does);
}
