//! The plan beside the conversation shows where people are: the chapter that is talked about is open, the others are
//! one line with a count, and all of it is no higher than the window.

use browser_tests::{Tablet, Told};
use kitchen_table::plan::{Language, Role};

/// A tablet, and a phone.
const TABLET: (u32, u32) = (1180, 820);
const PHONE: (u32, u32) = (412, 900);
/// A phone with its keyboard up.
const LOW: (u32, u32) = (412, 450);

/// A family of six who have talked about everything: a partner who is out, a grandmother, three children.
fn family_of_six(language: Language) -> Told {
    let people = [
        ("Sian", Role::Worker, true),
        ("Aisha", Role::Adult, true),
        ("Karim", Role::Adult, false),
        ("Nani", Role::Adult, true),
        ("Yusuf", Role::Child, false),
        ("Leila", Role::Child, false),
        ("Cai", Role::Child, false),
        ("Mrs Hughes", Role::Helper, false),
    ];
    let mut told = Told::by(language, &people);
    for (name, age) in [("Yusuf", 11), ("Leila", 6), ("Cai", 0)] {
        told.is_now(name, |details| details.age = Some(age));
    }
    for nth in 1..=8 {
        told.says(
            "Aisha",
            "B01",
            "",
            &[("said", &format!("The arguing in the evening, when the money is short ({nth})."))],
        );
    }
    for said in ["Karim goes for a walk, and I put the children to bed.", "Nani takes the baby."] {
        told.says("Nani", "D01", "", &[("said", said)]);
    }
    told.says("Aisha", "E01", "", &[("people", "Mrs Hughes")]);
    told.says("Aisha", "E03", "Mrs Hughes", &[("task", "Have the children until it is over.")]);
    for child in ["Yusuf", "Leila"] {
        told.says("Aisha", "F01", child, &[("place", "Mrs Hughes, next door"), ("F03/how", "walks")]);
        told.says("Aisha", "F01", child, &[("F04/who", "Mrs Hughes"), ("F04/tells", "Nani"), ("F04/how", "rings")]);
    }
    told.says("Aisha", "I01", "", &[("what", "Ring the housing office about the boiler."), ("who", "Aisha")]);
    told.says("Sian", "I03", "", &[("what", "Bring everybody a copy.")]);
    told
}

async fn has_the_plan_open((width, height): (u32, u32), language: Language) -> Tablet {
    let tablet = Tablet::new().await;
    tablet.resize(width.max(tablet.engine().narrowest()), height).await;
    tablet.has_open(&family_of_six(language).record(), language).await;
    tablet
}

/// The chapters that are open in the plan, and what the others say of themselves.
async fn chapters(tablet: &Tablet) -> (Vec<String>, Vec<(String, u64)>) {
    tablet.settles().await;
    let parts = tablet
        .run(
            "return [...document.querySelectorAll('#plan-so-far [data-part]')].map((part) => [part.dataset.part,
            part.querySelector('h3 [aria-expanded]').ariaExpanded === 'true', part.querySelectorAll('[data-line]').length,
            Number(part.querySelector('[data-count]')?.dataset.count ?? -1)])",
        )
        .await;
    let (mut open, mut closed) = (Vec::new(), Vec::new());
    for part in parts.as_array().into_iter().flatten() {
        let name = part[0].as_str().unwrap_or_default().to_owned();
        match part[1] == true {
            true => open.push(name),
            false => {
                assert_eq!(part[2], 0, "no line of {name} is in sight");
                closed.push((name, part[3].as_u64().expect("it has a count")));
            }
        }
    }
    (open, closed)
}

/// Whether something can be seen inside the plan, and inside the window.
async fn is_in_sight(tablet: &Tablet, css: &str) {
    let inside = format!(
        "const one = document.querySelector(`{css}`).getBoundingClientRect();
        const plan = document.querySelector('.kt-plan__inside').getBoundingClientRect();
        return one.height > 0 && one.top >= plan.top - 1 && one.bottom <= plan.bottom + 1 && one.bottom <= innerHeight;"
    );
    tablet.wait_until(&format!("for {css} to be in sight"), &inside).await;
}

async fn is_no_higher_than_the_window(tablet: &Tablet) {
    tablet.run("scrollTo(0, 0)").await;
    let inside = "
        const dock = document.querySelector('.kt-dock').getBoundingClientRect();
        const plan = document.querySelector('#plan-so-far').getBoundingClientRect();
        return plan.height > 0 && plan.bottom <= (dock.height > 0 ? dock.top : innerHeight)
            && document.documentElement.scrollWidth <= innerWidth;";
    tablet.wait_until("for the plan to be no higher than the window", inside).await;
}

#[tokio::test]
async fn the_chapter_of_the_card_is_open_and_the_others_say_how_much_stands_in_them() {
    let tablet = has_the_plan_open(TABLET, Language::En).await;
    let (open, closed) = chapters(&tablet).await;
    assert_eq!(open, ["worries"]);
    let counts: Vec<_> = closed.iter().map(|(name, count)| (name.as_str(), *count)).collect();
    assert_eq!(counts, [("works", 2), ("helps", 1), ("goes", 2), ("agree", 2)]);
    is_in_sight(&tablet, ".kt-line:last-child").await;
    is_no_higher_than_the_window(&tablet).await;
    // Nobody scrolls through worries to a safe place.
    tablet.opens_chapter("goes").await;
    assert_eq!(chapters(&tablet).await.0, ["goes"]);
    is_in_sight(&tablet, "[data-part=goes] .kt-plan__way[data-for=Yusuf]").await;
    is_no_higher_than_the_window(&tablet).await;
}

