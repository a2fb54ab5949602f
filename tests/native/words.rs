//! The words files: complete, known, and woven with the same names in both languages.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use crate::layering::rust_files;
use crate::support::words_file::{read, said_in};
use crate::support::{family_plan, packs_of_the_app, words};
use kitchen_table::checks::{Check, Doing, Light, Watch, Whose};
use kitchen_table::conversation::Scene;
use kitchen_table::plan::{Date, Language, PackId};
use kitchen_table::words::{Batch, Heading, Label, Phrase, Words, by_itself, first_words};
use serde_json::Value;

const BOTH: [Language; 2] = [Language::En, Language::Cy];

/// The names and earlier words that a sentence may be woven with.
const WOVEN: &[&str] = &[
    "parent",
    "child",
    "other",
    "helper",
    "worker",
    "words",
    "workerWorry",
    "idea",
    "task",
    "place",
    "placeToAsk",
    "helperToAsk",
    "toldByYou",
    "openQuestion",
    "date",
    "time",
    "n",
    "all",
];

/// Every string of the words files under its key, such as `cards.F01.asks.place.label`.
fn strings(language: Language) -> BTreeMap<String, String> {
    fn walk(key: &str, value: &Value, found: &mut BTreeMap<String, String>) {
        let under = |name: &str| {
            if key.is_empty() { name.to_owned() } else { format!("{key}.{name}") }
        };
        match value {
            Value::String(text) => {
                found.insert(key.to_owned(), text.clone());
            }
            Value::Object(fields) => fields.iter().for_each(|(name, value)| walk(&under(name), value, found)),
            Value::Array(values) => {
                values.iter().enumerate().for_each(|(at, value)| walk(&under(&at.to_string()), value, found))
            }
            other => panic!("{key}: {other} is not words"),
        }
    }
    let mut all = said_in(language);
    all.as_object_mut().unwrap().remove("review");
    let mut found = BTreeMap::new();
    walk("", &all, &mut found);
    found
}

fn woven(text: &str) -> Vec<String> {
    let mut names: Vec<_> =
        text.split('{').skip(1).map(|rest| rest.split('}').next().unwrap_or_default().to_owned()).collect();
    names.sort();
    names
}

/// Fails with every offender by name.
#[track_caller]
fn none(what: &str, offenders: impl IntoIterator<Item = String>) {
    let offenders: Vec<_> = offenders.into_iter().collect();
    assert!(offenders.is_empty(), "{what}:\n  {}", offenders.join("\n  "));
}

#[test]
fn every_label_has_words_and_no_words_are_for_a_label_that_is_not_there() {
    for language in BOTH {
        let labels = read(language).labels;
        let missing =
            Label::ALL.iter().filter(|label| !labels.contains_key(label.id())).map(|label| label.id().to_owned());
        none(&format!("labels without words in {}", language.id()), missing);
        let unknown = labels.keys().filter(|id| Label::from_id(id).is_none()).cloned();
        none(&format!("words for no label in {}", language.id()), unknown);
    }
}

/// What stands beside the checks, by group and id.
fn beside_the_checks() -> BTreeMap<&'static str, Vec<&'static str>> {
    BTreeMap::from([
        ("watch", Watch::ALL.iter().map(|watch| watch.id()).collect()),
        ("whose", Whose::ALL.iter().map(|whose| whose.id()).collect()),
        ("doing", Doing::ALL.iter().map(|doing| doing.id()).collect()),
        ("lights", Light::ALL.iter().map(|light| light.id()).collect()),
    ])
}

