//! Saving: the next save of a plan is written, read back, and only then do older ones go.
//!
//! Saves are numbered, whole ones and small ones in one row, and a save is only ever written as the very
//! next after the one that this shelf read or wrote. So a tab that wakes up and still thinks it may write
//! never writes over what another has saved since.

use std::sync::Arc;

use zeroize::Zeroizing;

use super::Shelf;
use super::record::{Record, Save, Unread};
use super::saves::{ASIDE, Saves, SmallSave, beginning, key};
use super::seal::Sealed;
use super::since::{Since, Small};
use super::store::{Store, StoreError};
use crate::plan::{Act, ActId, Plan, PlanId};

/// So many small saves without acts may stand on a whole one before the older ones go, at once: tidying up is a
/// write like any other, and somebody is typing.
const SMALL_ONES: usize = 8;

/// So many small saves with acts may stand on a whole one before the plan is written down whole again: each is one
/// more to read when it opens.
const WITH_ACTS: usize = 100;

impl<S: Store> Shelf<S> {
    /// Saves a plan whole. When this returns, the plan is on the device, and so are no words that it has forgotten:
    /// the save before the last one stays, and so it is saved twice where that one would remember more.
    ///
    /// # Errors
    /// When the store could not write it or did not give back what was written. The save before is
    /// still there. [`StoreError::Taken`] when somebody else has saved this plan since it was read.
    pub async fn save(&self, record: &Record) -> Result<(), StoreError> {
        let before = self.known_of(&record.plan.id).unwrap_or_default();
        // What did not come back may lie there all the same, and remember more.
        let forgot =
            before.on_its_way.is_some() || before.acts.is_some_and(|kept| record.plan.acts_after(&kept).is_none());
        self.save_whole(record).await?;
        if forgot { self.save_whole(record).await } else { Ok(()) }
    }

    async fn save_whole(&self, record: &Record) -> Result<(), StoreError> {
        let id = &record.plan.id;
        let mut saves = match self.known_of(id) {
            Some(saves) => saves,
            None => self.saves_of(id).await?,
        };
        let written = self.write_after(id, &mut saves, |_| record.to_json()).await;
        // What was passed by stays known, whatever became of the write.
        self.note(id, saves.clone());
        let (now, sealed) = written?;
        // Read back together with those before it, on which depends what may go.
        let older = self.read_back(id, &saves.all, (now, &sealed)).await?;
        let mut left = self.drop_older(id, &saves, &older).await;
        left.whole_came(now);
        left.acts = Some(Arc::new(record.plan.acts().to_vec()));
        self.note(id, left);
        Ok(())
    }

    /// What was done to a plan that is not on the device yet, after the last act that is; nothing where the plan has
    /// to be written down whole.
    #[must_use]
    pub fn news_of(&self, plan: &Plan) -> Option<(Option<ActId>, Vec<Arc<Act>>)> {
        let kept = self.known_of(&plan.id).filter(|saves| saves.on_its_way.is_none())?.acts?;
        let news = plan.acts_after(&kept)?;
        Some((kept.last().map(|act| act.id), news.to_vec()))
    }

    /// Saves what was done to a plan, and what is half typed in it, after its whole was read or saved here. When
    /// this returns, it is on the device.
    ///
    /// # Errors
    /// As for a whole save, and [`StoreError::WantsWhole`] where that is what has to be saved.
    pub async fn save_since(&self, id: &PlanId, since: &Since) -> Result<(), StoreError> {
        let mut saves = self.known_of(id).ok_or(StoreError::WantsWhole)?;
        let has_acts = !since.acts.is_empty();
        if has_acts && saves.with_acts() >= WITH_ACTS {
            return Err(StoreError::WantsWhole);
        }
        let small = |saves: &Saves| {
            let whole = saves.whole().ok_or(StoreError::WantsWhole)?;
            Small::new(whole, since.clone()).to_json()
        };
        let written = self.write_after(id, &mut saves, small).await;
        self.note(id, saves.clone());
        let (now, sealed) = written?;
        // The whole saves are not touched: reading them takes longer than all the rest.
        let older = Some(saves.without_acts()).filter(|older| older.len() >= SMALL_ONES).unwrap_or_default();
        let read = self.read_back(id, &older, (now, &sealed)).await?;
        if !older.is_empty() {
            self.drop_older_small(id, &mut saves, &older, &read).await;
        }
        saves.on_its_way = None;
        saves.small_came(SmallSave { save: now, has_acts });
        if has_acts {
            Arc::make_mut(saves.acts.get_or_insert_default()).extend(since.acts.iter().cloned());
        }
        self.note(id, saves);
        Ok(())
    }

    /// Writes the save after these, and says its number and what it holds.
    async fn write_after(
        &self,
        id: &PlanId,
        saves: &mut Saves,
        json: impl Fn(&Saves) -> Result<Zeroizing<Vec<u8>>, StoreError>,
    ) -> Result<(u64, Sealed), StoreError> {
        // The last one may have come without our hearing of it.
        if saves.on_its_way.is_some() {
            self.passes_by(id, saves).await?;
        }
        loop {
            let now = saves.next();
            let sealed = self.seal.close(id, now, &json(saves)?)?;
            match self.store.put_last(&beginning(id), &key(id, now), &sealed).await {
                Err(StoreError::Taken) if self.passes_by(id, saves).await? => {}
                Err(StoreError::Taken) => return Err(StoreError::Taken),
                written => {
                    saves.on_its_way = Some(sealed.clone());
                    return written.map(|()| (now, sealed));
                }
            }
        }
    }

