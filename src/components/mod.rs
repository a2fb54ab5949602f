//! Things you can see. A component knows its props and nothing of the app.

mod face;
mod icon;
mod live;
mod way;

pub use face::face;
pub use icon::{Icon, icon, mark};
pub use live::{Each, flag, live, pressed, says, tap, typed};
pub use way::way;
