//! While the tablet is in somebody's hands every way in leads back to their turn, and no list of plans
//! is drawn.

use crate::support::stores::{Kept, seal, wait};
use crate::support::{Home, both_ways, family_plan, tablet_on, today};
use kitchen_table::conversation::Screen;
use kitchen_table::plan::{Language, PersonId, PlanId, Role};
use kitchen_table::shelf::Shelf;
use kitchen_table::sitting::{Intent, LookAt, Opening, Outside, Place, Shelved, Sitting, Start};

/// Another family's plan is on the shelf; Dawn is at Megan's, and Megan has the tablet.
fn megan_has_the_tablet(home: &mut Home) -> PersonId {
    home.add("Mrs Bee", Role::Adult);
    home.intends(Intent::GoHome);
    home.tablet.chance += 1;
    home.intends(Intent::StartPlan(Start::BeforeYouKnock));
    home.add("Dawn", Role::Worker);
    home.add("Mam", Role::Adult);
    let megan = home.add_absent("Megan", Role::Child);
    home.sits_down();
    home.hands_over(megan);
    megan
}

/// Everything that is kept, as a page finds it that knows nothing else.
fn kept_by(home: &Home) -> Shelved {
    let kept = Kept::default();
    let shelf = Shelf::new(kept.clone(), seal());
    wait(shelf.load()).unwrap();
    for record in home.sitting.shelved.plans.iter().cloned().chain(home.sitting.record(2)) {
        wait(shelf.load_one(&record.plan.id)).unwrap();
        wait(shelf.save(&record)).unwrap();
    }
    Shelved::of(wait(Shelf::new(kept, seal()).load()).unwrap())
}

/// A page that is opened anew, or another tab.
fn opened(home: &Home, writes: bool, remembers: Option<PlanId>) -> Sitting {
    let tablet = tablet_on(today());
    let mut page = Sitting::new(family_plan(), Language::En, tablet.clone());
    page.does(Intent::Writes(writes), &tablet);
    page.does(Intent::ShelfRead(kept_by(home)), &tablet);
    page.does(Intent::Arrive(remembers), &tablet);
    page
}

#[track_caller]
fn is_her_turn_and_nothing_else(page: &Sitting, megan: PersonId) {
    assert_eq!(page.screen, Screen::Turn);
    assert_eq!(page.handed_to(), Some(megan));
    assert!(page.is_in_somebodys_hands());
    assert!(page.step().is_none_or(|step| step.asked_of == Some(megan)), "{:?}", page.step());
}

#[test]
fn leaving_quickly_and_opening_again_leads_back_to_the_childs_turn() {
    let mut home = Home::new();
    let megan = megan_has_the_tablet(&mut home);
    home.intends(Intent::Leave);
    assert!(home.outside.contains(&Outside::Reopens(None)), "the page remembers no plan");
    is_her_turn_and_nothing_else(&opened(&home, true, None), megan);
}

#[test]
fn a_second_tab_shows_the_turn_and_no_familys_name() {
    let mut home = Home::new();
    let megan = megan_has_the_tablet(&mut home);
    let mut second = opened(&home, false, None);
    is_her_turn_and_nothing_else(&second, megan);
    for way in ways_out(&second) {
        second.does(way.clone(), &home.tablet);
        assert_eq!(second.screen, Screen::Turn, "{way:?}");
    }
}

#[test]
fn a_tab_that_shows_the_list_goes_to_the_turn_when_the_tablet_is_handed_over_beside_it() {
    let mut home = Home::new();
    home.add("Dawn", Role::Worker);
    let megan = home.add_absent("Megan", Role::Child);
    home.sits_down();
    let mut second = opened(&home, false, None);
    assert_eq!(second.screen, Screen::Plans);
    home.hands_over(megan);
    let record = home.sitting.record(3).map(Box::new);
    second.does(Intent::PlanRead(home.plan().id.clone(), record), &home.tablet);
    is_her_turn_and_nothing_else(&second, megan);
    home.gives_back();
    let record = home.sitting.record(4).map(Box::new);
    second.does(Intent::PlanRead(home.plan().id.clone(), record), &home.tablet);
    assert_eq!((second.handed_to(), second.screen), (None, Screen::People), "and follows when it comes back");
}

