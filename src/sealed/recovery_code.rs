//! The recovery code: 128 random bits on a piece of paper, for when the phrase is forgotten.
//!
//! It is written in the 32 letters of Crockford's alphabet, seven groups of four. The last two letters are the rest
//! of the number divided by 1021, a prime: whoever gets one letter wrong, or swaps two neighbours, is told so at once,
//! whichever they are. Of other slips about one in a thousand looks like a code, and then it is just not the right one.

use std::fmt;

use hkdf::Hkdf;
use sha2::Sha256;
use zeroize::Zeroizing;

use super::derive::{Salt, WrappingKey};
use super::random::{NoRandomness, Random};

/// Without I, L, O and U, which look like others or make words.
const LETTERS: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/// How many letters the number is.
const NUMBER: usize = 26;

/// How many letters a code is.
const LENGTH: usize = 28;

/// How many letters stand together.
const GROUP: usize = 4;

/// The largest prime below 32 times 32.
const PRIME: u128 = 1021;

/// What the key is for, so that it is never another one's.
const USE: &[u8] = b"kitchen-table recovery code 1";

/// A recovery code. Wiped when dropped.
pub struct RecoveryCode(Zeroizing<[u8; 16]>);

/// Why what somebody typed is no recovery code. None of this says whether it is the right one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Misread {
    /// There is something in it that is in no code.
    NoSuchLetter(char),
    /// It is too short or too long.
    Length {
        /// How many letters there are; there should be 28.
        letters: usize,
    },
    /// A letter is wrong, or two are swapped.
    Slip,
}

impl fmt::Display for Misread {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoSuchLetter(letter) => write!(f, "no code has {letter:?} in it"),
            Self::Length { letters } => write!(f, "a code has {LENGTH} letters, not {letters}"),
            Self::Slip => f.write_str("a letter is wrong, or two are swapped"),
        }
    }
}

impl std::error::Error for Misread {}

impl RecoveryCode {
    /// A new one.
    ///
    /// # Errors
    /// When there is no randomness.
    pub fn random(random: &mut impl Random) -> Result<Self, NoRandomness> {
        let mut code = Self(Zeroizing::new([0; 16]));
        random.fill(&mut *code.0)?;
        Ok(code)
    }

    /// A code as somebody has typed it: in capitals or not, with any spaces and hyphens, with O for 0 and with I or L
    /// for 1.
    ///
    /// # Errors
    /// When it cannot be a code.
    pub fn typed(text: &str) -> Result<Self, Misread> {
        let mut letters = Zeroizing::new([0_u8; LENGTH]);
        let mut count = 0;
        for letter in text.chars().filter(|letter| !is_between(*letter)) {
            let value = value_of(letter).ok_or(Misread::NoSuchLetter(letter))?;
            if let Some(place) = letters.get_mut(count) {
                *place = value;
            }
            count += 1;
        }
        if count != LENGTH {
            return Err(Misread::Length { letters: count });
        }
        let (number, check) = letters.split_at(NUMBER);
        // 26 letters hold 130 bits. The first two are nought.
        if number.first().is_none_or(|first| *first >= 8) {
            return Err(Misread::Slip);
        }
        let [number, check] = [number, check].map(|letters| letters.iter().fold(0, add));
        if number % PRIME == check { Ok(Self(Zeroizing::new(number.to_be_bytes()))) } else { Err(Misread::Slip) }
    }

    /// The code to show and print, once: `XXXX XXXX XXXX XXXX XXXX XXXX XXXX`.
    #[must_use]
    pub fn shown(&self) -> Zeroizing<String> {
        let number = u128::from_be_bytes(*self.0);
        let places = (0..NUMBER).rev().map(|place| number >> (5 * place));
        let check = [(number % PRIME) >> 5, number % PRIME];
        let mut shown = Zeroizing::new(String::with_capacity(LENGTH + LENGTH / GROUP));
        for (nth, value) in places.chain(check).enumerate() {
            if nth > 0 && nth % GROUP == 0 {
                shown.push(' ');
            }
            shown.push(letter_of(value));
        }
        shown
    }

    /// The key that it gives. There always is one.
    pub(crate) fn wrapping_key(&self, salt: &Salt) -> Option<WrappingKey> {
        let mut key = WrappingKey::empty();
        // Fails only for keys of more than 8 KiB.
        Hkdf::<Sha256>::new(Some(salt), &*self.0).expand(USE, key.bytes_mut()).ok()?;
        Some(key)
    }
}

impl fmt::Debug for RecoveryCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("RecoveryCode")
    }
}

fn add(number: u128, letter: &u8) -> u128 {
    number << 5 | u128::from(*letter)
}

fn is_between(letter: char) -> bool {
    letter.is_whitespace() || matches!(letter, '-' | '\u{2010}'..='\u{2015}' | '\u{2212}' | '.')
}

fn value_of(letter: char) -> Option<u8> {
    let letter = match letter.to_ascii_uppercase() {
        'O' => '0',
        'I' | 'L' => '1',
        letter => letter,
    };
    let at = LETTERS.iter().position(|other| char::from(*other) == letter)?;
    u8::try_from(at).ok()
}

fn letter_of(value: u128) -> char {
    LETTERS.get((value & 31) as usize).map_or('0', |letter| char::from(*letter))
}
