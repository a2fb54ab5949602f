//! A list in the order of its keys, where a map would be a kilobyte of code for every kind of key.

/// What stands under each key. Keys mostly come in their order: then adding one moves nothing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sorted<K, V>(Vec<(K, V)>);

impl<K, V> Default for Sorted<K, V> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<K: Ord + Copy, V> Sorted<K, V> {
    /// What stands under a key.
    pub fn get(&self, key: K) -> Option<&V> {
        let at = self.place_of(key).ok()?;
        self.0.get(at).map(|(_, value)| value)
    }

    /// Puts something under a key, instead of what stood there.
    pub fn put(&mut self, key: K, value: V) {
        match self.place_of(key) {
            Ok(at) => {
                if let Some(standing) = self.0.get_mut(at) {
                    standing.1 = value;
                }
            }
            Err(at) => self.0.insert(at, (key, value)),
        }
    }

    /// Takes away what stands under a key.
    pub fn remove(&mut self, key: K) {
        if let Ok(at) = self.place_of(key) {
            self.0.remove(at);
        }
    }

    /// All of it, in order.
    pub fn iter(&self) -> impl Iterator<Item = (K, &V)> {
        self.0.iter().map(|(key, value)| (*key, value))
    }

    fn place_of(&self, key: K) -> Result<usize, usize> {
        self.0.binary_search_by(|(other, _)| other.cmp(&key))
    }
}

impl<K: Ord + Copy, V> Sorted<K, Vec<V>> {
    /// Puts one more under a key.
    pub fn push(&mut self, key: K, value: V) {
        match self.place_of(key) {
            Ok(at) => {
                if let Some((_, standing)) = self.0.get_mut(at) {
                    standing.push(value);
                }
            }
            Err(at) => self.0.insert(at, (key, vec![value])),
        }
    }
}
