//! A text box, and what stands in it.

#[cfg(target_arch = "wasm32")]
fn main() {
    use leptos::prelude::*;

    leptos::mount::mount_to_body(|| {
        let said = RwSignal::new(String::new());
        view! {
            <main>
                <label for="said">"What worries you?"</label>
                <textarea
                    id="said"
                    prop:value=move || said.get()
                    on:input=move |event| said.set(event_target_value(&event))
                ></textarea>
            </main>
        }
    });
}

/// It runs in a browser only.
#[cfg(not(target_arch = "wasm32"))]
fn main() {}
