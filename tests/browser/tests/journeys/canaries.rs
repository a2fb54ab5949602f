//! Canary words in every part of every card, once for each audience, looked for in what stands on the screen and
//! on paper. What may stand where is worked out here a second time, from the columns of practice 5.3.

use std::collections::BTreeSet;

use browser_tests::{Tablet, Told};
use kitchen_table::packs::{Ask, Card, Each, Keeps, Pack, To};
use kitchen_table::plan::{
    About, Answer, Audience, CardId, Event, Kind, Language, Line, LineId, Plan, Role, Said, SaidLine, Status, TurnKey,
    Under, Value,
};

/// The audience of a family of lines, with the people of this plan in it.
type Heard = fn(&Told) -> Audience;

/// In which audience a canary is planted, by the number of its family of lines. A child of its own stands for
/// each, so that a way there is drawn from parts that all have it.
const AUDIENCES: [(&str, Heard); 6] = [
    ("Megan", |_| Audience::Fridge),
    ("Llyr", |_| Audience::Family),
    ("Nia", |told| Audience::Named(vec![told.person("Mam")])),
    ("Owain", |_| Audience::Child),
    ("Sioned", |_| Audience::Helper),
    ("Twm", |_| Audience::Worker),
];

const ON_THE_FRIDGE: &[Kind] = &[
    Kind::Place,
    Kind::SecondPlace,
    Kind::Route,
    Kind::Arrival,
    Kind::SecondContact,
    Kind::Action,
    Kind::Promise,
    Kind::Contingency,
    Kind::Visit,
    Kind::Phone,
];

const ON_A_CHILDS_COPY: &[Kind] = &[
    Kind::Place,
    Kind::SecondPlace,
    Kind::Route,
    Kind::Arrival,
    Kind::SecondContact,
    Kind::Action,
    Kind::Like,
    Kind::Picture,
    Kind::Wish,
    Kind::DoneAbout,
    Kind::SafePlaceSaid,
    Kind::SafePerson,
    Kind::ChildHelp,
    Kind::Condition,
    Kind::DifferenceSaid,
];

const ON_A_CARD: &[Kind] = &[Kind::Helper, Kind::Ask, Kind::Tell, Kind::Phone, Kind::Hours, Kind::Cannot];

/// The never-list of the family's copy.
const NEVER_AT_HOME: &[Kind] = &[
    Kind::Limit,
    Kind::Avoid,
    Kind::Scale,
    Kind::Confidence,
    Kind::Signal,
    Kind::OpenQuestion,
    Kind::CopyChoice,
    Kind::PaperDefault,
    Kind::HiddenFrom,
    Kind::Feedback,
    Kind::Consent,
    Kind::SayBack,
    Kind::Agreement,
    Kind::Reply,
    Kind::MayKnow,
    Kind::Aim,
    Kind::Because,
    Kind::DangerStatement,
    Kind::SafetyGoal,
    Kind::NotAcceptable,
];

/// What a child would change about where they go, in their own words: theirs to let the family know of.
fn would_change_where_they_go(line: &Line) -> bool {
    line.kind == Kind::Agreement && line.alone && matches!(line.about, Some(About::Person(_)))
}

/// Of these, what one adult may take home where they were named for it.
const NAMED_FOR: &[Kind] = &[Kind::Limit, Kind::Avoid, Kind::Scale, Kind::Confidence, Kind::NotAcceptable];

/// Never in front of everyone.
const NEVER_SHARED: &[Kind] = &[
    Kind::Limit,
    Kind::Avoid,
    Kind::Scale,
    Kind::Confidence,
    Kind::Signal,
    Kind::CopyChoice,
    Kind::PaperDefault,
    Kind::HiddenFrom,
    Kind::OpenQuestion,
    Kind::Feedback,
];

