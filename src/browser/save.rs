//! What is said of saving: whether what is on the screen is on the tablet, and why not.

use crate::plan::Moment;
use crate::shelf::StoreError;

/// Whether what is on the screen is on the tablet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Save {
    /// Nothing to save yet.
    Idle,
    /// A change is on its way.
    Saving,
    /// Everything is on the tablet, since then.
    Saved(Moment),
    /// Nothing is kept here, for this reason.
    NotKept(NotKept),
    /// The last write failed. The words are still on the screen.
    Failed,
}

/// Why nothing is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotKept {
    /// No phrase has been chosen that would lock it.
    NoPhrase,
    /// The browser does not let us.
    Blocked,
    /// Something else holds what is kept, and does not let go.
    Held,
    /// A newer version of the app was here.
    Newer,
}

impl From<&StoreError> for NotKept {
    fn from(error: &StoreError) -> Self {
        match error {
            StoreError::Held => Self::Held,
            StoreError::Newer => Self::Newer,
            _ => Self::Blocked,
        }
    }
}

impl Save {
    /// The value of the `data-save` hook.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Idle | Self::Saving => "saving",
            Self::Saved(_) => "saved",
            Self::NotKept(_) => "not-kept",
            Self::Failed => "failed",
        }
    }
}
