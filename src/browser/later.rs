//! What people need once they are at the table: the copies, the checks, a hard evening walked through, what to know
//! before agreeing, files, the practice family. Its words are a file of their own too.

use futures::future::join;
use leptos::prelude::*;

use super::clock::{now_in_greenwich, today};
use super::language::bring_every_word;
use super::{App, Group, split};
use crate::conversation::Screen;
use crate::files::Format;
use crate::plan::{Date, Language, Plan};
use crate::screens::{Agree, CheckScreen, TryPlan};
use crate::sheets::{Asked, Node};

/// Its functions. Nothing else in the app names them, so their code lies in the file that brings them.
#[derive(Clone, Copy)]
pub struct Later {
    /// Puts a sheet together; nothing where its conversation is not here.
    pub sheet: fn(&Asked) -> Option<Node>,
    /// An honest look at the plan.
    pub check: fn() -> AnyView,
    /// A hard evening walked through with it.
    pub try_plan: fn() -> AnyView,
    /// Before you agree.
    pub agree: fn() -> AnyView,
    /// The bytes of a file; nothing where the copy may not leave the tablet.
    pub file: fn(&Asked) -> Option<Vec<u8>>,
    /// The made-up family's plan after their visit on this day; before it, where no day is given.
    pub made_up: fn(Language, Option<Date>) -> Option<Plan>,
}

split! {
    later => fn functions() -> Later {
        Later {
            sheet: crate::sheets::drawn,
            check: || view! { <CheckScreen /> }.into_any(),
            try_plan: || view! { <TryPlan /> }.into_any(),
            agree: || view! { <Agree /> }.into_any(),
            file: crate::sheets::file,
            made_up: crate::sheets::made_up,
        }
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
    let (functions, words) = join(functions(), bring_every_word()).await;
    functions.filter(|_| words)
}

impl App {
    /// What a sheet of this screen, or a file of it, is made from. Tracks all of it.
    #[must_use]
    pub fn asked(self, screen: Screen, file: Option<Format>) -> Option<Asked> {
        let view = self.sitting.view.get();
        self.settings.with(|settings| {
            self.sitting.with(|sitting| {
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
}
