//! Each component by itself, in the gallery: what it does when somebody touches it, and that it shuts nobody out.

use browser_tests::Tablet;
use thirtyfour::Key;

/// A place in the English half of the gallery.
fn at(component: &str, state: &str, css: &str) -> String {
    format!("[data-lang=en] [data-component={component}][data-state='{state}'] {css}")
}

/// What the gallery says has happened to a component.
async fn happened(tablet: &Tablet, component: &str) -> String {
    tablet.see(&format!("[data-lang=en] [data-happened={component}]")).await
}

#[tokio::test]
async fn no_component_shuts_anybody_out_in_any_state_or_language() {
    let tablet = Tablet::with_gallery().await;
    let barriers = tablet.barriers_at_every_size("the gallery").await;
    assert!(barriers.is_empty(), "{} barriers:\n{}", barriers.len(), barriers.join("\n"));
    assert_eq!(tablet.complaints().await, Vec::<String>::new());
}

#[tokio::test]
async fn a_button_does_what_it_says_once_and_nothing_while_it_is_switched_off() {
    let tablet = Tablet::with_gallery().await;
    for (nth, look) in ["primary", "second", "quiet", "text", "stop"].into_iter().enumerate() {
        tablet.tap(&at("Button", look, "[data-do=next]")).await;
        assert_eq!(happened(&tablet, "Button").await, (nth + 1).to_string(), "{look}");
    }
    let off = tablet.property(&at("Button", "disabled", "button"), "disabled").await;
    assert_eq!(off, true);
    tablet.run(&format!("document.querySelector({:?}).click()", at("Button", "disabled", "button"))).await;
    assert_eq!(happened(&tablet, "Button").await, "5");
}

#[tokio::test]
async fn of_several_choices_the_one_that_was_tapped_is_down() {
    let tablet = Tablet::with_gallery().await;
    let down = |id: &str| at("Choice", "", &format!("[data-choice={id}][aria-pressed=true]"));
    tablet.wait_for(&down("second")).await;
    assert_eq!(tablet.count(&down("first")).await, 0);
    tablet.tap(&at("Choice", "", "[data-choice=first]")).await;
    tablet.wait_for(&down("first")).await;
    assert_eq!(tablet.count(&down("second")).await, 0);
}

#[tokio::test]
async fn a_tick_box_is_ticked_by_its_word_and_by_the_space_bar() {
    let tablet = Tablet::with_gallery().await;
    let ticked = async || tablet.property(&at("Tick", "", "input"), "checked").await == true;
    assert!(ticked().await);
    tablet.tap(&at("Tick", "", "span")).await;
    assert!(!ticked().await);
    assert_eq!(happened(&tablet, "Tick").await, "false");
    tablet.press(Key::Space).await;
    assert!(ticked().await);
    assert_eq!(happened(&tablet, "Tick").await, "true");
}

#[tokio::test]
async fn what_is_typed_stands_where_it_is_shown_and_what_is_wrong_is_said_beside_it() {
    let tablet = Tablet::with_gallery().await;
    let (line, own) = (at("TextLine", "", "input"), at("TextBox", "", "textarea"));
    tablet.type_at(&line, "Nain").await;
    assert_eq!(tablet.typed(&own).await, "Nain");
    assert_eq!(tablet.count(&at("TextLine", "", "[aria-invalid]")).await, 0);
    tablet.press(Key::Enter).await;
    assert_eq!(happened(&tablet, "TextLine").await, "entered");
    tablet.press(Key::Tab).await;
    assert_eq!(happened(&tablet, "TextLine").await, "left");

    tablet.paste_at(&own, " Keri \u{627}").await;
    assert_eq!(tablet.typed(&line).await, "Nain Keri \u{627}");
    tablet.run(&format!("const own = document.querySelector({own:?}); own.focus(); own.select()")).await;
    tablet.press("?").await;
    for component in ["TextLine", "TextBox"] {
        tablet.wait_for(&at(component, "", "[aria-invalid=true]")).await;
        assert!(!tablet.see(&at(component, "", "[role=alert]")).await.is_empty(), "{component}");
    }
}

#[tokio::test]
async fn a_row_keeps_its_focus_and_its_words_while_others_come_before_it_and_what_is_anew_does_not() {
    let tablet = Tablet::with_gallery().await;
    let more = "[data-lang=en] [data-do=more]";
    tablet.tap(more).await;
    let (row, new) = (at("For", "", "[data-field=row-0]"), at("Anew", "", "[data-field=new]"));
    tablet.wait_for(&at("Show", "", "p")).await;
    tablet.type_at(&new, "gone").await;
    tablet.type_at(&row, "stays").await;
    // Tapped by script, so that the focus stays where somebody types.
    tablet.run(&format!("document.querySelector({more:?}).click()")).await;
    tablet.wait_for(&at("For", "", "[data-field=row-1] + [data-field=row-0]")).await;
    assert_eq!(tablet.typed(&row).await, "stays");
    assert_eq!(tablet.run("return document.activeElement.dataset.field").await, "row-0");
    assert_eq!(tablet.typed(&new).await, "");
    assert_eq!(tablet.count(&at("Show", "", "p")).await, 0);
}
