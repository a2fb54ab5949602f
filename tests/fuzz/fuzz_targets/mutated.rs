//! Changes written JSON and leaves it JSON: a part of it is dropped, doubled, or put where another of its kind stood.
//! Bytes changed at random would hardly ever be read as a plan.

use libfuzzer_sys::fuzzer_mutate;
use serde_json::{Value, json};

/// Changes the first `size` bytes of `data`, for `fuzz_mutator!`, and says how many they are now.
pub fn mutated(data: &mut [u8], size: usize, most: usize, seed: u32) -> usize {
    let mut chance = Chance(u64::from(seed));
    // Now and then as bytes all the same: what is no JSON has to be refused too.
    if chance.below(8) > 0
        && let Some(written) = data.get(..size).and_then(|json| changed(json, &mut chance))
        && let Some(room) = data.get_mut(..written.len().min(most))
        && room.len() == written.len()
    {
        room.copy_from_slice(&written);
        return written.len();
    }
    fuzzer_mutate(data, size, most)
}

fn changed(written: &[u8], chance: &mut Chance) -> Option<Vec<u8>> {
    let mut json = serde_json::from_slice(written).ok()?;
    for _ in 0..=chance.below(3) {
        change(&mut json, chance)?;
    }
    serde_json::to_vec(&json).ok()
}

/// One change, at one place.
fn change(json: &mut Value, chance: &mut Chance) -> Option<()> {
    let mut places = Vec::new();
    walk(json, Place { at: String::new(), kind: String::new() }, &mut places);
    let here = chance.one_of(&places)?;
    let alike: Vec<_> = places.iter().filter(|place| place.kind == here.kind).collect();
    let other = json.pointer(&chance.one_of(&alike)?.at)?.clone();
    match chance.below(6) {
        0 => drop_out(json, &here.at, chance)?,
        1 | 2 => double(json, &here.at, other)?,
        3 => {
            let own = json.pointer_mut(&here.at)?;
            *own = another(own, chance);
        }
        _ => *json.pointer_mut(&here.at)? = other,
    }
    Some(())
}

/// A place in a document: how to come there, and what kind of thing stands there.
struct Place {
    at: String,
    kind: String,
}

fn walk(value: &Value, place: Place, places: &mut Vec<Place>) {
    let Place { at, mut kind } = place;
    match value {
        Value::Object(fields) => fields
            .iter()
            .for_each(|(key, field)| walk(field, Place { at: format!("{at}/{key}"), kind: key.clone() }, places)),
        Value::Array(items) => items
            .iter()
            .enumerate()
            .for_each(|(nth, item)| walk(item, Place { at: format!("{at}/{nth}"), kind: format!("{kind}[]") }, places)),
        // Whatever field it stands in, an id may stand in another one.
        Value::String(id) if read_id(id).is_some() => "an id".clone_into(&mut kind),
        _ => {}
    }
    places.push(Place { at, kind });
}

fn drop_out(json: &mut Value, at: &str, chance: &mut Chance) -> Option<()> {
    let (around, name) = at.rsplit_once('/')?;
    match json.pointer_mut(around)? {
        Value::Object(fields) => _ = fields.shift_remove(name),
        Value::Array(items) => {
            let nth = name.parse().ok().filter(|nth| *nth < items.len())?;
            let last = if chance.below(4) == 0 { items.len() } else { nth + 1 };
            items.drain(nth..last);
        }
        _ => {}
    }
    Some(())
}

/// Puts it after what stands here, where a list is around it; otherwise in its place.
fn double(json: &mut Value, at: &str, value: Value) -> Option<()> {
    let (around, name) = at.rsplit_once('/')?;
    match json.pointer_mut(around)? {
        Value::Array(items) => items.insert((name.parse::<usize>().ok()? + 1).min(items.len()), value),
        _ => *json.pointer_mut(at)? = value,
    }
    Some(())
}

/// Something else, mostly of the same shape.
fn another(value: &Value, chance: &mut Chance) -> Value {
    match value {
        Value::Bool(yes) => json!(!yes),
        Value::Number(_) => json!(chance.one_of(&[0, 1, 2, 5, 255, 256, u64::from(u32::MAX), u64::MAX])),
        Value::String(written) => match read_id(written) {
            Some((count, device)) => json!(another_id(count, device, chance)),
            None => json!(chance.one_of(&["", "yes", "é\u{202e}", "2026-11-27", "\0"])),
        },
        Value::Array(_) => json!([]),
        _ => Value::Null,
    }
}

fn another_id(count: u64, device: u64, chance: &mut Chance) -> Option<String> {
    let counts = [count + 1, count + 1, count.saturating_sub(1), 0, u64::from(u32::MAX / 2), u64::MAX / 2];
    let devices = [device, device, 1, 2, u64::from(u32::MAX)];
    Some(format!("{}-{:x}", chance.one_of(&counts)?, chance.one_of(&devices)?))
}

/// The count and the device of an id.
fn read_id(id: &str) -> Option<(u64, u64)> {
    let (count, device) = id.split_once('-')?;
    let count = count.parse().ok().filter(|count| *count < 1 << 40)?;
    Some((count, u64::from_str_radix(device, 16).ok()?))
}

/// Chance that follows from the fuzzer's, so that what it found it finds again (SplitMix64).
struct Chance(u64);

impl Chance {
    fn below(&mut self, most: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        (mixed ^ (mixed >> 31)) as usize % most.max(1)
    }

    fn one_of<'a, T>(&mut self, all: &'a [T]) -> Option<&'a T> {
        all.get(self.below(all.len()))
    }
}
