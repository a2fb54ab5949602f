//! Places that take text, each with its label: a line, and a box for own words. Nothing of ours cuts what stands in
//! them, and the browser neither fills them in nor keeps what was typed.

use super::view::view;
use leptos::ev::KeyboardEvent;
use leptos::html::Input;
use leptos::prelude::*;

/// A line of text, a day, a number.
#[component]
pub fn TextLine(
    /// Its id, which its label finds it by.
    #[prop(into)]
    id: String,
    /// Its label.
    #[prop(into)]
    label: String,
    /// Its `data-field` hook, outside the cards.
    #[prop(optional, into)]
    field: Option<&'static str>,
    /// Its `data-answer` hook, on a card.
    #[prop(optional, into)]
    answer: Option<String>,
    /// The `type` of the input.
    #[prop(default = "text")]
    kind: &'static str,
    /// Which keys a tablet shows, where the kind does not say it.
    #[prop(optional, into)]
    keys: Option<&'static str>,
    /// What stands in it.
    #[prop(into)]
    value: Signal<String>,
    /// What typing does, with what stands there then.
    #[prop(into)]
    on_type: Callback<String>,
    /// What Enter does, instead of sending the form.
    #[prop(optional, into)]
    on_enter: Option<Callback<()>>,
    /// What leaving it does.
    #[prop(optional, into)]
    on_leave: Option<Callback<()>>,
    /// What is wrong with it, in a plain sentence. Without it the line has no place for one.
    #[prop(optional, into)]
    wrong: Option<Signal<Option<String>>>,
) -> impl IntoView {
    let enters = move |event: KeyboardEvent| {
        if let Some(on_enter) = on_enter.filter(|_| event.key() == "Enter") {
            event.prevent_default();
            on_enter.run(());
        }
    };
    // A day that is half filled in is empty to a script: set to empty again, what stands there would go.
    let input = NodeRef::<Input>::new();
    Effect::new(move || {
        let now = value.get();
        if let Some(input) = input.get().filter(|input| input.value() != now) {
            input.set_value(&now);
        }
    });
    view! {
        <div class="kt-part">
            <label for=id.clone()>{label}</label>
            <input
                node_ref=input
                id=id
                type=kind
                inputmode=keys
                data-field=field
                data-answer=answer
                dir="auto"
                autocomplete="off"
                spellcheck="false"
                aria-invalid=is_wrong(wrong)
                prop:value=value.get_untracked()
                on:input=move |event| on_type.run(event_target_value(&event))
                on:keydown=enters
                on:blur=move |_| leave(on_leave)
            />
            {wrong.map(|wrong| view! { <Wrong wrong /> })}
        </div>
    }
}

/// A box for own words, as long as they like.
#[component]
pub fn TextBox(
    /// Its id, which its label finds it by.
    #[prop(into)]
    id: String,
    /// Its label.
    #[prop(into)]
    label: String,
    /// The id of the question, where its label does not repeat that.
    #[prop(default = None)]
    described_by: Option<&'static str>,
    /// Its `data-answer` hook.
    #[prop(into)]
    answer: String,
    /// What stands in it.
    #[prop(into)]
    value: Signal<String>,
    /// What typing does, with what stands there then.
    #[prop(into)]
    on_type: Callback<String>,
    /// What leaving it does.
    #[prop(optional, into)]
    on_leave: Option<Callback<()>>,
    /// What is wrong with it, in a plain sentence.
    #[prop(optional, into)]
    wrong: Option<Signal<Option<String>>>,
) -> impl IntoView {
    view! {
        <div class="kt-part">
            <label for=id.clone()>{label}</label>
            <textarea
                id=id
                rows="3"
                aria-describedby=described_by
                data-answer=answer
                dir="auto"
                autocomplete="off"
                spellcheck="false"
                aria-invalid=is_wrong(wrong)
                prop:value=move || value.get()
                on:input=move |event| on_type.run(event_target_value(&event))
                on:blur=move |_| leave(on_leave)
            ></textarea>
            {wrong.map(|wrong| view! { <Wrong wrong /> })}
        </div>
    }
}

/// What is wrong with a field, announced when it comes.
#[component]
pub fn Wrong(
    /// It, in a plain sentence.
    wrong: Signal<Option<String>>,
) -> impl IntoView {
    view! { <p class="kt-wrong" role="alert">{move || wrong.get()}</p> }
}

pub(super) fn is_wrong(
    wrong: Option<Signal<Option<String>>>,
) -> impl Fn() -> Option<&'static str> + Send + Sync + 'static {
    move || wrong.is_some_and(|wrong| wrong.with(Option::is_some)).then_some("true")
}

/// A browser tells of the leaving of a field that is being taken away, too: then nobody is there to hear it.
fn leave(on_leave: Option<Callback<()>>) {
    if let Some(on_leave) = on_leave {
        _ = on_leave.try_run(());
    }
}
