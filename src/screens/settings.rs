//! Settings: the language, the size of the words, the team's numbers.

use leptos::prelude::*;

use crate::app::{App, Settings, TextSize};
use crate::components::{Each, choice, heading, hint, pressed, says, tap, typed};
use crate::plan::Language;
use crate::words::{Label, Words};

/// The settings.
pub fn settings(app: App, words: &'static Words) -> impl IntoView {
    let languages = Language::ALL.iter().map(|language| {
        let language = *language;
        view! {
            <button type="button" class="kt-choice" lang=language.id() data-choice=language.id()
                aria-pressed=pressed(move || app.settings.with(|settings| settings.language == language))
                on:click=tap(move || app.speak(language))>
                {Words::of(language).label(Label::LanguageName)}
            </button>
        }
    });
    let sizes = TextSize::ALL.iter().map(|size| {
        let size = *size;
        let label = match size {
            TextSize::Usual => Label::SizeNormal,
            TextSize::Large => Label::SizeLarge,
            TextSize::Larger => Label::SizeLarger,
        };
        view! {
            {choice(size.id(), words.label(label), move || app.settings.with(|settings| settings.text_size == size), move || change(app, |settings| settings.text_size = size))}
        }
    });
    let back = move |_| {
        let open = app.sitting.with_untracked(Option::is_some);
        if open && window().history().is_ok_and(|history| history.back().is_ok()) {
            return;
        }
        app.go_home();
    };
    view! {
        <main class="kt-page" data-screen="settings">
            {heading(words.label(Label::Settings))}
            <section class="kt-panel">
                <fieldset class="kt-part" data-field="language">
                    <legend>{words.label(Label::LanguageOfScreen)}</legend>
                    <div class="kt-choices">{languages.each()}</div>
                </fieldset>
                <fieldset class="kt-part" data-field="text-size">
                    <legend>{words.label(Label::TextSizeLabel)}</legend>
                    <div class="kt-choices">{sizes.each()}</div>
                </fieldset>
            </section>
            <section class="kt-panel">
                <h2>{words.label(Label::NumbersTitle)}</h2>
                {numbers(app, words)}
            </section>
            {hint(words.label(Label::NotARecord))}
            <div class="kt-go">
                <button type="button" class="kt-primary" data-do="back" on:click=back>{words.label(Label::Back)}</button>
            </div>
        </main>
    }
}

fn change(app: App, change: impl FnOnce(&mut Settings)) {
    app.settings.update(change);
    app.settings.with_untracked(Settings::keep);
}

/// The team's numbers, for every copy. Left empty, a copy has a line to write on.
pub fn numbers(app: App, words: &'static Words) -> impl IntoView {
    view! {
        {hint(words.label(Label::NumbersHelp))}
        <div class="kt-fields">
            <div class="kt-part">
                <label for="duty-number">{words.label(Label::DutyNumber)}</label>
                <input id="duty-number" type="tel" data-field="duty-number" autocomplete="off"
                    prop:value=says(move || app.settings.with(|settings| settings.duty_number.clone()))
                    on:input=typed(move |event| change(app, |settings| settings.duty_number = event_target_value(&event))) />
            </div>
            <div class="kt-part">
                <label for="out-of-hours">{words.label(Label::OutOfHours)}</label>
                <input id="out-of-hours" type="tel" data-field="out-of-hours" autocomplete="off"
                    prop:value=says(move || app.settings.with(|settings| settings.out_of_hours.clone()))
                    on:input=typed(move |event| change(app, |settings| settings.out_of_hours = event_target_value(&event))) />
            </div>
        </div>
    }
}
