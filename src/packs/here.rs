//! The conversations of this app: which there are, and which are here.
//!
//! The family plan is always here. The others lie in files of their own in a release and come when somebody
//! opens one; everywhere else they are built in. A conversation comes with its words, or not at all.

use std::sync::{OnceLock, RwLock};

use super::pack::Pack;
use super::read::NotAPack;
use super::texts::{Texts, built_in};
use crate::plan::{Language, PackId};

/// Every folder beside the family plan's, with the file that `src/words/build.rs` makes of it.
static FOLDERS: &[(&str, &str)] = &include!(concat!(env!("OUT_DIR"), "/packs.rs"));

static FAMILY_PLAN: OnceLock<Pack> = OnceLock::new();
static HERE: OnceLock<RwLock<Vec<&'static Folder>>> = OnceLock::new();

/// A folder in one piece.
struct Folder {
    pack: Pack,
    english: Texts,
    welsh: Texts,
}

impl Folder {
    /// A folder from its file: the cards, and the words in English and in Welsh.
    fn read(file: &str) -> Result<Self, NotAPack> {
        let (pack, en, cy): (Pack, String, String) = serde_json::from_slice(file.as_bytes())?;
        let folder = Self { pack: pack.with_any()?, english: Texts::new(""), welsh: Texts::new("") };
        folder.english.arrive(en);
        folder.welsh.arrive(cy);
        Ok(folder)
    }

    const fn words(&self, language: Language) -> &Texts {
        match language {
            Language::En => &self.english,
            Language::Cy => &self.welsh,
        }
    }
}

/// The family plan, read once.
///
/// # Errors
/// Never in a release: a test reads the same file.
pub fn family_plan() -> Result<&'static Pack, NotAPack> {
    if FAMILY_PLAN.get().is_none() {
        // Whoever was quicker has read the same file.
        let _ = FAMILY_PLAN.set(Pack::family_plan()?);
    }
    FAMILY_PLAN.get().ok_or_else(NotAPack::none)
}

/// The other conversations of the app, whether or not they are here.
pub fn other_packs() -> impl Iterator<Item = PackId> {
    FOLDERS.iter().map(|(id, _)| PackId::from(*id))
}

/// Whether this app knows the conversation. A plan of one that it does not know is a newer app's.
#[must_use]
pub fn is_known(id: &PackId) -> bool {
    other_packs().any(|other| other == *id) || pack(id).is_some()
}

/// A conversation, if it is here.
#[must_use]
pub fn pack(id: &PackId) -> Option<&'static Pack> {
    if *id == PackId::family_plan() {
        return family_plan().ok();
    }
    here().read().ok()?.iter().map(|folder| &folder.pack).find(|pack| pack.id == *id)
}

/// A conversation comes, in its file. A second time it is the same one.
///
/// # Errors
/// [`NotAPack`], where the file is not one.
pub fn arrives(file: &str) -> Result<PackId, NotAPack> {
    let folder = Folder::read(file)?;
    let id = folder.pack.id.clone();
    if pack(&id).is_none()
        && let Ok(mut here) = here().write()
    {
        here.push(Box::leak(Box::new(folder)));
    }
    Ok(id)
}

/// A text of a conversation that is here. A card's id is its own in every pack, so its key is enough.
#[must_use]
pub fn said_in_packs(language: Language, key: &str) -> Option<&'static str> {
    here().read().ok()?.iter().find_map(|folder| folder.words(language).find(key))
}

/// What is built in is here from the start. In a release that is nothing, and the first screen, which asks here what
/// the conversations are called, needs no reader of cards.
fn here() -> &'static RwLock<Vec<&'static Folder>> {
    HERE.get_or_init(|| RwLock::new(if cfg!(in_parts) { Vec::new() } else { built_in_folders() }))
}

fn built_in_folders() -> Vec<&'static Folder> {
    let folders = FOLDERS.iter().filter_map(|(_, file)| Folder::read(file).ok());
    folders.map(|folder| &*Box::leak(Box::new(folder))).collect()
}
