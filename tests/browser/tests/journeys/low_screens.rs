//! Low screens: a phone on its side, a laptop at twice the size, a phone with its keyboard up. The bars make
//! room for those who type, and nothing moves from under a finger.

use browser_tests::{Tablet, Told};
use kitchen_table::plan::{Language, Role};

/// A phone on its side, a laptop at 200 %, a phone with its keyboard up.
const LOW: [(u32, u32); 3] = [(915, 412), (590, 410), (412, 450)];

/// The buttons of a card that takes words, each with what is on the screen once it has been pressed.
const BUTTONS: [(&str, &str); 7] = [
    ("[data-do=next]", "form[data-card]:not([data-card=B01])"),
    ("[data-do=later]", "form[data-card]:not([data-card=B01])"),
    ("[data-do=set-aside]", "form[data-card]:not([data-card=B01])"),
    ("[data-do=differ]", "[data-answer=their-view]"),
    ("[data-speaker=Dawn]", "[data-speaker=Dawn][aria-pressed=true]"),
    ("[data-do=back]", "[data-screen]:not(:has(form[data-card=B01]))"),
    ("[data-do=stop]", "[data-screen=visit]"),
];

/// The bars that make room.
const BARS: &str = ".kt-steps, .kt-tools [data-lang], .kt-tools [data-go=people]";

/// The sizes among these that this browser can be.
fn sizes(tablet: &Tablet) -> impl Iterator<Item = (u32, u32)> {
    let narrowest = tablet.engine().narrowest();
    LOW.into_iter().filter(move |(width, _)| *width >= narrowest)
}

/// Nothing of an earlier plan is left.
async fn is_a_fresh_start(tablet: &Tablet) {
    tablet.is_cleared().await;
    tablet.run("sessionStorage.clear()").await;
}

async fn is_asked_about_worries(tablet: &Tablet, language: Language) {
    let told =
        Told::by(language, &[("Dawn", Role::Worker, true), ("Mam", Role::Adult, true), ("Megan", Role::Child, false)]);
    is_a_fresh_start(tablet).await;
    tablet.has_open(&told.record(), language).await;
    tablet.is_asked("B01").await;
}

/// Types a worry, and waits until the bars have made room for it.
async fn types(tablet: &Tablet) {
    tablet.tap("form[data-card] textarea").await;
    tablet.type_into("said", "The arguing.").await;
    tablet.is_gone(BARS).await;
}

#[tokio::test]
async fn the_first_press_of_a_button_does_what_it_says_on_a_low_screen() {
    let tablet = Tablet::new().await;
    for (width, height) in sizes(&tablet).collect::<Vec<_>>() {
        tablet.resize(width, height).await;
        for (button, then) in BUTTONS {
            is_asked_about_worries(&tablet, Language::En).await;
            tablet.presses_once(button).await;
            println!("{width} × {height}: {button}");
            tablet.wait_for(then).await;
        }
    }
}

#[tokio::test]
async fn so_does_the_first_press_after_typing() {
    let tablet = Tablet::new().await;
    for (width, height) in sizes(&tablet).collect::<Vec<_>>() {
        tablet.resize(width, height).await;
        let [_, others @ ..] = BUTTONS;
        let next = ("[data-do=next]", "[data-screen=talk]:has([data-part=worries] [data-line])");
        for (button, then) in [next].into_iter().chain(others) {
            is_asked_about_worries(&tablet, Language::En).await;
            types(&tablet).await;
            tablet.presses_once(button).await;
            println!("{width} × {height}: {button}");
            tablet.wait_for(then).await;
        }
    }
}

/// She taps a picture and goes on, each with one press, in the middle of writing.
#[tokio::test]
async fn a_childs_first_press_does_what_it_says_too() {
    let tablet = Tablet::new().await;
    for (width, height) in sizes(&tablet).collect::<Vec<_>>() {
        tablet.resize(width, height).await;
        is_a_fresh_start(&tablet).await;
        tablet.has_open(&Told::worked_example(Language::En).record(), Language::En).await;
        tablet.is_handed_to("Megan").await;
        for heard in ["hello", "choose", "not-safe"] {
            tablet.wait_for(&format!("[data-asking='G01/{heard}']")).await;
            tablet.presses_once("[data-do=next]").await;
        }
        tablet.wait_for("[data-asking='G01/ok']").await;
        tablet.presses_once("[data-answer=ok] [data-choice=yes]").await;
        tablet.is_asked("G02").await;
        tablet.tap("form[data-card] textarea").await;
        tablet.type_into("said", "My cat").await;
        tablet.presses_once("[data-answer=drawing] [data-choice=ball]").await;
        tablet.presses_once("[data-do=next]").await;
        tablet.wait_for(".kt-above").await;
        tablet.presses_once("[data-do=next]").await;
        tablet.is_asked("G03").await;
        tablet.type_into("said", "The noise").await;
        tablet.presses_once("[data-do=stop]").await;
        tablet.wait_for("[data-do=ask-back]").await;
    }
}

