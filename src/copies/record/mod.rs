//! The worker's record: all that is in the plan, in the layout of practice 2.1 H, with its ten elements. What is empty
//! is left out, and an element of which nothing is said yet is named at the end. Nothing that was said is left out: what
//! has no place of its own stands after the rest.

mod children;
mod deck;
mod elements;
mod people;
mod rest;
mod said;

use std::cell::RefCell;
use std::collections::BTreeSet;

use super::document::{Document, Item, Numbers, Section};
use super::page::Page;
use super::way_drawing::spoken;
use super::{entries, numbers};
use crate::packs::Pack;
use crate::plan::{About, CardId, CopyKind, Date, Is, Kind, Line, LineId, Person, PersonId, Plan, Reader};
use crate::words::{Heading, Label, Words, isolated};

/// The worker's record of a plan, as it is on this day.
#[must_use]
pub fn worker(pack: &Pack, plan: &Plan, words: &Words, numbers: &Numbers, today: Date) -> Document {
    let record = Record {
        page: Page::of(pack, plan, words, today, Reader::Worker),
        placed: RefCell::default(),
        missing: RefCell::default(),
        gates: gates(pack),
    };
    let mut sections = record.elements();
    sections.extend(record.what_was_said());
    sections.extend(record.who_helps());
    sections.extend(record.of_each_child());
    sections.extend(record.of_the_visits());
    sections.extend(record.also_said());
    sections.extend(record.not_said_yet());
    let ring = numbers::at_home(&record.page, numbers);
    sections.extend(Section::of("helps", words.label(Label::PeopleWhoHelp), ring));
    Document {
        kind: CopyKind::Worker,
        reader: plan.worker().map(|worker| worker.id),
        band: None,
        language: words.language,
        title: words.heading(Heading::RecordTitle).to_owned(),
        under_title: record.under_title(),
        sections,
        foot: [words.label(Label::NotARecord).to_owned()]
            .into_iter()
            .chain(record.page.marks(words.heading(Heading::WorkersCopy)))
            .collect(),
    }
}

fn gates(pack: &Pack) -> Vec<&CardId> {
    pack.cards.iter().filter(|card| card.gate).map(|card| &card.id).collect()
}

/// The record in the making.
struct Record<'a> {
    page: Page<'a>,
    /// Every line that stands somewhere already.
    placed: RefCell<BTreeSet<LineId>>,
    /// The elements of which nothing is said yet.
    missing: RefCell<Vec<String>>,
    /// The private questions.
    gates: Vec<&'a CardId>,
}

impl<'a> Record<'a> {
    /// The answer to a private question is never kept (practice 5.3, level 0). Should a plan hold one all the same,
    /// it is not passed on.
    fn is_never_kept(&self, line: &Line) -> bool {
        self.gates.contains(&&line.card)
    }

    fn under_title(&self) -> Vec<String> {
        let agreed = if self.page.plan.agreed { Label::IsAgreed } else { Label::IsDraft };
        let mut lines = self.page.under_title();
        lines.push(self.page.words.label(agreed).to_owned());
        lines
    }

