//! The plan so far, beside the conversation: which line stands in which chapter, and what a card was answered.

use super::order::talked_about;
use super::steps::{Step, steps_of};
use super::weave::line_of;
use crate::packs::{Ask, Card, Chapter, Drawn, Layer, Pack, Screen, Stage};
use crate::plan::{About, Ended, Is, Kind, Line, LineId, PersonId, Plan, Reader, Value, WayThere, visible};

/// The lines that stand in a chapter by themselves, as far as everyone here may see them.
pub fn lines_in<'a>(pack: &'a Pack, plan: &'a Plan, chapter: Stage) -> impl Iterator<Item = &'a Line> {
    lines_to_see(pack, plan).filter(move |line| chapter_of(pack, line) == Some(chapter))
}

/// Every line that stands by itself, as far as everyone here may see it. Where a conversation names nobody, whoever
/// is there made the plan and sees all of it: what they keep off paper is not gone.
pub fn lines_to_see<'a>(pack: &'a Pack, plan: &'a Plan) -> impl Iterator<Item = &'a Line> {
    let names_nobody = !pack.has(Screen::People);
    let stands = move |line: &&Line| {
        let seen = names_nobody || visible(plan, line, Reader::Here);
        stands_alone(plan, line) && pack.card(&line.card).is_some() && seen
    };
    plan.lines.iter().filter(stands)
}

/// How much everyone here can see of a chapter: every line that stands in it by itself, and where it draws them,
/// every child's way there.
#[must_use]
pub fn count_in(pack: &Pack, plan: &Plan, chapter: &Chapter) -> usize {
    let ways = ways_to_see(pack, plan, chapter).filter(|child| !WayThere::of(plan, *child).is_empty());
    lines_in(pack, plan, chapter.stage).count() + ways.count()
}

/// The children whose way there a chapter draws. Of a place that somebody here may not see it would say that it is not
/// known.
pub fn ways_to_see<'a>(pack: &'a Pack, plan: &'a Plan, chapter: &Chapter) -> impl Iterator<Item = PersonId> + 'a {
    let draws_ways = chapter.draws == Some(Drawn::WaysThere);
    let is_kept = |child: PersonId| {
        let said = |line: &&Line| line.is(Is::SafePlace) && !line.is_blank() && pack.card(&line.card).is_some();
        let mut places = plan.about(About::Person(child)).filter(said).peekable();
        places.peek().is_some() && places.all(|place| !visible(plan, place, Reader::Here))
    };
    plan.children().map(|child| child.id).filter(move |child| draws_ways && !is_kept(*child))
}

/// Whether a chapter has been talked through, as far as those who are here can tell: a tick over nothing would say that
/// something is kept from them.
#[must_use]
pub fn is_done(pack: &Pack, plan: &Plan, chapter: &Chapter) -> bool {
    talked_about(pack, plan, chapter.stage) && count_in(pack, plan, chapter) > 0
}

/// How much everyone here can see of the plan so far.
#[must_use]
pub fn count_to_see(pack: &Pack, plan: &Plan) -> usize {
    pack.chapters.iter().map(|chapter| count_in(pack, plan, chapter)).sum()
}

/// Which chapters of the plan so far are open: the one that is talked about, and what somebody has opened or closed
/// by hand since the talk came to it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct OpenChapters {
    talked_about: Option<Stage>,
    by_hand: Vec<(Stage, bool)>,
}

impl OpenChapters {
    /// The talk is in this chapter now. A card of none leaves everything as it is.
    pub fn goes_to(&mut self, chapter: Option<Stage>) {
        if chapter.is_some() && chapter != self.talked_about {
            *self = Self { talked_about: chapter, by_hand: Vec::new() };
        }
    }

    /// Somebody opens or closes one.
    pub fn turns(&mut self, chapter: Stage, open: bool) {
        self.by_hand.retain(|(other, _)| *other != chapter);
        self.by_hand.push((chapter, open));
    }

