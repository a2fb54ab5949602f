//! Things you can see. A component knows its props and nothing of the app.

mod anew;
mod button;
mod document_view;
mod drawn;
mod element;
mod face;
mod field;
mod icon;
mod live;
mod old_button;
mod old_face;
mod old_icon;
mod old_text;
mod old_tick;
mod text;
mod tick;
mod way_there;

pub use anew::Anew;
pub use button::{Button, Choice, Look};
pub use document_view::DocumentView;
pub use drawn::drawn;
pub use element::{Element, Fixed, Part, View, el};
pub use face::Face;
pub use field::{TextBox, TextLine};
pub use icon::{ChildsPicture, Icon, LineDrawing, Mark, Sign};
pub use live::{Several, flag, maybe, pressed, says};
pub use old_button::{button, choice};
pub use old_face::face;
pub use old_icon::{icon, mark, picture};
pub use old_text::{heading, hint, warning};
pub use old_tick::tick;
pub use text::{Heading, Hint, Warning};
pub use tick::Tick;
pub use way_there::WayThere;
