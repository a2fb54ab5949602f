//! A line that is kept off paper is on none but the worker's record, and nobody sees it who could not before.

use crate::support::tries::tries;
use crate::support::{TABLET, both_ways, random};
use kitchen_table::plan::{About, Audience, Event, Reader, Role, visible};
use proptest::prelude::*;

#[test]
fn a_childs_own_words_that_are_kept_off_their_copy_are_the_childs_and_no_adults() {
    both_ways(|home| {
        home.add("Dawn", Role::Worker);
        let megan = home.add("Megan", Role::Child);
        home.hands_over(megan);
        home.passes_to("G04");
        home.types("said", "That the police do not come.");
        home.next();
        let wish = home.line_saying("That the police do not come.");
        assert!(visible(home.plan(), wish, Reader::Child(megan)));
        assert_eq!(home.plan().off_paper(wish), Audience::Named(vec![megan]));
    });
}

#[test]
fn what_a_helper_was_told_and_is_kept_off_their_card_is_off_it() {
    both_ways(|home| {
        home.add("Dawn", Role::Worker);
        let (mam, nain) = (home.add("Mam", Role::Adult), home.add_absent("Nain", Role::Helper));
        home.sits_down();
        home.opens("E01");
        home.picks("people", nain);
        home.next();
        home.opens_about("E03", Some(About::Person(nain)));
        home.says(mam, "E04/may-be-told", "That he drinks.");
        home.next();
        let told = home.line_saying("That he drinks.").clone();
        assert!(visible(home.plan(), &told, Reader::Helper(nain)));
        let with = home.plan().off_paper(&told);
        home.does(Event::LetSee { line: told.id, with, ok: false });
        assert!(!visible(home.plan(), home.line_saying("That he drinks."), Reader::Helper(nain)));
    });
}

proptest! {
    #![proptest_config(tries())]

    #[test]
    fn a_line_that_is_kept_off_paper_is_on_none_and_is_nobodys_who_did_not_have_it(plan in random::plans()) {
        for line in &plan.lines {
            let with = plan.off_paper(line);
            prop_assert!(!plan.widens(line, &with), "{line:?} to {with:?}");
            let kept = plan.does(TABLET, Event::LetSee { line: line.id, with, ok: false }).unwrap();
            let line = kept.line(line.id).unwrap();
            let people = kept.people.iter().flat_map(|person| [Reader::Child(person.id), Reader::Helper(person.id)]);
            for reader in people.chain([Reader::Fridge, Reader::Family]) {
                prop_assert!(!visible(&kept, line, reader), "{line:?} for {reader:?}");
            }
        }
    }
}
