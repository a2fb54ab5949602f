//! The browser's store: IndexedDB with strict durability, because localStorage loses up to a minute
//! when a browser is killed, and IndexedDB's own default loses a sitting when the battery dies.

use std::cell::{Cell, OnceCell, RefCell};
use std::pin::pin;
use std::rc::Rc;

use futures::future::{Either, select};
use gloo_timers::future::TimeoutFuture;
use js_sys::{Array, Promise, Reflect, Uint8Array};
use leptos::prelude::window;
use leptos::task::spawn_local;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    DomException, IdbDatabase, IdbFactory, IdbKeyRange, IdbObjectStore, IdbOpenDbRequest, IdbRequest, IdbTransaction,
};

use super::{new_log, second_place};
use crate::shelf::{Sealed, Store, StoreError};

const RECORDS: &str = "records";
/// Up to version 1 nothing was sealed. Such a shelf held made-up families only, and is discarded: what was written in the
/// clear is not carried over.
const VERSION: u32 = 2;
/// Where the key slots lie.
pub(super) const SLOTS: &str = "slots";

/// Who waits for what is kept is told within five seconds why it does not come; in milliseconds. A write under load
/// takes a third of a second at the worst.
const PATIENCE: u32 = 5_000;

#[wasm_bindgen]
extern "C" {
    /// `web-sys` has durability only behind its unstable flag.
    #[wasm_bindgen(extends = IdbDatabase)]
    type DurableDatabase;

    #[wasm_bindgen(method, catch)]
    fn transaction(
        this: &DurableDatabase,
        store: &str,
        mode: &str,
        options: &JsValue,
    ) -> Result<IdbTransaction, JsValue>;
}

/// A database that is opened when it is needed and opened again when the browser closed it.
#[derive(Default)]
pub struct IndexedDb {
    open: RefCell<Option<IdbDatabase>>,
    /// It has been open before: made anew, it has lost what was kept.
    was_open: Cell<bool>,
    /// It has, and what opens it is not kept again yet.
    is_lost: Cell<bool>,
    /// The slots that it is written with; nothing where nothing is sealed with a key of theirs.
    slots: Option<Vec<u8>>,
    place: Place,
}

/// Everything is kept twice (docs/decisions/0025).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Place {
    /// Where it is kept before it is called saved.
    #[default]
    First,
    /// Where it lies for the day on which the browser calls the first damaged, and deletes it.
    Second,
}

thread_local! {
    /// Where this page finds its databases. Asked while the page is being left, WebKit would name the next page's: what is
    /// begun there is never finished, and leaves a database without a place for anything.
    static FACTORY: OnceCell<IdbFactory> = const { OnceCell::new() };
}

enum Mode {
    Read,
    Write,
}

impl IndexedDb {
    /// The one that these slots open.
    pub(super) fn opened_by(slots: Vec<u8>) -> Self {
        Self { slots: Some(slots), ..Self::default() }
    }

    /// The one in the second place.
    pub(super) fn second() -> Self {
        Self { place: Place::Second, ..Self::default() }
    }

    /// Whether it has lost what opens it.
    pub(super) fn is_lost(&self) -> bool {
        self.is_lost.get()
    }

    /// What opens it is kept in it again.
    pub(super) fn is_found(&self) {
        self.is_lost.set(false);
    }

    /// Puts all of this in it, if nothing lies in it. Whether it did.
    pub(super) async fn is_filled(&self, all: &[(String, Sealed)]) -> Result<bool, StoreError> {
        let (transaction, records) = self.transaction(&Mode::Write).await?;
        let complete = ended(&transaction);
        let is_empty = answered(&records.count().map_err(failed)?).await?.as_f64() == Some(0.0);
        if is_empty {
            all.iter().try_for_each(|(key, sealed)| put(&records, key, sealed)).map_err(failed)?;
        }
        completed(&transaction, complete).await?;
        Ok(is_empty)
    }

    async fn database(&self) -> Result<IdbDatabase, StoreError> {
        if let Some(open) = self.open.borrow().clone() {
            return Ok(open);
        }
        let (database, is_new) = open(self.place).await?;
        // Another tab with a newer app may ask for the database; hold on to it and it waits forever.
        let closing = database.clone();
        database.set_onversionchange(Some(Closure::once_into_js(move || closing.close()).unchecked_ref()));
        *self.open.borrow_mut() = Some(database.clone());
        if self.was_open.replace(true) && is_new {
            self.is_lost.set(true);
            return Err(StoreError::Gone);
        }
        Ok(database)
    }

    async fn transaction(&self, mode: &Mode) -> Result<(IdbTransaction, IdbObjectStore), StoreError> {
        let begin = |database: IdbDatabase| {
            let options = js_sys::Object::new();
            Reflect::set(&options, &"durability".into(), &"strict".into()).map_err(failed)?;
            let mode = if matches!(mode, Mode::Read) { "readonly" } else { "readwrite" };
            database.unchecked_into::<DurableDatabase>().transaction(RECORDS, mode, &options).map_err(failed)
        };
        let transaction = match begin(self.database().await?) {
            Ok(transaction) => transaction,
            // The browser closed it behind our back (iOS does, in the background): open it once more.
            Err(_) => {
                self.open.borrow_mut().take();
                begin(self.database().await?)?
            }
        };
        let records = transaction.object_store(RECORDS).map_err(failed)?;
        Ok((transaction, records))
    }

