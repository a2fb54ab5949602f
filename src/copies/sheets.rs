//! How a copy is set on its sheets of A4: how large its print is, what stands beside what and, where one side cannot
//! hold it, what comes on the next. The numbers to ring stand on every sheet.
//!
//! The fridge copy and a child's own are one side wherever any readable size allows it. Every other copy runs on over
//! as many pages as it takes, in a size of its own.

use super::age_band::AgeBand;
use super::document::{Document, Item, Section};
use super::measure::Measure;
use crate::plan::CopyKind;

/// A copy as it is set on paper.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sheets {
    /// How large its print is; nothing, where the kind of copy says so.
    pub print: Option<Print>,
    /// What stands on each sheet, from top to bottom.
    pub sheets: Vec<Vec<Row>>,
}

/// What stands across a sheet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Row {
    /// One part, across all of it.
    Across(Section),
    /// Two parts beside each other.
    Beside(Section, Section),
}

/// How large print is, so that what has to fit on one page does.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Print {
    half_points: usize,
}

impl Print {
    /// From what reads from two metres to as small as print may be.
    const SIZES: [usize; 8] = [32, 30, 28, 26, 24, 22, 21, 20];

    const fn of(half_points: usize) -> Self {
        Self { half_points }
    }

    /// In halves of a point.
    #[must_use]
    pub const fn half_points(self) -> usize {
        self.half_points
    }

    /// A page in which short parts stand beside each other, and numbers in two columns.
    #[must_use]
    pub const fn is_close(self) -> bool {
        self.half_points <= 26
    }
}

impl Sheets {
    /// How a copy is set. Where the family is made up, the page says so on top.
    #[must_use]
    pub fn of(document: &Document, made_up: bool) -> Self {
        match document.kind {
            CopyKind::Fridge | CopyKind::Child => on_one_side(document, made_up),
            CopyKind::Family | CopyKind::Helper | CopyKind::Worker | CopyKind::Page => {
                Self { print: None, sheets: vec![document.sections.iter().cloned().map(Row::Across).collect()] }
            }
        }
    }
}

/// In the largest print that one side holds; where none does, on as few sheets as there can be.
fn on_one_side(document: &Document, made_up: bool) -> Sheets {
    let sizes = Print::SIZES.into_iter().map(Print::of).filter(|print| *print <= largest(document.band));
    let pages = sizes.map(|print| Page { document, measure: Measure::of(document, print, made_up), print });
    let on_one = |page: &Page| {
        let rows = page.rows(&document.sections);
        page.holds(&rows).then(|| vec![rows])
    };
    let set = |page: Page, sheets| Sheets { print: Some(page.print), sheets };
    let mut fewest: Option<Sheets> = None;
    for page in pages {
        if let Some(sheets) = on_one(&page) {
            return set(page, sheets);
        }
        if page.print.is_close() {
            let sheets = page.over_sheets();
            if fewest.as_ref().is_none_or(|other| sheets.len() < other.sheets.len()) {
                fewest = Some(set(page, sheets));
            }
        }
    }
    fewest.unwrap_or_else(|| Sheets { print: None, sheets: Vec::new() })
}

/// Older children get a page that looks less like a small child's.
const fn largest(band: Option<AgeBand>) -> Print {
    match band {
        None | Some(AgeBand::Young) => Print::of(32),
        Some(AgeBand::Baby | AgeBand::Middle) => Print::of(28),
        Some(AgeBand::Older) => Print::of(26),
    }
}

/// A copy, as it would be set in one size of print.
struct Page<'a> {
    document: &'a Document,
    measure: Measure,
    print: Print,
}

