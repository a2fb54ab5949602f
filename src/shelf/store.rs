//! The seam between the shelf and whatever keeps its bytes.

use std::fmt;
use std::future::Future;

use super::seal::Sealed;

/// Keeps sealed bytes under keys. A store never sees a readable word.
///
/// A write has returned only when the bytes are on the device and not merely on their way.
pub trait Store {
    /// Writes under each of these keys, over whatever stood there: all of it, or nothing when it cannot.
    fn put_all(&self, all: &[(String, Sealed)]) -> impl Future<Output = Result<(), StoreError>>;
    /// Writes under one key.
    fn put(&self, key: &str, sealed: &Sealed) -> impl Future<Output = Result<(), StoreError>> {
        async { self.put_all(&[(key.to_owned(), sealed.clone())]).await }
    }
    /// What stands under each of these keys, in their order, read in one go.
    fn get_all(&self, keys: &[String]) -> impl Future<Output = Result<Vec<Option<Sealed>>, StoreError>>;
    /// Writes under a key that is to be the last of those with this beginning. Nothing is written, and
    /// the answer is [`StoreError::Taken`], when one stands there or after it already. Looking and
    /// writing are one act: nobody comes in between.
    fn put_last(&self, beginning: &str, key: &str, sealed: &Sealed) -> impl Future<Output = Result<(), StoreError>>;
    /// What stands under a key.
    fn get(&self, key: &str) -> impl Future<Output = Result<Option<Sealed>, StoreError>> {
        async { Ok(self.get_all(&[key.to_owned()]).await?.pop().flatten()) }
    }
    /// Every key with this beginning, in order.
    fn keys(&self, beginning: &str) -> impl Future<Output = Result<Vec<String>, StoreError>>;
    /// Removes what stands under these keys: all of it, or nothing when it cannot.
    fn delete_all(&self, keys: &[String]) -> impl Future<Output = Result<(), StoreError>>;
}

/// Why something could not be kept or fetched.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum StoreError {
    /// The device does not let us keep anything.
    Blocked,
    /// There is no room.
    Full,
    /// Something else holds it and does not let go: another window, an update, a tool.
    Held,
    /// A newer version of the app keeps its things there.
    Newer,
    /// All of it was taken away behind our back. It can be written again.
    Gone,
    /// It was written, but it did not come back the same.
    NotKept,
    /// Somebody else has written there since.
    Taken,
    /// The plan has to be written down whole: no whole save of it is known here for a small one to stand on, or so
    /// many stand on it that it is time.
    WantsWhole,
    /// Anything else, in the store's own words: for people who mend it.
    Failed(String),
}

impl fmt::Display for StoreError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Blocked => f.write_str("storage is blocked"),
            Self::Full => f.write_str("storage is full"),
            Self::Held => f.write_str("something else holds the storage"),
            Self::Newer => f.write_str("a newer version of the app keeps its things there"),
            Self::Gone => f.write_str("all that was kept was taken away"),
            Self::NotKept => f.write_str("what was written did not come back"),
            Self::Taken => f.write_str("another tab has saved since"),
            Self::WantsWhole => f.write_str("it has to be written down whole"),
            Self::Failed(why) => f.write_str(why),
        }
    }
}
