//! Whether an event fits a plan, before anything is recorded.

use std::fmt;

use super::event::{Answer, Event, Said, Under};
use super::{About, Audience, Details, LineId, PersonId, Plan};

/// Why an event could not be applied. What was typed is untouched.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Invalid {
    /// A person needs something to be called.
    NoName,
    /// The person is not in this plan.
    NoSuchPerson,
    /// The line is not in this plan any more.
    NoSuchLine,
    /// It was said alone, and its speaker has not said that others may see it.
    NeedsTheirOk,
    /// Words cannot be changed into nothing: taking a line back is its own step.
    NoWords,
}

impl fmt::Display for Invalid {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::NoName => "a person without a name",
            Self::NoSuchPerson => "a person who is not in this plan",
            Self::NoSuchLine => "a line that is not in this plan",
            Self::NeedsTheirOk => "a line that was said alone, without its speaker's OK",
            Self::NoWords => "a line without words",
        })
    }
}

impl Plan {
    pub(super) fn validate(&self, event: &Event) -> Result<(), Invalid> {
        match event {
            Event::PersonAdded(details) => named(details),
            Event::PersonChanged(id, details) => self.knows(*id).and_then(|()| named(details)),
            Event::PersonTakenOut(id) | Event::PersonPutBack(id) | Event::IsHere(id, _) => self.knows(*id),
            Event::PutOnPage { child, .. } => self.knows(*child),
            Event::Reworded(_, words) if words.trim().is_empty() => Err(Invalid::NoWords),
            Event::Confirmed(id) | Event::Reworded(id, _) | Event::TookBack(id) | Event::PutOnFridge(id, false) => {
                self.has(*id)
            }
            Event::PutOnFridge(id, true) => self.may_be_seen(*id, &Audience::Fridge, false),
            Event::LetSee { line, with, ok } => self.may_be_seen(*line, with, *ok),
            Event::PutBefore(id, other) => self.has(*id).and_then(|()| self.has(*other)),
            Event::Answered(answer) | Event::SeenDifferently(answer) | Event::AskedForLater(answer) => {
                self.fits(answer)
            }
            _ => Ok(()),
        }
    }

    fn fits(&self, answer: &Answer) -> Result<(), Invalid> {
        self.points_somewhere(answer.turn.about)?;
        for said in &answer.said {
            match said {
                Said::Status(line, _) | Said::LetSee(line, _) => self.has(*line)?,
                Said::Language(person, _) => self.knows(*person)?,
                // A line that is closed no more has nothing to open.
                Said::OpensAgain(_) => {}
                Said::Line(line) => {
                    if let Under::About(about) = line.under {
                        self.points_somewhere(about)?;
                    }
                    if let Some(speaker) = line.speaker {
                        self.knows(speaker)?;
                    }
                    if let Some(line) = line.instead_of {
                        self.has(line)?;
                    }
                }
            }
        }
        Ok(())
    }

    fn may_be_seen(&self, line: LineId, with: &Audience, ok: bool) -> Result<(), Invalid> {
        let line = self.line(line).ok_or(Invalid::NoSuchLine)?;
        if !ok && self.needs_their_ok(line, with) { Err(Invalid::NeedsTheirOk) } else { Ok(()) }
    }

    fn points_somewhere(&self, about: Option<About>) -> Result<(), Invalid> {
        match about {
            Some(About::Person(id)) => self.knows(id),
            Some(About::Line(id)) => self.has(id),
            None => Ok(()),
        }
    }

    fn knows(&self, id: PersonId) -> Result<(), Invalid> {
        self.person(id).map(|_| ()).ok_or(Invalid::NoSuchPerson)
    }

    fn has(&self, id: LineId) -> Result<(), Invalid> {
        self.line(id).map(|_| ()).ok_or(Invalid::NoSuchLine)
    }
}

fn named(details: &Details) -> Result<(), Invalid> {
    if details.name.trim().is_empty() { Err(Invalid::NoName) } else { Ok(()) }
}
