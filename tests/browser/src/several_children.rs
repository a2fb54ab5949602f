//! A family with several children, and for each what most families say: where they go, how, who tells whom, what if
//! nobody is there, what is done if the plan does not work, and what the child says.

use kitchen_table::plan::{Audience, Event, Language, Role};

use crate::Told;

/// What is said about one child, and by them.
struct Child {
    name: &'static str,
    age: u8,
    place: &'static str,
    second: &'static str,
    way: &'static str,
    helper: &'static str,
    then: &'static str,
    likes: &'static str,
    wishes: &'static str,
}

const HELPERS: [&str; 3] = ["Nain Keri", "Anti Siân", "Pat"];

/// The plan of a family with this many children, six at most, with Dawn alone at the table.
pub fn family_with_children(children: usize, language: Language) -> Told {
    let mut told =
        Told::by(language, &[("Dawn", Role::Worker, true), ("Mam", Role::Adult, true), ("Peter", Role::Adult, true)]);
    let all: Vec<_> = of(language).into_iter().take(children).collect();
    for name in HELPERS {
        comes(&mut told, name, Role::Helper, None);
    }
    for child in &all {
        comes(&mut told, child.name, Role::Child, Some(child.age));
    }
    told.are_here(&["Dawn", "Mam", "Peter", "Nain Keri", "Anti Siân", "Pat"]);
    told.says("Mam", "E01", "", &[("people", "Nain Keri,Anti Siân,Pat")]);
    for (helper, number) in HELPERS.into_iter().zip(["01632 960123", "01632 960124", "01632 960125"]) {
        told.says("Mam", "E03", helper, &[("task", task(language, helper)), ("E04/status", "yes")]);
        told.says(helper, "E05", helper, &[("answer", "yes"), ("phone", number)]);
        let line = told.line(number);
        told.does(Event::LetSee { line, with: Audience::Fridge, ok: true });
    }
    told.are_here(&["Dawn", "Mam", "Peter"]);
    for child in &all {
        goes_somewhere(&mut told, child);
    }
    for (what, who) in deeds(language) {
        told.says("Mam", "I01", "", &[("what", what), ("who", who), ("by", "2026-12-04")]);
        agreed(&mut told, what);
    }
    for promise in promises(language) {
        told.says("Dawn", "I03", "", &[("what", promise), ("by", "2026-11-27")]);
    }
    told.says("Mam", "K03", "", &[("when", "2026-12-06T16:00")]);
    for child in &all {
        has_a_turn(&mut told, child);
    }
    told.are_here(&["Dawn"]);
    told
}

fn comes(told: &mut Told, name: &str, role: Role, age: Option<u8>) {
    let mut details = told.plan.people.first().expect("somebody is here").details.clone();
    details.name = name.to_owned();
    details.role = role;
    details.age = age;
    details.here = false;
    told.does(Event::PersonAdded(details));
}

fn goes_somewhere(told: &mut Told, child: &Child) {
    let way = [
        ("place", child.place),
        ("second-place", child.second),
        ("F03/how", "walks"),
        ("F03/route", child.way),
        ("F03/in-the-dark", "collected"),
        ("F04/who", child.helper),
        ("F04/tells", "Mam"),
        ("F04/how", "rings"),
        ("F04/second-contact", "Pat"),
    ];
    told.says("Mam", "F01", child.name, &way);
    told.says("Mam", "I04", child.place, &[("answer", "yes")]);
    told.says("Mam", "J02", child.name, &[("what", child.then), ("who", child.helper)]);
    agreed(told, child.then);
}

/// Mam says yes to it, and that it may stand on the fridge.
fn agreed(told: &mut Told, words: &str) {
    told.does(Event::PutOnFridge(told.line(words), true));
    told.says("Mam", "I04", words, &[("answer", "yes")]);
}

fn has_a_turn(told: &mut Told, child: &Child) {
    told.are_here(&["Dawn", child.name]);
    told.says(child.name, "G02", "", &[("said", child.likes), ("drawing", "dog")]);
    told.says(child.name, "G04", "", &[("said", child.wishes)]);
    told.says(child.name, "G06", "", &[("where", child.place), ("who", child.helper)]);
    told.says(child.name, "G07", "", &[("answer", "yes")]);
}

fn task(language: Language, helper: &str) -> &'static str {
    match (language, helper) {
        (Language::En, "Nain Keri") => "Have them for the night when it is loud at home.",
        (Language::En, "Anti Siân") => "Take them to school on the days after.",
        (Language::En, _) => "Keep the spare key and answer the door.",
        (Language::Cy, "Nain Keri") => "Eu cael nhw dros nos pan fydd hi'n swnllyd gartref.",
        (Language::Cy, "Anti Siân") => "Mynd â nhw i'r ysgol y diwrnod wedyn.",
        (Language::Cy, _) => "Cadw'r allwedd sbâr ac ateb y drws.",
    }
}