#[test]
fn every_check_says_something_and_no_words_are_for_a_check_that_is_not_there() {
    let beside = beside_the_checks();
    for language in BOTH {
        let found = read(language).checks;
        let silent =
            Check::ALL.iter().filter(|check| !found.get(check.id()).is_some_and(|says| says.contains_key("says")));
        none(&format!("checks that say nothing in {}", language.id()), silent.map(|check| check.id().to_owned()));
        for (id, texts) in &found {
            let texts: BTreeSet<&str> = texts.keys().map(String::as_str).collect();
            match beside.get(id.as_str()) {
                Some(ids) => assert_eq!(texts, ids.iter().copied().collect(), "{id} in {}", language.id()),
                None => {
                    assert!(Check::from_id(id).is_some(), "words for no check in {}: {id}", language.id());
                    assert!(
                        texts.is_subset(&BTreeSet::from(["says", "why", "open"])),
                        "{id} in {}: {texts:?}",
                        language.id()
                    );
                }
            }
        }
        assert!(beside.keys().all(|group| found.contains_key(*group)));
    }
}

#[test]
fn everything_beside_the_checks_has_its_label_on_the_screen() {
    for language in BOTH {
        let words = words(language);
        let whose = Whose::ALL.iter().map(|whose| (whose.id(), words.whose(*whose)));
        let doing = Doing::ALL.iter().map(|doing| (doing.id(), words.doing(*doing)));
        let lights = Light::ALL.iter().map(|light| (light.id(), words.light(*light)));
        let watch = Watch::ALL.iter().map(|watch| (watch.id(), words.watch(*watch)));
        let mute = whose.chain(doing).chain(lights).chain(watch).filter(|(_, label)| label.is_empty());
        none(&format!("without a label in {}", language.id()), mute.map(|(id, _)| id.to_owned()));
    }
}

#[test]
fn every_phrase_of_a_sheet_has_words_and_no_words_are_for_a_phrase_that_is_not_there() {
    for language in BOTH {
        let sheets = read(language).sheets;
        let phrases = Phrase::ALL.iter().map(|phrase| phrase.id()).chain(Scene::ALL.iter().map(|scene| scene.id()));
        let missing = phrases.filter(|id| !sheets.contains_key(*id));
        none(&format!("phrases without words in {}", language.id()), missing.map(str::to_owned));
        let unknown = sheets.keys().filter(|id| Phrase::from_id(id).is_none() && Scene::from_id(id).is_none()).cloned();
        none(&format!("words for no phrase in {}", language.id()), unknown);
    }
}

#[test]
fn every_heading_has_words_and_no_words_are_for_a_heading_that_is_not_there() {
    for language in BOTH {
        let headings = read(language).headings;
        let missing = Heading::ALL.iter().filter(|heading| !headings.contains_key(heading.id()));
        none(&format!("headings without words in {}", language.id()), missing.map(|heading| heading.id().to_owned()));
        let lost = Heading::ALL.iter().filter(|heading| words(language).heading(**heading).is_empty());
        none(&format!("left out of the words of {}", language.id()), lost.map(|heading| heading.id().to_owned()));
        let unknown = headings.keys().filter(|id| Heading::from_id(id).is_none()).cloned();
        none(&format!("words for no heading in {}", language.id()), unknown);
    }
}

#[test]
fn both_languages_say_the_same_things() {
    let (english, welsh) = (strings(Language::En), strings(Language::Cy));
    none("only in English", english.keys().filter(|key| !welsh.contains_key(*key)).cloned());
    none("only in Welsh", welsh.keys().filter(|key| !english.contains_key(*key)).cloned());
}

/// The switch names a language before its words are there.
#[test]
fn every_language_is_called_by_its_own_name_in_all_of_them() {
    let (english, welsh) = (read(Language::En).languages, read(Language::Cy).languages);
    assert_eq!(english, welsh);
    assert!(english.keys().map(String::as_str).eq(["cy", "en"]));
    for language in BOTH {
        let own_name = words(language).own_name(language);
        assert!(!own_name.is_empty());
        assert!(BOTH.into_iter().all(|other| words(other).own_name(language) == own_name));
    }
    assert_ne!(words(Language::En).own_name(Language::En), words(Language::En).own_name(Language::Cy));
}

