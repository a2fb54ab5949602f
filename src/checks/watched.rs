//! Words that a page at home should not say: names to avoid, offences, and the watch list (practice 5.3).

use crate::plan::{Kind, Line, LineId, Plan};

/// One word to a line; what stands after `#` is for people.
const LIST: &str = include_str!("watched.txt");

/// A word of the watch list, found in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Watched {
    /// The word as it stands in the text.
    pub word: String,
}

/// The words of the watch list that a text says.
#[must_use]
pub fn watched(text: &str) -> Vec<Watched> {
    let listed = |word: &str| LIST.lines().filter(|line| !line.starts_with('#')).any(|line| line == word);
    let said = words(text).into_iter().filter(|word| listed(&word.to_lowercase()));
    said.map(|word| Watched { word: word.to_owned() }).collect()
}

/// The line of a person or place to avoid whom a text names, whole words only, however they are written:
/// by the whole name, or by a word of it that is a name by itself ("John's house": "John").
#[must_use]
pub fn named_to_avoid(plan: &Plan, text: &str) -> Option<LineId> {
    let avoided = plan.lines_of(Kind::Avoid).filter(|line| line.part == "name");
    let mut avoided = avoided.filter_map(|line| Some((line.id, line.words()?)));
    let said: Vec<_> = words(text).into_iter().map(str::to_lowercase).collect();
    avoided.find(|(id, name)| names(plan, *id, name).iter().any(|name| holds(&said, name))).map(|(id, _)| id)
}

/// Whether these words stand in a text one after another.
fn holds(said: &[String], name: &[String]) -> bool {
    !name.is_empty() && said.windows(name.len()).any(|some| some == name)
}

/// What gives somebody away: the whole name, and each word of it that starts with a capital. The first word
/// of a place is written so in any case ("The house by the river") and counts only where something is somebody's.
fn names(plan: &Plan, avoided: LineId, name: &str) -> Vec<Vec<String>> {
    let words = words(name);
    let whole = words.iter().map(|word| word.to_lowercase()).collect();
    let place = !is_a_person(plan, avoided) && words.len() > 1;
    let first_is_theirs = name.split_whitespace().next().is_some_and(is_possessive);
    let own = words.iter().enumerate().filter(|(nth, word)| {
        word.chars().next().is_some_and(char::is_uppercase) && !(place && *nth == 0 && !first_is_theirs)
    });
    own.map(|(_, word)| vec![word.to_lowercase()]).chain([whole]).collect()
}

fn is_a_person(plan: &Plan, avoided: LineId) -> bool {
    let kind = |line: &&Line| line.part == "kind";
    plan.about(crate::plan::About::Line(avoided)).find(kind).and_then(Line::choice) == Some("person")
}

fn is_possessive(word: &str) -> bool {
    ["'s", "’s", "'S", "’S"].iter().any(|ending| word.ends_with(ending))
}

/// The words of a text, without what makes them somebody's.
fn words(text: &str) -> Vec<&str> {
    let inside = |c: char| c.is_alphanumeric() || matches!(c, '\'' | '’');
    let bare = |word: &'_ str| -> usize {
        let word = word.trim_end_matches(['\'', '’']);
        if is_possessive(word) {
            word.trim_end_matches(['s', 'S']).trim_end_matches(['\'', '’']).len()
        } else {
            word.len()
        }
    };
    let words = text.split(|c| !inside(c)).map(|word| word.trim_start_matches(['\'', '’']));
    words.filter_map(|word| word.get(..bare(word))).filter(|word| !word.is_empty()).collect()
}