/// Everyone, with Nain Keri asked and willing; and a canary in every part of every card.
fn planted(language: Language) -> Told {
    let mut people = vec![
        ("Dawn", Role::Worker, true),
        ("Mam", Role::Adult, true),
        ("Peter", Role::Adult, false),
        ("Nain Keri", Role::Helper, false),
    ];
    people.extend(AUDIENCES.iter().map(|(child, _)| (*child, Role::Child, false)));
    let mut told = Told::by(language, &people);
    told.says("Mam", "E01", "", &[("people", "Nain Keri")]);
    told.says("Mam", "E03", "Nain Keri", &[("E04/status", "yes")]);
    let pack = Pack::family_plan().expect("the pack can be read");
    for at in 0..AUDIENCES.len() {
        // What hangs on other lines comes after them.
        for hangs in [false, true] {
            for card in &pack.cards {
                for (nth, ask) in card.asks.iter().enumerate() {
                    let first = card.asks.first().filter(|_| nth > 0 && card.repeat);
                    if let (Some(Keeps::Line(kind)), true) = (ask.keeps, hangs == hangs_on_a_line(card, first)) {
                        plant(&mut told, at, card, ask, first, kind);
                    }
                }
            }
        }
    }
    told
}

fn hangs_on_a_line(card: &Card, first: Option<&Ask>) -> bool {
    let of_a_person = matches!(
        card.each,
        None | Some(Each::Child | Each::Helper | Each::Rung | Each::Person | Each::Adult | Each::AbsentAdult)
    );
    first.is_some() || !of_a_person
}

fn plant(told: &mut Told, at: usize, card: &Card, ask: &Ask, first: Option<&Ask>, kind: Kind) {
    let (child, audience) = AUDIENCES[at];
    let audience = audience(told);
    let own = card.to == To::Child;
    // All that is a child's but the way there is Megan's, whoever may see it: her copy has to tell it apart.
    let child = told.person(if matches!(card.id.0.as_str(), "F01" | "F03" | "F04" | "F07") { child } else { "Megan" });
    let planted = |ask: &str, kinds: &[Kind]| {
        let of_this =
            |line: &&Line| line.audience == audience && (ask.is_empty() || line.ask == ask && line.card == card.id);
        let line =
            told.plan.lines.iter().find(|line| of_this(line) && (kinds.is_empty() || kinds.contains(&line.kind)));
        line.map(|line| About::Line(line.id))
    };
    let about = match (first, card.each) {
        (Some(first), _) => planted(&first.id, &[]),
        (None, Some(Each::Child)) => Some(About::Person(child)),
        (None, Some(Each::Helper)) => Some(About::Person(told.person("Nain Keri"))),
        (None, Some(Each::Rung)) => Some(About::Person(told.person("Peter"))),
        (None, Some(Each::Strategy | Each::StrategyOrTakenUp)) => planted("", &[Kind::Strategy]),
        (None, Some(Each::Action | Each::SuggestionOrAction | Each::Line)) => planted("", &[Kind::Action]),
        (None, Some(Each::Wish)) => planted("", &[Kind::Wish]),
        (None, Some(Each::OpenQuestion)) => planted("", &[Kind::OpenQuestion]),
        (None, _) => None,
    };
    let speaker = told.person(if own {
        "Megan"
    } else if card.to == To::Worker {
        "Dawn"
    } else {
        "Mam"
    });
    let agreed = matches!(kind, Kind::Place | Kind::Action | Kind::Contingency | Kind::Promise);
    let line = SaidLine {
        kind,
        card: card.id.clone(),
        ask: ask.id.clone(),
        is: ask.is,
        value: Some(Value::Words(canary(told.plan.lines.len()))),
        speaker: Some(speaker),
        asked_of: None,
        instead_of: None,
        under: Under::About(about),
        audience,
        status: if agreed { Status::Agreed } else { Status::from(kind) },
        said_in: Language::En,
        alone: own,
    };
    let turn = TurnKey { card: CardId::from("planted"), asked_of: None, about: None };
    told.does(Event::Answered(Answer { turn, repeats: true, said: vec![Said::Line(line)] }));
}

/// Short, so that no column of a table is too narrow for it; of one length, so that none is part of another.
fn canary(number: usize) -> String {
    format!("zq{number:03}")
}

/// Every canary in a text.
fn canaries(text: &str) -> BTreeSet<String> {
    let from = |at: usize| text.get(at..at + 5).filter(|word| word[2..].bytes().all(|digit| digit.is_ascii_digit()));
    text.match_indices("zq").filter_map(|(at, _)| from(at)).map(str::to_owned).collect()
}

