//! Random plans: people who come, go and are taken out, and lines of every kind with every audience.
//!
//! Built through `apply`, so that every plan is one that people could have brought about. Every
//! word that is said is a canary: it is said once, and can be looked for wherever it may never be.

use super::{TABLET, is_of};
use kitchen_table::conversation::Step;
use kitchen_table::plan::{
    About, Answer, Audience, CardId, CopyKind, Date, Details, Device, Event, Kind, Language, LineId, Moment, PackId,
    PersonId, Plan, PlanId, Role, Said, SaidLine, Status, TurnKey, Under, Value,
};
use proptest::prelude::*;
use proptest::sample::{Index, select};

/// The cards and parts that a copy draws from by name, and one that none does.
const PARTS: &[(&str, &str, Kind)] = &[
    ("F01", "place", Kind::Place),
    ("F01", "whose", Kind::Place),
    ("F01", "second-place", Kind::SecondPlace),
    ("F03", "how", Kind::Route),
    ("F03", "route", Kind::Route),
    ("F03", "in-the-dark", Kind::Route),
    ("F04", "who", Kind::Arrival),
    ("F04", "tells", Kind::Arrival),
    ("F04", "how", Kind::Arrival),
    ("F04", "second-contact", Kind::SecondContact),
    ("I01", "what", Kind::Action),
    ("I01", "who", Kind::Action),
    ("I01", "by", Kind::Action),
    ("I03", "what", Kind::Promise),
    ("I03", "by", Kind::Promise),
    ("J02", "what", Kind::Contingency),
    ("K03", "when", Kind::Visit),
    ("E01", "people", Kind::Helper),
    ("Z99", "said", Kind::Worry),
    ("B03", "said", Kind::Consequence),
    ("D02", "said", Kind::Limit),
    ("D04", "number", Kind::Confidence),
    ("E05", "phone", Kind::Phone),
    ("F05", "if-not-there", Kind::NotArrived),
    ("F06", "sign", Kind::Signal),
    ("I02", "said", Kind::Measure),
    ("I01", "get-in-the-way", Kind::Obstacle),
    ("S05", "said", Kind::Matters),
    ("B01", "said", Kind::Worry),
    ("C01", "said", Kind::Pattern),
    ("D01", "said", Kind::Strategy),
    ("X03", "idea", Kind::Suggestion),
    ("E03", "task", Kind::Ask),
    ("E04", "may-be-told", Kind::Tell),
    ("E05", "cannot", Kind::Cannot),
    ("J01", "signs", Kind::NotWorkingSign),
    ("J02", "who", Kind::Contingency),
    ("J03", "number", Kind::ChildHelp),
    ("G02", "said", Kind::Like),
    ("G02", "drawing", Kind::Picture),
    ("G03", "said", Kind::ChildWorry),
    ("G04", "said", Kind::Wish),
    ("G06", "where", Kind::SafePlaceSaid),
    ("G06", "who", Kind::SafePerson),
    ("G09", "lines", Kind::MayKnow),
    ("W02", "because", Kind::Because),
    ("W02", "why-not", Kind::CanChange),
    ("W03", "danger", Kind::DangerStatement),
    ("W04", "said", Kind::NotAcceptable),
    ("W05", "what", Kind::Service),
    ("W06", "did", Kind::DoneAbout),
    ("W06", "told", Kind::DoneAbout),
    ("F07", "who", Kind::Place),
    ("F07", "place", Kind::Place),
    ("F03", "collects", Kind::Route),
    ("E06", "number", Kind::Phone),
];

