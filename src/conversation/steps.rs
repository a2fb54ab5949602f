//! Which card comes when: worked out from the pack and the plan each time, never stored.
//!
//! So changing an earlier answer, adding a child halfway or jumping to another chapter just works.

use super::draft::{Draft, Slot};
use super::own_turn::own_words;
use super::rows::chosen_already;
use crate::packs::{Among, Ask, Card, Each, Layer, Layout, Pack, Stage, To, When};
use crate::plan::{
    About, CardId, Is, Kind, Line, Person, PersonId, Plan, Question, Status, TurnKey, Value, WayThere, What, is_a_deed,
    may_be_named_as_a_helper, may_be_read_out, stands_on_its_card, to_choose_among,
};

/// A card on the screen, of whom and about what: the same shape as the turn it will become.
pub type Step = TurnKey;

/// Every core step of the conversation at the table, in order.
#[must_use]
pub fn steps(pack: &Pack, plan: &Plan) -> Vec<Step> {
    let chapters = pack.chapters.iter().map(|chapter| chapter.stage);
    std::iter::once(Stage::Start).chain(chapters).flat_map(|stage| steps_of(pack, plan, stage, Layer::Core)).collect()
}

/// The steps of one stage and layer, in order.
#[must_use]
pub fn steps_of(pack: &Pack, plan: &Plan, stage: Stage, layer: Layer) -> Vec<Step> {
    pack.cards
        .iter()
        .filter(|card| card.stage == stage && card.layer == layer && card.with.is_none() && !card.beforehand)
        .flat_map(|card| steps_for(card, plan))
        .collect()
}

/// The step at which this is asked about somebody or something: on the card that leads the screen.
#[must_use]
pub fn step_asking(pack: &Pack, plan: &Plan, what: impl Into<What>, about: Option<About>) -> Option<Step> {
    pack.asking_about(plan, what, about).map(|(card, _)| Step { card: card.lead().clone(), asked_of: None, about })
}

/// A card's steps: one, or one for each thing it loops over, less those that may not be asked now.
#[must_use]
pub fn steps_for(card: &Card, plan: &Plan) -> Vec<Step> {
    // Rows and lists ask about everything on one screen; a child's list is one child's all the same.
    let each = if card.layout == Layout::Form || card.to == To::Child { card.each } else { None };
    let mut steps = Vec::new();
    let is_little = |about: &Option<About>| matches!(about, Some(About::Person(id)) if plan.person(*id).is_some_and(Person::is_little));
    // A child's own questions are for those who can answer.
    let can_be_asked = |about: &Option<About>| card.to != To::Child || !is_little(about);
    for (asked_of, about) in targets(each, plan).into_iter().filter(|(_, about)| can_be_asked(about)) {
        let asked_of = asked_of.or_else(|| asks_themselves(card, about));
        match card.about {
            Some(Each::Child) => steps.extend(plan.children().map(|child| (asked_of, Some(About::Person(child.id))))),
            _ => steps.push((asked_of, about)),
        }
    }
    steps
        .into_iter()
        .map(|(asked_of, about)| Step { card: card.id.clone(), asked_of, about })
        .filter(|step| may_be_asked(card, step, plan))
        .collect()
}

/// A child's or a helper's own card is asked of the very person that it is about.
fn asks_themselves(card: &Card, about: Option<About>) -> Option<PersonId> {
    match about {
        Some(About::Person(id)) if matches!(card.to, To::Child | To::Helper) => Some(id),
        _ => None,
    }
}

