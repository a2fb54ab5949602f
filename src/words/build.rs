//! Runs when the crate is built: turns each language's files, the app's own and the family plan's, into lines
//! of a key and its text, in two batches; makes one file of every other pack, with its words; and lists the
//! letters that can be typed in two ways.
//!
//! The files stay nested JSON, for people to read and write; the app gets sorted lines, which need
//! no reader and no table of pointers and so keep the first load small. `review` is for people and
//! stays behind.

use std::env;
use std::error::Error;
use std::fs;
use std::path::{Path, PathBuf};

use unicode_normalization::char::decompose_canonical;

use batch::Batch;
use folder::{Texts, lines};

#[path = "batch.rs"]
mod batch;
#[path = "folder.rs"]
mod folder;

/// The app's own words.
const WORDS: &str = "src/words";
/// Every pack, in a folder with its own words.
const PACKS: &str = "src/packs";
/// The pack whose words are needed for the first screen.
const FAMILY_PLAN: &str = "family-plan";

type Written = Result<(), Box<dyn Error>>;

fn main() -> Written {
    for folder in [WORDS, PACKS] {
        println!("cargo::rerun-if-changed={folder}");
    }
    let out = PathBuf::from(env::var("OUT_DIR")?);
    let others = other_packs()?;
    for language in ["en", "cy"] {
        let (first, later): (Vec<_>, Vec<_>) =
            texts(language, &others)?.into_iter().partition(|(key, _)| Batch::of(key) == Batch::First);
        for (batch, texts) in [(Batch::First, first), (Batch::Later, later)] {
            fs::write(out.join(format!("{}-{language}.txt", batch.id())), lines(texts))?;
        }
    }
    write_packs(&out, &others)?;
    fs::write(out.join("letters.txt"), letters())?;
    Ok(())
}

/// Every pack but the family plan, in the order of their names.
fn other_packs() -> Result<Vec<String>, Box<dyn Error>> {
    let mut packs = Vec::new();
    for entry in fs::read_dir(PACKS)? {
        let entry = entry?;
        let name = entry.file_name().to_string_lossy().into_owned();
        packs.extend(Some(name).filter(|name| entry.path().is_dir() && name != FAMILY_PLAN));
    }
    packs.sort_unstable();
    Ok(packs)
}

/// Each of them as one file, and the list of them that `src/packs/here.rs` takes in.
fn write_packs(out: &Path, others: &[String]) -> Written {
    let mut list = String::new();
    for id in others {
        fs::write(out.join(format!("pack-{id}.json")), folder::in_one_file(&Path::new(PACKS).join(id))?)?;
        list.push_str(&format!("({id:?}, built_in!(\"pack-{id}.json\")), "));
    }
    fs::write(out.join("packs.rs"), format!("[{list}]"))?;
    Ok(())
}

/// Every small letter that Unicode knows in one piece and in several, with its pieces: of the alphabets that people
/// write their names in today, up to the accented Latin ones, and of Japanese. No keyboard types the others
/// (Korean syllables, ancient Greek, signs) in two ways.
fn letters() -> String {
    let is_small = |letter: &char| letter.to_lowercase().eq([*letter]);
    let apart = |letter: char| {
        let mut parts = String::new();
        decompose_canonical(letter, |part| parts.push(part));
        (parts != letter.to_string()).then(|| format!("{letter} {parts}\n"))
    };
    ('\u{c0}'..='\u{1eff}').chain('\u{3040}'..='\u{30ff}').filter(is_small).filter_map(apart).collect()
}

/// What is said in one language before any other conversation is opened: the app's own words, the family plan's,
/// and what the others are called.
fn texts(language: &str, others: &[String]) -> Result<Texts, Box<dyn Error>> {
    let mut texts = Texts::new();
    let family_plan = Path::new(PACKS).join(FAMILY_PLAN);
    for folder in [Path::new(WORDS), &family_plan] {
        folder::take_in(folder, language, &mut texts)?;
    }
    let mut all = texts.clone();
    for id in others {
        // A card's id is its own in every pack, because its words are found by it: taken in twice, it is refused.
        folder::take_in(&Path::new(PACKS).join(id), language, &mut all)?;
        let is_called = |key: &str| ["name", "about"].iter().any(|what| key == format!("packs.{id}.{what}"));
        texts.extend(all.iter().filter(|(key, _)| is_called(key)).map(|(key, text)| (key.clone(), text.clone())));
    }
    Ok(texts)
}
