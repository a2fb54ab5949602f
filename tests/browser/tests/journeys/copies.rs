//! The right copy for each reader: on the screen, on paper, as a file; and what is said before it goes.

use std::collections::BTreeSet;

use browser_tests::week_after::{SaidAfter, said_after, the_week_after};
use browser_tests::worked_example::said_in;
use browser_tests::{TAKEN, Tablet, Told};
use kitchen_table::plan::{About, Audience, CopyKind, Event, Is, Language, Plan, Role};
use kitchen_table::words::{Label, Phrase, Words};

/// A copy: which, whose, what stands on it for certain, and how many sheets it may have.
struct Wanted<'a> {
    kind: &'static str,
    reader: Option<&'static str>,
    says: Vec<&'a str>,
    sheets: usize,
}

/// Every copy of the family, and everything they said that is no name and no choice.
fn every_copy<'a>(said: &SaidAfter) -> ([Wanted<'a>; 6], Vec<&'a str>)
where
    SaidAfter: 'a,
{
    let visit = said.visit;
    let [arguing, money, gang] = visit.worries;
    let [come_back, bring_copy, next_week] = visit.promises;
    let at_home = [visit.nains_house, said.the_school, said.the_night, come_back, bring_copy, next_week];
    let family = [arguing, money, gang, visit.where_were_they, visit.time_apart, said.cat, said.fridays];
    let private = [visit.pint, visit.shouting, visit.johns_house];
    let record = [visit.rooms, visit.ask_peter, visit.ask_llyr, visit.football, said.aim, said.danger, said.goal];
    let own = [said.no_shouting, said.talked];
    let helper = [said.fridays, said.any_time, said.no_driving];
    let of = |parts: &[&[&'a str]]| parts.concat();
    let copies = [
        Wanted { kind: "fridge", reader: None, says: of(&[&at_home]), sheets: 1 },
        // Peter was out: a copy for anybody at home has what the fridge has.
        Wanted { kind: "family", reader: None, says: at_home.to_vec(), sheets: 4 },
        Wanted { kind: "family", reader: Some("Mam"), says: of(&[&at_home, &family]), sheets: 4 },
        Wanted { kind: "child", reader: Some("Megan"), says: of(&[&own, &[said.cat, visit.nains_house]]), sheets: 2 },
        Wanted { kind: "helper", reader: Some("Nain Keri"), says: of(&[&helper, &[visit.nains_house]]), sheets: 1 },
        Wanted {
            kind: "worker",
            reader: Some("Dawn"),
            says: of(&[&at_home, &family, &private, &record, &own, &helper, &[said.the_door, said.the_park]]),
            sheets: 12,
        },
    ];
    let all = of(&[&at_home, &family, &private, &record, &own, &helper, &[said.the_door, said.the_park]]);
    (copies, all)
}

#[tokio::test]
async fn every_copy_says_what_is_for_its_reader_and_nothing_else() {
    each_is_right_for_its_reader(Language::En).await;
}

#[tokio::test]
async fn every_copy_says_what_is_for_its_reader_and_nothing_else_in_welsh() {
    each_is_right_for_its_reader(Language::Cy).await;
}

/// What else may stand on a copy: what its reader may see anyway, where this list need not say so.
const MAY: [(&str, &str); 1] = [("child", "the_night")];

async fn each_is_right_for_its_reader(language: Language) {
    let (said, mut told) = (said_after(language), the_week_after(language));
    told.are_here(&["Dawn"]);
    let tablet = Tablet::new().await;
    tablet.has_open(&told.record(), language).await;
    let (copies, everything) = every_copy(&said);
    for copy in copies {
        let what = format!("{} {}", copy.kind, copy.reader.unwrap_or_default());
        tablet.looks_at(copy.kind, copy.reader).await;
        let screen = plain(&tablet.copy_says().await);
        for one in &everything {
            let may = MAY.contains(&(copy.kind, "the_night")) && *one == said.the_night;
            assert!(may || screen.contains(&plain(one)) == copy.says.contains(one), "“{one}” on {what}: {screen}");
        }
        let lang = tablet.property("[data-copy]", "lang").await;
        assert_eq!(lang, language.id(), "{what}");
        if tablet.engine().prints() {
            let paper = tablet.paper(&what.trim().replace(' ', "-")).await;
            assert!((1..=copy.sheets).contains(&paper.pages()), "{what} has {} sheets", paper.pages());
            assert!(!tablet.engine().prints_bold_words() || paper.is_tagged(), "{what} is tagged");
            let (on_paper, on_screen) = (words_of(&paper.text()), words_of(&screen));
            let more: Vec<_> = on_paper.difference(&on_screen).collect();
            assert!(more.is_empty(), "the paper of {what} says more than the screen: {more:?}");
            if tablet.engine().prints_bold_words() {
                let missing: Vec<_> = on_screen.difference(&on_paper).collect();
                assert!(missing.is_empty(), "the paper of {what} leaves out {missing:?}");
            }
        }
    }
}

/// A text in one line, without the marks that keep a name's own direction.
fn plain(text: &str) -> String {
    let text: String = text.chars().filter(|letter| !matches!(letter, '\u{2066}'..='\u{2069}' | '\u{ad}')).collect();
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A word with a hyphen may go on in the next row, and whoever reads the paper then reads it as one.
fn words_of(text: &str) -> BTreeSet<String> {
    plain(text).replace('-', "").split(' ').map(str::to_owned).collect()
}

#[tokio::test]
async fn a_copy_that_is_anothers_stays_closed_while_others_are_here() {
    let said = said_after(Language::En);
    let tablet = Tablet::new().await;
    tablet.has_open(&the_week_after(Language::En).record(), Language::En).await;

    for (kind, reader, closed) in [
        ("fridge", None, false),
        ("family", None, false),
        ("child", Some("Megan"), true),
        // What he wants to be asked first is not on it, and the rest is for all who are here.
        ("child", Some("Llyr"), false),
        ("helper", Some("Nain Keri"), true),
        ("worker", Some("Dawn"), true),
        ("family", Some("Mam"), false),
    ] {
        tablet.looks_at(kind, reader).await;
        assert_eq!(tablet.is_closed().await, closed, "{kind} {reader:?} in front of Mam");
        let page = tablet.all_text("body").await;
        for private in [said.no_shouting, said.the_door, said.the_park, said.aim, said.danger, said.visit.pint] {
            assert!(!page.contains(private), "“{private}” with {kind} {reader:?}");
        }
    }
    // Mam is alone with the worker: her copy may hold what is hers.
    tablet.tap(r#"[data-do="private"]"#).await;
    tablet.see_words("[data-copy]", said.visit.pint).await;
    tablet.are_here(&["Dawn", "Mam", "Peter"]).await;
    tablet.looks_at("family", Some("Mam")).await;
    assert!(!tablet.all_text("body").await.contains(said.visit.pint), "Peter sat down");

    tablet.are_here(&["Dawn", "Megan"]).await;
    for (kind, reader, closed) in
        [("child", Some("Llyr"), false), ("worker", Some("Dawn"), true), ("child", Some("Megan"), false)]
    {
        tablet.looks_at(kind, reader).await;
        assert_eq!(tablet.is_closed().await, closed, "{kind} {reader:?} in front of Megan");
    }
    // Her own copy is on the screen, and Mam comes in.
    tablet.are_here(&["Dawn", "Megan", "Mam"]).await;
    tablet.looks_at("child", Some("Megan")).await;
    assert!(tablet.is_closed().await, "Mam came in");
    if tablet.engine().prints() {
        assert_eq!(plain(&tablet.paper("closed").await.text()), "", "a closed copy prints nothing");
    }
}

#[tokio::test]
async fn paper_that_was_ruled_out_is_not_printed_and_a_helper_who_was_not_asked_has_no_card() {
    let mut told = Told::worked_example(Language::En);
    told.are_here(&["Dawn"]);
    told.says("Dawn", "P02", "", &[("paper", "fridge")]);
    told.are_here(&["Dawn", "Mam"]);
    let tablet = Tablet::new().await;
    tablet.has_open(&told.record(), Language::En).await;
    tablet.looks_at("family", None).await;
    tablet.wait_for(r#"[data-screen="copy"][data-paper="no"] [data-copy="family"]"#).await;
    assert_eq!(tablet.count("[data-do=print], [data-do=save]").await, 0);
    if tablet.engine().prints() {
        assert_eq!(plain(&tablet.paper("ruled-out").await.text()), "");
    }
    tablet.looks_at("helper", Some("Nain Keri")).await;
    assert!(tablet.is_closed().await);
    tablet.see_words("[data-closed]", "Nain Keri").await;
    tablet.looks_at("fridge", None).await;
    tablet.wait_for(r#"[data-paper="yes"] [data-do="print"]"#).await;
}

#[tokio::test]
async fn a_copy_that_was_printed_is_noted_and_an_older_one_is_swapped() {
    let mut told = the_week_after(Language::En);
    told.are_here(&["Dawn"]);
    let tablet = Tablet::watched(TAKEN).await;
    tablet.has_open(&told.record(), Language::En).await;
    tablet.looks_at("child", Some("Megan")).await;
    tablet.tap(r#"[data-do="print"]"#).await;
    tablet.wait_until("for the printer", "return kitchenTableTaken.printed === 1").await;
    tablet.wait_for(r#"[data-part="copies"] [data-copy-given="child"]"#).await;
    assert_eq!(tablet.count("[data-swap]").await, 0, "it is the newest there is");
    let plan = tablet.keeps("which copy is out", |plan| !plan.copies.is_empty()).await;
    let [out] = plan.copies.as_slice() else { panic!("one copy is out: {:?}", plan.copies) };
    let today = tablet.now().await.date;
    assert_eq!((out.kind, out.reader, out.version, out.on), (CopyKind::Child, Some(told.person("Megan")), 1, today));

    // Megan chooses a picture: her page is another one now.
    tablet.tap("[data-answer=page] [data-choice=star]").await;
    tablet.wait_for("[data-answer=page] [data-choice=star][aria-pressed=true]").await;
    tablet.tap(r#"[data-swap] [data-do="swapped"]"#).await;
    tablet.is_gone("[data-swap]").await;
    tablet.keeps("that it was swapped", |plan| plan.copies.iter().all(|copy| copy.swapped)).await;

    // Which copies went to whom is nothing to read over a shoulder.
    tablet.are_here(&["Dawn", "Mam"]).await;
    tablet.looks_at("fridge", None).await;
    assert_eq!(tablet.count(r#"[data-part="copies"]"#).await, 0);
}

/// A promise with a word of the watch list, and a deed that names whom to avoid. Both may stand on the fridge.
struct Careless {
    told: Told,
    watched: &'static str,
    harmless: &'static str,
    names: &'static str,
}

fn careless(language: Language) -> Careless {
    let (watched, harmless, names) = match language {
        Language::En => ("Ring the police about the car.", "Ring about the car.", "Walk the dog past John's."),
        Language::Cy => ("Ffonio'r heddlu am y car.", "Ffonio am y car.", "Mynd â'r ci heibio i dŷ John."),
    };
    let mut told = Told::worked_example(language);
    told.says("Dawn", "I03", "", &[("what", watched), ("by", "2026-11-27")]);
    told.says("Mam", "I01", "", &[("what", names), ("who", "Mam"), ("by", "2026-11-27")]);
    told.does(Event::PutOnFridge(told.line(names), true));
    told.says("Mam", "I04", names, &[("answer", "yes")]);
    told.says("Mam", "I04", watched, &[("answer", "yes")]);
    Careless { told, watched, harmless, names }
}

#[tokio::test]
async fn a_word_that_says_too_much_is_said_before_it_prints_and_reworded_or_withheld() {
    is_said_before_it_prints(Language::En).await;
}

#[tokio::test]
async fn a_word_that_says_too_much_is_said_before_it_prints_and_reworded_or_withheld_in_welsh() {
    is_said_before_it_prints(Language::Cy).await;
}

/// The browser's own Print knows none of our buttons. What stands on a copy that nobody has looked at does not go past
/// them.
async fn prints_what_to_do_instead(tablet: &Tablet, words: &Words, too_much: [&str; 2]) {
    tablet.wait_for(r#"[data-paper="look-first"]"#).await;
    if tablet.engine().prints() {
        let paper = plain(&tablet.paper("").await.text());
        assert_eq!(paper, plain(words.phrase(Phrase::PaperLookFirst)), "what to do, and none of {too_much:?}");
    }
}

#[tokio::test]
async fn who_has_looked_and_prints_it_all_the_same_has_that_copy_on_paper_and_no_other() {
    let Careless { told, watched, .. } = careless(Language::En);
    let tablet = Tablet::watched(TAKEN).await;
    tablet.has_open(&told.record(), Language::En).await;
    tablet.looks_at("fridge", None).await;
    tablet.wait_for(r#"[data-paper="look-first"]"#).await;
    tablet.tap(r#"#look-first [data-do="print"]"#).await;
    tablet.wait_until("for the printer", "return kitchenTableTaken.printed === 1").await;
    tablet.wait_for(r#"[data-paper="yes"]"#).await;
    if tablet.engine().prints() {
        let paper = plain(&tablet.paper("").await.text());
        assert!(paper.contains(&plain(watched)), "{paper}");
    }
    tablet.looks_at("family", Some("Mam")).await;
    tablet.wait_for(r#"[data-paper="look-first"] [data-copy="family"]"#).await;
}

async fn is_said_before_it_prints(language: Language) {
    let Careless { told, watched, harmless, names } = careless(language);
    let (words, avoided) = (Words::of(language), said_in(language).johns_house);
    let tablet = Tablet::new().await;
    tablet.has_open(&told.record(), language).await;
    tablet.looks_at("fridge", None).await;
    let row = |words: &str| format!("#look-first [data-line=\"{}\"]", told.line(words).0);
    let copy = |words: &str| format!("[data-copy] [data-line=\"{}\"]", told.line(words).0);
    tablet.see_words(&row(watched), watched).await;
    // In front of Mam nobody hears that there is somebody to keep away from.
    tablet.see_words(&row(names), &words.put(Phrase::FoundSomething, &[("words", avoided)])).await;
    // The worker alone is told what it is about.
    tablet.are_here(&["Dawn"]).await;
    tablet.looks_at("fridge", None).await;
    tablet.see_words(&row(names), &words.put(Phrase::FoundName, &[("words", avoided)])).await;
    assert_eq!(tablet.property("#look-first", "role").await, "alert");
    let past = "return [...document.querySelectorAll('[data-do=print], [data-do=save]')].every((one) => one.closest('#look-first'))";
    assert_eq!(tablet.run(past).await, true, "nothing goes out past it");
    prints_what_to_do_instead(&tablet, words, [watched, names]).await;

    tablet.tap(&format!("{} [data-do=reword]", row(watched))).await;
    tablet.wait_for(r#"[data-screen="talk"] .kt-edit textarea"#).await;
    assert_eq!(tablet.typed(".kt-edit textarea").await, watched);
    tablet.empty(".kt-edit textarea").await;
    tablet.type_at(".kt-edit textarea", harmless).await;
    tablet.tap(".kt-edit [data-do=keep]").await;
    tablet.is_gone(".kt-edit").await;

    tablet.looks_at("fridge", None).await;
    assert_eq!(tablet.count(&row(watched)).await, 0);
    // People said yes to other words.
    assert_eq!(tablet.count(&copy(watched)).await, 0);

    tablet.tap(&format!("{} [data-do=withhold]", row(names))).await;
    tablet.is_gone("#look-first").await;
    tablet.is_gone(&copy(names)).await;
    tablet.wait_for(r#"[data-do="print"]"#).await;
    if tablet.engine().prints() {
        let paper = tablet.paper("").await.text();
        assert!(!paper.contains(harmless) && !paper.contains(watched) && !paper.contains(names), "{paper}");
    }
    let narrow =
        |plan: &Plan| plan.line(told.line(names)).is_some_and(|line| matches!(line.audience, Audience::Named(_)));
    tablet.keeps("that it is withheld, and the line", narrow).await;
}

#[tokio::test]
async fn a_file_that_is_saved_has_a_neutral_name_the_right_bytes_and_is_out_of_our_hands() {
    let (said, mut told) = (said_after(Language::Cy), the_week_after(Language::Cy));
    told.are_here(&["Dawn"]);
    let words = Words::of(Language::Cy);
    let tablet = Tablet::watched(TAKEN).await;
    tablet.has_open(&told.record(), Language::Cy).await;
    let today = tablet.now().await.date;

    for (kind, reader, stem) in [
        ("fridge", None, "page"),
        ("family", None, "pages"),
        ("child", Some("Megan"), "sheet"),
        ("helper", Some("Nain Keri"), "card"),
        ("worker", Some("Dawn"), "notes"),
    ] {
        tablet.looks_at(kind, reader).await;
        let file = tablet.saves("save").await;
        assert_eq!(file.name, format!("{stem}-{today}.docx"));
        assert!(
            file.kind.ends_with("wordprocessingml.document") && file.bytes.starts_with(b"PK\x03\x04"),
            "{}",
            file.kind
        );
        tablet.see_words(".kt-notice", words.label(Label::FileSaved)).await;
    }
    let record = [said.aim, said.danger, said.the_door, said.visit.pint];
    let text = tablet.saves("save-text").await;
    assert_eq!((text.name, text.kind.as_str()), (format!("notes-{today}.txt"), "text/plain;charset=utf-8"));
    let text = String::from_utf8(text.bytes).expect("it is text");
    let markdown = tablet.saves("save-markdown").await;
    assert_eq!(markdown.name, format!("notes-{today}.md"));
    let markdown = String::from_utf8(markdown.bytes).expect("it is text");
    assert!(record.iter().all(|one| text.contains(one) && markdown.contains(one)), "{text}");
    assert!(markdown.starts_with("# ") && !text.contains("# "));

    let calendar = tablet.saves("calendar").await;
    assert_eq!((calendar.name, calendar.kind.as_str()), (format!("date-{today}.ics"), "text/calendar;charset=utf-8"));
    let calendar = String::from_utf8(calendar.bytes).expect("it is text");
    assert!(
        calendar.starts_with("BEGIN:VCALENDAR\r\n") && calendar.contains("DTSTART:20261129T160000\r\n"),
        "{calendar}"
    );
    for name in ["Dawn", "Mam", "Megan", "Llyr", "Keri"] {
        assert!(!calendar.contains(name), "{calendar}");
    }

    let plan = tablet.keeps("which copies are out", |plan| plan.copies.len() >= 5).await;
    let kinds: Vec<_> = plan.copies.iter().map(|copy| copy.kind).collect();
    assert_eq!(kinds, [CopyKind::Fridge, CopyKind::Family, CopyKind::Child, CopyKind::Helper, CopyKind::Worker]);
}

#[tokio::test]
async fn the_record_can_be_pasted_into_another_system_by_the_new_way_and_the_old() {
    let (said, mut told) = (said_after(Language::En), the_week_after(Language::En));
    told.are_here(&["Dawn"]);
    let tablet = Tablet::watched(TAKEN).await;
    tablet.has_open(&told.record(), Language::En).await;
    tablet.looks_at("worker", Some("Dawn")).await;
    for (nth, old_way) in [false, true].into_iter().enumerate() {
        if old_way {
            tablet.run("navigator.clipboard.writeText = () => Promise.reject(new Error('No.'))").await;
        }
        for (of_these, hook) in ["clip-text", "clip-markdown"].into_iter().enumerate() {
            tablet.tap(&format!("[data-do={hook}]")).await;
            let count = nth * 2 + of_these + 1;
            tablet.wait_until("for a text", &format!("return kitchenTableTaken.clipped.length === {count}")).await;
            let text = tablet.run("return kitchenTableTaken.clipped.at(-1)").await;
            let text = text.as_str().expect("it is text");
            assert!([said.aim, said.danger, said.visit.pint].iter().all(|one| text.contains(one)), "{text}");
            assert_eq!(text.starts_with("# "), hook == "clip-markdown", "{text}");
            tablet.see_words(".kt-notice", Words::of(Language::En).label(Label::Clipped)).await;
        }
    }
    let focus = "return document.activeElement.matches('[data-do=clip-markdown]')";
    tablet.wait_until("for focus to stay where it was", focus).await;
}

/// What a child said themselves, and what a helper was told: nobody else gets to see it because it is kept off paper.
#[tokio::test]
async fn what_is_kept_off_a_childs_copy_or_a_helpers_card_is_off_it_and_nobody_else_sees_it_for_that() {
    let (wish, tells) = ("That the police do not come.", "That Peter is drunk on Fridays.");
    let mut told = the_week_after(Language::En);
    told.says("Mam", "E03", "Nain Keri", &[("E04/may-be-told", tells)]);
    told.are_here(&["Dawn", "Megan"]);
    told.says("Megan", "G04", "", &[("said", wish)]);
    told.says("Megan", "G09", wish, &[("may", "ask-first")]);
    told.are_here(&["Dawn"]);
    let tablet = Tablet::new().await;
    tablet.has_open(&told.record(), Language::En).await;
    for (kind, reader, words) in [("child", "Megan", wish), ("helper", "Nain Keri", tells)] {
        tablet.looks_at(kind, Some(reader)).await;
        tablet.see_words("[data-copy]", words).await;
        tablet.tap(&format!("#look-first [data-line=\"{}\"] [data-do=withhold]", told.line(words).0)).await;
        tablet.is_gone("#look-first").await;
        assert!(!tablet.copy_says().await.contains(words), "{words}");
        let withheld = |plan: &Plan| {
            plan.line(told.line(words))
                .is_some_and(|line| line.audience != told.plan.line(line.id).expect("it was said").audience)
        };
        let plan = tablet.keeps("that it is withheld", withheld).await;
        let line = plan.line(told.line(words)).expect("withheld is not taken back");
        assert!(!told.plan.widens(told.plan.line(line.id).expect("it was said"), &line.audience), "{line:?}");
    }
}

/// Two ways wait; the first unanswered line is Megan's.
#[tokio::test]
async fn ask_now_under_the_fridges_note_asks_about_that_very_way_and_leads_back() {
    let people = [
        ("Dawn", Role::Worker, true),
        ("Mam", Role::Adult, true),
        ("Nain", Role::Adult, true),
        ("Megan", Role::Child, false),
        ("Llyr", Role::Child, false),
    ];
    let mut told = Told::by(Language::En, &people);
    for (child, place) in [("Megan", "Next door"), ("Llyr", "The shop")] {
        told.says("Mam", "F01", child, &[("place", place)]);
    }
    let llyrs = told.plan.said(Is::SafePlace, About::Person(told.person("Llyr"))).expect("it was said").id;
    let tablet = Tablet::new().await;
    tablet.has_open(&told.record(), Language::En).await;
    tablet.goes_to("copy:fridge").await;
    tablet.tap(&format!("[data-missing='{llyrs}'] [data-do=ask]")).await;
    tablet.is_asked("I04").await;
    tablet.see_words("form h1", "The shop").await;
    tablet.tap("[data-do=all-say-yes]").await;
    tablet.wait_for("[data-screen=copy]").await;
    tablet.is_gone(&format!("[data-missing='{llyrs}']")).await;
}