#[test]
fn every_card_that_has_words_is_in_the_pack_with_every_ask_and_choice() {
    let packs = packs_of_the_app();
    let cards = || packs.iter().flat_map(|pack| &pack.cards);
    for language in BOTH {
        for (id, card_words) in read(language).cards {
            let card = cards().find(|card| card.id.0 == id).unwrap_or_else(|| panic!("words for no card: {id}"));
            for (name, ask_words) in &card_words.asks {
                let ask = card
                    .asks
                    .iter()
                    .find(|ask| ask.id == *name)
                    .unwrap_or_else(|| panic!("words for no ask: {id} {name}"));
                none(
                    &format!("{id} {name} in {}: choices that differ from the pack", language.id()),
                    symmetric_difference(ask_words.choices.keys(), &crate::support::choices_of(ask)),
                );
            }
            none(
                &format!("{id} in {}: asks without words", language.id()),
                card.asks.iter().filter(|ask| !card_words.asks.contains_key(&ask.id)).map(|ask| ask.id.clone()),
            );
        }
        none(
            &format!("cards without words in {}", language.id()),
            cards().filter(|card| !read(language).cards.contains_key(&card.id.0)).map(|card| card.id.0.clone()),
        );
    }
}

#[test]
fn every_choice_begins_as_a_button_does() {
    for language in BOTH {
        let words = words(language);
        let asks = packs_of_the_app().into_iter().flat_map(|pack| &pack.cards).flat_map(|card| {
            card.asks.iter().flat_map(move |ask| ask.choices.iter().map(move |choice| (card, ask, choice)))
        });
        let odd = asks.filter(|(card, ask, choice)| {
            let word = words.choice_by_itself(&card.id, &ask.id, choice);
            word.chars().next().is_none_or(char::is_lowercase)
        });
        none(
            &format!("choices in {}", language.id()),
            odd.map(|(card, ask, id)| format!("{} {} {id}", card.id.0, ask.id)),
        );
    }
    assert_eq!(by_itself("nobody yet"), "Nobody yet");
    assert_eq!(by_itself(""), "");
}

#[test]
fn every_conversation_and_each_of_its_chapters_is_called_something() {
    for language in BOTH {
        let written = read(language).packs;
        assert_eq!(written.len(), packs_of_the_app().len());
        for pack in packs_of_the_app() {
            let (id, its) = (&pack.id, &written[&pack.id.0]);
            let chapters: Vec<_> = pack.chapters.iter().map(|chapter| chapter.stage.id().to_owned()).collect();
            none(
                &format!("chapters of {} in {}", id.0, language.id()),
                symmetric_difference(its.chapters.keys(), &chapters),
            );
            let unsaid = pack.chapters.iter().filter(|one| words(language).chapter(id, one.stage).is_empty());
            none("not called anything", unsaid.map(|chapter| chapter.stage.id().to_owned()));
            // The family plan is what the app is for, and is called nothing.
            let is_another = *id != PackId::family_plan();
            assert_eq!(words(language).pack_name(id).is_some(), is_another, "{}", id.0);
            assert_eq!(!words(language).pack_about(id).is_empty(), is_another, "{}", id.0);
        }
    }
}

fn symmetric_difference<'a>(one: impl IntoIterator<Item = &'a String>, other: &'a [String]) -> Vec<String> {
    let one: BTreeSet<_> = one.into_iter().collect();
    let other: BTreeSet<_> = other.iter().collect();
    one.symmetric_difference(&other).map(|id| (*id).clone()).collect()
}

#[test]
fn every_sentence_is_woven_with_the_same_known_names_in_both_languages() {
    let welsh = strings(Language::Cy);
    let mut wrong = Vec::new();
    for (key, english) in strings(Language::En) {
        let (en, cy) = (woven(&english), welsh.get(&key).map(|text| woven(text)).unwrap_or_default());
        // Welsh may need a name twice where English needs it once; but never another name.
        if en.iter().collect::<BTreeSet<_>>() != cy.iter().collect::<BTreeSet<_>>() {
            wrong.push(format!("{key}: {en:?} in English, {cy:?} in Welsh"));
        }
        wrong.extend(
            en.iter()
                .chain(&cy)
                .filter(|name| !WOVEN.contains(&name.as_str()))
                .map(|name| format!("{key}: nobody knows {{{name}}}")),
        );
    }
    none("woven with other names", wrong);
}