#[derive(Clone, Debug)]
pub enum Move {
    Comes {
        role: Role,
        here: bool,
    },
    ComesOrGoes(Index),
    IsTakenOut(Index),
    Says(Box<Saying>),
    /// Says where a child goes, all on one card, as people do.
    SaysTheWay {
        child: Index,
        parts: Vec<Saying>,
    },
    /// A child's own turn: what they like with a picture, what they ask for, whom they feel safe with.
    ChildsTurn {
        child: Index,
        who: Index,
        reaches: [Reach; 3],
    },
    /// The worker writes down what was done about a wish, and whether the child has been told.
    DoesAboutAWish {
        wish: Index,
        told: bool,
    },
    /// Somebody is asked to help, and answers or does not.
    IsAskedToHelp {
        who: Index,
        status: Status,
        phone: Reach,
        task: Reach,
        tell: Reach,
    },
    /// A child goes to somebody who said yes to it.
    GoesTo {
        child: Index,
        who: Index,
        alone: bool,
    },
    /// What the worker will do.
    Promises {
        worker: Index,
    },
    AgreesToAWay {
        child: Index,
        person: Index,
    },
    AgreesToAPromise {
        promise: Index,
        person: Index,
    },
    AnswersTo {
        line: Index,
        person: Index,
        answer: &'static str,
    },
    Rewords(Index),
    Confirms(Index),
    TakesBack(Index),
    PutsBefore(Index, Index),
    /// An adult alone asks for lines to be kept from somebody (K02), or does not say from whom.
    KeepsFrom {
        asker: Index,
        lines: [Index; 2],
        from: Vec<Index>,
    },
    PutsOnFridge(Index, bool),
    SetsAside(Index),
    /// Lets more or fewer people see a line, with or without its speaker's OK.
    LetsSee {
        line: Index,
        with: Index,
        ok: bool,
    },
    Sits(u8),
    GivesCopy(u8),
    CallsAgreed,
}

#[derive(Clone, Debug)]
pub struct Saying {
    ask: Index,
    /// Which part of the way there it is, if it is one.
    way: Option<usize>,
    /// Another kind than the part's own: a pack could say so.
    kind: Option<Kind>,
    value: Shape,
    speaker: Option<Index>,
    asked_of: Option<Index>,
    about: Aim,
    audience: Reach,
    status: Option<Status>,
    repeats: bool,
}

#[derive(Clone, Copy, Debug)]
enum Shape {
    Words,
    Choice,
    Person(Index),
    People(Index),
    Lines(Index, Index),
    Date,
    Moment,
    Number(u8),
}

#[derive(Clone, Copy, Debug)]
enum Aim {
    Nothing,
    Person(Index),
    Line(Index),
}

#[derive(Clone, Copy, Debug)]
pub enum Reach {
    Worker,
    Named(Index, Index),
    Family,
    Fridge,
    Child,
    Helper,
}

/// A plan that people could have made, in any order and with anything in it.
pub fn plans() -> impl Strategy<Value = Plan> {
    proptest::collection::vec(moves(), 1..64).prop_map(|moves| played(&moves))
}

/// Plays moves one after another; one that does not fit is left out.
pub fn played(moves: &[Move]) -> Plan {
    let mut plan = a_family();
    for (step, canary) in moves.iter().zip(1..) {
        plan = goes_on(&plan, TABLET, step, canary).unwrap_or(plan);
    }
    plan
}

/// One child, one adult, and nothing said.
pub fn a_family() -> Plan {
    let mut plan = Plan::new(PlanId("random".to_owned()), PackId::family_plan());
    for name in ["one child", "one adult"] {
        let role = if name.ends_with("child") { Role::Child } else { Role::Adult };
        plan = plan.does(TABLET, Event::PersonAdded(person(name.to_owned(), role, role == Role::Adult))).unwrap();
    }
    plan
}

/// The plan after one move; nothing where it does not fit.
pub fn goes_on(plan: &Plan, by: Device, step: &Move, canary: u32) -> Option<Plan> {
    plan.does(by, event(plan, step, canary)?).ok()
}

/// Of every age, in the order in which they come; of some nobody has said it, and one child of six cannot answer.
fn person(name: String, role: Role, here: bool) -> Details {
    let age = name.bytes().last().and_then(|last| last.checked_sub(b'0')).filter(|digit| *digit < 8).map(|n| n * 2);
    let cannot_answer = role == Role::Child && age == Some(6);
    Details { age, cannot_answer, here, ..Details::of(name, role) }
}

