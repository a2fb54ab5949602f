//! The four lights of a child's ask: space, voice, audience, influence (practice 4.4, after Lundy).

use super::children::{has_spoken, is_told, wishes};
use super::finding::{has, said};
use crate::plan::{About, Audience, Kind, Line, PersonId, Plan, named};

named! {
    /// One of the four lights.
    Light {
        /// Asked in a safe way, and free to stop.
        Space = "space",
        /// Helped to say it.
        Voice = "voice",
        /// Somebody who can act has heard it: the child said who may know, or others may see it.
        Audience = "audience",
        /// It was acted on, and the child was told.
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
    let space = said(plan, Kind::Consent, About::Person(child)).and_then(Line::choice) == Some("yes");
    let voice = plan.person(child).is_some_and(|child| has_spoken(plan, child))
        && theirs().any(|line| line.asked_of == Some(child) && is_their_say(line.kind));
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

/// What children are helped to say in their own turn.
pub(super) fn is_their_say(kind: Kind) -> bool {
    matches!(
        kind,
        Kind::Like
            | Kind::Picture
            | Kind::ChildWorry
            | Kind::Wish
            | Kind::ChildDoes
            | Kind::SafePlaceSaid
            | Kind::SafePerson
    )
}
