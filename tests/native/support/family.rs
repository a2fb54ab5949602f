//! A family who have talked about everything once, and have more to say.

use super::Home;
use kitchen_table::plan::{About, PersonId, Role};

/// Whom a journey is about.
pub struct Family {
    pub mam: PersonId,
    pub dad: PersonId,
    pub nain: PersonId,
    pub megan: PersonId,
}

/// Dawn and Mam at the table; Dad and Megan are not here.
pub fn mam_and_dawn(home: &mut Home) -> (PersonId, PersonId, PersonId) {
    home.add("Dawn", Role::Worker);
    let mam = home.add("Mam", Role::Adult);
    let dad = home.add_absent("Dad", Role::Adult);
    let megan = home.add_absent("Megan", Role::Child);
    home.sits_down();
    (mam, dad, megan)
}

/// Dawn and Mam at the table; Megan goes to Nain's house, and Nain has not been asked.
pub fn on_the_way_to_nain() -> (Home, PersonId, PersonId) {
    let mut home = Home::new();
    home.add("Dawn", Role::Worker);
    let mam = home.add("Mam", Role::Adult);
    let nain = home.add_absent("Nain", Role::Helper);
    let megan = home.add_absent("Megan", Role::Child);
    home.sits_down();
    home.opens_about("F01", Some(About::Person(megan)));
    home.says(mam, "place", "Nain's house.");
    home.picks("F04/who", nain);
    home.picks("F04/tells", mam);
    home.next();
    (home, mam, megan)
}

/// Dawn and Mam at the table, Dad, Nain and two children not here; something that helps and where it stops,
/// an idea that was taken up, and something to do.
pub fn at_the_table(home: &mut Home) -> Family {
    home.add("Dawn", Role::Worker);
    let mam = home.add("Mam", Role::Adult);
    let (dad, nain) = (home.add_absent("Dad", Role::Adult), home.add_absent("Nain", Role::Helper));
    let megan = home.add_absent("Megan", Role::Child);
    home.add_absent("Llyr", Role::Child);
    home.sits_down();
    home.opens("D01");
    home.says(mam, "said", "Time apart.");
    home.next();
    home.opens("D02");
    home.says(mam, "said", "He gets drunk.");
    home.next();
    home.opens("X03");
    home.types("idea", "Write it down.");
    home.answers(mam, "answer", "yes");
    home.next();
    home.opens("E01");
    home.picks("people", nain);
    home.next();
    home.opens("I01");
    home.says(mam, "what", "Ring the club.");
    home.next();
    Family { mam, dad, nain, megan }
}