/// A word that is said once and stands nowhere else.
fn canary(number: u32) -> String {
    format!("[canary {number}]")
}

/// A day that nothing else in the plan falls on.
fn day(number: u32) -> Date {
    Date::new(2027, 1, 1).unwrap().plus(i64::from(number))
}

fn event(plan: &Plan, step: &Move, number: u32) -> Option<Event> {
    let somebody = |index: &Index| index.get(&plan.people).id;
    let line = |index: &Index| (!plan.lines.is_empty()).then(|| index.get(&plan.lines));
    Some(match step {
        Move::Comes { role, here } => Event::PersonAdded(person(format!("person {number}"), *role, *here)),
        Move::ComesOrGoes(who) => {
            let who = who.get(&plan.people);
            Event::PersonChanged(who.id, Details { here: !who.details.here, ..who.details.clone() })
        }
        Move::IsTakenOut(who) => Event::PersonTakenOut(somebody(who)),
        Move::Says(saying) => Event::Answered(said(plan, saying, number)),
        Move::SaysTheWay { child, parts } => {
            let children: Vec<_> = plan.children().collect();
            let child = About::Person((!children.is_empty()).then(|| child.get(&children))?.id);
            let mut answers = parts.iter().enumerate().map(|(nth, saying)| {
                let mut answer = said(plan, saying, number * 100 + nth as u32);
                for said in &mut answer.said {
                    if let Said::Line(line) = said {
                        line.under = Under::About(Some(child));
                        line.asked_of = None;
                    }
                }
                answer
            });
            let first = answers.next()?;
            let said = first.said.into_iter().chain(answers.flat_map(|answer| answer.said)).collect();
            Event::Answered(Answer {
                turn: TurnKey { about: Some(child), asked_of: None, ..first.turn },
                repeats: false,
                said,
            })
        }
        Move::ChildsTurn { child, who, reaches } => {
            let children: Vec<_> = plan.children().collect();
            let child = (!children.is_empty()).then(|| child.get(&children))?.id;
            Event::Answered(childs_turn(plan, child, somebody(who), reaches, number))
        }
        Move::DoesAboutAWish { wish, told } => {
            let wishes: Vec<_> = plan.lines_of(Kind::Wish).collect();
            let wish = (!wishes.is_empty()).then(|| wish.get(&wishes))?.id;
            let worker = plan.worker().map(|worker| worker.id);
            let ask = |ask, value| {
                let about = Some(About::Line(wish));
                plain(("W06", ask, Kind::DoneAbout), value, worker, about, Audience::Child)
            };
            let told = if *told { "yes" } else { "not-yet" };
            let said = vec![ask("did", Value::Words(canary(number))), ask("told", Value::Choice(told.to_owned()))];
            answered("W06", Some(About::Line(wish)), said)
        }
        Move::IsAskedToHelp { who, status, phone, task, tell } => {
            let helpers: Vec<_> = plan.in_plan().filter(|person| person.is_grown_up()).collect();
            let who = (!helpers.is_empty()).then(|| who.get(&helpers))?.id;
            let about = Some(About::Person(who));
            let reach = |reach: &Reach| audience_of(*reach, |index: Index| index.get(&plan.people).id);
            let words = |nth| Value::Words(canary(number * 100 + nth));
            let helper = SaidLine {
                status: *status,
                ..plain(("E01", "people", Kind::Helper), Value::Person(who), None, about, Audience::Family)
            };
            let said = vec![
                helper,
                plain(("E03", "task", Kind::Ask), words(31), None, about, reach(task)),
                SaidLine {
                    alone: number.is_multiple_of(2),
                    ..plain(("E04", "may-be-told", Kind::Tell), words(32), None, about, reach(tell))
                },
                plain(("E05", "phone", Kind::Phone), words(33), Some(who), about, reach(phone)),
                plain(("E05", "cannot", Kind::Cannot), words(34), Some(who), about, Audience::Helper),
            ];
            answered("E01", about, said)
        }
        Move::GoesTo { child, who, alone } => {
            let children: Vec<_> = plan.children().collect();
            let child = (!children.is_empty()).then(|| child.get(&children))?.id;
            let who = somebody(who);
            let way = |asked, value| {
                let about = Some(About::Person(child));
                SaidLine { alone: *alone, ..plain(asked, value, None, about, Audience::Fridge) }
            };
            let helper = ("E01", "people", Kind::Helper);
            let helper = plain(helper, Value::Person(who), None, Some(About::Person(who)), Audience::Family);
            let said = vec![
                SaidLine { status: Status::Yes, ..helper },
                way(("F01", "place", Kind::Place), Value::Words(canary(number))),
                way(("F01", "whose", Kind::Place), Value::Person(who)),
                way(("F04", "who", Kind::Arrival), Value::Person(who)),
            ];
            answered("F01", Some(About::Person(child)), said)
        }
        Move::Promises { worker } => {
            let promise = plain(
                ("I03", "what", Kind::Promise),
                Value::Words(canary(number)),
                Some(somebody(worker)),
                None,
                Audience::Fridge,
            );
            answered("I03", None, vec![promise])
        }
        Move::AgreesToAWay { child, person } => {
            let places: Vec<_> = plan.lines.iter().filter(|line| line.card.0 == "F01" && line.ask == "place").collect();
            let place = (!places.is_empty()).then(|| child.get(&places))?.id;
            Event::Answered(yes_or_no(Kind::Agreement, place, somebody(person), "yes"))
        }
        Move::AgreesToAPromise { promise, person } => {
            let promises: Vec<_> = plan.lines_of(Kind::Promise).filter(|line| line.is_the_deed()).collect();
            let promise = (!promises.is_empty()).then(|| promise.get(&promises))?.id;
            Event::Answered(yes_or_no(Kind::Agreement, promise, somebody(person), "yes"))
        }
        Move::AnswersTo { line: to, person, answer } => {
            let to = line(to)?;
            let kind = if to.kind == Kind::Suggestion { Kind::Reply } else { Kind::Agreement };
            Event::Answered(yes_or_no(kind, to.id, somebody(person), answer))
        }
        Move::Rewords(which) => Event::Reworded(line(which)?.id, canary(number)),
        Move::Confirms(which) => Event::Confirmed(line(which)?.id),
        Move::TakesBack(which) => Event::TookBack(line(which)?.id),
        Move::PutsBefore(which, other) => Event::PutBefore(line(which)?.id, line(other)?.id),
        Move::KeepsFrom { asker, lines: [one, two], from } => {
            let lines = vec![line(one)?.id, line(two)?.id];
            Event::Answered(kept_from(somebody(asker), lines, from.iter().map(somebody).collect()))
        }
        Move::PutsOnFridge(which, yes) => Event::PutOnFridge(line(which)?.id, *yes),
        Move::LetsSee { line: which, with, ok } => {
            let line = line(which)?;
            Event::LetSee { line: line.id, with: with.get(&plan.audiences_for(line)).clone(), ok: *ok }
        }
        Move::SetsAside(ask) => {
            let (card, ..) = ask.get(PARTS);
            Event::SetAside(Step { card: CardId::from(*card), asked_of: None, about: None })
        }
        Move::Sits(days) => Event::VisitStarted(Date::new(2026, 1, 1)?.plus(i64::from(*days))),
        Move::GivesCopy(days) => Event::CopyGiven {
            kind: CopyKind::ALL[usize::from(*days) % CopyKind::ALL.len()],
            reader: plan.people.first().map(|person| person.id),
            language: Language::Cy,
            on: Date::new(2026, 1, 1)?.plus(i64::from(*days)),
        },
        Move::CallsAgreed => Event::CalledAgreed,
    })
}

