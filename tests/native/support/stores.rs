//! Stores for tests: one that several shelves share, and one that fails on purpose.

use std::cell::{Cell, RefCell};
use std::future::Future;
use std::pin::pin;
use std::rc::Rc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::task::{Context, Poll, Waker};

use super::TABLET;
use kitchen_table::plan::{Event, PackId, Plan, PlanId};
use kitchen_table::sealed::{DataKey, NoRandomness, ShelfId};
use kitchen_table::shelf::{MemoryStore, Record, Seal, Sealed, Shelf, Since, Store, StoreError};
use kitchen_table::sitting::Sitting;

/// The seal of every shelf in these tests.
pub fn seal() -> Rc<Seal> {
    sealed_with(1)
}

/// The seal that this number makes. Nothing in it is a secret.
pub fn sealed_with(number: u8) -> Rc<Seal> {
    let mut same = |bytes: &mut [u8]| {
        bytes.fill(number);
        Ok(())
    };
    let (key, shelf) = (DataKey::random(&mut same).unwrap(), ShelfId::random(&mut same).unwrap());
    Rc::new(Seal::new(key, shelf, never_twice))
}

/// Other bytes every time.
fn never_twice(bytes: &mut [u8]) -> Result<(), NoRandomness> {
    static DRAWN: AtomicU64 = AtomicU64::new(0);
    for some in bytes.chunks_mut(8) {
        let number = DRAWN.fetch_add(1, Ordering::Relaxed).to_le_bytes();
        some.iter_mut().zip(number).for_each(|(byte, drawn)| *byte = drawn);
    }
    Ok(())
}

/// Waits for something that is ready as soon as it is asked.
pub fn wait<T>(future: impl Future<Output = T>) -> T {
    match pin!(future).poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(done) => done,
        Poll::Pending => panic!("a store in memory never makes anyone wait"),
    }
}

/// What a failing write leaves behind.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Leaves {
    /// Nothing: what stood there before still does.
    Nothing,
    /// Half of the bytes.
    Half,
    /// All of them: only the answer did not come.
    All,
}

/// A device that outlives the shelves over it. The Nth thing asked of it can be made to fail.
#[derive(Clone, Default)]
pub struct Kept(pub Rc<Device>);

#[derive(Default)]
pub struct Device {
    pub store: MemoryStore,
    until_failure: Cell<Option<u32>>,
    leaves: Cell<Option<Leaves>>,
    asked: RefCell<Vec<String>>,
}

impl Kept {
    /// The Nth thing asked of the device from now on fails, counted from 1; `None`: nothing does.
    pub fn fails_at(&self, nth: Option<u32>, leaves: Leaves) {
        self.0.until_failure.set(nth);
        self.0.leaves.set(Some(leaves));
    }

    /// Nothing fails until it goes on; the answer says what was to come.
    pub fn pauses_failing(&self) -> Option<u32> {
        self.0.until_failure.take()
    }

    /// What was to fail before the pause will.
    pub fn goes_on_failing(&self, nth: Option<u32>) {
        self.0.until_failure.set(nth);
    }

    /// Whether the failure that was set has not come yet.
    pub fn has_not_failed(&self) -> bool {
        self.0.until_failure.get().is_some()
    }

    fn fails_now(&self) -> bool {
        let Some(left) = self.0.until_failure.get() else {
            return false;
        };
        self.0.until_failure.set(if left > 1 { Some(left - 1) } else { None });
        left <= 1
    }

    fn ask(&self) -> Result<(), StoreError> {
        if self.fails_now() { Err(StoreError::Failed("on purpose".to_owned())) } else { Ok(()) }
    }

    /// What was read since this was last asked, one line for each key.
    pub fn asked(&self) -> Vec<String> {
        self.0.asked.take()
    }

    /// What a failing write of this leaves behind.
    fn left_of(&self, sealed: &Sealed) -> Option<Sealed> {
        match self.0.leaves.get()? {
            Leaves::Nothing => None,
            Leaves::Half => Some(Sealed(sealed.0[..sealed.0.len() / 2].to_vec())),
            Leaves::All => Some(sealed.clone()),
        }
    }

