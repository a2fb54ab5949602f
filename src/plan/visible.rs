//! Who may see a line: one function, for the screen and for every copy (practice 5.1, 5.3).

use super::at_the_table::{all_adults_may_know, all_here_may_know, may_know};
use super::columns::{may_stand_on_a_childs_copy, may_stand_on_the_fridge, never_shared, on_a_helpers_card};
use super::{About, Audience, Is, Kind, Line, LineId, Person, PersonId, Plan, Status, Value};

/// Who is reading.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reader {
    /// Everyone who is here now, looking at one screen together.
    Here,
    /// Anyone who opens the fridge.
    Fridge,
    /// Whoever finds the family's copy at home.
    Family,
    /// One adult of the family, on the part of their copy that is for all of the family who were at the table.
    OfTheFamily(PersonId),
    /// One adult of the family, on a copy with what only they and others named may see.
    Adult(PersonId),
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
        Reader::Family => in_the_family_copy(plan, line) && all_adults_may_know(plan, line),
        Reader::OfTheFamily(id) => in_the_family_copy(plan, line) && may_know(plan, line, id),
        Reader::Adult(id) => {
            in_the_family_copy(plan, line) && may_know(plan, line, id)
                || is_for_this_adult(line, id) && has_come_far_enough(plan, line)
        }
        Reader::Child(id) => on_a_childs_copy(plan, line, id),
        Reader::Helper(id) => is_about(line, id) && on_a_helpers_card(line.kind) && is_for_the_helper(line),
    };
    own && !kept_from(plan, line, reader)
        && !(is_for_children(plan, reader) && plan.counts_on_whom_to_keep_away_from(line))
        && match line.about {
            Some(About::Line(id)) => plan.line(id).is_some_and(|under| passes(plan, under, reader)),
            _ => true,
        }
}

/// What a child holds, what hangs where children walk by, and the screen in a child's own turn.
fn is_for_children(plan: &Plan, reader: Reader) -> bool {
    match reader {
        Reader::Child(_) | Reader::Fridge => true,
        Reader::Here => plan.family_here().next().is_some() && plan.family_here().all(Person::is_child),
        _ => false,
    }
}

/// Somebody who is here should not see this line, or one that it hangs on: it is neither said
/// back nor asked about in front of them.
fn kept_from_somebody_here(plan: &Plan, line: &Line) -> bool {
    kept_from(plan, line, Reader::Here)
        || matches!(line.about, Some(About::Line(id)) if plan.line(id).is_some_and(|line| kept_from_somebody_here(plan, line)))
}

/// Whether a line may be said back, asked about or listed in front of those who are here: whatever the shared
/// screen may show; a question that waits for somebody, when it is asked; and to the worker alone anything.
#[must_use]
pub fn may_be_read_out(plan: &Plan, line: &Line) -> bool {
    visible(plan, line, Reader::Here)
        || line.kind == Kind::OpenQuestion && !kept_from_somebody_here(plan, line)
        || is_workers_own_time(plan)
}

/// Nobody of the family is here, and a worker has the plan: nothing that the worker may read is kept from the
/// screen. Where no worker is in the plan an empty table is nobody's own time, and nothing is shown to it that
/// is not for everybody.
#[must_use]
pub fn is_workers_own_time(plan: &Plan) -> bool {
    plan.here().all(Person::is_worker) && plan.worker().is_some()
}

/// Nobody looks over the shoulder of the one who may see it: the worker with nobody of the family here or,
/// where there is no worker, one adult alone.
#[must_use]
pub fn is_private_now(plan: &Plan) -> bool {
    let mut here = plan.family_here();
    match (here.next(), here.next()) {
        (None, _) => !plan.family_alone(),
        (Some(one), None) => plan.family_alone() && one.is_grown_up(),
        _ => false,
    }
}

/// What children said for the worker alone, in the order in which they said it: nothing while anybody but the worker
/// may look. It is for reading, and nothing sorts it by what it says (practice 4.4: audience).
pub fn said_for_the_worker_alone(plan: &Plan) -> impl Iterator<Item = &Line> {
    let lines = if is_workers_own_time(plan) { plan.lines.as_slice() } else { &[] };
    lines.iter().filter(|line| {
        let a_childs = line.speaker.and_then(|id| plan.person(id)).is_some_and(Person::is_child);
        a_childs && !line.is_blank() && is_between_a_child_and_the_worker(plan, line)
    })
}