fn targets(each: Option<Each>, plan: &Plan) -> Vec<(Option<PersonId>, Option<About>)> {
    let of = |people: Vec<&Person>| people.into_iter().map(|person| (Some(person.id), None)).collect();
    let about =
        |people: Vec<&Person>| people.into_iter().map(|person| (None, Some(About::Person(person.id)))).collect();
    let lines = |wanted: &dyn Fn(&Line) -> bool| {
        plan.lines.iter().filter(|line| wanted(line)).map(|line| (None, Some(About::Line(line.id)))).collect()
    };
    match each {
        None | Some(Each::Line) => vec![(None, None)],
        Some(Each::Child) => about(plan.children().collect()),
        Some(Each::Helper) => about(plan.helpers().collect()),
        Some(Each::Rung) => about(rung(plan).collect()),
        Some(Each::Person) => of(family_here(plan).collect()),
        Some(Each::Adult) => of(family_here(plan).filter(|person| person.is_grown_up()).collect()),
        Some(Each::AbsentAdult) => of(absent_adults(plan).collect()),
        Some(Each::NotToldAll) => about(plan.not_told_all().collect()),
        Some(Each::Strategy) => lines(&|line| line.kind == Kind::Strategy),
        Some(Each::Action) => lines(&|line| line.kind == Kind::Action && line.is_the_deed()),
        Some(Each::Wish) => lines(&|line| line.kind == Kind::Wish),
        Some(Each::Worry) => lines(&|line| {
            line.words().is_some() && matches!(line.kind, Kind::Worry | Kind::ChildWorry | Kind::Pressure)
        }),
        Some(Each::SuggestionOrAction) => {
            lines(&|line| line.kind == Kind::Suggestion || (line.kind == Kind::Action && line.is_the_deed()))
        }
        Some(Each::StrategyOrTakenUp) => lines(&|line| {
            line.kind == Kind::Strategy || (line.kind == Kind::Suggestion && plan.status(line) == Status::TakenUp)
        }),
        Some(Each::OpenQuestion) => open_questions_here(plan),
    }
}

/// Everyone of the family who is here and can be asked: anyone but the worker and the little ones.
pub fn family_here(plan: &Plan) -> impl Iterator<Item = &Person> {
    plan.family_here().filter(|person| !person.is_little())
}

/// Everyone of the family who hears what is said here, whether they can be asked or not.
fn who_hear(plan: &Plan) -> impl Iterator<Item = &Person> {
    plan.family_here().filter(|person| person.understands())
}

/// Everyone whose words can be said here: the family who are here, and then the worker.
pub fn speakers_here(plan: &Plan) -> impl Iterator<Item = &Person> {
    family_here(plan).chain(plan.here().filter(|person| person.is_worker()))
}

/// The adults of the family who are not here. A helper who was never at home is not missing.
pub fn absent_adults(plan: &Plan) -> impl Iterator<Item = &Person> {
    plan.in_plan().filter(|person| person.details.role == crate::plan::Role::Adult && !person.details.here)
}

/// The grown-ups of the family who are told, or rung next, when a child has got there. A helper's own card asks for a
/// helper's number.
fn rung(plan: &Plan) -> impl Iterator<Item = &Person> {
    let is_rung = |line: &Line| line.is(Is::WhoIsTold) || line.kind == Kind::SecondContact;
    let names = move |id: PersonId| {
        let mut lines = plan.lines.iter().filter(|line| is_rung(line));
        lines.any(|line| line.person() == Some(id) && may_be_read_out(plan, line))
    };
    let of_the_family = |person: &&Person| person.is_grown_up() && plan.asked(person.id).is_none();
    plan.in_plan().filter(of_the_family).filter(move |person| names(person.id))
}

/// Everyone that an ask offers to choose from, with what stands on its card.
#[must_use]
pub fn to_choose_from<'a>(plan: &'a Plan, card: &Card, ask: &Ask, step: &Step, draft: &Draft) -> Vec<&'a Person> {
    let alone = adult_alone(plan).map(|person| person.id);
    let somebody_else = |person: &Person| person.is_grown_up() && alone != Some(person.id);
    let offered = |person: &&Person| match ask.among {
        None => true,
        Some(Among::GrownUps) => person.is_grown_up(),
        Some(Among::SomebodyElse) => somebody_else(person),
        Some(Among::NewHelpers) => somebody_else(person) && plan.helper_status(person.id).is_none(),
        Some(Among::Family) => !person.is_worker(),
        Some(Among::NoChildren) => !person.is_child(),
        Some(Among::Children) => person.is_child(),
    };
    let themselves = |person: &Person| {
        step.asked_of == Some(person.id)
            || step.about == Some(About::Person(person.id)) && ask.among != Some(Among::Family)
    };
    let chosen = chosen_already(card, ask, draft);
    let is_chosen = |person: &Person| chosen.contains(&person.id);
    // To keep something from somebody they have to be there to choose.
    let is_no_help = ask.is(Kind::HiddenFrom);
    let may_be_offered = |person: &Person| is_no_help || plan.may_be_offered(person.id);
    // A little one does nothing and is asked nothing, but is one of the children that something is for.
    let is_too_little = |person: &Person| person.is_little() && ask.among != Some(Among::Children);
    let may = |person: &&Person| {
        !is_too_little(person) && !themselves(person) && !is_chosen(person) && may_be_offered(person)
    };
    plan.in_plan().filter(may).filter(offered).collect()
}