    pub fn keys_now(&self) -> Vec<String> {
        wait(self.0.store.keys("")).unwrap()
    }

    /// What lies under the key of a save, opened.
    pub fn opened(&self, key: &str) -> String {
        let (plan, save) = key.strip_prefix("plan/").and_then(|key| key.split_once('/')).unwrap();
        let sealed = Sealed(self.bytes(key));
        let json = seal().open(&PlanId(plan.to_owned()), save.parse().unwrap(), &sealed).unwrap();
        String::from_utf8_lossy(&json).into_owned()
    }

    pub fn bytes(&self, key: &str) -> Vec<u8> {
        wait(self.0.store.get(key)).unwrap().unwrap().0
    }
}

impl Store for Kept {
    async fn put_all(&self, all: &[(String, Sealed)]) -> Result<(), StoreError> {
        if self.fails_now() {
            let left = all.iter().filter_map(|(key, sealed)| Some((key.clone(), self.left_of(sealed)?)));
            self.0.store.put_all(&left.collect::<Vec<_>>()).await?;
            return Err(StoreError::Full);
        }
        self.0.store.put_all(all).await
    }

    async fn put_last(&self, beginning: &str, key: &str, sealed: &Sealed) -> Result<(), StoreError> {
        if self.fails_now() {
            if let Some(left) = self.left_of(sealed) {
                self.0.store.put_last(beginning, key, &left).await?;
            }
            return Err(StoreError::Full);
        }
        self.0.store.put_last(beginning, key, sealed).await
    }

    async fn get_all(&self, keys: &[String]) -> Result<Vec<Option<Sealed>>, StoreError> {
        self.ask()?;
        self.0.asked.borrow_mut().extend(keys.iter().map(|key| format!("get {key}")));
        self.0.store.get_all(keys).await
    }

    async fn keys(&self, beginning: &str) -> Result<Vec<String>, StoreError> {
        self.ask()?;
        self.0.asked.borrow_mut().push(format!("keys {beginning}"));
        self.0.store.keys(beginning).await
    }

    async fn delete_all(&self, keys: &[String]) -> Result<(), StoreError> {
        if self.fails_now() {
            if self.0.leaves.get() == Some(Leaves::All) {
                self.0.store.delete_all(keys).await?;
            }
            return Err(StoreError::Failed("on purpose".to_owned()));
        }
        self.0.store.delete_all(keys).await
    }
}

thread_local! {
    /// The plans of one test, as they stand.
    static PLANS: RefCell<Vec<Plan>> = const { RefCell::new(Vec::new()) };
}

/// A plan that goes on, and has this title from now on: it can be told apart by it.
pub fn titled(id: &str, title: &str) -> Plan {
    PLANS.with_borrow_mut(|plans| {
        let at = plans.iter().position(|plan| plan.id.0 == id);
        let plan = at.map_or_else(|| Plan::new(PlanId(id.to_owned()), PackId::family_plan()), |at| plans.remove(at));
        let plan = plan.does(TABLET, Event::Titled(title.to_owned())).unwrap();
        plans.push(plan.clone());
        plan
    })
}

/// Nobody has any plan.
pub fn starts_over() {
    PLANS.with_borrow_mut(Vec::clear);
}

/// Keeps what came since in the open plan, as a page does: no more than that where it can.
pub async fn keeps(shelf: &Shelf<Kept>, sitting: &Sitting, record: Record) -> Result<(), StoreError> {
    let news = sitting.plan().and_then(|plan| shelf.news_of(plan));
    if let Some((after, acts)) = news {
        let since = Since { after, acts, cursor: record.cursor.clone(), saved_at: record.saved_at };
        match shelf.save_since(&record.plan.id, &since).await {
            Err(StoreError::WantsWhole) => {}
            saved => return saved,
        }
    }
    shelf.save(&record).await
}
