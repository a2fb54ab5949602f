//! The worked example of the practice (1.4), typed through the real screens in both languages.

use std::collections::BTreeSet;

use browser_tests::Tablet;
use browser_tests::worked_example::{NEXT_VISIT, Said, said_in, the_visit};
use kitchen_table::plan::{Language, Line, Moment, Plan, Value};
use kitchen_table::words::{Label, Words};
use serde_json::json;

/// What no paper on a fridge may say, beside whole lines: names of those who are not on it, and
/// the words that would give a line away.
const NEVER_EN: [&str; 12] =
    ["Peter", "Llyr", "John", "gang", "pint", "drunk", "Money", "Arguing", "shout", "maybe", "football", "record"];
const NEVER_CY: [&str; 12] = [
    "Peter",
    "Llyr",
    "John",
    "criw",
    "beint",
    "meddwi",
    "arian",
    "Ffraeo",
    "gweiddi",
    "efallai",
    "pêl-droed",
    "cofnod",
];

#[tokio::test]
async fn dawns_visit_ends_in_its_lines_and_one_page_for_the_fridge() {
    ends_in_its_lines_and_one_page(said_in(Language::En), NEVER_EN).await;
}

#[tokio::test]
async fn dawns_visit_in_welsh_ends_in_its_lines_and_one_page_for_the_fridge() {
    ends_in_its_lines_and_one_page(said_in(Language::Cy), NEVER_CY).await;
}

/// Whatever the page has asked of a network, and whatever its policy has kept it from.
const WATCHES: &str = "
    window.asked = [];
    const asks = new PerformanceObserver((list) => window.asked.push(...list.getEntries().map((one) => one.name)));
    asks.observe({ type: 'resource', buffered: true });
    window.forbidden = [];
    const of = (event) => event.effectiveDirective + ' ' + event.blockedURI;
    addEventListener('securitypolicyviolation', (event) => window.forbidden.push(of(event)), true);
";