#[test]
fn no_words_are_empty() {
    for language in BOTH {
        let empty = strings(language).into_iter().filter(|(_, text)| text.trim().is_empty() || text.trim() != text);
        none(&format!("empty, or with a space around it, in {}", language.id()), empty.map(|(key, _)| key));
    }
}

#[test]
fn what_a_welsh_speaker_has_still_to_read_is_a_list_of_words_that_are_there() {
    let welsh = strings(Language::Cy);
    let review = read(Language::Cy).review;
    // A key may stand for all that is under it: `months`.
    let is_there = |key: &str| welsh.keys().any(|other| other == key || other.starts_with(&format!("{key}.")));
    none("to be read, and not there", review.iter().filter(|key| !is_there(key)).cloned());
    let mut seen = BTreeSet::new();
    none("to be read twice", review.iter().filter(|key| !seen.insert(*key)).cloned());
    none("to be read in English", read(Language::En).review);
}

/// Families speak of worries. Hints for the worker (`worker`) are not read by them.
#[test]
fn the_word_risk_is_nowhere_a_family_reads() {
    let found = strings(Language::En).into_iter().filter(|(key, text)| {
        !key.ends_with(".worker")
            && text.to_lowercase().split(|c: char| !c.is_alphabetic()).any(|word| word.starts_with("risk"))
    });
    none("says risk", found.map(|(key, text)| format!("{key}: {text}")));
}

#[test]
fn a_day_is_said_in_the_words_of_the_language_on_screen() {
    let (english, welsh) = (words(Language::En), words(Language::Cy));
    let welsh_weekdays = ["Llun", "Mawrth", "Mercher", "Iau", "Gwener", "Sadwrn", "Sul"];
    let welsh_months = [
        "Ionawr",
        "Chwefror",
        "Mawrth",
        "Ebrill",
        "Mai",
        "Mehefin",
        "Gorffennaf",
        "Awst",
        "Medi",
        "Hydref",
        "Tachwedd",
        "Rhagfyr",
    ];
    let english_months = [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ];
    for days in 0..366 {
        let day = Date::new(2026, 1, 1).unwrap().plus(days);
        let (en, cy) = (english.date(day, day), welsh.date(day, day));
        let month = usize::from(day.month) - 1;
        assert!(en.contains(english_months[month]), "{day} reads {en}");
        assert!(cy.ends_with(&format!(" {} {}", day.day, welsh_months[month])), "{day} reads {cy}");
        assert!(cy.contains(welsh_weekdays[usize::from(day.weekday())]), "{day} reads {cy}");
        assert!(!english_months.iter().any(|month| cy.contains(month)), "{day} reads {cy}");
        assert!(!cy.contains("day"), "{day} reads {cy}");
    }
    let day = Date::new(2026, 11, 22).unwrap();
    assert_ne!(english.date(day, day), welsh.date(day, day));
}

#[test]
fn a_day_of_another_year_has_its_year() {
    let today = Date::new(2026, 12, 30).unwrap();
    for words in [Language::En, Language::Cy].map(Words::of) {
        for days in -400..400 {
            let day = today.plus(days);
            assert_eq!(words.date(day, today).ends_with(&day.year.to_string()), day.year != 2026, "{day}");
        }
    }
}

#[test]
fn a_name_that_is_written_from_right_to_left_does_not_turn_the_sentence_round() {
    let english = words(Language::En);
    let said = english.say(Label::IfChildNeeds, &[("child", "ليلى")]);
    assert!(said.contains("\u{2068}ليلى\u{2069}"), "{said:?}");
    assert!(english.say(Label::IfChildNeeds, &[]).contains(english.label(Label::Someone)));
    let odd = english.weave("{child} {", &[("child", "{parent}")]);
    assert_eq!(odd, "{parent} {", "a name is never woven again");
}

