//! The sitting itself: what people see when they go clumsily about it, and what never happens.

mod arriving;
mod from_files;
mod goes_after;
mod handed_over;
mod nothing_lost;
mod parting;
mod practising;
mod put_aside;
mod right_paper;
mod training;
mod undone;
mod walks;
mod who_is_here;
