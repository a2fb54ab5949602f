//! The worked example a week on: Megan and Llyr have had the tablet, Nain Keri has said yes, and the worker has
//! written down what only the record needs. Now there is something on every copy.

use kitchen_table::plan::{Audience, Event, Language};

use crate::Told;
use crate::worked_example::{Said, said_in};

/// What was said after the visit, word for word.
#[derive(Debug, Clone, Copy)]
pub struct SaidAfter {
    /// What was said at the visit.
    pub visit: Said,
    /// What Megan likes. Everyone may know.
    pub cat: &'static str,
    /// What Megan asked for. She is asked before anybody is told.
    pub no_shouting: &'static str,
    /// What worries Megan. Nobody is told.
    pub the_door: &'static str,
    /// What was done about what she asked for.
    pub talked: &'static str,
    /// What Llyr asked for. He is asked before anybody is told.
    pub the_park: &'static str,
    /// What Nain Keri will do.
    pub fridays: &'static str,
    /// What Nain Keri was told.
    pub any_time: &'static str,
    /// What Nain Keri cannot do.
    pub no_driving: &'static str,
    /// What Mam will do.
    pub the_school: &'static str,
    /// What is done for Megan if the plan is not working.
    pub the_night: &'static str,
    /// What the plan is for.
    pub aim: &'static str,
    /// The danger statement.
    pub danger: &'static str,
    /// The safety goal.
    pub goal: &'static str,
}

/// What was said, in a language.
pub fn said_after(language: Language) -> SaidAfter {
    let visit = said_in(language);
    match language {
        Language::En => SaidAfter {
            visit,
            cat: "Our cat.",
            no_shouting: "No shouting at night.",
            the_door: "When the door bangs.",
            talked: "I talked to Mam and Peter about the evenings.",
            the_park: "Going to the park on Sundays.",
            fridays: "Be at home every Friday evening.",
            any_time: "That Megan can come at any time.",
            no_driving: "Come and get her by car.",
            the_school: "Ask the school about a club.",
            the_night: "Megan stays with Nain for the night.",
            aim: "Megan is safe and sleeps well.",
            danger: "Dawn is worried that Megan could get hurt.",
            goal: "Mam and Peter go to different rooms before anyone shouts.",
        },
        Language::Cy => SaidAfter {
            visit,
            cat: "Ein cath ni.",
            no_shouting: "Dim gweiddi yn y nos.",
            the_door: "Pan fydd y drws yn clepian.",
            talked: "Siaradais i efo Mam a Peter am y nosweithiau.",
            the_park: "Mynd i'r parc ar ddydd Sul.",
            fridays: "Bod adref bob nos Wener.",
            any_time: "Bod Megan yn gallu dod unrhyw bryd.",
            no_driving: "Dod i'w nôl hi yn y car.",
            the_school: "Gofyn i'r ysgol am glwb.",
            the_night: "Megan yn aros efo Nain dros nos.",
            aim: "Bod Megan yn ddiogel ac yn cysgu'n dda.",
            danger: "Mae Dawn yn poeni y gallai Megan gael ei brifo.",
            goal: "Mam a Peter yn mynd i ystafelloedd gwahanol cyn i neb weiddi.",
        },
    }
}

/// The plan a week on, with Dawn and Mam at the table.
pub fn the_week_after(language: Language) -> Told {
    let (said, mut told) = (said_after(language), Told::worked_example(language));
    told.is_now("Megan", |megan| megan.age = Some(9));
    told.is_now("Llyr", |llyr| llyr.age = Some(14));
    the_helper(&mut told, &said);
    the_agreement(&mut told, &said);
    told.are_here(&["Dawn", "Megan"]);
    megans_turn(&mut told, &said);
    told.are_here(&["Dawn", "Llyr"]);
    told.says("Llyr", "G04", "", &[("said", said.the_park)]);
    told.says("Llyr", "G09", said.the_park, &[("may", "ask-first")]);
    told.are_here(&["Dawn"]);
    the_record(&mut told, &said);
    told.are_here(&["Dawn", "Mam"]);
    told
}

fn the_helper(told: &mut Told, said: &SaidAfter) {
    let asked = [("task", said.fridays), ("E04/status", "yes"), ("E04/may-be-told", said.any_time)];
    // What she may be told is talked about while she is out.
    told.are_here(&["Dawn", "Mam"]);
    told.says("Mam", "E03", "Nain Keri", &asked);
    told.are_here(&["Dawn", "Mam", "Nain Keri"]);
    let answered = [("answer", "yes"), ("cannot", said.no_driving), ("phone", "01632 960123")];
    told.says("Nain Keri", "E05", "Nain Keri", &answered);
    told.are_here(&["Dawn", "Mam"]);
}

fn the_agreement(told: &mut Told, said: &SaidAfter) {
    told.says("Mam", "I01", "", &[("what", said.the_school), ("who", "Mam"), ("by", "2026-11-27")]);
    told.says("Mam", "J02", "Megan", &[("what", said.the_night), ("who", "Nain Keri")]);
    for line in [said.the_school, said.the_night] {
        told.does(Event::PutOnFridge(told.line(line), true));
        told.says("Mam", "I04", line, &[("answer", "yes")]);
    }
}

fn megans_turn(told: &mut Told, said: &SaidAfter) {
    told.says("Megan", "G01", "", &[("ok", "yes")]);
    told.says("Megan", "G02", "", &[("said", said.cat), ("drawing", "heart")]);
    told.says("Megan", "G03", "", &[("said", said.the_door)]);
    told.says("Megan", "G04", "", &[("said", said.no_shouting)]);
    told.says("Megan", "G06", "", &[("who", "Nain Keri")]);
    told.says("Megan", "G07", "", &[("answer", "yes")]);
    for (line, may) in [(said.cat, "tell"), (said.no_shouting, "ask-first"), (said.the_door, "not")] {
        told.says("Megan", "G09", line, &[("may", may)]);
    }
    // She was asked, and it may stand on her own page.
    told.does(Event::LetSee { line: told.line(said.no_shouting), with: Audience::Child, ok: true });
}

fn the_record(told: &mut Told, said: &SaidAfter) {
    told.says("Dawn", "W06", said.no_shouting, &[("did", said.talked), ("told", "yes")]);
    told.says("Dawn", "W01", "Megan", &[("said", said.aim)]);
    told.says("Dawn", "W02", said.the_school, &[("because", said.aim), ("can", "yes")]);
    told.says("Dawn", "W03", "Megan", &[("danger", said.danger), ("goal", said.goal), ("number", "5")]);
}
