//! Child by child (practice 2.1 E): where each goes, whom each keeps away from, and what each said.

use super::Record;
use crate::copies::document::{Item, Section};
use crate::copies::way_drawing::{WayDrawing, spoken};
use crate::copies::ways::is_of_the_way;
use crate::plan::{About, Is, Kind, Line, Person, PersonId, Value, WayThere};
use crate::words::Heading;

/// What a child said, and what was asked of the child.
const A_CHILDS: &[Kind] = &[
    Kind::Like,
    Kind::Picture,
    Kind::ChildWorry,
    Kind::Wish,
    Kind::SafePlaceSaid,
    Kind::SafePerson,
    Kind::ChildDoes,
    Kind::Condition,
    Kind::DifferenceSaid,
    Kind::Advocate,
];

impl Record<'_> {
    pub(super) fn of_each_child(&self) -> Vec<Section> {
        let of_one = |child| [self.way_of(child), self.views_of(child)];
        let each = self.children().flat_map(of_one).flatten();
        each.chain(self.avoid()).collect()
    }

    /// The way there with its gaps, and all that goes with it. The sign to go is on this paper only.
    fn way_of(&self, child: &Person) -> Option<Section> {
        let way = WayThere::seen(self.page.plan, child.id, |_| true);
        let drawing = WayDrawing::drawn(self.page.pack, self.page.plan, self.page.words, &way);
        way.lines().filter(|line| self.is_drawn(&drawing, line)).for_each(|line| self.place(line));
        let kinds = [Kind::NotArrived, Kind::Signal, Kind::AllClear, Kind::Explain];
        let goes_with = |line: &&Line| {
            kinds.contains(&line.kind)
                || is_of_the_way(self.page.pack, line) && line.kind != Kind::OtherView && !self.is_placed(line)
        };
        let more = self.about(About::Person(child.id)).filter(goes_with).filter_map(|line| self.pair(line));
        let more: Vec<_> = more.collect();
        let heading = self.page.where_goes(child.id);
        Section::of("goes", heading, std::iter::once(Item::Way(Box::new(drawing))).chain(more).collect())
    }

    /// The drawing says all of it. Whose place it is and what was said alone stand under it.
    fn is_drawn(&self, drawing: &WayDrawing, line: &Line) -> bool {
        let said = spoken(self.page.plan, self.page.words, self.page.today, line);
        let drawn = [&drawing.how, &drawing.place, &drawing.call, &drawing.told].into_iter().flatten();
        let mut drawn = drawn.chain(drawing.details.iter().map(|detail| &detail.value));
        !line.is(Is::WhosePlace) && !line.alone && drawn.any(|drawn| drawn.contains(&said))
    }

    /// What a child said, who may know it, what was done about it, and whether the child has been told (practice 4.4).
    fn views_of(&self, child: &Person) -> Option<Section> {
        let about = About::Person(child.id);
        let said = A_CHILDS.iter().flat_map(|kind| self.about(about).filter(move |line| line.kind == *kind));
        let rows = said.map(|line| {
            let about_it = |is: Is| self.under(About::Line(line.id), move |done| done.is(is));
            let (did, told) = (about_it(Is::Done), about_it(Is::Told));
            let label = crate::copies::entries::label(&self.page, line);
            vec![label, self.cell_with_more(line), self.may_know(child.id, line), did, told]
        });
        let columns =
            [Heading::What, Heading::WhatWasSaid, Heading::WhoMayKnow, Heading::WhatWeDid, Heading::ChildWasTold];
        let table = self.table(&columns, rows.collect());
        let heading =
            self.page.words.heading_with(Heading::WhatChildSays, &[("child", &self.page.plan.called(child.id))]);
        let agreed = self.about(about).filter(|line| line.kind == Kind::Consent && !self.is_placed(line));
        let agreed = agreed.filter_map(|line| self.pair(line)).collect::<Vec<_>>();
        Section::of("helps", heading, table.into_iter().chain(agreed).collect())
    }

    /// What the child said about telling others.
    fn may_know(&self, child: PersonId, said: &Line) -> String {
        let answers = || self.about(About::Person(child)).filter(|line| line.kind == Kind::MayKnow);
        let names = |line: &Line| matches!(&line.value, Value::Lines(lines) if lines.contains(&said.id));
        let asked = answers().filter(|line| names(line)).map(|line| self.place(line)).count() > 0;
        let may = answers().find(|line| line.choice().is_some()).filter(|_| asked);
        may.map(|line| self.cell(line)).unwrap_or_default()
    }

    /// The name and never why (practice 4.5).
    fn avoid(&self) -> Option<Section> {
        let named = self.of(&[Kind::Avoid]).into_iter().filter(|line| line.is(Is::Avoided));
        let rows = named.map(|line| {
            let for_whom = self.about(About::Line(line.id)).filter(|hung| hung.kind == Kind::Avoid);
            for_whom.filter(|hung| !hung.is(Is::ToldBy) && !hung.people().is_empty()).for_each(|hung| self.place(hung));
            let children: Vec<_> = self.page.plan.kept_away(line).map(|child| self.name(Some(child.id))).collect();
            let reason = self.page.heading(Heading::HeldOnTheCaseRecord).to_owned();
            let parts = [Is::PersonOrPlace, Is::ToldBy, Is::ToldHow].map(|is| self.part(line, is));
            [children.join(", "), self.cell_of(line), reason].into_iter().chain(parts).collect()
        });
        let columns = [
            Heading::Child,
            Heading::KeepAwayFrom,
            Heading::Reason,
            Heading::PersonOrPlace,
            Heading::WhoWillSayIt,
            Heading::InTheseWords,
        ];
        self.section("goes", Heading::Avoid, &columns, rows.collect())
    }
}
