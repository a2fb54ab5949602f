//! Ten families, and every thought about each of their plans, one by one. Whoever changes this list has read the thought
//! beside the plan, and it is true.

use kitchen_table::checks::findings;
use kitchen_table::plan::{About, Event, Language, Line as PlanLine, PersonId, Plan, Role};

use crate::checks::kitchen::{Kitchen, Line, Person, Put, Tap, Words, step};
use crate::support::day;

/// Every thought about a plan: which check, and about whom or what.
fn thoughts(kitchen: &Kitchen) -> Vec<String> {
    let plan = kitchen.home.plan();
    let about = |about| match about {
        Some(About::Person(id)) => plan.called(id),
        Some(About::Line(id)) => in_words(plan, plan.line(id).unwrap()),
        None => "the plan".to_owned(),
    };
    findings(plan).into_iter().map(|finding| format!("{}: {}", finding.check.id(), about(finding.about))).collect()
}

fn in_words(plan: &Plan, line: &PlanLine) -> String {
    let of = line.person().map(|id| plan.called(id));
    line.words().map(str::to_owned).or(of).unwrap_or_else(|| line.kind.id().to_owned())
}

/// A family at the table. Whoever is not of it is taken out of the six in the kitchen.
fn family(not_of_it: &[fn(&Kitchen) -> PersonId]) -> Kitchen {
    let mut kitchen = Kitchen::new(Language::En);
    for who in not_of_it {
        let who = who(&kitchen);
        kitchen.does(Event::PersonTakenOut(who));
    }
    kitchen.home.sits_down();
    kitchen
}

impl Kitchen {
    /// The worker is alone, and asks what only the worker is asked.
    fn dawn_alone(&mut self, does: impl Fn(&mut Self)) {
        let family: Vec<_> = self.home.plan().family_here().map(|person| person.id).collect();
        self.only_dawn_is_here();
        does(self);
        family.into_iter().for_each(|person| self.home.comes_in(person));
    }

    /// There is nobody and nowhere that a child should keep away from.
    fn nobody_to_avoid(&mut self) {
        self.dawn_alone(|kitchen| {
            kitchen.does(Event::SaidNone(step("F02", None, None)));
        });
    }

    /// Where a child goes, all of it.
    fn whole_way(&mut self, child: PersonId, [whose, tells, told, next]: [PersonId; 4]) {
        let (about, mam) = (About::Person(child), self.mam);
        let place = [("place", Words("Nain's house")), ("whose", Person(whose)), ("second-place", Words("Next door"))];
        let way = [("F03/how", Tap("walks")), ("F03/in-the-dark", Tap("collected"))];
        let call = [("F04/who", Person(tells)), ("F04/tells", Person(told)), ("F04/how", Tap("rings"))];
        let next = [("F04/second-contact", Person(next))];
        let parts: Vec<(&str, Put)> = place.into_iter().chain(way).chain(call).chain(next).collect();
        self.answer_about("F01", about, mam, &parts);
        self.answer_about(
            "F05",
            about,
            mam,
            &[("takes", Words("Ten minutes.")), ("if-not-there", Words("Mam rings 101."))],
        );
    }
}

#[test]
fn no_thought_about_any_of_these_families_is_false_and_none_is_missing() {
    for (name, make, expected) in FAMILIES {
        assert_eq!(thoughts(&make()), *expected, "{name}");
    }
}

