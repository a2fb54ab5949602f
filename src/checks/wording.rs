//! How things are put: words nobody could film, words that only services use, sentences that are too long.
//!
//! The family's own words are theirs: only deeds, and what the worker wrote, are looked at. Whatever a check
//! offers instead is an offer.

use std::sync::LazyLock;

use super::Check;
use super::finding::{Finding, worded};
use super::lists::{List, Names};
use super::text::{Text, sentences};
use crate::plan::{Is, Kind, Line, Plan};

macro_rules! list {
    ($name:literal) => {
        LazyLock::new(|| {
            List::read(&[
                include_str!(concat!("lists/", $name, ".en.txt")),
                include_str!(concat!("lists/", $name, ".cy.txt")),
            ])
        })
    };
}
pub(super) use list;

static VAGUE: LazyLock<List> = list!("vague");
static JARGON: LazyLock<List> = list!("jargon");
static PROCESS: LazyLock<List> = list!("process");

/// The longest sentence that is easily read aloud (the rules of the questions themselves).
const LONGEST: usize = 25;

/// Words that nobody could film, in what somebody will do (practice 2.2: the words that ask "can we make this
/// clearer?").
pub(super) fn vague(plan: &Plan) -> Vec<Finding> {
    each_found(plan, Check::Vague, &VAGUE, to_be_done)
}

/// Words that services use among themselves (practice 4.2: plain language; 1.2: "parental acrimony").
pub(super) fn jargon(plan: &Plan) -> Vec<Finding> {
    let worker = plan.worker().map(|worker| worker.id);
    let for_reading = |line: &Line| to_be_done(line) || line.speaker.is_some() && line.speaker == worker;
    each_found(plan, Check::Jargon, &JARGON, for_reading)
}

/// A sentence that cannot be read out in one breath (practice 4.6: "smaller steps", easy-read).
pub(super) fn long_sentence(plan: &Plan) -> Vec<Finding> {
    let worker = plan.worker().map(|worker| worker.id);
    let for_reading = |line: &&Line| to_be_done(line) || line.speaker.is_some() && line.speaker == worker;
    let mut found = Vec::new();
    for (line, words) in worded(plan.lines.iter().filter(for_reading)) {
        let long = sentences(words).find(|sentence| Text::of(sentence).words().len() > LONGEST);
        found.extend(long.map(|sentence| Finding::of_line(Check::LongSentence, line).found(sentence, None)));
    }
    found
}

/// What happens if the plan does not work is only a conference, a court, an assessment (practice 2.4; 4.6; 5.4,
/// rule 7). Somebody of the plan, or two words that are neither a process nor the small words around one, make it
/// more than that.
pub(super) fn only_a_process(plan: &Plan) -> Vec<Finding> {
    let names = Names::named(plan);
    let what = plan.lines_of(Kind::Contingency).filter(|line| line.is_the_deed());
    let only = worded(what).filter(|(_, words)| {
        let text = Text::of(words);
        let process = PROCESS.covers(&text, Some("process"));
        let covered = PROCESS.covers(&text, None);
        process.contains(&true) && !names.are_in(&text) && covered.iter().filter(|covered| !**covered).count() < 2
    });
    only.map(|(line, words)| Finding::of_line(Check::OnlyAProcess, line).found(words, None)).collect()
}

/// What somebody will do, and what is done for a child: plans are judged by these.
fn to_be_done(line: &Line) -> bool {
    match line.kind {
        Kind::Action | Kind::Promise | Kind::Contingency | Kind::Service => {
            line.is_the_deed() || line.is(Is::InsteadOfIt)
        }
        Kind::Ask => line.is(Is::Task),
        Kind::NotArrived => line.is(Is::IfNotThere),
        Kind::Measure => true,
        _ => false,
    }
}

/// One finding for each line and phrase.
fn each_found(plan: &Plan, check: Check, list: &List, looked_at: impl Fn(&Line) -> bool) -> Vec<Finding> {
    let names = Names::default();
    let mut all = Vec::new();
    for (line, words) in worded(plan.lines.iter().filter(|line| looked_at(line))) {
        for found in list.find(&Text::of(words), &names) {
            all.push(Finding::of_line(check, line).found(found.words, found.plainer));
        }
    }
    all
}