    async fn write(&self, act: impl Fn(&IdbObjectStore) -> Result<(), JsValue>) -> Result<(), StoreError> {
        let (transaction, records) = self.transaction(&Mode::Write).await?;
        // Listened to before the request is made, so that no answer can come too early.
        let complete = ended(&transaction);
        act(&records).map_err(failed)?;
        completed(&transaction, complete).await
    }

    async fn read(&self, act: impl Fn(&IdbObjectStore) -> Result<IdbRequest, JsValue>) -> Result<JsValue, StoreError> {
        let (_, records) = self.transaction(&Mode::Read).await?;
        answered(&act(&records).map_err(failed)?).await
    }
}

impl Store for IndexedDb {
    async fn put(&self, key: &str, sealed: &Sealed) -> Result<(), StoreError> {
        in_time(self.put_all(&[(key.to_owned(), sealed.clone())])).await
    }

    // Waited for however long it takes: given up, it could arrive after all, and everything would be another's.
    async fn put_all(&self, all: &[(String, Sealed)]) -> Result<(), StoreError> {
        self.write(|records| all.iter().try_for_each(|(key, sealed)| put(records, key, sealed))).await
    }

    async fn get_all(&self, keys: &[String]) -> Result<Vec<Option<Sealed>>, StoreError> {
        in_time(self.read_all(keys)).await
    }

    async fn put_last(&self, beginning: &str, key: &str, sealed: &Sealed) -> Result<(), StoreError> {
        in_time(self.write_last(beginning, key, sealed)).await
    }

    async fn keys(&self, beginning: &str) -> Result<Vec<String>, StoreError> {
        let range = from(beginning, beginning)?;
        let keys = in_time(self.read(|records| records.get_all_keys_with_key(&range))).await?;
        Ok(Array::from(&keys).iter().filter_map(|key| key.as_string()).collect())
    }

    async fn delete_all(&self, keys: &[String]) -> Result<(), StoreError> {
        in_time(self.write(|records| keys.iter().try_for_each(|key| records.delete(&key.into()).map(drop)))).await
    }
}

/// Takes everything off the device. The database itself stays, empty: WebKit, where one is deleted while a page has it
/// open, gives the next page one without a place for records, and nothing would be kept any more.
///
/// # Errors
/// When something is kept all the same.
pub async fn erase(place: Place) -> Result<(), StoreError> {
    if place == Place::Second && second_place::is_gone().await.is_some() {
        return Ok(());
    }
    let store = IndexedDb { place, ..IndexedDb::default() };
    in_time(store.write(|records| records.clear().map(drop))).await
}

impl IndexedDb {
    async fn read_all(&self, keys: &[String]) -> Result<Vec<Option<Sealed>>, StoreError> {
        let (transaction, records) = self.transaction(&Mode::Read).await?;
        let complete = ended(&transaction);
        let asked = keys.iter().map(|key| records.get(&key.into()));
        let asked = asked.collect::<Result<Vec<_>, _>>().map_err(failed)?;
        completed(&transaction, complete).await?;
        asked.iter().map(|request| Ok(sealed_at(request.result().map_err(failed)?))).collect()
    }

    async fn write_last(&self, beginning: &str, key: &str, sealed: &Sealed) -> Result<(), StoreError> {
        let (transaction, records) = self.transaction(&Mode::Write).await?;
        let complete = ended(&transaction);
        let standing = records.count_with_key(&from(key, beginning)?.into()).map_err(failed)?;
        if answered(&standing).await?.as_f64() != Some(0.0) {
            return Err(StoreError::Taken);
        }
        // With another phrase everything has another key since: what this one seals would open no more.
        if let Some(slots) = &self.slots {
            let kept = sealed_at(answered(&records.get(&SLOTS.into()).map_err(failed)?).await?);
            if kept.is_some_and(|kept| kept.0 != *slots) {
                return Err(StoreError::Taken);
            }
        }
        put(&records, key, sealed).map_err(failed)?;
        completed(&transaction, complete).await
    }
}

fn put(records: &IdbObjectStore, key: &str, sealed: &Sealed) -> Result<(), JsValue> {
    records.put_with_key(&Uint8Array::from(sealed.0.as_slice()), &key.into()).map(drop)
}

/// What comes of this in time. A write that takes longer may still arrive: whoever writes next looks.
async fn in_time<T>(act: impl Future<Output = Result<T, StoreError>>) -> Result<T, StoreError> {
    match select(pin!(act), TimeoutFuture::new(PATIENCE)).await {
        Either::Left((done, _)) => done,
        Either::Right(_) => Err(StoreError::Held),
    }
}

/// What stands under a key. What is no bytes is there all the same, and opens as little as damaged ones.
fn sealed_at(found: JsValue) -> Option<Sealed> {
    let bytes = |found: JsValue| found.dyn_into::<Uint8Array>().map(|bytes| bytes.to_vec()).unwrap_or_default();
    (!found.is_undefined()).then(|| Sealed(bytes(found)))
}