fn childs_turn(plan: &Plan, child: PersonId, who: PersonId, reaches: &[Reach; 3], number: u32) -> Answer {
    let about = Some(About::Person(child));
    let [likes, asks, feels] = reaches.map(|reach| audience_of(reach, |index: Index| index.get(&plan.people).id));
    let words = |nth| Value::Words(canary(number * 100 + nth));
    let said = |asked, value, audience| SaidLine { alone: true, ..plain(asked, value, Some(child), about, audience) };
    let picture = Value::Choice("dog".to_owned());
    let like = said(("G02", "said", Kind::Like), words(21), likes.clone());
    let drawn = said(("G02", "drawing", Kind::Picture), picture.clone(), likes.clone());
    let page = said(("G02", "page", Kind::Picture), picture, likes);
    let wish = said(("G04", "said", Kind::Wish), words(22), asks);
    let place = said(("G06", "where", Kind::SafePlaceSaid), words(23), feels.clone());
    let person = said(("G06", "who", Kind::SafePerson), Value::People(vec![who]), feels);
    let turn = TurnKey { card: CardId::from("G02"), asked_of: Some(child), about };
    let drawn = SaidLine { under: Under::First, ..drawn };
    let said = [like, drawn, page, wish, place, person].map(Said::Line).to_vec();
    Answer { turn, repeats: true, said }
}

