//! Leptos's own `view!`, of which whatever is drawn is one type.
//!
//! Leptos gives every element, list and condition a type of its own, and the compiler writes for each how it is built,
//! changed and taken away. With `erase_components` (`.cargo/config.toml`) that ends at components; here it ends at
//! every `view!` (docs/decisions/0003-one-rendering.md).

macro_rules! view {
    ($($what:tt)*) => {
        leptos::prelude::IntoAny::into_any(leptos::prelude::view! { $($what)* })
    };
}
pub(crate) use view;