/// What a child said and has let nobody else know of: on whichever card of their turn, a worry, a wish or what they would
/// change; their own number; and what they said "ask me first" or "not" to.
fn is_between_a_child_and_the_worker(plan: &Plan, line: &Line) -> bool {
    let of_their_turn = matches!(line.kind, Kind::ChildWorry | Kind::ChildDoes | Kind::Scale)
        || line.alone
            && line.words().is_some()
            && !plan.about(About::Line(line.id)).any(|may| may.kind == Kind::MayKnow);
    let narrow = match &line.audience {
        // A child's own: on their page, and nobody has asked yet who may know of it.
        Audience::Worker | Audience::Child => true,
        Audience::Named(named) => named.iter().copied().eq(line.speaker),
        _ => false,
    };
    of_their_turn && narrow || is_kept_back(plan, line)
}

/// Lines that the shared screen does not hold, for whoever may look at them now (see [`is_private_now`]). What
/// hangs on one of them stands with it, and what has a list of its own stands there.
pub fn kept_off_the_screen(plan: &Plan) -> impl Iterator<Item = &Line> {
    let hangs_on_one = |line: &Line| match line.about {
        Some(About::Line(id)) => plan.line(id).is_some_and(|under| !visible(plan, under, Reader::Here)),
        _ => false,
    };
    let listed_elsewhere = |kind| {
        matches!(kind, Kind::OpenQuestion | Kind::PaperDefault | Kind::CopyChoice | Kind::MaySee | Kind::Feedback)
    };
    plan.lines.iter().filter(move |line| {
        !visible(plan, line, Reader::Here)
            && !hangs_on_one(line)
            && !listed_elsewhere(line.kind)
            && stands_on_its_card(plan, line)
    })
}

/// Lines in somebody's own words that may be listed to choose from: what everyone here sees and, in the worker's
/// own time, what the worker may read. What hangs on a line is hidden with it and not offered by itself.
pub fn to_choose_among(plan: &Plan) -> impl Iterator<Item = &Line> {
    plan.lines.iter().filter(|line| {
        (visible(plan, line, Reader::Here) || is_workers_own_time(plan))
            && !matches!(line.about, Some(About::Line(_)))
            && line.words().is_some()
            && !line.is_blank()
    })
}

/// Ideas that were taken up, as far as everyone here may see them.
pub fn ideas_taken_up(plan: &Plan) -> impl Iterator<Item = &Line> {
    let taken_up = |line: &&Line| plan.status(line) == Status::TakenUp && visible(plan, line, Reader::Here);
    plan.lines_of(Kind::Suggestion).filter(taken_up)
}

/// The lines that people say yes or no to, one by one: what stands on the plan as something to be done, and then what
/// the worker will do. What somebody here should not see is not read out to them.
pub fn to_be_agreed(plan: &Plan) -> impl Iterator<Item = &Line> {
    let to_be_done = |line: &&Line| match line.kind {
        Kind::Place => line.is(Is::SafePlace),
        Kind::Action | Kind::Contingency => line.is_the_deed(),
        _ => false,
    };
    let promises = plan.lines_of(Kind::Promise).filter(|line| line.is_the_deed() && !line.is_blank());
    plan.lines.iter().filter(to_be_done).chain(promises).filter(|line| may_be_read_out(plan, line))
}

/// What somebody does about a worry.
#[must_use]
pub fn is_a_deed(kind: Kind) -> bool {
    matches!(
        kind,
        Kind::Action
            | Kind::Promise
            | Kind::Service
            | Kind::Strategy
            | Kind::Suggestion
            | Kind::Place
            | Kind::Contingency
    )
}

