//! A new log, before much is written behind an old one (docs/decisions/0025).
//!
//! A battery that dies in the middle of a save can leave zeros at the end of Chromium's log. The next start reads past them
//! and writes on behind them; the start after that calls the database damaged, and deletes it. Deleting any database, an
//! empty one too, makes Chromium put all that its log holds into sorted tables and begin another log, which takes ten
//! milliseconds.

use std::pin::pin;

use futures::future::select;
use gloo_timers::future::TimeoutFuture;
use wasm_bindgen::JsCast;
use web_sys::{IdbDatabase, IdbFactory};

use super::indexed_db::answered;
use super::second_place;

/// The database that is made and deleted.
const NAME: &str = "kitchen-table-log";

/// In milliseconds. What comes of it then comes with the next start.
const PATIENCE: u32 = 5_000;

/// Begins a new log where these databases lie, in a browser that keeps one for all of them.
pub(super) async fn begins(factory: IdbFactory) {
    if second_place::has_buckets() {
        select(pin!(begins_anew(&factory)), TimeoutFuture::new(PATIENCE)).await;
    }
}

/// Where it does not come to that, all is as it was.
async fn begins_anew(factory: &IdbFactory) -> Option<()> {
    let made: IdbDatabase = answered(&factory.open(NAME).ok()?.into()).await.ok()?.dyn_into().ok()?;
    // Open, it could not be deleted.
    made.close();
    answered(&factory.delete_database(NAME).ok()?.into()).await.ok().map(drop)
}
