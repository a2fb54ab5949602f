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

/// How closely a page is set, so that what has to fit on one page does.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Density {
    /// Reads from two metres.
    Roomy,
    /// A full page.
    Usual,
    /// A very full page.
    Close,
    /// More than one page will hold in any readable size: it runs on.
    Tight,
}

impl Density {
    /// The value of the attribute that the print sheet goes by.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Roomy => "roomy",
            Self::Usual => "usual",
            Self::Close => "close",
            Self::Tight => "tight",
        }
    }
}

impl Document {
    /// Every line of the plan that stands on it, as far as each is one line by itself.
    #[must_use]
    pub fn lines(&self) -> Vec<LineId> {
        let items = self.sections.iter().flat_map(|section| &section.items);
        items.flat_map(Item::lines).collect()
    }

    /// How closely to set the page, from how many rows of print it would take at the roomy size.
    #[must_use]
    pub fn density(&self) -> Density {
        let rows: usize = self.sections.iter().map(Section::rows).sum();
        match rows {
            0..=26 => Density::Roomy,
            27..=36 => Density::Usual,
            37..=52 => Density::Close,
            _ => Density::Tight,
        }
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

/// How many rows of print the fullest cell takes.
fn rows_of_cells(cells: &[String], columns: usize) -> usize {
    let room = 52 / columns.max(1);
    cells.iter().map(|cell| 1 + cell.chars().count() / room.max(1)).max().unwrap_or(1)
}

impl Section {
    /// A part with something under its heading, or no part at all.
    pub(super) fn of(chapter: &'static str, heading: impl Into<String>, items: Vec<Item>) -> Option<Self> {
        (!items.is_empty()).then(|| Self { chapter, heading: heading.into(), items })
    }

    fn rows(&self) -> usize {
        // Characters that fit on a row of A4 at the roomy size, found by printing it.
        const ROW: usize = 52;
        let rows_of = |text: &str| 1 + text.chars().count() / ROW;
        let items = self.items.iter().map(|item| match item {
            Item::Line { words, who, .. } => {
                rows_of(words) + usize::from(who.as_ref().is_some_and(|who| who.len() > 20))
            }
            Item::Way(way) => 5 + way.details.iter().map(|detail| rows_of(&detail.value)).sum::<usize>(),
            Item::Number { .. } | Item::Gap { .. } => 1,
            Item::Pair { label, words, .. } => rows_of(label).max(1) + rows_of(words) - 1,
            Item::Picture { words, .. } => 1 + rows_of(words),
            Item::Say(words) => rows_of(words),
            Item::Table { columns, rows } => rows.iter().map(|row| rows_of_cells(row, columns.len())).sum(),
        });
        2 + items.sum::<usize>()
    }
}