/// A line, the line it hangs on, and so on to the top.
fn up<'a>(plan: &'a Plan, line: &'a Line) -> Vec<&'a Line> {
    let mut chain = vec![line];
    while let Some(About::Line(id)) = chain.last().and_then(|line| line.about) {
        chain.extend(plan.line(id));
    }
    chain
}

/// Whether a line may stand there by itself; all that it hangs on must be allowed there too.
type May = Box<dyn Fn(&Line) -> bool>;

fn may(told: &Told, copy: &str) -> May {
    let (mam, megan, nain) = (told.person("Mam"), told.person("Megan"), told.person("Nain Keri"));
    // Whoever is rung has their number on it, as Nain has.
    let peter = told.person("Peter");
    let at_home = |line: &Line| {
        matches!(line.audience, Audience::Family | Audience::Fridge)
            && (!NEVER_AT_HOME.contains(&line.kind) || would_change_where_they_go(line))
    };
    let on_the_fridge = |line: &Line| line.audience == Audience::Fridge && ON_THE_FRIDGE.contains(&line.kind);
    match copy {
        "fridge" => Box::new(on_the_fridge),
        "family" => Box::new(at_home),
        // His own number is no news to him.
        "absent" => Box::new(move |line| {
            let his_own = line.kind == Kind::Phone && line.about == Some(About::Person(peter));
            (line.audience == Audience::Fridge || his_own) && at_home(line)
        }),
        "private" => Box::new(move |line| {
            let named = matches!(&line.audience, Audience::Named(named) if named.contains(&mam));
            let adults = line.kind == Kind::NotAcceptable && line.audience == Audience::Family;
            let may_be_hers = NAMED_FOR.contains(&line.kind) || !NEVER_AT_HOME.contains(&line.kind);
            at_home(line) || adults || named && (may_be_hers || would_change_where_they_go(line))
        }),
        "child" => Box::new(move |line| {
            let hers = line.audience == Audience::Family && line.speaker == Some(megan);
            let visitors = on_the_fridge(line)
                && !matches!(line.about, Some(About::Person(id)) if ![megan, nain, peter].contains(&id));
            let may = hers || matches!(line.audience, Audience::Child | Audience::Fridge);
            visitors || may && ON_A_CHILDS_COPY.contains(&line.kind) && line.about != Some(About::Person(nain))
        }),
        "helper" => Box::new(move |line| {
            let told = match line.audience {
                Audience::Worker => false,
                Audience::Named(_) => !line.alone,
                _ => true,
            };
            on_the_fridge(line) || told && ON_A_CARD.contains(&line.kind) && line.about == Some(About::Person(nain))
        }),
        "here" => Box::new(move |line| {
            let seen = match &line.audience {
                Audience::Named(named) => named.contains(&mam),
                audience => matches!(audience, Audience::Family | Audience::Fridge),
            };
            seen && !NEVER_SHARED.contains(&line.kind)
        }),
        _ => Box::new(|_| true),
    }
}

/// Every canary there belongs to a line that may be there; and there are some, or nothing has been looked at.
fn holds_no_other(told: &Told, what: &str, copy: &str, text: &str, at_least: usize) -> BTreeSet<String> {
    let (found, may) = (canaries(text), may(told, copy));
    for canary in &found {
        let line = told.plan.lines.iter().find(|line| line.words() == Some(canary)).expect("it was planted");
        let chain = up(&told.plan, line);
        assert!(chain.iter().all(|line| may(line)), "{canary} is on {what}: {chain:?}");
    }
    assert!(found.len() >= at_least, "{what} has {} canaries", found.len());
    found
}