#[tokio::test]
async fn what_was_said_last_comes_into_sight_beside_the_next_question() {
    let tablet = has_the_plan_open(TABLET, Language::En).await;
    tablet.run("document.querySelector('.kt-plan__inside').scrollTop = 0").await;
    tablet.type_into("said", "One more worry, in a few words of our own.").await;
    tablet.next().await;
    tablet.see_words("[data-part=worries]", "One more worry").await;
    is_in_sight(&tablet, ".kt-line:last-child").await;
    is_no_higher_than_the_window(&tablet).await;
}

#[tokio::test]
async fn whoever_opens_another_chapter_keeps_it_open_until_the_talk_goes_on_to_another() {
    let tablet = has_the_plan_open(TABLET, Language::En).await;
    let heading = "[data-part=agree] [data-do=unfold]";
    tablet.tap(heading).await;
    assert_eq!(chapters(&tablet).await.0, ["worries", "agree"]);
    let focused = format!("return document.activeElement.matches('{heading}')");
    tablet.wait_until("for focus to stay on the heading", &focused).await;
    tablet.type_into("said", "One more worry.").await;
    tablet.next().await;
    tablet.see_words("[data-part=worries]", "One more worry.").await;
    assert_eq!(chapters(&tablet).await.0, ["worries", "agree"], "the talk is still in the same chapter");
    tablet.opens_chapter("helps").await;
    assert_eq!(chapters(&tablet).await.0, ["helps"]);
    tablet.tap("[data-part=helps] [data-do=unfold]").await;
    assert!(chapters(&tablet).await.0.is_empty(), "the one that is talked about can be closed too");
}

#[tokio::test]
async fn on_a_phone_the_plan_is_no_higher_than_the_window_and_shows_where_they_are() {
    for language in [Language::En, Language::Cy] {
        let tablet = has_the_plan_open(PHONE, language).await;
        tablet.tap(".kt-dock button").await;
        assert_eq!(chapters(&tablet).await.0, ["worries"]);
        is_in_sight(&tablet, ".kt-line:last-child").await;
        is_no_higher_than_the_window(&tablet).await;
    }
}

/// Mam sees on the plan that something about Leila's way has changed, while they talk about worries.
#[tokio::test]
async fn changing_a_finished_way_in_the_plan_comes_back_to_where_the_talk_was() {
    let tablet = has_the_plan_open(TABLET, Language::En).await;
    tablet.unfolds("goes").await;
    tablet.tap("[data-part=goes] .kt-plan__way[data-for=Leila] [data-do=edit]").await;
    tablet.is_asked_about("F01", "Leila").await;
    tablet.choose("how", "lift").await;
    while tablet.card().await == "F01" {
        tablet.next().await;
    }
    tablet.is_asked("B01").await;
    assert_eq!(chapters(&tablet).await.0, ["worries"]);
}

/// Aisha says when it does not work, which never stands in front of everybody.
#[tokio::test]
async fn where_an_answer_went_that_is_not_on_the_plan_is_said_where_it_covers_no_button() {
    let sizes = [TABLET, PHONE, LOW].into_iter().flat_map(|size| [(size, Language::En), (size, Language::Cy)]);
    for (size, language) in sizes {
        let tablet = has_the_plan_open(size, language).await;
        tablet.opens_chapter("works").await;
        while tablet.card().await != "D02" {
            tablet.next().await;
        }
        tablet.choose("always", "not-always").await;
        tablet.type_into("said", "He gets drunk.").await;
        tablet.next().await;
        let said = "[role=status].kt-notice";
        tablet.see_words(said, "Aisha").await;
        for words in [tablet.all_text(said).await, tablet.all_text("#plan-so-far").await] {
            assert!(!words.contains("drunk"), "{words}");
        }
        // What lies behind the bar at the foot is covered by the bar.
        let covers = "
            const at = (one) => one.getBoundingClientRect();
            const [notice, dock] = [at(document.querySelector('.kt-notice')), document.querySelector('.kt-dock')];
            const foot = (one) => dock.contains(one) || !dock.checkVisibility() ? innerHeight : at(dock).top;
            return ![...document.querySelectorAll('button, textarea, input')].some((one) => {
                const [box, bottom] = [at(one), Math.min(at(one).bottom, foot(one))];
                return box.width > 0 && box.left < notice.right && box.right > notice.left && box.top < notice.bottom && bottom > notice.top;
            });";
        tablet.wait_until(&format!("for a sentence that covers no button at {size:?}"), covers).await;
        tablet.see_words("[data-kept-unseen]", "Aisha").await;
        // Whoever comes to the table next finds no trace of it.
        tablet.goes_to("people").await;
        tablet.sits_down().await;
        tablet.is_gone("[data-kept-unseen]").await;
    }
}

/// Nani is called in Arabic: what keeps her name from turning the sentence around is no letter of it.
#[tokio::test]
async fn a_face_on_the_way_shows_the_first_letter_of_a_name_from_right_to_left() {
    let mut told = family_of_six(Language::En);
    told.is_now("Nani", |details| details.name = "فاطمة".to_owned());
    let tablet = Tablet::new().await;
    tablet.has_open(&told.record(), Language::En).await;
    tablet.opens_chapter("goes").await;
    let rings = "return [...document.querySelectorAll('.kt-plan__way[data-for=Leila] .kt-stop .kt-face')].map((one) => one.textContent)";
    assert_eq!(tablet.run(rings).await, serde_json::json!(["L", "ف"]));
}
