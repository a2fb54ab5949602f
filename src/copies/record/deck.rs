//! The layout of practice 2.1 H: what are we worried about, what do we need to see, what are we going to do, why,
//! by who and when. A plan does not hold which deed answers which worry: a column that nobody filled is not there.

use super::{Record, joined};
use crate::copies::deeds;
use crate::copies::document::Section;
use crate::packs::Keeps;
use crate::plan::{About, Is, Kind, Line, Person, PersonId, Value};
use crate::words::Heading;

const COLUMNS: &[Heading] =
    &[Heading::DeckWorried, Heading::DeckSee, Heading::DeckDo, Heading::DeckWhy, Heading::DeckWhoAndWhen];

/// What is written in the first column.
const WORRIES: &[Kind] = &[
    Kind::Worry,
    Kind::Consequence,
    Kind::Exposure,
    Kind::Pressure,
    Kind::Pattern,
    Kind::Baseline,
    Kind::Sign,
    Kind::NotWorking,
];

type Row = Vec<String>;

impl Record<'_> {
    /// For each child, then for everybody: what worries us and what we need to see; then who does what.
    pub(super) fn deck(&self) -> Vec<Option<Section>> {
        let mut sections: Vec<_> = self.children().map(|child| self.deck_of(child)).collect();
        sections.push(self.deck_section("worries", Heading::DeckFamily, self.worries_of_the_family()));
        let ours = |line: &&Line| !self.is_placed(line) && !self.is_the_workers(line);
        let family = self.actions().into_iter().filter(ours).map(|line| self.deed_row(line)).collect();
        sections.push(self.deck_section("agree", Heading::WhatFamilyWillDo, family));
        sections.push(self.deck_section("agree", Heading::WhatWorkerWillDo, self.of_the_worker()));
        sections.push(self.deck_section("helps", Heading::Services, self.services()));
        sections
    }

    fn deck_section(&self, chapter: &'static str, heading: Heading, rows: Vec<Row>) -> Option<Section> {
        self.element(chapter, heading, self.table(COLUMNS, rows).into_iter().collect())
    }

    fn deck_of(&self, child: &Person) -> Option<Section> {
        let heading = self.page.words.heading_with(Heading::DeckChild, &[("child", &self.page.plan.called(child.id))]);
        let about = About::Person(child.id);
        let dangers = self.about(about).filter(|line| line.kind == Kind::DangerStatement);
        let mut rows: Vec<_> = dangers.map(|line| self.danger_row(line)).collect();
        let worries = WORRIES.iter().flat_map(|kind| self.about(about).filter(move |line| line.kind == *kind));
        rows.extend(worries.map(|line| self.worry_row(line)));
        let theirs = self.actions().into_iter().filter(|line| self.is_for(line, child.id));
        rows.extend(theirs.map(|line| self.deed_row(line)));
        if rows.is_empty() {
            self.is_missing(heading.clone());
        }
        Section::of("worries", heading, self.table(COLUMNS, rows).into_iter().collect())
    }

    fn worries_of_the_family(&self) -> Vec<Row> {
        let left = self.of(WORRIES).into_iter().filter(|line| !matches!(line.about, Some(About::Line(_))));
        left.filter(|line| !self.is_placed(line)).map(|line| self.worry_row(line)).collect()
    }

    fn worry_row(&self, line: &Line) -> Row {
        vec![self.cell_with_more(line), String::new(), String::new(), String::new(), String::new()]
    }

    /// A danger statement beside its safety goal, with the number where one was given.
    fn danger_row(&self, line: &Line) -> Row {
        let number = self.about(About::Line(line.id)).filter(|hung| matches!(hung.value, Value::Number(_)));
        let number: Vec<_> = number
            .map(|hung| self.labelled(self.page.words.plan_label(&hung.card, &hung.ask), &self.cell(hung)))
            .collect();
        let goal = self.or_not_said(self.kind_under(line, Kind::SafetyGoal));
        let see = joined(std::iter::once(goal.as_str()).chain(number.iter().map(String::as_str)));
        vec![self.cell_with_more(line), see, String::new(), String::new(), String::new()]
    }

    fn actions(&self) -> Vec<&Line> {
        self.of(&[Kind::Action]).into_iter().filter(|line| line.is_the_deed() && !line.is_blank()).collect()
    }

    fn is_the_workers(&self, deed: &Line) -> bool {
        let owner = self.page.plan.owner(deed).and_then(|id| self.page.plan.person(id));
        owner.is_some_and(Person::is_worker)
    }

    /// A child's own deed, or one that names the child.
    fn is_for(&self, deed: &Line, child: PersonId) -> bool {
        let names = |hung: &Line| hung.is(Is::ForChild) && hung.person() == Some(child);
        deed.about == Some(About::Person(child))
            || self.page.plan.owner(deed) == Some(child)
            || self.about(About::Line(deed.id)).any(names)
    }

    fn of_the_worker(&self) -> Vec<Row> {
        let actions = self.actions().into_iter().filter(|line| !self.is_placed(line) && self.is_the_workers(line));
        let promises = self.of(&[Kind::Promise]).into_iter().filter(|line| line.is_the_deed() && !line.is_blank());
        actions.chain(promises).map(|line| self.deed_row(line)).collect()
    }

    fn deed_row(&self, line: &Line) -> Row {
        let see = self.kind_under(line, Kind::Measure);
        let why = self.kind_under(line, Kind::Because);
        let when = deeds::by(&self.page, line);
        let who = self.name(deeds::owner(&self.page, line));
        let told = |hung: &&Line| match hung.value {
            Value::Person(id) => hung.is(Is::Owner) && who == self.name(Some(id)),
            Value::Date(_) => hung.is(Is::Due),
            _ => false,
        };
        self.about(About::Line(line.id)).filter(told).for_each(|hung| self.place(hung));
        let who_and_when = joined([who.as_str(), when.as_deref().unwrap_or_default()]);
        let what = joined([self.cell_with_more(line).as_str(), self.how_far(line).as_str()]);
        vec![String::new(), see, what, why, who_and_when]
    }

    /// How a deed stands: agreed, or how it went.
    fn how_far(&self, deed: &Line) -> String {
        let status = self.page.plan.stands_as(deed);
        let went = self.page.words.choice_of(self.page.pack.keeping(Keeps::ActionStatus), status.id());
        let agreed = || self.page.words.status(status).unwrap_or_default().to_owned();
        if went.is_empty() { agreed() } else { went.to_owned() }
    }

    fn services(&self) -> Vec<Row> {
        let services = self.of(&[Kind::Service]).into_iter().filter(|line| !matches!(line.about, Some(About::Line(_))));
        let services = services.filter(|line| line.is_the_deed());
        services
            .map(|line| {
                let why = self.part(line, Is::Why);
                let who = joined([self.part(line, Is::Owner).as_str(), self.part(line, Is::Due).as_str()]);
                vec![String::new(), String::new(), self.cell_with_more(line), why, who]
            })
            .collect()
    }
}