    fn lines(&self) -> impl Iterator<Item = &'a Line> {
        self.page.lines().filter(|line| !self.is_never_kept(line))
    }

    /// The lines of some kinds, kind by kind.
    fn of(&self, kinds: &[Kind]) -> Vec<&'a Line> {
        kinds.iter().flat_map(|kind| self.lines().filter(move |line| line.kind == *kind)).collect()
    }

    fn about(&self, about: About) -> impl Iterator<Item = &'a Line> {
        self.page.about(about).filter(|line| !self.is_never_kept(line))
    }

    fn children(&self) -> impl Iterator<Item = &'a Person> {
        self.page.plan.children()
    }

    fn is_placed(&self, line: &Line) -> bool {
        self.placed.borrow().contains(&line.id)
    }

    /// It stands somewhere now.
    fn place(&self, line: &Line) {
        self.placed.borrow_mut().insert(line.id);
    }

    /// What a line says, marked where it was said alone.
    fn cell(&self, line: &Line) -> String {
        self.place(line);
        let said = spoken(self.page.plan, self.page.words, self.page.today, line);
        let alone = (line.alone && !said.is_empty()).then(|| self.page.heading(Heading::SaidAlone));
        joined([Some(said.as_str()), alone].into_iter().flatten())
    }

    /// The same with whose words they are.
    fn cell_of(&self, line: &Line) -> String {
        let said = self.cell(line);
        match line.speaker {
            Some(id) if !said.is_empty() => self.labelled(&self.page.plan.called(id), &said),
            _ => said,
        }
    }

    fn labelled(&self, label: &str, said: &str) -> String {
        self.page.words.heading_with(Heading::OfSomebody, &[("child", label), ("words", said)])
    }

    /// What those of the lines say that hang on something.
    fn under(&self, about: About, wanted: impl Fn(&Line) -> bool) -> String {
        let cells: Vec<_> = self.about(about).filter(|line| wanted(line)).map(|line| self.cell(line)).collect();
        joined(cells.iter().map(String::as_str))
    }

    /// What hangs on a line of the same kind and is this more closely.
    fn part(&self, line: &Line, is: Is) -> String {
        self.under(About::Line(line.id), |other| other.is((line.kind, is)))
    }

    /// What hangs on a line of one kind.
    fn kind_under(&self, line: &Line, kind: Kind) -> String {
        self.under(About::Line(line.id), |other| other.kind == kind)
    }

    /// What hangs on a line and has no column of its own, each with its label.
    fn more(&self, line: &Line) -> Vec<String> {
        let mut more = Vec::new();
        for hung in self.about(About::Line(line.id)).filter(|hung| !has_its_own_section(hung.kind)) {
            if !self.is_placed(hung) {
                more.push(self.labelled(&entries::label(&self.page, hung), &self.cell_of(hung)));
            }
            more.extend(self.more(hung));
        }
        more
    }

    /// What a line says, with whose words they are and what hangs on it that has no column of its own.
    fn cell_with_more(&self, line: &Line) -> String {
        let said = self.cell_of(line);
        let more = self.more(line);
        joined(std::iter::once(said.as_str()).chain(more.iter().map(String::as_str)))
    }

    fn name(&self, id: Option<PersonId>) -> String {
        id.map(|id| isolated(&self.page.plan.called(id))).unwrap_or_default()
    }

    /// What has not been said, said so.
    fn or_not_said(&self, cell: String) -> String {
        if cell.is_empty() { self.page.heading(Heading::NotSaidYet).to_owned() } else { cell }
    }

    fn table(&self, columns: &[Heading], rows: Vec<Vec<String>>) -> Option<Item> {
        let columns = columns.iter().map(|column| self.page.heading(*column).to_owned()).collect();
        without_empty_columns(columns, rows)
    }

    /// A section with one table in it, where it has rows.
    fn section(
        &self,
        chapter: &'static str,
        heading: Heading,
        of: &[Heading],
        rows: Vec<Vec<String>>,
    ) -> Option<Section> {
        self.page.section(chapter, heading, self.table(of, rows).into_iter().collect())
    }

    /// One of the ten elements. With nothing under it, it is named among those of which nothing is said yet.
    fn element(&self, chapter: &'static str, heading: Heading, items: Vec<Item>) -> Option<Section> {
        if items.is_empty() {
            self.is_missing(self.page.heading(heading).to_owned());
        }
        self.page.section(chapter, heading, items)
    }

    fn is_missing(&self, what: String) {
        self.missing.borrow_mut().push(what);
    }

    /// The elements of which nothing is said yet, in a line each: no empty table stands for them (practice 2.1).
    fn not_said_yet(&self) -> Option<Section> {
        let missing = self.missing.borrow().iter().cloned().map(Item::Say).collect();
        self.page.section("agree", Heading::StillNotSaid, missing)
    }

    /// A label and what was said to it, marked where it was said alone.
    fn pair(&self, line: &Line) -> Option<Item> {
        let words = self.cell_of(line);
        let label = entries::label(&self.page, line);
        let said_in = entries::said_in(&self.page, line);
        (!words.is_empty()).then_some(Item::Pair { line: line.id, label, words, said_in })
    }

    fn pairs(&self, kinds: &[Kind]) -> Vec<Item> {
        self.of(kinds).into_iter().filter_map(|line| self.pair(line)).collect()
    }
}

/// A table without the columns and the rows in which nothing stands; nothing, where none are left.
fn without_empty_columns(columns: Vec<String>, rows: Vec<Vec<String>>) -> Option<Item> {
    let says_something = |cell: &String| !cell.trim().is_empty();
    let rows: Vec<_> = rows.into_iter().filter(|row| row.iter().any(says_something)).collect();
    let stays: Vec<_> =
        (0..columns.len()).map(|at| rows.iter().filter_map(|row| row.get(at)).any(says_something)).collect();
    let staying = |cells: Vec<String>| -> Vec<_> {
        cells.into_iter().zip(&stays).filter(|(_, stays)| **stays).map(|(cell, _)| cell).collect()
    };
    let columns = staying(columns);
    (!columns.is_empty()).then(|| Item::Table { columns, rows: rows.into_iter().map(staying).collect() })
}

/// What stands in a section of its own, wherever it hangs.
fn has_its_own_section(kind: Kind) -> bool {
    matches!(
        kind,
        Kind::Agreement
            | Kind::OtherView
            | Kind::Scale
            | Kind::Confidence
            | Kind::CanChange
            | Kind::OpenQuestion
            | Kind::AnswerToQuestion
            | Kind::SayBack
    )
}

/// Several things in one cell.
fn joined<'b>(cells: impl IntoIterator<Item = &'b str>) -> String {
    cells.into_iter().filter(|cell| !cell.is_empty()).collect::<Vec<_>>().join(" · ")
}
