//! Leptos's own `<Show>` and `<For>`, in one shape each. Every use of theirs is compiled anew, with its condition, its
//! keys and all that draws it; of ours there is one copy, and the first load stays within its budget.

use std::hash::{DefaultHasher, Hash, Hasher};
use std::sync::Arc;

use super::view::view;
use leptos::prelude::*;

/// Shows something while a condition holds. It is drawn anew when the condition changes, and not when only what the
/// condition reads does.
#[component]
pub fn Show(
    /// The condition.
    #[prop(into)]
    when: Signal<bool>,
    /// What is shown.
    children: ChildrenFn,
    /// What is shown while it does not hold.
    #[prop(optional, into)]
    fallback: ViewFn,
) -> impl IntoView {
    let holds = Memo::new(move |_| when.get());
    move || if holds.get() { children() } else { fallback.run() }
}

/// A list whose items stay on the page, with their focus and what stands in them, for as long as their keys do.
#[component]
pub fn For<E, I, T, K, H, C, V>(
    /// The items.
    each: E,
    /// What an item is known by; two of a list are never known by the same.
    key: K,
    /// How one item is drawn.
    children: C,
) -> impl IntoView
where
    E: Fn() -> I + Send + Sync + 'static,
    I: IntoIterator<Item = T>,
    T: Send + 'static,
    K: Fn(&T) -> H + Send + Sync + 'static,
    H: Hash,
    C: Fn(T) -> V + Send + Sync + 'static,
    V: IntoView + 'static,
{
    let draw = Arc::new(children);
    let items = move || {
        let item = |item| {
            let (key, draw) = (hash(&key(&item)), draw.clone());
            Item { key, draw: Box::new(move || draw(item).into_any()) }
        };
        each().into_iter().map(item).collect()
    };
    view! { <Items items=Box::new(items) /> }
}

/// An item, of whatever kind.
struct Item {
    key: u64,
    draw: Box<dyn FnOnce() -> AnyView + Send>,
}

#[component]
fn Items(items: Box<dyn Fn() -> Vec<Item> + Send + Sync>) -> impl IntoView {
    leptos::control_flow::For(leptos::control_flow::ForProps {
        each: items,
        key: |item: &Item| item.key,
        children: |item: Item| (item.draw)(),
    })
}

/// Two keys of a list share one of 2⁶⁴ numbers as good as never.
fn hash(key: &impl Hash) -> u64 {
    let mut hasher = DefaultHasher::new();
    key.hash(&mut hasher);
    hasher.finish()
}
