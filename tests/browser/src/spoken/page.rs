//! From Chromium's tree to what is heard: what no screen reader says is left out, what is different in every run stands for
//! itself as a placeholder.

use std::collections::{HashMap, HashSet};

use serde_json::Value;

use super::heard::Heard;

/// What is only there to hold others, or is said by what it belongs to.
const HOLDS_OTHERS: [&str; 7] =
    ["generic", "none", "paragraph", "Legend", "rowgroup", "sectionheader", "sectionfooter"];

/// What is never said: pieces of lines, and the dots before the items of a list.
const NEVER_SAID: [&str; 2] = ["InlineTextBox", "ListMarker"];

/// What is called what it says, so that the words in it are not said again.
const CALLED_WHAT_IT_SAYS: [&str; 9] =
    ["button", "link", "heading", "checkbox", "radio", "DisclosureTriangle", "option", "image", "term"];

/// What stands in it is said as what it holds. How a day is taken apart is the browser's own.
const SAYS_WHAT_IT_HOLDS: [&str; 3] = ["textbox", "Date", "DateTime"];

/// Words beside a box, until it is known whether the box is called so.
const LABEL: &str = "label";

/// Ours for Chromium's own.
const ROLES: [(&str, &str); 5] = [
    ("RootWebArea", "page"),
    ("DisclosureTriangle", "summary"),
    ("Date", "day"),
    ("DateTime", "day and time"),
    ("DescriptionList", "list of terms"),
];

/// How something is: what Chromium calls it, what it is then, and what is said.
const STATES: [(&str, &str, &str); 13] = [
    ("focused", "true", "focus"),
    ("pressed", "true", "pressed"),
    ("pressed", "false", "not pressed"),
    ("checked", "true", "checked"),
    ("checked", "false", "not checked"),
    ("expanded", "true", "expanded"),
    ("expanded", "false", "collapsed"),
    ("selected", "true", "selected"),
    ("required", "true", "required"),
    ("invalid", "true", "invalid"),
    ("disabled", "true", "unavailable"),
    ("readonly", "true", "read only"),
    ("modal", "true", "modal"),
];

/// What is known of an element besides: from the page, because the tree does not tell.
#[derive(Debug, Default, Clone, Copy)]
struct Element<'a> {
    language: Option<&'a str>,
    current: Option<&'a str>,
    says_kept: bool,
}

/// A page, as Chromium tells of it.
pub(super) struct Page<'a> {
    nodes: HashMap<&'a str, &'a Value>,
    root: &'a Value,
    elements: HashMap<u64, Element<'a>>,
    made_anew: Vec<&'a str>,
}

impl<'a> Page<'a> {
    pub(super) fn new(tree: &'a Value, document: &'a Value, made_anew: Vec<&'a str>) -> Self {
        let all = tree["nodes"].as_array().expect("Chromium tells of nodes");
        let nodes = all.iter().map(|node| (text(&node["nodeId"]), node)).collect();
        let mut page = Self { nodes, root: &all[0], elements: HashMap::new(), made_anew };
        page.looks_through(&document["root"], Element::default());
        page
    }

    /// What an element is in holds for it too, but for its being the one where somebody is.
    fn looks_through(&mut self, node: &'a Value, around: Element<'a>) {
        let attributes: Vec<_> = node["attributes"].as_array().into_iter().flatten().map(text).collect();
        let attribute = |name: &str| attributes.chunks_exact(2).find(|pair| pair[0] == name).map(|pair| pair[1]);
        let element = Element {
            language: attribute("lang").or(around.language),
            current: attribute("aria-current").filter(|current| *current != "false"),
            says_kept: around.says_kept || attribute("data-save").is_some(),
        };
        if let Some(id) = node["backendNodeId"].as_u64() {
            self.elements.insert(id, element);
        }
        for inner in node["children"].as_array().into_iter().flatten() {
            self.looks_through(inner, element);
        }
    }

    pub(super) fn is_heard(&self) -> Heard {
        let language = self.within(self.root).find_map(|node| self.element(node).language);
        let mut page = self.hears(self.root, language).pop().expect("a page is something");
        let controls = page.all().into_iter().filter(|one| !one.is(LABEL) && !one.is("text"));
        let names = controls.map(|one| letters(&one.name)).collect();
        says_words_once(&mut page, &names);
        page
    }

