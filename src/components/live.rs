//! What changes on the screen, in one boxed shape for each kind, so that all share one copy of the
//! drawing code.

use super::element::{Part, View};

/// Words that follow what they read.
pub fn says<S: Into<String>>(words: impl Fn() -> S + Send + 'static) -> Box<dyn Fn() -> String + Send> {
    Box::new(move || words().into())
}

/// Words that may be missing.
pub fn maybe(words: impl Fn() -> Option<&'static str> + Send + 'static) -> Box<dyn Fn() -> Option<String> + Send> {
    Box::new(move || words().map(str::to_owned))
}

/// Yes or no, as it is now.
pub fn flag(is: impl Fn() -> bool + Send + 'static) -> Box<dyn Fn() -> bool + Send> {
    Box::new(is)
}

/// "true" or "false", for attributes that want the word.
pub fn pressed(is: impl Fn() -> bool + Send + 'static) -> Box<dyn Fn() -> String + Send> {
    Box::new(move || is().to_string())
}

/// Several things of one kind, one after the other.
pub trait Several {
    /// Draws each of them.
    fn each(self) -> Vec<View>;
}

impl<I: Iterator<Item = P>, P: Part> Several for I {
    fn each(self) -> Vec<View> {
        self.map(Part::part).collect()
    }
}
