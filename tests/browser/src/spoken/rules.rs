//! What holds on every screen, so that nobody has to look for it.

use super::heard::Heard;

/// What somebody can press, choose or type in, and what lies over everything.
const CONTROLS: [&str; 14] = [
    "button",
    "link",
    "checkbox",
    "radio",
    "switch",
    "textbox",
    "searchbox",
    "combobox",
    "spinbutton",
    "slider",
    "summary",
    "dialog",
    "day",
    "day and time",
];

/// What a thing is, which is no name for one.
const NO_NAMES: [&str; 6] = ["button", "link", "box", "botwm", "dolen", "blwch"];

/// A rule, and what breaks it.
type Rule = fn(&[&Heard]) -> Vec<String>;

const RULES: [Rule; 6] = [
    every_control_has_a_name,
    one_main,
    one_first_heading,
    no_heading_is_skipped,
    nothing_is_said_twice,
    saving_is_called_out,
];

impl Heard {
    /// What breaks a rule.
    pub fn broken_rules(&self) -> Vec<String> {
        let all = self.all();
        RULES.iter().flat_map(|rule| rule(&all)).collect()
    }
}

fn every_control_has_a_name(all: &[&Heard]) -> Vec<String> {
    let nameless = |one: &&&Heard| {
        let name = one.name.to_lowercase();
        CONTROLS.contains(&one.role.as_str()) && (name.trim().is_empty() || NO_NAMES.contains(&name.trim()))
    };
    all.iter().filter(nameless).map(|one| format!("a {} is called “{}”", one.role, one.name)).collect()
}

/// Where something lies over everything, nothing else is heard.
fn is_covered(all: &[&Heard]) -> bool {
    all.iter().any(|one| one.is("dialog") && one.states.iter().any(|state| state == "modal"))
}

fn one_main(all: &[&Heard]) -> Vec<String> {
    exactly_one("main", is_covered(all), all.iter().filter(|one| one.is("main")).count())
}

fn one_first_heading(all: &[&Heard]) -> Vec<String> {
    exactly_one("first heading", is_covered(all), all.iter().filter(|one| one.level == Some(1)).count())
}

fn exactly_one(what: &str, is_covered: bool, there: usize) -> Vec<String> {
    if there == 1 || is_covered { Vec::new() } else { vec![format!("{there} times a {what}")] }
}

fn no_heading_is_skipped(all: &[&Heard]) -> Vec<String> {
    let headings: Vec<_> = all.iter().filter_map(|one| Some((one.level?, &one.name))).collect();
    let skips = headings.windows(2).filter(|pair| pair[1].0 > pair[0].0 + 1);
    skips.map(|pair| format!("after a heading {} comes “{}”, a heading {}", pair[0].0, pair[1].1, pair[1].0)).collect()
}

/// A name that comes again at once, and a description that says the name.
fn nothing_is_said_twice(all: &[&Heard]) -> Vec<String> {
    let named: Vec<_> = all.iter().filter(|one| !one.name.is_empty()).collect();
    let again = named.windows(2).filter(|pair| pair[0].name == pair[1].name && !names_what_it_heads(pair[0], pair[1]));
    let again = again.map(|pair| format!("a {} and then a {} say “{}”", pair[0].role, pair[1].role, pair[1].name));
    let says_its_name = |one: &&&Heard| !one.described.is_empty() && one.described.contains(&one.name);
    let described = named.iter().filter(|one| says_its_name(one));
    again.chain(described.map(|one| format!("“{}” is described as “{}”", one.name, one.described))).collect()
}

/// A part of a page is called what its heading says, choices or a box what the heading before them asks, and a heading that
/// can be pressed what its button says.
fn names_what_it_heads(first: &Heard, then: &Heard) -> bool {
    let asked = || then.is("group") || then.is("textbox");
    then.is("heading") || first.is("heading") && asked() || first.only_wraps(then)
}

fn saving_is_called_out(all: &[&Heard]) -> Vec<String> {
    let mut of_saving = all.iter().filter(|one| one.says_kept).peekable();
    let is_silent = of_saving.peek().is_some() && !of_saving.any(|one| one.live);
    is_silent.then(|| "trouble with keeping is not called out".to_owned()).into_iter().collect()
}
