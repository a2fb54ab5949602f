//! What people do in this app, one verb for each: write somebody down, answer, ask later, look.

use kitchen_table::plan::Plan;
use kitchen_table::shelf::{Found, MemoryStore, Record, Sealed, Shelf, Store};
use serde_json::{Value, json};

use crate::Tablet;
use crate::locked::seal;
use crate::tablet::quoted;

/// The questions that wait and can be read here.
const TO_ASK: &str = "[data-do=ask-whom]";

/// Somebody to write down before you knock.
#[derive(Debug, Clone, Copy)]
pub struct Somebody<'a> {
    /// What they are called.
    pub name: &'a str,
    /// A child the plan is for.
    pub child: bool,
    /// The worker.
    pub worker: bool,
    /// In the room today.
    pub here: bool,
}

impl<'a> Somebody<'a> {
    /// The worker, who is here.
    pub const fn worker(name: &'a str) -> Self {
        Self { name, child: false, worker: true, here: true }
    }

    /// An adult of the family, who is here.
    pub const fn adult(name: &'a str) -> Self {
        Self { name, child: false, worker: false, here: true }
    }

    /// A child of the family, who is here.
    pub const fn child(name: &'a str) -> Self {
        Self { name, child: true, worker: false, here: true }
    }

    /// The same, but somewhere else today.
    pub const fn not_here(self) -> Self {
        Self { here: false, ..self }
    }
}