    fn element(&self, node: &Value) -> Element<'a> {
        let id = node["backendDOMNodeId"].as_u64();
        id.and_then(|id| self.elements.get(&id)).copied().unwrap_or_default()
    }

    fn within(&self, node: &'a Value) -> impl Iterator<Item = &'a Value> {
        node["childIds"].as_array().into_iter().flatten().filter_map(|id| self.nodes.get(text(id)).copied())
    }

    /// Words that were put together of several pieces, such as a label and a colon.
    fn is_all_words(&self, node: &'a Value) -> bool {
        self.within(node).all(|inside| text(&inside["role"]["value"]) == "StaticText")
    }

    /// What is heard of a node, in a page or a part of it that speaks this language.
    fn hears(&self, node: &'a Value, around: Option<&str>) -> Vec<Heard> {
        let role = text(&node["role"]["value"]);
        let element = self.element(node);
        let language = element.language.or(around);
        if NEVER_SAID.contains(&role) {
            return Vec::new();
        }
        let holds_others = node["ignored"] == true || HOLDS_OTHERS.contains(&role);
        // Where another language begins is said once, with the first thing in it.
        let inner = if holds_others { around } else { language };
        let within: Vec<_> = self.within(node).flat_map(|inside| self.hears(inside, inner)).collect();
        let mut heard = match role {
            "LineBreak" => return vec![Heard::words(" ".to_owned())],
            "StaticText" => Heard::words(self.stands_for_itself(text(&node["name"]["value"]))),
            "LabelText" => return in_one_go(within).into_iter().map(as_label).collect(),
            _ if role == "paragraph" || holds_others && self.is_all_words(node) => return in_one_go(within),
            _ if holds_others => return within,
            _ => self.thing(node, role),
        };
        let begins = language.filter(|language| Some(*language) != around);
        heard.states.extend(begins.map(|language| format!("in {language}")));
        heard.says_kept = element.says_kept;
        vec![holding(heard, role, within)]
    }

    fn thing(&self, node: &Value, role: &str) -> Heard {
        let ours = ROLES.iter().find(|(theirs, _)| *theirs == role).map_or(role, |(_, ours)| ours);
        let said = |what: &str| self.stands_for_itself(text(&node[what]["value"]));
        let properties: Vec<_> = node["properties"].as_array().into_iter().flatten().collect();
        let property = |name: &str| properties.iter().find(|one| one["name"] == name).map(|one| &one["value"]["value"]);
        let is = |name: &str, how: &str| {
            property(name).is_some_and(|value| value.as_str() == Some(how) || *value == Value::Bool(how == "true"))
        };
        let states = STATES.iter().filter(|(name, how, _)| ours != "page" && is(name, how));
        let current = self.element(node).current.map(|current| format!("current {current}"));
        Heard {
            role: ours.to_owned(),
            level: property("level").and_then(Value::as_u64).filter(|_| ours == "heading"),
            name: said("name"),
            holds: said("value"),
            described: said("description"),
            states: states.map(|(_, _, said)| (*said).to_owned()).chain(current).collect(),
            live: property("live").is_some(),
            ..Heard::default()
        }
    }

    /// The same words in every run: something else stands for what was made anew, and for times of day.
    fn stands_for_itself(&self, said: &str) -> String {
        let said = self.made_anew.iter().fold(said.to_owned(), |said, made| said.replace(made, "‹made anew›"));
        said.split_inclusive(' ').map(without_the_time).collect()
    }
}

fn without_the_time(word: &str) -> String {
    let time = word.trim_matches(|sign: char| !sign.is_ascii_digit());
    let is_number = |part: &str| part.len() <= 2 && part.parse::<u8>().is_ok();
    match time.split_once(':') {
        Some((hour, minute)) if is_number(hour) && is_number(minute) => word.replace(time, "‹time›"),
        _ => word.to_owned(),
    }
}

fn text(value: &Value) -> &str {
    value.as_str().unwrap_or_default()
}

/// The words of a paragraph are read in one go, as long as they are in one language.
fn in_one_go(pieces: Vec<Heard>) -> Vec<Heard> {
    let mut whole: Vec<Heard> = Vec::new();
    for piece in pieces {
        match whole.last_mut() {
            Some(before) if before.is("text") && piece.is("text") && before.states == piece.states => {
                before.name += &piece.name;
            }
            _ => whole.push(piece),
        }
    }
    whole
}

/// A thing with what is in it, but for what is said with its name. In which language that is, is said of the thing then.
fn holding(mut heard: Heard, role: &str, within: Vec<Heard>) -> Heard {
    let is_called_what_it_says = CALLED_WHAT_IT_SAYS.contains(&role);
    let said_already = |one: &Heard| one.is("text") && (is_called_what_it_says || one.name.trim() == heard.name);
    let (already, besides): (Vec<_>, Vec<_>) = within.into_iter().partition(said_already);
    for language in already.into_iter().flat_map(|one| one.states) {
        if !heard.states.contains(&language) {
            heard.states.push(language);
        }
    }
    heard.within = if SAYS_WHAT_IT_HOLDS.contains(&role) { Vec::new() } else { besides };
    heard
}

fn as_label(mut one: Heard) -> Heard {
    if one.is("text") {
        one.role = LABEL.to_owned();
    }
    one
}

/// The words beside a box are said with the box, and not on their own. Where nothing stands nothing is said.
fn says_words_once(heard: &mut Heard, names: &HashSet<String>) {
    heard.within.retain(|one| !one.is(LABEL) || !names.contains(&letters(&one.name)));
    for one in &mut heard.within {
        if one.is(LABEL) {
            one.role = "text".to_owned();
        }
        one.name = one.name.trim().to_owned();
        says_words_once(one, names);
    }
    heard.within.retain(|one| !one.is("text") || !one.name.is_empty());
}

/// A label is put together of pieces that do not say what room is between them.
fn letters(name: &str) -> String {
    name.split_whitespace().collect()
}
