//! How a pack is asked: turns, drafts, what an answer becomes, and what comes next.

mod age;
mod agreeing;
mod answer;
mod ask_later;
mod asking;
mod control;
mod cursor;
mod draft;
mod evening;
mod for_the_record;
mod left;
mod order;
mod own_turn;
mod panel;
mod person_draft;
mod practice;
mod rows;
mod steps;
mod weave;

pub use agreeing::{Fixed, SaysBack, StillOpen, cannot_be_changed, says_back, stands_so_far, still_open};
pub use answer::{Speaking, Trouble, answer, is_seen_differently};
pub use ask_later::question;
pub use asking::{Asking, asked_before, askings, asks_next, is_one_tap, is_read_out, opens_at};
pub use control::Why;
pub use cursor::{Cursor, Form, On};
pub use draft::{Draft, Raw, Slot, draft_for, line_in};
pub use evening::{EveningStep, SaidToIt, Scene, evening};
pub use for_the_record::{RecordCard, for_the_record};
pub use left::{Among, Left};
pub use order::{
    after_chapter, asks_how_sure, back, comes_before, deeper, deeper_behind, ends_with_more, next, opening_of,
    talked_about,
};
pub use own_turn::{STOP, asks_for_leave, first_open_of_turn, has_had_a_say, only_here, own_turn, own_words};
pub use panel::{
    InSight, OpenChapters, WhyEmpty, beside, chapter_of, chapter_talked_about, count_in, count_to_see, hanging_on,
    in_sight, is_done, is_labelled, is_to_be_confirmed, lines_in, lines_to_see, said_on, stands_alone, ways_to_see,
    why_empty,
};
pub use person_draft::{PersonDraft, PersonTrouble};
pub use practice::{MADE_UP, Saying, made_up_family, made_up_visit};
pub use rows::{OTHER_VIEW, Row, asked, is_asked, is_put, is_read, rows, takes_other_view, takes_own_words};
pub use steps::{
    Step, absent_adults, family_here, fits, is_full, lines_to_choose_from, may_be_asked, may_stand, questions_for,
    questions_for_nobody_yet, questions_to_read, speakers_here, step_asking, steps, steps_for, steps_of,
    to_choose_from,
};
pub use weave::{
    MAY_BE_MISSING, as_the_card_calls_people, line_of, own_answers, spoken_to, without_sentences_about, woven,
};

pub use crate::packs::Screen;