/// Every way out of a turn that is on some screen.
fn ways_out(page: &Sitting) -> Vec<Intent> {
    let other = page.shelved.plans.iter().find(|record| Some(&record.plan.id) != page.plan().map(|plan| &plan.id));
    let other = other.map(|record| record.plan.id.clone());
    let place = |screen| Place { plan: page.plan().map(|plan| plan.id.clone()), screen, step: None };
    let mut ways = vec![Intent::GoHome, Intent::StartPlan(Start::Alone), Intent::Look(LookAt::Scene(1))];
    ways.extend(Screen::ALL.iter().map(|screen| Intent::Go(*screen)));
    ways.extend(Screen::ALL.iter().map(|screen| Intent::GoTo(place(*screen))));
    ways.extend(other.clone().map(|plan| Intent::OpenPlan(plan, Opening::WhereLeft)));
    ways.extend(other.map(|plan| Intent::GoTo(Place { plan: Some(plan), screen: Screen::Talk, step: None })));
    ways.extend(page.pack.chapters.iter().map(|chapter| Intent::OpenChapter(chapter.stage)));
    ways.extend([Intent::Undo, Intent::AskLater, Intent::Deeper, Intent::Arrive(None)]);
    ways
}

#[test]
fn no_way_leads_out_of_a_childs_turn_but_giving_the_tablet_back() {
    both_ways(|home| {
        let megan = megan_has_the_tablet(home);
        for way in ways_out(&home.sitting) {
            home.intends(way.clone());
            assert_eq!(home.sitting.screen, Screen::Turn, "{way:?}");
            is_her_turn_and_nothing_else(&home.sitting, megan);
        }
        home.passes_to("G03");
        let said = home.plan().lines.len();
        home.intends(Intent::StopTurn);
        home.gives_back();
        assert_eq!(home.plan().lines.len(), said);
    });
}

#[test]
fn in_a_childs_turn_nothing_of_the_plan_can_be_changed_from_outside_their_cards() {
    both_ways(|home| {
        home.add("Dawn", Role::Worker);
        let mam = home.add("Mam", Role::Adult);
        let megan = home.add_absent("Megan", Role::Child);
        home.sits_down();
        home.opens("B01");
        home.says(mam, "said", "Money is short.");
        home.next();
        let line = home.line_saying("Money is short.").id;
        home.hands_over(megan);
        for intent in [Intent::TakeBack(line), Intent::EditWords(line), Intent::OpenLine(line), Intent::TakeOut(mam)] {
            home.intends(intent);
        }
        home.line_saying("Money is short.");
        assert_eq!(home.sitting.editing, None);
        assert!(!home.plan().person(mam).unwrap().taken_out);
    });
}

#[test]
fn until_somebody_says_who_is_here_nothing_that_a_child_said_is_shown_whichever_way_is_tried() {
    both_ways(|home| {
        megan_has_the_tablet(home);
        home.passes_to("G04");
        home.types("said", "No shouting.");
        home.next();
        home.intends(Intent::StopTurn);
        home.gives_back();
        let plan = home.plan().id.clone();
        let elsewhere =
            |screen: &&Screen| !matches!(screen, Screen::Plans | Screen::People) && !screen.is_of_the_tablet();
        for screen in Screen::ALL.iter().filter(elsewhere) {
            home.intends(Intent::GoTo(Place { plan: Some(plan.clone()), screen: *screen, step: None }));
            assert_eq!(home.sitting.screen, Screen::People, "Back to {screen:?}");
            if *screen != Screen::Talk {
                home.intends(Intent::Go(*screen));
                assert_eq!(home.sitting.screen, Screen::People, "{screen:?}");
            }
        }
        home.intends(Intent::OpenLine(home.line_saying("No shouting.").id));
        home.intends(Intent::Undo);
        assert_eq!(home.sitting.screen, Screen::People);
        let mut after_a_reload = opened(home, true, Some(plan));
        assert_eq!(after_a_reload.screen, Screen::People);
        after_a_reload.does(Intent::Go(Screen::Visit), &home.tablet);
        assert_eq!(after_a_reload.screen, Screen::People, "it is asked after a reload too");
        home.intends(Intent::Go(Screen::Talk));
        assert_eq!(home.sitting.screen, Screen::Talk, "now somebody has said it");
        home.intends(Intent::Go(Screen::Visit));
        assert_eq!(home.sitting.screen, Screen::Visit, "and it is not asked again");
    });
}
