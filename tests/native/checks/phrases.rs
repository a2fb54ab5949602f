//! What the lists find and what they leave alone, in both languages.

use kitchen_table::checks::{Check, Watch, Watched, named_to_avoid, watched};
use kitchen_table::plan::{About, Kind, Language, LineId};

use crate::checks::kitchen::{Kitchen, Tap, Words};

/// The words that a check finds in an action of Mam's, or in a child's.
fn found(check: Check, language: Language, child: bool, said: &str) -> Vec<String> {
    let mut kitchen = Kitchen::new(language);
    let who = if child { kitchen.llyr } else { kitchen.mam };
    kitchen.action(said, who);
    kitchen.found(check).into_iter().filter_map(|finding| finding.words).collect()
}

/// Practice 2.2, word by word.
#[test]
fn every_word_of_the_practices_watch_list_asks_for_something_clearer() {
    let english =
        "try, support, engage, ensure, monitor, appropriate, as needed, better, more, soon, communicate, work with";
    let welsh = "ceisio, trio, gefnogi, ymgysylltu, sicrhau, fonitro, addas, yn ôl yr angen, yn well, mwy, yn fuan, gyfathrebu, \
                 gweithio efo, weithio gyda";
    for (language, list) in [(Language::En, english), (Language::Cy, welsh)] {
        for word in list.split(", ") {
            assert_eq!(
                found(Check::Vague, language, false, &format!("Byddaf i, I will: {word}.")),
                [word.trim()],
                "{word}"
            );
        }
    }
}

#[test]
fn what_somebody_could_film_is_left_alone() {
    let clear = [
        "Ring the club on Friday at four.",
        "No more than two friends come.",
        "We do not shout any more after eight.",
        "Peter walks Llyr to football on Saturday.",
        "He sleeps well.",
        "Ffonio'r clwb ddydd Gwener am bedwar.",
        "Dim mwy na dau ffrind yn dod.",
        "Peter yn cerdded efo Llyr i'r pêl-droed ddydd Sadwrn.",
        "Nain yn nôl Megan o'r ysgol ddydd Mawrth.",
    ];
    for said in clear {
        for check in [Check::Vague, Check::Polices, Check::Jargon, Check::LongSentence] {
            assert_eq!(found(check, Language::En, false, said), [""; 0], "{} in {said}", check.id());
        }
    }
}

/// The sentences of the practice (2.3, 4.3, 4.6), and their like.
#[test]
fn nobody_is_made_to_watch_over_another_grown_up() {
    let policing = [
        "Mam keeps the children from him.",
        "I will not allow Peter into the house.",
        "Mam will make sure he leaves before ten.",
        "Keep Peter away.",
        "I won't let him in.",
        "Ask his dad to leave when he shouts.",
        "Stop Peter drinking.",
        "Cadw Peter draw o'r tŷ.",
        "Fydda i ddim yn gadael i Peter ddod i mewn.",
        "Gwneud yn siŵr ei fod yn mynd cyn deg.",
        "Mam yn ei rwystro rhag gyrru.",
        "Cadw'r plant draw oddi wrth Peter.",
    ];
    for said in policing {
        assert_eq!(found(Check::Polices, Language::En, false, said).len(), 1, "{said}");
    }
    let own_part = [
        "Peter stays at his mum's until Friday.",
        "Make sure the back door is open.",
        "Keep the phone in the hall.",
        "Let Nain know when we leave.",
        "Ring to check that Nain Keri is in.",
        "Peter yn aros efo'i fam tan ddydd Gwener.",
        "Gwneud yn siŵr bod y drws cefn ar agor.",
        "Gadael y ffôn yn y gegin.",
    ];
    for said in own_part {
        assert_eq!(found(Check::Polices, Language::En, false, said), [""; 0], "{said}");
    }
}