async fn ends_in_its_lines_and_one_page(said: Said, never: [&str; 12]) {
    let tablet = Tablet::watched(WATCHES).await;
    the_visit(&tablet, &said, async |screen| {
        shows_nothing_private(&tablet, &said, screen).await;
    })
    .await;
    the_plan_is_as_the_practice_says(&tablet.plan().await, &said);

    tablet.goes_to("copy:fridge").await;
    let page = tablet.see(r#"[data-copy="fridge"]"#).await;
    holds_only_what_was_agreed("the screen", &page, &said, never);
    if tablet.engine().prints() {
        assert_eq!(tablet.pdf_pages().await, 1);
        let paper = tablet.pdf_text().await;
        let (on_paper, on_screen) = (words_of(&paper), words_of(&page));
        if tablet.engine().prints_bold_words() {
            holds_only_what_was_agreed("the paper", &paper, &said, never);
            assert_eq!(on_paper, on_screen, "the paper says what the screen says");
        } else {
            assert!(on_paper.is_subset(&on_screen), "the paper says more than the screen: {paper}");
            let promised = said.promises.iter().all(|promise| paper.contains(promise));
            assert!(promised, "a promise is missing on the paper: {paper}");
        }
    }
    assert_eq!(tablet.complaints().await, Vec::<String>::new());
    nothing_has_left_the_page(&tablet).await;
}

/// What it asked for are the files of the app itself, and it did nothing that its policy forbids.
async fn nothing_has_left_the_page(tablet: &Tablet) {
    let asked: Vec<String> = serde_json::from_value(tablet.run("return window.asked").await).expect("a list");
    assert!(asked.len() > 5, "what is asked for is not seen: {asked:?}");
    let own = format!("{}/", tablet.address());
    for address in &asked {
        let file = address.strip_prefix(&own).unwrap_or_else(|| panic!("{address} is another host's"));
        assert!(!file.contains(['?', '#']), "{address} could say something");
    }
    assert_eq!(tablet.run("return window.forbidden").await, json!([]));
}

/// Peter, or a child, may walk in at any moment and read.
async fn shows_nothing_private(tablet: &Tablet, said: &Said, screen: &str) {
    let shown = tablet.see("body").await;
    // At the end the worker's own part is folded away, and there only.
    let page = if screen == "visit" { String::new() } else { tablet.all_text("body").await };
    for private in [said.pint, said.johns_house] {
        assert!(!shown.contains(private), "“{private}” can be read on {screen}");
        assert!(!page.contains(private), "“{private}” is in the page of {screen}");
    }
}

fn the_plan_is_as_the_practice_says(plan: &Plan, said: &Said) {
    let mut lines: Vec<_> = plan.lines.iter().map(|line| in_short(plan, line)).collect();
    let mut wanted = wanted(said);
    lines.sort();
    wanted.sort();
    assert_eq!(lines, wanted);
    let strategy = plan.lines.iter().find(|line| line.words() == Some(said.time_apart));
    assert!(strategy.is_some_and(|line| line.confirmed), "Mam has heard it said back");
    assert!(plan.lines.iter().all(|line| line.said_in == language(said)));
    assert!(plan.turns.len() <= 50, "{} turns", plan.turns.len());
    assert!(!format!("{plan:?}").contains("P01"), "the answer to P01 is never kept");
}

fn holds_only_what_was_agreed(what: &str, page: &str, said: &Said, never: [&str; 12]) {
    let words = Words::of(language(said));
    let next_visit: Moment = NEXT_VISIT.parse().expect("it is a day and a time");
    let (day, hour) = (words.date(next_visit.date, next_visit.date), words.time(next_visit));
    let walks = words.choice(&"F03".into(), "how", "walks");
    let rings = words.choice(&"F04".into(), "how", "rings");
    let asked = words.label(Label::WeWillAsk);
    let wanted = ["Megan", "Mam", "Nain Keri", said.nains_house, walks, rings, asked, &day, &hour, "999"];
    let there = words_of(page);
    for one in wanted.into_iter().chain(said.promises) {
        // On paper a long name may stand over two lines, with something else between.
        let all = words_of(one).is_subset(&there);
        assert!(all, "{what} does not say “{one}”: {page}");
    }
    let others = said.worries.into_iter().chain([
        said.where_were_they,
        said.shouting,
        said.time_apart,
        said.pint,
        said.ask_peter,
        said.rooms,
        said.ask_llyr,
        said.football,
        said.johns_house,
    ]);
    for other in others {
        assert!(!page.contains(other), "{what} says “{other}”");
    }
    for other in never {
        assert!(!page.to_lowercase().contains(&other.to_lowercase()), "{what} says “{other}”");
    }
}

/// The words of a page, without the marks that keep a name's own direction.
fn words_of(page: &str) -> BTreeSet<String> {
    let page: String = page.chars().filter(|letter| !matches!(letter, '\u{2066}'..='\u{2069}' | '\u{ad}')).collect();
    page.split_whitespace().map(str::to_owned).collect()
}

fn language(said: &Said) -> Language {
    if said.language == "cy" { Language::Cy } else { Language::En }
}

fn wanted(said: &Said) -> Vec<String> {
    let [arguing, money, gang] = said.worries;
    let mut wanted = vec![
        "paper-default paper (Dawn, said): fridge".to_owned(),
        "consent ok (Mam, said): yes".to_owned(),
        format!("worry said (Mam, said): {arguing}"),
        format!("worry said (Mam, said): {money}"),
        format!("worry said (Mam, said): {gang}"),
        format!("worry worker-worry (Dawn, said): {}", said.where_were_they),
        format!("pattern said (Mam, said): {}", said.shouting),
        format!("strategy said (Mam, said): {}", said.time_apart),
        "limit always (Mam, said): not-always".to_owned(),
        format!("limit said (Mam, said): {}", said.pint),
        format!("open-question question (Mam, not-asked): {}", said.ask_peter),
        "open-question who (Mam, said): Peter".to_owned(),
        format!("suggestion idea (Dawn, maybe): {}", said.rooms),
        "reply answer (Mam, said): maybe".to_owned(),
        format!("open-question question (Mam, not-asked): {}", said.ask_llyr),
        "open-question who (Mam, said): Llyr".to_owned(),
        format!("open-question question (Mam, not-asked): {}", said.football),
        "open-question who (Mam, said): Peter, Llyr".to_owned(),
        "helper people (Mam, not-asked): Nain Keri".to_owned(),
        format!("place place (Mam, agreed): {}", said.nains_house),
        "place whose (Mam, said): Nain Keri".to_owned(),
        "route how (Mam, said): walks".to_owned(),
        "arrival who (Mam, said): Nain Keri".to_owned(),
        "arrival tells (Mam, said): Mam".to_owned(),
        "arrival how (Mam, said): rings".to_owned(),
        "agreement answer (Mam, said): yes".to_owned(),
        format!("avoid name (Dawn, said): {}", said.johns_house),
        "avoid for (Dawn, said): Megan".to_owned(),
        "avoid kind (Dawn, said): place".to_owned(),
        format!("visit when (Mam, said): {NEXT_VISIT}"),
    ];
    for promise in said.promises {
        wanted.extend([
            format!("promise what (Dawn, agreed): {promise}"),
            "agreement answer (Mam, said): yes".to_owned(),
        ]);
    }
    wanted
}

/// A line as "kind part (speaker, status): value".
fn in_short(plan: &Plan, line: &Line) -> String {
    let names = |ids: &[_]| ids.iter().map(|id| plan.called(*id)).collect::<Vec<_>>().join(", ");
    let value = match &line.value {
        Value::Words(said) => said.clone(),
        Value::Choice(id) => id.clone(),
        Value::Person(id) => names(&[*id]),
        Value::Lines(ids) => ids.iter().map(|id| id.to_string()).collect::<Vec<_>>().join(", "),
        Value::People(ids) => names(ids),
        Value::Date(date) => date.to_string(),
        Value::Moment(moment) => moment.to_string(),
        Value::Number(number) => number.to_string(),
    };
    let (kind, ask, status) = (line.kind.id(), &line.ask, plan.status(line).id());
    let speaker = line.speaker.map(|id| plan.called(id)).unwrap_or_default();
    format!("{kind} {ask} ({speaker}, {status}): {value}")
}
