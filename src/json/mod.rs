//! Reading JSON: from text to plain values.
//!
//! What is written is written by `serde_json`. What it brings along for reading — numbers with a point,
//! with tables to be exact about them, and a sentence for every mistake — was eight kilobytes of the
//! first load (docs/decisions/0007-records-are-read-by-hand.md). `tests/json.rs` holds this reader to
//! that one: what either takes, both take, and for the same.

mod reader;

/// A value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Json {
    /// Nothing.
    Null,
    /// Yes or no.
    Bool(bool),
    /// A number; `None` for one that is not whole, below nought, or beyond 64 bits. Nothing here has such.
    Number(Option<u64>),
    /// A text.
    Text(String),
    /// A list.
    List(Vec<Json>),
    /// Fields with their names, in the order in which they were written.
    Object(Vec<(String, Json)>),
}

impl Json {
    /// The value of a whole text; `None` where it is not JSON.
    #[must_use]
    pub fn read(text: &[u8]) -> Option<Self> {
        reader::read(std::str::from_utf8(text).ok()?)
    }

    /// A field of an object. One that is written twice counts as it was written last.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<&Self> {
        self.as_object()?.iter().rfind(|(field, _)| field == name).map(|(_, value)| value)
    }

    /// The text that it is.
    #[must_use]
    pub fn as_str(&self) -> Option<&str> {
        if let Self::Text(text) = self { Some(text) } else { None }
    }

    /// The whole number that it is.
    #[must_use]
    pub const fn as_u64(&self) -> Option<u64> {
        if let Self::Number(number) = self { *number } else { None }
    }

    /// Yes or no.
    #[must_use]
    pub const fn as_bool(&self) -> Option<bool> {
        if let Self::Bool(yes) = self { Some(*yes) } else { None }
    }

    /// The values of the list that it is.
    #[must_use]
    pub fn as_array(&self) -> Option<&[Self]> {
        if let Self::List(values) = self { Some(values) } else { None }
    }

    /// The fields of the object that it is.
    #[must_use]
    pub fn as_object(&self) -> Option<&[(String, Self)]> {
        if let Self::Object(fields) = self { Some(fields) } else { None }
    }
}
