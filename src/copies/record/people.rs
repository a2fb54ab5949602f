//! Who is in the plan, who helps and how far they have been asked, and which papers are out.

use super::Record;
use crate::copies::document::Section;
use crate::packs::Keeps;
use crate::plan::{About, CopyGiven, CopyKind, Kind, Person, PersonId, Role};
use crate::words::{Heading, Label};

impl Record<'_> {
    pub(super) fn who_helps(&self) -> Vec<Section> {
        [self.people(), self.helpers()].into_iter().flatten().collect()
    }

    pub(super) fn of_the_visits(&self) -> Vec<Section> {
        [self.paper(), self.copies()].into_iter().flatten().collect()
    }

    fn people(&self) -> Option<Section> {
        let rows = self.page.plan.people.iter().map(|person| self.person(person)).collect();
        let columns = [Heading::Name, Heading::WhoTheyAre, Heading::Age, Heading::Language, Heading::InThePlan];
        self.section("helps", Heading::People, &columns, rows)
    }

    fn person(&self, person: &Person) -> Vec<String> {
        let words = self.page.words;
        let role = words.label(match person.details.role {
            Role::Child => Label::RoleChild,
            Role::Adult => Label::RoleAdult,
            Role::Helper => Label::RoleHelper,
            Role::Worker => Label::RoleWorker,
        });
        let cannot_answer = if person.details.cannot_answer { words.label(Label::FieldCannotAnswer) } else { "" };
        let who = super::joined([person.details.known_as.as_str(), role, cannot_answer]);
        let age = person.details.age.map(|age| words.age(age)).unwrap_or_default();
        let language = person.details.language.map(|language| words.own_name(language).to_owned());
        let standing = match (person.taken_out, person.details.here) {
            (true, _) => words.label(Label::TakenOut),
            (_, true) => words.label(Label::FieldHere),
            _ => "",
        };
        vec![self.name(Some(person.id)), who, age, language.unwrap_or_default(), standing.to_owned()]
    }

    /// Each helper with how far they have been asked: never more than is so (practice 5.4, rule 4).
    fn helpers(&self) -> Option<Section> {
        let rows = self.page.plan.helpers().map(|helper| self.helper(helper.id)).collect();
        let columns = [
            Heading::Name,
            Heading::HowFar,
            Heading::CouldDo,
            Heading::OkToTell,
            Heading::CannotDo,
            Heading::Phone,
            Heading::AtHome,
        ];
        self.section("helps", Heading::Helpers, &columns, rows)
    }

    fn helper(&self, id: PersonId) -> Vec<String> {
        let about = About::Person(id);
        let named = |line: &&crate::plan::Line| line.kind == Kind::Helper && line.person() == Some(id);
        self.about(about).filter(named).for_each(|line| self.place(line));
        let status = self.page.plan.asked(id).map(|asked| asked.id()).unwrap_or_default();
        let asked = self.page.words.choice_of(self.page.pack.keeping(Keeps::HelperStatus), status).to_owned();
        let of = |kind| self.under(about, move |line| line.kind == kind);
        let theirs = [Kind::Ask, Kind::Tell, Kind::Cannot, Kind::Phone, Kind::Hours].map(of);
        [self.name(Some(id)), asked].into_iter().chain(theirs).collect()
    }

    /// What was said about paper, going on, and how today was.
    fn paper(&self) -> Option<Section> {
        let kinds =
            [Kind::Consent, Kind::PaperDefault, Kind::CopyChoice, Kind::HiddenFrom, Kind::MaySee, Kind::Feedback];
        let rows = self.of(&kinds).into_iter().map(|line| {
            let label = crate::copies::entries::label(&self.page, line);
            vec![label, self.name(line.asked_of.or(line.speaker)), self.cell(line)]
        });
        let columns = [Heading::What, Heading::Who, Heading::WhatWasSaid];
        self.section("agree", Heading::AboutPaper, &columns, rows.collect())
    }

    /// Every paper that is out, to be swapped at the next visit (practice 5.4, rule 10).
    fn copies(&self) -> Option<Section> {
        let rows = self.page.plan.copies.iter().map(|copy| self.copy(copy)).collect();
        let columns = [
            Heading::Copy,
            Heading::ForWhom,
            Heading::Language,
            Heading::Day,
            Heading::VersionColumn,
            Heading::WhereItIs,
        ];
        self.section("agree", Heading::CopiesOut, &columns, rows)
    }

    fn copy(&self, copy: &CopyGiven) -> Vec<String> {
        let words = self.page.words;
        let swapped = if copy.swapped { Heading::Swapped } else { Heading::StillOut };
        vec![
            self.copy_name(copy.kind).to_owned(),
            self.name(copy.reader),
            words.own_name(copy.language).to_owned(),
            words.date(copy.on, self.page.today),
            copy.version.to_string(),
            self.page.heading(swapped).to_owned(),
        ]
    }

    fn copy_name(&self, kind: CopyKind) -> &'static str {
        match kind {
            CopyKind::Fridge => self.page.words.label(Label::FridgeCopy),
            CopyKind::Family => self.page.heading(Heading::FamilyCopy),
            CopyKind::Child => self.page.heading(Heading::ChildsCopy),
            CopyKind::Helper => self.page.heading(Heading::HelpersCard),
            CopyKind::Worker => self.page.heading(Heading::WorkersCopy),
            CopyKind::Page => self.page.words.pack_name(&self.page.plan.pack).unwrap_or_default(),
        }
    }
}
