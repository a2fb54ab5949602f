//! Deleting: one plan for good, a plan that goes by itself, and everything here. What stays is said each time.

use browser_tests::families::family;
use browser_tests::{Engine, Tablet};
use kitchen_table::plan::{Date, Language};
use kitchen_table::shelf::{GoesAfter, Months, Record};
use kitchen_table::words::{Label, Words};
use serde_json::json;

const FIRST: &str = "main section[data-plan]";

/// A family whose plan goes by itself, last opened so many days ago.
async fn goes(tablet: &Tablet, mut record: Record, months: Months, days_ago: i64) -> Record {
    let opened: Date = tablet.now().await.date.plus(-days_ago);
    record.goes_after = Some(GoesAfter { months, opened });
    record
}

async fn kept(tablet: &Tablet, id: &str) -> Option<Record> {
    tablet.records().await.into_iter().find(|record| record.plan.id.0 == id)
}

/// Chooses in a list, as somebody does at a keyboard or with a finger.
async fn picks(tablet: &Tablet, plan: &str, value: &str) {
    let place = format!("[data-plan={plan}] [data-field=keep-for]");
    if tablet.count(&format!("[data-plan={plan}] .kt-keep-for details[open]")).await == 0 {
        tablet.tap(&format!("[data-plan={plan}] .kt-keep-for summary")).await;
    }
    tablet.wait_for(&place).await;
    let script = format!(
        "const list = document.querySelector({}); list.value = {}; list.dispatchEvent(new Event('change', {{ bubbles: true }}))",
        json!(place),
        json!(value)
    );
    tablet.run(&script).await;
}

fn says(label: Label) -> &'static str {
    Words::of(Language::En).label(label)
}

#[tokio::test]
async fn how_long_a_plan_is_kept_is_chosen_where_it_stands_and_said_in_words() {
    let tablet = Tablet::new().await;
    tablet.open().await;
    tablet.has_families(&[family("a", "Mari", "Llyr", 2), family("b", "Sara", "Bob", 1)]).await;
    assert_eq!(tablet.all_text(&format!("{FIRST} [data-goes]")).await, "");
    picks(&tablet, "a", "3").await;
    let last_day = tablet.now().await.date.plus_months(3);
    tablet.see_words(&format!("{FIRST} [data-goes]"), &last_day.year.to_string()).await;
    tablet.is_saved().await;
    assert_eq!(kept(&tablet, "a").await.and_then(|record| record.goes_after).map(GoesAfter::last_day), Some(last_day));
    tablet.is_legible("how long a plan is kept").await;
    tablet.screenshot("kept-for").await;

    tablet.reload().await;
    tablet.see_words(&format!("{FIRST} [data-goes]"), &last_day.year.to_string()).await;
    assert_eq!(tablet.run(&format!("return document.querySelector('{FIRST} [data-field=keep-for]').value")).await, "3");
    picks(&tablet, "a", "").await;
    tablet.is_gone(&format!("{FIRST} [data-goes]:not(:empty)")).await;
    tablet.is_saved().await;
    assert_eq!(kept(&tablet, "a").await.map(|record| record.goes_after), Some(None));
}

#[tokio::test]
async fn a_plan_that_nobody_opened_for_so_long_is_gone_and_the_list_says_that_it_was_chosen() {
    let tablet = Tablet::new().await;
    tablet.open().await;
    let over = goes(&tablet, family("a", "Mari", "Llyr", 2), Months::One, 40).await;
    let not_yet = goes(&tablet, family("b", "Sara", "Bob", 1), Months::Three, 40).await;
    tablet.has_families(&[over, not_yet]).await;
    let said = tablet.see("[data-gone]").await;
    assert!(said.contains("Mari") && said.contains(says(Label::DeleteStays)), "{said}");
    assert!(tablet.barriers().await.is_empty());
    tablet.wait_for(&format!("{FIRST}[data-plan=b]")).await;
    assert_eq!(tablet.count("[data-plan=a]").await, 0);
    assert!(kept(&tablet, "a").await.is_none(), "no byte of it is kept");

    // Opened, the time of the other begins anew.
    tablet.opens_plan(&format!("{FIRST} [data-do=open-plan]")).await;
    tablet.is_asked("B01").await;
    tablet.is_saved().await;
    let opened = kept(&tablet, "b").await.and_then(|record| record.goes_after).map(|goes| goes.opened);
    assert_eq!(opened, Some(tablet.now().await.date));
    tablet.goes_to("plans").await;
    tablet.is_gone("[data-gone]").await;
}

#[tokio::test]
async fn before_a_plan_goes_for_good_it_is_said_what_stays() {
    let tablet = Tablet::new().await;
    tablet.open().await;
    tablet.has_families(&[family("a", "Mari", "Llyr", 1)]).await;
    tablet.tap(&format!("{FIRST} [data-do=remove]")).await;
    tablet.tap("[data-plans=bin] > summary").await;
    tablet.tap("[data-plans=bin] [data-do=delete]").await;
    assert!(tablet.see("[data-asked]").await.contains(says(Label::DeleteStays)));
}

/// What the tablet and the tab remember, but for what every first start writes: the settings, a number, and that the
/// list of plans is open.
const REMEMBERED: &str = "
    const all = Object.entries({ ...localStorage, ...sessionStorage });
    const first = /device|settings/;
    return all.filter(([key, value]) => !first.test(key) && value !== JSON.stringify([{ plan: null, screen: 'plans', step: null }]));
