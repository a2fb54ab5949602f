//! What the sitting knows of the tablet, and what it asks of it. It does none of it itself.

use super::intent::{Intent, PractiseFrom};
use crate::conversation::Trouble;
use crate::files::Format;
use crate::plan::{CopyKind, Date, Device, Language, LineId, Moment, PackId, PersonId, PlanId};
use crate::shelf::Record;
use crate::words::Label;

/// What only the tablet knows at the moment of a tap.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tablet {
    /// The day and time.
    pub now: Moment,
    /// Milliseconds since 1970.
    pub now_ms: u64,
    /// Which tablet it is: its number stands on all that is done here.
    pub device: Device,
    /// A number that nobody could guess: it makes a plan's name its own.
    pub chance: u64,
    /// A day or a time that somebody began and did not finish. To the page its value is empty, as if
    /// nothing had been said; only the browser knows that there is something.
    pub half_filled: Option<Trouble>,
}

impl Tablet {
    /// The day on the tablet.
    #[must_use]
    pub const fn today(&self) -> Date {
        self.now.date
    }
}

/// What the sitting asks of the outside, in order.
#[derive(Clone, Debug, PartialEq)]
pub enum Outside {
    /// Keep what was done and what is half typed, soon.
    SaveSoon,
    /// Keep what is not kept yet, at once.
    SaveNow,
    /// Keep a plan that is not open, at once.
    SavePutAway(Box<Record>),
    /// Take every save of a plan off the tablet, and say what became of it ([`super::Intent::Deleted`]).
    Delete(PlanId),
    /// Take everything off the tablet, and start as on the first day.
    DeleteEverything,
    /// Take a plan off the tablet that nobody ever said anything in.
    Drop(PlanId),
    /// Say a short sentence once.
    Announce(Label),
    /// Say it of these people.
    AnnounceOf(Label, String),
    /// Let the sentence that was said last go.
    Hush,
    /// Move focus.
    Focus(Focus),
    /// Remember which plan is open, for a reload; `None` for none.
    Reopens(Option<PlanId>),
    /// Remember where people are now, as a place behind which Back returns.
    Arrived,
    /// Bring a conversation that is not here yet, with its words, and then do this.
    BringPack(PackId, Box<Intent>),
    /// Bring the made-up family, and hand it in ([`super::Intent::MadeUp`]).
    BringFamily(PractiseFrom),
    /// Print what stands on the screen.
    Print,
    /// Make a file or a text of what stands on the screen, hand it over, and say whether it was taken
    /// ([`super::Intent::WasTaken`]).
    HandOut(PlanId, Taken),
    /// Keep what is not kept, and leave the page. The screen is blank already.
    LeaveQuickly,
}

/// Where focus goes. It goes where the eye goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Focus {
    /// The heading of the screen or card, at the top of the page.
    Question,
    /// The first control that could not be read.
    Trouble,
    /// The first box of the card.
    Box,
    /// The box for another view.
    OtherView,
    /// The box in which a line's words are changed.
    Words,
    /// The line itself.
    Line(LineId),
    /// The sign that a line's changed words are right.
    Nod(LineId),
    /// The plan beside the conversation.
    Plan,
    /// What stands in the way of what somebody wanted, or else the heading.
    WhatStops,
    /// The field for a plan's name.
    PlanName,
    /// The bin.
    Bin,
}

/// Which copy goes out, for whom, and in which language.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Given {
    /// Which.
    pub kind: CopyKind,
    /// For whom, where it is one person's.
    pub reader: Option<PersonId>,
    /// In which language.
    pub language: Language,
}

/// Something that is taken along.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Taken {
    /// How.
    pub how: How,
    /// The copy it holds; nothing for what is no copy, such as the day of the next visit.
    pub given: Option<Given>,
    /// The kind of file.
    pub format: Format,
    /// Its name, which says nothing about a family.
    pub name: String,
}

/// How something is taken along.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum How {
    /// As a file.
    File,
    /// As a text, to be pasted elsewhere.
    Text,
}
