//! Things you can see. A component knows its props and nothing of the app.

mod button;
mod element;
mod face;
mod icon;
mod live;
mod text;
mod tick;
mod way;

pub use button::{Look, button, choice};
pub use element::{Element, Fixed, Part, View, el};
pub use face::face;
pub use icon::{Icon, icon, mark};
pub use live::{Each, flag, maybe, pressed, says};
pub use text::{heading, hint, warning};
pub use tick::tick;
pub use way::way;
