//! Splitting a function off, written once.

/// A function whose code comes in the file of its group: `None` where that cannot be had. Where all is built in
/// one, as `trunk serve` does, it is called like any other.
macro_rules! split {
    ($group:ident => fn $name:ident() -> $functions:ty $body:block) => {
        #[cfg(in_parts)]
        async fn $name() -> Option<$functions> {
            use leptos::wasm_split::{SplitLoaderError, wasm_split};

            #[wasm_split($group, wasm_split_path = leptos::wasm_split, fallible)]
            fn split_off() -> Result<$functions, SplitLoaderError> {
                Ok($body)
            }

            split_off().await.ok()
        }

        #[cfg(not(in_parts))]
        async fn $name() -> Option<$functions> {
            Some($body)
        }
    };
}
pub(crate) use split;
