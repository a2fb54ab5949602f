//! A document: what stands on a copy, ready to be drawn on screen or paper.

use super::age_band::AgeBand;
use super::picture::Picture;
use super::way_drawing::WayDrawing;
use crate::plan::{CopyKind, Language, LineId, PersonId};

/// One reader's copy.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Document {
    /// Which copy.
    pub kind: CopyKind,
    /// Whose, where it is one person's.
    pub reader: Option<PersonId>,
    /// For about what age it is set, where it is a child's own.
    pub band: Option<AgeBand>,
    /// The language it is in. People's own words in it may be in another.
    pub language: Language,
    /// The heading.
    pub title: String,
    /// Short lines under the heading: who made it, when, when it is looked at again.
    pub under_title: Vec<String>,
    /// What it says.
    pub sections: Vec<Section>,
    /// Small print at the foot of the page.
    pub foot: Vec<String>,
}

/// A part of a document, with its heading.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Section {
    /// The chapter whose colour it has.
    pub chapter: &'static str,
    /// Its heading.
    pub heading: String,
    /// What stands under it; never empty, so that no heading stands alone.
    pub items: Vec<Item>,
}

/// One thing in a section.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Item {
    /// A line of the plan in somebody's own words.
    Line {
        /// Which line.
        line: LineId,
        /// Whose doing it is.
        who: Option<String>,
        /// The words.
        words: String,
        /// The language they were said in.
        said_in: Language,
        /// By when.
        by: Option<String>,
    },
    /// The way there, drawn.
    Way(Box<WayDrawing>),
    /// A number to ring; `None` leaves a line to write on.
    Number {
        /// Whose.
        label: String,
        /// The number.
        number: Option<String>,
    },
    /// A short label and what was said to it, side by side.
    Pair {
        /// Which line.
        line: LineId,
        /// The label.
        label: String,
        /// The words.
        words: String,
        /// The language they were said in.
        said_in: Language,
    },
    /// A question that nobody has answered yet.
    Gap {
        /// What it asks, in short.
        label: String,
        /// That it is not known.
        words: String,
    },
    /// A picture of our own set, and the words that it goes with; without any, what it shows.
    Picture {
        /// Which line chose it, where somebody did.
        line: Option<LineId>,
        /// The picture.
        picture: Picture,
        /// The words beside it.
        words: String,
        /// The language they were said in.
        said_in: Language,
    },
    /// A sentence of ours, the same on every such copy.
    Say(String),
    /// Rows under headings: the worker's record.
    Table {
        /// The headings.
        columns: Vec<String>,
        /// The rows, each as long as the headings.
        rows: Vec<Vec<String>>,
    },
}

/// The numbers of the team, from the settings. Empty ones leave a line to write on.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Numbers {
    /// The duty team.
    pub duty: String,
    /// At night and at weekends.
    pub out_of_hours: String,
}

impl Document {
    /// Every line of the plan that stands on it, as far as each is one line by itself.
    #[must_use]
    pub fn lines(&self) -> Vec<LineId> {
        let items = self.sections.iter().flat_map(|section| &section.items);
        items.flat_map(Item::lines).collect()
    }

    /// What stands on top of every sheet but the first, should it come apart from that: the title, and on a child's
    /// own copy whose it is.
    #[must_use]
    pub fn running_head(&self) -> String {
        let whose = self.under_title.first().filter(|_| self.kind == CopyKind::Child);
        [Some(&self.title), whose].into_iter().flatten().map(String::as_str).collect::<Vec<_>>().join(" · ")
    }
}

impl Item {
    fn lines(&self) -> Vec<LineId> {
        match self {
            Self::Line { line, .. } | Self::Pair { line, .. } => vec![*line],
            Self::Picture { line, .. } => line.iter().copied().collect(),
            Self::Way(way) => {
                let details = way.details.iter().filter_map(|detail| detail.line);
                way.place_line.into_iter().chain(details).collect()
            }
            Self::Number { .. } | Self::Gap { .. } | Self::Say(_) | Self::Table { .. } => Vec::new(),
        }
    }
}

/// Whether rows can be read in their columns, or stand one thing under the other: words that go on in a narrow column
/// lose whoever reads them.
#[must_use]
pub fn reads_in_columns(columns: usize, rows: &[Vec<String>]) -> bool {
    // Letters across a page of A4 in the record's print, and rows of a column that an eye takes in.
    const ACROSS: usize = 100;
    const DEEP: usize = 5;
    let most = ACROSS / columns.max(1) * DEEP;
    columns < 2 || rows.iter().flatten().all(|cell| cell.chars().count() <= most)
}

impl Section {
    /// A part with something under its heading, or no part at all.
    pub(super) fn of(chapter: &'static str, heading: impl Into<String>, items: Vec<Item>) -> Option<Self> {
        (!items.is_empty()).then(|| Self { chapter, heading: heading.into(), items })
    }

    /// The way there that stands in it.
    pub(super) fn way(&self) -> Option<&WayDrawing> {
        self.items.iter().find_map(|item| match item {
            Item::Way(way) => Some(&**way),
            _ => None,
        })
    }

    /// It says whom to ring.
    #[must_use]
    pub fn is_to_ring(&self) -> bool {
        self.items.iter().any(|item| matches!(item, Item::Number { .. }))
    }
}