/// A family, its plan, and every thought about it.
type Family = (&'static str, fn() -> Kitchen, &'static [&'static str]);

const FAMILIES: &[Family] = &[
    (
        "just written down",
        just_written_down,
        &[
            "keep-away-not-asked: the plan",
            "child-no-say: Megan",
            "no-safe-place: Megan",
            "child-not-placed: Megan",
            "no-contingency: Megan",
            "child-no-line: Megan",
            "child-no-help: Megan",
            "nobody-explains: Megan",
            "no-advocate: Megan",
            "adult-not-heard: Mam",
            "no-second-helper: the plan",
            "no-review: the plan",
            "no-promise: the plan",
            "no-family-deed: the plan",
            "no-warning-sign: the plan",
            "no-aim: Megan",
            "not-acceptable: Megan",
        ],
    ),
    (
        "a mother alone",
        a_mother_alone,
        &[
            "helper-not-asked: Sue",
            "no-second-contact: Megan",
            "child-no-say: Megan",
            "child-not-placed: Megan",
            "no-contingency: Megan",
            "child-no-help: Megan",
            "nobody-explains: Megan",
            "no-advocate: Megan",
            "no-second-helper: the plan",
            "not-said-back: Mam",
            "worry-no-answer: I shout.",
            "no-promise: the plan",
            "no-warning-sign: the plan",
            "no-aim: Megan",
            "not-acceptable: Megan",
        ],
    ),
    (
        "six people and a baby",
        six_people_and_a_baby,
        &[
            "child-no-say: Llyr",
            "child-not-placed: Megan",
            "child-not-placed: Llyr",
            "child-not-placed: Cai",
            "no-contingency: Megan",
            "no-contingency: Llyr",
            "no-contingency: Cai",
            "child-no-help: Megan",
            "child-no-help: Llyr",
            "child-turn-open: Megan",
            "nobody-explains: Megan",
            "nobody-explains: Llyr",
            "no-advocate: Megan",
            "no-advocate: Llyr",
            "adult-not-heard: Peter",
            "not-said-back: Mam",
            "worry-no-answer: The arguing.",
            "worry-no-answer: The noise.",
            "no-review: the plan",
            "no-promise: the plan",
            "no-warning-sign: the plan",
            "no-aim: Megan",
            "no-aim: Llyr",
            "no-aim: Cai",
            "not-acceptable: Megan",
            "not-acceptable: Llyr",
            "not-acceptable: Cai",
        ],
    ),
    (
        "without a worker",
        without_a_worker,
        &[
            "keep-away-not-asked: the plan",
            "nobody-told: Megan",
            "child-no-say: Megan",
            "child-not-placed: Megan",
            "no-second-place: Megan",
            "no-contingency: Megan",
            "child-no-help: Megan",
            "nobody-explains: Megan",
            "no-second-helper: the plan",
            "not-said-back: Mam",
            "not-said-back: Peter",
            "no-review: the plan",
            "doer-not-yes: Ring the bank.",
            "no-measure: Ring the bank.",
            "no-warning-sign: the plan",
        ],
    ),
    (
        "half done",
        half_done,
        &[
            "keep-away-not-asked: the plan",
            "child-no-say: Megan",
            "child-no-say: Llyr",
            "no-safe-place: Megan",
            "no-safe-place: Llyr",
            "child-not-placed: Megan",
            "child-not-placed: Llyr",
            "no-contingency: Megan",
            "no-contingency: Llyr",
            "child-no-line: Megan",
            "child-no-help: Megan",
            "child-no-help: Llyr",
            "nobody-explains: Megan",
            "nobody-explains: Llyr",
            "no-advocate: Megan",
            "no-advocate: Llyr",
            "no-second-helper: the plan",
            "worry-no-answer: I don't want Llyr going out with that gang.",
            "no-review: the plan",
            "no-promise: the plan",
            "idea-open: Separate rooms.",
            "no-warning-sign: the plan",
            "no-aim: Megan",
            "no-aim: Llyr",
            "not-acceptable: Megan",
            "not-acceptable: Llyr",
        ],
    ),
    (
        "a helper at the table",
        a_helper_at_the_table,
        &[
            "no-second-contact: Megan",
            "child-no-say: Megan",
            "child-not-placed: Megan",
            "no-contingency: Megan",
            "child-no-help: Megan",
            "nobody-explains: Megan",
            "no-advocate: Megan",
            "no-second-helper: the plan",
            "not-said-back: Mam",
            "no-review: the plan",
            "no-promise: the plan",
            "no-warning-sign: the plan",
            "no-aim: Megan",
            "not-acceptable: Megan",
        ],
    ),
    (
        "a girl who said stop",
        a_girl_who_said_stop,
        &[
            "place-to-avoid: St John's hall",
            "nobody-told: Megan",
            "no-safe-place: Llyr",
            "child-not-placed: Megan",
            "child-not-placed: Llyr",
            "avoid-not-told: John's house",
            "no-second-place: Megan",
            "no-contingency: Megan",
            "no-contingency: Llyr",
            "child-no-help: Megan",
            "child-no-help: Llyr",
            "child-turn-open: Megan",
            "nobody-explains: Megan",
            "nobody-explains: Llyr",
            "no-advocate: Megan",
            "no-advocate: Llyr",
            "no-second-helper: the plan",
            "not-said-back: Mam",
            "worry-no-answer: It is loud.",
            "no-review: the plan",
            "no-promise: the plan",
            "no-warning-sign: the plan",
            "no-aim: Megan",
            "no-aim: Llyr",
            "not-acceptable: Megan",
            "not-acceptable: Llyr",
        ],
    ),
    (
        "the second visit",
        the_second_visit,
        &[
            "child-no-say: Megan",
            "no-safe-place: Megan",
            "child-not-placed: Megan",
            "no-contingency: Megan",
            "child-no-line: Megan",
            "child-no-help: Megan",
            "nobody-explains: Megan",
            "no-advocate: Megan",
            "no-second-helper: the plan",
            "not-said-back: Mam",
            "no-review: the plan",
            "no-measure: Ring the club.",
            "no-warning-sign: the plan",
            "no-aim: Megan",
            "no-reason: Ring the club.",
            "not-acceptable: Megan",
            "old-copies: the plan",
        ],
    ),
    (
        "a mother and a baby",
        a_mother_and_a_baby,
        &[
            "nobody-has-them: Megan",
            "child-not-placed: Megan",
            "no-contingency: Megan",
            "no-second-helper: the plan",
            "worry-no-answer: I am so tired.",
            "no-review: the plan",
            "no-promise: the plan",
            "no-family-deed: the plan",
            "no-warning-sign: the plan",
            "no-aim: Megan",
            "not-acceptable: Megan",
        ],
    ),
    ("everything was asked", everything, &[]),
];

fn just_written_down() -> Kitchen {
    family(&[|kitchen| kitchen.dad, |kitchen| kitchen.nain, |kitchen| kitchen.llyr])
}

/// Mam and Megan. A neighbour, who has not been asked, and nobody to ring but Mam.
fn a_mother_alone() -> Kitchen {
    let mut kitchen = family(&[|kitchen| kitchen.dad, |kitchen| kitchen.nain, |kitchen| kitchen.llyr]);
    let (mam, megan) = (kitchen.mam, kitchen.megan);
    let sue = kitchen.home.add_absent("Sue", Role::Helper);
    kitchen.nobody_to_avoid();
    kitchen.answer("B01", mam, &[("said", Words("I shout."))]);
    kitchen.answer("D01", mam, &[("said", Words("A walk."))]);
    kitchen.answer("E01", mam, &[("people", Person(sue))]);
    kitchen.whole_way(megan, [sue, sue, mam, mam]);
    kitchen.answer("K03", mam, &[("when", Words("2026-11-29T16:00"))]);
    kitchen
}

/// Mam, Peter who is out, Nain who lives there and sits at the table; Megan is 11, Llyr 6, Cai a baby.
fn six_people_and_a_baby() -> Kitchen {
    let mut kitchen = family(&[]);
    let (mam, nain, megan, llyr) = (kitchen.mam, kitchen.nain, kitchen.megan, kitchen.llyr);
    let cai = kitchen.home.add("Cai", Role::Child);
    kitchen.is_aged(cai, 0);
    kitchen.is_aged(megan, 11);
    kitchen.is_aged(llyr, 6);
    kitchen.home.comes_in(nain);
    kitchen.home.sits_down();
    kitchen.nobody_to_avoid();
    kitchen.answer("B01", mam, &[("said", Words("The arguing."))]);
    kitchen.answer("E01", mam, &[("people", Person(nain))]);
    kitchen.answer_about("E03", About::Person(nain), nain, &[("task", Words("They can come up to my room."))]);
    for child in [megan, llyr] {
        kitchen.whole_way(child, [nain, nain, mam, kitchen.dad]);
    }
    kitchen.answer_about("F07", About::Person(cai), mam, &[("place", Words("With me, upstairs"))]);
    kitchen.child_answers("G01", megan, &[("ok", Tap("yes"))]);
    kitchen.child_answers("G03", megan, &[("said", Words("The noise."))]);
    kitchen
}

/// Nobody but the family: Mam and Peter with Megan.
fn without_a_worker() -> Kitchen {
    let mut kitchen = family(&[|kitchen| kitchen.dawn, |kitchen| kitchen.nain, |kitchen| kitchen.llyr]);
    let (mam, dad, megan) = (kitchen.mam, kitchen.dad, kitchen.megan);
    kitchen.home.comes_in(dad);
    kitchen.home.sits_down();
    kitchen.answer("B01", mam, &[("said", Words("Money is short."))]);
    kitchen.answer("B01", dad, &[("said", Words("The shouting."))]);
    kitchen.answer("D01", dad, &[("said", Words("I go for a walk."))]);
    kitchen.answer_about("F01", About::Person(megan), mam, &[("place", Words("Her room"))]);
    kitchen.action("Ring the bank.", dad);
    kitchen
}

/// They came as far as what works.
fn half_done() -> Kitchen {
    let mut kitchen = family(&[|kitchen| kitchen.nain]);
    let (mam, dawn, dad) = (kitchen.mam, kitchen.dawn, kitchen.dad);
    kitchen.answer("B01", mam, &[("said", Words("I don't want Llyr going out with that gang."))]);
    kitchen.answer("C01", mam, &[("said", Words("We shout.")), ("how-often", Words("Most weeks"))]);
    kitchen.answer("D01", mam, &[("said", Words("Time apart."))]);
    kitchen.home.comes_in(dad);
    kitchen.home.opens("X03");
    kitchen.home.speaks(dawn);
    kitchen.home.types("idea", "Separate rooms.");
    kitchen.home.next();
    let idea = kitchen.said("Separate rooms.");
    kitchen.home.opens_step(step("X03", None, Some(idea)));
    kitchen.home.answers(mam, "answer", "yes");
    kitchen.home.answers(dad, "answer", "maybe");
    kitchen.home.next();
    kitchen
}

/// Nain is ticked as nobody has asked her; she sits here, and has said yes to the way there.
fn a_helper_at_the_table() -> Kitchen {
    let mut kitchen = family(&[|kitchen| kitchen.dad, |kitchen| kitchen.llyr]);
    let (mam, nain, megan) = (kitchen.mam, kitchen.nain, kitchen.megan);
    kitchen.home.comes_in(nain);
    kitchen.home.sits_down();
    kitchen.nobody_to_avoid();
    kitchen.answer("E01", mam, &[("people", Person(nain))]);
    kitchen.whole_way(megan, [nain, nain, mam, nain]);
    let place = Kitchen::line_of(kitchen.said("Nain's house"));
    kitchen.home.opens("I04");
    kitchen.home.answers_to(mam, place, "yes");
    kitchen.home.answers_to(nain, place, "yes");
    kitchen.home.next();
    kitchen
}

/// Megan was asked, and did not want to be. Her brother has spoken at the table.
fn a_girl_who_said_stop() -> Kitchen {
    let mut kitchen = family(&[|kitchen| kitchen.dad, |kitchen| kitchen.nain]);
    let (mam, megan, llyr) = (kitchen.mam, kitchen.megan, kitchen.llyr);
    kitchen.child_answers("G01", megan, &[("ok", Tap("stop"))]);
    kitchen.home.comes_in(llyr);
    kitchen.answer("B01", llyr, &[("said", Words("It is loud."))]);
    kitchen.home.goes_out(llyr);
    kitchen.dawn_alone(|kitchen| {
        let parts = [("name", Words("John's house")), ("kind", Tap("place"))];
        kitchen.answer("F02", kitchen.dawn, &parts);
    });
    kitchen.answer_about("F01", About::Person(megan), mam, &[("place", Words("St John's hall"))]);
    kitchen
}

/// A week on: Mam is surer than she was, and the old page is still out there.
fn the_second_visit() -> Kitchen {
    let mut kitchen = family(&[|kitchen| kitchen.dad, |kitchen| kitchen.nain, |kitchen| kitchen.llyr]);
    let (mam, dawn) = (kitchen.mam, kitchen.dawn);
    kitchen.nobody_to_avoid();
    let club = kitchen.action("Ring the club.", mam);
    kitchen.answer_about("D04", club, mam, &[("number", Tap("4"))]);
    kitchen.answer("I03", dawn, &[("what", Words("Bring a copy.")), ("by", Words("2026-11-29"))]);
    kitchen.does(crate::support::given_today());
    kitchen.does(Event::VisitStarted(day("2026-11-29")));
    kitchen.answer_about("D04", club, mam, &[("number", Tap("8"))]);
    kitchen
}

/// Mam, and Megan is a baby; her father is not to come near.
fn a_mother_and_a_baby() -> Kitchen {
    let mut kitchen = family(&[|kitchen| kitchen.dad, |kitchen| kitchen.nain, |kitchen| kitchen.llyr]);
    let (mam, megan) = (kitchen.mam, kitchen.megan);
    kitchen.is_aged(megan, 1);
    kitchen.dawn_alone(|kitchen| {
        let parts = [("name", Words("Gary")), ("kind", Tap("person"))];
        kitchen.answer("F02", kitchen.dawn, &parts);
    });
    kitchen.answer("B01", mam, &[("said", Words("I am so tired."))]);
    kitchen
}

/// Everything that can be asked was asked.
fn everything() -> Kitchen {
    let mut kitchen = family(&[|kitchen| kitchen.llyr]);
    let (dawn, mam, dad, nain, megan) = (kitchen.dawn, kitchen.mam, kitchen.dad, kitchen.nain, kitchen.megan);
    kitchen.nobody_to_avoid();
    kitchen.answer("B01", mam, &[("said", Words("The arguing."))]);
    kitchen.home.comes_in(dad);
    kitchen.answer("B01", dad, &[("said", Words("It is loud."))]);
    kitchen.answer("C01", mam, &[("said", Words("We shout.")), ("how-often", Words("Most weeks"))]);
    kitchen.home.opens_step(step("C03", None, None));
    kitchen.home.says_in_row_of(megan, "where", "On the stairs.");
    kitchen.home.next();
    kitchen.answer("D01", mam, &[("said", Words("Time apart."))]);
    kitchen.answer("E01", mam, &[("people", Person(nain))]);
    let parts = [
        ("task", Words("Megan can sleep at hers.")),
        ("E04/status", Tap("yes")),
        ("E04/may-be-told", Words("That we argue.")),
    ];
    kitchen.answer_about("E03", About::Person(nain), mam, &parts);
    kitchen.whole_way(megan, [nain, nain, mam, dad]);
    let walk = kitchen.action("Go for a walk when it gets loud.", dad);
    kitchen.answer_about("I02", walk, mam, &[("said", Words("One row a week or none."))]);
    kitchen.answer("I03", dawn, &[("what", Words("Come back on Sunday.")), ("by", Words("2026-11-29"))]);
    kitchen.answer("J01", mam, &[("signs", Words("Two rows in one week."))]);
    kitchen.answer_about("J02", About::Person(megan), mam, &[("what", Words("Megan sleeps at Nain Keri's."))]);
    kitchen.answer_about("I06", About::Person(megan), mam, &[("who", Person(mam))]);
    let (place, action) = (Kitchen::line_of(kitchen.said("Nain's house")), Kitchen::line_of(walk));
    for who in [mam, dad] {
        for line in [place, action] {
            kitchen.home.agrees(who, line);
        }
        let back = [("own-words", Words("Megan goes to Nain's.")), ("clear", Tap("clear"))];
        kitchen.answer_step(step("I05", Some(who), None), who, &back);
    }
    kitchen.answer("K03", mam, &[("when", Words("2026-11-29T16:00"))]);
    kitchen.child_answers("G01", megan, &[("ok", Tap("yes"))]);
    kitchen.child_answers("G04", megan, &[("said", Words("No shouting."))]);
    kitchen.child_answers("J03", megan, &[("who", Person(nain))]);
    kitchen.child_answers("G09", megan, &[("may", Tap("tell"))]);
    kitchen.child_answers("G11", megan, &[("answer", Tap("no"))]);
    kitchen.dawn_alone(|kitchen| {
        let (about, wish) = (About::Person(megan), kitchen.said("No shouting."));
        kitchen.answer_about("W06", wish, dawn, &[("did", Words("Peter goes for a walk.")), ("told", Tap("yes"))]);
        kitchen.answer_about("W01", about, dawn, &[("said", Words("Megan sleeps well."))]);
        kitchen.answer_about("W04", about, dawn, &[("said", Words("Megan out at night by herself."))]);
        for worry in ["The arguing.", "It is loud."] {
            kitchen.answer_about("W07", kitchen.said(worry), dawn, &[("deeds", Line(action))]);
        }
    });
    kitchen
}
