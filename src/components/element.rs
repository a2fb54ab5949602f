//! An element, put together at run time.
//!
//! Leptos's `view!` gives every element a type of its own and the compiler writes the drawing code
//! for each. Here all elements are one type, attributes that never change are data, and the first
//! load stays within its budget (docs/decisions/0003-elements-as-data.md).

use leptos::ev::{Event, EventDescriptor, KeyboardEvent, MouseEvent, SubmitEvent};
use leptos::prelude::*;
use leptos::tachys::html::attribute::any_attribute::{AnyAttribute, IntoAnyAttribute};
use leptos::tachys::html::attribute::custom::custom_attribute;
use leptos::tachys::html::{class, element, event, property};
use leptos::{ev, html};

/// An attribute that never changes: its name and its value.
pub type Fixed = (&'static str, &'static str);

/// An element that is being put together. In a box: it is handed on at every step, and one address is
/// less to hand on than all of it.
pub struct Element(Box<Parts>);

struct Parts {
    tag: &'static str,
    attributes: Vec<AnyAttribute>,
    children: Vec<AnyView>,
}

/// Something that can be drawn; in a box for the same reason.
pub struct View(Box<AnyView>);

impl View {
    fn of(view: impl IntoAny) -> Self {
        Self(Box::new(view.into_any()))
    }

    /// As Leptos draws it.
    #[must_use]
    pub fn bare(self) -> AnyView {
        *self.0
    }
}

/// An element with the attributes that never change.
#[must_use]
pub fn el(tag: &'static str, fixed: &'static [Fixed]) -> Element {
    let attributes = fixed.iter().map(|(name, value)| custom_attribute(*name, *value).into_any_attr()).collect();
    Element(Box::new(Parts { tag, attributes, children: Vec::new() }))
}

impl Element {
    fn and(mut self, attribute: AnyAttribute) -> Self {
        self.0.attributes.push(attribute);
        self
    }

    /// An attribute that is worked out now or follows what it reads.
    #[must_use]
    pub fn attr(self, name: &'static str, value: impl Attribute) -> Self {
        let attribute = value.named(name);
        self.and(attribute)
    }

    /// A class that comes and goes.
    #[must_use]
    pub fn class_if(self, name: &'static str, on: Box<dyn Fn() -> bool + Send>) -> Self {
        self.and(class::class((name, on)).into_any_attr())
    }

    /// Drawn dashed: not known yet, or not asked.
    #[must_use]
    pub fn dashed(self, yes: bool) -> Self {
        self.attr("data-dashed", yes.then_some(""))
    }

    /// What stands in a field; follows what it reads, and what is typed does not.
    #[must_use]
    pub fn value(self, value: impl Fn() -> String + Send + 'static) -> Self {
        let value: Box<dyn Fn() -> String + Send> = Box::new(value);
        self.and(property::prop("value", value).into_any_attr())
    }

    /// Whether a box is ticked.
    #[must_use]
    pub fn checked(self, on: Box<dyn Fn() -> bool + Send>) -> Self {
        self.and(property::prop("checked", on).into_any_attr())
    }

    /// What a tap does.
    #[must_use]
    pub fn on_click(self, mut act: impl FnMut() + 'static) -> Self {
        let act: Box<dyn FnMut(MouseEvent)> = Box::new(move |_| act());
        self.on(ev::click, act)
    }

    /// What typing does, with what now stands in the field.
    #[must_use]
    pub fn on_input(self, mut act: impl FnMut(String) + 'static) -> Self {
        let act: Box<dyn FnMut(Event)> = Box::new(move |event| act(event_target_value(&event)));
        self.on(ev::input, act)
    }

    /// What ticking does, with whether it is ticked now.
    #[must_use]
    pub fn on_tick(self, mut act: impl FnMut(bool) + 'static) -> Self {
        let act: Box<dyn FnMut(Event)> = Box::new(move |event| act(event_target_checked(&event)));
        self.on(ev::change, act)
    }

    /// What leaving a field does.
    #[must_use]
    pub fn on_blur(self, mut act: impl FnMut() + 'static) -> Self {
        let act: Box<dyn FnMut(ev::FocusEvent)> = Box::new(move |_| act());
        self.on(ev::blur, act)
    }

