//! The tablet is in one person's hands: what is there, what is not, and how it comes back.

use browser_tests::families::family;
use browser_tests::worked_example::said_in;
use browser_tests::{Engine, Tablet, Told};
use kitchen_table::packs::{Pack, Stage};
use kitchen_table::plan::{Audience, Language, Role};

/// What Llyr asked for, in a turn of his own.
const LLYR: &str = "A door with a lock.";

/// The worked example, after Llyr has had a turn, with Dawn and Mam at the table.
fn told(language: Language) -> Told {
    let mut told = Told::worked_example(language);
    told.are_here(&["Dawn", "Llyr"]);
    told.says("Llyr", "G04", "", &[("said", LLYR)]);
    told.are_here(&["Dawn", "Mam"]);
    told
}

async fn with_megan(language: Language) -> Tablet {
    let tablet = Tablet::new().await;
    tablet.has_open(&told(language).record(), language).await;
    tablet.is_handed_to("Megan").await;
    tablet
}

/// Says yes to the first question, and goes on.
async fn begins(tablet: &Tablet) {
    tablet.is_asked_about("G01", "Megan").await;
    tablet.choose("ok", "yes").await;
    tablet.next().await;
}

#[tokio::test]
async fn a_child_has_their_own_cards_and_nothing_of_anybody_elses() {
    has_only_their_own_cards(Language::En).await;
}

#[tokio::test]
async fn a_child_has_their_own_cards_and_nothing_of_anybody_elses_in_welsh() {
    has_only_their_own_cards(Language::Cy).await;
}

async fn has_only_their_own_cards(language: Language) {
    let tablet = with_megan(language).await;
    begins(&tablet).await;
    let mut asked = Vec::new();
    while !tablet.card().await.is_empty() {
        asked.push(tablet.card().await);
        shows_nothing_of_the_others(&tablet, language).await;
        tablet.next().await;
    }
    shows_nothing_of_the_others(&tablet, language).await;
    let pack = Pack::family_plan().expect("the pack can be read");
    let own = |card: &String| {
        pack.card(&card.as_str().into()).is_some_and(|card| card.stage == Stage::Child || card.id.0 == "J03")
    };
    assert!(asked.len() >= 7 && asked.iter().all(own), "{asked:?}");
    assert!(asked.contains(&"G07".to_owned()), "she is asked about her own way there");
}

/// No plan, no words of anybody else's, no names in the bar, and no way out of the turn.
async fn shows_nothing_of_the_others(tablet: &Tablet, language: Language) {
    let (card, said) = (tablet.card().await, said_in(language));
    let page = tablet.all_text("body").await;
    let others = said.worries.into_iter().chain(said.promises).chain([
        said.where_were_they,
        said.shouting,
        said.time_apart,
        said.pint,
        said.ask_peter,
        said.rooms,
        said.football,
        said.johns_house,
        LLYR,
    ]);
    for other in others {
        assert!(!page.contains(other), "“{other}” is in the page of {card}");
    }
    for hook in ["#plan-so-far", "[data-chapter]", "[data-speaker]", "[data-part]", "[data-line]", "[data-person]"] {
        assert_eq!(tablet.count(hook).await, 0, "{hook} on {card}");
    }
    assert_eq!(tablet.count("[data-go]:not(:disabled, [hidden])").await, 0, "a way out of {card}");
    assert_eq!(tablet.all_text(".kt-family").await.trim(), "", "whose plan it is, on {card}");
}

#[tokio::test]
async fn no_back_no_forward_and_no_reload_leads_out_of_a_childs_turn() {
    let tablet = with_megan(Language::En).await;
    begins(&tablet).await;
    tablet.is_asked("G02").await;
    tablet.type_into("said", "My c").await;
    for _ in 0..4 {
        tablet.browser().back().await.expect("the browser goes back");
        tablet.is_in_the_hands_of("Megan").await;
        shows_nothing_of_the_others(&tablet, Language::En).await;
    }
    for _ in 0..4 {
        tablet.browser().forward().await.expect("the browser goes forward");
        tablet.is_in_the_hands_of("Megan").await;
        shows_nothing_of_the_others(&tablet, Language::En).await;
    }
    tablet.is_asked("G02").await;
    assert_eq!(tablet.typed("[data-answer=said]").await, "My c");
    tablet.is_saved().await;
    // Whoever has said the phrase holds it, and hands it over anew.
    tablet.reload().await;
    tablet.wait_for("[data-do=hand-without-code]").await;
    assert_eq!(tablet.count("form[data-card]").await, 0);
    tablet.goes_without_a_code().await;
    tablet.is_in_the_hands_of("Megan").await;
    tablet.is_asked("G02").await;
    tablet.reads_card("G02", Language::En).await;
    assert_eq!(tablet.typed("[data-answer=said]").await, "My c", "half-typed, and still there");
    shows_nothing_of_the_others(&tablet, Language::En).await;
    tablet.language("cy").await;
    tablet.is_in_the_hands_of("Megan").await;
    tablet.reads_card("G02", Language::Cy).await;
    assert_eq!(tablet.typed("[data-answer=said]").await, "My c", "in the other language too");
    shows_nothing_of_the_others(&tablet, Language::Cy).await;
}

