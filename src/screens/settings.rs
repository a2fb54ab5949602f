//! Settings: the language, the size of the words, the team's numbers.

use leptos::prelude::*;

use crate::app::{App, Settings, TextSize};
use crate::components::{Each, choice, el, heading, hint, pressed, says};
use crate::parts;
use crate::plan::Language;
use crate::words::{Label, Words};

/// The settings.
pub fn settings(app: App, words: &'static Words) -> AnyView {
    let languages = Language::ALL.iter().map(|language| {
        let language = *language;
        el("button", &[("type", "button"), ("class", "kt-choice")])
            .attr("lang", language.id())
            .attr("data-choice", language.id())
            .attr("aria-pressed", pressed(move || app.settings.with(|settings| settings.language == language)))
            .on_click(move || app.speak(language))
            .with(Words::of(language).label(Label::LanguageName))
            .done()
    });
    let sizes = TextSize::ALL.iter().map(|size| {
        let size = *size;
        let label = match size {
            TextSize::Usual => Label::SizeNormal,
            TextSize::Large => Label::SizeLarge,
            TextSize::Larger => Label::SizeLarger,
        };
        choice(
            size.id(),
            words.label(label),
            move || app.settings.with(|settings| settings.text_size == size),
            move || change(app, |settings| settings.text_size = size),
        )
    });
    let back = move || {
        let open = app.sitting.with_untracked(Option::is_some);
        if open && window().history().is_ok_and(|history| history.back().is_ok()) {
            return;
        }
        app.go_home();
    };
    el("main", &[("class", "kt-page"), ("data-screen", "settings")])
        .with(heading(words.label(Label::Settings)))
        .with(
            el("section", &[("class", "kt-panel")])
                .with(
                    el("fieldset", &[("class", "kt-part"), ("data-field", "language")])
                        .with(el("legend", &[]).with(words.label(Label::LanguageOfScreen)))
                        .with(el("div", &[("class", "kt-choices")]).with(languages.each())),
                )
                .with(
                    el("fieldset", &[("class", "kt-part"), ("data-field", "text-size")])
                        .with(el("legend", &[]).with(words.label(Label::TextSizeLabel)))
                        .with(el("div", &[("class", "kt-choices")]).with(sizes.each())),
                ),
        )
        .with(
            el("section", &[("class", "kt-panel")])
                .with(el("h2", &[]).with(words.label(Label::NumbersTitle)))
                .with(numbers(app, words)),
        )
        .with(hint(words.label(Label::NotARecord)))
        .with(
            el("div", &[("class", "kt-go")]).with(
                el("button", &[("type", "button"), ("class", "kt-primary"), ("data-do", "back")])
                    .on_click(back)
                    .with(words.label(Label::Back)),
            ),
        )
        .done()
}

fn change(app: App, change: impl FnOnce(&mut Settings)) {
    app.settings.update(change);
    app.settings.with_untracked(Settings::keep);
}

/// The team's numbers, for every copy. Left empty, a copy has a line to write on.
pub fn numbers(app: App, words: &'static Words) -> AnyView {
    parts![
        hint(words.label(Label::NumbersHelp)),
        el("div", &[("class", "kt-fields")])
            .with(
                el("div", &[("class", "kt-part")])
                    .with(el("label", &[("for", "duty-number")]).with(words.label(Label::DutyNumber)))
                    .with(
                        el(
                            "input",
                            &[
                                ("id", "duty-number"),
                                ("type", "tel"),
                                ("data-field", "duty-number"),
                                ("autocomplete", "off")
                            ]
                        )
                        .value(says(move || app.settings.with(|settings| settings.duty_number.clone())))
                        .on_input(move |text| change(app, |settings| settings.duty_number = text))
                    )
            )
            .with(
                el("div", &[("class", "kt-part")])
                    .with(el("label", &[("for", "out-of-hours")]).with(words.label(Label::OutOfHours)))
                    .with(
                        el(
                            "input",
                            &[
                                ("id", "out-of-hours"),
                                ("type", "tel"),
                                ("data-field", "out-of-hours"),
                                ("autocomplete", "off")
                            ]
                        )
                        .value(says(move || app.settings.with(|settings| settings.out_of_hours.clone())))
                        .on_input(move |text| change(app, |settings| settings.out_of_hours = text))
                    )
            )
    ]
}
