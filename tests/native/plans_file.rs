//! Plans as a file: what comes back is what was saved, what nobody of us wrote is refused whole, and `age` opens it.

use std::fs;
use std::io::Write as _;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use kitchen_table::files::{MOST, NotPlans, plans_file, plans_file_name, read_plans};
use kitchen_table::plan::{Date, Device, Event, Plan, PlanId, join, may_be_joined};
use kitchen_table::shelf::FORMAT;
use proptest::prelude::*;
use serde_json::{Value, json};

use crate::support::tries::tries;
use crate::support::{given_today, random};

/// What the worker does, which is a program of its own.
#[path = "../../src/worker/passphrase_file.rs"]
mod passphrase_file;

use passphrase_file::{Unopened, open, seal};

const TODAY: Date = Date { year: 2026, month: 11, day: 27 };
const WORDS: &str = "able acid adult agent aim";

fn saved(plans: &[Plan]) -> Value {
    serde_json::from_slice(&plans_file(plans, TODAY).unwrap()).unwrap()
}

fn read(file: &Value) -> Result<Vec<Plan>, NotPlans> {
    read_plans(&serde_json::to_vec(file).unwrap()).map(|(plans, _)| plans)
}

/// The same plan under another id.
fn known_as(id: PlanId, plan: &Plan) -> Plan {
    let mut plan = plan.clone();
    plan.id = id;
    plan
}

/// A file of one plan with one thing in it changed.
fn changed(change: impl FnOnce(&mut Value)) -> Value {
    let mut file = saved(&[random::a_family()]);
    change(&mut file);
    file
}

proptest! {
    #![proptest_config(tries())]

    #[test]
    fn every_plan_comes_back_from_a_file_as_it_was(one in random::plans(), other in random::plans()) {
        let other = known_as(PlanId("another".to_owned()), &other);
        let plans = [one, other];
        let (came, on) = read_plans(&plans_file(&plans, TODAY).unwrap()).unwrap();
        prop_assert_eq!((came.as_slice(), on), (plans.as_slice(), TODAY));
    }

    #[test]
    fn a_file_in_which_any_one_thing_is_of_another_kind_is_refused_or_says_the_same(
        plan in random::plans(),
        at in any::<proptest::sample::Index>(),
        instead in prop_oneof![
            Just(json!(null)), Just(json!(-1)), Just(json!(1e300)), Just(json!("x")), Just(json!([])), Just(json!({"a": {}})),
        ],
    ) {
        let mut file = saved(&[plan]);
        let mut places = Vec::new();
        walk(&file, String::new(), &mut places);
        *file.pointer_mut(&places[at.index(places.len())]).unwrap() = instead;
        if let Ok(plans) = read(&file) {
            prop_assert_eq!(saved(&plans)["plans"].clone(), file["plans"].clone());
        }
    }

    #[test]
    fn no_bytes_are_anything_but_refused(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        prop_assert_eq!(read_plans(&bytes), Err(NotPlans::NotOurs));
        prop_assert!(open(WORDS, &bytes).is_err());
    }
}

/// Every place in a file.
fn walk(value: &Value, at: String, places: &mut Vec<String>) {
    match value {
        Value::Object(parts) => parts.iter().for_each(|(key, part)| walk(part, format!("{at}/{key}"), places)),
        Value::Array(parts) => {
            parts.iter().enumerate().for_each(|(nth, part)| walk(part, format!("{at}/{nth}"), places))
        }
        _ => {}
    }
    places.push(at);
}

#[test]
fn what_no_app_of_ours_wrote_is_refused_whole() {
    let hostile = [
        json!(7),
        json!([]),
        json!({}),
        changed(|file| file["kitchen-table"] = json!("plan")),
        changed(|file| file["plans"] = json!([])),
        changed(|file| file["plans"] = json!({})),
        changed(|file| file["format"] = json!(FORMAT - 1)),
        changed(|file| file["saved-on"] = json!("2026-02-31")),
        changed(|file| file["more"] = json!(true)),
        changed(|file| file["plans"][0]["more"] = json!(true)),
        changed(|file| file["plans"][0]["acts"][0]["more"] = json!(true)),
        changed(|file| file["plans"][0]["acts"][0]["did"] = json!({"burnt": []})),
        // One act twice, and acts out of their order.
        changed(|file| {
            let first = file["plans"][0]["acts"][0].clone();
            file["plans"][0]["acts"].as_array_mut().unwrap().insert(0, first);
        }),
        changed(|file| file["plans"][0]["acts"].as_array_mut().unwrap().reverse()),
        // A counter so far on that the next act could not be read again.
        changed(|file| file["plans"][0]["acts"][1]["id"] = json!("2147483647-1")),
        // One plan twice.
        changed(|file| {
            let first = file["plans"][0].clone();
            file["plans"].as_array_mut().unwrap().push(first);
        }),
    ];
    for file in hostile {
        assert_eq!(read(&file), Err(NotPlans::NotOurs), "{file}");
    }
}