#[tokio::test]
async fn only_typing_folds_the_bars_and_the_next_card_brings_them_back() {
    let tablet = Tablet::new().await;
    for (width, height) in sizes(&tablet).collect::<Vec<_>>() {
        tablet.resize(width, height).await;
        is_asked_about_worries(&tablet, Language::En).await;
        tablet.presses_once("[data-speaker=Dawn]").await;
        tablet.wait_for("[data-speaker=Dawn][aria-pressed=true]").await;
        // Longer than they would need.
        tokio::time::sleep(std::time::Duration::from_millis(700)).await;
        for bar in BARS.split(", ") {
            assert!(tablet.count(bar).await > 0);
            tablet.wait_for(bar).await;
        }
        types(&tablet).await;
        tablet.presses_once("[data-do=next]").await;
        tablet.wait_for(".kt-above").await;
        for bar in BARS.split(", ") {
            tablet.wait_for(bar).await;
        }
    }
}

/// Whoever taps beside the card wants to see the rest again.
#[tokio::test]
async fn a_tap_beside_the_card_brings_the_bars_back() {
    let tablet = Tablet::new().await;
    for (width, height) in sizes(&tablet).collect::<Vec<_>>() {
        tablet.resize(width, height).await;
        is_asked_about_worries(&tablet, Language::En).await;
        types(&tablet).await;
        tablet.presses_once(".kt-save").await;
        for bar in BARS.split(", ") {
            tablet.wait_for(bar).await;
        }
    }
}

#[tokio::test]
async fn leave_quickly_stays_in_sight_and_does_it_while_somebody_types() {
    let tablet = Tablet::new().await;
    for language in Language::ALL.iter().copied() {
        for (width, height) in sizes(&tablet).collect::<Vec<_>>() {
            tablet.resize(width, height).await;
            is_asked_about_worries(&tablet, language).await;
            types(&tablet).await;
            let on_top = "
                const leave = document.querySelector('[data-do=leave]');
                const { left, top, right, bottom, width, height } = leave.getBoundingClientRect();
                const over = document.elementFromPoint(left + width / 2, top + height / 2);
                return leave.contains(over) && left >= 0 && top >= 0 && right <= innerWidth && bottom <= innerHeight
                    && width >= 44 && height >= 40;
            ";
            for scroll in ["scrollTo(0, 0)", "scrollTo(0, document.body.scrollHeight)"] {
                tablet.run(scroll).await;
                tablet.wait_until(&format!("for the way out, at {width} × {height}, after {scroll}"), on_top).await;
            }
            tablet.presses_once("[data-do=leave]").await;
            tablet.wait_until("for another page", "return location.pathname.endsWith('away.html')").await;
        }
    }
}

#[tokio::test]
async fn with_the_keyboard_up_the_question_the_answer_its_button_and_the_way_out_are_in_sight_together() {
    let tablet = Tablet::new().await;
    let width = tablet.engine().narrowest().max(412);
    tablet.resize(width, 450).await;
    for language in Language::ALL.iter().copied() {
        is_asked_about_worries(&tablet, language).await;
        types(&tablet).await;
        // Where the page is then: nobody has to look for the question.
        let together = "
            const at = (css) => document.querySelector(css).getBoundingClientRect();
            const leave = at('[data-do=leave]');
            return leave.top >= 0 && at('form[data-card] h1').top >= leave.bottom
                && at('form[data-card] textarea').bottom <= innerHeight && at('form[data-card] .kt-go button').bottom <= innerHeight;
        ";
        tablet.wait_until("for all of them to be in sight", together).await;
        tablet.screenshot(format!("keyboard-up-{}", language.id())).await;
    }
}