#[test]
fn a_child_has_no_grown_ups_job_and_may_have_their_own() {
    for said in [
        "Step in when they argue.",
        "Keep Peter away from Mam.",
        "Stop them shouting.",
        "Sefyll rhyngddyn nhw.",
        "Gofalu am Mam.",
        "Stopio'r ffraeo.",
    ] {
        assert_eq!(found(Check::ChildsJob, Language::Cy, true, said).len(), 1, "{said}");
        assert_eq!(found(Check::ChildsJob, Language::Cy, false, said), [""; 0], "{said} is a grown-up's");
    }
    for said in
        ["Tell Mam where I am going.", "Go to Nain's.", "Dweud wrth Mam i ble dw i'n mynd.", "Look after the dog."]
    {
        assert_eq!(found(Check::ChildsJob, Language::Cy, true, said), [""; 0], "{said}");
    }
}

#[test]
fn a_plainer_way_is_offered_in_the_language_of_the_words_and_nothing_is_changed() {
    for (said, welsh) in [("Try harder.", false), ("Ceisio eto.", true)] {
        let mut kitchen = Kitchen::new(Language::En);
        let mam = kitchen.mam;
        let action = kitchen.action(said, mam);
        let offered = kitchen.found(Check::Vague)[0].plainer.unwrap();
        assert_eq!(offered.contains("beth"), welsh, "{offered}");
        let line = kitchen.home.plan().line(Kitchen::line_of(action)).unwrap();
        assert_eq!(line.words(), Some(said));
    }
}

#[test]
fn the_familys_own_words_are_theirs() {
    let mut kitchen = Kitchen::new(Language::En);
    let (mam, said) = (kitchen.mam, "Parental acrimony, and we try to do better, and then we shout ".repeat(4));
    kitchen.answer("B01", mam, &[("said", Words(&said))]);
    for check in [Check::Vague, Check::Jargon, Check::LongSentence] {
        assert!(kitchen.found(check).is_empty(), "{}", check.id());
    }
}

#[test]
fn a_conference_alone_is_no_plan_for_a_child() {
    let only = [
        "Conference.",
        "Legal advice and a strategy meeting.",
        "It will be escalated to my manager straight away.",
        "Cynhadledd.",
        "Cael cyngor cyfreithiol.",
        "Bydd yr achos yn mynd i'r llys.",
    ];
    let more =
        ["Llyr sleeps at Dewi's, and we meet.", "The bag goes in the car.", "Nain Keri.", "Llyr yn aros yn nhŷ Dewi."];
    for (said, is_only) in only.iter().map(|said| (said, true)).chain(more.iter().map(|said| (said, false))) {
        let mut kitchen = Kitchen::new(Language::En);
        let (megan, mam) = (About::Person(kitchen.megan), kitchen.mam);
        kitchen.answer_about("J02", megan, mam, &[("what", Words(said))]);
        assert_eq!(!kitchen.found(Check::OnlyAProcess).is_empty(), is_only, "{said}");
    }
}

/// Practice 5.3, one by one.
const WATCHED: &[(Watch, &str)] = &[
    (Watch::Drink, "He was DRUNK again."),
    (Watch::Drink, "Mae'n meddwi; roedd o'n feddw."),
    (Watch::Drink, "Mynd i dafarn y pentre."),
    (Watch::Drugs, "She smokes weed."),
    (Watch::Drugs, "Dod o hyd i gyffuriau."),
    (Watch::Money, "The rent arrears."),
    (Watch::Money, "Mae arnon ni ddyled."),
    (Watch::Money, "Ei harian hi."),
    (Watch::Work, "When he misses work."),
    (Watch::Work, "Ar ôl colli gwaith."),
    (Watch::Health, "Her mental health."),
    (Watch::Health, "Mynd i'r ysbyty."),
    (Watch::Immigration, "Until the visa comes."),
    (Watch::Immigration, "Yn ceisio lloches."),
    (Watch::Court, "We go to court."),
    (Watch::Court, "Mynd i lys."),
    (Watch::Services, "After the child-protection conference."),
    (Watch::Services, "Gynhadledd arall."),
    (Watch::Services, "O'r gwasanaethau cymdeithasol."),
    (Watch::Offence, "He is a sex offender."),
    (Watch::Offence, "Mae'n droseddwr."),
    (Watch::Offence, "Wedi ei gam-drin."),
    (Watch::Refuge, "The refuge in town."),
    (Watch::Refuge, "Y lloches."),
    (Watch::Fear, "I am afraid of him."),
    (Watch::Fear, "Mae arna i ofn."),
    (Watch::Signal, "The code word is bananas."),
    (Watch::Signal, "Y gair cudd."),
    (Watch::Address, "12 Ffordd Deg, LL57 2DG."),
    (Watch::School, "From Friars School."),
    (Watch::School, "O Ysgol Glanrafon."),
];

