//! A trainer's page: the made-up family and nobody else. Practice goes on whatever people tap, and nothing of it is kept.

use crate::support::{Home, family_plan, tablet_on, today};
use kitchen_table::conversation::Screen;
use kitchen_table::packs::Stage;
use kitchen_table::plan::{Details, Language, Role};
use kitchen_table::sitting::{
    Intent, Opening, Outside, PractiseFrom, Shelved, Sitting, Start, Tablet, WayHome, made_up,
};

fn family() -> Intent {
    let family = made_up(Language::En, Some(today())).unwrap();
    Intent::MadeUp(PractiseFrom::TheVisit, Box::new(family))
}

/// A trainer's page, just opened.
struct Page(Sitting, Tablet);

impl Page {
    fn opened() -> Self {
        let tablet = tablet_on(today());
        let mut page = Self(Sitting::new(family_plan(), Language::En, tablet.clone()), tablet);
        page.0.home = WayHome::Family;
        page.does(Intent::ShelfRead(Shelved { ready: true, ..Shelved::default() }));
        page.does(family());
        page
    }

    fn does(&mut self, intent: Intent) -> Vec<Outside> {
        self.0.does(intent, &self.1)
    }
}

#[test]
fn the_way_home_leads_to_who_they_are_and_practice_goes_on() {
    let mut page = Page::opened();
    assert_eq!(page.0.screen, Screen::Practice);
    page.does(Intent::Go(Screen::People));
    let before = page.0.plan().cloned();
    assert!(before.is_some());
    for way in [Intent::GoHome, Intent::Go(Screen::Plans), Intent::Go(Screen::Phrase)] {
        page.does(Intent::Go(Screen::Settings));
        page.does(way);
        assert_eq!(page.0.screen, Screen::Practice);
        assert_eq!(page.0.ending(), None, "nobody is asked whether practice may end");
        assert_eq!(page.0.plan().cloned(), before);
    }
}

#[test]
fn no_plan_begins_there_comes_in_or_goes() {
    let plan = made_up(Language::En, Some(today())).unwrap();
    let others = [
        Intent::StartPlan(Start::BeforeYouKnock),
        Intent::StartPlan(Start::Alone),
        Intent::AddPlans(vec![plan.clone()]),
        Intent::JoinPlan(plan.id.clone(), Box::new(plan.clone())),
        Intent::OpenPlan(plan.id, Opening::WhereLeft),
        Intent::DeleteEverything,
    ];
    for other in others {
        let mut page = Page::opened();
        assert_eq!(page.does(other), []);
        assert!(page.0.practises());
        assert_eq!(page.0.screen, Screen::Practice);
    }
}

#[test]
fn what_is_done_there_has_no_record_to_keep_and_no_place_that_names_the_family() {
    let mut page = Page::opened();
    page.does(Intent::OpenChapter(Stage::Chapter("works")));
    assert_eq!(page.0.screen, Screen::Talk);
    page.does(Intent::Next);
    assert_eq!(page.0.record(0), None);
    assert_eq!(page.0.place().plan, None);
}

#[test]
fn back_from_a_chapter_is_who_they_are() {
    let mut page = Page::opened();
    let first = page.0.place();
    page.does(Intent::OpenChapter(Stage::Chapter("helps")));
    page.does(Intent::GoTo(first));
    assert_eq!(page.0.screen, Screen::Practice);
    assert!(page.0.practises());
}

#[test]
fn who_begins_again_there_is_asked_first_as_in_any_practice() {
    let mut page = Page::opened();
    page.does(Intent::OpenChapter(Stage::Chapter("works")));
    let somebody = Details { here: true, ..Details::of("Anti Mair".to_owned(), Role::Helper) };
    page.does(Intent::AddPerson(somebody));
    let again = Intent::Practise(PractiseFrom::TheVisit);
    assert!(!page.does(again.clone()).contains(&Outside::BringFamily(PractiseFrom::TheVisit)));
    assert_eq!(page.0.ending().map(|ending| ending.wanted.clone()), Some(again.clone()));
    assert!(page.does(again).contains(&Outside::BringFamily(PractiseFrom::TheVisit)));
}

#[test]
fn in_the_app_the_way_home_leads_to_the_plans() {
    let mut home = Home::new();
    assert_eq!(home.sitting.home, WayHome::Plans);
    home.intends(Intent::GoHome);
    assert_eq!(home.sitting.screen, Screen::Plans);
}
