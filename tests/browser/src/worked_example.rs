//! The worked example of the practice (1.4), typed through the real screens.

use kitchen_table::plan::Language;
use kitchen_table::words::Words;

use crate::{Somebody, Tablet};

/// What was said, word for word.
#[derive(Debug, Clone, Copy)]
pub struct Said {
    /// The language of the screen: `en` or `cy`.
    pub language: &'static str,
    /// Mam's worries.
    pub worries: [&'static str; 3],
    /// The worker's own worry.
    pub where_were_they: &'static str,
    /// What happens.
    pub shouting: &'static str,
    /// What works.
    pub time_apart: &'static str,
    /// Its limit, for adults only.
    pub pint: &'static str,
    /// A question for Peter.
    pub ask_peter: &'static str,
    /// The worker's idea.
    pub rooms: &'static str,
    /// A question for Llyr.
    pub ask_llyr: &'static str,
    /// A question for Peter and Llyr.
    pub football: &'static str,
    /// Where Megan goes.
    pub nains_house: &'static str,
    /// Where she does not go.
    pub johns_house: &'static str,
    /// What the worker will do.
    pub promises: [&'static str; 3],
}

/// The day of the next visit: made up, for practice.
pub const NEXT_VISIT: &str = "2026-11-29T16:00";

/// What was said, in a language: the words stand once, where people practise with them.
pub fn said_in(language: Language) -> Said {
    let said = |key| {
        let said = Words::of(language).practice(key);
        assert_ne!(said, "", "nobody says {key}");
        said
    };
    Said {
        language: language.id(),
        worries: ["arguing", "money", "gang"].map(said),
        where_were_they: said("where-were-they"),
        shouting: said("shouting"),
        time_apart: said("time-apart"),
        pint: said("pint"),
        ask_peter: said("ask-peter"),
        rooms: said("rooms"),
        ask_llyr: said("ask-llyr"),
        football: said("football"),
        nains_house: said("nains-house"),
        johns_house: said("johns-house"),
        promises: ["come-back", "bring-copy", "next-week"].map(said),
    }
}

/// Goes through the whole visit, from an empty tablet to the last card. `look` is called on every
/// screen, with its name, before people move on.
pub async fn the_visit(tablet: &Tablet, said: &Said, look: impl AsyncFn(&str)) {
    before_they_knock(tablet, said, &look).await;
    what_worries_them(tablet, said, &look).await;
    what_works_and_who_helps(tablet, said, &look).await;
    where_the_children_go(tablet, said, &look).await;
    what_they_agree(tablet, said, &look).await;
    tablet.wait_for(r#"[data-screen="visit"]"#).await;
    look("visit").await;
    tablet.is_saved().await;
}

/// The visit, with nobody looking on.
pub async fn visit(tablet: &Tablet, said: &Said) {
    the_visit(tablet, said, async |_| {}).await;
}

async fn before_they_knock(tablet: &Tablet, said: &Said, look: &impl AsyncFn(&str)) {
    tablet.open().await;
    tablet.language_is(said.language).await;
    tablet.sees_the_plans().await;
    look("plans-empty").await;
    tablet.starts_a_plan().await;
    for who in [
        Somebody::worker("Dawn"),
        Somebody::adult("Mam"),
        Somebody::adult("Peter").not_here(),
        Somebody::child("Megan").not_here(),
        Somebody::child("Llyr").not_here(),
    ] {
        tablet.writes_down(who).await;
    }
    tablet.gets_ready("safe").await;
    tablet.tap(r#"[data-card="P01"] [data-choice="yes"]"#).await;
    tablet.gets_ready("worry").await;
    tablet.type_into("worker-worry", said.where_were_they).await;
    tablet.gets_ready("paper").await;
    tablet.choose("paper", "fridge").await;
    look("prepare").await;
    tablet.sits_down().await;
}

async fn what_worries_them(tablet: &Tablet, said: &Said, look: &impl AsyncFn(&str)) {
    tablet.is_asked("S03").await;
    tablet.choose("ok", "yes").await;
    look("start").await;
    tablet.next().await;

    tablet.is_asked("B01").await;
    let [arguing, money, gang] = said.worries;
    tablet.say(arguing, "Mam").await;
    tablet.keep().await;
    tablet.say(money, "Mam").await;
    tablet.keep().await;
    tablet.say(gang, "Mam").await;
    look("worries").await;
    tablet.next().await;
    tablet.is_asked("B02").await;
    look("workers-worry").await;
    tablet.next().await;
    tablet.is_asked("C01").await;
    tablet.say(said.shouting, "Mam").await;
    look("what-happens").await;
    tablet.next().await;
    tablet.is_asked("C03").await;
    look("each-child").await;
    tablet.next().await;
}

async fn what_works_and_who_helps(tablet: &Tablet, said: &Said, look: &impl AsyncFn(&str)) {
    tablet.is_asked("D01").await;
    tablet.say(said.time_apart, "Mam").await;
    look("works").await;
    tablet.next().await;
    tablet.is_asked("D02").await;
    tablet.choose("right", "yes").await;
    tablet.choose("always", "not-always").await;
    tablet.say(said.pint, "Mam").await;
    look("limit").await;
    tablet.next().await;
    tablet.is_asked("X03").await;
    tablet.type_into("idea", said.rooms).await;
    look("idea").await;
    tablet.answers("answer", "Mam", "maybe").await;
    tablet.asks_later(&["Peter"], said.ask_peter).await;

    tablet.is_asked("E01").await;
    tablet.adds_someone_to("people", "Nain Keri").await;
    look("helps").await;
    tablet.next().await;
    tablet.is_asked_about("E03", "Nain Keri").await;
    look("helper").await;
    tablet.next().await;
}

async fn where_the_children_go(tablet: &Tablet, said: &Said, look: &impl AsyncFn(&str)) {
    tablet.is_asked_about("F01", "Megan").await;
    tablet.type_into("place", said.nains_house).await;
    tablet.choose("whose", "Nain Keri").await;
    tablet.choose("how", "walks").await;
    tablet.asks_on().await;
    tablet.goes_on_by("[data-do=like-that]").await;
    look("goes").await;
    tablet.next().await;
    tablet.is_asked_about("F01", "Llyr").await;
    look("goes-next-child").await;
    tablet.asks_later(&["Llyr"], said.ask_llyr).await;

    tablet.is_asked("F02").await;
    tablet.tap(r#"[data-speaker="Dawn"]"#).await;
    tablet.type_into("name", said.johns_house).await;
    tablet.choose("kind", "place").await;
    tablet.choose("for", "Megan").await;
    look("avoid").await;
    tablet.next().await;
}

async fn what_they_agree(tablet: &Tablet, said: &Said, look: &impl AsyncFn(&str)) {
    tablet.is_asked("I01").await;
    look("actions").await;
    tablet.tap(r#"[data-speaker="Mam"]"#).await;
    tablet.asks_later(&["Peter", "Llyr"], said.football).await;
    tablet.is_asked("I03").await;
    for promise in said.promises {
        tablet.type_into("what", promise).await;
        tablet.keep().await;
    }
    look("promises").await;
    tablet.next().await;
    tablet.is_asked("I04").await;
    look("agree").await;
    // Nain has not been asked: that the way names her on the fridge page waits for a tick.
    tablet.tap("[data-field=on-the-fridge]").await;
    tablet.wait_for("[data-field=on-the-fridge]:checked, [data-field=on-the-fridge] :checked").await;
    tablet.answers("answer", "Mam", "yes").await;
    for promise in said.promises {
        tablet.see_words("form[data-card] h1", promise).await;
        tablet.answers("answer", "Mam", "yes").await;
    }
    while tablet.card().await != "K03" {
        look(&format!("agree-{}", tablet.card().await)).await;
        tablet.next().await;
    }
    tablet.set_date(r#"[data-answer="when"]"#, NEXT_VISIT).await;
    look("next-visit").await;
    tablet.next().await;
    while !tablet.card().await.is_empty() {
        look(&format!("end-{}", tablet.card().await)).await;
        tablet.next().await;
    }
}
