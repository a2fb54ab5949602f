//! A link to a copy opens that copy.

use crate::support::Home;
use kitchen_table::conversation::Screen;
use kitchen_table::plan::{CopyKind, Role};
use kitchen_table::sitting::{Intent, LookAt, Opening, Start};

fn looked_at(home: &Home) -> (CopyKind, Option<kitchen_table::plan::PersonId>) {
    (home.sitting.view.copy, home.sitting.view.reader)
}

#[test]
fn the_link_to_the_fridge_copy_opens_it_whichever_copy_was_looked_at_last() {
    let mut home = Home::new();
    home.add("Dawn", Role::Worker);
    let mam = home.add("Mam", Role::Adult);
    home.sits_down();
    home.intends(Intent::Look(LookAt::Copy(CopyKind::Family, Some(mam))));
    home.intends(Intent::Look(LookAt::Private(true)));
    home.intends(Intent::Go(Screen::Talk));
    home.intends(Intent::Look(LookAt::Copy(CopyKind::Fridge, None)));
    assert_eq!(home.sitting.screen, Screen::Copy);
    assert_eq!(looked_at(&home), (CopyKind::Fridge, None));
    assert!(!home.sitting.view.private, "as everyone may see it");
}

#[test]
fn leaving_a_plan_forgets_which_copy_was_looked_at() {
    let mut home = Home::new();
    home.add("Dawn", Role::Worker);
    let mam = home.add("Mam", Role::Adult);
    home.sits_down();
    let first = home.plan().id.clone();
    home.intends(Intent::Look(LookAt::Copy(CopyKind::Family, Some(mam))));
    home.intends(Intent::GoHome);
    home.tablet.chance += 1;
    home.intends(Intent::StartPlan(Start::Alone));
    home.add("Mrs Bee", Role::Adult);
    home.intends(Intent::Go(Screen::Copy));
    assert_eq!(looked_at(&home), (CopyKind::Fridge, None), "nothing of another family's reader");
    home.intends(Intent::GoHome);
    home.intends(Intent::OpenPlan(first, Opening::At(Screen::Copy)));
    assert_eq!(looked_at(&home), (CopyKind::Fridge, None));
}
