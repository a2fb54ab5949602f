//! An element as data: what stands on a sheet, ready to be drawn by whoever has a page.
//!
//! A sheet is put together where no browser is, so that it can be looked at by a test.

use crate::sitting::Intent;

/// An element.
#[derive(Clone, Debug, PartialEq)]
pub struct Node {
    /// Its tag.
    pub tag: &'static str,
    /// Its attributes.
    pub attributes: Vec<(&'static str, String)>,
    /// What stands inside.
    pub children: Vec<Child>,
    /// What a tap on it does.
    pub act: Option<Intent>,
}

/// Something inside an element.
#[derive(Clone, Debug, PartialEq)]
pub enum Child {
    /// Text, and never anything else.
    Text(String),
    /// Another element.
    Node(Node),
    /// A line drawing on the 24 px grid: its class and its path.
    Drawing(&'static str, &'static str),
}

/// An element with nothing in it yet.
#[must_use]
pub fn node(tag: &'static str) -> Node {
    Node { tag, attributes: Vec::new(), children: Vec::new(), act: None }
}

impl Node {
    /// A class.
    #[must_use]
    pub fn class(self, class: &'static str) -> Self {
        self.attr("class", class)
    }

    /// An attribute.
    #[must_use]
    pub fn attr(mut self, name: &'static str, value: impl Into<String>) -> Self {
        self.attributes.push((name, value.into()));
        self
    }

    /// An attribute that is only there with a value.
    #[must_use]
    pub fn maybe(self, name: &'static str, value: Option<impl Into<String>>) -> Self {
        match value {
            Some(value) => self.attr(name, value),
            None => self,
        }
    }

    /// Something inside it.
    #[must_use]
    pub fn with(mut self, child: impl Into<Child>) -> Self {
        self.children.push(child.into());
        self
    }

    /// Several things inside it, or none.
    #[must_use]
    pub fn all<C: Into<Child>>(mut self, children: impl IntoIterator<Item = C>) -> Self {
        self.children.extend(children.into_iter().map(Into::into));
        self
    }

    /// What a tap does.
    #[must_use]
    pub fn does(mut self, act: Intent) -> Self {
        self.act = Some(act);
        self
    }

    /// Every element in it and below it, itself first.
    pub fn each<'a>(&'a self, look: &mut impl FnMut(&'a Node)) {
        look(self);
        for child in &self.children {
            if let Child::Node(node) = child {
                node.each(look);
            }
        }
    }

    /// All the text in it, in the order of reading.
    #[must_use]
    pub fn text(&self) -> String {
        let texts = self.children.iter().map(|child| match child {
            Child::Text(text) => text.clone(),
            Child::Node(node) => node.text(),
            Child::Drawing(..) => String::new(),
        });
        texts.collect::<Vec<_>>().join(" ")
    }

    /// The value of an attribute.
    #[must_use]
    pub fn value(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(other, _)| *other == name).map(|(_, value)| value.as_str())
    }
}

impl From<&str> for Child {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Child {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<Node> for Child {
    fn from(node: Node) -> Self {
        Self::Node(node)
    }
}