#[test]
fn a_newer_apps_file_is_said_to_be_one_whatever_is_in_it() {
    let newer = changed(|file| {
        file["format"] = json!(FORMAT + 1);
        file["plans"] = json!("in another shape");
        file["more"] = json!(true);
    });
    assert_eq!(read(&newer), Err(NotPlans::Newer));
}

#[test]
fn a_file_that_is_too_deep_or_too_large_is_refused_in_two_seconds() {
    let deep = format!(r#"{{"kitchen-table":"plans","format":{FORMAT},"plans":{}"#, "[".repeat(MOST / 2));
    let parted = |count: u32| json!({"id": format!("{count}-1"), "did": "parted"});
    let many = changed(|file| file["plans"][0]["acts"] = (1..=30_000).map(parted).collect());
    let many = serde_json::to_vec(&many).unwrap();
    let large = vec![b' '; MOST + 1];
    for (file, why) in [(deep.as_bytes(), NotPlans::NotOurs), (&large, NotPlans::TooMuch), (&many, NotPlans::TooMuch)] {
        let started = Instant::now();
        assert_eq!(read_plans(file), Err(why));
        // Two seconds as it is released; as it is tested, nothing that reads is made quick.
        let most = Duration::from_secs(if cfg!(debug_assertions) { 10 } else { 2 });
        assert!(started.elapsed() < most, "{:?}", started.elapsed());
    }
}

#[test]
fn an_older_file_that_leaves_out_what_every_plan_says_today_is_read() {
    let plan = random::a_family().happens(Device(101), given_today()).unwrap();
    let now = plans_file(std::slice::from_ref(&plan), TODAY).unwrap();
    // In the order in which it was written, which a reader of JSON does not keep.
    let older = String::from_utf8(now.clone()).unwrap().replace(r#","swapped":false"#, "");
    assert!(older.len() < now.len());
    assert_eq!(read_plans(older.as_bytes()), Ok((vec![plan], TODAY)));
}

#[test]
fn more_than_a_file_holds_is_not_saved_in_one() {
    let plan = random::a_family();
    let so_many = MOST / serde_json::to_vec(&plan).unwrap().len() + 1;
    assert!(plans_file(&vec![plan; so_many], TODAY).is_none());
}

#[test]
fn the_name_of_a_file_says_nothing_of_a_family() {
    assert_eq!(plans_file_name(TODAY), "papers-2026-11-27.age");
}

#[test]
fn a_file_opens_with_its_words_and_says_why_it_does_not() {
    let inside = plans_file(&[random::a_family()], TODAY).unwrap();
    let file = seal(WORDS, &inside).unwrap();
    assert_eq!(open(WORDS, &file), Ok(inside.clone()));
    assert_eq!(open("able acid adult agent air", &file), Err(Unopened::WrongWords));
    for harmed in [&file[..file.len() - 1], &file[..file.len() / 2], &file[..60], &file[..22]] {
        assert!(matches!(open(WORDS, harmed), Err(Unopened::Damaged | Unopened::NotOurs)), "{}", harmed.len());
    }
    let mut harmed = file.clone();
    *harmed.last_mut().unwrap() ^= 1;
    assert_eq!(open(WORDS, &harmed), Err(Unopened::Damaged));
    assert_eq!(open(WORDS, &inside), Err(Unopened::NotOurs));
    assert_eq!(open(WORDS, b""), Err(Unopened::NotOurs));
}

#[test]
fn any_program_that_knows_age_opens_ours_and_ours_opens_what_it_seals() {
    let inside = plans_file(&[random::a_family()], TODAY).unwrap();
    let words = || age::secrecy::SecretString::from(WORDS);
    let ours = seal(WORDS, &inside).unwrap();
    assert!(ours.starts_with(b"age-encryption.org/v1\n-> scrypt "));
    assert!(String::from_utf8_lossy(&ours[..80]).lines().nth(1).unwrap().ends_with(" 17"), "the work it asks for");
    assert_eq!(age::decrypt(&age::scrypt::Identity::new(words()), &ours).unwrap(), inside);
    let mut recipient = age::scrypt::Recipient::new(words());
    recipient.set_work_factor(10);
    assert_eq!(open(WORDS, &age::encrypt(&recipient, &inside).unwrap()), Ok(inside));
}

/// The `age` program asks a terminal for the words. `script` gives it one.
fn at_a_terminal(command: &str, typed: &[&str]) {
    let mut asked = Command::new("script")
        .args(["--quiet", "--return", "--command", command, "/dev/null"])
        .stdin(Stdio::piped())
        .stdout(Stdio::null())
        .spawn()
        .unwrap();
    let mut keys = asked.stdin.take().unwrap();
    for words in typed {
        // What is typed before it asks is thrown away.
        std::thread::sleep(Duration::from_secs(1));
        writeln!(keys, "{words}").unwrap();
    }
    assert!(asked.wait().unwrap().success(), "{command}");
}

#[test]
#[ignore = "needs age"]
fn the_age_program_opens_ours_and_we_open_what_it_seals() {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("age");
    fs::create_dir_all(&folder).unwrap();
    let path = |name: &str| folder.join(name).display().to_string();
    let [ours, inside, theirs] = ["ours.age", "inside.json", "theirs.age"].map(path);
    let plans = plans_file(&[random::a_family()], TODAY).unwrap();
    fs::write(&ours, seal(WORDS, &plans).unwrap()).unwrap();
    at_a_terminal(&format!("age --decrypt --output '{inside}' '{ours}'"), &[WORDS]);
    assert_eq!(fs::read(&inside).unwrap(), plans);
    at_a_terminal(&format!("age --encrypt --passphrase --output '{theirs}' '{inside}'"), &[WORDS, WORDS]);
    assert_eq!(open(WORDS, &fs::read(&theirs).unwrap()), Ok(plans));
}

#[test]
fn a_file_that_asks_for_a_tablets_whole_evening_is_refused_at_once() {
    let file = seal(WORDS, b"{}").unwrap();
    let started = Instant::now();
    for work in ["21", "63", "99"] {
        let header = String::from_utf8_lossy(&file[..100]).replacen(" 17\n", &format!(" {work}\n"), 1);
        let at = file.iter().enumerate().filter(|(_, byte)| **byte == b'\n').nth(1).unwrap().0;
        let head = header.lines().take(2).collect::<Vec<_>>().join("\n");
        let asks = [head.as_bytes(), &file[at..]].concat();
        assert!(matches!(open(WORDS, &asks), Err(Unopened::TooMuchWork | Unopened::Damaged)), "{work}");
    }
    assert!(started.elapsed() < Duration::from_secs(1));
}

#[test]
fn a_plan_that_has_come_has_a_new_id_which_still_says_which_plan_it_is() {
    let begun = PlanId::new(0x19a_beef, 7);
    let here = begun.anew(0x19b_0000, 8);
    let back = here.anew(0x19c_0000, 9);
    assert!(begun != here && here != back && back.0.len() < 60);
    for (one, other) in [(&begun, &here), (&here, &back), (&begun, &back)] {
        assert!(one.is_of_the_plan(other) && other.is_of_the_plan(one));
    }
    assert!(!begun.is_of_the_plan(&PlanId::new(0x19a_beef, 8)));
    // What nobody of us gave does not come along.
    for hostile in ["", "../x", "a/b", "__proto__", &"a".repeat(5_000), "<b>"] {
        let id = PlanId(hostile.to_owned()).anew(1, 2);
        assert_eq!(id, PlanId::new(1, 2), "{hostile}");
    }
}

#[test]
fn two_tablets_that_went_on_with_one_plan_put_it_together_from_a_file() {
    let begun = known_as(PlanId::new(1, 1), &random::a_family());
    let [mut here, mut there] = [begun.clone(), begun.clone()];
    there.id = begun.id.anew(2, 2);
    here = here.happens(Device(101), Event::Titled("Ours".to_owned())).unwrap();
    there = there.happens(Device(102), Event::SomePartsFixed(true)).unwrap();
    assert!(may_be_joined(&here, &there) && may_be_joined(&there, &here));
    there.id = here.id.clone();
    let both = join(&here, &there);
    assert_eq!((both.title.as_deref(), both.some_parts_fixed), (Some("Ours"), true));
}

#[test]
fn what_one_tablet_did_to_two_copies_of_a_plan_is_not_put_together_for_one_would_be_lost() {
    let begun = known_as(PlanId::new(1, 1), &random::a_family());
    let titled = |name: &str| begun.happens(Device(101), Event::Titled(name.to_owned())).unwrap();
    assert!(!may_be_joined(&titled("Ours"), &titled("Theirs")));
    assert!(may_be_joined(&titled("Ours"), &begun) && may_be_joined(&titled("Ours"), &titled("Ours")));
    let another = known_as(PlanId::new(1, 2), &begun);
    assert!(!may_be_joined(&begun, &another), "another family's");
}