/// Somebody asked for this line to be kept from a person. It is off the screen while that person is here, and off
/// every paper, for papers lie about; but not off the copy of whoever asked for it or said it.
fn kept_from(plan: &Plan, line: &Line, reader: Reader) -> bool {
    let mut hidden_from = plan.hidden_from(line.id).peekable();
    match reader {
        Reader::Here => hidden_from.any(|from| plan.here().any(|person| person.id == from)),
        Reader::Adult(id) | Reader::OfTheFamily(id) => {
            hidden_from.peek().is_some() && !plan.holds_what_is_hidden(line, id)
        }
        // Other paper lies about.
        _ => hidden_from.peek().is_some(),
    }
}

/// Whether what was said earlier stands on its own card again with those who are here now. The people
/// who said something private may see it on the card that asked for it; somebody who came in may not.
#[must_use]
pub fn stands_on_its_card(plan: &Plan, line: &Line) -> bool {
    let worker = plan.worker().map(|worker| worker.id);
    let theirs = match &line.audience {
        // What somebody told the worker alone is between the two.
        Audience::Worker => match line.asked_of.or(line.speaker).filter(|id| Some(*id) != worker) {
            Some(whose) => only_here_are(plan, |id| id == whose) && !is_over(plan, line),
            // What paper may be left is asked on the worker's own page, whoever is ticked already.
            None => line.kind == Kind::PaperDefault,
        },
        audience => is_for_all_here(plan, line, audience),
    };
    (theirs || is_workers_own_time(plan)) && !kept_from_somebody_here(plan, line)
}

/// Whether somebody of the family is here, and nobody but these.
fn only_here_are(plan: &Plan, these: impl Fn(PersonId) -> bool) -> bool {
    // A child under three reads nothing.
    let mut here = plan.family_here().filter(|person| person.understands()).peekable();
    // Of nobody anything is true: an empty table would see what is meant for one person.
    here.peek().is_some() && here.all(|person| these(person.id))
}

/// Whether a line with this audience is for all of the family who are here. Where nobody is ticked, somebody
/// may still be looking: then only what every adult of the family may know.
fn is_for_all_here(plan: &Plan, line: &Line, audience: &Audience) -> bool {
    match audience {
        Audience::Worker => false,
        Audience::Named(named) => only_here_are(plan, |id| named.contains(&id)) && !is_over(plan, line),
        Audience::Family | Audience::Fridge => all_here_may_know(plan, line),
        Audience::Child | Audience::Helper => {
            // What a child says of their own words hangs on those, and is about nobody.
            let is_theirs = |id| is_about(line, id) || line.asked_of == Some(id);
            only_here_are(plan, is_theirs) && !is_over(plan, line)
        }
    }
}

/// Whether a child of a family alone said it before somebody else came in. Nobody can tell who holds the tablet when it is
/// handed to that child again, and there is no worker with a phrase of their own: so it is on no screen any more, until
/// the child lets others know of it.
fn is_over(plan: &Plan, line: &Line) -> bool {
    if !plan.family_alone() {
        return false;
    }
    let child = line.asked_of.or(line.speaker).and_then(|id| plan.person(id)).filter(|person| person.is_child());
    child.is_some_and(|child| plan.somebody_has_come_in_since(line.id, child.id))
}

fn is_about(line: &Line, id: PersonId) -> bool {
    line.about == Some(About::Person(id))
}

fn on_the_shared_screen(plan: &Plan, line: &Line) -> bool {
    !never_shared(line.kind) && !is_kept_back(plan, line) && is_for_all_here(plan, line, &line.audience)
}

/// A child said of these words "ask me first" or "not", and has let nobody see them since. They are on no
/// paper, the child's own included, and on no screen that others may walk up to.
pub(super) fn is_kept_back(plan: &Plan, line: &Line) -> bool {
    let says_so = |may: &Line| may.kind == Kind::MayKnow && may.speaker == line.speaker && may.choice() != Some("tell");
    matches!(&line.audience, Audience::Named(named) if named.iter().copied().eq(line.speaker))
        && plan.about(About::Line(line.id)).any(says_so)
}

/// The family column of practice 5.3: what the adults who know of it may have on paper.
fn in_the_family_copy(plan: &Plan, line: &Line) -> bool {
    matches!(line.audience, Audience::Family | Audience::Fridge)
        && !never_shared(line.kind)
        && !of_how_we_talked(line)
        // What care would not be good enough is for adults who were named for it (practice 5.2: level 2 at most).
        && line.kind != Kind::NotAcceptable
        && has_come_far_enough(plan, line)
}

