//! The phrase that people remember.

use super::support::{PHRASE, Seeded, none, tablet, typed};
use kitchen_table::sealed::{LEAST_BITS, NoRandomness, Opener, Phrase, SHORTEST, TooFewWords, WORDS, WordList, derive};

const LISTS: [(&str, &str); 2] = [
    ("cy", include_str!("../../../src/sealed/words/cy.txt")),
    ("en", include_str!("../../../src/sealed/words/en.txt")),
];

#[test]
fn sian_opens_it_whichever_keyboard_writes_her_accent() {
    let tablet = tablet(1, "Te gyda Si\u{e2}n a Ren\u{e9}");
    let Opener::Phrase(derivation) = tablet.phrase.opener() else { panic!() };
    for same in [
        "Te gyda Sia\u{302}n a Rene\u{301}",
        "  Te gyda Si\u{e2}n a Ren\u{e9}\n",
        "Te  gyda\tSi\u{e2}n \u{a0} a\u{3000}Ren\u{e9}",
        "\u{ff34}e gyda Si\u{e2}n a Ren\u{e9}",
        "te gyda SI\u{c2}N a Ren\u{e9}",
    ] {
        let wrapping = derive(&derivation, &typed(same)).unwrap();
        assert!(tablet.phrase.open(&wrapping).is_ok(), "{same:?}");
    }
    for other in ["Te gyda Si\u{e2}n a Rene", "Te gyda Sian a Rene", "Tegyda Si\u{e2}n a Ren\u{e9}"] {
        let wrapping = derive(&derivation, &typed(other)).unwrap();
        assert!(tablet.phrase.open(&wrapping).is_err(), "{other:?}");
    }
}

#[test]
fn an_apostrophe_is_one_whichever_way_a_keyboard_curls_it() {
    let straight = typed("mae'r te'n boeth");
    for curly in ["Mae\u{2019}r te\u{2019}n boeth", "mae\u{2018}r te\u{2bc}n boeth"] {
        assert_eq!(typed(curly).as_str(), straight.as_str());
    }
}

#[test]
fn a_phrase_goes_through_a_worker_unchanged() {
    let phrase = typed("  Te   gyda Si\u{302}a\u{302}n ");
    assert_eq!(Phrase::normalised(phrase.as_str().to_owned()).as_str(), phrase.as_str());
    assert_eq!(typed(phrase.as_str()).as_str(), phrase.as_str());
}

#[test]
fn a_phrase_of_somebodys_own_has_fifteen_characters() {
    assert!(!typed(&"a".repeat(SHORTEST - 1)).is_long_enough());
    assert!(typed(&"a".repeat(SHORTEST)).is_long_enough());
    assert!(typed(&"\u{e2}".repeat(SHORTEST)).is_long_enough());
    // White space around it and within it does not make it longer.
    assert!(!typed(&format!("  a{}b  ", " ".repeat(20))).is_long_enough());
    assert!(typed(PHRASE).is_long_enough());
}

#[test]
fn five_words_from_either_list_are_worth_fifty_one_bits() {
    for (language, file) in LISTS {
        let list = WordList::read(file).unwrap();
        assert!(list.bits() >= LEAST_BITS, "{language}");
        println!("{language}: {} words, {} bits", list.count(), list.bits());
    }
}

#[test]
fn the_words_are_plain_short_and_each_there_once() {
    for (language, file) in LISTS {
        let words: Vec<_> = file.lines().filter(|line| !line.starts_with('#')).collect();
        for word in &words {
            assert!((3..=8).contains(&word.len()), "{language}: {word}");
            assert!(word.bytes().all(|byte| byte.is_ascii_lowercase()), "{language}: {word}");
        }
        assert!(words.is_sorted_by(|one, next| one < next), "{language}");
    }
}

#[test]
fn no_welsh_word_is_another_one_that_has_mutated() {
    let words: Vec<_> = LISTS[0].1.lines().filter(|line| !line.starts_with('#')).collect();
    let mutations = [
        ("p", &["b", "mh", "ph"][..]),
        ("t", &["d", "nh", "th"]),
        ("c", &["g", "ngh", "ch"]),
        ("b", &["f", "m"]),
        ("d", &["dd", "n"]),
        ("g", &["", "ng"]),
        ("m", &["f"]),
        ("ll", &["l"]),
        ("rh", &["r"]),
    ];
    let is_letter = |word: &str, letter: &str| {
        let two = ["ph", "th", "ch", "dd", "ll", "rh", "ng"].into_iter().find(|two| word.starts_with(two));
        two.map_or(word.starts_with(letter), |two| two == letter)
    };
    for word in &words {
        for (letter, others) in mutations.iter().filter(|(letter, _)| is_letter(word, letter)) {
            for other in others.iter() {
                let mutated = word.replacen(letter, other, 1);
                assert!(!words.contains(&mutated.as_str()), "{word} mutates to {mutated}");
            }
        }
    }
}

#[test]
fn a_drawn_phrase_is_five_words_of_the_list_and_opens_as_it_was_shown() {
    for (language, file) in LISTS {
        let list = WordList::read(file).unwrap();
        for seed in 0..200 {
            let phrase = list.draw(&mut Seeded(seed)).unwrap();
            assert_eq!(phrase.as_str().split(' ').count(), WORDS, "{language}");
            assert!(phrase.as_str().split(' ').all(|word| file.lines().any(|line| line == word)));
            assert_eq!(typed(phrase.as_str()).as_str(), phrase.as_str());
            assert!(phrase.is_long_enough());
        }
    }
}

#[test]
fn every_word_is_drawn_as_often_as_every_other() {
    let list = WordList::read(LISTS[0].1).unwrap();
    let mut drawn = std::collections::HashMap::new();
    let random = &mut Seeded(17);
    let phrases = 40 * list.count() / WORDS;
    for _ in 0..phrases {
        for word in list.draw(random).unwrap().as_str().split(' ') {
            *drawn.entry(word.to_owned()).or_insert(0_u32) += 1;
        }
    }
    assert_eq!(drawn.len(), list.count());
    // Chi-squared over 1,366 degrees of freedom: within five standard deviations of its mean.
    let expected = (phrases * WORDS) as f64 / list.count() as f64;
    let chi: f64 = drawn.values().map(|count| (f64::from(*count) - expected).powi(2) / expected).sum();
    let freedom = (list.count() - 1) as f64;
    assert!((chi - freedom).abs() < 5.0 * (2.0 * freedom).sqrt(), "{chi}");
}

#[test]
fn a_list_that_could_be_guessed_is_none() {
    let few: Vec<_> = LISTS[1].1.lines().take(1000).collect();
    assert_eq!(WordList::read(&few.join("\n")).unwrap_err(), TooFewWords);
    assert_eq!(WordList::read("").unwrap_err(), TooFewWords);
    let twice = format!("{}zoo\n", LISTS[1].1);
    assert_eq!(WordList::read(&twice).unwrap_err(), TooFewWords);
    let same = "word\n".repeat(5000);
    assert_eq!(WordList::read(&same).unwrap_err(), TooFewWords);
}

#[test]
fn nothing_is_drawn_without_randomness_or_from_one_that_stands_still() {
    let list = WordList::read(LISTS[0].1).unwrap();
    assert_eq!(list.draw(&mut none).unwrap_err(), NoRandomness);
    let stands_still = |bytes: &mut [u8]| {
        bytes.fill(0xff);
        Ok(())
    };
    assert_eq!(list.draw(&mut { stands_still }).unwrap_err(), NoRandomness);
}
