//! What is really on the tablet, read past the app.

use std::time::Duration;

use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use kitchen_table::plan::PlanId;
use kitchen_table::shelf::{Record, Sealed};
use serde_json::{Value, json};
use tokio::time::sleep;

use crate::Tablet;
use crate::locked::seal;

/// One record of the shelf, as it lies in the browser's database.
#[derive(Debug, Clone, PartialEq)]
pub struct Saved {
    /// The record's key.
    pub key: Value,
    /// The record's bytes. One that was not stored as bytes is given as its JSON.
    pub bytes: Vec<u8>,
}

/// The databases of the two places.
const FIRST: &str = "kitchen-table";
const SECOND: &str = "kitchen-table-kept";

/// What the script that reads needs.
const READING: &str = r#"
    const done = arguments[arguments.length - 1];
    const asked = (request) => new Promise((yes, no) => {
        request.onsuccess = () => yes(request.result);
        request.onerror = () => no(request.error);
    });
    const base64 = (value) => {
        // By its name: Firefox runs this outside the page, where the page's ArrayBuffer is not ours.
        const bytes = Object.prototype.toString.call(value) === '[object ArrayBuffer]' ? new Uint8Array(value)
            : ArrayBuffer.isView(value) ? new Uint8Array(value.buffer, value.byteOffset, value.byteLength)
            : new TextEncoder().encode(JSON.stringify(value));
        let text = '';
        for (const byte of bytes) text += String.fromCharCode(byte);
        return btoa(text);
    };
"#;

// It asks first whether the database is there: opening one that is not would make it, empty,
// and the app would then find a database without its store.
const READ_ALL: &str = r#"
    const [name] = arguments;
    (async () => {
        const buckets = name === 'kitchen-table-kept' ? navigator.storageBuckets : undefined;
        const factory = (await buckets?.open(name))?.indexedDB ?? indexedDB;
        const all = await factory.databases();
        if (!all.some((one) => one.name === name)) return [];
        const database = await asked(factory.open(name));
        try {
            const records = database.transaction('records').objectStore('records');
            const [keys, values] = await Promise.all([asked(records.getAllKeys()), asked(records.getAll())]);
            return keys.map((key, at) => [key, base64(values[at])]).filter(([key]) => key !== 'slots');
        } finally {
            database.close();
        }
    })().then(done, (error) => done(String(error)));
"#;

/// Done in another page of the same place: the app has what it would forget open.
const FORGET_DATABASE: &str = "
    const gone = indexedDB.deleteDatabase('kitchen-table');
    gone.onsuccess = gone.onerror = gone.onblocked = () => arguments[arguments.length - 1]();
";
// WebKit may never answer who deletes what the page before had open a moment ago, as it keeps that page for *Back*. The app
// opens all the same, some seconds later.
const FORGET_SECOND: &str = "
    const done = arguments[arguments.length - 1];
    setTimeout(done, 10000);
    const name = 'kitchen-table-kept';
    const gone = indexedDB.deleteDatabase(name);
    gone.onsuccess = gone.onerror = gone.onblocked = () =>
        Promise.resolve(navigator.storageBuckets?.delete(name)).then(() => done());
";

const WRITE_ONE: &str = r#"
    const [key, base64, done] = arguments;
    const asked = indexedDB.open('kitchen-table');
    asked.onsuccess = () => {
        const database = asked.result;
        const writing = database.transaction('records', 'readwrite', { durability: 'strict' });
        writing.objectStore('records').put(Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0)), key);
        writing.oncomplete = () => { database.close(); done(null); };
        writing.onabort = () => done(String(writing.error));
    };
    asked.onerror = () => done(String(asked.error));
"#;

impl Tablet {
    /// Puts a record on the tablet, past the app: a plan it would take somebody hours to say. The app
    /// must have been opened once, and it sees the record when it is opened again.
    pub async fn gets(&self, record: &Record) {
        // The app makes the database; one made here would have no place for records in it.
        self.sees_the_plans().await;
        let PlanId(id) = &record.plan.id;
        let json = record.to_json().expect("a record can be written down");
        let sealed = seal().close(&record.plan.id, 1, &json).expect("it can be sealed");
        let written = vec![json!(format!("plan/{id}/0000000001")), json!(BASE64_STANDARD.encode(sealed.0))];
        let answer = self.browser().execute_async(WRITE_ONE, written).await.expect("the database can be written to");
        assert!(answer.json().is_null(), "the database says: {}", answer.json());
    }

    /// Every save, by its key, as it was before it was sealed.
    pub async fn all_that_is_kept(&self) -> Vec<(String, String)> {
        let opened = |saved: Saved| {
            let key = saved.key.as_str().expect("a key is text").to_owned();
            let (plan, save) = key.strip_prefix("plan/").and_then(|key| key.split_once('/')).expect("it is a plan's");
            let (plan, save) = (PlanId(plan.to_owned()), save.parse().expect("saves are numbered"));
            let json = seal().open(&plan, save, &Sealed(saved.bytes)).expect("it opens");
            (key, String::from_utf8_lossy(&json).into_owned())
        };
        self.saved_plans().await.into_iter().map(opened).collect()
    }

    /// Every record in the browser's database, but what opens them.
    pub async fn saved_plans(&self) -> Vec<Saved> {
        self.read(FIRST).await
    }

    /// Every record in the second copy, but what opens them.
    pub async fn kept_twice(&self) -> Vec<Saved> {
        self.read(SECOND).await
    }

    /// Waits until the second copy is what is in the database, and nothing else.
    pub async fn is_all_kept_twice(&self) {
        for _ in 0..100 {
            if self.kept_twice().await == self.saved_plans().await {
                return;
            }
            sleep(Duration::from_millis(100)).await;
        }
        let keys = |all: Vec<Saved>| all.into_iter().map(|saved| saved.key).collect::<Vec<_>>();
        let (kept, twice) = (keys(self.saved_plans().await), keys(self.kept_twice().await));
        panic!("kept is {kept:?}, and kept twice {twice:?}");
    }

    /// Leaves the app, and takes away its database, as a browser does that calls it damaged.
    pub async fn loses_its_database(&self) {
        self.go_to("/away.html").await;
        self.browser().execute_async(FORGET_DATABASE, vec![]).await.expect("a database can be deleted");
    }

    /// Leaves the app, and takes away everything that was kept, but for what opens it, which lies beside.
    pub async fn is_cleared(&self) {
        self.loses_its_database().await;
        self.browser().execute_async(FORGET_SECOND, vec![]).await.expect("a second copy can be deleted");
    }

    async fn read(&self, database: &str) -> Vec<Saved> {
        let reads = format!("{READING}{READ_ALL}");
        let result = self.browser().execute_async(reads, vec![json!(database)]).await.expect("it can be asked");
        let Value::Array(records) = result.json() else { panic!("the browser says: {}", result.json()) };
        let bytes =
            |record: &Value| BASE64_STANDARD.decode(record[1].as_str().unwrap_or_default()).expect("it is base64");
        records.iter().map(|record| Saved { key: record[0].clone(), bytes: bytes(record) }).collect()
    }
}
