//! Two tabs that both think they may write: nothing that either was told is saved is ever lost.

use std::cell::RefCell;
use std::future::{Future, poll_fn};
use std::pin::{Pin, pin};
use std::rc::Rc;
use std::task::{Context, Poll, Waker};

use crate::support::stores::{Kept, Leaves, seal, starts_over, titled, wait};
use crate::support::tries::tries;
use crate::support::{TABLET, only_typed};
use kitchen_table::conversation::{Among, Cursor, Draft, Left, On, Slot, Step};
use kitchen_table::plan::{CardId, Details, Event, PackId, Plan, PlanId, Role};
use kitchen_table::shelf::{Found, Record, Sealed, Shelf, Store, StoreError};
use proptest::prelude::*;

/// Schedules that are tried. `KT_SCHEDULES=1000` is the long form.
fn schedules() -> u32 {
    std::env::var("KT_SCHEDULES").ok().and_then(|many| many.parse().ok()).unwrap_or(30)
}

/// A device on which everything takes a moment, so that the other tab can come in between.
#[derive(Clone, Default)]
struct Slow(Kept);

async fn a_moment() {
    let mut waited = false;
    poll_fn(|_| if std::mem::replace(&mut waited, true) { Poll::Ready(()) } else { Poll::Pending }).await;
}

impl Store for Slow {
    async fn put_all(&self, all: &[(String, Sealed)]) -> Result<(), StoreError> {
        a_moment().await;
        self.0.put_all(all).await
    }

    async fn put_last(&self, beginning: &str, key: &str, sealed: &Sealed) -> Result<(), StoreError> {
        a_moment().await;
        self.0.put_last(beginning, key, sealed).await
    }

    async fn get_all(&self, keys: &[String]) -> Result<Vec<Option<Sealed>>, StoreError> {
        a_moment().await;
        self.0.get_all(keys).await
    }

    async fn keys(&self, beginning: &str) -> Result<Vec<String>, StoreError> {
        a_moment().await;
        self.0.keys(beginning).await
    }

    async fn delete_all(&self, keys: &[String]) -> Result<(), StoreError> {
        a_moment().await;
        self.0.delete_all(keys).await
    }
}

/// The plan of these tests. Its title holds every word said so far, and on its card stands what is half typed.
fn the_plan() -> PlanId {
    PlanId("a".to_owned())
}

fn saying(words: &str) -> Record {
    Record::new(titled(&the_plan().0, words), Cursor::default(), 1)
}

fn the_card() -> Step {
    Step { card: CardId::from("B01"), asked_of: None, about: None }
}

fn half_typed(words: &str) -> Cursor {
    let mut draft = Draft::default();
    draft.type_into(Slot::of(&the_card().card, "said"), words.to_owned());
    let mut cursor = Cursor::default();
    cursor.drafts.push(Left { on: On::Card(the_card()), draft, among: Among::ANYONE });
    cursor
}

/// The plan's words, and the half-typed ones after them.
async fn read(shelf: &Shelf<Slow>) -> Result<(String, String), StoreError> {
    match shelf.load_one(&the_plan()).await? {
        Some(Found::Loaded { record, .. }) => {
            let half = record.cursor.left_on(&On::Card(the_card()), &record.plan);
            let half = half.map(|draft| draft.typed(&Slot::of(&the_card().card, "said")).to_owned());
            Ok((record.plan.title.unwrap(), half.unwrap_or_default()))
        }
        // The very first save did not arrive whole, and nobody was told that it had.
        None | Some(Found::Unreadable(_)) => Ok(Default::default()),
        Some(other) => panic!("{other:?}"),
    }
}

/// What each tab was told is saved.
type Told = Rc<RefCell<Vec<String>>>;

/// A tab that thinks it may write: it reads the plan and goes on from there, one word at a time. Most words
/// are half typed; now and then all of them go into the plan. Told that somebody else has saved since, it
/// reads again.
async fn tab(name: usize, device: Slow, told: Told) {
    let mut word = 0;
    'opens: loop {
        let shelf = Shelf::new(device.clone(), seal());
        let Ok((mut said, mut half)) = read(&shelf).await else { continue };
        let mut new = said.is_empty();
        loop {
            word += 1;
            let now = if new || (name + word).is_multiple_of(4) {
                (format!("{said}{half} {name}:{word}."), String::new())
            } else {
                (said.clone(), format!("{half} {name}:{word}."))
            };
            let saved = if now.0 == said {
                shelf.save_since(&the_plan(), &only_typed(half_typed(&now.1), 1)).await
            } else {
                shelf.save(&saying(&now.0)).await
            };
            match saved {
                Ok(()) => {
                    told.borrow_mut().push(format!(" {name}:{word}."));
                    ((said, half), new) = (now, false);
                }
                Err(StoreError::Taken) => continue 'opens,
                // As the app does: it may ask for that at once, and the same again would never come to an end.
                Err(StoreError::WantsWhole) => (new, word) = (true, word - 1),
                // It may be on the device or not. People see that it failed, and the same words go again.
                Err(_) => word -= 1,
            }
        }
    }
}

/// What happens next.
#[derive(Clone, Copy, Debug)]
enum Turn {
    /// One tab gets a moment.
    Runs(usize),
    /// One tab is closed and opened again.
    Reloads(usize),
    /// The next thing that is asked of the device fails.
    Fails(Leaves),
}

