//! Everything that is tested without a browser, as one program: what the tests share is compiled once.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, missing_docs)]

mod asked_again;
mod asked_later;
mod asked_through;
mod before_agreeing;
mod changing_ones_mind;
mod checks;
mod conversations;
mod copies;
mod deeper;
mod deeper_cards;
mod families_alone;
mod files;
mod gallery;
mod half_typed;
mod histories;
mod honest_look;
mod journeys;
mod kept_back;
mod kept_off_paper;
mod layering;
mod looked_at;
mod never_list;
mod no_longer_asked;
mod office;
mod on_the_card;
mod own_turn;
mod pack;
mod panel;
mod person_draft;
mod plan_file;
mod practice;
mod private;
mod right_copy;
mod sheets;
mod shelf;
mod sitting;
mod support;
mod trying_the_plan;
mod two_of_one_name;
mod two_tabs;
mod words;