    /// Whether one is open. The one with the line that somebody looks at is, until they close it.
    #[must_use]
    pub fn is_open(&self, chapter: Stage, looked_at: Option<Stage>) -> bool {
        let by_hand = self.by_hand.iter().find(|(other, _)| *other == chapter).map(|(_, open)| *open);
        by_hand.unwrap_or_else(|| [self.talked_about, looked_at].contains(&Some(chapter)))
    }
}

/// The chapter that a card belongs to.
#[must_use]
pub fn chapter_talked_about(pack: &Pack, step: &Step) -> Option<Stage> {
    let stage = pack.card(&step.card)?.stage;
    Some(pack.chapter(stage)?.stage)
}

/// What of the chapter that is talked about has to be in sight.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum InSight {
    /// The way there of the child whom the card is about.
    Way(PersonId),
    /// The line that was said last.
    Line(LineId),
}

/// What has to be in sight beside this card; nothing, where nothing stands in its chapter yet.
#[must_use]
pub fn in_sight(pack: &Pack, plan: &Plan, step: &Step) -> Option<InSight> {
    let stage = chapter_talked_about(pack, step)?;
    let draws_ways = pack.chapter(stage).is_some_and(|chapter| chapter.draws == Some(Drawn::WaysThere));
    let child = step.about.and_then(|about| plan.children().find(|child| About::Person(child.id) == about));
    match child.filter(|_| draws_ways) {
        Some(child) => Some(InSight::Way(child.id)),
        None => lines_in(pack, plan, stage).map(|line| line.id).max().map(InSight::Line),
    }
}

/// The lines above and below a line, among those of its chapter.
#[must_use]
pub fn beside(pack: &Pack, plan: &Plan, line: &Line) -> (Option<LineId>, Option<LineId>) {
    let chapter = chapter_of(pack, line);
    let all: Vec<_> = chapter.into_iter().flat_map(|chapter| lines_in(pack, plan, chapter)).map(|one| one.id).collect();
    let Some(at) = all.iter().position(|id| *id == line.id) else { return (None, None) };
    let place = |at: usize| all.get(at).copied();
    (at.checked_sub(1).and_then(place), place(at + 1))
}

/// What hangs on a line and everyone here may see: an action's owner and day, another view of a worry, what a
/// helper was asked. What each person said to it is not among them.
pub fn hanging_on<'a>(plan: &'a Plan, line: &Line) -> impl Iterator<Item = &'a Line> {
    let of_line = plan.about(About::Line(line.id));
    let helper = line.person().filter(|_| line.kind == Kind::Helper);
    let of_helper = helper.into_iter().flat_map(|id| plan.about(About::Person(id)));
    let of_helper =
        of_helper.filter(|hung| matches!(hung.kind, Kind::Ask | Kind::Tell | Kind::Phone | Kind::Hours | Kind::Cannot));
    let is_said_to_it = |hung: &Line| matches!(hung.kind, Kind::Reply | Kind::Agreement | Kind::MayKnow);
    of_line.chain(of_helper).filter(move |hung| !is_said_to_it(hung) && visible(plan, hung, Reader::Here))
}

/// Whether a line needs a label before it, because its words alone do not say what they answer: its card asks for
/// several things at once, and this is not the first of them.
#[must_use]
pub fn is_labelled(pack: &Pack, line: &Line) -> bool {
    let one_of_several = |card: &Card| {
        let first = card.asks.first().is_some_and(|ask| ask.id == line.ask);
        !card.repeat && card.asks.len() > 1 && (!first || card.layer == Layer::Deeper || line.words().is_none())
    };
    line.kind == Kind::Note || pack.card(&line.card).is_some_and(one_of_several)
}

/// Whether a line is somebody's own words that they have not heard back yet. Words that were changed since wait for
/// their speaker's nod by themselves.
#[must_use]
pub fn is_to_be_confirmed(line: &Line) -> bool {
    !line.confirmed && !line.reworded && line.speaker.is_some() && line.words().is_some()
}

