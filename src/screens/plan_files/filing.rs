//! What the parts of the first screen share about plans as files. A context that it provides: [`use_filing`].

use std::sync::Arc;

use leptos::prelude::*;

use super::to_the_heading;
use crate::browser::{LastFiles, use_words};
use crate::plan::PlanId;
use crate::words::{Label, Phrase};

/// What is done with files now.
#[derive(Clone)]
pub enum Doing {
    /// Nothing yet.
    Nothing,
    /// These plans are saved as a file; the name of the one, where it is one.
    Saving(Vec<PlanId>, Option<String>),
    /// This file is opened.
    Opening(Arc<[u8]>),
}

/// What became of it.
#[derive(Clone, Copy)]
pub enum Said {
    /// It worked.
    Well(Phrase),
    /// It did not.
    Wrong(Phrase),
    /// What it needs has not come.
    NotHere,
}

impl Said {
    /// What is said where it worked.
    pub fn well(self) -> Option<&'static str> {
        match self {
            Self::Well(phrase) => Some(use_words().phrase(phrase)),
            Self::Wrong(_) | Self::NotHere => None,
        }
    }

    /// What is said where it did not.
    pub fn wrong(self) -> Option<&'static str> {
        match self {
            Self::Well(_) => None,
            Self::Wrong(phrase) => Some(use_words().phrase(phrase)),
            Self::NotHere => Some(use_words().label(Label::LaterNotHere)),
        }
    }
}

/// What is shared.
#[derive(Clone, Copy)]
pub struct Filing {
    /// What is done now.
    pub doing: RwSignal<Doing>,
    /// What became of what was done last.
    pub said: RwSignal<Option<Said>>,
    /// When each plan was last saved as a file.
    pub last: LastFiles,
}

/// What is shared about plans as files, in any part of the first screen.
pub fn use_filing() -> Filing {
    expect_context()
}

impl Filing {
    /// Nothing is done.
    pub fn new() -> Self {
        Self { doing: RwSignal::new(Doing::Nothing), said: RwSignal::new(None), last: LastFiles::not_looked_up() }
    }

    /// Does something else. Whoever does it is there then.
    pub fn does(self, doing: Doing) {
        self.said.set(None);
        self.doing.set(doing);
        to_the_heading();
    }

    /// It is done, or left; says what became of it.
    pub fn is_done(self, said: Option<Said>) {
        self.doing.set(Doing::Nothing);
        self.said.set(said);
        to_the_heading();
    }

    /// Says what went wrong, where nothing had been begun.
    pub fn says_wrong(self, phrase: Phrase) {
        self.doing.set(Doing::Nothing);
        self.said.set(Some(Said::Wrong(phrase)));
    }
}
