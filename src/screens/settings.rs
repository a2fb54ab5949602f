//! Settings: the language, the size of the words, the team's numbers; what leaving quickly does; deleting everything.

use leptos::prelude::*;

use super::delete_everything::DeleteEverything;
use super::not_kept_yet::ToThePhrase;
use super::way_back::goes_back;
use crate::browser::{
    Settings as Kept, TextSize, lasts, use_offline, use_saving, use_settings, use_sitting, use_words,
};
use crate::components::{Button, Choice, Heading, Hint, Look, Show, TextLine, view};
use crate::conversation::Screen;
use crate::plan::Language;
use crate::sitting::{Intent, WayHome};
use crate::words::Label;

/// The settings.
#[component]
pub fn Settings() -> impl IntoView {
    let (sitting, words) = (use_sitting(), use_words());
    let keeps = sitting.home() == WayHome::Plans;
    view! {
        <main class="kt-page" data-screen="settings">
            <Heading>{words.label(Label::Settings)}</Heading>
            <section class="kt-panel">
                <fieldset class="kt-part" data-field="language">
                    <legend>{words.label(Label::LanguageOfScreen)}</legend>
                    <div class="kt-choices">
                        <Languages />
                    </div>
                </fieldset>
                <fieldset class="kt-part" data-field="text-size">
                    <legend>{words.label(Label::TextSizeLabel)}</legend>
                    <div class="kt-choices">
                        <Sizes />
                    </div>
                </fieldset>
            </section>
            <section class="kt-panel">
                <h2>{words.label(Label::NumbersTitle)}</h2>
                <Numbers />
            </section>
            {keeps.then(|| view! { <WhatIsKept /> })}
            <section class="kt-panel" data-part="leaving">
                <h2>{words.label(Label::Leave)}</h2>
                <Hint>{words.label(Label::LeaveHow)}</Hint>
                <Hint>{words.label(Label::LeaveNot)}</Hint>
            </section>
            {keeps.then(|| view! { <DeleteEverything /> })}
            <Hint>{words.label(Label::NotARecord)}</Hint>
            <div class="kt-go">
                <Button look=Look::Primary does="back" on_tap=move || goes_back(sitting)>
                    {words.label(Label::Back)}
                </Button>
            </div>
        </main>
    }
}

/// How what is kept here is locked.
#[component]
fn WhatIsKept() -> impl IntoView {
    let (saving, words) = (use_saving(), use_words());
    let not_yet = move || {
        view! {
            <p>{words.label(Label::NoPhraseHelp)}</p>
            <ToThePhrase />
        }
    };
    view! {
        <section class="kt-panel" data-field="locking">
            <h2>{words.label(Label::Locking)}</h2>
            <Show when=move || saving.has_phrase() fallback=not_yet>
                <Locking />
            </Show>
            <Lasting />
        </section>
    }
}

#[component]
fn Locking() -> impl IntoView {
    let (sitting, saving, words) = (use_sitting(), use_saving(), use_words());
    view! {
        <p>{words.label(Label::LockingHelp)}</p>
        <div class="kt-go">
            <Button look=Look::Second does="lock" on_tap=move || saving.locks()>
                {words.label(Label::LockNow)}
            </Button>
            <Button look=Look::Second goes="phrase" on_tap=move || sitting.does(Intent::Go(Screen::Phrase))>
                {words.label(Label::ChangePhrase)}
            </Button>
        </div>
    }
}

/// Whether the browser keeps it, and whether all of the app is here for when there is no signal.
#[component]
fn Lasting() -> impl IntoView {
    let (offline, saving, words) = (use_offline(), use_saving(), use_words());
    let said = LocalResource::new(lasts);
    let lasting = move || {
        let kept = said.get().flatten().filter(|_| saving.has_phrase())?;
        Some(words.label(if kept { Label::KeptForGood } else { Label::KeptForNow }))
    };
    view! {
        {move || lasting().map(|lasting| view! { <Hint>{lasting}</Hint> })}
        {move || offline.is_here.get().map(|here| {
            let said = words.label(if here { Label::AllIsHere } else { Label::NotAllIsHere });
            view! { <Hint>{said}</Hint> }
        })}
    }
}

#[component]
fn Languages() -> impl IntoView {
    let (settings, words) = (use_settings(), use_words());
    let each = |language: &'static Language| {
        let chosen = Signal::derive(move || settings.language() == *language);
        view! {
            <Choice id=language.id() lang=language.id() chosen on_tap=move || settings.speak(*language)>
                {words.own_name(*language)}
            </Choice>
        }
    };
    Language::ALL.iter().map(each).collect_view()
}

#[component]
fn Sizes() -> impl IntoView {
    let (settings, words) = (use_settings(), use_words());
    let each = |size: &'static TextSize| {
        let label = match size {
            TextSize::Usual => Label::SizeNormal,
            TextSize::Large => Label::SizeLarge,
            TextSize::Larger => Label::SizeLarger,
        };
        let chosen = Signal::derive(move || settings.with(|settings| settings.text_size == *size));
        view! {
            <Choice id=size.id() chosen on_tap=move || settings.change(|settings| settings.text_size = *size)>
                {words.label(label)}
            </Choice>
        }
    };
    TextSize::ALL.iter().map(each).collect_view()
}

/// The team's numbers, for every copy. Left empty, a copy has a line to write on.
#[component]
pub fn Numbers() -> impl IntoView {
    let (sitting, words) = (use_sitting(), use_words());
    // Made up for practice, a number would stand on the next family's page.
    if sitting.practises.get_untracked() {
        return view! { <Hint>{words.label(Label::PracticeNumbers)}</Hint> };
    }
    view! {
        <Hint>{words.label(Label::NumbersHelp)}</Hint>
        <div class="kt-fields">
            <Number field="duty-number" label=Label::DutyNumber place=|settings| &mut settings.duty_number />
            <Number field="out-of-hours" label=Label::OutOfHours place=|settings| &mut settings.out_of_hours />
        </div>
    }
}

/// One number.
#[component]
fn Number(
    /// Its `data-field` hook.
    field: &'static str,
    /// Its label.
    label: Label,
    /// Its place in the settings.
    place: fn(&mut Kept) -> &mut String,
) -> impl IntoView {
    let (settings, words) = (use_settings(), use_words());
    let standing = Signal::derive(move || settings.with(|settings| place(&mut settings.clone()).clone()));
    let keeps = move |text| settings.change(|settings| *place(settings) = text);
    view! { <TextLine id=field label=words.label(label) field=field kind="tel" value=standing on_type=keeps /> }
}