/// The one adult of the family who is here, with no other.
fn adult_alone(plan: &Plan) -> Option<&Person> {
    let mut adults = family_here(plan).filter(|person| person.is_grown_up());
    adults.next().filter(|_| adults.next().is_none())
}

/// The lines that a control of a step offers to choose from. A worry is answered by what somebody does and by nothing
/// else; and who was not there may be shown what was said without them, as far as it is the family's to show.
pub fn lines_to_choose_from<'a>(
    pack: &Pack,
    plan: &'a Plan,
    step: &Step,
    slot: &Slot,
) -> impl Iterator<Item = &'a Line> {
    let card = pack.card(&slot.card);
    let asks = |what: What| card.and_then(|card| card.asking(what)).is_some_and(|ask| ask.id == slot.ask);
    let deeds_only = asks(Is::AnsweredBy.into());
    let to_show = match step.about {
        Some(About::Person(adult)) if asks(Kind::MaySee.into()) => Some(adult),
        _ => None,
    };
    to_choose_among(plan).filter(move |line| {
        (!deeds_only || is_a_deed(line.kind)) && to_show.is_none_or(|adult| plan.was_said_without(line, adult))
    })
}

fn open_questions_here(plan: &Plan) -> Vec<(Option<PersonId>, Option<About>)> {
    family_here(plan)
        .flat_map(|person| {
            questions_for(plan, person.id).map(move |line| (Some(person.id), Some(About::Line(line.id))))
        })
        .collect()
}

/// The questions that may be read here, whomever they wait for.
pub fn questions_to_read(plan: &Plan) -> impl Iterator<Item = &Line> {
    plan.lines_of(Kind::OpenQuestion).filter(|line| line.is(Is::Question) && stands_on_its_card(plan, line))
}

/// The questions that wait for one person.
pub fn questions_for(plan: &Plan, person: PersonId) -> impl Iterator<Item = &Line> {
    plan.lines_of(Kind::OpenQuestion).filter(move |line| {
        line.is(Is::Question)
            && plan.about(About::Line(line.id)).any(|hung| match &hung.value {
                Value::Person(id) => *id == person,
                Value::People(ids) => ids.contains(&person),
                _ => false,
            })
    })
}

/// The questions for which nobody has been found yet who would know.
pub fn questions_for_nobody_yet(plan: &Plan) -> impl Iterator<Item = &Line> {
    let has_whom = |line: &Line| plan.said(Is::WhoWouldKnow, About::Line(line.id)).is_some();
    plan.lines_of(Kind::OpenQuestion).filter(move |line| line.is(Is::Question) && !has_whom(line))
}

/// Whether a step still points at people and lines of this plan.
#[must_use]
pub fn fits(plan: &Plan, step: &Step) -> bool {
    step.asked_of.is_none_or(|id| plan.person(id).is_some())
        && match step.about {
            Some(About::Line(id)) => plan.line(id).is_some(),
            Some(About::Person(id)) => plan.person(id).is_some(),
            None => true,
        }
}

/// Whether a card may stand on the screen now: it still points at somebody and something in this plan,
/// and may be asked with those who are here. What was asked of an adult alone goes when somebody comes in.
#[must_use]
pub fn may_stand(pack: &Pack, plan: &Plan, step: &Step) -> bool {
    fits(plan, step) && pack.card(&step.card).is_some_and(|card| may_be_asked(card, step, plan))
}

/// Whether a step may be asked with the people who are here now.
#[must_use]
pub fn may_be_asked(card: &Card, step: &Step, plan: &Plan) -> bool {
    let has_been = |other: &CardId| plan.turns.iter().any(|turn| turn.key.card == *other);
    card.when.iter().all(|when| holds(*when, step, plan))
        && card.after.iter().all(has_been)
        && may_be_said_back(card, step, plan)
        && !is_answered_out_of_sight(card, step, plan)
}

