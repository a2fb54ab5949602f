//! How long a plan of many acts takes to open, to take one act more, to undo it, and to be joined with another
//! tablet's: `cargo bench --bench acts`. It measures and asserts nothing.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, missing_docs)]

use std::hint::black_box;
use std::time::{Duration, Instant};

use kitchen_table::plan::{
    Answer, Audience, CardId, Device, Event, Kind, Language, LineId, PackId, Plan, PlanId, Said, SaidLine, Status,
    TurnKey, Under, Value, join,
};

/// A plan of so many acts opens in less than this.
const TARGET: (usize, Duration) = (5_000, Duration::from_millis(50));
const RUNS: usize = 21;
const HERE: Device = Device(1);
const ELSEWHERE: Device = Device(2);

fn main() {
    println!(
        "{:>6} {:>6} {:>8} {:>10} {:>10} {:>10} {:>10}",
        "acts", "lines", "bytes", "open", "one more", "undo", "join"
    );
    for acts in [50, 500, TARGET.0] {
        let plan = a_plan(acts);
        let written = serde_json::to_vec(&plan).unwrap();
        let open = median(|| serde_json::from_slice::<Plan>(&written).unwrap());
        let more = median(|| plan.does(HERE, says(acts)).unwrap());
        let after = plan.does(HERE, says(acts)).unwrap();
        let undo = median(|| after.undo(HERE).unwrap());
        let other = (0..acts / 10).fold(plan.clone(), |plan, nth| plan.does(ELSEWHERE, says(nth)).unwrap());
        let joined = median(|| join(&after, &other));
        let (lines, bytes) = (plan.lines.len(), written.len());
        println!("{acts:>6} {lines:>6} {bytes:>8} {open:>10.2?} {more:>10.2?} {undo:>10.2?} {joined:>10.2?}");
        if acts == TARGET.0 {
            let kept = if open < TARGET.1 { "kept" } else { "missed" };
            println!("       target for opening: under {:?}, {kept}", TARGET.1);
        }
    }
}

fn median<T>(mut act: impl FnMut() -> T) -> Duration {
    let mut took: Vec<_> = (0..RUNS)
        .map(|_| {
            let from = Instant::now();
            black_box(act());
            from.elapsed()
        })
        .collect();
    took.sort_unstable();
    took[RUNS / 2]
}

/// Of ten acts seven say something, and the others change, confirm and take back what was said before.
fn a_plan(acts: usize) -> Plan {
    let mut plan = Plan::new(PlanId("bench".to_owned()), PackId::family_plan());
    let mut chance: usize = 7;
    for nth in 0..acts {
        chance = chance.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        let line = plan.lines.get((chance >> 33) % plan.lines.len().max(1)).map(|line| line.id);
        let event = match (nth % 10, line) {
            (7, Some(line)) => Event::Reworded(line, format!("In other words, {nth}.")),
            (8, Some(line)) => Event::Confirmed(line),
            (9, Some(line)) => taken_back_or_seen(line, chance),
            _ => says(nth),
        };
        plan = plan.does(HERE, event).unwrap();
    }
    plan
}

fn taken_back_or_seen(line: LineId, chance: usize) -> Event {
    if (chance >> 40).is_multiple_of(2) {
        Event::TookBack(line)
    } else {
        Event::LetSee { line, with: Audience::Worker, ok: true }
    }
}

fn says(nth: usize) -> Event {
    let card = CardId::from("B01");
    let said = SaidLine {
        kind: Kind::Worry,
        card: card.clone(),
        ask: "said".to_owned(),
        is: None,
        value: Some(Value::Words(format!("Arguing when the money runs out before the weekend, {nth}."))),
        speaker: None,
        asked_of: None,
        instead_of: None,
        under: Under::About(None),
        audience: Audience::Family,
        status: Status::Said,
        said_in: Language::En,
        alone: false,
    };
    let turn = TurnKey { card, asked_of: None, about: None };
    Event::Answered(Answer { turn, repeats: true, said: vec![Said::Line(said)] })
}
