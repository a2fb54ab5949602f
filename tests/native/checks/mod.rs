//! The checks: each has a plan that trips it and a nearest neighbour that does not, in both languages.

mod children;
mod deeds;
mod families;
mod goes;
mod kitchen;
mod phrases;
mod record;
mod whole;
mod whose;
mod worries;

use std::collections::BTreeSet;

use self::kitchen::{Case, Kitchen};
use crate::support::words;
use kitchen_table::checks::{Check, Finding};
use kitchen_table::conversation::{Step, fits};
use kitchen_table::packs::{Each, Layout, Pack, To};
use kitchen_table::plan::{About, Language, Plan};

fn cases() -> impl Iterator<Item = &'static Case> {
    [goes::CASES, children::CASES, worries::CASES, deeds::CASES, record::CASES].into_iter().flatten()
}

#[test]
fn every_check_has_a_plan_that_trips_it() {
    let tripped: BTreeSet<Check> = cases().map(|case| case.check).collect();
    for check in Check::ALL {
        assert!(tripped.contains(check), "nothing trips {}", check.id());
    }
}

#[test]
fn every_check_is_tripped_by_its_plan_and_silent_about_the_nearest_neighbour_in_both_languages() {
    for &language in Language::ALL {
        for case in cases() {
            let name = format!("{} in {}", case.check.id(), language.id());
            let mut kitchen = Kitchen::new(language);
            let about = (case.trips)(&mut kitchen);
            assert!(kitchen.finds(case.check, about), "{name} is not tripped: {:?}", kitchen.found(case.check));
            kitchen.found(case.check).iter().for_each(|finding| points_somewhere(&kitchen, finding));
            (case.mends)(&mut kitchen);
            assert!(!kitchen.finds(case.check, about), "{name} is still tripped: {:?}", kitchen.found(case.check));
        }
    }
}

#[test]
fn every_check_is_in_the_document_in_the_order_of_its_findings() {
    let document = include_str!("../../../docs/checks.md");
    let rows = document.lines().filter_map(|line| line.strip_prefix("| `")?.split_once('`'));
    let listed: Vec<_> = rows.map(|(id, _)| id).collect();
    let ids: Vec<_> = Check::ALL.iter().map(|check| check.id()).collect();
    assert_eq!(listed, ids);
    for row in document.lines().filter(|line| line.starts_with("| `")) {
        assert!(row.split('|').map(str::trim).filter(|cell| !cell.is_empty()).count() == 3, "{row} has no source");
    }
}

/// The line and the card are there, and the sentence names everybody it has room for.
fn points_somewhere(kitchen: &Kitchen, finding: &Finding) {
    let plan = kitchen.home.plan();
    exists(kitchen.home.pack(), plan, finding);
    if let Some(mend) = finding.mend(kitchen.home.pack(), plan) {
        can_be_opened(kitchen.home.pack(), plan, &mend, finding);
    }
    let words = words(kitchen.home.language());
    let known = finding.names(plan);
    for text in [Some(words.check(finding.check)), words.check_why(finding.check)].into_iter().flatten() {
        for slot in text.split('{').skip(1).filter_map(|rest| rest.split('}').next()) {
            assert!(known.iter().any(|(name, _)| *name == slot), "{finding:?}: nobody knows {{{slot}}}");
        }
    }
}

/// The card leads its screen, and is asked of and about what a card like it is asked of and about.
fn can_be_opened(pack: &Pack, plan: &Plan, mend: &Step, finding: &Finding) {
    let card = pack.card(&mend.card).unwrap_or_else(|| panic!("{finding:?} is mended on no card"));
    assert_eq!(card.with, None, "{finding:?}");
    let line = match mend.about {
        Some(About::Line(id)) => plan.line(id),
        _ => None,
    };
    let stands_again = card.repeat && line.is_some_and(|line| line.card == card.id);
    let person = matches!(mend.about, Some(About::Person(_)));
    let fits_the_loop = match card.each.filter(|_| card.layout == Layout::Form || card.to == To::Child) {
        Some(Each::Child | Each::Helper) => person,
        Some(Each::Person | Each::Adult | Each::AbsentAdult) => mend.asked_of.is_some() && mend.about.is_none(),
        Some(_) => line.is_some_and(|line| line.card != card.id),
        None => mend.about.is_none(),
    };
    assert!(stands_again || fits_the_loop, "{finding:?} cannot be opened");
    let own = matches!(card.to, To::Child | To::Helper);
    assert!(!own || mend.about == mend.asked_of.map(About::Person), "{finding:?} is not asked of whom it is about");
}

fn exists(pack: &Pack, plan: &Plan, finding: &Finding) {
    let here = kitchen::step("Z99", None, finding.about);
    assert!(fits(plan, &here), "{finding:?} is about nothing");
    assert!(finding.mend(pack, plan).is_none_or(|mend| fits(plan, &mend)), "{finding:?} is mended nowhere");
}
