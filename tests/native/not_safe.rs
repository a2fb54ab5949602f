//! Somebody says that it is not safe at all: the worker hears of it alone, and a child is thanked with what is true.

use crate::support::both_ways;
use crate::support::family::mam_and_dawn;
use kitchen_table::plan::{About, says_not_safe_at_all};
use kitchen_table::sitting::{Intent, Outside};
use kitchen_table::words::Label;

#[test]
fn a_nought_out_of_ten_is_said_to_the_worker_alone() {
    both_ways(|home| {
        let (mam, _, megan) = mam_and_dawn(home);
        let step = kitchen_table::conversation::Step {
            card: "B04".into(),
            asked_of: Some(mam),
            about: Some(About::Person(megan)),
        };
        home.opens_step(step);
        home.taps("number", "0");
        home.next();
        assert!(home.plan().lines.iter().any(says_not_safe_at_all));
        assert!(!home.plan().is_said_not_to_be_safe(), "Mam sits there");
        home.goes_out(mam);
        assert!(home.plan().is_said_not_to_be_safe());
    });
}

#[test]
fn a_child_who_says_so_is_thanked_and_told_who_will_read_it() {
    both_ways(|home| {
        let (_, _, megan) = mam_and_dawn(home);
        home.comes_in(megan);
        home.hands_over(megan);
        home.passes_to("G03");
        home.taps("number", "1");
        home.next();
        assert!(home.outside.contains(&Outside::AnnounceOf(Label::ThankYouForSaying, "Dawn".to_owned())));
        home.outside.clear();
        assert!(!home.plan().is_said_not_to_be_safe(), "the screen is in front of her");
    });
}

#[test]
fn any_other_face_is_said_to_be_for_the_two_of_them_as_before() {
    both_ways(|home| {
        let (_, _, megan) = mam_and_dawn(home);
        home.comes_in(megan);
        home.hands_over(megan);
        home.passes_to("G03");
        home.taps("number", "3");
        home.next();
        let thanked = |outside: &Outside| matches!(outside, Outside::AnnounceOf(Label::ThankYouForSaying, _));
        assert!(!home.outside.iter().any(thanked));
    });
}

#[test]
fn whose_words_is_asked_anew_for_each_answer_where_several_may_say_it() {
    both_ways(|home| {
        let (mam, dad, _) = mam_and_dawn(home);
        home.opens("B01");
        assert_eq!(home.sitting.speaker(), Some(mam), "she is alone");
        home.comes_in(dad);
        home.opens("B01");
        assert_eq!(home.sitting.speaker(), None, "either may answer");
        home.says(dad, "said", "The noise.");
        home.intends(Intent::Next);
        home.is_asked("B01");
        assert_eq!(home.sitting.speaker(), None, "the next answer may be hers");
        home.speaks(dad);
        home.opens("D01");
        assert_eq!(home.sitting.speaker(), None, "nor does it go to another card with them");
    });
}
