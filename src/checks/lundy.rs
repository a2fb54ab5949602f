//! The four lights of a child's part: space, voice, audience, influence (practice 4.4, after Lundy).

use super::children::{has_spoken, is_told, wishes};
use super::finding::{has, said};
use crate::plan::{About, Audience, Kind, Line, PersonId, Plan, named};

named! {
    /// One of the four lights.
    Light {
        /// Asked in a safe way, and free to stop (G01).
        Space = "space",
        /// Helped to say it (G02 to G06).
        Voice = "voice",
        /// Somebody who can act has heard it (G09, or others may see it).
        Audience = "audience",
        /// It was acted on, and the child was told (W06, L03).
        Influence = "influence",
    }
}

/// Which lights are lit for one child.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Lundy([bool; 4]);

impl Lundy {
    /// Whether this light is lit.
    #[must_use]
    pub fn is_lit(self, light: Light) -> bool {
        self.lights().any(|(other, lit)| other == light && lit)
    }

    /// Every light in order, and whether it is lit.
    pub fn lights(self) -> impl Iterator<Item = (Light, bool)> {
        Light::ALL.iter().copied().zip(self.0)
    }

    /// A child's turn is done once all four are lit.
    #[must_use]
    pub fn is_done(self) -> bool {
        self.0.iter().all(|lit| *lit)
    }
}

/// The four lights for one child.
#[must_use]
pub fn lundy(plan: &Plan, child: PersonId) -> Lundy {
    let theirs = || plan.lines.iter().filter(|line| line.speaker == Some(child) && !line.is_blank());
    let space = said(plan, "G01", "ok", About::Person(child)).and_then(Line::choice) == Some("yes");
    let voice = plan.person(child).is_some_and(|child| has_spoken(plan, child))
        && theirs().any(|line| matches!(line.card.0.as_str(), "G02" | "G03" | "G04" | "G05" | "G06"));
    let shared = theirs().any(|line| matches!(line.audience, Audience::Family | Audience::Fridge));
    let audience = plan.lines_of(Kind::MayKnow).any(|may| may.speaker == Some(child)) || voice && shared;
    let mut wishes = wishes(plan).filter(|wish| wish.speaker == Some(child)).peekable();
    let wished = wishes.peek().is_some();
    let influence = if wished {
        wishes.all(|wish| is_told(plan, wish))
    } else {
        has(plan, Kind::DifferenceSaid, About::Person(child))
    };
    Lundy([space, voice, audience, influence])
}