/// A card that takes one answer has it, and somebody here may not see it. It would look as if nobody had said
/// anything, and whoever answered it would speak over what the others agreed. One person's own view is theirs to give.
fn is_answered_out_of_sight(card: &Card, step: &Step, plan: &Plan) -> bool {
    let takes_one = !card.repeat && card.layout == Layout::Form && step.asked_of.is_none();
    // Whoever comes in is asked anew whether going on is all right with them.
    let is_for_each_anew = |first: &Ask| first.is(Kind::Consent) || first.is(Kind::Note);
    let first = card.asks.first().filter(|first| takes_one && first.each.is_none() && !is_for_each_anew(first));
    first.is_some_and(|first| {
        let question = Question { card: &card.id, ask: &first.id, about: step.about, asked_of: None };
        plan.is_answered_out_of_sight(question)
    })
}

/// A question about a line says the line back, and a card opened to change its own answer shows that
/// answer: neither comes in front of somebody who should not see it.
fn may_be_said_back(card: &Card, step: &Step, plan: &Plan) -> bool {
    let id = match step.about {
        Some(About::Line(id)) => id,
        Some(About::Person(id)) if card.each == Some(Each::Helper) => return may_be_named_as_a_helper(plan, id),
        _ => return true,
    };
    plan.line(id).is_none_or(|line| {
        if line.card == card.id { stands_on_its_card(plan, line) } else { may_be_read_out(plan, line) }
    })
}

/// Whoever a step is about needs no asking any more.
fn waits_for_no_yes(step: &Step, plan: &Plan) -> bool {
    matches!(step.about, Some(About::Person(id)) if plan.asked(id).is_none_or(|asked| asked == Status::Yes))
}

/// The helper whom a step is about has said yes.
fn says_yes(step: &Step, plan: &Plan) -> bool {
    matches!(step.about, Some(About::Person(id)) if plan.helper_status(id) == Some(Status::Yes))
}

pub(super) fn holds(when: When, step: &Step, plan: &Plan) -> bool {
    let about = |id: PersonId| step.about == Some(About::Person(id));
    match when {
        When::WorkerAlone => !plan.family_alone() && who_hear(plan).next().is_none(),
        When::NoChildHere => !plan.here().any(|person| person.is_child() && person.understands()),
        When::AdultAlone => {
            let mut here = who_hear(plan);
            let alone = |person: &Person| !person.is_child() && step.asked_of.is_none_or(|id| id == person.id);
            here.next().is_some_and(alone) && here.next().is_none()
        }
        When::LittleOne | When::PastLittle => when.suits(plan, step.about),
        When::GoesOut => {
            let way = |child| WayThere::seen(plan, child, |_| true);
            matches!(step.about, Some(About::Person(child)) if way(child).goes_out())
        }
        When::HelperAway => !plan.here().any(|person| about(person.id)),
        When::HelperSaidYes => says_yes(step, plan),
        When::NumberGiven => {
            let is_number =
                |line: &Line| line.kind == Kind::Phone && !line.is_blank() && stands_on_its_card(plan, line);
            waits_for_no_yes(step, plan) && step.about.is_some_and(|helper| plan.about(helper).any(is_number))
        }
        When::HelperHere | When::ChildHere => plan.here().any(|person| about(person.id)),
        When::NotHere => !plan.here().any(|person| about(person.id)),
        // To ask for another way would tell somebody who may not know of the limit that there is one.
        When::LimitGiven => step
            .about
            .is_some_and(|line| plan.about(line).any(|line| line.is_a_limit() && stands_on_its_card(plan, line))),
        When::Child12OrMore => {
            plan.children().any(|child| about(child.id) && child.details.age.is_none_or(|age| age >= 12))
        }
        When::SeveralChildren => plan.children().nth(1).is_some(),
        When::HasWorker => plan.worker().is_some(),
        When::FamilyAlone => plan.family_alone(),
        When::SaidSomething => step.asked_of.is_some_and(|id| own_words(plan, id).next().is_some()),
        When::PlaceSaid => {
            let said = |is: Is| step.about.and_then(|child| plan.said(is, child));
            let owner = said(Is::WhosePlace).and_then(Line::person);
            // Where whoever lives there has said no, it is no place any more.
            let is_open = owner.and_then(|id| plan.asked(id)) != Some(Status::No);
            is_open && said(Is::SafePlace).is_some_and(|place| may_be_read_out(plan, place))
        }
    }
}

/// Whether a card holds as many answers as are enough.
#[must_use]
pub fn is_full(card: &Card, plan: &Plan) -> bool {
    let first = card.asks.first().map(|ask| ask.id.as_str());
    let answers = plan.lines.iter().filter(|line| line.card == card.id && Some(line.ask.as_str()) == first);
    card.most.is_some_and(|most| answers.count() >= most)
}
