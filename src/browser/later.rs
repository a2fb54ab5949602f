//! What people need once they are at the table: the copies, the checks, a hard evening walked through, what to know
//! before agreeing, files, the practice family. Its words are a file of their own too.

use leptos::prelude::*;

use super::clock::{now_in_greenwich, today};
use super::language::{Lines, bring_words};
use super::{App, Group, split};
use crate::conversation::Screen;
use crate::files::Format;
use crate::plan::{Date, Language, Plan};
use crate::sheets::{Asked, Node};
use crate::words::Batch;

/// Its functions. Nothing else in the app names them, so their code lies in the file that brings them.
#[derive(Clone, Copy)]
pub struct Later {
    /// Puts a sheet together; nothing where its conversation is not here.
    pub sheet: fn(&Asked) -> Option<Node>,
    /// The bytes of a file; nothing where the copy may not leave the tablet.
    pub file: fn(&Asked) -> Option<Vec<u8>>,
    /// The made-up family's plan after their visit on this day; before it, where no day is given.
    pub made_up: fn(Language, Option<Date>) -> Option<Plan>,
}

split! {
    later => fn functions() -> Later {
        Later { sheet: crate::sheets::drawn, file: crate::sheets::file, made_up: crate::sheets::made_up }
    }
}

impl Later {
    /// It, before anybody has asked for it.
    #[must_use]
    pub fn group() -> Group<Self> {
        Group::new(|| Box::pin(fetched()))
    }
}

/// The functions, and every word, for a sheet can be in another language than the screen.
async fn fetched() -> Option<Later> {
    let batches = [Batch::First, Batch::Later];
    let lines = Language::ALL.iter().flat_map(|language| batches.map(|batch| Lines::however_long(*language, batch)));
    // All are asked for before any is waited for.
    let lines: Vec<_> = lines.collect();
    let functions = functions().await?;
    for lines in lines {
        if !bring_words(lines).await {
            return None;
        }
    }
    Some(functions)
}

impl App {
    /// What a sheet of this screen, or a file of it, is made from. Tracks all of it.
    #[must_use]
    pub fn asked(self, screen: Screen, file: Option<Format>) -> Option<Asked> {
        let view = self.view.get();
        self.settings.with(|settings| {
            self.with(|sitting| {
                Some(Asked {
                    sheet: screen,
                    plan: sitting.plan()?.clone(),
                    language: settings.language,
                    today: today(),
                    now: now_in_greenwich(),
                    numbers: settings.numbers(),
                    made_up: sitting.practises(),
                    written_beside: sitting.written_beside_the_plan().cloned(),
                    view,
                    file,
                })
            })
        })
    }

    /// Has it come now, so that it is at hand without a network; again when the browser says that there is a signal.
    pub fn later_comes(self) {
        self.later.fetch();
        let _ = window_event_listener_untyped("online", move |_| self.later.fetch());
    }
}