fn plain(
    (card, ask, kind): (&str, &str, Kind),
    value: Value,
    speaker: Option<PersonId>,
    about: Option<About>,
    audience: Audience,
) -> SaidLine {
    SaidLine {
        kind,
        card: CardId::from(card),
        ask: ask.to_owned(),
        is: is_of(card, ask),
        value: Some(value),
        speaker,
        asked_of: None,
        instead_of: None,
        under: Under::About(about),
        audience,
        status: Status::from(kind),
        said_in: Language::En,
        alone: false,
    }
}

fn answered(card: &str, about: Option<About>, said: Vec<SaidLine>) -> Event {
    let turn = TurnKey { card: CardId::from(card), asked_of: None, about };
    Event::Answered(Answer { turn, repeats: false, said: said.into_iter().map(Said::Line).collect() })
}

fn audience_of(reach: Reach, somebody: impl Fn(Index) -> PersonId) -> Audience {
    match reach {
        Reach::Worker => Audience::Worker,
        Reach::Named(one, two) => Audience::Named(vec![somebody(one), somebody(two)]),
        Reach::Family => Audience::Family,
        Reach::Fridge => Audience::Fridge,
        Reach::Child => Audience::Child,
        Reach::Helper => Audience::Helper,
    }
}

fn yes_or_no(kind: Kind, to: LineId, person: PersonId, answer: &str) -> Answer {
    Answer {
        turn: TurnKey { card: CardId::from("I04"), asked_of: None, about: None },
        repeats: false,
        said: vec![Said::Line(SaidLine {
            kind,
            card: CardId::from("I04"),
            ask: "answer".to_owned(),
            is: None,
            value: Some(Value::Choice(answer.to_owned())),
            speaker: Some(person),
            asked_of: Some(person),
            instead_of: None,
            under: Under::About(Some(About::Line(to))),
            audience: Audience::Family,
            status: Status::Said,
            said_in: Language::Cy,
            alone: false,
        })],
    }
}

fn kept_from(asker: PersonId, lines: Vec<LineId>, from: Vec<PersonId>) -> Answer {
    let turn = TurnKey { card: CardId::from("K02"), asked_of: Some(asker), about: None };
    let ask = |ask: &str, value| {
        Said::Line(SaidLine {
            kind: Kind::HiddenFrom,
            card: turn.card.clone(),
            ask: ask.to_owned(),
            is: None,
            value,
            speaker: Some(asker),
            asked_of: Some(asker),
            instead_of: None,
            under: Under::About(None),
            audience: Audience::Worker,
            status: Status::Said,
            said_in: Language::En,
            alone: false,
        })
    };
    let said = vec![
        ask("lines", Some(Value::Lines(lines))),
        ask("from", Some(Value::People(from)).filter(|from| *from != Value::People(Vec::new()))),
    ];
    Answer { turn, repeats: false, said }
}

