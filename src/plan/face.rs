//! What stands in somebody's circle: a letter of their name, or what tells them from others who begin with the same.

use unicode_segmentation::UnicodeSegmentation;

use super::called::one_name;
use super::{Person, PersonId, Plan};

impl Plan {
    /// What stands in somebody's circle: the first letter of their name; where somebody else begins with the same, two
    /// letters; where those are the same too, a letter and which of them it is. Empty for a person the plan does not
    /// know.
    #[must_use]
    pub fn face(&self, id: PersonId) -> String {
        let Some(person) = self.person(id) else { return String::new() };
        let first = first_letter(person.name());
        let alike: Vec<_> = self
            .people
            .iter()
            .filter(|other| other.id == id || !other.taken_out && is_one(first_letter(other.name()), first))
            .collect();
        if alike.len() < 2 {
            return first.to_owned();
        }
        let others = || alike.iter().filter(|other| other.id != id);
        let alone = |two: &String| others().all(|other| two_letters(other).is_none_or(|theirs| !is_one(&theirs, two)));
        let place = alike.iter().take_while(|other| other.id != id).count() + 1;
        two_letters(person).filter(alone).unwrap_or_else(|| format!("{first}{place}"))
    }
}

fn is_one(letters: &str, other: &str) -> bool {
    one_name(letters) == one_name(other)
}

/// The first letter that is seen, whole: a family of four in one sign, an "é" typed in two pieces. Signs that only
/// turn the writing round are not seen, and would leave a circle empty.
#[must_use]
pub fn first_letter(name: &str) -> &str {
    letters(name).next().unwrap_or_default()
}

/// The letters that are seen, each whole.
fn letters(name: &str) -> impl Iterator<Item = &str> {
    let is_unseen = |c: char| c.is_whitespace() || c.is_control() || turns_writing(c);
    name.graphemes(true).filter(move |letter| !letter.chars().all(is_unseen))
}

const fn turns_writing(c: char) -> bool {
    matches!(c, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{61c}' | '\u{feff}')
}

/// The first letter, and that of the next name or else the one after it. A number would read as which of them it is.
fn two_letters(person: &Person) -> Option<String> {
    let name = person.name();
    let next_name = || name.split_whitespace().filter_map(|name| letters(name).next()).nth(1);
    let second = next_name().or_else(|| letters(name).nth(1)).filter(|letter| !letter.contains(char::is_numeric))?;
    Some(format!("{}{second}", first_letter(name)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_letter_is_cut_in_two() {
        for (name, letter) in [
            ("Megan", "M"),
            (" Siân", "S"),
            ("e\u{301}lise", "e\u{301}"),
            ("👨‍👩‍👧‍👦 ni", "👨‍👩‍👧‍👦"),
            ("🏴󠁧󠁢󠁷󠁬󠁳󠁿", "🏴󠁧󠁢󠁷󠁬󠁳󠁿"),
            ("👍🏽", "👍🏽"),
            ("ليلى", "ل"),
            ("\u{2068}ليلى\u{2069}", "ل"),
            ("क्षमा", "क्ष"),
            ("", ""),
            ("\u{2068}\u{2069}", ""),
        ] {
            assert_eq!(first_letter(name), letter, "{name}");
        }
    }
}
