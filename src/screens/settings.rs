//! Settings: the language, the size of the words, the team's numbers.

use leptos::prelude::*;

use crate::browser::{App, Settings, TextSize};
use crate::components::{Several, View, choice, el, heading, hint, pressed};
use crate::parts;
use crate::plan::Language;
use crate::sitting::Intent;
use crate::words::{Label, Words};

/// The settings.
pub fn settings(app: App, words: &'static Words) -> View {
    let languages = Language::ALL.iter().map(|language| {
        let language = *language;
        el("button", &[("type", "button"), ("class", "kt-choice")])
            .attr("lang", language.id())
            .attr("data-choice", language.id())
            .attr("aria-pressed", pressed(move || app.settings.with(|settings| settings.language == language)))
            .on_click(move || app.speak(language))
            .with(words.own_name(language))
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
        let open = app.with_now(|sitting| sitting.open.is_some());
        if open && window().history().is_ok_and(|history| history.back().is_ok()) {
            return;
        }
        app.does(Intent::GoHome);
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
pub fn numbers(app: App, words: &'static Words) -> View {
    // Made up for practice, a number would stand on the next family's page.
    if untrack(|| app.practises.get()) {
        return hint(words.label(Label::PracticeNumbers));
    }
    let duty = number(app, "duty-number", words.label(Label::DutyNumber), |settings| &mut settings.duty_number);
    let at_night = number(app, "out-of-hours", words.label(Label::OutOfHours), |settings| &mut settings.out_of_hours);
    parts![hint(words.label(Label::NumbersHelp)), el("div", &[("class", "kt-fields")]).with(duty).with(at_night),]
}

/// One number, by its `data-field` hook and its place in the settings.
fn number(app: App, field: &'static str, label: &'static str, place: fn(&mut Settings) -> &mut String) -> View {
    let standing = move || app.settings.with(|settings| place(&mut settings.clone()).clone());
    let input = el("input", &[("type", "tel"), ("autocomplete", "off")])
        .attr("id", field)
        .attr("data-field", field)
        .value(standing)
        .on_input(move |text| change(app, |settings| *place(settings) = text));
    let label = el("label", &[]).attr("for", field).with(label);
    el("div", &[("class", "kt-part")]).with(label).with(input).done()
}