impl Tablet {
    /// Starts a plan, before you knock, once the list of plans is there: what is tapped before that has tests of its own.
    pub async fn starts_a_plan(&self) {
        self.sees_the_plans().await;
        self.tap(r#"[data-do="new-plan"]:enabled"#).await;
        self.wait_for(r#"[data-screen="prepare"]"#).await;
    }

    /// Writes somebody down, and waits until they are among the people.
    pub async fn writes_down(&self, who: Somebody<'_>) {
        const FORM: &str = "[data-new-person]";
        self.fill("name", who.name).await;
        self.tick(&format!("{FORM} [data-field=child]"), who.child).await;
        self.tick(&format!("{FORM} [data-field=worker]"), who.worker).await;
        self.tick(&format!("{FORM} [data-field=here]"), who.here).await;
        let before = self.count("[data-person]").await;
        self.tap(&format!("{FORM} [data-do=add-person]")).await;
        self.wait_until(
            &format!("for {} to be among the people", who.name),
            &format!("return document.querySelectorAll('[data-person]').length === {before} + 1"),
        )
        .await;
    }

    /// Waits until this has focus.
    pub async fn has_focus(&self, css: &str) {
        let there = format!("return document.activeElement.matches({})", json!(css));
        self.wait_until(&format!("for {css} to have focus"), &there).await;
    }

    /// Puts a tick where it should be, or takes it away.
    pub async fn tick(&self, css: &str, on: bool) {
        self.wait_for(css).await;
        if self.property(css, "checked").await != json!(on) {
            self.tap(css).await;
        }
    }

    /// Dawn, Mam and Megan are written down, and Dawn and Mam sit at the table.
    pub async fn comes_to_the_table(&self) {
        self.open().await;
        self.starts_a_plan().await;
        for who in [Somebody::worker("Dawn"), Somebody::adult("Mam"), Somebody::child("Megan").not_here()] {
            self.writes_down(who).await;
        }
        self.sits_down().await;
    }

    /// Comes to the table and says what is worrying, which is kept.
    pub async fn says_a_worry(&self, words: &str) {
        self.comes_to_the_table().await;
        self.opens_chapter("worries").await;
        self.is_asked("B01").await;
        self.say(words, "Mam").await;
        self.keep().await;
        self.is_saved().await;
    }

    /// Practises: reads who the family is, and goes on to their table, in the chapter where each child goes.
    pub async fn practises(&self) {
        self.tap(r#"[data-do="practise"]:enabled"#).await;
        self.wait_for(r#"[data-screen="practice"]"#).await;
        self.goes_to("talk").await;
        self.is_asked_about("F01", "Megan").await;
    }

    /// Practises from before the visit, from wherever in practice somebody is.
    pub async fn practises_from_the_start(&self) {
        self.goes_to("practice").await;
        self.tap(r#"[data-do="practise-from-start"]"#).await;
    }

    /// Goes on to one of the things that are got ready before people sit down.
    pub async fn gets_ready(&self, part: &str) {
        let there = format!("[data-screen=prepare] [data-part={part}]");
        while self.count(&there).await == 0 {
            self.tap("[data-screen=prepare] [data-do=next]").await;
        }
    }

    /// Sits down at the table. A worker who has not said before that it is safe is asked it first.
    pub async fn sits_down(&self) {
        self.tap(r#"main [data-go="talk"]"#).await;
        self.says_that_it_is_safe().await;
    }

    /// The worker says that it is safe to do this together, where that is asked before the table.
    pub async fn says_that_it_is_safe(&self) {
        self.wait_for("[data-screen=talk] [data-card], [data-screen=before-the-table]").await;
        if self.count("[data-screen=before-the-table]").await > 0 {
            self.tap("[data-screen=before-the-table] [data-choice=yes]").await;
        }
        self.wait_for(r#"[data-screen="talk"] [data-card]"#).await;
    }

    /// Goes to a screen that has a link to it here.
    pub async fn goes_to(&self, link: &str) {
        self.tap(&format!("[data-go={}]", quoted(link))).await;
        let screen = link.split(':').next().unwrap_or(link);
        self.wait_for(&format!("[data-screen={}]", quoted(screen))).await;
    }

    /// Opens a chapter.
    pub async fn opens_chapter(&self, chapter: &str) {
        self.tap(&format!("[data-chapter={}]", quoted(chapter))).await;
        self.wait_until(
            "for the chapter to be open",
            &format!("return document.querySelector('[data-chapter={chapter}]').ariaCurrent === 'step'"),
        )
        .await;
    }

    /// Opens a chapter of the plan beside the conversation, where it is closed. The talk stays where it is.
    pub async fn unfolds(&self, chapter: &str) {
        let closed = format!("[data-part={}] [data-do=unfold][aria-expanded=false]", quoted(chapter));
        if self.count(&closed).await > 0 {
            self.tap(&closed).await;
        }
    }

    /// Waits until this card is the question on the screen.
    pub async fn is_asked(&self, card: &str) {
        self.wait_for(&format!("form[data-card={}]", quoted(card))).await;
    }

    /// Waits until this card is the question on the screen, about somebody.
    pub async fn is_asked_about(&self, card: &str, name: &str) {
        self.wait_for(&format!("form[data-card={}][data-for={}]", quoted(card), quoted(name))).await;
    }

    /// Which card is on the screen; empty where there is none.
    pub async fn card(&self) -> String {
        let card = self.run("return document.querySelector('form[data-card]')?.dataset.card ?? ''").await;
        card.as_str().unwrap_or_default().to_owned()
    }

    /// "I don't know", and then, in the plan, in these words and of these people.
    pub async fn asks_later(&self, people: &[&str], question: &str) {
        let waiting = self.count(TO_ASK).await;
        self.tap(r#"[data-do="later"]"#).await;
        self.wait_until(
            "for a question to wait",
            &format!("return document.querySelectorAll('{TO_ASK}').length === {waiting} + 1"),
        )
        .await;
        self.tap(&format!("{TO_ASK}:last-child")).await;
        self.is_asked("X02").await;
        self.empty(r#"[data-answer="question"]"#).await;
        self.type_into("question", question).await;
        for name in people {
            self.choose("who", name).await;
        }
        self.next().await;
    }

    /// Writes down somebody nobody has written down yet, in the group of this answer.
    pub async fn adds_someone_to(&self, answer: &str, name: &str) {
        self.brings_up(answer).await;
        let group = format!("[data-answer={}]", quoted(answer));
        self.tap(&format!("{group} [data-choice=someone-else]")).await;
        self.type_at(&format!("{group} [data-field=name]"), name).await;
        self.tap(&format!("{group} [data-do=add-person]")).await;
        self.wait_for(&format!("{group} [data-choice={}]", quoted(name))).await;
    }

    /// Goes on with nothing said until another screen comes.
    pub async fn goes_on_to_the_end(&self) {
        while !self.card().await.is_empty() {
            self.next().await;
        }
    }

    /// Waits until the screen says that everything is on the tablet.
    pub async fn is_saved(&self) {
        self.wait_for(r#"[data-save="saved"]"#).await;
    }

    /// The plan that was saved last, as it lies on the tablet.
    pub async fn plan(&self) -> Plan {
        self.record().await.plan
    }

    /// Waits until the plan on the tablet is as it should be, and gives it back. A sheet has no place
    /// that says that it is saved.
    pub async fn keeps(&self, what: &str, is_so: impl Fn(&Plan) -> bool) -> Plan {
        self.patiently(&format!("for the tablet to keep {what}"), async || {
            let plan = self.plan().await;
            Ok(is_so(&plan).then_some(plan))
        })
        .await
    }

    /// The record that was saved last.
    pub async fn record(&self) -> Record {
        let records = self.records().await.into_iter();
        records.max_by_key(|record| record.saved_at).expect("a plan is on the tablet")
    }

    /// Every plan on the tablet as it would open, with what is half typed in it.
    pub async fn records(&self) -> Vec<Record> {
        let store = MemoryStore::default();
        for saved in self.saved_plans().await {
            let key = saved.key.as_str().expect("a key is text");
            store.put(key, &Sealed(saved.bytes)).await.expect("memory has room");
        }
        let found = Shelf::new(store, seal()).load().await.expect("memory answers");
        let records = found.into_iter().map(|found| match found {
            Found::Loaded { record, older: false } => *record,
            other => panic!("a plan cannot be read as it was saved last: {other:?}"),
        });
        records.collect()
    }

    /// What stands in a place that takes text.
    pub async fn typed(&self, css: &str) -> String {
        self.wait_for(css).await;
        self.property(css, "value").await.as_str().unwrap_or_default().to_owned()
    }

    /// How many elements there are, seen or not.
    pub async fn count(&self, css: &str) -> u64 {
        let script = format!("return document.querySelectorAll({}).length", json!(css));
        self.run(&script).await.as_u64().unwrap_or_default()
    }

    /// A property of the first element.
    pub async fn property(&self, css: &str, name: &str) -> Value {
        self.run(&format!("return document.querySelector({})[{}]", json!(css), json!(name))).await
    }

    /// All the text of the first element, seen or not: what a page gives away to anyone who looks.
    pub async fn all_text(&self, css: &str) -> String {
        self.property(css, "textContent").await.as_str().unwrap_or_default().to_owned()
    }
}
