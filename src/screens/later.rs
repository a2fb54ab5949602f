//! What people need once they are at the table. Its code comes after the conversation, not beside it.

use leptos::prelude::*;

use super::copy::CopyScreen;
use super::sheet::kept_up;
use crate::browser::{Group, Later, split};
use crate::conversation::Screen;

split! {
    later => fn functions() -> Later {
        Later {
            copy: || view! { <CopyScreen /> }.into_any(),
            check: || kept_up(Screen::Check),
            try_plan: || kept_up(Screen::Try),
            agree: || kept_up(Screen::Agree),
            file: crate::files::file,
            made_up: crate::sitting::made_up,
        }
    }
}

/// The group, before anybody has asked for it.
pub fn later() -> Group<Later> {
    Group::new(|| Box::pin(Later::with_every_word(functions())))
}
