//! Whom or what the children keep away from: asked once for all of them, and said for whom where it is not all.

use super::{About, Is, Kind, Line, Person, PersonId, Plan};

impl Plan {
    /// The names and places to keep away from.
    pub fn to_keep_away_from(&self) -> impl Iterator<Item = &Line> {
        self.lines_of(Kind::Avoid).filter(|line| line.is(Is::Avoided) && !line.is_blank())
    }

    /// The children that a name to keep away from is for: those who were named, the one it was asked about or, where
    /// nobody was, all of them.
    pub fn kept_away<'a>(&'a self, name: &'a Line) -> impl Iterator<Item = &'a Person> {
        let named: Vec<PersonId> = self
            .about(About::Line(name.id))
            .filter(|hung| hung.kind == Kind::Avoid && !hung.is(Is::ToldBy))
            .flat_map(|hung| hung.people().iter().copied())
            .collect();
        self.children().filter(move |child| match name.about {
            _ if !named.is_empty() => named.contains(&child.id),
            Some(About::Person(id)) => child.id == id,
            _ => true,
        })
    }
}
