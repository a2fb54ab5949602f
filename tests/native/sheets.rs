//! Sheets: screens put together as data.

use crate::support::{Home, moment, today};
use kitchen_table::conversation::Screen;
use kitchen_table::copies::Numbers;
use kitchen_table::plan::{CopyKind, Language, Plan, Role};
use kitchen_table::sheets::{Asked, Node, drawn};
use kitchen_table::sitting::View;

fn asked(sheet: Screen, plan: &Plan, view: View) -> Asked {
    Asked {
        sheet,
        plan: plan.clone(),
        language: Language::En,
        today: today(),
        now: moment("2026-11-22T15:00"),
        numbers: Numbers::default(),
        made_up: false,
        written_beside: None,
        view,
        file: None,
    }
}

fn shown(asked: &Asked) -> Node {
    drawn(asked).unwrap()
}

/// Every element of a sheet, itself first.
fn elements(node: &Node) -> Vec<&Node> {
    let mut all = Vec::new();
    node.each(&mut |one| all.push(one));
    all
}

#[test]
fn a_paper_with_what_one_adult_said_alone_stays_shut_on_an_empty_table_without_a_worker() {
    let mut home = Home::new();
    let mam = home.add("Mam", Role::Adult);
    home.sits_down();
    home.opens("C01");
    home.says(mam, "said", "He hits the door.");
    home.next();
    let hers = View { copy: CopyKind::Family, reader: Some(mam), private: true, ..View::default() };
    let reads = |home: &Home| {
        let sheet = shown(&asked(Screen::Copy, home.plan(), hers.clone()));
        elements(&sheet).iter().any(|node| node.text().contains("He hits the door."))
    };
    assert!(reads(&home), "she is alone with it");
    home.goes_out(mam);
    assert!(!reads(&home));
}
