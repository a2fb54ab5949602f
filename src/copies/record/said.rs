//! What was said: what matters and works, ideas, who agreed, what is seen differently, numbers, questions.

use super::{Record, joined};
use crate::copies::document::{Item, Section};
use crate::plan::{About, Is, Kind, Line, Status, Value};
use crate::words::{Heading, Label};

impl Record<'_> {
    pub(super) fn what_was_said(&self) -> Vec<Section> {
        let sections = [
            self.what_matters(),
            self.what_works(),
            self.ideas(),
            self.who_agreed(),
            self.told_back(),
            self.seen_differently(),
            self.out_of_ten(),
            self.questions(),
            self.page.section("agree", Heading::HowItIsGoing, self.pairs(&[Kind::Used, Kind::Decision])),
        ];
        sections.into_iter().flatten().collect()
    }

    fn what_matters(&self) -> Option<Section> {
        let rows = self.of(&[Kind::Matters, Kind::GoneWell]).into_iter().map(|line| vec![self.cell_with_more(line)]);
        self.section("works", Heading::WhatMatters, &[Heading::What], rows.collect())
    }

    /// A strategy beside its limit: one is not the plan without the other (practice 1.2, move 11).
    fn what_works(&self) -> Option<Section> {
        let rows = self.of(&[Kind::Strategy]).into_iter().map(|line| {
            let limit = self.limit(line);
            let instead = self.kind_under(line, Kind::Alternative);
            let notice = self.kind_under(line, Kind::Difference);
            vec![self.cell_with_more(line), limit, instead, notice]
        });
        let columns = [Heading::What, Heading::Limit, Heading::Instead, Heading::WhatWeWillNotice];
        self.section("works", Heading::WhatHelps, &columns, rows.collect())
    }

    /// Where it stops; or that it works every time, in so many words.
    fn limit(&self, strategy: &Line) -> String {
        let about = About::Line(strategy.id);
        let always = self.under(about, |hung| hung.is(Is::WorksAlways) && !hung.is_a_limit());
        let label = self.page.words.label_of(self.page.pack.asking(Is::WorksAlways));
        let always = if always.is_empty() { always } else { format!("{label}: {always}") };
        let limit = self.under(about, Line::is_a_limit);
        joined([always.as_str(), limit.as_str()])
    }

    fn ideas(&self) -> Option<Section> {
        let rows = self.of(&[Kind::Suggestion]).into_iter().map(|line| {
            let replies = self.about(About::Line(line.id)).filter(|hung| hung.kind == Kind::Reply);
            let replies: Vec<_> = replies.map(|reply| self.cell_of(reply)).collect();
            let notice = self.kind_under(line, Kind::Difference);
            let replies = joined(replies.iter().map(String::as_str));
            vec![self.cell_with_more(line), self.how_far_an_idea_is(line), replies, notice]
        });
        let columns = [Heading::Idea, Heading::HowFar, Heading::EachAnswer, Heading::WhatWeWillNotice];
        self.section("works", Heading::Ideas, &columns, rows.collect())
    }

    fn how_far_an_idea_is(&self, idea: &Line) -> String {
        let replies = || self.about(About::Line(idea.id)).filter(|hung| hung.kind == Kind::Reply);
        let answer =
            |id| replies().find(|reply| reply.choice() == Some(id)).map_or("", |reply| self.word_of(reply, id));
        let words = match self.page.plan.status(idea) {
            Status::TakenUp => self.page.words.label(Label::TakenUp),
            Status::Maybe => answer("maybe"),
            Status::No => answer("no"),
            _ => self.page.words.label(Label::NotAskedYet),
        };
        words.to_owned()
    }

    /// How many people told the plan back. A count: nobody signs.
    fn told_back(&self) -> Option<Section> {
        let mut people = Vec::new();
        for line in self.of(&[Kind::SayBack]) {
            self.place(line);
            if line.words().is_some() && !line.is_blank() && !people.contains(&line.asked_of.or(line.speaker)) {
                people.push(line.asked_of.or(line.speaker));
            }
        }
        let count = self.page.words.heading_with(Heading::ToldBack, &[("n", &people.len().to_string())]);
        self.page.section("agree", Heading::SayBacks, vec![Item::Say(count)])
    }

    /// Both views, side by side (practice 5.3: the worker's copy keeps what people see differently).
    fn seen_differently(&self) -> Option<Section> {
        let rows = self.of(&[Kind::OtherView]).into_iter().map(|view| {
            let whose = |line: Option<&Line>| self.name(line.and_then(|line| line.speaker));
            let first = match view.about {
                Some(About::Line(id)) => self.page.plan.line(id),
                _ => None,
            };
            let what = view.about.map(|about| self.what(about)).unwrap_or_default();
            vec![what, whose(first), self.cell(view), whose(Some(view))]
        });
        let columns = [Heading::What, Heading::WhoseWords, Heading::SeenDifferently, Heading::WhoseWords];
        self.section("worries", Heading::SeenDifferently, &columns, rows.collect())
    }

    /// Each person's own number, never an average. One day's is compared with another's.
    fn out_of_ten(&self) -> Option<Section> {
        let numbers = self.of(&[Kind::Scale, Kind::Confidence]);
        let numbers = numbers.into_iter().filter(|line| matches!(line.value, Value::Number(_)));
        let rows = numbers.map(|number| {
            let said = self.page.plan.said_with_number(number.id);
            let said = said.into_iter().filter_map(|id| self.page.plan.line(id));
            let said: Vec<_> = said.map(|line| self.labelled(self.label(line), &self.cell(line))).collect();
            let about = match number.about {
                Some(About::Person(id)) => self.name(Some(id)),
                Some(about) => self.what(about),
                None => String::new(),
            };
            let who = self.name(number.asked_of.or(number.speaker));
            vec![about, who, self.on_its_day(number), joined(said.iter().map(String::as_str))]
        });
        let columns = [Heading::About, Heading::Who, Heading::OutOfTen, Heading::WhyThatNumber];
        self.section("agree", Heading::Numbers, &columns, rows.collect())
    }

    /// What a line says, with the day where people have met more than once.
    fn on_its_day(&self, line: &Line) -> String {
        let met_again = self.page.plan.visits.len() > 1;
        match self.page.plan.visit_of(line).filter(|_| met_again) {
            Some(visit) => self.labelled(&self.page.words.date(visit.on, self.page.today), &self.cell(line)),
            None => self.cell(line),
        }
    }

    fn word_of(&self, line: &Line, choice: &str) -> &'static str {
        self.page.words.choice(&line.card, &line.ask, choice)
    }

    fn label(&self, line: &Line) -> &'static str {
        self.page.words.plan_label(&line.card, &line.ask)
    }

    fn questions(&self) -> Option<Section> {
        let asked = self.of(&[Kind::OpenQuestion]).into_iter().filter(|line| line.is(Is::Question));
        let rows = asked.map(|line| {
            let answer = self.kind_under(line, Kind::AnswerToQuestion);
            vec![
                self.part(line, Is::WhoWouldKnow),
                self.cell_of(line),
                self.part(line, Is::MaySayWho),
                self.or_not_said(answer),
            ]
        });
        let columns = [Heading::ForWhom, Heading::Question, Heading::MaySayWho, Heading::Answer];
        self.section("agree", Heading::OpenQuestions, &columns, rows.collect())
    }
}
