//! Things you can see. A component knows its props and nothing of the app.

mod button;
mod drawn;
mod element;
mod face;
mod icon;
mod live;
mod text;
mod tick;

pub use button::{Look, button, choice};
pub use drawn::drawn;
pub use element::{Element, Fixed, Part, View, el};
pub use face::face;
pub use icon::{Icon, icon, mark, picture};
pub use live::{Several, flag, maybe, pressed, says};
pub use text::{heading, hint, warning};
pub use tick::tick;
