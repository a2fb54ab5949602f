//! How words and names are put on a screen and on paper: by themselves, in a list, cut short.

/// A word by itself, as the first of a sentence.
#[must_use]
pub fn by_itself(word: &str) -> String {
    let mut word = word.to_owned();
    // No word of ours begins with an accent; the table of every alphabet would be 8 KB of the first load.
    if let Some(first) = word.get_mut(..1) {
        first.make_ascii_uppercase();
    }
    word
}

/// Names joined as a list. A comma needs no "and", whose Welsh form depends on what follows it.
#[must_use]
pub fn listed(names: impl IntoIterator<Item = impl AsRef<str>>) -> String {
    names.into_iter().map(|name| isolated(name.as_ref())).collect::<Vec<_>>().join(", ")
}

/// Keeps a name that is written from right to left from turning the sentence around it.
#[must_use]
pub fn isolated(name: &str) -> String {
    let turns = |c: char| matches!(c, '\u{590}'..='\u{8ff}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{feff}');
    if name.contains(turns) { format!("\u{2068}{name}\u{2069}") } else { name.to_owned() }
}

/// The first words of what somebody said, in so many letters at most, and never half of one.
#[must_use]
pub fn first_words(said: &str, at_most: usize) -> String {
    let said = said.trim();
    if said.chars().count() <= at_most {
        return said.to_owned();
    }
    let mut first = String::new();
    for word in said.split_whitespace() {
        let goes_on = if first.is_empty() { word.to_owned() } else { format!("{first} {word}") };
        // A first word that is too long stands all the same.
        if !first.is_empty() && goes_on.chars().count() >= at_most {
            break;
        }
        first = goes_on;
    }
    if first.len() < said.len() {
        first.truncate(first.trim_end_matches([',', ';', ':', '.', '–', '-']).len());
        first.push('…');
    }
    first
}