const fn deeds(language: Language) -> [(&'static str, &'static str); 4] {
    match language {
        Language::En => [
            ("Go to separate rooms before anyone shouts, and stay there for twenty minutes.", "Peter"),
            ("Text Nain before it gets loud, and say that the children may come.", "Mam"),
            ("Keep the money for food in the tin, so that there is no row about it on Fridays.", "Peter"),
            ("Ask the school about the breakfast club for all of them.", "Mam"),
        ],
        Language::Cy => [
            ("Mynd i ystafelloedd gwahanol cyn i neb weiddi, ac aros yno am ugain munud.", "Peter"),
            ("Anfon neges at Nain cyn iddi fynd yn swnllyd, a dweud bod y plant yn cael dod.", "Mam"),
            ("Cadw'r arian bwyd yn y tun, fel nad oes ffrae amdano ar nos Wener.", "Peter"),
            ("Gofyn i'r ysgol am y clwb brecwast iddyn nhw i gyd.", "Mam"),
        ],
    }
}

const fn promises(language: Language) -> [&'static str; 2] {
    match language {
        Language::En => ["Write this up and bring everyone a copy.", "Find out who can help with the rent."],
        Language::Cy => ["Ysgrifennu hwn a dod â chopi i bawb.", "Cael gwybod pwy all helpu efo'r rhent."],
    }
}

fn of(language: Language) -> [Child; 6] {
    let helpers = ["Nain Keri", "Anti Siân", "Pat", "Nain Keri", "Anti Siân", "Pat"];
    let names = [("Megan", 9), ("Llŷr", 14), ("Cai", 7), ("Beca", 11), ("Ifan", 5), ("Angharad", 12)];
    let said = match language {
        Language::En => EN,
        Language::Cy => CY,
    };
    let mut each = names.into_iter().zip(helpers).zip(said);
    std::array::from_fn(|_| {
        let (((name, age), helper), [place, second, way, then, likes, wishes]) = each.next().expect("there are six");
        Child { name, age, place, second, way, helper, then, likes, wishes }
    })
}

const EN: [[&str; 6]; 6] = [
    [
        "Nain Keri's house on Lôn Ŷd",
        "Pat's, next door",
        "Down the hill, past the shop.",
        "Megan stays with Nain for the night.",
        "Film night, and our cat.",
        "Tell me when it is finished.",
    ],
    [
        "Anti Siân's flat in Llanfairfechan",
        "Nain's house",
        "By the seafront, not through the park.",
        "Llŷr goes to Anti Siân's until Sunday.",
        "Playing football with Peter on Saturdays.",
        "That nobody comes into my room when they are angry.",
    ],
    [
        "Pat's front room, next door",
        "Nain Keri's, with Megan",
        "Over the low wall at the back.",
        "Cai sleeps at Pat's, and Mam brings his bear.",
        "Pancakes.",
        "No shouting at night.",
    ],
    [
        "Nain Keri's house, the back bedroom",
        "Anti Siân's",
        "With Megan, past the chapel.",
        "Beca stays with Nain until the weekend is over.",
        "Dancing in the kitchen with Mam.",
        "I want to know what is going to happen before it does.",
    ],
    [
        "Anti Siân's, upstairs",
        "Pat's",
        "Anti Siân comes to the gate for him.",
        "Ifan stays with Anti Siân.",
        "The trampoline.",
        "My bear comes too.",
    ],
    [
        "Pat's kitchen",
        "The library until five",
        "Straight there, by the main road.",
        "Angharad goes to Pat's after school.",
        "Reading when it is quiet.",
        "That Mam and Peter say sorry to each other.",
    ],
];

const CY: [[&str; 6]; 6] = [
    [
        "Tŷ Nain Keri ar Lôn Ŷd",
        "Tŷ Pat, drws nesaf",
        "I lawr yr allt, heibio i'r siop.",
        "Megan yn aros efo Nain dros nos.",
        "Noson ffilm, a'n cath ni.",
        "Dweud wrtha i pan fydd o drosodd.",
    ],
    [
        "Fflat Anti Siân yn Llanfairfechan",
        "Tŷ Nain",
        "Ar hyd glan y môr, nid drwy'r parc.",
        "Llŷr yn mynd at Anti Siân tan ddydd Sul.",
        "Chwarae pêl-droed efo Peter ar ddydd Sadwrn.",
        "Bod neb yn dod i fy llofft i pan fyddan nhw'n flin.",
    ],
    [
        "Ystafell ffrynt Pat, drws nesaf",
        "Tŷ Nain Keri, efo Megan",
        "Dros y wal isel yn y cefn.",
        "Cai yn cysgu yn nhŷ Pat, a Mam yn dod â'i arth.",
        "Crempogau.",
        "Dim gweiddi yn y nos.",
    ],
    [
        "Tŷ Nain Keri, y llofft gefn",
        "Fflat Anti Siân",
        "Efo Megan, heibio i'r capel.",
        "Beca yn aros efo Nain nes bod y penwythnos drosodd.",
        "Dawnsio yn y gegin efo Mam.",
        "Dw i isio gwybod beth sy'n mynd i ddigwydd cyn iddo ddigwydd.",
    ],
    [
        "Fflat Anti Siân, i fyny'r grisiau",
        "Tŷ Pat",
        "Anti Siân yn dod at y giât i'w nôl o.",
        "Ifan yn aros efo Anti Siân.",
        "Y trampolîn.",
        "Fy arth yn dod hefyd.",
    ],
    [
        "Cegin Pat",
        "Y llyfrgell tan bump",
        "Yn syth yno, ar hyd y ffordd fawr.",
        "Angharad yn mynd i dŷ Pat ar ôl yr ysgol.",
        "Darllen pan fydd hi'n dawel.",
        "Bod Mam a Peter yn dweud sori wrth ei gilydd.",
    ],
];
