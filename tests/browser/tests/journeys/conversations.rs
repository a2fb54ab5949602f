//! The other conversations, from the screen of plans to the printed page, on what people read.

use browser_tests::{TAKEN, Tablet};
use kitchen_table::packs::{other_packs, pack};
use kitchen_table::plan::{Language, PackId};
use kitchen_table::words::{Label, Words};

/// What is said to a card, ask by ask, in the order in which the cards come.
type Said = (&'static str, &'static [(&'static str, &'static str)]);

const SUPERVISION: &[Said] = &[
    ("SU0", &[("name", "AB")]),
    ("SU1", &[("said", "Steven sleeps at home."), ("seen", "He opens the door himself.")]),
    ("SU2", &[("said", "He rings his nan.")]),
    ("SU2", &[("said", "School rings early.")]),
    ("SU3", &[("said", "The nights at the weekend.")]),
    ("SU4", &[("said", "Nan could come on Fridays.")]),
    ("SU5", &[("said", "He has slept there twice.")]),
    ("SU6", &[("what", "Visit Steven."), ("who", "JS"), ("by", "2026-12-01")]),
    ("SU6", &[("what", "Ring school."), ("who", "KT"), ("by", "2026-12-02")]),
    ("SU6", &[("what", "Ask Nan."), ("who", "JS"), ("by", "2026-12-03")]),
    ("SU7", &[("when", "2026-12-08T10:00")]),
];

const EARS: &[Said] = &[
    ("EA0", &[("name", "CD")]),
    ("EA1", &[("said", "Saturday was quiet.")]),
    ("EA2", &[("what", "I went out."), ("who", "My sister."), ("when", "After tea."), ("how", "I counted to ten.")]),
    ("EA3", &[("said", "Two people on the sofa.")]),
    ("EA4", &[("child", "It was nice."), ("mother", "He came back calm.")]),
    ("EA5", &[("means", "I can wait."), ("learnt", "Going out early helps.")]),
    ("EA6", &[("what", "Sunday too."), ("how", "We cooked."), ("learnt", "It was no accident.")]),
];

fn all() -> [(&'static str, &'static [Said]); 2] {
    let all = [("ears", EARS), ("supervision", SUPERVISION)];
    assert!(other_packs().map(|id| id.0).eq(all.map(|(id, _)| id.to_owned())), "every other conversation is played");
    all
}