/// The keys with a beginning, from this one on.
fn from(key: &str, beginning: &str) -> Result<IdbKeyRange, StoreError> {
    // No key goes on with a character as high as this one.
    IdbKeyRange::bound(&key.into(), &format!("{beginning}\u{ffff}").into()).map_err(failed)
}

/// The database, and whether it was made just now.
async fn open(place: Place) -> Result<(IdbDatabase, bool), StoreError> {
    let (database, is_new) = open_as_it_is(place).await?;
    if database.object_store_names().length() > 0 {
        // Nobody waits for it: what is read meanwhile is read, and what is written meanwhile is in the new log, too.
        spawn_local(new_log::begins(place.factory().await?));
        return Ok((database, is_new));
    }
    // WebKit was seen to give one in which the place for records was never made, and would for ever. Nothing lies in it.
    database.close();
    let deleting = place.factory().await?.delete_database(place.database()).map_err(|_| StoreError::Blocked)?;
    answered(&deleting).await?;
    open_as_it_is(place).await
}

impl Place {
    const fn database(self) -> &'static str {
        match self {
            Self::First => "kitchen-table",
            Self::Second => second_place::NAME,
        }
    }

    async fn factory(self) -> Result<IdbFactory, StoreError> {
        let elsewhere = if self == Self::Second { second_place::factory().await } else { None };
        elsewhere.map_or_else(factory, Ok)
    }
}

fn factory() -> Result<IdbFactory, StoreError> {
    let here = FACTORY.with(|factory| factory.get().cloned());
    if let Some(here) = here {
        return Ok(here);
    }
    let here = window().indexed_db().ok().flatten().ok_or(StoreError::Blocked)?;
    Ok(FACTORY.with(|factory| factory.get_or_init(|| here).clone()))
}

async fn open_as_it_is(place: Place) -> Result<(IdbDatabase, bool), StoreError> {
    let factory = place.factory().await?;
    let request: IdbOpenDbRequest =
        factory.open_with_u32(place.database(), VERSION).map_err(|_| StoreError::Blocked)?;
    let upgrade = request.clone();
    let is_new = Rc::new(Cell::new(false));
    let made = Rc::clone(&is_new);
    let make_store = Closure::once_into_js(move |event: JsValue| {
        // Nothing but a shelf from before sealing is ever discarded.
        let before = Reflect::get(&event, &"oldVersion".into()).ok().and_then(|version| version.as_f64());
        if before.is_none_or(|before| before >= f64::from(VERSION)) {
            return;
        }
        made.set(true);
        // If this fails the open fails, and that is reported.
        if let Ok(Ok(database)) = upgrade.result().map(JsCast::dyn_into::<IdbDatabase>) {
            // It is there only where an app before sealing made it.
            let _ = database.delete_object_store(RECORDS);
            let _ = database.create_object_store(RECORDS);
        }
    });
    request.set_onupgradeneeded(Some(make_store.unchecked_ref()));
    let opened = answered(&request).await.map_err(|error| match error {
        StoreError::Full | StoreError::Newer => error,
        _ => StoreError::Blocked,
    })?;
    let database = opened.dyn_into().map_err(|_| StoreError::Blocked)?;
    Ok((database, is_new.get()))
}

/// Waits for a request's result. The browser calls the promise's own functions, so that nothing of
/// ours outlives the answer.
pub(super) async fn answered(request: &IdbRequest) -> Result<JsValue, StoreError> {
    let answer = Promise::new(&mut |resolve, reject| {
        request.set_onsuccess(Some(&resolve));
        request.set_onerror(Some(&reject));
    });
    match JsFuture::from(answer).await {
        Ok(_) => request.result().map_err(failed),
        Err(_) => Err(failed(error_of(request))),
    }
}

/// Waits until a transaction is on the device: `complete`, not the request's `success`.
async fn completed(transaction: &IdbTransaction, complete: Promise) -> Result<(), StoreError> {
    match JsFuture::from(complete).await {
        Ok(_) => Ok(()),
        Err(_) => Err(failed(transaction.error().map_or(JsValue::UNDEFINED, JsValue::from))),
    }
}

/// A promise for the moment a transaction has ended, one way or the other.
fn ended(transaction: &IdbTransaction) -> Promise {
    Promise::new(&mut |resolve, reject| {
        transaction.set_oncomplete(Some(&resolve));
        transaction.set_onabort(Some(&reject));
    })
}

fn error_of(request: &IdbRequest) -> JsValue {
    request.error().ok().flatten().map_or(JsValue::UNDEFINED, JsValue::from)
}

fn failed(error: JsValue) -> StoreError {
    match error.dyn_into::<DomException>() {
        Ok(error) if error.name() == "QuotaExceededError" => StoreError::Full,
        Ok(error) if error.name() == "VersionError" => StoreError::Newer,
        Ok(error) => StoreError::Failed(format!("{}: {}", error.name(), error.message())),
        Err(other) => StoreError::Failed(format!("{other:?}")),
    }
}
