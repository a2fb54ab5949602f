//! Who may see a line: one function, for the screen and for every copy (practice 5.1, 5.3).

use super::{About, Audience, Kind, Line, LineId, PersonId, Plan, Value};

/// Who is reading.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reader {
    /// Everyone who is here now, looking at one screen together.
    Here,
    /// Anyone who opens the fridge.
    Fridge,
    /// One child, on their own copy.
    Child(PersonId),
    /// One helper, on their card.
    Helper(PersonId),
    /// The worker.
    Worker,
}

/// Whether this reader may see this line. A line that hangs on a hidden line is hidden with it, and one
/// that names other lines, whose words it would show, shows no more than they do.
#[must_use]
pub fn visible(plan: &Plan, line: &Line, reader: Reader) -> bool {
    let named: &[LineId] = if let Value::Lines(ids) = &line.value { ids } else { &[] };
    passes(plan, line, reader) && named.iter().filter_map(|id| plan.line(*id)).all(|line| passes(plan, line, reader))
}

/// The line by itself and all that it hangs on.
fn passes(plan: &Plan, line: &Line, reader: Reader) -> bool {
    let own = match reader {
        Reader::Worker => return true,
        Reader::Here => on_the_shared_screen(plan, line),
        Reader::Fridge => line.audience == Audience::Fridge && may_stand_on_the_fridge(line.kind),
        Reader::Child(id) => {
            is_about(line, id)
                && matches!(line.audience, Audience::Child | Audience::Fridge)
                && !never_shared(line.kind)
        }
        Reader::Helper(id) => is_about(line, id) && line.audience == Audience::Helper && !never_shared(line.kind),
    };
    own && !kept_from(plan, line, reader)
        && match line.about {
            Some(About::Line(id)) => plan.line(id).is_some_and(|under| passes(plan, under, reader)),
            _ => true,
        }
}

/// Somebody who is here should not see this line, or one that it hangs on (K02): it is neither said
/// back nor asked about in front of them.
#[must_use]
pub fn kept_from_somebody_here(plan: &Plan, line: &Line) -> bool {
    kept_from(plan, line, Reader::Here)
        || matches!(line.about, Some(About::Line(id)) if plan.line(id).is_some_and(|line| kept_from_somebody_here(plan, line)))
}

/// Somebody asked for this line to be kept from a person (K02). It is off the screen while that person
/// is here, and off every paper: papers lie about.
fn kept_from(plan: &Plan, line: &Line, reader: Reader) -> bool {
    plan.hidden_from(line.id).any(|from| match reader {
        Reader::Here => plan.here().any(|person| person.id == from),
        _ => true,
    })
}

/// Whether what was said earlier stands on its own card again with those who are here now. The people
/// who said something private may see it on the card that asked for it; somebody who came in may not.
#[must_use]
pub fn stands_on_its_card(plan: &Plan, line: &Line) -> bool {
    let mut here = plan.here().filter(|person| !person.is_worker());
    let worker = plan.worker().map(|worker| worker.id);
    let theirs = match &line.audience {
        Audience::Named(named) => here.all(|person| named.contains(&person.id)),
        // What somebody told the worker alone is between the two.
        Audience::Worker => match line.asked_of.or(line.speaker).filter(|id| Some(*id) != worker) {
            Some(whose) => here.all(|person| person.id == whose),
            None => true,
        },
        Audience::Child | Audience::Helper => here.all(|person| is_about(line, person.id)),
        Audience::Family | Audience::Fridge => true,
    };
    theirs && !kept_from_somebody_here(plan, line)
}

fn is_about(line: &Line, id: PersonId) -> bool {
    line.about == Some(About::Person(id))
}

fn on_the_shared_screen(plan: &Plan, line: &Line) -> bool {
    let mut here = plan.here().filter(|person| !person.is_worker());
    if never_shared(line.kind) {
        return false;
    }
    match &line.audience {
        Audience::Worker => false,
        Audience::Named(named) => here.all(|person| named.contains(&person.id)),
        Audience::Family | Audience::Fridge => true,
        Audience::Child | Audience::Helper => here.all(|person| is_about(line, person.id)),
    }
}

/// Limits, names to avoid, numbers out of ten and private choices: never in front of everyone,
/// whoever is here, because somebody may walk in.
#[must_use]
pub fn never_shared(kind: Kind) -> bool {
    matches!(
        kind,
        Kind::Limit
            | Kind::Avoid
            | Kind::Scale
            | Kind::Confidence
            | Kind::Signal
            | Kind::CopyChoice
            | Kind::PaperDefault
            | Kind::HiddenFrom
            | Kind::OpenQuestion
            | Kind::Feedback
    )
}

/// The fridge column of practice 5.3, said as what may stand there, so that a new kind is off it.
fn may_stand_on_the_fridge(kind: Kind) -> bool {
    matches!(
        kind,
        Kind::Place
            | Kind::SecondPlace
            | Kind::Route
            | Kind::Arrival
            | Kind::SecondContact
            | Kind::Action
            | Kind::Promise
            | Kind::Contingency
            | Kind::Visit
    )
}