";

#[tokio::test]
async fn everything_goes_after_two_questions_and_then_it_is_as_on_the_first_day() {
    let tablet = Tablet::new().await;
    tablet.open().await;
    tablet.has_families(&[family("a", "Mari", "Llyr", 2), family("b", "Sara", "Bob", 1)]).await;
    tablet.tap(&format!("{FIRST}[data-plan=a] [data-do=remove]")).await;
    tablet.opens_plan(&format!("{FIRST}[data-plan=b] [data-do=open-plan]")).await;
    tablet.is_asked("B01").await;
    tablet.type_into("said", "Half a sent").await;
    tablet.goes_to("settings").await;
    tablet.fill("duty-number", "01248 000000").await;
    tablet.tap("[data-field=text-size] [data-choice=large]").await;
    assert!(tablet.see("[data-part=delete-all]").await.contains(says(Label::DeleteStays)));

    // Whoever is asked can still leave it, both times.
    for times in [1, 2] {
        tablet.tap("[data-do=delete-all]").await;
        tablet.wait_for("[data-asked]:focus").await;
        if times == 2 {
            tablet.tap("[data-do=delete-all-yes]").await;
            tablet.wait_for("[data-asked]:focus").await;
            tablet.wait_for("[data-do=delete-all-now]").await;
            tablet.is_legible("the second question").await;
        }
        tablet.tap("[data-asked] ~ * [data-do=cancel]").await;
        tablet.wait_for("[data-do=delete-all]:focus").await;
    }
    assert_eq!(tablet.records().await.len(), 2);

    tablet.tap("[data-do=delete-all]").await;
    tablet.tap("[data-do=delete-all-yes]").await;
    tablet.tap("[data-do=delete-all-now]").await;
    tablet.sees_the_plans().await;
    assert_eq!(tablet.count("[data-plan]").await, 0);
    assert_eq!(tablet.records().await, Vec::new());
    assert_eq!(tablet.kept_twice().await, []);
    assert_eq!(tablet.run(REMEMBERED).await, json!([]));
    assert_eq!(tablet.run("return document.documentElement.dataset.textSize").await, "usual");
    let settings = tablet.run("return localStorage.getItem('kitchen-table.settings') ?? ''").await.to_string();
    assert!(!settings.contains("01248"), "{settings}");

    // Neither Back nor another start brings anything up, and nothing is kept before a phrase is chosen again.
    tablet.browser().back().await.expect("the browser goes back");
    tablet.open().await;
    tablet.sees_the_plans().await;
    assert!(!tablet.all_text("body").await.contains("Sara"));
    tablet.starts_a_plan().await;
    tablet.wait_for("[data-not-kept-yet]").await;
    assert_eq!(tablet.saved_plans().await, []);
}

#[tokio::test]
async fn a_second_tab_writes_nothing_down_again() {
    let tablet = Tablet::new().await;
    if tablet.engine() == Engine::WebKit {
        println!("Its driver does not bring a tab to the front.");
        return;
    }
    tablet.open().await;
    tablet.has_families(&[family("a", "Mari", "Llyr", 2)]).await;
    let first = tablet.browser().window().await.expect("there is a tab");
    let second = tablet.browser().new_tab().await.expect("a second tab opens");
    tablet.browser().switch_to_window(second.clone()).await.expect("it is looked at");
    tablet.open().await;
    tablet.opens_plan("[data-do=open-plan]").await;
    tablet.wait_for("[data-do=take-over]").await;

    tablet.browser().switch_to_window(first).await.expect("it is looked at");
    tablet.goes_to("settings").await;
    for does in ["delete-all", "delete-all-yes", "delete-all-now"] {
        tablet.tap(&format!("[data-do={does}]")).await;
    }
    // Either of the two may have the pen now.
    tablet.wait_for("[data-screen=plans]:not(:has([data-plans=coming], [data-plan]))").await;
    tablet.browser().switch_to_window(second).await.expect("it is looked at");
    tablet.wait_for("[data-screen=plans]").await;
    tablet.is_gone("[data-plan]").await;
    tokio::time::sleep(std::time::Duration::from_millis(700)).await;
    assert_eq!(tablet.records().await, Vec::new());
}

const WILL_NOT: &str = "
    const own = IDBObjectStore.prototype.clear;
    IDBObjectStore.prototype.clear = function () { throw new DOMException('no', 'UnknownError'); };
";

#[tokio::test]
async fn what_would_not_go_is_still_there_and_that_is_said() {
    let tablet = Tablet::in_trouble(WILL_NOT).await;
    tablet.open().await;
    tablet.has_families(&[family("a", "Mari", "Llyr", 2)]).await;
    tablet.goes_to("settings").await;
    for does in ["delete-all", "delete-all-yes", "delete-all-now"] {
        tablet.tap(&format!("[data-do={does}]")).await;
    }
    tablet.see_words(".kt-notice", says(Label::NotAllDeleted)).await;
    tablet.goes_to("plans").await;
    tablet.wait_for(&format!("{FIRST}[data-plan=a]")).await;
    tablet.is_all_kept_twice().await;
}
