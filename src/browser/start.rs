//! Starts the app: asks for the phrase where one locks what is kept here; then reads the shelf, listens to the browser,
//! opens what a reload had open, and does what somebody has tapped meanwhile. Only then is it drawn.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::front::{Draws, Front};
use super::indexed_db::IndexedDb;
use super::key_slots::{Fate, Found, NotOpened, look};
use super::off_page::NotDone;
use super::this_tab::{locks_the_page, was_locked, was_open};
use super::{App, NotKept};
use crate::sealed::Unopened;
use crate::sitting::{Intent, WayHome};
use crate::words::Label;

/// What keeps people out until they have said the phrase. A context of the lock screen: [`use_lock`].
#[derive(Clone, Copy)]
pub struct Lock {
    app: App,
    front: Front,
    drawn: Draws,
    shut: Option<Unopened>,
}

/// The lock, on its screen.
#[must_use]
pub fn use_lock() -> Lock {
    expect_context()
}

impl Lock {
    /// Why nothing opens it; nothing where the phrase does.
    #[must_use]
    pub fn is_shut(self) -> Option<Unopened> {
        self.shut
    }

    /// Opens it with what somebody has typed, and draws the app in its place.
    ///
    /// # Errors
    /// [`NotOpened`].
    pub async fn opens_with(self, typed: String) -> Result<(), NotOpened> {
        // Looked for again: another tab may have chosen another phrase meanwhile, or deleted everything.
        let store = IndexedDb::default();
        let Ok(Found::Locked(locked)) = look(&store).await else {
            locks_the_page();
            return Err(NotOpened::NotDone(NotDone::Stopped));
        };
        let opened = locked.opens_with(&store, &typed).await?;
        self.app.saving.unlocks(opened);
        // That it came back was found before the phrase was said.
        if locked.fate() != Fate::Kept {
            self.app.saving.fate.set(locked.fate());
        }
        self.app.goes_on(self.front, self.drawn).await;
        Ok(())
    }
}

impl App {
    /// Starts the app, which is drawn in this way, and its lock screen in that.
    pub fn start(self, front: Front, lock_drawn: Callback<Lock, AnyView>, drawn: Draws) {
        if front.home == WayHome::Family {
            return self.trains(front, drawn);
        }
        self.offline.starts();
        spawn_local(async move {
            let shut = match look(&IndexedDb::default()).await {
                Ok(Found::Locked(locked)) => {
                    self.saving.fate.set(locked.fate());
                    None
                }
                Ok(Found::Shut(why)) => Some(why),
                Ok(Found::Nothing) => return self.goes_on(front, drawn).await,
                Err(error) => {
                    self.saving.has_no_shelf(NotKept::from(&error));
                    return self.goes_on(front, drawn).await;
                }
            };
            let lock = Lock { app: self, front, drawn, shut };
            front.gives_way_to(Callback::new(move |()| lock_drawn.run(lock)));
        });
    }

    async fn goes_on(self, front: Front, drawn: Draws) {
        self.find_places(front.opened_at);
        self.follow_history();
        self.hears_of_leaving();
        let _ = window_event_listener_untyped("visibilitychange", move |_| {
            self.saving.save_now();
            self.saving.looked_at();
        });
        let _ = window_event_listener_untyped("pagehide", move |_| {
            self.sitting.does(Intent::KeepName);
            self.saving.save_now();
        });
        self.watches_whether_somebody_is_there();
        self.says_that_all_is_deleted();
        if self.saving.fate.get_untracked() == Fate::Back {
            self.notice.says(Label::CameBack);
        }
        self.saving.join_tabs();
        self.saving.read_shelf().await;
        self.sitting.does(Intent::Arrive(was_open()));
        if was_locked() {
            self.sitting.does(Intent::WasLocked);
        }
        self.is_where_people_were();
        front.hands_over().into_iter().for_each(|wanted| self.sitting.does(wanted.into()));
        front.gives_way_to(drawn);
    }
}