/// What was done about a wish once the child has been told, an idea once those who must do it have taken it up
/// (practice 5.4, rule 5): neither is on paper before.
fn has_come_far_enough(plan: &Plan, line: &Line) -> bool {
    match line.kind {
        Kind::DoneAbout => has_been_told(plan, line),
        Kind::Suggestion => plan.status(line) == Status::TakenUp,
        _ => true,
    }
}

/// What is for the worker's record alone, or says how the talking went and nothing about the plan.
fn of_how_we_talked(line: &Line) -> bool {
    // Who said yes or no to what is for the record: papers say how far a line has come. What a child would change about
    // where they go, in their own words, is for whomever the child lets know of it.
    let of_their_way = line.alone && line.words().is_some() && matches!(line.about, Some(About::Person(_)));
    if line.kind == Kind::Agreement {
        return !of_their_way;
    }
    matches!(
        line.kind,
        Kind::Consent
            | Kind::SayBack
            | Kind::MayKnow
            | Kind::Reply
            | Kind::Aim
            | Kind::DangerStatement
            | Kind::SafetyGoal
            | Kind::Because
    )
}

/// Limits, names to avoid (never why) and the like, for an adult who was named for them. The sign to go is
/// on no paper but the worker's, and of the numbers out of ten only their own.
fn is_for_this_adult(line: &Line, id: PersonId) -> bool {
    let private = matches!(
        line.kind,
        Kind::CopyChoice
            | Kind::PaperDefault
            | Kind::HiddenFrom
            | Kind::MaySee
            | Kind::OpenQuestion
            | Kind::Feedback
            | Kind::Signal
    );
    let of_another = matches!(line.kind, Kind::Scale | Kind::Confidence) && line.asked_of.or(line.speaker) != Some(id);
    let named = match &line.audience {
        Audience::Named(named) => named.contains(&id),
        Audience::Family => line.kind == Kind::NotAcceptable,
        _ => false,
    };
    named && !private && !of_another && !of_how_we_talked(line)
}

/// The child's column of practice 5.3. A child's own words stay theirs to read when the others may know
/// them too; another child's never stand there.
fn on_a_childs_copy(plan: &Plan, line: &Line, child: PersonId) -> bool {
    let own_words = line.speaker == Some(child) && line.audience == Audience::Family;
    let of_another = |id: PersonId| id != child && plan.person(id).is_some_and(Person::is_child);
    is_the_childs(plan, line, child)
        && (own_words || is_of_their_way(line) || matches!(line.audience, Audience::Child | Audience::Fridge))
        && !line.speaker.is_some_and(of_another)
        && may_stand_on_a_childs_copy(line.kind)
        && has_come_far_enough(plan, line)
}

/// Where they go and who tells is for the child to know, named or not: it is the fridge that waits for a yes.
fn is_of_their_way(line: &Line) -> bool {
    let kinds =
        matches!(line.kind, Kind::Place | Kind::SecondPlace | Kind::Route | Kind::Arrival | Kind::SecondContact);
    kinds && line.audience == Audience::Family && !line.alone
}

/// About this child, directly or through what it hangs on, or this child's own deed.
fn is_the_childs(plan: &Plan, line: &Line, child: PersonId) -> bool {
    match line.about {
        Some(About::Person(id)) => id == child,
        Some(About::Line(id)) => plan.line(id).is_some_and(|under| is_the_childs(plan, under, child)),
        None => line.kind == Kind::Action && plan.owner(line) == Some(child),
    }
}

/// What was done about a wish stands on paper once the child has been told (practice 4.4: influence).
#[must_use]
pub fn has_been_told(plan: &Plan, done: &Line) -> bool {
    done.about.is_some_and(|wish| plan.about(wish).any(|told| told.is(Is::Told) && told.choice() == Some("yes")))
}

/// What was said to a helper's own card, or may be told them. What was said alone is not passed on
/// before its speaker has let it go.
fn is_for_the_helper(line: &Line) -> bool {
    match line.audience {
        Audience::Worker => false,
        Audience::Named(_) => !line.alone,
        _ => true,
    }
}