#[test]
fn what_may_never_stand_on_a_fridge_is_seen_before_it_is_printed() {
    for (watch, said) in WATCHED {
        assert!(watched(said).iter().any(|watched| watched.watch == *watch), "{} in {said:?}", watch.id());
    }
    for watch in Watch::ALL {
        assert!(WATCHED.iter().any(|(other, _)| other == watch), "nothing shows {}", watch.id());
    }
}

#[test]
fn a_watched_word_is_shown_as_it_was_said_and_only_whole_words_are() {
    assert_eq!(watched("Ring when he is DRUNK."), [Watched { watch: Watch::Drink, words: "DRUNK" }]);
    let fine = [
        "Nain Keri's house",
        "tŷ Nain Keri",
        "She rings Mam at four.",
        "The courtyard by the pubic library.",
        "Skill and will, in the hall.",
        "Mae'r ddau yn mynd, ill dau.",
        "We won, he won, win.",
        "Chwarae pêl ar y cae.",
        "Byddwn ni'n edrych ar y cynllun yma eto.",
        "Walk past the school.",
    ];
    for said in fine {
        assert_eq!(watched(said), [], "{said}");
    }
}

/// Somebody to avoid for Megan, and whether a text names them.
fn names(name: &str, kind: &'static str, text: &str) -> bool {
    let mut kitchen = Kitchen::new(Language::Cy);
    let mam = kitchen.mam;
    kitchen.answer("F02", mam, &[("name", Words(name)), ("kind", Tap(kind))]);
    let line: LineId = kitchen.home.plan().lines_of(Kind::Avoid).next().unwrap().id;
    match named_to_avoid(kitchen.home.plan(), text) {
        Some(found) => {
            assert_eq!(found, line);
            true
        }
        None => false,
    }
}

#[test]
fn a_name_to_avoid_is_seen_wherever_it_stands() {
    for text in ["Not to John's.", "JOHN", "The corner of John Street", "i dŷ John", "Tŷ'r hen John."] {
        assert!(names("John's house", "place", text) && names("Tŷ John", "place", text), "{text}");
    }
    assert!(names("john smith", "person", "Mr Smith's car"), "any part of somebody's name");
    assert!(names("Siân", "person", "Sian is there"), "with or without its accent");
    assert!(names("Bangor", "place", "Mynd i Fangor") && names("Bangor", "place", "ym Mangor"));
    assert!(names("the flat next door", "place", "Go to the flat next door."));
    assert!(names("the park", "place", "Not the park"));
}

#[test]
fn a_word_that_only_looks_like_it_is_left_alone() {
    for text in ["Johnny's", "Nain's house", "Tŷ Nain Keri", "the next place"] {
        assert!(!names("John's house", "place", text), "{text}");
    }
    assert!(!names("the flat next door", "place", "The next bus stops at the door."));
    assert!(!names("Keri's neighbour", "person", "Nain Keri's house"), "Keri is not her neighbour");
    assert!(names("Keri's neighbour", "person", "the neighbour"));
    assert!(!names("Mair", "person", "Fair yn y dre"), "people do not change their first letter");
}
