//! What every deeper card becomes, about whom, in whose words, and who may see it.

use std::collections::BTreeSet;

use crate::support::Home;
use crate::support::family::{Family, at_the_table};
use kitchen_table::conversation::{Step, deeper, steps_for};
use kitchen_table::packs::{AskKind, Layer, Pack, Stage};
use kitchen_table::plan::{Audience, Ended, Kind, PersonId};

/// Who may see an ask's answer, as the practice's own table of cards gives it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Sees {
    Worker,
    /// The adults who were here, and whoever spoke.
    Named,
    /// Whoever spoke.
    Own,
    Family,
    Child,
    Helper,
}

type Kept = (&'static str, &'static [&'static str], Kind, Sees);

/// Every deeper card that is asked at the table, its parts, what they become and who may see it. The private
/// question (C04) becomes nothing.
const KEEPS: &[Kept] = &[
    ("S05", &["said"], Kind::Matters, Sees::Family),
    ("B03", &["said"], Kind::Consequence, Sees::Named),
    ("B04", &["number", "why", "one-higher"], Kind::Scale, Sees::Own),
    ("B05", &["said"], Kind::Pressure, Sees::Named),
    ("C02", &["in-me", "in-others", "in-child", "around"], Kind::Sign, Sees::Family),
    ("D03", &["where", "who"], Kind::Alternative, Sees::Family),
    ("D04", &["number", "easier"], Kind::Confidence, Sees::Own),
    ("D05", &["you", "child", "child"], Kind::Difference, Sees::Family),
    ("E02", &["people"], Kind::SafePerson, Sees::Family),
    ("E05", &["cannot"], Kind::Cannot, Sees::Helper),
    ("E05", &["phone"], Kind::Phone, Sees::Helper),
    ("E05", &["when-in"], Kind::Hours, Sees::Helper),
    ("F05", &["takes", "if-not-there"], Kind::NotArrived, Sees::Family),
    ("F06", &["sign"], Kind::Signal, Sees::Named),
    ("F06", &["all-clear"], Kind::AllClear, Sees::Named),
    ("I02", &["said"], Kind::Measure, Sees::Family),
    ("I05", &["own-words", "clear"], Kind::SayBack, Sees::Worker),
    ("I06", &["who", "when", "words"], Kind::Explain, Sees::Family),
    ("J01", &["signs", "tells"], Kind::NotWorkingSign, Sees::Family),
    ("J03", &["who", "number"], Kind::ChildHelp, Sees::Child),
    ("K02", &["lines", "from"], Kind::HiddenFrom, Sees::Worker),
    ("K05", &["answer", "lines"], Kind::MaySee, Sees::Named),
    ("K04", &["face", "said"], Kind::Feedback, Sees::Worker),
];

/// Answers every ask of the card on the screen.
fn answers_all(home: &mut Home, family: &Family, step: &Step) {
    let card = home.pack().card(&step.card).unwrap().clone();
    let children: Vec<_> = home.plan().children().map(|child| child.id).collect();
    home.speaks(step.asked_of.unwrap_or(family.mam));
    for ask in &card.asks {
        let name = ask.id.as_str();
        match ask.kind {
            AskKind::Say | AskKind::Short if ask.each.is_some() => {
                children.iter().for_each(|child| home.says_in_row_of(*child, name, &format!("{name} {}", child.0)));
            }
            AskKind::Say | AskKind::Short => home.types(name, &format!("{name} of {}", card.id.0)),
            AskKind::Pick => home.taps(name, ask.choices.last().unwrap()),
            AskKind::Scale | AskKind::Faces => home.taps(name, "3"),
            AskKind::Person | AskKind::People => home.picks(name, family.dad),
            AskKind::Date => home.types(name, "2026-12-01"),
            AskKind::Lines => home.taps(name, &home.line(Kind::Worry).id.to_string()),
            other => panic!("{name} takes {}", other.id()),
        }
    }
}

fn audience(home: &Home, sees: Sees, speaker: PersonId) -> Audience {
    let adults = home.plan().here().filter(|person| person.is_grown_up()).map(|person| person.id);
    match sees {
        Sees::Worker => Audience::Worker,
        Sees::Named => Audience::Named(adults.chain([speaker]).collect::<BTreeSet<_>>().into_iter().collect()),
        Sees::Own => Audience::Named(vec![speaker]),
        Sees::Family => Audience::Family,
        Sees::Child => Audience::Child,
        Sees::Helper => Audience::Helper,
    }
}

/// Answers one deeper card and holds what it became against the table.
fn becomes_what_it_keeps(home: &mut Home, family: &Family, step: &Step) {
    let card = step.card.0.as_str();
    home.opens_step(step.clone());
    answers_all(home, family, step);
    let before: Vec<_> = home.plan().lines.iter().map(|line| line.id).collect();
    home.next();
    assert_eq!(home.plan().ended(step), Some(Ended::Answered), "{step:?}");
    let speaker = step.asked_of.unwrap_or(family.mam);
    let mut wanted = Vec::new();
    for (_, parts, kind, sees) in KEEPS.iter().filter(|kept| kept.0 == card) {
        wanted.extend(parts.iter().map(|ask| ((*ask).to_owned(), *kind, audience(home, *sees, speaker))));
    }
    let new: Vec<_> = home.plan().lines.iter().filter(|line| !before.contains(&line.id)).collect();
    let got: Vec<_> = new
        .iter()
        .map(|line| {
            let audience = match &line.audience {
                Audience::Named(ids) => {
                    Audience::Named(ids.iter().copied().collect::<BTreeSet<_>>().into_iter().collect())
                }
                other => other.clone(),
            };
            (line.ask.clone(), line.kind, audience)
        })
        .collect();
    assert_eq!(got, wanted, "{step:?}");
    for line in new {
        assert_eq!(line.about, step.about, "what {card} {} is about", line.ask);
        assert_eq!(line.speaker, Some(speaker), "whose words {card} {} are", line.ask);
    }
}

fn open_deeper(home: &Home) -> Vec<Step> {
    let chapters = home.pack().chapters.iter();
    // What somebody may see is asked before their copy is made, and stands in no list.
    let what_they_may_see = home.pack().card(&"K05".into()).unwrap();
    chapters
        .flat_map(|chapter| deeper(home.pack(), home.plan(), chapter))
        .chain(steps_for(what_they_may_see, home.plan()))
        .filter(|step| step.card.0 != "C04" && home.plan().ended(step).is_none())
        .collect()
}

#[test]
fn every_deeper_card_becomes_exactly_the_lines_it_keeps() {
    let mut seen = BTreeSet::new();
    for everyone_is_here in [false, true] {
        let mut home = Home::new();
        let family = at_the_table(&mut home);
        home.opens("B01");
        home.says(family.mam, "said", "Money is short.");
        home.next();
        if everyone_is_here {
            [family.dad, family.nain, family.megan].into_iter().for_each(|person| home.comes_in(person));
        }
        let steps = open_deeper(&home);
        assert!(steps.len() > 10);
        for step in steps {
            becomes_what_it_keeps(&mut home, &family, &step);
            seen.insert(step.card.0);
        }
    }
    let wanted: BTreeSet<_> = KEEPS.iter().map(|kept| kept.0.to_owned()).collect();
    assert_eq!(seen, wanted);
    let pack = Pack::family_plan().unwrap();
    let asked_later = [Stage::Child, Stage::Absent];
    let deeper = pack.cards.iter().filter(|card| card.layer == Layer::Deeper && !asked_later.contains(&card.stage));
    let all: BTreeSet<_> = deeper.filter(|card| !card.gate).map(|card| card.id.0.clone()).collect();
    assert_eq!(all, wanted, "every deeper card that is asked at the table stands in the table above");
}
