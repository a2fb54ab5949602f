//! An element that was put together as data, drawn.

use leptos::prelude::*;

use super::element::{Part, View, el};
use super::old_icon::line_drawing;
use crate::browser::ACT;
use crate::sheets::{Child, Node};
use crate::sitting::Intent;

/// Draws a node and all in it. `act`: what is done when something in it is tapped.
pub fn drawn(node: Node, act: Option<Callback<Intent>>) -> View {
    let mut element = el(node.tag, &[]);
    for (name, value) in node.attributes {
        element = element.attr(name, value);
    }
    for child in node.children {
        element = element.with(match child {
            Child::Text(text) => text.part(),
            Child::Node(node) => drawn(node, act),
            Child::Drawing(class, path) => line_drawing(class, path),
        });
    }
    if let (Some(act), Some(does)) = (act, node.act) {
        element = element.attr(ACT, serde_json::to_string(&does).ok()).on_click(move || act.run(does.clone()));
    }
    element.done()
}
