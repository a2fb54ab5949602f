//! Every word on screen, per language, as data.
//!
//! Nothing that a person reads is written in Rust. A language is one file for what the app says itself, and
//! one in the folder of every pack; `tests/native/words.rs` names the key that is missing, unknown, or woven
//! with other names than in the other language. Strings that no Welsh speaker has read yet are listed under
//! `review` in the Welsh file.
//!
//! In a release the words are files of their own, two for each language. The page hands over the first
//! of its language before anything is drawn: nobody needs both languages for the first screen. The
//! second is what sheets alone say. The words of another conversation come with its cards
//! (`crate::packs`), and are found in the same way. Everywhere else they are built in.

mod batch;
mod checks;
mod heading;
mod label;
mod phrase;
mod put;

pub use batch::Batch;
pub use heading::Heading;
pub use label::Label;
pub use phrase::Phrase;
pub use put::{by_itself, first_words, isolated, listed};

use crate::conversation::Scene;
use crate::packs::{Ask, Card, Stage, Texts, built_in, said_in_packs};
use crate::plan::{CardId, Date, Language, Moment, PackId, Status};

/// A closed set of words of one group, by their ids. What each of them says stands in the words files alone.
macro_rules! worded {
    ($(#[$about:meta])* $Name:ident in $group:literal { $($Variant:ident = $id:literal),+ $(,)? }) => {
        $crate::plan::named! {
            $(#[$about])*
            $Name { $(#[doc = concat!("`", $group, ".", $id, "` of the words files.")] $Variant = $id),+ }
        }

        impl $Name {
            /// The group of the words files that it stands in, and its key there.
            pub(super) fn key(self) -> String {
                format!(concat!($group, ".{}"), self.id())
            }
        }
    };
}
use worded;

/// Every word of one language.
#[derive(Debug, PartialEq, Eq)]
pub struct Words {
    /// Which language.
    pub language: Language,
    first: Texts,
    later: Texts,
}

static ENGLISH: Words = Words {
    language: Language::En,
    first: Texts::new(built_in!("words-en.txt")),
    later: Texts::new(built_in!("later-en.txt")),
};
static WELSH: Words = Words {
    language: Language::Cy,
    first: Texts::new(built_in!("words-cy.txt")),
    later: Texts::new(built_in!("later-cy.txt")),
};

impl Words {
    /// The words of one language.
    #[must_use]
    pub fn of(language: Language) -> &'static Self {
        // Better the other language than a screen without a word.
        let here = [language, Language::En, Language::Cy].into_iter().find(|language| Self::are_here(*language));
        Self::place_of(here.unwrap_or(language))
    }

    /// Whether the screens of a language can be shown now.
    #[must_use]
    pub fn are_here(language: Language) -> bool {
        Self::have_come(language, Batch::First)
    }

    /// Whether one batch of a language is here.
    #[must_use]
    pub fn have_come(language: Language, batch: Batch) -> bool {
        Self::place_of(language).batch(batch).are_here()
    }

    /// Words of a language have come.
    pub fn arrive(language: Language, batch: Batch, lines: String) {
        Self::place_of(language).batch(batch).arrive(lines);
    }

    const fn place_of(language: Language) -> &'static Self {
        match language {
            Language::En => &ENGLISH,
            Language::Cy => &WELSH,
        }
    }

    const fn batch(&self, batch: Batch) -> &Texts {
        match batch {
            Batch::First => &self.first,
            Batch::Later => &self.later,
        }
    }

    fn find(&self, key: &str) -> Option<&'static str> {
        self.batch(Batch::of(key)).find(key).or_else(|| said_in_packs(self.language, key))
    }

    fn of_card(&self, card: &CardId, what: &str) -> Option<&'static str> {
        self.find(&format!("cards.{}.{what}", card.0))
    }

    /// A language's name for itself, which is the same in every language.
    #[must_use]
    pub fn own_name(&self, language: Language) -> &'static str {
        self.find(&format!("languages.{}", language.id())).unwrap_or_default()
    }

    /// A label.
    #[must_use]
    pub fn label(&self, label: Label) -> &'static str {
        self.find(&label.key()).unwrap_or_default()
    }

    /// An age in years. A baby's is no "0".
    #[must_use]
    pub fn age(&self, years: u8) -> String {
        if years == 0 { self.label(Label::UnderOne).to_owned() } else { years.to_string() }
    }

    /// A label with names woven in.
    #[must_use]
    pub fn say(&self, label: Label, names: &[(&str, &str)]) -> String {
        self.weave(self.label(label), names)
    }

    /// What stands on a sheet.
    #[must_use]
    pub fn phrase(&self, phrase: Phrase) -> &'static str {
        self.find(&phrase.key()).unwrap_or_default()
    }

    /// The same with names woven in.
    #[must_use]
    pub fn put(&self, phrase: Phrase, names: &[(&str, &str)]) -> String {
        self.weave(self.phrase(phrase), names)
    }

    /// What a hard evening asks, for one child by name or for everyone.
    #[must_use]
    pub fn scene(&self, scene: Scene, child: Option<&str>) -> String {
        let question = self.find(&format!("sheets.{}", scene.id())).unwrap_or_default();
        self.weave(question, &[("child", child.unwrap_or_default())])
    }

    /// A heading of a copy.
    #[must_use]
    pub fn heading(&self, heading: Heading) -> &'static str {
        self.find(&heading.key()).unwrap_or_default()
    }

    /// A heading with names woven in.
    #[must_use]
    pub fn heading_with(&self, heading: Heading, names: &[(&str, &str)]) -> String {
        self.weave(self.heading(heading), names)
    }

    /// What somebody of the made-up family says, by key.
    #[must_use]
    pub fn practice(&self, key: &str) -> &'static str {
        self.find(&format!("practice.{key}")).unwrap_or_default()
    }

    /// What stands in a file and on no screen, by key.
    #[must_use]
    pub fn file_word(&self, key: &str) -> &'static str {
        self.find(&format!("files.{key}")).unwrap_or_default()
    }

    /// What a conversation is called; nothing for the one that the app was made for.
    #[must_use]
    pub fn pack_name(&self, pack: &PackId) -> Option<&'static str> {
        self.of_pack(pack, "name")
    }

    /// What a conversation is for.
    #[must_use]
    pub fn pack_about(&self, pack: &PackId) -> &'static str {
        self.of_pack(pack, "about").unwrap_or_default()
    }

    /// What a chapter is called.
    #[must_use]
    pub fn chapter(&self, pack: &PackId, chapter: Stage) -> &'static str {
        self.of_pack(pack, &format!("chapters.{}.name", chapter.id())).unwrap_or_default()
    }

    /// What a chapter is called where it is about one child alone, if it says so.
    #[must_use]
    pub fn chapter_of(&self, pack: &PackId, chapter: Stage, child: &str) -> Option<String> {
        let of_one = self.of_pack(pack, &format!("chapters.{}.of-one", chapter.id()))?;
        Some(self.weave(of_one, &[("child", child)]))
    }

    fn of_pack(&self, pack: &PackId, what: &str) -> Option<&'static str> {
        self.find(&format!("packs.{}.{what}", pack.0))
    }

    /// The question of a card.
    #[must_use]
    pub fn ask(&self, card: &CardId) -> &'static str {
        self.of_card(card, "ask").unwrap_or_default()
    }

    /// The question of a card in another wording, by its name.
    #[must_use]
    pub fn variant(&self, card: &CardId, name: &str) -> Option<&'static str> {
        self.of_card(card, &format!("variant.{name}"))
    }

    /// The question of a card as it is asked where no worker sits at the table.
    #[must_use]
    pub fn ask_of(&self, card: &CardId, family_alone: bool) -> &'static str {
        self.variant(card, "alone").filter(|_| family_alone).unwrap_or_else(|| self.ask(card))
    }

    /// The gentler question that follows when somebody says "nothing" to a card that has one.
    #[must_use]
    pub fn softer(&self, card: &CardId, said: &str) -> Option<&'static str> {
        let said = said.trim().trim_end_matches(['.', '!', '…']).to_ascii_lowercase();
        let nothing = self.of_card(card, "nothing")?.split('|').any(|nothing| nothing == said);
        self.of_card(card, "softer").filter(|_| nothing)
    }

    /// One line of help under the question.
    #[must_use]
    pub fn help(&self, card: &CardId) -> Option<&'static str> {
        self.of_card(card, "help")
    }

    /// What can be asked aloud next: the gentler question first, where the card has one.
    #[must_use]
    pub fn follow_ups(&self, card: &CardId) -> Vec<&'static str> {
        let more = (0..).map_while(|nth: u8| self.of_card(card, &format!("more.{nth:02}")));
        self.of_card(card, "softer").into_iter().chain(more).collect()
    }

    /// The label of an ask's control.
    #[must_use]
    pub fn ask_label(&self, card: &CardId, ask: &str) -> &'static str {
        self.of_card(card, &format!("asks.{ask}.label")).unwrap_or_default()
    }

    /// The same in the first of these wordings that it has, by name; as it is where it has none of them.
    #[must_use]
    pub fn ask_label_in(&self, card: &CardId, ask: &str, wordings: &[&str]) -> &'static str {
        let worded = |name: &&str| self.of_card(card, &format!("asks.{ask}.variant.{name}"));
        wordings.iter().find_map(worded).unwrap_or_else(|| self.ask_label(card, ask))
    }

    /// The short label in front of an answer on the plan; the control's own where there is none.
    #[must_use]
    pub fn plan_label(&self, card: &CardId, ask: &str) -> &'static str {
        self.of_card(card, &format!("asks.{ask}.plan")).unwrap_or_else(|| self.ask_label(card, ask))
    }

    /// What stands on the plan while an answer is not known.
    #[must_use]
    pub fn gap(&self, card: &CardId, ask: &str) -> &'static str {
        self.of_card(card, &format!("asks.{ask}.gap")).unwrap_or_else(|| self.label(Label::NotKnown))
    }

    /// A sentence in which an answer is read out, for one of the choices or for what was `said`, where there is one.
    #[must_use]
    pub fn read_out(&self, card: &CardId, ask: &str, key: &str) -> Option<&'static str> {
        self.of_card(card, &format!("asks.{ask}.read.{key}"))
    }

    /// The word for a choice.
    #[must_use]
    pub fn choice(&self, card: &CardId, ask: &str, id: &str) -> &'static str {
        self.of_card(card, &format!("asks.{ask}.choices.{id}")).unwrap_or_default()
    }

    /// The word for a choice by itself, as it stands on a button.
    #[must_use]
    pub fn choice_by_itself(&self, card: &CardId, ask: &str, id: &str) -> String {
        by_itself(self.choice(card, ask, id))
    }

    /// The short label in front of what a card of a pack asks for.
    #[must_use]
    pub fn label_of(&self, asked: Option<(&Card, &Ask)>) -> &'static str {
        asked.map_or("", |(card, ask)| self.plan_label(&card.id, &ask.id))
    }

    /// The word for a choice of what a card of a pack asks for.
    #[must_use]
    pub fn choice_of(&self, asked: Option<(&Card, &Ask)>, id: &str) -> &'static str {
        asked.map_or("", |(card, ask)| self.choice(&card.id, &ask.id, id))
    }

    /// The word for how far something has come, where there is one worth saying.
    #[must_use]
    pub fn status(&self, status: Status) -> Option<&str> {
        let label = match status {
            Status::NotAsked | Status::Asked => Label::WeWillAsk,
            Status::Yes => Label::SaidYes,
            Status::Agreed => Label::Agreed,
            Status::TakenUp => Label::TakenUp,
            _ => return None,
        };
        Some(self.label(label))
    }

    /// A day, as people say it: with its year where that is not this one. From our own words: a browser's `Intl` prints Welsh dates in
    /// American English without a warning.
    #[must_use]
    pub fn date(&self, date: Date, today: Date) -> String {
        let weekday = self.find(&format!("weekdays.{:02}", date.weekday())).unwrap_or_default();
        let month = self.find(&format!("months.{:02}", date.month - 1)).unwrap_or_default();
        let day = format!("{weekday} {} {month}", date.day);
        if date.year == today.year { day } else { format!("{day} {}", date.year) }
    }

    /// A day and a time of day.
    #[must_use]
    pub fn day_and_time(&self, moment: Moment, today: Date) -> String {
        format!("{}, {}", self.date(moment.date, today), self.time(moment))
    }

    /// A time of day.
    #[must_use]
    pub fn time(&self, moment: Moment) -> String {
        format!("{:02}:{:02}", moment.hour, moment.minute)
    }

    /// Puts names and earlier words where a sentence has room for them. A name nobody knows reads "someone".
    #[must_use]
    pub fn weave(&self, sentence: &str, names: &[(&str, &str)]) -> String {
        let mut woven = String::with_capacity(sentence.len() + 32);
        let mut rest = sentence;
        while let Some((before, after)) = rest.split_once('{') {
            let Some((slot, after)) = after.split_once('}') else {
                break;
            };
            woven.push_str(before);
            let name = names.iter().find(|(known, _)| *known == slot).map(|(_, name)| *name);
            woven.push_str(&isolated(name.unwrap_or_else(|| self.label(Label::Someone))));
            rest = after;
        }
        woven.push_str(rest);
        woven
    }
}
