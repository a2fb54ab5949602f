//! The pictures a child can choose from: a small set of our own, each with a word for those who hear it.

use crate::plan::named;

named! {
    /// What a picture shows. The drawing stands in `sheets/pictures.rs`, the word in the words files.
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
