//! What no longer fits does not cost what stands beside it.

use serde::{Deserialize, Deserializer, de::DeserializeOwned};
use serde_json::value::RawValue;

/// For `#[serde(deserialize_with)]`: a field that is not what it should be counts as one that is not there.
///
/// # Errors
/// When it is no JSON at all.
pub fn or_default<'de, T: DeserializeOwned + Default, D: Deserializer<'de>>(from: D) -> Result<T, D::Error> {
    let field = Box::<RawValue>::deserialize(from)?;
    // From bytes, as everything that is kept is read: a second way of reading is a second copy of the code.
    Ok(serde_json::from_slice(field.get().as_bytes()).unwrap_or_default())
}