    /// Passes by what stands where the next save would: our own, or what did not arrive whole. `false` where
    /// nothing does.
    async fn passes_by(&self, id: &PlanId, saves: &mut Saves) -> Result<bool, StoreError> {
        let now = saves.next();
        let standing = self.store.get(&key(id, now)).await?;
        let on_its_way = saves.on_its_way.take();
        let Some(standing) = standing else { return Ok(false) };
        let ours = on_its_way.as_ref() == Some(&standing);
        match self.open(id, now, &standing) {
            Err(Unread::Damaged) => saves.all.push(now),
            Ok(Save::Whole(_)) if ours => saves.whole_came(now),
            Ok(Save::Small(small)) if ours => saves.small_came(SmallSave { save: now, has_acts: small.has_acts() }),
            _ => return Err(StoreError::Taken),
        }
        Ok(true)
    }

    /// Reads a save back together with some before it, which are given back.
    async fn read_back(
        &self,
        id: &PlanId,
        older: &[u64],
        (now, sealed): (u64, &Sealed),
    ) -> Result<Vec<Option<Sealed>>, StoreError> {
        let keys: Vec<_> = older.iter().chain([&now]).map(|save| key(id, *save)).collect();
        let mut back = self.store.get_all(&keys).await?;
        if back.pop().flatten().as_ref() != Some(sealed) {
            return Err(StoreError::NotKept);
        }
        Ok(back)
    }

    /// Beside the whole save just written the newest before it that opens stays to fall back on, with what was done
    /// since and the newest small one that stands on it.
    async fn drop_older(&self, id: &PlanId, saves: &Saves, older: &[Option<Sealed>]) -> Saves {
        let as_it_opened = |save: u64, sealed: &Sealed| saves.opened.contains(&save) && sealed.is_whole();
        let there = there(&saves.all, older, |save, sealed| {
            if as_it_opened(save, sealed) {
                Ok(Kind::Whole)
            } else {
                self.open(id, save, sealed).map(|save| Kind::of(&save))
            }
        });
        let whole = there.iter().rfind(|one| one.kind == Ok(Kind::Whole)).map(|one| one.save);
        let on_it = |one: &&There| one.stands_on().is_some_and(|on| Some(on) == whole);
        let newest = there.iter().rfind(on_it).map(|one| one.save);
        let stays = |one: &There| Some(one.save) == whole || Some(one.save) == newest || on_it(&one) && one.has_acts();
        let all = self.tidy(id, &there, stays).await;
        Saves { all, opened: whole.into_iter().collect(), ..Saves::default() }
    }

    /// Of the small saves that hold nothing that was done, the newest that opens stays beside the one just written.
    async fn drop_older_small(&self, id: &PlanId, saves: &mut Saves, older: &[u64], read: &[Option<Sealed>]) {
        let there = there(older, read, |save, sealed| self.open(id, save, sealed).map(|save| Kind::of(&save)));
        let newest = there.iter().rfind(|one| one.kind.is_ok()).map(|one| one.save);
        let left = self.tidy(id, &there, |one| Some(one.save) == newest).await;
        let went = |save: &u64| older.contains(save) && !left.contains(save);
        saves.all.retain(|save| !went(save));
        saves.since.retain(|small| !went(&small.save));
    }

    /// Lets go of those that open and need not stay, and says which are still there. Damaged bytes go where
    /// no save will reach them; what a newer app wrote is left alone. What could not be tidied away waits for
    /// the next time.
    async fn tidy(&self, id: &PlanId, there: &[There<'_>], stays: impl Fn(&There<'_>) -> bool) -> Vec<u64> {
        let (mut left, mut goes) = (Vec::new(), Vec::new());
        for one in there {
            match one.kind {
                Ok(_) if !stays(one) => goes.push(one.save),
                Err(Unread::Damaged) if self.put_aside(&key(id, one.save), one.sealed).await.is_ok() => {}
                _ => left.push(one.save),
            }
        }
        let keys: Vec<_> = goes.iter().map(|save| key(id, *save)).collect();
        if !keys.is_empty() && self.store.delete_all(&keys).await.is_err() {
            left.extend(goes);
            left.sort_unstable();
        }
        left
    }

    async fn put_aside(&self, key: &str, sealed: &Sealed) -> Result<(), StoreError> {
        self.store.put(&format!("{ASIDE}{key}"), sealed).await?;
        self.store.delete_all(&[key.to_owned()]).await
    }
}

/// What a save is, where it opens.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Whole,
    /// A small one.
    Small {
        /// The number of the whole one that it is on.
        on: u64,
        /// Something was done in it.
        has_acts: bool,
    },
}

impl Kind {
    fn of(save: &Save) -> Self {
        match save {
            Save::Whole(_) => Self::Whole,
            Save::Small(small) => Self::Small { on: small.stands_on, has_acts: small.has_acts() },
        }
    }
}

/// An older save that is still there.
struct There<'a> {
    save: u64,
    sealed: &'a Sealed,
    kind: Result<Kind, Unread>,
}

impl There<'_> {
    fn stands_on(&self) -> Option<u64> {
        if let Ok(Kind::Small { on, .. }) = self.kind { Some(on) } else { None }
    }

    fn has_acts(&self) -> bool {
        matches!(self.kind, Ok(Kind::Small { has_acts: true, .. }))
    }
}

fn there<'a>(
    saves: &[u64],
    read: &'a [Option<Sealed>],
    kind: impl Fn(u64, &Sealed) -> Result<Kind, Unread>,
) -> Vec<There<'a>> {
    let read = saves.iter().zip(read).filter_map(|(save, sealed)| Some((*save, sealed.as_ref()?)));
    read.map(|(save, sealed)| There { save, sealed, kind: kind(save, sealed) }).collect()
}