fn said(plan: &Plan, saying: &Saying, number: u32) -> Answer {
    let somebody = |index: Index| index.get(&plan.people).id;
    let (card, ask, own_kind) = saying.way.map_or_else(|| saying.ask.get(PARTS), |nth| &PARTS[nth]);
    let about = match saying.about {
        Aim::Nothing => None,
        Aim::Person(who) => Some(About::Person(somebody(who))),
        Aim::Line(_) if plan.lines.is_empty() => None,
        Aim::Line(which) if matches!(*card, "I01" | "I03") && *ask != "what" => {
            let deeds: Vec<_> = plan.lines.iter().filter(|line| line.ask == "what").map(|line| line.id).collect();
            (!deeds.is_empty()).then(|| About::Line(*which.get(&deeds)))
        }
        Aim::Line(which) => Some(About::Line(which.get(&plan.lines).id)),
    };
    let value = match saying.value {
        Shape::Words => Value::Words(canary(number)),
        Shape::Choice => Value::Choice(match *ask {
            "how" => "walks".to_owned(),
            "drawing" => "star".to_owned(),
            "told" => "yes".to_owned(),
            _ => canary(number),
        }),
        Shape::Person(who) => Value::Person(somebody(who)),
        Shape::People(who) => Value::People(vec![somebody(who)]),
        Shape::Lines(..) if plan.lines.is_empty() => Value::Words(canary(number)),
        Shape::Lines(one, two) => Value::Lines([one, two].map(|line| line.get(&plan.lines).id).to_vec()),
        Shape::Date => Value::Date(day(number)),
        Shape::Moment => Value::Moment(Moment { date: day(number), hour: 16, minute: 5 }),
        Shape::Number(number) => Value::Number(number),
    };
    let audience = audience_of(saying.audience, somebody);
    let kind = saying.kind.unwrap_or(*own_kind);
    let speaker = saying.speaker.map(somebody);
    Answer {
        turn: TurnKey { card: CardId::from(*card), asked_of: saying.asked_of.map(somebody), about },
        repeats: saying.repeats,
        said: vec![Said::Line(SaidLine {
            kind,
            card: CardId::from(*card),
            ask: (*ask).to_owned(),
            is: is_of(card, ask),
            value: Some(value),
            speaker,
            asked_of: saying.asked_of.map(somebody),
            instead_of: None,
            under: Under::About(about),
            audience,
            status: saying.status.unwrap_or_else(|| Status::from(kind)),
            said_in: Language::En,
            alone: number.is_multiple_of(5),
        })],
    }
}

pub fn moves() -> impl Strategy<Value = Move> {
    let index = any::<Index>;
    prop_oneof![
        3 => (select(Role::ALL), any::<bool>()).prop_map(|(role, here)| Move::Comes { role, here }),
        2 => index().prop_map(Move::ComesOrGoes),
        1 => index().prop_map(Move::IsTakenOut),
        4 => (index(), proptest::collection::vec(way_parts(), 1..10))
            .prop_map(|(child, parts)| Move::SaysTheWay { child, parts }),
        4 => (index(), index()).prop_map(|(child, person)| Move::AgreesToAWay { child, person }),
        8 => (index(), index()).prop_map(|(promise, person)| Move::AgreesToAPromise { promise, person }),
        2 => (index(), index(), proptest::bool::weighted(0.1))
            .prop_map(|(child, who, alone)| Move::GoesTo { child, who, alone }),
        5 => index().prop_map(|worker| Move::Promises { worker }),
        3 => (index(), index(), [mostly(Reach::Child), mostly(Reach::Child), mostly(Reach::Child)])
            .prop_map(|(child, who, reaches)| Move::ChildsTurn { child, who, reaches }),
        2 => (index(), any::<bool>()).prop_map(|(wish, told)| Move::DoesAboutAWish { wish, told }),
        3 => (
            index(),
            select(&[Status::NotAsked, Status::Asked, Status::Yes, Status::Yes, Status::No]),
            mostly(Reach::Helper),
            mostly(Reach::Family),
            prop_oneof![(index(), index()).prop_map(|(one, two)| Reach::Named(one, two)), reaches()],
        )
            .prop_map(|(who, status, phone, task, tell)| Move::IsAskedToHelp { who, status, phone, task, tell }),
        20 => sayings().prop_map(|saying| Move::Says(Box::new(saying))),
        10 => (index(), index(), select(&["yes", "yes", "yes", "not-yet", "no", "maybe"]))
            .prop_map(|(line, person, answer)| Move::AnswersTo { line, person, answer }),
        1 => index().prop_map(Move::Rewords),
        1 => index().prop_map(Move::Confirms),
        1 => index().prop_map(Move::TakesBack),
        2 => (index(), index()).prop_map(|(line, other)| Move::PutsBefore(line, other)),
        2 => (index(), [index(), index()], proptest::option::weighted(0.8, index()))
            .prop_map(|(asker, lines, from)| Move::KeepsFrom { asker, lines, from: from.into_iter().collect() }),
        4 => (index(), any::<bool>()).prop_map(|(line, yes)| Move::PutsOnFridge(line, yes)),
        3 => (index(), index(), any::<bool>()).prop_map(|(line, with, ok)| Move::LetsSee { line, with, ok }),
        1 => index().prop_map(Move::SetsAside),
        1 => any::<u8>().prop_map(Move::Sits),
        1 => any::<u8>().prop_map(Move::GivesCopy),
        1 => Just(Move::CallsAgreed),
    ]
}

