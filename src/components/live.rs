//! What changes on the screen, in one boxed shape for each kind.
//!
//! Every closure has a type of its own, and for every type the compiler writes the drawing code
//! anew. Boxed, they share one copy: it keeps the first load within its budget.

use leptos::ev::{Event, MouseEvent};
use leptos::prelude::*;

/// Part of a page that is drawn anew when what it reads has changed.
pub fn live<V: IntoAny>(draw: impl Fn() -> V + Send + 'static) -> Box<dyn Fn() -> AnyView + Send> {
    Box::new(move || draw().into_any())
}

/// Words that follow what they read.
pub fn says<S: Into<String>>(words: impl Fn() -> S + Send + 'static) -> Box<dyn Fn() -> String + Send> {
    Box::new(move || words().into())
}

/// Yes or no, as it is now.
pub fn flag(is: impl Fn() -> bool + Send + 'static) -> Box<dyn Fn() -> bool + Send> {
    Box::new(is)
}

/// "true" or "false", for attributes that want the word.
pub fn pressed(is: impl Fn() -> bool + Send + 'static) -> Box<dyn Fn() -> String + Send> {
    Box::new(move || is().to_string())
}

/// What a tap does.
pub fn tap(mut act: impl FnMut() + 'static) -> Box<dyn FnMut(MouseEvent)> {
    Box::new(move |_| act())
}

/// What typing or ticking does.
pub fn typed(act: impl FnMut(Event) + 'static) -> Box<dyn FnMut(Event)> {
    Box::new(act)
}

/// Several things of one kind, one after the other.
pub trait Each {
    /// Draws each of them.
    fn each(self) -> Vec<AnyView>;
}

impl<I: Iterator<Item = V>, V: IntoAny> Each for I {
    fn each(self) -> Vec<AnyView> {
        self.map(IntoAny::into_any).collect()
    }
}
