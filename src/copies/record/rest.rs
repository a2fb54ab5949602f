//! What was said and has no place of its own: nothing of it is lost.

use super::Record;
use crate::copies::document::Section;
use crate::copies::entries;
use crate::plan::{About, Line};
use crate::words::Heading;

impl Record<'_> {
    pub(super) fn also_said(&self) -> Option<Section> {
        let left = self.lines().filter(|line| !self.is_placed(line) && !line.is_blank()).collect::<Vec<_>>();
        let rows = left.into_iter().map(|line| vec![self.about_what(line), self.label_of(line), self.cell_of(line)]);
        let columns = [Heading::About, Heading::What, Heading::WhatWasSaid];
        self.section("agree", Heading::AlsoSaid, &columns, rows.collect())
    }

    fn label_of(&self, line: &Line) -> String {
        entries::label(&self.page, line)
    }

    fn about_what(&self, line: &Line) -> String {
        match line.about {
            Some(About::Person(id)) => self.name(Some(id)),
            Some(about) => self.what(about),
            None => String::new(),
        }
    }
}
