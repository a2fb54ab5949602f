//! Why something sealed did not open.

use std::fmt;

/// Why something sealed did not open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unopened {
    /// Its bytes are not what was written, by accident.
    Damaged,
    /// It is whole, and this phrase, code or key does not open it, or it does not belong where it was found. The
    /// two look the same to somebody who cannot open it.
    NotThisKey,
    /// A newer version of the app wrote it.
    Newer {
        /// The version of the format.
        version: u8,
    },
    /// It is whole, and asks for what no app of ours ever wrote: far too much work, or too little to keep a phrase
    /// safe. It was made by somebody else.
    Refused,
}

impl fmt::Display for Unopened {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Damaged => f.write_str("it is damaged"),
            Self::NotThisKey => f.write_str("this does not open it"),
            Self::Newer { version } => write!(f, "a newer app wrote it, in format {version}"),
            Self::Refused => f.write_str("no app of ours wrote it"),
        }
    }
}

impl std::error::Error for Unopened {}
