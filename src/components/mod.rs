//! Things you can see. A component knows its props and nothing of the app.

mod anew;
mod button;
mod control_flow;
mod document_view;
mod face;
mod field;
mod icon;
mod secret_line;
mod text;
mod tick;
mod view;
mod way_there;

pub use anew::Anew;
pub use button::{Button, Choice, Look};
pub use control_flow::{For, Show};
pub use document_view::DocumentView;
pub use face::Face;
pub use field::{TextBox, TextLine, Wrong};
pub use icon::{ChildsPicture, Feeling, Icon, LineDrawing, Mark, Sign};
pub use secret_line::SecretLine;
pub use text::{Heading, Hint, Warning};
pub use tick::Tick;
pub(crate) use view::view;
pub use way_there::WayThere;
