//! How much room things take on a sheet of A4, reckoned a little high: nobody can print a page first to see whether it
//! fits. `style/print.css` sets fridge and child's copies in these very measures, in parts of the size of their print.

use super::document::{Document, Item, Section};
use super::sheets::Print;
use super::way_drawing::{Detail, WayDrawing};
use crate::plan::CopyKind;

/// A hundredth of the size of print.
type Part = usize;

/// How wide a letter of Atkinson Hyperlegible is, taken over a line, and a bold one.
const LETTER: Part = 46;
const BOLD: Part = 54;
/// From one row of words to the next.
const ROW: Part = 125;
/// The same in small print: labels, and what stands under a drawing.
const SMALL_ROW: Part = 107;
/// The same between two places of a way.
const LEG_ROW: Part = 102;
/// Between two parts that stand beside each other.
const BETWEEN: Part = 120;
/// The places of a way, as rings: on one line, and one under the other.
const RING: Part = 320;
const SMALL_RING: Part = 195;

/// What one copy takes in one size of print.
pub(super) struct Measure {
    width: Part,
    /// What is left of a sheet under its head and over its foot.
    pub room: Part,
    /// The space under a part.
    gap: Part,
    /// Numbers stand in two columns.
    numbers_in_two: bool,
    /// Above and under what stands in a part, and left and right of it.
    around: (Part, Part),
    heading: Part,
    /// The size of the words themselves.
    words: Part,
    /// Under each thing.
    under: Part,
}

impl Measure {
    pub fn of(document: &Document, print: Print, made_up: bool) -> Self {
        // A sheet without its margins is 186 mm wide and 273 mm high: so many hundredths of half a point.
        let [width, height] = [105_449, 154_772].map(|parts| parts / print.half_points());
        let close = print.is_close();
        let (around, heading, words, under) = match document.kind {
            CopyKind::Child => ((120, 240), if close { 115 } else { 125 }, 105, 25),
            _ => ((30, 175), if close { 110 } else { 120 }, 100, 43),
        };
        let room = room(document, width, height, made_up);
        Self { width, room, gap: if close { 80 } else { 105 }, numbers_in_two: close, around, heading, words, under }
    }

    /// How high a part is that has all the width.
    pub fn across(&self, section: &Section) -> Part {
        self.part(section, self.width, false)
    }

    /// How high a part is that has half of it.
    pub fn beside(&self, section: &Section) -> Part {
        self.part(section, (self.width - BETWEEN) / 2, true)
    }

    fn part(&self, section: &Section, width: Part, beside: bool) -> Part {
        let (above_and_under, left_and_right) = self.around;
        let width = width - left_and_right;
        let heading = 40 + rows(&section.heading, width, BOLD * self.heading / 100) * ROW * self.heading / 100;
        let in_two = self.numbers_in_two && !beside && section.is_to_ring();
        let numbers = |item: &&Item| in_two && matches!(item, Item::Number { .. });
        let (numbers, others): (Vec<_>, Vec<_>) = section.items.iter().partition(numbers);
        let others = others.into_iter().map(|item| self.item(item, width, beside)).sum::<Part>();
        let column = (width - BETWEEN) / 2;
        let pairs = numbers.chunks(2).map(|pair| pair.iter().map(|item| self.item(item, column, true)).max());
        heading + above_and_under + others + pairs.flatten().sum::<Part>() + self.gap
    }

