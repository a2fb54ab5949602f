//! The ten elements of practice 2.1 A. Each has its place, and where nothing has been said to it, it is named at the
//! end.

use super::{Record, joined};
use crate::copies::document::{Item, Section};
use crate::plan::{About, Is, Kind, Line, PersonId};
use crate::words::{Heading, Label};

impl Record<'_> {
    /// Aim (1), the deck's tables (2 services, 4 why, 5 family, 6 worker, 8 what needs to change), meetings (3),
    /// what can change (7), what is not good enough (9), and if the plan is not working (10).
    pub(super) fn elements(&self) -> Vec<Section> {
        let mut sections = vec![self.aims()];
        sections.extend(self.deck());
        sections.extend([self.meetings(), self.what_can_change(), self.not_acceptable(), self.if_not_working()]);
        sections.into_iter().flatten().collect()
    }

    /// A row for each child of whom something is said. The others are named at the end.
    fn for_each_child(&self, element: Heading, row: impl Fn(PersonId) -> Vec<String>) -> Vec<Vec<String>> {
        let rows: Vec<_> = self.children().map(|child| (child.id, row(child.id))).collect();
        let says = |cells: &[String]| cells.iter().any(|cell| !cell.is_empty());
        let (said, open): (Vec<_>, Vec<_>) = rows.into_iter().partition(|(_, cells)| says(cells));
        if !said.is_empty() && !open.is_empty() {
            let names = crate::words::listed(self.page.plan.all_called(open.iter().map(|(id, _)| *id)));
            self.is_missing(self.labelled(self.page.heading(element), &names));
        }
        let named = |(id, cells): (PersonId, Vec<String>)| std::iter::once(self.name(Some(id))).chain(cells).collect();
        said.into_iter().map(named).collect()
    }

    fn kind_about(&self, child: PersonId, kind: Kind) -> String {
        self.under(About::Person(child), |line| line.kind == kind)
    }

    fn aims(&self) -> Option<Section> {
        let rows = self.for_each_child(Heading::ElementAim, |child| vec![self.kind_about(child, Kind::Aim)]);
        let table = self.table(&[Heading::Child, Heading::Aim], rows);
        self.element("agree", Heading::ElementAim, table.into_iter().collect())
    }

    /// When people met and who was here, and when they meet again.
    fn meetings(&self) -> Option<Section> {
        let met = self.page.plan.visits.iter().map(|visit| {
            let here = crate::words::listed(self.page.plan.all_called(visit.here.iter().copied()));
            vec![self.page.words.date(visit.on, self.page.today), here]
        });
        let mut items: Vec<_> = self.table(&[Heading::Day, Heading::WhoWasHere], met.collect()).into_iter().collect();
        let again = self.pairs(&[Kind::Visit]);
        if self.page.plan.next_visit().is_none() {
            items.push(Item::Say(self.page.words.label(Label::NoNextVisit).to_owned()));
        }
        items.extend(again);
        self.element("agree", Heading::ElementMeetings, items)
    }

    fn what_can_change(&self) -> Option<Section> {
        let fixed =
            self.page.plan.some_parts_fixed.then(|| Item::Say(self.page.heading(Heading::SomePartsFixed).to_owned()));
        let deeds: Vec<_> = self.lines().filter(|line| self.says_whether_it_can_change(line)).collect();
        let rows = deeds.into_iter().map(|deed| {
            let of = |chosen: bool| {
                self.under(About::Line(deed.id), |hung| {
                    hung.kind == Kind::CanChange && hung.choice().is_some() == chosen
                })
            };
            vec![self.cell(deed), of(true), of(false)]
        });
        let columns = [Heading::What, Heading::CanItChange, Heading::WhyNot];
        let table = self.table(&columns, rows.collect());
        self.element("agree", Heading::ElementCanChange, fixed.into_iter().chain(table).collect())
    }

    fn says_whether_it_can_change(&self, line: &Line) -> bool {
        self.about(About::Line(line.id)).any(|hung| hung.kind == Kind::CanChange)
    }

    fn not_acceptable(&self) -> Option<Section> {
        let rows = self
            .for_each_child(Heading::ElementNotAcceptable, |child| vec![self.kind_about(child, Kind::NotAcceptable)]);
        let table = self.table(&[Heading::Child, Heading::NotGoodEnough], rows);
        self.element("worries", Heading::ElementNotAcceptable, table.into_iter().collect())
    }

    /// The signs; then for each child what is done, who could help, and whom the child tells.
    fn if_not_working(&self) -> Option<Section> {
        let mut items = self.pairs(&[Kind::NotWorkingSign]);
        let rows = self.for_each_child(Heading::ElementNotWorking, |child| {
            let of = |is: Is| self.under(About::Person(child), move |line| line.is((Kind::Contingency, is)));
            vec![of(Is::Deed), of(Is::Owner), self.kind_about(child, Kind::ChildHelp)]
        });
        let columns = [Heading::Child, Heading::DeckDo, Heading::WhoCouldHelp, Heading::WhomTheChildTells];
        items.extend(self.table(&columns, rows));
        self.element("worries", Heading::ElementNotWorking, items)
    }

    /// Who said yes to what, person by person: there are no signatures.
    pub(super) fn who_agreed(&self) -> Option<Section> {
        let agreements = self.of(&[Kind::Agreement]);
        let mut about: Vec<_> = agreements.iter().filter_map(|line| line.about).collect();
        about.sort_unstable();
        about.dedup();
        let rows = about.into_iter().map(|about| {
            let who = |choice: &'static str| {
                let said = self.about(about).filter(|line| line.kind == Kind::Agreement);
                let names = said.filter(|line| line.choice() == Some(choice)).map(|line| {
                    self.place(line);
                    self.name(line.asked_of.or(line.speaker))
                });
                names.collect::<Vec<_>>().join(", ")
            };
            let (yes, not_yet, no) = (who("yes"), who("not-yet"), who("no"));
            let why = self.about(about).filter(|line| line.kind == Kind::Agreement && !self.is_placed(line));
            let why: Vec<_> = why.map(|line| self.cell_of(line)).collect();
            vec![self.what(about), yes, not_yet, no, joined(why.iter().map(String::as_str))]
        });
        let columns = [Heading::What, Heading::SaidYes, Heading::SaidNotYet, Heading::SaidNo, Heading::DeckWhy];
        self.section("agree", Heading::WhoAgreed, &columns, rows.collect())
    }

    /// What something is about: the words of a line, or where a child goes.
    pub(super) fn what(&self, about: About) -> String {
        match about {
            About::Person(id) => self.page.where_goes(id),
            About::Line(id) => self.page.plan.line(id).map(|line| self.cell(line)).unwrap_or_default(),
        }
    }
}
