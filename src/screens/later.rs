//! What people need once they are at the table. Its code comes after the conversation, not beside it.

use crate::components::view;

use super::agree::Agree;
use super::check::CheckScreen;
use super::copy::CopyScreen;
use super::plan_files::{PlanFiles, SavePlan};
use super::try_plan::TryPlan;
use crate::browser::{Group, Later, split};

split! {
    later => fn functions() -> Later {
        Later {
            copy: || view! { <CopyScreen /> },
            check: || view! { <CheckScreen /> },
            try_plan: || view! { <TryPlan /> },
            agree: || view! { <Agree /> },
            file: crate::files::file,
            made_up: crate::sitting::made_up,
            plan_files: || view! { <PlanFiles /> },
            save_plan: |plan, name| view! { <SavePlan plan name /> },
        }
    }
}

/// The group, before anybody has asked for it.
pub fn later() -> Group<Later> {
    Group::new(|| Box::pin(Later::with_every_word(functions())))
}