#[tokio::test]
async fn no_canary_is_on_a_copy_that_it_is_not_for() {
    let mut told = planted(Language::En);
    told.are_here(&["Dawn"]);
    let tablet = Tablet::new().await;
    tablet.has_open(&told.record(), Language::En).await;
    let all = told.plan.lines.len();
    for (copy, kind, reader, at_least) in [
        ("fridge", "fridge", None, 6),
        ("family", "family", Some("Mam"), 50),
        // Peter was out: he has what the fridge has, and so has whoever finds a copy at home.
        ("absent", "family", Some("Peter"), 6),
        ("absent", "family", None, 6),
        ("private", "family", Some("Mam"), 90),
        ("child", "child", Some("Megan"), 15),
        ("helper", "helper", Some("Nain Keri"), 15),
        ("worker", "worker", Some("Dawn"), all * 9 / 10),
    ] {
        if copy == "private" {
            // It is asked for with its reader and nobody else.
            tablet.are_here(&["Dawn", "Mam"]).await;
        }
        tablet.looks_at(kind, reader).await;
        if copy == "private" {
            tablet.tap(r#"[data-do="private"]"#).await;
            tablet.wait_for(r#"[data-do="private"][aria-pressed="true"]"#).await;
        }
        let on_screen =
            holds_no_other(&told, &format!("the screen with {copy}"), copy, &tablet.copy_says().await, at_least);
        // What he may see is asked before his copy is made, and it is no paper until then.
        if tablet.engine().prints() && reader != Some("Peter") {
            let paper = tablet.paper(copy).await.text();
            // Not every word of Firefox's paper can be read.
            let at_least = if tablet.engine().prints_bold_words() { at_least } else { at_least / 2 };
            let on_paper = holds_no_other(&told, &format!("the paper of {copy}"), copy, &paper, at_least);
            let more: Vec<_> = on_paper.difference(&on_screen).collect();
            assert!(more.is_empty(), "the paper of {copy} says more than the screen: {more:?}");
            if tablet.engine().prints_bold_words() {
                let missing: Vec<_> = on_screen.difference(&on_paper).collect();
                assert!(missing.is_empty(), "the paper of {copy} leaves out {missing:?}");
            }
        }
        if copy == "private" {
            tablet.are_here(&["Dawn"]).await;
        }
    }
}

#[tokio::test]
async fn no_canary_is_on_a_screen_in_front_of_somebody_who_should_not_see_it() {
    let told = planted(Language::Cy);
    let tablet = Tablet::new().await;
    tablet.has_open(&told.record(), Language::Cy).await;
    let look = async |what: &str, at_least: usize| {
        holds_no_other(&told, what, "here", &tablet.all_text("body").await, at_least);
    };
    for chapter in ["worries", "works", "helps", "goes", "agree"] {
        tablet.unfolds(chapter).await;
    }
    look("the table", 50).await;
    tablet.tap(r#"form [data-do="stop"]"#).await;
    tablet.wait_for(r#"[data-screen="visit"]"#).await;
    look("the end of the visit", 1).await;
    tablet.goes_to("agree").await;
    tablet.wait_for("#sheet [data-do=agree]").await;
    tablet.tap("[data-do=agree]").await;
    tablet.wait_for("#stops").await;
    look("before you agree", 1).await;
    tablet.browser().back().await.expect("the browser goes back");
    tablet.goes_to("try").await;
    tablet.wait_for("#sheet [data-scene]").await;
    let mut steps = 0;
    while tablet.count("[data-scene]").await > 0 {
        look("a hard evening", 0).await;
        let before = tablet.run("return document.querySelector('[data-scene] .kt-to').innerText").await;
        tablet.tap(r#"[data-screen="try"] [data-do="next"]"#).await;
        let on = format!("return document.querySelector('[data-scene] .kt-to')?.innerText !== {before}");
        tablet.wait_until("for the next step", &on).await;
        steps += 1;
    }
    assert!(steps > 20, "{steps}");
    look("the end of the evening", 0).await;
    tablet.tap(r#"[data-do="talk"]"#).await;
    for (kind, reader) in
        [("fridge", None), ("family", Some("Mam")), ("child", Some("Megan")), ("helper", Some("Nain Keri"))]
    {
        tablet.looks_at(kind, reader).await;
        look(kind, 0).await;
    }
}

#[test]
fn a_canary_is_found_wherever_it_stands() {
    assert_eq!(canaries("(zq012) zq0: azq999b zq"), BTreeSet::from([canary(12), canary(999)]));
    let told = planted(Language::En);
    let kinds: BTreeSet<_> = told.plan.lines.iter().map(|line| line.kind.id()).collect();
    assert!(kinds.len() >= 50, "{kinds:?}");
    let ids: BTreeSet<LineId> = told.plan.lines.iter().map(|line| line.id).collect();
    assert_eq!(ids.len(), told.plan.lines.len());
    assert!(told.plan.lines.len() < 1000, "three digits are enough");
}
