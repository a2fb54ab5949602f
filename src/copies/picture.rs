//! The pictures a child can choose from: a small set of our own, one line each on a 24 px grid, with a
//! word in the words files for those who hear them.

use crate::packs::Pack;
use crate::plan::{About, Is, Kind, PersonId, Plan, named};
use crate::words::Words;

named! {
    /// What a picture shows.
    Picture {
        /// A house.
        House = "house",
        /// A path.
        Path = "path",
        /// A phone.
        Phone = "phone",
        /// A person.
        Person = "person",
        /// A heart.
        Heart = "heart",
        /// A star.
        Star = "star",
        /// A dog.
        Dog = "dog",
        /// A ball.
        Ball = "ball",
        /// Music.
        Music = "music",
        /// A book.
        Book = "book",
    }
}

impl Picture {
    /// What it shows, as the card says on which a child chooses one.
    #[must_use]
    pub fn shows(self, pack: &Pack, words: &Words) -> &'static str {
        words.choice_of(pack.asking(Kind::Picture), self.id())
    }

    /// Whether a child has put it on their own page.
    #[must_use]
    pub fn is_on_page_of(self, plan: &Plan, child: PersonId) -> bool {
        let mut chosen = plan.about(About::Person(child)).filter(|line| line.is(Is::OnPage));
        chosen.any(|line| line.choice() == Some(self.id()))
    }

    /// Its drawing, as the path of an SVG.
    #[must_use]
    pub const fn path(self) -> &'static str {
        match self {
            Self::House => "M4 11.5 12 5l8 6.5M6.5 10v9h11v-9M10.5 19v-4.5h3V19",
            Self::Path => "M6 21c0-5 7-5 7-9S6 8 6 3M12 21c0-5 6-5 6-9s-6-4-6-9",
            Self::Phone => {
                "M8 3h8a1.5 1.5 0 0 1 1.5 1.5v15A1.5 1.5 0 0 1 16 21H8a1.5 1.5 0 0 1-1.5-1.5v-15A1.5 1.5 0 0 1 8 3ZM11 18h2"
            }
            Self::Person => "M12 4a3.5 3.5 0 1 0 0 7 3.5 3.5 0 0 0 0-7ZM5 20c.6-4 3.4-6 7-6s6.4 2 7 6",
            Self::Heart => "M12 20S4 15 4 9.3A4.3 4.3 0 0 1 12 7a4.3 4.3 0 0 1 8 2.3C20 15 12 20 12 20Z",
            Self::Star => "M12 3.5l2.6 5.6 6.1.7-4.5 4.2 1.2 6-5.4-3-5.4 3 1.2-6L3.3 9.8l6.1-.7Z",
            Self::Dog => "M5 10V5l4 2h6l4-2v5c0 6-3 9-7 9s-7-3-7-9ZM9.5 11.5v.5M14.5 11.5v.5M11 15h2l-1 1.2Z",
            Self::Ball => {
                "M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17ZM4 9.5c5 2 11 2 16 0M4 14.5c5-2 11-2 16 0M12 3.5v17"
            }
            Self::Music => {
                "M9 18V5.5l10-2V16M9 18a2.5 2.5 0 1 1-5 0 2.5 2.5 0 0 1 5 0ZM19 16a2.5 2.5 0 1 1-5 0 2.5 2.5 0 0 1 5 0Z"
            }
            Self::Book => "M12 6.5C10 5 7 4.5 4 5v13c3-.5 6 0 8 1.5 2-1.5 5-2 8-1.5V5c-3-.5-6 0-8 1.5ZM12 6.5v13",
        }
    }
}
