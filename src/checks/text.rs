//! Somebody's words, cut into single words that can be compared.

use std::ops::Range;

/// Words as they were said, and word by word in small letters and without accents: people type `ty` for `tŷ`.
pub(super) struct Text<'a> {
    said: &'a str,
    words: Vec<Word>,
}

/// One word and where it stands.
pub(super) struct Word {
    /// In small letters, without accents.
    pub plain: String,
    at: Range<usize>,
}

impl<'a> Text<'a> {
    pub fn of(said: &'a str) -> Self {
        let mut words = Vec::new();
        let mut from = None;
        for (at, c) in said.char_indices().chain([(said.len(), ' ')]) {
            match (from, c.is_alphanumeric() || is_mark(c)) {
                (None, true) => from = Some(at),
                (Some(start), false) => {
                    let at = start..at;
                    words.push(Word { plain: said.get(at.clone()).map(plain).unwrap_or_default(), at });
                    from = None;
                }
                _ => {}
            }
        }
        Self { said, words }
    }

    pub fn words(&self) -> &[Word] {
        &self.words
    }

    /// The very letters of so many words from this one on.
    pub fn said(&self, first: usize, many: usize) -> &'a str {
        let words = self.words.get(first..first.saturating_add(many)).unwrap_or_default();
        match (words.first(), words.last()) {
            (Some(first), Some(last)) => self.said.get(first.at.start..last.at.end).unwrap_or_default(),
            _ => "",
        }
    }

    /// Whether a word was written with a capital letter.
    pub fn is_capital(&self, at: usize) -> bool {
        self.said(at, 1).starts_with(char::is_uppercase)
    }

    /// Whether these words stand here, one after another.
    pub fn has_at(&self, at: usize, wanted: &[String]) -> bool {
        let here = self.words.get(at..at.saturating_add(wanted.len()));
        here.is_some_and(|here| here.iter().zip(wanted).all(|(word, wanted)| word.plain == *wanted))
    }
}

/// The single words of a phrase, to look for.
pub(super) fn plain_words(phrase: &str) -> Vec<String> {
    Text::of(phrase).words.into_iter().map(|word| word.plain).collect()
}

/// The sentences of a text, as they were said.
pub(super) fn sentences(said: &str) -> impl Iterator<Item = &str> {
    said.split(['.', '!', '?', '…', '\n']).map(str::trim).filter(|sentence| !sentence.is_empty())
}

/// Small letters, without the accents of Welsh and its neighbours.
fn plain(word: &str) -> String {
    word.chars().filter(|c| !is_mark(*c)).flat_map(char::to_lowercase).filter(|c| !is_mark(*c)).map(bare).collect()
}

/// An accent that is a letter of its own, as some keyboards write it.
fn is_mark(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}')
}

fn bare(c: char) -> char {
    match c {
        'à' | 'á' | 'â' | 'ä' => 'a',
        'è' | 'é' | 'ê' | 'ë' => 'e',
        'ì' | 'í' | 'î' | 'ï' => 'i',
        'ò' | 'ó' | 'ô' | 'ö' => 'o',
        'ù' | 'ú' | 'û' | 'ü' => 'u',
        'ẁ' | 'ẃ' | 'ŵ' | 'ẅ' => 'w',
        'ỳ' | 'ý' | 'ŷ' | 'ÿ' => 'y',
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_compared_without_accents_and_apart_from_what_hangs_on_them() {
        assert_eq!(plain_words("Tŷ John's, i'w gefnogi'r—Siân"), ["ty", "john", "s", "i", "w", "gefnogi", "r", "sian"]);
        // The same letter, written as a letter and an accent.
        assert_eq!(plain_words("Sia\u{302}n"), ["sian"]);
    }

    #[test]
    fn what_was_found_is_given_back_as_it_was_said() {
        let text = Text::of("He will Try, to — be kind.");
        assert_eq!(text.said(2, 2), "Try, to");
        assert_eq!(text.said(2, 9), "");
        assert!(text.is_capital(2) && !text.is_capital(3));
    }

    #[test]
    fn sentences_end_where_people_end_them() {
        assert_eq!(sentences("One. Two!\nThree… ").collect::<Vec<_>>(), ["One", "Two", "Three"]);
    }
}