    /// What Enter does in a field, instead of sending the form.
    #[must_use]
    pub fn on_enter(self, mut act: impl FnMut() + 'static) -> Self {
        let act: Box<dyn FnMut(KeyboardEvent)> = Box::new(move |event| {
            if event.key() == "Enter" {
                event.prevent_default();
                act();
            }
        });
        self.on(ev::keydown, act)
    }

    /// What sending a form does, instead of leaving the page.
    #[must_use]
    pub fn on_submit(self, mut act: impl FnMut() + 'static) -> Self {
        let act: Box<dyn FnMut(SubmitEvent)> = Box::new(move |event| {
            event.prevent_default();
            act();
        });
        self.on(ev::submit, act)
    }

    fn on<E>(self, what: E, act: Box<dyn FnMut(E::EventType)>) -> Self
    where
        E: EventDescriptor + Send + Clone + 'static,
        E::EventType: 'static + From<wasm_bindgen::JsValue>,
    {
        self.and(event::on(what, act).into_any_attr())
    }

    /// Something inside it.
    #[must_use]
    pub fn with(mut self, child: impl Part) -> Self {
        self.0.children.push(child.part().bare());
        self
    }

    /// The finished element.
    #[must_use]
    pub fn done(self) -> View {
        let Parts { tag, attributes, children } = *self.0;
        let bare: element::HtmlElement<_, (), ()> = html::custom(tag);
        View::of(bare.add_any_attr(attributes).child(children))
    }
}

/// What an attribute can be.
pub trait Attribute {
    /// The attribute with its name.
    fn named(self, name: &'static str) -> AnyAttribute;
}

impl Attribute for Option<String> {
    fn named(self, name: &'static str) -> AnyAttribute {
        custom_attribute(name, self).into_any_attr()
    }
}

impl Attribute for String {
    fn named(self, name: &'static str) -> AnyAttribute {
        Some(self).named(name)
    }
}

impl Attribute for &'static str {
    fn named(self, name: &'static str) -> AnyAttribute {
        custom_attribute(name, self).into_any_attr()
    }
}

impl Attribute for Option<&'static str> {
    fn named(self, name: &'static str) -> AnyAttribute {
        self.map(str::to_owned).named(name)
    }
}

impl Attribute for Box<dyn Fn() -> String + Send> {
    fn named(self, name: &'static str) -> AnyAttribute {
        custom_attribute(name, self).into_any_attr()
    }
}

impl Attribute for Box<dyn Fn() -> Option<String> + Send> {
    fn named(self, name: &'static str) -> AnyAttribute {
        custom_attribute(name, self).into_any_attr()
    }
}

/// There or not there: `hidden`, `disabled`.
impl Attribute for Box<dyn Fn() -> bool + Send> {
    fn named(self, name: &'static str) -> AnyAttribute {
        custom_attribute(name, self).into_any_attr()
    }
}

/// What can stand inside an element.
pub trait Part {
    /// The part, as something to draw.
    fn part(self) -> View;
}

impl Part for View {
    fn part(self) -> View {
        self
    }
}

impl Part for AnyView {
    fn part(self) -> View {
        View::of(self)
    }
}

impl Part for () {
    fn part(self) -> View {
        View::of(self)
    }
}

impl Part for Element {
    fn part(self) -> View {
        self.done()
    }
}

impl Part for String {
    fn part(self) -> View {
        View::of(self)
    }
}

impl Part for &'static str {
    fn part(self) -> View {
        View::of(self)
    }
}

impl Part for Vec<View> {
    fn part(self) -> View {
        View::of(self.into_iter().map(View::bare).collect::<Vec<_>>())
    }
}

impl<P: Part> Part for Option<P> {
    fn part(self) -> View {
        self.map_or_else(|| ().part(), Part::part)
    }
}

/// Drawn anew when what it reads has changed. Boxed, so that all share one copy of the drawing code.
impl<F: Fn() -> P + Send + 'static, P: Part> Part for F {
    fn part(self) -> View {
        let draw: Box<dyn Fn() -> AnyView + Send> = Box::new(move || self().part().bare());
        View::of(draw)
    }
}

/// Several parts that differ, one after the other.
#[macro_export]
macro_rules! parts {
    ($($part:expr),* $(,)?) => { $crate::components::Part::part(vec![$($crate::components::Part::part($part)),*]) };
}