#[tokio::test]
async fn a_tablet_that_is_left_quickly_opens_at_the_childs_turn_and_not_at_a_list_of_families() {
    let tablet = Tablet::new().await;
    tablet.open().await;
    tablet.has_families(&[family("b", "Mrs Bee", "Josh", 1)]).await;
    tablet.has_open(&told(Language::En).record(), Language::En).await;
    tablet.is_handed_to("Megan").await;
    begins(&tablet).await;
    tablet.type_into("said", "My cat").await;
    tablet.is_saved().await;
    tablet.tap(r#"[data-do="leave"]"#).await;
    tablet.wait_until("for another page", "return location.pathname.endsWith('away.html')").await;
    tablet.open().await;
    tablet.goes_without_a_code().await;
    tablet.is_in_the_hands_of("Megan").await;
    tablet.is_asked("G02").await;
    tablet.reads_card("G02", Language::En).await;
    assert_eq!(tablet.typed("[data-answer=said]").await, "My cat");
    shows_nothing_of_the_others(&tablet, Language::En).await;
    let page = tablet.all_text("body").await;
    assert!(!page.contains("Mrs Bee") && !page.contains("Llyr"), "no family is named: {page}");
}

#[tokio::test]
async fn a_second_tab_beside_a_childs_turn_shows_the_turn_and_no_family() {
    let tablet = Tablet::new().await;
    tablet.open().await;
    tablet.has_families(&[family("b", "Mrs Bee", "Josh", 1)]).await;
    tablet.has_open(&told(Language::En).record(), Language::En).await;
    tablet.is_handed_to("Megan").await;
    begins(&tablet).await;
    tablet.is_saved().await;
    let tabs = tablet.browser().windows().await.expect("there are tabs");
    // WebKit's driver brings no tab to the front, and what is behind is never drawn.
    let opened = match tablet.engine() {
        Engine::WebKit => tablet.browser().new_window().await,
        _ => tablet.browser().new_tab().await,
    };
    opened.expect("a second tab opens");
    let all = tablet.browser().windows().await.expect("there are tabs");
    let second = all.into_iter().find(|tab| !tabs.contains(tab)).expect("there is one tab more");
    tablet.browser().switch_to_window(second).await.expect("the tab is looked at");
    tablet.resize(1180, 820).await;
    tablet.open().await;
    tablet.is_in_the_hands_of("Megan").await;
    let page = tablet.all_text("body").await;
    assert!(!page.contains("Mrs Bee") && !page.contains("Llyr"), "no family is named: {page}");
    assert_eq!(tablet.count("[data-do=open-plan], [data-plans]").await, 0);
}

#[tokio::test]
async fn a_safe_place_and_a_half_typed_worry_stand_on_their_cards_when_the_tablet_comes_back() {
    let tablet = Tablet::new().await;
    tablet.has_open(&told(Language::En).record(), Language::En).await;
    let place = said_in(Language::En).nains_house;
    tablet.is_asked("B01").await;
    tablet.type_into("said", "Money is sh").await;
    goes_to_megan_and_comes_back(&tablet).await;
    tablet.is_asked("B01").await;
    assert_eq!(tablet.typed("[data-answer=said]").await, "Money is sh");

    tablet.tap("[data-go=goes][data-for=Megan]").await;
    tablet.is_asked_about("F01", "Megan").await;
    tablet.see_words("form [data-asked='F01/place']", place).await;
    goes_to_megan_and_comes_back(&tablet).await;
    tablet.is_asked_about("F01", "Megan").await;
    tablet.see_words("form [data-asked='F01/place']", place).await;
    tablet.next().await;
    let plan = tablet.plan().await;
    assert!(plan.lines.iter().any(|line| line.words() == Some(place)), "Next takes nothing away");
}

async fn goes_to_megan_and_comes_back(tablet: &Tablet) {
    tablet.is_handed_to("Megan").await;
    tablet.tap(r#"[data-do="stop"]"#).await;
    tablet.is_given_back().await;
    tablet.are_here(&["Dawn", "Mam"]).await;
}

#[tokio::test]
async fn the_tablet_comes_back_with_two_taps_and_then_somebody_says_who_is_here() {
    let tablet = with_megan(Language::En).await;
    begins(&tablet).await;
    tablet.tap(r#"[data-do="stop"]"#).await;
    tablet.wait_for(r#"[data-do="ask-back"]"#).await;
    assert_eq!(tablet.count(r#"[data-do="give-back"], [data-screen="people"]"#).await, 0, "one tap is not enough");
    tablet.tap(r#"[data-do="ask-back"]"#).await;
    tablet.wait_for(r#"[data-do="give-back"]"#).await;
    let focus = "return document.activeElement.matches('[data-do=give-back]')";
    tablet.wait_until("for focus to go to the second tap", focus).await;
    tablet.is_in_the_hands_of("Megan").await;
    tablet.tap(r#"[data-do="give-back"]"#).await;
    tablet.wait_for(r#"[data-screen="people"]"#).await;
    assert_eq!(tablet.who_is_here().await, ["Dawn", "Mam", "Megan"], "whoever was in the room is there again");
    tablet.are_here(&["Dawn", "Mam"]).await;
    tablet.is_asked("B01").await;
    tablet.unfolds("works").await;
    tablet.see_words("#plan-so-far", said_in(Language::En).time_apart).await;
}

#[tokio::test]
async fn a_child_who_stops_loses_nothing_and_finds_it_another_time() {
    let tablet = with_megan(Language::En).await;
    begins(&tablet).await;
    tablet.type_into("said", "My cat and my b").await;
    tablet.tap(r#"[data-do="stop"]"#).await;
    // Stopped too soon: she goes on where she was.
    tablet.tap("[data-do=say-more]").await;
    tablet.is_asked("G02").await;
    assert_eq!(tablet.typed("[data-answer=said]").await, "My cat and my b");
    tablet.tap(r#"[data-do="stop"]"#).await;
    tablet.is_given_back().await;
    tablet.is_saved().await;
    assert!(tablet.everything_kept().await.contains(&"My cat and my b".to_owned()));
    tablet.reload().await;
    tablet.is_handed_to("Megan").await;
    tablet.is_asked("G02").await;
    tablet.reads_card("G02", Language::En).await;
    assert_eq!(tablet.typed("[data-answer=said]").await, "My cat and my b");
}

#[tokio::test]
async fn a_child_who_stops_before_the_first_question_is_asked_none() {
    let tablet = with_megan(Language::En).await;
    tablet.is_asked("G01").await;
    assert_eq!(tablet.count("[data-do=stop], [data-choice=stop]").await, 1, "Stop stands once");
    tablet.tap(r#"[data-do="stop"]"#).await;
    tablet.wait_for(r#"[data-do="ask-back"]"#).await;
    assert_eq!(tablet.card().await, "");
    tablet.is_in_the_hands_of("Megan").await;
}

/// In the order in which she is asked; each with what she says about who may know.
const SAID: [(&str, &str, &str); 3] =
    [("G02", "My cat.", "tell"), ("G03", "The noise.", "not"), ("G04", "No shouting.", "ask-first")];

#[tokio::test]
async fn a_child_says_of_their_own_words_who_may_know_and_so_it_is() {
    let tablet = with_megan(Language::En).await;
    begins(&tablet).await;
    for (card, words, _) in SAID {
        tablet.is_asked(card).await;
        tablet.type_into("said", words).await;
        tablet.next().await;
    }
    while tablet.card().await != "G09" {
        tablet.next().await;
    }
    let plan = tablet.plan().await;
    tablet.see_words(".kt-above", "1 of 3").await;
    for (_, words, may) in SAID {
        assert!(plan.lines.iter().any(|line| line.words() == Some(words)), "{words} was not kept");
        tablet.see_words("form[data-card] h1", words).await;
        assert_eq!(
            tablet.count("[data-field=on-the-fridge]").await,
            0,
            "{words}: the fridge is not for her to be asked"
        );
        tablet.choose("may", may).await;
    }
    tablet.next().await;
    tablet.tap(r#"[data-do="stop"]"#).await;
    tablet.is_given_back().await;

    // Megan is still here, with Dawn: her own copy.
    tablet.sits_down().await;
    tablet.looks_at("child", Some("Megan")).await;
    let own = tablet.copy_says().await;
    assert!(own.contains("My cat."), "{own}");
    assert!(!own.contains("No shouting."), "ask me first: nobody has asked her yet: {own}");
    assert!(!own.contains("The noise."), "what nobody may know is on no paper: {own}");

    // Mam comes back, and Megan goes.
    tablet.are_here(&["Dawn", "Mam"]).await;
    let page = tablet.all_text("body").await;
    assert!(SAID.iter().all(|(_, words, may)| *may == "tell" || !page.contains(words)), "{page}");
    tablet.looks_at("family", Some("Mam")).await;
    let family = tablet.copy_says().await;
    assert!(family.contains("My cat."), "she said that it may be told: {family}");
    let page = tablet.all_text("body").await;
    assert!(!page.contains("The noise.") && !page.contains("No shouting."), "{page}");
    tablet.looks_at("child", Some("Megan")).await;
    // Her own page says what she said may be told, and nothing else: there is nothing to close.
    let own = tablet.copy_says().await;
    assert!(own.contains("My cat.") && !own.contains("No shouting.") && !own.contains("The noise."), "{own}");

    let plan = tablet.plan().await;
    let audience =
        |words: &str| plan.lines.iter().find(|line| line.words() == Some(words)).map(|line| line.audience.clone());
    assert_eq!(audience("My cat."), Some(Audience::Family));
    for kept in ["The noise.", "No shouting."] {
        assert!(matches!(audience(kept), Some(Audience::Worker | Audience::Named(_))), "{kept}: {:?}", audience(kept));
    }
}

/// Whether a question is seen from its beginning, and how far down the page it begins.
const BEGINS: &str = "
    const top = document.querySelector('form[data-card] h1').getBoundingClientRect().top;
    return [top >= 0 && top < innerHeight / 2, top + scrollY < innerHeight];
";

#[tokio::test]
async fn in_letters_twice_as_large_a_childs_turn_opens_at_the_beginning_of_its_question() {
    for language in [Language::En, Language::Cy] {
        let tablet = Tablet::new().await;
        tablet.has_open(&told(language).record(), language).await;
        tablet.resize(412.max(tablet.engine().narrowest()), 900).await;
        tablet.run("document.documentElement.style.fontSize = '200%'").await;
        tablet.is_handed_to("Megan").await;
        tablet.settles().await;
        assert_eq!(tablet.run(BEGINS).await, serde_json::json!([true, true]), "{language:?}");
    }
}

/// Sian visits Aisha and Maryam; Nani, the children's gran, has said yes, or has still to be asked.
fn maryams(nani: &str, age: u8) -> Told {
    let people = [
        ("Sian", Role::Worker, true),
        ("Aisha", Role::Adult, true),
        ("Nani", Role::Helper, false),
        ("Maryam", Role::Child, false),
    ];
    let mut told = Told::by(Language::En, &people);
    told.is_now("Aisha", |details| details.known_as = "mum".to_owned());
    told.is_now("Nani", |details| details.known_as = "Gran".to_owned());
    told.is_now("Maryam", |details| details.age = Some(age));
    told.says("Aisha", "E01", "", &[("people", "Nani")]);
    told.says("Aisha", "E03", "Nani", &[("E04/status", nani)]);
    let way = [("place", "The flat"), ("whose", "Nani"), ("F04/who", "Nani"), ("F04/tells", "Aisha")];
    told.says("Aisha", "F01", "Maryam", &way);
    told
}

/// What stands on the card about her own way, with the drawing of it.
async fn her_way(nani: &str) -> (String, String) {
    let tablet = Tablet::new().await;
    tablet.has_open(&maryams(nani, 9).record(), Language::En).await;
    tablet.is_handed_to("Maryam").await;
    while tablet.card().await != "G07" {
        tablet.next().await;
    }
    let faces = tablet
        .run("return [...document.querySelectorAll('.kt-way .kt-face')].map((one) => one.innerText.toLowerCase())")
        .await;
    assert_eq!(faces, serde_json::json!(["ma", "mu"]), "two who begin with the same letter are two faces");
    let page = tablet.all_text("body").await;
    assert!(!page.contains("Aisha") && !page.contains("Nani"), "she calls them something else: {page}");
    (tablet.all_text("form[data-card] h1").await, tablet.all_text(".kt-way").await)
}

#[tokio::test]
async fn a_child_is_told_of_her_mum_and_gran_and_of_nothing_that_gran_has_not_said_yes_to() {
    let (asked, drawn) = her_way("yes").await;
    assert!(asked.contains("Gran will tell Mum") && drawn.contains("Mum"), "{asked} {drawn}");
    let (asked, _) = her_way("not-asked").await;
    assert!(!asked.contains("Gran will") && asked.contains("ask Gran"), "{asked}");
}

#[tokio::test]
async fn how_safe_it_is_at_home_is_five_faces_with_a_word_each_and_a_number_for_those_who_are_older() {
    for (age, numbered) in [(5, false), (10, true)] {
        let tablet = Tablet::new().await;
        tablet.has_open(&maryams("yes", age).record(), Language::En).await;
        tablet.is_handed_to("Maryam").await;
        while tablet.card().await != "G03" {
            tablet.next().await;
        }
        tablet.asks_on().await;
        tablet.wait_for("[data-answer=number]").await;
        let faces = "[data-answer=number] .kt-choice:has(svg[aria-hidden=true])";
        assert_eq!(tablet.count(faces).await, 5);
        let said = tablet.all_text("[data-answer=number]").await;
        assert_eq!(said.contains('5'), numbered, "{age}: {said}");
        tablet.choose("number", "4").await;
        let plan = tablet.plan().await;
        assert!(plan.lines.iter().any(|line| line.card.0 == "G03" && line.ask == "number"), "it was kept");
    }
}

#[tokio::test]
async fn with_the_tablet_back_no_reload_and_no_back_shows_what_she_said_before_somebody_says_who_is_here() {
    let tablet = Tablet::new().await;
    tablet.has_open(&maryams("yes", 9).record(), Language::En).await;
    tablet.is_handed_to("Maryam").await;
    while tablet.card().await != "G04" {
        tablet.next().await;
    }
    tablet.type_into("said", "No shouting.").await;
    tablet.next().await;
    tablet.tap(r#"[data-do="stop"]"#).await;
    tablet.is_given_back().await;
    tablet.is_saved().await;
    let is_asked_first = async || {
        tablet.wait_for(r#"[data-screen="people"]"#).await;
        assert!(!tablet.all_text("body").await.contains("No shouting."));
    };
    is_asked_first().await;
    tablet.reload().await;
    is_asked_first().await;
    for _ in 0..3 {
        tablet.browser().back().await.expect("the browser goes back");
        tablet.settles().await;
        assert!(!tablet.all_text("body").await.contains("No shouting."));
        assert_eq!(tablet.count("#plan-so-far, form[data-card]").await, 0);
    }
    if tablet.count(r#"[data-screen="people"]"#).await == 0 {
        tablet.open().await;
    }
    is_asked_first().await;
    tablet.tap(r#"[data-do="same-people"]"#).await;
    tablet.wait_for(r#"[data-screen="talk"] [data-card]"#).await;
    tablet.goes_to("people").await;
    assert_eq!(tablet.who_is_here().await, ["Sian", "Aisha"], "the child went where they were");
}

#[tokio::test]
async fn who_does_not_hand_it_over_after_all_is_back_where_it_is_said_who_is_here() {
    let tablet = Tablet::new().await;
    tablet.comes_to_the_table().await;
    tablet.goes_to("people").await;
    tablet.tap("[data-person=Mam] [data-do=hand-over]").await;
    tablet.tap("[data-do=not-handed]").await;
    tablet.wait_for("[data-screen=people]").await;
}

/// Sets 1234 as the code of a turn, begins the turn and stops it.
async fn stops_a_turn_with_a_code(tablet: &Tablet) {
    tablet.fill("hand-over-code", "1234").await;
    tablet.tap("[data-do=hand-with-code]").await;
    tablet.wait_for("[data-screen=turn] form[data-card]").await;
    tablet.tap("[data-do=stop]").await;
    tablet.tap("[data-do=ask-back]").await;
}

#[tokio::test]
async fn nobody_comes_in_at_a_turn_again_without_the_code_that_was_set_for_it() {
    let tablet = Tablet::new().await;
    tablet.comes_to_the_table().await;
    tablet.goes_to("people").await;
    tablet.tap("[data-person=Mam] [data-do=hand-over]").await;
    tablet.fill("hand-over-code", "1234").await;
    tablet.tap("[data-do=hand-with-code]").await;
    tablet.wait_for("[data-screen=turn] form[data-card]").await;
    // Nor does whoever finds the tablet at the end of a turn that was stopped: neither on nor out.
    tablet.tap("[data-do=stop]").await;
    tablet.tap("[data-do=say-more]").await;
    tablet.fill("take-back", "4321").await;
    tablet.tap("[data-do=say-more]").await;
    tablet.wait_for("#take-back[aria-invalid=true]").await;
    assert_eq!(tablet.count("[data-do=not-handed], [data-screen=people], form[data-card]").await, 0);
    tablet.tap("[data-screen=turn] [data-do=back]").await;
    tablet.tap("[data-do=say-more]").await;
    tablet.wait_for("[data-do=say-more][aria-disabled=false]").await;
    tablet.empty("#take-back").await;
    tablet.fill("take-back", "1234").await;
    tablet.tap("[data-do=say-more]").await;
    tablet.wait_for("[data-screen=turn] form[data-card]").await;
    tablet.tap("[data-do=stop]").await;
    tablet.tap("[data-do=ask-back]").await;
    tablet.fill("take-back", "1234").await;
    tablet.tap("[data-do=give-back]").await;
    tablet.wait_for("[data-screen=people]").await;

    tablet.tap("[data-person=Mam] [data-do=hand-over]").await;
    tablet.fill("take-back", "4321").await;
    tablet.tap("[data-do=hand-with-code]").await;
    tablet.wait_for("#take-back[aria-invalid=true]").await;
    assert_eq!(tablet.count("[data-screen=turn] form[data-card]").await, 0);
    tablet.wait_for("[data-do=hand-with-code][aria-disabled=false]").await;
    tablet.empty("#take-back").await;
    tablet.fill("take-back", "1234").await;
    tablet.tap("[data-do=hand-with-code]").await;
    tablet.wait_for("[data-screen=turn] form[data-card]").await;
}

#[tokio::test]
async fn with_a_code_it_comes_back_with_that_and_a_wrong_one_costs_a_wait_and_nothing_else() {
    let tablet = Tablet::new().await;
    tablet.comes_to_the_table().await;
    tablet.goes_to("people").await;
    tablet.tap("[data-person=Mam] [data-do=hand-over]").await;
    assert_eq!(tablet.count("[data-screen=turn] form[data-card]").await, 0, "first it is asked how it comes back");
    tablet.tap("[data-do=hand-with-code]").await;
    tablet.wait_for("#hand-over-code[aria-invalid=true]").await;
    stops_a_turn_with_a_code(&tablet).await;
    for wrong in ["1111", "2222", "3333"] {
        tablet.empty("#take-back").await;
        tablet.fill("take-back", wrong).await;
        tablet.tap("[data-do=give-back]").await;
        tablet.wait_for("#take-back[aria-invalid=true]").await;
        tablet.wait_for("[data-do=give-back][aria-disabled=false]").await;
        assert_eq!(tablet.count("[data-screen=people]").await, 0);
    }
    // Another language ends no wait.
    tablet.empty("#take-back").await;
    tablet.fill("take-back", "4444").await;
    tablet.tap("[data-do=give-back]").await;
    tablet.wait_for("#take-back[aria-invalid=true]").await;
    tablet.tap("[data-lang]:not([aria-pressed=true])").await;
    tablet.wait_for("html[lang=cy] [data-screen=turn]").await;
    if tablet.count("#take-back").await == 0 {
        tablet.tap("[data-do=ask-back]").await;
    }
    tablet.wait_for("[data-do=give-back][aria-disabled=true]").await;
    tablet.wait_for("[data-do=give-back][aria-disabled=false]").await;
    tablet.empty("#take-back").await;
    tablet.fill("take-back", "1234").await;
    tablet.tap("[data-do=give-back]").await;
    tablet.wait_for("[data-screen=people]").await;
}
