//! The page once all behind the first screen is here: the bars, the screen that is open, and what was announced.

use leptos::prelude::*;

use super::cover::ScreenCover;
use super::gate::BeforeTheTable;
use super::header::Header;
use super::not_kept_yet::{CodeWaits, NotKeptYet};
use super::once_here::OnceHere;
use super::other_tab::OtherTab;
use super::pausing::Pausing;
use super::people::People;
use super::phrase::Phrase;
use super::plans::Plans;
use super::practice::PracticeBanner;
use super::prepare::Prepare;
use super::save_status::SaveTrouble;
use super::settings::Settings;
use super::talk::Talk;
use super::turn::Turn;
use super::visit::Visit;
use super::who_they_are::WhoTheyAre;
use crate::browser::{
    Group, Later, LiveSettings, LiveSitting, announces_clear_of_buttons, memo, use_settings, use_sitting, use_words,
};
use crate::components::{For, view};
use crate::conversation::Screen;
use crate::plan::{CardId, Language, PlanId};
use crate::words::Label;

/// The page: the bars, the screen that is open, and what was announced.
#[component]
pub fn Root() -> impl IntoView {
    let (sitting, settings) = (use_sitting(), use_settings());
    let shown = memo(move || Shown::of(sitting, settings));
    // A wait after a wrong code outlives what is drawn anew: else another language would end it.
    provide_context(Pausing::new());
    announces_clear_of_buttons();
    view! {
        // All of it is new on another screen and in another language. What was typed is in the draft, so nothing is
        // lost; and nothing stays open or half chosen from the screen before.
        <For
            each=move || [shown.get()]
            key=Clone::clone
            let(Shown { screen, asked_first, .. })
        >
            <div class="kt-bars">
                <Header />
                <PracticeBanner />
            </div>
            <OtherTab />
            {(screen != Screen::Phrase).then(|| view! { <CodeWaits /> })}
            {(screen.is_sheet() || screen == Screen::Settings).then(|| view! { <SaveTrouble /> })}
            {(screen == Screen::Copy).then(|| view! { <NotKeptYet /> })}
            <Desk screen>
                {match asked_first.and_then(|card| sitting.pack().card(&card)) {
                    Some(card) => view! { <BeforeTheTable card /> }.into_any(),
                    None => view! { <Open screen /> }.into_any(),
                }}
            </Desk>
            {(screen != Screen::Copy).then(|| view! { <HowToPrint /> })}
            <ScreenCover />
        </For>
    }
}

/// On paper alone: what is printed from another screen than the copies' says how a copy is printed.
#[component]
pub fn HowToPrint() -> impl IntoView {
    view! { <p class="kt-only-paper" data-how-to-print="">{use_words().label(Label::HowToPrint)}</p> }
}

/// What the page is drawn anew for.
#[derive(Clone, PartialEq, Eq, Hash)]
struct Shown {
    screen: Screen,
    language: Language,
    /// The plan that is open: nothing of another family's stands in a form. On the list it may come and go.
    plan: Option<PlanId>,
    /// The private question that stands in place of the screen.
    asked_first: Option<CardId>,
}

impl Shown {
    fn of(sitting: LiveSitting, settings: LiveSettings) -> Self {
        let screen = sitting.screen.get();
        let plan = sitting.with_plan(|plan| plan.id.clone()).filter(|_| screen != Screen::Plans);
        let asked_first = sitting.with(|sitting| sitting.asked_before_the_table().map(|card| card.id.clone()));
        Self { screen, language: settings.language(), plan, asked_first }
    }
}

/// The screen that is open.
#[component]
fn Open(screen: Screen) -> impl IntoView {
    let later = expect_context();
    let comes_later = |draw: fn(Later) -> fn() -> AnyView| view! { <OnceHere screen group=later draw /> };
    match screen {
        Screen::Plans => view! { <Plans /> },
        Screen::Settings => view! { <Settings /> },
        Screen::Phrase => view! { <Phrase /> },
        Screen::Prepare => view! { <Prepare /> },
        Screen::People => view! { <People /> },
        Screen::Talk => view! { <Talk /> },
        Screen::Turn => view! { <Turn /> },
        Screen::Visit => view! { <Visit /> },
        Screen::Copy => comes_later(|later| later.copy),
        Screen::Check => comes_later(|later| later.check),
        Screen::Try => comes_later(|later| later.try_plan),
        Screen::Agree => comes_later(|later| later.agree),
        // Its code is here already; its words, and the family, are not.
        Screen::Practice => comes_later(|_| || view! { <WhoTheyAre /> }),
    }
}

/// The one place where a tab that reads along is kept from typing what would be lost: every control
/// inside is switched off, and all can still be read and heard. Plans can be opened to read.
#[component]
fn Desk(screen: Screen, children: Children) -> impl IntoView {
    let (sitting, later) = (use_sitting(), expect_context::<Group<Later>>());
    // Where nothing of a plan stands yet there is nothing to keep anybody from: they may try again.
    let reads_only = move || {
        let stands = match screen {
            Screen::Plans => false,
            of_the_tablet if of_the_tablet.is_of_the_tablet() => false,
            sheet if sheet.is_sheet() => later.here().is_some(),
            _ => true,
        };
        stands && sitting.reads_along.get()
    };
    view! {
        <fieldset class="kt-desk" role="presentation" disabled=reads_only>
            {children()}
        </fieldset>
    }
}