fn turns() -> impl Strategy<Value = Vec<Turn>> {
    let turn = prop_oneof![
        40 => (0..2_usize).prop_map(Turn::Runs),
        1 => (0..2_usize).prop_map(Turn::Reloads),
        1 => prop_oneof![Just(Leaves::Nothing), Just(Leaves::Half), Just(Leaves::All)].prop_map(Turn::Fails),
    ];
    proptest::collection::vec(turn, 1..400)
}

fn happens(turns: &[Turn]) -> (Slow, Vec<String>) {
    // Else each schedule would go on from the plan of all those before it.
    starts_over();
    let (device, told) = (Slow::default(), Told::default());
    let opened = std::cell::Cell::new(0);
    let open = || {
        opened.set(opened.get() + 1);
        Box::pin(tab(opened.get(), device.clone(), told.clone())) as Pin<Box<dyn Future<Output = ()>>>
    };
    let mut tabs = [open(), open()];
    for turn in turns {
        match turn {
            Turn::Runs(which) => {
                let _ = tabs[*which].as_mut().poll(&mut Context::from_waker(Waker::noop()));
            }
            Turn::Reloads(which) => tabs[*which] = open(),
            Turn::Fails(leaves) => device.0.fails_at(Some(1), *leaves),
        }
    }
    device.0.fails_at(None, Leaves::Nothing);
    let told = told.borrow().clone();
    (device, told)
}

/// Every word on the device.
fn on_the_device(device: &Slow) -> String {
    let last = Shelf::new(Slow(device.0.clone()), seal());
    let mut reading = pin!(read(&last));
    loop {
        if let Poll::Ready(said) = reading.as_mut().poll(&mut Context::from_waker(Waker::noop())) {
            return said.map(|(said, half)| said + &half).unwrap();
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: schedules(), ..tries() })]

    #[test]
    fn two_tabs_that_both_think_they_may_write_never_write_over_each_other(turns in turns()) {
        let (device, told) = happens(&turns);
        let said = on_the_device(&device);
        for word in told {
            prop_assert!(said.contains(&word), "{word} was called saved and is not in: {said}");
        }
    }
}

#[test]
fn tabs_that_take_turns_get_somewhere() {
    let turns: Vec<_> = (0..400).map(|nth| Turn::Runs(nth / 40 % 2)).collect();
    let (_, told) = happens(&turns);
    assert!(told.len() > 20, "{told:?}");
    assert!(told.iter().any(|word| word.starts_with(" 1:")) && told.iter().any(|word| word.starts_with(" 2:")));
}

#[test]
fn a_tab_that_slept_through_ten_saves_is_told_so_and_changes_nothing() {
    let kept = Kept::default();
    let (sleeper, other) = (Shelf::new(kept.clone(), seal()), Shelf::new(kept.clone(), seal()));
    wait(sleeper.save(&saying("one"))).unwrap();
    wait(other.load_one(&the_plan())).unwrap();
    for nth in 0..10 {
        wait(other.save(&saying(&format!("{nth}")))).unwrap();
    }
    let before = kept.keys_now();
    assert_eq!(wait(sleeper.save(&saying("late"))), Err(StoreError::Taken));
    assert_eq!(kept.keys_now(), before);
    let Some(Found::Loaded { record, older: false }) = wait(sleeper.load_one(&the_plan())).unwrap() else { panic!() };
    assert_eq!(record.plan.title.as_deref(), Some("9"));
    wait(sleeper.save(&saying("now"))).unwrap();
    assert_eq!(wait(other.save(&saying("late"))), Err(StoreError::Taken));
}

#[test]
fn a_tab_that_slept_while_somebody_typed_elsewhere_writes_neither_words_nor_plan() {
    let kept = Kept::default();
    let (sleeper, other) = (Shelf::new(kept.clone(), seal()), Shelf::new(kept.clone(), seal()));
    wait(sleeper.save(&saying("one"))).unwrap();
    wait(other.load_one(&the_plan())).unwrap();
    for nth in 0..30 {
        wait(other.save_since(&the_plan(), &only_typed(half_typed(&nth.to_string()), 1))).unwrap();
        let before = kept.keys_now();
        assert_eq!(wait(sleeper.save_since(&the_plan(), &only_typed(half_typed("late"), 1))), Err(StoreError::Taken));
        assert_eq!(wait(sleeper.save(&saying("late"))), Err(StoreError::Taken));
        assert_eq!(kept.keys_now(), before);
    }
    wait(sleeper.load_one(&the_plan())).unwrap();
    wait(sleeper.save_since(&the_plan(), &only_typed(half_typed("now"), 1))).unwrap();
    assert_eq!(wait(other.save_since(&the_plan(), &only_typed(half_typed("late"), 1))), Err(StoreError::Taken));
}

#[test]
fn what_one_tab_wrote_and_the_other_does_not_hold_can_be_named() {
    let named = |names: &[&str]| {
        names.iter().fold(Plan::new(the_plan(), PackId::family_plan()), |plan, name| {
            let details = Details { here: true, ..Details::of((*name).to_owned(), Role::Adult) };
            plan.does(TABLET, Event::PersonAdded(details)).unwrap()
        })
    };
    let mine = Record::new(named(&["Mam", "Nain"]), half_typed("Money is short. "), 1);
    let theirs = Record::new(named(&["Mam"]), half_typed("Money"), 2);
    assert_eq!(mine.words_not_in(Some(&theirs)), ["Nain", "Money is short."]);
    assert_eq!(mine.words_not_in(Some(&mine)), Vec::<String>::new());
    assert_eq!(mine.words_not_in(None), ["Mam", "Nain", "Money is short."]);
}