/// The keys of one batch of a language, as the build wrote it.
fn keys(language: Language, batch: Batch) -> BTreeSet<&'static str> {
    let lines = match (language, batch) {
        (Language::En, Batch::First) => include_str!(concat!(env!("OUT_DIR"), "/words-en.txt")),
        (Language::Cy, Batch::First) => include_str!(concat!(env!("OUT_DIR"), "/words-cy.txt")),
        (Language::En, Batch::Later) => include_str!(concat!(env!("OUT_DIR"), "/later-en.txt")),
        (Language::Cy, Batch::Later) => include_str!(concat!(env!("OUT_DIR"), "/later-cy.txt")),
    };
    lines.lines().filter_map(|line| line.split_once('\t')).map(|(key, _)| key).collect()
}

/// A list counts with two digits in the files.
fn counted_plainly(key: &str) -> String {
    let plain = |part: &str| part.parse::<u8>().map_or_else(|_| part.to_owned(), |number| number.to_string());
    key.split('.').map(plain).collect::<Vec<_>>().join(".")
}

/// A card can be opened by a reload, by Back, from a line or a sheet: nobody can say which is needed first.
#[test]
fn every_card_and_every_label_has_all_its_words_before_anything_is_drawn() {
    let pack = family_plan();
    let cards: BTreeSet<_> = pack.cards.iter().map(|card| card.id.0.as_str()).collect();
    // Read by people who make the cards, and on no screen.
    let on_no_screen = |key: &str| key.ends_with(".worker") || key.ends_with(".child");
    for language in BOTH {
        let here: BTreeSet<_> = keys(language, Batch::First).into_iter().map(counted_plainly).collect();
        let of_the_app = strings(language).into_keys().filter(|key| {
            let mut parts = key.split('.');
            let (group, of) = (parts.next().unwrap(), parts.next().unwrap());
            let needed = match group {
                "cards" => cards.contains(of),
                "packs" => of == pack.id.0 || ["name", "about"].contains(&parts.next().unwrap()),
                group => ["labels", "languages", "months", "weekdays"].contains(&group),
            };
            needed && !on_no_screen(key)
        });
        let late = of_the_app.filter(|key| !here.contains(key.as_str()));
        none(&format!("not here when a screen is drawn, in {}", language.id()), late);
        let mute = pack.cards.iter().filter(|card| !here.contains(format!("cards.{}.ask", card.id.0).as_str()));
        none(&format!("cards without a question, in {}", language.id()), mute.map(|card| card.id.0.clone()));
    }
}

#[test]
fn a_word_is_in_the_batch_in_which_it_is_looked_for_and_in_no_other() {
    for language in BOTH {
        for batch in [Batch::First, Batch::Later] {
            let strays = keys(language, batch).into_iter().filter(|key| Batch::of(key) != batch);
            none(&format!("in the wrong file of {}", language.id()), strays.map(str::to_owned));
            assert!(!keys(language, batch).is_empty() && Words::have_come(language, batch));
        }
    }
    for batch in [Batch::First, Batch::Later] {
        assert_eq!(keys(Language::En, batch), keys(Language::Cy, batch));
    }
}

/// The screens whose code and words come later, together, and the family that comes with them; and the one rule at the
/// table that looks for names.
const COME_LATER: &[&str] = &[
    "browser/file_words.rs",
    "screens/agree",
    "screens/check",
    "screens/copy",
    "screens/plan_files",
    "screens/try_plan.rs",
    "screens/who_they_are.rs",
    "sitting/made_up.rs",
    "sitting/named_to_avoid.rs",
];

