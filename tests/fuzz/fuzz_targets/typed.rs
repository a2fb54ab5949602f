//! Whatever somebody types: a code reads as itself or is refused, a phrase that is normal stays so.
#![no_main]

use libfuzzer_sys::fuzz_target;
use kitchen_table::sealed::{Phrase, RecoveryCode, WordList};

fuzz_target!(|text: &str| {
    if let Ok(code) = RecoveryCode::typed(text) {
        let shown = code.shown();
        let Ok(again) = RecoveryCode::typed(&shown) else { panic!("{text}") };
        assert_eq!(*again.shown(), *shown);
    }
    let phrase = Phrase::typed(text, str::to_owned);
    assert_eq!(Phrase::typed(phrase.as_str(), str::to_owned).as_str(), phrase.as_str());
    let _ = WordList::read(text);
});
