//! A group of the app's code that comes in a file of its own, which Leptos splits off (docs/decisions/0009). Where
//! all is built in one, as `trunk serve` does, it is here from the start.

use std::pin::Pin;
use std::time::Duration;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::one_writer::pause;

/// A tap is answered within ten seconds, whatever the signal.
const PATIENCE: Duration = Duration::from_secs(10);

/// How it stands with a group, whose functions are `F`.
#[derive(Clone, Copy)]
pub enum Arrival<F> {
    /// It comes.
    Coming,
    /// It did not come, or not in time; it may still.
    NotHere,
    /// It is here.
    Here(F),
}

/// Brings a group; nothing where it could not be had.
pub type Fetch<F> = fn() -> Pin<Box<dyn Future<Output = Option<F>>>>;

/// A group, whose functions are `F`: once they are here they are called like any other.
pub struct Group<F: 'static> {
    arrival: RwSignal<Arrival<F>>,
    fetch: Fetch<F>,
    /// It is being fetched.
    under_way: StoredValue<bool>,
    /// Somebody waits for it.
    waited_for: StoredValue<bool>,
}

impl<F> Clone for Group<F> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<F> Copy for Group<F> {}

impl<F: Copy + Send + Sync + 'static> Group<F> {
    /// A group that nobody has asked for yet.
    #[must_use]
    pub fn new(fetch: Fetch<F>) -> Self {
        Self {
            arrival: RwSignal::new(Arrival::Coming),
            fetch,
            under_way: StoredValue::new(false),
            waited_for: StoredValue::new(false),
        }
    }

    /// Its functions, once they are here. Tracks that they come.
    #[must_use]
    pub fn here(self) -> Option<F> {
        match self.arrival.get() {
            Arrival::Here(functions) => Some(functions),
            Arrival::Coming | Arrival::NotHere => None,
        }
    }

    /// It did not come, or not in time. Tracks it.
    #[must_use]
    pub fn is_missed(self) -> bool {
        self.arrival.with(|arrival| matches!(arrival, Arrival::NotHere))
    }

    /// Fetches it, unless it is here or under way. What did not come is fetched anew by whoever asks next.
    pub fn fetch(self) {
        if untrack(|| self.here()).is_some() || self.under_way.get_value() {
            return;
        }
        self.under_way.set_value(true);
        spawn_local(async move {
            let came = (self.fetch)().await;
            self.under_way.set_value(false);
            self.arrival.set(came.map_or(Arrival::NotHere, Arrival::Here));
        });
    }

    /// Somebody waits for it: it is fetched now, and they hear within ten seconds if it is not here. It may come
    /// after that.
    pub fn is_wanted(self) {
        if untrack(|| self.here()).is_some() {
            return;
        }
        self.arrival.set(Arrival::Coming);
        self.fetch();
        // Their ten seconds begin with the first who waits.
        if self.waited_for.get_value() {
            return;
        }
        self.waited_for.set_value(true);
        set_timeout(
            move || {
                self.waited_for.set_value(false);
                if self.arrival.with_untracked(|arrival| matches!(arrival, Arrival::Coming)) {
                    self.arrival.set(Arrival::NotHere);
                }
            },
            PATIENCE,
        );
    }

    /// Its functions, as soon as they are here, however long that takes.
    pub async fn comes(self) -> F {
        loop {
            match self.arrival.get_untracked() {
                Arrival::Here(functions) => return functions,
                Arrival::NotHere | Arrival::Coming => pause().await,
            }
        }
    }

    /// Its functions, as soon as they are here. Nothing where they cannot be had in time.
    pub async fn brought(self) -> Option<F> {
        self.is_wanted();
        loop {
            match self.arrival.get_untracked() {
                Arrival::Here(functions) => return Some(functions),
                Arrival::NotHere => return None,
                Arrival::Coming => pause().await,
            }
        }
    }
}