/// The app does not hold the words of sheets: whatever it draws itself must do without them.
#[test]
fn no_screen_of_the_app_says_a_word_that_only_a_sheet_has() {
    let of_sheets = ["Phrase::", "Heading::", "crate::checks", ".practice(", "file_word(", "words.scene("];
    let drawn_by_both = ["copies/way_drawing.rs"].map(|file| {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("src").join(file);
        (file, fs::read_to_string(path).unwrap())
    });
    let folders = ["screens", "components", "browser", "sitting"].map(|folder| (folder, code_in(folder, COME_LATER)));
    let found = folders.iter().chain(&drawn_by_both).flat_map(|(place, code)| {
        let said = of_sheets.into_iter().filter(|word| code.contains(word));
        said.map(move |word| format!("{word} in {place}"))
    });
    none("said by the app", found);
}

/// All code below a folder of `src`, but for these files and folders of `src`.
fn code_in(folder: &str, but_for: &[&str]) -> String {
    let src = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let is_in = |file: &Path| !but_for.iter().any(|not| file.starts_with(src.join(not)));
    let files = rust_files(&src.join(folder)).into_iter().filter(|file| is_in(file));
    files.map(|file| fs::read_to_string(file).unwrap()).collect()
}

/// Files that only list ids of words.
const LISTS: &[&str] = &["words/label.rs", "words/heading.rs", "words/phrase.rs"];

fn code() -> String {
    code_in("", LISTS)
}

/// What stands in a file is asked for by key.
#[test]
fn every_word_for_a_file_is_in_one_and_every_one_that_a_file_asks_for_is_there() {
    let code = code_in("files", &[]);
    let asked: BTreeSet<_> = code.split("file_word(\"").skip(1).map(|rest| rest.split('"').next().unwrap()).collect();
    for language in BOTH {
        let there = read(language).files;
        assert_eq!(there.keys().map(String::as_str).collect::<BTreeSet<_>>(), asked, "in {}", language.id());
        for key in asked.iter().copied() {
            assert_eq!(words(language).file_word(key), there[key]);
        }
    }
}

#[test]
fn every_phrase_stands_on_some_sheet() {
    let code = code();
    let used = used(&code, "Phrase::");
    let phrases = Phrase::ALL.iter().map(|phrase| format!("{phrase:?}"));
    none("on no sheet", phrases.filter(|name| !used.contains(name.as_str())));
}

/// The names that follow a prefix such as `Label::`.
fn used<'a>(code: &'a str, prefix: &str) -> BTreeSet<&'a str> {
    let rest = code.split(prefix).skip(1);
    rest.map(|rest| rest.split(|c: char| !c.is_alphanumeric()).next().unwrap_or_default()).collect()
}

/// Words that nothing shows are words that somebody has to translate for nothing.
#[test]
fn every_label_is_shown_somewhere() {
    let mut code = code();
    // A refusal becomes a label in the labels' own file.
    let labels = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("src/words/label.rs")).unwrap();
    code.push_str(&labels.split_once("impl From").unwrap().1.replace("Self::", "Label::"));
    let used = used(&code, "Label::");
    none(
        "never shown",
        Label::ALL.iter().map(|label| format!("{label:?}")).filter(|name| !used.contains(name.as_str())),
    );
}

#[test]
fn every_heading_stands_on_some_copy() {
    let code = code();
    let used = used(&code, "Heading::");
    let headings = Heading::ALL.iter().map(|heading| format!("{heading:?}"));
    none("on no copy", headings.filter(|name| !used.contains(name.as_str())));
}

#[test]
fn the_first_words_of_what_somebody_said_are_whole_words() {
    for (said, first) in [
        ("Time apart.", "Time apart."),
        ("  Time apart.  ", "Time apart."),
        ("We go to separate rooms, and write it down.", "We go to separate rooms…"),
        ("Amser ar wahân yn ein helpu ni", "Amser ar wahân yn ein…"),
        ("Llanfairpwllgwyngyllgogerychwyrndrobwll", "Llanfairpwllgwyngyllgogerychwyrndrobwll"),
        ("Llanfairpwllgwyngyllgogerychwyrndrobwll tonight", "Llanfairpwllgwyngyllgogerychwyrndrobwll…"),
        ("", ""),
    ] {
        assert_eq!(first_words(said, 25), first);
    }
}