/// Why nothing stands in a chapter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WhyEmpty {
    /// It is being talked about.
    TalkingNow,
    /// It has not been talked about yet.
    NotTalkedAbout,
    /// People put it aside.
    SetAside,
    /// Somebody will be asked.
    ToBeAsked,
    /// It was talked about, and nothing of it is for those who are here: nothing is said of it.
    NotForThoseHere,
}

/// Why nothing stands in a chapter, with this card on the screen.
#[must_use]
pub fn why_empty(pack: &Pack, plan: &Plan, chapter: Stage, now: Option<&Step>) -> WhyEmpty {
    if now.and_then(|step| pack.card(&step.card)).is_some_and(|card| card.stage == chapter) {
        return WhyEmpty::TalkingNow;
    }
    if has_been_said(pack, plan, chapter) {
        return WhyEmpty::NotForThoseHere;
    }
    let steps = steps_of(pack, plan, chapter, Layer::Core);
    let ended: Vec<_> = steps.iter().filter_map(|step| plan.ended(step)).collect();
    match ended.as_slice() {
        ended if ended.contains(&Ended::AskedForLater) => WhyEmpty::ToBeAsked,
        [_, ..] if ended.iter().all(|ended| *ended == Ended::SetAside) => WhyEmpty::SetAside,
        _ => WhyEmpty::NotTalkedAbout,
    }
}

/// Whether anybody has said something in a chapter, seen or not. A question that waits is said to be asked.
fn has_been_said(pack: &Pack, plan: &Plan, chapter: Stage) -> bool {
    let is_answer = |line: &&Line| !line.is_blank() && line.kind != Kind::OpenQuestion;
    plan.lines.iter().filter(is_answer).any(|line| chapter_of(pack, line) == Some(chapter))
}

/// Whether a line stands by itself: it hangs on no other, and is not drawn as part of the way there or of a helper,
/// or as the name of the plan.
#[must_use]
pub fn stands_alone(plan: &Plan, line: &Line) -> bool {
    let by_itself = !matches!(
        line.kind,
        Kind::Title
            | Kind::Consent
            | Kind::Agreement
            | Kind::Reply
            | Kind::Place
            | Kind::SecondPlace
            | Kind::Route
            | Kind::Arrival
            | Kind::SecondContact
            | Kind::Ask
            | Kind::Tell
            | Kind::Phone
            | Kind::Hours
            | Kind::Cannot
    );
    by_itself
        && !matches!(line.about, Some(About::Line(id)) if plan.line(id).is_some())
        && (!matches!(&line.value, Value::Choice(_)) || is_an_answer_by_itself(line.kind))
}

/// How often it happens, and where a child is then, are said in a choice and read as an answer all the same.
fn is_an_answer_by_itself(kind: Kind) -> bool {
    matches!(kind, Kind::Baseline | Kind::Exposure)
}

/// The chapter a line stands in: its card's, or the one that takes that in; or else the time it was asked at.
#[must_use]
pub fn chapter_of(pack: &Pack, line: &Line) -> Option<Stage> {
    let stage = pack.card(&line.card)?.stage;
    Some(pack.chapter(stage).map_or(stage, |chapter| chapter.stage))
}

/// What a card was answered, where one line has to say it: the first of the questions on its screen that has an
/// answer, on a card that takes several the one given last.
#[must_use]
pub fn said_on<'a>(pack: &Pack, plan: &'a Plan, step: &Step) -> Option<&'a Line> {
    let opened = line_of(plan, step).filter(|line| line.card == step.card);
    let asked = |line: &Line| {
        !line.is_blank()
            && (step.about.is_none() || line.about == step.about)
            && (step.asked_of.is_none() || line.asked_of == step.asked_of)
    };
    let answer_to = |card: &Card, ask: &Ask| {
        plan.lines.iter().rev().find(|line| line.card == card.id && line.ask == ask.id && asked(line))
    };
    let asks = pack.together(&step.card).flat_map(|card| card.asks.iter().map(move |ask| (card, ask)));
    opened.or_else(|| asks.into_iter().find_map(|(card, ask)| answer_to(card, ask)))
}
