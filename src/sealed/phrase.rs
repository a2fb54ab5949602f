//! What people remember: five words drawn for them, or a phrase of their own.

use std::fmt;

use zeroize::Zeroizing;

use super::random::{NoRandomness, Random, drawn};

/// So many words are drawn.
pub const WORDS: usize = 5;

/// They are never worth less than this many bits.
pub const LEAST_BITS: u32 = 51;

/// A phrase of somebody's own has at least so many characters (NIST SP 800-63B-4, for a password that stands alone).
/// That says nothing of how hard it is to guess, and nothing here does: an estimator would be far larger than all
/// of this.
pub const SHORTEST: usize = 15;

/// What keyboards make of an apostrophe.
const CURLY: [char; 3] = ['\u{2018}', '\u{2019}', '\u{2bc}'];

/// A phrase as it is derived from: in Unicode's NFKC, in small letters, with a straight apostrophe for every curly one,
/// without white space around it, and with one space wherever white space stands in it. A tablet's keyboard puts
/// capitals and curls where nobody typed them. Wiped when dropped.
pub struct Phrase(Zeroizing<String>);

impl Phrase {
    /// A phrase as somebody has typed it. The browser brings NFKC and small letters, with `normalize("NFKC")` and then
    /// `toLowerCase()`; the tables for it would be larger than all of this.
    #[must_use]
    pub fn typed(text: &str, folded: impl FnOnce(&str) -> String) -> Self {
        let text = Zeroizing::new(folded(text));
        // Never longer than that, so it never moves and leaves nothing behind.
        let mut phrase = Zeroizing::new(String::with_capacity(text.len()));
        for word in text.split_whitespace() {
            if !phrase.is_empty() {
                phrase.push(' ');
            }
            phrase.extend(word.chars().map(|letter| if CURLY.contains(&letter) { '\'' } else { letter }));
        }
        Self(phrase)
    }

    /// A phrase that is normal already, from one side of a worker to the other.
    #[must_use]
    pub fn normalised(text: String) -> Self {
        Self(Zeroizing::new(text))
    }

    /// The phrase, to show when it was drawn and to derive from.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether it is long enough for somebody's own.
    #[must_use]
    pub fn is_long_enough(&self) -> bool {
        self.0.chars().count() >= SHORTEST
    }
}

impl fmt::Debug for Phrase {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Phrase")
    }
}

/// The words that a phrase is drawn from, in one language.
#[derive(Clone, Debug)]
pub struct WordList<'a>(Vec<&'a str>);

/// A list of words that is too short, or holds a word twice: what is drawn from it could be guessed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TooFewWords;

impl fmt::Display for TooFewWords {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("too few words to draw from")
    }
}

impl std::error::Error for TooFewWords {}

impl<'a> WordList<'a> {
    /// A list from its file: a word a line, in order. Lines that begin with `#` are for people.
    ///
    /// # Errors
    /// When five of its words are worth less than [`LEAST_BITS`], or they are not in order, each once.
    pub fn read(file: &'a str) -> Result<Self, TooFewWords> {
        let lines = file.lines().map(str::trim);
        let list = Self(lines.filter(|line| !line.is_empty() && !line.starts_with('#')).collect());
        let in_order = list.0.is_sorted_by(|one, next| one < next);
        if in_order && list.bits() >= LEAST_BITS { Ok(list) } else { Err(TooFewWords) }
    }

    /// How many words there are.
    #[must_use]
    pub fn count(&self) -> usize {
        self.0.len()
    }

    /// How many bits a phrase from here is worth, rounded down.
    #[must_use]
    pub fn bits(&self) -> u32 {
        (1..=WORDS).fold(1_u128, |ways, _| ways.saturating_mul(self.0.len() as u128)).checked_ilog2().unwrap_or(0)
    }

    /// Draws a phrase. Every word is as likely as every other.
    ///
    /// # Errors
    /// When there is no randomness.
    pub fn draw(&self, random: &mut impl Random) -> Result<Phrase, NoRandomness> {
        // Room for all of it, so that it never moves and leaves nothing behind.
        let longest = self.0.iter().map(|word| word.len()).max().unwrap_or(0);
        let mut phrase = Zeroizing::new(String::with_capacity(WORDS * (longest + 1)));
        for nth in 0..WORDS {
            if nth > 0 {
                phrase.push(' ');
            }
            phrase.push_str(self.draw_word(random)?);
        }
        Ok(Phrase(phrase))
    }

    fn draw_word(&self, random: &mut impl Random) -> Result<&'a str, NoRandomness> {
        // Numbers past the last whole multiple would make the first words likelier, so they are drawn again. Nobody
        // draws them two hundred times.
        let words = u32::try_from(self.0.len()).map_err(|_| NoRandomness)?;
        let most = (u32::MAX / words) * words;
        for _ in 0..200 {
            let number = u32::from_le_bytes(drawn(random)?);
            if number < most {
                return self.0.get((number % words) as usize).copied().ok_or(NoRandomness);
            }
        }
        Err(NoRandomness)
    }
}
