//! A code on paper, and what people make of it when they type it.

use super::support::Seeded;
use kitchen_table::sealed::{Misread, RecoveryCode};

const LETTERS: &str = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

fn code(seed: u64) -> String {
    RecoveryCode::random(&mut Seeded(seed)).unwrap().shown().to_string()
}

fn read(text: &str) -> Result<String, Misread> {
    RecoveryCode::typed(text).map(|code| code.shown().to_string())
}

#[test]
fn it_is_printed_as_seven_groups_of_four() {
    let code = code(1);
    let groups: Vec<_> = code.split(' ').collect();
    assert_eq!(groups.len(), 7);
    assert!(groups.iter().all(|group| group.len() == 4 && group.chars().all(|letter| LETTERS.contains(letter))));
}

#[test]
fn it_is_known_however_somebody_types_it() {
    for seed in 0..500 {
        let code = code(seed);
        assert_eq!(read(&code), Ok(code.clone()));
        assert_eq!(read(&code.to_lowercase()), Ok(code.clone()));
        assert_eq!(read(&code.replace(' ', "")), Ok(code.clone()));
        assert_eq!(read(&code.replace(' ', "-")), Ok(code.clone()));
        assert_eq!(read(&code.replace(' ', " \u{2013} ")), Ok(code.clone()));
        assert_eq!(read(&format!("\t{} \n", code.replace(' ', "\u{a0}\u{a0}"))), Ok(code.clone()));
        assert_eq!(read(&code.replace('0', "O").replace('1', "I")), Ok(code.clone()));
        assert_eq!(read(&code.replace('0', "o").replace('1', "l")), Ok(code.clone()));
    }
}

#[test]
fn every_wrong_letter_is_told_as_a_slip() {
    for seed in 0..20 {
        let code = code(seed);
        for (at, was) in code.char_indices().filter(|(_, letter)| *letter != ' ') {
            for letter in LETTERS.chars().filter(|letter| *letter != was) {
                let mut wrong = code.clone();
                wrong.replace_range(at..=at, &letter.to_string());
                assert_eq!(read(&wrong), Err(Misread::Slip), "{code} as {wrong}");
            }
        }
    }
}

#[test]
fn two_neighbours_swapped_are_told_as_a_slip() {
    for seed in 0..500 {
        let letters: Vec<_> = code(seed).chars().filter(|letter| *letter != ' ').collect();
        for at in 1..letters.len() {
            let mut wrong = letters.clone();
            wrong.swap(at - 1, at);
            let expected = if wrong == letters { None } else { Some(Misread::Slip) };
            assert_eq!(read(&wrong.iter().collect::<String>()).err(), expected);
        }
    }
}

#[test]
fn of_other_slips_about_one_in_a_thousand_looks_like_a_code() {
    let random = &mut Seeded(3);
    let tries = 100_000;
    let passed = (0..tries).filter(|_| {
        let letters = (0..28).map(|_| LETTERS.as_bytes()[random.below(32)] as char);
        read(&letters.collect::<String>()).is_ok()
    });
    // One in 1021, and of those one in four by the first letter, of which more than that are no number of 128 bits.
    let passed = passed.count();
    assert!(passed < tries / 2_000, "{passed} of {tries}");
}

#[test]
fn what_is_too_short_too_long_or_no_code_is_told() {
    let code = code(1);
    assert_eq!(read(""), Err(Misread::Length { letters: 0 }));
    assert_eq!(read(&code[..code.len() - 1]), Err(Misread::Length { letters: 27 }));
    assert_eq!(read(&format!("{code}0")), Err(Misread::Length { letters: 29 }));
    assert_eq!(read(&code.repeat(1000)), Err(Misread::Length { letters: 28_000 }));
    assert_eq!(read("tegell mwyar"), Err(Misread::Length { letters: 11 }));
    assert_eq!(read(&code.replace(' ', "?")), Err(Misread::NoSuchLetter('?')));
    assert_eq!(read(&format!("{}é", &code[1..])), Err(Misread::NoSuchLetter('é')));
    assert_eq!(read(&format!("U{}", &code[1..])), Err(Misread::NoSuchLetter('U')));
}

#[test]
fn the_smallest_and_the_largest_code_are_printed_and_read() {
    for byte in [0, 0xff] {
        let fill = |bytes: &mut [u8]| {
            bytes.fill(byte);
            Ok(())
        };
        let code = RecoveryCode::random(&mut { fill }).unwrap().shown().to_string();
        assert_eq!(read(&code), Ok(code.clone()));
    }
}