impl Page<'_> {
    /// The parts in their order, those beside each other that save room by it.
    fn rows(&self, sections: &[Section]) -> Vec<Row> {
        let (mut rows, mut waiting) = (Vec::new(), None::<Section>);
        for section in sections {
            let pair = |first: &Section| self.go_beside(first, section);
            match waiting.take() {
                Some(first) if self.may_stand_beside(section) && pair(&first) => {
                    rows.push(Row::Beside(first, section.clone()));
                }
                before => {
                    rows.extend(before.map(Row::Across));
                    if self.may_stand_beside(section) {
                        waiting = Some(section.clone());
                    } else {
                        rows.push(Row::Across(section.clone()));
                    }
                }
            }
        }
        rows.extend(waiting.map(Row::Across));
        rows
    }

    fn may_stand_beside(&self, section: &Section) -> bool {
        let child = self.document.kind == CopyKind::Child;
        let says = section.items.iter().any(|item| matches!(item, Item::Say(_)));
        match section.way() {
            // On a child's page there is one way, and it is the child's.
            Some(_) => !child && self.document.sections.iter().filter(|one| one.way().is_some()).count() > 1,
            None => !says && (child || self.print.is_close() && !section.is_to_ring()),
        }
    }

    /// Two ways always do; other parts where they take less room so.
    fn go_beside(&self, first: &Section, second: &Section) -> bool {
        let ways = first.way().is_some() && second.way().is_some();
        let across = [first, second].map(|one| self.measure.across(one)).iter().sum::<usize>();
        ways || self.measure.beside(first).max(self.measure.beside(second)) < across
    }

    fn height(&self, row: &Row) -> usize {
        match row {
            Row::Across(section) => self.measure.across(section),
            Row::Beside(first, second) => self.measure.beside(first).max(self.measure.beside(second)),
        }
    }

    fn holds(&self, rows: &[Row]) -> bool {
        let needed = rows.iter().map(|row| self.height(row)).sum::<usize>();
        needed <= self.measure.room
    }

    /// As few sheets as there can be, with the numbers on each.
    fn over_sheets(&self) -> Vec<Vec<Row>> {
        let (to_ring, said): (Vec<_>, Vec<_>) = self.document.sections.iter().cloned().partition(Section::is_to_ring);
        let to_ring: Vec<_> = to_ring.into_iter().map(Row::Across).collect();
        let taken = to_ring.iter().map(|row| self.height(row)).sum::<usize>();
        let room = self.measure.room.saturating_sub(taken);
        let mut sheets = self.laid(self.rows(&said), room);
        sheets.iter_mut().for_each(|sheet| sheet.extend(to_ring.iter().cloned()));
        sheets
    }

    fn laid(&self, rows: Vec<Row>, room: usize) -> Vec<Vec<Row>> {
        let mut sheets = vec![Vec::new()];
        let mut left = room;
        let mut lay = |row: Row, height: usize| {
            if height > left {
                sheets.push(Vec::new());
                left = room;
            }
            left = left.saturating_sub(height);
            sheets.last_mut().into_iter().for_each(|sheet| sheet.push(row.clone()));
        };
        for row in rows {
            match self.height(&row) {
                height if height <= room => lay(row, height),
                _ => self.parted(row, room).into_iter().for_each(|row| {
                    let height = self.height(&row);
                    lay(row, height);
                }),
            }
        }
        sheets.retain(|sheet| !sheet.is_empty());
        sheets
    }

    /// Parts that no sheet holds whole, in pieces that one does, each under its heading.
    fn parted(&self, row: Row, room: usize) -> Vec<Row> {
        let sections = match row {
            Row::Across(section) => vec![section],
            Row::Beside(first, second) => vec![first, second],
        };
        let mut pieces: Vec<Section> = Vec::new();
        for Section { chapter, heading, items } in sections {
            let piece = |items| Section { chapter, heading: heading.clone(), items };
            let heading_alone = self.measure.across(&piece(Vec::new()));
            let (mut so_far, mut taken) = (Vec::new(), heading_alone);
            for item in items {
                let alone = piece(vec![item]);
                let more = self.measure.across(&alone) - heading_alone;
                if !so_far.is_empty() && taken + more > room {
                    pieces.push(piece(std::mem::take(&mut so_far)));
                    taken = heading_alone;
                }
                taken += more;
                so_far.extend(alone.items);
            }
            pieces.push(piece(so_far));
        }
        pieces.into_iter().map(Row::Across).collect()
    }
}