/// Mostly as a card gives it, and now and then anything else.
fn mostly(usual: Reach) -> impl Strategy<Value = Reach> {
    prop_oneof![3 => Just(usual), 2 => reaches()]
}

fn reaches() -> impl Strategy<Value = Reach> {
    let index = any::<Index>;
    prop_oneof![
        6 => Just(Reach::Fridge),
        1 => Just(Reach::Worker),
        1 => (index(), index()).prop_map(|(one, two)| Reach::Named(one, two)),
        2 => Just(Reach::Family),
        1 => Just(Reach::Child),
        1 => Just(Reach::Helper),
    ]
}

fn sayings() -> impl Strategy<Value = Saying> {
    let index = any::<Index>;
    let value = prop_oneof![
        8 => Just(Shape::Words),
        1 => Just(Shape::Choice),
        2 => index().prop_map(Shape::Person),
        1 => index().prop_map(Shape::People),
        2 => (index(), index()).prop_map(|(one, two)| Shape::Lines(one, two)),
        2 => Just(Shape::Date),
        1 => Just(Shape::Moment),
        1 => (0_u8..=10).prop_map(Shape::Number),
    ];
    let about = prop_oneof![
        2 => Just(Aim::Nothing),
        3 => index().prop_map(Aim::Person),
        3 => index().prop_map(Aim::Line),
    ];
    let own_or_any = prop_oneof![2 => Just(None), 1 => select(Kind::ALL).prop_map(Some)];
    let status = prop_oneof![2 => Just(None), 1 => select(Status::ALL).prop_map(Some)];
    let maybe = || proptest::option::of(index());
    (
        index(),
        own_or_any,
        value,
        maybe(),
        proptest::option::weighted(0.2, index()),
        about,
        reaches(),
        status,
        any::<bool>(),
    )
        .prop_map(|(ask, kind, value, speaker, asked_of, about, audience, status, repeats)| Saying {
            ask,
            way: None,
            kind,
            value,
            speaker,
            asked_of,
            about,
            audience,
            status,
            repeats,
        })
}

/// A part of the way there, mostly as the pack says it, and now and then with something private in it.
fn way_parts() -> impl Strategy<Value = Saying> {
    (0..10_usize, sayings(), proptest::bool::weighted(0.9)).prop_map(|(nth, saying, as_the_pack_says)| {
        if as_the_pack_says {
            Saying { way: Some(nth), kind: None, audience: Reach::Fridge, ..saying }
        } else {
            Saying { way: Some(nth), ..saying }
        }
    })
}

/// Everybody who could come in.
pub fn absent(plan: &Plan) -> Vec<PersonId> {
    plan.in_plan().filter(|person| !person.details.here).map(|person| person.id).collect()
}