async fn starts(tablet: &Tablet, conversation: &str) {
    tablet.tap(&format!(r#"[data-pack="{conversation}"] [data-do="start-conversation"]:enabled"#)).await;
}

/// Answers every card as it comes, reading each question; the tablet is shut and opened in the middle.
async fn talks_through(tablet: &Tablet, said: &[Said], language: Language) {
    for (at, (card, asks)) in said.iter().enumerate() {
        tablet.is_asked(card).await;
        tablet.reads_card(card, language).await;
        for (ask, words) in *asks {
            match *ask {
                "by" | "when" if words.starts_with("2026") => {
                    tablet.brings_up(ask).await;
                    tablet.set_date(&format!(r#"[data-answer="{ask}"]"#), words).await;
                }
                _ => tablet.type_into(ask, words).await,
            }
        }
        if at == said.len() / 2 {
            tablet.is_saved().await;
            tablet.reload().await;
            tablet.is_asked(card).await;
            tablet.reads_card(card, language).await;
        }
        let again = said.get(at + 1).is_some_and(|(next, _)| next == card);
        if again { tablet.keep().await } else { tablet.next().await }
    }
    tablet.wait_for(r#"[data-screen="visit"]"#).await;
    tablet.is_legible("the end").await;
}

#[tokio::test]
async fn each_is_talked_through_in_both_languages_to_one_printed_page() {
    for (id, said) in all() {
        for language in [Language::En, Language::Cy] {
            let tablet = Tablet::new().await;
            tablet.open().await;
            tablet.language_is(language.id()).await;
            let name = Words::of(language).pack_name(&PackId::from(id)).expect("it has a name");
            tablet.see_words(&format!(r#"[data-pack="{id}"]"#), name).await;
            starts(&tablet, id).await;
            assert_eq!(tablet.count(r#"[data-go="people"], [data-speaker], [data-do="later"]"#).await, 0);
            talks_through(&tablet, said, language).await;

            tablet.goes_to("copy:page").await;
            let page = tablet.see(r#"[data-copy="page"]"#).await;
            tablet.is_legible("the page").await;
            let words = Words::of(language);
            let chapters = pack(&id.into()).map(|pack| &pack.chapters).into_iter().flatten();
            let headings = chapters.map(|chapter| words.chapter(&id.into(), chapter.stage));
            let answers = said.iter().flat_map(|(_, asks)| asks.iter().map(|(_, words)| *words));
            for wanted in headings.chain(answers.filter(|words| !words.starts_with("2026"))).chain([name]) {
                assert!(page.contains(wanted), "{wanted} is not on the page: {page}");
            }
            assert_eq!(tablet.count(r#"[data-copy] [data-gap]"#).await, 0, "nothing is left open");
            if tablet.engine().prints() {
                let paper = tablet.paper(&format!("{id}-{}", language.id())).await;
                assert_eq!(paper.pages(), 1);
                // The name stands in the title, and Firefox prints no bold words that can be read.
                let answer = said.get(1).and_then(|(_, asks)| asks.first()).map_or("", |(_, words)| words);
                assert!(paper.text().contains(answer), "{}", paper.text());
            }
            assert_eq!(tablet.complaints().await, Vec::<String>::new());
        }
    }
}

#[tokio::test]
async fn a_conversation_stands_among_the_plans_with_its_initials_and_carries_on() {
    let tablet = Tablet::new().await;
    tablet.open().await;
    starts(&tablet, "supervision").await;
    tablet.is_asked("SU0").await;
    tablet.type_into("name", "AB").await;
    tablet.next().await;
    tablet.is_asked("SU1").await;
    tablet.goes_home().await;
    let first = tablet.see("[data-plan]").await;
    let name = Words::of(Language::En).pack_name(&"supervision".into()).expect("it has a name");
    assert!(first.contains("AB") && first.contains(name), "{first}");
    tablet.reload().await;
    tablet.opens_plan(r#"[data-do="open-plan"]"#).await;
    tablet.is_asked("SU1").await;
    tablet.language("cy").await;
    tablet.reads_card("SU1", Language::Cy).await;
}

#[tokio::test]
async fn the_page_leaves_as_paper_and_as_a_file_that_names_nobody() {
    let tablet = Tablet::watched(TAKEN).await;
    tablet.open().await;
    starts(&tablet, "ears").await;
    tablet.is_asked("EA0").await;
    tablet.type_into("name", "CD").await;
    tablet.next().await;
    tablet.is_asked("EA1").await;
    tablet.type_into("said", "Saturday was quiet.").await;
    tablet.next().await;
    tablet.goes_to("copy:page").await;
    assert!(tablet.count("[data-copy=page] [data-gap]").await > 0, "what was not said yet is drawn as a gap");
    tablet.tap(r#"[data-do="print"]"#).await;
    let file = tablet.saves("save").await;
    assert!(file.name.starts_with("paper-") && !file.name.contains("CD"), "{}", file.name);
}

/// There is no signal for what a conversation is made of.
const NO_CONVERSATION: &str = "
    const real = fetch;
    globalThis.fetch = (...asked) =>
        String(asked[0]).includes('pack-') ? Promise.reject(new TypeError('no signal')) : real(...asked);
";

#[tokio::test]
async fn a_conversation_that_cannot_be_had_says_so_and_nothing_of_it_is_drawn() {
    let tablet = Tablet::in_trouble(NO_CONVERSATION).await;
    tablet.open().await;
    starts(&tablet, "ears").await;
    tablet.see_words(".kt-notice", Words::of(Language::En).label(Label::LaterNotHere)).await;
    assert_eq!(tablet.count(r#"[data-screen="plans"]"#).await, 1);
    assert_eq!(tablet.count("form[data-card]").await, 0);
}