    fn item(&self, item: &Item, width: Part, beside: bool) -> Part {
        let row = ROW * self.words / 100;
        let rows_of = |text: &str, width: Part| rows(text, width, LETTER * self.words / 100) * row;
        let labelled = |label: &str, words: &str| rows_of(&format!("{label}: {words}"), width);
        let height = match item {
            Item::Line { who, words, by, .. } => {
                let text = format!("{} {words}", who.as_deref().unwrap_or_default());
                match by {
                    Some(_) if beside => rows_of(&text, width) + SMALL_ROW,
                    Some(by) => rows_of(&text, width.saturating_sub(by.chars().count() * LETTER + 80)),
                    None => rows_of(&text, width),
                }
            }
            Item::Way(way) => return way_there(way, width, beside),
            Item::Number { label, number } => {
                let number = number.as_deref().map_or(900, |number| number.chars().count() * BOLD);
                rows_of(label, width.saturating_sub(number + 80)) + 15
            }
            Item::Pair { label, words, .. } | Item::Gap { label, words } => labelled(label, words),
            Item::Picture { words, .. } => rows_of(words, width - 280).max(190),
            Item::Say(words) => rows_of(words, width),
            Item::Table { columns, rows: cells } => {
                let column = width / columns.len().max(1) - 60;
                let tallest = |cells: &Vec<String>| cells.iter().map(|cell| rows_of(cell, column)).max();
                cells.iter().filter_map(tallest).map(|height| height + 80).sum::<Part>() + 2 * row
            }
        };
        height + self.under
    }
}

/// What is left of a sheet under its head and over its foot.
fn room(document: &Document, width: Part, height: Part, made_up: bool) -> Part {
    let mark = if made_up { 230 } else { 0 };
    let title = 220 * rows(&document.title, width, 2 * BOLD);
    // Where there are more sheets than one, it says which of them this is.
    let under = document.under_title.join(" · ") + " · 1 of 2";
    let under = 120 + 113 * rows(&under, width, LETTER * 9 / 10);
    let foot = 130 + 100 * rows(&document.foot.join("      "), width, LETTER * 3 / 4);
    // A little is kept back: no two printers are alike.
    (height - height / 40).saturating_sub(mark + title + under + foot)
}

/// A way there: on one line where it has the width, and one place under the other where it has half of it.
fn way_there(way: &WayDrawing, width: Part, beside: bool) -> Part {
    let said = |said: &Option<String>| said.clone().unwrap_or_default();
    let places = [(way.child_name.clone(), None), (said(&way.place), way.place_note.clone()), (said(&way.told), None)];
    let note = |note: &Option<String>| note.as_ref().map_or(0, |_| SMALL_ROW);
    let between = [&way.how, &way.call].map(said);
    let drawing = if beside {
        let room = width - SMALL_RING - 60;
        let places = places.iter().map(|(name, more)| (rows(name, room, BOLD) * ROW + note(more)).max(SMALL_RING));
        let legs = between.iter().map(|leg| (25 + rows(leg, room, LETTER * 85 / 100) * LEG_ROW).max(100));
        places.chain(legs).sum::<Part>()
    } else {
        const PLACE: Part = 900;
        let leg = (width - 3 * PLACE) / 2;
        let places = places.iter().map(|(name, more)| RING + 40 + rows(name, PLACE, BOLD) * ROW + note(more));
        let legs = between.iter().map(|said| RING / 2 + 30 + rows(said, leg, LETTER * 85 / 100) * LEG_ROW);
        places.chain(legs).max().unwrap_or_default()
    };
    let detail = |detail: &Detail| {
        let text = format!("{}: {}", detail.label, detail.value);
        5 + rows(&text, width, LETTER * 85 / 100) * SMALL_ROW
    };
    90 + drawing + way.details.iter().map(detail).sum::<Part>()
}

/// How many rows words take at a width: broken between words, and a word only where it is longer than a row.
fn rows(text: &str, width: Part, letter: Part) -> usize {
    let room = (width / letter.max(1)).max(1);
    let of_line = |line: &str| {
        let (mut rows, mut used) = (1, 0);
        for word in line.split_whitespace().map(|word| word.chars().map(wide).sum::<usize>()) {
            if used > 0 && used + 1 + word > room {
                rows += 1;
                used = 0;
            }
            used += word + usize::from(used > 0);
            rows += used.saturating_sub(1) / room;
            used = if used > room { used % room } else { used };
        }
        rows
    };
    text.split('\n').map(of_line).sum()
}

/// Letters of scripts that take a whole square each count twice.
const fn wide(letter: char) -> usize {
    if letter >= '\u{2e80}' { 2 } else { 1 }
}
